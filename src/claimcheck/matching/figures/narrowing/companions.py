"""What a source says its figure of besides what the claim names: the other members of a list, a second drug.

"Complete or partial remission was achieved in 82 %" holds every word of "complete remission 82 %", and the figure is
alone of its kind there: only the words that the claim leaves out tell that the figure is the whole list's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.noun_groups import Line, line_of
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_NOT_MORE: Final = (
    r"(?!\s+(?:more|less|fewer|greater|older|younger|higher|lower|later|longer|above|below|worse|better|meer|minder|"
    r"ouder|jonger|hoger|lager|later|langer|plus|moins|davantage|mehr|weniger|älter|jünger|höher|später|länger)\b(?!\s+(?:than|dan|als|que)\b))"
)
_OR: Final = {"en": "and/or|or", "nl": "en/of|dan wel|of", "fr": "et/ou|ou", "de": "und/oder|beziehungsweise|oder"}
_AND: Final = {
    "en": r"as\s+well\s+as|along\s+with|and(?!/)",
    "nl": r"evenals|alsook|alsmede|en(?!/)",
    "fr": r"ainsi\s+que|et(?!/|\s+al\b)",
    "de": r"sowie|und(?!/)",
}
_WITH: Final = {
    "en": r"plus|(?:co-?)?(?:combined|given|administered|paired)\s+with|in\s+combination\s+with|together\s+with|"
    r"alongside|added\s+to|on\s+top\s+of|followed\s+by|(?:as\s+)?(?:an?\s+)?(?:add-on|adjunct|adjuvant)\s+to|\+",
    "nl": r"plus|(?:samen|gecombineerd|in\s+combinatie|in\s+associatie)\s+met|bovenop|toegevoegd\s+aan|gevolgd\s+door|"
    r"in\s+aanvulling\s+op|als\s+aanvulling\s+op|\+",
    "fr": r"plus(?!\s+(?:de|d['’]|que|ou)\b)|(?:associée?s?|combinée?s?|ajoutée?s?|couplée?s?)\s+(?:à|aux?|avec)|"
    r"en\s+(?:association|combinaison)\s+avec|en\s+complément\s+d[eu]|en\s+plus\s+d[eu]|"
    r"suivie?s?\s+(?:de|d['’]|du|des|par)|\+",
    "de": r"plus|in\s+(?:kombination|verbindung)\s+mit|(?:kombiniert|zusammen|gemeinsam)\s+mit|zusätzlich\s+zu[rm]?|"
    r"gefolgt\s+von|ergänzt\s+(?:durch|um)|\+",
}
"""What joins a second treatment to a first, so that neither has the effect by itself."""
_TOGETHER: Final = {
    "en": r"(?:combined|in\s+combination)\s+with|on\s+top\s+of|add-on\s+to|adjunct\s+to|"
    r"(?:when|if|where|once)\s+added\s+to|(?:adding|addition\s+of)\s+(?:[\w-]+\s+){1,4}?to",
    "nl": r"(?:gecombineerd|in\s+combinatie|in\s+associatie)\s+met|bovenop|in\s+aanvulling\s+op|"
    r"toegevoegd\s+aan|toevoeg(?:en|ing)\s+van\s+(?:[\w-]+\s+){1,4}?aan",
    "fr": r"en\s+(?:association|combinaison)\s+avec|ajoutée?s?\s+(?:à|aux?)|"
    r"(?:ajout|adjonction)\s+(?:de\s+|d['’])(?:[\w-]+\s+){1,4}?(?:à|aux?)|combinée?s?\s+(?:à|aux?|avec)|en\s+complément\s+d[eu]",
    "de": r"(?:in\s+kombination|kombiniert)\s+mit|zusätzlich\s+zu[rm]?|"
    r"(?:zugabe|hinzufügen|hinzufügung)\s+von\s+(?:[\w-]+\s+){1,4}?zu[rm]?",
}
"""What says so wherever it stands in the clause."""
_SEVERAL_DRUGS: Final = re.compile(
    r"\b(?:combination\s+(?:therapy|treatment|regimen)|combined\s+(?:therapy|treatment)|(?:dual|triple)\s+therapy|"
    r"combinatie(?:therapie|behandeling)\w*|gecombineerde\s+(?:therapie|behandeling)|(?:bi|tri|poly)thérapies?|"
    r"(?:traitement|thérapie)s?\s+combinée?s?|kombinations(?:therapie|behandlung)\w*)",
    re.IGNORECASE,
)
_COMBINED: Final = re.compile(r"combin|kombin|(?:dual|triple)\s+therap|(?:bi|tri|poly)thérap", re.IGNORECASE)
_BOTH: Final = re.compile(r"\s*(?:both|all\s+(?:three|four)|beide|allebei|les\s+deux|beides?)\b", re.IGNORECASE)
_ARTICLES: Final = {
    "en": "the|an?|of|in|with|for|by|from|on|at|its|their|his|her|our|these|those|other|both|any|due|after",
    "nl": "de|het|een|van|in|met|voor|bij|aan|op|door|uit|naar|zijn|hun|haar|ons|onze|andere",
    "fr": r"l[ea]|les|l['’]|une?|des?|du|d['’]|à|aux?|en|dans|par|pour|avec|chez|sur|son|sa|ses|leurs?|autres?",
    "de": "der|die|das|den|dem|des|eine?[nmrs]?|in|im|mit|von|vom|bei|beim|für|durch|an|am|auf|zu|zum|zur|aus|nach|"
    "ihre?[nmrs]?|seine?[nmrs]?|andere[nmrs]?",
}
"""What may stand between a conjunction and the noun it joins; anything else opens a clause of its own."""
_EACH: Final = re.compile(
    r"\b(?:each|respectively|elk|respectievelijk|telkens|chacune?|respectivement|jeweils|je\s+\d)\b", re.IGNORECASE
)
_ENDS_A_VERB: Final = re.compile(
    r"\s*(?:(?:by|the|an?|its|their|about|over|more|up|to|around|nearly|almost|many|several|some|all|no|not|also|this|these|one|two|other)\b|[\d€$£])"
)
_BARE_VERB: Final = re.compile(
    r"\s*(?:(?:veel|weinig|geen|ook|niet|alle|elke?|beaucoup|peu|cher|ongeveer|ruim|meer|bijna|tot|het|de|een|plus|près|environ|jusqu|les?|la|une?|etwa|rund|über|mehr|bis|"
    r"die|das|den|dem|der)\b|[\d€$£])",
    re.IGNORECASE,
)
_UP_TO_COMMA: Final = re.compile(r"[^,;:.\d]{0,60},")
_BEHIND_PAST: Final = re.compile(r"\s+(?:in|with|from|for|on|at)\b")
_INFINITIVES: Final = {"nl": re.compile(r"en$"), "fr": re.compile(r"(?:(?<!i)er|ir|re)$")}
_ONE_THING: Final = re.compile(
    r"research\s+(?:and|&)\s+development|onderzoek\s+en\s+ontwikkeling|recherche\s+et\s+(?:de\s+|le\s+)?développement|"
    r"forschung\s+und\s+entwicklung",
    re.IGNORECASE,
)
"""Pairs that name one field, often by its first word alone."""
_COMES_WITH: Final = re.compile(r"\s+(?:with|without|met|zonder|avec|sans|mit|ohne)\b", re.IGNORECASE)
_MOST_MEMBERS: Final = 8


@dataclass(frozen=True, slots=True)
class _Joints:
    """How one language joins nouns."""

    alternative: re.Pattern[str]
    addition: re.Pattern[str]
    treatment: re.Pattern[str]
    together: re.Pattern[str]
    articles: re.Pattern[str]
    comma: re.Pattern[str]
    """Between members of a list."""
    anything: re.Pattern[str]


def _joints(code: str) -> _Joints:
    articles = rf"(?:\s*+(?:{_ARTICLES[code]})(?![\w-]))*+"
    return _Joints(
        re.compile(
            rf"(?<![\w-])(?:{_OR[code]})(?![\w-]){_NOT_MORE}|(?<=[^\W\d_]{{3}})/(?-i:(?=[^\W\d_][a-zà-ÿ]{{2}}))",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?:{_AND[code]})(?![\w-])|\s&\s(?!co\b)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_WITH[code]})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_TOGETHER[code]})(?!\w)", re.IGNORECASE),
        re.compile(rf"{articles}\s*+[\"“«']?+\s*+", re.IGNORECASE),
        re.compile(
            r"\s*+,\s*+(?:(?:the|an?|de|het|een|l[ea]s?|l['’]|une?|des|du|der|die|das|den|dem|eine?[nmrs]?)\b)?\s*+",
            re.IGNORECASE,
        ),
        re.compile(r"[^\d,;:.()§]{0,40}"),
    )


_JOINTS: Final = {code: _joints(code) for code in _OR}


def companions(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Every reason why the source says `number` of more than the claim names."""
    if context.figure.quantity.kind is QuantityKind.ORDINAL or _EACH.search(unit.text):
        return
    code = unit.language[:2] if unit.language[:2] in _JOINTS else "en"
    line = line_of(context, unit, number, around, code)
    joined = next(_joined(line, _JOINTS[code]), "")
    if joined and not _names_others(context, around, code):
        yield f"the source says it of {joined} together"
    several = _SEVERAL_DRUGS.search(line.text, line.clause.start, line.clause.end)
    if several and not _COMBINED.search(context.text):
        yield f"the source says it of “{several.group()}”"


def _names_others(context: ClaimContext, around: Surroundings, code: str) -> bool:
    """Whether the claim joins something to what both say, in words of its language that are not known here."""
    own = context.language[:2]
    if own == code or own not in _JOINTS:
        return False
    words = sorted((item.word for item in context.items if not is_light(item.word)), key=lambda word: word.span)
    for first, second in pairwise(words):
        if first.keys.isdisjoint(around.inside) == second.keys.isdisjoint(around.inside):
            continue
        between = context.text[first.span.end : second.span.start]
        if _JOINTS[own].alternative.search(between) or _JOINTS[own].addition.search(between):
            return True
    return False


def _joined(line: Line, joints: _Joints) -> Iterator[str]:
    """What is joined to something the claim names, and is not named there."""
    if not line.words:
        return
    within = line.words[0].span.start, line.words[-1].span.end
    for found in joints.treatment.finditer(line.text, *within):
        second = line.run_after(found.end(), joints.articles)
        first = line.run_before(found.start())
        if second and first and not _is_comparative(second[0], found.group(), line):
            yield from _companion((first, second), line)
    for found in joints.together.finditer(line.text, line.clause.start, within[1]):
        second = line.run_after(found.end(), joints.articles)
        if second and not line.is_said(second[0]):
            yield f"“{' '.join(line.text[found.start() : second[-1].span.end].split())}”"
    yield from _accompanied(line, joints)
    for found in joints.alternative.finditer(line.text, *within):
        members = _members(line, joints, Span(*found.span()), joints.anything)
        if not _explains(line, found.start(), members):
            yield from _companion(members, line)
    for found in joints.addition.finditer(line.text, *within):
        members = _members(line, joints, Span(*found.span()), joints.articles)
        if members and not _is_verb(members[-1], line):
            yield from _companion(members, line)


def _accompanied(line: Line, joints: _Joints) -> Iterator[str]:
    """What the subject of the clause comes with: "insulin with metformin lowered"."""
    subject = line.run_after(line.words[0].span.start, joints.articles)
    if not subject or not line.is_said(subject[-1]) or line.number.start < subject[-1].span.end:
        return
    found = _COMES_WITH.match(line.text, subject[-1].span.end)
    second = line.run_after(found.end(), joints.articles) if found else ()
    if second and second[0].span.end <= line.number.start and not line.is_said(second[0]):
        yield f"“{line.text[subject[0].span.start : second[0].span.end]}”"


def _is_comparative(word: ContextWord, joint: str, line: Line) -> bool:
    """French "plus" before an adjective: "un risque plus élevé"."""
    is_drug = word.text.casefold().endswith(("mab", "nib", "thérapie", "therapie")) or not any(
        key.startswith("w:") for key in word.keys
    )
    return line.language == "fr" and joint.casefold() == "plus" and not is_drug


def _members(line: Line, joints: _Joints, joint: Span, gap: re.Pattern[str]) -> tuple[tuple[ContextWord, ...], ...]:
    """The members of the list whose last two stand on either side of `joint`; empty where it joins no nouns."""
    last = line.run_after(joint.end, gap)
    member = line.run_before(joint.start)
    has_last = last or _BOTH.match(line.text, joint.end)  # "nausea, vomiting or both"
    if not has_last or not member:
        return ()
    members = [last, member] if last else [member]
    while len(members) < _MOST_MEMBERS:
        count = line.count_before(member[0].span.start)
        if not count or not joints.comma.fullmatch(line.text, line.words[count - 1].span.end, member[0].span.start):
            break
        member = line.run_before(line.words[count - 1].span.end)
        if not member:
            break
        members.append(member)
    return tuple(reversed(members))


def _companion(members: Sequence[tuple[ContextWord, ...]], line: Line) -> Iterator[str]:
    """The members as a text, where the claim names one of them and leaves another out."""
    for at, member in enumerate(members):
        is_last = at == len(members) - 1
        if not (line.is_said(member[0]) if is_last else any(map(line.is_said, member))):
            continue
        for other_at, other in enumerate(members):
            edge = other[0] if other_at == len(members) - 1 else other[-1]
            if other_at != at and not line.is_said(edge):
                start, end = members[0][0].span.start, members[-1][-1].span.end
                if _ONE_THING.search(line.text, start, end):
                    return
                yield f"“{' '.join(line.text[start:end].split())}”"
                return


def _explains(line: Line, joint: int, members: Sequence[tuple[ContextWord, ...]]) -> bool:
    """Whether an "or" between commas gives another name: "arthritis, or inflammation of the joints,"."""
    if len(members) != 2 or not line.text[max(0, joint - 3) : joint].rstrip().endswith(","):  # noqa: PLR2004 - a pair
        return False
    return bool(_UP_TO_COMMA.match(line.text, members[-1][-1].span.end))


def _is_verb(member: tuple[ContextWord, ...], line: Line) -> bool:
    """Whether what follows an "and" opens a clause without a subject: "and affects 5 %", "and increased by"."""
    first = member[0]
    if line.language == "de":
        return not any(word.text[0].isupper() for word in member)
    if line.language == "en":
        is_form = first.text.endswith(("ed", "s")) and not first.text.endswith(("ss", "us", "is"))
        if is_form and _ENDS_A_VERB.match(line.text, first.span.end):
            return True
        is_past = first.text.endswith("ed")
        goes_on = line.number.end <= first.span.start and not any(map(line.is_said, member))
        return is_past and (goes_on or bool(_BEHIND_PAST.match(line.text, first.span.end)))
    if _INFINITIVES[line.language].search(first.lemma) and not first.text.endswith(first.lemma[-2:]):
        return True
    return len(member) == 1 and bool(_BARE_VERB.match(line.text, first.span.end))

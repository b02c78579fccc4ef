"""What a source says its figure of besides what the claim names: the other members of a list, a second drug.

"Complete or partial remission was achieved in 82 %" holds every word of "complete remission 82 %", and the figure is
alone of its kind there: only the words that the claim leaves out tell that the figure is the whole list's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.context import ClaimContext, is_light
from claimcheck.matching.figures.restrictions import clause_around
from claimcheck.matching.figures.surroundings import Surroundings
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_NOT_MORE: Final = (
    r"(?!\s+(?:more|less|fewer|greater|older|younger|higher|lower|later|longer|above|below|worse|better|meer|minder|"
    r"ouder|jonger|hoger|lager|later|langer|plus|moins|davantage|mehr|weniger|älter|jünger|höher|später|länger)\b)"
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
_SIDE: Final = re.compile(r"[\s\-‑–'’\"”»,]*")
_BLANK: Final = re.compile(r"[\s\-‑–]*")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ENDS_A_VERB: Final = re.compile(
    r"\s*(?:(?:by|the|an?|its|their|about|over|more|up|to|around|nearly|almost)\b|[\d€$£])"
)
_BARE_VERB: Final = re.compile(
    r"\s*(?:(?:ongeveer|ruim|meer|bijna|tot|het|de|een|plus|près|environ|jusqu|les?|la|une?|etwa|rund|über|mehr|bis|"
    r"die|das|den|dem|der)\b|[\d€$£])",
    re.IGNORECASE,
)
_MOST_MEMBERS: Final = 8
_MOST_WORDS: Final = 6
"""Words of one member of a list."""


def _start(word: ContextWord) -> int:
    return word.span.start


def _end(word: ContextWord) -> int:
    return word.span.end


@dataclass(frozen=True, slots=True)
class _Line:
    """The clause of a figure: its text with asides blanked, its content words, and what the claim says of them."""

    text: str
    language: str
    words: tuple[ContextWord, ...]
    said: frozenset[str]

    def is_said(self, word: ContextWord) -> bool:
        return not word.keys.isdisjoint(self.said)

    def count_before(self, end: int) -> int:
        """How many of the words end at or before a place."""
        return bisect_right(self.words, end, key=_end)

    def run_before(self, end: int) -> tuple[ContextWord, ...]:
        """The words that stand together directly before a place, in reading order."""
        found: list[ContextWord] = []
        gap = _SIDE
        for word in reversed(self.words[max(0, (count := self.count_before(end)) - _MOST_WORDS) : count]):
            if is_light(word) or not gap.fullmatch(self.text, word.span.end, end):
                break
            found.append(word)
            end, gap = word.span.start, _BLANK
        return tuple(reversed(found))

    def run_after(self, start: int, gap: re.Pattern[str]) -> tuple[ContextWord, ...]:
        """The words that stand together behind a place, where nothing but `gap` stands between."""
        found: list[ContextWord] = []
        for word in self.words[(first := bisect_left(self.words, start, key=_start)) : first + _MOST_WORDS]:
            if is_light(word) or not gap.fullmatch(self.text, start, word.span.start):
                break
            found.append(word)
            start, gap = word.span.end, _BLANK
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Joints:
    """How one language joins nouns."""

    alternative: re.Pattern[str]
    addition: re.Pattern[str]
    treatment: re.Pattern[str]
    articles: re.Pattern[str]
    comma: re.Pattern[str]
    anything: re.Pattern[str]


def _joints(code: str) -> _Joints:
    articles = rf"(?:\s*+(?:{_ARTICLES[code]})(?![\w-]))*+"
    return _Joints(
        re.compile(rf"(?<![\w-])(?:{_OR[code]})(?![\w-]){_NOT_MORE}|(?<=[^\W\d_])/(?=[^\W\d_])", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{_AND[code]})(?![\w-])|\s&\s(?!co\b)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_WITH[code]})(?!\w)", re.IGNORECASE),
        re.compile(rf"{articles}\s*+[\"“«']?+\s*+", re.IGNORECASE),
        re.compile(rf"\s*+,{articles}\s*+", re.IGNORECASE),
        re.compile(r"[^\d,;:.()§]{0,40}"),
    )


_JOINTS: Final = {code: _joints(code) for code in _OR}


def companions(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Every reason why the source says `number` of more than the claim names."""
    if context.figure.quantity.kind is QuantityKind.ORDINAL or _EACH.search(unit.text):
        return
    code = unit.language[:2] if unit.language[:2] in _JOINTS else "en"
    line = _line(context, unit, number, around, code)
    joined = next(_joined(line, _JOINTS[code]), "")
    if joined:
        yield f"the source says it of {joined} together"


def _line(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings, code: str) -> _Line:
    clause = clause_around(unit.text, number.span)

    def blank(found: re.Match[str]) -> str:
        if number.span.overlaps(Span(*found.span())):
            return found.group()
        has_figure = any(character.isdigit() for character in found.group())
        return ("§" if has_figure else " ") * len(found.group())

    text = _BRACKETS.sub(blank, unit.text)
    words = tuple(
        word
        for word in around.setting.words
        if clause.start <= word.span.start
        and word.span.end <= clause.end
        and not text[word.span.start : word.span.end].isspace()
        and text[word.span.start] != "§"
        and not word.keys.isdisjoint(around.mine)
    )
    return _Line(text, code, words, context.said)


def _joined(line: _Line, joints: _Joints) -> Iterator[str]:
    """What is joined to something the claim names, and is not named there."""
    if not line.words:
        return
    within = line.words[0].span.start, line.words[-1].span.end
    for found in joints.treatment.finditer(line.text, *within):
        second = line.run_after(found.end(), joints.articles)
        first = line.run_before(found.start())
        if second and first and not _is_comparative(second[0], found.group(), line):
            yield from _companion((first, second), line)
    for found in joints.alternative.finditer(line.text, *within):
        yield from _companion(_members(line, joints, Span(*found.span()), joints.anything), line)
    for found in joints.addition.finditer(line.text, *within):
        members = _members(line, joints, Span(*found.span()), joints.articles)
        if members and not _is_verb(members[-1], line):
            yield from _companion(members, line)


def _is_comparative(word: ContextWord, joint: str, line: _Line) -> bool:
    """French "plus" before an adjective: "un risque plus élevé"."""
    is_drug = word.text.casefold().endswith(("mab", "nib", "thérapie", "therapie")) or not any(
        key.startswith("w:") for key in word.keys
    )
    return line.language == "fr" and joint.casefold() == "plus" and not is_drug


def _members(line: _Line, joints: _Joints, joint: Span, gap: re.Pattern[str]) -> tuple[tuple[ContextWord, ...], ...]:
    """The members of the list whose last two stand on either side of `joint`; empty where it joins no nouns."""
    last = line.run_after(joint.end, gap)
    member = line.run_before(joint.start)
    if not last or not member:
        return ()
    members = [last, member]
    while len(members) < _MOST_MEMBERS:
        count = line.count_before(member[0].span.start)
        if not count or not joints.comma.fullmatch(line.text, line.words[count - 1].span.end, member[0].span.start):
            break
        member = line.run_before(line.words[count - 1].span.end)
        if not member:
            break
        members.append(member)
    return tuple(reversed(members))


def _companion(members: Sequence[tuple[ContextWord, ...]], line: _Line) -> Iterator[str]:
    """The members as a text, where the claim names one of them and leaves another out."""
    for at, member in enumerate(members):
        is_last = at == len(members) - 1
        if not (line.is_said(member[0]) if is_last else any(map(line.is_said, member))):
            continue
        for other_at, other in enumerate(members):
            edge = other[0] if other_at == len(members) - 1 else other[-1]
            if other_at != at and not line.is_said(edge):
                start, end = members[0][0].span.start, members[-1][-1].span.end
                yield f"“{' '.join(line.text[start:end].split())}”"
                return


def _is_verb(member: tuple[ContextWord, ...], line: _Line) -> bool:
    """Whether what follows an "and" opens a clause without a subject: "and affects 5 %", "and increased by"."""
    first = member[0]
    if line.language == "de":
        return not any(word.text[0].isupper() for word in member)
    if line.language == "en":
        is_form = first.text.endswith(("ed", "s")) and not first.text.endswith(("ss", "us", "is"))
        follows = line.text[first.span.end :]
        if is_form and _ENDS_A_VERB.match(follows):
            return True
        return first.text.endswith("ed") and bool(re.match(r"\s+(?:in|with|from|for|on|at)\b", follows))
    return len(member) == 1 and bool(_BARE_VERB.match(line.text, first.span.end))

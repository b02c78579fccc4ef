"""What narrows down a noun of the source that the claim says without it: "localised breast cancer", "adults aged 60".

A word that names a kind of what is counted makes a smaller thing of it; the figure is that of the smaller thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.matching.content import is_year
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.noun_groups import Line, line_of
from claimcheck.matching.figures.narrowing.restrictions import is_understood
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Quantity, QuantityKind


def _keys(words: str) -> frozenset[str]:
    return frozenset(f"w:{word}" for word in words.split())


_HARMLESS: Final = _keys(
    "total overall new annual yearly estimated estimate approximate approximately own entire whole available current "
    "currently recent recently common frequent main important significant relative absolute respective observed "
    "reported expected average mean median different various several many certain particular big huge "
    "great good additional further extra worldwide global human modern innovative effective successful novel leading "
    "well-known famous treated randomized randomised enrolled included evaluable participating study trial survey "
    "year month week day percent percentage rate so-called said same other only exact actual "
    "objective almost about statistical cumulative adjusted crude corresponding final initial alone together"
)
"""Words that say how much, when or how well something is counted, not which part of it."""
_NOT_COUNTED: Final = _keys(
    "study trial analysis analyse report survey research data result article database registry review figure percent "
    "percentage point year month week day hour minute time period follow-up group arm cohort sample population number "
    "criterion criteria limit share part case level value score rate proportion percentage dose"
)
"""Nouns of reckoning: what stands before them is told by the rest of the sentence."""
_EPITHETS: Final = _keys(
    "company firm giant maker drugmaker manufacturer producer multinational corporation broad broader subsidiary"
)
"""Words before a name that say what bears it ("pharmaceutical giant Pfizer"): they narrow nothing down."""
_DESIGN: Final = re.compile(
    r"\b(?:double|single|triple)[\s-]blind(?:ed)?\b|\bopen[\s-]label\b|\bmulti-?cent(?:er|re)\b|"
    r"\bdubbelblind\w*|\bdouble\s+aveugle\b|\bdoppelblind\w*|\bNew\s+York\s+Heart\s+Association\b",
    re.IGNORECASE,
)
"""How a study was done, or who drew up a scale: no part of what is counted."""
_LONGEST_DESIGN: Final = 30
_CONJUNCTIONS: Final = frozenset("either neither entweder ofwel hetzij soit".split())
_STAGE: Final = _keys("stage stadium early-stage late-stage")
_MOST_BETWEEN: Final = 6
"""Content words between a figure and a noun whose narrowing is read."""
_OWN_REACH: Final = 2
"""Content words on either side of a noun of the claim among which its own modifier stands."""
_MOST_BEFORE: Final = 3
"""Words before a noun that together narrow it down; more are a clause without a comma."""
_PERSON_WORDS: Final = _keys(
    "adult child man woman boy girl recipient infant adolescent nurse doctor student worker employee volunteer person "
    "patient people participant subject respondent individual smoker user inhabitant resident citizen"
) | {"e:person"}
_ANYONE: Final = frozenset({"e:person", "e:group"})
_TITLES: Final = _keys("dr professor prof mr mrs")
_KIND: Final = re.compile(
    r"\b(?:types?|stages?|class|stadium|stades?|typ|klasse|classe)[\s-]+(?:\d|I{1,3}V?|IV|V)[abcABC]?(?:[\s-]|$)",
    re.IGNORECASE,
)
_KIND_WORD: Final = re.compile(r"\b(?:types?|stages?|class|stadium|stades?|typ|klasse|classe)\b", re.IGNORECASE)
_BETWEEN_KIND: Final = 4
_YEARS: Final = (
    r"(?:\d{1,3}|five|six|ten|twelve|eighteen|vijf|zes|tien|twaalf|achttien|cinq|six|dix|douze|fünf|sechs|zehn|zwölf)"
)
_AGE: Final = {
    "en": r"(?:aged?|ages|older\s+than|younger\s+than)\s+(?:of\s+|over\s+|under\s+|between\s+|from\s+)?YEARS\b|"
    r"(?:over|under|above|below)\s+(?:the\s+age\s+of\s+)?YEARS\b(?!\s*(?:[%€$£-]|"
    r"(?:weeks?|months?|days?|hours?|countries|sites|cent(?:re|er)s|studies)\b))|"
    r"YEARS\s+(?:years\s+)?(?:and|or)\s+(?:older|over|above|younger|under)\b",
    "nl": r"(?:vanaf|tussen|onder|boven|ouder\s+dan|jonger\s+dan|van)\s+(?:de\s+)?YEARS\s+(?:(?:tot|en|t/m)\s+"
    r"(?:en\s+met\s+)?YEARS\s+)?(?:jaar|jarigen)\b",
    "fr": r"(?:âgée?s?\s+(?:de\s+)?(?:plus\s+de\s+|moins\s+de\s+|entre\s+)?|de\s+(?:plus|moins)\s+de\s+|de\s+|entre\s+)"
    r"YEARS\s+(?:(?:à|et)\s+YEARS\s+)?ans\b",
    "de": r"(?:im\s+alter\s+(?:von|ab|zwischen|über|unter)|ab|über|unter|zwischen|von)\s+YEARS\s+"
    r"(?:(?:bis|und)\s+YEARS\s+)?jahren?\b",
}
_AGES: Final = {
    code: re.compile(rf"\s*+,?\s*+(?:{words.replace('YEARS', _YEARS)})", re.IGNORECASE) for code, words in _AGE.items()
}
_SAYS_AGE: Final = re.compile(
    r"\b(?:age[ds]?|old|older|younger|leeftijd|jaar|jarigen?|ans|âgés?|jahren?|jährige[nr]?|\d{2}\+)", re.IGNORECASE
)
_ADJECTIVE_FR: Final = re.compile(
    r".{2,}(?:iques?|als?|ales?|aux|ifs?|ives?|aires?|eux|euses?|é|ée|és|ées|ants?|antes?|iens?|iennes?|ables?|ibles?|"
    r"oïdes?|iels?|ielles?|gènes?|coces?|eurs?|eures?|ains?|aines?|iers?|ières?)",
    re.IGNORECASE,
)
_FINITE_FR: Final = re.compile(r"\s*(?:(?:les?|la|une?|des)\b|l['’]|\d)", re.IGNORECASE)
_PLURAL_EN: Final = re.compile(
    r".*(?:[^suioe]s|[aeiou][^aeiou]es|ies)(?<!diabetes)(?<!herpes)(?<!rabies)", re.IGNORECASE
)
_AUXILIARY_EN: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|only|also|it|that)\s+\Z", re.IGNORECASE
)
_BEFORE_VERB_EN: Final = re.compile(
    r"\b(?:to|can|could|may|might|must|shall|should|will|would|do|does|did|not|they|who|which|we|you|he|she)\s+\Z",
    re.IGNORECASE,
)
_PAST_EN: Final = frozenset(
    "underwent had got rose fell grew took gave made led came went saw met held spent paid sent kept lost won ran "
    "began found told left felt brought bought built became shrank sank cut hit set put sold drove knew "
    "showed shown wrote undergo undergoes need needs live lives".split()
)
_NUMBERED: Final = re.compile(r"\s*(?:\d|[IVX]+[abcABC]?\b)")
_ALTERNATIVE: Final = re.compile(r"[^\W\d_]-?\s+(?:and/or|or|of|en/of|ou|et/ou|oder|und/oder)\s+\Z")
_BEFORE_VERB: Final = 12
"""Code points before a word in which its auxiliary is looked for."""
_GERMAN_ENDING: Final = ("e", "en", "er", "em", "es")


def narrowed(
    context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings, index: DocumentIndex
) -> Iterator[str]:
    """Every reason why the source says `number` of a narrower thing than the claim names."""
    if context.figure.quantity.kind is QuantityKind.ORDINAL:
        return
    code = unit.language[:2] if unit.language[:2] in _AGES else "en"
    line = line_of(context, unit, number, around, code)
    is_abroad = context.language[:2] != unit.language[:2]
    found = [
        word.text
        for group in line.groups()
        for part in _noun_groups(group, line)
        for word, noun in _modifiers(part, line)
        if not is_understood(word, around, index) and not (is_abroad and _has_own(noun, context, around))
    ]
    if found:
        yield f"the source says it of “{' '.join(dict.fromkeys(found))}”"
    kind = _kind(line) if not _KIND_WORD.search(context.text) else ""
    if kind and not _KIND_WORD.search(index.document.title):
        yield f"the source says it of {kind}"
    stage = _stage(line)
    if stage:
        yield f"the source says it of {stage}"
    age = _age(line) if not _SAYS_AGE.search(context.text) else ""
    if age:
        yield f"the source says it {age}"


def _noun_groups(group: tuple[ContextWord, ...], line: Line) -> Iterator[tuple[ContextWord, ...]]:
    """A run of words cut where a verb or a plural ends one noun group: "drug reduced | severe asthma"."""
    start = 0
    for at, word in enumerate(group):
        if at and _ends_group(group[at - 1], word, line):
            yield group[start:at]
            start = at
        if at and _is_verb(group[at - 1], word, line):
            yield group[start:at]
            start = at + 1
    yield group[start:]


def _ends_group(before: ContextWord, word: ContextWord, line: Line) -> bool:
    """English modifiers are no plurals, so a noun group ends behind one: "vaccines prevent"."""
    return line.language == "en" and bool(_PLURAL_EN.fullmatch(before.text)) and word.span.start > before.span.end


def _is_verb(before: ContextWord, word: ContextWord, line: Line) -> bool:
    """Whether a word behind another of its run has the form of a verb."""
    text = word.text
    if word.span.start == before.span.end or line.text[before.span.end : word.span.start].strip():
        return False  # part of a compound
    if line.language == "en":
        if text.casefold() in _PAST_EN:
            return True
        return text.endswith("ed") and not before.text.endswith("ly") and not any(map(str.isdigit, before.text))
    if line.language == "de":
        return text[0].islower() and before.text[0].isupper()
    if line.language == "nl":
        return text[0].islower() and text.endswith(("t", "te", "de", "ten", "den")) and not before.text.endswith("e")
    return False


def _modifiers(group: tuple[ContextWord, ...], line: Line) -> Iterator[tuple[ContextWord, ContextWord]]:
    """The words of a noun group that narrow down one the claim says, each with that one."""
    said = [at for at, word in enumerate(group) if line.is_said(word)]
    if not said or len(said) == len(group):
        return
    if line.language == "fr":
        for at in range(said[0] + 1, len(group)):
            word = group[at]
            is_finite = at == len(group) - 1 and _FINITE_FR.match(line.text, word.span.end)
            is_adjective = _ADJECTIVE_FR.fullmatch(word.text) and not is_finite
            if at not in said and is_adjective and _narrows(word, group[said[0]], line):
                yield word, group[said[0]]
        return
    first = said[0]
    if _ALTERNATIVE.search(line.text, max(0, group[0].span.start - _BEFORE_VERB), group[0].span.start):
        return  # the last of a list that has the whole of a noun: "complete or partial remission"
    if any(not word.keys.isdisjoint(_EPITHETS) for word in group[:first]):
        return
    if 0 < first <= _MOST_BEFORE and not (line.language == "de" and _opens_clause(group[:first])):
        yield from ((word, group[first]) for word in group[:first] if _narrows(word, group[first], line))


def _has_own(noun: ContextWord, context: ClaimContext, around: Surroundings) -> bool:
    """Whether the claim says of the noun what this source does not: the same, it may be, in words not known here."""
    words = sorted((item.word for item in context.items), key=lambda word: word.span)
    return any(
        not word.keys.isdisjoint(noun.keys)
        and any(
            beside.keys.isdisjoint(around.inside) and not is_light(beside)
            for beside in words[max(0, at - _OWN_REACH) : at + _OWN_REACH + 1]
        )
        for at, word in enumerate(words)
    )


def _opens_clause(before: tuple[ContextWord, ...]) -> bool:
    """German: a noun and then a verb, rather than adjectives and a noun."""
    last = before[-1].text
    return last[0].islower() and not last.endswith(_GERMAN_ENDING)


def _narrows(word: ContextWord, noun: ContextWord, line: Line) -> bool:
    if (
        is_year(word)
        or _is_of_design(word, line)
        or not word.keys.isdisjoint(_HARMLESS | _NOT_COUNTED | _ANYONE | _TITLES)
        or not noun.keys.isdisjoint(_NOT_COUNTED | _HARMLESS)
    ):
        return False
    if line.language == "en" and word.text.endswith(("ly", "ing")) and word.span.end < noun.span.start:
        return False
    if line.language == "en":
        before = line.text[max(0, word.span.start - _BEFORE_VERB) : word.span.start]
        if word.text.casefold() in _PAST_EN or _BEFORE_VERB_EN.search(before):
            return False
        if word.text.endswith("ed") and _AUXILIARY_EN.search(before):
            return False
    between = abs(line.count_before(noun.span.start) - line.count_before(line.number.start))
    return between <= _MOST_BETWEEN


def _is_of_design(word: ContextWord, line: Line) -> bool:
    """Whether a word tells how a study was done, or opens alternatives."""
    if word.text.casefold() in _CONJUNCTIONS:
        return True
    start, end = word.span.start - _LONGEST_DESIGN, word.span.end + _LONGEST_DESIGN
    found = _DESIGN.finditer(line.text, max(0, start), min(len(line.text), end))
    return any(each.start() <= word.span.start < each.end() for each in found)


def _kind(line: Line) -> str:
    """A numbered kind beside a word the claim says: "type 2 diabetes"."""
    for found in _KIND.finditer(line.text, line.clause.start, line.clause.end):
        at = line.count_before(found.start())
        beside = (*line.words[max(0, at - 1) : at], *line.words[at : at + 2])
        for word in beside:
            distance = max(word.span.start - found.end(), found.start() - word.span.end)
            if line.is_said(word) and distance <= _BETWEEN_KIND and word.keys.isdisjoint(_NOT_COUNTED):
                return found.group().strip(" -")
    return ""


def _stage(line: Line) -> str:
    """A stage of a disease that the claim does not name: "de stade précoce", "stage III"."""
    for group in line.groups():
        for word in group:
            if word.keys.isdisjoint(_STAGE) or any(map(line.is_said, group)):
                continue
            if len(group) > 1 or _NUMBERED.match(line.text, word.span.end):
                return " ".join(line.text[group[0].span.start : group[-1].span.end].split())
    return ""


def _age(line: Line) -> str:
    """The age behind the people the claim names, where it names none."""
    for word in line.words:
        if line.is_said(word) and not word.keys.isdisjoint(_PERSON_WORDS):
            found = _AGES[line.language].match(line.text, word.span.end)
            if found:
                return "of people " + " ".join(found.group().strip(" ,").split())
    return ""

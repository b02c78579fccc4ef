"""What a sentence says a figure at, of or as, told by single words: a point in time, a degree, a kind of average.

These words decide what a figure means, and are too few and too common for a share of words met to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.causes import no_cause
from claimcheck.matching.figures.narrowing.endpoints import other_endpoint
from claimcheck.matching.figures.narrowing.labels import other_label
from claimcheck.matching.figures.narrowing.timing import other_timing
from claimcheck.matching.figures.narrowing.wholes import of_both
from claimcheck.matching.promotional import CLAUSE_BREAKS
from claimcheck.matching.several import one_of_several
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_LETTER = re.compile(r"(?<=[^\W\d_]{3}\s)[A-HJ-Z](?=$|[\s,;:.!?)/])")
"""A capital alone behind a word: drug A, hepatitis B. "I" is a pronoun or a phase."""


def _patterns(table: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in table.items()}


_QUANTIFIERS: Final = _patterns(
    {
        "all": r"(?<!of )all(?!,|[\s-]+(?:cause|over|time|\d))|entire|allemaal|iedereen|gehele|allen|sämtliche[nmrs]?|"
        r"every(?:one|body|\s+(?:patient|person|man|woman|child|country|hospital|participant))|"
        r"(?<!van )alle(?!\s+(?:\d|zwei|drei|vier|sechs|acht))|"
        r"(?<!de )tou(?:s|tes)(?!\s+les\s+(?:\d|deux|trois|quatre|six|huit|jours|mois|ans|semaines))",
        "most": r"(?<!the )(?<!at )most(?=\s+(?:of\b|people|women|men|children|\w+s\b))|majority|meeste|meerderheid|"
        r"merendeel|plupart|majorité|meisten|mehrheit",
        "none": r"none|nobody|no\s+one|niemand|aucune?s?|keine[nmrs]?",
    }
)
"""How much of a whole: a source that does not say so does not say it of the whole."""
_MOST_SAID: Final = 20
_UNTIL: Final = re.compile(
    r"\b(?:until|till|tot(?:\s+(?:en\s+met|in))?|bis|jusqu['’](?:en|à|au))\s+(?:\d{1,2}\.?\s+)?(?:[^\W\d_]{3,10}\s+)?"
    r"(?P<year>(?:19[5-9]|20[0-2])\d)\b(?!\s*(?:%|patients?\b|patiënten|participants?\b|people|personen|mg\b|[MG]Bq))",
    re.IGNORECASE,
)
_TO: Final = {"en": "to", "nl": "naar|tot", "fr": "à", "de": "auf"}
_FROM: Final = {"en": "from", "nl": "van", "fr": "de|d['’]", "de": "von"}
_BY: Final = {"en": "by", "nl": "met", "fr": "de|d['’]", "de": "um"}
_BEFORE_NUMBER: Final = 16
_FROM_TO: Final = 24
"""Code points: how far before a number its preposition, and how far behind "from X" its "to Y", is looked for."""
_CHANGE: Final = re.compile(
    r"\b(?:fell|falls?|fallen|drop\w*|declin\w+|decreas\w+|reduc\w+|rose|ris(?:e|es|en|ing)|grew|gr[eo]w\w*|increas\w+|"
    r"lower\w*|went|improv\w+|cut|chang\w+|da(?:al|l)\w*|ged(?:aald)|stijg\w*|ste(?:eg|gen)|gestegen|verminder\w*|"
    r"verlaag\w*|verhoog\w*|afnam\w*|toenam\w*|baiss\w*|dimin\w*|augment\w*|rédui\w*|chut\w*|recul\w*|pass[ée]\w*|"
    r"sank\w*|gesunken|senk\w*|stieg\w*|gestiegen|fiel\w*|gefallen|nahm\w*|erhöh\w*|verringer\w*|reduzier\w*)",
    re.IGNORECASE,
)


_DEGREES: Final = _patterns(
    {
        "severe": "severe|serious|major|ernstige?|zware?|graves?|sévères?|majeure?s?|"
        "schwere[nmrs]?|schwerwiegende[nmrs]?",
        "mild": "mild|minor|milde|lichte|légers?|légères?|mineure?s?|leichte[nmrs]?|milde[nmrs]?",
        "moderate": "moderate|matige?|modérée?s?|mäßige[nmrs]?|mittelschwere[nmrs]?",
        "fatal": "fatal|lethal|fatale|dodelijke?|mortels|mortelles?|fatals|fatales|tödliche[nmrs]?",
    }
)
"""Degrees of what happens, in four languages: they narrow down the noun beside them."""
_DEGREE_REACH: Final = 3
"""Content words from a degree within which the noun stands that it narrows down."""
_AVERAGES: Final = _patterns(
    {
        "mean": "mean|averag(?:e|es|ed|ing)|gemiddeld(?:en?)?|en moyenne|moyennes?|mittelwerte?[ns]?|mittlere[nmrs]?|"
        "durchschnitt(?:s|liche[nmrs]?|lich)?",
        "median": "medians?|mediaan|mediane|médianes?|médians?|mediane[nmrs]?",
    }
)


_CLAUSE_END: Final = re.compile(r"[;:.]\s")
_AVERAGE_BEHIND: Final = re.compile(
    r"\W{0,3}(?:on\s+average|gemiddeld|en\s+moyenne|im\s+(?:schnitt|durchschnitt|mittel))\b", re.IGNORECASE
)


def qualified(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Every reason why `number`, one of the unit's, is said with another qualifier than the claim's figure."""
    if context.figure.quantity.kind is not QuantityKind.ORDINAL:
        yield from _letters(context, unit)
        yield from _time_points(context, unit)
        yield from _averages(context, unit, number)
        yield from _degrees(context, unit, around)
        yield from _quantifiers(context, unit)
        yield from _roles(context, unit, number)
        heads = heads_of(unit, number)
        label = other_label(context.text, context.figure.span, unit.text, number.span, heads)
        if unit.is_row:
            label = label or other_endpoint(context.text, "\n".join((unit.text, *heads)))
        yield from of_both(context, around, number)
        yield from filter(None, (label, other_timing(context.text, unit.text), no_cause(context.text, unit.text)))
        several = one_of_several(context.text, unit.text)
        if several:
            yield f"the source says “{several}”"


def ended_since(context: ClaimContext, unit: Unit) -> str:
    """The end the source sets to what it says ("until 2015") where the claim sets none and names no such year."""
    found = _UNTIL.search(unit.text)
    if found is None or _UNTIL.search(context.text) or found.group("year") in context.text:
        return ""
    return found.group()


def heads_of(unit: Unit, number: Quantity) -> tuple[str, ...]:
    """What `number`, one of the unit's, stands under, the nearest first: the head of its column, caption, heading."""
    passage = unit.passage
    column = unit.columns[unit.quantities.index(number)] if unit.is_row and number in unit.quantities else -1
    header = passage.header[column] if 0 <= column < len(passage.header) else ""
    return tuple(filter(None, (header, passage.caption, passage.locator.section)))


def _letters(context: ClaimContext, unit: Unit) -> Iterator[str]:
    """Another letter as a name: "drug A" in the claim, "drug B" in the source. Letters are too short to be words."""
    ours, theirs = set(_LETTER.findall(context.text)), set(_LETTER.findall(unit.text))
    if ours and theirs and not ours & theirs:
        yield f"the claim speaks of {', '.join(sorted(ours))}, the source of {', '.join(sorted(theirs))}"


def _time_points(context: ClaimContext, unit: Unit) -> Iterator[str]:
    """Another point in time: "at week 12" in the claim, "at week 52" in the source."""
    ours = [each for each in context.others if _is_time_point(each)]
    theirs = [each for each in unit.quantities if _is_time_point(each)]
    if ours and theirs and not any(_is_same_point(mine, other) for mine in ours for other in theirs):
        yield f"the claim speaks of {ours[0].text}, the source of {theirs[0].text}"


def _is_time_point(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.ORDINAL and bool(quantity.unit)


def _is_same_point(mine: Quantity, other: Quantity) -> bool:
    return (mine.unit, mine.low, mine.high) == (other.unit, other.low, other.high)


def _averages(context: ClaimContext, unit: Unit, number: Quantity) -> Iterator[str]:
    """A mean where the source has a median, or the other way round."""
    text = _with_heads(unit)
    ours, theirs = _said(_AVERAGES, context.sentence.of(context.text)), _said(_AVERAGES, text)
    if ours and theirs and ours.isdisjoint(theirs):
        yield f"the claim speaks of a {min(ours)}, the source of a {min(theirs)}"
    is_of_age = number.kind is QuantityKind.AGE or context.figure.quantity.kind is QuantityKind.AGE
    if is_of_age and not ours and _is_average(unit, number):
        yield "the source says it of an average"


def _is_average(unit: Unit, number: Quantity) -> bool:
    """Whether a word for an average stands before a number, in its clause, or labels its row or column."""
    heads = "\n".join((unit.text.partition("\t")[0], *heads_of(unit, number)[:1])) if unit.is_row else ""
    before = _CLAUSE_END.split(unit.text[: number.span.start])[-1]
    return bool(_said(_AVERAGES, heads or before) or _AVERAGE_BEHIND.match(unit.text, number.span.end))


def _degrees(context: ClaimContext, unit: Unit, around: Surroundings) -> Iterator[str]:
    """A degree that only one of the two says of what the other speaks of too."""
    claim, source = context.text, _with_heads(unit)
    ours, theirs = _said(_DEGREES, claim), _said(_DEGREES, source)
    for name in sorted(theirs - ours):
        found = _narrowing(name, unit.text, unit.language, context.said)
        if found is not None and not _is_foreign(found, around):
            yield f"the source says it of “{found.of(unit.text)}”"
    for name in sorted(ours - theirs):
        found = _narrowing(name, context.sentence.of(claim), context.language, around.inside)
        if found is not None:
            yield f"not said here: {found.of(context.sentence.of(claim))}"


def _narrowing(name: str, text: str, language: str, said: frozenset[str]) -> Span | None:
    """Where a degree stands beside a word that the other text says too: "serious" before "adverse events"."""
    words = content_words(text, language)
    for found in _DEGREES[name].finditer(text):
        behind = [word for word in words if word.span.start >= found.end()][:_DEGREE_REACH]
        before = [word for word in words if word.span.end <= found.start()][-1:] if language[:2] == "fr" else []
        if any(not word.keys.isdisjoint(said) for word in (*behind, *before)):
            return Span(*found.span())
    return None


def _is_foreign(place: Span, around: Surroundings) -> bool:
    """Whether the word at `place` belongs to another figure of the unit."""
    return any(
        word.span.overlaps(place) and not word.keys.isdisjoint(around.foreign) and word.keys.isdisjoint(around.mine)
        for word in around.setting.words
    )


def _with_heads(unit: Unit) -> str:
    """The unit's text with the caption and headings it stands under."""
    passage = unit.passage
    return "\n".join((unit.text, *(passage.header if unit.is_row else ()), passage.caption, passage.locator.section))


def _said(table: Mapping[str, re.Pattern[str]], text: str) -> set[str]:
    return {name for name, pattern in table.items() if pattern.search(text)}


def _roles(context: ClaimContext, unit: Unit, number: Quantity) -> Iterator[str]:
    """Where a change began, where it ended, and how large it was are three figures: "from 20% to 10%", "by 20%"."""
    mine = _role(context.text, context.figure.quantity.span, context.language)
    other = _role(unit.text, number.span, unit.language)
    if mine and other and mine != other:
        yield f"the claim says “{mine}” this figure, the source “{other}” it"


def _role(text: str, number: Span, language: str) -> str:
    """'from', 'to' or 'by' where the text marks a number of a change so; else ''."""
    code = language[:2] if language[:2] in _TO else "en"
    before = text[max(0, number.start - _BEFORE_NUMBER) : number.start]
    sentence_before = text[: number.start]
    if not _CHANGE.search(sentence_before):
        return ""
    goes_on = re.match(rf"\W*(?:{_TO[code]})\s+\d", text[number.end : number.end + _FROM_TO], re.IGNORECASE)
    if goes_on and _ends_with(before, _FROM[code]):
        return "from"
    if _ends_with(before, _TO[code]):
        return "to"
    if _ends_with(before, _BY[code]):
        return "by"
    return "from" if code == "en" and _ends_with(before, _FROM[code]) else ""


def _ends_with(text: str, preposition: str) -> bool:
    return re.search(rf"(?<![\w-])(?:{preposition})\s*$", text, re.IGNORECASE) is not None


def _quantifiers(context: ClaimContext, unit: Unit) -> Iterator[str]:
    """All of them, or most, in the claim, where the source does not say so."""
    text, figure = context.text, context.figure.span
    breaks = CLAUSE_BREAKS.get(context.language[:2], CLAUSE_BREAKS["en"])
    for pattern in _QUANTIFIERS.values():
        if pattern.search(unit.text):
            continue
        for said in islice(pattern.finditer(text, context.sentence.start, context.sentence.end), _MOST_SAID):
            if not breaks.search(text, min(said.end(), figure.end), max(said.start(), figure.start)):
                yield f"not said here: {said.group()}"
                break

"""What a figure is out of or per: boxes or tablets, a thousand or ten thousand, all or those who were treated.

The figure and the words around it are the same; what it is reckoned on decides what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.restrictions import clause_around
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import Unit
from claimcheck.quantities import Entailment, Quantity, compare
from claimcheck.text import Span

_PER: Final = re.compile(r"(?<!\w)(?:per|par|pro|je)(?!\w)(?!\s+(?:suite|rapport|exemple|protocol))", re.IGNORECASE)
_NEAR: Final = re.compile(r"[^.;:()]{0,24}\Z")
_TIME: Final = frozenset(
    f"w:{word}"
    for word in "year month week day hour minute second quarter annum annual yearly daily night time".split()
)
_OUT_OF: Final = re.compile(
    r"\d\s*+(?:in|out\s+of|per|of|op|van(?:\s+de)?|sur|von|auf|pro|/)\s*+(?:de\s+|every\s+)?(\d[\d.,\s]*\d|\d)"
)
_WHOLE: Final = re.compile(
    r"\b(?:totale?|overall|entire|whole|gehele|gesamte?[nmrs]?|total(?:e|es|en)?|totaux|gesamt(?=\w))(?!\w*\s+\d)",
    re.IGNORECASE,
)
_FOR: Final = {
    "en": r"for|on|due\s+to|caused\s+by|related\s+to|from",
    "nl": r"voor|door|als\s+gevolg\s+van|aan",
    "fr": r"pour|liée?s?\s+(?:à|aux?)|dues?\s+(?:à|aux?)|par",
    "de": r"für|durch|wegen|aufgrund",
}
_FOLLOWS: Final = {
    code: re.compile(rf"\s+(?:{words})\s+(?:(?:the|de|het|la|les?|die|den|das)\s+|l['’])?(?=[^\W\d_])", re.IGNORECASE)
    for code, words in _FOR.items()
}
_COMPOUND: Final = 4
_BEFORE_ASSIGNED: Final = 30
_ASSIGNED: Final = re.compile(
    r"\b(?:randomi[sz]\w+|assigned|allocated|gerandomiseerd|toegewezen|gelot|randomisée?s?|réparti(?:e?s)?|attribuée?s?|"
    r"randomisiert|zugeteilt|zugewiesen)\b",
    re.IGNORECASE,
)
_OR: Final = {"en": "or|versus", "nl": "of|versus", "fr": "ou|versus", "de": "oder|versus"}
_ARM_OR_ARM: Final = {
    code: re.compile(rf"[^.;]{{0,160}}?\s(?:{words})\s+(?=[^.;]{{3}})", re.IGNORECASE) for code, words in _OR.items()
}
_ALTERNATIVE: Final = re.compile(
    r"\b(?:or|of|ou|oder)\s+(?:[^\W\d_]+\s+){0,2}(?:placebo|plac[eé]bo|control|sham)|placebo", re.IGNORECASE
)


def other_denominator(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Every reason why `number` is reckoned on something else than the claim's figure."""
    yield from _out_of(context, number)
    if unit.is_row:
        return
    yield from _per(context, unit, number, around)
    yield from _of_part(context, unit, number, around)
    yield from _of_all_arms(context, unit, number, around)


def _out_of(context: ClaimContext, number: Quantity) -> Iterator[str]:
    """A share of another round number that is no equal share: "fewer than 5 in 10,000" for "fewer than 5 in 1,000"."""
    ours, theirs = _OUT_OF.search(context.figure.quantity.text), _OUT_OF.search(number.text)
    if (
        ours
        and theirs
        and _digits(ours.group(1)) != _digits(theirs.group(1))
        and compare(number, context.figure.quantity).entailment is not Entailment.EQUAL
    ):
        yield f"the source says “{number.text}”"


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _per(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Per box in the source, per tablet in the claim."""
    ours = _per_what(context.text, context.figure.span, content_words(context.text, context.language))
    theirs = _per_what(unit.text, number.span, around.setting.words)
    if ours is None or theirs is None or not ours.keys.isdisjoint(theirs.keys):
        return
    yield f"the claim says it per {ours.text}, the source per {theirs.text}"


def _per_what(text: str, figure: Span, words: tuple[ContextWord, ...]) -> ContextWord | None:
    """The first thing behind a figure that it is said per; no time, which other rules compare."""
    for found in _PER.finditer(text, figure.end):
        if not _NEAR.fullmatch(text[figure.end : found.start()]):
            break
        word = next((word for word in words if word.span.start >= found.end()), None)
        if word is None or word.span.start - found.end() > 2:  # noqa: PLR2004 - a blank
            continue
        if word.keys.isdisjoint(_TIME):
            return word
    return None


def _of_part(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """The whole in the claim, and a part of it in the source: "total spending", "spending for diabetes"."""
    whole = _WHOLE.search(context.text, *context.sentence)
    if not whole:
        return
    follows = _FOLLOWS.get(unit.language[:2], _FOLLOWS["en"])
    clause = clause_around(unit.text, number.span)
    words = around.setting.words
    wanted = _noun_behind(context, whole.end())
    for word, behind in pairwise(words):
        if not clause.start <= word.span.start < clause.end or word.keys.isdisjoint(wanted):
            continue
        found = follows.match(unit.text, word.span.end)
        if found and behind.span.start == found.end() and behind.keys.isdisjoint(context.said):
            yield f"the source says it{unit.text[word.span.end : behind.span.end]}"
            return


def _noun_behind(context: ClaimContext, end: int) -> frozenset[str]:
    """Keys of the words that begin near `end` and run on without a word between: "health spending"."""
    words = sorted((item.word for item in context.items if item.word.span.start >= end - 1), key=lambda word: word.span)
    keys, edge = frozenset[str](), end
    for word in words[:_COMPOUND]:
        if keys and word.span.start > edge:
            break
        keys, edge = keys | word.keys, word.span.end + 1
    return keys


def _of_all_arms(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """All who were randomised in the source, those who were given one of the treatments in the claim."""
    if _ASSIGNED.search(context.text) or _ALTERNATIVE.search(context.text):
        return
    clause = clause_around(unit.text, number.span)
    assigned = _ASSIGNED.search(unit.text, clause.start, clause.end)
    if assigned is None or number.span.start > assigned.end() + _BEFORE_ASSIGNED:
        return
    arms = _ARM_OR_ARM.get(unit.language[:2], _ARM_OR_ARM["en"]).match(unit.text, max(assigned.end(), number.span.end))
    if arms is None:
        return
    first = [
        word
        for word in around.setting.words
        if max(assigned.end(), number.span.end) <= word.span.start < arms.end() and not is_light(word)
    ]
    given = [item for item in context.items if not is_light(item.word) and "e:person" not in item.word.keys]
    if any(not item.word.keys.isdisjoint(word.keys) for item in given for word in first):
        yield "the source says it of all who were assigned to one treatment or another"

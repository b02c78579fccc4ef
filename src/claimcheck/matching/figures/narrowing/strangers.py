"""Words of a claim that its figure's own clause does not say: they stand with another figure, or a sentence away.

"Pneumonia occurred in 12 %; it was fatal in 0.8 %" gives no 12 % of fatal pneumonia.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.matching.content import is_year
from claimcheck.matching.figures.context.claim import ClaimContext, ContextItem, is_light
from claimcheck.matching.figures.context.coverage import Coverage
from claimcheck.matching.figures.context.surroundings import Surroundings, points_back
from claimcheck.matching.figures.narrowing.parts import part_around
from claimcheck.matching.figures.narrowing.restrictions import clause_around
from claimcheck.matching.lexicon.keys import KeyKind, key_kind
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity
from claimcheck.text import Span

_OF_WHOM: Final = re.compile(
    r"\b(?:of\s+(?:whom|which)|van\s+wie|waarvan|waaronder|dont|parmi\s+lesquel\w+|davon|von\s+denen|darunter)\b",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"\b(?P<word>types?|stages?|typ|stadium|stade)[\s-]+(?P<number>\d|I{1,3}V?|IV)\b", re.IGNORECASE
)
_RATES: Final = frozenset({"p:rate", "p:percentage", "p:share", "p:proportion", "p:level", "p:value"})
"""Ends of a name that a figure's own unit says."""
_ESSENTIAL: Final = 0.6
_PERSON: Final = "e:person"


def strangers(
    context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings, coverage: Coverage
) -> Iterator[str]:
    """The first telling word of the claim that the source gives to another figure, names in part, or not here."""
    if unit.is_row:
        return
    telling = [item for item in coverage.not_here if _is_telling(item)]
    for item in telling:
        if _is_of_another(item, unit, number, around):
            yield f"'{item.word.text}' belongs to another figure here"
            return
    if telling and _speaks_of_another(context, unit, around):
        yield f"not said here: {telling[0].word.text}"
        return
    part = part_around(unit.text, number.span)
    if part.end < len(unit.text):
        for item in context.items:
            if _is_telling(item) and _is_of_a_part(item, context, unit, part, around):
                yield f"the source says it of a part: {item.word.text}"
                return
    kind = _other_kind(context, unit, number)
    if kind:
        yield f"not said here: {kind}"
    for item in telling:
        if _is_in_part(item, around):
            yield f"not said here: {item.word.text}"
            return


def _speaks_of_another(context: ClaimContext, unit: Unit, around: Surroundings) -> bool:
    """Whether the sentence says nothing of the claim but whom it is about, and something else beside the figure."""
    if points_back(unit) or any(
        _can_tell(item) and not _sure(item).isdisjoint(around.inside) for item in context.items
    ):
        return False
    return any(
        not word.keys.isdisjoint(around.near)
        and word.keys.isdisjoint(context.said)
        and _PERSON not in word.keys
        and not is_light(word)
        and not is_year(word)
        for word in around.setting.words
    )


def _is_of_a_part(item: ContextItem, context: ClaimContext, unit: Unit, part: Span, around: Surroundings) -> bool:
    """Whether the word stands only behind an "of whom" that follows the figure, and the claim gives it to the whole."""
    opened = _OF_WHOM.search(unit.text, part.start)
    own = part_around(context.text, Span(*context.figure.span))
    if opened is None or opened.start() < part.end - 1 or not own.start <= item.word.span.start < own.end:
        return False
    places = [word.span for word in around.setting.words if not word.keys.isdisjoint(_sure(item))]
    return bool(places) and all(place.start >= opened.start() for place in places)


def _other_kind(context: ClaimContext, unit: Unit, number: Quantity) -> str:
    """A numbered kind of the claim ("type 2") that the source names in another clause than the figure's alone."""
    here = " ".join(clause_around(unit.text, number.span).of(unit.text).split()).casefold()
    mine = clause_around(context.text, context.figure.span)
    for found in _KIND.finditer(context.text, mine.start, mine.end):
        kind = re.compile(rf"\b{found.group('word')[:3]}\w*[\s-]+{re.escape(found.group('number'))}\b", re.IGNORECASE)
        if kind.search(unit.text) and not kind.search(here):
            return found.group()
    return ""


def _is_telling(item: ContextItem) -> bool:
    return item.weight >= _ESSENTIAL and item.is_known and _can_tell(item)


def _can_tell(item: ContextItem) -> bool:
    return not is_light(item.word) and not is_year(item.word) and _PERSON not in item.word.keys


def _is_of_another(item: ContextItem, unit: Unit, number: Quantity, around: Surroundings) -> bool:
    """Whether the word stands in other clauses of the sentence only, each with a figure of its own."""
    clause = clause_around(unit.text, number.span)
    places = [word.span for word in around.setting.words if not word.keys.isdisjoint(_sure(item))]
    if not places or any(clause.start <= place.start < clause.end for place in places):
        return False
    for place in places:
        other = clause_around(unit.text, place)
        if not any(other.start <= each.span.start < other.end for each in unit.quantities):
            return False
    return True


def _sure(item: ContextItem) -> frozenset[str]:
    return frozenset(key for key in item.word.keys if key_kind(key) is not KeyKind.PART)


def _is_in_part(item: ContextItem, around: Surroundings) -> bool:
    """Whether only one word of its translation stands there: "heart" of "heart attack"."""
    met = item.word.keys & around.inside
    parts = {key for key in item.word.keys if key_kind(key) is KeyKind.PART}
    return bool(met) and met <= parts and not parts - _RATES <= met

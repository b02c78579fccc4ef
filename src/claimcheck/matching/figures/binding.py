"""To which of a unit's numbers a figure of the claim belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.opposites import opposites_of
from claimcheck.matching.lexicon.keys import key_kind
from claimcheck.quantities import Entailment, Quantity, QuantityKind, compare
from claimcheck.text import Span

_TOKEN: Final = re.compile(r"\d+(?:[.,·]\d+)*|[^\W\d_]+|[%<>=±≥≤]")
_BESIDE: Final = 3
"""Tokens compared on either side of a number."""
_BESIDE_FULL: Final = 0.65
_BESIDE_MARGIN: Final = 0.2
_AGAINST: Final = 1.2
_CHANCE: Final = 0.1
_BEHIND: Final = 30
"""Code points behind a number within which what it counts is looked for, in the first few content words."""
_NOUN_REACH: Final = 2
_PERSON: Final = "e:person"
"""Patients, people, participants: said of every group, so they tell none apart."""
_MEASURE: Final = "dose or time"
_FOR: Final = 2.0
"""How many times as much must speak for this number as for a rival."""


class Bound(StrEnum):
    """How a figure stands to one number of a unit."""

    ALONE = "alone"
    """No other number of the kind stands there."""
    WORDS = "words"
    """Words of the claim stand with this number and not with the others."""
    BESIDE = "beside"
    """The same words and figures stand directly beside it."""
    ORDER = "order"
    """The claim gives the neighbouring figures too, in the same order."""
    OTHER = "other"
    """The claim's words belong to another number."""
    OPEN = "open"
    """Nothing tells the numbers apart."""


@dataclass(frozen=True, slots=True)
class Binding:
    """The tie between a figure and a number, its strength 0..1, and why in words."""

    bound: Bound
    strength: float
    detail: str


_IN_ORDER: Final = Binding(Bound.ORDER, 0.85, "the neighbouring figures agree, in the same order")
_OPEN: Final = Binding(Bound.OPEN, 0.3, "several figures of this kind, and nothing to tell which is meant")


def bind(
    context: ClaimContext,
    unit_text: str,
    numbers: Sequence[Quantity],
    candidate: int,
    arounds: Sequence[Surroundings],
    *,
    same_language: bool,
    measures: Sequence[Sequence[Quantity]] = (),
) -> Binding:
    """Tie the claim's figure to `numbers[candidate]`, one of the unit's numbers of its kind.

    `arounds` are the surroundings of each of `numbers`, `measures` the doses and times that go with each (none where
    nothing is to be divided). A number that states the same value is no rival.
    """
    mine = numbers[candidate]
    rivals = [at for at, number in enumerate(numbers) if _value(number) != _value(mine)]
    if not rivals:
        return Binding(Bound.ALONE, 1.0, "the only figure of its kind here")
    for_it, against, word = _weigh(context, arounds, numbers, candidate, rivals)
    other = word if against > _AGAINST * for_it + _CHANCE else _contrasted(context, arounds, candidate, rivals)
    shared, elsewhere = _company(context, measures, candidate, rivals)
    if other or elsewhere > shared:
        return Binding(Bound.OTHER, 0.0, f"{other or _MEASURE!r} belongs to another figure here")
    beside = _beside(context.text, context.figure.span, unit_text, mine.span) if same_language else 0.0
    if beside >= _BESIDE_FULL:
        others = max(_beside(context.text, context.figure.span, unit_text, numbers[at].span) for at in rivals)
        if beside >= others + _BESIDE_MARGIN and against <= max(_CHANCE, for_it / _FOR):
            return Binding(Bound.BESIDE, 0.95, "the same words stand beside it")
    is_counted = _is_counted(context, arounds, numbers, candidate, rivals)
    if (is_counted and against <= max(_CHANCE, for_it / _FOR)) or (for_it > _CHANCE and for_it >= _FOR * against):
        counted = "the thing counted stands behind this figure alone"
        return Binding(Bound.WORDS, 0.9, counted if is_counted else f"{word!r} belongs to this figure")
    if against <= _CHANCE and shared > elsewhere == 0:
        return Binding(Bound.WORDS, 0.9, "the claim's dose or time belongs to this figure")
    is_in_order = against <= _CHANCE and _same_order(context, numbers, candidate)
    return _IN_ORDER if is_in_order else _OPEN


def _company(
    context: ClaimContext, measures: Sequence[Sequence[Quantity]], candidate: int, rivals: Sequence[int]
) -> tuple[int, int]:
    """How many of the claim's doses and times go with this number, and with the rival that has most of them."""
    if not measures or len(context.peers) > 1:
        return 0, 0
    mine = _accompanied(context.others, measures[candidate])
    return mine, max(_accompanied(context.others, measures[at]) for at in rivals)


def _contrasted(context: ClaimContext, arounds: Sequence[Surroundings], candidate: int, rivals: Sequence[int]) -> str:
    """A group of the claim that the source sets beside its opposite, both with figures of their own; else empty."""
    theirs = frozenset[str]().union(*(arounds[at].own for at in rivals)) - arounds[candidate].mine
    for item in context.items:
        if not item.word.keys.isdisjoint(theirs) and not opposites_of(item.word.keys).isdisjoint(theirs):
            return item.word.text
    return ""


def _is_counted(
    context: ClaimContext,
    arounds: Sequence[Surroundings],
    numbers: Sequence[Quantity],
    candidate: int,
    rivals: Sequence[int],
) -> bool:
    """Whether what the claim counts stands directly behind this number, and behind no rival: "5000 professionals"."""
    if numbers[candidate].kind is not QuantityKind.NUMBER:
        return False
    noun = frozenset[str]().union(*(item.word.keys for item in context.items if item.is_noun))
    words = arounds[candidate].setting.words

    def follows(at: int) -> bool:
        end = numbers[at].span.end
        behind = [word for word in words if end <= word.span.start <= end + _BEHIND][:_NOUN_REACH]
        return any(not noun.isdisjoint(word.keys) for word in behind)

    return follows(candidate) and not any(follows(at) for at in rivals)


def _weigh(
    context: ClaimContext,
    arounds: Sequence[Surroundings],
    numbers: Sequence[Quantity],
    candidate: int,
    rivals: Sequence[int],
) -> tuple[float, float, str]:
    """What speaks for the candidate and for its strongest rival; with the word that decides."""
    least_for, most_against, word = 1e9, 0.0, ""
    peers = {_value(peer) for at, peer in enumerate(context.peers) if at != context.position}
    for rival in rivals:
        is_stated_too = _value(numbers[rival]) in peers  # what the claim says of both cannot tell them apart
        for_it = against = 0.0
        best, best_against = ("", 0.0), ("", 0.0)
        for item in context.items:
            if is_light(item.word) or _PERSON in item.word.keys or (is_stated_too and not item.is_own):
                continue
            weight = item.weight
            mine = _own_strength(item.word.keys, arounds[candidate].own - arounds[rival].mine)
            theirs = _own_strength(item.word.keys, arounds[rival].own - arounds[candidate].mine)
            for_it += weight * mine
            against += weight * theirs
            if weight * mine > best[1]:
                best = (item.word.text, weight * mine)
            if weight * theirs > best_against[1]:
                best_against = (item.word.text, weight * theirs)
        if for_it - against < least_for - most_against:
            least_for, most_against = for_it, against
            word = best_against[0] if against > for_it else best[0]
    return least_for, most_against, word


def _accompanied(stated: Sequence[Quantity], own: Sequence[Quantity]) -> int:
    """How many of a claim's doses and times are among those that go with a number."""
    return sum(any(compare(other, each).entailment is Entailment.EQUAL for other in own) for each in stated)


def _own_strength(keys: frozenset[str], own: frozenset[str]) -> float:
    return max((key_kind(key).strength for key in keys & own), default=0.0)


def _beside(claim: str, figure: Span, text: str, number: Span) -> float:
    """The share of the tokens directly beside a figure that also stand beside a number of the source."""
    left, right = _tokens_beside(claim, figure)
    other_left, other_right = _tokens_beside(text, number)
    asked = len(left) + len(right)
    if not asked:
        return 0.0
    same = sum(a == b for a, b in zip(left, other_left, strict=False))
    same += sum(a == b for a, b in zip(right, other_right, strict=False))
    return same / asked


def _tokens_beside(text: str, span: Span) -> tuple[list[str], list[str]]:
    """The nearest tokens to the left and to the right of a span, the nearest first."""
    reach = 80
    left = _TOKEN.findall(text[max(0, span.start - reach) : span.start].casefold())
    right = _TOKEN.findall(text[span.end : span.end + reach].casefold())
    return left[::-1][:_BESIDE], right[:_BESIDE]


def _same_order(context: ClaimContext, numbers: Sequence[Quantity], candidate: int) -> bool:
    """Whether the claim's neighbouring figures of the kind are the source's neighbours, on the same sides."""
    peers, at = context.peers, context.position
    agreed = 0
    for step in (-1, 1):
        has_peer = 0 <= at + step < len(peers)
        has_number = 0 <= candidate + step < len(numbers)
        if has_peer != has_number:
            return False
        if has_peer:
            if _value(peers[at + step]) != _value(numbers[candidate + step]):
                return False
            agreed += 1
    return agreed > 0


def _value(quantity: Quantity) -> tuple[Decimal, Decimal, str]:
    return (quantity.low, quantity.high, quantity.unit)

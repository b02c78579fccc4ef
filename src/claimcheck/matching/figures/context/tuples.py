"""Several figures of a claim that stand together in the source, or do not: "10.9% vs 8.9%, OR 1.24".

One number may stand somewhere by chance; an estimate with its interval and its p-value does not. What such a tuple
shows is which number is meant. What the number is *of* is still for the words to show.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.quantities import Comparator, Entailment, Quantity, QuantityKind, compare

_LEVELS: Final = frozenset(map(Decimal, ("90", "95", "97.5", "99", "99.9")))
"""Confidence levels: every article has them."""
_NO_FIGURES: Final = frozenset({QuantityKind.DATE, QuantityKind.ORDINAL})
_MANY_DIGITS: Final = 3
_FEWEST_DISTINCTIVE: Final = 2
_LONG_RUN: Final = 4
"""Different figures in a row that no chance puts in one order, small ones too: "5, 10, 15 and 30 minutes"."""
_MOST_FIGURES: Final = 60
_FEWEST_COMPARED: Final = 2


def stands_in_tuple(context: ClaimContext, quantities: Sequence[Quantity], at: int) -> bool:
    """Whether the figure and `quantities[at]` stand in one run of equal figures: two distinctive ones, or many."""
    stated = context.figure.quantity
    if len(quantities) > _MOST_FIGURES or len(context.others) > _MOST_FIGURES:
        return False
    if compare(quantities[at], stated).entailment is not Entailment.EQUAL:
        return False
    before = [each for each in context.others if each.span.start < context.figure.span.start]
    behind = [each for each in context.others if each.span.start > context.figure.span.start]
    agreed = [
        quantities[at],
        *_run(_telling(before)[::-1], _telling(quantities[:at])[::-1]),
        *_run(_telling(behind), _telling(quantities[at + 1 :])),
    ]
    values = {(each.kind, each.low, each.high) for each in agreed}
    distinctive = {(each.kind, each.low, each.high) for each in agreed if _is_distinctive(each)}
    return len(distinctive) >= _FEWEST_DISTINCTIVE or len(values) >= _LONG_RUN


def others_agree(context: ClaimContext, quantities: Sequence[Quantity], at: int) -> float:
    """The share of the claim's other figures that stand beside `quantities[at]`, of those that could.

    1.0 with fewer than two that could: another unit of the source may well hold a single one.
    """
    rivals = [each for place, each in enumerate(quantities[:_MOST_FIGURES]) if place != at]
    kinds = {each.kind for each in rivals}
    asked = [each for each in _telling(context.others[:_MOST_FIGURES]) if each.kind in kinds]
    if len(asked) < _FEWEST_COMPARED:
        return 1.0
    return sum(any(_bears_out(other, each) for other in rivals) for each in asked) / len(asked)


def _bears_out(source: Quantity, stated: Quantity) -> bool:
    return compare(source, stated).entailment in {Entailment.EQUAL, Entailment.ENTAILED, Entailment.ROUNDED}


def _telling(quantities: Sequence[Quantity]) -> list[Quantity]:
    return [each for each in quantities if each.kind not in _NO_FIGURES and not _is_level(each)]


def _is_level(quantity: Quantity) -> bool:
    return quantity.unit == "CI level" or (
        quantity.kind is QuantityKind.PERCENT and quantity.low == quantity.high and quantity.low in _LEVELS
    )


def _run(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """The figures that are equal one by one, up to the first that is not."""
    found: list[Quantity] = []
    for mine, other in zip(ours, theirs, strict=False):
        if mine.kind is not other.kind or compare(other, mine).entailment is not Entailment.EQUAL:
            break
        found.append(other)
    return found


def _is_distinctive(quantity: Quantity) -> bool:
    """Whether a figure hardly stands somewhere by chance; bounds such as "P<0.001" stand everywhere."""
    if quantity.comparator is not Comparator.EXACTLY:
        return False
    digits = max(len(value.normalize().as_tuple().digits) for value in (quantity.low, quantity.high))
    return digits >= _MANY_DIGITS or (quantity.decimals > 0 and digits >= _MANY_DIGITS - 1)

"""An age of the source within the claim's: a share of people of 70 to 79 is not that of everyone from 60."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.quantities import Comparator, Quantity, QuantityKind

_AGES: Final = frozenset({QuantityKind.AGE, QuantityKind.DURATION})
_SHARES: Final = frozenset({QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT})


def is_of_narrower_age(context: ClaimContext, number: Quantity) -> Iterator[str]:
    """Why an age within the claim's does not bear it out: the claim states a share of everyone from its age on."""
    stated = context.figure.quantity
    if stated.kind not in _AGES or number.kind not in _AGES or stated.comparator is not Comparator.AT_LEAST:
        return
    if any(other.kind in _SHARES for other in context.others) and (number.is_range or number.low > stated.low):
        yield f"the source says it of “{number.text}” alone"

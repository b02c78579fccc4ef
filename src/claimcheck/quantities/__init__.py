"""Figures: text to `Quantity`, and whether one quantity entails another.

Naming a quantity loads its type alone; the word tables of four languages are loaded when a text is first read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.model import Comparator, Entailment, Quantity, QuantityKind

if TYPE_CHECKING:
    from claimcheck.quantities.entailment import Comparison, compare, entails, meets
    from claimcheck.quantities.reading import quantity_at, read_quantities

__all__ = [
    "Comparator",
    "Comparison",
    "Entailment",
    "Quantity",
    "QuantityKind",
    "compare",
    "entails",
    "meets",
    "quantity_at",
    "read_quantities",
]

_READING = frozenset({"quantity_at", "read_quantities"})


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claimcheck.quantities import entailment, reading  # noqa: PLC0415 - see the module's first lines

    return getattr(reading if name in _READING else entailment, name)

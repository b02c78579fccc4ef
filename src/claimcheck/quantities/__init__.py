"""Figures: text to `Quantity`, and whether one quantity entails another."""

from __future__ import annotations

from claimcheck.quantities.entailment import Comparison, compare, entails
from claimcheck.quantities.model import Comparator, Entailment, Quantity, QuantityKind
from claimcheck.quantities.reading import quantity_at, read_quantities

__all__ = [
    "Comparator",
    "Comparison",
    "Entailment",
    "Quantity",
    "QuantityKind",
    "compare",
    "entails",
    "quantity_at",
    "read_quantities",
]

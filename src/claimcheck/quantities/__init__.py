"""Figures: text to `Quantity`, and whether one quantity entails another."""

from __future__ import annotations

from claimcheck.quantities.model import Comparator, Entailment, Quantity, QuantityKind

__all__ = ["Comparator", "Entailment", "Quantity", "QuantityKind"]

"""Negation, direction and hedging in four languages: the guards every match has to pass."""

from __future__ import annotations

from claimcheck.matching.polarity.reading import (
    NEGATION,
    Disagreement,
    Hedge,
    PolarityWord,
    denies,
    disagreement,
    hedges,
    opposition,
    polarity_words,
)

__all__ = [
    "NEGATION",
    "Disagreement",
    "Hedge",
    "PolarityWord",
    "denies",
    "disagreement",
    "hedges",
    "opposition",
    "polarity_words",
]

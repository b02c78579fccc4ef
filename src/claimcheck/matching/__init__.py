"""Matching: figures and phrases located in documents; passages ranked across languages. Pure functions."""

from __future__ import annotations

from claimcheck.matching.model import (
    ClaimMatch,
    Difference,
    DifferenceKind,
    Evidence,
    Match,
    RankedPassage,
    Relation,
    ScorePart,
    StatementMatch,
    Unchecked,
    UncheckedKind,
    Wording,
)

__all__ = [
    "ClaimMatch",
    "Difference",
    "DifferenceKind",
    "Evidence",
    "Match",
    "RankedPassage",
    "Relation",
    "ScorePart",
    "StatementMatch",
    "Unchecked",
    "UncheckedKind",
    "Wording",
]

"""Figures: when a number in a source is evidence for a number in a claim."""

from __future__ import annotations

from claimcheck.matching.figures.match import match_figure

__all__ = ["match_figure"]

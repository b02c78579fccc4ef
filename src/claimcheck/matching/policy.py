"""What the matcher accepts: every threshold a maintainer may want to argue about, in one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rounding(StrEnum):
    """What a figure rounded to the places written ("65 %" from 65.2 %) is worth."""

    SUPPORTS = "supports"
    """It supports; the evidence says it is rounded and shows the source's figure."""
    WEAKER = "weaker"
    """It is located, but a reader must accept the rounding."""


@dataclass(frozen=True, slots=True)
class MatchPolicy:
    """How strict matching is. All scores are in 0..1.

    `rounding`: what a rounded figure is worth.
    `figure_context`: the least weighted share of a claim clause's content words that must stand with the figure
    in one sentence or row (with its heading, header, caption or neighbour) for the figure to support.
    `figure_context_across`: the same when claim and source differ in language, counted over the words whose
    translation is known.
    `figure_locate`: the share from which a figure is shown to a reader at all.
    `contradict_context`: the share from which another figure of the same unit contradicts.
    `evidence_limit`: how many pieces of evidence are kept for one statement.
    `passage_limit`: how many passages are offered to a reader.
    """

    rounding: Rounding = Rounding.SUPPORTS
    figure_context: float = 0.5
    figure_context_across: float = 0.45
    figure_locate: float = 0.35
    contradict_context: float = 0.85
    evidence_limit: int = 5
    passage_limit: int = 3

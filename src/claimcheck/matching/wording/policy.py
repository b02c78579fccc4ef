"""How near to verbatim wording has to be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordingPolicy:
    """Shares are of a claim sentence's content words, in 0..1.

    `fewest_words`: a sentence with fewer content words says too little to be recognised.
    `shown_share`: the least share found in one place for that place to be shown.
    `shown_excess`: the most content words the source may have between the matched ones for the place to be shown.
    `passage_window`: characters around a word that are read of a passage too long to be read whole.
    """

    fewest_words: int = 3
    shown_share: float = 0.6
    shown_excess: float = 0.8
    passage_window: int = 2_000

"""How sure a located phrase must be."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhrasePolicy:
    """Every threshold of phrase matching. Lengths count letters, digits and % signs; similarities are in 0..1.

    `shortest_fuzzy`: a shorter phrase must stand in the source exactly, but for printing.
    `longest_fuzzy`: a longer phrase must stand there letter for letter too, since likeness takes time by the square.
    `similarity_base`, `similarity_per_doubling`: the similarity a phrase of 100 needs in a document of 50 000, and
    how much more each halving of the phrase or eightfold document asks; absent text of the same field scores
    higher the shorter it is and the more text it is looked for in.
    `similarity_floor`, `similarity_ceiling`: bounds on the result.
    `dropped_share`: the greatest share of a phrase's words the source may hold in excess between them.
    `altered_share`: the greatest share of a phrase's content words without a counterpart for it to be shown at all.
    `ellipsis_gap`: how many characters an ellipsis may stand for.
    `evidence_limit`: pieces of evidence kept for one phrase.
    `candidate_limit`: places looked at closely for one phrase.
    """

    shortest_fuzzy: int = 25
    longest_fuzzy: int = 20_000
    similarity_base: float = 0.74
    similarity_per_doubling: float = 0.06
    similarity_floor: float = 0.70
    similarity_ceiling: float = 0.90
    dropped_share: float = 0.25
    altered_share: float = 0.20
    ellipsis_gap: int = 1_200
    evidence_limit: int = 5
    candidate_limit: int = 4

    def least_similarity(self, phrase_length: int, document_length: int) -> float:
        """The least similarity with which a phrase of this length counts as located in a document of this length."""
        halvings = math.log2(100 / max(1, phrase_length))
        growth = math.log(max(1, document_length) / 50_000, 8)
        wanted = self.similarity_base + self.similarity_per_doubling * (max(-1.0, halvings) + 0.5 * max(0.0, growth))
        return min(self.similarity_ceiling, max(self.similarity_floor, wanted))

"""Words of like spelling: which words of a vocabulary resemble a word no lexicon knows ('Moskou', 'Moscow')."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.matching.lexicon.cognates import cognate_key
from claimcheck.matching.lexicon.vocabulary import folded

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_GRAM = 3


class SpellingIndex:
    """A vocabulary by the letter trigrams of its words, in the common spelling of learned words.

    `words` are (word, language) pairs; `similar` answers with their positions.
    """

    def __init__(self, words: Sequence[tuple[str, str]]) -> None:
        import numpy as np  # noqa: PLC0415 - 0.1 s that only ranking needs

        postings: dict[str, list[int]] = defaultdict(list)
        sizes: list[int] = []
        for number, (word, language) in enumerate(words):
            grams = _grams(word, language)
            sizes.append(len(grams))
            for gram in grams:
                postings[gram].append(number)
        self._postings = {gram: np.array(found, dtype=np.int64) for gram, found in postings.items()}
        self._sizes = np.array(sizes, dtype=np.float32)

    def similar(self, word: str, language: str, least: float) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Positions of the words at least `least` (Dice, 0..1) alike in their trigrams, with their likeness."""
        import numpy as np  # noqa: PLC0415 - as above

        grams = _grams(word, language)
        found = [self._postings[gram] for gram in grams if gram in self._postings]
        if not found:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        shared = np.bincount(np.concatenate(found), minlength=len(self._sizes)).astype(np.float32)
        likeness = 2 * shared / (self._sizes + len(grams))
        positions = np.flatnonzero(likeness >= least)
        return positions, likeness[positions]


def _grams(word: str, language: str) -> frozenset[str]:
    spelled = f"^{cognate_key(word, language) or folded(word)}$"
    return frozenset(spelled[at : at + _GRAM] for at in range(len(spelled) - _GRAM + 1))

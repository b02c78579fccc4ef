"""Phrases made ready to be looked for in any number of documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from claimcheck.matching.phrases.index import GramIndex
from claimcheck.matching.phrases.skeleton import skeleton

_ELLIPSIS = re.compile(r"(?:\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|\. \. \.)")
_PARTING = "\n\0\n"
LONG_RUN, SHORT_RUN = 8, 5
"""Letters in the runs a phrase is looked for by: long ones first, short ones where noise broke all the long ones."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a phrase without an ellipsis: its text, and its letters as in `Skeleton`."""

    text: str
    letters: bytes


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Phrases cut at their ellipses and indexed by runs of letters; `pieces[first[i]:first[i + 1]]` are phrase i's."""

    phrases: tuple[str, ...]
    pieces: tuple[Piece, ...] = field(repr=False)
    first: tuple[int, ...] = field(repr=False)
    long_runs: GramIndex = field(repr=False)

    @classmethod
    def of(cls, phrases: Sequence[str]) -> PhraseIndex:
        """Index phrases; one without a letter or digit has no pieces and is never located."""
        texts: list[str] = []
        owners: list[int] = []
        for number, phrase in enumerate(phrases):
            for part in _ELLIPSIS.split(phrase):
                if part.strip():
                    texts.append(part.strip())
                    owners.append(number)
        bare = skeleton(_PARTING.join(texts))
        ends = np.cumsum([len(text) + len(_PARTING) for text in texts])
        cuts = [0, *np.searchsorted(bare.offsets, ends).tolist()]
        found = [
            (owner, Piece(text, bare.letters[start:end]))
            for owner, text, start, end in zip(owners, texts, cuts, cuts[1:], strict=False)
            if end > start
        ]
        pieces = tuple(piece for _, piece in found)
        first = np.searchsorted([owner for owner, _ in found], np.arange(len(phrases) + 1)).tolist()
        return cls(tuple(phrases), pieces, tuple(first), GramIndex.of([piece.letters for piece in pieces], LONG_RUN))

    def pieces_of(self, phrase: int) -> tuple[Piece, ...]:
        """The pieces of a phrase, in order."""
        return self.pieces[self.first[phrase] : self.first[phrase + 1]]

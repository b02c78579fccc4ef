"""A document laid out for searching: its evidence in reading order, then what is no evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.documents import Document, Locator, Passage, PassageKind, Role
from claimcheck.matching.phrases.skeleton import skeleton
from claimcheck.text import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SENTENCE_ENDS = ".!?:;…。"
_ROW_KINDS = (PassageKind.TABLE_ROW, PassageKind.HEADING)


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's skeleton, reordered so that running headers and reference lists interrupt nothing.

    `letters` and `offsets` are as in `Skeleton`, offsets into the document's text. `passages[i]` fills the skeleton
    from `starts[i]` to `starts[i + 1]`; those before `evidence_end` can be evidence.
    """

    document: Document = field(repr=False)
    letters: bytes = field(repr=False)
    offsets: NDArray[np.int32] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    evidence_end: int

    def passage_at(self, place: int) -> int:
        """The index of the passage that holds this place of the skeleton."""
        return max(0, bisect_right(self.starts, place, hi=len(self.passages)) - 1)

    def bounds(self, passage: int) -> Span:
        """The places of the skeleton a passage fills."""
        return Span(self.starts[passage], self.starts[passage + 1])

    def raw(self, start: int, end: int) -> Span:
        """The span of the document's text behind a non-empty range of the skeleton."""
        first, last = int(self.offsets[start]), int(self.offsets[end - 1])
        return Span(first, last + 1)

    def runs_on(self, passage: int) -> bool:
        """Whether a passage goes on in the next: cut by a page or column, not by the author."""
        if passage + 1 >= len(self.passages):
            return False
        left, right = self.passages[passage], self.passages[passage + 1]
        if left.role is not right.role or left.kind in _ROW_KINDS or left.kind is not right.kind:
            return False
        text = self.document.text
        before = left.span.of(text).rstrip()
        after = right.span.of(text).lstrip()
        turns_page = left.locator.page is not None and left.locator.page != right.locator.page
        is_cut = before[-1:] not in _SENTENCE_ENDS and (after[:1].islower() or after[:1].isdigit())
        return is_cut or (turns_page and before[-1:] not in _SENTENCE_ENDS)


def lay_out(document: Document) -> Layout:
    """The skeleton of a document by passage; a document without passages is one passage of main text."""
    bare = skeleton(document.text)
    passages: Sequence[Passage] = document.passages or (
        Passage(Span(0, len(document.text)), Role.MAIN, PassageKind.PARAGRAPH, Locator()),
    )
    is_evidence = [passage.role.is_evidence for passage in passages]
    ordered = (
        *(passage for passage, belongs in zip(passages, is_evidence, strict=True) if belongs),
        *(passage for passage, belongs in zip(passages, is_evidence, strict=True) if not belongs),
    )
    edges = np.array([passage.span for passage in ordered], dtype=bare.offsets.dtype).reshape(-1, 2)
    cuts = np.searchsorted(bare.offsets, edges)
    starts = (0, *np.cumsum(cuts[:, 1] - cuts[:, 0]).tolist())
    evidence = sum(is_evidence)
    if starts[-1] == len(bare.letters) and np.array_equal(cuts.ravel()[1:-1:2], cuts.ravel()[2::2]):
        return Layout(document, bare.letters, bare.offsets, ordered, starts, starts[evidence])
    letters = b"".join(bare.letters[start:end] for start, end in cuts.tolist())
    offsets = np.concatenate([bare.offsets[start:end] for start, end in cuts.tolist()])
    return Layout(document, letters, offsets, ordered, starts, starts[evidence])

"""Where in a document a piece of wording may stand: exactly, or nearly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.matching.phrases.layout import Layout
from claimcheck.matching.phrases.phrase_index import Piece
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.skeleton import skeleton
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.matching.phrases.index import Votes

_MOST_EXACT = 40
_MOST_SCANNED = 50_000
"""Places tried of a short piece; most of them lie inside other words."""
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no space between words."""
_LEAST_LENGTH_SHARE = 0.6
_NEAR = 0.12


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a document's skeleton, and how like the piece it is (1.0: letter for letter)."""

    start: int
    end: int
    similarity: float


@dataclass(frozen=True, slots=True)
class PhraseWindow:
    """The stretch of a text most like a phrase: its span in the text, and the similarity of the letters (0..1)."""

    span: Span
    similarity: float


def best_phrase_window(phrase: str, text: str, least: float = 0.5) -> PhraseWindow | None:
    """The stretch of `text` whose letters are most like those of `phrase`; None below `least`.

    For a sentence or a page: it compares letter by letter and guards nothing. `locate_phrases` is for documents.
    """
    wanted, bare = skeleton(phrase), skeleton(text)
    best = nearest(wanted.letters, bare.letters, least)
    if best is None:
        return None
    first, last = int(bare.offsets[best.start]), int(bare.offsets[best.end - 1])
    return PhraseWindow(Span(first, last + 1), best.similarity)


def nearest(wanted: bytes, letters: bytes, least: float) -> Window | None:
    """The window of `letters`, as long as `wanted` or somewhat shorter, most like it; None below `least`."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - heavy

    if not wanted or len(letters) < _LEAST_LENGTH_SHARE * len(wanted):
        return None
    if len(letters) <= len(wanted):
        similarity = fuzz.ratio(wanted, letters) / 100
        return Window(0, len(letters), similarity) if similarity >= least else None
    found = fuzz.partial_ratio_alignment(wanted, letters, score_cutoff=100 * least)
    if found is None or found.dest_end <= found.dest_start:
        return None
    return Window(found.dest_start, found.dest_end, found.score / 100)


def exact_windows(piece: Piece, layout: Layout, votes: Votes) -> tuple[Window, ...]:
    """Every place (up to 40) where the piece's letters stand unchanged, in the document's order."""
    size = len(piece.letters)
    wanted = piece.letters
    places = [place for place in votes.agreed.tolist() if place >= 0 and layout.letters.startswith(wanted, place)]
    return tuple(Window(place, place + size, 1.0) for place in places[:_MOST_EXACT])


def scanned_windows(piece: Piece, layout: Layout) -> tuple[Window, ...]:
    """As `exact_windows`, by reading the document: for pieces too short, or too common, to be indexed."""
    size = len(piece.letters)
    places: list[int] = []
    at = layout.letters.find(piece.letters)
    for _ in range(_MOST_SCANNED):
        if at < 0 or len(places) == _MOST_EXACT:
            break
        if stands_free(layout, Window(at, at + size, 1.0)):
            places.append(at)
        at = layout.letters.find(piece.letters, at + 1)
    return tuple(Window(place, place + size, 1.0) for place in places)


def near_windows(piece: Piece, layout: Layout, votes: Votes, policy: PhrasePolicy) -> Iterator[Window]:
    """Windows like the piece, most votes first; each inside one passage."""
    size = len(piece.letters)
    slack = 16 + size // 5
    least = policy.least_similarity(size, len(layout.letters)) - _NEAR
    seen: set[int] = set()
    for begin in _apart(votes, max(12, size // 6), policy.candidate_limit):
        middle = min(max(0, begin + size // 2), len(layout.letters) - 1)
        bounds = layout.bounds(layout.passage_at(middle))
        low, high = max(bounds.start, begin - slack), min(bounds.end, begin + size + slack)
        window = nearest(piece.letters, layout.letters[low:high], least) if high > low else None
        if window is not None and low + window.start not in seen:
            seen.add(low + window.start)
            yield Window(low + window.start, low + window.end, window.similarity)


def _apart(votes: Votes, width: int, limit: int) -> list[int]:
    """The best places that are not the same one."""
    best: list[int] = []
    for place in votes.places.tolist():
        if all(abs(place - other) > width for other in best):
            best.append(place)
            if len(best) == limit:
                break
    return best


def stands_free(layout: Layout, window: Window) -> bool:
    """Whether a window begins and ends between words, and cuts no number in two."""
    text = layout.document.text
    span = layout.raw(window.start, window.end)
    return not (_cuts(text, span.start) or _cuts(text, span.end))


def _cuts(text: str, at: int) -> bool:
    left, right = text[max(0, at - 1) : at], text[at : at + 1]
    if left.isalnum() and right.isalnum() and not (_UNSPACED.match(left) or _UNSPACED.match(right)):
        # Reference markers stick to words: cells¹, blijft.1
        return not (left.isdigit() and not left.isdecimal()) and not (right.isdigit() and not right.isdecimal())
    if right == "%" and left.isdecimal():
        return True
    number = left in ".,·" and text[max(0, at - 2) : at - 1].isdecimal() and right.isdecimal()
    return number or (right in ".,·" and left.isdecimal() and text[at + 1 : at + 2].isdecimal())


def widen(layout: Layout, window: Window, by: int) -> Span:
    """The raw span of a window with up to `by` letters more on either side, in whole words of its passage."""
    bounds = layout.bounds(layout.passage_at(window.start))
    start, end = max(bounds.start, window.start - by), min(bounds.end, window.end + by)
    raw = layout.raw(start, end)
    passage = layout.passages[layout.passage_at(window.start)].span
    text = layout.document.text
    first, last = raw
    while first > passage.start and not text[first - 1].isspace() and raw.start - first < by:
        first -= 1
    while last < passage.end and not text[last].isspace() and last - raw.end < by:
        last += 1
    return Span(first, last)


def letters_between(layout: Layout, window: Window, span: Span) -> bytes:
    """The letters of a raw span that lies in the passage of a window."""
    bounds = layout.bounds(layout.passage_at(window.start))
    first = bisect_left(layout.offsets, span.start, bounds.start, bounds.end)
    last = bisect_left(layout.offsets, span.end, bounds.start, bounds.end)
    return layout.letters[first:last]

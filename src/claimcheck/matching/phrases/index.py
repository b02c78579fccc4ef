"""Many phrases looked for in one pass over a document: the phrases are indexed, the document is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]
Places = NDArray[np.int64]

_CHUNK = 1 << 18
"""Letters hashed at once: few enough that everything made of them stays in the processor's cache."""
_WORD = 8
"""Bytes of the integer a run is packed into."""
_FEWEST_BITS, _MOST_BITS = 12, 22
"""Size of the table of runs: eight slots a run or more, within bounds that keep it in the processor's cache."""
_SHARED = 64
"""Letters of the document to a slot: other runs that share a slot must not make its own look common."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_MOST_GRAMS = 96
_RAREST = 14
_FEWEST, _BUDGET = 8, 600
"""So many runs of a piece are always followed; further ones while together they occur at most so often."""
_COMMON = 400
"""A run of letters seen more often than this in a document says nothing about where a phrase stands."""
_PIECE_SHIFT = 36
_BEFORE = 1 << 34
_LEAST_WIDTH = 12
_LEAST_VOTES = 2
_LEAST_OF_BEST = 0.4
_MOST_PLACES = 48


@dataclass(frozen=True, slots=True)
class GramIndex:
    """Runs of `size` letters of many pieces: their codes, sorted, with the piece and place each came from."""

    size: int
    codes: Codes = field(repr=False)
    piece: NDArray[np.int32] = field(repr=False)
    place: NDArray[np.int32] = field(repr=False)

    @classmethod
    def of(cls, pieces: Sequence[bytes], size: int) -> GramIndex:
        """Index every piece of at least `size` letters."""
        sizes = np.array([len(piece) for piece in pieces], dtype=np.int64)
        grams = np.maximum(sizes - size + 1, 0)
        if not grams.any():
            return cls(size, np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int32))
        steps = np.maximum(-(-grams // _MOST_GRAMS), 1)
        chosen = -(-grams // steps)
        owners = np.repeat(np.arange(len(pieces), dtype=np.int32), chosen)
        ranks = np.arange(len(owners)) - np.repeat(np.cumsum(chosen) - chosen, chosen)
        places = ranks * steps[owners]
        every = gram_codes(b"".join(pieces), size)[(np.cumsum(sizes) - sizes)[owners] + places]
        order = np.argsort(every, kind="stable")
        return cls(size, every[order], owners[order], places[order].astype(np.int32))


def gram_codes(letters: bytes, size: int) -> Codes:
    """Each run of `size` letters (up to 8) as one integer: equal exactly when the runs are."""
    codes = np.empty(len(letters) - size + 1, dtype=np.uint64)
    padded = letters + bytes(_WORD)
    for lane in range(min(_WORD, len(codes))):
        codes[lane::_WORD] = _lane(padded, lane, size)[: len(codes[lane::_WORD])]
    return codes


def _lane(padded: bytes, lane: int, size: int) -> Codes:
    """The runs that begin at every eighth letter from `lane` on, read straight from memory."""
    whole = (len(padded) - lane) // _WORD
    codes = np.frombuffer(padded, dtype="<u8", count=whole, offset=lane)
    return codes if size == _WORD else codes & np.uint64((1 << 8 * size) - 1)


@dataclass(frozen=True, slots=True)
class Votes:
    """Where a piece may begin in a document: each run of letters they share votes for one place.

    `agreed`: places every run looked for votes for, in order; a piece that stands there unchanged is among them.
    `places`: the places with most votes within the piece's width, best first, `votes` of them each.
    """

    agreed: Places
    places: Places
    votes: Places


_NOWHERE = np.zeros(0, dtype=np.int64)
NO_VOTES = Votes(_NOWHERE, _NOWHERE, _NOWHERE)


def count_votes(index: GramIndex, letters: bytes, sizes: Sequence[int]) -> list[Votes]:
    """For each piece (of `sizes` letters), the places of the document its rarest runs vote for."""
    nothing = [NO_VOTES] * len(sizes)
    if not len(index.codes) or len(letters) < index.size:
        return nothing
    chosen, places = _followed(index, letters)
    codes = _codes_at(letters, places, index.size)
    wanted, owners, offsets = index.codes[chosen], index.piece[chosen], index.place[chosen]
    distinct, first, width = np.unique(wanted, return_index=True, return_counts=True)
    rows = np.searchsorted(distinct, codes)
    rows[rows == len(distinct)] = 0
    is_hit = distinct[rows] == codes
    rows, places = rows[is_hit], places[is_hit]
    if not len(rows):
        return nothing
    each = width[rows]
    flat = np.repeat(first[rows] - (np.cumsum(each) - each), each) + np.arange(int(each.sum()))
    # One integer for piece and place, so that both are sorted and searched at once; a place may be below 0
    ballots = (owners[flat].astype(np.int64) << _PIECE_SHIFT) + (np.repeat(places, each) - offsets[flat] + _BEFORE)
    ballots.sort()
    return _counted(ballots, np.bincount(owners, minlength=len(sizes)), np.asarray(sizes, dtype=np.int64))


def _counted(ballots: Places, runs: Places, sizes: Places) -> list[Votes]:
    """Sorted ballots (piece and place in one integer) counted place by place, and within each piece's width."""
    starts = np.flatnonzero(np.diff(ballots, prepend=-1))
    keys = ballots[starts]
    owners = keys >> _PIECE_SHIFT
    counts = np.diff(starts, append=len(ballots))
    ends = np.searchsorted(keys, keys + np.maximum(_LEAST_WIDTH, sizes[owners] // 6))
    ends = np.append(starts, len(ballots))[ends]
    joined = ends - starts
    best = np.zeros(len(sizes), dtype=np.int64)
    np.maximum.at(best, owners, joined)
    agreed = np.flatnonzero(counts >= runs[owners])
    near = np.flatnonzero(joined >= np.maximum(_LEAST_VOTES, _LEAST_OF_BEST * best[owners]))
    near = near[np.lexsort((-counts[near], -joined[near], owners[near]))]
    begins = (keys & ((1 << _PIECE_SHIFT) - 1)) - _BEFORE
    pieces = np.arange(len(sizes) + 1)
    agreed_edges, near_edges = np.searchsorted(owners[agreed], pieces), np.searchsorted(owners[near], pieces)
    return [
        Votes(
            begins[agreed[agreed_edges[piece] : agreed_edges[piece + 1]]],
            begins[near[near_edges[piece] : near_edges[piece + 1]][:_MOST_PLACES]],
            joined[near[near_edges[piece] : near_edges[piece + 1]][:_MOST_PLACES]],
        )
        for piece in range(len(sizes))
    ]


def _followed(index: GramIndex, letters: bytes) -> tuple[Places, Places]:
    """The rows of the index worth following, and the places of the document where one of them may stand."""
    wanted = max(8 * len(index.codes), len(letters) // _SHARED)
    bits = min(_MOST_BITS, max(_FEWEST_BITS, wanted.bit_length()))
    slots = _slots(index.codes, bits)
    table = np.zeros(1 << bits, dtype=bool)
    table[slots] = True
    hits = list(_hits(letters, index.size, table, bits))
    hit_slots = np.concatenate([found for found, _ in hits])
    hit_places = np.concatenate([found for _, found in hits])
    counts = np.bincount(hit_slots, minlength=1 << bits)
    chosen = _rarest(index, counts[slots])
    table[:] = False
    table[slots[chosen]] = True
    return chosen, hit_places[table.take(hit_slots)]


def _hits(letters: bytes, size: int, table: NDArray[np.bool_], bits: int) -> Iterator[tuple[Places, Places]]:
    """The document's runs that may be a phrase's, as slots of the table and places, a part at a time."""
    for start in range(0, len(letters) - size + 1, _CHUNK):
        part = letters[start : start + _CHUNK + size - 1]
        count = len(part) - size + 1
        padded = part + bytes(_WORD)
        for lane in range(min(_WORD, count)):
            slots = _slots(_lane(padded, lane, size)[: (count - lane + _WORD - 1) // _WORD], bits)
            kept = np.flatnonzero(table.take(slots))
            yield slots.take(kept), kept * _WORD + (lane + start)


def _codes_at(letters: bytes, places: Places, size: int) -> Codes:
    """The runs that begin at a few places."""
    every = np.frombuffer(letters, dtype=np.uint8)
    codes = np.zeros(len(places), dtype=np.uint64)
    for further in range(size):
        codes |= every[places + further].astype(np.uint64) << np.uint64(8 * further)
    return codes


def _slots(codes: Codes, bits: int) -> Places:
    mixed = codes * _MIX
    mixed >>= np.uint64(64 - bits)
    return mixed.view(np.int64)


def _rarest(index: GramIndex, counts: Places) -> Places:
    """The rows of the index worth following: each piece's rarest runs that the document holds at all.

    A few always; more only while they are rare, since a common run costs much and says little.
    """
    seen = np.flatnonzero((counts > 0) & (counts <= _COMMON))
    order = np.lexsort((counts[seen], index.piece[seen]))
    ranked = seen[order]
    owners = index.piece[ranked]
    first = np.searchsorted(owners, owners, side="left")
    rank = np.arange(len(ranked)) - first
    total = np.cumsum(counts[ranked], dtype=np.int64)
    spent = total - (total - counts[ranked])[first] if len(ranked) else total
    return np.asarray(np.sort(ranked[(rank < _RAREST) & ((rank < _FEWEST) | (spent <= _BUDGET))]))

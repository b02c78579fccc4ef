"""Many phrases looked for in one pass over a document: the phrases are indexed, the document is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]
Places = NDArray[np.int64]

_CHUNK = 1 << 23
_WORD = 8
"""Bytes of the integer a run is packed into."""
_FEWEST_BITS, _MOST_BITS = 12, 22
"""Size of the table of runs: sixteen slots a run, within bounds that keep it in the processor's cache."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_MOST_GRAMS = 160
_RAREST = 14
_COMMON = 400
"""A run of letters seen more often than this in a document says nothing about where a phrase stands."""


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
        codes, owners, places = [], [], []
        for number, piece in enumerate(pieces):
            if len(piece) < size:
                continue
            grams = gram_codes(piece, size)
            chosen = np.arange(0, len(grams), -(-len(grams) // _MOST_GRAMS))
            codes.append(grams[chosen])
            places.append(chosen.astype(np.int32))
            owners.append(np.full(len(chosen), number, dtype=np.int32))
        if not codes:
            return cls(size, np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int32))
        every = np.concatenate(codes)
        order = np.argsort(every, kind="stable")
        return cls(size, every[order], np.concatenate(owners)[order], np.concatenate(places)[order])


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


def diagonals(index: GramIndex, letters: bytes, pieces: int) -> list[Places]:
    """For each piece, the places of the document it would begin at if one of its rarest runs is not a coincidence.

    Sorted, with repeats: each repeat is another run voting for the same place.
    """
    nothing = [np.zeros(0, dtype=np.int64)] * pieces
    if not len(index.codes) or len(letters) < index.size:
        return nothing
    bits = min(_MOST_BITS, max(_FEWEST_BITS, len(index.codes).bit_length() + 4))
    slots = _slots(index.codes, bits)
    table = np.zeros(1 << bits, dtype=bool)
    table[slots] = True
    hits = list(_hits(letters, index.size, table, bits))
    counts = np.zeros(1 << bits, dtype=np.int32)
    for hit_slots, _ in hits:
        counts += np.bincount(hit_slots, minlength=1 << bits).astype(np.int32)
    chosen = _rarest(index, counts[slots])
    table[:] = False
    table[slots[chosen]] = True
    places = np.concatenate([hit_places[table[hit_slots]] for hit_slots, hit_places in hits]).astype(np.int64)
    codes = _codes_at(letters, places, index.size)
    wanted, owners, offsets = index.codes[chosen], index.piece[chosen], index.place[chosen]
    first = np.searchsorted(wanted, codes, side="left")
    width = np.searchsorted(wanted, codes, side="right") - first
    total = int(width.sum())
    if not total:
        return nothing
    flat = np.repeat(first - (np.cumsum(width) - width), width) + np.arange(total)
    found = owners[flat].astype(np.int64)
    begins = np.repeat(places, width) - offsets[flat]
    order = np.lexsort((begins, found))
    found, begins = found[order], begins[order]
    edges = np.searchsorted(found, np.arange(pieces + 1))
    return [begins[edges[number] : edges[number + 1]] for number in range(pieces)]


def _hits(
    letters: bytes, size: int, table: NDArray[np.bool_], bits: int
) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int32]]]:
    """The document's runs that may be a phrase's, as slots of the table and places, a part at a time."""
    for start in range(0, len(letters) - size + 1, _CHUNK):
        part = letters[start : start + _CHUNK + size - 1]
        count = len(part) - size + 1
        padded = part + bytes(_WORD)
        slots, places = [], []
        for lane in range(min(_WORD, count)):
            lane_slots = _slots(_lane(padded, lane, size)[: (count - lane + _WORD - 1) // _WORD], bits)
            kept = np.flatnonzero(table[lane_slots])
            slots.append(lane_slots[kept])
            places.append((kept * _WORD + (lane + start)).astype(np.int32))
        yield np.concatenate(slots), np.concatenate(places)


def _codes_at(letters: bytes, places: Places, size: int) -> Codes:
    """The runs that begin at a few places."""
    every = np.frombuffer(letters, dtype=np.uint8)
    codes = np.zeros(len(places), dtype=np.uint64)
    for further in range(size):
        codes |= every[places + further].astype(np.uint64) << np.uint64(8 * further)
    return codes


def _slots(codes: Codes, bits: int) -> NDArray[np.int32]:
    return ((codes * _MIX) >> np.uint64(64 - bits)).astype(np.int32)


def _rarest(index: GramIndex, counts: NDArray[np.int32]) -> Places:
    """The rows of the index worth following: each piece's rarest runs that the document holds at all."""
    seen = np.flatnonzero((counts > 0) & (counts <= _COMMON))
    order = np.lexsort((counts[seen], index.piece[seen]))
    ranked = seen[order]
    owners = index.piece[ranked]
    rank = np.arange(len(ranked)) - np.searchsorted(owners, owners, side="left")
    return np.asarray(np.sort(ranked[rank < _RAREST]))

"""Text stripped to letters, digits and %, one byte each, so that printing costs nothing when wording is looked for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CODE_POINTS = 0x110000
_CHUNK = 1 << 18
"""Code points folded at once: few enough that everything made of them stays in the processor's cache."""
_LAST_ASCII = 127
_OTHER_SCRIPTS = 128
_LONG = 255
"""Stands in the table for a code point of several letters; no letter is folded to it."""
_NAME = 4
_PRINTED_AS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th"}
_RAISED_ISOTOPE = re.compile(r"(?<![\w.,⁰-⁹¹²³])[⁰¹²³⁴-⁹]{2,3}(?=[A-Z][a-z]?(?![a-zA-Z]))")
_DIGITS_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`letters[i]` came from the code point at `offsets[i]` of the text.

    Casefolded, without accents, ligatures expanded; superscripts are left out, but for isotopes; letters of
    other scripts share 127 byte values, so equality of such text must be confirmed on the text itself.
    """

    letters: bytes = field(repr=False)
    offsets: NDArray[np.int32] = field(repr=False)


def skeleton(text: str) -> Skeleton:
    """The skeleton of a text; linear time, six bytes a code point."""
    letters: list[NDArray[np.uint8]] = []
    offsets: list[NDArray[np.int32]] = []
    folds = _Folds()
    for start in range(0, len(text), _CHUNK):
        kept, places = _chunk(text, start, folds)
        letters.append(kept)
        offsets.append((places + start).astype(np.int32))
    if not letters:
        return Skeleton(b"", np.zeros(0, dtype=np.int32))
    return Skeleton(b"".join(map(bytes, letters)), offsets[0] if len(offsets) == 1 else np.concatenate(offsets))


def _chunk(whole: str, start: int, folds: _Folds) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    text = whole[start : start + _CHUNK]
    if text.isascii():
        folded = _ascii_table().take(np.frombuffer(text.encode("ascii"), dtype=np.uint8))
        places = np.flatnonzero(folded != 0)
        return folded.take(places), places
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    folds.learn(codes)
    if folds.raised:
        # Looked for in the whole text, since a chunk may end inside a name
        for found in _RAISED_ISOTOPE.finditer(whole, max(0, start - _NAME), min(len(whole), start + _CHUNK + _NAME)):
            codes = codes if codes.flags.writeable else codes.copy()
            for at in range(max(start, found.start()), min(start + len(text), found.end())):
                codes[at - start] = ord(whole[at].translate(_RAISED))
    folded = folds.table.take(codes)
    places = np.flatnonzero(folded != 0)
    kept = folded.take(places)
    return _expand(codes, kept, places, folds.long) if folds.long else (kept, places)


class _Folds:
    """What the code points met so far fold to. `table`: their first letters, 0 for none, `_LONG` for several.

    `long`: all letters of those with several. `raised`: whether any superscript digit was met.
    """

    __slots__ = ("_is_known", "long", "raised", "table")

    def __init__(self) -> None:
        self.table = np.zeros(_CODE_POINTS, dtype=np.uint8)
        self.table[: _LAST_ASCII + 1] = _ascii_table()[: _LAST_ASCII + 1]
        self._is_known = np.zeros(_CODE_POINTS, dtype=bool)
        self.long: dict[int, bytes] = {}
        self.raised = False

    def learn(self, codes: NDArray[np.uint32]) -> None:
        """Fold the code points not met before."""
        rare = codes[np.flatnonzero(codes > _LAST_ASCII)]
        for code in set(rare[~self._is_known.take(rare)].tolist()):
            self._is_known[code] = True
            piece = _fold(chr(code))
            if len(piece) > 1:
                self.long[code] = piece
            self.table[code] = _LONG if len(piece) > 1 else piece[0] if piece else 0
            self.raised = self.raised or chr(code) in _DIGITS_RAISED


def _expand(
    codes: NDArray[np.uint32], kept: NDArray[np.uint8], places: NDArray[np.int64], long: dict[int, bytes]
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The letters of ligatures, in the places where one is marked."""
    rows = np.flatnonzero(kept == _LONG)
    if not len(rows):
        return kept, places
    pieces = [long[code] for code in codes[places[rows]].tolist()]
    kept[rows] = np.frombuffer(b"".join(piece[:1] for piece in pieces), dtype=np.uint8)
    at = np.repeat(rows + 1, [len(piece) - 1 for piece in pieces])
    added = np.frombuffer(b"".join(piece[1:] for piece in pieces), dtype=np.uint8)
    return np.insert(kept, at, added), np.insert(places, at, places[at - 1])


@lru_cache(maxsize=1)
def _ascii_table() -> NDArray[np.uint8]:
    table = np.zeros(256, dtype=np.uint8)
    for code in range(128):
        piece = _fold(chr(code))
        table[code] = piece[0] if piece else 0
    return table


@lru_cache(maxsize=8192)
def _fold(character: str) -> bytes:
    """The letters of one code point: none for space, punctuation, marks and superscripts, up to three for ligatures."""
    if character == "%":
        return b"%"
    if unicodedata.decomposition(character).startswith(("<super>", "<circle>")):
        return b""
    if unicodedata.decomposition(character).startswith("<fraction>"):
        return bytes([_OTHER_SCRIPTS + ord(character) % 127])
    letters = bytearray()
    for part in unicodedata.normalize("NFKD", character).casefold():
        printed = _PRINTED_AS.get(part, part)
        if printed.isascii():
            letters.extend(ord(mark) for mark in printed if mark.isalnum())
        elif part.isdecimal():
            letters.append(ord("0") + unicodedata.digit(part))
        elif part.isalnum():
            letters.append(_OTHER_SCRIPTS + ord(part) % 127)
    return bytes(letters[:3])

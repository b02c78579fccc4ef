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
_CHUNK = 1 << 22
_OTHER_SCRIPTS = 128
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
    """The skeleton of a text; linear time, six bytes a code point, and four more while it is made."""
    letters: list[NDArray[np.uint8]] = []
    offsets: list[NDArray[np.int32]] = []
    for start in range(0, len(text), _CHUNK):
        chunk_letters, chunk_offsets = _chunk(text, start)
        letters.append(chunk_letters)
        offsets.append(chunk_offsets + np.int32(start))
    if not letters:
        return Skeleton(b"", np.zeros(0, dtype=np.int32))
    if len(letters) == 1:
        return Skeleton(letters[0].tobytes(), offsets[0])
    return Skeleton(np.concatenate(letters).tobytes(), np.concatenate(offsets))


def _chunk(whole: str, start: int) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    text = whole[start : start + _CHUNK]
    if text.isascii():
        table = _ascii_table()
        folded = table[np.frombuffer(text.encode("ascii"), dtype=np.uint8)]
        places = np.flatnonzero(folded)
        return folded[places], places.astype(np.int32)
    codes, present = _code_points(text)
    if present & _DIGITS_RAISED:
        text = _RAISED_ISOTOPE.sub(lambda found: found.group().translate(_RAISED), text)
        codes, present = _code_points(text)
    table = np.zeros(_CODE_POINTS, dtype=np.uint8)
    long: dict[int, bytes] = {}
    for character in present:
        piece = _fold(character)
        if piece:
            table[ord(character)] = piece[0]
        if len(piece) > 1:
            long[ord(character)] = piece
    folded = table[codes]
    where = np.flatnonzero(folded).astype(np.int32)
    kept = folded[where]
    return _expand(codes, kept, where, long) if long else (kept, where)


def _code_points(text: str) -> tuple[NDArray[np.uint32], frozenset[str]]:
    """The code points of a text, and which characters occur."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    occurs = np.zeros(_CODE_POINTS, dtype=bool)
    occurs[codes] = True
    return codes, frozenset(map(chr, np.flatnonzero(occurs).tolist()))


def _expand(
    codes: NDArray[np.uint32], kept: NDArray[np.uint8], places: NDArray[np.int32], long: dict[int, bytes]
) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """Make room for the further letters of ligatures."""
    is_long = np.zeros(_CODE_POINTS, dtype=bool)
    is_long[list(long)] = True
    rows = np.flatnonzero(is_long[codes[places]])
    further = [long[code][1:] for code in codes[places[rows]].tolist()]
    at = np.repeat(rows + 1, [len(piece) for piece in further])
    added = np.frombuffer(b"".join(further), dtype=np.uint8)
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

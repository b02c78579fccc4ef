"""The characters of one page and where they stand, taken from pdfium in as few calls as it allows."""

from __future__ import annotations

import ctypes
import sys
from collections import deque
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pypdfium2 import PdfTextPage

LINE_END_HYPHEN = "\ufffe"
"""What pdfium puts where a word is cut at a line end; the next line follows directly."""
_LAST_CONTROL, _NO_BREAK_SPACE, _FIRST_WIDE_SPACE = 0x20, 0xA0, 0x1680
_WIDE_SPACES = np.array([0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000], dtype=np.uint32)
_CUT, _LINE_FEED, _ZERO, _NINE = 0x02, 0x0A, 0x30, 0x39
_TRUE = np.ones(1, dtype=bool)
_FONT_NAME = 96
_FORCE_BOLD = 1 << 18
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi", b"cmbx", b"-bd", b"bd-")
_FURTHEST = 1e6
_ROTATED = 0.5
_LINE = 12.0
_CELL = 5.0


@dataclass(frozen=True, slots=True)
class Glyphs:
    """`text[i]` stands at `boxes[i]`: left, top, right, bottom in points, origin at the page's lower left.

    A box is as high as its font is large and as wide as its character advances. `ink` are the positions whose boxes
    are known, in content order: the first and last character of every word, and all of a word that holds a digit.
    Where `is_set` is false the page is turned or carries no usable geometry; the boxes are then made up, one line of
    text below the other. `codes` are the code points of `text`, `words` the number of the word at each position.
    """

    text: str = field(repr=False)
    codes: NDArray[np.uint32] = field(repr=False)
    words: NDArray[np.int64] = field(repr=False)
    boxes: NDArray[np.float64] = field(repr=False)
    ink: NDArray[np.int64] = field(repr=False)
    is_set: bool = True


class TextLayer:
    """One open text page.

    The functions of pdfium are bound anew with plain integers as arguments: that makes a call per character, which
    no interface of pdfium avoids, four times cheaper than through its generated bindings.
    """

    def __init__(self, page: PdfTextPage) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - loaded only where a PDF is read

        self._page = page
        self._handle = ctypes.cast(page.raw, ctypes.c_void_p).value
        self._loose_box = _bound(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, 1)
        self._origin = _bound(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, 2)
        self._unicode = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, 0)
        self._font_info = pdfium.FPDFText_GetFontInfo
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_at, self._y_at = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._name = ctypes.create_string_buffer(_FONT_NAME)
        self._flags = ctypes.c_int()

    def glyphs(self, *, every: bool = False) -> Glyphs:
        """The characters of the page, with the box of `every` one or of those that tell where words stand."""
        count = max(0, self._page.count_chars())
        text = self._text(count)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        words, telling = _words(codes)
        ink = np.arange(count) if every else np.flatnonzero(telling)
        raw = np.zeros((count, 4), dtype=np.float32)
        start = raw.ctypes.data
        deque(map(self._loose_box, repeat(self._handle), ink.tolist(), (ink * 16 + start).tolist()), maxlen=0)
        boxes = raw.astype(np.float64)
        sound = np.isfinite(boxes).all(axis=1) & (np.abs(boxes) < _FURTHEST).all(axis=1)
        upright = sound & (boxes[:, 1] - boxes[:, 3] > _ROTATED)
        if len(ink) and np.count_nonzero(upright[ink]) * 2 < len(ink):
            return Glyphs(text, codes, words, _typewritten(codes), ink, is_set=False)
        boxes[~sound] = 0.0
        return Glyphs(text, codes, words, boxes, ink)

    def baseline(self, position: int) -> float:
        """The height of the line a character stands on, in points."""
        self._origin(self._handle, position, self._x_at, self._y_at)
        return self._y.value

    def is_bold(self, position: int) -> bool:
        """Whether a character is set in a bold face, going by the font's name and flags."""
        length = self._font_info(self._page, position, self._name, _FONT_NAME, self._flags)
        if self._flags.value & _FORCE_BOLD and length:
            return True
        name = self._name.value.lower() if 0 < length <= _FONT_NAME else b""
        return any(part in name for part in _BOLD_NAMES)

    def _text(self, count: int) -> str:
        """One character for each of pdfium's, also where the text it gives out leaves some out."""
        text = str(self._page.get_text_range()) if count else ""
        if len(text) == count:
            return text
        codes = map(self._unicode, repeat(self._handle), range(count))
        return "".join(map(_character, codes))


def _bound(function: Any, result: Any, addresses: int) -> Any:
    arguments = [ctypes.c_void_p, ctypes.c_int, *([ctypes.c_void_p] * addresses)]
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


def _character(code: int) -> str:
    if code == _CUT:
        return LINE_END_HYPHEN
    return chr(code) if 0 < code <= sys.maxunicode else "\x00"


def _words(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The word each character belongs to, and which characters tell where it stands.

    Asking for every box would take half of the reader's time.
    """
    shows = (codes > _LAST_CONTROL) & (codes != _NO_BREAK_SPACE)
    if len(codes) and codes.max() >= _FIRST_WIDE_SPACE:
        shows &= ~np.isin(codes, _WIDE_SPACES)
    is_edge = ~shows | (codes == ord(LINE_END_HYPHEN))
    before = np.concatenate([_TRUE, is_edge[:-1]])
    after = np.concatenate([is_edge[1:], _TRUE])
    word = np.cumsum(before)
    digits = (codes >= _ZERO) & (codes <= _NINE)
    with_digits = np.zeros(len(codes) + 2, dtype=bool)
    with_digits[word[digits]] = True
    return word, shows & (before | after | is_edge | with_digits[word])


def _typewritten(codes: NDArray[np.uint32]) -> NDArray[np.float64]:
    """Boxes as of a typewriter: pdfium's own line ends are kept where the page's geometry cannot be used."""
    places = np.arange(len(codes))
    ends = codes == _LINE_FEED
    line = np.cumsum(ends) - ends
    begins = np.maximum.accumulate(np.where(np.concatenate([_TRUE, ends[:-1]]), places, 0)) if len(codes) else places
    left = (places - begins) * _CELL
    top = -_LINE * line
    return np.stack([left, top, left + _CELL, top - _LINE], axis=1)

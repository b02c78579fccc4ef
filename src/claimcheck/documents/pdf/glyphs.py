"""The characters of one page and where they stand, taken from pdfium in as few calls as it allows."""

from __future__ import annotations

import ctypes
import math
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
_SMALLEST = 0.5
_ASKEW = 0.15
"""Radians; italics and hand-set lines stay below."""
_DESCENT = 0.21
_CLIMB = 0.3
_LINE = 12.0
_CELL = 5.0


@dataclass(frozen=True, slots=True)
class Glyphs:
    """`text[i]` stands at `boxes[i]`: left, top, right, bottom in points, origin at the page's lower left.

    A box is as high as its font is large and as wide as its character advances. `ink` are the positions whose boxes
    are known, in content order: the first and last character of every word, and all of a word that holds a digit.
    Where `is_set` is false the page is turned or carries no usable geometry; the boxes are then made up, one line of
    text below the other. `turned` are the positions of words set at an angle on an upright page; they are not in `ink`.
    A page set at an angle as a whole is turned upright, and `is_upright` false. `codes` are the code points of `text`,
    `words` the number of the word at each position.
    """

    text: str = field(repr=False)
    codes: NDArray[np.uint32] = field(repr=False)
    words: NDArray[np.int64] = field(repr=False)
    boxes: NDArray[np.float64] = field(repr=False)
    ink: NDArray[np.int64] = field(repr=False)
    turned: NDArray[np.int64] = field(repr=False)
    is_set: bool = True
    is_upright: bool = True


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
        self._outline = _bound(pdfium.FPDFText_GetCharBox, ctypes.c_int, 4)
        self._matrix = _bound(pdfium.FPDFText_GetMatrix, ctypes.c_int, 1)
        self._size = _bound(pdfium.FPDFText_GetFontSize, ctypes.c_double, 0)
        self._angle = _bound(pdfium.FPDFText_GetCharAngle, ctypes.c_float, 0)
        self._unicode = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, 0)
        self._font_info = _bound(pdfium.FPDFText_GetFontInfo, ctypes.c_ulong, 1, ctypes.c_ulong, ctypes.c_void_p)
        self._turn = 0.0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_at, self._y_at = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._name = ctypes.create_string_buffer(_FONT_NAME)
        self._flags = ctypes.c_int()
        self._name_at, self._flags_at = ctypes.addressof(self._name), ctypes.addressof(self._flags)
        self._bold_fonts: dict[bytes, bool] = {}

    def glyphs(self, *, every: bool = False) -> Glyphs:
        """The characters of the page, with the box of `every` one or of those that tell where words stand."""
        count = max(0, self._page.count_chars())
        text = self._text(count)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        words, telling = _words(codes)
        ink = np.arange(count) if every else np.flatnonzero(telling)
        boxes = self._upright_boxes(count, ink)
        angles = self._angles(words[ink], ink, boxes[ink])
        usual = _usual(angles)
        is_turned = np.abs(angles - usual) > _ASKEW
        self._turn = -usual  # pdfium counts clockwise
        if usual:
            boxes = self._turned_boxes(count, ink)
        sound = np.isfinite(boxes).all(axis=1) & (np.abs(boxes) < _FURTHEST).all(axis=1)
        is_usable = sound & (boxes[:, 1] - boxes[:, 3] > _SMALLEST)
        if len(ink) and np.count_nonzero(is_usable[ink] & ~is_turned) * 2 < len(ink):
            return Glyphs(text, codes, words, _typewritten(codes), ink, ink[:0], is_set=False, is_upright=False)
        boxes[~sound] = 0.0
        return Glyphs(text, codes, words, boxes, ink[~is_turned], ink[is_turned], is_upright=not usual)

    def _angles(
        self, words: NDArray[np.int64], ink: NDArray[np.int64], boxes: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """The angle of the word each of these characters belongs to, in radians from 0 to 2 pi.

        Asked for only where a word does not run from left to right, and for every word of a page full of those.
        """
        angles = np.zeros(len(ink))
        if not len(ink):
            return angles
        firsts = np.flatnonzero(np.diff(words, prepend=-1))
        lasts = np.append(firsts[1:], len(ink)) - 1
        rise = np.abs(boxes[lasts, 3] - boxes[firsts, 3])
        climbs = rise > _CLIMB * (boxes[firsts, 1] - boxes[firsts, 3])
        asked = np.flatnonzero((lasts > firsts) & (climbs | (boxes[lasts, 0] < boxes[firsts, 0])))
        if not len(asked):
            return angles
        if len(asked) * 2 > np.count_nonzero(lasts > firsts):
            asked = np.arange(len(firsts))
        found = map(self._angle, repeat(self._handle), ink[firsts[asked]].tolist())
        for word, angle in zip(asked.tolist(), found, strict=True):
            turned = angle % (2 * math.pi) if math.isfinite(angle) else 0.0
            angles[firsts[word] : lasts[word] + 1] = turned if turned < 2 * math.pi - _ASKEW else 0.0
        return angles

    def _upright_boxes(self, count: int, ink: NDArray[np.int64]) -> NDArray[np.float64]:
        raw = np.zeros((count, 4), dtype=np.float32)
        deque(map(self._loose_box, repeat(self._handle), ink.tolist(), (ink * 16 + raw.ctypes.data).tolist()), maxlen=0)
        return raw.astype(np.float64)

    def _turned_boxes(self, count: int, ink: NDArray[np.int64]) -> NDArray[np.float64]:
        """Boxes in a page turned upright, from origins, outlines and font sizes."""
        outlines, origins = np.zeros((len(ink), 4)), np.zeros((len(ink), 2))
        matrices = np.zeros((len(ink), 6), dtype=np.float32)
        sizes = np.zeros(len(ink))
        for number, position in enumerate(ink.tolist()):
            outline = outlines.ctypes.data + 32 * number
            self._outline(self._handle, position, outline, outline + 8, outline + 16, outline + 24)
            origin = origins.ctypes.data + 16 * number
            self._origin(self._handle, position, origin, origin + 8)
            self._matrix(self._handle, position, matrices.ctypes.data + 24 * number)
            sizes[number] = self._size(self._handle, position)
        cosine, sine = math.cos(self._turn), math.sin(self._turn)
        size = sizes * np.hypot(matrices[:, 2], matrices[:, 3])
        along = [x * cosine + y * sine for x in outlines[:, :2].T for y in outlines[:, 2:].T]
        left = origins[:, 0] * cosine + origins[:, 1] * sine
        bottom = origins[:, 1] * cosine - origins[:, 0] * sine - _DESCENT * size
        boxes = np.zeros((count, 4))
        boxes[ink] = np.stack([left, bottom + size, np.maximum(left, np.max(along, axis=0)), bottom], axis=1)
        return boxes

    def baseline(self, position: int) -> float:
        """The height of the line a character stands on, in points, on the page turned upright."""
        self._origin(self._handle, position, self._x_at, self._y_at)
        if not self._turn:
            return self._y.value
        return self._y.value * math.cos(self._turn) - self._x.value * math.sin(self._turn)

    def is_bold(self, position: int) -> bool:
        """Whether a character is set in a bold face, going by the font's name and flags."""
        length = self._font_info(self._handle, position, self._name_at, _FONT_NAME, self._flags_at)
        if self._flags.value & _FORCE_BOLD and length:
            return True
        name = self._name.value if 0 < length <= _FONT_NAME else b""
        known = self._bold_fonts.get(name)
        if known is None:
            lower = name.lower()
            known = self._bold_fonts[name] = lower.endswith(b"medi") or any(part in lower for part in _BOLD_NAMES)
        return known

    def _text(self, count: int) -> str:
        """One character for each of pdfium's, also where the text it gives out leaves some out."""
        text = str(self._page.get_text_range()) if count else ""
        if len(text) == count:
            return text
        codes = map(self._unicode, repeat(self._handle), range(count))
        return "".join(map(_character, codes))


def _bound(function: Any, result: Any, addresses: int, *further: Any) -> Any:
    arguments = [ctypes.c_void_p, ctypes.c_int, *([ctypes.c_void_p] * addresses), *further]
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


def _usual(angles: NDArray[np.float64]) -> float:
    """The angle of more than half of the characters, else 0."""
    if not len(angles) or not (np.abs(angles) > _ASKEW).any():
        return 0.0
    middle = float(np.median(angles))
    return middle if middle > _ASKEW and np.count_nonzero(np.abs(angles - middle) < _ASKEW) * 2 > len(angles) else 0.0


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

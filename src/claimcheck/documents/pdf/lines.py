"""Characters to lines: stretches that stand beside each other without a wide gap, raised and lowered text marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.documents.pdf.glyphs import LINE_END_HYPHEN, Glyphs, TextLayer
from claimcheck.documents.raised import lower_text, raise_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDE_GAP = 1.0
"""Space between two stretches, in font sizes, that may part two columns or cells; between words it is about 0.3."""
_BACK = 1.5
_OTHER_LINE = 0.75
_SMALL = 0.87
_SHIFTED = 0.18
_RAISED = 0.12
_LOWERED = -0.06
_SAME_LINE = 0.2
_GLUE = 0.35
_WORD_SPACE = 0.13
_LONGEST_MARK = 14
_BASE_SHARE = 0.15
_BELOW, _TURNED_SIZE = 10_000.0, 10.0
_SOFT_HYPHEN = "\u00ad"
_INNER_SOFT_HYPHENS = re.compile("\u00ad+(?=\\S)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END_MARKS = (LINE_END_HYPHEN, "\u2010", "\u2011")
_HYPHENS = f"-\u00ad{LINE_END_HYPHEN}\u2010"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text on one line: `left`, `right`, `bottom` and font `size` in points.

    `is_cut` when it ends in the hyphen of a word that goes on in the next line; `is_turned` when it is set at an angle
    to its page, and its place made up. `first` is the number of its first character on the page.
    """

    text: str = field()
    left: float
    right: float
    bottom: float
    size: float
    first: int
    is_bold: bool = False
    is_cut: bool = False
    is_turned: bool = False

    @property
    def top(self) -> float:
        """The upper edge, in points."""
        return self.bottom + self.size

    def shares_line(self, other: Line) -> bool:
        """Whether both stand at one height."""
        return abs(self.bottom - other.bottom) < 0.35 * max(self.size, other.size)


def read_lines(glyphs: Glyphs, layer: TextLayer) -> list[Line]:
    """The lines of a page in content order, as pdfium ends them and wherever the text jumps or leaves a wide gap."""
    return [*_upright_lines(glyphs, layer), *_turned_lines(glyphs)]


def _turned_lines(glyphs: Glyphs) -> list[Line]:
    """Words at an angle, as along the edge of a figure: below the page, one line for each of pdfium's."""
    if not len(glyphs.turned):
        return []
    line_ends = np.cumsum(glyphs.codes == ord("\n"))[glyphs.turned]
    lines: list[Line] = []
    for group in np.split(glyphs.turned, np.flatnonzero(np.diff(line_ends)) + 1):
        first = int(group[0])
        end = int(np.searchsorted(glyphs.words, glyphs.words[group[-1]], side="right"))
        text = _clean(glyphs.text[first:end])
        if text:
            bottom = -_BELOW - 3 * _TURNED_SIZE * len(lines)
            lines.append(Line(text, 0.0, _TURNED_SIZE * len(text) / 2, bottom, _TURNED_SIZE, first, is_turned=True))
    return lines


def _clean(raw: str) -> str:
    """Text as it stands in a document: spaces collapsed, hyphens plain, characters of two halves whole."""
    if not raw.isascii():
        for mark in _LINE_END_MARKS:
            raw = raw.replace(mark, "-")
        if _SOFT_HYPHEN in raw:
            raw = _INNER_SOFT_HYPHENS.sub("", raw).replace(_SOFT_HYPHEN, "-")
        if _SURROGATE.search(raw):  # pdfium counts such a character twice
            raw = raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(raw.replace("\x00", " ").split())


def _upright_lines(glyphs: Glyphs, layer: TextLayer) -> list[Line]:
    ink = glyphs.ink
    if not len(ink):
        return []
    boxes = glyphs.boxes[ink]
    size = np.maximum(boxes[:, 1] - boxes[:, 3], 0.1)
    starts = _starts(glyphs, boxes, size)
    ends = np.append(starts[1:], len(ink))
    lefts = np.minimum.reduceat(boxes[:, 0], starts)
    rights = np.maximum.reduceat(boxes[:, 2], starts)
    spread = np.maximum.reduceat(boxes[:, 3], starts) - np.minimum.reduceat(boxes[:, 3], starts)
    largest = np.maximum.reduceat(size, starts)
    smallest = np.minimum.reduceat(size, starts)
    is_mixed = (smallest < _SMALL * largest) | (spread > _SHIFTED * largest)
    lines: list[Line] = []
    for start, end, left, right, mixed in zip(
        starts.tolist(), ends.tolist(), lefts.tolist(), rights.tolist(), is_mixed.tolist(), strict=True
    ):
        first, last = int(ink[start]), int(ink[end - 1])
        raw = glyphs.text[first : last + 1]
        base, bottom = float(size[start]), float(boxes[start, 3])
        if mixed and glyphs.is_set:
            base, bottom, raw = _marked(raw, ink[start:end], boxes[start:end, 3], size[start:end], layer)
        is_cut = raw[-1] in _HYPHENS
        text = _clean(raw)
        if not text:
            continue
        line = Line(text, left, right, bottom, base, first, is_cut=is_cut)
        joined = _glued(lines[-1], line, layer) if lines else None
        if joined is None:
            is_bold = glyphs.is_set and layer.is_bold(first) and layer.is_bold(last)
            lines.append(replace(line, is_bold=True) if is_bold else line)
        else:
            lines[-1] = joined
    return lines


def _starts(glyphs: Glyphs, boxes: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.int64]:
    """Where, among the characters that show, each line begins."""
    ink = glyphs.ink
    codes = glyphs.codes
    line_ends = np.cumsum(codes == ord("\n"))[ink]
    unit = np.maximum(size[1:], size[:-1])
    gap = boxes[1:, 0] - boxes[:-1, 2]
    drop = np.abs(boxes[1:, 3] - boxes[:-1, 3])
    begins = (
        (line_ends[1:] != line_ends[:-1])
        | (codes[ink[:-1]] == ord(LINE_END_HYPHEN))
        | (gap > WIDE_GAP * unit)
        | (gap < -_BACK * unit)
        | (drop > _OTHER_LINE * unit)
    )
    # Inside a word only its ends are known: the way from one to the other is no gap.
    begins &= (glyphs.words[ink[1:]] != glyphs.words[ink[:-1]]) | (np.diff(ink) == 1)
    return np.concatenate([np.zeros(1, dtype=np.int64), np.flatnonzero(begins) + 1])


def _marked(
    raw: str, places: NDArray[np.int64], bottoms: NDArray[np.float64], sizes: NDArray[np.float64], layer: TextLayer
) -> tuple[float, float, str]:
    """The main size and lower edge of a line of several, and its text with raised and lowered stretches marked."""
    count = len(sizes)
    ordered = np.sort(sizes)
    # The largest size that a fair share of the line has: a drop cap is no line, and marks may outnumber a short word.
    base = float(ordered[count - 1 - int(count * _BASE_SHARE)] if count > _LONGEST_MARK else ordered[-1])
    is_base = np.abs(sizes - base) < 0.08 * base
    among = np.sort(bottoms[is_base])
    bottom = float(among[(len(among) - 1) // 2])
    suspects = np.flatnonzero((sizes < _SMALL * base) | (np.abs(bottoms - bottom) > _SHIFTED * base))
    level = np.flatnonzero(is_base & (np.abs(bottoms - bottom) <= _SHIFTED * base))
    if not len(suspects) or not len(level):
        return base, bottom, raw
    ground = layer.baseline(int(places[level[0]]))
    shifts: dict[int, bool] = {}
    for suspect in suspects.tolist():
        place = int(places[suspect])
        shift = (layer.baseline(place) - ground) / base
        if shift > _RAISED or shift < (_LOWERED if sizes[suspect] < _SMALL * base else -_SHIFTED):
            shifts[place - int(places[0])] = shift > 0
    return base, bottom, _with_marks(raw, shifts) if shifts else raw


def _with_marks(raw: str, shifts: dict[int, bool]) -> str:
    """`shifts` holds the shifted positions: True for raised, False for lowered; a space between two joins them."""
    pieces: list[str] = []
    position = 0
    while position < len(raw):
        is_raised = shifts.get(position)
        end = position + 1
        if is_raised is None:
            while end < len(raw) and end not in shifts:
                end += 1
            pieces.append(raw[position:end])
        else:
            while end < len(raw) and shifts.get(end) is is_raised:
                end += 1
            stretch = raw[position:end]
            before = raw[position - 1 : position]
            pieces.append(raise_text(stretch, before=before) if is_raised else lower_text(stretch))
        position = end
    return "".join(pieces)


def _glued(before: Line, line: Line, layer: TextLayer) -> Line | None:
    """Two stretches that pdfium parted but that belong together: a mark beside its word, a line after its mark."""
    base = max(before.size, line.size)
    gap = line.left - before.right
    is_beside = -_GLUE * base <= gap <= WIDE_GAP * base and line.bottom < before.top and before.bottom < line.top
    if not is_beside or before.is_cut:
        return None
    shift = line.bottom - before.bottom
    space = " " if gap > _WORD_SPACE * base else ""
    if abs(shift) < _SAME_LINE * base and line.size > _SMALL * before.size:
        return _joined(before, line, before.text + space + line.text, before)
    if gap > _GLUE * base:
        return None
    if line.size < _SMALL * before.size and len(line.text) <= _LONGEST_MARK:
        lift = layer.baseline(line.first) - layer.baseline(before.first)
        mark = _mark(line.text, lift / base, before=space or before.text[-1:])
        return _joined(before, line, before.text + space + mark, before) if mark else None
    if before.size < _SMALL * line.size and len(before.text) <= _LONGEST_MARK:
        lift = layer.baseline(before.first) - layer.baseline(line.first)
        mark = _mark(before.text, lift / base, before="")
        return _joined(before, line, mark + space + line.text, line) if mark else None
    return None


def _mark(text: str, lift: float, *, before: str) -> str:
    if lift > _RAISED:
        return raise_text(text, before=before)
    return lower_text(text) if lift < _LOWERED else text


def _joined(before: Line, line: Line, text: str, main: Line) -> Line:
    return replace(
        main,
        text=text,
        left=min(before.left, line.left),
        right=max(before.right, line.right),
        first=before.first,
        is_bold=before.is_bold,
        is_cut=line.is_cut,
    )

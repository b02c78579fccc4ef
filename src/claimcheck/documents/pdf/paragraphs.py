"""Lines to paragraphs, headings, list items and captions, by spacing, indents, size and what the lines end with."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.documents.model import PassageKind
from claimcheck.documents.pdf.lines import WIDE_GAP, Line
from claimcheck.documents.pdf.tables import Table

_ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', ".)", "”", "»")
_BULLET = re.compile(r"(?:[•▪‣◦●■◆►❖✓]|[–—*-]\s)\s*")
_NUMBERED = re.compile(r"(?:\[\d{1,4}\]|\(?\d{1,3}[.)]|\(?[a-z][.)])(?:\s|\Z)|\d{1,3}\s{1,3}(?=[A-Z])")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[^\W\d_]")
_MARK_ALONE = re.compile(r"(?:[•▪‣◦●■◆►❖✓–—*-]|[\[(]?[\da-zA-Z]{1,4}[\].)]*|\d+(?:\.\d+)*\.?)\Z")
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|box|exhibit|tabel|figuur|kader|tabelle|abbildung|abb\.|tab\.|tableau|encadré|graphique)"
    r"\s*(?:\d+|[IVX]+\b|[A-Z]\.?\d+)",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?\s*\Z|…{2,}\s*\d*\s*\Z|_{5,}\s*\d{1,4}\Z")
_PAGE_REFERENCE = re.compile(r"(?:\d{1,4}|[ivxlc]{1,6})\Z")
_NEAR = 2.2
"""Font sizes between two stretches on one line up to which they are one line of text."""
_OTHER_SIZE = 0.08
_LOOSE = 1.28
_INDENT = 0.8
_SHORT = 0.82
_LONGEST_LABEL = 120
"""Characters: longer than a heading or a label in bold at the start of a paragraph."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, heading, list item or caption: lines of a page in reading order, or a table."""

    lines: tuple[Line, ...] = field(repr=False)
    kind: PassageKind = PassageKind.PARAGRAPH
    table: Table | None = None

    @property
    def size(self) -> float:
        """The font size of the first line, in points."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Whether every line is set in bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def length(self) -> int:
        """Characters."""
        return sum(len(line.text) for line in self.lines)


def has_leaders(text: str) -> bool:
    """Whether a line leads to a page number by dots, as the lines of a contents page do."""
    may_lead = "..." in text or ". ." in text or "…" in text or "___" in text
    return may_lead and bool(_LEADERS.search(text))


def usual_leading(pages: Iterable[Sequence[Line]]) -> dict[int, float]:
    """The distance between two lines of a paragraph, in points, by font size in half points.

    The lower quarter of what stands in the document: paragraphs of one line each must not make their spacing usual.
    """
    steps: dict[int, list[float]] = {}
    for lines in pages:
        for before, line in itertools.pairwise(lines):
            step = before.bottom - line.bottom
            if 0.8 < step / line.size < 2.6 and abs(before.size - line.size) < _OTHER_SIZE * line.size:  # noqa: PLR2004
                steps.setdefault(round(line.size * 2), []).append(step)
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items()}


def parts_of(items: Sequence[Line | Table], leading: dict[int, float]) -> list[Part]:
    """The parts of one page, in the order of its lines and tables; `leading` as from `usual_leading`."""
    result: list[Part] = []
    run: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            run.append(item)
        else:
            result += _paragraphs(run, leading)
            run = []
            lines = tuple(line for row in item.rows for cell in row for line in cell)
            result.append(Part(lines, PassageKind.TABLE_ROW, item))
    result += _paragraphs(run, leading)
    return result


def _paragraphs(run: Sequence[Line], leading: dict[int, float]) -> Iterator[Part]:
    lines = _rejoined(run)
    if not lines:
        return
    edges = _right_edges(lines)
    current = [lines[0]]
    for before, line in itertools.pairwise(lines):
        if _begins(current, before, line, leading, edges):
            yield _part(current)
            current = []
        current.append(line)
    yield _part(current)


def _rejoined(run: Sequence[Line]) -> list[Line]:
    """Stretches of one line that neither a column nor a table parts, and marks with the item they stand before."""
    result: list[Line] = []
    for line in run:
        before = result[-1] if result else None
        if before is not None and before.shares_line(line) and line.left >= before.right - line.size:
            gap = line.left - before.right
            is_mark = len(before.text) < 7 and bool(_MARK_ALONE.match(before.text))  # noqa: PLR2004 - "3.1.2." at most
            leads = has_leaders(before.text) and bool(_PAGE_REFERENCE.match(line.text))
            if gap < _NEAR * max(line.size, before.size) or (is_mark and gap < 5 * line.size) or leads:
                text = f"{before.text} {line.text}" if gap > 0 else before.text + line.text
                result[-1] = Line(
                    text,
                    min(before.left, line.left),
                    max(before.right, line.right),
                    min(before.bottom, line.bottom),
                    max(before.size, line.size),
                    before.first,
                    is_bold=before.is_bold and (line.is_bold or leads),
                    is_cut=line.is_cut,
                )
                continue
        result.append(line)
    return result


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    """Where lines that begin at about one place end at most, by ten points; two slots to either side count as near."""
    found: dict[int, float] = {}
    for line in lines:
        slot = round(line.left / 10)
        found[slot] = max(found.get(slot, 0.0), line.right)
    return {slot: max(found.get(near, 0.0) for near in range(slot - 2, slot + 3)) for slot in found}


def _begins(
    current: Sequence[Line], before: Line, line: Line, leading: dict[int, float], edges: dict[int, float]
) -> bool:
    """Whether a line begins a new paragraph."""
    size = max(before.size, line.size)
    if _is_set_otherwise(before, line) or has_leaders(before.text):
        return True
    step = before.bottom - line.bottom
    edge = edges[round(before.left / 10)]
    is_full = before.right > before.left + _SHORT * (edge - before.left)
    ends = before.text.endswith(_ENDS)
    if step < -0.3 * size or line.left > before.right + WIDE_GAP * size:
        return _jumps(before, line, is_full=is_full, ends=ends)
    is_item = bool(_BULLET.match(line.text)) or (bool(_NUMBERED.match(line.text)) and _is_next_item(current, line))
    is_item = is_item or (line.is_bold and bool(_SECTION.match(line.text)))
    if is_item or step > _LOOSE * leading.get(round(line.size * 2), 1.35 * line.size):
        return True
    return _is_indented(current, line, is_full=is_full, ends=ends) or (
        ends and not is_full and not _is_hanging(current, before)
    )


def _is_set_otherwise(before: Line, line: Line) -> bool:
    """Whether size or weight changes as between a heading and its text."""
    if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
        return True
    is_label = before.is_bold or len(line.text) < _LONGEST_LABEL
    return before.is_bold != line.is_bold and is_label and not before.is_cut


def _is_hanging(current: Sequence[Line], before: Line) -> bool:
    """Whether the lines after a paragraph's first stand further in, as in lists of references."""
    return len(current) > 1 and before.left > current[0].left + _INDENT * before.size


def _is_indented(current: Sequence[Line], line: Line, *, is_full: bool, ends: bool) -> bool:
    """Whether a line stands where the first line of a paragraph stands: further in, or out where the rest hangs."""
    before = current[-1]
    if _is_hanging(current, before):
        return abs(line.left - current[0].left) < 0.3 * line.size
    return len(current) > 1 and line.left - before.left > _INDENT * line.size and (ends or not is_full)


def _jumps(before: Line, line: Line, *, is_full: bool, ends: bool) -> bool:
    """Whether a paragraph ends where the text goes up, to another column or page."""
    if before.is_cut:
        return False
    goes_on = line.text[:1].islower() or line.text[:1] in "(,;"
    return not (is_full and not ends and (goes_on or line.text[:1].isdigit()))


def _is_next_item(current: Sequence[Line], line: Line) -> bool:
    """Whether a number at the start of a line counts an item, and is not the end of a sentence ("in", "12. ...")."""
    first = current[0]
    if _NUMBERED.match(first.text):
        return line.left < first.left + _INDENT * line.size
    return current[-1].text.endswith(_ENDS) and bool(re.match(r"[\[(]|\d{1,3}[.)]|[a-z]\)", line.text))


def _part(lines: Sequence[Line]) -> Part:
    first = lines[0].text
    kind = PassageKind.PARAGRAPH
    if _BULLET.match(first) or re.match(r"(?:\[\d{1,4}\]|\(?\d{1,3}[.)])\s", first):
        kind = PassageKind.LIST_ITEM
    elif _CAPTION.match(first):
        kind = PassageKind.CAPTION
    return Part(tuple(lines), kind)

"""Tables without mark-up: rows whose cells line up in columns."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, mode

from claimcheck.documents.pdf.hyphens import Joiner
from claimcheck.documents.pdf.lines import WIDE_GAP, Line
from claimcheck.documents.tables import TableCell, TableRow, lay_out

_ROW_GAP = 4.0
"""Font sizes between two rows beyond which a table ends."""
_LEADING = 1.6
_OTHER_SIZE = 0.08
_MOST_CELL_LINES = 6
_MOST_COLUMNS = 40
_LIST_MARK = re.compile(r"(?:[•▪‣◦●■*–—-]|[\[(]?[\dA-Za-z]{1,4}[\].)]+|\d+(?:\.\d+)+\.?)\Z")


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table by row and cell; `columns` are their left and right edges in points."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...] = field(repr=False)
    columns: tuple[tuple[float, float], ...]

    @property
    def first_line(self) -> Line:
        """The table's first line in content order."""
        return self.rows[0][0][0]

    def laid_out(self, joiner: Joiner) -> list[TableRow]:
        """The rows with tab-separated cells and their headers; a bold first row above plain ones is a header."""
        cells = [self._cells(row, joiner) for row in self.rows]
        bold = [all(line.is_bold for cell in row for line in cell) for row in self.rows]
        head = 1 if len(cells) > 1 and bold[0] and not all(bold) and len(cells[0]) > 1 else 0
        return lay_out(cells, head)

    def _cells(self, row: Sequence[Sequence[Line]], joiner: Joiner) -> list[TableCell]:
        if len(row) == 1 and _column_of(row[0], self.columns) == 0 and len(self.columns) > 1:
            return [TableCell(joiner.join(row[0]), colspan=len(self.columns))]
        texts = [""] * len(self.columns)
        for cell in row:
            column = _column_of(cell, self.columns)
            text = joiner.join(cell)
            texts[column] = f"{texts[column]} {text}".strip()
        return [TableCell(text) for text in texts]


_Row = list[list[Line]]


def with_tables(lines: Sequence[Line]) -> list[Line | Table]:
    """The lines in their order, those of each table replaced by the table."""
    result: list[Line | Table] = []
    steps = [
        place
        for place, (line, following) in enumerate(itertools.pairwise(lines))
        if following.left > line.right and following.bottom > line.bottom - line.size
    ]
    place = 0
    while place < len(lines):
        near = bisect_left(steps, place)
        if near == len(steps) or steps[near] - place >= _MOST_CELL_LINES:
            result.append(lines[place])
            place += 1
            continue
        rows, ends = _rows_from(lines, place)
        table = _table(rows)
        if table is None:
            # A quarter at a time: a page of rows that never make a table still takes linear time.
            skipped = ends[len(ends) // 4] if ends else place + 1
            result += lines[place:skipped]
            place = skipped
        else:
            result.append(table)
            place = ends[-1]
    return result


def _rows_from(lines: Sequence[Line], place: int) -> tuple[list[_Row], list[int]]:
    """Consecutive rows beginning at a place, and where each ends; none unless the first has two cells."""
    rows: list[_Row] = []
    ends: list[int] = []
    while place < len(lines):
        row, end = _row(lines, place)
        if len(row) < 2 and (not rows or not _continues(rows, row, lines, end)):  # noqa: PLR2004 - a row needs two cells
            break
        if rows and not _follows(rows[-1], row):
            break
        rows.append(row)
        ends.append(end)
        place = end
    while rows and len(rows[-1]) < 2:  # noqa: PLR2004 - a lone cell at the end is what comes after the table
        if len(rows) > 1 and rows[-1][0][0].left > rows[0][0][0].right:
            break
        rows.pop()
        ends.pop()
    return rows, ends


def _row(lines: Sequence[Line], place: int) -> tuple[_Row, int]:
    """One row: cells to the right of each other that share its height, each of one or more lines."""
    row: _Row = []
    top, bottom = lines[place].top, lines[place].bottom
    while len(row) < _MOST_COLUMNS:
        length = _cell_length(lines, place, top, bottom)
        if length == 0:
            break
        cell = list(lines[place : place + length])
        row.append(cell)
        bottom = min(bottom, *(line.bottom for line in cell))
        place += length
    last = [lines[place]]
    place += 1
    while row and place < len(lines) and len(last) < _MOST_CELL_LINES and _goes_on(last, lines, place):
        last.append(lines[place])
        place += 1
    row.append(last)
    return row, place


def _cell_length(lines: Sequence[Line], place: int, top: float, bottom: float) -> int:
    """Lines of the cell that begins at a place, if another cell of the same row follows on its right; else 0."""
    right = lines[place].right
    lowest = min(bottom, lines[place].bottom)
    for length in range(1, _MOST_CELL_LINES + 1):
        if place + length >= len(lines):
            return 0
        following = lines[place + length]
        wide = WIDE_GAP * max(following.size, lines[place].size)
        if following.left > right + 0.9 * wide:
            # Cells hang from the top of their row, or are centred in it; else the lines above are a row of their own.
            middle = lines[place + length // 2]
            is_level = following.shares_line(lines[place]) or (length > 2 and following.shares_line(middle))  # noqa: PLR2004
            in_row = following.top <= top + 0.5 * wide and following.bottom >= lowest - 0.3 * wide
            return length if in_row and is_level else 0
        if not _is_below(lines[place + length - 1], following, lines[place].left):
            return 0
        right = max(right, following.right)
        lowest = min(lowest, following.bottom)
    return 0


def _is_below(line: Line, following: Line, left: float) -> bool:
    if line.is_bold != following.is_bold or abs(line.size - following.size) > _OTHER_SIZE * line.size:
        return False
    step = line.bottom - following.bottom
    return 0.5 * line.size < step < _LEADING * line.size and abs(following.left - left) < line.size


def _goes_on(cell: Sequence[Line], lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    if not _is_below(cell[-1], line, cell[0].left):
        return False
    return _cell_length(lines, place, line.top, line.bottom) == 0


def _follows(row: _Row, following: _Row) -> bool:
    """Whether a row stands below another, near enough for one table."""
    above = min(line.bottom for cell in row for line in cell)
    below = max(line.top for cell in following for line in cell)
    size = max(row[0][0].size, following[0][0].size)
    return -0.5 * size < above - below < _ROW_GAP * size


def _continues(rows: Sequence[_Row], row: _Row, lines: Sequence[Line], end: int) -> bool:
    """Whether a lone cell belongs to the table: a cell's second line, or the name of a group of rows below it."""
    line = row[0][0]
    starts = [cell[0].left for other in rows for cell in other[1:]]
    if any(abs(start - line.left) < line.size for start in starts):
        return rows[-1][0][0].bottom - line.bottom < _LEADING * line.size
    if end >= len(lines) or abs(line.left - rows[0][0][0].left) > 2 * line.size:
        return False
    following, _ = _row(lines, end)
    widest = max(cell[-1].right for other in rows for cell in other)
    return len(following) > 1 and line.right < widest + line.size and len(row[0]) == 1


def _table(rows: list[_Row]) -> Table | None:
    full = [row for row in rows if len(row) > 1]
    if len(full) < 2:  # noqa: PLR2004 - one row is a line with a gap
        return None
    if all(_LIST_MARK.match(row[0][0].text) for row in full):
        return None
    count = mode(len(row) for row in full)
    typical = [row for row in full if len(row) == count]
    columns = _columns(typical, count)
    if columns is None or len(typical) * 2 < len(full) or _is_spaced_text(full):
        return None
    return Table(tuple(tuple(tuple(cell) for cell in row) for row in _merged(rows, columns)), columns)


def _columns(rows: Sequence[_Row], count: int) -> tuple[tuple[float, float], ...] | None:
    edges = tuple(
        (
            min(line.left for row in rows for line in row[number]),
            max(line.right for row in rows for line in row[number]),
        )
        for number in range(count)
    )
    if any(right >= left for (_, right), (left, _) in itertools.pairwise(edges)):
        return None
    return edges


def _is_spaced_text(rows: Sequence[_Row]) -> bool:
    """Two rows of long stretches are prose with a gap, not a table."""
    words = median(sum(line.text.count(" ") + 1 for line in cell) for row in rows for cell in row)
    return words > 12 and len(rows) < 3  # noqa: PLR2004 - a sentence's length; three rows settle it


def _merged(rows: list[_Row], columns: Sequence[tuple[float, float]]) -> list[_Row]:
    """Rows whose first column is empty and that follow closely are further lines of the row above."""
    result: list[_Row] = []
    for row in rows:
        step = result[-1][0][0].bottom - row[0][0].bottom if result else 0.0
        is_further = bool(result) and _column_of(row[0], columns) > 0 and step < _LEADING * row[0][0].size
        if not is_further:
            result.append([list(cell) for cell in row])
            continue
        above = {_column_of(cell, columns): cell for cell in result[-1]}
        for cell in row:
            column = _column_of(cell, columns)
            if column in above:
                above[column] += cell
            else:
                result[-1].append(list(cell))
    return result


def _column_of(cell: Sequence[Line], columns: Sequence[tuple[float, float]]) -> int:
    """The column a cell overlaps most, or the nearest."""
    left, right = min(line.left for line in cell), max(line.right for line in cell)
    shared = [min(right, end) - max(left, start) for start, end in columns]
    return shared.index(max(shared))

"""Tables as rows a reader can quote: cells separated by tabs, each row with its column headers and labels.

A spanned cell's text stands once, where the table has it; the places it covers stay empty, so that columns align
and no number appears twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MAX_COLUMNS = 512
MAX_SPAN = 64
"""Wider or longer spans are mistakes or attacks."""
_LONGEST_LABEL = 500
"""Labels are repeated with every row; what is longer is no label."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell as the source has it; spans count from 1."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One laid-out row: tab-separated `text`, the `header` of each column, and `context` labels from above."""

    text: str
    header: tuple[str, ...]
    context: tuple[str, ...]
    number: int


def lay_out(rows: Sequence[Sequence[TableCell]], head_rows: int = 0) -> list[TableRow]:
    """Rows with their headers; `head_rows` leading rows are known to be headers (a `<thead>`), 0 if unknown.

    Without a `<thead>`, leading rows of header cells are headers; without header cells, a first row of words
    above rows with figures is. `number` counts all rows from 1.
    """
    head_rows = max(head_rows, _head_rows(rows))
    header: list[str] = []
    columns: tuple[str, ...] = ()
    spanning: dict[int, tuple[str, int]] = {}
    group = ""
    result: list[TableRow] = []
    for number, row in enumerate(rows, start=1):
        in_head = number <= head_rows
        cells, covers, reaching = _place(row, spanning)
        context: tuple[str, ...] = ()
        if in_head:
            _extend_header(header, covers)
            columns = tuple(text[:_LONGEST_LABEL] for text in header)
        else:
            filled = [cell for cell in cells if cell]
            is_group = len(filled) == 1 and len(row) == 1 and len(cells) > 1 and not reaching
            context = tuple(label[:_LONGEST_LABEL] for label in (group, *reaching) if label)
            if is_group:
                group = filled[0]
                context = ()
        if any(cells):
            result.append(TableRow("\t".join(cells).rstrip("\t"), () if in_head else columns, context, number))
    return result


def span_of(value: str | None) -> int:
    """A `colspan` or `rowspan` attribute, bounded; 1 when it is missing or no number."""
    digits = (value or "").strip()[:6]
    return min(max(int(digits), 1), MAX_SPAN) if digits.isascii() and digits.isdigit() else 1


def _place(row: Sequence[TableCell], spanning: dict[int, tuple[str, int]]) -> tuple[list[str], list[str], list[str]]:
    """The row's cells by column, the text that covers each column, and labels reaching down into the row."""
    cells: list[str] = []
    covers: list[str] = []
    reaching: list[str] = []

    def fill_spanned() -> None:
        while (held := spanning.get(len(cells))) is not None:
            text, left = held
            column = len(cells)
            if left > 1:
                spanning[column] = (text, left - 1)
            else:
                del spanning[column]
            if text and (not reaching or reaching[-1] != text):
                reaching.append(text)
            cells.append("")
            covers.append("")

    for number, cell in enumerate(row):
        fill_spanned()
        width = min(cell.colspan, MAX_COLUMNS - len(cells))
        if width <= 0:
            cells[-1] = " ".join([cells[-1], *(over.text for over in row[number:])]).strip()
            break
        text = cell.text.replace("\t", " ").replace("\n", " ")
        if cell.rowspan > 1:
            for column in range(len(cells), len(cells) + width):
                spanning[column] = (text, cell.rowspan - 1)
        cells += [text] + [""] * (width - 1)
        covers += [text] * width
    fill_spanned()
    return cells, covers, reaching


def _extend_header(header: list[str], covers: Sequence[str]) -> None:
    for column, text in enumerate(covers):
        if column >= len(header):
            header.append(text)
        elif text and text != header[column]:
            header[column] = f"{header[column]} {text}".strip()


def _head_rows(rows: Sequence[Sequence[TableCell]]) -> int:
    count = 0
    for row in rows:
        if not row or not all(cell.is_header for cell in row):
            break
        count += 1
    if count == len(rows):  # a table of nothing but header cells: its first row heads the others
        return min(count, 1) if len(rows) > 1 else 0
    if count or len(rows) < 2 or len(rows[0]) < 2:  # noqa: PLR2004 - a header needs two columns and a row below
        return count
    words = all(not _DIGIT.search(cell.text) for cell in rows[0]) and sum(bool(cell.text) for cell in rows[0]) > 1
    figures = any(_DIGIT.search(cell.text) for row in rows[1:] for cell in row[1:])
    return 1 if words and figures else 0

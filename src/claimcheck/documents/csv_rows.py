"""Tables in plain text: comma, semicolon or tab separated values."""

from __future__ import annotations

import csv
import io

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind
from claimcheck.documents.notes import Note
from claimcheck.documents.plain import read_plain
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import CSV
from claimcheck.documents.tables import TableCell, lay_out

_DELIMITERS = ",;\t|"
_LINES_LOOKED_AT = 50
_MOST_ROWS = 100_000


def read_csv(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """Each row a passage with its column headers; a file whose lines do not split evenly is read as plain text."""
    text = decode(content.data, content.charset)
    delimiter = _delimiter(text)
    rows: list[list[TableCell]] = []
    truncated = False
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if delimiter else ():
            if len(rows) >= _MOST_ROWS:
                truncated = True
                break
            rows.append([TableCell(cell.strip()) for cell in row])
    except csv.Error:
        rows = []
    blocks = tuple(
        Block(
            row.text,
            PassageKind.TABLE_ROW,
            locator=Locator(row=row.number),
            header=row.header,
            context=row.context,
        )
        for row in lay_out(rows)
    )
    if not blocks:
        plain = read_plain(content, policy)
        return plain if isinstance(plain, Extract) else ReadFailure(ReadFailureKind.NO_TEXT, "the table is empty")
    coverage = Coverage.PARTIAL if truncated else Coverage.FULL_TEXT
    return Extract(blocks, CSV, coverage=coverage, notes=(Note.TRUNCATED,) if truncated else ())


def _delimiter(text: str) -> str:
    """The delimiter that splits the first lines into the same number of cells, more than one; '' if none does."""
    lines = [line for line in text.splitlines()[:_LINES_LOOKED_AT] if line.strip()]
    best, cells = "", 1
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        except csv.Error:
            continue
        if widths and min(widths) == max(widths) > cells:
            best, cells = delimiter, widths[0]
    return best

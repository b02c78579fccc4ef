"""Excel files: each row a passage with its column headers, numbers as the sheet shows them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.office.package import RELATION, Package, PackageError, PackageLimitError
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import XLSX
from claimcheck.documents.tables import MAX_COLUMNS, TableCell, lay_out

_M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PERCENT_FORMATS = frozenset({9, 10})
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_COLUMN = re.compile(r"([A-Z]{1,3})\d")
_EPOCH = dt.date(1899, 12, 30)  # Excel's day 0, its leap-year mistake included
_EPOCH_1904 = dt.date(1904, 1, 1)
_MOST_ROWS = 100_000
_MOST_DAYS = 2_958_465


def read_xlsx(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """Every sheet's rows, hidden sheets labelled; a value in per cent reads as it is shown (0.653 as 65.3%)."""
    try:
        return _read(Package(content.data, policy))
    except PackageLimitError as error:
        return ReadFailure(ReadFailureKind.TOO_LARGE, str(error))
    except PackageError as error:
        kind = ReadFailureKind.ENCRYPTED if "encrypted" in str(error) else ReadFailureKind.MALFORMED
        return ReadFailure(kind, str(error))


def _read(package: Package) -> Extract | ReadFailure:
    workbook = package.tree("xl/workbook.xml")
    if workbook is None:
        return ReadFailure(ReadFailureKind.MALFORMED, "the Excel file has no workbook part")
    relations = package.relations("xl/workbook.xml")
    shared = _shared_strings(package)
    settings = workbook.find(f"{_M}workbookPr")
    epoch = _EPOCH_1904 if settings is not None and settings.get("date1904") in {"1", "true"} else _EPOCH
    styles = _styles(package)
    blocks: list[Block] = []
    truncated = False
    for number, sheet in enumerate(workbook.iter(f"{_M}sheet"), start=1):
        root = package.tree(relations.get(sheet.get(f"{RELATION}id") or "", ("", ""))[1])
        if root is None:
            continue
        title = sheet.get("name") or ""
        role = Role.MAIN if sheet.get("state", "visible") == "visible" else Role.HIDDEN
        blocks.append(Block(title, PassageKind.HEADING, role, Locator(page=number, section=title)))
        rows = [list(_cells(row, shared, styles, epoch)) for row in _first(root.iter(f"{_M}row"))]
        truncated = truncated or len(rows) >= _MOST_ROWS
        blocks += [
            Block(
                row.text,
                PassageKind.TABLE_ROW,
                role,
                Locator(page=number, section=title, row=row.number),
                header=row.header,
                caption=title,
                context=row.context,
            )
            for row in lay_out(rows)
        ]
    if not any(block.kind is PassageKind.TABLE_ROW for block in blocks):
        return ReadFailure(ReadFailureKind.NO_TEXT, "the Excel file holds no values")
    properties = package.properties()
    return Extract(
        tuple(blocks),
        XLSX,
        coverage=Coverage.PARTIAL if truncated else Coverage.FULL_TEXT,
        title=properties.get("title", ""),
        published=properties.get("created", "")[:10],
        modified=properties.get("modified", "")[:10],
        notes=(Note.TRUNCATED,) if truncated else (),
    )


def _first(rows: Iterator[Any]) -> Iterator[Any]:
    for count, row in enumerate(rows):
        if count >= _MOST_ROWS:
            return
        yield row


def _shared_strings(package: Package) -> list[str]:
    root = package.tree("xl/sharedStrings.xml")
    if root is None:
        return []
    return ["".join(text.text or "" for text in entry.iter(f"{_M}t")) for entry in root.iterchildren(f"{_M}si")]


def _styles(package: Package) -> list[str]:
    """For each cell style: 'percent', 'date' or ''."""
    root = package.tree("xl/styles.xml")
    if root is None:
        return []
    custom = {element.get("numFmtId"): element.get("formatCode") or "" for element in root.iter(f"{_M}numFmt")}
    formats = root.find(f"{_M}cellXfs")
    result = []
    for style in formats.iterchildren(f"{_M}xf") if formats is not None else ():
        name = style.get("numFmtId") or "0"
        code = _QUOTED.sub("", custom.get(name, "")).lower()
        number = int(name) if name.isascii() and name.isdigit() else 0
        if number in _PERCENT_FORMATS or "%" in code:
            result.append("percent")
        elif number in _DATE_FORMATS or ("y" in code and ("m" in code or "d" in code)):
            result.append("date")
        else:
            result.append("")
    return result


def _cells(row: Any, shared: list[str], styles: list[str], epoch: dt.date) -> Iterator[TableCell]:
    """The row's cells from column A on, gaps empty."""
    column = 0
    for cell in row.iterchildren(f"{_M}c"):
        place = _column(cell.get("r") or "", column)
        if place >= MAX_COLUMNS:
            continue
        for _ in range(column, place):
            yield TableCell("")
        yield TableCell(_value(cell, shared, styles, epoch))
        column = max(column, place) + 1


def _column(reference: str, default: int) -> int:
    found = _COLUMN.match(reference)
    if not found:
        return default
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return max(number - 1, default)


def _value(cell: Any, shared: list[str], styles: list[str], epoch: dt.date) -> str:
    kind = cell.get("t") or "n"
    if kind == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_M}t"))
    raw = (cell.findtext(f"{_M}v") or "").strip()
    if kind == "s":
        return shared[int(raw)] if raw.isascii() and raw.isdigit() and int(raw) < len(shared) else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
    if kind != "n" or not raw:
        return raw
    style = cell.get("s") or ""
    shown = styles[int(style)] if style.isascii() and style.isdigit() and int(style) < len(styles) else ""
    return _number(raw, shown, epoch)


def _number(raw: str, shown: str, epoch: dt.date) -> str:
    try:
        value = float(raw)
    except ValueError:
        return raw
    if shown == "date" and 0 < value <= _MOST_DAYS - (epoch - _EPOCH).days:
        return (epoch + dt.timedelta(days=int(value))).isoformat()
    if shown == "percent":
        return f"{_plain(value * 100)}%"
    return _plain(value)


def _plain(value: float) -> str:
    """A binary float as the 15 digits Excel shows: 0.65300000000000002 is 0.653."""
    text = f"{value:.15g}"
    return f"{value:f}".rstrip("0").rstrip(".") if "e" in text and abs(value) >= 1 else text

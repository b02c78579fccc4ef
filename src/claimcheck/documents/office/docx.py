"""Word documents: paragraphs, headings, lists, tables, notes; running headers and comments labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.flow import Flow
from claimcheck.documents.model import Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.office.package import RELATION, Package, PackageError, PackageLimitError
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.references import reference_lists
from claimcheck.documents.sniffing import DOCX
from claimcheck.documents.tables import TableCell, lay_out, span_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr", "tcPr"})
_HEADING_STYLE = re.compile(r"(?:heading|kop|titre|überschrift|berschrift)\s*(\d)", re.IGNORECASE)
_TITLE_STYLES = frozenset({"title", "titel", "titre"})
_LONGEST_SECTION = 500
_RAISES = {"superscript": True, "subscript": False}


@dataclass(slots=True)
class _Paragraph:
    """A paragraph or table row before its role is known."""

    text: str
    level: int = 0
    in_references: bool = False
    kind: PassageKind = PassageKind.PARAGRAPH
    role: Role = Role.MAIN
    row: int | None = None
    header: tuple[str, ...] = ()
    context: tuple[str, ...] = ()

    @property
    def is_aside(self) -> bool:
        """Whether it is an image's name, a comment or a running header."""
        return self.role is not Role.MAIN


@dataclass(slots=True)
class _Story:
    """The paragraphs of one part in reading order."""

    role: Role
    relations: dict[str, tuple[str, str]]
    headings: dict[str, int]
    paragraphs: list[_Paragraph] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


def read_docx(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """The document's text; deleted text of tracked changes is left out, inserted text is in."""
    try:
        package = Package(content.data, policy)
        return _read(package)
    except PackageLimitError as error:
        return ReadFailure(ReadFailureKind.TOO_LARGE, str(error))
    except PackageError as error:
        kind = ReadFailureKind.ENCRYPTED if "encrypted" in str(error) else ReadFailureKind.MALFORMED
        return ReadFailure(kind, str(error))


def _read(package: Package) -> Extract | ReadFailure:
    headings = _heading_styles(package)
    paragraphs: list[_Paragraph] = []
    links: list[tuple[str, str]] = []
    for name, role in _stories(package):
        root = package.tree(name)
        if root is None:
            continue
        story = _Story(role, package.relations(name), headings)
        _read_story(root, story)
        paragraphs += story.paragraphs
        links += story.links
    if not paragraphs:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the Word file holds no text")
    properties = package.properties()
    return Extract(
        tuple(_blocks(paragraphs)),
        DOCX,
        title=properties.get("title", ""),
        language=properties.get("language", ""),
        published=properties.get("created", "")[:10],
        modified=properties.get("modified", "")[:10],
        links=tuple(links),
    )


def _stories(package: Package) -> Iterator[tuple[str, Role]]:
    """The parts that hold text, the document itself first."""
    yield "word/document.xml", Role.MAIN
    for name in package.names("word/"):
        file = name.removeprefix("word/")
        if file in {"footnotes.xml", "endnotes.xml"}:
            yield name, Role.MAIN
        elif re.fullmatch(r"(?:header|footer)\d*\.xml", file):
            yield name, Role.BOILERPLATE
        elif file == "comments.xml":
            yield name, Role.HIDDEN


def _heading_styles(package: Package) -> dict[str, int]:
    """Style id to heading level."""
    root = package.tree("word/styles.xml")
    result = {}
    for style in root.iterchildren(f"{_W}style") if root is not None else ():
        name = style.find(f"{_W}name")
        text = (name.get(f"{_W}val") or "") if name is not None else ""
        level = _level_of(text)
        if level:
            result[style.get(f"{_W}styleId") or ""] = level
    return result


def _level_of(style: str) -> int:
    if style.lower() in _TITLE_STYLES:
        return 1
    found = _HEADING_STYLE.search(style)
    return min(max(int(found[1]), 1), 6) if found else 0


def _read_story(root: Any, story: _Story) -> None:
    """Paragraphs and tables of one part, without recursion; a nested table is part of its cell's text."""
    from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        name = _local(element)
        if name in _SKIPPED:
            walk.skip_subtree()
        elif name == "tbl":
            _read_table(element, story)
            walk.skip_subtree()
        elif name == "p":
            _read_paragraph(element, story)
            walk.skip_subtree()


def _read_paragraph(element: Any, story: _Story) -> None:
    text = _text(element, story)
    if not text:
        return
    style = element.find(f"{_W}pPr/{_W}pStyle")
    style_id = (style.get(f"{_W}val") or "") if style is not None else ""
    level = story.headings.get(style_id, 0) or _level_of(style_id)
    kind = PassageKind.PARAGRAPH
    if level:
        kind = PassageKind.HEADING
    elif style_id.lower() in {"caption", "bijschrift", "beschriftung", "lgende"}:
        kind = PassageKind.CAPTION
    elif element.find(f"{_W}pPr/{_W}numPr") is not None or style_id.lower().startswith("list"):
        kind = PassageKind.LIST_ITEM
    story.paragraphs.append(_Paragraph(text, level, kind=kind, role=story.role))


def _read_table(table: Any, story: _Story) -> None:
    rows: list[list[TableCell]] = []
    head_rows = 0
    open_cells: dict[int, tuple[int, int]] = {}
    for row in table.iterchildren(f"{_W}tr"):
        cells: list[TableCell] = []
        column = 0
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tbl")) is not table:
                continue
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = span_of(span.get(f"{_W}val")) if span is not None else 1
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(f"{_W}val") != "restart" and column in open_cells:
                above, place = open_cells[column]
                held = rows[above][place]
                rows[above][place] = TableCell(held.text, held.colspan, held.rowspan + 1)
            else:
                open_cells.pop(column, None)
                if merge is not None:
                    open_cells[column] = (len(rows), len(cells))
                cells.append(TableCell(_text(cell, story), width))
            column += width
        head_rows += row.find(f"{_W}trPr/{_W}tblHeader") is not None
        rows.append(cells)
    for laid in lay_out(rows, head_rows):
        story.paragraphs.append(
            _Paragraph(
                laid.text,
                kind=PassageKind.TABLE_ROW,
                role=story.role,
                row=laid.number,
                header=laid.header,
                context=laid.context,
            )
        )


def _text(element: Any, story: _Story) -> str:
    """The text of a paragraph or cell: raised and lowered runs marked, paragraphs of a cell as words apart."""
    from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    flow = Flow()
    link = ""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        name = _local(inner)
        if event == "start" and name in _SKIPPED:
            walk.skip_subtree()
            continue
        raised = _shift(inner) if name == "r" else None
        if event == "end":
            if raised is not None:
                flow.end_shift()
            if name == "p" and inner is not element:
                flow.space()
            continue
        if raised is not None:
            flow.begin_shift(raised=raised)
        if name == "hyperlink":
            link = story.relations.get(inner.get(f"{RELATION}id") or "", ("", ""))[1]
            if link:
                story.links.append((" ".join("".join(inner.itertext()).split()), link))
        _add(flow, inner, name, story)
    return flow.take()


def _add(flow: Flow, element: Any, name: str, story: _Story) -> None:
    if name == "t":
        flow.add(element.text)
    elif name == "tab":
        flow.space()
    elif name in {"br", "cr"}:
        flow.line_break()
    elif name == "noBreakHyphen":
        flow.add("\u2011")
    elif name == "sym":
        code = element.get(f"{_W}char") or ""
        flow.add(chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else "")
    elif name == "docPr" and element.get("descr"):
        story.paragraphs.append(_Paragraph(element.get("descr"), kind=PassageKind.FIGURE_TEXT, role=Role.ALT))


def _shift(run: Any) -> bool | None:
    align = run.find(f"{_W}rPr/{_W}vertAlign")
    return _RAISES.get(align.get(f"{_W}val") or "") if align is not None else None


def _blocks(paragraphs: list[_Paragraph]) -> Iterator[Block]:
    section = ""
    for paragraph, is_reference in zip(paragraphs, reference_lists(paragraphs), strict=True):
        if paragraph.level:
            section = paragraph.text.replace("\n", " ")[:_LONGEST_SECTION]
        role = Role.REFERENCE_LIST if is_reference and paragraph.role is Role.MAIN else paragraph.role
        yield Block(
            paragraph.text,
            kind=paragraph.kind,
            role=role,
            locator=Locator(section=section, row=paragraph.row),
            header=paragraph.header,
            context=paragraph.context,
        )


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""

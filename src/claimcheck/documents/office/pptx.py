"""PowerPoint files: one page a slide, titles as headings, tables as rows, speaker notes labelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.flow import Flow
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.office.package import RELATION, Package, PackageError, PackageLimitError
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import PPTX
from claimcheck.documents.tables import TableCell, lay_out, span_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_LONGEST_SECTION = 500
_TITLES = frozenset({"title", "ctrTitle"})


def read_pptx(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """The slides in order; a slide's number is its page."""
    try:
        return _read(Package(content.data, policy), policy)
    except PackageLimitError as error:
        return ReadFailure(ReadFailureKind.TOO_LARGE, str(error))
    except PackageError as error:
        kind = ReadFailureKind.ENCRYPTED if "encrypted" in str(error) else ReadFailureKind.MALFORMED
        return ReadFailure(kind, str(error))


def _read(package: Package, policy: ReadPolicy) -> Extract | ReadFailure:
    slides = _slides(package)
    blocks: list[Block] = []
    has_mute_slide = False
    for number, name in enumerate(slides[: policy.max_pages], start=1):
        root = package.tree(name)
        before = len(blocks)
        if root is not None:
            blocks += _slide_blocks(root, number, Role.MAIN)
        has_mute_slide = has_mute_slide or len(blocks) == before
        for kind, target in package.relations(name).values():
            notes = package.tree(target) if kind == "notesSlide" else None
            if notes is not None:
                blocks += _slide_blocks(notes, number, Role.HIDDEN)
    if not any(block.role is Role.MAIN for block in blocks):
        return ReadFailure(ReadFailureKind.SCANNED, f"{len(slides)} slides without text: images only")
    properties = package.properties()
    return Extract(
        tuple(blocks),
        PPTX,
        coverage=Coverage.PARTIAL if has_mute_slide else Coverage.FULL_TEXT,
        title=properties.get("title", ""),
        published=properties.get("created", "")[:10],
        modified=properties.get("modified", "")[:10],
        page_count=len(slides),
        notes=(Note.SCANNED_PAGES,) if has_mute_slide else (),
    )


def _slides(package: Package) -> list[str]:
    """Part names of the slides in the order they are shown."""
    root = package.tree("ppt/presentation.xml")
    relations = package.relations("ppt/presentation.xml")
    if root is None:
        return []
    ids = [element.get(f"{RELATION}id") or "" for element in root.iter(f"{_P}sldId")]
    return [relations[name][1] for name in ids if name in relations]


def _slide_blocks(root: Any, number: int, role: Role) -> Iterator[Block]:
    from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    section = ""
    walk = etree.iterwalk(root, events=("start",), tag=(f"{_A}p", f"{_A}tbl", f"{_P}cNvPr"))
    for _, element in walk:
        if element.tag == f"{_P}cNvPr":
            if element.get("descr"):
                yield Block(element.get("descr"), PassageKind.FIGURE_TEXT, Role.ALT, Locator(page=number))
        elif element.tag == f"{_A}tbl":
            walk.skip_subtree()
            for row in lay_out(list(_rows(element))):
                place = Locator(page=number, section=section, row=row.number)
                yield Block(row.text, PassageKind.TABLE_ROW, role, place, header=row.header, context=row.context)
        elif text := _text(element):
            is_title = _is_title(element)
            section = text[:_LONGEST_SECTION] if is_title else section
            kind = PassageKind.HEADING if is_title else PassageKind.PARAGRAPH
            yield Block(text, kind, role, Locator(page=number, section=section))


def _rows(table: Any) -> Iterator[list[TableCell]]:
    for row in table.iterchildren(f"{_A}tr"):
        yield [
            TableCell(
                " ".join(filter(None, (_text(paragraph) for paragraph in cell.iter(f"{_A}p")))),
                span_of(cell.get("gridSpan")),
                span_of(cell.get("rowSpan")),
            )
            for cell in row.iterchildren(f"{_A}tc")
            if cell.get("hMerge") is None and cell.get("vMerge") is None
        ]


def _text(paragraph: Any) -> str:
    flow = Flow()
    for element in paragraph.iter(f"{_A}t", f"{_A}br"):
        if element.tag == f"{_A}br":
            flow.line_break()
            continue
        run = element.getparent().find(f"{_A}rPr")
        baseline = (run.get("baseline") or "0") if run is not None else "0"
        if baseline not in {"0", "0%"}:
            flow.begin_shift(raised=not baseline.startswith("-"))
            flow.add(element.text)
            flow.end_shift()
        else:
            flow.add(element.text)
    return flow.take()


def _is_title(paragraph: Any) -> bool:
    shape = next(paragraph.iterancestors(f"{_P}sp"), None)
    holder = next(shape.iter(f"{_P}ph"), None) if shape is not None else None
    return holder is not None and holder.get("type") in _TITLES

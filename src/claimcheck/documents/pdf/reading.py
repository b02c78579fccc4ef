"""A PDF's text layer: pages to lines, lines to paragraphs and tables, all with their page, section and role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.documents.blocks import Block, Extract
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.pdf.columns import in_reading_order
from claimcheck.documents.pdf.glyphs import TextLayer
from claimcheck.documents.pdf.hyphens import Joiner, joiner
from claimcheck.documents.pdf.lines import Line, read_lines
from claimcheck.documents.pdf.links import page_links
from claimcheck.documents.pdf.metadata import declared_language, iso_date, sensible_title
from claimcheck.documents.pdf.paragraphs import Part, parts_of, usual_leading
from claimcheck.documents.pdf.roles import Placed, place
from claimcheck.documents.pdf.running import running_lines
from claimcheck.documents.pdf.tables import with_tables
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import PDF

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_PASSWORD_ERROR = 4
_MOST_LINKS = 20_000
_MOST_OBJECTS = 1_000


@dataclass(slots=True)
class _Pages:
    """What was taken off the pages so far."""

    lines: list[list[Line]] = field(default_factory=list)
    unseen: list[list[Line]] = field(default_factory=list)
    """Lines outside what a page shows."""
    labels: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    scanned: int = 0
    broken: int = 0
    is_cut: bool = False


def read_pdf(data: bytes, policy: ReadPolicy) -> Extract | ReadFailure:
    """The text of a PDF in reading order, each block with its page, printed page label and section.

    A file that asks for a password is ENCRYPTED (an empty one opens it), one of images without text SCANNED.
    """
    import pypdfium2 as pdfium  # noqa: PLC0415 - 4 MB of library, loaded only where a PDF is read

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            return ReadFailure(ReadFailureKind.ENCRYPTED, "the PDF asks for a password")
        return ReadFailure(ReadFailureKind.MALFORMED, f"not a readable PDF ({error})")
    try:
        return _read(document, policy)
    finally:
        document.close()


def _read(document: PdfDocument, policy: ReadPolicy) -> Extract | ReadFailure:
    count = len(document)
    if count == 0:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the PDF has no pages")
    pages = _take_pages(document, min(count, policy.max_pages), policy.max_characters)
    if not any(pages.lines):
        if pages.scanned:
            detail = f"{pages.scanned} of {count} pages hold pictures or drawn letters, none a text layer"
            return ReadFailure(ReadFailureKind.SCANNED, detail)
        if pages.broken:
            return ReadFailure(ReadFailureKind.MALFORMED, f"none of its {count} pages could be opened")
        return ReadFailure(ReadFailureKind.NO_TEXT, f"{count} empty pages")
    metadata = document.get_metadata_dict(skip_empty=True)
    title = sensible_title(metadata.get("Title", ""))
    blocks, heading = _blocks(pages)
    if title:
        blocks.append(Block(title, role=Role.META))
    notes = tuple(
        note
        for note, is_so in (
            (Note.SCANNED_PAGES, pages.scanned > 0),
            (Note.BROKEN, pages.broken > 0),
            (Note.TRUNCATED, pages.is_cut or count > policy.max_pages),
        )
        if is_so
    )
    return Extract(
        tuple(blocks),
        PDF,
        coverage=Coverage.PARTIAL if notes else Coverage.FULL_TEXT,
        title=title or heading,
        language=declared_language(document),
        published=iso_date(metadata.get("CreationDate", "")),
        modified=iso_date(metadata.get("ModDate", "")),
        page_count=count,
        links=tuple(pages.links),
        notes=notes,
    )


def _take_pages(document: PdfDocument, count: int, most_characters: int) -> _Pages:
    import pypdfium2 as pdfium  # noqa: PLC0415 - as above

    pages = _Pages()
    characters = 0
    for index in range(count):
        label = document.get_page_label(index)
        pages.labels.append(label if label != str(index + 1) else "")
        try:
            lines, unseen = _take_page(document, index, pages)
        except pdfium.PdfiumError:
            pages.broken += 1
            lines, unseen = [], []
        pages.lines.append(lines)
        pages.unseen.append(unseen)
        characters += sum(len(line.text) for line in (*lines, *unseen))
        if characters > most_characters:
            pages.is_cut = index + 1 < count
            break
    return pages


def _take_page(document: PdfDocument, index: int, pages: _Pages) -> tuple[list[Line], list[Line]]:
    """The lines a page shows, and those outside of it."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            layer = TextLayer(text_page)
            glyphs = layer.glyphs()
            lines = read_lines(glyphs, layer)
            if len(pages.links) < _MOST_LINKS:
                pages.links += page_links(document, page, glyphs)
            if not lines and _shows_pictures(page):
                pages.scanned += 1
            return _split_by_page(lines, page) if glyphs.is_upright else (lines, [])
        finally:
            text_page.close()
    finally:
        page.close()


def _split_by_page(lines: list[Line], page: PdfPage) -> tuple[list[Line], list[Line]]:
    """Lines that show, and lines outside the page's box; a box that holds less than half of the text is no box."""
    left, bottom, right, top = page.get_bbox()
    shown = [
        line
        for line in lines
        if line.is_turned or (line.left < right and line.right > left and line.bottom < top and line.top > bottom)
    ]
    if len(shown) == len(lines) or 2 * len(shown) < len(lines):
        return lines, []
    seen = set(map(id, shown))
    return shown, [line for line in lines if id(line) not in seen]


def _shows_pictures(page: PdfPage) -> bool:
    """Whether a page without text shows something else: a scan, or letters drawn as outlines."""
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, number)) for number in range(count))
    return any(kind != raw.FPDF_PAGEOBJ_TEXT for kind in kinds)


def _blocks(pages: _Pages) -> tuple[list[Block], str]:
    """The blocks of all pages, what runs along the edge of a page behind its text; and the first large heading."""
    running = running_lines(pages.lines)
    words = joiner(line for lines in pages.lines for line in lines)
    leading = usual_leading(pages.lines)
    parts: list[tuple[Part, str, int]] = []
    for number, (lines, at_edge) in enumerate(zip(pages.lines, running, strict=True), start=1):
        body = [line for place_, line in enumerate(lines) if place_ not in at_edge]
        parts += [(part, _text(part, words), number) for part in parts_of(with_tables(in_reading_order(body)), leading)]
    placed = place(parts)
    blocks: list[Block] = []
    following = 0
    for number, (lines, at_edge) in enumerate(zip(pages.lines, running, strict=True), start=1):
        label = pages.labels[number - 1]
        while following < len(placed) and placed[following].page == number:
            caption = _caption(placed, following)
            blocks += _as_blocks(placed[following], label, caption, words)
            following += 1
        blocks += [
            Block(lines[place_].text, role=Role.BOILERPLATE, locator=Locator(page=number, page_label=label))
            for place_ in sorted(at_edge)
        ]
        blocks += [
            Block(line.text, role=Role.HIDDEN, locator=Locator(page=number, page_label=label))
            for line in pages.unseen[number - 1]
        ]
    first = [part for part in placed if part.level and part.page == 1]
    title = min(first, key=lambda part: part.level).text if first else ""
    return blocks, title


def _text(part: Part, words: Joiner) -> str:
    if part.table is not None:
        return "\n".join(row.text for row in part.table.laid_out(words))
    return words.join(part.lines)


def _caption(placed: list[Placed], number: int) -> str:
    """The caption above or below a table on its page."""
    if placed[number].part.table is None:
        return ""
    for near in (number - 1, number + 1):
        is_on_page = 0 <= near < len(placed) and placed[near].page == placed[number].page
        if is_on_page and placed[near].part.kind is PassageKind.CAPTION:
            return placed[near].text
    return ""


def _as_blocks(placed: Placed, label: str, caption: str, words: Joiner) -> list[Block]:
    locator = Locator(page=placed.page, page_label=label, section=placed.section)
    table = placed.part.table
    if table is None:
        kind = PassageKind.HEADING if placed.level else placed.part.kind
        return [Block(placed.text, kind, placed.role, locator)]
    return [
        Block(
            row.text,
            PassageKind.TABLE_ROW,
            placed.role,
            Locator(page=placed.page, page_label=label, section=placed.section, row=row.number),
            header=row.header,
            caption=caption,
            context=row.context,
        )
        for row in table.laid_out(words)
    ]

"""A PDF's text layer, page by page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.blocks import Block, Extract
from claimcheck.documents.model import Coverage, Locator, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import PDF

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_PASSWORD_ERROR = 4
_JOINED_HYPHEN = re.compile(r"\x02(?:\r?\n)?|\ufffe(?:\r?\n)?")
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
# A line that ends a sentence and stops well short of the page's longest line ends its paragraph.
_SHORT_LINE = 0.75


def read_pdf(data: bytes, policy: ReadPolicy) -> Extract | ReadFailure:
    """The text of a PDF: one block a paragraph, each with its page.

    A file that asks for a password is ENCRYPTED, one without any text layer SCANNED.
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
    blocks: list[Block] = []
    empty_pages = 0
    for index in range(min(count, policy.max_pages)):
        text = _page_text(document, index)
        if not text.strip():
            empty_pages += 1
        label = document.get_page_label(index)
        page_label = label if label != str(index + 1) else ""
        blocks += [
            Block(paragraph, locator=Locator(page=index + 1, page_label=page_label)) for paragraph in _paragraphs(text)
        ]
    if not blocks:
        return ReadFailure(ReadFailureKind.SCANNED, f"{count} pages without a text layer: images, or drawn letters")
    notes: list[str] = []
    if empty_pages:
        notes.append(Note.SCANNED_PAGES)
    if count > policy.max_pages:
        notes.append(Note.TRUNCATED)
    metadata = document.get_metadata_dict(skip_empty=True)
    title = metadata.get("Title", "")
    if title:
        blocks.append(Block(title, role=Role.META))
    return Extract(
        tuple(blocks),
        PDF,
        coverage=Coverage.PARTIAL if notes else Coverage.FULL_TEXT,
        title=title,
        published=_iso_date(metadata.get("CreationDate", "")),
        modified=_iso_date(metadata.get("ModDate", "")),
        page_count=count,
        notes=tuple(notes),
    )


def _page_text(document: PdfDocument, index: int) -> str:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            return str(text_page.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n")
        finally:
            text_page.close()
    finally:
        page.close()


def _paragraphs(text: str) -> list[str]:
    lines = _JOINED_HYPHEN.sub("", text).split("\n")
    longest = max(map(len, lines))
    paragraphs: list[str] = []
    current: list[str] = []
    for line in lines:
        if line.strip():
            current.append(line.strip())
        ends = line.rstrip().endswith((".", "!", "?", ":")) and len(line) < longest * _SHORT_LINE
        if current and (ends or not line.strip()):
            paragraphs.append("\n".join(current))
            current = []
    if current:
        paragraphs.append("\n".join(current))
    return paragraphs


def _iso_date(value: str) -> str:
    found = _DATE.match(value)
    return "-".join(part for part in found.groups() if part) if found else ""

"""The readers, one a format, as the rest of the program sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from claimcheck.documents import sniffing
from claimcheck.documents.blocks import Content, Extract, compose
from claimcheck.documents.model import Document, DocumentReader, ReadFailure
from claimcheck.documents.policy import ReadPolicy
from claimcheck.sources import Snapshot


class Format(StrEnum):
    """The formats that can be read."""

    HTML = "html"
    PDF = "pdf"
    JATS = "jats"
    DOCX = "docx"
    PPTX = "pptx"
    XLSX = "xlsx"
    CSV = "csv"
    MARKDOWN = "markdown"
    JSON = "json"
    RTF = "rtf"
    CAPTIONS = "captions"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class _Registered:
    """What a format takes, who reads it (imported when first used), and the version of its output."""

    media_types: frozenset[str]
    module: str
    function: str
    version: int = 1
    """Raised whenever the reader's output changes, so that cached text is read again."""


_FORMATS = {
    Format.HTML: _Registered(frozenset({sniffing.HTML}), "claimcheck.documents.html", "read_html", 4),
    Format.PDF: _Registered(frozenset({sniffing.PDF}), "claimcheck.documents.pdf", "read_pdf", 4),
    Format.JATS: _Registered(frozenset({sniffing.JATS, sniffing.XML}), "claimcheck.documents.jats", "read_jats", 2),
    Format.DOCX: _Registered(frozenset({sniffing.DOCX}), "claimcheck.documents.office.docx", "read_docx", 2),
    Format.PPTX: _Registered(frozenset({sniffing.PPTX}), "claimcheck.documents.office.pptx", "read_pptx", 2),
    Format.XLSX: _Registered(frozenset({sniffing.XLSX}), "claimcheck.documents.office.xlsx", "read_xlsx"),
    Format.CSV: _Registered(frozenset({sniffing.CSV}), "claimcheck.documents.csv_rows", "read_csv"),
    Format.MARKDOWN: _Registered(frozenset({sniffing.MARKDOWN}), "claimcheck.documents.markdown", "read_markdown", 2),
    Format.JSON: _Registered(frozenset({sniffing.JSON}), "claimcheck.documents.registry_json", "read_registry_json"),
    Format.RTF: _Registered(frozenset({sniffing.RTF}), "claimcheck.documents.rtf", "read_rtf", 2),
    Format.CAPTIONS: _Registered(frozenset({sniffing.CAPTIONS}), "claimcheck.documents.captions", "read_captions"),
    Format.PLAIN: _Registered(frozenset({sniffing.TEXT}), "claimcheck.documents.plain", "read_plain", 2),
}

Extractor = Callable[[Format, Content, ReadPolicy], Extract | ReadFailure]
"""Bytes to blocks: in this process (`extract`) or in a child process (`Sandbox.extract`)."""


def extract(format_: Format, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """Read `content` in this process. For trusted bytes and for the child process itself."""
    registered = _FORMATS[format_]
    # Parsers are heavy: each is imported by the first document that needs it.
    read = getattr(import_module(registered.module), registered.function)
    given = content.data if format_ is Format.PDF else content
    result: Extract | ReadFailure = read(given, policy)
    return result


def reader_name(format_: Format) -> str:
    """The format and the version of its reader's output, as `html/1`."""
    return f"{format_}/{_FORMATS[format_].version}"


@dataclass(frozen=True, slots=True)
class FormatReader:
    """A `DocumentReader` for one format; `extractor` decides in which process the bytes are parsed."""

    format: Format
    policy: ReadPolicy
    extractor: Extractor

    @property
    def name(self) -> str:
        """The format and its reader's version, as `html/1`."""
        return reader_name(self.format)

    def reads(self, media_type: str, head: bytes) -> bool:
        """Whether this format covers `media_type`; the head was looked at when the type was sniffed."""
        del head
        return media_type in _FORMATS[self.format].media_types

    def read(self, snapshot: Snapshot) -> Document | ReadFailure:
        """The document, or why there is none."""
        media_type = sniffing.sniff(snapshot.body, snapshot.media_type, snapshot.final_url)
        content = Content(snapshot.body, media_type, snapshot.charset, snapshot.final_url)
        result = self.extractor(self.format, content, self.policy)
        if isinstance(result, ReadFailure):
            return result
        return compose(result, snapshot, self.policy.max_characters)


def standard_readers(policy: ReadPolicy, extractor: Extractor = extract) -> tuple[DocumentReader, ...]:
    """One reader a format. Pass a sandbox's `extract` for bytes from outside."""
    return tuple(FormatReader(format_, policy, extractor) for format_ in Format)

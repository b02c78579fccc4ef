"""The readers, one a format, as the rest of the program sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

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
    PLAIN = "plain"


VERSIONS = {Format.HTML: 1, Format.PDF: 1, Format.JATS: 1, Format.PLAIN: 1}
"""Raised whenever a reader's output changes, so that cached text is read again."""

_TAKES = {
    Format.HTML: frozenset({sniffing.HTML}),
    Format.PDF: frozenset({sniffing.PDF}),
    Format.JATS: frozenset({sniffing.JATS, sniffing.XML}),
    Format.PLAIN: frozenset({sniffing.TEXT, sniffing.MARKDOWN, sniffing.CSV, sniffing.JSON}),
}

Extractor = Callable[[Format, Content, ReadPolicy], Extract | ReadFailure]
"""Bytes to blocks: in this process (`extract`) or in a child process (`Sandbox.extract`)."""


def extract(format_: Format, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """Read `content` in this process. For trusted bytes and for the child process itself."""
    if format_ is Format.HTML:
        from claimcheck.documents.html import read_html  # noqa: PLC0415 - lxml and trafilatura

        return read_html(content, policy)
    if format_ is Format.PDF:
        from claimcheck.documents.pdf import read_pdf  # noqa: PLC0415 - pdfium

        return read_pdf(content.data, policy)
    if format_ is Format.JATS:
        from claimcheck.documents.jats import read_jats  # noqa: PLC0415 - lxml

        return read_jats(content, policy)
    from claimcheck.documents.plain import read_plain  # noqa: PLC0415 - one habit for every format

    return read_plain(content, policy)


@dataclass(frozen=True, slots=True)
class FormatReader:
    """A `DocumentReader` for one format; `extractor` decides in which process the bytes are parsed."""

    format: Format
    policy: ReadPolicy
    extractor: Extractor

    @property
    def name(self) -> str:
        """The format and its reader's version, as `html/1`."""
        return f"{self.format}/{VERSIONS[self.format]}"

    def reads(self, media_type: str, head: bytes) -> bool:
        """Whether this format covers `media_type`; the head was looked at when the type was sniffed."""
        del head
        return media_type in _TAKES[self.format]

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

"""What a source says, cut into passages a person can find again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from claimcheck.sources import Snapshot
from claimcheck.text import Span


class Role(StrEnum):
    """What part a passage plays in its document; only some roles are evidence."""

    MAIN = "main"
    BOILERPLATE = "boilerplate"
    """Navigation, cookie text, running headers and footers, related links."""
    META = "meta"
    """Meta description, JSON-LD, PDF metadata."""
    ALT = "alt"
    """Alternative text and labels of images."""
    HIDDEN = "hidden"
    EMBED = "embed"
    REFERENCE_LIST = "reference list"

    @property
    def is_evidence(self) -> bool:
        """Whether text in this role can carry a claim at all (law of evidence 6)."""
        return self in {Role.MAIN, Role.ALT, Role.EMBED, Role.META, Role.HIDDEN}

    @property
    def is_weak(self) -> bool:
        """Whether a finding here must be said to stand outside the main text."""
        return self is not Role.MAIN


class PassageKind(StrEnum):
    """The form of a passage."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    FIGURE_TEXT = "figure text"


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a person opens a passage: 1-based page, heading above it, 1-based block, 1-based table row.

    `page_label` is the page number as printed when it differs from `page`; `path` is the DOM or XML path.
    """

    page: int | None = None
    page_label: str = ""
    section: str = ""
    block: int | None = None
    row: int | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a document: `document.text[span.start:span.end]`.

    A table row holds its cells separated by tabs; `header` holds the column headers in the same order (may be
    empty), and `caption` the table's caption. `context` holds labels that reach into a row from outside it: cells
    that span down from rows above, and the full-width row that names its group; their place in the row's own text
    is empty. `language` is BCP 47 or '' if unknown.
    """

    span: Span
    role: Role
    kind: PassageKind
    locator: Locator
    header: tuple[str, ...] = ()
    caption: str = ""
    language: str = ""
    context: tuple[str, ...] = ()


class Coverage(StrEnum):
    """How much of a source could be read."""

    FULL_TEXT = "full_text"
    PARTIAL = "partial"
    ABSTRACT = "abstract"
    LANDING_PAGE = "landing_page"
    NONE = "none"

    @property
    def proves_absence(self) -> bool:
        """Whether not finding something in it means it is not there (law of evidence 5)."""
        return self is Coverage.FULL_TEXT


@dataclass(frozen=True, slots=True)
class Document:
    """A source's text, in reading order, with passages that cover it.

    `text` separates passages by blank lines. Superscript digits and signs stand as Unicode superscripts
    (10², blijft.¹), subscripts as Unicode subscripts (CO₂); other raised text as `^(a)`: so no reader of the
    text can mistake an exponent or a reference marker for a digit of the number beside it.
    Line-end hyphens in a PDF are joined in `text` where the joined word is certain, else kept.
    `sha256` is of the snapshot's body. `links` are (anchor text, absolute URL) pairs.
    `coverage` is what the reader can tell by itself; the run may lower it, never raise it.
    `notes` are short sentences for the report (scanned pages, truncated, script-only page).
    """

    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    sha256: str
    media_type: str
    coverage: Coverage
    title: str = ""
    language: str = ""
    published: str = ""
    """ISO date the document itself carries, or ''."""
    modified: str = ""
    canonical_url: str = ""
    doi: str = ""
    """The DOI the document states as its own, as written, or ''."""
    final_url: str = ""
    page_count: int | None = None
    links: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()


class ReadFailureKind(StrEnum):
    """Why bytes could not be turned into a document."""

    EMPTY = "empty"
    UNKNOWN_TYPE = "unknown type"
    MALFORMED = "malformed"
    ENCRYPTED = "encrypted"
    SCANNED = "scanned"
    OTHER_WORK = "another work"
    """The text is of another work than the one asked for: it states another DOI as its own."""
    NO_TEXT = "no text"
    TOO_LARGE = "too large"
    LIMIT = "resource limit"
    CRASHED = "reader crashed"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A document that could not be read; `detail` says what was seen, in words a reviewer understands."""

    kind: ReadFailureKind
    detail: str


class DocumentReader(Protocol):
    """A snapshot to a document. `name` and `version` are part of the text cache's key."""

    @property
    def name(self) -> str:
        """The reader's name, for reports and the text cache."""
        ...

    def reads(self, media_type: str, head: bytes) -> bool:
        """Whether this reader takes content of this sniffed media type; `head` is the first 4 KiB."""
        ...

    def read(self, snapshot: Snapshot) -> Document | ReadFailure:
        """Never raises for what the bytes do."""
        ...


def passages_text(document: Document, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The raw text of each passage."""
    return tuple(passage.span.of(document.text) for passage in passages)

"""What a format's reader hands on: blocks in reading order; and the one place that makes a `Document` of them.

Readers know nothing of offsets. `compose` joins the blocks, so every span of every document is right by
construction, also when the blocks came out of a child process that read hostile bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from claimcheck.documents.model import (
    Coverage,
    Document,
    Locator,
    Passage,
    PassageKind,
    ReadFailure,
    ReadFailureKind,
    Role,
)
from claimcheck.documents.notes import Note
from claimcheck.sources import Snapshot
from claimcheck.text import Span, guess_language

_SEPARATOR = "\n\n"
_SAMPLE = 20_000
_TELLING = 120
"""Characters from which a passage's own words say more about its language than its document does."""
_BLANK_LINES = re.compile(r"[ \t]*\n\s*\n[ \t]*|[ \t]+\n|\n[ ]+")
# C0 controls except tab and newline, lone surrogates and non-characters: no report format can carry them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


NOWHERE = Locator()
"""The locator of a block that only its number places."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, caption or table row, without its place in the document's text.

    A table row's cells are separated by tabs. A line break inside `text` is kept; a blank line is closed up.
    """

    text: str = field(repr=False)
    kind: PassageKind = PassageKind.PARAGRAPH
    role: Role = Role.MAIN
    locator: Locator = NOWHERE
    header: tuple[str, ...] = ()
    caption: str = ""
    context: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything a reader took out of one document's bytes."""

    blocks: tuple[Block, ...] = field(repr=False)
    media_type: str
    coverage: Coverage = Coverage.FULL_TEXT
    title: str = ""
    language: str = ""
    published: str = ""
    modified: str = ""
    canonical_url: str = ""
    doi: str = ""
    page_count: int | None = None
    links: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes to read, with what was said about them: the sniffed media type, the server's charset, the final URL."""

    data: bytes = field(repr=False)
    media_type: str
    charset: str = ""
    url: str = ""


def compose(extract: Extract, snapshot: Snapshot, max_characters: int) -> Document | ReadFailure:
    """The document: blocks joined by blank lines, each a passage numbered from 1.

    A document without any readable character is a NO_TEXT failure; one longer than `max_characters` ends there
    with coverage PARTIAL and a note.
    """
    language = _document_language(extract)
    parts: list[str] = []
    passages: list[Passage] = []
    position = 0
    truncated = False
    for block in extract.blocks:
        text = tidy(block.text)
        if not text.strip():
            continue
        if position + len(text) > max_characters:
            truncated = True
            break
        number = len(passages) + 1
        locator = block.locator if block.locator.block is not None else replace(block.locator, block=number)
        passages.append(
            Passage(
                span=Span(position, position + len(text)),
                role=block.role,
                kind=block.kind,
                locator=locator,
                header=block.header,
                caption=block.caption,
                context=block.context,
                language=_passage_language(text, block.language or language),
            )
        )
        parts.append(text)
        position += len(text) + len(_SEPARATOR)
    if not passages:
        detail = "the document holds no text" + "".join(f"; {note}" for note in extract.notes)
        kind = ReadFailureKind.TOO_LARGE if truncated else ReadFailureKind.NO_TEXT
        return ReadFailure(kind, detail)
    coverage = extract.coverage
    notes = extract.notes
    if truncated:
        coverage = Coverage.PARTIAL if coverage is Coverage.FULL_TEXT else coverage
        notes = (*notes, Note.TRUNCATED)
    return Document(
        text=_SEPARATOR.join(parts),
        passages=tuple(passages),
        sha256=snapshot.sha256,
        media_type=extract.media_type,
        coverage=coverage,
        title=tidy(extract.title),
        language=language,
        published=extract.published,
        modified=extract.modified,
        canonical_url=extract.canonical_url,
        doi=extract.doi,
        final_url=snapshot.final_url,
        page_count=extract.page_count,
        links=extract.links,
        notes=notes,
    )


def _document_language(extract: Extract) -> str:
    """The language the main text is written in, where its words say so clearly; else the one it declares.

    Templates declare the wrong language often enough, and the language decides what "4.300" means.
    """
    sample: list[str] = []
    length = 0
    for block in extract.blocks:
        if block.role is Role.MAIN:
            sample.append(block.text)
            length += len(block.text)
            if length > _SAMPLE:
                break
    return _spoken("\n".join(sample), extract.language)


def _passage_language(text: str, declared: str) -> str:
    return _spoken(text, declared) if len(text) >= _TELLING else declared


def _spoken(text: str, declared: str) -> str:
    guessed = guess_language(text[:_SAMPLE])
    return declared if not guessed or declared.lower().startswith(guessed) else guessed


def tidy(text: str) -> str:
    """Text without characters no report can carry, without blank lines and outer white space (tabs are cells)."""
    text = _UNPRINTABLE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANK_LINES.sub("\n", text.strip(" \n\x0b\x0c")).strip(" \n")

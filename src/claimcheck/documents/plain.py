"""Plain text: paragraphs at blank lines; its list of references told from its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.model import Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.references import is_reference_heading, reference_lists
from claimcheck.documents.sniffing import TEXT

_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?[^\W\d_][^\n]{0,79}(?<![.!?:;,])")


def read_plain(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """One block a paragraph; a form feed starts a page, as it does in text made from paged documents.

    A short line of its own without a full stop is a heading, so far as a list of references ends at the next one.
    """
    text = decode(content.data, content.charset).replace("\r\n", "\n").replace("\r", "\n")
    pages = text.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    blocks = [
        Block(part, locator=Locator(page=number if len(pages) > 1 else None))
        for number, page in enumerate(pages[: policy.max_pages], start=1)
        for paragraph in _PARAGRAPHS.split(page)
        if paragraph.strip()
        for part in _parts(paragraph)
    ]
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the text file holds only white space")
    return Extract(_labelled(blocks), TEXT, page_count=len(pages) if len(pages) > 1 else None)


@dataclass(slots=True)
class _Entry:
    """A paragraph as far as the list of references is told from the text."""

    text: str
    level: int
    in_references: bool = False
    is_aside: bool = False


def _parts(paragraph: str) -> tuple[str, ...]:
    """A paragraph whose first line announces references is a heading and its list."""
    first, newline, rest = paragraph.strip("\n").partition("\n")
    return (first, rest) if newline and rest.strip() and is_reference_heading(first) else (paragraph,)


def _labelled(blocks: list[Block]) -> tuple[Block, ...]:
    entries = [_Entry(block.text, 1 if _HEADING.fullmatch(block.text.strip()) else 0) for block in blocks]
    if not any(entry.level and is_reference_heading(entry.text) for entry in entries):
        return tuple(blocks)
    return tuple(
        replace(block, role=Role.REFERENCE_LIST, kind=PassageKind.HEADING if entry.level else PassageKind.LIST_ITEM)
        if is_listed
        else block
        for block, entry, is_listed in zip(blocks, entries, reference_lists(entries), strict=True)
    )

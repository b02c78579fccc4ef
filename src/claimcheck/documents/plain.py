"""Plain text: paragraphs at blank lines."""

from __future__ import annotations

import re

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.model import Locator, ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import TEXT

_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def read_plain(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """One block a paragraph; a form feed starts a page, as it does in text made from paged documents."""
    text = decode(content.data, content.charset).replace("\r\n", "\n").replace("\r", "\n")
    pages = text.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    blocks = [
        Block(paragraph, locator=Locator(page=number if len(pages) > 1 else None))
        for number, page in enumerate(pages[: policy.max_pages], start=1)
        for paragraph in _PARAGRAPHS.split(page)
        if paragraph.strip()
    ]
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the text file holds only white space")
    return Extract(tuple(blocks), TEXT, page_count=len(pages) if len(pages) > 1 else None)

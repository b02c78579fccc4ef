from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.text import Span

Block = str | tuple[str, Role] | tuple[str, Role, PassageKind, int]
MakeDocument = Callable[..., Document]


def _make(*blocks: Block, language: str = "en") -> Document:
    """A document of passages: a text alone is a main paragraph; else (text, role[, kind, page])."""
    text, passages = "", []
    for number, block in enumerate(blocks, 1):
        words, role, kind, page = (
            (block, Role.MAIN, PassageKind.PARAGRAPH, 1)
            if isinstance(block, str)
            else (
                *block,
                *(PassageKind.PARAGRAPH, 1)[len(block) - 2 :],
            )
        )
        start = len(text)
        text += words + "\n\n"
        passages.append(Passage(Span(start, start + len(words)), role, kind, Locator(page=page, block=number)))
    return Document(text, tuple(passages), "f" * 64, "text/plain", Coverage.FULL_TEXT, language=language)


@pytest.fixture
def make_document() -> MakeDocument:
    return _make

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.documents.blocks import Block, Extract
from claimcheck.documents.pdf import read_pdf
from claimcheck.documents.policy import ReadPolicy
from tests.documents.pdf.writing import Page, pdf


@pytest.fixture
def extract() -> Callable[..., Extract]:
    """Pages read as one PDF."""

    def run(*pages: Page, info: bytes = b"", catalog: bytes = b"") -> Extract:
        result = read_pdf(pdf(*pages, info=info, catalog=catalog), ReadPolicy())
        assert isinstance(result, Extract)
        return result

    return run


@pytest.fixture
def blocks(extract: Callable[..., Extract]) -> Callable[..., tuple[Block, ...]]:
    """The blocks of pages read as one PDF."""
    return lambda *pages: extract(*pages).blocks

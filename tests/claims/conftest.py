"""Writing a claims file for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.claims import Brochure
from claimcheck.claims.reading import read_brochure
from claimcheck.errors import ClaimsFileError, Problem

HEAD = 'schema_version = 1\n[brochure]\ntitle = "T"\nlanguage = "nl"\n'
"""Four lines a claims file needs before its references."""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Brochure]:
    """Read a claims file that holds this text."""

    def reading(text: str) -> Brochure:
        path = tmp_path / "claims.toml"
        path.write_text(text, encoding="utf-8")
        return read_brochure(path)

    return reading


@pytest.fixture
def problems(read: Callable[[str], Brochure]) -> Callable[[str], list[str]]:
    """Every problem in a claims file, as `line:column: message (remedy)`."""

    def finding(text: str) -> list[str]:
        with pytest.raises(ClaimsFileError) as caught:
            read(text)
        return [_short(problem) for problem in caught.value.problems]

    return finding


def _short(problem: Problem) -> str:
    return str(problem).removeprefix(f"{problem.file}:")

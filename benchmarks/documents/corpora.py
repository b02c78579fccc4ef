"""Public corpora of pages with known main text, read from checkouts of their repositories.

`DIR/article-extraction-benchmark` (scrapinghub) and `DIR/trafilatura` (adbar), as git clones them. A page belongs to
the development half when the hash of its name is even; figures are reported on the other half.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    data: bytes
    article: str = ""
    """The whole main text, where the corpus gives it."""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """Stretches that belong, and do not belong, to the main text."""

    @property
    def is_for_development(self) -> bool:
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0


def articles(folder: Path) -> Iterator[Page]:
    root = folder / "article-extraction-benchmark"
    truth_file = root / "ground-truth.json"
    if not truth_file.is_file():
        return
    for name, truth in sorted(json.loads(truth_file.read_text(encoding="utf-8")).items()):
        data = gzip.decompress((root / "html" / f"{name}.html.gz").read_bytes())
        yield Page(name, data, article=truth["articleBody"])


def stretches(folder: Path) -> Iterator[Page]:
    root = folder / "trafilatura" / "tests"
    truth_file = root / "evaldata.json"
    if not truth_file.is_file():
        return
    for url, truth in sorted(json.loads(truth_file.read_text(encoding="utf-8")).items()):
        for place in ("cache", "eval"):
            path = root / place / truth["file"]
            if path.is_file():
                yield Page(url, path.read_bytes(), present=tuple(truth["with"]), absent=tuple(truth["without"]))
                break

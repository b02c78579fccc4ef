"""HTML: recall of the whole view, F1 of the main view and time per page, against other extractors in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from benchmarks.documents.corpora import Page
from benchmarks.documents.scores import Score
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.html import read_html
from claimcheck.documents.model import Role
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.raised import as_on_page

Views = Callable[[bytes], tuple[str, str]]
"""A page's bytes to its (main text, whole text); '' where an extractor has no such view."""


@dataclass(slots=True)
class Row:
    name: str
    main: Score = field(default_factory=Score)
    whole: Score = field(default_factory=Score)
    seconds: list[float] = field(default_factory=list)
    failures: int = 0


def claimcheck_views(data: bytes) -> tuple[str, str]:
    result = read_html(Content(data, "text/html"), ReadPolicy())
    if not isinstance(result, Extract):
        return "", ""
    shown = [(block.role, as_on_page(block.text)) for block in result.blocks]
    main = "\n".join(text for role, text in shown if role is Role.MAIN)
    return main, "\n".join(text for _, text in shown)


def _trafilatura(data: bytes) -> tuple[str, str]:
    import trafilatura

    return trafilatura.extract(data, include_comments=False, include_tables=True) or "", ""


def _soup(data: bytes) -> tuple[str, str]:
    from bs4 import BeautifulSoup

    text = BeautifulSoup(data, "lxml").get_text(" ")
    return text, text


def _readability(data: bytes) -> tuple[str, str]:
    from lxml import html
    from readability import Document  # type: ignore[import-not-found,unused-ignore]

    summary = Document(data.decode("utf-8", "replace")).summary()
    return html.fromstring(summary).text_content(), ""


def contenders() -> dict[str, Views]:
    """Ours first, then every rival that is installed."""
    views: dict[str, Views] = {"claimcheck": claimcheck_views, "trafilatura": _trafilatura, "bs4": _soup}
    try:
        import readability  # type: ignore[import-not-found,unused-ignore]  # noqa: F401
    except ImportError:
        return views
    return {**views, "readability": _readability}


def compare(pages: Iterable[Page], views: dict[str, Views]) -> list[Row]:
    rows = {name: Row(name) for name in views}
    for extractor in views.values():  # imports and caches, outside the clock
        extractor(b"<html><body><p>One page of a few words to begin with.</p></body></html>")
    for page in pages:
        for name, extractor in views.items():
            row = rows[name]
            begin = time.perf_counter()
            try:
                main, whole = extractor(page.data)
            except Exception:  # noqa: BLE001 - a rival's crash is a result
                main, whole = "", ""
                row.failures += 1
            row.seconds.append(time.perf_counter() - begin)
            row.main.add(page, main)
            row.whole.add(page, whole)
    return list(rows.values())


def table(title: str, rows: list[Row]) -> str:
    lines = [title, f"{'':14}{'main F1':>9}{'main P':>9}{'main R':>9}{'whole R':>9}{'ms/page':>9}{'failed':>8}"]
    for row in rows:
        mean = 1000 * sum(row.seconds) / max(1, len(row.seconds))
        whole = f"{row.whole.recall:9.3f}" if row.whole.recall else f"{'-':>9}"
        lines.append(
            f"{row.name:14}{row.main.f1:9.3f}{row.main.precision:9.3f}{row.main.recall:9.3f}{whole}{mean:9.1f}"
            f"{row.failures:8d}"
        )
    return "\n".join(lines)

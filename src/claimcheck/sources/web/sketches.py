"""The little of a page that tells a real page from a wall: title, headings, how much text, how much script.

A linear scan of the first part of the page. It reads nothing as evidence: that is for the document readers,
which parse whole documents in child processes.
"""

from __future__ import annotations

import contextlib
import html
import re
from dataclasses import dataclass

SCAN_LIMIT = 256 << 10
"""Code points of a page looked at."""
SAMPLE_LIMIT = 4096
"""Code points of visible text kept for looking at its wording."""

_TAG_NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9\-]*")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.\-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "iframe", "svg"})
_APP_ROOTS = frozenset({"root", "app", "__next", "__nuxt", "app-root", "react-root", "main-app", "q-app", "svelte"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A page's outline. `text` is visible text, at most SAMPLE_LIMIT; `text_length` counts all that was scanned.

    `refresh` is the content of the first meta refresh outside noscript. `noscript` is its text.
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    text_length: int = 0
    noscript: str = ""
    refresh: str = ""
    scripts: int = 0
    has_app_root: bool = False
    has_password: bool = False


def sketch(page: str) -> Sketch:
    """Outline `page` (HTML). Linear in its length whatever it holds."""
    scan = _Scan(page[:SCAN_LIMIT])
    scan.run()
    text = " ".join(scan.words)
    return Sketch(
        title=scan.title,
        headings=tuple(scan.headings),
        text=text[:SAMPLE_LIMIT],
        text_length=len(text),
        noscript=scan.noscript[:SAMPLE_LIMIT],
        refresh=scan.refresh,
        scripts=scan.scripts,
        has_app_root=scan.has_app_root,
        has_password=scan.has_password,
    )


class _Scan:
    """One pass over a page; what it gathers becomes a Sketch."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.folded = page.lower() if len(page.lower()) == len(page) else page
        self.title = ""
        self.headings: list[str] = []
        self.words: list[str] = []
        self.noscript = ""
        self.refresh = ""
        self.scripts = 0
        self.has_app_root = False
        self.has_password = False
        self._heading_from = -1

    def run(self) -> None:
        """Walk from tag to tag; each find moves forward, so the whole is linear."""
        page, at = self.page, 0
        while (start := page.find("<", at)) >= 0:
            self._take_text(page[at:start])
            if page.startswith("<!--", start):
                end = page.find("-->", start + 4)
                at = len(page) if end < 0 else end + 3
                continue
            match = _TAG_NAME.match(page, start + 1)
            if match is None:
                self._take_text("<" if page[start + 1 : start + 2] not in {"!", "?"} else "")
                at = start + 1 if page[start + 1 : start + 2] not in {"!", "?"} else self._after(">", start)
                continue
            at = self._tag(match.group().lower(), match.end())
        self._take_text(page[at:])
        self._close_heading()

    def _after(self, mark: str, start: int) -> int:
        end = self.page.find(mark, start)
        return len(self.page) if end < 0 else end + len(mark)

    def _tag(self, name: str, attributes_from: int) -> int:
        """Take in one tag; returns where to go on."""
        end = self._after(">", attributes_from)
        if name == "h1":
            self._close_heading()
            self._heading_from = len(self.words)
        elif name == "/h1":
            self._close_heading()
        elif name in {"meta", "input", "div", "main", "section"} or name in _APP_ROOTS:
            self._element(name, self.page[attributes_from : min(end, attributes_from + 4096)])
        if name in _RAW:
            return self._raw(name, end)
        return end

    def _raw(self, name: str, start: int) -> int:
        """An element whose content is no markup; only what is wanted of it is kept."""
        close = self.folded.find(f"</{name}", start)
        stop = len(self.page) if close < 0 else close
        content = self.page[start:stop]
        if name == "title":
            self.title = self.title or _plain(content[:SAMPLE_LIMIT])
        elif name == "noscript":
            self.noscript += " " + _plain(re.sub(r"<[^<>]*>", " ", content[:SAMPLE_LIMIT]))
        elif name == "script":
            self.scripts += 1
        return stop if close < 0 else self._after(">", close)

    def _element(self, name: str, attributes: str) -> None:
        found = {
            match.group(1).lower(): match.group(2) or match.group(3) or match.group(4) or ""
            for match in _ATTRIBUTE.finditer(attributes)
        }
        if name == "meta" and found.get("http-equiv", "").strip().lower() == "refresh":
            self.refresh = self.refresh or html.unescape(found.get("content", ""))
        elif name == "input" and found.get("type", "").lower() == "password":
            self.has_password = True
        elif name in _APP_ROOTS or found.get("id", "").lower() in _APP_ROOTS or "ng-version" in found:
            self.has_app_root = True

    def _take_text(self, text: str) -> None:
        if text and not text.isspace():
            self.words.append(_plain(text))

    def _close_heading(self) -> None:
        if self._heading_from >= 0 and len(self.headings) < 8:  # noqa: PLR2004 - the first few headings say it
            self.headings.append(" ".join(self.words[self._heading_from :])[:SAMPLE_LIMIT])
        self._heading_from = -1


def _plain(text: str) -> str:
    with contextlib.suppress(ValueError):  # a character reference of thousands of digits is too much for int()
        text = html.unescape(text)
    return _SPACE.sub(" ", text).strip()

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

_WANTED = re.compile(
    r"<(?:!--|(/?h1|meta|input|script|style|title|noscript|template|iframe|svg|textarea)(?=[\s/>]))", re.IGNORECASE
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.\-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "iframe", "svg"})
_APP_ROOT = re.compile(
    r"\bid\s{0,9}=\s{0,9}[\"']?(?:root|app|__next|__nuxt|app-root|react-root|main-app|q-app|svelte)[\"'\s>]"
    r"|<app-root[\s>]|\bng-version=",
    re.IGNORECASE,
)
_MAX_HEADINGS = 8
_MAX_ATTRIBUTES = 4096


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
    page = page[:SCAN_LIMIT]
    scan = _Scan(page)
    scan.run()
    text = _plain("".join(scan.pieces))
    return Sketch(
        title=scan.title,
        headings=tuple(scan.headings),
        text=text[:SAMPLE_LIMIT],
        text_length=len(text),
        noscript=scan.noscript[:SAMPLE_LIMIT],
        refresh=scan.refresh,
        scripts=scan.scripts,
        has_app_root=scan.scripts > 0 and _APP_ROOT.search(page) is not None,
        has_password=scan.has_password,
    )


class _Scan:
    """One pass over a page, stopping only at the tags that are wanted; what it gathers becomes a Sketch."""

    def __init__(self, page: str) -> None:
        self.page = page
        folded = page.lower()
        self.folded = folded if len(folded) == len(page) else page  # 'İ' grows when folded
        self.title = ""
        self.headings: list[str] = []
        self.pieces: list[str] = []
        self.noscript = ""
        self.refresh = ""
        self.scripts = 0
        self.has_password = False
        self._heading_from = -1

    def run(self) -> None:
        """Go from wanted tag to wanted tag; each search moves forward, so the whole is linear."""
        page, at = self.page, 0
        while (match := _WANTED.search(page, at)) is not None:
            self.pieces.append(page[at : match.start()])
            name = match.group(1)
            at = self._after("-->", match.end()) if name is None else self._tag(name.lower(), match.end())
        self.pieces.append(page[at:])
        self._close_heading()

    def _after(self, mark: str, start: int) -> int:
        end = self.page.find(mark, start)
        return len(self.page) if end < 0 else end + len(mark)

    def _tag(self, name: str, attributes_from: int) -> int:
        """Take in one tag; returns where to go on."""
        end = self._after(">", attributes_from)
        self.pieces.append(" ")
        if name in _RAW:
            return self._raw(name, end)
        if name == "h1":
            self._close_heading()
            self._heading_from = len(self.pieces)
        elif name == "/h1":
            self._close_heading()
        else:
            self._element(name, self.page[attributes_from : min(end, attributes_from + _MAX_ATTRIBUTES)])
        return end

    def _raw(self, name: str, start: int) -> int:
        """An element whose content is no markup; only what is wanted of it is kept."""
        close = self.folded.find(f"</{name}", start)
        stop = len(self.page) if close < 0 else close
        content = self.page[start : min(stop, start + SAMPLE_LIMIT)]
        if name == "title":
            self.title = self.title or _plain(content)
        elif name == "noscript":
            self.noscript = (f"{self.noscript} {_plain(content)}")[:SAMPLE_LIMIT]
        elif name == "script":
            self.scripts += 1
        return stop if close < 0 else self._after(">", close)

    def _element(self, name: str, attributes: str) -> None:
        found = {
            match.group(1).lower(): match.group(2) or match.group(3) or match.group(4) or ""
            for match in _ATTRIBUTE.finditer(attributes)
        }
        if name == "input":
            self.has_password |= found.get("type", "").lower() == "password"
        elif found.get("http-equiv", "").strip().lower() == "refresh":
            self.refresh = self.refresh or html.unescape(found.get("content", ""))

    def _close_heading(self) -> None:
        if self._heading_from >= 0 and len(self.headings) < _MAX_HEADINGS:
            self.headings.append(_plain("".join(self.pieces[self._heading_from :])[:SAMPLE_LIMIT]))
        self._heading_from = -1


def _plain(markup: str) -> str:
    """`markup` without tags, references resolved, white space collapsed."""
    text = _TAG.sub(" ", markup)
    if "&" in text:
        with contextlib.suppress(ValueError):  # a character reference of thousands of digits is too much for int()
            text = html.unescape(text)
    return " ".join(text.split())

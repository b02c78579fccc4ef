"""Characters to a tree, without losing what lies deep."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from claimcheck.documents.html.vocabulary import BLOCK_TAGS, SKIPPED_TAGS

# NUL ends the document for libxml2; lone surrogates cannot be encoded.
_BROKEN = re.compile("[\x00\ud800-\udfff]")
_HEAD_TAGS = frozenset(
    {"title", "meta", "link", "script", "style", "base", "noscript", "template", "object", "basefont"}
)
_RESOURCE_LIMIT = "ERR_RESOURCE_LIMIT"


class TooDeepError(Exception):
    """The page nests over 2,000 levels deep: a tree would drop what lies below."""


def parse(text: str) -> Any | None:
    """The tree of a page; None when it holds nothing at all.

    Raises:
        TooDeepError: a tree cannot hold all of it.
        MemoryError: so says the C library, when it runs out.
    """
    from lxml import etree, html  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = _BROKEN.sub("�", text).encode("utf-8")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "empty" in str(error).lower():
            return None
        # This parser recovers from every mistake in the mark-up; what is left is want of memory.
        raise MemoryError from error
    if any(entry.type_name == _RESOURCE_LIMIT for entry in parser.error_log):
        raise TooDeepError
    if root is not None:
        _empty_head(root)
    return root


def _empty_head(root: Any) -> None:
    """Move what cannot stand in a head into the body.

    Where `<head>` and `<body>` are left out, libxml2 knows only the tags of HTML 4 and leaves `<main>` or
    `<article>`, with the whole text in it, in the head.
    """
    head = root.find("head")
    if head is None:
        return
    strays = [child for child in head if isinstance(child.tag, str) and child.tag not in _HEAD_TAGS]
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = root.makeelement("body")
        head.addnext(body)
    for place, stray in enumerate(strays):
        body.insert(place, stray)


class _Stream(HTMLParser):
    """Text between block tags, for pages no tree can hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._parts: list[str] = []
        self._skipped = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"script", "style"}:
            self._skipped = tag
        self._bound(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._skipped:
            self._skipped = ""
        self._bound(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._parts.append(data)

    def _bound(self, tag: str) -> None:
        if tag in {"sup", "sub"}:
            self._parts.append(" ")
        if (tag in BLOCK_TAGS or tag in SKIPPED_TAGS or tag == "br") and self._parts:
            self.take()

    def take(self) -> None:
        text = " ".join("".join(self._parts).split())
        self._parts = []
        if text:
            self.blocks.append(text)


def stream_blocks(text: str) -> list[str]:
    """The text of a page block by block, without a tree: for pages nested too deeply for one."""
    stream = _Stream()
    stream.feed(text)
    stream.close()
    stream.take()
    return stream.blocks

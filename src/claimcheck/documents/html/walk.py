"""One pass over a page's tree, without recursion: every text it holds, block by block, with where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claimcheck.documents.flow import Flow
from claimcheck.documents.html import vocabulary as words
from claimcheck.documents.html.elements import (
    Region,
    absolute_url,
    is_data_table,
    is_footnotes,
    is_references,
    region_of,
    shift_of,
    stands_alone,
)
from claimcheck.documents.model import PassageKind
from claimcheck.documents.tables import TableCell, lay_out, span_of

_MAX_LINKS = 20_000
_DEEPEST_PATH = 150
_NEAR = 12
"""How many levels up an element still says what kind of block this is."""
_LONGEST_SECTION = 500


@dataclass(slots=True)
class Piece:
    """A block before its role is known. `ordinal` counts pieces in reading order."""

    text: str
    kind: PassageKind
    region: Region
    path: str
    section: str
    level: int = 0
    """1 to 6 for a heading."""
    in_references: bool = False
    """Inside an element named as a reference list."""
    in_footnotes: bool = False
    linked: int = 0
    """Characters of the text that are inside links."""
    language: str = ""
    row: int | None = None
    header: tuple[str, ...] = ()
    caption: str = ""
    context: tuple[str, ...] = ()
    table: int = 0
    """Number of the table a row belongs to, 0 outside tables."""

    @property
    def is_aside(self) -> bool:
        """Whether it stands beside the visible text, or is nothing but links."""
        return self.region in {Region.ALT, Region.HIDDEN} or self.linked >= 0.9 * len(self.text)


@dataclass(slots=True)
class _Frame:
    """An open element."""

    tag: str
    segment: str
    region: Region
    section: str
    in_references: bool
    in_footnotes: bool
    language: str
    counts: dict[str, int] = field(default_factory=dict)
    shift: bool | None = None
    is_block: bool = False
    is_pre: bool = False


@dataclass(slots=True)
class _Table:
    """A data table being read."""

    path: str
    rows: list[list[TableCell]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    head_rows: int = 0
    caption: str = ""
    linked: int = 0


@dataclass(slots=True)
class Walk:
    """The pieces of a page in reading order, its links, and documents embedded in it (`iframe srcdoc`)."""

    pieces: list[Piece] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    embedded: list[tuple[int, str]] = field(default_factory=list)
    """(number of pieces before it, its HTML)."""


def walk(root: Any, base_url: str = "") -> Walk:
    """Every text under `root`. Time is linear in the page's size."""
    from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    walker = _Walker(base_url)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            walker.start(element)
        else:
            walker.end(element)
    walker.flush()
    return walker.result


class _Walker:
    """State of one walk. Text collects in a flow until a block tag ends it."""

    def __init__(self, base_url: str) -> None:
        self.result = Walk()
        self._base = base_url
        self._flow = Flow()
        self._frames: list[_Frame] = []
        self._skipping = 0
        self._tables: list[_Table | None] = []
        self._table_count = 0
        self._section = ""
        self._linked = 0
        self._anchors: list[tuple[str, list[str]]] = []

    # -- events

    def start(self, element: Any) -> None:
        tag = element.tag if isinstance(element.tag, str) else "!"
        if self._skipping or tag in words.SKIPPED_TAGS or tag == "!":
            self._skipping += 1
            return
        frame = self._open(element, tag)
        if frame.is_block:
            self._bound()
        self._frames.append(frame)
        if frame.is_block and tag == "table":
            self._start_table(element)
        elif tag == "tr" and (table := self._table) is not None:
            table.rows.append([])
            table.paths.append(self._path())
            table.head_rows += any(frame.tag == "thead" for frame in self._frames[-3:])
        if tag == "rt":
            self._flow.begin_aside()
        elif frame.shift is not None:
            self._flow.begin_shift(raised=frame.shift)
        self._replaced(element, tag)
        if tag == "a" and (target := element.get("href")):
            self._anchors.append((target, []))
        self._text(element.text, frame)

    def end(self, element: Any) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            frame = self._frames[-1]
            if frame.tag == "rt":
                self._add(self._flow.end_aside(), PassageKind.FIGURE_TEXT, Region.ALT)
            elif frame.shift is not None:
                self._flow.end_shift()
            self._close(element, frame)
            self._frames.pop()
            if frame.tag in words.SCOPING_TAGS:
                self._section = frame.section
        if not self._skipping and self._frames:
            self._text(element.tail, self._frames[-1])

    def flush(self) -> None:
        """End the current block, if it holds text."""
        text = self._flow.take()
        linked, self._linked = self._linked, 0
        if not text:
            return
        frame = self._frames[-1] if self._frames else None
        kind, level = self._kind()
        if level:
            self._section = text.replace("\n", " ")[:_LONGEST_SECTION]
        self.result.pieces.append(
            Piece(
                text=text,
                kind=kind,
                region=frame.region if frame else Region.OPEN,
                path=self._path(),
                section=self._section,
                level=level,
                in_references=frame.in_references if frame else False,
                in_footnotes=frame.in_footnotes if frame else False,
                linked=linked,
                language=frame.language if frame else "",
            )
        )

    # -- elements

    def _open(self, element: Any, tag: str) -> _Frame:
        parent = self._frames[-1] if self._frames else None
        region, language = Region.OPEN, ""
        in_references = in_footnotes = False
        segment = f"/{tag}"
        if parent is not None:
            number = parent.counts[tag] = parent.counts.get(tag, 0) + 1
            segment = f"/{tag}[{number}]"
            region, language = parent.region, parent.language
            in_references, in_footnotes = parent.in_references, parent.in_footnotes
        attributes = element.attrib
        if attributes:
            language = attributes.get("lang", language) or language
            if region is not Region.HIDDEN:
                region = region_of(tag, attributes, region)
            in_references = in_references or is_references(attributes)
            in_footnotes = in_footnotes or is_footnotes(attributes)
        elif region is not Region.HIDDEN:
            region = region_of(tag, attributes, region)
        return _Frame(
            tag=tag,
            segment=segment,
            region=region,
            section=self._section,
            in_references=in_references,
            in_footnotes=in_footnotes,
            language=language,
            shift=shift_of(element, tag),
            is_block=tag in words.BLOCK_TAGS or ("-" in tag and stands_alone(element)),
            is_pre=tag in {"pre", "textarea", "listing", "xmp", "plaintext"} or bool(parent and parent.is_pre),
        )

    def _close(self, element: Any, frame: _Frame) -> None:
        tag = frame.tag
        table = self._table
        if tag == "br":
            self._flow.line_break()
        elif tag == "a" and element.get("href"):
            self._end_link()
            following = element.getnext()
            if following is not None and following.tag == "a" and not element.tail:
                self._flow.space()
        elif tag in {"td", "th"} and table is not None and table.rows:
            header = tag == "th" or element.get("role") in {"columnheader", "rowheader"}
            cell = TableCell(
                self._flow.take(), span_of(element.get("colspan")), span_of(element.get("rowspan")), header
            )
            table.rows[-1].append(cell)
        elif tag == "caption" and table is not None:
            caption = self._flow.take().replace("\n", " ")
            table.caption = caption[:_LONGEST_SECTION]
            self._add(caption, PassageKind.CAPTION)
        elif tag == "table":
            self._end_table()
        elif frame.is_block:
            self._bound()

    def _replaced(self, element: Any, tag: str) -> None:
        """Text that stands in attributes, and what is shown in place of an element."""
        label = element.get("aria-label")
        if label and tag not in {"html", "body"}:
            self._add(label, PassageKind.FIGURE_TEXT, Region.ALT)
        if tag in {"img", "area", "input"}:
            if alternative := element.get("alt"):
                self._add(alternative, PassageKind.FIGURE_TEXT, Region.ALT)
            if tag == "input" and element.get("type", "text").lower() not in {"hidden", "password"}:
                self._add(element.get("value") or element.get("placeholder") or "", PassageKind.FIGURE_TEXT, Region.ALT)
        elif tag == "iframe" and (document := element.get("srcdoc")):
            self.result.embedded.append((len(self.result.pieces), document))
        if tag in {"iframe", "video", "audio", "embed", "object"}:
            self._link(element.get("title") or tag, element.get("src") or element.get("data") or "")
            for track in element.iterchildren("track", "source"):
                self._link(track.get("label") or track.get("kind") or tag, track.get("src") or "")

    # -- tables

    @property
    def _table(self) -> _Table | None:
        return self._tables[-1] if self._tables else None

    def _start_table(self, element: Any) -> None:
        is_data = self._table is None and is_data_table(element)
        self._tables.append(_Table(self._path()) if is_data else None)

    def _end_table(self) -> None:
        self._bound()
        table = self._tables.pop() if self._tables else None
        if table is None:
            return
        self._table_count += 1
        for row in lay_out(table.rows, table.head_rows):
            self._add(row.text, PassageKind.TABLE_ROW)
            piece = self.result.pieces[-1]
            piece.path = table.paths[row.number - 1]
            piece.row, piece.header, piece.context = row.number, row.header, row.context
            piece.caption, piece.table = table.caption, self._table_count

    # -- text

    def _text(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        self._flow.add(text, preformatted=frame.is_pre)
        if self._anchors:
            self._anchors[-1][1].append(text)
            self._linked += len(text)

    def _bound(self) -> None:
        """A block starts or ends here; inside a table cell that is only a word bound."""
        if self._table is not None and self._is_in_cell():
            self._flow.space()
        else:
            self.flush()

    def _is_in_cell(self) -> bool:
        for frame in reversed(self._frames):
            if frame.tag in {"td", "th"}:
                return True
            if frame.tag == "table":
                return False
        return False

    def _add(self, text: str, kind: PassageKind, region: Region | None = None) -> None:
        text = text.strip(" \n\r\f")
        if not text.strip():
            return
        frame = self._frames[-1]
        kept = frame.region if region is None or frame.region in {Region.HIDDEN, Region.NAVIGATION} else region
        self.result.pieces.append(
            Piece(
                text,
                kind,
                kept,
                self._path(),
                self._section,
                in_references=frame.in_references,
                in_footnotes=frame.in_footnotes,
                language=frame.language,
            )
        )

    def _end_link(self) -> None:
        if self._anchors:
            target, parts = self._anchors.pop()
            self._link(" ".join("".join(parts).split()), target)

    def _link(self, text: str, target: str) -> None:
        if len(self.result.links) >= _MAX_LINKS or not target.strip():
            return
        absolute = absolute_url(self._base, target)
        if absolute.startswith(("http://", "https://", "ftp://", "file://")):
            self.result.links.append((text[:500], absolute))

    def _kind(self) -> tuple[PassageKind, int]:
        is_nested = False
        for frame in reversed(self._frames[-_NEAR:]):
            if frame.tag in {"figcaption", "caption", "legend"}:
                return PassageKind.CAPTION, 0
            if frame.tag in words.HEADINGS and not is_nested:
                return PassageKind.HEADING, words.HEADINGS[frame.tag]
            if frame.tag in {"li", "dd", "dt", "option"} and not is_nested:
                return PassageKind.LIST_ITEM, 0
            if frame.tag == "svg":
                return PassageKind.FIGURE_TEXT, 0
            if frame.tag in {"section", "article", "table", "body"}:
                break
            is_nested = is_nested or frame.tag == "div"
        return PassageKind.PARAGRAPH, 0

    def _path(self) -> str:
        if len(self._frames) > _DEEPEST_PATH:
            return ""
        for place in range(len(self._frames) - 1, -1, -1):
            if self._frames[place].is_block or self._frames[place].tag == "body":
                return "".join(frame.segment for frame in self._frames[: place + 1])
        return ""

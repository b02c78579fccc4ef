"""JATS XML, the journals' exchange format: full articles and bare abstracts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.flow import Flow
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import JATS, XML
from claimcheck.documents.tables import TableCell, lay_out, span_of
from claimcheck.documents.tagset import tags

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(?:\[[^\]]{0,100000}\]\s*)?>")
_PREFIX = re.compile(r"<(/?)([A-Za-z]+):")
_BLOCKS = tags(
    "p title label article-title subtitle abstract sec boxed-text list list-item def-list def-item term def",
    "disp-quote disp-formula table-wrap table caption fig fig-group table-wrap-foot fn fn-group ack app ref",
    "ref-list body front back article-meta journal-meta title-group contrib-group contrib aff author-notes",
    "pub-date permissions license license-p copyright-statement kwd-group kwd funding-group award-group",
    "funding-statement custom-meta article sub-article response trans-abstract supplementary-material",
    "statement verse-group attrib speech glossary bio history date notes self-uri related-article",
    "article-categories subj-group subject article-id journal-title contrib-id corresp email counts preformat",
    "floats-group data-availability",
)
_HTML_HEADINGS = tags("h1 h2 h3 h4 h5 h6")
"""Abstracts come out of registries with these as well."""
_HTML_BLOCKS = tags("div ul ol li section br")
_SKIPPED = tags(
    "tex-math object-id processing-meta annotation alternatives-graphic journal-id issn",
)
_META = tags(
    "journal-meta contrib-group aff author-notes permissions kwd-group funding-group history pub-date",
    "article-id article-categories custom-meta-group counts self-uri related-article volume issue fpage lpage",
)
_REVIEWS = re.compile(r"report|letter|reply|comment|review|editor", re.IGNORECASE)
_SECTIONS = tags("sec abstract trans-abstract ref-list ack app boxed-text glossary notes")
_LONGEST_LABEL = 500
_RAISED = frozenset({"sup"})
_LOWERED = frozenset({"sub"})
_SHIFTED = _RAISED | _LOWERED
_MATH_SCRIPTS = {"msup": (1,), "msub": (-1,), "msubsup": (-1, 1)}


def read_jats(content: Content, _policy: ReadPolicy) -> Extract | ReadFailure:
    """Sections, tables (row and header), captions and boxed text as blocks; `<ref-list>` as the reference list.

    An article without a `<body>`, or a bare `<abstract>`, has coverage ABSTRACT. Entities are never resolved.
    """
    from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

    text = _DECLARATION.sub("", decode(content.data, content.charset, markup=True))
    text = _DOCTYPE.sub("", _ENTITY.sub(_character, text), count=1)
    # Registries send several roots without one around them.
    source = f"<fragment>{_PREFIX.sub(_bare_prefix, text)}</fragment>".encode("utf-8", "replace")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        return ReadFailure(ReadFailureKind.MALFORMED, f"not readable as XML ({error.msg})")
    if root is None:
        return ReadFailure(ReadFailureKind.MALFORMED, "not readable as XML")
    top = next(root.iterchildren(), root)
    is_foreign = content.media_type == XML and _local(top) not in {"article", "fragment", "p"}
    reading = _Reading(is_foreign=is_foreign)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            (reading.start if event == "start" else reading.end)(element)
    reading.flush()
    is_whole = is_foreign or next(root.iter("body"), None) is not None
    coverage = Coverage.FULL_TEXT if is_whole else Coverage.ABSTRACT
    notes: tuple[str, ...] = () if is_whole else (Note.ABSTRACT_ONLY,)
    if is_whole and parser.error_log.filter_from_fatals():
        coverage, notes = Coverage.PARTIAL, (Note.BROKEN,)
    return Extract(
        tuple(reading.blocks),
        XML if is_foreign else JATS,
        coverage=coverage,
        title=_flat(next(root.iter("article-title"), None)),
        language=top.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        published=_date(root),
        doi=_doi(root),
        links=tuple(_links(root)),
        notes=notes,
    )


class _Reading:
    """The blocks so far, and where in the article the walk stands.

    In XML that is no JATS every element bounds a block: fields side by side must not become one word or number.
    """

    def __init__(self, *, is_foreign: bool) -> None:
        self._is_foreign = is_foreign
        self.blocks: list[Block] = []
        self._flow = Flow()
        self._open: list[str] = []
        self._sections: list[str] = []
        self._shifts: set[Any] = set()
        self._rows: list[list[TableCell]] | None = None
        self._head_rows = 0
        self._caption = ""
        self._skipping = 0
        self._reviews = 0

    def start(self, element: Any) -> None:
        """An element opens: a block tag ends the block before it."""
        tag = _local(element)
        if self._skipping or tag in _SKIPPED:
            self._open.append(tag)
            self._skipping += 1
            return
        if self._is_block(tag) and not self._is_inside_one_block(tag):
            self.flush()  # what stood before it belongs to the element around it
        self._open.append(tag)
        kind = element.get("article-type") or element.get("response-type") or ""
        if tag in {"sub-article", "response"} and _REVIEWS.search(kind):
            self._reviews += 1
        if tag in _SECTIONS:
            self._sections.append("Abstract" if tag == "abstract" else "")
        elif tag in {"table-wrap", "fig"}:
            self._caption = ""
        elif tag == "table":
            self._rows, self._head_rows = [], 0
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
            self._head_rows += self._in("thead")
        elif tag == "break":
            self._flow.line_break()
        self._begin_shift(element, tag)
        self._flow.add(element.text, preformatted=tag == "preformat")

    def end(self, element: Any) -> None:
        """An element closes, and the text behind it follows."""
        tag = self._open[-1]
        if self._skipping:
            self._skipping -= 1
        else:
            if element in self._shifts:
                self._shifts.discard(element)
                self._flow.end_shift()
            self._close(element, tag)
            if tag in _SECTIONS:
                self._sections.pop()
            if tag in {"sub-article", "response"} and self._reviews:
                self._reviews -= 1
        self._open.pop()
        if not self._skipping and self._open:
            self._flow.add(element.tail)

    def flush(self) -> None:
        """End the current block."""
        self._emit(self._flow.take(), self._kind())

    def _close(self, element: Any, tag: str) -> None:
        if tag in {"td", "th"} and self._rows:
            spans = span_of(element.get("colspan")), span_of(element.get("rowspan"))
            self._rows[-1].append(TableCell(self._flow.take(), *spans, is_header=tag == "th"))
        elif tag == "table":
            self._end_table()
        elif tag == "caption" and not self._in_cell():
            self._caption = self._flow.take()
            self._emit(self._caption, PassageKind.CAPTION)
        elif tag == "title" and self._open[-2:-1] and self._open[-2] in _SECTIONS:
            self._sections[-1] = self._flow.take()
            self._emit(self._sections[-1], PassageKind.HEADING)
        elif tag in _HTML_HEADINGS and not self._in_cell():
            self._emit(self._flow.take(), PassageKind.HEADING)
        elif self._is_block(tag) and tag != "label" and not self._is_inside_one_block(tag):
            self.flush()
        elif self._is_block(tag) or self._is_data():
            self._flow.space()

    def _emit(self, text: str, kind: PassageKind) -> None:
        if text:
            caption = self._caption[:_LONGEST_LABEL] if self._in("table-wrap-foot") else ""
            locator = Locator(section=self._section())
            self.blocks.append(Block(text, kind=kind, role=self._role(), locator=locator, caption=caption))

    def _is_block(self, tag: str) -> bool:
        return (
            tag in _BLOCKS or tag in _HTML_HEADINGS or tag in _HTML_BLOCKS or (self._is_foreign and tag not in _SHIFTED)
        )

    def _is_inside_one_block(self, tag: str) -> bool:
        """Whether block tags only separate words here: in a table cell, a caption, or a reference."""
        return (
            tag in {"label", "caption"} or self._in_cell() or self._in("caption") or (self._in("ref") and tag != "ref")
        )

    def _is_data(self) -> bool:
        """Whether neighbouring elements are fields without white space between them (`<year>`, `<volume>`)."""
        return self._in("element-citation", "citation") or any(tag in _META for tag in self._open)

    def _end_table(self) -> None:
        rows, self._rows = self._rows or [], None
        self.blocks += [
            Block(
                row.text,
                kind=PassageKind.TABLE_ROW,
                role=self._role(),
                locator=Locator(section=self._section(), row=row.number),
                header=row.header,
                caption=self._caption[:_LONGEST_LABEL],
                context=row.context,
            )
            for row in lay_out(rows, self._head_rows)
        ]

    def _begin_shift(self, element: Any, tag: str) -> None:
        raised: bool | None = None
        if tag in _RAISED or tag in _LOWERED:
            raised = tag in _RAISED
        parent = element.getparent()
        if parent is not None and (script := _MATH_SCRIPTS.get(_local(parent))):
            place = parent.index(element)
            if 1 <= place <= len(script):
                raised = script[place - 1] > 0
        if raised is not None:
            self._shifts.add(element)
            self._flow.begin_shift(raised=raised)

    def _in(self, *tags: str) -> bool:
        return any(tag in self._open for tag in tags)

    def _in_cell(self) -> bool:
        return self._rows is not None and self._in("td", "th")

    def _role(self) -> Role:
        if self._in("ref-list"):
            return Role.REFERENCE_LIST
        if self._reviews:
            return Role.BOILERPLATE
        is_front = self._in("article-meta") and not self._in("title-group", "abstract", "trans-abstract")
        return Role.META if is_front or self._in(*_META) else Role.MAIN

    def _kind(self) -> PassageKind:
        if self._in("article-title", "subtitle") and not self._in("ref"):
            return PassageKind.HEADING
        if self._in("ref", "list-item", "def-item", "kwd", "li"):
            return PassageKind.LIST_ITEM
        return PassageKind.PARAGRAPH

    def _section(self) -> str:
        return next((section for section in reversed(self._sections) if section), "")[:_LONGEST_LABEL]


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _bare_prefix(found: re.Match[str]) -> str:
    """`<jats:p>` and `<mml:msup>` as `<p>` and `<msup>`: registries send prefixes without declaring them."""
    return f"<{found[1]}"


def _character(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in _XML_ENTITIES else html5.get(f"{name};", " ")


def _flat(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _date(root: Any) -> str:
    """The earliest complete publication date the article states."""
    dates = []
    for element in root.iter("pub-date"):
        parts = [(_flat(element.find(name)) or "") for name in ("year", "month", "day")]
        if parts[0].isdigit():
            kept = [parts[0]]
            for part in parts[1:]:
                if not part.isdigit():
                    break
                kept.append(part.zfill(2))
            dates.append("-".join(kept))
    return min(dates, key=lambda date: (-len(date), date), default="")


def _doi(root: Any) -> str:
    """The article's own DOI, from its front matter; a DOI in its references is another work's."""
    front = next(root.iter("article-meta"), None)
    found = front.iterfind("article-id[@pub-id-type='doi']") if front is not None else ()
    return next((_flat(element) for element in found), "")


def _links(root: Any) -> Iterator[tuple[str, str]]:
    for element in root.iter("ext-link", "uri"):
        target = next((value for name, value in element.attrib.items() if name.endswith("href")), "")
        if target:
            yield _flat(element), target

"""Addresses that open a document at a passage: text fragments for pages, `#page=` for PDFs.

Sources: WICG scroll-to-text-fragment (encoding, word bounds, one block a term), RFC 8118 (`#page=`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urldefrag

from claimcheck.documents.model import Document, Passage, Role
from claimcheck.documents.raised import as_on_page
from claimcheck.documents.sniffing import HTML, PDF
from claimcheck.text import Span

_LONGEST_EXACT = 300
_MOST_CONTEXT = 12
_END_WORDS = 6
_BOUNDS = "\n\t"
_BOUND = re.compile(r"[\n\t]")
_UNLINKED = frozenset({Role.META, Role.ALT, Role.HIDDEN, Role.EMBED})


def text_fragment_link(document: Document, start: int, end: int) -> str:
    """The address that shows `document.text[start:end]`.

    For a page, its address with a text fragment, widened to whole words, exact up to 300 characters and
    start,end beyond, with words of context until it is unique. For a PDF `#page=N`. Where the text cannot be
    shown (it stands in metadata, or is not unique) the bare address; '' when the document has no address.
    """
    if not document.final_url:
        return ""
    passage = _passage_at(document, start)
    if document.media_type == PDF:
        page = passage.locator.page if passage else None
        return f"{urldefrag(document.final_url).url}#page={page}" if page else document.final_url
    if passage is None or passage.role in _UNLINKED or document.media_type != HTML:
        return document.final_url
    directive = _directive(document, passage, start, min(end, passage.span.end))
    if not directive:
        return document.final_url
    return document.final_url + ("" if "#" in document.final_url else "#") + ":~:text=" + directive


def _passage_at(document: Document, position: int) -> Passage | None:
    low, high = 0, len(document.passages)
    while low < high:
        middle = (low + high) // 2
        if document.passages[middle].span.end <= position:
            low = middle + 1
        else:
            high = middle
    if low == len(document.passages) or document.passages[low].span.start > position:
        return None
    return document.passages[low]


def _directive(document: Document, passage: Passage, start: int, end: int) -> str:
    text = document.text
    span = _whole_words(text, passage.span, start, end)
    pieces = _pieces(text, span)
    if not pieces:
        return ""
    first, last = pieces[0], pieces[-1]
    is_whole = len(pieces) == 1 and first.end - first.start <= _LONGEST_EXACT
    if not is_whole:
        first = _first_words(text, first)
        last = _last_words(text, last, first.end)
    head = as_on_page(first.of(text))
    tail = "" if is_whole else "," + _encoded(as_on_page(last.of(text)))
    lines = _shown_lines(document)
    for prefix, suffix, above in _contexts(document, passage, first, is_whole=is_whole):
        if _occurrences(lines, " ".join(filter(None, (prefix, head, suffix))), above) == 1:
            before = prefix or above
            return (
                (f"{_encoded(before)}-," if before else "")
                + _encoded(head)
                + tail
                + (f",-{_encoded(suffix)}" if suffix else "")
            )
    return ""


def _contexts(document: Document, passage: Passage, term: Span, *, is_whole: bool) -> Iterator[tuple[str, str, str]]:
    """(words before, words after, end of the line above), from no context to the most that is tried.

    Words before and after touch the term on its own line; a term at the start of its line may be singled out by the
    line above it, since a prefix may stand in another block.
    """
    text = document.text
    start = _line_start(text, passage.span.start, term.start)
    before = Span(start, term.start).of(text).split()
    end = _line_end(text, passage.span.end, term.end)
    after = Span(term.end, end).of(text).split() if is_whole else []
    above = "" if before else _line_above(document, start)
    for count in range(_MOST_CONTEXT + 1):
        prefix = before[len(before) - min(count, len(before)) :] if count else []
        yield as_on_page(" ".join(prefix)), as_on_page(" ".join(after[:count])), ""
    for count in range(1, len(above.split()) + 1) if above else ():
        yield "", "", as_on_page(" ".join(above.split()[-count:]))


def _line_above(document: Document, start: int) -> str:
    """The last words a browser shows before `start`, on the line or in the cell above it."""
    for passage in reversed(document.passages):
        if passage.span.start < start and passage.role not in _UNLINKED:
            shown = Span(passage.span.start, min(passage.span.end, start)).of(document.text)
            lines = [line for line in _BOUND.split(shown) if line.strip()]
            if lines:
                return " ".join(lines[-1].split()[-_MOST_CONTEXT:])
    return ""


def _occurrences(lines: Sequence[str], term: str, above: str) -> int:
    """How often a browser would find `term` (behind `above`, where given); at most 2 are counted."""
    wanted, ending = _folded(term), _folded(above)
    count = 0
    for place, line in enumerate(lines):
        if not ending:
            count += line.count(wanted)
        elif line.startswith(wanted) and place and lines[place - 1].endswith(ending):
            count += 1
        if count > 1:
            break
    return count


def _whole_words(text: str, bounds: Span, start: int, end: int) -> Span:
    while start > bounds.start and not text[start - 1].isspace():
        start -= 1
    while end < bounds.end and not text[end].isspace():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _pieces(text: str, span: Span) -> list[Span]:
    """The parts of a span that lie on one line or in one table cell: a term may not cross blocks."""
    pieces = []
    begin = span.start
    for place in range(span.start, span.end + 1):
        if place == span.end or text[place] in _BOUNDS:
            if text[begin:place].strip():
                pieces.append(Span(begin, place))
            begin = place + 1
    return pieces


def _first_words(text: str, span: Span) -> Span:
    end = span.start
    for _ in range(_END_WORDS):
        while end < span.end and text[end].isspace():
            end += 1
        while end < span.end and not text[end].isspace():
            end += 1
    return Span(span.start, end)


def _last_words(text: str, span: Span, after: int) -> Span:
    start = span.end
    for _ in range(_END_WORDS):
        while start > span.start and text[start - 1].isspace():
            start -= 1
        floor = start
        while start > span.start and not text[start - 1].isspace():
            start -= 1
        if start < after and floor < span.end:
            return Span(floor, span.end)
    return Span(start, span.end)


def _line_start(text: str, floor: int, position: int) -> int:
    return max(floor, *(text.rfind(bound, floor, position) + 1 for bound in _BOUNDS))


def _line_end(text: str, ceiling: int, position: int) -> int:
    found = [text.find(bound, position, ceiling) for bound in _BOUNDS]
    return min((place for place in found if place >= 0), default=ceiling)


def _shown_lines(document: Document) -> list[str]:
    """The text a browser may find, folded, one entry a line or cell; hidden text counts, since scripts may show it."""
    shown = (p.span.of(document.text) for p in document.passages if p.role not in _UNLINKED or p.role is Role.HIDDEN)
    lines = (line for text in shown for line in _BOUND.split(as_on_page(text)))
    return [folded for line in lines if (folded := _folded(line))]


def _folded(text: str) -> str:
    """Text as browsers compare it: without case, accents and differences of white space."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def _encoded(term: str) -> str:
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")

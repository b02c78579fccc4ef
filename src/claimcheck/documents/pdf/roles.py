"""What part each paragraph of a PDF plays: headings, contents pages and the list of references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.documents.model import PassageKind, Role
from claimcheck.documents.pdf.paragraphs import Part, has_leaders
from claimcheck.documents.references import is_reference_heading, reference_lists

_HEADING_LINES = 4
_LONGEST_HEADING = 200
_LARGER = 1.1
_NO_SMALLER = 0.95
_WORD = re.compile(r"[^\W\d_]{3}")
_CONTENTS = re.compile(
    r"(?:table of )?contents|inhoud(?:sopgave|stafel)?|inhalt(?:sverzeichnis)?|table des matières|sommaire",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER = re.compile(r"[\s.…](?:\d{1,3}|[ivxlc]{1,6})\Z")
_LAST_NUMBER = re.compile(r"(?<=[\s.…_])\d{1,4}$", re.MULTILINE)
_ENTRIES = 3
_PAGE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_LONGEST_ENTRY = 120
_CITES = re.compile(
    r"\b(?:19|20)\d\d[a-z]?\b|\bdoi\b|\b10\.\d{4,9}/|https?://|\bet al\b|\bISBN\b|\bPMID\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"\W{0,2}[\d⁰¹²³⁴-⁹]{1,4}[\].)\s]|[⁰¹²³⁴-⁹]{1,3}\w")
_RUN_IN = re.compile(
    r"(?:references?|referenties?|bron(?:nen)?|literatuur|sources?|références?|literatur|quellen?|bibliogra\w+)\s*:\s*\S",
    re.IGNORECASE,
)
_PROSE = 120
"""Characters from which a paragraph without any sign of a citation is no part of a list of references."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with its text, page (1-based), heading level (1 to 6, 0 for text), role and the heading above it."""

    part: Part
    text: str
    page: int
    level: int = 0
    role: Role = Role.MAIN
    section: str = ""


@dataclass(slots=True)
class _Entry:
    text: str
    level: int
    is_aside: bool = False
    in_references: bool = False


def place(parts: Sequence[tuple[Part, str, int]]) -> list[Placed]:
    """The parts (with text and page) with their levels, roles and sections."""
    levels = _levels([(part, text) for part, text, _ in parts])
    contents = _contents([(part, text) for part, text, _ in parts], levels)
    entries = [
        _Entry(text, 0 if is_contents else level)
        for (_, text, _), level, is_contents in zip(parts, levels, contents, strict=True)
    ]
    cited = _with_run_in(entries, _trimmed(entries, reference_lists(entries)))
    result: list[Placed] = []
    section = ""
    for (part, text, page), level, is_contents, is_cited in zip(parts, levels, contents, cited, strict=True):
        role = Role.BOILERPLATE if is_contents else Role.REFERENCE_LIST if is_cited else Role.MAIN
        is_heading = level > 0 and not (is_contents and has_leaders(text))
        if is_heading:
            section = " ".join(text.split())
        result.append(Placed(part, text, page, level if is_heading else 0, role, section))
    return result


def body_size(parts: Sequence[Part]) -> float:
    """The font size most of a document's text is set in, in points."""
    sizes: Counter[float] = Counter()
    for part in parts:
        sizes[round(part.size * 2) / 2] += part.length
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _levels(parts: Sequence[tuple[Part, str]]) -> list[int]:
    """Heading levels by size, the largest being 1; 0 for what is no heading."""
    body = body_size([part for part, _ in parts])
    bold = sum(part.length for part, _ in parts if part.is_bold and part.size < _LARGER * body)
    is_bold_body = bold * 2 > sum(part.length for part, _ in parts)
    kinds = [_heading_size(part, text, body, is_bold_body=is_bold_body) for part, text in parts]
    ranks = {
        size: min(rank, 5) for rank, size in enumerate(sorted({kind for kind in kinds if kind > 0}, reverse=True), 1)
    }
    return [0 if kind == 0 else ranks.get(kind, 6) for kind in kinds]


def _heading_size(part: Part, text: str, body: float, *, is_bold_body: bool) -> float:
    """The size that makes a part a heading, -1 if only its words do, 0 if it is none."""
    is_text = part.table is not None or part.kind is PassageKind.CAPTION or len(part.lines) > _HEADING_LINES
    if is_text or len(text) > _LONGEST_HEADING or not _WORD.search(text) or has_leaders(text):
        return 0
    is_sentence = (
        text.endswith((",", ";", "-")) or "@" in text or (text.endswith(".") and len(text) > _LONGEST_HEADING // 3)
    )
    is_item = part.kind is PassageKind.LIST_ITEM and not _NUMBERED.match(text)
    is_bold = part.is_bold and not is_bold_body and part.size >= _NO_SMALLER * body
    if not is_sentence and not is_item and (is_bold or part.size >= _LARGER * body):
        return round(part.size * 2) / 2
    return -1.0 if len(part.lines) == 1 and is_reference_heading(text) else 0.0


def _contents(parts: Sequence[tuple[Part, str]], levels: Sequence[int]) -> list[bool]:
    """Which parts are a contents page: its heading, and entries that end in a page number.

    Dots that lead to a number do so in forms and price lists too: without a heading that announces contents, entries
    count only where at least three numbers follow on each other and none is smaller than the one before.
    """
    leading = [has_leaders(text) or _leads_in_rows(part, text) for part, text in parts]
    result = _rising(parts, leading)
    is_open = False
    for number, ((_, text), level) in enumerate(zip(parts, levels, strict=True)):
        if level and _CONTENTS.fullmatch(text.strip()):
            is_open = result[number] = True
        elif is_open:
            # The page number may stand apart, far to the right.
            following = parts[number + 1][1] if number + 1 < len(parts) else ""
            is_numbered = _ENDS_IN_NUMBER.search(" " + text) or _PAGE_NUMBER.fullmatch(following)
            is_open = leading[number] or (len(text) < _LONGEST_ENTRY and bool(is_numbered))
            result[number] = is_open
    return result


def _rising(parts: Sequence[tuple[Part, str]], leading: Sequence[bool]) -> list[bool]:
    """Which entries belong to three or more whose numbers never fall; one without a number neither counts nor parts."""
    result = [False] * len(parts)
    run: list[int] = []
    numbers: list[int] = []

    def close() -> None:
        if len(numbers) >= _ENTRIES:
            for number in run:
                result[number] = True
        run.clear()
        numbers.clear()

    for number, ((_, text), is_leading) in enumerate(zip(parts, leading, strict=True)):
        found = [int(digits) for digits in _LAST_NUMBER.findall(text)] if is_leading else []
        if not is_leading or found != sorted(found) or (numbers and found and found[0] < numbers[-1]):
            close()
        if is_leading and found == sorted(found):
            run.append(number)
            numbers.extend(found)
    close()
    return result


def _leads_in_rows(part: Part, text: str) -> bool:
    return part.table is not None and sum(map(has_leaders, text.split("\n"))) * 2 > text.count("\n") + 1


def _with_run_in(entries: Sequence[_Entry], marked: Sequence[bool]) -> list[bool]:
    """With lists that begin on the line of their label, as in small print: "References: 1. Doe J, ... 2017;376:125"."""
    result = list(marked)
    is_open = False
    for number, entry in enumerate(entries):
        is_next = bool(_RUN_IN.match(entry.text)) or (is_open and bool(_NUMBERED.match(entry.text)))
        is_open = is_next and bool(_CITES.search(entry.text))
        result[number] = result[number] or is_open
    return result


def _trimmed(entries: Sequence[_Entry], marked: list[bool]) -> list[bool]:
    """A list of references ends before prose that cites nothing, also when no heading parts the two."""
    result = list(marked)
    run: list[int] = []
    for number, (entry, is_marked) in enumerate(zip(entries, marked, strict=True)):
        if not is_marked or entry.level:
            run = []
        elif len(entry.text) > _PROSE and not _CITES.search(entry.text) and not _NUMBERED.match(entry.text):
            run.append(number)
        else:
            run = []
        is_last = number + 1 == len(entries) or not marked[number + 1]
        if is_last and run:
            for place_ in range(run[0], number + 1):
                result[place_] = False
            run = []
    return result

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
_ENDS_IN_NUMBER = re.compile(r"(?:\s|\.|…|\t)(?:\d{1,4}|[ivxlc]{1,6})\W*\Z")
_PAGE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_LONGEST_ENTRY = 160
_CITES = re.compile(
    r"\b(?:19|20)\d\d[a-z]?\b|\bdoi\b|\b10\.\d{4,9}/|https?://|\bet al\b|\bISBN\b|\bPMID\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"\W{0,2}\d{1,4}[\].)\s]")
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
    cited = _trimmed(entries, reference_lists(entries))
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
    is_sentence = text.endswith((",", ";", "-")) or (text.endswith(".") and len(text) > _LONGEST_HEADING // 3)
    is_item = part.kind is PassageKind.LIST_ITEM and not _NUMBERED.match(text)
    is_bold = part.is_bold and not is_bold_body and part.size >= _NO_SMALLER * body
    if not is_sentence and not is_item and (is_bold or part.size >= _LARGER * body):
        return round(part.size * 2) / 2
    return -1.0 if len(part.lines) == 1 and is_reference_heading(text) else 0.0


def _contents(parts: Sequence[tuple[Part, str]], levels: Sequence[int]) -> list[bool]:
    """Which parts are a contents page: its heading, and entries that end in a page number."""
    result = [has_leaders(text) or _leads_in_rows(part, text) for part, text in parts]
    is_open = False
    for number, ((_, text), level) in enumerate(zip(parts, levels, strict=True)):
        if level and _CONTENTS.fullmatch(text.strip()):
            is_open = result[number] = True
        elif is_open:
            # The page number may stand apart, far to the right.
            following = parts[number + 1][1] if number + 1 < len(parts) else ""
            is_numbered = _ENDS_IN_NUMBER.search(" " + text) or _PAGE_NUMBER.fullmatch(following)
            is_entry = result[number] or (len(text) < _LONGEST_ENTRY and bool(is_numbered))
            is_open = result[number] = is_entry
    return result


def _leads_in_rows(part: Part, text: str) -> bool:
    return part.table is not None and sum(map(has_leaders, text.split("\n"))) * 2 > text.count("\n") + 1


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

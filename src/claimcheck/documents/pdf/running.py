"""Running headers and footers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.documents.pdf.lines import Line

_EDGE_ROWS = 3
_NUMBER_ROWS = frozenset({0, 1, -1, -2})
_ROW = 0.5
_PAGES = 3
_SHARE = 0.3
_COUNTER = re.compile(
    r"^\W*\d{1,4}\s*(?=\D)|(?:\b(?:page|pagina|p\.|seite)\s*)?\W*\b\d{1,4}(?:\s*(?:of|/|van|sur|de|von)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:page|pagina|p\.|seite)?\s*[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:of|/|van|sur|de|von)\s*\d{1,4})?\Z",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def running_lines(pages: Sequence[Sequence[Line]]) -> list[set[int]]:
    """For each page, the positions of its lines that are running headers, footers or page numbers.

    A line runs when the same words stand in the outer rows of at least three pages (of both, in a document of two),
    apart from a number at either end. A number is a page number when it counts with the pages and stands alone on its
    row, or beside running words only: the last row of a table is made of numbers too.
    """
    edges = [_edge_rows(lines) for lines in pages]
    repeated: dict[str, set[int]] = defaultdict(set)
    counting: dict[int, set[int]] = defaultdict(set)
    keys = [{place: _key(lines[place].text) for place in edge} for lines, edge in zip(pages, edges, strict=True)]
    for page, by_place in enumerate(keys):
        for key in by_place.values():
            repeated[key].add(page)
    needed = 2 if len(pages) == 2 else _PAGES  # noqa: PLR2004 - both pages of two
    running = {key for key, seen in repeated.items() if key and len(seen) >= needed}
    found: list[set[int]] = []
    numbers: list[dict[int, int]] = []
    for page, (lines, edge) in enumerate(zip(pages, edges, strict=True)):
        found.append({place for place, key in keys[page].items() if key in running})
        numbers.append(_numbers(lines, edge, found[-1]))
        for number in set(numbers[-1].values()):
            counting[number - page].add(page)
    for page, candidates in enumerate(numbers):
        for place, number in candidates.items():
            seen = len(counting[number - page])
            if seen >= 2 and seen >= _SHARE * len(pages):  # noqa: PLR2004 - one number alone counts nothing
                found[page].add(place)
    return found


def _numbers(lines: Sequence[Line], edge: dict[int, int], running: set[int]) -> dict[int, int]:
    """The positions and values of numbers that may be a page's own, in its outermost rows."""
    in_row = Counter(row for place, row in edge.items() if place not in running)
    result: dict[int, int] = {}
    for place, row in edge.items():
        number = _PAGE_NUMBER.match(lines[place].text) if row in _NUMBER_ROWS and in_row[row] == 1 else None
        if number:
            result[place] = int(number.group(1))
    return result


def _key(text: str) -> str:
    words = _COUNTER.sub("", text.casefold())
    return "".join(words.split()) if _LETTERS.search(words) else ""


def _edge_rows(lines: Sequence[Line]) -> dict[int, int]:
    """Positions of lines in a page's outer rows, with their rows: 0, 1, 2 from below, -1, -2, -3 from above."""
    order = sorted(range(len(lines)), key=lambda place: lines[place].bottom)
    result: dict[int, int] = {}
    for outward, first, step in ((order, 0, 1), (order[::-1], -1, -1)):
        row, height = first - step, float("inf")
        for place in outward:
            line = lines[place]
            if abs(line.bottom - height) > _ROW * line.size:
                row += step
                height = line.bottom
            if abs(row - first) >= _EDGE_ROWS:
                break
            result.setdefault(place, row)
    return result

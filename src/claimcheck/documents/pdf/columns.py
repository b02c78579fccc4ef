"""Reading order: columns that were painted row by row are taken apart again.

Content order is right for most files and copes with sidebars; it is left only where the page shows that it must be:
several lines in a row stand in two or more stretches, with one gap running down between them, and read like prose.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from statistics import median

from claimcheck.documents.pdf.lines import WIDE_GAP, Line

_ROWS = 4
"""Rows that must show a gap at one place before it is taken for one between columns."""
_WORDS = 2.0
_GOES_ON = 0.3
"""Share of lines that begin inside a sentence, with a small letter; cells of a table seldom do."""
_FILL = 0.62
_EDGE = 3.0
"""Points by which lines of one column may begin apart; first-line indents come on top."""
_INDENT = 2.5


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, column by column where they were painted across the columns."""
    edges = _column_edges(lines)
    if not edges:
        return list(lines)
    result: list[Line] = []
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        column = bisect_right(edges, line.left + _EDGE)
        crosses = column < len(edges) and line.right > edges[column] + _EDGE
        if crosses:
            for held in columns:
                result += held
                held.clear()
            result.append(line)
        else:
            columns[column].append(line)
    for held in columns:
        result += held
    return result


def _column_edges(lines: Sequence[Line]) -> list[float]:
    """Left edges of the second and further columns, ascending; empty when content order is to be kept."""
    pairs = [
        (left, right)
        for left, right in itertools.pairwise(lines)
        if right.left - right.size * WIDE_GAP > left.right and left.shares_line(right)
    ]
    edges: list[float] = []
    while len(pairs) >= _ROWS:
        lefts = sorted(right.left for _, right in pairs)
        edge = max(lefts, key=lambda start: bisect_right(lefts, start + _EDGE) - bisect_right(lefts, start - 0.01))
        among = [
            (left, right) for left, right in pairs if -_EDGE <= right.left - edge <= max(_EDGE, _INDENT * right.size)
        ]
        if len(among) < _ROWS:
            break
        if _is_prose([left for left, _ in among]) and _is_prose([right for _, right in among]):
            edges.append(edge)
        chosen = {id(right) for _, right in among}
        pairs = [(left, right) for left, right in pairs if id(right) not in chosen]
    return sorted(edges)


def _is_prose(stretches: Sequence[Line]) -> bool:
    """Whether the stretches fill their column with words, as running text does and cells of a table do not."""
    widths = [line.right - line.left for line in stretches]
    words = sum(line.text.count(" ") + 1 for line in stretches) / len(stretches)
    goes_on = sum(line.text[:1].islower() for line in stretches) / len(stretches)
    return words >= _WORDS and goes_on >= _GOES_ON and median(widths) >= _FILL * max(widths)

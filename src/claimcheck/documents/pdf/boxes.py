"""Where words of a PDF stand on their page, as rectangles to highlight."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from claimcheck.documents.pdf.glyphs import TextLayer
from claimcheck.documents.raised import as_on_page


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page (1-based), in points, origin at the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def highlight_boxes(data: bytes, page: int, exact: str, prefix: str = "") -> tuple[Box, ...]:
    """The rectangles that cover `exact` on a page, one for each line; empty when the words do not stand there.

    `exact` and `prefix` are slices of the document's text: white space, hyphens at line ends, ligatures and how raised
    text is marked make no difference. `prefix` chooses among several places. Words are looked for in content order: a
    sentence that runs down a column which was painted row by row is not found as a whole.

    Raises:
        PdfiumError: the bytes are no PDF or the page cannot be opened. For trusted bytes, or inside a child process.
    """
    import pypdfium2 as pdfium  # noqa: PLC0415 - 4 MB of library, loaded only where a PDF is read

    wanted, before = _letters(as_on_page(exact))[0], _letters(as_on_page(prefix))[0]
    document = pdfium.PdfDocument(data)
    try:
        if not wanted or not 1 <= page <= len(document):
            return ()
        opened = document[page - 1]
        text_page = opened.get_textpage()
        try:
            return _boxes(TextLayer(text_page), page, wanted, before)
        finally:
            text_page.close()
            opened.close()
    finally:
        document.close()


def _boxes(layer: TextLayer, page: int, wanted: str, before: str) -> tuple[Box, ...]:
    glyphs = layer.glyphs(every=True)
    letters, places = _letters(glyphs.text)
    start = _place(letters, wanted, before)
    if start < 0:
        return ()
    rows: list[list[float]] = []
    for position in dict.fromkeys(places[start : start + len(wanted)]):
        left, top, right, bottom = glyphs.boxes[position].tolist()
        is_new = not rows or bottom > rows[-1][3] or top < rows[-1][1] or left < rows[-1][0]
        if is_new:
            rows.append([left, bottom, right, top])
        else:
            row = rows[-1]
            rows[-1] = [row[0], min(row[1], bottom), max(row[2], right), max(row[3], top)]
    return tuple(Box(page, *row) for row in rows)


def _place(letters: str, wanted: str, before: str) -> int:
    """Where the wanted letters stand: after the longest end of `before` that leads to them, else their first place."""
    for length in (len(before), len(before) // 2, len(before) // 4):
        found = letters.find(before[len(before) - length :] + wanted) if length else -1
        if found >= 0:
            return found + length
    return letters.find(wanted)


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text, folded, and the position each came from."""
    letters: list[str] = []
    places: list[int] = []
    for position, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if part.isalnum():
                letters.append(part)
                places.append(position)
    return "".join(letters), places

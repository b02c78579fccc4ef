"""Where the links of a page lead, with the words they stand on."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.documents.pdf.glyphs import LINE_END_HYPHEN, Glyphs

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray
    from pypdfium2 import PdfDocument, PdfPage

_MOST_LINKS = 2_000
_LONGEST_URL = 4_096
_LONGEST_WORDS = 500


def page_links(document: PdfDocument, page: PdfPage, glyphs: Glyphs) -> list[tuple[str, str]]:
    """(words, address) of each link annotation to the web, one for an address whose link is cut by a line end."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - loaded only where a PDF is read

    found: list[tuple[str, str]] = []
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    area = pdfium.FS_RECTF()
    buffer = ctypes.create_string_buffer(_LONGEST_URL)
    middles: _Middles | None = None
    seen = 0
    while seen < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, position, link):
        seen += 1
        action = pdfium.FPDFLink_GetAction(link)
        if not action:
            continue
        length = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST_URL)
        address = buffer.raw[: length - 1].decode("utf-8", "replace").strip() if 1 < length <= _LONGEST_URL else ""
        if not address.lower().startswith(("http:", "https:", "doi:")):
            continue
        words = ""
        if glyphs.is_set and pdfium.FPDFLink_GetAnnotRect(link, area):
            if middles is None:
                boxes = glyphs.boxes[glyphs.ink]
                middles = ((boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2)
            words = _words_in(glyphs, middles, area.left, area.bottom, area.right, area.top)
        if found and found[-1][1] == address:
            words = f"{found.pop()[0]} {words}".strip()
        found.append((words, address))
    return found


_Middles = tuple["NDArray[float64]", "NDArray[float64]"]


def _words_in(glyphs: Glyphs, middles: _Middles, left: float, bottom: float, right: float, top: float) -> str:
    across, along = middles
    within = glyphs.ink[(across >= left) & (across <= right) & (along >= bottom) & (along <= top)]
    if not len(within):
        return ""
    # From the first character to the end of the last word: the words of one link stand together on their line.
    end = int(np.searchsorted(glyphs.words, glyphs.words[within[-1]], side="right"))
    words = glyphs.text[int(within[0]) : end]
    return " ".join(words.replace(LINE_END_HYPHEN, "-").split())[:_LONGEST_WORDS]

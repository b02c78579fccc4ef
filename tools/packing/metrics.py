"""Advance widths of Helvetica and Helvetica-Bold for Windows-1252 text, in thousandths of the font size.

Source: the Adobe Core 14 font metrics. An accented letter is as wide as its base letter.
"""

from __future__ import annotations

import unicodedata

_ASCII = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_ASCII_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 "
    "584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 "
    "333 611 556 778 556 556 500 389 280 389 584"
)
_OTHERS = {
    "€": (556, 556), "‚": (222, 278), "„": (333, 500), "…": (1000, 1000), "‘": (222, 278), "’": (222, 278),
    "“": (333, 500), "”": (333, 500), "•": (350, 350), "–": (556, 556), "—": (1000, 1000), "™": (1000, 1000),
    "\xa0": (278, 278), "°": (400, 400), "±": (584, 584), "²": (333, 333), "³": (333, 333), "¹": (333, 333),
    "·": (278, 278), "×": (584, 584), "÷": (584, 584), "½": (834, 834), "Æ": (1000, 1000), "æ": (889, 889),
    "Œ": (1000, 1000), "œ": (944, 944), "ß": (611, 611), "Ø": (778, 778), "ø": (611, 611), "§": (556, 556),
    "©": (737, 737), "®": (737, 737), "µ": (556, 611), "«": (556, 556), "»": (556, 556), "¬": (584, 584),
}  # fmt: skip
_UNKNOWN = 556
FIRST = 32
LAST = 255
LAST_ASCII = 126


def _width(character: str, ascii_widths: list[int], *, is_bold: bool) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    if character in _OTHERS:
        return _OTHERS[character][is_bold]
    place = ord(base) - FIRST
    return ascii_widths[place] if 0 <= place < len(ascii_widths) else _UNKNOWN


def _widths(table: str, *, is_bold: bool) -> tuple[int, ...]:
    ascii_widths = [int(width) for width in table.split()]
    characters = bytes(range(FIRST, LAST + 1)).decode("cp1252", "replace")
    return tuple(_width(character, ascii_widths, is_bold=is_bold) for character in characters)


REGULAR = _widths(_ASCII, is_bold=False)
BOLD = _widths(_ASCII_BOLD, is_bold=True)


def text_width(encoded: bytes, widths: tuple[int, ...], size: float) -> float:
    """How wide Windows-1252 text is at `size` points, in points."""
    return sum(widths[code - FIRST] for code in encoded) * size / 1000

"""Text from outside on its way into a report: it may say anything and steer nothing."""

from __future__ import annotations

import unicodedata

_STEERING = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_SPELLED_OUT = {"\u00ad": "", "\u200b": ""}
_KEPT = {"\n", "\t"}


def printable(text: str) -> str:
    """The text with control, bidirectional and unpaired characters spelled out as escapes.

    Soft hyphens and zero-width spaces, which only guide line breaks, are dropped.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def one_line(text: str) -> str:
    """Printable text with every run of white space as one space."""
    return printable(" ".join(text.split()))


def _shown(char: str) -> str:
    if char in _SPELLED_OUT:
        return _SPELLED_OUT[char]
    if char in _KEPT or unicodedata.category(char) not in _STEERING:
        return char
    return f"\\u{ord(char):04x}"

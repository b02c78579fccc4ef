"""Text from outside on its way into a report: it may say anything and steer nothing."""

from __future__ import annotations

import unicodedata

_STEERING = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_DROPPED = {"\u00ad", "\u200b"}
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


def steers(char: str) -> bool:
    """Whether a character could steer a terminal or hide text: control, bidirectional, unpaired, private use."""
    return char not in _KEPT and unicodedata.category(char) in _STEERING


def _shown(char: str) -> str:
    if char in _DROPPED:
        return ""
    if not steers(char):
        return char
    return f"\\u{ord(char):04x}"

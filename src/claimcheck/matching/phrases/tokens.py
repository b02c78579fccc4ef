"""Wording as a sequence of words, numbers and the signs that bind them, for comparing word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from claimcheck.text import Span, normalize

_LETTER = r"[^\W_⁰¹²³⁴-⁹]"
_PART = rf"{_LETTER}*+(?:[\u0300-\u036f]++{_LETTER}*+)*+"
_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_⁰¹²³⁴-⁹]{_PART}(?:'[tT]\b)?)"
    rf"|(?P<number>\d++(?:[.,·'](?=\d)\d++)*+)(?![\w\u0300-\u036f])"
    rf"|(?P<raised>\d++(?:[.,·'](?=\d)\d++)*+)(?=[⁰¹²³⁴-⁹])"
    rf"|(?P<code>\d{_PART})"
    r"|(?P<sign>(?=[<>≤≥=±~≈%‰€$£+×∞/⁻⁰¹²³⁴-⁹-])"
    r"(?:[<>≤≥=±~≈%‰€$£+×∞]|(?<=\d)/(?=\d)|(?<=\d)-(?=\d)|(?<![\w)])-(?=[.,]?\d)|(?<=\d)[⁻⁰¹²³⁴-⁹]+))"
)
_MARKERS = re.compile(
    r"\[\d{1,3}(?:\s?[,;-]\s?\d{1,3})*+\]"
    r"|(?<=[^\W\d_]{2}[.,;:)])\d{1,3}(?:[,-]\d{1,3})*+(?=\s|$)"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:%)]))[⁰¹²³⁴-⁹]+(?:[,-][⁰¹²³⁴-⁹]+)*+"
    r"|\^\([^()\n]{1,12}\)"
)
_RAISED_OR_DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹^]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORDS = frozenset({"word", "code"})
_NUMBERS = frozenset({"number", "raised"})
_LONGEST_UNIT = 5


class Token(NamedTuple):
    """A word, number or sign. `span` is in the raw text; `key` is equal for tokens that are the same in print.

    The key is casefolded and without accents, except for what may be a unit: after a number, `MBq` is not `mBq`.
    """

    text: str
    key: str
    span: Span
    is_number: bool = False
    is_sign: bool = False

    @property
    def holds_digit(self) -> bool:
        """Whether any digit stands in it: a number or an identifier (PSMA617, 177Lu)."""
        return self.is_number or (not self.text.isalpha() and any(mark.isdecimal() for mark in self.text))


def tokens(raw: str) -> tuple[Token, ...]:
    """The tokens of `raw`, without reference markers ([12], blijft.¹, cells.3) and other raised text."""
    normalized = normalize(raw)
    masked = normalized.text
    if _RAISED_OR_DIGIT.search(masked):
        masked = _MARKERS.sub(lambda found: " " * len(found.group()), masked)
    keeps_offsets = normalized.keeps_offsets
    result: list[Token] = []
    after_number = False
    for found in _TOKEN.finditer(masked):
        text, kind = found.group(), found.lastgroup
        start, end = found.span()
        span = Span(start, end) if keeps_offsets else normalized.raw_span(start, end)
        key = text
        if kind in _WORDS and not (after_number and _is_unit(text)):
            key = fold(text)
        after_number = kind in _NUMBERS
        result.append(Token(text, key, span, after_number, kind == "sign"))
    return tuple(result)


def _is_unit(text: str) -> bool:
    """Whether the case of a word behind a number counts: MBq is not mBq, but MONTHS are months."""
    return len(text) <= _LONGEST_UNIT and not text.islower() and not text.isupper()


def reference_markers(raw: str) -> tuple[str, ...]:
    """The numbers of the reference markers of `raw`, without brackets: "[12, 13]" and "cells.¹" give "12,13", "1"."""
    if not _RAISED_OR_DIGIT.search(raw):
        return ()
    found = (marker.group().translate(_LOWERED) for marker in _MARKERS.finditer(normalize(raw).text))
    return tuple(numbers for marker in found if (numbers := "".join(marker.split()).strip("[]^()")))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case and accents."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", folded[:200]))

"""Wording as a sequence of words, numbers and the signs that bind them, for comparing word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from claimcheck.text import Span, normalize

_LETTER = r"[^\W_⁰¹²³⁴-⁹]"
_PART = rf"{_LETTER}*+(?:[\u0300-\u036f]++{_LETTER}*+)*+"
_TOKEN = re.compile(
    # Most words are plain, and soonest read as such
    rf"[a-z]++(?![\w'\u0300-\u036f])|[^\W\d_⁰¹²³⁴-⁹]{_PART}(?:'[tT]\b)?"
    r"|\d++(?:[.,·'](?=\d)\d++)*+(?:(?![\w\u0300-\u036f])|(?=[⁰¹²³⁴-⁹]))"
    rf"|\d{_PART}"
    r"|(?=[<>≤≥=±~≈%‰€$£+×∞/⁻⁰¹²³⁴-⁹-])"
    r"(?:[<>≤≥=±~≈%‰€$£+×∞]|(?<=\d)/(?=\d)|(?<=\d)-(?=\d)|(?<![\w)])-(?=[.,]?\d)"
    r"|(?:(?<=\d)|(?<=[\W\d]m)|(?<=[cdkmnµμ]m))[⁻⁰¹²³⁴-⁹]+)"
)
_MARKERS = re.compile(
    r"(?=[\[\d⁰¹²³⁴-⁹^])(?:"
    r"\[\d{1,3}(?:\s?[,;-]\s?\d{1,3})*+\]"
    r"|(?<=[^\W\d_]{2}[.,;:)])\d{1,3}(?:[,-]\d{1,3})*+(?=\s|$)"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:%)]))[⁰¹²³⁴-⁹]+(?:[,-][⁰¹²³⁴-⁹]+)*+"
    r"|\^\([^()\n]{1,12}\))"
)
_RAISED_OR_DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹^]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PRINTED_AS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_SIGNS = frozenset("<>≤≥=±~≈%‰€$£+×∞/-⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_SEPARATORS = re.compile("[.,·']")
_LONGEST_UNIT = 5
_JOINING = frozenset("and or nor en of et ou und oder sowie".split())


class Token(NamedTuple):
    """A word, number or sign. `span` is in the raw text; `key` is equal for tokens that are the same in print.

    The key is casefolded and without accents, except for what may be a unit: after a number, `MBq` is not `mBq`.
    """

    text: str
    key: str
    span: Span
    is_number: bool = False
    is_sign: bool = False


class Tokens(Sequence[Token]):
    """The tokens of a text, in order. `texts` and `keys` are theirs; `numbers` the places of those that are numbers.

    `markers` are the numbers of the reference markers in it ("12,13" for "[12, 13]"), which are no tokens. A token
    is made when it is asked for, since most of a phrase is only compared by its keys.
    """

    __slots__ = ("_found", "_normalized", "_written", "keys", "markers", "numbers", "texts")

    def __init__(self, raw: str) -> None:
        normalized = normalize(raw)
        written = normalized.text
        holds_digit = _RAISED_OR_DIGIT.search(written)
        markers: list[str] = []
        if holds_digit:
            written = _MARKERS.sub(lambda found: _masked(found.group(), markers), written)
        self.markers = tuple(markers)
        self._normalized = normalized
        self._written = written
        self._found = list(_TOKEN.finditer(written))
        self.texts = [found[0] for found in self._found]
        if written.isascii():
            self.keys = [text.lower() for text in self.texts]
        else:
            self.keys = [text if text.isascii() and text.islower() else _key_of(text) for text in self.texts]
        self.numbers: tuple[int, ...] = ()
        if holds_digit:
            self.numbers = tuple([at for at, text in enumerate(self.texts) if text[0].isdecimal() and _is_number(text)])
            for number in self.numbers:
                if number + 1 < len(self.texts) and self._is_unit(number + 1):
                    self.keys[number + 1] = self.texts[number + 1]

    def _is_unit(self, at: int) -> bool:
        """Whether the case of a word behind a number counts: MBq is not mBq, but MONTHS are months."""
        text = self.texts[at]
        if len(text) > _LONGEST_UNIT or text.islower() or text.isupper() or text[0] in _SIGNS:
            return False
        return not self._between(at - 1).strip(" -")

    def _between(self, at: int) -> str:
        """What stands between a token and the next."""
        after = self._found[at + 1].start() if at + 1 < len(self._found) else None
        return self._written[self._found[at].end() : after]

    def is_listed(self, first: int, last: int) -> bool:
        """Whether commas or "and" set these tokens apart as a member of a list or an addition."""
        if first == 0 or last + 1 >= len(self._found):
            return False
        before, after = self._between(first - 1).strip(), self._between(last).strip()
        if after == ",":
            return before == "," or self._goes_on(last + 1)
        if last > first and (self.keys[first] in _JOINING or self.keys[last] in _JOINING):
            return True
        return before == "," and not after and self.keys[last + 1] in _JOINING

    def _goes_on(self, at: int) -> bool:
        """Whether a list goes on at a token: its next member is followed by a comma or by "and"."""
        following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        return self._between(at).strip() == "," or following in _JOINING or self.keys[at] in _JOINING

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...

    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        if isinstance(at, slice):
            return tuple([self[place] for place in range(*at.indices(len(self.texts)))])
        if at < 0:
            at += len(self.texts)
        text = self.texts[at]
        return Token(text, self.keys[at], self.span(at), self.is_number(at), self.is_sign(at))

    def is_number(self, at: int) -> bool:
        """Whether a token is a number."""
        text = self.texts[at]
        return text[0].isdecimal() and _is_number(text)

    def is_sign(self, at: int) -> bool:
        """Whether a token is a sign."""
        return self.texts[at][0] in _SIGNS

    def holds_digit(self, at: int) -> bool:
        """Whether any digit stands in a token: a number or an identifier (PSMA617, 177Lu)."""
        text = self.texts[at]
        return not text.isalpha() and any(map(str.isdecimal, text))

    def span(self, at: int) -> Span:
        """The span of a token in the raw text."""
        start, end = self._found[at].span()
        return Span(start, end) if self._normalized.keeps_offsets else self._normalized.raw_span(start, end)


def tokens(raw: str) -> Tokens:
    """The tokens of `raw`, without reference markers ([12], blijft.¹, cells.3) and other raised text."""
    return Tokens(raw)


def _is_number(text: str) -> bool:
    return text.isdecimal() or (_SEPARATORS.search(text) is not None and text[0].isdecimal())


def _key_of(text: str) -> str:
    return text if text[0] in _SIGNS or _is_number(text) else fold(text)


def reference_markers(raw: str) -> tuple[str, ...]:
    """The numbers of the reference markers of `raw`, without brackets: "[12, 13]" and "cells.¹" give "12,13", "1"."""
    if not _RAISED_OR_DIGIT.search(raw):
        return ()
    markers: list[str] = []
    for marker in _MARKERS.finditer(normalize(raw).text):
        _masked(marker.group(), markers)
    return tuple(markers)


def _masked(marker: str, markers: list[str]) -> str:
    """As many spaces as a reference marker is long, its numbers being added to `markers`."""
    numbers = "".join(marker.translate(_LOWERED).split()).strip("[]^()")
    if numbers:
        markers.append(numbers)
    return " " * len(marker)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case and accents."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", folded[:200])).translate(_PRINTED_AS)

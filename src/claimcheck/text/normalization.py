"""Comparison text: one spelling for what printers, browsers and PDF writers spell in many ways, mapped back to raw.

Most folds replace one code point by one (dashes, quotes, spaces, full-width forms), so offsets stay the same; only
the few that do not (ligatures, line-end hyphens, removed zero-width characters) are kept, as a sorted list of edits.
A 50 MB text thus costs its own size plus sixteen bytes an edit.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.text.spans import Span

_ONE_FOR_ONE = {
    **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    **dict.fromkeys("‘’‚‛′ʼʹ`´＇", "'"),
    **dict.fromkeys("“”„‟″«»‹›〝〞＂", '"'),
    **dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    "\x1f": " ",
    "∶": ":",
    "≧": "≥",
    "⩾": "≥",
    "≦": "≤",
    "⩽": "≤",
    "∼": "~",
    "˜": "~",
}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c\u180e") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)))
)
_UNSAFE_DECOMPOSITIONS = ("<super>", "<sub>", "<fraction>", "<circle>")
_KEPT = frozenset("™℠\u00ad")
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARK = re.compile(f"[{_MARKS}]")
# Thirty marks, as in the Stream-Safe Text Format (UAX #15): composing a longer run takes quadratic time.
_CLUSTER = f"[^\\s{_MARKS}][{_MARKS}]{{1,30}}"
_JAMO = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_SURE_HYPHEN = r"[\u00ad\x02](?:[ \t]*\r?\n[ \t]*)?"
_LINE_END_HYPHEN = r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])"
_LINE_END_DASH_BEFORE_DIGIT = r"(?<=\w)-[ \t]*\r?\n[ \t]*(?=\d)"
_STANDING_EDITS = rf"{_SURE_HYPHEN}|{_LINE_END_HYPHEN}|{_LINE_END_DASH_BEFORE_DIGIT}|\r\n?"
_LOOKS_EDITED = re.compile(r"[\r\x02\u00ad]|-[ \t]*\n")

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_ISOTOPE = re.compile(r"(?<![\w.,⁰-⁹¹²³])[⁰¹²³⁴-⁹]{2,3}(?=[A-Z][a-z]?(?![a-zA-Z]))")
_FORMULA = re.compile(r"(?<=[^\W\d_])[₀-₉]+(?![\d₀-₉])")

_KEEPS_HYPHEN = frozenset(
    "non self long short high low well double single open placebo dose time cross post pre anti co ex follow "
    "state end health care age risk evidence patient hormone castration first second third half full".split()
)


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """`text` is `raw` in comparison form; spans of it can be taken back to `raw`.

    Superscript digits stay superscripts (`10²` never reads as 102, `blijft.¹` never as 0.1), except in isotope
    names (¹⁷⁷Lu). The edit arrays are parallel and sorted: where each edit stands in `text` and in `raw`, and its
    length in both.
    """

    raw: str = field(repr=False)
    text: str
    _at: array[int] = field(repr=False, compare=False)
    _length: array[int] = field(repr=False, compare=False)
    _raw_at: array[int] = field(repr=False, compare=False)
    _raw_length: array[int] = field(repr=False, compare=False)

    @property
    def keeps_offsets(self) -> bool:
        """Whether every offset is the same in `text` and in `raw`."""
        return not self._at

    def raw_span(self, start: int, end: int) -> Span:
        """The tightest span of `raw` that holds `text[start:end]`; an empty span for an empty one."""
        first = self._raw_start(start)
        if end <= start:
            return Span(first, first)
        return Span(first, self._raw_end(end - 1))

    def text_span(self, start: int, end: int) -> Span:
        """The span of `text` that `raw[start:end]` became; empty where all of it was removed."""
        first = self._text_offset(start, is_end=False)
        return Span(first, max(first, self._text_offset(end, is_end=True)))

    def _raw_start(self, offset: int) -> int:
        edit = bisect_right(self._at, offset) - 1
        # Edits that leave nothing share their offset with the character after them, which they do not cover.
        if edit < 0:
            return offset
        inside = offset - self._at[edit]
        if inside < self._length[edit]:
            return self._raw_at[edit]
        return self._raw_at[edit] + self._raw_length[edit] + inside - self._length[edit]

    def _raw_end(self, offset: int) -> int:
        edit = bisect_right(self._at, offset) - 1
        if edit >= 0 and offset - self._at[edit] < self._length[edit]:
            return self._raw_at[edit] + self._raw_length[edit]
        return self._raw_start(offset) + 1

    def _text_offset(self, offset: int, *, is_end: bool) -> int:
        edit = bisect_right(self._raw_at, offset - 1 if is_end else offset) - 1
        if edit < 0:
            return offset
        inside = offset - self._raw_at[edit]
        if inside >= self._raw_length[edit]:
            return self._at[edit] + self._length[edit] + inside - self._raw_length[edit]
        return self._at[edit] + (self._length[edit] if is_end and inside else 0)


def normalize(raw: str) -> NormalizedText:
    """Comparison text of `raw`, in linear time.

    Folds compatibility forms where that changes no number (Unicode NFKC, UAX #15), composes accents, folds dashes
    and the minus sign to `-`, quotes to `'` and `"`, every space to a plain one, every line end to a line feed; expands
    ligatures; removes zero-width characters; joins words cut at a line end. Case, spacing and wording stay.
    """
    text = raw
    expansions: dict[str, str] = {}
    if not raw.isascii() or not _PLAIN.isdisjoint(raw):
        singles: dict[int, str] = {}
        for character in set(raw):
            folded = _fold(character)
            if len(folded) == 1 and folded != character:
                singles[ord(character)] = folded
            elif len(folded) != 1:
                expansions[character] = folded
        if singles:
            text = raw.translate(singles)
        text = _ISOTOPE.sub(lambda found: found.group().translate(_SUPERSCRIPTS), text)
        text = _FORMULA.sub(lambda found: found.group().translate(_SUBSCRIPTS), text)
    empty = array("i")
    if not expansions and not _LOOKS_EDITED.search(text) and (text.isascii() or not _is_decomposed(text)):
        return NormalizedText(raw, text, empty, empty, empty, empty)
    return _edit(raw, text, expansions)


_PLAIN = frozenset(_ONE_FOR_ONE)


def _edit(raw: str, text: str, expansions: dict[str, str]) -> NormalizedText:
    pattern = _edit_pattern("".join(sorted(expansions)))
    at, length, raw_at, raw_length = array("i"), array("i"), array("i"), array("i")
    pieces: list[str] = []
    here = written = 0
    for found in pattern.finditer(text):
        piece = _replacement(text, found, expansions)
        start, end = found.span()
        pieces.append(text[here:start])
        written += start - here
        at.append(written)
        length.append(len(piece))
        raw_at.append(start)
        raw_length.append(end - start)
        pieces.append(piece)
        written += len(piece)
        here = end
    pieces.append(text[here:])
    return NormalizedText(raw, "".join(pieces), at, length, raw_at, raw_length)


@lru_cache(maxsize=64)
def _edit_pattern(expanding: str) -> re.Pattern[str]:
    invisible = "".join(character for character in expanding if character in _INVISIBLE)
    others = "".join(character for character in expanding if character not in _INVISIBLE)
    alternatives = [_STANDING_EDITS, _CLUSTER, _JAMO]
    if invisible:
        alternatives.append(f"[{re.escape(invisible)}]+")
    if others:
        alternatives.append(f"[{re.escape(others)}]")
    return re.compile("|".join(alternatives))


def _replacement(text: str, found: re.Match[str], expansions: dict[str, str]) -> str:
    piece = found.group()
    first = piece[0]
    if first == "\r":
        return "\n"
    if first in "\xad\x02" or first in _INVISIBLE:
        return ""
    if first == "-" and "\n" in piece:
        return _line_end(text, found.start(), found.end())
    if piece in expansions:
        return expansions[piece]
    return unicodedata.normalize("NFC", piece)


def _line_end(text: str, start: int, end: int) -> str:
    """'' where a hyphen at a line end was put there by the line break, '-' where the word has one of its own."""
    if not (text[start - 1].islower() and text[end].islower()):
        return "-"
    word_start = start
    while word_start > max(0, start - 12) and text[word_start - 1].isalpha():
        word_start -= 1
    return "-" if text[word_start:start].casefold() in _KEEPS_HYPHEN else ""


def _is_decomposed(text: str) -> bool:
    return _MARK.search(text) is not None or not unicodedata.is_normalized("NFC", text)


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    """What one code point becomes on its own: itself, another, several, or nothing."""
    if character in _INVISIBLE:
        return ""
    if character.isascii() or character in _ONE_FOR_ONE or character in _KEPT:
        return _ONE_FOR_ONE.get(character, character)
    folded = unicodedata.normalize("NFKC", character)
    is_safe = (
        not unicodedata.decomposition(character).startswith(_UNSAFE_DECOMPOSITIONS)
        and not (len(folded) > 1 and folded[0] == " ")
        and (character.isdecimal() or not any(mark.isdecimal() for mark in folded))
    )
    return folded if is_safe else character

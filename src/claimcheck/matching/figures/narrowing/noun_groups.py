"""The clause a figure of a source stands in, as words that stand together and words the claim says too."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.restrictions import clause_around
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_SIDE: Final = re.compile(r"[\s\-‑–'’\"”»,]*")
_BLANK: Final = re.compile(r"[\s\-‑–]*")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAMING: Final = frozenset({QuantityKind.DATE, QuantityKind.ORDINAL})
_MOST_WORDS: Final = 6
"""Words of one noun group."""


def _start(word: ContextWord) -> int:
    return word.span.start


def _end(word: ContextWord) -> int:
    return word.span.end


@dataclass(frozen=True, slots=True)
class Line:
    """The clause of a figure: its text with asides blanked, its content words, and what the claim says of them."""

    text: str
    language: str
    clause: Span
    number: Span
    words: tuple[ContextWord, ...]
    said: frozenset[str]

    def is_said(self, word: ContextWord) -> bool:
        """Whether the claim says this word too, in whatever language."""
        return not word.keys.isdisjoint(self.said)

    def count_before(self, end: int) -> int:
        """How many of the words end at or before a place."""
        return bisect_right(self.words, end, key=_end)

    def run_before(self, end: int) -> tuple[ContextWord, ...]:
        """The words that stand together directly before a place, in reading order."""
        found: list[ContextWord] = []
        gap = _SIDE
        for word in reversed(self.words[max(0, (count := self.count_before(end)) - _MOST_WORDS) : count]):
            if is_light(word) or not gap.fullmatch(self.text, word.span.end, end):
                break
            found.append(word)
            end, gap = word.span.start, _BLANK
        return tuple(reversed(found))

    def groups(self) -> Iterator[tuple[ContextWord, ...]]:
        """The words of the clause in groups that stand together, light words left out."""
        group: list[ContextWord] = []
        for word in self.words:
            if group and not (group[-1].span.end <= word.span.start and self.is_joined(group[-1], word)):
                yield tuple(group)
                group = []
            if not is_light(word):
                group.append(word)
            elif group:
                yield tuple(group)
                group = []
        if group:
            yield tuple(group)

    def is_joined(self, word: ContextWord, behind: ContextWord) -> bool:
        """Whether nothing but a blank or a hyphen stands between two words."""
        return bool(_BLANK.fullmatch(self.text, word.span.end, behind.span.start))

    def run_after(self, start: int, gap: re.Pattern[str]) -> tuple[ContextWord, ...]:
        """The words that stand together behind a place, where nothing but `gap` stands between."""
        found: list[ContextWord] = []
        for word in self.words[(first := bisect_left(self.words, start, key=_start)) : first + _MOST_WORDS]:
            if is_light(word) or not gap.fullmatch(self.text, start, word.span.start):
                break
            found.append(word)
            start, gap = word.span.end, _BLANK
        return tuple(found)


def line_of(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings, code: str) -> Line:
    """Read the clause of `number`; `code` is the unit's language, one of four. Asides in brackets are left out."""
    clause = clause_around(unit.text, number.span)

    def blank(found: re.Match[str]) -> str:
        if number.span.overlaps(Span(*found.span())):
            return found.group()
        has_figure = any(character.isdigit() for character in found.group())
        return ("§" if has_figure else " ") * len(found.group())

    text = _BRACKETS.sub(blank, unit.text)
    measures = [quantity.span for quantity in unit.quantities if quantity.kind not in _NAMING]
    ends = [span.end for span in measures]

    def is_measured(word: ContextWord) -> bool:
        at = bisect_right(ends, word.span.start)
        return at < len(measures) and measures[at].overlaps(word.span)

    words = tuple(
        word
        for word in around.setting.words
        if clause.start <= word.span.start
        and word.span.end <= clause.end
        and not text[word.span.start : word.span.end].isspace()
        and text[word.span.start] != "§"
        and not word.keys.isdisjoint(around.mine)
        and not is_measured(word)
    )
    return Line(text, code, clause, number.span, words, context.said)

"""Where in a source sentence the words a claim lacks stand: between, before or behind the shared ones, or beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from claimcheck.matching.phrases.tokens import fold
from claimcheck.matching.wording.vocabulary import ASIDES, CITING, OPENINGS
from claimcheck.matching.wording.words import Word
from claimcheck.text import Span, sentences

_SIGNIFICANT = re.compile(r"\b[pP]\s?[<≤=]\s?0?[.,·]0[0-4]")
_LONGEST_BRACKET = 12
_SHORTEST_ACRONYM = 2


class Placing:
    """The words of a source sentence (or two), of which those in `taken` are the claim's too."""

    def __init__(self, source: str, words: Sequence[Word], taken: AbstractSet[int], language: str) -> None:
        self._source = source
        self._words = words
        self._language = language
        self._taken = taken
        shared = [place for place in taken if not words[place].is_free] or list(taken)
        self._first, self._last = min(shared), max(shared)

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(sentences(self._source, self._language))

    def _sentence(self, place: int) -> int:
        start = self._words[place].token.span.start
        return next((number for number, span in enumerate(self._sentences) if span.start <= start < span.end), -1)

    def breaks(self) -> bool:
        """Whether a sentence ends among the shared words."""
        return self._sentence(self._first) != self._sentence(self._last)

    def is_between(self, place: int) -> bool:
        """Whether a word stands among the shared ones."""
        return self._first < place < self._last

    def is_beside(self, place: int) -> bool:
        """Whether a word the claim lacks is no part of what the shared ones say.

        It stands in a sentence without any of them, in "In conclusion" before them, in a relative clause behind a
        comma after them, or in brackets that cite, give statistics or abbreviate.
        """
        return (
            self._sentence(place) not in {self._sentence(self._first), self._sentence(self._last)}
            or (place < self._first and self._opens)
            or (place > self._last and self._aside <= place)
            or any(bracket.start <= place < bracket.end for bracket in self._brackets)
        )

    @cached_property
    def _opens(self) -> bool:
        """Whether all that stands before the shared words, in their sentence, is a known opening."""
        start = self._sentences[self._sentence(self._first)].start
        end = self._words[self._first].token.span.start
        before = [word for word in self._words if start <= word.token.span.start < end]
        while before and before[-1].is_free:
            before.pop()
        return " ".join(word.token.key for word in before) in OPENINGS

    @cached_property
    def _aside(self) -> int:
        """The place from which on a relative clause goes on about what was said; beyond all words where none does."""
        after = self._last + 1
        while after < len(self._words) and any(bracket.start <= after < bracket.end for bracket in self._brackets):
            after += 1
        if after < len(self._words):
            gap = self._source[self._words[after - 1].token.span.end : self._words[after].token.span.start]
            if "," in gap and fold(self._words[after].token.text) in ASIDES.get(self._language, frozenset()):
                return after
        return len(self._words)

    @cached_property
    def _brackets(self) -> tuple[Span, ...]:
        """The places of words in brackets that say nothing more: citations, statistics, the abbreviation of a name."""
        found: list[Span] = []
        opened = -1
        end = 0
        for place, word in enumerate(self._words):
            gap = self._source[end : word.token.span.start]
            if opened >= 0 and ")" in gap:
                found.append(Span(opened, place))
                opened = -1
            if "(" in gap and ")" not in gap.rpartition("(")[2]:
                opened = place
            end = word.token.span.end
        if opened >= 0 and ")" in self._source[end:]:
            found.append(Span(opened, len(self._words)))
        return tuple(
            bracket
            for bracket in found
            if bracket.end - bracket.start <= _LONGEST_BRACKET and self._says_nothing(bracket)
        )

    def _says_nothing(self, bracket: Span) -> bool:
        words = self._words[bracket.start : bracket.end]
        keys = [word.token.key for word in words]
        if (
            "et" in keys[:-1]
            and "al" in keys
            and all(
                word.token.is_number or word.token.text[:1].isupper() or key in {"et", "al"}
                for word, key in zip(words, keys, strict=True)
            )
        ):
            return True
        if all(word.token.is_number or key in CITING for word, key in zip(words, keys, strict=True)):
            text = self._source[words[0].token.span.start : words[-1].token.span.end]
            return not words[0].token.is_number and ("p" not in keys or bool(_SIGNIFICANT.search(text)))
        return len(words) == 1 and self._abbreviates(words[0].token.text, bracket.start)

    def _abbreviates(self, text: str, place: int) -> bool:
        """Whether capitals are initials of the words just before: radioligand therapy (RLT)."""
        if len(text) < _SHORTEST_ACRONYM or not text.isupper() or place == 0:
            return False
        before = [word.token.key for word in self._words[max(0, place - len(text)) : place]]
        letters = iter("".join(before))
        return any(word[:1] == text[0].casefold() for word in before) and all(
            mark in letters for mark in text.casefold()
        )

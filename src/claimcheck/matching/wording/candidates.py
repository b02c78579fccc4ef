"""The source sentences a claim's sentence may have been taken from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from claimcheck.documents import Document, Passage, PassageKind
from claimcheck.matching.wording.policy import WordingPolicy
from claimcheck.matching.wording.words import Word, read_words
from claimcheck.text import Span, guess_language, sentences

_LONG_PASSAGE = 60_000
_MOST_WINDOWS = 20
_STEM = 5
_LEAST_STEMS = 0.5
_MOST_KEPT = 10_000
"""Sentences whose words are kept for the next claim, some ten kilobytes each."""
_DIGITS = re.compile(r"\d+")
_BEGINNING = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{2,{_STEM}}}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One source sentence, or two neighbouring ones, in the claim's language."""

    span: Span
    passage: Passage
    words: tuple[Word, ...]


class WordingIndex:
    """A document's evidence by the beginnings of its words, with its sentences cut and read as far as asked for.

    Everything follows from `document`; one index serves any number of claims.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._passages = [
            passage
            for passage in document.passages
            if passage.role.is_evidence and passage.kind is not PassageKind.TABLE_ROW
        ]
        self._languages: dict[int, str] = {}
        self._sentences: dict[tuple[int, str], tuple[tuple[Span, str], ...]] = {}
        self._words: dict[tuple[Span, str], tuple[Word, ...]] = {}

    def candidates(self, content: Sequence[str], language: str, policy: WordingPolicy) -> Iterator[Candidate]:
        """Sentences, and pairs of neighbours, of evidence in `language` with half of the content words' beginnings.

        `content` are the casefolded content words looked for, as written.
        """
        stems = frozenset(begun.group() for word in content if (begun := _BEGINNING.match(word)))
        asked = stems | {digits.group() for word in content if (digits := _DIGITS.match(word))}
        for number in self._holding(stems):
            if self._language(number) != language:
                continue
            for cut in self._cut(number, stems, language, policy):
                held = [{stem for stem in asked if stem in folded} for _, folded in cut]
                for (span, _), one in zip(cut, held, strict=True):
                    if _is_enough(one, asked):
                        yield self._candidate(span, number, language)
                for ((left, _), one), ((right, _), other) in pairwise(zip(cut, held, strict=True)):
                    if _is_enough(one | other, asked):
                        yield self._candidate(Span(left.start, right.end), number, language)

    def _candidate(self, span: Span, number: int, language: str) -> Candidate:
        words = self._words.get((span, language))
        if words is None:
            words = read_words(span.of(self.document.text), language)
            if len(self._words) < _MOST_KEPT:
                self._words[span, language] = words
        return Candidate(span, self._passages[number], words)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """In which passages a word with each beginning stands, in order."""
        places: dict[str, list[int]] = {}
        for number, passage in enumerate(self._passages):
            for stem in set(_BEGINNING.findall(passage.span.of(self.document.text).casefold())):
                places.setdefault(stem, []).append(number)
        return places

    @cached_property
    def _whole(self) -> str:
        """The language of the document, as marked or as its words say."""
        return (self.document.language or guess_language(self.document.text)).partition("-")[0].lower()

    def _holding(self, stems: frozenset[str]) -> list[int]:
        """The passages with at least half of these beginnings, in order."""
        counts: Counter[int] = Counter()
        for stem in stems:
            counts.update(self._places.get(stem, ()))
        return sorted(number for number, count in counts.items() if count >= _LEAST_STEMS * len(stems))

    def _language(self, number: int) -> str:
        """A passage's language: as marked, else as its words say, else the document's."""
        found = self._languages.get(number)
        if found is None:
            passage = self._passages[number]
            marked = passage.language.partition("-")[0].lower()
            found = marked or guess_language(passage.span.of(self.document.text)) or self._whole
            self._languages[number] = found
        return found

    def _cut(
        self, number: int, stems: frozenset[str], language: str, policy: WordingPolicy
    ) -> Iterator[tuple[tuple[Span, str], ...]]:
        """The sentences of a passage with their casefolded text; around the words alone where it is very long."""
        span = self._passages[number].span
        if span.end - span.start <= _LONG_PASSAGE:
            kept = self._sentences.get((number, language))
            if kept is None:
                kept = self._sentences[number, language] = self._cut_at(span, language)
            yield kept
            return
        text = span.of(self.document.text)
        for window in _windows(text, text.casefold(), stems, policy):
            yield self._cut_at(window.shifted(span.start), language)

    def _cut_at(self, span: Span, language: str) -> tuple[tuple[Span, str], ...]:
        text = span.of(self.document.text)
        return tuple(
            (sentence.shifted(span.start), sentence.of(text).casefold()) for sentence in sentences(text, language)
        )


def _is_enough(held: set[str], stems: frozenset[str]) -> bool:
    return len(held) >= _LEAST_STEMS * len(stems)


def _windows(text: str, folded: str, stems: frozenset[str], policy: WordingPolicy) -> list[Span]:
    """The surroundings of the longest word in a passage too long to be cut into sentences."""
    if len(folded) != len(text):
        return [Span(0, min(len(text), _LONG_PASSAGE))]
    stem = max((stem for stem in stems if stem in folded), key=lambda each: (-folded.count(each), each))
    found: list[Span] = []
    at = folded.find(stem)
    while at >= 0 and len(found) < _MOST_WINDOWS:
        start, end = max(0, at - policy.passage_window), min(len(text), at + policy.passage_window)
        found.append(Span(start, end))
        at = folded.find(stem, end)
    return found

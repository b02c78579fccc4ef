"""The passages of a document most likely to speak of a claim, in any direction among Dutch, French, German, English.

Ranking is for a human reader and never evidence. A passage is scored by the words of the query that have a
counterpart in it (translation, stem, cognate, name, look-alike spelling), each weighted by how rare it is in the
document, and by shared numbers; passages that say much else, or are of quite another length, are marked down.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from claimcheck.documents import Document, Passage, PassageKind
from claimcheck.matching.lexicon import KeyKind, context_keys, overlap
from claimcheck.matching.lexicon.keys import (
    key_kind,
    level_text,
    primary_language,
    raw_tokens,
    spelled_keys,
    token_words,
)
from claimcheck.matching.model import RankedPassage
from claimcheck.matching.spelling import SpellingIndex
from claimcheck.text import Span, guess_language, sentences

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Scores = npt.NDArray[np.float32]
    Numbers = npt.NDArray[np.int64]

_NUMBER_STRENGTH = 1.6
"""A shared number says more than a shared word of the same rarity."""
_SOFT_STRENGTH = 1.0
"""What a word of like spelling is worth, times its likeness, beside a translation."""
_LEAST_LIKENESS = 0.35
"""Dice coefficient of letter trigrams from which two words count as alike."""
_SHORTEST_SOFT = 4
"""Letters."""
_QUERY_SHARE = 0.5
"""0.5 divides what is shared by the geometric mean of query and passage; more forgives long passages."""
_LENGTH_WEIGHT = 0.5
"""How fast a passage loses with the square of the log ratio of its length to the query's."""
_LONGEST_UNIT = 2000
"""Code points."""
_UNSEEN_SHARE = 0.5
"""How much a query word without any counterpart in the document counts against every passage."""


@dataclass(frozen=True, slots=True)
class _Unit:
    span: Span
    passage: Passage
    language: str


class RankingIndex:
    """The sentences and rows of a document by what can be looked for in them; built once, used for every claim."""

    def __init__(self, document: Document) -> None:
        import numpy as np  # noqa: PLC0415 - 0.1 s that only ranking needs

        self.document = document
        self.units = tuple(_units(document))
        by_raw: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        by_number: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            shown = level_text(_searched_text(document, unit))
            places = by_raw[unit.language]
            for token in set(raw_tokens(shown)):
                places[token].append(number)
            for value in set(digits(shown)):
                by_number[value].append(number)
        by_token: dict[tuple[str, str], list[int]] = defaultdict(list)
        for language, tokens in by_raw.items():
            for token, numbers in tokens.items():
                for word in token_words(token, language):
                    by_token[word, language] += numbers
                if value := number_word(token, language):
                    by_number[value] += numbers
        self._vocabulary = [pair for pair in by_token if spelled_keys(*pair)]
        token_units = [_positions([by_token[pair]]) for pair in self._vocabulary]
        postings: dict[str, list[Numbers]] = defaultdict(list)
        for pair, found in zip(self._vocabulary, token_units, strict=True):
            for key in spelled_keys(*pair):
                postings[key].append(found)
        self._token_units = token_units
        self._postings = {key: _positions(lists) for key, lists in postings.items()}
        self._postings |= {"#" + value: _positions([numbers]) for value, numbers in by_number.items()}
        self._mass = np.zeros(len(self.units), dtype=np.float32)
        for pair, positions in zip(self._vocabulary, token_units, strict=True):
            widest = max(len(self._postings[key]) for key in spelled_keys(*pair) if key[0] != "p")
            self._mass[positions] += self.rarity(widest)
        for key in by_number:
            self._mass[self._postings["#" + key]] += _NUMBER_STRENGTH * self.rarity(len(self._postings["#" + key]))
        self._lengths = np.array([max(1, unit.span.end - unit.span.start) for unit in self.units], dtype=np.float32)
        self._spelling: SpellingIndex | None = None

    def rarity(self, count: int) -> float:
        """How much a word found in `count` units says, in nats; a word in half of them says next to nothing."""
        return log(1 + len(self.units) / (count + 0.5))

    def scores(self, query: str, language: str) -> Scores:
        """The score of every unit for a query, 0..1."""
        import numpy as np  # noqa: PLC0415 - as above

        total = np.zeros(len(self.units), dtype=np.float32)
        wanted = 0.0
        for keys in _query_terms(query, language):
            gained, worth = self._matched(keys, language)
            wanted += worth
            if gained is not None:
                total += gained
        if not wanted:
            return total
        shared = total / (wanted**_QUERY_SHARE * np.maximum(self._mass, 0.5) ** (1 - _QUERY_SHARE))
        ratio = np.log(self._lengths / max(1, len(query)))
        likely: Scores = np.exp(-_LENGTH_WEIGHT * ratio * ratio).astype(np.float32)
        scores: Scores = likely * np.minimum(1.0, shared).astype(np.float32)
        return scores

    def _matched(self, keys: frozenset[str], language: str) -> tuple[Scores | None, float]:
        """What each unit gains from one query word, and what the word is worth."""
        import numpy as np  # noqa: PLC0415 - as above

        gained = np.zeros(len(self.units), dtype=np.float32)
        worth = 0.0
        for key in keys:
            found = self._postings.get(key)
            if found is not None:
                strength = _NUMBER_STRENGTH if key[0] == "#" else key_kind(key).strength
                value = strength * self.rarity(len(found))
                gained[found] = np.maximum(gained[found], value)
                worth = max(worth, value)
        if not worth and (alike := self._alike(keys, language)) is not None:
            return alike, float(alike.max())
        return (gained, worth) if worth else (None, _UNSEEN_SHARE * self.rarity(0))

    def _alike(self, keys: frozenset[str], language: str) -> Scores | None:
        """What units gain from words that look like an unknown query word."""
        import numpy as np  # noqa: PLC0415 - as above

        word = next((key[2:] for key in keys if key[:2] == "n:"), "")
        if len(word) < _SHORTEST_SOFT or any(char.isdigit() for char in word):
            return None
        if self._spelling is None:
            self._spelling = SpellingIndex(self._vocabulary)
        positions, likeness = self._spelling.similar(word, language, _LEAST_LIKENESS)
        if not len(positions):
            return None
        gained = np.zeros(len(self.units), dtype=np.float32)
        for position, alike in zip(positions, likeness, strict=True):
            found = self._token_units[position]
            gained[found] = np.maximum(gained[found], _SOFT_STRENGTH * alike * self.rarity(len(found)))
        return gained


def build_ranking_index(document: Document) -> RankingIndex:
    """Index the evidence-bearing sentences and rows of a document for `rank_passages`."""
    return RankingIndex(document)


def rank_passages(
    query: str, language: str, document: Document, limit: int = 3, index: RankingIndex | None = None
) -> tuple[RankedPassage, ...]:
    """The `limit` sentences or rows that speak most likely of `query`, best first, with the reasons in words.

    `language` (BCP 47) is the query's. Passages that share nothing with the query are left out. Pass `index` when
    several queries meet one document.
    """
    import numpy as np  # noqa: PLC0415 - as above

    index = index or build_ranking_index(document)
    code = primary_language(language) or guess_language(query)
    scores = index.scores(query, code)
    order = np.argsort(-scores, kind="stable")[:limit]
    return tuple(
        _ranked(document, index.units[number], float(scores[number]), query, code)
        for number in order
        if scores[number] > 0
    )


def _ranked(document: Document, unit: _Unit, score: float, query: str, language: str) -> RankedPassage:
    source = _searched_text(document, unit)
    pairs = overlap(context_keys(query, language), context_keys(source, unit.language), weakest=KeyKind.PART)
    theirs = dict(_figures(level_text(source), unit.language))
    words = [pair.source_word.text for pair in pairs]
    numbers = [theirs[value] for value in figures(level_text(query), language) if value in theirs]
    shared = list(dict.fromkeys((*words, *numbers)))
    reasons = (f"shares: {', '.join(shared)}",) if shared else ("words of like spelling",)
    passage = unit.passage
    return RankedPassage(
        document=document.sha256,
        exact=unit.span.of(document.text),
        start=unit.span.start,
        end=unit.span.end,
        locator=passage.locator,
        role=passage.role,
        score=round(score, 4),
        reasons=reasons,
    )


def _units(document: Document) -> Iterator[_Unit]:
    fallback = document.language or guess_language(document.text) or "en"
    for passage in document.passages:
        if not passage.role.is_evidence:
            continue
        language = primary_language(passage.language or fallback)
        if passage.kind is PassageKind.TABLE_ROW:
            yield _Unit(passage.span, passage, language)
            continue
        for sentence in sentences(passage.span.of(document.text), language):
            for span in _cut(sentence.shifted(passage.span.start), document.text):
                yield _Unit(span, passage, language)


def _cut(sentence: Span, text: str) -> Iterator[Span]:
    """A sentence, or pieces of one too long to be one: a table printed as text, a page without full stops."""
    start = sentence.start
    while sentence.end - start > _LONGEST_UNIT:
        end = text.rfind(" ", start + 1, start + _LONGEST_UNIT)
        end = start + _LONGEST_UNIT if end < 0 else end
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _positions(lists: Sequence[Sequence[int] | Numbers]) -> Numbers:
    """The distinct numbers of all lists, ascending."""
    import numpy as np  # noqa: PLC0415 - as above

    if len(lists) == 1 and isinstance(lists[0], np.ndarray):
        return lists[0]
    found: Numbers = np.unique(np.concatenate([np.asarray(one, dtype=np.int64) for one in lists]))
    return found


def _searched_text(document: Document, unit: _Unit) -> str:
    """What a unit is found by: its own text, and for a table row its caption and column headers."""
    text = unit.span.of(document.text)
    if unit.passage.kind is not PassageKind.TABLE_ROW:
        return text
    return "\n".join((text, unit.passage.caption, *unit.passage.header))


def _query_terms(query: str, language: str) -> Iterator[frozenset[str]]:
    """The words and numbers of a query, each as the keys it may be found under."""
    shown = level_text(query)
    for value in dict.fromkeys(figures(shown, language)):
        yield frozenset(("#" + value,))
    seen = set[frozenset[str]]()
    for word in context_keys(query, language, minor=True):
        keys = word.keys
        if not any(key.startswith("w:") for key in keys):
            keys |= {key for key in spelled_keys(word.text.lower(), language) if key.startswith("n:")}
        if keys not in seen:
            seen.add(keys)
            yield keys


_FIGURE = re.compile(
    r"(?<![\w.,])(?:(?:\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})++(?!\d)(?:[.,·]\d++)?)|\d++(?:[.,·'’]\d++)*+)"
)
_GROUPED = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:([.,'’\u00a0\u202f\u2009 ])\d{3})(?:\2\d{3})*)(?:[.,·](?P<decimals>\d+))?"
)
_NUMBER_WORDS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
}
_NUMBER_BY_WORD = {
    language: {word: str(value) for value, word in enumerate(listed.split()) if value > 1}
    for language, listed in _NUMBER_WORDS.items()
}


def figures(text: str, language: str) -> Iterator[str]:
    """The numbers of a text in one spelling each: its digits, and its small number words."""
    return (value for value, _ in _figures(text, language))


def _figures(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each number in the one spelling, and as the text writes it."""
    yield from _digits(text)
    for token in raw_tokens(text):
        if value := number_word(token, language):
            yield value, token


def number_word(token: str, language: str) -> str:
    """The value of a small number word ('drie', '3'); '' for any other word."""
    return _NUMBER_BY_WORD.get(language, {}).get(token.lower(), "")


def digits(text: str) -> Iterator[str]:
    """The digit numbers of a text without grouping, with '.' before decimals.

    A mark before three digits is read as grouping: an English 4.300 meets a Dutch one, which a ranking may allow.
    """
    return (value for value, _ in _digits(text))


def _digits(text: str) -> Iterator[tuple[str, str]]:
    for found in _FIGURE.finditer(text):
        written = found.group()
        if grouped := _GROUPED.fullmatch(written):
            whole, decimals = re.sub(r"\D", "", grouped["whole"]), grouped["decimals"]
        else:
            whole, _, decimals = re.sub(r"[,·'’]", ".", written).partition(".")
        whole = whole.lstrip("0") or "0"
        yield (f"{whole}.{decimals}" if decimals else whole), written

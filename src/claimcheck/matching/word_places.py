"""In which pieces of a document a word stands, whatever its inflection; analysed only as far as it is asked for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.lexicon.equivalents import equivalents
from claimcheck.matching.lexicon.vocabulary import folded

_WORD: Final = re.compile(r"[^\W\d_]{2,40}")
_IDENTIFIER: Final = re.compile(r"(?<![\w-])(?=[^\W_-]*(?:\d|-[^\W_-]*\d))[^\W_]+(?:-[^\W_]+)*")
_BEGINNING: Final = 3
"""Letters in which the forms of a word agree; only words beginning like the one asked for are analysed."""


class WordPlaces:
    """The vocabulary of a document: each distinct word with the numbers of the pieces it stands in.

    Forms that begin differently ("went" for "go") are not found: a word counts as somewhat rarer than it is.
    """

    def __init__(self, pieces: Iterable[tuple[str, str]]) -> None:
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, (text, language) in enumerate(pieces):
            lowered = text.casefold()
            for word in {*_WORD.findall(lowered), *_IDENTIFIER.findall(lowered)}:
                places[word, language].append(number)
        self._places = dict(places)
        self._keys: dict[tuple[str, str], frozenset[str]] = {}
        self._by_beginning: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entry in places:
            self._by_beginning[folded(entry[0][:_BEGINNING])].append(entry)

    def bearing(self, keys: frozenset[str]) -> frozenset[int]:
        """The numbers of the pieces with a word that bears one of `keys`."""
        members = equivalents().members
        beginnings = {word[:_BEGINNING] for key in keys for word in members.get(key, (key.partition(":")[2],))}
        found: set[int] = set()
        for beginning in beginnings:
            for entry in self._by_beginning.get(beginning, ()):
                if not keys.isdisjoint(self._analysed(entry)):
                    found.update(self._places[entry])
        return frozenset(found)

    def _analysed(self, entry: tuple[str, str]) -> frozenset[str]:
        found = self._keys.get(entry)
        if found is None:
            word, language = entry
            spelled = folded(word).replace("-", "")
            name = frozenset({f"n:{spelled}", f"x:{spelled}"})
            found = self._keys[entry] = name.union(*(each.keys for each in content_words(word, language)))
        return found

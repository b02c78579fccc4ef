"""English words that can be exchanged beside a figure without changing what the figure says.

Read from the hand-written lists in `data/equivalents`: one group a line, its members parted by '|', each line sorted
into a file by theme. A member is a word, several words ('heart attack'), or an abbreviation; one with a capital letter
is met only as it is written ('OS', 'mCRPC'), so that no verb or name is taken for it. A line of one member is a phrase
that means something else than its words ('hay fever'): they bear no shared key in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from claimcheck.matching.lexicon.keys import ContextWord, context_keys
from claimcheck.matching.lexicon.vocabulary import folded

_NONE: frozenset[str] = frozenset()
_NEGATED = re.compile(r"\bno[nt][\s-]+$")
_BEFORE = 5
"""Code points in front of a phrase within which 'non' turns it into its opposite."""
_SHORTEST_ABBREVIATION = 2


@dataclass(frozen=True, slots=True)
class EquivalentPhrase:
    """A member of several words: the dictionary form of each content word, what stands between them, and its keys."""

    words: tuple[str, ...]
    gaps: tuple[tuple[str, ...], ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Equivalents:
    """Every group, by what a text is looked up with.

    `words` and `abbreviations` (as written) lead to the keys they share with the words of the same meaning ('e:' and
    the group's first member); `phrases` are listed by their first word, the longest first; `members` are the words
    that bear a key, in lower case.
    """

    words: Mapping[str, frozenset[str]]
    abbreviations: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[EquivalentPhrase, ...]]
    members: Mapping[str, tuple[str, ...]]

    def of_word(self, key: str) -> frozenset[str]:
        """The shared keys of a word's key ('w:subject', or 'w:heart attack' of a translated word)."""
        return self.words.get(key[2:], _NONE) if key[:2] == "w:" else _NONE

    def of_abbreviation(self, text: str) -> frozenset[str]:
        """The shared keys of an abbreviation as it is written, in the plural too: 'AEs'."""
        written = text.replace(".", "")
        found = self.abbreviations.get(written)
        if found is None and written.endswith("s") and len(written) > _SHORTEST_ABBREVIATION:
            found = self.abbreviations.get(written[:-1])
        return found or _NONE

    def in_text(self, text: str, words: Sequence[ContextWord]) -> dict[int, frozenset[str]]:
        """Which of the content words of an English text stand in a listed phrase: position -> the keys of it.

        The longest phrase counts ('non-small cell lung cancer' holds no small cell lung cancer). A phrase that means
        something else than its words has no keys.
        """
        found: dict[int, frozenset[str]] = {}
        at = 0
        while at < len(words):
            phrase = self._phrase_at(text, words, at)
            length = len(phrase.words) if phrase else 1
            if phrase:
                found.update(dict.fromkeys(range(at, at + length), phrase.keys))
            at += length
        return found

    def _phrase_at(self, text: str, words: Sequence[ContextWord], at: int) -> EquivalentPhrase | None:
        start = words[at].span.start
        candidates = [
            phrase
            for key in words[at].keys
            if key[:2] == "w:"
            for phrase in self.phrases.get(key[2:], ())
            if _stands(phrase, text, words, at)
        ]
        if not candidates or _NEGATED.search(text[max(0, start - _BEFORE) : start].casefold()):
            return None
        return max(candidates, key=lambda phrase: len(phrase.words))


@cache
def equivalents() -> Equivalents:
    """The groups of every list."""
    words: dict[str, frozenset[str]] = {}
    abbreviations: dict[str, frozenset[str]] = {}
    phrases: dict[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], frozenset[str]] = {}
    members: dict[str, list[str]] = defaultdict(list)
    for group in groups():
        key = frozenset({f"e:{group[0]}"}) if len(group) > 1 else _NONE
        for member in group:
            if key:
                members[f"e:{group[0]}"].append(member.casefold())
            if member != member.lower():
                abbreviations[member] = abbreviations.get(member, _NONE) | key
                continue
            spelled = " ".join(folded(member).replace("-", " ").split()) if " " in member else folded(member)
            words[spelled] = words.get(spelled, _NONE) | key
            parts = context_keys(member, "en")
            if len(parts) > 1 and (parts[0].span.start, parts[-1].span.end) == (0, len(member)):
                shape = tuple(folded(part.text) for part in parts), _gaps(member, parts)
                phrases[shape] = phrases.get(shape, _NONE) | key
    by_first: dict[str, list[EquivalentPhrase]] = defaultdict(list)
    for (spelled_words, gaps), keys in phrases.items():
        by_first[spelled_words[0]].append(EquivalentPhrase(spelled_words, gaps, keys))
    return Equivalents(
        words,
        abbreviations,
        {first: tuple(found) for first, found in by_first.items()},
        {key: tuple(found) for key, found in members.items()},
    )


def groups() -> Iterator[tuple[str, ...]]:
    """The members of each group, in the order of the lists."""
    folder = files(__package__).joinpath("data", "equivalents")
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        for line in entry.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield tuple(line.split("|"))


def _stands(phrase: EquivalentPhrase, text: str, words: Sequence[ContextWord], at: int) -> bool:
    here = words[at : at + len(phrase.words)]
    return (
        len(here) == len(phrase.words)
        and all(f"w:{word}" in one.keys for word, one in zip(phrase.words, here, strict=True))
        and _gaps(text, here) == phrase.gaps
    )


def _gaps(text: str, words: Sequence[ContextWord]) -> tuple[tuple[str, ...], ...]:
    """The function words and marks between neighbouring words; a hyphen is a blank."""
    return tuple(
        tuple(folded(text[one.span.end : other.span.start]).replace("-", " ").split()) for one, other in pairwise(words)
    )

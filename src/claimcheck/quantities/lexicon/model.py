"""What a language knows about figures: one frozen table a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.quantities.model import Comparator
from claimcheck.quantities.tokens import fold, phrase

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Comparator], ...]]
"""Comparator wordings by the word nearest the number, longest wording first."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that carry numbers, comparators, ranges, dates and labels. All keys folded."""

    code: str
    decimal_sign: str
    cardinals: Mapping[str, int]
    """Zero to ninety-nine and hundred: the atoms number words are built of."""
    magnitudes: Mapping[str, int]
    """'thousand' and up, with abbreviations ('mln')."""
    ordinals: Mapping[str, int]
    denominators: Mapping[str, int]
    """'thirds': 3; halves and quarters included."""
    articles: frozenset[str]
    """Words that mean 'one' only before a magnitude, fraction or dozen."""
    joiners: frozenset[str]
    compounds: bool
    """Whether numbers are written as one word ('eenentwintig')."""
    before: Phrases
    after: Phrases
    fillers: frozenset[str]
    """Words that may stand between comparator and number: 'the', 'een', 'some'."""
    between: frozenset[str]
    from_: frozenset[str]
    to: frozenset[tuple[str, ...]]
    and_: frozenset[str]
    out_of: frozenset[tuple[str, ...]]
    minus: frozenset[str]
    point: frozenset[str]
    months: Mapping[str, int]
    year_cues: frozenset[str]
    labels: frozenset[str]
    """Words whose number names rather than counts: 'phase 3', 'page 12'."""
    age_before: frozenset[str]
    age_after: frozenset[tuple[str, ...]]
    change: tuple[str, ...]
    """Stems of verbs after which 'from 20 to 35' is a change, not a range."""
    countable: frozenset[str]
    """Plurals after which a four-digit number is a count, not a year."""
    pronoun_one: frozenset[str] = field(default=frozenset())
    """Words after which 'one' is a pronoun."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    percent: frozenset[tuple[str, ...]] = frozenset()
    points: frozenset[tuple[str, ...]] = frozenset()
    function_words: frozenset[str] = frozenset()
    """Words that follow a number without being what it counts."""


def words(text: str) -> frozenset[str]:
    """A whitespace-separated list as folded keys."""
    return frozenset(fold(word) for word in text.split())


def phrases(*texts: str) -> frozenset[tuple[str, ...]]:
    """Wordings of one or more words as key sequences."""
    return frozenset(phrase(text) for text in texts)


def numbered(text: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Consecutive numbers by their names; spellings of one number are parted by '/'."""
    table = {}
    for index, names in enumerate(text.split()):
        for name in names.split("/"):
            table[fold(name)] = start + index * step
    return table


def than(adjectives: str, *links: str) -> tuple[str, ...]:
    """'greater than', 'larger than': every adjective with every link."""
    return tuple(f"{adjective} {link}" for adjective in adjectives.split() for link in links)


def or_equal(adjectives: str, link: str, either: str, *equal: str) -> tuple[str, ...]:
    """'greater than or equal to', 'greater or equal to', 'equal to or greater than', for every adjective."""
    return tuple(
        wording
        for adjective in adjectives.split()
        for same in equal
        for wording in (
            f"{adjective} {link} {either} {same}",
            f"{adjective} {either} {same}",
            f"{same} {either} {adjective} {link}",
        )
    )


def comparators(*, before: bool, **wordings: Iterable[str]) -> Phrases:
    """Index comparator wordings by their word nearest the number, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for name, texts in wordings.items():
        for text in texts:
            keys = phrase(text)
            index.setdefault(keys[-1] if before else keys[0], []).append((keys, Comparator[name]))
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for key, entries in index.items()}

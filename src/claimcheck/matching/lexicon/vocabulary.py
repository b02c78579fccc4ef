"""The hand-written word lists beside this module: translations into English, and function words.

A translation file holds `word<TAB>english|english` lines: lower-case dictionary forms, one entry a line, sorted
into files by theme. A stop file holds one function word a line. Lines starting with '#' name the theme.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

LEXICON_LANGUAGES = ("nl", "fr", "de")
"""Languages with a lexicon into English."""

_SPECIAL_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "\u00ad": None, "’": "'", "‑": "-"})


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Lower case, without accents and soft hyphens: how words of different spelling habits are compared."""
    lowered = word.casefold().translate(_SPECIAL_LETTERS)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def _lines(folder: str) -> Iterator[str]:
    entries = files(__package__).joinpath("data", folder).iterdir()
    for entry in sorted(entries, key=lambda item: item.name):
        for line in entry.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line


@cache
def translations(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every lexicon entry of a language with its English words; empty for a language without a lexicon."""
    if language not in LEXICON_LANGUAGES:
        return MappingProxyType({})
    rows = (line.split("\t") for line in _lines(language))
    return MappingProxyType({word: tuple(english.split("|")) for word, english in rows})


@cache
def folded_translations(language: str) -> Mapping[str, tuple[str, ...]]:
    """The lexicon by folded spelling, for capitals without accents and sloppy typing."""
    table: dict[str, tuple[str, ...]] = {}
    for word, english in translations(language).items():
        key = folded(word)
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *english)))
    return MappingProxyType(table)


@cache
def beginnings(language: str) -> frozenset[str]:
    """The first three letters of every entry, folded: what cannot begin an entry need not be looked up."""
    return frozenset(word[:BEGINNING] for word in folded_translations(language))


BEGINNING = 3
"""Letters an inflected word shares with its entry."""


def translated(word: str, language: str) -> tuple[str, ...]:
    """English words for a dictionary form as the lexicon has it; empty when it has none."""
    return translations(language).get(word) or folded_translations(language).get(folded(word), ())


@cache
def translated_words() -> frozenset[str]:
    """Every English word some entry translates to, folded: 'against' and 'without' among them."""
    entries = (one for code in LEXICON_LANGUAGES for english in translations(code).values() for one in english)
    return frozenset(folded(entry) for entry in entries)


@cache
def phrases(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Entries of several words, and for English the translations of several words, by their last word.

    `phrases("en")["effect"]` holds `("side", "effect")`: words are folded dictionary forms.
    """
    if language == "en":
        entries = {one for code in LEXICON_LANGUAGES for english in translations(code).values() for one in english}
    else:
        entries = set(translations(language))
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in sorted(entries):
        words = tuple(phrase_words(entry))
        if len(words) > 1 and not ("-" in entry and " " not in entry):
            table.setdefault(words[-1], []).append(words)
    return MappingProxyType({last: tuple(found) for last, found in table.items()})


def phrase_words(entry: str) -> list[str]:
    """The words of an entry of several words, folded, with elided articles apart: 'col de l'uterus'."""
    return folded(entry).replace("'", "' ").replace("-", " ").split()


@cache
def function_words(language: str) -> frozenset[str]:
    """Words that carry grammar or number rather than subject: articles, pronouns, auxiliaries, number words."""
    if language not in {*LEXICON_LANGUAGES, "en"}:
        return frozenset()
    return frozenset(form for word in _word_list("stop", language) for form in (word, folded(word)))


@cache
def particles() -> frozenset[str]:
    """Words that never count as the part of a compound, folded."""
    return frozenset(_word_list("forms", "particles"))


@cache
def units() -> frozenset[str]:
    """Units of measure, lower case: behind a number they are part of the figure."""
    return frozenset(_word_list("stop", "units"))


@cache
def combining_forms() -> frozenset[str]:
    """First parts that a hyphen does not separate from their word, folded."""
    return frozenset(_word_list("forms", "prefixes"))


def _word_list(folder: str, name: str) -> Iterator[str]:
    text = files(__package__).joinpath("data", folder, f"{name}.txt").read_text("utf-8")
    return (word for line in text.splitlines() if not line.startswith("#") for word in line.split())

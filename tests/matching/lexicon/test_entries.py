"""The word lists themselves: a bad line here is a wrong translation in every report."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from claimcheck.matching.lexicon import LEXICON_LANGUAGES, translations
from claimcheck.matching.lexicon.morphology import lemma
from claimcheck.matching.lexicon.vocabulary import combining_forms, function_words, particles

_FEWEST_ENTRIES = 2500
_MOST_LINES = 400
_CONVERSIONS = 40
"""Verbs and nouns, or adjectives used as nouns, that share a form and a translation: plan, planen."""


def _lines(language: str) -> list[tuple[str, str]]:
    folder = files("claimcheck.matching.lexicon").joinpath("data", language)
    return [
        (entry.name, line)
        for entry in sorted(folder.iterdir(), key=lambda item: item.name)
        for line in entry.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]


@pytest.mark.parametrize("language", LEXICON_LANGUAGES)
def test_no_language_loses_a_large_part_of_its_lexicon(language: str) -> None:
    assert len(translations(language)) >= _FEWEST_ENTRIES


@pytest.mark.parametrize("language", LEXICON_LANGUAGES)
def test_every_line_is_one_lower_case_word_and_its_english_words(language: str) -> None:
    for name, line in _lines(language):
        word, tab, english = line.partition("\t")
        where = f"{language}/{name}: {line!r}"
        assert tab, where
        assert word, where
        assert word == " ".join(word.split()) == word.lower(), where
        options = english.split("|")
        assert all(option and option == " ".join(option.split()) == option.lower() for option in options), where
        assert len(options) == len(set(options)), where


@pytest.mark.parametrize("language", LEXICON_LANGUAGES)
def test_no_word_is_listed_twice_with_one_entry_hiding_the_other(language: str) -> None:
    counts = Counter(line.partition("\t")[0] for _, line in _lines(language))
    assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LEXICON_LANGUAGES)
def test_words_are_listed_in_their_dictionary_form(language: str) -> None:
    entries = translations(language)
    doubles = [
        word
        for word, english in entries.items()
        if word not in function_words(language)
        and (base := lemma(word, language)) != word
        and entries.get(base) == english
    ]
    assert len(doubles) <= _CONVERSIONS


@pytest.mark.parametrize("language", LEXICON_LANGUAGES)
def test_no_word_list_outgrows_review(language: str) -> None:
    sizes = Counter(name for name, _ in _lines(language))
    assert max(sizes.values()) < _MOST_LINES


@pytest.mark.parametrize(
    ("language", "false_friend", "looks_like"),
    [
        ("nl", "eventueel", "eventual"),
        ("nl", "eventueel", "eventually"),
        ("nl", "actueel", "actual"),
        ("nl", "arts", "arts"),
        ("nl", "slim", "slim"),
        ("nl", "ramp", "ramp"),
        ("fr", "actuellement", "actually"),
        ("fr", "librairie", "library"),
        ("fr", "coin", "coin"),
        ("fr", "éventuellement", "eventually"),
        ("de", "bekommen", "become"),
        ("de", "gift", "gift"),
        ("de", "eventuell", "eventually"),
        ("de", "handy", "handy"),
    ],
)
def test_a_false_friend_is_not_translated_by_the_word_it_looks_like(
    language: str, false_friend: str, looks_like: str
) -> None:
    assert translations(language)[false_friend]
    assert looks_like not in translations(language)[false_friend]


def test_a_language_without_a_lexicon_has_no_entries() -> None:
    assert dict(translations("es")) == {}
    assert function_words("es") == frozenset()


def test_number_words_are_no_context_in_any_language() -> None:
    for language, words in {
        "nl": ("miljoen", "miljard", "biljoen", "procent", "twintig"),
        "fr": ("million", "milliard", "billion", "vingt"),
        "de": ("million", "milliarde", "billion", "prozent", "zwanzig"),
        "en": ("million", "billion", "trillion", "percent", "twenty"),
    }.items():
        assert set(words) <= function_words(language)


def test_verbal_prefixes_and_combining_forms_are_read_from_their_lists() -> None:
    assert {"ver", "be", "ge"} <= particles()
    assert {"neuro", "anti"} <= combining_forms()

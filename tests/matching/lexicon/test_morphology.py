"""Dictionary forms, stems and cognates."""

from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.matching.lexicon.cognates import cognate_key
from claimcheck.matching.lexicon.morphology import (
    compound_parts,
    english_forms,
    english_stem,
    lemma,
    lexicon_english,
    lexicon_entry,
)
from claimcheck.matching.lexicon.vocabulary import folded, phrases, translated


@pytest.mark.parametrize(
    ("language", "word", "entry"),
    [
        ("nl", "gevonden", "vinden"),
        ("nl", "patiënten", "patiënt"),
        ("nl", "huizen", "huis"),
        ("nl", "brieven", "brief"),
        ("nl", "koppen", "kop"),
        ("nl", "medische", "medisch"),
        ("nl", "isotopen", "isotoop"),
        ("fr", "médicaux", "médical"),
        ("fr", "MEDICAUX", "médical"),
        ("de", "Häuser", "haus"),
        ("de", "Krankheiten", "krankheit"),
        ("de", "untersuchte", "untersuchen"),
    ],
)
def test_an_inflected_word_is_filed_under_its_entry(language: str, word: str, entry: str) -> None:
    assert folded(lexicon_entry(word.casefold(), language)[0]) == folded(entry)


def test_a_word_nobody_listed_keeps_its_lemma_and_has_no_english() -> None:
    assert lexicon_entry("zwezeriken", "nl") == ("zwezerik", ())
    assert lexicon_english("癌", "nl") == ()
    assert lemma("\ud800abc", "nl") == "\ud800abc"
    assert lemma("kanker", "es") == "kanker"


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("produce", "production", True),
        ("treat", "treatment", True),
        ("innovate", "innovative", True),
        ("regulation", "regulatory", True),
        ("organise", "organization", True),
        ("diagnosis", "diagnose", True),
        ("organ", "organization", False),
        ("police", "policy", False),
        ("general", "generation", False),
        ("cancer", "cancel", False),
        ("universe", "university", False),
        ("number", "numb", False),
    ],
)
def test_a_stem_joins_verb_and_noun_but_not_other_subjects(one: str, other: str, *, is_same: bool) -> None:
    assert (english_stem(one) == english_stem(other)) is is_same


def test_the_plural_of_a_noun_in_is_is_found_as_noun_and_as_verb() -> None:
    assert {"diagnosis", "diagnose"} <= set(english_forms("diagnoses"))
    assert "casis" not in english_forms("cases")


@pytest.mark.parametrize(
    ("language", "word", "english"),
    [
        ("nl", "fysiotherapie", "physiotherapy"),
        ("nl", "complexiteit", "complexity"),
        ("nl", "fibrose", "fibrosis"),
        ("nl", "mesothelioom", "mesothelioma"),
        ("nl", "radiologische", "radiological"),
        ("nl", "dosimetrie", "dosimetry"),
        ("fr", "complexité", "complexity"),
        ("fr", "pharmacovigilance", "pharmacovigilance"),
        ("fr", "fibrose", "fibrosis"),
        ("de", "komplexität", "complexity"),
        ("de", "pharmakokinetik", "pharmacokinetic"),
        ("de", "dosimetrie", "dosimetry"),
    ],
)
def test_a_learned_word_is_spelled_alike_in_two_languages(language: str, word: str, english: str) -> None:
    assert cognate_key(word, language)
    assert cognate_key(word, language) == cognate_key(english, "en")


def test_short_and_foreign_words_have_no_cognate_spelling() -> None:
    assert cognate_key("arts", "nl") == ""
    assert cognate_key("癌癌癌癌癌癌", "nl") == ""
    assert cognate_key("sassas", "xx") != ""
    assert cognate_key("aaaaae", "en") == ""


def test_a_compound_with_an_unlisted_first_part_needs_that_part_to_be_a_word() -> None:
    assert compound_parts("zwezerikkanker", "nl") == ((0, 8), (8, 14))
    assert compound_parts("qwrtzkanker", "nl") == ()
    assert compound_parts("kanker" * 12, "nl") == ()
    assert compound_parts("cancer", "fr") == ()


def test_phrases_are_found_by_their_last_word() -> None:
    assert ("side", "effect") in phrases("en")["effect"]
    assert ("chiffre", "d'", "affaires") in phrases("fr")["affaires"]


def test_accents_and_soft_hyphens_do_not_hide_a_word() -> None:
    assert folded("Œso\u00adphagé") == "oesophage"
    assert translated("sante", "fr") == translated("santé", "fr") == ("health",)


def test_importing_the_lexicon_loads_no_heavy_package() -> None:
    code = (
        "import sys, claimcheck.matching.lexicon, claimcheck.matching.ranking;"
        "sys.exit(bool({'simplemma', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

"""Content words as language-neutral keys."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.lexicon import KeyKind, context_keys, overlap
from claimcheck.matching.lexicon.keys import key_kind, primary_language, spelled_keys, token_words


def _pairs(claim: str, claim_language: str, source: str, source_language: str) -> dict[str, str]:
    found = overlap(context_keys(claim, claim_language), context_keys(source, source_language))
    return {pair.claim_word.text: pair.source_word.text for pair in found}


def _words(text: str, language: str) -> list[str]:
    return [word.text for word in context_keys(text, language)]


def test_a_dutch_claim_meets_its_english_source_word_by_word() -> None:
    pairs = _pairs(
        "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose.(4)",
        "nl",
        "In 2023, 78 416 new cancer diagnoses were made in Belgians.",
        "en",
    )
    assert pairs == {"Belgen": "Belgians", "kanker": "cancer", "diagnose": "diagnoses"}


def test_a_claim_about_isotopes_meets_its_source_in_every_language() -> None:
    english = "Belgium produces 20 to 25% of the world's medical isotopes, peaking at 65% in periods of high demand."
    dutch = "België produceert 20-25% van de wereldwijde medische isotopen, met een piek tot 65% bij hoge vraag."
    french = "La Belgique produit 20 à 25 % des isotopes médicaux du monde, avec un pic de 65 %."
    german = "Belgien produziert 20 bis 25 % der weltweiten medizinischen Isotope."
    assert set(_pairs(dutch, "nl", english, "en")) == set(_words(dutch, "nl"))
    assert {"Belgique", "produit", "isotopes", "médicaux", "monde", "pic"} <= set(_pairs(french, "fr", english, "en"))
    assert set(_pairs(german, "de", english, "en")) == set(_words(german, "de"))
    assert {"Belgien", "medizinischen", "Isotope"} <= set(_pairs(german, "de", french, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("nl", "kankercellen", ["kanker", "cellen"]),
        ("nl", "gezondheidscentra", ["gezondheid", "centra"]),
        ("nl", "prostaatkanker", ["prostaat", "kanker"]),
        ("nl", "lymfocytentherapie", ["lymfocyt", "therapie"]),
        ("de", "Krebszellen", ["Krebs", "zellen"]),
        ("de", "Nuklearmedizin", ["Nuklear", "medizin"]),
        ("de", "Bundesgesundheitsministerium", ["Bundes", "gesundheit", "ministerium"]),
        ("nl", "ziekenhuis", ["ziekenhuis"]),
        ("nl", "RLT-studies", ["RLT", "studies"]),
        ("nl", "verdelen", ["verdelen"]),
        ("nl", "besneeuwde", ["besneeuwde"]),
        ("en", "healthcare", ["healthcare"]),
    ],
)
def test_a_compound_is_read_as_its_parts_and_nothing_else_is(language: str, text: str, parts: list[str]) -> None:
    found = _words(text, language)
    assert len(found) == len(parts)
    assert all(one.startswith(part) for one, part in zip(found, parts, strict=True))


def test_spans_point_into_the_raw_text() -> None:
    text = "Wereldwijd: 5.000 kankercellen in gezondheids\u00adcentra¹ van Novartis-faciliteiten, l’hôpital en ¹⁷⁷Lu."
    for language in ("nl", "fr", "de", "en"):
        for word in context_keys(text, language):
            assert text[word.span.start : word.span.end] == word.text


def test_numbers_units_and_function_words_are_no_context() -> None:
    assert _words("Van de 5.000 patiënten kreeg 65% minstens 7,4 GBq, ofwel 20 mg, in 2 miljoen gevallen.", "nl") == [
        "patiënten",
        "kreeg",
        "ofwel",
        "gevallen",
    ]


def test_a_reference_marker_does_not_become_part_of_a_word() -> None:
    (word,) = context_keys("blijft¹", "nl")
    assert "n:blijft1" not in word.keys
    assert word.lemma == "blijven"


def test_isotopes_and_identifiers_are_names_however_their_digits_stand() -> None:
    assert _pairs("¹⁷⁷Lu-PSMA-617 bij COVID-19", "nl", "177Lu-PSMA-617 in COVID-19", "en") == {
        "¹⁷⁷Lu-PSMA-617": "177Lu-PSMA-617",
        "COVID-19": "COVID-19",
    }


def test_an_acronym_is_no_function_word_and_may_be_translated() -> None:
    assert _pairs("Volgens de WGO is IT belangrijk", "nl", "The WHO says IT is important", "en") == {
        "WGO": "WHO",
        "IT": "IT",
        "belangrijk": "important",
    }
    assert _words("WHO IS HE", "en") == []


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        ("eventueel actueel", "nl", "eventually actual"),
        ("De arts is slim", "nl", "the slim arts"),
        ("Der Chef bekommt Gift", "de", "a gift will become chief"),
        ("actuellement en librairie", "fr", "actually in the library"),
        ("rust trap", "nl", "rust trap"),
        ("De Arts sprak", "nl", "The Arts Council spoke"),
    ],
)
def test_false_friends_are_not_taken_for_each_other(claim: str, language: str, source: str) -> None:
    shared = _pairs(claim, language, source, "en")
    assert not {"eventueel", "actueel", "arts", "Arts", "slim", "bekommt", "Gift", "rust", "trap"} & set(shared)
    assert "actuellement" not in shared
    assert "librairie" not in shared


def test_a_learned_word_outside_the_lexicon_is_found_by_its_spelling() -> None:
    found = overlap(context_keys("farmacokinetische endoscopie", "nl"), context_keys("pharmacokinetic endoscopy", "en"))
    assert {(pair.claim_word.text, pair.kind) for pair in found} == {
        ("farmacokinetische", KeyKind.COGNATE),
        ("endoscopie", KeyKind.COGNATE),
    }


def test_a_phrase_is_translated_as_a_whole() -> None:
    claim = context_keys("De bijwerkingen waren ernstig", "nl")
    assert "bijwerkingen" in {p.claim_word.text for p in overlap(claim, context_keys("serious side effects", "en"))}
    assert "bijwerkingen" not in {p.claim_word.text for p in overlap(claim, context_keys("the effect on mood", "en"))}
    loose = overlap(claim, context_keys("the effect on mood", "en"), weakest=KeyKind.PART)
    assert [pair.kind for pair in loose] == [KeyKind.PART]
    french = context_keys("le chiffre d'affaires", "fr")
    found = overlap(french, context_keys("total revenue", "en"))
    assert [(p.claim_word.text, p.source_word.text) for p in found] == [("chiffre", "revenue"), ("affaires", "revenue")]


def test_the_surest_correspondence_is_named() -> None:
    (pair,) = overlap(context_keys("productie", "nl"), context_keys("they produce production", "en"))
    assert (pair.source_word.text, pair.kind) == ("production", KeyKind.LEMMA)
    (stem,) = overlap(context_keys("productie", "nl"), context_keys("they produce", "en"))
    assert stem.kind is KeyKind.STEM
    assert overlap(context_keys("productie", "nl"), context_keys("they produce", "en"), weakest=KeyKind.LEMMA) == ()
    (name,) = overlap(context_keys("bij Novartis", "nl"), context_keys("at Novartis", "en"))
    assert name.kind is KeyKind.NAME
    assert [key_kind(key) for key in ("n:a", "w:a", "nl:a", "s:a", "c:a", "p:a")] == [
        KeyKind.NAME,
        KeyKind.LEMMA,
        KeyKind.LEMMA,
        KeyKind.STEM,
        KeyKind.COGNATE,
        KeyKind.PART,
    ]


def test_words_without_translation_still_meet_in_their_own_language() -> None:
    assert _pairs("de zwezerik", "nl", "twee zwezeriken", "nl") == {"zwezerik": "zwezeriken"}


def test_names_are_found_in_languages_nobody_prepared_for() -> None:
    assert _pairs("La empresa Novartis", "es-ES", "by Novartis", "en") == {"Novartis": "Novartis"}


def test_function_words_with_meaning_are_there_for_ranking_only() -> None:
    assert _words("zonder behandeling", "nl") == ["behandeling"]
    assert [word.text for word in context_keys("zonder behandeling", "nl", minor=True)] == ["zonder", "behandeling"]
    assert [word.text for word in context_keys("without the", "en", minor=True)] == ["without"]


def test_a_token_is_keyed_the_same_alone_and_in_its_sentence() -> None:
    (word,) = context_keys("behandeling", "nl")
    assert word.keys <= spelled_keys("behandeling", "nl")
    assert spelled_keys("de", "nl") == frozenset()
    assert token_words("RLT-studies", "nl") == ("rlt", "studies")
    assert token_words("25%", "nl") == ()
    assert token_words("2-fasen", "nl") == ("2-fasen",)
    assert token_words("l’hôpital", "fr") == ("hôpital",)
    assert token_words("Belgium's", "en") == ("belgium",)
    assert token_words("U.S", "en") == ("u.s",)
    assert token_words("neuro-endocriene", "nl") == ("neuro-endocriene",)
    assert token_words("nl.wikipedia5.org", "nl") == ("nl", "wikipedia5", "org")


def test_language_tags_are_read_by_their_primary_part() -> None:
    assert primary_language("nl-BE") == primary_language("NL_be") == "nl"


def test_a_monstrous_token_is_skipped() -> None:
    assert context_keys("a" * 5000, "nl") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["nl", "fr", "de", "en", "", "xx"]))
def test_any_text_yields_ordered_words_that_quote_it(text: str, language: str) -> None:
    words = context_keys(text, language, minor=True)
    assert all(text[word.span.start : word.span.end] == word.text for word in words)
    assert [word.span for word in words] == sorted(word.span for word in words)
    assert all(word.keys for word in words)

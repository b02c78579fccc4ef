"""Content words as language-neutral keys."""

from __future__ import annotations

from claimcheck.matching.lexicon import context_keys, overlap


def _pairs(claim: str, claim_language: str, source: str, source_language: str) -> dict[str, str]:
    found = overlap(context_keys(claim, claim_language), context_keys(source, source_language))
    return {pair.claim_word.text: pair.source_word.text for pair in found}


def test_a_dutch_claim_meets_its_english_source_word_by_word() -> None:
    pairs = _pairs(
        "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose.(4)",
        "nl",
        "In 2023, 78 416 new cancer diagnoses were made in Belgians.",
        "en",
    )
    assert pairs == {"Belgen": "Belgians", "kanker": "cancer", "diagnose": "diagnoses"}


def test_spans_point_into_the_raw_text() -> None:
    text = "Wereldwijd: 5.000 kankercellen in gezondheidscentra¹ van Novartis-faciliteiten."
    for word in context_keys(text, "nl"):
        assert text[word.span.start : word.span.end] == word.text

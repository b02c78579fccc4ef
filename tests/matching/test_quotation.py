from __future__ import annotations

import pytest

from claimcheck.claims import Claim, Phrase
from claimcheck.matching.quotation import with_quotations
from claimcheck.matching.unchecked import unchecked_parts


def covered(text: str, phrase: str, language: str = "en", *, is_context: bool = False) -> set[str]:
    """The unchecked parts of a claim that its phrase speaks of."""
    claim = Claim("one", text, 1, phrases=(Phrase(phrase, is_context),))
    parts = with_quotations(unchecked_parts(claim, language), claim, language)
    assert parts
    return {part.text for part in parts if part.phrases}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Cardovex is the world leader.", "In total, 1,860 patients were enrolled in 14 countries"),
        ("Cardovex is superior to warfarin in every patient.", "major bleeding occurred in 4.4% with cardovex"),
        ("Zalorin is the leading inhaled therapy in the country.", "inhaled therapies available in the country"),
    ],
)
def test_a_quotation_about_something_else_never_covers_a_superlative(text: str, phrase: str) -> None:
    claim = Claim("one", text, 1, phrases=(Phrase(phrase, is_context=False),))
    parts = with_quotations(unchecked_parts(claim, "en"), claim, "en")
    assert [part for part in parts if not part.phrases]


def test_a_hedged_quotation_vouches_for_no_plain_claim() -> None:
    hedged = "zalorin may improve sleep quality in some patients, but further studies are needed"
    assert covered("Zalorin improves sleep quality in patients.", hedged) == set()


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        (
            "België is een wereldleider op het gebied van productie en logistiek.",
            "Belgium is a world leader in production and logistics",
            "nl",
        ),
        ("Novartis est le leader mondial de la thérapie.", "Novartis is the global leader in the therapy field", "fr"),
        ("Zalorin is the leading therapy.", "zalorin is the leading therapy in its class today", "en"),
    ],
)
def test_a_quotation_of_the_claim_itself_covers_it_in_another_language_too(
    text: str, phrase: str, language: str
) -> None:
    claim = Claim("one", text, 1, phrases=(Phrase(phrase, is_context=False),))
    parts = with_quotations(unchecked_parts(claim, language), claim, language)
    assert all(part.phrases for part in parts), parts


def test_a_short_context_phrase_covers_nothing() -> None:
    assert covered("Zalorin is the leading therapy in Europe.", "the leading", is_context=True) == set()

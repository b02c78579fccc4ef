from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims import Claim, Figure, Phrase
from claimcheck.claims.figures import StatedFigures, listed_figures
from claimcheck.matching import UncheckedKind
from claimcheck.matching.unchecked import unchecked_parts
from claimcheck.quantities import Comparator, Quantity, QuantityKind, read_quantities
from claimcheck.text import Span

_FIGURE = re.compile(r"(?:(?:meer dan|plus de|mehr als|more than) )?\d+(?:[.,-]\d+)*(?:\s?%)?", re.IGNORECASE)


def claim(text: str, *phrases: str) -> Claim:
    """A claim with every number of its text as a figure."""
    figures = tuple(
        Figure(
            found.group(),
            Span(*found.span()),
            Quantity(
                Decimal(1),
                Decimal(1),
                "%" if found.group().endswith("%") else "",
                QuantityKind.PERCENT if found.group().endswith("%") else QuantityKind.NUMBER,
                Comparator.EXACTLY,
                Span(*found.span()),
                Span(*found.span()),
                found.group(),
            ),
        )
        for found in _FIGURE.finditer(text)
    )
    kept = tuple(Phrase(phrase, is_context=len(phrase) < 30) for phrase in phrases)
    return Claim(id="c", text=text, line=1, figures=figures, phrases=kept)


def parts(text: str, language: str) -> set[tuple[UncheckedKind, str]]:
    return {(part.kind, part.text) for part in unchecked_parts(claim(text), language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "België produceert 20-25% van de medische isotopen, met een piek tot 65% bij een hoge vraag."),
        ("nl", "5000 actieve professionals, waarvan 350 specialisten."),
        ("nl", "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose."),
        ("nl", "Wereldwijd lopen er momenteel meer dan 200 klinische studies met RLT."),
        ("nl", "Wereldwijd heeft Novartis 33 RLT-studies lopen: 24 daarvan in Europa en 7 in België."),
        ("fr", "La Belgique produit 20-25% des isotopes médicaux, avec un pic à 65% en cas de forte demande."),
        ("de", "Belgien produziert 20-25% der medizinischen Isotope, mit einer Spitze von 65% bei hoher Nachfrage."),
        ("en", "PFS at month 20 was 65% in the treatment group, higher than 11% in the control group."),
    ],
)  # fmt: skip
def test_a_claim_its_figures_carry_can_be_supported(language: str, text: str) -> None:
    assert unchecked_parts(claim(text), language) == ()


@pytest.mark.parametrize(
    ("language", "text", "kind", "part"),
    [
        ("nl", "België is een wereldleider met 25% van de productie.", UncheckedKind.SUPERLATIVE, "wereldleider"),
        ("nl", "RLT, de vijfde pijler van de oncologie, geeft 65% respons.", UncheckedKind.ORDINAL, "vijfde pijler"),
        ("nl", "Novartis voert het merendeel van de 33 studies uit.", UncheckedKind.SUPERLATIVE, "het merendeel"),
        ("nl", "De respons steeg tot 65% dankzij RLT.", UncheckedKind.CAUSE, "dankzij"),
        ("nl", "RLT werkt beter en geeft 65% respons.", UncheckedKind.COMPARISON, "beter"),
        ("nl", "Veelbelovende resultaten bij 65% van de patiënten.", UncheckedKind.ASSERTION, "Veelbelovende"),
        ("fr", "La Belgique, leader mondial, produit 25% des isotopes.", UncheckedKind.SUPERLATIVE, "leader"),
        ("fr", "La réponse atteint 65% grâce à la RLT.", UncheckedKind.CAUSE, "grâce à"),
        ("fr", "Le cinquième pilier donne 65% de réponses.", UncheckedKind.ORDINAL, "cinquième pilier"),
        ("fr", "Des résultats prometteurs chez 65% des patients.", UncheckedKind.ASSERTION, "prometteurs"),
        ("de", "Belgien ist Weltmarktführer mit 25% der Produktion.", UncheckedKind.SUPERLATIVE, "Weltmarktführer"),
        ("de", "Die fünfte Säule erreicht 65% Ansprechen.", UncheckedKind.ORDINAL, "fünfte Säule"),
        ("de", "Aufgrund der Therapie sprechen 65% an.", UncheckedKind.CAUSE, "Aufgrund"),
        ("en", "Belgium is the leading supplier with 25% of output.", UncheckedKind.SUPERLATIVE, "leading"),
        ("en", "Response reached 65% because of RLT.", UncheckedKind.CAUSE, "because"),
        ("en", "The fifth pillar reaches 65% response.", UncheckedKind.ORDINAL, "fifth pillar"),
        ("en", "RLT is safer than chemotherapy in 65% of patients.", UncheckedKind.COMPARISON, "safer than"),
        ("en", "Promising results in 65% of patients.", UncheckedKind.ASSERTION, "Promising"),
    ],
)  # fmt: skip
def test_praise_does_not_ride_on_a_figure(language: str, text: str, kind: UncheckedKind, part: str) -> None:
    assert (kind, part) in parts(text, language)


def test_listed_content_is_named_once_and_the_clause_after_it_is_not_lost() -> None:
    text = (
        "Het actieplan richt zich op 6 uitdagingen — bestuur, regelgeving en terugbetaling, dienstverlening en "
        "innovatie — met gerichte oplossingen van alle betrokken stakeholders."
    )
    assert parts(text, "nl") == {
        (UncheckedKind.LISTED_CONTENT, "bestuur, regelgeving en terugbetaling, dienstverlening en innovatie"),
        (UncheckedKind.ASSERTION, "met gerichte oplossingen van alle betrokken stakeholders"),
    }


def test_listed_examples_are_content_of_their_own() -> None:
    found = parts("65% respons bij kankersoorten zoals neuro-endocriene tumoren en prostaatkanker.", "nl")
    assert (UncheckedKind.LISTED_CONTENT, "neuro-endocriene tumoren en prostaatkanker") in found


def test_a_list_of_figures_is_left_to_the_figures() -> None:
    assert parts("De groep telt leden: 24 artsen, 7 apothekers en 3 verplegers.", "nl") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Belgische universiteiten positioneren België als een sterke wereldwijde partner in RLT.",
        "Novartis is wereldwijd een koploper op het gebied van RLT.",
        "Het combineert een molecule die kankercellen herkent met een radio-isotoop.",
    ],
)
def test_a_claim_without_figures_is_an_assertion(text: str) -> None:
    assert any(part.kind is UncheckedKind.ASSERTION for part in unchecked_parts(claim(text), "nl"))


def test_a_second_statement_behind_a_figure_is_not_covered_by_it() -> None:
    found = parts("België produceert 25% van de isotopen en speelt een rol in klinisch onderzoek.", "nl")
    assert (UncheckedKind.ASSERTION, "en speelt een rol in klinisch onderzoek") in found


def test_a_phrase_quoted_from_the_claim_covers_its_part() -> None:
    text = "Belgium is a world leader in production and logistics of medical isotopes."
    assert unchecked_parts(claim(text, text.rstrip(".")), "en") == ()
    assert unchecked_parts(claim(text, "world leader"), "en") != ()


def test_a_comparator_of_a_figure_is_no_comparison() -> None:
    text = "Wereldwijd lopen meer dan 200 studies."
    bare = claim(text)
    number = Span(text.index("200"), text.index("200") + 3)
    figure = Figure("200", number, bare.figures[0].quantity)
    assert unchecked_parts(Claim("c", text, 1, figures=(figure,)), "nl") == ()


def test_a_language_without_word_lists_is_read_as_english() -> None:
    assert (UncheckedKind.SUPERLATIVE, "leading") in parts("The leading supplier has 25% of output.", "sv-SE")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["nl", "fr", "de", "en", ""]))
def test_every_part_is_a_slice_of_the_claim(text: str, language: str) -> None:
    for part in unchecked_parts(claim(text), language):
        assert part.text == part.span.of(text)
        assert part.text


def test_a_long_claim_without_a_stop_is_read_in_linear_time() -> None:
    assert unchecked_parts(claim("zoals a, en b " * 5000), "nl")


@pytest.mark.parametrize(
    ("figures", "phrases", "named"),
    [
        (None, (), []),
        (["5000"], (), ["350"]),
        ([], (), ["5000", "350"]),
        ([], ("In all, 5,000 professionals work in nuclear medicine there",), ["350"]),
        ([], ("in all 350 specialists and 5 000 professionals work there",), []),
        (["5000", "350"], (), []),
    ],
)
def test_a_number_its_author_leaves_out_is_named_unless_a_quotation_states_it(
    figures: list[str] | None, phrases: tuple[str, ...], named: list[str]
) -> None:
    text = "In 2023 werkten er 5000 professionals en 350 specialisten."
    stated = StatedFigures(text, "nl") if figures is None else listed_figures(text, figures, "nl")
    claim = Claim(
        "one",
        text,
        1,
        figures=cast("Sequence[Figure]", stated),
        phrases=tuple(Phrase(p, is_context=False) for p in phrases),
    )
    parts = unchecked_parts(claim, "nl")
    assert [part.text for part in parts if part.kind is UncheckedKind.FIGURE] == named


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le vaccin est efficace à 95 % contre la grippe."),
        ("de", "Der Impfstoff ist zu 95 % wirksam."),
        ("nl", "Het vaccin is 95% effectief."),
        ("en", "The vaccine is 95% effective."),
    ],
)
def test_praise_with_its_share_beside_it_is_left_to_the_figure(language: str, text: str) -> None:
    figures = tuple(Figure(q.text, q.span, q) for q in read_quantities(text, language))
    assert not unchecked_parts(Claim("c", text, 1, figures=figures), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le vaccin est plus efficace à 95 %."),
        ("nl", "Het vaccin is effectief en 95% werd ingeënt."),
        ("en", "The vaccine is very effective in 95% of people."),
    ],
)
def test_praise_that_says_more_than_its_figure_is_named(language: str, text: str) -> None:
    figures = tuple(Figure(q.text, q.span, q) for q in read_quantities(text, language))
    assert unchecked_parts(Claim("c", text, 1, figures=figures), language)

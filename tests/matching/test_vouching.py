"""A comparison, a rank or a cause that the sentence of the figure states too needs no second reader."""

from __future__ import annotations

import pytest

from claimcheck.matching.claim import match_claim, unchecked_parts
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from tests.matching.figures.builders import claim, document

STATED = [
    (
        "Apixaban verlaagde het risico op beroerte met 21% ten opzichte van warfarine.",
        "nl",
        "Compared with warfarin, apixaban reduced the risk of stroke by 21%.",
    ),
    (
        "L'apixaban a réduit le risque d'AVC de 21 % par rapport à la warfarine.",
        "fr",
        "Apixaban reduced the risk of stroke by 21% relative to warfarin.",
    ),
    ("The most common adverse reaction was nausea (44%).", "en", "Nausea (44%) was the most common adverse reaction."),
]
NOT_STATED = [
    (
        "Warfarin reduced the risk of stroke by 21% compared with apixaban.",
        "en",
        "Apixaban reduced the risk of stroke by 21% compared with warfarin.",
    ),
    (
        "The drug was better than placebo in 55% of patients.",
        "en",
        "Placebo was better than the drug in 55% of patients.",
    ),
    ("The most severe adverse reaction was nausea (44%).", "en", "Nausea (44%) was the most common adverse reaction."),
    ("The largest site in Europe employs 500 people.", "en", "The largest site employs 500 people."),
    ("Mortality fell by 30% because of the new drug.", "en", "Mortality fell by 30%."),
]


@pytest.mark.parametrize(("text", "language", "source"), STATED)
def test_what_the_sentence_of_the_figure_states_is_vouched_for(text: str, language: str, source: str) -> None:
    made = claim(text, language)
    match = match_claim(made, language, index_document(document(source)), MatchPolicy())
    assert {part.span for part in unchecked_parts(made, language)} == set(match.vouched) != set()


@pytest.mark.parametrize(("text", "language", "source"), NOT_STATED)
def test_what_it_does_not_state_stays_unchecked(text: str, language: str, source: str) -> None:
    made = claim(text, language)
    match = match_claim(made, language, index_document(document(source)), MatchPolicy())
    assert match.vouched == ()
    assert unchecked_parts(made, language)

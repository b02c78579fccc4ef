from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

EVENTS = (
    ("Event", "Drug X (n=400)", "Placebo (n=398)"),
    ("Nausea", "32.1", "11.4"),
    ("Headache", "7.5", "8.3"),
    ("Median age, years", "61.2", "62.8"),
)


@pytest.mark.parametrize(
    ("caption", "language", "claim", "figure"),
    [
        ("Adverse events, % of patients", "en", "Nausea occurred in 32.1% of patients on Drug X.", "32.1"),
        (
            "Adverse events in the trial (%), all patients",
            "nl",
            "Misselijkheid trad op bij 32,1% van de patiënten met Drug X.",
            "32,1",
        ),
        ("Percentage of patients with adverse events", "en", "Headache was reported by 8.3% on placebo.", "8.3"),
    ],
)
def test_the_caption_says_that_a_table_is_in_per_cent(caption: str, language: str, claim: str, figure: str) -> None:
    assert relation(claim, language, document(rows=EVENTS, caption=caption), figure) == "supports"


@pytest.mark.parametrize(
    ("caption", "claim", "figure"),
    [
        ("Adverse events, % of patients", "Nausea occurred in 11.4% of patients on Drug X.", "11.4"),
        ("Adverse events, % of patients", "The median age was 61.2% on Drug X.", "61.2"),
        ("Adverse events, 95% CI", "Nausea occurred in 32.1% of patients on Drug X.", "32.1"),
        ("Adverse events, No. (%)", "Nausea occurred in 32.1% of patients on Drug X.", "32.1"),
        ("Adverse events", "Nausea occurred in 32.1% of patients on Drug X.", "32.1"),
    ],
)
def test_a_bare_number_is_no_share_without_a_word_for_it(caption: str, claim: str, figure: str) -> None:
    assert relation(claim, "en", document(rows=EVENTS, caption=caption), figure) != "supports"

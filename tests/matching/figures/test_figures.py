"""What makes a number in a source evidence for a figure of a claim, in one language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.documents import Role
from claimcheck.matching import Match, Relation
from claimcheck.matching.figures import match_figure
from claimcheck.matching.policy import MatchPolicy, Rounding
from claimcheck.matching.units import index_document
from tests.matching.figures.builders import best, claim, document, relation

TRIAL = document(
    "Progression-free survival at month 20 was 65.2% (95% CI, 50.0 to 76.8) in the lutetium group and 10.8% "
    "(95% CI, 3.5 to 23.0) in the control group.",
    "Neutropenia, thrombocytopenia, and lymphopenia occurred in 1%, 2%, and 9% of patients, respectively.",
    "Abstinence rates were 25.4% and 18.9% in the original and modified programs.",
    "The placebo group had a mean age of 54.3 years and the lutetium group a mean age of 61.7 years.",
)
TABLE = document(
    "Baseline characteristics are shown below.",
    rows=(
        ("Characteristic", "Lutetium (n=116)", "Control (n=113)"),
        ("Mean age, years", "63.3", "64.1"),
        ("Male sex, no. (%)", "63 (54.3)", "60 (53.1)"),
        ("Objective response (%)", "18.2", "3.4"),
    ),
    caption="Table 1. Patients of the trial",
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In the lutetium group progression-free survival at month 20 was 65.2%.", "65"),
        ("Progression-free survival was 10.8% in the control group.", "10"),
        ("Thrombocytopenia occurred in 2% of patients.", "2%"),
        ("Lymphopenia occurred in 9% of patients.", "9%"),
        ("The abstinence rate was 18.9% in the modified program.", "18"),
        ("The abstinence rate was 25.4% in the original program.", "25"),
        ("Progression-free survival at month 20 was 65.2% versus 10.8% in the control group.", "65"),
        ("Mean age was 54.3 years in the placebo group.", "54"),
    ],
)
def test_a_figure_bound_to_its_arm_endpoint_or_place_supports(text: str, figure: str) -> None:
    assert relation(text, "en", TRIAL, figure) == "supports"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In the control group progression-free survival at month 20 was 65.2%.", "65"),
        ("Progression-free survival was 10.8% in the lutetium group.", "10"),
        ("Progression-free survival at month 20 was 10.8%.", "10"),
        ("Neutropenia occurred in 9% of patients.", "9%"),
        ("Lymphopenia occurred in 1% of patients.", "1%"),
        ("The abstinence rate was 25.4% in the modified program.", "25"),
        ("Progression-free survival at month 20 was 10.8% versus 65.2% in the control group.", "65"),
        ("Mean age was 61.7 years in the placebo group.", "61"),
        ("Median age was 54.3 years in the placebo group.", "54"),
    ],
)
def test_a_figure_of_another_arm_or_endpoint_needs_a_reader(text: str, figure: str) -> None:
    found = best(text, "en", TRIAL, figure)
    assert found is not None
    assert found.relation is Relation.UNBOUND
    assert found.note


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Mean age was 63.3 years in the lutetium arm.", "63", "supports"),
        ("Mean age was 64.1 years in the control arm.", "64", "supports"),
        ("Mean age was 64.1 years in the lutetium arm.", "64", "unbound"),
        ("An objective response was seen in 18.2% with lutetium.", "18", "supports"),
        ("An objective response was seen in 3.4% with lutetium.", "3.4", "unbound"),
        ("An objective response was seen in 3.4%.", "3.4", "unbound"),
        ("In the control group 53.1% were of male sex.", "53", "supports"),
    ],
)
def test_a_table_cell_speaks_for_its_own_row_and_column(text: str, figure: str, expected: str) -> None:
    shown = relation(text, "en", TABLE, figure)
    assert (shown == "supports") == (expected == "supports"), shown


def test_the_number_of_a_row_is_no_figure() -> None:
    rows = (("Patient", "Dose"), ("5", "unknown"), ("6", "none"))
    assert relation("The dose was given to 5 patients.", "en", document("Doses.", rows=rows), "5") == "nothing"


def test_a_number_found_somewhere_is_not_evidence() -> None:
    source = document(
        "Samples were kept for 65.2% of the volunteers.", "Survival was long in all patients of the trial."
    )
    assert relation("Survival at month 20 was 65.2% in the lutetium group.", "en", source, "65") != "supports"


def test_the_other_of_two_nearly_equal_sentences_does_not_support() -> None:
    source = document("When patients received cisapride, radioactivity increased from 120 to 1930 counts.")
    claimed = "When patients received placebo, radioactivity increased from 120 to 1930 counts."
    found = best(claimed, "en", source, "120")
    assert found is None or found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The response rate did not reach 65% in patients.", "The response rate reached 65% in patients."),
        ("The response rate reached 65% in patients.", "The response rate did not reach 65% in patients."),
        ("Treatment increased the response by 65%.", "Treatment reduced the response by 65%."),
    ],
)  # fmt: skip
def test_a_denied_or_reversed_figure_never_supports(source: str, text: str) -> None:
    assert relation(text, "en", document(source), "65") != "supports"


@pytest.mark.parametrize(
    "source",
    [
        "The response rate may reach 65% in patients.",
        "The response rate in patients is expected to reach 65%.",
        "The target is a response rate of 65% in patients.",
    ],
)
def test_an_aim_or_a_hope_is_weaker_than_a_fact(source: str) -> None:
    found = best("The response rate reached 65% in patients.", "en", document(source), "65")
    assert found is not None
    assert found.relation is Relation.WEAKER
    assert found.note


def test_arithmetic_is_said_as_such() -> None:
    source = document("In 2023, 78,416 Belgians were diagnosed with cancer.")
    found = best("More than 75,000 Belgians are diagnosed with cancer every year.", "en", source)
    assert found is not None
    assert (found.relation, found.match) == (Relation.SUPPORTS, Match.ENTAILED)
    assert found.found == "78,416"
    assert "75" in found.note
    assert "2023" in found.note


def test_one_year_of_several_supports_a_yearly_figure_with_a_note_on_the_period() -> None:
    source = document("In 2023, 78,416 Belgians were diagnosed with cancer.", "In 2021 there were 74,998.")
    found = best("More than 75,000 Belgians are diagnosed with cancer every year.", "en", source)
    assert found is not None
    assert found.relation is Relation.SUPPORTS


def test_the_policy_decides_what_rounding_is_worth() -> None:
    text = "Progression-free survival at month 20 was 65% in the lutetium group."
    found = best(text, "en", TRIAL, "65")
    strict = best(text, "en", TRIAL, "65", MatchPolicy(rounding=Rounding.WEAKER))
    assert found is not None
    assert strict is not None
    assert (found.relation, found.match, strict.relation) == (Relation.SUPPORTS, Match.ROUNDED, Relation.WEAKER)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("In 2021, 74,998 Belgians got cancer.", "In 2021, 76,220 Belgians got cancer.", True),
        ("In 2021, 74,998 Belgians got cancer.", "More than 75,000 Belgians got cancer in 2021.", True),
        ("In 2022, 76,220 Belgians got cancer.", "In 2021, 74,998 Belgians got cancer.", False),
        ("In 2022, 76,220 Belgians got breast cancer.", "In 2022, 11,000 Belgians got cancer.", False),
        ("In 2021, 74,998 Belgians died of cancer.", "In 2021, 76,220 Belgians survived cancer.", False),
        ("About 74,998 Belgians may get cancer in 2021.", "In 2021, 76,220 Belgians got cancer.", False),
    ],
)
def test_another_figure_contradicts_only_for_the_same_subject_and_period(
    source: str, text: str, expected: bool
) -> None:
    found = best(text, "en", document(source))
    assert (found is not None and found.relation is Relation.CONTRADICTS) is expected
    if expected:
        assert found is not None
        assert found.found == "74,998"


def test_a_source_that_supports_the_figure_elsewhere_does_not_contradict_it() -> None:
    source = document(
        "In 2023, 78,416 Belgians were diagnosed with cancer.", "In 2021, 74,998 Belgians were diagnosed with cancer."
    )
    made = claim("More than 75,000 Belgians are diagnosed with cancer.", "en")
    match = match_figure(made.figures[0], made, "en", index_document(source), MatchPolicy())
    assert {piece.relation for piece in match.evidence} == {Relation.SUPPORTS}


@pytest.mark.parametrize("role", [Role.REFERENCE_LIST, Role.BOILERPLATE])
def test_reference_lists_and_navigation_are_never_evidence(role: Role) -> None:
    text = "Progression-free survival at month 20 was 65.2% in the lutetium group."
    assert best(text, "en", document(text, role=role), "65") is None


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.ALT, Relation.SUPPORTS), (Role.META, Relation.WEAKER), (Role.HIDDEN, Relation.WEAKER)],
)
def test_evidence_outside_the_main_text_says_so(role: Role, expected: Relation) -> None:
    text = "Progression-free survival at month 20 was 65.2% in the lutetium group."
    found = best(text, "en", document(text, role=role), "65")
    assert found is not None
    assert found.relation is expected
    assert "stands in" in found.note


def test_evidence_is_quoted_raw_with_its_marks_and_a_score_in_parts() -> None:
    source = document(
        "A first sentence stands here.  Survival at month 20 was 65.2% in the lutetium group. A last one."
    )
    found = best("Survival at month 20 was 65.2% in the lutetium group.", "en", source, "65")
    assert found is not None
    assert found.exact == source.text[found.start : found.end]
    assert any(mark.of(found.exact) == "65.2%" for mark in found.marks)
    assert [part.name for part in found.parts] == ["number", "unit", "context", "binding"]
    assert found.score == min(part.value for part in found.parts)
    assert found.prefix.endswith("here.  ")
    assert found.suffix.startswith(" A last one")


def test_the_context_may_stand_in_the_neighbouring_sentence() -> None:
    source = document("The response rate of patients in the lutetium group was high. It was 18.4% after one year.")
    found = best("The response rate of patients in the lutetium group was 18.4%.", "en", source)
    assert found is not None
    assert found.exact == "It was 18.4% after one year."


def test_only_so_many_pieces_of_evidence_are_kept() -> None:
    source = document(*(f"Survival at month 20 was 65.2% in the lutetium group of site {name}." for name in "ABCDEFGH"))
    made = claim("Survival at month 20 was 65.2% in the lutetium group.", "en")
    policy = replace(MatchPolicy(), evidence_limit=3)
    assert len(match_figure(made.figures[1], made, "en", index_document(source), policy).evidence) == 3


def test_an_empty_document_holds_nothing() -> None:
    assert best("Survival was 65.2%.", "en", document()) is None


def test_a_loose_likeness_does_not_outweigh_a_sentence_that_states_another_figure() -> None:
    source = document(
        "In the second study a complete response of 44.3% was reported in adult patients with lung cancer.",
        "A complete response was reported in 41.3% of adult patients with advanced lung cancer after radiotherapy.",
    )
    text = "A complete response was reported in 44.3% of adult patients with advanced lung cancer after radiotherapy."
    found = best(text, "en", source, "44")
    assert found is not None
    assert found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("In 2021 kregen 74.998 Belgen een kankerdiagnose.", "nl"),
        ("In 2021, 74,998 Belgians received a diagnosis of cancer.", "en"),
    ],
)
def test_a_figure_just_under_the_stated_bound_contradicts_and_is_shown(source: str, language: str) -> None:
    text = "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose."
    found = best(text, "nl", document(source, language=language))
    assert found is not None
    assert found.relation is Relation.CONTRADICTS
    assert found.found.replace(",", ".") == "74.998"


def test_another_range_of_the_same_share_contradicts_across_languages() -> None:
    source = document("Belgium produces 20 to 25% of the world's medical isotopes.")
    found = best("België produceert 30-35% van de wereldwijde medische isotopen.", "nl", source)
    assert found is not None
    assert (found.relation, found.found) == (Relation.CONTRADICTS, "20 to 25%")

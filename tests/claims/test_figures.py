"""Which figures of a claim are looked for: one left out is one never checked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.claims import Figure
from claimcheck.claims.figures import FigureProblem, StatedFigures, listed_figures
from claimcheck.quantities import Comparator


def _stated(text: str, language: str = "nl") -> list[str]:
    return [figure.text for figure in StatedFigures(text, language)]


def _listed(text: str, *slices: str) -> list[Figure]:
    figures = listed_figures(text, list(slices), "nl")
    assert all(isinstance(figure, Figure) for figure in figures), figures
    return [figure for figure in figures if isinstance(figure, Figure)]


def _problem(text: str, *slices: str) -> FigureProblem:
    (problem,) = [figure for figure in listed_figures(text, list(slices), "nl") if isinstance(figure, FigureProblem)]
    return problem


def test_by_default_every_quantity_of_the_text_is_a_figure() -> None:
    text = "België produceert 20-25% van de isotopen, met een piek tot 65% bij hoge vraag."
    figures = StatedFigures(text, "nl")
    assert [(figure.quantity.low, figure.quantity.high, figure.quantity.comparator) for figure in figures] == [
        (Decimal(20), Decimal(25), Comparator.EXACTLY),
        (Decimal(65), Decimal(65), Comparator.UP_TO),
    ]
    assert all(figure.span.of(text) == figure.text for figure in figures)


def test_a_rank_is_left_to_the_reader() -> None:
    assert _stated("RLT, de vijfde pijler van de oncologie, helpt 5 patiënten.") == ["5"]


def test_a_point_in_time_is_a_figure_a_source_must_share() -> None:
    assert _stated("At week 24, the rate fell by 38%.", "en") == ["week 24", "38%"]


def test_reference_marks_and_names_with_digits_are_no_figures() -> None:
    assert _stated("177Lu-PSMA-617 in fase 3 bij 831 patiënten.(2)") == ["831"]


def test_figures_read_when_asked_for_are_like_any_tuple_of_figures() -> None:
    figures = StatedFigures("5 mannen, 10 vrouwen", "nl")
    as_tuple = tuple(figures)
    assert figures == as_tuple
    assert as_tuple == figures
    assert figures == StatedFigures("5 mannen, 10 vrouwen", "nl")
    assert figures != StatedFigures("5 mannen", "nl")
    assert hash(figures) == hash(as_tuple)
    assert repr(figures) == repr(as_tuple)
    assert (figures[0], figures[1:]) == (as_tuple[0], as_tuple[1:])


def test_a_hundred_figures_in_one_claim_are_all_found() -> None:
    text = "; ".join(f"{number} mg" for number in range(1, 101))
    assert len(StatedFigures(text, "nl")) == 100


def test_a_listed_figure_inherits_the_comparator_it_leaves_out() -> None:
    (figure,) = _listed("Meer dan 75.000 Belgen", "75.000")
    assert figure.text == "75.000"
    assert figure.span == (9, 15)
    assert (figure.quantity.low, figure.quantity.comparator) == (Decimal(75_000), Comparator.MORE_THAN)


def test_a_figure_listed_twice_means_its_second_occurrence_too() -> None:
    first, second = _listed("5 mannen en 5 vrouwen", "5", "5")
    assert (first.span.start, second.span.start) == (0, 12)


def test_a_slice_never_cuts_a_number_in_two() -> None:
    (figure,) = _listed("In 2025 kregen 25 mensen", "25")
    assert figure.span == (15, 17)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("75.000 Belgen", "75"), ("2,5 mg", "5 mg"), ("75 000 Belgen", "000"), ("zestig jaar", "zes"), ("12.000", "2")],
)
def test_a_part_of_a_number_is_no_figure(text: str, wanted: str) -> None:
    assert "only as a part of a longer figure" in _problem(text, wanted).message


def test_a_figure_that_is_no_slice_gets_the_nearest_one() -> None:
    problem = _problem("5000 professionals, waarvan 350 specialisten.", "355")
    assert problem.message == "'355' is no slice of the claim's text"
    assert problem.remedy.startswith("did you mean '350'?")


def test_a_figure_listed_once_too_often_is_said_to_be() -> None:
    assert "listed more often" in _problem("5 mannen", "5", "5").message


def test_a_slice_of_a_range_is_no_figure() -> None:
    assert "longer figure" in _problem("20-25% van de isotopen", "25%").message
    assert "did you mean '20-25%'?" in _problem("20-25% van de isotopen", "20").remedy


def test_two_figures_in_one_slice_are_to_be_listed_one_by_one() -> None:
    problem = _problem("33 studies, 24 in Europa", "33 studies, 24")
    assert problem.message == "'33 studies, 24' holds 2 figures"
    assert problem.remedy.startswith("list them one by one")


def test_wording_is_no_figure() -> None:
    assert "goes into 'phrases'" in _problem("5 mannen", "mannen").remedy


def test_in_a_text_without_figures_none_can_be_meant() -> None:
    assert "holds no figure" in _problem("Novartis wijst de weg.", "5").remedy

"""An estimate with its interval and p-value tells which number is meant, and never what the number is of."""

from __future__ import annotations

import pytest

from claimcheck.matching.figures.context.claim import claim_context
from claimcheck.matching.figures.context.tuples import stands_in_tuple
from claimcheck.quantities import read_quantities
from tests.matching.figures.builders import claim, document, relation

TRIAL = document(
    "Overall survival was longer with everolimus (median, 15.3 vs. 11.3 months; hazard ratio, 0.62; 95% CI, 0.52 to "
    "0.74; P<0.001).",
    "The forced expiratory volume was measured at 5, 10, 15, 30, and 60 minutes.",
    "Response rates were 10.9% and 8.9% (OR=1.24, 95% CI 1.08-1.63) and in former smokers 25.2% and 15.7%.",
)
BOUND = [
    ("Overall survival was longer (15.3 vs. 11.3 months; hazard ratio, 0.62).", "15.3"),
    ("Survival was longer overall: 15.3 versus 11.3 months (hazard ratio, 0.62; P<0.001).", "11.3"),
    ("The hazard ratio of overall survival was 0.62 (95% CI, 0.52 to 0.74).", "0.62"),
    ("Forced expiratory volume was taken at 5, 10, 15, 30 and 60 minutes.", "15"),
    ("Response rates were 10.9% and 8.9% (OR 1.24).", "8.9"),
]
UNBOUND = [
    ("Progression-free survival was longer (15.3 vs. 11.3 months; hazard ratio, 0.62).", "15.3"),
    ("Overall survival was longer with placebo (15.3 vs. 11.3 months; hazard ratio, 0.62).", "15.3"),
    ("Overall survival was longer with lutetium (15.3 vs. 11.3 months; hazard ratio, 0.62).", "15.3"),
    ("Overall survival was longer (11.3 vs. 15.3 months; hazard ratio, 0.62).", "11.3"),
    ("Overall survival was not longer (15.3 vs. 11.3 months; hazard ratio, 0.62).", "15.3"),
    ("The heart rate was taken at 5, 10, 15, 30 and 60 minutes.", "15"),
    ("Dropout rates were 10.9% and 8.9% (OR 1.24).", "10.9"),
    ("Response rates were 8.9% and 10.9% (OR 1.24).", "8.9"),
]


@pytest.mark.parametrize(("text", "figure"), BOUND)
def test_figures_that_stand_together_in_the_source_need_no_reader(text: str, figure: str) -> None:
    assert relation(text, "en", TRIAL, figure) == "supports"


@pytest.mark.parametrize(("text", "figure"), UNBOUND)
def test_the_same_figures_of_something_else_never_support(text: str, figure: str) -> None:
    assert relation(text, "en", TRIAL, figure) != "supports"


def _is_tuple(text: str, figure: str, source: str) -> bool:
    made = claim(text, "en")
    asked = next(each for each in made.figures if figure in each.text)
    numbers = read_quantities(source, "en")
    at = next(at for at, number in enumerate(numbers) if figure in number.text)
    return stands_in_tuple(claim_context(asked, made, "en"), numbers, at)


@pytest.mark.parametrize(
    ("text", "figure", "source", "expected"),
    [
        ("OR 1.24, CI 1.08-1.63", "1.24", "OR=1.24, 95% CI 1.08-1.63", True),
        ("OR 1.24, CI 1.08-1.63", "1.24", "OR=1.24, 95% CI 1.09-1.63", False),
        ("15.3 vs. 11.3 months", "15.3", "15.3 vs. 11.3 months", True),
        ("15.3 vs. 11.3 months", "15.3", "11.3 vs. 15.3 months", False),
        ("14 deaths and 26 deaths", "14", "14 deaths and 26 deaths", False),
        ("1, 2, 3 and 9 patients", "2", "1, 2, 3 and 9 patients", True),
        ("65.2% (P<0.001)", "65.2", "65.2% (P<0.001)", False),
        ("65.2% in 2019", "65.2", "65.2% in 2019", False),
        ("about 65.2% of 12.5%", "65.2", "65.2% of 12.5%", False),
    ],
)
def test_only_several_telling_figures_in_one_order_are_a_tuple(
    text: str, figure: str, source: str, expected: bool
) -> None:
    assert _is_tuple(text, figure, source) is expected


def test_a_table_printed_as_text_is_no_tuple() -> None:
    assert not _is_tuple("1.5 and 2.5 and 3.5 patients", "1.5", "1.5 and 2.5 and 3.5 patients, " * 40)

from __future__ import annotations

import pytest

from claimcheck.claims import Figure
from claimcheck.matching.figures import match_figure
from claimcheck.matching.model import Relation
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from claimcheck.quantities import QuantityKind, read_quantities
from tests.matching.figures.builders import claim as claim_of
from tests.matching.figures.builders import document, relation

DOSES = (
    ("Endpoint", "Drug Y 10 mg (N=210)", "Drug Y 20 mg (N=212)", "Placebo (N=208)"),
    ("Overall response", "41.0%", "52.4%", "12.5%"),
    ("Complete response", "11.9%", "17.5%", "1.4%"),
)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Overall response was 52.4% with Drug Y 20 mg."),
        ("en", "Overall response was 41.0% with Drug Y 10 mg."),
        ("nl", "Met Drug Y 20 mg bedroeg de volledige respons 17,5%."),
        ("de", "Mit Drug Y 10 mg betrug die vollständige Response 11,9 %."),
    ],
)
def test_a_dose_over_a_column_says_which_cell_is_meant(language: str, claim: str) -> None:
    source = document(rows=DOSES)
    assert relation(claim, language, source, "%") == "supports"
    assert relation(claim, language, source, "mg") == "supports"


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Overall response was 41.0% with Drug Y 20 mg."),
        ("en", "Overall response was 12.5% with Drug Y 20 mg."),
        ("en", "Complete response was 52.4% with Drug Y 20 mg."),
        ("nl", "Met Drug Y 10 mg bedroeg de volledige respons 17,5%."),
        ("de", "Mit Drug Y 20 mg betrug die vollständige Response 11,9 %."),
        ("fr", "La réponse globale était de 41,0 % avec Drug Y 20 mg."),
    ],
)
def test_a_cell_under_another_dose_supports_nothing(language: str, claim: str) -> None:
    source = document(rows=DOSES)
    assert relation(claim, language, source, "%") != "supports"


@pytest.mark.parametrize(
    ("caption", "header", "year", "expected"),
    [
        ("Deaths in Germany, 2022", "Deaths", "2022", True),
        ("Deaths in Germany, 2022", "Deaths", "2021", False),
        ("Deaths in Germany, 2015 and 2022", "Deaths", "2022", False),
        ("Deaths in Germany", "2022", "2022", True),
        ("Deaths in Germany, 2021", "2022", "2021", False),
    ],
)
def test_a_year_over_a_table_is_that_of_its_rows(caption: str, header: str, year: str, *, expected: bool) -> None:
    source = document(rows=(("Cause", header), ("Stroke", "52,304")), caption=caption)
    made = claim_of(f"In {year} there were 52,304 deaths from stroke in Germany.", "en")
    stated = next(q for q in read_quantities(made.text, "en") if q.kind is QuantityKind.DATE)
    figure = Figure(stated.span.of(made.text), stated.span, stated)
    match = match_figure(figure, made, "en", index_document(source), MatchPolicy())
    assert any(piece.relation is Relation.SUPPORTS for piece in match.evidence) is expected


@pytest.mark.parametrize(
    ("heading", "text", "year", "expected"),
    [
        ("2023", "Net sales: 9.8 billion euros", "2023", True),
        ("Annual report > Full year 2023", "Net sales: 9.8 billion euros", "2023", True),
        ("2023", "Net sales: 9.8 billion euros", "2022", False),
        ("2023", "Net sales: 9.8 billion euros, after 9.1 billion in 2022", "2023", False),
        ("Outlook for 2023", "Net sales: 9.8 billion euros", "2023", False),
        ("2023", "Net debt: 9.8 billion euros", "2023", False),
        ("Since 2023", "Net sales: 9.8 billion euros", "2023", False),
    ],
)
def test_a_year_as_a_heading_is_that_of_what_stands_below(
    heading: str, text: str, year: str, *, expected: bool
) -> None:
    source = document(text, section=heading)
    made = claim_of(f"Sales came to 9.8 billion euros in {year}.", "en")
    stated = next(q for q in read_quantities(made.text, "en") if q.kind is QuantityKind.DATE)
    match = match_figure(Figure(stated.text, stated.span, stated), made, "en", index_document(source), MatchPolicy())
    assert any(piece.relation is Relation.SUPPORTS for piece in match.evidence) is expected


@pytest.mark.parametrize(
    ("caption", "header", "expected"),
    [
        ("Deaths from stroke", "Men", "supports"),
        ("Deaths from stroke per 1,000 men", "Men", "supports"),
        ("Deaths from stroke (in thousands)", "Men", "unbound"),
        ("Deaths from stroke, thousands", "Men", "unbound"),
        ("Deaths from stroke", "Men (x 1,000)", "unbound"),
        ("Deaths from stroke", "Men (in 1.000)", "unbound"),
        ("Deaths from stroke", "Men ('000s)", "unbound"),
    ],
)
def test_a_cell_that_counts_thousands_is_not_read_as_ones(caption: str, header: str, expected: str) -> None:
    source = document(rows=(("Country", header), ("Germany", "158.2")), caption=caption)
    assert relation("158.2 men died from stroke in Germany.", "en", source) == expected

"""One word decides what a figure means: another week, another degree, another average is another statement."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import best, document, relation

WEEK_52 = "At week 52, the annual exacerbation rate fell by 38% with zalorin and by 12% with placebo."

ANOTHER_POINT_IN_TIME = [
    ("en", "At week 24, the exacerbation rate fell by 38% with zalorin.", "38", "en", WEEK_52),
    ("en", "At week 12, the annual exacerbation rate fell by 38% with zalorin.", "38", "en", WEEK_52),
    ("en", "At week 12, the annual exacerbation rate fell by 38% with zalorin.", "week", "en", WEEK_52),
    ("nl", "In week 24 daalde het aantal exacerbaties met 38% met zalorin.", "38", "en", WEEK_52),
]  # fmt: skip


SERIOUS = "Serious adverse events occurred in 6.2% of patients on zalorin and in 7.8% of patients on placebo."
MAJOR = "Major bleeding occurred in 2.1% of patients."
STROKE = "The risk of stroke was reduced by 21% with cardovex compared with warfarin."
ASTHMA = "In 2023, 1,240,000 people in the country were living with asthma. Of these, about 15% had severe asthma."
ANOTHER_DEGREE = [
    ("en", "Adverse events occurred in 6.2% of patients on zalorin.", "6.2", "en", SERIOUS),
    ("en", "Events occurred in 6.2% of patients on zalorin.", "6.2", "en", SERIOUS),
    ("nl", "Bijwerkingen traden op bij 6,2% van de patiënten met zalorin.", "6,2", "en", SERIOUS),
    ("fr", "Un saignement est survenu chez 2,1 % des patients.", "2,1", "fr",
     "Un saignement grave est survenu chez 2,1 % des patients."),
    ("de", "Blutungen traten bei 2,1 % der Patienten auf.", "2,1", "de",
     "Schwere Blutungen traten bei 2,1 % der Patienten auf."),
    ("en", "Bleeding occurred in 2.1% of patients.", "2.1", "en", MAJOR),
    ("en", "The risk of major stroke was reduced by 21%.", "21", "en", STROKE),
    ("en", "1,240,000 people had severe asthma in 2023.", "1,240", "en", ASTHMA),
]  # fmt: skip

DURATION = "Median duration of response was 9.4 months in the zalorin group and 5.1 months in the placebo group."
ANOTHER_AVERAGE = [
    ("en", "Mean duration of response was 9.4 months.", "9.4", "en", DURATION),
    ("en", "The average duration of response was 9.4 months in the zalorin group.", "9.4", "en", DURATION),
    ("nl", "De respons duurde gemiddeld 9,4 maanden.", "9,4", "nl", "De mediane duur van de respons was 9,4 maanden."),
    ("fr", "La durée moyenne de la réponse était de 9,4 mois.", "9,4", "fr",
     "La durée médiane de la réponse était de 9,4 mois."),
    ("de", "Die mittlere Dauer betrug 9,4 Monate.", "9,4", "de", "Die mediane Dauer betrug 9,4 Monate."),
]  # fmt: skip

ANOTHER_ROLE = [
    ("en", "Mortality fell to 20%.", "20", "en", "Mortality fell from 20% to 10%."),
    ("en", "Mortality fell by 20%.", "20", "en", "Mortality fell from 20% to 10%."),
    ("nl", "De sterfte daalde met 20%.", "20", "nl", "De sterfte daalde van 20% naar 10%."),
    ("fr", "La mortalité a diminué de 20 %.", "20", "fr", "La mortalité a diminué, passant de 20 % à 10 %."),
    ("de", "Die Sterblichkeit sank auf 20 %.", "20", "de", "Die Sterblichkeit sank um 20 %."),
]


@pytest.mark.parametrize(
    ("language", "text", "figure", "source_language", "source"),
    [*ANOTHER_POINT_IN_TIME, *ANOTHER_DEGREE, *ANOTHER_AVERAGE, *ANOTHER_ROLE],
)
def test_a_figure_qualified_otherwise_never_supports(
    language: str, text: str, figure: str, source_language: str, source: str
) -> None:
    assert relation(text, language, document(source, language=source_language), figure) != "supports"


SAID_ALIKE = [
    ("At week 52, the annual exacerbation rate fell by 38% with zalorin.", "38", WEEK_52),
    ("At week 52, the annual exacerbation rate fell by 38% with zalorin.", "week", WEEK_52),
    ("Serious adverse events occurred in 6.2% of patients on zalorin.", "6.2", SERIOUS),
    ("Major bleeding occurred in 2.1% of patients.", "2.1", MAJOR),
    ("The risk of stroke was reduced by 21%.", "21", STROKE),
    ("Median duration of response was 9.4 months in the zalorin group.", "9.4", DURATION),
    ("Mortality fell from 20%.", "20", "Mortality fell from 20% to 10%."),
]


@pytest.mark.parametrize(("text", "figure", "source"), SAID_ALIKE)
def test_a_figure_qualified_alike_still_supports(text: str, figure: str, source: str) -> None:
    assert relation(text, "en", document(source), figure) == "supports"


def test_the_reader_is_told_of_the_other_point_in_time() -> None:
    found = best("At week 24, the exacerbation rate fell by 38% with zalorin.", "en", document(WEEK_52), "38")
    assert found is not None
    assert "the claim speaks of week 24, the source of week 52" in found.note

"""One word decides what a figure means: another week, another degree, another average is another statement."""

from __future__ import annotations

import pytest

from claimcheck.matching.figures.reservations.cautions import caution
from claimcheck.text import Span
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
    ("en", "1,240,000 people had heart failure in 2023.", "1,240", "en",
     ASTHMA.replace("severe asthma", "heart failure")),
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

ONCE = "The company employed 1200 people in Puurs until 2015."
FOURTEEN = "Patients were enrolled in 14 countries."
MORE_THAN_THE_SOURCE = [
    ("en", "Most patients were enrolled in 14 countries.", "14", "en", FOURTEEN),
    ("nl", "Alle patiënten werden in 14 landen gerekruteerd.", "14", "en", FOURTEEN),
    ("fr", "Tous les patients ont été recrutés dans 14 pays.", "14", "en", FOURTEEN),
    ("de", "Die meisten Patienten wurden in 14 Ländern rekrutiert.", "14", "en", FOURTEEN),
    ("en", "Response was seen in all patients, 44 of 80.", "44", "en", "Response was seen in 44 of 80 patients."),
    ("en", "The company employs 1200 people in Puurs.", "1200", "en", ONCE),
    ("nl", "Het bedrijf heeft 1200 werknemers in Puurs.", "1200", "nl",
     "Het bedrijf had tot 2015 1200 werknemers in Puurs."),
    ("en", "Bleeding occurred in 2.1% of patients.", "2.1", "en", "Bleeding occurred in 2.1% of patients per year."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "figure", "source_language", "source"),
    [*ANOTHER_POINT_IN_TIME, *ANOTHER_DEGREE, *ANOTHER_AVERAGE, *ANOTHER_ROLE, *MORE_THAN_THE_SOURCE],
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
    ("The company employed 1200 people in Puurs until 2015.", "1200", ONCE),
    ("All patients were enrolled in 14 countries.", "14", "All patients were enrolled in 14 countries."),
    ("Bleeding occurred in 2.1% per year.", "2.1", "Bleeding occurred in 2.1% of patients per year."),
    ("Hazard ratio 0.79 for stroke (95% CI 0.66-0.95).", "0.79", "For stroke, HR 0.79; 95% CI 0.66-0.95."),
    ("412 adults took part in the BREEZE trial.", "412",
     "412 adults were randomised to zalorin or placebo in the BREEZE trial."),
    ("412 adults were randomised in the BREEZE trial.", "412",
     "412 adults were randomised to zalorin or placebo in the BREEZE trial."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "source"), SAID_ALIKE)
def test_a_figure_qualified_alike_still_supports(text: str, figure: str, source: str) -> None:
    assert relation(text, "en", document(source), figure) == "supports"


def test_the_reader_is_told_of_the_other_point_in_time() -> None:
    found = best("At week 24, the exacerbation rate fell by 38% with zalorin.", "en", document(WEEK_52), "38")
    assert found is not None
    assert "the claim speaks of week 24, the source of week 52" in found.note


def test_the_reader_is_told_that_it_ended() -> None:
    found = best("The company employs 1200 people in Puurs.", "en", document(ONCE), "1200")
    assert found is not None
    assert found.relation.value == "weaker"
    assert "the source says it until 2015" in found.note


def test_a_question_states_nothing() -> None:
    asked = caution("831 patients took part.", Span(0, 3), "en", "Did 831 patients take part?", Span(4, 7), "en")
    assert asked is not None
    assert asked.is_doubt
    assert caution("831 patients took part.", Span(0, 3), "en", "831 patients took part.", Span(0, 3), "en") is None


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Response was 18% with drug A.", "Response was 18% with drug B."),
        ("Hepatitis B vaccine protected 95% of adults.", "Hepatitis A vaccine protected 95% of adults."),
    ],
)
def test_a_drug_named_by_a_letter_is_not_another_one(claim: str, source: str) -> None:
    figure = "18" if "18" in claim else "95"
    assert relation(claim, "en", document(source), figure) != "supports"
    assert relation(claim, "en", document(claim), figure) == "supports"

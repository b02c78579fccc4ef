"""A figure is of the arm, group, dose or time that its own part of the sentence names, and of no other."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

GIRLS = "Bij meisjes was de vaccinatiegraad 81% en bij jongens 67%."
CURED = "In adults the cure rate was 54%, in children 67%."
ACTIVITY = "Mean activity was 39.2 IU at 6 months and 36.9 IU at 18 months."
STROKE = (
    "Stroke occurred in 22 patients (2.2%) in the apixoran group and in 41 patients (4.1%) in the warfarin group; "
    "30 patients (3.0%) and 51 patients (5.1%), respectively, died."
)
SHIELD = "Protection was 94% against severe disease and 71% against hospital admission."
SCHUTZ = "Der Schutz betrug 94 % gegen schwere Erkrankung und 71 % gegen Krankenhausaufnahmen."
WEIGHT = (
    "The mean change in weight from baseline was -14.9% in the semagline group as compared with -2.4% with placebo."
)
ARMS = (
    "Grade 3 events occurred in 52.7% of patients on melonix and in 38.0% of those on docetaxel. "
    "Dry mouth was reported in 38.8% and 0.5%, respectively."
)
BRAS = (
    "La survie médiane a été de 9,9 mois dans le bras melonix et de 5,1 mois dans le bras docétaxel. "
    "Le taux de réponse a atteint 48 % contre 21 %."
)
TIMES = "The response rate was 31% with melonix at 24 weeks and 12% with docetaxel at 12 weeks."
SEXES = "In men the cure rate was 40%, in women 35%, and the death rate was 12%."
EITHER = "In the trial, 4744 patients with heart failure received either dapaglon (10 mg once daily) or placebo."

OWN = [
    ("nl", "Bij jongens was de vaccinatiegraad 67%.", "nl", GIRLS),
    ("nl", "De genezing bij kinderen was 67%.", "en", CURED),
    ("en", "Mean activity was 36.9 IU at 18 months.", "en", ACTIVITY),
    ("en", "Stroke occurred in 4.1% of the warfarin group.", "en", STROKE),
    ("en", "In the warfarin group, 5.1% of patients died.", "en", STROKE),
    ("en", "Protection against hospital admission was 71%.", "en", SHIELD),
    ("de", "Der Schutz gegen Krankenhausaufnahmen betrug 71 %.", "de", SCHUTZ),
    ("en", "The weight fell by 14.9% with semagline.", "en", WEIGHT),
    ("en", "Dry mouth was reported in 38.8% of patients on melonix.", "en", ARMS),
    ("fr", "Le taux de réponse était de 48 % dans le bras melonix.", "fr", BRAS),
    ("nl", "Aan het onderzoek namen 4744 patiënten met hartfalen deel.", "en", EITHER),
]
ANOTHERS = [
    ("nl", "Bij jongens was de vaccinatiegraad 81%.", "nl", GIRLS),
    ("nl", "De genezing bij kinderen was 54%.", "en", CURED),
    ("en", "Mean activity was 39.2 IU at 18 months.", "en", ACTIVITY),
    ("en", "Stroke occurred in 2.2% of the warfarin group.", "en", STROKE),
    ("en", "In the apixoran group, 5.1% of patients died.", "en", STROKE),
    ("en", "4.1% of the warfarin group died.", "en", STROKE),
    ("en", "Protection against hospital admission was 94%.", "en", SHIELD),
    ("de", "Der Schutz gegen Krankenhausaufnahmen betrug 94 %.", "de", SCHUTZ),
    ("en", "The weight fell by 14.9% with placebo.", "en", WEIGHT),
    ("en", "Dry mouth was reported in 38.8% of patients on docetaxel.", "en", ARMS),
    ("fr", "Le taux de réponse était de 48 % dans le bras docétaxel.", "fr", BRAS),
    ("en", "The response rate was 12% at 24 weeks.", "en", TIMES),
    ("en", "In men the death rate was 12%.", "en", SEXES),
]


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), OWN)
def test_a_figure_is_found_with_what_is_its_own(language: str, claim: str, in_language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=in_language)) == "supports"


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), ANOTHERS)
def test_a_figure_is_not_lent_to_another_group(language: str, claim: str, in_language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=in_language)) != "supports"

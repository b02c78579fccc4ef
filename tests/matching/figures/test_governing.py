"""A denial, a direction or a hedge is held against the one that bears on the same words, not merely counted."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

TURNED = [
    ("en", "Without surgery, the drug reduced mortality by 30%.", "The drug did not reduce mortality by 30%."),
    (
        "en",
        "The drug reduced mortality by 30% and did not affect kidney function.",
        "The drug did not reduce mortality by 30% and affected kidney function.",
    ),
    (
        "nl",
        "Het middel verlaagde de sterfte met 30% en had geen invloed op de nierfunctie.",
        "Het middel verlaagde de sterfte niet met 30% en had invloed op de nierfunctie.",
    ),
    (
        "de",
        "Das Mittel senkte die Sterblichkeit um 30 % und beeinflusste die Nierenfunktion nicht.",
        "Das Mittel senkte die Sterblichkeit nicht um 30 % und beeinflusste die Nierenfunktion.",
    ),
    (
        "fr",
        "Le traitement a réduit la mortalité de 30 % et n'a pas altéré la fonction rénale.",
        "Le traitement n'a pas réduit la mortalité de 30 % et a altéré la fonction rénale.",
    ),
    (
        "en",
        "In patients not eligible for surgery, the response rate was 40%.",
        "In patients eligible for surgery, the response rate was not 40%.",
    ),
    ("en", "Mortality fell by 30% while costs rose.", "Mortality rose by 30% while costs fell."),
    ("nl", "De sterfte daalde met 30% en de kosten stegen.", "De sterfte steeg met 30% en de kosten daalden."),
    (
        "de",
        "Die Sterblichkeit sank um 30 % und die Kosten stiegen.",
        "Die Sterblichkeit stieg um 30 % und die Kosten sanken.",
    ),
    (
        "en",
        "Lower mortality and higher quality of life: a 30% change in mortality.",
        "Higher mortality and lower quality of life: a 30% change in mortality.",
    ),
    (
        "en",
        "The drug reduced mortality by 30% and may suit older patients.",
        "The drug may reduce mortality by 30% and suits older patients.",
    ),
    (
        "en",
        "The plant employs 500 people and will open a museum.",
        "The plant will employ 500 people and open a museum.",
    ),
]
ALIKE = [
    (
        "en",
        "The drug did not affect kidney function in 30% of patients.",
        "Kidney function was not affected by the drug in 30% of patients.",
    ),
    ("en", "Mortality fell by 30% while costs rose.", "While costs rose, mortality fell by 30%."),
    ("nl", "De sterfte daalde met 30% en de kosten stegen.", "De kosten stegen en de sterfte daalde met 30%."),
    (
        "en",
        "The answers were rated on a 3-point scale (none, some, full).",
        "The answers were rated on a 3-point scale (none, some, full).",
    ),
    ("en", "The drug may reduce mortality by 30%.", "Mortality may be reduced by 30% by the drug."),
]


@pytest.mark.parametrize(("language", "claim", "source"), TURNED)
def test_the_opposite_is_never_supported_because_the_claim_denies_something_else(
    language: str, claim: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=language)) != "supports"


@pytest.mark.parametrize(("language", "claim", "source"), ALIKE)
def test_the_same_denial_in_another_place_is_no_obstacle(language: str, claim: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) == "supports"


def test_the_opposite_is_refused_across_languages() -> None:
    claim = "De sterfte daalde met 30% en de levenskwaliteit steeg."
    assert relation(claim, "nl", document("Mortality rose by 30% and quality of life fell.")) != "supports"
    claim = "Het vaccin voorkwam 90% van de ziekenhuisopnames, zonder ernstige bijwerkingen."
    source = "The vaccine did not prevent 90% of hospital admissions and caused serious side effects."
    assert relation(claim, "nl", document(source)) != "supports"


def test_the_month_of_may_is_no_hedge() -> None:
    assert relation("The shop sold 40 apples.", "en", document("The shop sold 40 apples in May.")) == "supports"
    assert relation("The shop sold 40 apples.", "en", document("The shop may have sold 40 apples.")) != "supports"


def test_a_length_by_which_one_is_shorter_is_not_how_long_it_took() -> None:
    source = document("Hospital stays were 3.2 days shorter with the drug than with placebo.")
    assert relation("Hospital stays with the drug were 3.2 days.", "en", source) != "supports"
    assert relation("Met het middel duurde de ziekenhuisopname 3,2 dagen.", "nl", source) != "supports"


def test_a_dose_of_the_claim_is_not_contradicted_by_the_other_arms_dose() -> None:
    source = document("Serious infections occurred in 4.1% of patients on 15 mg and in 6.9% of patients on 30 mg.")
    claim = "Ernstige infecties kwamen voor bij 6,9% van de patiënten op 30 mg."
    assert relation(claim, "nl", source, "30 mg") != "contradicts"

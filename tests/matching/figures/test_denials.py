"""A word of the claim that the source only has under a denial, or behind a verb that denies, is not said there."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

DENIED = [
    ("A stroke occurred in 15% of patients.", "en", "A stroke was averted in 15% of patients.", "en"),
    ("A stroke occurred in 15% of patients.", "en", "15% of patients remained free of stroke.", "en"),
    ("A stroke occurred in 15% of patients.", "en", "Treatment kept 15% of patients from a stroke.", "en"),
    ("80% of patients received chemotherapy.", "en", "80% of patients declined chemotherapy.", "en"),
    (
        "80% of patients received chemotherapy.",
        "en",
        "80% of patients received radiotherapy instead of chemotherapy.",
        "en",
    ),
    ("80% of patients received chemotherapy.", "en", "80% of patients were too frail to receive chemotherapy.", "en"),
    (
        "The trial enrolled 600 adults with diabetes.",
        "en",
        "The trial enrolled 600 adults who did not have diabetes.",
        "en",
    ),
    ("Treatment-related deaths occurred in 3%.", "en", "Deaths occurred in 3%; none was treatment-related.", "en"),
    (
        "De studie haalde het primaire eindpunt: de sterfte daalde met 30%.",
        "nl",
        "The trial did not meet its primary endpoint; mortality fell by 30%.",
        "en",
    ),
    ("80% van de patiënten kreeg chemotherapie.", "nl", "80% van de patiënten weigerde chemotherapie.", "nl"),
    ("80% van de patiënten kreeg chemotherapie.", "nl", "80% van de patiënten zag af van chemotherapie.", "nl"),
    ("80% van de patiënten kreeg een terugval.", "nl", "Bij 80% van de patiënten werd een terugval voorkomen.", "nl"),
    ("80% van de patiënten kreeg chemotherapie.", "nl", "80% of patients were spared chemotherapy.", "en"),
    ("80 % des patients ont reçu une chimiothérapie.", "fr", "80 % des patients ont refusé une chimiothérapie.", "fr"),
    (
        "80 % des patients ont reçu une chimiothérapie.",
        "fr",
        "80 % des patients ont échappé à une chimiothérapie.",
        "fr",
    ),
    (
        "80 % der Patienten erhielten eine Chemotherapie.",
        "de",
        "80 % der Patienten lehnten eine Chemotherapie ab.",
        "de",
    ),
    (
        "80 % der Patienten erhielten eine Chemotherapie.",
        "de",
        "80 % der Patienten verzichteten auf eine Chemotherapie.",
        "de",
    ),
    ("Er werden 12 middelen goedgekeurd.", "nl", "Approval of 12 drugs was refused.", "en"),
    ("Er werden 12 vaccins goedgekeurd.", "nl", "Approval of 12 vaccines was suspended.", "en"),
    ("12 Impfstoffe wurden zugelassen.", "de", "Die Zulassung von 12 Impfstoffen wurde widerrufen.", "de"),
]
SAID = [
    ("15% of patients refused surgery.", "en", "Surgery was refused by 15% of patients.", "en"),
    ("The vaccine prevented 85% of infections.", "en", "85% of infections were prevented by the vaccine.", "en"),
    ("Het vaccin voorkwam 85% van de infecties.", "nl", "The vaccine prevented 85% of infections.", "en"),
    ("Le vaccin a évité 85 % des infections.", "fr", "The vaccine prevented 85% of infections.", "en"),
    (
        "Bijwerkingen komen voor bij 5% van de patiënten.",
        "nl",
        "Bijwerkingen kwamen voor bij 5% van de patiënten.",
        "nl",
    ),
    ("Body weight fell by 15%.", "en", "Body weight was reduced by 15%.", "en"),
    ("Sales declined by 5%.", "en", "Sales declined by 5%.", "en"),
    ("The vaccine reduced deaths by 40%.", "en", "The vaccine reduced deaths by 40%, and nobody refused it.", "en"),
    (
        "The agency approved 12 vaccines.",
        "en",
        "The agency approved 12 vaccines and rejected one drug.",
        "en",
    ),
]


@pytest.mark.parametrize(("claim", "language", "source", "written_in"), DENIED)
def test_a_denied_word_is_not_said(claim: str, language: str, source: str, written_in: str) -> None:
    assert relation(claim, language, document(source, language=written_in)) != "supports"


@pytest.mark.parametrize(("claim", "language", "source", "written_in"), SAID)
def test_a_denial_both_make_or_of_another_matter_is_no_obstacle(
    claim: str, language: str, source: str, written_in: str
) -> None:
    assert relation(claim, language, document(source, language=written_in)) == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source", "written_in"),
    [
        ("Pain fell significantly by 20%.", "en", "Pain fell by 20% (p = 0.08).", "en"),
        (
            "Pain fell significantly by 20%.",
            "en",
            "Pain fell by 20%, which did not reach statistical significance.",
            "en",
        ),
        ("Pain fell significantly by 20%.", "en", "Pain fell by 20%. The difference was not significant.", "en"),
        ("De pijn daalde significant met 20%.", "nl", "De pijn daalde met 20%, maar niet significant.", "nl"),
        ("De pijn daalde significant met 20%.", "nl", "Pain fell by 20% (P=0.21).", "en"),
        ("La douleur a diminué significativement de 20 %.", "fr", "La douleur a diminué de 20 % (p = 0,12).", "fr"),
        (
            "Die Schmerzen sanken signifikant um 20 %.",
            "de",
            "Die Schmerzen sanken um 20 %; das war nicht signifikant.",
            "de",
        ),
    ],
)
def test_a_difference_the_source_calls_chance_is_not_significant(
    claim: str, language: str, source: str, written_in: str
) -> None:
    assert relation(claim, language, document(source, language=written_in)) != "supports"


@pytest.mark.parametrize(
    "source",
    [
        "Pain fell significantly by 20% (P=0.01).",
        "Pain fell significantly by 20% (P=0.01), but sleep did not improve (P=0.4).",
        "Pain fell significantly by 20% (P<0.05).",
    ],
)
def test_a_significant_difference_is(source: str) -> None:
    assert relation("Pain fell significantly by 20%.", "en", document(source), "20") == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        ("48% van de patiënten was pijnvrij.", "nl", "48% van de patiënten was vrij van pijn."),
        ("Die Studie wurde in 25 Ländern durchgeführt.", "de", "Die Studie fand in 25 Ländern statt."),
    ],
)
def test_a_compound_that_denies_and_a_word_like_a_denial_are_no_obstacle(
    claim: str, language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=language)) == "supports"

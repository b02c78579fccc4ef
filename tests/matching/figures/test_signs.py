"""A change of -14.9 % and a fall by 14.9 % are one fact; a rise, a level or a difference of it is not."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

CHANGES = [
    ("en", "The mean change in body weight was -14.9%."),
    ("nl", "De gemiddelde verandering in lichaamsgewicht was -14,9%."),
    ("fr", "La variation moyenne du poids corporel était de -14,9 %."),
    ("fr", "Le changement de poids corporel était de −14,9 %."),
    ("de", "Die Veränderung des Körpergewichts betrug -14,9 %."),
]
FALLS = [
    ("en", "Body weight fell by 14.9%."),
    ("en", "A reduction of 14.9% in body weight was seen."),
    ("nl", "Het lichaamsgewicht daalde met 14,9%."),
    ("nl", "Er was een daling van 14,9% van het lichaamsgewicht."),
    ("fr", "Le poids corporel a diminué de 14,9 %."),
    ("de", "Das Körpergewicht sank um 14,9 %."),
]
OTHERS = [
    ("en", "Body weight rose by 14.9%."),
    ("en", "Body weight was 14.9%."),
    ("en", "Body weight fell to 14.9%."),
    ("en", "Body weight fell from 14.9% to 10%."),
    ("en", "The lower body weight was 14.9%."),
    ("en", "The mean change in body weight was 14.9%."),
    ("nl", "Het lichaamsgewicht steeg met 14,9%."),
    ("nl", "Het lichaamsgewicht daalde tot 14,9%."),
    ("fr", "Le poids corporel a augmenté de 14,9 %."),
    ("fr", "Le poids corporel a diminué à 14,9 %."),
    ("de", "Das Körpergewicht stieg um 14,9 %."),
    ("de", "Das Körpergewicht sank auf 14,9 %."),
]
LEVELS = [
    ("en", "The operating margin was -14.9%."),
    ("en", "The difference in body weight was -14.9%."),
    ("en", "Body weight: -14.9%."),
    ("en", "The increase in body weight was -14.9%."),
    ("nl", "De marge bedroeg -14,9%."),
    ("fr", "La marge était de -14,9 %."),
    ("de", "Die Marge betrug -14,9 %."),
]


@pytest.mark.parametrize(("language", "stated"), FALLS)
@pytest.mark.parametrize(("source_language", "source"), CHANGES)
def test_a_fall_is_borne_out_by_a_change_with_a_minus(
    language: str, stated: str, source_language: str, source: str
) -> None:
    found = relation(stated, language, document(source, language=source_language), "14")
    assert found in {"supports", "unbound"}
    if language == source_language == "en":
        assert found == "supports" or stated.startswith("A reduction")


@pytest.mark.parametrize(("language", "source"), FALLS[:1])
@pytest.mark.parametrize(("claimed_language", "stated"), CHANGES[:1])
def test_a_change_with_a_minus_is_borne_out_by_a_fall(
    claimed_language: str, stated: str, language: str, source: str
) -> None:
    assert relation(stated, claimed_language, document(source, language=language)) == "supports"


@pytest.mark.parametrize(("language", "stated"), OTHERS)
@pytest.mark.parametrize(("source_language", "source"), CHANGES)
def test_a_change_with_a_minus_bears_out_no_rise_and_no_level(
    language: str, stated: str, source_language: str, source: str
) -> None:
    assert relation(stated, language, document(source, language=source_language), "14") != "supports"


@pytest.mark.parametrize(("language", "source"), OTHERS)
@pytest.mark.parametrize(("claimed_language", "stated"), CHANGES)
def test_no_rise_and_no_level_bears_out_a_change_with_a_minus(
    claimed_language: str, stated: str, language: str, source: str
) -> None:
    assert relation(stated, claimed_language, document(source, language=language), "14") != "supports"


@pytest.mark.parametrize(("source_language", "source"), LEVELS)
@pytest.mark.parametrize("thing", ["Body weight", "The operating margin", "The marge"])
def test_a_level_or_a_difference_with_a_minus_is_no_fall(thing: str, source_language: str, source: str) -> None:
    stated = f"{thing} fell by 14.9%."
    assert relation(stated, "en", document(source, language=source_language)) != "supports"


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("Mortality fell by 14.9%.", "The mean change in body weight was -14.9%; mortality did not change."),
        ("Mortality fell by 14.9%.", "Mortality did not change, and the change in body weight was -14.9%."),
        ("The mean change in mortality was -14.9%.", "Body weight fell by 14.9%, while mortality did not change."),
        ("De sterfte daalde met 14,9%.", "De verandering van de omzet was -14,9%; de sterfte bleef gelijk."),
        (
            "La mortalité a baissé de 14,9 %.",
            "La variation du poids était de -14,9 % et la mortalité est restée stable.",
        ),
        ("Die Sterblichkeit sank um 14,9 %.", "Die Veränderung des Gewichts betrug -14,9 %, die Sterblichkeit blieb."),
    ],
)
def test_the_change_of_one_thing_is_no_fall_of_another(stated: str, source: str) -> None:
    language = {"M": "en", "T": "en", "D": "nl", "L": "fr"}[stated[0]] if not stated.startswith("Die") else "de"
    assert relation(stated, language, document(source, language=language), "14") != "supports"


@pytest.mark.parametrize(
    ("language", "stated"),
    [
        ("en", "Body weight was 14.9% lower."),
        ("en", "They lost 14.9% body weight."),
        ("fr", "Le poids corporel était de 14,9 % de moins."),
        ("de", "Das Körpergewicht lag um 14,9 % niedriger."),
        ("nl", "Het lichaamsgewicht lag 14,9% lager."),
    ],
)
def test_a_fall_told_behind_its_number_or_right_before_it_is_one(language: str, stated: str) -> None:
    source = document("The mean change in body weight was -14.9%.")
    assert relation(stated, language, source, "14") in {"supports", "unbound"}


@pytest.mark.parametrize(
    "stated",
    [
        "14.9% had less body weight.",
        "More than 14.9% lower was the body weight.",
        "With a lower dose body weight was 14.9%.",
        "The body weight of 14.9% did not fall.",
    ],
)
def test_people_with_less_of_it_and_bounds_are_no_fall(stated: str) -> None:
    assert relation(stated, "en", document("The mean change in body weight was -14.9%."), "14") != "supports"

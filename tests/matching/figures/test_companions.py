"""A figure of a whole list, or of two drugs together, is not the figure of one of them."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

_BEFORE = {
    "en": "The results were presented at a congress. The work took two teams and a great deal of patience.",
    "nl": "De resultaten zijn op een congres voorgesteld. Het werk vroeg twee ploegen en heel wat geduld.",
    "fr": "Les résultats ont été présentés lors d'un congrès. Le travail a demandé deux équipes et de la patience.",
    "de": "Die Ergebnisse wurden auf einem Kongress vorgestellt. Die Arbeit brauchte zwei Gruppen und viel Geduld.",
}


@pytest.mark.parametrize("in_page", [False, True], ids=["alone", "in a page"])
@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("Headache occurred in 14% of patients.", "en", "Headache or dizziness occurred in 14% of patients.", "en"),
        (
            "Dizziness occurred in 14% of patients.",
            "en",
            "Headache and/or dizziness occurred in 14% of patients.",
            "en",
        ),
        ("A partial response was seen in 61%.", "en", "A complete or partial response was seen in 61%.", "en"),
        (
            "Hoofdpijn trad op bij 14% van de patiënten.",
            "nl",
            "Headache or dizziness occurred in 14% of patients.",
            "en",
        ),
        ("Sweden has 340 hospitals.", "en", "Denmark, Norway and Sweden have 340 hospitals.", "en"),
        ("Spanje telt 340 ziekenhuizen.", "nl", "Spanje en Portugal tellen samen 340 ziekenhuizen.", "nl"),
        ("Le Portugal compte 340 hôpitaux.", "fr", "L'Espagne et le Portugal comptent 340 hôpitaux.", "fr"),
        ("Spanien hat 340 Kliniken.", "de", "Spanien und Portugal haben zusammen 340 Kliniken.", "de"),
        ("7 % der Patienten starben.", "de", "7 % der Patienten starben oder erlitten einen Schlaganfall.", "de"),
        ("La mortalité a baissé de 22 %.", "fr", "La mortalité ou l'hospitalisation a baissé de 22 %.", "fr"),
        ("Darmkanker kost 3.000 mensen het leven.", "nl", "Darm- en maagkanker kosten 3.000 mensen het leven.", "nl"),
        (
            "Trastuzumab achieved a response in 71%.",
            "en",
            "Trastuzumab plus docetaxel achieved a response in 71%.",
            "en",
        ),
        (
            "Docetaxel a réduit le risque de 33 %.",
            "fr",
            "Docetaxel combined with trastuzumab reduced the risk by 33%.",
            "en",
        ),
        (
            "Docetaxel verlaagde het risico met 33%.",
            "nl",
            "Docetaxel in combinatie met trastuzumab verlaagde het risico met 33%.",
            "nl",
        ),
        (
            "Docetaxel senkte das Risiko um 33 %.",
            "de",
            "Docetaxel zusammen mit Trastuzumab senkte das Risiko um 33 %.",
            "de",
        ),
        (
            "Le docétaxel a réduit le risque de 33 %.",
            "fr",
            "Le docétaxel suivi de trastuzumab a réduit le risque de 33 %.",
            "fr",
        ),
    ],
)
def test_the_figure_of_several_is_not_given_to_one(
    claim: str, language: str, source: str, source_language: str, *, in_page: bool
) -> None:
    """Support here would credit one symptom, country or drug with what all of them did."""
    text = f"{_BEFORE[source_language]} {source} {_BEFORE[source_language]}" if in_page else source
    assert relation(claim, language, document(text, language=source_language)) != "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("Headache or dizziness occurred in 14%.", "en", "Headache or dizziness occurred in 14% of patients.", "en"),
        ("The drug reduced mortality by 30%.", "en", "The drug reduced mortality by 30% and improved sleep.", "en"),
        ("Malaria kills 600,000 people.", "en", "Malaria is a preventable disease and kills 600,000 people.", "en"),
        ("Nausea occurred in 35.3%.", "en", "Nausea (35.3%), anaemia (31.8%) and rash (20.1%) occurred.", "en"),
        ("Rash occurred in 20.1%.", "en", "Nausea (35.3%), anaemia (31.8%) and rash (20.1%) occurred.", "en"),
        (
            "The registry covers patients aged 65 or older: 8,412.",
            "en",
            "The registry covers 8,412 patients aged 65 or older.",
            "en",
        ),
        (
            "Remission was achieved in 82% of patients.",
            "en",
            "Complete or partial remission was achieved in 82% of patients.",
            "en",
        ),
        ("Spanje en Portugal tellen 340 ziekenhuizen.", "nl", "Spain and Portugal have 340 hospitals.", "en"),
        ("Le risque est plus élevé de 33 %.", "fr", "Le risque est plus élevé de 33 %.", "fr"),
    ],
)
def test_a_list_the_claim_has_whole_or_that_is_none_is_no_obstacle(
    claim: str, language: str, source: str, source_language: str
) -> None:
    assert relation(claim, language, document(source, language=source_language)) == "supports"

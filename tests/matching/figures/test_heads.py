"""What a heading, a caption or a label tells of the figures below it, and what is not so any more or not yet."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

LINES = ("The objective response rate was 64%.", "First-line treatment")


@pytest.mark.parametrize(
    ("language", "claim", "text", "heading"),
    [
        ("en", "In second-line treatment, the objective response rate was 64%.", *LINES),
        ("nl", "In de tweede lijn was het objectieve responspercentage 64%.", *LINES),
        ("fr", "En deuxième ligne, le taux de réponse objective était de 64 %.", *LINES),
        ("de", "In der Zweitlinie lag die objektive Ansprechrate bei 64 %.", *LINES),
        ("en", "In phase 3, the response rate was 41%.", "The response rate was 41%.", "Phase 2 results"),
        ("nl", "In stadium III bedroeg de overleving 41%.", "Survival was 41%.", "Stage II disease"),
        ("en", "In the ITT population, the cure rate was 83%.", "The cure rate was 83%.", "Per-protocol population"),
    ],
)
def test_a_figure_under_the_heading_of_another_line_or_stage_is_no_support(
    language: str, claim: str, text: str, heading: str
) -> None:
    assert relation(claim, language, document(text, section=heading), "%") != "supports"


@pytest.mark.parametrize(
    ("language", "claim", "text", "heading"),
    [
        ("en", "In first-line treatment, the objective response rate was 64%.", *LINES),
        ("nl", "In de eerste lijn was het objectieve responspercentage 64%.", *LINES),
        ("fr", "En première ligne, le taux de réponse objective était de 64 %.", *LINES),
    ],
)
def test_a_figure_under_the_heading_the_claim_names_is_support(
    language: str, claim: str, text: str, heading: str
) -> None:
    assert relation(claim, language, document(text, section=heading), "%") == "supports"


SURVIVAL = (
    ("Outcome", "Lumetinib", "Docetaxel"),
    ("Median progression-free survival, months", "7.6", "4.2"),
    ("Median overall survival, months", "18.4", "12.9"),
    ("Complete response, %", "4.2", "0.7"),
    ("Objective response rate, %", "37.1", "13.4"),
)


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("de", "Das mediane Gesamtüberleben betrug mit Lumetinib 7,6 Monate.", False),
        ("de", "Das mediane Gesamtüberleben betrug mit Lumetinib 18,4 Monate.", True),
        ("nl", "De mediane totale overleving was 7,6 maanden met lumetinib.", False),
        ("fr", "La survie globale médiane était de 7,6 mois avec Lumetinib.", False),
        ("fr", "La survie sans progression médiane était de 7,6 mois avec Lumetinib.", True),
        ("en", "The objective response rate was 4.2% with Lumetinib.", False),
        ("en", "The objective response rate was 37.1% with Lumetinib.", True),
        ("en", "Complete response was 37.1% with Lumetinib.", False),
    ],
)
def test_the_row_of_another_endpoint_is_no_support(language: str, claim: str, expected: bool) -> None:
    figure = "%" if "%" in claim else "8,4" if "18,4" in claim else "7,6"
    assert (relation(claim, language, document(rows=SURVIVAL), figure) == "supports") is expected


SITES = (("Cancer site", "2022"), ("Colorectal (men and women)", "7,891"), ("Prostate (men)", "12,168"))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("There were 7,891 new colorectal cancer diagnoses in men in 2022.", False),
        ("There were 7,891 new colorectal cancer diagnoses in women in 2022.", False),
        ("There were 7,891 new colorectal cancer diagnoses in men and women in 2022.", True),
        ("There were 12,168 new prostate cancer diagnoses in men in 2022.", True),
    ],
)
def test_what_is_said_of_men_and_women_is_said_of_neither_alone(claim: str, expected: bool) -> None:
    source = document(rows=SITES, caption="Number of new cancer diagnoses")
    figure = "7,891" if "7,891" in claim else "12,168"
    assert (relation(claim, "en", source, figure) == "supports") is expected


@pytest.mark.parametrize(
    ("language", "claim", "of", "source"),
    [
        ("en", "The recommended starting dose is 50 mg.", "en", "Until 2021 the recommended starting dose was 50 mg."),
        ("nl", "De aanbevolen dosis is 50 mg.", "en", "The recommended dose was previously 50 mg."),
        ("de", "Die empfohlene Dosis beträgt 50 mg.", "de", "Früher betrug die empfohlene Dosis 50 mg."),
        ("fr", "La dose recommandée est de 50 mg.", "fr", "Auparavant, la dose recommandée était de 50 mg."),
        ("en", "The recommended dose is 50 mg.", "en", "The recommended dose of 50 mg was later increased to 100 mg."),
    ],
)
def test_what_held_once_is_no_support_for_what_holds(language: str, claim: str, of: str, source: str) -> None:
    assert relation(claim, language, document(source, language=of), "mg") != "supports"


@pytest.mark.parametrize(
    ("language", "claim", "of", "source"),
    [
        (
            "en",
            "Patients were 65 years of age or older.",
            "en",
            "Patients had a mean age of 65 years (range, 31 to 84).",
        ),
        ("nl", "De patiënten waren 65 jaar of ouder.", "en", "The median age of the patients was 65 years."),
        ("de", "Die Patienten waren 65 Jahre alt oder älter.", "en", "Patients were on average 65 years old."),
    ],
)
def test_an_average_age_is_no_least_age(language: str, claim: str, of: str, source: str) -> None:
    assert relation(claim, language, document(source, language=of)) != "supports"


@pytest.mark.parametrize(
    ("language", "claim", "of", "source"),
    [
        (
            "fr",
            "Le risque de décès était de 14 % avec le ramipril.",
            "en",
            "The risk of death was 14% lower with ramipril.",
        ),
        (
            "nl",
            "Het risico op overlijden was 14% met ramipril.",
            "en",
            "The risk of death was 14% higher with ramipril.",
        ),
        ("en", "Mortality was 14% with ramipril.", "en", "Mortality was 14% lower with ramipril."),
        ("de", "Die Kosten lagen bei 4 %.", "de", "Die Kosten lagen 4 % höher."),
    ],
)
def test_by_how_much_a_thing_is_lower_is_not_how_much_it_is(language: str, claim: str, of: str, source: str) -> None:
    assert relation(claim, language, document(source, language=of), "%") != "supports"


PIPELINE = (
    ("Compound", "Indication", "Status", "Beds"),
    ("NVX-101", "Ovarian cancer", "Recruiting, 540 patients planned", "-"),
    ("NVX-204", "Psoriasis", "Completed, 212 patients enrolled", "-"),
    ("Ghent clinic", "Stroke", "Under construction", "120"),
    ("Namur clinic", "Stroke", "Open", "310"),
)


@pytest.mark.parametrize(
    ("language", "claim", "figure", "expected"),
    [
        ("nl", "540 patiënten met eierstokkanker zijn behandeld met NVX-101.", "540", False),
        ("en", "540 patients with ovarian cancer were enrolled for NVX-101.", "540", False),
        ("en", "212 patients with psoriasis were enrolled for NVX-204.", "212", True),
        ("en", "The Ghent clinic has 120 beds.", "120", False),
        ("en", "The Namur clinic has 310 beds.", "310", True),
    ],
)
def test_what_is_planned_in_a_cell_is_not_there_yet(language: str, claim: str, figure: str, expected: bool) -> None:
    assert (relation(claim, language, document(rows=PIPELINE), figure) == "supports") is expected


@pytest.mark.parametrize(
    ("language", "claim", "of", "source"),
    [
        (
            "de",
            "Das Zentrum in Berlin hat 500 Arbeitsplätze.",
            "de",
            "In Berlin entsteht ein Zentrum mit 500 Arbeitsplätzen.",
        ),
        (
            "en",
            "The plant in Ghent employs 500 people.",
            "en",
            "A plant that employs 500 people is being built in Ghent.",
        ),
        (
            "nl",
            "De fabriek in Gent telt 500 werknemers.",
            "nl",
            "In Gent is een fabriek met 500 werknemers in aanbouw.",
        ),
        ("fr", "L'usine de Namur a 500 salariés.", "fr", "Une usine de 500 salariés est en construction à Namur."),
    ],
)
def test_what_is_being_built_is_not_there_yet(language: str, claim: str, of: str, source: str) -> None:
    assert relation(claim, language, document(source, language=of), "500") != "supports"

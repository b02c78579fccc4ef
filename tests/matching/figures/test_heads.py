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


def test_an_average_age_is_one_where_the_claim_says_so_too() -> None:
    source = document("Patients had a mean age of 65 years (range, 31 to 84).")
    assert relation("De patiënten waren gemiddeld 65 jaar oud.", "nl", source) == "supports"


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


EVENTS = (
    ("Outcome", "Tirzelin (N=600)", "Placebo (N=300)"),
    ("Nausea, %", "17.9", "6.1"),
    ("Discontinuation due to adverse events, %", "8.1", "2.2"),
    ("Reason for withdrawal", "", ""),
    ("Disease progression, %", "22.1", "26.4"),
)


@pytest.mark.parametrize(
    ("language", "claim", "figure"),
    [
        ("en", "Nausea occurred in 17.9% of patients on Tirzelin.", "17.9"),
        ("nl", "Misselijkheid trad op bij 17,9% van de patiënten met Tirzelin.", "17,9"),
        ("fr", "Des nausées sont survenues chez 17,9 % des patients sous Tirzelin.", "17,9"),
        ("de", "Übelkeit trat bei 17,9 % der Patienten unter Tirzelin auf.", "17,9"),
        ("en", "8.1% of patients on Tirzelin discontinued because of adverse events.", "8.1"),
    ],
)
def test_a_row_need_not_say_that_its_share_is_of_patients(language: str, claim: str, figure: str) -> None:
    assert relation(claim, language, document(rows=EVENTS), figure) == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "figure"),
    [
        ("en", "Nausea occurred in 17.9% of women on Tirzelin.", "17.9"),
        ("en", "Nausea occurred in 17.9% of children on Tirzelin.", "17.9"),
        ("en", "Nausea occurred in 17.9% of patients on placebo.", "17.9"),
        ("en", "17.9% of diabetic patients on Tirzelin had nausea.", "17.9"),
        ("en", "Adverse events occurred in 8.1% of patients on Tirzelin.", "8.1"),
        ("nl", "Bijwerkingen traden op bij 8,1% van de patiënten met Tirzelin.", "8,1"),
        ("fr", "Des effets indésirables sont survenus chez 8,1 % des patients sous Tirzelin.", "8,1"),
        ("en", "Disease progression occurred in 22.1% of patients on Tirzelin.", "22.1"),
        ("de", "Bei 22,1 % der Patienten unter Tirzelin kam es zu einer Krankheitsprogression.", "22,1"),
    ],
)
def test_a_row_of_a_part_or_a_cause_says_nothing_of_the_whole(language: str, claim: str, figure: str) -> None:
    assert relation(claim, language, document(rows=EVENTS), figure) != "supports"


def test_a_share_of_something_else_is_none_of_the_patients() -> None:
    rows = (("Outcome", "% of infusions"), ("Chills", "17.9"))
    assert relation("Chills occurred in 17.9% of patients.", "en", document(rows=rows), "17.9") != "supports"


GRADES = (("Event", "Any grade", "Grade 3-4"), ("Fatigue", "43.1%", "5.9%"), ("Dry mouth", "38.8%", "0.0%"))


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "Fatigue of any grade occurred in 43.1% of patients.", True),
        ("nl", "Vermoeidheid van graad 3-4 trad op bij 5,9% van de patiënten.", True),
        ("nl", "Vermoeidheid van graad 3-4 trad op bij 43,1% van de patiënten.", False),
        ("fr", "Une fatigue de grade 3-4 est survenue chez 43,1 % des patients.", False),
        ("de", "Fatigue jeden Grades trat bei 5,9 % der Patienten auf.", False),
        ("en", "Fatigue occurred in 5.9% of patients.", False),
    ],
)
def test_the_grade_over_a_column_says_which_cell_is_meant(language: str, claim: str, expected: bool) -> None:
    assert (relation(claim, language, document(rows=GRADES), "%") == "supports") is expected


SEXES = (
    ("Cancer", "2012", "2022"),
    ("Women", "", ""),
    ("Lung", "21.4%", "25.6%"),
    ("Men", "", ""),
    ("Liver", "3%", "28%"),
)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Lung cancer made up 25.6% in men in 2022."),
        ("nl", "Bij mannen was het aandeel longkanker 25,6% in 2022."),
        ("en", "Liver cancer made up 28% in women in 2022."),
    ],
)
def test_a_row_that_heads_rows_names_their_group(language: str, claim: str) -> None:
    assert relation(claim, language, document(rows=SEXES), "%") != "supports"


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "In patients with brain metastases, the objective response rate was 47%.", True),
        ("en", "The objective response rate was 47%.", False),
        ("en", "In patients with liver metastases, the objective response rate was 47%.", False),
    ],
)
def test_a_heading_that_names_a_part_of_the_patients_narrows_its_figures(
    language: str, claim: str, expected: bool
) -> None:
    source = document("The objective response rate was 47%.", section="Patients with brain metastases")
    assert (relation(claim, language, source, "%") == "supports") is expected


@pytest.mark.parametrize(
    ("language", "claim", "figure", "expected"),
    [
        ("en", "At week 40, mean HbA1c was 6.32% with Tirzelin.", "week 40", True),
        ("fr", "À la semaine 40, l'HbA1c moyenne était de 6,32 % sous Tirzelin.", "semaine 40", True),
        ("de", "Nach 40 Wochen lag der mittlere HbA1c unter Tirzelin bei 6,32 %.", "40 Wochen", True),
        ("en", "At week 52, mean HbA1c was 6.32% with Tirzelin.", "week 52", False),
        ("nl", "Na 40 maanden was het gemiddelde HbA1c 6,32% met Tirzelin.", "40 maanden", False),
        ("en", "Treatment with Tirzelin lasted 40 weeks and mean HbA1c was 6.32%.", "40 weeks", False),
    ],
)
def test_the_time_in_a_heading_is_that_of_the_figures_below(
    language: str, claim: str, figure: str, expected: bool
) -> None:
    source = document("Mean HbA1c was 6.32% with Tirzelin.", section="Results at week 40")
    assert (relation(claim, language, source, figure) == "supports") is expected


@pytest.mark.parametrize(
    ("claim", "figure", "expected"),
    [
        ("Met Cardiovan 5 mg daalde de systolische bloeddruk met 9,4 mmHg.", "5 mg", True),
        ("Met Cardiovan 10 mg daalde de systolische bloeddruk met 9,4 mmHg.", "10 mg", False),
        ("Met Amlodan 5 mg daalde de systolische bloeddruk met 9,4 mmHg.", "5 mg", False),
        ("Met Cardiovan 5 mg daalde de systolische bloeddruk met 12 mmHg.", "5 mg", False),
    ],
)
def test_the_dose_in_a_heading_is_that_of_the_figures_below(claim: str, figure: str, expected: bool) -> None:
    source = document("De systolische bloeddruk daalde met 9,4 mmHg.", section="Cardiovan 5 mg", language="nl")
    assert (relation(claim, "nl", source, figure) == "supports") is expected


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "Constipation occurred in 3.4% of patients on erenuzumab 140 mg.", True),
        ("nl", "Constipatie trad op bij 3,4% van de patiënten met erenuzumab 140 mg.", True),
        ("en", "Constipation occurred in 3.4% of patients on erenuzumab 70 mg.", False),
        ("nl", "Constipatie trad op bij 1,6% van de patiënten met erenuzumab 140 mg.", False),
    ],
)
def test_of_between_a_share_and_a_dose_sets_them_apart_in_dutch_alone(
    language: str, claim: str, expected: bool
) -> None:
    rows = (("", "Placebo", "Erenuzumab 70 mg", "Erenuzumab 140 mg"), ("Constipation", "1.3%", "1.6%", "3.4%"))
    assert (relation(claim, language, document(rows=rows), "%") == "supports") is expected

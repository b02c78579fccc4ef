"""What decides what a figure is of, though no quantity: a type, a line, a time, a frequency, a cause."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

OTHER_LABEL = [
    ("en", "HbA1c fell by 1.2% in type 1 diabetes.", "en", "HbA1c fell by 1.2% in type 2 diabetes."),
    ("nl", "HbA1c daalde met 1,2% bij diabetes type 1.", "en", "HbA1c fell by 1.2% in type 2 diabetes."),
    ("nl", "In eerste lijn bedroeg de mediane PFS 11 maanden.", "en", "In the second line, median PFS was 11 months."),
    ("de", "Bei Stadium III lag das Überleben bei 54 %.", "en", "Survival was 54% in stage 2 disease."),
    ("fr", "L'efficacité était de 88 % après la première dose.", "en", "Efficacy was 88% after the second dose."),
    (
        "de",
        "In der Erstlinie betrug das Überleben 11 Monate.",
        "en",
        "In the second-line setting, survival was 11 months.",
    ),
    (
        "en",
        "Adverse events of grade 3 or higher occurred in 96%.",
        "en",
        "Adverse events of any grade occurred in 96%.",
    ),
    ("en", "Anaemia of grade 3 occurred in 12%.", "en", "Anaemia of grade 3 or higher occurred in 12%."),
    ("en", "The absolute risk of stroke fell by 36%.", "en", "The relative risk of stroke fell by 36%."),
    ("nl", "Er waren 12 gebeurtenissen per 100 patiënten.", "en", "There were 12 events per 100 patient-years."),
    (
        "de",
        "Es traten 4,2 Schlaganfälle pro 100 Patienten auf.",
        "de",
        "Es traten 4,2 Schlaganfälle pro 100 Patientenjahre auf.",
    ),
]
SAME_LABEL = [
    ("nl", "HbA1c daalde met 1,2% bij diabetes type 2.", "en", "HbA1c fell by 1.2% in type 2 diabetes."),
    (
        "en",
        "Anaemia of grade 3 or 4 occurred in 12% of patients.",
        "en",
        "Grade 3-4 anaemia occurred in 12% of patients.",
    ),
    (
        "en",
        "The relative risk of stroke fell by 36%.",
        "en",
        "The relative risk of stroke fell by 36%, the absolute risk by 1.2%.",
    ),
]
OTHER_TIME = [
    (
        "en",
        "Since 2019 the company has invested 165 million euros.",
        "en",
        "In 2019 the company invested 165 million euros.",
    ),
    (
        "fr",
        "Avant 2015, 300 patients ont reçu le médicament.",
        "fr",
        "Depuis 2015, 300 patients ont reçu le médicament.",
    ),
    ("nl", "Voor 2015 kregen 300 patiënten het middel.", "en", "After 2015, 300 patients received the drug."),
    (
        "nl",
        "Binnen 2 uur was 60% van de patiënten pijnvrij.",
        "en",
        "Only after 2 hours were 60% of patients pain-free.",
    ),
    ("fr", "La dose est de 50 mg une fois par jour.", "fr", "La dose est de 50 mg deux fois par jour."),
    ("nl", "De dosis is eenmaal per week 50 mg.", "en", "The dose is 50 mg three times a week."),
    ("fr", "66 % des patients vivaient après un an.", "fr", "66 % des patients vivaient après cinq ans."),
    ("nl", "Na een jaar leefde 66% van de patiënten.", "en", "After five years 66% of patients lived."),
]
SAME_TIME = [
    (
        "en",
        "Since 2019 the company has invested 165 million euros.",
        "en",
        "The company has invested 165 million euros since 2019.",
    ),
    (
        "en",
        "In 2019 the company invested 165 million euros.",
        "en",
        "During 2019 the company invested 165 million euros.",
    ),
    ("en", "The dose is 50 mg twice a day.", "en", "The dose is 50 mg twice daily."),
    (
        "en",
        "Of the patients, 60% were free of pain within 2 hours.",
        "en",
        "Within 2 hours 60% of the patients were free of pain.",
    ),
]
NO_CAUSE = [
    (
        "en",
        "Exercise lowers the risk of cancer by 20%.",
        "en",
        "Exercise was associated with a 20% lower risk of cancer.",
    ),
    (
        "nl",
        "Lichaamsbeweging verlaagt het risico op kanker met 20%.",
        "en",
        "Physical activity was linked to a 20% lower risk of cancer.",
    ),
    (
        "nl",
        "3% van de patiënten overleed door de behandeling.",
        "nl",
        "3% van de patiënten overleed tijdens de behandeling.",
    ),
]


@pytest.mark.parametrize(("language", "claim", "other", "source"), [*OTHER_LABEL, *OTHER_TIME, *NO_CAUSE])
def test_a_figure_of_another_label_time_or_cause_is_never_support(
    language: str, claim: str, other: str, source: str
) -> None:
    around = "The disease is chronic. Treatment is started by a specialist."
    assert relation(claim, language, document(source, language=other)) != "supports"
    assert (
        relation(claim, language, document(f"{around} {source} More studies are planned.", language=other))
        != "supports"
    )


@pytest.mark.parametrize(("language", "claim", "other", "source"), [*SAME_LABEL, *SAME_TIME])
def test_the_same_label_or_time_in_another_spelling_is_support(
    language: str, claim: str, other: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=other)) == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("nl", "De grootste studie telde 12.000 patiënten.", "Een van de grootste studies telde 12.000 patiënten."),
        (
            "fr",
            "Le plus grand essai a inclus 12 000 patients.",
            "L'un des plus grands essais a inclus 12 000 patients.",
        ),
        ("en", "The largest trial enrolled 12,000 patients.", "One of the largest trials enrolled 12,000 patients."),
    ],
)
def test_one_of_the_largest_is_not_the_largest(language: str, claim: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) != "supports"

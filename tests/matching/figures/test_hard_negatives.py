"""Sentences with the claim's own number that say something else: a support here is the worst defect there is."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import best, document, relation

CANCER_NL = "In 2023 kregen 78.416 Belgen een kankerdiagnose."
CANCER_EN = "In 2023, 78,416 Belgians received a diagnosis of cancer."
PUURS_NL = "De fabriek in Puurs exporteert 98 % van haar productie."
PUURS_EN = "The Puurs plant exports 98% of its production."
STUDIES = "Novartis currently runs 33 studies worldwide, 24 of them in Europe and 7 in Belgium."
PLACEBO = "60% of patients in the placebo group responded."
PLACEBO_NL = "60% van de patiënten in de placebogroep reageerde."

ANOTHER_NOUN = [
    ("nl", "In 2023 kregen 78.416 Belgen de diagnose hartfalen.", "78", "nl", CANCER_NL),
    ("nl", "In 2023 kregen 78.416 Belgen de diagnose diabetes.", "78", "nl", CANCER_NL),
    ("nl", "In 2023 kregen 78.416 Belgen een heupprothese.", "78", "nl", CANCER_NL),
    ("nl", "In 2023 kregen 78.416 Belgen de diagnose hartfalen.", "78", "en", CANCER_EN),
    ("nl", "In 2023 kregen 78.416 Belgen een griepvaccin.", "78", "en", CANCER_EN),
    ("fr", "En 2023, 78 416 Belges ont reçu un diagnostic d'insuffisance cardiaque.", "78", "en", CANCER_EN),
    ("fr", "En 2023, 78 416 Belges ont reçu un diagnostic de diabète.", "78", "en", CANCER_EN),
    ("de", "2023 erhielten 78.416 Belgier die Diagnose Herzinsuffizienz.", "78", "en", CANCER_EN),
    ("de", "2023 erhielten 78.416 Belgier eine Diabetesdiagnose.", "78", "en", CANCER_EN),
    ("en", "In 2023, 78,416 Belgians received a diagnosis of heart failure.", "78", "en", CANCER_EN),
    ("en", "In 2023, 78,416 Belgians received a diagnosis of heart failure.", "78", "nl", CANCER_NL),
    ("en", "In 2023, 78,416 Belgians received a pension.", "78", "en", CANCER_EN),
    ("nl", "Het bedrijf opende 12 laboratoria in België.", "12", "nl", "Het bedrijf opende 12 winkels in België."),
    ("nl", "Het bedrijf opende 12 laboratoria in België.", "12", "en", "The company opened 12 shops in Belgium."),
    ("fr", "L'entreprise a ouvert 12 laboratoires.", "12", "fr", "L'entreprise a ouvert 12 magasins."),
    ("de", "Das Unternehmen eröffnete 12 Labore.", "12", "de", "Das Unternehmen eröffnete 12 Filialen."),
    ("en", "Nausea occurred in 31% of patients.", "31", "en", "Fatigue occurred in 31% of patients."),
    ("nl", "Misselijkheid trad op bij 31% van de patiënten.", "31", "en", "Fatigue occurred in 31% of patients."),
    ("fr", "Des nausées sont survenues chez 31 % des patients.", "31", "en", "Fatigue occurred in 31% of patients."),
    ("de", "Übelkeit trat bei 31 % der Patienten auf.", "31", "en", "Fatigue occurred in 31% of patients."),
]

ANOTHER_VERB = [
    ("nl", "98% van de productie in Puurs wordt vernietigd.", "98", "nl", PUURS_NL),
    ("nl", "98% van de productie in Puurs wordt gerecycleerd.", "98", "nl", PUURS_NL),
    ("nl", "98% van de productie in Puurs wordt vernietigd.", "98", "en", PUURS_EN),
    ("fr", "98 % de la production de Puurs est détruite.", "98", "en", PUURS_EN),
    (
        "fr",
        "98 % de la production de Puurs est détruite.",
        "98",
        "fr",
        "Le site de Puurs exporte 98 % de sa production.",
    ),
    ("de", "98 % der Produktion in Puurs werden vernichtet.", "98", "en", PUURS_EN),
    ("de", "98 % der Produktion werden vernichtet.", "98", "de", "Das Werk exportiert 98 % seiner Produktion."),
    ("en", "The Puurs plant destroys 98% of its production.", "98", "en", PUURS_EN),
    ("en", "The Puurs plant destroys 98% of its production.", "98", "nl", PUURS_NL),
    ("en", "The hospital dismissed 45 nurses.", "45", "en", "The hospital trained 45 nurses."),
    ("nl", "Het ziekenhuis ontsloeg 45 verpleegkundigen.", "45", "en", "The hospital trained 45 nurses."),
    ("nl", "Het ziekenhuis ontsloeg 45 verpleegkundigen.", "45", "nl", "Het ziekenhuis leidde 45 verpleegkundigen op."),
    ("fr", "L'hôpital a licencié 45 infirmières.", "45", "en", "The hospital trained 45 nurses."),
    ("de", "Das Krankenhaus entließ 45 Pflegekräfte.", "45", "de", "Das Krankenhaus schulte 45 Pflegekräfte."),
    ("en", "The fund lost 14 million euros.", "14", "en", "The fund invested 14 million euros."),
    ("nl", "Het fonds verloor 14 miljoen euro.", "14", "nl", "Het fonds investeerde 14 miljoen euro."),
    ("nl", "Het fonds verloor 14 miljoen euro.", "14", "en", "The fund invested 14 million euros."),
    ("fr", "Le fonds a perdu 14 millions d'euros.", "14", "en", "The fund invested 14 million euros."),
    ("de", "Der Fonds verlor 14 Millionen Euro.", "14", "en", "The fund invested 14 million euros."),
]

ANOTHER_NAME = [
    ("nl", "Pfizer heeft 33 studies lopen.", "33", "en", STUDIES),
    ("nl", "Bij Pfizer lopen 33 studies.", "33", "en", STUDIES),
    ("fr", "Pfizer mène 33 études dans le monde.", "33", "en", STUDIES),
    ("de", "Pfizer führt weltweit 33 Studien durch.", "33", "en", STUDIES),
    ("en", "Pfizer currently runs 33 studies worldwide.", "33", "en", STUDIES),
    ("en", "A total of 33 studies are run worldwide by Roche.", "33", "en", STUDIES),
    ("nl", "Roche heeft 24 studies in Europa.", "24", "en", STUDIES),
    ("fr", "Sanofi emploie 1 600 personnes.", "600", "fr", "Novartis emploie 1 600 personnes."),
    ("nl", "Janssen telt 1600 medewerkers.", "1600", "nl", "Novartis telt 1600 medewerkers."),
    ("de", "Bayer beschäftigt 1.600 Mitarbeiter.", "600", "de", "Novartis beschäftigt 1.600 Mitarbeiter."),
    ("nl", "De fabriek in Geel exporteert 98 % van haar productie.", "98", "nl", PUURS_NL),
    ("nl", "De fabriek in Geel exporteert 98 % van haar productie.", "98", "en", PUURS_EN),
    ("fr", "Le site de Gosselies exporte 98 % de sa production.", "98", "en", PUURS_EN),
    ("de", "Das Werk in Gent exportiert 98 % seiner Produktion.", "98", "en", PUURS_EN),
    ("en", "Everolimus reduced the risk of death by 38%.", "38", "en", "Lutathera reduced the risk of death by 38%."),
    (
        "nl",
        "Everolimus verlaagde het sterfterisico met 38%.",
        "38",
        "en",
        "Lutathera reduced the risk of death by 38%.",
    ),
]

A_PART_OF_IT = [
    ("en", "60% of patients responded.", "60", "en", PLACEBO),
    ("nl", "60% van de patiënten reageerde.", "60", "nl", PLACEBO_NL),
    ("nl", "60% van de patiënten reageerde.", "60", "en", PLACEBO),
    ("fr", "60 % des patients ont répondu.", "60", "en", PLACEBO),
    ("de", "60 % der Patienten sprachen an.", "60", "en", PLACEBO),
    ("fr", "60 % des patients ont répondu.", "60", "fr", "60 % des patients du groupe placebo ont répondu."),
    ("de", "60 % der Patienten sprachen an.", "60", "de", "60 % der Patienten in der Placebogruppe sprachen an."),
    ("en", "60% of patients responded.", "60", "en", "In the control arm, 60% of patients responded."),
    ("en", "60% of patients responded.", "60", "en", "Among women, 60% of patients responded."),
    ("en", "60% of patients responded.", "60", "en", "60% of patients with bone metastases responded."),
    ("en", "60% of patients responded.", "60", "en", "60% of patients aged over 75 years responded."),
    ("en", "60% of patients responded.", "60", "en", "60% of patients who completed four cycles responded."),
    ("nl", "60% van de patiënten reageerde.", "60", "nl", "60% van de patiënten met botmetastasen reageerde."),
    ("nl", "60% van de patiënten reageerde.", "60", "en", "60% of patients with bone metastases responded."),
    ("fr", "60 % des patients ont répondu.", "60", "fr", "Chez les femmes, 60 % des patients ont répondu."),
    ("de", "60 % der Patienten sprachen an.", "60", "de", "60 % der Patienten mit Knochenmetastasen sprachen an."),
    ("en", "Sales rose 12%.", "12", "en", "Sales in France rose by 12%."),
    ("en", "Sales rose 12%.", "12", "en", "Sales rose by 12% in France."),
    ("nl", "De verkoop steeg met 12%.", "12", "en", "Sales rose by 12% in France."),
    ("en", "Sales rose 12% in Belgium.", "12", "en", "Sales rose by 12% in France and by 9% in Belgium."),
    ("en", "Nausea occurred in 31% of patients.", "31", "en", "Severe nausea occurred in 31% of patients."),
    ("en", "Survival was 15.3 months.", "15", "en", "Median progression-free survival was 15.3 months."),
    ("en", "Sales were 12 million euros.", "12", "en", "Sales in the first quarter were 12 million euros."),
    ("en", "The plan has 24 actions.", "24", "en", "The plan dropped 24 actions."),
    ("en", "Novartis has 33 studies.", "33", "en", "Novartis stopped 33 studies."),
    ("nl", "Novartis heeft 33 studies in België.", "33", "en", "Novartis stopped 33 studies in Belgium."),
    ("en", "Pain was present in 45% of patients.", "45", "en", "At baseline, pain was present in 45% of patients."),
    ("nl", "45% van de patiënten had pijn.", "45", "nl", "Vóór de behandeling had 45% van de patiënten pijn."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "figure", "source_language", "source"),
    [*ANOTHER_NOUN, *ANOTHER_VERB, *ANOTHER_NAME, *A_PART_OF_IT],
)
def test_the_same_number_of_something_else_never_supports(
    language: str, text: str, figure: str, source_language: str, source: str
) -> None:
    assert relation(text, language, document(source, language=source_language), figure) != "supports"


IN_ALL = "In all, 5,000 active professionals work in nuclear medicine in Belgium, including 350 specialists."
SAID_OTHERWISE = [
    ("en", "The dose was 7400 MBq every 8 weeks.", "7400", "en", "Patients received a dose of 7.4 GBq every 8 weeks."),
    ("en", "The dose was 7400 MBq every 8 weeks.", "8 w", "en", "Patients received a dose of 7.4 GBq every 8 weeks."),
    ("nl", "Drie op de vier patiënten zijn tevreden.", "Drie", "en", "75% of patients are satisfied."),
    ("en", "5000 active professionals, of whom 350 specialists.", "5000", "en", IN_ALL),
    ("en", "5000 active professionals, of whom 350 specialists.", "350", "en", IN_ALL),
    ("en", "60% of patients with bone lesions responded.", "60", "en", "60% of patients with bone lesions responded."),
    ("nl", "60% van de patiënten in de placebogroep reageerde.", "60", "en", PLACEBO),
    ("en", "Sales in France rose 12%.", "12", "en", "Sales rose by 12% in France and by 9% in Belgium."),
    ("nl", "De vijfjaarsoverleving steeg tot 96%.", "96", "en", "The five-year survival rate rose to 96%."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "figure", "source_language", "source"), SAID_OTHERWISE)
def test_the_same_thing_in_other_words_or_units_is_still_found(
    language: str, text: str, figure: str, source_language: str, source: str
) -> None:
    assert relation(text, language, document(source, language=source_language), figure) == "supports"


def test_a_part_of_the_people_is_named_to_the_reader() -> None:
    found = best("60% of patients responded.", "en", document(PLACEBO))
    assert found is not None
    assert "the source says it of placebo" in found.note


def test_people_the_whole_document_is_about_are_no_restriction() -> None:
    source = document("60% of women responded to the treatment.", title="Treatment of women with cancer")
    assert relation("60% responded to the treatment.", "en", source) == "supports"


def test_a_figure_does_not_take_its_subject_from_the_next_sentence() -> None:
    source = document("Sales grew 11% to USD 45.4 billion in 2023. Net income rose to USD 8.6 billion.")
    assert relation("De nettowinst steeg met 11%.", "nl", source) != "supports"
    assert relation("Net income rose by 11%.", "en", source) != "supports"


def test_the_words_beside_a_figure_do_not_outweigh_the_endpoint_of_its_neighbour() -> None:
    source = document("In the drug group remission was 54%, in the placebo group relapse 31%.")
    assert relation("Remission in the placebo group was 31%.", "en", source, "31") != "supports"
    assert relation("Remission in the drug group was 54%.", "en", source, "54") == "supports"

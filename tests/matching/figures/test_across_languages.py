"""Dutch, French and German claims against English sources: what must be found, and what must not."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

PLAN = document(
    "About 5,000 people are active in Belgian nuclear medicine today. The sector counts 5,000 active professionals, "
    "including 350 specialists.",
    "Belgium produces 20 to 25% of the global supply of medical isotopes. In periods of high demand this share peaks "
    "at up to 65%.",
    "The plan lists 24 actions in six domains, and its steering group met 11 times in 2023.",
    title="A radioligand therapy plan for Belgium",
)
REGISTRY = document(
    "In 2023, 78,416 people in Belgium were diagnosed with cancer. In 2022 there were 76,220 diagnoses of cancer in "
    "Belgium, and in 2021 there were 74,998.",
    "About 12,700 men were diagnosed with prostate cancer in 2022, and over 11,000 women with breast cancer.",
    "Seven in ten patients are alive five years after the diagnosis.",
    title="Cancer in Belgium",
)
NETTER = document(
    "A total of 229 patients were randomly assigned: 116 to the 177Lu-Dotatate group and 113 to the control group.",
    "At month 20, the estimated rate of progression-free survival was 65.2% (95% CI, 50.0 to 76.8) in the "
    "177Lu-Dotatate group and 10.8% (95% CI, 3.5 to 23.0) in the control group.",
    "The response rate was 18% in the 177Lu-Dotatate group versus 3% in the control group (P<0.001).",
    "Grade 3 or 4 neutropenia, thrombocytopenia, and lymphopenia occurred in 1%, 2%, and 9%, respectively, of "
    "patients in the 177Lu-Dotatate group as compared with no patients in the control group.",
    "In the planned interim analysis of overall survival, 14 deaths occurred in the 177Lu-Dotatate group and 26 in "
    "the control group (P=0.004).",
    title="Phase 3 Trial of 177Lu-Dotatate for Midgut Neuroendocrine Tumors",
)
VISION = document(
    "Of 831 patients, 551 received 177Lu-PSMA-617 plus standard care and 280 received standard care alone.",
    "Median overall survival was 15.3 months with 177Lu-PSMA-617 and 11.3 months with standard care alone.",
    "Patients received 7.4 GBq of 177Lu-PSMA-617 every 6 weeks for four to six cycles.",
    "The incidence of adverse events of grade 3 or above was 52.7% with 177Lu-PSMA-617 and 38.0% without it.",
    title="Lutetium-177–PSMA-617 for Metastatic Castration-Resistant Prostate Cancer",
)
SITE = document(
    "The Puurs facility exports 98% of its production to more than 155 countries.",
    "The company runs 33 RLT studies worldwide, of which 24 are in Europe and 7 in Belgium.",
    "The number of treatment rooms will grow from 4 to 10.",
)

REPORT = document(
    "In 2022, an estimated 20 million new cancer cases occurred worldwide and 9.7 million people died of it.",
    "Lung cancer was the most common, with 2.5 million new cases (12.4% of the total).",
    "The five-year survival rate for prostate cancer in Belgium rose from 86% in 2004 to 96% in 2018.",
    "Health expenditure amounted to EUR 4.3 billion, or 10.9% of gross domestic product.",
    "The vaccine was given to 43,548 participants, of whom 21,720 received the vaccine and 21,728 placebo.",
    "The treatment lowered the risk of death by 38% (hazard ratio, 0.62; 95% CI, 0.52 to 0.74; P<0.001).",
    "The company employs more than 1,600 people at six sites, and invested 120 million euros in 2023.",
    "Fewer than 3% of patients discontinued treatment because of adverse events.",
)

SUPPORTED = [
    ("nl", "De vijfjaarsoverleving bij prostaatkanker in België steeg tot 96% in 2018.", "96", REPORT),
    ("nl", "De gezondheidsuitgaven bedroegen 4,3 miljard euro.", "4,3", REPORT),
    ("de", "Die Gesundheitsausgaben betrugen 4,3 Milliarden Euro.", "4,3", REPORT),
    ("nl", "Het vaccin werd toegediend aan 43.548 deelnemers.", "43", REPORT),
    ("nl", "De behandeling verlaagde het risico op overlijden met 38%.", "38", REPORT),
    ("fr", "Le traitement a réduit le risque de décès de 38 %.", "38", REPORT),
    ("fr", "L'entreprise emploie plus de 1 600 personnes.", "600", REPORT),
    ("nl", "Minder dan 3% van de patiënten stopte de behandeling wegens bijwerkingen.", "3", REPORT),
    ("nl", "België produceert 20-25% van de wereldwijde medische isotopen.", "20", PLAN),
    ("nl", "België produceert 20-25% van de medische isotopen, met een piek tot 65% bij een hoge vraag.", "65", PLAN),
    ("fr", "La Belgique produit 20 à 25 % des isotopes médicaux du monde.", "20", PLAN),
    ("de", "Belgien produziert 20 bis 25 % der weltweiten medizinischen Isotope.", "20", PLAN),
    ("nl", "5000 actieve professionals, waarvan 350 specialisten.", "5000", PLAN),
    ("nl", "5000 actieve professionals, waarvan 350 specialisten.", "350", PLAN),
    ("nl", "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose.", "75", REGISTRY),
    ("fr", "Chaque année, plus de 75 000 Belges reçoivent un diagnostic de cancer.", "75", REGISTRY),
    ("de", "Jedes Jahr erhalten mehr als 75.000 Belgier eine Krebsdiagnose.", "75", REGISTRY),
    ("nl", "In 2022 kregen 76.220 mensen in België de diagnose kanker.", "76", REGISTRY),
    ("nl", "De progressievrije overleving na 20 maanden bedroeg 65,2% in de 177Lu-Dotatate-groep.", "65", NETTER),
    ("nl", "In de controlegroep bedroeg de progressievrije overleving 10,8%.", "10", NETTER),
    ("fr", "La survie sans progression était de 10,8 % dans le groupe contrôle.", "10", NETTER),
    ("de", "Das progressionsfreie Überleben lag in der Kontrollgruppe bei 10,8 %.", "10", NETTER),
    ("nl", "Het responspercentage was 18% in de 177Lu-Dotatate-groep.", "18", NETTER),
    ("nl", "229 patiënten werden gerandomiseerd.", "229", NETTER),
    ("nl", "Trombocytopenie kwam voor bij 2% van de patiënten in de 177Lu-Dotatate-groep.", "2%", NETTER),
    ("nl", "De mediane overleving was 15,3 maanden met 177Lu-PSMA-617.", "15", VISION),
    ("fr", "La survie globale médiane était de 15,3 mois avec le 177Lu-PSMA-617.", "15", VISION),
    ("de", "Das mediane Gesamtüberleben betrug 15,3 Monate mit 177Lu-PSMA-617.", "15", VISION),
    ("nl", "De patiënten kregen 7,4 GBq 177Lu-PSMA-617 om de 6 weken.", "7,4", VISION),
    ("nl", "De site in Puurs exporteert 98% van zijn productie.", "98", SITE),
    ("fr", "Le site de Puurs exporte 98 % de sa production.", "98", SITE),
    ("nl", "Zeven op de tien patiënten zijn vijf jaar na de diagnose in leven.", "Zeven", REGISTRY),
]  # fmt: skip

NOT_SUPPORTED = [
    ("other year", "nl", "In 2021 waren er wereldwijd 20 miljoen nieuwe kankergevallen.", "20", REPORT),
    ("other endpoint", "nl", "In 2022 stierven 20 miljoen mensen aan kanker.", "20", REPORT),
    ("other disease", "nl", "Borstkanker was goed voor 12,4% van alle nieuwe gevallen.", "12,4", REPORT),
    ("other year", "nl", "De vijfjaarsoverleving bij prostaatkanker in België was 86% in 2018.", "86", REPORT),
    ("other disease", "nl", "De vijfjaarsoverleving bij borstkanker in België steeg tot 96% in 2018.", "96", REPORT),
    ("false friend", "nl", "De gezondheidsuitgaven bedroegen 4,3 biljoen euro.", "4,3", REPORT),
    ("other currency", "nl", "De gezondheidsuitgaven bedroegen 4,3 miljard dollar.", "4,3", REPORT),
    ("other arm", "nl", "21.728 deelnemers kregen het vaccin.", "21", REPORT),
    ("opposite", "nl", "De behandeling verhoogde het risico op overlijden met 38%.", "38", REPORT),
    ("other endpoint", "nl", "De behandeling verlaagde het risico op beroerte met 38%.", "38", REPORT),
    ("comparator", "nl", "Het bedrijf telt 1600 medewerkers.", "1600", REPORT),
    ("other year", "nl", "Het bedrijf investeerde 120 miljoen euro in 2022.", "120", REPORT),
    ("comparator", "nl", "Meer dan 3% van de patiënten stopte de behandeling wegens bijwerkingen.", "3", REPORT),
    ("other noun", "nl", "Het bedrijf telt meer dan 1600 vestigingen.", "1600", REPORT),
    ("other place", "fr", "L'entreprise a investi 120 millions d'euros en Belgique en 2023.", "120", REPORT),
    ("other arm", "nl", "In de controlegroep bedroeg de progressievrije overleving 65,2%.", "65", NETTER),
    ("other arm", "fr", "La survie sans progression était de 65,2 % dans le groupe contrôle.", "65", NETTER),
    ("other arm", "de", "Das mediane Überleben betrug 11,3 Monate mit 177Lu-PSMA-617.", "11", VISION),
    ("other arm", "nl", "Er waren 26 sterfgevallen in de 177Lu-Dotatate-groep.", "26", NETTER),
    ("no arm named", "nl", "De progressievrije overleving na 20 maanden bedroeg 10,8%.", "10", NETTER),
    ("other of a list", "nl", "Neutropenie kwam voor bij 9% van de patiënten.", "9", NETTER),
    ("other of a list", "fr", "Une lymphopénie est survenue chez 1 % des patients.", "1", NETTER),
    ("other year", "nl", "In 2023 kregen 76.220 mensen in België de diagnose kanker.", "76", REGISTRY),
    ("other year", "nl", "In 2021 kregen 78.416 mensen in België de diagnose kanker.", "78", REGISTRY),
    ("other unit", "nl", "De site in Puurs exporteert 98 ton van zijn productie.", "98", SITE),
    ("other unit", "nl", "De mediane overleving was 15,3 weken met 177Lu-PSMA-617.", "15", VISION),
    ("other noun", "nl", "5000 actieve verpleegkundigen werken in België.", "5000", PLAN),
    ("other noun", "nl", "350 apothekers werken in de Belgische nucleaire geneeskunde.", "350", PLAN),
    ("other noun", "fr", "78 416 Belges sont morts d'un cancer en 2023.", "78", REGISTRY),
    ("other country", "nl", "Meer dan 75.000 Nederlanders krijgen jaarlijks een kankerdiagnose.", "75", REGISTRY),
    ("other endpoint", "nl", "De totale overleving na 20 maanden was 18% in de 177Lu-Dotatate-groep.", "18", NETTER),
    ("comparator", "nl", "Meer dan 80.000 Belgen krijgen jaarlijks een kankerdiagnose.", "80", REGISTRY),
    ("comparator", "nl", "Meer dan 5000 actieve professionals.", "5000", PLAN),
    ("comparator", "de", "Weniger als 75.000 Belgier erhalten jährlich eine Krebsdiagnose.", "75", REGISTRY),
    ("opposite", "nl", "De site in Puurs importeert 98% van zijn productie.", "98", SITE),
    ("other figure", "nl", "België produceert 30-35% van de wereldwijde medische isotopen.", "30", PLAN),
    ("other disease", "nl", "12.700 mannen kregen in 2022 de diagnose longkanker.", "12", REGISTRY),
    ("other sex", "nl", "12.700 vrouwen kregen in 2022 de diagnose prostaatkanker.", "12", REGISTRY),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "figure", "source"), SUPPORTED)
def test_a_true_figure_is_found_in_an_english_source(language: str, text: str, figure: str, source: object) -> None:
    assert relation(text, language, source, figure) == "supports"  # type: ignore[arg-type]  # rows of a table


@pytest.mark.parametrize(("why", "language", "text", "figure", "source"), NOT_SUPPORTED)
def test_a_figure_of_something_else_never_supports(
    why: str, language: str, text: str, figure: str, source: object
) -> None:
    assert relation(text, language, source, figure) != "supports", why  # type: ignore[arg-type]  # rows of a table


def test_a_sentence_whose_other_figures_are_all_others_speaks_of_another_day() -> None:
    source = document("The broad Index climbed 10 points, or 1.10 percent, to 943.")
    assert relation("Der breite Index stieg um 10 Punkte oder 1,10 Prozent auf 943.", "de", source, "10") == "supports"
    assert (
        relation("Der breite Index stieg um 10 Punkte oder 0,96 Prozent auf 929,06.", "de", source, "10") == "unbound"
    )


def test_a_source_that_shows_the_very_digits_is_never_said_to_state_another_figure() -> None:
    source = document("The Nasdaq composite index rose 13.70, or 0.8 per cent, to 1700.34.")
    claim = "De samengestelde Nasdaq-index steeg met 13,70, oftewel 0,8 procent, tot 1700,34."
    assert relation(claim, "nl", source, "13,70") != "contradicts"
    source = document("Spanish jobless rate soars past 25 per cent.")
    assert relation("Spaanse werkloosheidscijfer stijgt tot boven de 25 procent.", "nl", source) != "contradicts"

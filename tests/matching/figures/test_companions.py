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
        ("Constipation affected 23% of users.", "en", "Constipation or diarrhoea affected 23% of users.", "en"),
        (
            "Norway spends 4 billion euros on research.",
            "en",
            "Norway, together with Iceland, spends 4 billion euros on research.",
            "en",
        ),
        (
            "Roche employs 9,000 people in Germany.",
            "en",
            "Roche employs 9,000 people in Germany and Switzerland.",
            "en",
        ),
        (
            "Depression was found in 17% of students.",
            "en",
            "Depression, anxiety or both were found in 17% of students.",
            "en",
        ),
        ("Bleeding occurred in 3.4% of patients.", "en", "Bleeding/thrombosis occurred in 3.4% of patients.", "en"),
        (
            "Diarree kwam voor bij 23% van de gebruikers.",
            "nl",
            "Diarree of constipatie kwam voor bij 23% van de gebruikers.",
            "nl",
        ),
        (
            "Griep veroorzaakt 30.000 opnames per jaar.",
            "nl",
            "Griep en RSV veroorzaken samen 30.000 opnames per jaar.",
            "nl",
        ),
        ("Het risico op een beroerte daalde met 19%.", "nl", "The risk of stroke or death fell by 19%.", "en"),
        (
            "Depressie komt voor bij 17% van de studenten.",
            "nl",
            "Depression or anxiety occurs in 17% of students.",
            "en",
        ),
        (
            "La grippe cause 30 000 hospitalisations par an.",
            "fr",
            "La grippe et la pneumonie causent 30 000 hospitalisations par an.",
            "fr",
        ),
        (
            "La diarrhée est survenue chez 23 % des patients.",
            "fr",
            "Diarrhoea and/or vomiting occurred in 23% of patients.",
            "en",
        ),
        (
            "Durchfall trat bei 23 % der Patienten auf.",
            "de",
            "Durchfall oder Erbrechen trat bei 23 % der Patienten auf.",
            "de",
        ),
        (
            "Das Risiko für einen Schlaganfall sank um 19 %.",
            "de",
            "Das Risiko für einen Schlaganfall oder Tod sank um 19 %.",
            "de",
        ),
        (
            "Durchfall trat bei 23 % der Patienten auf.",
            "de",
            "Nausea, vomiting or diarrhoea occurred in 23% of patients.",
            "en",
        ),
        (
            "Lenalidomide extended survival by 41%.",
            "en",
            "Lenalidomide added to dexamethasone extended survival by 41%.",
            "en",
        ),
        ("Metformin lowered HbA1c by 1.2%.", "en", "Metformin alongside insulin lowered HbA1c by 1.2%.", "en"),
        ("Exercise reduced falls by 28%.", "en", "Exercise together with vitamin D reduced falls by 28%.", "en"),
        ("Insulin lowered HbA1c by 1.2%.", "en", "Given on top of metformin, insulin lowered HbA1c by 1.2%.", "en"),
        ("Insulin lowered HbA1c by 1.2%.", "en", "Insulin lowered HbA1c by 1.2% when combined with metformin.", "en"),
        (
            "Lenalidomide verlengde de overleving met 41%.",
            "nl",
            "Lenalidomide plus dexamethason verlengde de overleving met 41%.",
            "nl",
        ),
        (
            "Chirurgie genas 64% van de patiënten.",
            "nl",
            "Chirurgie gevolgd door bestraling genas 64% van de patiënten.",
            "nl",
        ),
        ("Chirurgie genas 64% van de patiënten.", "nl", "Surgery plus radiotherapy cured 64% of patients.", "en"),
        (
            "La chirurgie a guéri 64 % des patients.",
            "fr",
            "La chirurgie associée à la radiothérapie a guéri 64 % des patients.",
            "fr",
        ),
        (
            "L'insuline a réduit l'HbA1c de 1,2 %.",
            "fr",
            "L'insuline ajoutée à la metformine a réduit l'HbA1c de 1,2 %.",
            "fr",
        ),
        (
            "Die Operation heilte 64 % der Patienten.",
            "de",
            "Die Operation in Kombination mit Bestrahlung heilte 64 % der Patienten.",
            "de",
        ),
        (
            "Insulin senkte den HbA1c um 1,2 %.",
            "de",
            "Insulin gemeinsam mit Metformin senkte den HbA1c um 1,2 %.",
            "de",
        ),
        (
            "Die Operation heilte 64 % der Patienten.",
            "de",
            "Surgery followed by chemotherapy cured 64% of patients.",
            "en",
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
        (
            "Constipation or diarrhoea affected 23% of users.",
            "en",
            "Constipation or diarrhoea affected 23% of users.",
            "en",
        ),
        ("Asthma affects 4% of children.", "en", "Asthma is a chronic disease and affects 4% of children.", "en"),
        (
            "The vaccine prevented 88% of infections.",
            "en",
            "The new vaccine prevented 88% of infections and was well tolerated.",
            "en",
        ),
        ("Insulin lowered HbA1c by 1.2%.", "en", "Insulin lowered HbA1c by 1.2% and weight by 3 kg.", "en"),
        ("Diarrhoea occurred in 23%.", "en", "Diarrhoea occurred in 23% and nausea in 11% of patients.", "en"),
        (
            "Fatigue was reported by 18.4%.",
            "en",
            "Headache (22.1%), fatigue (18.4%) and cough (9.3%) were reported.",
            "en",
        ),
        ("Norway has 120 laboratories.", "en", "Norway has 120 laboratories and 40 hospitals.", "en"),
        (
            "62% of patients responded to the treatment.",
            "en",
            "A total of 62% of patients responded to the treatment and 12% were cured.",
            "en",
        ),
        (
            "The company employs 9,000 people in Germany.",
            "en",
            "The company develops medicines and employs 9,000 people in Germany.",
            "en",
        ),
        (
            "Lenalidomide and dexamethasone extended survival by 41%.",
            "en",
            "Lenalidomide plus dexamethasone extended survival by 41%.",
            "en",
        ),
        (
            "62% of patients responded to the treatment.",
            "en",
            "62% of patients (men and women) responded to the treatment.",
            "en",
        ),
        (
            "Griep veroorzaakt 30.000 opnames per jaar.",
            "nl",
            "Griep is besmettelijk en veroorzaakt 30.000 opnames per jaar.",
            "nl",
        ),
        (
            "Noorwegen telt 120 laboratoria.",
            "nl",
            "Noorwegen telt 120 laboratoria en werkt samen met andere landen.",
            "nl",
        ),
        (
            "Chirurgie genas 64% van de patiënten.",
            "nl",
            "Chirurgie genas 64% van de patiënten en verminderde de pijn.",
            "nl",
        ),
        ("Astma treft 4% van de kinderen.", "nl", "Astma treft in totaal 4% van de kinderen.", "nl"),
        ("Noorwegen telt 120 laboratoria.", "nl", "Norway has a total of 120 laboratories.", "en"),
        ("Chirurgie genas 64% van de patiënten.", "nl", "Surgery cured 64% of patients and relieved pain.", "en"),
        (
            "La grippe cause 30 000 hospitalisations par an.",
            "fr",
            "La grippe est contagieuse et cause 30 000 hospitalisations par an.",
            "fr",
        ),
        ("La Norvège compte 120 laboratoires.", "fr", "La Norvège compte au total 120 laboratoires.", "fr"),
        ("La chirurgie a guéri 64 % des patients.", "fr", "Surgery cured 64% of patients.", "en"),
        (
            "La chirurgie a guéri 64 % des patients.",
            "fr",
            "La chirurgie a guéri 64 % des patients et a réduit la douleur.",
            "fr",
        ),
        ("Norwegen hat 120 Labore.", "de", "Norwegen hat insgesamt 120 Labore und viele Kliniken.", "de"),
        (
            "Insulin senkte den HbA1c um 1,2 %.",
            "de",
            "Insulin senkte den HbA1c um 1,2 % und das Gewicht um 3 kg.",
            "de",
        ),
        ("Die Operation heilte 64 % der Patienten.", "de", "Surgery cured 64% of patients and was safe.", "en"),
        (
            "Asthma betrifft 4 % der Kinder.",
            "de",
            "Asthma ist eine chronische Erkrankung und betrifft 4 % der Kinder.",
            "de",
        ),
    ],
)
def test_a_list_the_claim_has_whole_or_that_is_none_is_no_obstacle(
    claim: str, language: str, source: str, source_language: str
) -> None:
    assert relation(claim, language, document(source, language=source_language)) == "supports"

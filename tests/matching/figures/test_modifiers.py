"""A figure of a narrower thing, age or stage than the claim's is no support for the claim."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("The vaccine prevented 88% of infections.", "en", "The vaccine prevented 88% of severe infections.", "en"),
        ("Asthma affects 4% of children.", "en", "Severe asthma affects 4% of children.", "en"),
        ("Survival in prostate cancer is 97%.", "en", "Survival in non-metastatic prostate cancer is 97%.", "en"),
        ("62% of patients responded.", "en", "62% of BRAF-mutated patients responded.", "en"),
        ("62% of patients responded.", "en", "62% of chemotherapy-naive patients responded.", "en"),
        ("Hospitals treat 80% of cases.", "en", "University hospitals treat 80% of cases.", "en"),
        ("Women have a risk of 12%.", "en", "Postmenopausal women have a risk of 12%.", "en"),
        ("45% of adults take vitamins.", "en", "45% of adults over 70 take vitamins.", "en"),
        ("45% of adults take vitamins.", "en", "45% of adults aged 50 or older take vitamins.", "en"),
        ("Survival in lung cancer rose to 70%.", "en", "Survival in stage I lung cancer rose to 70%.", "en"),
        ("Survival in lung cancer rose to 70%.", "en", "Survival in lung cancer of stage I rose to 70%.", "en"),
        ("Stroke patients recover in 30% of cases.", "en", "Ischaemic stroke patients recover in 30% of cases.", "en"),
        ("The cure rate in leukaemia is 90%.", "en", "The cure rate in childhood leukaemia is 90%.", "en"),
        ("The cure rate in leukaemia is 90%.", "en", "The cure rate in leukaemia is 90% in children.", "en"),
        ("Astma treft 4% van de kinderen.", "nl", "Ernstig astma treft 4% van de kinderen.", "nl"),
        ("62% van de patiënten sprak aan.", "nl", "62% van de onbehandelde patiënten sprak aan.", "nl"),
        (
            "De overleving bij prostaatkanker is 97%.",
            "nl",
            "De overleving bij gelokaliseerde prostaatkanker is 97%.",
            "nl",
        ),
        (
            "45% van de volwassenen slikt vitamines.",
            "nl",
            "45% van de volwassenen ouder dan 70 jaar slikt vitamines.",
            "nl",
        ),
        ("45% van de volwassenen slikt vitamines.", "nl", "45% van de Vlaamse volwassenen slikt vitamines.", "nl"),
        ("De overleving bij prostaatkanker is 97%.", "nl", "Survival in early-stage prostate cancer is 97%.", "en"),
        ("Vrouwen hebben een risico van 12%.", "nl", "Pregnant women have a risk of 12%.", "en"),
        ("62% van de patiënten sprak aan.", "nl", "62% of hospitalised patients responded.", "en"),
        ("Le cancer touche 12 % des femmes.", "fr", "Le cancer touche 12 % des femmes ménopausées.", "fr"),
        (
            "La survie dans le cancer de la prostate est de 97 %.",
            "fr",
            "La survie dans le cancer localisé de la prostate est de 97 %.",
            "fr",
        ),
        (
            "45 % des adultes prennent des vitamines.",
            "fr",
            "45 % des adultes âgés de plus de 70 ans prennent des vitamines.",
            "fr",
        ),
        (
            "La survie dans le cancer de la prostate est de 97 %.",
            "fr",
            "Survival in localised prostate cancer is 97%.",
            "en",
        ),
        ("L'asthme touche 4 % des enfants.", "fr", "L'asthme sévère touche 4 % des enfants.", "fr"),
        ("62 % des patients ont répondu.", "fr", "62 % des patients hospitalisés ont répondu.", "fr"),
        (
            "Das Überleben bei Prostatakrebs beträgt 97 %.",
            "de",
            "Das Überleben bei frühem Prostatakrebs beträgt 97 %.",
            "de",
        ),
        ("62 % der Patienten sprachen an.", "de", "62 % der hospitalisierten Patienten sprachen an.", "de"),
        ("45 % der Erwachsenen nehmen Vitamine.", "de", "45 % der Erwachsenen über 70 Jahre nehmen Vitamine.", "de"),
        ("45 % der Erwachsenen nehmen Vitamine.", "de", "45 % der berufstätigen Erwachsenen nehmen Vitamine.", "de"),
        ("45 % der Erwachsenen nehmen Vitamine.", "de", "45% of obese adults take vitamins.", "en"),
        ("Frauen haben ein Risiko von 12 %.", "de", "Older women have a risk of 12%.", "en"),
        ("Mortality was 9% in hospitals.", "en", "Mortality was 9% in private hospitals.", "en"),
        ("Children had a cure rate of 85%.", "en", "Children under five had a cure rate of 85%.", "en"),
        ("Screening detects 80% of tumours.", "en", "Screening detects 80% of small tumours.", "en"),
        ("The test finds 95% of infections.", "en", "The test finds 95% of symptomatic infections.", "en"),
        ("Tumours shrank in 40% of patients.", "en", "Tumours shrank in 40% of patients with the mutation.", "en"),
        ("Arthritis affects 6% of women.", "en", "Rheumatoid arthritis affects 6% of women.", "en"),
        ("30% of doctors work part-time.", "en", "30% of rural doctors work part-time.", "en"),
        (
            "The drug cures 95% of hepatitis patients.",
            "en",
            "The drug cures 95% of hepatitis patients without cirrhosis.",
            "en",
        ),
        (
            "Relapse occurred in 15% of lymphoma patients.",
            "en",
            "Relapse occurred in 15% of transplanted lymphoma patients.",
            "en",
        ),
        ("Diabetes affects 9% of adults.", "en", "Type 2 diabetes affects 9% of adults.", "en"),
        ("Screening spoort 80% van de tumoren op.", "nl", "Screening spoort 80% van de kwaadaardige tumoren op.", "nl"),
        ("30% van de artsen werkt deeltijds.", "nl", "30% van de vrouwelijke artsen werkt deeltijds.", "nl"),
        ("Artritis treft 6% van de vrouwen.", "nl", "Reumatoïde artritis treft 6% van de vrouwen.", "nl"),
        ("De sterfte in ziekenhuizen bedroeg 9%.", "nl", "De sterfte in privéziekenhuizen bedroeg 9%.", "nl"),
        (
            "Kinderen hadden een genezingskans van 85%.",
            "nl",
            "Kinderen onder 5 jaar hadden een genezingskans van 85%.",
            "nl",
        ),
        ("Artritis treft 6% van de vrouwen.", "nl", "Rheumatoid arthritis affects 6% of women.", "en"),
        ("30% van de artsen werkt deeltijds.", "nl", "30% of hospital doctors work part-time.", "en"),
        (
            "30 % des médecins travaillent à temps partiel.",
            "fr",
            "30 % des médecins hospitaliers travaillent à temps partiel.",
            "fr",
        ),
        ("L'arthrite touche 6 % des femmes.", "fr", "L'arthrite rhumatoïde touche 6 % des femmes.", "fr"),
        (
            "La mortalité était de 9 % dans les hôpitaux.",
            "fr",
            "La mortalité était de 9 % dans les hôpitaux privés.",
            "fr",
        ),
        ("L'arthrite touche 6 % des femmes.", "fr", "Juvenile arthritis affects 6% of women.", "en"),
        ("30 % der Ärzte arbeiten in Teilzeit.", "de", "30 % der niedergelassenen Ärzte arbeiten in Teilzeit.", "de"),
        ("Arthritis betrifft 6 % der Frauen.", "de", "Rheumatoide Arthritis betrifft 6 % der Frauen.", "de"),
        ("Die Sterblichkeit in Kliniken betrug 9 %.", "de", "Die Sterblichkeit in privaten Kliniken betrug 9 %.", "de"),
        ("30 % der Ärzte arbeiten in Teilzeit.", "de", "30% of young doctors work part-time.", "en"),
    ],
)
def test_the_figure_of_a_part_is_not_given_to_the_whole(
    claim: str, language: str, source: str, source_language: str
) -> None:
    """Support here would spread the cure rate of one stage, age or kind over all patients."""
    assert relation(claim, language, document(source, language=source_language)) != "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("62% of patients responded.", "en", "62% of evaluable patients responded.", "en"),
        ("62% of patients responded.", "en", "62% of the enrolled patients had responded.", "en"),
        ("Asthma affects 4% of children.", "en", "Asthma affects a total of 4% of children.", "en"),
        ("The risk of death fell by 38%.", "en", "Treatment lowered the risk of death by 38%.", "en"),
        ("Het sterfterisico daalde met 38%.", "nl", "The treatment reduced the risk of death by 38%.", "en"),
        ("Le risque de décès a été réduit de 38 %.", "fr", "Treatment lowered the risk of death by 38%.", "en"),
        ("831 patients were randomised.", "en", "A total of 831 patients underwent randomisation.", "en"),
        ("Vrouwen hebben een risico van 12%.", "nl", "Vrouwen hebben een totaal risico van 12%.", "nl"),
        ("Le vaccin protège 93 % des enfants.", "fr", "Le vaccin protège 93 % des enfants et coûte peu.", "fr"),
        ("Der Impfstoff schützt 93 % der Kinder.", "de", "Der neue Impfstoff schützt 93 % der Kinder.", "de"),
        ("62% of men and women responded.", "en", "62% of the men and women responded.", "en"),
        ("62% of patients responded.", "en", "62% of men and women among the patients responded.", "en"),
        (
            "65% of patients responded.",
            "en",
            "According to the Belgian Cancer Registry, 65% of patients responded.",
            "en",
        ),
    ],
)
def test_words_that_narrow_nothing_down_are_no_obstacle(
    claim: str, language: str, source: str, source_language: str
) -> None:
    assert relation(claim, language, document(source, language=source_language)) == "supports"


def test_what_the_title_is_about_need_not_be_said_again() -> None:
    source = "Survival in metastatic breast cancer is 27%."
    claim = "Survival in breast cancer is 27%."
    assert relation(claim, "en", document(source)) == "unbound"
    assert relation(claim, "en", document(source, title="Metastatic breast cancer in figures")) == "supports"


def test_a_part_is_not_understood_where_its_opposite_is_spoken_of_too() -> None:
    sentences = (
        "In 2022, 42,147 new cases were found in men and 36,269 in women.",
        "Survival is 69% in men and 74% in women.",
        "Prostate cancer is the most common cancer in men (29%), followed by lung cancer (14%).",
    )
    assert relation("Prostate cancer is 29% of all cancers.", "en", document(" ".join(sentences))) != "supports"

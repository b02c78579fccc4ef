from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

LISTED = "The most common side effects were rash (28.4%), cough (17.9%) and fever (9.3%)."
SAID = [
    ("nl", "De doorlooptijd bedraagt 11 weken.", "en", "The lead time is 11 weeks."),
    ("fr", "La demi-vie s'élève à 110 minutes.", "en", "The half-life is 110 minutes."),
    ("de", "Die Halbwertszeit beträgt 8 Tage.", "en", "Its half-life is 8 days."),
    (
        "nl",
        "In Nederland leven 1,2 miljoen mensen met diabetes.",
        "en",
        "In the Netherlands 1.2 million people have diabetes.",
    ),
    (
        "fr",
        "Quelque 4 millions de personnes vivent avec un diabète.",
        "fr",
        "Quelque 4 millions de personnes souffrent de diabète.",
    ),
    ("de", "Rund 500.000 Menschen leiden an Epilepsie.", "en", "Around 500,000 people have epilepsy."),
    (
        "de",
        "In Österreich leben 800.000 Menschen mit Diabetes.",
        "de",
        "In Österreich haben 800.000 Menschen Diabetes.",
    ),
    ("en", "About 500,000 people live with epilepsy.", "en", "About 500,000 people are living with epilepsy."),
    ("de", "In der Studie wurden 640 Patienten randomisiert.", "en", "640 patients were randomized."),
    ("fr", "Dans l'étude, 640 patients ont été randomisés.", "en", "A total of 640 patients were randomized."),
    ("nl", "De responskans was 46%.", "en", "The response was 46%."),
    ("de", "Die mediane Nachbeobachtungszeit betrug 14 Monate.", "en", "Median follow-up was 14 months."),
    ("nl", "De deelnamegraad bedroeg 52%.", "fr", "La participation a atteint 52 %."),
    ("de", "Der PSA-Wert sank um 42 %.", "en", "PSA fell by 42%."),
    (
        "fr",
        "Le vaccin a permis de réduire les hospitalisations de 31 %.",
        "en",
        "The vaccine reduced hospitalisations by 31%.",
    ),
    ("de", "Rund 10 % der Fälle sind genetisch bedingt.", "en", "About 10% of cases are genetic."),
    ("en", "Cough occurred in 17.9% of patients.", "en", LISTED),
    ("nl", "Hoest kwam voor bij 17,9% van de patiënten.", "en", LISTED),
    ("fr", "Une fièvre est survenue chez 9,3 % des patients.", "en", LISTED),
    ("de", "Husten trat bei 17,9 % der Patienten auf.", "en", LISTED),
    (
        "nl",
        "In de semaglutidegroep daalde het gewicht met 15,8%.",
        "en",
        "With semaglutide, weight fell by 15.8% in the group.",
    ),
    (
        "de",
        "In der 177Lu-Dotatate-Gruppe betrug die Ansprechrate 18 %.",
        "en",
        "Response was 18% in the 177Lu-Dotatate group.",
    ),
    (
        "fr",
        "Les effets indésirables ont touché 12 % des patients.",
        "en",
        "Adverse reactions affected 12% of patients.",
    ),
]
NOT_SAID = [
    ("nl", "4 doden, 4 vermisten in centraal China.", "en", "US drone strike kills 4 militants in Pakistan."),
    ("en", "Cough occurred in 28.4% of patients.", "en", LISTED),
    ("nl", "Hoest kwam voor bij 9,3% van de patiënten.", "en", LISTED),
    (
        "en",
        "Stroke occurred in 39.2% of patients.",
        "en",
        "The most common causes of death were stroke (39.2%), cancer (9%).",
    ),
    (
        "de",
        "Fieber trat bei 9 % der Patienten auf.",
        "de",
        "Häufigste Nebenwirkungen, die zum Abbruch führten: Fieber (9 %).",
    ),
    (
        "de",
        "In der 177Lu-PSMA-Gruppe betrug die Ansprechrate 18 %.",
        "en",
        "Response was 18% in the 177Lu-Dotatate group.",
    ),
    ("nl", "In de metforminegroep stopte 4,5%.", "nl", "In de insulinegroep stopte 4,5%."),
    ("en", "Treatment began after 6 weeks.", "en", "Treatment ended after 6 weeks."),
    ("nl", "De respons duurde 6 maanden.", "nl", "De respons werd na 6 maanden beoordeeld."),
    ("nl", "De infusie duurt 30 minuten.", "en", "Start the infusion 30 minutes before the meal."),
    ("nl", "De sterfte bedroeg 12%.", "nl", "De sterfte steeg met 12%."),
    ("de", "Die Sterblichkeit betrug 12 %.", "en", "Mortality fell by 12%."),
    ("fr", "La mortalité s'élevait à 12 %.", "en", "Mortality fell by 12%."),
    ("nl", "Wereldwijd leven 5 miljoen mensen met hiv.", "en", "Worldwide, 5 million people with HIV died."),
    ("en", "5 million people live with HIV.", "en", "5 million people with HIV have no treatment."),
    ("de", "5 Millionen Menschen leben mit HIV.", "de", "5 Millionen Menschen wurden auf HIV getestet."),
    ("nl", "5 miljoen mensen leven met diabetes.", "nl", "5 miljoen mensen hebben een verhoogd risico op diabetes."),
    ("en", "80% of patients with sepsis live.", "en", "80% of patients with sepsis die."),
    ("en", "The study included 831 patients.", "en", "The hospital included 831 patients."),
    ("de", "In der Studie starben 12 Patienten.", "de", "Im Krankenhaus starben 12 Patienten."),
    ("en", "There were 30 trials of RLT.", "en", "There were 30 patients randomized to RLT."),
    ("en", "The heart rate fell by 10%.", "en", "Heart size fell by 10%."),
    ("fr", "Le taux d'infusion a augmenté de 50 %.", "fr", "Le volume d'infusion a augmenté de 50 %."),
    ("en", "Survival time was 9 months.", "en", "Survival was assessed at 9 months."),
    ("de", "Rund 10 % der Fälle sind genetisch bedingt.", "de", "Rund 10 % der Fälle sind genetisch untersucht."),
]


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), SAID)
def test_a_source_need_not_say_what_its_words_imply(language: str, claim: str, in_language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=in_language)) == "supports"


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), NOT_SAID)
def test_nothing_is_implied_by_a_figure_alone(language: str, claim: str, in_language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=in_language)) != "supports"

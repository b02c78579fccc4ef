"""Claims whose rhythm, place, time or mood is the source's own, beside others in the same sentence."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

STATED = [
    (
        "en",
        "The hospital treated 5,300 patients a year.",
        "en",
        "In 2023, the hospital treated 5,300 patients.",
    ),
    (
        "nl",
        "Het ziekenhuis behandelt jaarlijks 5.300 patiënten.",
        "en",
        "The hospital treats 5,300 patients annually.",
    ),
    (
        "de",
        "Die Gruppe hat 24 Werke in Europa.",
        "de",
        "Die Gruppe hat 24 Werke in Europa, davon fünf in Deutschland.",
    ),
    (
        "en",
        "Before the intervention the infection rate was 8.2%.",
        "en",
        "The infection rate was 8.2% before the intervention and 3.1% after it.",
    ),
    (
        "de",
        "Vor dem Eingriff lag die Infektionsrate bei 8,2 %.",
        "de",
        "Die Infektionsrate lag vor dem Eingriff bei 8,2 % und nach dem Eingriff bei 3,1 %.",
    ),
    (
        "nl",
        "De prijs is 450 euro per doos.",
        "en",
        "The price is 450 euros per box of 30 tablets.",
    ),
    (
        "en",
        "The price is 450 euros per pack.",
        "en",
        "The price is 450 euros per pack of four vials.",
    ),
    (
        "en",
        "A total of 740 patients were randomized.",
        "en",
        "A total of 740 patients were randomized to receive zemlimab (n = 370) or placebo (n = 370).",
    ),
    (
        "en",
        "Pneumonia occurred in 9.4% of patients given zemlimab.",
        "en",
        "Pneumonia occurred in 9.4% of patients given zemlimab; it was fatal in 0.6%.",
    ),
    (
        "en",
        "62% of the respondents said they did not read the leaflet.",
        "en",
        "Of the 400 respondents, 62% said they did not read the leaflet.",
    ),
    (
        "nl",
        "62% van de ondervraagden zei de bijsluiter niet te lezen.",
        "nl",
        "Van de 400 ondervraagden zei 62% de bijsluiter niet te lezen.",
    ),
    (
        "en",
        "After 6 months, 34% of the children were able to walk unaided.",
        "en",
        "At 6 months, 34% of the children were able to walk unaided.",
    ),
    (
        "nl",
        "Na 6 maanden kon 34% van de kinderen zonder steun lopen.",
        "en",
        "After 6 months, 34% of the children were able to walk without support.",
    ),
    (
        "en",
        "The plant employs 410 people.",
        "en",
        "The plant, which opened in 2017, employs 410 people and plans to hire 90 more by 2028.",
    ),
    (
        "fr",
        "L'usine emploie 410 personnes.",
        "en",
        "The plant, which opened in 2017, employs 410 people and plans to hire 90 more by 2028.",
    ),
    (
        "de",
        "Die Teilnehmer waren mindestens 50 Jahre alt.",
        "en",
        "Participants had to be at least 50 years of age.",
    ),
    (
        "en",
        "The new hospital will create 240 jobs.",
        "en",
        "The new hospital will open in 2027 and will create 240 jobs.",
    ),
    (
        "nl",
        "Het nieuwe ziekenhuis zal 240 banen creëren.",
        "en",
        "The new hospital will open in 2027 and will create 240 jobs.",
    ),
    (
        "en",
        "Mortality was 7% with the drug and 9% with placebo.",
        "en",
        "There was no significant difference in mortality (7% with the drug and 9% with placebo).",
    ),
    (
        "nl",
        "De mortaliteit was 7% met het geneesmiddel en 9% met placebo.",
        "en",
        "There was no significant difference in mortality (7% with the drug and 9% with placebo).",
    ),
    (
        "en",
        "The company employs 1,850 people, three quarters of whom work in research.",
        "en",
        "The company employs 1,850 people, three quarters of whom work in research.",
    ),
    (
        "de",
        "Das neue Krankenhaus wird 240 Arbeitsplätze schaffen.",
        "en",
        "The new hospital will open in 2027 and will create 240 jobs.",
    ),
    (
        "fr",
        "Le nouvel hôpital créera 240 emplois.",
        "en",
        "The new hospital will open in 2027 and will create 240 jobs.",
    ),
    (
        "en",
        "Novatrix was given to 212 patients.",
        "en",
        "Novatrix, not to be confused with Novatrex, was given to 212 patients.",
    ),
    (
        "de",
        "Novatrix wurde 212 Patienten verabreicht.",
        "en",
        "Novatrix, not to be confused with Novatrex, was given to 212 patients.",
    ),
]


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), STATED)
def test_what_the_source_says_of_the_figure_itself_is_borne_out(
    language: str, claim: str, in_language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=in_language)) == "supports"

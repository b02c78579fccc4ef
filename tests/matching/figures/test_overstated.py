"""What a claim adds to a figure: a rhythm, a place, a denominator, another time, a qualifier, a denial."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

OVERSTATED = [
    (
        "en",
        "The fund grants 12 million euros per year.",
        "en",
        "The fund has granted 12 million euros since 2018.",
    ),
    (
        "nl",
        "Het fonds kent jaarlijks 12 miljoen euro toe.",
        "nl",
        "Sinds 2018 kende het fonds 12 miljoen euro toe.",
    ),
    (
        "de",
        "Der Fonds vergibt jedes Jahr 12 Millionen Euro.",
        "de",
        "Von 2018 bis 2023 hat der Fonds 12 Millionen Euro vergeben.",
    ),
    (
        "fr",
        "Le fonds octroie chaque année 12 millions d'euros.",
        "en",
        "Between 2018 and 2023 the fund granted 12 million euros.",
    ),
    (
        "en",
        "The clinic sees 300 patients per month.",
        "en",
        "The clinic sees 300 patients per year.",
    ),
    (
        "en",
        "The group has 24 plants in Germany.",
        "en",
        "The group has 24 plants in Europe, including five in Germany.",
    ),
    (
        "nl",
        "De groep heeft 24 fabrieken in Duitsland.",
        "en",
        "The group has 24 plants worldwide, five of them in Germany.",
    ),
    (
        "fr",
        "Le groupe possède 24 usines en Belgique.",
        "fr",
        "Le groupe possède 24 usines en Europe, dont cinq en Belgique.",
    ),
    (
        "de",
        "Die Gruppe hat 24 Werke in Deutschland.",
        "de",
        "Die Gruppe hat 24 Werke in Europa, davon fünf in Deutschland.",
    ),
    (
        "en",
        "In Japan the prevalence was 3.4%.",
        "en",
        "Unlike in Japan, the prevalence in the United States was 3.4%.",
    ),
    (
        "en",
        "After the intervention the infection rate was 8.2%.",
        "en",
        "The infection rate was 8.2% before the intervention and 3.1% after it.",
    ),
    (
        "nl",
        "Na de ingreep bedroeg het infectiepercentage 8,2%.",
        "nl",
        "Vóór de ingreep bedroeg het infectiepercentage 8,2% en erna 3,1%.",
    ),
    (
        "nl",
        "Na de ingreep bedroeg het infectiepercentage 8,2%.",
        "nl",
        "Vóór de ingreep bedroeg het infectiepercentage 8,2% en na de ingreep 3,1%.",
    ),
    (
        "de",
        "Nach dem Eingriff lag die Infektionsrate bei 8,2 %.",
        "de",
        "Die Infektionsrate lag vor dem Eingriff bei 8,2 % und nach dem Eingriff bei 3,1 %.",
    ),
    (
        "en",
        "The relapse rate was 1.8 in months 6 to 12.",
        "en",
        "The relapse rate fell from 1.8 in the run-in period to 0.4 in months 6 to 12.",
    ),
    (
        "en",
        "The mean score was 0.4 in the run-in period.",
        "en",
        "The mean score fell from 1.8 in the run-in period to 0.4 in months 6 to 12.",
    ),
    (
        "en",
        "The price is 450 euros per vial.",
        "en",
        "The price is 450 euros per pack of four vials.",
    ),
    (
        "de",
        "Der Preis beträgt 450 Euro pro Tablette.",
        "de",
        "Der Preis beträgt 450 Euro pro Packung mit 30 Tabletten.",
    ),
    (
        "nl",
        "De prijs is 450 euro per tablet.",
        "en",
        "The price is 450 euros per box of 30 tablets.",
    ),
    (
        "en",
        "The disease affects fewer than 1 in 1,000 people.",
        "en",
        "The disease affects fewer than 1 in 2,000 people.",
    ),
    (
        "fr",
        "Les dépenses totales de santé s'élevaient à 4,2 milliards d'euros.",
        "fr",
        (
            "Les dépenses de santé pour le cancer s'élevaient à 4,2 milliards d'euros, soit "
            "6 % des dépenses totales de santé."
        ),
    ),
    (
        "en",
        "Total health spending was 4.2 billion euros.",
        "en",
        "Spending on dementia was 4.2 billion euros, 6% of total health spending.",
    ),
    (
        "de",
        "Die gesamten Gesundheitsausgaben betrugen 4,2 Milliarden Euro.",
        "de",
        "Die Gesundheitsausgaben für Demenz betrugen 4,2 Milliarden Euro, 6 % der gesamten Gesundheitsausgaben.",
    ),
    (
        "en",
        "A total of 740 patients received zemlimab.",
        "en",
        "A total of 740 patients were randomized to receive zemlimab (n = 370) or placebo (n = 370).",
    ),
    (
        "nl",
        "In totaal kregen 740 patiënten zemlimab.",
        "nl",
        "In totaal werden 740 patiënten gerandomiseerd naar zemlimab of placebo.",
    ),
    (
        "fr",
        "740 patients ont reçu le zemlimab.",
        "fr",
        "740 patients ont été randomisés pour recevoir le zemlimab ou un placebo.",
    ),
    (
        "de",
        "740 Patienten erhielten Zemlimab.",
        "de",
        "740 Patienten wurden randomisiert und erhielten Zemlimab oder Placebo.",
    ),
    (
        "en",
        "Fatal pneumonia occurred in 9.4% of patients given zemlimab.",
        "en",
        "Pneumonia occurred in 9.4% of patients given zemlimab; it was fatal in 0.6%.",
    ),
    (
        "nl",
        "Dodelijke longontsteking trad op bij 9,4% van de patiënten.",
        "en",
        "Pneumonia occurred in 9.4% of patients; it was fatal in 0.6%.",
    ),
    (
        "de",
        "Eine tödliche Pneumonie trat bei 9,4 % der Patienten auf.",
        "de",
        "Eine Pneumonie trat bei 9,4 % der Patienten auf; bei 0,6 % verlief sie tödlich.",
    ),
    (
        "en",
        "All 14 patients responded and survived.",
        "en",
        "All 14 patients responded; 9 survived.",
    ),
    (
        "en",
        "All 22 children walked and talked.",
        "en",
        "All 22 children walked; 13 talked.",
    ),
    (
        "de",
        "Alle 22 Kinder überlebten und sprachen an.",
        "de",
        "Alle 22 Kinder sprachen an; 13 überlebten.",
    ),
    (
        "en",
        "62% of the respondents said they did not read the leaflet.",
        "en",
        "Of the 400 respondents, 62% said they read the leaflet.",
    ),
    (
        "de",
        "62 % der Befragten gaben an, die Packungsbeilage nicht zu lesen.",
        "de",
        "Von 400 Befragten gaben 62 % an, die Packungsbeilage zu lesen.",
    ),
    (
        "fr",
        "62 % des personnes interrogées ont déclaré ne pas lire la notice.",
        "fr",
        "Sur 400 personnes interrogées, 62 % ont déclaré lire la notice.",
    ),
    (
        "nl",
        "62% van de ondervraagden zei de bijsluiter nooit te lezen.",
        "en",
        "Of the 400 respondents, 62% said they read the leaflet.",
    ),
    (
        "fr",
        "Les hospitalisations pour accident vasculaire cérébral ont concerné 8,1 % des patients.",
        "en",
        "Hospital admissions for heart failure occurred in 8.1% of patients.",
    ),
    (
        "nl",
        "Ziekenhuisopname wegens een hartinfarct kwam voor bij 8,1% van de patiënten.",
        "en",
        "Hospital admissions for heart failure occurred in 8.1% of patients.",
    ),
    (
        "en",
        "Twelve patients (8%) had seizures.",
        "en",
        "Seizures were treated at once. Twelve patients (8%) received diazepam.",
    ),
    (
        "de",
        "Zwölf Patienten (8 %) hatten Krampfanfälle.",
        "en",
        "Seizures were recorded during the study. Twelve patients (8%) received diazepam.",
    ),
    (
        "en",
        "The drug delayed progression by a median of 14.2 months.",
        "en",
        "The median time to progression was 14.2 months with the drug and 8.1 months with placebo.",
    ),
    (
        "nl",
        "Het middel verlengde de overleving met mediaan 14,2 maanden.",
        "en",
        "Median survival was 14.2 months with the drug and 8.1 months with placebo.",
    ),
    (
        "de",
        "Das Mittel verzögerte die Progression im Median um 14,2 Monate.",
        "de",
        "Die mediane Zeit bis zur Progression betrug 14,2 Monate mit dem Mittel und 8,1 Monate mit Placebo.",
    ),
    (
        "fr",
        "L'usine emploie 90 personnes.",
        "en",
        "The plant, which opened in 2017, employs 410 people and plans to hire 90 more by 2028.",
    ),
    (
        "nl",
        "Het nieuwe ziekenhuis creëerde 240 banen.",
        "en",
        "The new hospital will open in 2027 and will create 240 jobs.",
    ),
    (
        "en",
        "The plant employs 240 people.",
        "en",
        "The plant will open in 2027 and employ 240 people.",
    ),
    (
        "fr",
        "L'usine emploie 240 personnes.",
        "fr",
        "L'usine ouvrira en 2027 et emploiera 240 personnes.",
    ),
    (
        "de",
        "Die Firma bildete 90 Mitarbeiter aus.",
        "en",
        "The company plans to hire and train 90 employees.",
    ),
    (
        "en",
        "Mortality differed: 12% with the drug and 14% with placebo.",
        "en",
        "There was no difference in mortality (12% with the drug and 14% with placebo).",
    ),
    (
        "nl",
        "Na 6 maanden kon 34% van de kinderen met steun lopen.",
        "en",
        "After 6 months, 34% of the children were able to walk without support.",
    ),
    (
        "de",
        "Todesfälle traten bei 12 % nicht auf.",
        "de",
        "Todesfälle traten bei 12 % auf.",
    ),
    (
        "en",
        "The company employs 1,850 people in research.",
        "en",
        "The company employs 1,850 people, three quarters of whom work in research.",
    ),
    (
        "nl",
        "Het bedrijf heeft 1.850 werknemers in onderzoek.",
        "nl",
        "Het bedrijf heeft 1.850 werknemers, van wie driekwart in onderzoek werkt.",
    ),
    (
        "en",
        "There were 1.1 million people with type 2 diabetes.",
        "en",
        "There were 1.1 million people with diabetes; 90% of them had type 2.",
    ),
    (
        "fr",
        "Quelque 1,1 million de personnes avaient un diabète de type 2.",
        "fr",
        "Quelque 1,1 million de personnes avaient un diabète ; 90 % d'entre elles avaient un diabète de type 2.",
    ),
    (
        "en",
        "Novatrex was given to 212 patients.",
        "en",
        "Novatrix, not to be confused with Novatrex, was given to 212 patients.",
    ),
    (
        "nl",
        "Novatrex werd aan 212 patiënten gegeven.",
        "nl",
        "Novatrix, niet te verwarren met Novatrex, werd aan 212 patiënten gegeven.",
    ),
]


@pytest.mark.parametrize(("language", "claim", "in_language", "source"), OVERSTATED)
def test_a_figure_does_not_bear_out_what_the_source_says_of_another(
    language: str, claim: str, in_language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=in_language)) != "supports"

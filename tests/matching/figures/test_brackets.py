from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

SURVIVAL = (
    "Rivastar plus standard care prolonged, as compared with standard care, both progression-free survival (median, "
    "8.7 vs. 3.4 months; hazard ratio, 0.40) and overall survival (median, 15.3 vs. 11.3 months; hazard ratio for "
    "death, 0.62)."
)
SALES = {
    "de": "Die Umsätze stiegen in Europa (4 %), Asien (11 %) und Afrika (7 %).",
    "fr": "Les ventes ont augmenté en Europe (4 %), en Asie (11 %) et en Afrique (7 %).",
    "en": "Sales grew in France (4%) and Spain (11%), and fell in Italy (7%).",
    "nl": "Bijwerkingen traden op met placebo (12%) en met het middel (31%).",
}


@pytest.mark.parametrize(
    ("language", "claim", "in_language", "source"),
    [
        ("nl", "De mediane totale overleving bedroeg 15,3 maanden tegenover 11,3 maanden.", "en", SURVIVAL),
        ("de", "Die Umsätze stiegen in Asien um 11 %.", "de", SALES["de"]),
        ("fr", "Les ventes ont augmenté de 11 % en Asie.", "fr", SALES["fr"]),
        ("nl", "Bijwerkingen traden op bij 31% met het middel.", "nl", SALES["nl"]),
        (
            "en",
            "In BETA, the drug lowered cholesterol by 49.9%.",
            "en",
            "The drug lowered cholesterol by 52.3% in ALPHA and by 49.9% in BETA, with losses of 53.8% and 49.2%.",
        ),
    ],
)
def test_what_stands_before_a_bracket_belongs_to_its_figures(
    language: str, claim: str, in_language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=in_language)) == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "in_language", "source"),
    [
        ("en", "Median overall survival was 8.7 months versus 3.4 months.", "en", SURVIVAL),
        ("nl", "De mediane progressievrije overleving bedroeg 15,3 maanden.", "en", SURVIVAL),
        ("fr", "La survie globale médiane était de 11,3 mois avec Rivastar.", "en", SURVIVAL),
        ("en", "Overall survival was 11.3 months with Rivastar versus 15.3 months.", "en", SURVIVAL),
        ("de", "Die Umsätze stiegen in Europa um 7 %.", "de", SALES["de"]),
        ("fr", "Les ventes ont augmenté de 4 % en Afrique.", "fr", SALES["fr"]),
        ("en", "Sales grew by 7% in Italy.", "en", SALES["en"]),
        ("nl", "De verkoop steeg in Italië met 7%.", "en", SALES["en"]),
        ("nl", "Bijwerkingen traden op bij 31% met placebo.", "nl", SALES["nl"]),
        (
            "en",
            "Remission was seen in 9% with drug B.",
            "en",
            "Remission was seen with drug A (45%) or B (33%), while relapse was seen with drug A (5%) or B (9%).",
        ),
        (
            "en",
            "In ALPHA, the drug lowered cholesterol by 49.9%.",
            "en",
            "The drug lowered cholesterol by 52.3% in ALPHA and by 49.9% in BETA, with losses of 53.8% and 49.2%.",
        ),
        ("de", "120 Patienten mit Diabetes starben.", "de", "Von 300 Patienten (120 mit Diabetes) starben 45."),
        ("de", "300 Patienten mit Diabetes.", "de", "Von 300 Patienten (120 mit Diabetes) starben 45."),
        (
            "nl",
            "60 patiënten werden behandeld met chirurgie.",
            "en",
            "In all, 60 patients (45 with surgery) were treated.",
        ),
        (
            "en",
            "Response was 38% in patients with mutations.",
            "en",
            "Response was higher in patients with mutations (62%), but was lower in those without (38%).",
        ),
    ],
)
def test_the_figures_of_one_bracket_are_not_those_of_another(
    language: str, claim: str, in_language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=in_language)) != "supports"

"""What two treatments did together is not what one of them did; what stands beside a figure is no companion."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        (
            "Bevacizumab prolonged survival by 4.7 months.",
            "en",
            "Bevacizumab and chemotherapy prolonged survival by 4.7 months.",
            "en",
        ),
        (
            "Bevacizumab prolonged survival by 4.7 months.",
            "en",
            "Adding bevacizumab to chemotherapy prolonged survival by 4.7 months.",
            "en",
        ),
        (
            "Bevacizumab prolonged survival by 4.7 months.",
            "en",
            "The addition of bevacizumab to chemotherapy prolonged survival by 4.7 months.",
            "en",
        ),
        (
            "Bevacizumab prolonged survival by 4.7 months.",
            "en",
            "Bevacizumab-based combination therapy prolonged survival by 4.7 months.",
            "en",
        ),
        (
            "Patients on aspirin had a risk of 2.1%.",
            "en",
            "Patients on aspirin plus clopidogrel had a risk of 2.1%.",
            "en",
        ),
        (
            "With aspirin the risk was 2.1%.",
            "en",
            "With dual therapy of aspirin and clopidogrel the risk was 2.1%.",
            "en",
        ),
        (
            "Aspirin lowered the risk by 21%.",
            "en",
            "Aspirin, when added to clopidogrel, lowered the risk by 21%.",
            "en",
        ),
        ("Aspirin lowered the risk by 21%.", "en", "Aspirin/clopidogrel lowered the risk by 21%.", "en"),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "Aspirine en clopidogrel verlaagden het risico met 21%.",
            "nl",
        ),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "De combinatie van aspirine en clopidogrel verlaagde het risico met 21%.",
            "nl",
        ),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "Aspirine bovenop statines verlaagde het risico met 21%.",
            "nl",
        ),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "Aspirine, gecombineerd met clopidogrel, verlaagde het risico met 21%.",
            "nl",
        ),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "Aspirin together with clopidogrel lowered the risk by 21%.",
            "en",
        ),
        (
            "L'aspirine a réduit le risque de 21 %.",
            "fr",
            "L'association d'aspirine et de clopidogrel a réduit le risque de 21 %.",
            "fr",
        ),
        (
            "L'aspirine a réduit le risque de 21 %.",
            "fr",
            "L'aspirine combinée au clopidogrel a réduit le risque de 21 %.",
            "fr",
        ),
        (
            "L'aspirine a réduit le risque de 21 %.",
            "fr",
            "L'aspirine plus clopidogrel a réduit le risque de 21 %.",
            "fr",
        ),
        ("L'aspirine a réduit le risque de 21 %.", "fr", "Aspirin added to clopidogrel reduced the risk by 21%.", "en"),
        ("Aspirin senkte das Risiko um 21 %.", "de", "Aspirin und Clopidogrel senkten das Risiko um 21 %.", "de"),
        (
            "Aspirin senkte das Risiko um 21 %.",
            "de",
            "Die Kombination aus Aspirin und Clopidogrel senkte das Risiko um 21 %.",
            "de",
        ),
        (
            "Aspirin senkte das Risiko um 21 %.",
            "de",
            "Aspirin, gefolgt von Clopidogrel, senkte das Risiko um 21 %.",
            "de",
        ),
        ("Aspirin senkte das Risiko um 21 %.", "de", "Aspirin on top of statins lowered the risk by 21%.", "en"),
    ],
)
def test_one_drug_is_not_given_the_effect_of_two(claim: str, language: str, source: str, source_language: str) -> None:
    assert relation(claim, language, document(source, language=source_language)) != "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("Measles killed 4,200 children.", "en", "Measles is contagious and killed 4,200 children.", "en"),
        (
            "The Leuven site produces 60 million doses.",
            "en",
            "The Leuven site, which opened in 2010, produces 60 million doses and employs many people.",
            "en",
        ),
        (
            "The Leuven site produces 60 million doses.",
            "en",
            "Every year the Leuven site produces 60 million doses.",
            "en",
        ),
        ("Nurses reported burnout in 44%.", "en", "In all, nurses reported burnout in 44% and doctors in 21%.", "en"),
        (
            "Sales of Humira reached 20 billion dollars.",
            "en",
            "Global sales of Humira reached 20 billion dollars and fell later.",
            "en",
        ),
        ("Aspirin lowered the risk by 21%.", "en", "Aspirin lowered the risk by 21% and clopidogrel by 18%.", "en"),
        ("Aspirin lowered the risk by 21%.", "en", "In this trial, aspirin lowered the risk by 21%.", "en"),
        (
            "Aspirin lowered the risk by 21%.",
            "en",
            "The investigators found that aspirin lowered the risk by 21%.",
            "en",
        ),
        (
            "The drug cures 95% of hepatitis patients.",
            "en",
            "The new drug cures 95% of hepatitis patients within weeks.",
            "en",
        ),
        ("30% of doctors work part-time.", "en", "About half of nurses and 30% of doctors work part-time.", "en"),
        (
            "Arthritis affects 6% of women.",
            "en",
            "Arthritis, or inflammation of the joints, affects 6% of women.",
            "en",
        ),
        (
            "Roken veroorzaakt 14.000 overlijdens.",
            "nl",
            "Roken veroorzaakt 14.000 overlijdens en kost veel geld.",
            "nl",
        ),
        ("Dementie treft 200.000 mensen.", "nl", "Dementie is ongeneeslijk en treft 200.000 mensen.", "nl"),
        (
            "Aspirine verlaagde het risico met 21%.",
            "nl",
            "Uit de studie blijkt dat aspirine het risico met 21% verlaagde.",
            "nl",
        ),
        ("Roken veroorzaakt 14.000 overlijdens.", "nl", "Smoking causes 14,000 deaths and many diseases.", "en"),
        ("30% van de artsen werkt deeltijds.", "nl", "30% of all doctors work part-time.", "en"),
        ("Le tabac cause 14 000 décès.", "fr", "Le tabac cause 14 000 décès et coûte cher.", "fr"),
        (
            "L'aspirine a réduit le risque de 21 %.",
            "fr",
            "L'aspirine a réduit le risque de 21 % et les douleurs.",
            "fr",
        ),
        ("Le tabac cause 14 000 décès.", "fr", "Each year tobacco causes 14,000 deaths.", "en"),
        (
            "Rauchen verursacht 14.000 Todesfälle.",
            "de",
            "Rauchen verursacht 14.000 Todesfälle und viele Krankheiten.",
            "de",
        ),
        ("Bayern hat 400 Krankenhäuser.", "de", "Bayern ist groß und hat 400 Krankenhäuser.", "de"),
        ("Aspirin senkte das Risiko um 21 %.", "de", "Die Studie zeigt, dass Aspirin das Risiko um 21 % senkte.", "de"),
        ("Rauchen verursacht 14.000 Todesfälle.", "de", "Smoking causes 14,000 deaths and many illnesses.", "en"),
    ],
)
def test_what_a_sentence_adds_behind_its_figure_is_no_companion(
    claim: str, language: str, source: str, source_language: str
) -> None:
    assert relation(claim, language, document(source, language=source_language)) == "supports"

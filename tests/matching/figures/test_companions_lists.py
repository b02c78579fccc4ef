"""Lists of countries, diseases, causes and companies: a figure of all is not one member's."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import best, document, relation


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("Measles killed 4,200 children.", "en", "In 2021 measles, mumps and rubella killed 4,200 children.", "en"),
        (
            "The Leuven site produces 60 million doses.",
            "en",
            "The Leuven and Ghent sites produce 60 million doses.",
            "en",
        ),
        (
            "Hypertension is present in 37% of adults.",
            "en",
            "Hypertension with diabetes is present in 37% of adults.",
            "en",
        ),
        (
            "Patients with hypertension have a risk of 37%.",
            "en",
            "Patients with hypertension and diabetes have a risk of 37%.",
            "en",
        ),
        ("Women account for 54% of staff.", "en", "Women and minorities account for 54% of staff.", "en"),
        ("Nurses reported burnout in 44%.", "en", "Nurses and other caregivers reported burnout in 44%.", "en"),
        ("Rehospitalisation fell by 26%.", "en", "The combined rate of death and rehospitalisation fell by 26%.", "en"),
        ("Vaccination prevented 26% of deaths.", "en", "Vaccination and masks prevented 26% of deaths.", "en"),
        ("Vaccination prevented 26% of deaths.", "en", "Vaccination prevented 26% of deaths and admissions.", "en"),
        ("Chemotherapy cured 70%.", "en", "Either chemotherapy or surgery cured 70%.", "en"),
        (
            "Sales of Humira reached 20 billion dollars.",
            "en",
            "Sales of Humira and Skyrizi reached 20 billion dollars.",
            "en",
        ),
        (
            "Sales of Humira reached 20 billion dollars.",
            "en",
            "Combined sales of Humira and Skyrizi reached 20 billion dollars.",
            "en",
        ),
        (
            "De vestiging in Leuven maakt 60 miljoen dosissen.",
            "nl",
            "De vestigingen in Leuven en Gent maken 60 miljoen dosissen.",
            "nl",
        ),
        ("Dementie treft 200.000 mensen.", "nl", "Dementie en parkinson treffen 200.000 mensen.", "nl"),
        ("Vlaanderen heeft 110 ziekenhuizen.", "nl", "Vlaanderen en Brussel hebben 110 ziekenhuizen.", "nl"),
        (
            "Roken veroorzaakt 14.000 overlijdens.",
            "nl",
            "Roken en luchtvervuiling veroorzaken 14.000 overlijdens.",
            "nl",
        ),
        ("Roken veroorzaakt 14.000 overlijdens.", "nl", "Smoking and air pollution cause 14,000 deaths.", "en"),
        ("Dementie treft 200.000 mensen.", "nl", "Dementia or Parkinson's disease affects 200,000 people.", "en"),
        ("Roken veroorzaakt 14.000 overlijdens.", "nl", "Le tabagisme et l'alcool causent 14 000 décès.", "fr"),
        ("Le tabac cause 14 000 décès.", "fr", "Le tabac et l'alcool causent ensemble 14 000 décès.", "fr"),
        (
            "La démence touche 200 000 personnes.",
            "fr",
            "La démence ou la maladie de Parkinson touche 200 000 personnes.",
            "fr",
        ),
        (
            "La rechute est survenue chez 18 % des patients.",
            "fr",
            "Une rechute ou un décès est survenu chez 18 % des patients.",
            "fr",
        ),
        ("Le tabac cause 14 000 décès.", "fr", "Tabak en alcohol veroorzaken 14.000 overlijdens.", "nl"),
        ("Le tabac cause 14 000 décès.", "fr", "Tobacco and alcohol cause 14,000 deaths.", "en"),
        ("Rauchen verursacht 14.000 Todesfälle.", "de", "Rauchen und Alkohol verursachen 14.000 Todesfälle.", "de"),
        (
            "Ein Rückfall trat bei 18 % auf.",
            "de",
            "Ein Rückfall, ein Schlaganfall oder der Tod trat bei 18 % auf.",
            "de",
        ),
        ("Bayern hat 400 Krankenhäuser.", "de", "Bayern und Hessen haben 400 Krankenhäuser.", "de"),
        ("Rauchen verursacht 14.000 Todesfälle.", "de", "Smoking and drinking cause 14,000 deaths.", "en"),
        ("Rauchen verursacht 14.000 Todesfälle.", "de", "Roken en alcohol veroorzaken 14.000 overlijdens.", "nl"),
    ],
)
def test_a_member_of_a_list_is_not_given_the_figure_of_all(
    claim: str, language: str, source: str, source_language: str
) -> None:
    assert relation(claim, language, document(source, language=source_language)) != "supports"


def test_a_member_in_words_unknown_here_is_taken_for_its_counterpart() -> None:
    """A claim that joins a word the lexicon lacks to the one both say has as many members as the source."""
    source = document("The recordings hold 3.5 hours of talks between police and firefighters.")
    joined = best("De opnames bevatten 3,5 uur gesprekken tussen politie en spuitgasten.", "nl", source)
    alone = best("De opnames bevatten 3,5 uur gesprekken van de politie.", "nl", source)
    assert joined is not None
    assert "together" not in joined.note
    assert alone is not None
    assert "together" in alone.note


def test_what_bears_a_name_does_not_narrow_it_down() -> None:
    source = document("The pharmaceutical giant Zentiva employs 4,700 people in Prague.")
    assert relation("Zentiva employs 4,700 people in Prague.", "en", source) == "supports"

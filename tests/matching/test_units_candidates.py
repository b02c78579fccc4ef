"""Sentences are read only where the stated figure may stand: what is left out must never have borne on it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.units import index_document
from claimcheck.quantities import read_quantities
from tests.matching.figures.builders import document

_SOURCES = {
    "en": (
        "In 2023, 78 416 people fell ill. More than 500 died. Fewer than 20% were aged 65 years or older.",
        "The dose was 7.4 GBq every 8 weeks, or 5 mg/kg. It cost $5 million, EUR 20 or 3 dollars. Four fifths agreed.",
        "HR 0.65 (95% CI, 0.50 to 0.80; p < 0.001) at month 12. The 3rd group rose 3 percentage points, to 12 pct.",
        "One in 3 had 100 000 cells. It took 1.3 × 10^6 steps, 90k cells, 3 dozen. In March 2021 nothing was seen.",
    ),
    "nl": (
        "In 2023 kregen 78.416 Belgen kanker. Ruim 75.000 waren ouder dan 65 jaar. Tot 65% steeg het, een derde niet.",
        "De dosis was 7,4 GBq om de 8 weken. Het kostte 4,3 miljard euro of € 20. Een op de vier at 5 mg per dag.",
    ),
    "fr": (
        "En 2023, 78 416 Belges. Plus de 75 000 avaient plus de 65 ans. Un patient sur 3, deux tiers, 20 à 25 %.",
        "La dose était de 7,4 GBq toutes les 8 semaines. Cinq millions d'euros. Le 3e groupe, 37,5 °C, en mars 2021.",
    ),
    "de": (
        "Im Jahr 2023 waren es 78.416 Belgier. Mehr als 75.000 waren 65 Jahre alt. Zwei Drittel, 20 bis 25 Prozent.",
        "Die Dosis war 7,4 GBq alle 8 Wochen. Es kostete 4,3 Mrd. Euro. Eins von vier, dreihunderttausend, der 3. Tag.",
    ),
}
_ROWS = (
    ("Characteristic", "Drug (n = 116)", "Share (%)", "Cost, euro"),
    ("Responders, no. (%)", "21 (18.2)", "18.2", "7"),
    ("Age, years", "63.3", "81 000", "90"),
    ("Dose (mg)", "12", "", "1 200 000"),
)
_STATED = [
    ("en", "more than 75 000 people"),
    ("en", "at most 40 people"),
    ("en", "20-25% of patients"),
    ("en", "more than 65%"),
    ("en", "about 80%"),
    ("en", "12 months"),
    ("en", "aged 65 years"),
    ("en", "5 mg"),
    ("en", "$5 million"),
    ("en", "less than 0.05 mg/kg"),
    ("en", "at week 24"),
    ("en", "the second"),
    ("en", "3 percentage points"),
    ("en", "in March 2021"),
    ("en", "p < 0.01"),
    ("en", "37 °C"),
    ("en", "90 euro"),
]


@pytest.mark.parametrize("language", _SOURCES)
@pytest.mark.parametrize(("spoken", "stated"), _STATED)
def test_no_sentence_or_row_that_bears_on_a_figure_is_left_out(language: str, spoken: str, stated: str) -> None:
    source = document(*_SOURCES[language], language=language, rows=_ROWS)
    narrowed, read = index_document(source), index_document(source)
    assert sum(len(unit.quantities) for unit in read.units) > 0  # every one is read, so that none is left out
    for quantity in read_quantities(stated, spoken):
        found = [unit.number for unit in narrowed.candidates(quantity)]
        assert found == [unit.number for unit in read.candidates(quantity)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "5",
                "75 000",
                "0.4",
                "%",
                "more",
                "than",
                "three",
                "thirds",
                "hundred",
                "mg",
                "/",
                "$",
                "days",
                "k",
                "2021",
            ]
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([stated for _, stated in _STATED]),
    st.sampled_from(sorted(_SOURCES)),
)
def test_whatever_a_sentence_holds_it_is_left_out_only_if_nothing_bears(
    words: list[str], stated: str, language: str
) -> None:
    source = document(" ".join(words), language=language, rows=(("Group", "Dose (mg)"), (words[0], " ".join(words))))
    narrowed, read = index_document(source), index_document(source)
    for unit in read.units:
        assert len(unit.quantities) == len(unit.columns)
    for quantity in read_quantities(stated, "en"):
        assert [u.number for u in narrowed.candidates(quantity)] == [u.number for u in read.candidates(quantity)]


def test_a_sentence_far_from_the_figure_is_not_read() -> None:
    index = index_document(
        document("There were 12 of 40 patients.", "The dose was 5 mg.", "More than 80 000 fell ill.")
    )
    (quantity,) = read_quantities("more than 75 000", "en")
    assert [unit.number for unit in index.candidates(quantity)] == [2]
    assert ["_figures" in unit.__dict__ for unit in index.units] == [False, False, True]

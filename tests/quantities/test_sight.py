"""What a text may state is seen without reading it: a kind overlooked here is a source sentence never looked at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.quantities import QuantityKind, read_quantities
from claimcheck.quantities.sight import sight_of

_TEXTS = [
    ("en", "Patients aged 65 years got 5 mg/kg twice a week."),
    ("en", "55 per 100 000, at week 24; the 3rd and the second arm."),
    ("en", "It cost $5 million or EUR 20, rose 3 percentage points to 12 per cent, 3 out of 4."),
    ("en", "HR 0.65 (95% CI 0.5-0.8)."),
    ("en", "1 patient in 3, two thirds, threefold, a dozen, 10(9)/L, 4.2 ± 0.3, 38.5 °C."),
    ("en", "In March 2021, US $ 10, p < 0.05."),
    ("nl", "65-jarige patiënten kregen 7,4 GBq, een derde, één op de vier, 4,3 miljard euro."),
    ("nl", "3 procentpunten, op 5 mei."),
    ("nl", "De vijfentwintigste, 3e, gedurende 12 maanden, 12/min, 5 ‰, 80+, 20 °C, € 5, OR 1,5 en 3 maal per dag."),
    ("fr", "Un patient sur 3, deux tiers, 20 à 25 %, 5 millions d'euros, 3 points de pourcentage."),
    ("fr", "Âgés de 65 ans, le 3e."),
    ("fr", "En mars 2021, 12 mois, 37,5 degrés Celsius, 100 mg par jour, rapport de cotes 1,5, 55 pour 100 000."),
    ("de", "Im Jahr 2021 waren 65-Jährige 12 Monate lang im 3. Stock."),
    ("de", "5 Mrd. Euro, 3 Prozentpunkte, 7,4 GBq, zwei Drittel."),
    ("de", "Der fünfundzwanzigste, 20 Grad, ein Kind von vier, 12 Stunden am Tag, 1,5-fach, 100 mg je Tag, Alter 40."),
]


@pytest.mark.parametrize(("language", "text"), _TEXTS)
def test_every_kind_read_in_a_text_is_in_sight(language: str, text: str) -> None:
    for part in (text, *text.split(","), *text.split()):
        kinds = {quantity.kind for quantity in read_quantities(part, language)}
        assert kinds <= sight_of(part, language).kinds, part


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 23 patients recovered.", QuantityKind.CURRENCY),
        ("The 23 patients recovered.", QuantityKind.DURATION),
        ("The 23 patients recovered.", QuantityKind.PERCENT),
        ("After 12 months in 2019", QuantityKind.CURRENCY),
        ("It cost $5 million.", QuantityKind.DURATION),
        ("in 40% or so", QuantityKind.STATISTIC),
    ],
)
def test_a_text_without_the_words_of_a_kind_is_not_read_for_it(text: str, kind: QuantityKind) -> None:
    assert kind not in sight_of(text, "en").kinds


@pytest.mark.parametrize("text", ["more than 5", "65+", "5 thousand", "5k", "10^6", "1.3 × 10⁶", "not less than 5"])
def test_a_number_larger_than_its_digits_is_known_for_one(text: str) -> None:
    assert sight_of(text, "en").unbounded


def test_another_language_hides_nothing() -> None:
    assert sight_of("Osiem lat", "pl").kinds == frozenset(QuantityKind)


_PIECES = ["65", "%", "10.8", "one", "in", "of", "1,234", "half", "/", "$", "mg", "year", "old", "week", "2021", "May"]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from([*_PIECES, "than", "more", "third", "x", "±", "CI", "h", "d", "é", "p"]), max_size=9),
    st.sampled_from([" ", "", "-"]),
    st.sampled_from(["nl", "fr", "de", "en"]),
)
def test_nothing_read_was_out_of_sight(words: list[str], glue: str, language: str) -> None:
    text = glue.join(words)
    assert {quantity.kind for quantity in read_quantities(text, language)} <= sight_of(text, language).kinds

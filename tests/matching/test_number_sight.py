"""Figures are looked for only where a number is in sight: what is overlooked here can never support a claim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.number_sight import beginnings, has_number_word, may_hold_figures, shows_one_of, shows_share
from claimcheck.quantities import QuantityKind, read_quantities

_TEXTS = [
    ("en", "Seven in ten patients; twenty-one cycles; half of them; two thirds; a dozen; twice as many; tenfold."),
    ("nl", "Drie op de vier patiënten, vierentwintig kuren, de helft, twee derde, één patiënt, tweemaal zoveel."),
    ("fr", "Sept sur dix, quatre-vingts patients, la moitié, deux tiers, une douzaine, cinq millions."),
    ("de", "Drei von vier, vierundzwanzig Zyklen, die Hälfte, zwei Drittel, fünf Milliarden, doppelt so viele."),
    ("en", "65.2% (95% CI, 50.0 to 76.8), n = 229, 1,234 of 5 678, 3/4, 75 000 people, 1.5 million"),
    ("nl", "78.416 Belgen, 4,3 miljard euro, 98 %, 3 op de 4, 12,5%"),
]
_KINDS = {QuantityKind.NUMBER, QuantityKind.PERCENT, QuantityKind.STATISTIC}


@pytest.mark.parametrize(("language", "text"), _TEXTS)
def test_every_figure_read_in_a_text_is_in_sight(language: str, text: str) -> None:
    for part in (text, *text.split(",")):
        read = read_quantities(part, language)
        assert may_hold_figures(part, language) or not read
        for quantity in read:
            digits = beginnings(quantity) if quantity.kind in _KINDS else ()
            assert not digits or (shows_one_of(part, digits) or shows_share(part) or has_number_word(part, language)), (
                quantity.text
            )


@pytest.mark.parametrize(
    ("stated", "source", "expected"),
    [
        ("65%", "65.2%", True),
        ("65%", "64.8%", True),
        ("65%", "The rate was 10.8%.", False),
        ("78,416 people", "78 416 people", True),
        ("78,416 people", "76,220 people", False),
        ("5 million people", "5,000,000 people", True),
        ("two thirds", "66.7%", True),
        ("0.62", "HR .62", True),
    ],
)
def test_only_numbers_that_begin_alike_are_read(stated: str, source: str, expected: bool) -> None:
    (quantity,) = read_quantities(stated, "en")
    assert shows_one_of(source, beginnings(quantity)) is expected


@pytest.mark.parametrize("stated", ["more than 75 000", "20 to 25%", "about 40%", "0 deaths"])
def test_a_bound_a_range_and_nothing_are_not_told_by_their_digits(stated: str) -> None:
    (quantity,) = read_quantities(stated, "en")
    assert beginnings(quantity) == ()


@pytest.mark.parametrize("text", ["The patients often responded.", "Les patients ont répondu.", "Kein Ergebnis."])
def test_a_text_without_numbers_is_never_read(text: str) -> None:
    assert not may_hold_figures(text, "en")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(["65", "%", "10.8", "one", "ten", "of", "1,234", "half", "(", "x", "\t"]), max_size=9).map(
        " ".join
    ),
    st.sampled_from(["nl", "fr", "de", "en"]),
)
def test_nothing_read_was_out_of_sight(text: str, language: str) -> None:
    assert may_hold_figures(text, language) or not read_quantities(text, language)

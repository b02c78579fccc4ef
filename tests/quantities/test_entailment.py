"""What a source's figure says of a stated one: a wrong EQUAL or ENTAILED is a wrong 'supported'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.quantities import (
    Comparator,
    Entailment,
    Quantity,
    QuantityKind,
    compare,
    entails,
    read_quantities,
)
from claimcheck.text import Span

C, E = Comparator, Entailment


def only(text: str, language: str = "en") -> Quantity:
    (quantity,) = read_quantities(text, language)
    return quantity


@pytest.mark.parametrize(
    ("source", "stated", "expected"),
    [
        # more than
        ("78 416", "more than 75 000", E.ENTAILED),
        ("74 998", "more than 75 000", E.CONFLICT),
        ("75 000", "more than 75 000", E.CONFLICT),
        ("more than 75 000", "more than 75 000", E.EQUAL),
        ("more than 76 000", "more than 75 000", E.ENTAILED),
        ("more than 70 000", "more than 75 000", E.WEAKER),
        ("at least 75 000", "more than 75 000", E.WEAKER),
        ("at least 75 001", "more than 75 000", E.ENTAILED),
        ("about 200", "more than 200", E.WEAKER),
        ("about 300", "more than 200", E.WEAKER),
        ("about 100", "more than 200", E.CONFLICT),
        ("nearly 200", "more than 200", E.CONFLICT),
        ("up to 200", "more than 200", E.CONFLICT),
        ("up to 300", "more than 200", E.WEAKER),
        ("201 to 300", "more than 200", E.ENTAILED),
        ("150 to 300", "more than 200", E.WEAKER),
        ("100 to 150", "more than 200", E.CONFLICT),
        # at least
        ("200", "at least 200", E.ENTAILED),
        ("199", "at least 200", E.CONFLICT),
        ("more than 200", "at least 200", E.ENTAILED),
        ("at most 200", "at least 200", E.WEAKER),
        ("less than 200", "at least 200", E.CONFLICT),
        # less than, at most
        ("199", "less than 200", E.ENTAILED),
        ("200", "less than 200", E.CONFLICT),
        ("nearly 200", "less than 200", E.ENTAILED),
        ("up to 150", "less than 200", E.ENTAILED),
        ("up to 200", "less than 200", E.WEAKER),
        ("less than 200", "at most 200", E.ENTAILED),
        ("up to 200", "at most 200", E.ENTAILED),
        ("more than 200", "at most 200", E.CONFLICT),
        ("P = 0.03", "P < 0.05", E.ENTAILED),
        ("P < 0.001", "P < 0.05", E.ENTAILED),
        ("P < 0.05", "P < 0.001", E.WEAKER),
        ("P = 0.03", "P = 0.04", E.CONFLICT),
        # up to is reached, at most need not be
        ("at most 65%", "up to 65%", E.WEAKER),
        ("up to 65%", "up to 65%", E.EQUAL),
        ("65%", "up to 65%", E.ENTAILED),
        ("20-65%", "up to 65%", E.ENTAILED),
        ("60%", "up to 65%", E.WEAKER),
        ("70%", "up to 65%", E.CONFLICT),
        ("up to 60%", "up to 65%", E.CONFLICT),
        ("up to 65.2%", "up to 65%", E.ROUNDED),
        ("65.2%", "up to 65%", E.WEAKER),
        ("more than 65%", "up to 65%", E.CONFLICT),
        ("about 65%", "up to 65%", E.WEAKER),
        # a plain figure
        ("65%", "65%", E.EQUAL),
        ("65.0%", "65%", E.EQUAL),
        ("65.2%", "65%", E.ROUNDED),
        ("65.5%", "66%", E.ROUNDED),
        ("65.5%", "65%", E.CONFLICT),
        ("65%", "65.2%", E.WEAKER),
        ("65%", "66%", E.CONFLICT),
        ("64.4%", "65%", E.CONFLICT),
        ("about 5 000", "5000", E.WEAKER),
        ("more than 5000", "5000", E.WEAKER),
        ("at least 5000", "5000", E.WEAKER),
        ("less than 5000", "5000", E.WEAKER),
        ("more than 5000", "4000", E.CONFLICT),
        ("less than 5000", "6000", E.CONFLICT),
        ("nearly 5000", "5000", E.WEAKER),
        ("about 5000", "7000", E.CONFLICT),
        ("up to 65%", "65%", E.WEAKER),
        ("20-25%", "20%", E.WEAKER),
        ("20-25%", "22%", E.WEAKER),
        ("20-25%", "26%", E.CONFLICT),
        ("78 416", "78 000", E.WEAKER),
        ("78 416", "78 001", E.CONFLICT),
        ("3 214 000", "3.2 million", E.ROUNDED),
        ("3.2 million", "3 214 000", E.WEAKER),
        # about
        ("65%", "about 65%", E.ENTAILED),
        ("65.2%", "about 65%", E.ROUNDED),
        ("198", "about 200", E.ROUNDED),
        ("170", "about 200", E.CONFLICT),
        ("185", "about 200", E.WEAKER),
        ("about 65%", "about 65%", E.EQUAL),
        ("about 66%", "about 65%", E.WEAKER),
        ("about 90%", "about 65%", E.CONFLICT),
        ("nearly 200", "about 200", E.ENTAILED),
        ("more than 200", "about 200", E.WEAKER),
        ("more than 300", "about 200", E.CONFLICT),
        # nearly
        ("198", "nearly 200", E.ENTAILED),
        ("200", "nearly 200", E.WEAKER),
        ("185", "nearly 200", E.WEAKER),
        ("150", "nearly 200", E.CONFLICT),
        ("201", "nearly 200", E.CONFLICT),
        ("about 200", "nearly 200", E.WEAKER),
        # ranges claim both ends
        ("20-25%", "20-25%", E.EQUAL),
        ("20%", "20-25%", E.WEAKER),
        ("22%", "20-25%", E.WEAKER),
        ("30%", "20-25%", E.CONFLICT),
        ("20.2-24.8%", "20-25%", E.ROUNDED),
        ("20-30%", "20-25%", E.WEAKER),
        ("30-40%", "20-25%", E.CONFLICT),
        ("about 20-25%", "20-25%", E.WEAKER),
        ("20-25%", "about 20-25%", E.ENTAILED),
        ("20.1-25.2%", "about 20-25%", E.ROUNDED),
        ("more than 20%", "20-25%", E.WEAKER),
        ("more than 30%", "20-25%", E.CONFLICT),
        # units
        ("1 g", "1000 mg", E.EQUAL),
        ("25 mcg", "25 µg", E.EQUAL),
        ("25 mg", "25 mcg", E.CONFLICT),
        ("7.4 GBq", "7400 MBq", E.EQUAL),
        ("7 days", "1 week", E.EQUAL),
        ("8 weeks", "56 days", E.EQUAL),
        ("12 months", "1 year", E.EQUAL),
        ("2 days", "48 hours", E.EQUAL),
        ("30 days", "1 month", E.UNRELATED),
        ("8 weeks", "2 months", E.UNRELATED),
        ("5 mg/kg", "5 mg", E.UNRELATED),
        ("1 g/kg", "1000 mg/kg", E.EQUAL),
        ("1 mg/ml", "1000 mg/l", E.EQUAL),
        ("€5", "$5", E.UNRELATED),
        ("5%", "5", E.UNRELATED),
        ("5%", "5 percentage points", E.UNRELATED),
        ("12%", "0.12", E.UNRELATED),
        ("5 km", "5 kg", E.UNRELATED),
        ("€5 million per year", "€5 million", E.WEAKER),
        ("€5 million", "5 million euros per year", E.WEAKER),
        ("€5 million per year", "5 million euros per year", E.EQUAL),
        ("€5 million per year", "€6 million", E.UNRELATED),
        ("5 mg/day", "5 mg", E.WEAKER),
        ("5 mg/kg/day", "5 mg/kg", E.WEAKER),
        ("5 mg/kg/day", "5 mg", E.UNRELATED),
        # shares
        ("three in four", "75%", E.EQUAL),
        ("75%", "three quarters", E.EQUAL),
        ("74.6%", "three quarters", E.WEAKER),
        ("66.7%", "two thirds", E.WEAKER),
        ("60%", "two thirds", E.CONFLICT),
        ("two thirds", "66.7%", E.ROUNDED),
        # ages, dates, ordinals
        ("aged 65 years", "65 years old", E.EQUAL),
        ("65 years", "65 years old", E.EQUAL),
        ("for 65 years", "65 years old", E.WEAKER),
        ("60 years", "65 years old", E.UNRELATED),
        ("in 2023", "in 2023", E.EQUAL),
        ("in 2023", "in 2022", E.CONFLICT),
        ("24 May 2023", "in 2023", E.ENTAILED),
        ("24 May 2023", "May 2023", E.ENTAILED),
        ("24 May 2023", "June 2023", E.CONFLICT),
        ("in 2023", "24 May 2023", E.WEAKER),
        ("in 2022", "24 May 2023", E.CONFLICT),
        ("5 May", "24 May 2023", E.UNRELATED),
        ("from 2019 to 2021", "in 2020", E.WEAKER),
        ("the third", "the third", E.EQUAL),
        ("the third", "the fourth", E.CONFLICT),
        ("week 24", "24 weeks", E.UNRELATED),
    ],
)
def test_the_table_of_what_follows(source: str, stated: str, expected: Entailment) -> None:
    outcome = compare(only(source), only(stated))
    assert outcome.entailment is expected, outcome.note


def test_entails_means_equal_or_by_arithmetic_and_never_by_rounding() -> None:
    assert entails(only("78 416"), only("more than 75 000"))
    assert entails(only("65%"), only("65%"))
    assert not entails(only("65.2%"), only("65%"))


def test_the_note_tells_a_reviewer_both_figures() -> None:
    note = compare(only("78 416"), only("meer dan 75.000", "nl")).note
    assert "78\u202f416" in note
    assert "more than 75\u202f000" in note
    note = compare(only("up to 65.20%"), only("20-25 GBq")).note
    assert "up to 65.2 %" in note
    assert "20–25 GBq" in note
    assert "three in four" in compare(only("three in four"), only("76%")).note
    assert "2023" in compare(only("in 2023"), only("in 2022")).note


def quantity(low: Decimal, high: Decimal, comparator: Comparator, decimals: int) -> Quantity:
    return Quantity(
        low,
        high,
        "%",
        QuantityKind.PERCENT,
        comparator,
        Span(0, 1),
        Span(0, 1),
        "x",
        Decimal(1).scaleb(-decimals),
        decimals,
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    decimals = draw(st.integers(0, 2))
    low = Decimal(draw(st.integers(1, 400))).scaleb(-decimals)
    width = Decimal(draw(st.sampled_from((0, 0, 0, 1, 7)))).scaleb(-decimals)
    return quantity(low, low + width, draw(st.sampled_from(list(Comparator))), decimals)


def possible(item: Quantity) -> tuple[Decimal, Decimal, bool, bool]:
    """The values the figure leaves open: ends, and whether they belong."""
    infinity = Decimal("Infinity")
    match item.comparator:
        case C.MORE_THAN:
            return item.high, infinity, False, False
        case C.AT_LEAST:
            return item.high, infinity, True, False
        case C.LESS_THAN:
            return -infinity, item.low, False, False
        case C.AT_MOST | C.UP_TO:
            return -infinity, item.high, False, True
        case _:
            return item.low, item.high, True, True


@settings(max_examples=150, deadline=None)
@given(item=quantities())
def test_every_figure_equals_itself(item: Quantity) -> None:
    assert compare(item, item).entailment is E.EQUAL


@settings(max_examples=400, deadline=None)
@given(source=quantities(), stated=quantities())
def test_what_is_entailed_lies_inside_what_is_stated(source: Quantity, stated: Quantity) -> None:
    hedged = {C.ABOUT, C.NEARLY}
    if compare(source, stated).entailment is not E.ENTAILED or {source.comparator, stated.comparator} & hedged:
        return
    low, high, _, _ = possible(
        replace(source, low=source.low, high=source.low) if source.comparator is C.MORE_THAN else source
    )
    if source.comparator in {C.MORE_THAN, C.AT_LEAST}:
        low = source.low
    if source.comparator in {C.LESS_THAN, C.AT_MOST}:
        high = source.high
    bottom, top, bottom_in, top_in = possible(stated)
    assert low > bottom or (low == bottom and (bottom_in or bottom.is_infinite() or source.comparator is C.MORE_THAN))
    assert high < top or (high == top and (top_in or source.comparator is C.LESS_THAN or high == Decimal("Infinity")))


@settings(max_examples=200, deadline=None)
@given(number=st.integers(10, 10**7), data=st.data())
def test_one_altered_digit_is_never_the_same_figure(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "123456789" if d != digits[place]]))
    altered = Decimal(digits[:place] + other + digits[place + 1 :])
    source = quantity(Decimal(number), Decimal(number), C.EXACTLY, 0)
    stated = quantity(altered, altered, C.EXACTLY, 0)
    assert compare(source, stated).entailment in {E.CONFLICT, E.WEAKER}
    assert compare(source, replace(stated, comparator=C.ABOUT)).entailment is not E.EQUAL


@settings(max_examples=100, deadline=None)
@given(value=st.decimals(1, 99, places=3), places=st.integers(0, 2))
def test_a_figure_rounded_to_the_places_stated_is_rounded_and_not_back_again(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    rounded = (value / step).to_integral_value(rounding="ROUND_HALF_UP") * step
    fine = quantity(value, value, C.EXACTLY, 3)
    coarse = quantity(rounded, rounded, C.EXACTLY, places)
    assert compare(fine, coarse).entailment in {E.ROUNDED, E.EQUAL}
    assert compare(coarse, fine).entailment in {E.WEAKER, E.EQUAL}

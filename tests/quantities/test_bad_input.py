"""Hostile and foreign text: no crash, no hang, offsets of the raw text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.quantities import compare, quantity_at, read_quantities
from claimcheck.text import Span

PIECES = st.sampled_from(
    (
        "12 3.4 75.000 1,234 20-25% ± > >= tot van between and een half miljoen million thirds % € $ mg /kg ( ) [ ] "
        ". , ; : - – twenty one hundred p CI 95% HR = 10 ^ e 2023 May / × ² ½ \u00a0 \n \n\n @ http:// www. une demi "
        "zwei und zwanzig quatre vingt or more of meer \ud800 \u0301 \u200f שלום 你好 ٣ five point"
    ).split(" ")
)


@settings(max_examples=250, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
    ),
    language=st.sampled_from(("en", "nl", "fr", "de", "", "xx")),
)
def test_any_text_gives_ordered_figures_that_are_slices_of_it(text: str, language: str) -> None:
    found = read_quantities(text, language)
    edge = 0
    for quantity in found:
        start, end = quantity.span
        assert edge <= start < end <= len(text)
        assert quantity.text == text[start:end]
        assert start <= quantity.number.start < quantity.number.end <= end
        assert quantity.low <= quantity.high
        assert quantity.low.is_finite()
        assert quantity.step > 0
        assert compare(quantity, quantity).note
        edge = end
    quantity_at(text, Span(0, len(text)), language)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1,",
        "12.345.",
        "12 345 ",
        "a",
        "1-",
        "(1",
        "+1",
        "een en ",
        "een op ",
        "half ",
        "@a",
        "http://a",
        "e1",
        "٣",
    ],
)
def test_a_long_hostile_line_is_read_to_its_end(unit: str) -> None:
    text = unit * (40_000 // len(unit)) + "\nmeer dan 75.000 Belgen"
    assert read_quantities(text, "nl")[-1].text == "meer dan 75.000"


def test_a_sign_between_two_numbers_belongs_to_one_of_them() -> None:
    assert [q.text for q in read_quantities("0₩0", "en")] == ["0₩", "0"]
    assert [q.text for q in read_quantities("10 $ 30 $", "en")] == ["10 $", "30 $"]


def test_a_megabyte_of_digits_or_prose_is_read() -> None:
    assert read_quantities("7" * 1_500_000, "en") == ()
    prose = "In 2022 more than 75 000 patients were treated in 20-25% of the hospitals. " * 3_000
    found = read_quantities(prose, "en")
    assert len(found) == 9_000
    assert all(found[i].text == prose[found[i].span.start : found[i].span.end] for i in range(0, 9_000, 97))


def test_offsets_are_those_of_the_raw_text() -> None:
    text = "\ud800 e\u0301te\u0301 שלום 你好: 75\u202f000 patie\u0308nten, soixante-dix-sept"
    found = read_quantities(text, "fr")
    assert [q.span.of(text) for q in found] == ["75\u202f000", "soixante-dix-sept"]
    assert [q.noun for q in found] == ["patie\u0308nten", ""]
    marked = "pre\u0300s de 200"
    assert read_quantities(marked, "fr")[0].text == marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meer dan 75.000 Belgen krijgen een diagnose", "75000"),
        ("More than 4.300 cells were seen in the test", "4.3"),
        ("Plus de 4.300 patients ont été traités dans le pays", "4300"),
        ("Mehr als 4.300 Patienten wurden in der Studie behandelt", "4300"),
        ("eenentwintig", "21"),
        ("einundzwanzig", "21"),
        ("siebzig", "70"),
        ("1.234,5", "1234.5"),
        ("65,2 %", "65.2"),
        ("65.2 %", "65.2"),
        ("", None),
    ],
)
def test_without_a_language_function_words_and_number_style_decide(text: str, expected: str | None) -> None:
    found = read_quantities(text)
    assert [q.low for q in found][:1] == ([Decimal(expected)] if expected else [])


def test_a_regional_tag_is_its_language_and_an_unknown_one_is_guessed() -> None:
    assert read_quantities("4.300", "nl-BE")[0].low == 4300
    assert read_quantities("4.300", "en_GB")[0].low == Decimal("4.300")
    assert read_quantities("meer dan 4.300 van de patiënten", "xx")[0].low == 4300

"""Ranges and comparators: a claim of 'more than' or of both ends must be read as one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import Comparator, Quantity, read_quantities

C = Comparator


def only(text: str, language: str) -> Quantity:
    (quantity,) = read_quantities(text, language)
    return quantity


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("20-25%", "nl"),
        ("20–25 %", "de"),
        ("20 – 25 %", "en"),
        ("20%-25%", "en"),
        ("20 à 25 %", "nl"),
        ("20 tot 25 procent", "nl"),
        ("20% tot 25%", "nl"),
        ("van 20 tot 25 procent", "nl"),
        ("tussen 20 en 25%", "nl"),
        ("tussen de 20 en de 25%", "nl"),
        ("tussen 20% en 25%", "nl"),
        ("20 to 25 percent", "en"),
        ("between 20 and 25 percent", "en"),
        ("between 20% and 25%", "en"),
        ("from 20% to 25%", "en"),
        ("20 through 25%", "en"),
        ("20 à 25 %", "fr"),
        ("de 20 à 25 %", "fr"),
        ("entre 20 et 25 %", "fr"),
        ("20 bis 25 Prozent", "de"),
        ("von 20 bis 25 %", "de"),
        ("zwischen 20 und 25 %", "de"),
    ],
)
def test_a_range_in_any_wording_is_one_figure_with_both_ends(text: str, language: str) -> None:
    quantity = only(text, language)
    assert (int(quantity.low), int(quantity.high), quantity.unit) == (20, 25, "%")
    assert quantity.text == text


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "unit"),
    [
        ("3 to 5 million", "en", 3_000_000, 5_000_000, ""),
        ("20 tot 25 miljoen euro", "nl", 20_000_000, 25_000_000, "EUR"),
        ("€20–25 million", "en", 20_000_000, 25_000_000, "EUR"),
        ("$20 to $25", "en", 20, 25, "$"),
        ("900 thousand to 1.2 million", "en", 900_000, 1_200_000, ""),
        ("5 to 10 years", "en", 5, 10, "year"),
        ("between negative ten and fifteen", "en", -10, 15, ""),
        ("2018–2022", "en", 2018, 2022, ""),
        ("cycles 1-4", "en", 1, 4, "cycle"),
        ("10- to 20-fold", "en", 10, 20, "fold"),
        ("twee- tot driemaal", "nl", 2, 3, "times"),
        ("een tot twee weken", "nl", 1, 2, "week"),
        ("une à deux semaines", "fr", 1, 2, "week"),
        ("ein bis zwei Wochen", "de", 1, 2, "week"),
        ("20~100 cm", "en", 20, 100, "cm"),
    ],
)
def test_a_magnitude_or_unit_reaches_both_ends(text: str, language: str, low: int, high: int, unit: str) -> None:
    quantity = only(text, language)
    assert (int(quantity.low), int(quantity.high), quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("increased from 20% to 35%", "en", [20, 35]),
        ("rose in both arms, from 20% to 35%", "en", [20, 35]),
        ("steeg van 20% tot 35%", "nl", [20, 35]),
        ("passé de 20 à 35 %", "fr", [20, 35]),
        ("stieg von 20 auf 35 %", "de", [20, 35]),
        ("fell from 45% to 30%", "en", [45, 30]),
        ("between 5 mg and 3 weeks", "en", [5, 3]),
        ("20% and 25%", "en", [20, 25]),
        ("20 — 25 dollars", "en", [20, 25]),
        ("20 -25", "en", [20, -25]),
        ("the first to 20", "en", [1, 20]),
    ],
)
def test_a_change_or_a_pair_is_no_range(text: str, language: str, expected: list[int]) -> None:
    assert [quantity.low for quantity in read_quantities(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "comparator"),
    [
        ("meer dan 200", "nl", C.MORE_THAN),
        ("ruim 200", "nl", C.MORE_THAN),
        ("minstens 200", "nl", C.AT_LEAST),
        ("ten minste 200", "nl", C.AT_LEAST),
        ("niet minder dan 200", "nl", C.AT_LEAST),
        ("200 of meer", "nl", C.AT_LEAST),
        ("minder dan 200", "nl", C.LESS_THAN),
        ("maximaal 200", "nl", C.AT_MOST),
        ("niet meer dan 200", "nl", C.AT_MOST),
        ("hooguit 200", "nl", C.AT_MOST),
        ("tot 65%", "nl", C.UP_TO),
        ("bijna 200", "nl", C.NEARLY),
        ("een kleine 200", "nl", C.NEARLY),
        ("ongeveer 200", "nl", C.ABOUT),
        ("ongeveer de 200", "nl", C.ABOUT),
        ("zo'n 200", "nl", C.ABOUT),
        ("± 200", "nl", C.ABOUT),
        ("plus minus 200", "nl", C.ABOUT),
        ("more than 200", "en", C.MORE_THAN),
        ("over 200", "en", C.MORE_THAN),
        ("> 200", "en", C.MORE_THAN),
        ("at least 200", "en", C.AT_LEAST),
        (">= 200", "en", C.AT_LEAST),
        ("≥200", "en", C.AT_LEAST),
        ("200+", "en", C.AT_LEAST),
        ("200 or more", "en", C.AT_LEAST),
        ("no fewer than 200", "en", C.AT_LEAST),
        ("about two hundred or more", "en", C.AT_LEAST),
        ("not more than 200", "en", C.AT_MOST),
        ("not exceeding 200", "en", C.AT_MOST),
        ("fewer than 200", "en", C.LESS_THAN),
        ("up to 200", "en", C.UP_TO),
        ("nearly 200", "en", C.NEARLY),
        ("~200", "en", C.ABOUT),
        ("about 200", "en", C.ABOUT),
        ("an estimated 200", "en", C.ABOUT),
        ("at least about 200", "en", C.AT_LEAST),
        ("about up to 200", "en", C.UP_TO),
        ("200 approximately", "en", C.ABOUT),
        ("plus de 200", "fr", C.MORE_THAN),
        ("au moins 200", "fr", C.AT_LEAST),
        ("pas plus de 200", "fr", C.AT_MOST),
        ("jusqu’à 200", "fr", C.UP_TO),
        ("près de 200", "fr", C.NEARLY),
        ("environ 200", "fr", C.ABOUT),
        ("supérieur ou égal à 200", "fr", C.AT_LEAST),
        ("mehr als 200", "de", C.MORE_THAN),
        ("über 200", "de", C.MORE_THAN),
        ("mindestens 200", "de", C.AT_LEAST),
        ("bis zu 200", "de", C.UP_TO),
        ("knapp 200", "de", C.NEARLY),
        ("rund 200", "de", C.ABOUT),
        ("höchstens 200", "de", C.AT_MOST),
        ("nicht über 200", "de", C.AT_MOST),
        ("n = 200", "en", C.EXACTLY),
        ("exactly 200", "en", C.EXACTLY),
    ],
)
def test_a_comparator_is_read_with_its_number(text: str, language: str, comparator: Comparator) -> None:
    quantity = only(text, language)
    assert quantity.comparator is comparator
    assert quantity.low in {200, 65}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("over 5 years of follow-up", "en"),
        ("über 5 Jahre", "de"),
        ("onder 1.200 artsen", "nl"),
        ("unter 200 Patienten", "de"),
        ("gestegen tot 65%", "nl"),
        ("l'un des 5 centres", "fr"),
        ("more than\n\n200", "en"),
        ("spread over the 12 hospitals", "en"),
        ("some of the 200 patients", "en"),
        ("unter den 5 Zentren", "de"),
    ],
)
def test_a_preposition_bounds_nothing(text: str, language: str) -> None:
    assert only(text, language).comparator is C.EXACTLY


def test_two_bounds_side_by_side_keep_their_own_numbers() -> None:
    found = read_quantities("His score is 200 or greater than 190", "en")
    assert [(int(q.low), q.comparator) for q in found] == [(200, C.EXACTLY), (190, C.MORE_THAN)]
    found = read_quantities("Il y a au plus 100 et au moins 20 pommes", "fr")
    assert [(int(q.low), q.comparator) for q in found] == [(100, C.AT_MOST), (20, C.AT_LEAST)]


def test_spans_cover_comparator_number_and_unit_without_overlap() -> None:
    text = "Meer dan 75.000 Belgen; tussen 20 en 25% en € 1,2 miljard of meer"
    found = read_quantities(text, "nl")
    assert [q.span.of(text) for q in found] == ["Meer dan 75.000", "tussen 20 en 25%", "€ 1,2 miljard of meer"]
    assert [q.number.of(text) for q in found] == ["75.000", "20 en 25", "1,2 miljard"]
    assert found[1].high == Decimal(25)

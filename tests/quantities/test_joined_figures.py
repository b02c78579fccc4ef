"""What belongs to one figure and what does not: hyphened magnitudes, labels, equivalents, a unit said once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import Comparator, QuantityKind, read_quantities


def seen(language: str, text: str) -> list[tuple[Decimal, str]]:
    return [(found.low, found.unit) for found in read_quantities(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "a $3-million bail", 3_000_000, "$"),
        ("en", "a €50-million plant", 50_000_000, "EUR"),
        ("en", "a 2-billion dollar deal", 2_000_000_000, "$"),
        ("nl", "een 3-miljoen plan", 3_000_000, ""),
    ],
)
def test_a_hyphened_magnitude_makes_one_number(language: str, text: str, value: int, unit: str) -> None:
    [found] = read_quantities(text, language)
    assert (int(found.low), int(found.high), found.unit) == (value, value, unit)


def test_a_range_before_a_magnitude_stays_a_range() -> None:
    [found] = read_quantities("a $3-5 million plan", "en")
    assert (int(found.low), int(found.high)) == (3_000_000, 5_000_000)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "to issue 52.6 million new shares", [(Decimal(52_600_000), "")]),
        ("en", "will issue 52M shares", [(Decimal(52_000_000), "")]),
        ("en", "number 5 million", [(Decimal(5_000_000), "")]),
        ("en", "a volume 20 mL larger", [(Decimal(20), "ml")]),
        ("nl", "een volume 20 ml groter", [(Decimal(20), "ml")]),
        ("nl", "een deel 3,5 miljoen groot", [(Decimal(3_500_000), "")]),
        ("fr", "gallium 20 mg", [(Decimal(20), "mg")]),
        ("fr", "un volume 20 ml plus grand", [(Decimal(20), "ml")]),
        ("fr", "une partie 2,5 millions", [(Decimal(2_500_000), "")]),
        ("de", "zum Teil 3,5 Millionen", [(Decimal(3_500_000), "")]),
    ],
)
def test_a_label_does_not_swallow_a_measured_figure(
    language: str, text: str, expected: list[tuple[Decimal, str]]
) -> None:
    assert seen(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "issue 52 of the journal"),
        ("en", "volume 12, issue 3"),
        ("en", "Table 2.1"),
        ("en", "section 3.2"),
        ("en", "version 2.1"),
        ("en", "grade 3 days"),
        ("en", "phase 2 months"),
        ("en", "type 2 diabetes"),
        ("en", "iodine 131 and lutetium 177"),
        ("fr", "le lutétium 177"),
        ("nl", "jodium 131"),
        ("de", "Lutetium 177"),
        ("nl", "24/7 bereikbaar"),
        ("nl", "pagina 12"),
        ("nl", "nummer 12"),
        ("fr", "numéro 3"),
        ("de", "Band 3, Heft 2"),
    ],
)
def test_a_label_keeps_its_number(language: str, text: str) -> None:
    assert seen(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "rose 13.70, or 0.8 per cent, to 1700", [("13.7", ""), ("0.8", "%"), ("1700", "")]),
        ("nl", "300 mensen, of 30 procent", [("300", ""), ("30", "%")]),
        ("nl", "steeg 13,70, of 0,8 procent", [("13.7", ""), ("0.8", "%")]),
        ("nl", "steeg 13,70, oftewel 0,8 procent", [("13.7", ""), ("0.8", "%")]),
        ("fr", "a gagné 13,70, soit 0,8 pour cent", [("13.7", ""), ("0.8", "%")]),
        ("fr", "a gagné 13,70, ou 0,8 pour cent", [("13.7", ""), ("0.8", "%")]),
        ("de", "stieg um 13,70, das sind 0,8 Prozent", [("13.7", ""), ("0.8", "%")]),
        ("de", "300 oder 30 Prozent", [("300", ""), ("30", "%")]),
    ],
)
def test_an_equivalent_lends_no_unit(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(language, text) == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1, 2, or 9 %"),
        ("en", "1, 2 or 9 %"),
        ("nl", "1, 2 of 9 procent"),
        ("fr", "1, 2 ou 9 %"),
        ("de", "1, 2 oder 9 Prozent"),
    ],
)
def test_a_list_shares_its_unit(language: str, text: str) -> None:
    assert seen(language, text) == [(Decimal(value), "%") for value in (1, 2, 9)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "8,7 gegenüber 3,4 Monaten"),
        ("nl", "8,7 tegenover 3,4 maanden"),
        ("nl", "8,7 t.o.v. 3,4 maanden"),
        ("fr", "8,7 contre 3,4 mois"),
        ("en", "8.7 versus 3.4 months"),
        ("en", "8.7 vs 3.4 months"),
        ("en", "8.7 compared with 3.4 months"),
    ],
)
def test_compared_numbers_share_the_unit_written_once(language: str, text: str) -> None:
    assert seen(language, text) == [(Decimal("8.7"), "month"), (Decimal("3.4"), "month")]


def test_a_count_compared_with_a_share_keeps_its_own_kind() -> None:
    assert seen("en", "300 patients versus 25 %") == [(Decimal(300), ""), (Decimal(25), "%")]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("nl", "42 procenten", "%"),
        ("nl", "42 percenten", "%"),
        ("de", "1.200 Mio. Euro", "EUR"),
        ("nl", "1.200 mln euro", "EUR"),
    ],
)
def test_plurals_and_abbreviations_of_units_are_read(language: str, text: str, unit: str) -> None:
    [found] = read_quantities(text, language)
    assert found.unit == unit
    assert found.low == (42 if unit == "%" else 1_200_000_000)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "soars past 25 per cent"),
        ("en", "topped 25 per cent"),
        ("en", "surpassed 25 per cent"),
        ("nl", "oversteeg 25 procent"),
        ("fr", "a dépassé 25 pour cent"),
        ("de", "überstieg 25 Prozent"),
    ],
)
def test_passing_a_figure_is_more_than_it(language: str, text: str) -> None:
    [found] = read_quantities(text, language)
    assert found.comparator is Comparator.MORE_THAN


@pytest.mark.parametrize("text", ["in the past 10 years", "the past 25 patients", "the top 10 per cent"])
def test_a_time_gone_by_bounds_nothing(text: str) -> None:
    [found] = read_quantities(text, "en")
    assert found.comparator is Comparator.EXACTLY
    assert found.kind is not QuantityKind.ORDINAL

"""Wordings a reader of four languages meets: decimals and fractions in words, money and measures of many countries."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import Comparator, QuantityKind, read_quantities


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("un virgule cinq", "fr", "1.5"),
        ("een komma vijf", "nl", "1.5"),
        ("deux virgule vingt-cinq millions", "fr", "2250000"),
        ("cent cinquante-trois virgule quatre-vingt-dix-neuf", "fr", "153.99"),
        ("five point five two", "en", "5.52"),
        ("five point five million", "en", "5500000"),
        ("trois quarts de million", "fr", "750000"),
        ("la moitié d'un million", "fr", "500000"),
        ("six-and-a-half", "en", "6.5"),
        ("deux sur cinq cents", "fr", "0.004"),
        ("5 cent mille", "fr", "500000"),
        ("4 mille 3 cents et 21", "fr", "4321"),
        ("trois lakh crore", "fr", "3000000000000"),
        ("negatief vijf", "nl", "-5"),
        ("cent unième", "fr", "101"),
        ("honderdeende", "nl", "101"),
        ("zeroth", "en", "0"),
    ],
)
def test_a_number_in_words_has_its_value(text: str, language: str, expected: str) -> None:
    assert [quantity.low for quantity in read_quantities(text, language)] == [Decimal(expected)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("une ou deux doses", "fr", [1, 2]),
        ("een of twee doses", "nl", [1, 2]),
        ("eine oder zwei Dosen", "de", [1, 2]),
        ("4 mille 3 cents et 0", "fr", [4300, 0]),
    ],
)
def test_an_article_counts_only_beside_a_number(text: str, language: str, expected: list[int]) -> None:
    assert [quantity.low for quantity in read_quantities(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "kind"),
    [
        ("20 Canadian dollars", "en", "20", "CAD", QuantityKind.CURRENCY),
        ("20 Canadese dollar", "nl", "20", "CAD", QuantityKind.CURRENCY),
        ("20 dollars canadiens", "fr", "20", "CAD", QuantityKind.CURRENCY),
        ("20 kanadische Dollar", "de", "20", "CAD", QuantityKind.CURRENCY),
        ("10 Deense kronen", "nl", "10", "DKK", QuantityKind.CURRENCY),
        ("100 dinars algériens", "fr", "100", "DZD", QuantityKind.CURRENCY),
        ("34 cents", "fr", "34", "cent", QuantityKind.CURRENCY),
        ("treize euros et quarante-cinq cents", "fr", "13.45", "EUR", QuantityKind.CURRENCY),
        ("75 USD million", "en", "75000000", "USD", QuantityKind.CURRENCY),
        ("dollar 22.5 million", "en", "22500000", "$", QuantityKind.CURRENCY),
        ("MEUR 60", "en", "60000000", "EUR", QuantityKind.CURRENCY),
        ("25 pond", "nl", "25", "lb", QuantityKind.MEASURE),
        ("5 ft 2 in.", "en", "5.166666666666666666666666667", "ft", QuantityKind.MEASURE),
        ("5 feet and 2 inches", "en", "5.166666666666666666666666667", "ft", QuantityKind.MEASURE),
        ("20 [kg]", "en", "20", "kg", QuantityKind.MEASURE),
        ("12 Kubikzentimeter", "de", "12", "cm³", QuantityKind.MEASURE),
        ("10 nautical miles", "en", "10", "nmi", QuantityKind.MEASURE),
        ("4000000 de degrés", "fr", "4000000", "°", QuantityKind.MEASURE),
        ("een percentage van 65,2.", "nl", "65.2", "%", QuantityKind.PERCENT),
    ],
)
def test_money_and_measures_are_known_by_their_names(
    text: str, language: str, value: str, unit: str, kind: QuantityKind
) -> None:
    quantities = read_quantities(text, language)
    assert [(quantity.low, quantity.unit, quantity.kind) for quantity in quantities] == [(Decimal(value), unit, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "5 percent of 10 patients",
        "COP 26",
        "SDG 3",
        "IRR 1.5",
        "DM 2",
        "the yen in 2023",
        "3 in 12 cases",
        "Euro 2020",
        "5 lev groups",
    ],
)
def test_what_only_looks_like_money_or_a_share_is_none(text: str) -> None:
    quantities = read_quantities(text, "en")
    assert all(quantity.kind is not QuantityKind.CURRENCY for quantity in quantities)
    assert sum(quantity.unit == "%" for quantity in quantities) == text.count("percent")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3 tenths of the dose", "en", "0.3"),
        ("2 tiers des patients", "fr", "0.6666666666666666666666666667"),
        ("2 Drittel", "de", "0.6666666666666666666666666667"),
        ("12 and 1/2", "en", "12.5"),
        ("drie drie vijfde", "nl", "3.6"),
        ("de ,25ml", "nl", "0.25"),
    ],
)
def test_a_fraction_counted_in_digits_is_no_whole_number(text: str, language: str, expected: str) -> None:
    assert [quantity.low for quantity in read_quantities(text, language)] == [Decimal(expected)]


def test_quarters_of_a_year_and_the_ends_of_a_range_are_no_fraction() -> None:
    assert [quantity.low for quantity in read_quantities("2 quarters in 2019", "en")] == [2, 2019]
    assert [quantity.low for quantity in read_quantities("between 12 and 1/2", "en")] == [12, Decimal("0.5")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("der 100. Besucher", ("100", QuantityKind.ORDINAL)),
        ("Insgesamt waren es 65. Patienten kamen", ("65", QuantityKind.NUMBER)),
    ],
)
def test_a_german_point_makes_an_ordinal_only_after_an_article(text: str, expected: tuple[str, QuantityKind]) -> None:
    (quantity,) = read_quantities(text, "de")
    assert (str(quantity.low), quantity.kind) == expected


def test_a_currency_sign_belongs_to_the_number_it_touches() -> None:
    first, second = read_quantities("1 $10 bill", "en")
    assert (first.unit, second.unit) == ("", "$")


def test_a_row_of_numbers_is_read_cell_by_cell() -> None:
    row = "week 24 12 3.4 177 25 mg"
    assert [(str(quantity.low), quantity.unit) for quantity in read_quantities(row, "en")] == [
        ("24", "week"),
        ("12", ""),
        ("3.4", ""),
        ("177", ""),
        ("25", "mg"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "30 min\n60 min\n90 min",
        "Duration of surgery, min 93 (13) 100 (20)",
        "28 ml in 15.5 min = 1.81 ml/min",
        "17.9 ± 8.0 0.249 Maximum SOFA score",
    ],
)
def test_minutes_and_table_headings_bound_nothing(text: str) -> None:
    assert {quantity.comparator for quantity in read_quantities(text, "en")} == {Comparator.EXACTLY}


def test_a_sign_in_a_row_of_classes_belongs_to_the_class_after_it() -> None:
    quantities = read_quantities("102 13.4 \u2003$20–30,000 87 11.4 \u2003$30–40,000", "en")
    assert [quantity.unit for quantity in quantities] == ["", "", "$", "", "", "$"]


def test_a_decimal_set_apart_keeps_its_value_and_a_year_before_a_point_stays_one() -> None:
    assert [quantity.low for quantity in read_quantities("up 14 . 8 % from", "en")] == [Decimal("14.8")]
    assert [quantity.low for quantity in read_quantities("in 2014 . 8 % of", "en")] == [2014, 8]

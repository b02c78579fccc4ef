"""Units: a dose in mg for one in µg, or euros for dollars, is the mistake a reviewer must be shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import QuantityKind, read_quantities

K = QuantityKind


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "kind"),
    [
        ("7,4 GBq", "nl", "7.4", "GBq", K.MEASURE),
        ("7.4 gigabecquerel", "en", "7.4", "GBq", K.MEASURE),
        ("200 mCi", "en", "200", "mCi", K.MEASURE),
        ("25 mcg", "en", "25", "µg", K.MEASURE),
        ("25 µg", "en", "25", "µg", K.MEASURE),
        ("25 μg", "en", "25", "µg", K.MEASURE),
        ("1.5 mg/kg/day", "en", "1.5", "mg/kg/day", K.MEASURE),
        ("1.5 mg per kg", "en", "1.5", "mg/kg", K.MEASURE),
        ("12,5 mg/kg", "de", "12.5", "mg/kg", K.MEASURE),
        ("10 000 IU", "en", "10000", "IU", K.MEASURE),
        ("10.000 IE", "nl", "10000", "IU", K.MEASURE),
        ("500 UI", "fr", "500", "IU", K.MEASURE),
        ("75ml", "en", "75", "ml", K.MEASURE),
        ("3-inch", "en", "3", "in", K.MEASURE),
        ("195,63 Quadratmeter", "de", "195.63", "m²", K.MEASURE),
        ("honderd m2", "nl", "100", "m²", K.MEASURE),
        ("190,000 square meters", "en", "190000", "m²", K.MEASURE),
        ("878 km/h", "de", "878", "km/h", K.MEASURE),
        ("38,5 °C", "nl", "38.5", "°C", K.MEASURE),
        ("40 degrees celsius", "en", "40", "°C", K.MEASURE),
        ("98,6 graden Fahrenheit", "nl", "98.6", "°F", K.MEASURE),
        ("6.0 × 10⁹/L", "en", "6000000000", "/l", K.MEASURE),
        ("55 per 100 000 inhabitants", "en", "55", "/100000", K.MEASURE),
        ("12 cases per 1000", "en", "12", "/1000", K.MEASURE),
        ("12 pour 100 000", "fr", "12", "/100000", K.MEASURE),
        ("8 weken", "nl", "8", "week", K.DURATION),
        ("8 semaines", "fr", "8", "week", K.DURATION),
        ("8 Wochen", "de", "8", "week", K.DURATION),
        ("24-month", "en", "24", "month", K.DURATION),
        ("24 h", "en", "24", "h", K.DURATION),
        ("10-jarige overleving", "nl", "10", "year", K.DURATION),
        ("10-jährige", "de", "10", "year", K.DURATION),
        ("65 jaar oud", "nl", "65", "year", K.AGE),
        ("aged 65 years", "en", "65", "year", K.AGE),
        ("five-year-old", "en", "5", "year", K.AGE),
        ("87 yo", "en", "87", "year", K.AGE),
        ("âgés de 65 ans", "fr", "65", "year", K.AGE),
        ("65 Jahre alt", "de", "65", "year", K.AGE),
        ("een leeftijd van 3 jaar", "nl", "3", "year", K.AGE),
        ("man of age 87", "en", "87", "year", K.AGE),
        ("45%", "en", "45", "%", K.PERCENT),
        ("45 per cent", "en", "45", "%", K.PERCENT),
        ("45 pour cent", "fr", "45", "%", K.PERCENT),
        ("5 ‰", "en", "0.5", "%", K.PERCENT),
        ("20 percentage points", "en", "20", "pp", K.PERCENTAGE_POINT),
        ("10 procentpunten", "nl", "10", "pp", K.PERCENTAGE_POINT),
        ("5 points de pourcentage", "fr", "5", "pp", K.PERCENTAGE_POINT),
        ("5 Prozentpunkte", "de", "5", "pp", K.PERCENTAGE_POINT),
        ("€ 1,2 miljard", "nl", "1200000000", "EUR", K.CURRENCY),
        ("1,2 miljard euro", "nl", "1200000000", "EUR", K.CURRENCY),
        ("US$ 3 million", "en", "3000000", "USD", K.CURRENCY),
        ("$75", "en", "75", "$", K.CURRENCY),
        ("USD 200", "en", "200", "USD", K.CURRENCY),
        ("115USD", "en", "115", "USD", K.CURRENCY),
        ("cad$ 15", "en", "15", "CAD", K.CURRENCY),
        ("20 usd", "en", "20", "USD", K.CURRENCY),
        ("3,5 milliards d'euros", "fr", "3500000000", "EUR", K.CURRENCY),
        ("10,05 milliards de $", "fr", "10050000000", "$", K.CURRENCY),
        ("361 millions de livres", "fr", "361000000", "pound", K.CURRENCY),
        ("25 livres", "fr", "25", "lb", K.MEASURE),
        ("thirteen dollars and forty-five cents", "en", "13.45", "$", K.CURRENCY),
        ("vijf euro vijftig", "nl", "5.50", "EUR", K.CURRENCY),
        ("12,5 mln euro per jaar", "nl", "12500000", "EUR/year", K.CURRENCY),
        ("2-fold", "en", "2", "fold", K.NUMBER),
        ("10-fach", "de", "10", "fold", K.NUMBER),
        ("3 fois", "fr", "3", "times", K.NUMBER),
        ("4 keer", "nl", "4", "times", K.NUMBER),
        ("2:1 ratio", "en", "2", ":1", K.NUMBER),
        ("tweemaal daags", "nl", "2", "times/day", K.NUMBER),
        ("viervoudig", "nl", "4", "fold", K.NUMBER),
        ("dreimal so viele", "de", "3", "times", K.NUMBER),
        ("dreifach", "de", "3", "fold", K.NUMBER),
        ("twice daily", "en", "2", "times/day", K.NUMBER),
        ("fourfold", "en", "4", "fold", K.NUMBER),
        ("at week 24", "en", "24", "week", K.ORDINAL),
        ("cycle 3", "en", "3", "cycle", K.ORDINAL),
    ],
)
def test_a_figure_carries_its_unit(text: str, language: str, value: str, unit: str, kind: QuantityKind) -> None:
    (quantity,) = read_quantities(text, language)
    assert (quantity.low, quantity.unit, quantity.kind) == (Decimal(value), unit, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1%, 2%, and 9%, respectively", [("1", "%"), ("2", "%"), ("9", "%")]),
        ("1, 2 and 9%, respectively", [("1", "%"), ("2", "%"), ("9", "%")]),
        ("14 vs. 26%", [("14", "%"), ("26", "%")]),
        ("8.7 v 3.4 months", [("8.7", "month"), ("3.4", "month")]),
        ("120/80 mmHg", [("120", "mmHg"), ("80", "mmHg")]),
        ("551/831, 66.3%", [("551", ""), ("831", ""), ("66.3", "%")]),
        ("12 of 229 (5.2%) patients", [("12", ""), ("229", ""), ("5.2", "%")]),
        ("In 2019, 25%", [("2019", "year"), ("25", "%")]),
        ("fell from 7.6 to 7.1%", [("7.6", "%"), ("7.1", "%")]),
        ("increased from 56 to 72 nmol/l", [("56", "nmol/l"), ("72", "nmol/l")]),
        ("10 rmb 20 usd", [("10", "CNY"), ("20", "USD")]),
    ],
)
def test_a_unit_written_once_is_shared_only_by_its_own_list(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(quantity.low, quantity.unit) for quantity in read_quantities(text, "en")]
    assert found == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [("une douzaine d'œufs", "fr"), ("5 K. Smith", "en"), ("12 dagen", "nl"), ("3 m'a", "fr")],
)
def test_a_letter_that_begins_a_word_is_no_unit(text: str, language: str) -> None:
    assert [quantity.unit for quantity in read_quantities(text, language)] in (["day"], [""])


def test_the_counted_thing_is_named_when_it_stands_beside_the_number() -> None:
    assert [q.noun for q in read_quantities("229 patients and 12 in the other arm", "en")] == ["patients", ""]
    assert [q.noun for q in read_quantities("in 2019 steeg het", "nl")] == [""]
    assert [q.noun for q in read_quantities("5 et\n\nRésumé", "fr")] == [""]
    assert [q.noun for q in read_quantities("12 ab", "en")] == [""]


@pytest.mark.parametrize(
    ("text", "language", "low", "unit"),
    [
        ("It cost USD 3.2m.", "en", "3200000", "USD"),
        ("It cost $ 2 m in all.", "en", "2000000", "$"),
        ("It cost 2m euros.", "en", "2000000", "EUR"),
        ("It cost EUR 5b.", "en", "5000000000", "EUR"),
        ("It cost €1.5 mrd.", "en", "1500000000", "EUR"),
        ("It cost $ 2 m² of felt.", "en", "2", "$"),
        ("a 2 m euro pallet", "en", "2", "m"),
        ("It reached 5m people.", "en", "5000000", ""),
        ("The wall is 5m high.", "en", "5", "m"),
    ],
)
def test_millions_of_money_are_not_metres(text: str, language: str, low: str, unit: str) -> None:
    (quantity,) = read_quantities(text, language)
    assert (quantity.low, quantity.unit) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("text", "language", "low"),
    [
        ("stored at − 80 °C", "en", -80),
        ("stored at - 80 °C", "en", -80),
        ("frozen - 20 degrees is cold", "en", 20),
        ("5 degrees below zero", "en", -5),
        ("minus 5 degrees below zero", "en", -5),
        ("5 graden onder nul", "nl", -5),
        ("5 Grad unter Null", "de", -5),
        ("5 degrés en dessous de zéro", "fr", -5),
        ("a change of − 3.2 points", "en", Decimal("-3.2")),
    ],
)
def test_frost_is_not_read_as_warmth(text: str, language: str, low: int | Decimal) -> None:
    (quantity,) = read_quantities(text, language)
    assert quantity.low == quantity.high == low


@pytest.mark.parametrize("text", ["10 °C − 20 °C", "from 10 − 20 mg", "doses of 10 to 20 mg"])
def test_a_minus_between_two_numbers_is_no_sign(text: str) -> None:
    (quantity,) = read_quantities(text, "en")
    assert (quantity.low, quantity.high) == (Decimal(10), Decimal(20))

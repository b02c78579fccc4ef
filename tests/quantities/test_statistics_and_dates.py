"""Statistics and dates: patterns that look like plain numbers and must not pass for them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import Comparator, QuantityKind, read_quantities

S, D, N, P = QuantityKind.STATISTIC, QuantityKind.DATE, QuantityKind.NUMBER, QuantityKind.PERCENT


def summary(text: str, language: str) -> list[tuple[str, str, QuantityKind]]:
    return [
        (f"{q.low:f}" if not q.is_range else f"{q.low:f}..{q.high:f}", q.unit, q.kind)
        for q in read_quantities(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "65.2% (95% CI, 50.0 to 76.8)",
            "en",
            [("65.2", "%", P), ("95", "CI level", S), ("50.0..76.8", "CI", S)],
        ),
        (
            "HR 0.40; 99.2% CI 0.29-0.57; P<0.001",
            "en",
            [("0.40", "HR", S), ("99.2", "CI level", S), ("0.29..0.57", "CI", S), ("0.001", "p", S)],
        ),
        (
            "hazard ratio for progression or death, 0.40 (95% confidence interval [CI], 0.29 to 0.57)",
            "en",
            [("0.40", "HR", S), ("95", "CI level", S), ("0.29..0.57", "CI", S)],
        ),
        ("odds ratio of 1.5", "en", [("1.5", "OR", S)]),
        (
            "relatief risico van 0,8 (95%-BI 0,6-0,9)",
            "nl",
            [("0.8", "RR", S), ("95", "CI level", S), ("0.6..0.9", "CI", S)],
        ),
        ("IC à 95 % [0,29-0,57]", "fr", [("95", "CI level", S), ("0.29..0.57", "CI", S)]),
        ("95-%-KI 0,29–0,57", "de", [("95", "CI level", S), ("0.29..0.57", "CI", S)]),
        ("95%-KI 0,29–0,57", "de", [("95", "CI level", S), ("0.29..0.57", "CI", S)]),
        ("(95% CI 0.29, 0.57)", "en", [("95", "CI level", S), ("0.29..0.57", "CI", S)]),
        ("p = 0.03", "en", [("0.03", "p", S)]),
        ("mean age was 77.7 ± 6.6 years", "en", [("77.7", "year", QuantityKind.AGE), ("6.6", "± year", S)]),
        ("p-value of 0.03", "en", [("0.03", "p", S)]),
        ("p-waarde van 0,03", "nl", [("0.03", "p", S)]),
        ("n = 229", "en", [("229", "", N)]),
        ("5.3 ± 2.1 mg", "en", [("5.3", "mg", QuantityKind.MEASURE), ("2.1", "± mg", S)]),
        ("5.3 +/- 2.1", "en", [("5.3", "", N), ("2.1", "±", S)]),
        ("10.2 months (8-12)", "en", [("10.2", "month", QuantityKind.DURATION), ("8..12", "", N)]),
        ("OR 5 patients; the HR department has 12 people", "en", [("5", "OR", S), ("12", "", N)]),
        ("hazard ratios were given. We saw 12 patients", "en", [("12", "", N)]),
    ],
)
def test_a_statistic_is_told_from_a_count(
    text: str, language: str, expected: list[tuple[str, str, QuantityKind]]
) -> None:
    assert summary(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("In 2023 waren er 100 gevallen", "nl", [("2023", "year", D), ("100", "", N)]),
        ("since 1996", "en", [("1996", "year", D)]),
        ("en 2023", "fr", [("2023", "year", D)]),
        ("im Jahr 2023", "de", [("2023", "year", D)]),
        ("l'année 2023", "fr", [("2023", "year", D)]),
        ("het jaar 2000", "nl", [("2000", "year", D)]),
        ("(2021)", "en", [("2021", "year", D)]),
        ("in 2019 and 2021", "en", [("2019", "year", D), ("2021", "year", D)]),
        ("tussen 2018 en 2022", "nl", [("2018..2022", "year", D)]),
        ("from 2019 to 2021", "en", [("2019..2021", "year", D)]),
        ("2000 patients in 2000 hospitals", "en", [("2000", "", N), ("2000", "", N)]),
        ("in 2000 enrolled patients", "en", [("2000", "", N)]),
        ("from 2000 to 2100 patients", "en", [("2000..2100", "", N)]),
        ("2.000 patiënten", "nl", [("2000", "", N)]),
        ("van 2000 tot 3000 stuks", "nl", [("2000..3000", "", N)]),
        ("in 1800 pharmacies", "en", [("1800", "", N)]),
        ("In 2019 – 25% of them", "en", [("2019", "year", D), ("25", "%", P)]),
        ("May 24, 2021", "en", [("20210524", "day", D)]),
        ("24 May 2021", "en", [("20210524", "day", D)]),
        ("the 24th of May 2021", "en", [("20210524", "day", D)]),
        ("3 mei 2021", "nl", [("20210503", "day", D)]),
        ("1er janvier 2020", "fr", [("20200101", "day", D)]),
        ("am 3. Mai 2021", "de", [("20210503", "day", D)]),
        ("January 2019", "en", [("201901", "month", D)]),
        ("Jan. 2019", "en", [("201901", "month", D)]),
        ("on 5 May", "en", [("0505", "month-day", D)]),
        ("2024-01-15", "en", [("20240115", "day", D)]),
        ("15/01/2024", "nl", [("20240115", "day", D)]),
        ("01/15/2024", "en", [("20240115", "day", D)]),
        ("03/04/2024", "en", [("2024", "year", D)]),
        ("2024-01", "en", [("202401", "month", D)]),
        ("39/13/2024", "en", [("2024", "year", D)]),
        ("we may see 5 cases in march", "en", [("5", "", N)]),
    ],
)
def test_a_date_is_a_date_and_a_count_stays_a_count(
    text: str, language: str, expected: list[tuple[str, str, QuantityKind]]
) -> None:
    found = [(value.lstrip("0") or "0", unit, kind) for value, unit, kind in summary(text, language)]
    assert found == [(value.lstrip("0") or "0", unit, kind) for value, unit, kind in expected]


def test_a_p_value_keeps_its_comparator() -> None:
    (value,) = read_quantities("P<0.001", "en")
    assert (value.low, value.comparator) == (Decimal("0.001"), Comparator.LESS_THAN)

"""Digits in every local style: a misread separator is a wrong figure by a factor of a thousand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import read_quantities


def values(text: str, language: str) -> list[Decimal]:
    return [quantity.low for quantity in read_quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("4.300 cellen", "nl", "4300"),
        ("4.300 cells", "en", "4.3"),
        ("4,300 cells", "en", "4300"),
        ("4,300 cellen", "nl", "4.3"),
        ("1.234.567,89 euro", "de", "1234567.89"),
        ("1,234,567.89 dollars", "en", "1234567.89"),
        ("1,234,567 woorden", "nl", "1234567"),
        ("75 000 Belges", "fr", "75000"),
        ("75\u202f000 Belges", "fr", "75000"),
        ("75\u00a0000 Belgians", "en", "75000"),
        ("78 416 diagnoses", "en", "78416"),
        ("1'234'567 Franken", "de", "1234567"),
        ("65·2 patients", "en", "65.2"),
        ("0,123 mg", "nl", "0.123"),
        ("0.123 mg", "nl", "0.123"),
        ("P = .05", "en", "0.05"),
        ("12 345,6 km", "fr", "12345.6"),
        ("100.000.000", "nl", "100000000"),
        ("1.3 × 10^6 cells", "en", "1300000"),
        ("6.23x10^-4", "en", "0.000623"),
        ("10² cells", "en", "100"),
        ("10⁹/L", "en", "1000000000"),
        ("10(9)/L", "en", "1000000000"),
        ("12.32e+14", "en", "1232000000000000"),
        ("1e5 copies", "en", "100000"),
        ("2^3", "en", "8"),
        ("3/4 cup", "en", "0.75"),
        ("10 1/2 miles", "en", "10.5"),
        ("2½ hours", "en", "2.5"),
        ("¾", "en", "0.75"),
        ("−2.3%", "en", "-2.3"),
        ("-5 °C", "en", "-5"),
        ("- 10 k", "en", "-10000"),
        ("- 5 patients", "en", "5"),
    ],
)
def test_a_number_is_read_in_the_style_of_its_language(text: str, language: str, expected: str) -> None:
    assert values(text, language) == [Decimal(expected)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3 million", "en", 3_000_000),
        ("165M", "nl", 165_000_000),
        ("1,2 mln", "nl", 1_200_000),
        ("3 Mrd. Euro", "de", 3_000_000_000),
        ("10k", "en", 10_000),
        ("1 biljoen", "nl", 10**12),
        ("1 billion", "en", 10**9),
        ("1 billion", "fr", 10**12),
        ("1 Billion", "de", 10**12),
        ("1 miljard", "nl", 10**9),
        ("1 milliard", "fr", 10**9),
        ("2 trillion", "en", 2 * 10**12),
        ("$14m", "en", 14_000_000),
        ("165 M€", "fr", 165_000_000),
        ("1,2 Md€", "fr", 1_200_000_000),
        ("£1.2bn", "en", 1_200_000_000),
        ("120 MEUR", "en", 120_000_000),
        ("3 dozen", "en", 36),
        ("4 thousand 3 hundred and 21", "en", 4321),
        ("3 hundred and one", "en", 301),
        ("3 million and a half", "en", 3_500_000),
        ("1 million 200 thousand", "en", 1_200_000),
    ],
)
def test_a_magnitude_means_what_it_means_in_its_language(text: str, language: str, expected: int) -> None:
    assert values(text, language) == [Decimal(expected)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("22,24,26,31", "en", [22, 24, 26, 31]),
        ("120 130 140", "en", [120, 130, 140]),
        ("4x5 mg", "en", [4, 5]),
        ("423 0000", "en", [423, 0]),
        ("14/26 patients", "en", [14, 26]),
        ("12\u00a034 56", "en", [12, 34, 56]),
        ("1 234 5678", "nl", [1, 234, 5678]),
        ("minus 3.4 100 cm", "nl", [Decimal("-3.4"), 100]),
        ("€ 22,24,26 mg", "en", [22, 24, 26]),
        ("1.5, 2.5 and 3.5", "en", [Decimal("1.5"), Decimal("2.5"), Decimal("3.5")]),
    ],
)
def test_neighbouring_numbers_never_fuse(text: str, language: str, expected: list[int]) -> None:
    assert values(text, language) == expected


def test_a_superscript_never_adds_a_digit() -> None:
    assert values("2019³ patients", "en") == [2019]
    assert values("65 %¹", "nl") == [65]
    assert values("5^", "en") == [5]
    assert values("10^x", "en") == [10]


def test_the_written_precision_is_kept_for_rounding() -> None:
    (share,) = read_quantities("65.20%", "en")
    assert (share.decimals, share.step) == (2, Decimal("0.01"))
    (sum_,) = read_quantities("1,2 miljoen", "nl")
    assert (sum_.decimals, sum_.step) == (1, Decimal(100_000))
    (spelled,) = read_quantities("five point two five", "en")
    assert (spelled.low, spelled.decimals) == (Decimal("5.25"), 2)


def test_a_small_m_without_money_is_no_million() -> None:
    (length,) = read_quantities("14m", "en")
    assert (int(length.low), length.unit) == (14, "m")

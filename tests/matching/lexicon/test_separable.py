from __future__ import annotations

import pytest

from claimcheck.matching.lexicon.keys import context_keys


def _keys(text: str, language: str) -> set[str]:
    return {key for word in context_keys(text, language) for key in word.keys}


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("de", "In der Gruppe schlossen 49,7 % der Patienten die Behandlung ab.", "w:complete"),
        ("de", "Wegen Übelkeit brachen 4 % die Behandlung ab.", "w:discontinue"),
        ("de", "Bis 2023 nahm die Zahl um 18 % zu", "w:increase"),
        ("de", "Bis 2023 nahm die Zahl um 18 % ab, danach nicht mehr.", "w:decrease"),
        ("de", "An der Studie nahmen 1.204 Patienten teil.", "w:participate"),
        ("de", "Schlaganfälle machten 62 % der Fälle aus und Blutungen den Rest.", "w:account for"),
        ("nl", "Bijwerkingen traden op bij 34,3% van de patiënten.", "w:occur"),
        ("nl", "In 2022 nam het aantal patiënten toe met 5%.", "w:increase"),
        ("nl", "Aan de studie namen 4.744 patiënten deel.", "w:participate"),
        ("nl", "Het aantal gevallen nam in 2022 af.", "w:decrease"),
    ],
)
def test_a_verb_is_read_with_the_prefix_that_stands_apart(language: str, text: str, key: str) -> None:
    keys = _keys(text, language)
    assert key in keys
    assert "w:take" not in keys
    assert "w:break" not in keys


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("de", "Patienten nahmen das Mittel ab 65 Jahren.", "w:take"),
        ("de", "Sie schlossen die Station; ab Mai war sie wieder offen.", "w:close"),
        ("de", "Die Patienten nahmen ein Mittel.", "w:take"),
        ("nl", "Patiënten namen een groot deel van de dosis.", "w:take"),
        ("nl", "Ze namen het middel in 2022 voor het eerst.", "w:take"),
        ("nl", "De patiënten namen het. Daarna steeg het op termijn toe.", "w:take"),
        ("nl", "Duizeligheid kwam voor bij 6%.", "w:come"),
    ],
)
def test_a_preposition_elsewhere_is_no_prefix(language: str, text: str, key: str) -> None:
    assert key in _keys(text, language)


def test_rising_and_falling_share_no_verb_any_more() -> None:
    rising, falling = _keys("Die Zahl nahm zu.", "de"), _keys("Die Zahl nahm ab.", "de")
    assert {key for key in rising & falling if key[:2] != "p:"} <= _keys("Die Zahl.", "de")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("nl", "in Luik"), ("de", "in Lüttich")),
        (("nl", "in Gent"), ("fr", "à Gand")),
        (("nl", "in Keulen"), ("fr", "à Cologne")),
        (("nl", "de site in Waver"), ("en", "the Wavre site")),
        (("fr", "à Malines"), ("nl", "in Mechelen")),
        (("fr", "le VRS"), ("en", "the RSV")),
        (("fr", "une TEP"), ("nl", "een PET")),
        (("fr", "la SEP"), ("en", "the MS")),
        (("fr", "le VPH"), ("en", "the HPV")),
        (("nl", "molybdeen-99"), ("en", "molybdenum-99")),
        (("fr", "iode-131"), ("en", "iodine-131")),
    ],
)
def test_a_place_or_abbreviation_is_known_in_two_languages(first: tuple[str, str], second: tuple[str, str]) -> None:
    mine, other = (_keys(f"x {text} y", language) for language, text in (first, second))
    assert {key for key in mine & other if key[0] in "nwx"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("fr", "la SSP"), ("en", "overall survival")),
        (("fr", "la SG"), ("en", "progression-free survival")),
        (("fr", "le VHB"), ("en", "the HCV")),
        (("fr", "le DFG"), ("en", "the EGFR")),
        (("fr", "le DFGe"), ("en", "the EGFR")),
        (("nl", "iodine-131"), ("en", "iodine-123")),
        (("fr", "iode-123"), ("en", "iodine-131")),
        (("nl", "schubfrequentie"), ("en", "response rate")),
    ],
)
def test_no_two_notions_are_made_one(first: tuple[str, str], second: tuple[str, str]) -> None:
    mine, other = (_keys(f"x {text} y", language) for language, text in (first, second))
    assert not {key for key in mine & other if key[:2] != "p:"}

"""How often a medicine is taken, and one in how many falls ill: said in a word, a sign or a rank."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.matching.number_sight import may_hold_figures
from claimcheck.quantities import Comparator, QuantityKind, read_quantities
from claimcheck.quantities.sight import sight_of


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "twice daily", 2, "times/day"),
        ("en", "once daily", 1, "times/day"),
        ("en", "once-weekly semaglutide", 1, "times/week"),
        ("en", "three times a day", 3, "times/day"),
        ("nl", "tweemaal daags", 2, "times/day"),
        ("nl", "eenmaal per week", 1, "times/week"),
        ("nl", "een keer per dag", 1, "times/day"),
        ("nl", "1x per dag", 1, "times/day"),
        ("nl", "drie keer per week", 3, "times/week"),
        ("fr", "une fois par jour", 1, "times/day"),
        ("fr", "deux fois par jour", 2, "times/day"),
        ("fr", "1 fois par jour", 1, "times/day"),
        ("de", "zweimal täglich", 2, "times/day"),
        ("de", "einmal wöchentlich", 1, "times/week"),
        ("de", "2x täglich", 2, "times/day"),
        ("de", "2-mal täglich", 2, "times/day"),
        ("de", "einmal am Tag", 1, "times/day"),
        ("de", "ein Mal pro Tag", 1, "times/day"),
    ],
)
def test_how_often_is_a_figure_with_its_period(language: str, text: str, value: int, unit: str) -> None:
    [found] = read_quantities(text, language)
    assert (int(found.low), found.unit, found.kind) == (value, unit, QuantityKind.NUMBER)
    assert may_hold_figures(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "once in a lifetime"),
        ("en", "once the study ended"),
        ("nl", "nog een keer"),
        ("nl", "het is eens gebeurd"),
        ("fr", "une fois guéri"),
        ("de", "noch einmal"),
    ],
)
def test_once_without_a_period_is_no_figure(language: str, text: str) -> None:
    assert read_quantities(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "twice as many"), ("nl", "tweemaal zoveel"), ("fr", "deux fois plus"), ("de", "zweimal so viel")],
)
def test_a_multiple_has_no_period(language: str, text: str) -> None:
    [found] = read_quantities(text, language)
    assert (int(found.low), found.unit) == (2, "times")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "jede achte Frau"),
        ("de", "Jeder Achte erkrankt"),
        ("de", "eine von acht Frauen"),
        ("nl", "elke achtste vrouw"),
        ("nl", "één op de acht vrouwen"),
        ("en", "every eighth woman"),
        ("en", "every eighth American woman"),
        ("en", "one in eight women"),
        ("fr", "une femme sur huit"),
    ],
)
def test_every_nth_person_is_one_in_so_many(language: str, text: str) -> None:
    [found] = read_quantities(text, language)
    assert (found.low, found.unit, found.kind) == (Decimal("0.125"), "fraction", QuantityKind.PERCENT)


def test_a_hedge_before_every_nth_is_kept() -> None:
    [found] = read_quantities("Etwa jede achte Frau erkrankt.", "de")
    assert found.comparator is Comparator.ABOUT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "every third week"),
        ("en", "the eighth woman"),
        ("nl", "elke derde dosis"),
        ("nl", "de achtste vrouw"),
        ("de", "jede dritte Woche"),
        ("de", "die achte Frau"),
        ("fr", "chaque troisième cycle"),
    ],
)
def test_a_rank_stays_a_rank(language: str, text: str) -> None:
    [found] = read_quantities(text, language)
    assert found.kind is QuantityKind.ORDINAL


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "quatre patients sur cinq"),
        ("fr", "8 femmes sur 10"),
        ("fr", "huit fois sur dix"),
        ("nl", "vier vrouwen op vijf"),
        ("nl", "8 op de 10 patiënten"),
        ("en", "8 patients out of 10"),
        ("de", "8 von 10 Patienten"),
    ],
)
def test_people_between_the_numbers_of_a_share_are_passed_over(language: str, text: str) -> None:
    [found] = read_quantities(text, language)
    assert (found.low, found.kind) == (Decimal("0.8"), QuantityKind.PERCENT)
    assert QuantityKind.PERCENT in sight_of(text, language).kinds


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "stieg von 3 auf 5 Wochen", [3, 5]),
        ("fr", "5 comprimés sur 10 jours", [5, 10]),
        ("nl", "3 artsen op 10 ziekenhuizen", [3, 10]),
    ],
)
def test_two_counts_are_no_share(language: str, text: str, values: list[int]) -> None:
    assert [int(found.low) for found in read_quantities(text, language)] == values

"""A time before a count is no rank, a year keeps clear of the number behind it, and a German year needs no 'in'."""

from __future__ import annotations

import pytest

from claimcheck.quantities import Comparator, QuantityKind, read_quantities

NUMBER, DATE, ORDINAL = QuantityKind.NUMBER, QuantityKind.DATE, QuantityKind.ORDINAL


def seen(language: str, text: str) -> list[tuple[QuantityKind, int, Comparator]]:
    return [(found.kind, int(found.low), found.comparator) for found in read_quantities(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("nl", "Vaccins redden elk jaar 4 miljoen levens.", 4_000_000),
        ("en", "Every year 4 million lives are saved.", 4_000_000),
        ("fr", "Chaque année 4 millions de vies sont sauvées.", 4_000_000),
        ("de", "Jedes Jahr 4 Millionen Leben.", 4_000_000),
        ("de", "Im Jahr 3000 Patienten.", 3000),
        ("nl", "Per week 3000 patiënten.", 3000),
        ("nl", "Elke dag 25 patiënten.", 25),
        ("en", "Every week 25 patients.", 25),
        ("en", "Last year 30 patients died.", 30),
        ("nl", "Dit jaar 250 mensen.", 250),
        ("fr", "Tous les jours 25 patients.", 25),
        ("fr", "Cette année 30 patients.", 30),
        ("de", "Im letzten Jahr 30 Patienten.", 30),
    ],
)
def test_what_is_counted_in_a_time_is_a_number(language: str, text: str, value: int) -> None:
    assert seen(language, text) == [(NUMBER, value, Comparator.EXACTLY)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "At week 24 the response was complete.", 24),
        ("nl", "Na afloop van week 24.", 24),
        ("fr", "La semaine 24 de l'étude.", 24),
        ("de", "In Woche 24 der Studie.", 24),
        ("en", "In year 3 of the trial.", 3),
        ("fr", "Les jours 8 et suivants.", 8),
    ],
)
def test_a_place_in_time_stays_one(language: str, text: str, value: int) -> None:
    assert seen(language, text) == [(ORDINAL, value, Comparator.EXACTLY)]


@pytest.mark.parametrize(
    ("language", "text", "comparator"),
    [
        ("nl", "In 2023 ongeveer 250 patiënten.", Comparator.ABOUT),
        ("fr", "En 2023 environ 250 patients.", Comparator.ABOUT),
        ("fr", "En 2023 au moins 250 patients.", Comparator.AT_LEAST),
        ("en", "In 2023 approximately 250 patients.", Comparator.ABOUT),
        ("en", "In 2023 at least 250 patients.", Comparator.AT_LEAST),
        ("de", "Im Jahr 2023 ungefähr 250 Patienten.", Comparator.ABOUT),
    ],
)
def test_a_comparator_belongs_to_the_number_it_stands_before(language: str, text: str, comparator: Comparator) -> None:
    assert seen(language, text) == [(DATE, 2023, Comparator.EXACTLY), (NUMBER, 250, comparator)]


@pytest.mark.parametrize(
    ("language", "text", "comparator"),
    [
        ("nl", "65 ongeveer", Comparator.ABOUT),
        ("fr", "40 patients, 65 environ", Comparator.ABOUT),
        ("en", "65 or more in 40 centres", Comparator.AT_LEAST),
        ("de", "65 oder mehr", Comparator.AT_LEAST),
    ],
)
def test_a_comparator_behind_its_number_still_counts(language: str, text: str, comparator: Comparator) -> None:
    assert (NUMBER, 65, comparator) in seen(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "2023 erhielten etwa 250 Patienten die Therapie."),
        ("de", "2023 erkrankten in Deutschland viele an Krebs."),
        ("de", "2023 betrug der Gewinn weniger."),
        ("de", "2023 behandelte das Zentrum mehr Kranke."),
        ("de", "Seit Beginn: 2023 starben viele."),
        ("de", "Das Mittel wurde 2023 von der FDA zugelassen."),
        ("de", "Die Zulassung erfolgte 2023 durch die EMA."),
        ("de", "Der Umsatz stieg 2023 auf 40 Millionen."),
        ("en", "2023 was a good year."),
        ("nl", "2023 werd een goed jaar."),
        ("fr", "2023 fut une bonne année."),
    ],
)
def test_a_year_beside_a_verb_is_a_year(language: str, text: str) -> None:
    assert seen(language, text)[0] == (DATE, 2023, Comparator.EXACTLY)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "2023 Patienten wurden behandelt.", 2023),
        ("de", "2023 neue Patienten.", 2023),
        ("de", "2023 behandelte Patienten.", 2023),
        ("de", "2000 wurden geheilt.", 2000),
        ("de", "Es nahmen 2000 teil.", 2000),
        ("de", "Die Zahl betrug 2023.", 2023),
        ("de", "Davon wurden 2022 von ihnen geheilt.", 2022),
        ("en", "2023 patients were treated.", 2023),
        ("en", "2000 was too few.", 2000),
        ("nl", "2023 mensen kwamen.", 2023),
        ("fr", "2023 patients ont été traités.", 2023),
        ("de", "5000 erhielten die Therapie.", 5000),
    ],
)
def test_a_count_of_four_digits_stays_a_count(language: str, text: str, value: int) -> None:
    assert seen(language, text) == [(NUMBER, value, Comparator.EXACTLY)]


def test_a_share_of_a_year_like_count_stays_a_share() -> None:
    [share] = read_quantities("2022 von 3000 Patienten", "de")
    assert share.kind is QuantityKind.PERCENT

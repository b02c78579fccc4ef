from __future__ import annotations

import pytest

from claimcheck.quantities import QuantityKind, read_quantities

DATE, NUMBER = QuantityKind.DATE, QuantityKind.NUMBER


@pytest.mark.parametrize(
    ("language", "text", "year", "count"),
    [
        ("de", "In Bayern gab es 2023 353 Krankenhäuser.", 2023, 353),
        ("de", "Das Register erfasste 2021 1.874 Fälle.", 2021, 1874),
        ("de", "Im Werk arbeiteten 2022 4 300 Menschen.", 2022, 4300),
        ("de", "Das Zentrum behandelte 2019 89 Kinder mit Hämophilie.", 2019, 89),
        ("de", "Damals behandelte die Klinik 2019 612 Kinder.", 2019, 612),
        ("nl", "De sector telde in 2022 42.100 werknemers.", 2022, 42100),
        ("nl", "Het ziekenhuis had in 2022 412 bedden.", 2022, 412),
        ("fr", "La France comptait en 2021 2 983 hôpitaux.", 2021, 2983),
        ("en", "The clinic treated in 2020 350 patients.", 2020, 350),
    ],
)
def test_a_year_right_before_a_count_is_a_year(language: str, text: str, year: int, count: int) -> None:
    first, second = read_quantities(text, language)
    assert (first.kind, int(first.low)) == (DATE, year)
    assert (second.kind, int(second.low)) == (NUMBER, count)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Kliniken 1.874 2023 353 148", [1874, 2023, 353, 148]),
        ("de", "Es nahmen 2023 Patienten teil.", [2023]),
        ("en", "2000 353 patients", [2000, 353]),
        ("fr", "Les 12 000 353 patients", [12_000_353]),
    ],
)
def test_a_row_of_numbers_states_no_year(language: str, text: str, values: list[int]) -> None:
    found = read_quantities(text, language)
    assert [int(each.low) for each in found] == values
    assert DATE not in {each.kind for each in found}


@pytest.mark.parametrize(
    ("language", "text", "unit", "time"),
    [
        ("nl", "De 5-jaarsoverleving was goed.", "year", 5),
        ("nl", "De 12-maandsoverleving was goed.", "month", 12),
        ("de", "Das 5-Jahresüberleben war gut.", "year", 5),
        ("de", "Die 30-Tagessterblichkeit war hoch.", "day", 30),
    ],
)
def test_a_time_that_begins_a_compound_is_a_time(language: str, text: str, unit: str, time: int) -> None:
    [found] = read_quantities(text, language)
    assert (found.kind, found.unit, int(found.low)) == (QuantityKind.DURATION, unit, time)


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("nl", "Longontsteking bij de drievoudige therapie.", 0),
        ("nl", "Een tweevoudige combinatie.", 0),
        ("de", "Unter der dreifachen Therapie.", 0),
        ("nl", "Een drievoudige stijging.", 1),
        ("nl", "De drievoudige dosis.", 1),
        ("de", "Ein dreifacher Anstieg, das Dreifache Risiko.", 1),
    ],
)
def test_how_many_drugs_a_therapy_has_is_part_of_its_name(language: str, text: str, figures: int) -> None:
    assert len(read_quantities(text, language)) == figures

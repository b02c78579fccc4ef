"""The figure a slice of a claim states, read in its whole text."""

from __future__ import annotations

import pytest

from claimcheck.quantities import Comparator, quantity_at
from claimcheck.text import Span

C = Comparator


@pytest.mark.parametrize(
    ("text", "part", "low", "high", "comparator"),
    [
        ("Meer dan 75.000 Belgen", "75.000", 75_000, 75_000, C.MORE_THAN),
        ("Meer dan 75.000 Belgen", "Meer dan 75.000 Belgen", 75_000, 75_000, C.MORE_THAN),
        ("België produceert 20-25% van de isotopen, tot 65%", "20-25%", 20, 25, C.EXACTLY),
        ("België produceert 20-25% van de isotopen, tot 65%", "tot 65%", 65, 65, C.UP_TO),
        ("België produceert 20-25% van de isotopen, tot 65%", "65%", 65, 65, C.UP_TO),
        ("België produceert 20-25% van de isotopen, tot 65%", "20", 20, 25, C.EXACTLY),
        ("ongeveer 3 miljoen", "3 miljoen", 3_000_000, 3_000_000, C.ABOUT),
        ("5000 actieve professionals", "5000", 5000, 5000, C.EXACTLY),
    ],
)
def test_a_slice_inherits_what_stands_around_it(
    text: str, part: str, low: int, high: int, comparator: Comparator
) -> None:
    start = text.index(part)
    found = quantity_at(text, Span(start, start + len(part)), "nl")
    assert found is not None
    assert (int(found.low), int(found.high), found.comparator) == (low, high, comparator)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Meer dan 75.000 Belgen", "75"),
        ("Meer dan 75.000 Belgen", "75."),
        ("Meer dan 75.000 Belgen", "000"),
        ("Meer dan 75.000 Belgen", ".000"),
        ("Meer dan 75.000 Belgen", "Meer dan"),
        ("Meer dan 75.000 Belgen", "7"),
        ("studie met PSMA-617", "617"),
        ("fase 3-studie", "3"),
        ("24 in Europa en 7 in België", "24 in Europa en 7"),
        ("zes uitdagingen", "ze"),
        ("geen cijfer", "geen"),
    ],
)
def test_a_slice_that_is_no_whole_figure_is_refused(text: str, part: str) -> None:
    start = text.index(part)
    assert quantity_at(text, Span(start, start + len(part)), "nl") is None

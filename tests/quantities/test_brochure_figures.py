"""The figures of a Dutch brochure, and the sentences a figure must survive in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities import Comparator, Entailment, QuantityKind, compare, entails, quantity_at, read_quantities
from claimcheck.text import Span

C = Comparator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose.(4)", [("75000", "75000", "", C.MORE_THAN)]),
        (
            "België produceert 20-25% van de isotopen, met een piek tot 65% tijdens periodes met een hoge vraag.(7)",
            [("20", "25", "%", C.EXACTLY), ("65", "65", "%", C.UP_TO)],
        ),
        (
            "• 5000 actieve professionals,\nwaarvan 350 specialisten.(6)",
            [("5000", "5000", "", C.EXACTLY), ("350", "350", "", C.EXACTLY)],
        ),
        ("165M \nvan de totale BBP-bijdrage", [("165000000", "165000000", "", C.EXACTLY)]),
        ("terwijl de impact op gezonde cellen beperkt blijft.(1)", []),
    ],
)
def test_a_brochure_sentence_keeps_every_figure_with_its_comparator(
    text: str, expected: list[tuple[str, str, str, Comparator]]
) -> None:
    found = [(q.low, q.high, q.unit, q.comparator) for q in read_quantities(text, "nl")]
    assert found == [(Decimal(low), Decimal(high), unit, comparator) for low, high, unit, comparator in expected]


def test_a_slice_without_its_comparator_inherits_it_from_the_text() -> None:
    text = "Meer dan 75.000 Belgen"
    quantity = quantity_at(text, Span(9, 15), "nl")
    assert quantity is not None
    assert (quantity.low, quantity.comparator) == (Decimal(75000), C.MORE_THAN)


def test_a_slice_that_cuts_a_number_or_holds_none_is_no_figure() -> None:
    text = "Meer dan 75.000 Belgen"
    assert quantity_at(text, Span(9, 11), "nl") is None
    assert quantity_at(text, Span(16, 22), "nl") is None


def test_more_than_follows_from_a_larger_count_and_not_from_a_smaller_one() -> None:
    (stated,) = read_quantities("meer dan 75.000 Belgen", "nl")
    (larger,) = read_quantities("78 416 new diagnoses", "en")
    (smaller,) = read_quantities("74 998 new diagnoses", "en")
    assert entails(larger, stated)
    assert compare(larger, stated).entailment is Entailment.ENTAILED
    assert compare(smaller, stated).entailment is Entailment.CONFLICT
    assert larger.kind is QuantityKind.NUMBER

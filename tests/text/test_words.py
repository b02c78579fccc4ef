from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("neuro-endocriene tumoren", ["neuro", "endocriene", "tumoren"]),
        ("177Lu-PSMA-617 en COVID-19", ["177Lu", "PSMA-617", "en", "COVID-19"]),
        ("20-25% of 65.2% of 75.000,5", ["20", "25", "of", "65.2", "of", "75.000,5"]),
        ("l'étude n'est pas; they don't", ["l", "étude", "n", "est", "pas", "they", "don't"]),
        ("10² m² blijft¹", ["10", "m", "blijft"]),
        ("e\u0301te\u0301 snake_case", ["e\u0301te\u0301", "snake", "case"]),
        ("漢字 kana", ["漢", "字", "kana"]),
        ("", []),
    ],
)
def test_words_are_cut_where_a_reader_cuts_them(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in words(text)] == expected


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=100))
def test_words_of_any_text_stand_in_order_and_hold_no_space(text: str) -> None:
    spans = words(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert all(span.of(text) and not any(c.isspace() for c in span.of(text)) for span in spans)

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text import normalize

_ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=[]), max_size=200)
_PRINTED_TEXT = st.text(
    alphabet=st.sampled_from("aeéZ ﬁﬀ\u0301\u0327\u200b\u00ad\x02-‐–\r\n\t“’…²₂¹⁷⁷Lu½10 ㎎Ⅲ①\u1100\u1161\ud800漢ש"),
    max_size=80,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("20–25 %", "20-25 %"),
        ("−5", "-5"),
        ("75\u202f000 en 3\u00a0kg", "75 000 en 3 kg"),
        ("“ja” ‘nee’ «oui»", '"ja" \'nee\' "oui"'),
        ("eﬃciënt ﬁrst", "efficiënt first"),
        ("terug\x02\r\nbetaling", "terugbetaling"),
        ("terug\u00ad\nbetaling en zieken\u00adhuis", "terugbetaling en ziekenhuis"),
        ("terug‐\n  betaling, gezondheids-\ninformatie", "terugbetaling, gezondheidsinformatie"),
        ("RLT-\nactieplan, long-\nterm, PSMA-\n617", "RLT-actieplan, long-term, PSMA-617"),
        ("a\u200bb\ufeffc", "abc"),
        ("e\u0301te\u0301", "été"),
        ("５％ ㎎", "5% mg"),
        ("wacht…", "wacht..."),
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("P ⩽ 0.05", "P ≤ 0.05"),
    ],
)
def test_the_same_words_are_recognised_however_they_were_printed(raw: str, expected: str) -> None:
    assert normalize(raw).text == expected


@pytest.mark.parametrize("raw", ["10² m", "blijft.¹ Het", "10⁻³", "2½ jaar", "①", "m³", "patientsᵃ", "5²", "x⁷⁷"])
def test_no_superscript_or_fraction_becomes_a_digit_of_the_number_beside_it(raw: str) -> None:
    assert normalize(raw).text == raw


def test_isotopes_and_formulas_are_found_in_plain_digits() -> None:
    assert normalize("¹⁷⁷Lu, CO₂ en 1²²³Ra").text == "177Lu, CO2 en 1²²³Ra"


def test_a_match_is_shown_exactly_as_the_source_prints_it() -> None:
    raw = "De ﬁnanciële terug-\nbetaling… e\u0301n meer"
    normalized = normalize(raw)
    for word, printed in [("financiële", "ﬁnanciële"), ("terugbetaling", "terug-\nbetaling"), ("én", "e\u0301n")]:
        at = normalized.text.index(word)
        assert normalized.raw_span(at, at + len(word)).of(raw) == printed
    at = normalized.text.index("ina")
    assert normalized.raw_span(at, at).of(raw) == ""


def test_a_place_in_the_source_is_found_back_in_the_comparison_text() -> None:
    raw = "De ﬁnanciële terug-\nbetaling\u200b… meer"
    normalized = normalize(raw)
    for printed, word in [
        ("ﬁnanciële", "financiële"),
        ("betaling", "betaling"),
        ("…", "..."),
        ("meer", "meer"),
        ("De", "De"),
        ("\u200b", ""),
    ]:
        at = raw.index(printed)
        assert normalized.text_span(at, at + len(printed)).of(normalized.text) == word


@settings(max_examples=150)
@given(st.one_of(_ANY_TEXT, _PRINTED_TEXT))
def test_every_place_of_any_text_maps_back_into_the_raw_text_in_order(raw: str) -> None:
    normalized = normalize(raw)
    spans = [normalized.raw_span(at, at + 1) for at in range(len(normalized.text))]
    assert all(0 <= span.start < span.end <= len(raw) for span in spans)
    assert spans == sorted(spans)
    for span, character in zip(spans, normalized.text, strict=True):
        if span.end - span.start == 1 and span.of(raw).isalnum() and span.of(raw).isascii():
            assert character == span.of(raw)


@settings(max_examples=100)
@given(_ANY_TEXT)
def test_digits_are_neither_lost_nor_invented(raw: str) -> None:
    before = [unicodedata.digit(c) for c in raw if c.isdecimal() and c not in "₀₁₂₃₄₅₆₇₈₉"]
    after = [unicodedata.digit(c) for c in normalize(raw).text if c.isdecimal()]
    marked = sum(c.isdigit() and not c.isdecimal() for c in raw)
    assert len(before) <= len(after) <= len(before) + marked


def test_plain_text_costs_no_edit_list() -> None:
    raw = "An ordinary sentence — with a dash.\n"
    assert len(normalize(raw)._at) == 0


@pytest.mark.parametrize("piece", ["ﬁ", "e\u0301", "\u0301", "-\n", "a-\n", "\x02 ", "¹", "\ud800", "\u200b", "\r\n"])
def test_megabytes_of_one_awkward_thing_are_read_in_linear_time(piece: str) -> None:
    raw = piece * (200_000 // len(piece))
    normalized = normalize(raw)
    assert normalized.raw_span(0, len(normalized.text)).end <= len(raw)

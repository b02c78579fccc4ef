from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text import sentences


def _cut(text: str, language: str = "") -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", ["De impact op gezonde cellen beperkt blijft.¹", "Het is zo."]),
        ("nl", ["Dit is groot.(1)", "Dan dat.[2,3]", "En dit.4", "Slot."]),
        ("nl", ["Dit geldt bv. België en o.a. Frankrijk, d.w.z. Europa.", "Dhr. J. P. Jansen kwam."]),
        ("nl", ["Wereldwijd 33 studies: 24 in Europa.", "7 daarvan in België."]),
        ("en", ["Dr. Smith et al. found 3.5 mg vs. placebo, e.g. Aspirin.", "The end."]),
        ("en", ["Strosberg J, et al., N Engl J Med. 2017;376:125-135."]),
        ("en", ["See Fig. 3 and No. 5.", "He said no.", "That was 2019.", "2020 was better."]),
        ("en", ["They took vitamin C.", "The rest took hepatitis B.", "Both were fine."]),
        ("en", ["As shown by Smith et al.", "The results differ."]),
        ("en", ["Is it so?", "Yes!", 'He said "stop."', "Then (see below.)", "Done..."]),
        ("en", ["It waited... and went on in the U.S. Senate.", "The U.S.", "We left."]),
        ("en", ["1. Methods come first.", "2. Results follow."]),
        ("fr", ["M. Dupont a dit, p. ex. Lyon.", "« C'est bon. »", "Et voilà."]),
        (
            "de",
            ["Am 19. Juni 2024 wurde z.B. Lutetium gezeigt.", "Der 3. Zyklus folgt.", "Es waren 24.", "Danach Ruhe."],
        ),
        (
            "de",
            [
                "Der Umsatz lag bei 1.200 Mio. Euro.",
                "Es leben 450 Mio. Menschen hier.",
                "Das waren 3 Mrd.",
                "Es stieg.",
            ],
        ),
        ("", ["Ein Wort am 19. Juni.", "Ende."]),
        ("ja", ["漢字です。", "次の文。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, expected: list[str]) -> None:
    assert _cut(" ".join(expected), language) == expected


def test_a_blank_line_or_a_bullet_ends_a_sentence_and_a_line_end_does_not() -> None:
    assert _cut("Kop zonder punt\n\n• een\n• twee\nloopt door\n \t\nSlot") == [
        "Kop zonder punt",
        "• een",
        "• twee\nloopt door",
        "Slot",
    ]


def test_a_german_ordinal_is_no_sentence_end_only_in_german() -> None:
    assert len(_cut("Het waren er der 24. Daarna rust.", "nl")) == 2
    assert len(_cut("Das war der 24. Versuch.", "de")) == 1


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200e"])
def test_text_without_words_is_no_error(text: str) -> None:
    assert len(sentences(text)) <= 1


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("ab A.?!¹2(1)[]^\n\t •«»\"'漢。\ud800e\u0301"), max_size=80))
def test_no_character_of_a_text_is_lost_between_sentences(text: str) -> None:
    spans = sentences(text)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize("piece", [".", ". ", ".¹", "(1)", ".[1", "\n \t", "A. ", "¹", "1.1,", " ", ".(1"])
def test_a_hostile_line_is_cut_in_linear_time(piece: str) -> None:
    text = "." + piece * (200_000 // len(piece)) + "x"
    assert sentences(text)

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.phrases.index import GramIndex, count_votes, gram_codes
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.skeleton import skeleton
from claimcheck.matching.phrases.windows import best_phrase_window


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Kosten: 65,2 %!", b"dekosten652%"),
        ("ﬁnanciële œuvre Straße", b"financieleoeuvrestrasse"),
        ("blijft.¹ 10² ¹⁷⁷Lu CO₂ ①", b"blijft10177luco2"),
        ("ge-\nzond soft\u00adhyphen", b"gezondsofthyphen"),
        ("٣ ５", b"35"),
        ("\ud800 \u0301", b""),
        ("", b""),
    ],
)
def test_only_letters_digits_and_percent_signs_are_compared(text: str, expected: bytes) -> None:
    assert skeleton(text).letters == expected


def test_other_scripts_keep_their_words_apart() -> None:
    assert skeleton("漢字").letters != skeleton("字漢").letters
    assert len(skeleton("שלום ½").letters) == 5


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_every_letter_knows_where_it_was_printed(text: str) -> None:
    bare = skeleton(text)
    assert len(bare.letters) == len(bare.offsets)
    assert list(bare.offsets) == sorted(bare.offsets)
    for letter, offset in zip(bare.letters, bare.offsets, strict=True):
        printed = text[offset]
        if printed.isascii():
            assert chr(letter) == printed.casefold()


@pytest.mark.parametrize("size", [5, 8])
def test_runs_are_equal_exactly_when_their_letters_are(size: int) -> None:
    letters = b"abcabcabcabcdabcabcabc%12345123451234512345"
    codes = gram_codes(letters, size).tolist()
    runs = [letters[at : at + size] for at in range(len(letters) - size + 1)]
    assert len(codes) == len(runs)
    for left, run in zip(codes, runs, strict=True):
        for right, other in zip(codes, runs, strict=True):
            assert (left == right) is (run == other)


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=40, max_size=300), st.integers(0, 200), st.sampled_from([5, 8]))
def test_a_piece_of_the_document_votes_for_its_own_place(letters: bytes, start: int, size: int) -> None:
    start %= len(letters) - 20
    piece = letters[start : start + 30]
    votes = count_votes(GramIndex.of([b"", piece], size), letters, [0, len(piece)])
    assert len(votes[0].places) == len(votes[0].agreed) == 0
    assert any(letters[begin : begin + len(piece)] == piece for begin in votes[1].agreed.tolist())
    assert start in votes[1].agreed.tolist()


def test_the_likest_stretch_of_a_text_is_shown_by_its_span() -> None:
    text = "Before. The im-\npact on healthy cells re-\nmains limited. After."
    best = best_phrase_window("the impact on healthy cells remains limitd", text)
    assert best is not None
    assert "The im-\npact on healthy cells re-\nmains limit" in best.span.of(text)
    assert best.similarity > 0.95
    assert best_phrase_window("something else entirely", text, least=0.9) is None
    assert best_phrase_window("", text) is None
    assert best_phrase_window("a phrase much longer than the text it is looked for in", "a phrase") is None
    nearly = best_phrase_window("the whole of the text here.", "the whole of the text her")
    assert nearly is not None
    assert nearly.similarity > 0.9


def test_shorter_phrases_and_longer_documents_ask_for_more_likeness() -> None:
    policy = PhrasePolicy()
    assert (
        policy.least_similarity(30, 50_000)
        > policy.least_similarity(100, 50_000)
        > policy.least_similarity(300, 50_000)
    )
    assert policy.least_similarity(100, 5_000_000) > policy.least_similarity(100, 50_000)
    assert policy.least_similarity(1, 10**9) == policy.similarity_ceiling
    assert policy.least_similarity(10_000, 1) >= policy.similarity_floor

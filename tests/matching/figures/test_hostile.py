"""Text nobody would write must neither crash matching nor make it slow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching import Relation
from claimcheck.matching.figures import match_figure
from claimcheck.matching.figures.context.alignment import align
from claimcheck.matching.figures.context.claim import claim_context
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from tests.matching.figures.builders import claim, document

_PIECES = st.sampled_from(
    ["65%", "10.8 %", "in the control group", "versus", "patients", "2022", "(", ")", ",", ";", ". ", "\t", "\n", "not",
     "about", "more than 200", "患者", "\u05d0\u05d1", "\ud800", "e\u0301", "respectively", "/", "±", "0"]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=14).map(" ".join)


@settings(max_examples=120, deadline=None)
@given(_TEXTS, _TEXTS, st.sampled_from(["nl", "fr", "de", "en"]))
def test_evidence_is_always_a_slice_with_its_marks_inside(text: str, source: str, language: str) -> None:
    read = document(source, language="en")
    index = index_document(read)
    made = claim(text, language)
    for figure in made.figures:
        for piece in match_figure(figure, made, language, index, MatchPolicy()).evidence:
            assert piece.exact == read.text[piece.start : piece.end]
            assert all(0 <= mark.start <= mark.end <= len(piece.exact) for mark in piece.marks)
            assert 0.0 <= piece.score <= 1.0


@pytest.mark.parametrize(
    "source",
    [
        "1 2 3 4 5 6 7 8 9 0 " * 300,
        "65% of patients in the control group and " * 200,
        "(" * 5000 + "65%",
        "65%\t" * 500,
    ],
)
def test_a_text_full_of_figures_binds_nothing(source: str) -> None:
    made = claim("In the treatment group 65% of patients had a response.", "en")
    match = match_figure(made.figures[0], made, "en", index_document(document(source)), MatchPolicy())
    assert not any(piece.relation is Relation.SUPPORTS for piece in match.evidence)


def test_sentences_far_too_long_are_not_laid_side_by_side() -> None:
    made = claim("word " * 900 + "65%", "en")
    context = claim_context(made.figures[0], made, "en")
    assert align(context, made.text, (), "en") is None
    assert align(context, "", (), "en") is None

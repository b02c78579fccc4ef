"""Passages ranked across languages."""

from __future__ import annotations

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching.ranking import build_ranking_index, rank_passages
from claimcheck.text import Span


def document(*texts: str, language: str = "en", kind: PassageKind = PassageKind.PARAGRAPH) -> Document:
    """A document of one passage a text."""
    passages: list[Passage] = []
    text = ""
    for block, one in enumerate(texts, 1):
        span = Span(len(text), len(text) + len(one))
        passages.append(Passage(span, Role.MAIN, kind, Locator(block=block)))
        text += one + "\n\n"
    return Document(text, tuple(passages), "0" * 64, "text/plain", Coverage.FULL_TEXT, language=language)


def test_the_english_sentence_behind_a_dutch_claim_is_ranked_first_with_its_reasons() -> None:
    source = document(
        "The hospital opened a new wing. In 2023, 78 416 new cancer diagnoses were made in Belgium. It rained.",
        "Treatment costs rose by 12% every year.",
    )
    (best, *_) = rank_passages(
        "In 2023 kregen 78.416 Belgen een kankerdiagnose.", "nl", source, index=build_ranking_index(source)
    )
    assert best.exact == "In 2023, 78 416 new cancer diagnoses were made in Belgium."
    assert best.exact == source.text[best.start : best.end]
    assert "cancer" in best.reasons[0]
    assert "78416" in best.reasons[0]

"""The source sentences a claim's sentence may have been taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.documents import Document, Passage, PassageKind
from claimcheck.matching.wording.policy import WordingPolicy
from claimcheck.text import Span, guess_language, sentences

_LONG_PASSAGE = 60_000
_MOST_WINDOWS = 20
_STEM = 5
_LEAST_STEMS = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One source sentence, or two neighbouring ones, in the claim's language."""

    span: Span
    passage: Passage


def candidates(content: Sequence[str], language: str, document: Document, policy: WordingPolicy) -> Iterator[Candidate]:
    """Sentences, and pairs of neighbours, of evidence in `language` with half of the content words' beginnings.

    `content` are the casefolded content words looked for, as written.
    """
    stems = {word[:_STEM] for word in content}
    whole = (document.language or guess_language(document.text)).partition("-")[0].lower()
    for passage in document.passages:
        if not passage.role.is_evidence or passage.kind is PassageKind.TABLE_ROW:
            continue
        text = passage.span.of(document.text)
        folded = text.casefold()
        if not _holds(stems, folded) or _language(passage, text, whole) != language:
            continue
        for window in _windows(text, folded, stems, policy):
            cut = [span.shifted(window.start) for span in sentences(window.of(text), language)]
            pairs = (Span(left.start, right.end) for left, right in pairwise(cut))
            for span in (*cut, *pairs):
                if _holds(stems, span.of(text).casefold()):
                    yield Candidate(span.shifted(passage.span.start), passage)


def _language(passage: Passage, text: str, whole: str) -> str:
    """The passage's language: as marked, else as its words say, else the document's."""
    return passage.language.partition("-")[0].lower() or guess_language(text) or whole


def _holds(stems: set[str], folded: str) -> bool:
    return sum(stem in folded for stem in stems) >= _LEAST_STEMS * len(stems)


def _windows(text: str, folded: str, stems: set[str], policy: WordingPolicy) -> list[Span]:
    """The whole passage, or the surroundings of the longest word in one too long to be cut into sentences."""
    if len(text) <= _LONG_PASSAGE or len(folded) != len(text):
        return [Span(0, min(len(text), _LONG_PASSAGE))]
    stem = max(stems & {stem for stem in stems if stem in folded}, key=lambda each: (-folded.count(each), each))
    found: list[Span] = []
    at = folded.find(stem)
    while at >= 0 and len(found) < _MOST_WINDOWS:
        start, end = max(0, at - policy.passage_window), min(len(text), at + policy.passage_window)
        found.append(Span(start, end))
        at = folded.find(stem, end)
    return found

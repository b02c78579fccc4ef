"""One piece of a phrase placed in a document, and what that place is worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.matching.model import Match, Relation
from claimcheck.matching.phrases.alignment import align
from claimcheck.matching.phrases.differences import Reader
from claimcheck.matching.phrases.guards import Compared, Judgement, judge
from claimcheck.matching.phrases.layout import Layout
from claimcheck.matching.phrases.phrase_index import Piece
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.surroundings import turned_by_surroundings
from claimcheck.matching.phrases.tokens import Tokens, tokens
from claimcheck.matching.phrases.windows import Window, letters_between, stands_free, widen
from claimcheck.text import Span, normalize

_TRAILING = 24
"""Characters behind a window in which the reference markers of its last words are looked for."""
_AGREES = Judgement(located=True, relation=Relation.SUPPORTS)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece located: its raw span in the document, the parts of it that agree, and the judgement."""

    span: Span
    marks: tuple[Span, ...]
    passage: int
    match: Match
    similarity: float
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Placer:
    """Places pieces in one document. `reader` judges differences in the document's language."""

    layout: Layout
    policy: PhrasePolicy
    reader: Reader

    def exact(self, piece: Piece, window: Window) -> Placed | None:
        """A piece whose letters stand unchanged; None where it crosses unrelated passages or cuts a word."""
        layout = self.layout
        first, last = layout.passage_at(window.start), layout.passage_at(window.end - 1)
        if not stands_free(layout, window) or not (last == first or (last == first + 1 and layout.runs_on(first))):
            return None
        span = self._with_edges(piece, layout.raw(window.start, window.end), last)
        marks = self._marks(window, span, crosses=last != first)
        raw = " ".join(mark.of(layout.document.text) for mark in marks)
        match, judgement = Match.NORMALIZED, _AGREES
        if raw == piece.text:
            match = Match.EXACT
        elif not same_in_print(piece.text, raw):
            if len(piece.letters) > self.policy.longest_fuzzy:
                return None
            judged = self._judged(piece.text, tokens(piece.text), tokens(raw), raw)
            if judged is None:
                return None
            judgement = judged.judgement
        judgement = self._in_context(piece, span, judgement)
        return Placed(span, marks, first, match, 1.0, judgement)

    def near(self, piece: Piece, windows: Iterator[Window]) -> Iterator[Placed]:
        """A piece in each of the windows that is like it beyond chance, its differences judged."""
        wanted = self.policy.least_similarity(len(piece.letters), len(self.layout.letters))
        ours = tokens(piece.text)
        for window in windows:
            wide = widen(self.layout, window, 10 + len(piece.letters) // 8)
            raw = wide.of(self.layout.document.text)
            judged = self._judged(piece.text, ours, tokens(raw), raw)
            if judged is None or not judged.judgement.located:
                continue
            passage = self.layout.passage_at(window.start)
            span = self._with_edges(piece, judged.span.shifted(wide.start), passage)
            similarity = _similarity(piece.letters, letters_between(self.layout, window, span))
            if similarity < wanted:
                continue
            judgement = self._in_context(piece, span, judged.judgement)
            marks = tuple(mark.shifted(wide.start) for mark in judged.marks)
            yield Placed(span, marks, passage, Match.FUZZY, similarity, judgement)

    def _judged(self, phrase: str, ours: Tokens, theirs: Tokens, raw: str) -> _Judged | None:
        if not ours or not theirs:
            return None
        alignment = align(ours, theirs)
        if alignment.end <= alignment.start:
            return None
        span = Span(theirs.span(alignment.start).start, theirs.span(alignment.end - 1).end)
        differences = self.reader.read(alignment, ours, theirs)
        judgement = judge(
            Compared(phrase, span.of(raw), span.start, raw[span.end : span.end + _TRAILING]),
            ours,
            theirs,
            differences,
            self.reader.language,
            self.policy,
        )
        sides = (block.source for block in alignment.same)
        marks = tuple([Span(theirs.span(first).start, theirs.span(end - 1).end) for first, end in sides])
        return _Judged(span, marks, judgement)

    def _in_context(self, piece: Piece, span: Span, judgement: Judgement) -> Judgement:
        if judgement.relation is not Relation.SUPPORTS:
            return judgement
        turned = turned_by_surroundings(piece.text, self.layout.document.text, span, self.reader.language)
        return Judgement(judgement.located, Relation.WEAKER, turned.found, turned.note) if turned else judgement

    def _with_edges(self, piece: Piece, span: Span, last: int) -> Span:
        """The span with the punctuation at its ends that the piece has there too: brackets, quotes, a full stop."""
        text = self.layout.document.text
        limit = self.layout.passages[last].span.end
        leading, trailing = _edges(piece.text)
        start, end = span
        for mark in reversed(leading):
            if not start or not _prints_alike(text[start - 1], mark):
                break
            start -= 1
        for mark in trailing:
            if end >= limit or not _prints_alike(text[end], mark):
                break
            end += 1
        return Span(start, end)

    def _marks(self, window: Window, span: Span, *, crosses: bool) -> tuple[Span, ...]:
        if not crosses:
            return (span,)
        edge = self.layout.bounds(self.layout.passage_at(window.start)).end
        return (
            Span(span.start, self.layout.raw(window.start, edge).end),
            Span(self.layout.raw(edge, window.end).start, span.end),
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    span: Span
    marks: tuple[Span, ...]
    judgement: Judgement


def _edges(text: str) -> tuple[str, str]:
    """The punctuation, spaces and raised marks before the first and behind the last letter or digit."""
    start, end = 0, len(text)
    while start < end and not _is_letter(text[start]):
        start += 1
    while end > start and not _is_letter(text[end - 1]):
        end -= 1
    return text[:start], text[end:]


def _is_letter(mark: str) -> bool:
    return mark == "%" or (mark.isalnum() and (mark.isdecimal() or not mark.isdigit()))


def _prints_alike(left: str, right: str) -> bool:
    return left == right or normalize(left).text == normalize(right).text


def same_in_print(left: str, right: str) -> bool:
    """Whether two texts differ in printing only: case, spacing, hyphens, quotes, ligatures, reference markers."""
    if _squeezed(left) == _squeezed(right):
        return True
    return _signs_kept(tokens(left)) == _signs_kept(tokens(right))


def _squeezed(text: str) -> str:
    return " ".join(normalize(text).text.split())


def _signs_kept(side: Tokens) -> str:
    """All keys in one string, numbers and signs set apart, so that 5 12 is not 512 and 65.2 not 652."""
    return "".join(f" {token.key} " if token.is_number or token.is_sign else token.key for token in side)


def _similarity(left: bytes, right: bytes) -> float:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - heavy

    return float(Indel.normalized_similarity(left, right))

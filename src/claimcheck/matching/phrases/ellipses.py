"""Quotations with words left out: the pieces must follow one another, near and in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.matching.model import Match, Relation
from claimcheck.matching.phrases.guards import Judgement
from claimcheck.matching.phrases.layout import Layout
from claimcheck.matching.phrases.phrase_index import Piece
from claimcheck.matching.phrases.placing import Placed, Placer
from claimcheck.matching.phrases.windows import Window, nearest
from claimcheck.matching.polarity import NEGATION, polarity_words
from claimcheck.text import Span, sentences

_MATCHES = (Match.EXACT, Match.NORMALIZED, Match.FUZZY)
_RELATIONS = (Relation.SUPPORTS, Relation.WEAKER, Relation.CONTRADICTS)
_MOST_TRIES = 25


@dataclass(frozen=True, slots=True)
class Chain:
    """A whole phrase located: its pieces in order, and what they are worth together."""

    pieces: tuple[Placed, ...]
    match: Match
    similarity: float
    judgement: Judgement

    @property
    def span(self) -> Span:
        """From the first piece's start to the last one's end, in the document's text."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


def chains(anchors: Sequence[Placed], pieces: Sequence[Piece], anchor: int, placer: Placer) -> Iterator[Chain]:
    """For each place of piece number `anchor`, the whole phrase around it, where the other pieces are there too."""
    for placed in anchors:
        found: list[Placed] = [placed]
        for piece in pieces[anchor + 1 :]:
            following = _beside(piece, found[-1], placer, is_after=True)
            if following is None:
                break
            found.append(following)
        for piece in reversed(pieces[:anchor]):
            if len(found) < len(pieces) - anchor:
                break
            leading = _beside(piece, found[0], placer, is_after=False)
            if leading is None:
                break
            found.insert(0, leading)
        if len(found) == len(pieces):
            yield _joined(tuple(found), placer)


def _joined(pieces: tuple[Placed, ...], placer: Placer) -> Chain:
    judgement = max((piece.judgement for piece in pieces), key=lambda each: _RELATIONS.index(each.relation))
    if judgement.relation is Relation.SUPPORTS:
        left_out = _denial_left_out(pieces, placer)
        if left_out:
            judgement = Judgement(
                located=True,
                relation=Relation.WEAKER,
                found=left_out,
                note=f"the words left out deny or restrict: “{left_out}”",
            )
    match = max((piece.match for piece in pieces), key=_MATCHES.index)
    if len(pieces) > 1 and match is Match.EXACT:
        match = Match.NORMALIZED
    return Chain(pieces, match, min(piece.similarity for piece in pieces), judgement)


def _denial_left_out(pieces: Sequence[Placed], placer: Placer) -> str:
    """A denial between two pieces of one sentence, which the ellipsis hides."""
    text = placer.layout.document.text
    for left, right in pairwise(pieces):
        gap = text[left.span.end : right.span.start]
        if len(sentences(f"a{gap}a", placer.reader.language)) > 1:
            continue
        for word in polarity_words(gap, placer.reader.language):
            if word.axis == NEGATION:
                return " ".join(gap.split())
    return ""


def _beside(piece: Piece, placed: Placed, placer: Placer, *, is_after: bool) -> Placed | None:
    """A piece after (or before) one already placed, within the gap the policy allows, in this or the next passage."""
    region = _region(placer.layout, placed, placer.policy.ellipsis_gap + len(piece.letters), is_after=is_after)
    letters = placer.layout.letters[region.start : region.end]
    at = letters.find(piece.letters) if is_after else letters.rfind(piece.letters)
    for _ in range(_MOST_TRIES):
        if at < 0:
            break
        start = region.start + at
        found = placer.exact(piece, Window(start, start + len(piece.letters), 1.0))
        if found is not None:
            return found
        at = (
            letters.find(piece.letters, at + 1)
            if is_after
            else letters.rfind(piece.letters, 0, at + len(piece.letters) - 1)
        )
    if not placer.policy.shortest_fuzzy <= len(piece.letters) <= placer.policy.longest_fuzzy:
        return None
    least = placer.policy.least_similarity(len(piece.letters), len(letters))
    window = nearest(piece.letters, letters, least - 0.1)
    if window is None:
        return None
    moved = Window(region.start + window.start, region.start + window.end, window.similarity)
    return next(placer.near(piece, iter((moved,))), None)


def _region(layout: Layout, placed: Placed, reach: int, *, is_after: bool) -> Span:
    """The places of the skeleton where the next (or previous) piece may stand."""
    bounds = layout.bounds(placed.passage)
    offsets = layout.offsets[bounds.start : bounds.end]
    if is_after:
        start = bounds.start + int(offsets.searchsorted(placed.span.end))
        last = min(placed.passage + 1, len(layout.passages) - 1)
        return Span(start, min(start + reach, layout.bounds(last).end))
    end = bounds.start + int(offsets.searchsorted(placed.span.start))
    return Span(max(end - reach, layout.bounds(max(0, placed.passage - 1)).start), end)

"""Phrases located in a document: exactly, as printed otherwise, or nearly, and never taken for more than they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.documents import Document
from claimcheck.matching.model import Evidence, Match, Relation
from claimcheck.matching.phrases.differences import Reader
from claimcheck.matching.phrases.ellipses import Chain, chains
from claimcheck.matching.phrases.index import GramIndex, Votes, count_votes
from claimcheck.matching.phrases.known_words import KnownWords
from claimcheck.matching.phrases.layout import Layout, lay_out
from claimcheck.matching.phrases.phrase_index import SHORT_RUN, PhraseIndex, Piece
from claimcheck.matching.phrases.placing import Placed, Placer
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.showing import shown
from claimcheck.matching.phrases.windows import exact_windows, near_windows, scanned_windows
from claimcheck.text import guess_language

_RELATIONS = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.WEAKER, Relation.UNBOUND)
_MATCHES = (Match.EXACT, Match.NORMALIZED, Match.FUZZY)


def locate_phrases(
    phrases: Sequence[str],
    document: Document,
    policy: PhrasePolicy | None = None,
    language: str = "",
    index: PhraseIndex | None = None,
    layout: Layout | None = None,
) -> tuple[tuple[Evidence, ...], ...]:
    """For each phrase, the evidence the document holds for or against it, best first; empty where nothing is located.

    Wording is looked for letter by letter, then nearly; what is located then has to agree in figures, units,
    comparators, negation, direction and names, and stand in text that is evidence, to SUPPORT. A difference in one of
    these is shown as `found`: CONTRADICTS where all else agrees, else WEAKER. `language` (BCP 47) is the source's;
    empty to take the document's, or to have it guessed. `index` saves indexing the same phrases again, `layout` (of
    `lay_out`) reading the same document again.
    Time is linear in the document and nearly independent of the number of phrases.
    """
    policy = policy or PhrasePolicy()
    index = index or PhraseIndex.of(phrases)
    layout = layout or lay_out(document)
    if not layout.letters or not index.pieces:
        return ((),) * len(index.phrases)
    language = (language or document.language or guess_language(document.text)).partition("-")[0].lower() or "en"
    placer = Placer(layout, policy, Reader(language, KnownWords(document.text, language)))
    search = _Search(index, layout, policy, placer)
    return tuple(_best(located, layout, policy) for located in search.located())


@dataclass(frozen=True, slots=True)
class _Search:
    """One document searched for one set of phrases, each by its longest piece (its anchor)."""

    index: PhraseIndex
    layout: Layout
    policy: PhrasePolicy
    placer: Placer

    def located(self) -> Iterator[tuple[Chain, ...]]:
        """For each phrase, every place worth showing."""
        pieces = self.index.pieces
        anchors = [self._anchor(phrase) for phrase in range(len(self.index.phrases))]
        votes = self._votes(self.index.long_runs)
        placed = {anchor: self._placed(pieces[anchor], votes[anchor]) for anchor in anchors if anchor >= 0}
        missed = {anchor for anchor, found in placed.items() if not found and self._may_be_near(pieces[anchor])}
        if missed:
            bare = [piece.letters if number in missed else b"" for number, piece in enumerate(pieces)]
            votes = self._votes(GramIndex.of(bare, SHORT_RUN))
            placed.update({anchor: self._near(pieces[anchor], votes[anchor]) for anchor in missed})
        for phrase, anchor in enumerate(anchors):
            first = self.index.first[phrase]
            whole = self.index.pieces_of(phrase)
            yield tuple(chains(placed[anchor], whole, anchor - first, self.placer)) if anchor >= 0 else ()

    def _anchor(self, phrase: int) -> int:
        """The number of a phrase's longest piece; -1 where it has none."""
        numbers = range(self.index.first[phrase], self.index.first[phrase + 1])
        return max(numbers, key=lambda number: len(self.index.pieces[number].letters), default=-1)

    def _votes(self, runs: GramIndex) -> list[Votes]:
        return count_votes(runs, self.layout.letters, [len(piece.letters) for piece in self.index.pieces])

    def _may_be_near(self, piece: Piece) -> bool:
        return self.policy.shortest_fuzzy <= len(piece.letters) <= self.policy.longest_fuzzy

    def _placed(self, piece: Piece, votes: Votes) -> tuple[Placed, ...]:
        windows = exact_windows(piece, self.layout, votes)
        if not windows and (not self._may_be_near(piece) or not len(votes.places)):
            windows = scanned_windows(piece, self.layout)
        exact = tuple(placed for window in windows if (placed := self.placer.exact(piece, window)))
        return exact if exact or not self._may_be_near(piece) else self._near(piece, votes)

    def _near(self, piece: Piece, votes: Votes) -> tuple[Placed, ...]:
        return tuple(self.placer.near(piece, near_windows(piece, self.layout, votes, self.policy)))


def _best(located: Iterable[Chain], layout: Layout, policy: PhrasePolicy) -> tuple[Evidence, ...]:
    evidence = sorted((shown(chain, layout) for chain in located), key=_rank)
    supported = any(found.relation is Relation.SUPPORTS for found in evidence)
    kept = [found for found in evidence if not (supported and found.relation is Relation.CONTRADICTS)]
    return tuple(kept[: policy.evidence_limit])


def _rank(evidence: Evidence) -> tuple[int, bool, int, float, int]:
    return (
        _RELATIONS.index(evidence.relation),
        evidence.role.is_weak,
        _MATCHES.index(evidence.match),
        -evidence.score,
        evidence.start,
    )

"""Phrases located in a document: exactly, as printed otherwise, or nearly, and never taken for more than they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.documents import Document
from claimcheck.matching.model import Evidence, Match, Relation
from claimcheck.matching.phrases.differences import Reader
from claimcheck.matching.phrases.ellipses import Chain, chains
from claimcheck.matching.phrases.index import GramIndex, Places, diagonals
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
    return tuple(_best(search.located(number), layout, policy) for number in range(len(index.phrases)))


@dataclass(slots=True)
class _Search:
    """One document searched for one set of phrases; runs of letters are looked up once, short ones only if needed."""

    index: PhraseIndex
    layout: Layout
    policy: PhrasePolicy
    placer: Placer
    _long: list[Places] | None = None
    _short: list[Places] | None = None

    def located(self, phrase: int) -> tuple[Chain, ...]:
        """Every place of a phrase worth showing."""
        pieces = self.index.pieces_of(phrase)
        if not pieces:
            return ()
        numbers = range(self.index.first[phrase], self.index.first[phrase + 1])
        anchor = max(numbers, key=lambda number: len(self.index.pieces[number].letters))
        placed = self._placed(anchor)
        return tuple(chains(placed, pieces, anchor - numbers.start, self.placer))

    def _placed(self, number: int) -> tuple[Placed, ...]:
        piece = self.index.pieces[number]
        begins = self._begins()[number]
        windows = exact_windows(piece, self.layout, begins)
        if not windows and (len(piece.letters) < self.policy.shortest_fuzzy or not len(begins)):
            windows = scanned_windows(piece, self.layout)
        exact = [placed for window in windows if (placed := self.placer.exact(piece, window))]
        if exact or len(piece.letters) < self.policy.shortest_fuzzy:
            return tuple(exact)
        near = self._near(piece, begins)
        return near or self._near(piece, self._begins_by_short_runs()[number])

    def _near(self, piece: Piece, begins: Places) -> tuple[Placed, ...]:
        return tuple(self.placer.near(piece, near_windows(piece, self.layout, begins, self.policy)))

    def _begins(self) -> list[Places]:
        if self._long is None:
            self._long = diagonals(self.index.long_runs, self.layout.letters, len(self.index.pieces))
        return self._long

    def _begins_by_short_runs(self) -> list[Places]:
        """Only for pieces long runs did not find; the others are left out of the index."""
        if self._short is None:
            longs = self._begins()
            letters = [
                b""
                if len(piece.letters) < self.policy.shortest_fuzzy or exact_windows(piece, self.layout, longs[number])
                else piece.letters
                for number, piece in enumerate(self.index.pieces)
            ]
            short = GramIndex.of(letters, SHORT_RUN)
            self._short = diagonals(short, self.layout.letters, len(letters))
        return self._short


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

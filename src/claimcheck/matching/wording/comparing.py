"""A claim's sentence and a source's, word against word, by dictionary form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.matching.model import Difference, DifferenceKind, Relation
from claimcheck.matching.wording.differences import DENIAL, OPPOSITE, Differences, Pair
from claimcheck.matching.wording.policy import WordingPolicy
from claimcheck.matching.wording.words import Word, moved, paired
from claimcheck.text import Span

_TURNS = frozenset({OPPOSITE, DENIAL})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a source sentence has of a claim's sentence; spans are in the two texts compared.

    `share` of the claim's content words were found; `covered` are its parts that the source says too; `marks` are the
    words found in the source.
    """

    relation: Relation
    share: float
    covered: tuple[Span, ...]
    marks: tuple[Span, ...]
    differences: tuple[Difference, ...]

    @property
    def reason(self) -> str:
        """The first essential difference, in words; '' when there is none."""
        return next((difference.reason for difference in self.differences if difference.is_essential), "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its words."""

    text: str
    words: Sequence[Word]


def compare_wording(claim: Sentence, source: Sentence, language: str, policy: WordingPolicy) -> Comparison | None:
    """How a source sentence words a claim's sentence; None when it is not near enough to verbatim to be shown."""
    ours, theirs = claim.words, source.words
    pairs = paired(ours, theirs)
    matches = sorted([*pairs, *moved(ours, theirs, pairs)])
    matched, taken = {our for our, _ in matches}, {their for _, their in matches}
    content = [place for place, word in enumerate(ours) if word.is_content]
    found = [place for place in content if place in matched]
    if len(content) < policy.fewest_words or len(found) < max(1, policy.shown_share * len(content)):
        return None
    reach = [their for our, their in matches if ours[our].is_content]
    between = sum(theirs[place].is_content for place in range(min(reach), max(reach)) if place not in taken)
    if between > max(1, policy.shown_excess * len(content)):
        return None
    differences = Differences(Pair(claim.text, source.text, ours, theirs, matches, language))
    relation = _relation(differences.listed())
    merged = differences.merged()
    return Comparison(
        relation,
        len(found) / len(content),
        _covered(claim, matched, merged),
        tuple(theirs[place].token.span for place in sorted(taken)),
        merged,
    )


def _relation(listed: Sequence[Difference]) -> Relation:
    essential = [difference for difference in listed if difference.is_essential]
    if not essential:
        return Relation.SUPPORTS
    if len(essential) == 1 and essential[0].reason in _TURNS:
        return Relation.CONTRADICTS
    return Relation.WEAKER


def _covered(claim: Sentence, matched: set[int], listed: Sequence[Difference]) -> tuple[Span, ...]:
    """The parts of the claim the source says too: none of it where the source hedges, denies or narrows."""
    essential = [difference for difference in listed if difference.is_essential]
    if not essential:
        return (Span(0, len(claim.text)),)
    if any(each.kind is not DifferenceKind.ONLY_IN_CLAIM or each.reason in _TURNS for each in essential):
        return ()
    runs: list[Span] = []
    is_open = False
    for place, word in enumerate(claim.words):
        if place not in matched and word.is_content:
            is_open = False
        elif is_open:
            runs[-1] = Span(runs[-1].start, word.token.span.end)
        elif place in matched and word.is_content:
            runs.append(word.token.span)
            is_open = True
    return tuple(runs)

"""Bare figures in the order of what the sentence before named: "A 53 %, B 38 %. Dry mouth: 39 % and 1 % in turn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.matching.figures.context.series import attach, ranked_labels
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.units import DocumentIndex


def ordered_as_before(arounds: Sequence[Surroundings], index: DocumentIndex) -> list[Surroundings]:
    """Give each number of a bare row the label the sentence before gives to the number in the same place.

    Unchanged where that sentence has no row of as many figures of one kind with a label each.
    """
    unit = arounds[0].setting.unit
    before = next((each for each in index.neighbours(unit) if each.number == unit.number - 1), None)
    if before is None or before.is_row:
        return list(arounds)
    words = index.words(before)
    for kind in dict.fromkeys(each.kind for each in before.quantities):
        spans = [each.span for each in before.quantities if each.kind is kind]
        if len(spans) != len(arounds):
            continue
        attachment = attach(before.text, spans, words, before.language)
        own = [{key for at in each for key in words[at].keys} for each in attachment.own]
        labels = list(map(frozenset, ranked_labels(own)))
        if labels:
            everything = frozenset().union(*labels)
            return [
                replace(
                    around,
                    own=around.own | label,
                    mine=around.mine | label,
                    foreign=around.foreign | (everything - label),
                    inside=around.inside | everything,
                )
                for around, label in zip(arounds, labels, strict=True)
            ]
    return list(arounds)

"""Which doses and times of a sentence go with which of its figures: "39.0 at 6 months and 36.9 at 18 months"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.matching.figures.context.series import attach
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind

_KINDS: Final = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.ORDINAL})


def own_measures(unit: Unit, figures: Sequence[int], words: Sequence[ContextWord]) -> tuple[tuple[Quantity, ...], ...]:
    """The doses and times that go with each of the unit's quantities in `figures` (their places), and with no other.

    They are divided as words are; empty where the unit has none, or one figure alone.
    """
    spans = [unit.quantities[at].span for at in figures]
    kinds = _KINDS - {unit.quantities[at].kind for at in figures}
    measures = {
        each.span: each
        for each in unit.quantities
        if each.kind in kinds and not any(each.span.overlaps(span) for span in spans)
    }
    if not measures or len(figures) < 2:  # noqa: PLR2004 - nothing to divide
        return ()
    others = [word for word in words if not any(word.span.overlaps(span) for span in measures)]
    stand_ins = [ContextWord(each.text, span, each.text, frozenset()) for span, each in measures.items()]
    everything = sorted((*others, *stand_ins), key=lambda word: word.span)
    attachment = attach(unit.text, spans, everything, unit.language)
    return tuple(
        tuple(measures[everything[at].span] for at in sorted(own) if everything[at].span in measures)
        for own in attachment.own
    )

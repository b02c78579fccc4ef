"""What a claim adds to a source's figure: a rhythm, a place, a denominator, the other side of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.cadence import added_cadence
from claimcheck.matching.figures.narrowing.changes import level_of
from claimcheck.matching.figures.narrowing.denominators import other_denominator
from claimcheck.matching.figures.narrowing.places import another_place
from claimcheck.matching.figures.narrowing.two_sides import other_side
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind


def overstated(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """Every reason why the claim says of its figure what the source says of another, or of none."""
    if context.figure.quantity.kind is QuantityKind.ORDINAL:
        return
    passage = unit.passage
    heads = "\n".join((*(passage.header if unit.is_row else ()), passage.caption, passage.locator.section))
    cadence = added_cadence(context.text, context.sentence, unit.text, heads, number)
    if cadence:
        yield f"not said here: {cadence}"
    change = level_of(context, unit, number)
    if change:
        yield f"the claim says it of a change: “{change}”"
    if not unit.is_row:
        place = another_place(context.text, context.sentence, unit.text, number.span)
        if place:
            yield f"the source says it of {place}"
        side = other_side(context, unit, number, around)
        if side:
            yield side
    yield from other_denominator(context, unit, number, around)

"""A number of a unit seen as a possible source of a claim's figure: every reason for and against, none blended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.matching.figures.alignment import Alignment, align, stands_elsewhere
from claimcheck.matching.figures.binding import Binding, Bound, bind
from claimcheck.matching.figures.context import ClaimContext
from claimcheck.matching.figures.coverage import Coverage, Surroundings, cover, surroundings
from claimcheck.matching.figures.opposites import opposed
from claimcheck.matching.figures.series import Attachment, attach
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import DocumentIndex, Unit, is_year
from claimcheck.quantities import Comparison, Entailment, Quantity, compare


@dataclass(frozen=True, slots=True)
class Located:
    """One number of one unit, judged against one figure of a claim.

    `opposed` is a pair of words that exclude each other (the claim's, the source's), or None.
    """

    unit: Unit
    quantity: Quantity
    comparison: Comparison
    coverage: Coverage
    binding: Binding
    opposed: tuple[str, str] | None
    changed: tuple[tuple[str, str], ...] = ()
    """Pairs of words (claim, source) in each other's place, where the two sentences are otherwise nearly the same."""


def locate(context: ClaimContext, index: DocumentIndex, unit: Unit, wanted: frozenset[Entailment]) -> Iterator[Located]:
    """Every number of `unit` that bears on the figure in one of the `wanted` ways."""
    stated = context.figure.quantity
    compared = [
        (at, quantity, compare(quantity, stated))
        for at, quantity in enumerate(unit.quantities)
        if quantity.kind is stated.kind
    ]
    compared = [entry for entry in compared if entry[2].entailment is not Entailment.UNRELATED]
    if not any(entry[2].entailment in wanted for entry in compared):
        return
    if Entailment.EQUAL in wanted and any(entry[2].entailment is Entailment.EQUAL for entry in compared):
        wanted = frozenset({Entailment.EQUAL})  # the figure itself stands here: no other number stands for it
    words = index.words(unit)
    numbers = [quantity for _, quantity, _ in compared]
    attachment = (
        _attach_cells(unit, [at for at, _, _ in compared], words)
        if unit.is_row
        else attach(unit.text, [number.span for number in numbers], words, unit.language)
    )
    arounds = [surroundings(index, unit, at, words, attachment, slot) for slot, (at, _, _) in enumerate(compared)]
    same_language = context.language[:2] == unit.language[:2]
    laid = (
        align(context.text, context.sentence, context.figure.span, unit.text, unit.language)
        if same_language and not unit.is_row
        else None
    )
    for slot, (_, quantity, comparison) in enumerate(compared):
        if comparison.entailment not in wanted:
            continue
        coverage = cover(context, arounds[slot], index, unit)
        binding = bind(context, unit.text, numbers, slot, arounds, coverage.weights, same_language=same_language)
        if laid and stands_elsewhere(laid, quantity, unit.quantities):
            binding = Binding(Bound.OTHER, 0.0, "another figure stands in its place here")
        elif laid and binding.bound is not Bound.ALONE and _stands_here(laid, quantity):
            binding = Binding(Bound.BESIDE, 0.95, "it stands in the same place of the same sentence")
        yield Located(
            unit,
            quantity,
            comparison,
            coverage,
            binding,
            _opposed(context, coverage, arounds[slot]),
            laid.changed if laid else (),
        )


def _stands_here(laid: Alignment, quantity: Quantity) -> bool:
    return laid.counterpart is not None and quantity.number.overlaps(laid.counterpart)


def _opposed(context: ClaimContext, coverage: Coverage, around: Surroundings) -> tuple[str, str] | None:
    """A group, time or measure the claim names near its figure, where the source names its opposite."""
    years = {key for item in context.items if is_year(item.word) and item.weight >= _NEAR for key in item.word.keys}
    here = _years(around.own) or _years(around.inside - around.foreign)
    if years and here and not years & here:
        return min(years)[2:], min(here)[2:]
    missing = [key for item in coverage.not_here if item.weight >= _NEAR for key in item.word.keys]
    mine = around.inside - around.foreign
    return opposed(missing, mine)


_NEAR = 0.3


def _years(keys: frozenset[str]) -> set[str]:
    return {key for key in keys if key[:2] == "n:" and len(key) == len("n:2022") and key[2:].isdecimal()}


def _attach_cells(unit: Unit, slots: Sequence[int], words: Sequence[ContextWord]) -> Attachment:
    """In a table row the words of a cell are its number's own; those of the first cell are shared."""
    edges = [0]
    for cell in unit.text.split("\t"):
        edges.append(edges[-1] + len(cell) + 1)
    columns = [unit.columns[slot] for slot in slots]
    own = [
        frozenset(
            at for at, word in enumerate(words) if column > 0 and edges[column] <= word.span.start < edges[column + 1]
        )
        for column in columns
    ]
    return Attachment(tuple(own), frozenset(range(len(words))).difference(*own))

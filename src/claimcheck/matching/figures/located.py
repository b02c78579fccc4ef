"""A number of a unit seen as a possible source of a claim's figure: every reason for and against, none blended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.content import is_year, is_year_key
from claimcheck.matching.figures.binding import Binding, Bound, bind
from claimcheck.matching.figures.context.alignment import Alignment, align, stands_elsewhere
from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.coverage import Coverage, cover
from claimcheck.matching.figures.context.measures import own_measures
from claimcheck.matching.figures.context.rows import ordered_as_before
from claimcheck.matching.figures.context.series import Attachment, attach, follows_order
from claimcheck.matching.figures.context.signs import compare_with_sign
from claimcheck.matching.figures.context.surroundings import Surroundings, setting, surroundings
from claimcheck.matching.figures.context.tuples import others_agree, stands_in_tuple
from claimcheck.matching.figures.narrowing.headed import heading_column
from claimcheck.matching.figures.narrowing.opposites import opposed
from claimcheck.matching.figures.narrowing.restrictions import restriction
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Comparison, Entailment, Quantity, meets

_MOST_NUMBERS: Final = 60
"""Numbers of a kind beyond which a "sentence" is a table printed as text, where nothing can be bound."""
_FEW_WORDS: Final = 6
"""Content words below which a sentence may lean on its neighbours altogether."""
_NEAR: Final = 0.3
"""The weight from which a word of the claim speaks of the figure closely enough to exclude its opposite."""


@dataclass(frozen=True, slots=True)
class Located:
    """One number of one unit, judged against one figure of a claim.

    `opposed` is a pair of words that exclude each other (the claim's, the source's), or None. `changed` are pairs of
    words (claim, source) in each other's place, where the two sentences are otherwise nearly the same, and
    `others_agree` the share of the claim's other figures that agree there; `years` are those the number is said of,
    and `narrowed` the words by which the source says it of a part only, which the claim does not name;
    `in_tuple` when several distinctive figures of the claim stand with it in the same order.
    """

    unit: Unit
    quantity: Quantity
    comparison: Comparison
    coverage: Coverage
    binding: Binding
    around: Surroundings
    opposed: tuple[str, str] | None
    changed: tuple[tuple[str, str], ...] = ()
    others_agree: float = 1.0
    years: tuple[str, ...] = ()
    narrowed: tuple[str, ...] = ()
    in_tuple: bool = False


def locate(context: ClaimContext, index: DocumentIndex, unit: Unit, wanted: frozenset[Entailment]) -> Iterator[Located]:
    """Every number of `unit` that bears on the figure in one of the `wanted` ways."""
    stated = context.figure.quantity
    compared = [
        (at, quantity, comparison)
        for at, quantity in enumerate(unit.quantities)
        if meets(quantity, stated)
        for comparison in (compare_with_sign(context, unit, quantity),)
        if comparison.entailment is not Entailment.UNRELATED
    ]
    asked = {
        at
        for at, quantity, comparison in compared
        if comparison.entailment in wanted
        and (comparison.entailment is not Entailment.WEAKER or _shares_an_end(stated, quantity))
    }
    if not asked or len(compared) > _MOST_NUMBERS or not _says_anything(context, index, unit):
        return
    equal = {at for at, _, comparison in compared if comparison.entailment is Entailment.EQUAL}
    if asked & equal:
        asked &= equal  # the figure itself stands here: no other number stands for it
    place = setting(index, unit)
    numbers = [quantity for _, quantity, _ in compared]
    attachment = (
        _attach_cells(unit, [at for at, _, _ in compared], place.words)
        if unit.is_row
        else attach(unit.text, [number.span for number in numbers], place.words, unit.language)
    )
    arounds = [surroundings(place, at, attachment, slot) for slot, (at, _, _) in enumerate(compared)]
    if not unit.is_row and not any(attachment.own) and follows_order(unit.text, [each.span for each in numbers]):
        arounds = ordered_as_before(arounds, index)
    measures = () if unit.is_row else own_measures(unit, [at for at, _, _ in compared], place.words)
    same_language = context.language[:2] == unit.language[:2]
    laid = align(context, unit.text, unit.quantities, unit.language) if same_language and not unit.is_row else None
    for slot, (at, quantity, comparison) in enumerate(compared):
        if at not in asked:
            continue
        coverage = cover(context, arounds[slot], index, unit, quantity)
        binding = bind(context, unit.text, numbers, slot, arounds, same_language=same_language, measures=measures)
        yield Located(
            unit,
            quantity,
            comparison,
            coverage,
            _headed(context, unit, [at for at, _, _ in compared], slot, binding, arounds)
            if unit.is_row
            else _placed(binding, laid, quantity, unit),
            arounds[slot],
            _opposed(context, coverage, arounds[slot]),
            laid.changed if laid else (),
            _others_agree(context, unit, at, laid, same_language=same_language),
            tuple(sorted(key[2:] for key in _years(arounds[slot].own) or _years(arounds[slot].mine))),
            restriction(context, arounds[slot], quantity, index),
            stands_in_tuple(context, unit.quantities, at),
        )


def _others_agree(context: ClaimContext, unit: Unit, at: int, laid: Alignment | None, *, same_language: bool) -> float:
    """As the sentences laid side by side show; in another language, where none can be, by the figures alone."""
    if laid is not None:
        return laid.others_agree
    return 1.0 if same_language else others_agree(context, unit.quantities, at)


def _shares_an_end(stated: Quantity, source: Quantity) -> bool:
    """Whether a weaker figure has a written end in common with the claim's, or both are ranges."""
    both_ranges = source.is_range and stated.is_range
    return source.unit != stated.unit or both_ranges or source.low == stated.low or source.high == stated.high


def _says_anything(context: ClaimContext, index: DocumentIndex, unit: Unit) -> bool:
    """Whether any word of the claim's context stands in the unit or heads its table: else nothing can be shown."""
    passage = unit.passage
    heads = (*passage.header, passage.caption) if unit.is_row else ()
    beside = index.neighbours(unit) if len(index.words(unit)) < _FEW_WORDS and not unit.is_row else ()
    words = (
        index.words(unit),
        *(index.words_of(head, unit.language) for head in heads if head),
        *map(index.words, beside),
    )
    return any(not word.keys.isdisjoint(context.keys) for part in words for word in part)


def _placed(binding: Binding, laid: Alignment | None, quantity: Quantity, unit: Unit) -> Binding:
    """What the order of nearly the same wording adds to a binding, or takes from it."""
    if laid is None:
        return binding
    if stands_elsewhere(laid, quantity, unit.quantities):
        return Binding(Bound.OTHER, 0.0, "another figure stands in its place here")
    stands_here = laid.counterpart is not None and quantity.number.overlaps(laid.counterpart)
    if stands_here and binding.bound is not Bound.ALONE:
        return Binding(Bound.BESIDE, 0.95, "it stands in the same place of the same sentence")
    return binding


def _headed(
    context: ClaimContext,
    unit: Unit,
    cells: Sequence[int],
    slot: int,
    binding: Binding,
    arounds: Sequence[Surroundings],
) -> Binding:
    """What a dose or time in the column heads adds to a binding, or takes from it.

    Of several columns it heads, words tell which is meant: "men, 5 years" and "women, 5 years".
    """
    columns = heading_column(context, unit)
    if not columns or binding.bound is Bound.OTHER:
        return binding
    if unit.columns[cells[slot]] not in columns:
        return Binding(Bound.OTHER, 0.0, "the claim's dose or time heads another column")
    if binding.bound is not Bound.OPEN:
        return binding
    headed = [at for at, cell in enumerate(cells) if unit.columns[cell] in columns]
    if len(headed) == 1:
        return Binding(Bound.WORDS, 0.9, "the claim's dose or time heads its column")
    numbers = [unit.quantities[cells[at]] for at in headed]
    around = [arounds[at] for at in headed]
    return bind(context, unit.text, numbers, headed.index(slot), around, same_language=False)


def _opposed(context: ClaimContext, coverage: Coverage, around: Surroundings) -> tuple[str, str] | None:
    """A year, group, time or measure the claim names near its figure, where the source names another."""
    near = [item for item in context.items if item.weight >= _NEAR]
    years = {key for item in near if is_year(item.word) for key in item.word.keys}
    here = _years(around.own) or _years(around.inside - around.foreign)
    if years and here and not years & here:
        return min(years)[2:], min(here)[2:]
    missing = [key for item in coverage.not_here if item.weight >= _NEAR for key in item.word.keys]
    return opposed(missing, around.inside - around.foreign)


def _years(keys: frozenset[str]) -> set[str]:
    return {key for key in keys if is_year_key(key)}


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

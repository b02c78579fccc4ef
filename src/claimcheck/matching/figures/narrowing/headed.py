"""Figures that stand above a table rather than in it: the dose that heads a column, the year in a heading or caption.

"Overall response was 52.4 % with 20 mg" is a row and a column of a table: the row holds 52.4 %, the column is headed
"Drug Y 20 mg". Which cell a claim means is told by its other figures alone; nothing is taken from a column whose cell
states something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from claimcheck.matching.content import is_year_key
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.evidence import figure_evidence
from claimcheck.matching.figures.narrowing.changes import says_when
from claimcheck.matching.figures.narrowing.labels import labelled_columns
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Comparator, Entailment, Quantity, QuantityKind, compare, read_quantities
from claimcheck.text import Span

_TIMES: Final = frozenset({QuantityKind.DATE, QuantityKind.ORDINAL})
_HEADS: Final = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.AGE})
_APART: Final = re.compile(
    r"[,;:()]|\b(?:and|or|versus|vs|against|than|compared|en|of|tegenover|tegen|dan|vergeleken|et|ou|contre|que|und|oder|"
    r"gegenüber|gegen|als|while|terwijl|tandis|während)\b",
    re.IGNORECASE,
)
"""Between a cell's figure and a dose, what tells that the dose is another figure's; "of" only as the Dutch "or"."""
_APART_FROM_TIME: Final = re.compile(_APART.pattern.replace("[,;:()]", "[;:]"), re.IGNORECASE)
"""The same between a time that opens a sentence and the figure: a comma only ends the time."""
_YEAR_HEADING: Final = re.compile(
    r"(?:.*[>›/|]\s*)?(?:in|year|fy|jaar|année|jahr|full\syear|fiscal\syear|geschäftsjahr|boekjaar|exercice)?\s?"
    r"(?P<year>(?:19|20)\d\d)\s?:?",
    re.IGNORECASE,
)
_MOST_CELLS: Final = 40
_MOST_FIGURES: Final = 20


def headed(context: ClaimContext, index: DocumentIndex) -> Iterator[Evidence]:
    """The table rows, and what stands under a year as heading, where another figure of the claim stands below it."""
    stated = context.figure.quantity
    is_date = stated.kind is QuantityKind.DATE and stated.unit == "year"
    if stated.kind not in _HEADS and not is_date and not _is_time(context.text, stated):
        return
    for other in context.others[:_MOST_FIGURES]:
        if other.kind in _TIMES or not (stated.kind is QuantityKind.DATE or _belongs(context, other, stated)):
            continue
        for unit in index.candidates(other):
            found = (_cell_below if unit.is_row else _said_below)(context, index, unit, other)
            if found:
                yield _evidence(context, index, unit, *found)


def heading_column(context: ClaimContext, unit: Unit) -> frozenset[int]:
    """The columns of a row that a dose or time of the claim's figure heads; empty where the claim names none."""
    for other in context.others[:_MOST_FIGURES]:
        if other.kind in _HEADS and _belongs(context, context.figure.quantity, other):
            columns = _columns(unit, other)
            if columns and len(columns) < len(unit.passage.header):
                return columns
    return labelled_columns(context.text, context.figure.span, unit.passage.header)


def _belongs(context: ClaimContext, cell: Quantity, head: Quantity) -> bool:
    """Whether nothing between two figures of a claim sets them apart."""
    first, second = sorted((cell.span, head.span), key=lambda span: span.start)
    text = context.text
    apart = _APART_FROM_TIME if _is_time(text, head) and head.span.start < cell.span.start else _APART
    between = apart.finditer(text, first.end, max(first.end, second.start))
    return all(context.language[:2] == "en" and found.group().casefold() == "of" for found in between)


def _is_time(text: str, quantity: Quantity) -> bool:
    """Whether a quantity of a text says when: "at week 40", "after 40 weeks"."""
    if quantity.kind is QuantityKind.ORDINAL:
        return bool(quantity.unit)
    return quantity.kind is QuantityKind.DURATION and says_when(text, quantity)


def _columns(unit: Unit, stated: Quantity) -> frozenset[int]:
    return frozenset(
        at
        for at, header in enumerate(unit.passage.header)
        if at and any(_is_equal(each, stated) for each in _header_quantities(header, unit.language))
    )


@lru_cache(maxsize=4096)
def _header_quantities(header: str, language: str) -> tuple[Quantity, ...]:
    return tuple(read_quantities(header, language))


def _is_equal(source: Quantity, stated: Quantity) -> bool:
    return source.kind is stated.kind and compare(source, stated).entailment is Entailment.EQUAL


def _cell_below(
    context: ClaimContext, index: DocumentIndex, unit: Unit, other: Quantity
) -> tuple[Quantity, str] | None:
    """The cell of a row that states `other` under a head that states the figure, with that head."""
    if not _row_is_meant(context, index, unit):
        return None
    for quantity, column in list(zip(unit.quantities, unit.columns, strict=True))[:_MOST_CELLS]:
        if _is_equal(quantity, other) and (head := _head(context, index, unit, column)):
            return quantity, head
    return None


def _said_below(
    context: ClaimContext, index: DocumentIndex, unit: Unit, other: Quantity
) -> tuple[Quantity, str] | None:
    """The figure of a sentence or list item that states `other` under a heading that is a year and nothing else."""
    stated, head = context.figure.quantity, unit.passage.locator.section
    if stated.kind is not QuantityKind.DATE:
        return _said_under(context, index, unit, other)
    is_year = stated.comparator is Comparator.EXACTLY
    if not is_year or stated.low != stated.high or not (found := _YEAR_HEADING.fullmatch(head or "")):
        return None
    words = [word for word in index.words(unit) if not is_light(word)]
    if int(found["year"]) != stated.low or any(is_year_key(key) for word in words for key in word.keys):
        return None
    if not any(not word.keys.isdisjoint(context.said) for word in words):
        return None
    cell = next((each for each in unit.quantities if _is_equal(each, other)), None)
    return (cell, found["year"]) if cell else None


def _said_under(
    context: ClaimContext, index: DocumentIndex, unit: Unit, other: Quantity
) -> tuple[Quantity, str] | None:
    """The figure of a sentence that states `other` under a heading that states the claim's dose or time alone."""
    head = _sole(unit.passage.locator.section, context, unit)
    words = [word for word in index.words_of(head, unit.language) if not is_light(word)] if head else []
    if not head or (words and all(word.keys.isdisjoint(context.said) for word in words)):
        return None
    if all(word.keys.isdisjoint(context.said) for word in index.words(unit) if not is_light(word)):
        return None
    cell = next((each for each in unit.quantities if _is_equal(each, other)), None)
    return (cell, head) if cell else None


def _sole(head: str, context: ClaimContext, unit: Unit) -> str:
    """A heading or caption, where it states the claim's dose or time and no other, and the unit itself states none."""
    stated = context.figure.quantity
    if not head or stated.kind not in {QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.ORDINAL}:
        return ""
    if any(_is_rival(each, stated) for text in unit.passage.header for each in _header_quantities(text, unit.language)):
        return ""
    if any(_is_rival(each, stated) and not _is_equal(each, stated) for each in unit.quantities):
        return ""
    heads = [each for each in _header_quantities(head, unit.language) if _is_rival(each, stated)]
    if len(heads) != 1:
        return ""
    is_time = _is_time(context.text, stated)
    if is_time and _is_time(head, heads[0]):
        same = (heads[0].low, heads[0].high, heads[0].unit) == (stated.low, stated.high, stated.unit)
        return head if same else ""
    return head if stated.kind is QuantityKind.MEASURE and _is_equal(heads[0], stated) else ""


def _is_rival(each: Quantity, stated: Quantity) -> bool:
    times = {QuantityKind.DURATION, QuantityKind.ORDINAL}
    return (each.kind is stated.kind and each.unit == stated.unit) or (each.kind in times and stated.kind in times)


def _row_is_meant(context: ClaimContext, index: DocumentIndex, unit: Unit) -> bool:
    label_end = len(unit.text.partition("\t")[0])
    label = [word for word in index.words(unit) if word.span.end <= label_end and not is_light(word)]
    return any(not word.keys.isdisjoint(context.said) for word in label)


def _head(context: ClaimContext, index: DocumentIndex, unit: Unit, column: int) -> str:
    """The head of a column, or the caption or heading of the table, that states the figure; '' if none does."""
    passage, stated = unit.passage, context.figure.quantity
    if stated.kind is not QuantityKind.DATE:
        above = next(
            filter(None, (_sole(text, context, unit) for text in (passage.caption, passage.locator.section))), ""
        )
        return passage.header[column] if column in _columns(unit, stated) else above
    if stated.comparator is not Comparator.EXACTLY or stated.low != stated.high:
        return ""
    year = f"n:{int(stated.low)}"
    years = [_years(index, header, unit) for header in passage.header]
    if any(years):
        return passage.header[column] if column < len(years) and years[column] == {year} else ""
    for text in (passage.caption, passage.locator.section):
        if found := _years(index, text, unit):
            return text if found == {year} else ""
    return ""


def _years(index: DocumentIndex, text: str, unit: Unit) -> set[str]:
    return (
        {key for word in index.words_of(text, unit.language) for key in word.keys if is_year_key(key)}
        if text
        else set()
    )


def _evidence(context: ClaimContext, index: DocumentIndex, unit: Unit, cell: Quantity, head: str) -> Evidence:
    marks: tuple[Span, ...] = (cell.span,)
    return figure_evidence(
        index.document,
        unit,
        relation=Relation.SUPPORTS,
        match=Match.NORMALIZED,
        parts=(
            ScorePart("number", 1.0, f"{context.figure.text} in “{head}”"),
            ScorePart("unit", 1.0, context.figure.quantity.unit),
            ScorePart("context", 1.0, f"it stands over {cell.text}, which the claim states as well"),
            ScorePart("binding", 0.9, "it heads the table or the column"),
        ),
        marks=marks,
        notes=(f"it heads the table or the column: “{' '.join(head.split())}”",),
    )

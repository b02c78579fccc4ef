"""A document cut into the units evidence is quoted in: sentences, table rows, list items.

Built once for a document and reused for every claim. Words, figures and rarities are read only when a claim asks
for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf, log
from typing import TYPE_CHECKING, Final

from claimcheck.documents import Document, Passage, PassageKind
from claimcheck.matching.content import content_words
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.number_sight import (
    beginnings,
    has_number_word,
    may_hold_figures,
    reaches,
    shows_one_of,
    shows_share,
)
from claimcheck.matching.ranking import RankingIndex, build_ranking_index
from claimcheck.matching.word_places import WordPlaces
from claimcheck.quantities import Comparator, Quantity, QuantityKind, meets, read_quantities
from claimcheck.quantities.sight import Sight, sight_of
from claimcheck.text import Span, guess_language, sentences

if TYPE_CHECKING:
    from claimcheck.matching.phrases.layout import Layout
    from claimcheck.matching.wording.candidates import WordingIndex

_PERCENT_IN_LABEL: Final = re.compile(r"%|per\s?cent|procent|pour\s?cent|prozent", re.IGNORECASE)
_COUNT_AND_PERCENT: Final = re.compile(r"\b(?:no\.?|n|number|aantal|nombre|anzahl)\s*[(,/]?\s*%", re.IGNORECASE)
_UNIT_IN_LABEL: Final = re.compile(r"[,(]\s*(?P<unit>[^\W\d_][\w/·²³ ]{0,12})\)?\W*$")
_PERCENT_IN_CAPTION: Final = re.compile(
    r"(?:[,(:–—-]\s*(?:in\s+|en\s+)?(?:%|per\s?cent\b|procent\b|pour\s?cent\b|prozent\b)"
    r"|\b(?:percentages?|pourcentages?|prozentsätze?)\b)(?!\s*(?:CI|KI|IC|BI)\b)",
    re.IGNORECASE,
)
_COUNTED_IN_LABEL: Final = re.compile(
    r"\b(?:no\.|numbers?|count|aantal|nombre|anzahl|n\s*$|mean|median|gemiddeld\w*|mediane?n?|médiane?|moyenne|mittelwert|"
    r"ratio|score|total|totaal|gesamt|years?|months?|weeks?|days|jaar|jaren|maanden|weken|dagen|ans|mois|semaines|jours|"
    r"jahre|monate|wochen|tage|euros?|usd|dollars?|m?mol|[mk]g|ml|points?|punten|punkte)\b|\(n\)|[€$£]",
    re.IGNORECASE,
)
_WHOLE: Final = 100
_LABELLED: Final = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.AGE, QuantityKind.CURRENCY})
_HYPHENATED: Final = re.compile(r"[-‑]\w")
_LONGEST_UNIT: Final = 2000
"""Code points; a longer "sentence" (a table printed as text) is cut, so that no word is far from its number."""


@dataclass(frozen=True)  # without slots: figures are read at first use and kept
class Unit:
    """One sentence, table row or list item: `document.text[span.start:span.end]`.

    `passage` is the one it stands in, `passage_number` and `number` are positions in the document and in the index.
    """

    number: int
    span: Span
    text: str = field(repr=False)
    passage: Passage = field(repr=False)
    passage_number: int
    language: str

    @cached_property
    def _figures(self) -> tuple[tuple[Quantity, ...], tuple[int, ...]]:
        if not self.passage.role.is_evidence:
            return (), ()
        if self.is_row:
            return _row_figures(self.text, self.passage, self.language)
        quantities = _quantities(self.text, self.language)
        return quantities, (-1,) * len(quantities)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures of an evidence-bearing unit, in order, with spans relative to `text`."""
        return self._figures[0]

    @property
    def columns(self) -> tuple[int, ...]:
        """Parallel to `quantities`: the table cell (0-based) each stands in, -1 outside tables."""
        return self._figures[1]

    @property
    def is_row(self) -> bool:
        """Whether the unit is a table row."""
        return self.passage.kind is PassageKind.TABLE_ROW


class DocumentIndex:
    """The units of one document, with what matching asks of them again and again.

    Everything here follows from `document` alone; what is costly is computed at first use and kept.
    """

    def __init__(self, document: Document, units: tuple[Unit, ...]) -> None:
        self.document = document
        self.units = units
        self._words: dict[int, tuple[ContextWord, ...]] = {}
        self._with_keys: dict[frozenset[str], frozenset[int]] = {}
        self._sights: dict[int, Sight] = {}
        self._headers: dict[tuple[tuple[str, ...], str], Sight] = {}
        self._side_words: dict[tuple[str, str], tuple[ContextWord, ...]] = {}

    def words(self, unit: Unit) -> tuple[ContextWord, ...]:
        """The content words of a unit, with spans relative to its text."""
        found = self._words.get(unit.number)
        if found is None:
            found = self._words[unit.number] = content_words(unit.text, unit.language)
        return found

    def words_of(self, text: str, language: str) -> tuple[ContextWord, ...]:
        """The content words of a heading, header or caption, kept because many rows share one."""
        key = (text, language)
        found = self._side_words.get(key)
        if found is None:
            found = self._side_words[key] = content_words(text, language)
        return found

    def neighbours(self, unit: Unit) -> tuple[Unit, ...]:
        """The units just before and after in the same passage; for a passage of one unit, in the same section."""
        return tuple(
            other
            for at in (unit.number - 1, unit.number + 1)
            if 0 <= at < len(self.units)
            for other in (self.units[at],)
            if _are_neighbours(unit, other)
        )

    @cached_property
    def title_words(self) -> tuple[ContextWord, ...]:
        """The content words of the document's title."""
        return content_words(self.document.title, self.document.language or "en")

    @cached_property
    def ranking(self) -> RankingIndex:
        """The index `rank_passages` asks for, built when a reader is first offered passages."""
        return build_ranking_index(self.document)

    @cached_property
    def layout(self) -> Layout:
        """The document laid out for phrases, made when the first phrase is looked for."""
        from claimcheck.matching.phrases.layout import lay_out  # noqa: PLC0415 - numpy, only where phrases are

        return lay_out(self.document)

    @cached_property
    def wording(self) -> WordingIndex:
        """The document's sentences by their words, read when a claim's own wording is first looked for."""
        from claimcheck.matching.wording.candidates import WordingIndex  # noqa: PLC0415 - only where it is asked for

        return WordingIndex(self.document)

    @cached_property
    def _numbered(self) -> tuple[Unit, ...]:
        """The evidence-bearing units in which a number may stand, in reading order."""
        return tuple(
            unit for unit in self.units if unit.passage.role.is_evidence and may_hold_figures(unit.text, unit.language)
        )

    @cached_property
    def _word_places(self) -> WordPlaces:
        return WordPlaces((unit.text, unit.language) for unit in self.units)

    def units_with(self, keys: frozenset[str]) -> frozenset[int]:
        """The numbers of the units in which a word with one of `keys` stands."""
        found = self._with_keys.get(keys)
        if found is None:
            found = self._with_keys[keys] = self._word_places.bearing(keys)
        return found

    def candidates(self, stated: Quantity) -> Iterator[Unit]:
        """The units with a quantity that may bear on `stated`, by kind and bounds; kinds that convert by kind alone."""
        is_bounded = stated.kind in _UNCONVERTED
        low, high = _bounds(stated)
        digits = beginnings(stated) if is_bounded else ()
        for unit in self._numbered:
            if "_figures" not in unit.__dict__ and not self._may_state(unit, stated, digits, low):
                continue  # what is read already tells more than its looks
            for quantity in unit.quantities:
                if meets(quantity, stated):
                    other_low, other_high = _bounds(quantity)
                    if not is_bounded or (other_low <= high and low <= other_high) or _mirrors(quantity, stated):
                        yield unit
                        break

    def _may_state(self, unit: Unit, stated: Quantity, digits: tuple[str, ...], low: float) -> bool:
        """Whether a unit not read yet may hold a figure of the stated one's kind and size, by its looks."""
        sight = self._sight(unit)
        if stated.kind not in sight.kinds and not (stated.open_age and QuantityKind.AGE in sight.kinds):
            return False
        if digits:
            return (
                shows_one_of(unit.text, digits)
                or (stated.kind is QuantityKind.PERCENT and shows_share(unit.text))
                or has_number_word(unit.text, unit.language)
            )
        return (
            stated.kind not in _UNCONVERTED
            or (stated.kind is QuantityKind.PERCENT and sight.share)
            or sight.unbounded
            or reaches(unit.text, low, worded=sight.worded)
        )

    def _sight(self, unit: Unit) -> Sight:
        """What a unit may state by its words and signs and, in a table, by those of its header."""
        found = self._sights.get(unit.number)
        if found is None:
            found = sight_of(unit.text, unit.language)
            if unit.is_row:
                found = self._with_header(found, unit)
            self._sights[unit.number] = found
        return found

    def _with_header(self, row: Sight, unit: Unit) -> Sight:
        key = (unit.passage.header, unit.language)
        header = self._headers.get(key)
        if header is None:
            header = self._headers[key] = sight_of("\t".join(unit.passage.header), unit.language)
        kinds = row.kinds | header.kinds
        labels = (unit.text, unit.passage.caption, *unit.passage.header)
        if any(map(_PERCENT_IN_LABEL.search, labels)):
            kinds |= {QuantityKind.PERCENT}
        return replace(row, kinds=kinds)

    def frequency(self, keys: frozenset[str]) -> float:
        """The share of units in which a word with one of `keys` stands, 0..1."""
        return len(self.units_with(keys)) / len(self.units) if self.units else 0.0

    def rarity(self, keys: frozenset[str]) -> float:
        """How much it says that a word stands in a unit: near 0 for one in every unit, 1 for one in a single unit."""
        units = len(self.units)
        if units < 2:  # noqa: PLR2004 - in a document of one sentence every word is as rare as any
            return 1.0
        most = len(self.units_with(keys))
        return min(1.0, log((1 + units) / (1 + most)) / log((1 + units) / 2))


_UNCONVERTED: Final = frozenset({QuantityKind.NUMBER, QuantityKind.PERCENT, QuantityKind.STATISTIC})
_OPEN_ABOVE: Final = frozenset({Comparator.MORE_THAN, Comparator.AT_LEAST})
_OPEN_BELOW: Final = frozenset({Comparator.LESS_THAN, Comparator.AT_MOST, Comparator.UP_TO})
_NEAR_SHARE: Final = 0.15


def _mirrors(quantity: Quantity, stated: Quantity) -> bool:
    """Whether one is the other with a minus: a change, and a fall by so much."""
    if quantity.low.is_signed() == stated.low.is_signed() or quantity.unit != stated.unit:
        return False
    return abs(quantity.low + stated.low) <= max(quantity.step, stated.step)


def _bounds(quantity: Quantity) -> tuple[float, float]:
    """The widest interval in which a figure bearing on this one may lie: comparator, "about" and rounding opened."""
    low, high = float(quantity.low), float(quantity.high)
    margin = abs(float(quantity.step))
    if quantity.unit == "fraction":  # three in four, beside 75 %
        low, high, margin = 100 * low, 100 * high, 100 * margin
    if quantity.comparator in {Comparator.ABOUT, Comparator.NEARLY}:
        margin += _NEAR_SHARE * max(abs(low), abs(high))
    low = -inf if quantity.comparator in _OPEN_BELOW else low - margin
    high = inf if quantity.comparator in _OPEN_ABOVE else high + margin
    return low, high


def _are_neighbours(unit: Unit, other: Unit) -> bool:
    if not other.passage.role.is_evidence or other.is_row is not unit.is_row:
        return False
    if other.passage_number == unit.passage_number:
        return True
    return not unit.is_row and other.passage.locator.section == unit.passage.locator.section


def index_document(document: Document) -> DocumentIndex:
    """Cut a document into units, each in the language of its passage."""
    fallback = document.language or guess_language(document.text) or "en"
    units: list[Unit] = []
    for number, passage in enumerate(document.passages):
        language = passage.language or fallback
        text = passage.span.of(document.text)
        if passage.kind is PassageKind.TABLE_ROW:
            units.append(Unit(len(units), passage.span, text, passage, number, language))
            continue
        for span in _pieces(text, language):
            piece = span.of(text)
            units.append(Unit(len(units), span.shifted(passage.span.start), piece, passage, number, language))
    return DocumentIndex(document, tuple(units))


def _quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of a text, without number words that are part of another word ("three-factor")."""
    return tuple(
        quantity
        for quantity in read_quantities(text, language)
        if not (
            _HYPHENATED.match(text, quantity.number.end) and quantity.number.of(text).isalpha() and not quantity.unit
        )
    )


def _pieces(text: str, language: str) -> Iterable[Span]:
    """The sentences of a passage; what is far too long for a sentence is cut at line ends or spaces."""
    for sentence in sentences(text, language):
        start = sentence.start
        while sentence.end - start > _LONGEST_UNIT:
            cut = max(text.rfind("\n", start, start + _LONGEST_UNIT), start)
            if cut == start:
                cut = max(text.rfind(" ", start, start + _LONGEST_UNIT), start)
            if cut == start:
                cut = start + _LONGEST_UNIT
            yield Span(start, cut)
            start = cut
            while start < sentence.end and text[start].isspace():
                start += 1
        if start < sentence.end:
            yield Span(start, sentence.end)


def _row_figures(text: str, passage: Passage, language: str) -> tuple[tuple[Quantity, ...], tuple[int, ...]]:
    """The figures of a table row and their columns: each cell read by itself, so that none runs into the next."""
    quantities: list[Quantity] = []
    columns: list[int] = []
    label = text.partition("\t")[0]
    start = 0
    cells = text.split("\t")
    for column, cell in enumerate(cells):
        header = passage.header[column] if column < len(passage.header) else ""
        is_label = column == 0 and len(cells) > 1  # a number there names the row
        for at, quantity in enumerate(() if is_label else _quantities(cell, language)):
            placed = replace(quantity, span=quantity.span.shifted(start), number=quantity.number.shifted(start))
            read = _with_label_unit(placed, at, (header, label) if column else (header,), language)
            quantities.append(_with_caption_unit(read, passage.caption, (header, label)))
            columns.append(column)
        start += len(cell) + 1
    return tuple(quantities), tuple(columns)


def _says_percent(caption: str) -> bool:
    return _PERCENT_IN_CAPTION.search(caption) is not None and not _COUNT_AND_PERCENT.search(caption)


def _with_caption_unit(quantity: Quantity, caption: str, labels: Sequence[str]) -> Quantity:
    """A bare number is a share where the caption says so of the whole table, and its row and column say no other."""
    is_bare = quantity.kind is QuantityKind.NUMBER and not quantity.unit and quantity.high <= _WHOLE
    if not is_bare or not _says_percent(caption) or any(_COUNTED_IN_LABEL.search(one) for one in labels):
        return quantity
    return replace(quantity, kind=QuantityKind.PERCENT, unit="%")


def _with_label_unit(quantity: Quantity, at: int, labels: Sequence[str], language: str) -> Quantity:
    """A bare number takes the unit its row or column is labelled with.

    "No. (%)" marks the second number of a cell; "Mean age, years" and "Dose (mg)" are read with the number in place.
    """
    if quantity.kind is not QuantityKind.NUMBER or quantity.unit:
        return quantity
    for label in labels:
        if _PERCENT_IN_LABEL.search(label):
            if _COUNT_AND_PERCENT.search(label) and at == 0:
                return quantity
            return replace(quantity, kind=QuantityKind.PERCENT, unit="%")
    for label in labels:
        named = _UNIT_IN_LABEL.search(label)
        if named is None:
            continue
        before = f"{label[: named.start()]} "
        composed = f"{before}{quantity.text} {named.group('unit')}"
        for read in read_quantities(composed, language):
            if read.number.start >= len(before) and read.unit and read.kind in _LABELLED:
                return replace(quantity, kind=read.kind, unit=read.unit, low=read.low, high=read.high)
    return quantity

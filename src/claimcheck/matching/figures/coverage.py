"""How much of a figure's context stands where the source states a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.context import ClaimContext, ContextItem, is_light
from claimcheck.matching.figures.series import Attachment
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.lexicon.keys import key_kind
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import QuantityKind
from claimcheck.text import Span

_NEIGHBOUR: Final = 0.6
_SECTION: Final = 0.5
_TITLE: Final = 0.4
_TOPIC: Final = 0.4
"""What a word is worth that stands beside the unit rather than in it."""
_TOPIC_FREQUENCY: Final = 0.04
"""Share of units from which a word is the document's subject, and understood in every sentence."""
_ABSENT: Final = 0.7
_UNKNOWN: Final = 0.2
_ABSENT_ABROAD: Final = 0.5
"""How much a missing word weighs when the document never uses it: it may be said in other words there."""
_ANYBODY: Final = frozenset({"w:people", "w:person"})
"""Counted things so general that a source need not name them."""
_NEAR_WORDS: Final = 4
_FULL: Final = 0.7
"""The strength from which a word counts as met."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words by where they stand: key -> strength 0..1, the greatest where a key stands in several places."""

    strengths: dict[str, float]
    own: frozenset[str]
    """Keys of the words that belong to this number alone."""
    foreign: frozenset[str]
    """Keys of the words that belong to another number of the unit and not to this one."""
    inside: frozenset[str]
    """Keys of the unit itself, whatever number they belong to."""
    near: frozenset[str]
    """Keys of the words nearest to the number, or of its row and column."""
    spans: dict[str, Span]
    """Where in the unit a key stands, for the marks."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The context found around one number of a unit.

    `share` is the weighted share of the claim's context that was met; `met` and `missing` list the words, `not_here` those not met in
    the unit itself;
    `met_near` counts distinct words met in the unit itself (or its header and caption). `noun_met`, `beside_met` and
    `own_met` say whether the thing counted, a word directly beside the figure (as close to the number), and a word
    that the claim gives to this figure alone were met; True where the claim has none.
    `weights` are parallel to the claim's items: what each counted for.
    """

    share: float
    met: tuple[ContextItem, ...]
    missing: tuple[ContextItem, ...]
    not_here: tuple[ContextItem, ...]
    met_near: int
    noun_met: bool
    beside_met: bool
    own_met: bool
    weights: tuple[float, ...]
    names_missing: tuple[ContextItem, ...]
    marks: tuple[Span, ...]


def surroundings(
    index: DocumentIndex, unit: Unit, quantity: int, words: Sequence[ContextWord], attachment: Attachment, slot: int
) -> Surroundings:
    """The words around `unit.quantities[quantity]`, which is figure `slot` of `attachment`."""
    own = _keys(words[at] for at in attachment.own[slot])
    mine = _keys(words[at] for at in attachment.of(slot))
    inside = _keys(words)
    strengths = dict.fromkeys(mine, 1.0)
    spans = {key: word.span for word in reversed(words) for key in word.keys}
    passage = unit.passage

    def add(found: Sequence[ContextWord], strength: float) -> None:
        for word in found:
            for key in word.keys:
                if strengths.get(key, 0.0) < strength and (key not in inside or key in mine):
                    strengths[key] = strength

    own_header: frozenset[str] = frozenset()
    other_header: frozenset[str] = frozenset()
    if unit.is_row:
        column = unit.columns[quantity]
        for at, header in enumerate(passage.header):
            keys = _keys(index.words_of(header, unit.language))
            if at == column:
                own_header = keys
            elif at:
                other_header |= keys
        strengths.update(dict.fromkeys(own_header, 1.0))
        add(index.words_of(passage.header[0], unit.language) if passage.header else (), 1.0)
    if passage.caption:
        add(index.words_of(passage.caption, unit.language), 1.0)
    for neighbour in index.neighbours(unit) if not unit.is_row else ():
        add(index.words(neighbour), _NEIGHBOUR)
    if passage.locator.section:
        add(index.words_of(passage.locator.section, unit.language), _SECTION)
    add(index.title_words, _TITLE)
    near = _nearest(words, unit.quantities[quantity].span) & mine
    if unit.is_row:
        near = mine | own_header | _keys(index.words_of(passage.caption, unit.language))
    own |= own_header - other_header
    foreign = (inside - mine) | (other_header - own_header - mine)
    return Surroundings(strengths, own, foreign, inside | own_header | other_header, near, spans)


def _nearest(words: Sequence[ContextWord], number: Span) -> frozenset[str]:
    """Keys of the few content words before and behind a number."""
    before = [word for word in words if word.span.end <= number.start][-_NEAR_WORDS:]
    behind = [word for word in words if word.span.start >= number.end][:_NEAR_WORDS]
    inside = [word for word in words if word.span.overlaps(number)]
    return _keys((*before, *inside, *behind))


def cover(context: ClaimContext, around: Surroundings, index: DocumentIndex, unit: Unit) -> Coverage:
    """Weigh which of the claim's context words were met around one number."""
    same_language = context.language[:2] == unit.language[:2]
    total = gained = 0.0
    met: list[ContextItem] = []
    missing: list[ContextItem] = []
    not_here: list[ContextItem] = []
    names_missing: list[ContextItem] = []
    marks: list[Span] = []
    near = 0
    noun_known = noun_met = False
    has_beside = beside_met = has_own = own_met = False
    weights: list[float] = []
    for item in context.items:
        strength, key = _strength(item, around, index)
        weight = item.weight * _importance(item, index, is_met=strength > 0, same_language=same_language)
        weights.append(weight)
        total += weight
        gained += weight * strength
        if item.is_beside and item.is_known and not is_light(item.word):
            has_beside = True
            beside_met = beside_met or not item.word.keys.isdisjoint(around.near)
        if item.is_own and item.is_known and not is_light(item.word):
            has_own = True
            own_met = own_met or strength >= _FULL
        if strength < _FULL:
            not_here.append(item)
        else:
            near += 1
            if key in around.spans:
                marks.append(around.spans[key])
        (met if strength > 0 else missing).append(item)
        if item.is_noun and item.is_known and item.word.keys.isdisjoint(_ANYBODY):
            noun_known = True
            noun_met = noun_met or strength >= _FULL
        if item.is_name and strength == 0 and item.weight >= _NAME_WEIGHT:
            names_missing.append(item)
    others_total, others_met = _other_figures(context, unit)
    total += others_total
    gained += others_met
    return Coverage(
        gained / total if total else 0.0,
        tuple(met),
        tuple(missing),
        tuple(not_here),
        near + round(others_met),
        noun_met=noun_met or not noun_known,
        beside_met=beside_met or not has_beside,
        own_met=own_met or not has_own,
        weights=tuple(weights),
        names_missing=tuple(names_missing),
        marks=tuple(sorted(set(marks))),
    )


_NAME_WEIGHT: Final = 0.4
_OTHER_FIGURE: Final = 0.8


def _other_figures(context: ClaimContext, unit: Unit) -> tuple[float, float]:
    """The claim's other figures of the same sentence, as context: weight asked, weight met."""
    here = {(quantity.kind, quantity.low, quantity.high, quantity.unit) for quantity in unit.quantities}
    asked = met = 0.0
    for quantity in context.others:
        if quantity.kind in {QuantityKind.DATE, QuantityKind.ORDINAL}:
            continue
        asked += _OTHER_FIGURE
        if (quantity.kind, quantity.low, quantity.high, quantity.unit) in here:
            met += _OTHER_FIGURE
    return min(asked, met + _OTHER_FIGURE), met


def _strength(item: ContextItem, around: Surroundings, index: DocumentIndex) -> tuple[float, str]:
    best, found = 0.0, ""
    for key in item.word.keys & around.strengths.keys():
        strength = around.strengths[key] * key_kind(key).strength
        if strength > best:
            best, found = strength, key
    if best == 0.0 and not item.word.keys & around.foreign and index.frequency(item.word.keys) >= _TOPIC_FREQUENCY:
        return _TOPIC, ""
    return best, found


def _importance(item: ContextItem, index: DocumentIndex, *, is_met: bool, same_language: bool) -> float:
    keys = item.word.keys
    if is_met or index.frequency(keys) > 0:
        return 0.15 + 0.85 * index.rarity(keys)
    if not item.is_known and not same_language:
        return _UNKNOWN
    return _ABSENT if same_language else _ABSENT_ABROAD


def _keys(words: Iterable[ContextWord]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.keys)

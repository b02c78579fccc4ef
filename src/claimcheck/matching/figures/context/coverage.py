"""How much of a figure's context stands where the source states a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.content import is_year_key
from claimcheck.matching.figures.context.claim import ClaimContext, ContextItem, is_light, is_link
from claimcheck.matching.figures.context.implied import implied
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.lexicon.keys import key_kind
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Entailment, Quantity, QuantityKind, compare
from claimcheck.text import Span

_TOPIC: Final = 0.4
"""What a word is worth that is the document's subject and stands nowhere near."""
_TOPIC_UNITS: Final = 3
_TOPIC_FREQUENCY: Final = 0.04
"""Share of units from which a word is the document's subject, and understood in every sentence."""
_ABSENT: Final = 0.7
_UNKNOWN: Final = 0.2
_ABSENT_ABROAD: Final = 0.5
"""How much a missing word weighs when the document never uses it: it may be said in other words there."""
_PERSON: Final = "e:person"
"""Patients are "those" in the second half of a sentence: said once, meant for every figure."""
_YEARLY: Final = frozenset({"w:year", "w:yearly", "w:annual", "w:annually"})
"""Words for which one year's figure will do; the note says which year."""
_ANYBODY: Final = frozenset({"w:people", "w:person"})
"""Counted things so general that a source need not name them."""
_PATIENTS: Final = frozenset({"w:patient", "w:participant"})
_OF_WHAT: Final = re.compile(
    r"\s*(?:of|van|de|des|du|d['’]|der|von|among|bij|onder|chez|bei|unter|in)(?!\w)", re.IGNORECASE
)
_ENOUGH: Final = 2
"""Words met in a unit besides which what stands directly beside the figure may stand in the heading."""
_FULL: Final = 0.7
"""The strength from which a word counts as met."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The context found around one number of a unit.

    `share` is the weighted share of the claim's context that was met, `elsewhere` the share that was not met here but
    is spoken of elsewhere in the document; `met` and `missing` list the words, `unsaid` those that stand nowhere
    near, of no figure, `not_here` those not met in the unit itself, `understood` those a source need not say; `asked`
    counts the telling words it has to say, `met_near` the distinct words met in the unit itself (or its header and
    caption). `noun_met`, `beside_met` and `own_met` say whether the thing counted, a word directly beside the figure
    (as close to the number), and a word that the claim gives to this figure alone were met; True where the claim has
    none.
    """

    share: float
    elsewhere: float
    met: tuple[ContextItem, ...]
    missing: tuple[ContextItem, ...]
    unsaid: tuple[ContextItem, ...]
    not_here: tuple[ContextItem, ...]
    understood: tuple[ContextItem, ...]
    asked: int
    met_near: int
    noun_met: bool
    beside_met: bool
    own_met: bool
    names_missing: tuple[ContextItem, ...]
    marks: tuple[Span, ...]


def cover(context: ClaimContext, around: Surroundings, index: DocumentIndex, unit: Unit, number: Quantity) -> Coverage:
    """Weigh which of the claim's context words were met around one number."""
    same_language = context.language[:2] == unit.language[:2]
    total = gained = elsewhere = 0.0
    met: list[ContextItem] = []
    missing: list[ContextItem] = []
    unsaid: list[ContextItem] = []
    not_here: list[ContextItem] = []
    names_missing: list[ContextItem] = []
    marks: list[Span] = []
    near = asked = 0
    noun_known = noun_met = False
    has_beside = beside_met = has_own = own_met = False
    strengths = [_strength(item, around, index) for item in context.items]
    understood = implied(context, [strength >= _FULL for strength, _ in strengths], around, number)
    for at, item in enumerate(context.items):
        if at in understood:
            continue
        strength, key = strengths[at]
        asked += not is_link(item.word)
        weight = item.weight * _importance(item, index, is_met=strength > 0, same_language=same_language)
        total += weight
        gained += weight * strength
        is_person_here = _PERSON in item.word.keys and _PERSON in around.inside
        if item.is_beside and item.is_known and not is_light(item.word):
            has_beside = True
            beside_met = beside_met or not item.word.keys.isdisjoint(around.near) or is_person_here
        if item.is_own and item.is_known and not is_light(item.word):
            has_own = True
            own_met = own_met or strength >= _FULL
        if strength < _FULL and index.frequency(item.word.keys) > 0:
            elsewhere += weight * (1.0 - strength)
        if strength < _FULL:
            not_here.append(item)
        else:
            near += 1
            if key in around.setting.spans:
                marks.append(around.setting.spans[key])
        (met if strength > 0 else missing).append(item)
        if strength == 0 and item.word.keys.isdisjoint(around.inside):
            unsaid.append(item)
        if item.is_noun and item.is_known and item.word.keys.isdisjoint(_ANYBODY):
            noun_known = True
            noun_met = noun_met or strength >= _FULL or is_person_here
        if item.is_name and strength == 0 and item.weight >= _NAME_WEIGHT:
            names_missing.append(item)
    is_all_else_met = near >= _ENOUGH - 1 and all(item.is_noun or is_light(item.word) for item in missing)
    others_total, others_met = _other_figures(context, unit)
    total += others_total
    gained += others_met
    return Coverage(
        gained / total if total else 0.0,
        elsewhere / total if total else 0.0,
        tuple(met),
        tuple(missing),
        tuple(unsaid),
        tuple(not_here),
        tuple(context.items[at] for at in sorted(understood)),
        asked,
        near + round(others_met),
        noun_met=noun_met or not noun_known or (is_all_else_met and _is_share_of_somebody(missing, number, unit)),
        beside_met=beside_met or not has_beside or (near >= _ENOUGH and not missing),
        own_met=own_met or not has_own,
        names_missing=tuple(names_missing),
        marks=tuple(sorted(set(marks))),
    )


def _is_share_of_somebody(missing: Sequence[ContextItem], number: Quantity, unit: Unit) -> bool:
    """Whether all that lacks is of whom a bare share is: "diarrhoea (44 %)" is that of the patients."""
    if number.kind is not QuantityKind.PERCENT or _OF_WHAT.match(unit.text, number.span.end):
        return False
    return all(not item.word.keys.isdisjoint(_PATIENTS) for item in missing if item.is_noun)


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
        if (quantity.kind, quantity.low, quantity.high, quantity.unit) in here or any(
            other.kind is quantity.kind
            and other.unit != quantity.unit
            and compare(other, quantity).entailment is Entailment.EQUAL
            for other in unit.quantities
        ):
            met += _OTHER_FIGURE
    return min(asked, met + _OTHER_FIGURE), met


def _strength(item: ContextItem, around: Surroundings, index: DocumentIndex) -> tuple[float, str]:
    best, found = 0.0, ""
    spans = around.setting.spans
    for key in sorted(item.word.keys, key=lambda each: (each not in spans, each)):  # one that can be marked first
        strength = around.strength(key)
        if strength and (strength := strength * key_kind(key).strength) > best:
            best, found = strength, key
    if best < _FULL and not item.word.keys.isdisjoint(_YEARLY) and any(is_year_key(key) for key in around.mine):
        return _FULL, ""
    if best == 0.0 and not item.word.keys & around.foreign and _is_topic(item, index):
        return _TOPIC, ""
    return best, found


def _is_topic(item: ContextItem, index: DocumentIndex) -> bool:
    keys = item.word.keys
    return len(index.units_with(keys)) >= _TOPIC_UNITS and index.frequency(keys) >= _TOPIC_FREQUENCY


def _importance(item: ContextItem, index: DocumentIndex, *, is_met: bool, same_language: bool) -> float:
    keys = item.word.keys
    if is_met or index.frequency(keys) > 0:
        return 0.15 + 0.85 * index.rarity(keys)
    if not item.is_known and not same_language:
        return _UNKNOWN
    return _ABSENT if same_language else _ABSENT_ABROAD

"""A claim's figure that stands in a source beside words of the claim, though too little else of it stands there.

That a figure is nowhere in a source is a grave thing to say. Where the figure itself stands, with its unit, in a
sentence or row that also has a word of the claim, a reader has to look; no more than that is said of it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, ContextItem, is_light
from claimcheck.matching.figures.context.evidence import figure_evidence
from claimcheck.matching.lexicon.keys import KeyKind, key_kind
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Entailment, Quantity, compare

_STANDS: Final = frozenset({Entailment.EQUAL, Entailment.ENTAILED, Entailment.ROUNDED})
_GENERAL: Final = frozenset({"e:person", "e:group", "e:study"})
"""Words that stand beside most figures: they show nothing by themselves."""
_MOST_NAMED: Final = 4


def loosely_located(context: ClaimContext, index: DocumentIndex) -> Iterator[Evidence]:
    """The units that state the figure itself beside a telling word of the claim, or beside another of its figures.

    Only called when nothing closer was found: all of it is for a reader.
    """
    for unit in index.candidates(context.figure.quantity):
        stated = next((each for each in unit.quantities if _stands(each, context.figure.quantity)), None)
        if stated is None:
            continue
        here = _keys(index, unit)
        met = [item for item in context.items if _is_met(item, here)]
        if any(_tells(item) for item in met) or (met and _another_stands(context, unit, stated)):
            yield _evidence(context, index, unit, stated, met)


def _stands(source: Quantity, stated: Quantity) -> bool:
    return source.kind is stated.kind and compare(source, stated).entailment in _STANDS


def _keys(index: DocumentIndex, unit: Unit) -> frozenset[str]:
    heads = (*unit.passage.header, unit.passage.caption) if unit.is_row else ()
    words = (index.words(unit), *(index.words_of(head, unit.language) for head in heads if head))
    return frozenset(key for part in words for word in part for key in word.keys)


def _is_met(item: ContextItem, here: frozenset[str]) -> bool:
    return any(key_kind(key) is not KeyKind.PART for key in item.word.keys & here)


def _tells(item: ContextItem) -> bool:
    return not is_light(item.word) and item.word.keys.isdisjoint(_GENERAL)


def _another_stands(context: ClaimContext, unit: Unit, mine: Quantity) -> bool:
    return any(_stands(each, other) for other in context.others for each in unit.quantities if each is not mine)


def _evidence(
    context: ClaimContext, index: DocumentIndex, unit: Unit, stated: Quantity, met: list[ContextItem]
) -> Evidence:
    missing = [item.word.text for item in context.items if item not in met][:_MOST_NAMED]
    said = ", ".join(item.word.text for item in met)
    named = f" (missing: {', '.join(missing)})" if missing else ""
    return figure_evidence(
        index.document,
        unit,
        relation=Relation.UNBOUND,
        match=Match.NORMALIZED,
        parts=(
            ScorePart("number", 1.0, f"{stated.text} for {context.figure.text}"),
            ScorePart("unit", 1.0, f"{stated.kind.value} {stated.unit}".strip()),
            ScorePart("context", round(len(met) / len(context.items), 3), f"met: {said}"),
            ScorePart("binding", 0.0, "too little of the claim stands here to tie the figure to it"),
        ),
        marks=(stated.span,),
        found=stated.text,
        notes=(f"the figure stands here, with little of what the claim says of it{named}",),
    )

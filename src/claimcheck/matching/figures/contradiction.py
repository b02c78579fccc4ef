"""Another figure for the same thing: same unit, subject, group and period, and nothing that supports the stated one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from itertools import islice
from typing import Final

from claimcheck.matching.content import is_year
from claimcheck.matching.figures.binding import Bound
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.evidence import figure_evidence
from claimcheck.matching.figures.located import Located, locate
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart
from claimcheck.matching.number_sight import may_hold_figures, shows_value
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Comparator, Entailment, QuantityKind, compare

_KINDS: Final = frozenset(
    {
        QuantityKind.NUMBER,
        QuantityKind.PERCENT,
        QuantityKind.CURRENCY,
        QuantityKind.MEASURE,
        QuantityKind.DURATION,
        QuantityKind.AGE,
    }
)
_FEWEST_WORDS: Final = 3
_UNITS_READ: Final = 20
_UNITS_CONSIDERED: Final = 200
_SHARED_BACK: Final = 0.8
_CLOSE: Final = 0.85
_CLOSER: Final = 0.15
_CONFLICTS: Final = frozenset({Entailment.CONFLICT})
_STATED: Final = frozenset({Comparator.EXACTLY, Comparator.ABOUT})


def contradictions(context: ClaimContext, index: DocumentIndex, policy: MatchPolicy) -> Iterator[Evidence]:
    """The units that say another figure of exactly what the claim speaks of; few and sure rather than many.

    Only called when nothing in the document fits the claim's figure.
    """
    if context.figure.quantity.kind not in _KINDS:
        return
    for unit in _likely_units(context, index):
        found = list(locate(context, index, unit, _CONFLICTS))
        sure = [located for located in found if _is_sure(context, located, index, policy)]
        if len(sure) == 1:
            located = sure[0]
            yield figure_evidence(
                index.document,
                unit,
                relation=Relation.CONTRADICTS,
                match=Match.NORMALIZED,
                parts=(
                    ScorePart("number", 1.0, f"{located.quantity.text} against {context.figure.text}"),
                    ScorePart("context", round(located.coverage.share, 3), "same subject, group and period"),
                    ScorePart("binding", located.binding.strength, located.binding.detail),
                ),
                marks=(located.quantity.span, *located.coverage.marks),
                found=located.quantity.text,
                notes=(f"the source states {located.quantity.text}",),
            )


def closer_conflict(context: ClaimContext, index: DocumentIndex, share: float, places: Container[int]) -> str:
    """What a sentence much closer to the claim than one of this context share states instead; '' if there is none.

    `places` are the starts of the units that state the figure itself. A loose likeness must not support a figure where
    nearly the claim's own sentence states another.
    """
    least = max(_CLOSE, share + _CLOSER)
    if least > 1 or context.figure.quantity.kind not in _KINDS:
        return ""
    for unit in _likely_units(context, index):
        if unit.span.start in places:
            continue
        for located in locate(context, index, unit, _CONFLICTS):
            if located.coverage.share >= least and located.opposed is None and located.coverage.own_met:
                return located.quantity.text
    return ""


def _is_sure(context: ClaimContext, located: Located, index: DocumentIndex, policy: MatchPolicy) -> bool:
    coverage = located.coverage
    return (
        _is_said_of_no_more(context, located, index)
        and coverage.share >= policy.contradict_context
        and coverage.met_near >= _FEWEST_WORDS
        and coverage.noun_met
        and not coverage.names_missing
        and located.opposed is None
        and located.binding.bound in {Bound.ALONE, Bound.WORDS}
        and located.quantity.comparator in _STATED
        and located.quantity.unit == context.figure.quantity.unit
        and not shows_value(located.unit.text, context.figure.quantity)  # it may have been misread there
        and not any(compare(located.quantity, other).entailment is Entailment.EQUAL for other in context.others)
    )


def _is_said_of_no_more(context: ClaimContext, located: Located, index: DocumentIndex) -> bool:
    """Whether the source's sentence adds little the claim does not say: "breast cancer" is not "cancer"."""
    words = [word for word in index.words(located.unit) if not is_light(word) and not is_year(word)]
    shared = sum(1 for word in words if not word.keys.isdisjoint(context.keys))
    return shared >= _SHARED_BACK * len(words)


def _likely_units(context: ClaimContext, index: DocumentIndex) -> Iterator[Unit]:
    """The units of the figure's kind that share most with the claim, by posting lists alone."""
    counts: Counter[int] = Counter()
    for item in context.items:
        for number in index.units_with(item.word.keys):
            counts[number] += 1
    kind = context.figure.quantity.kind
    likely = sorted(counts, key=lambda number: (-counts[number], number))[:_UNITS_CONSIDERED]
    of_kind = (index.units[number] for number in likely if _holds(index.units[number], kind))
    yield from islice(of_kind, _UNITS_READ)


def _holds(unit: Unit, kind: QuantityKind) -> bool:
    return may_hold_figures(unit.text, unit.language) and any(each.kind is kind for each in unit.quantities)

"""Deciding that a figure in a source is evidence for a figure in a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from claimcheck.claims import Claim, Figure
from claimcheck.matching.content import is_year
from claimcheck.matching.figures.binding import Bound
from claimcheck.matching.figures.context.claim import ClaimContext, ContextItem, claim_context, is_light
from claimcheck.matching.figures.context.evidence import figure_evidence
from claimcheck.matching.figures.contradiction import closer_conflict, contradictions
from claimcheck.matching.figures.located import Located, locate
from claimcheck.matching.figures.loose import loosely_located
from claimcheck.matching.figures.narrowing.changes import changed_by, is_point_in_time
from claimcheck.matching.figures.narrowing.companions import companions
from claimcheck.matching.figures.narrowing.headed import headed
from claimcheck.matching.figures.narrowing.modifiers import narrowed
from claimcheck.matching.figures.narrowing.narrower_ages import is_of_narrower_age
from claimcheck.matching.figures.narrowing.overstated import overstated
from claimcheck.matching.figures.narrowing.qualifiers import ended_since, qualified
from claimcheck.matching.figures.narrowing.restrictions import names_an_arm
from claimcheck.matching.figures.narrowing.scaled import scaled
from claimcheck.matching.figures.narrowing.standing_under import half_of_label, under_heading, under_row
from claimcheck.matching.figures.narrowing.strangers import strangers
from claimcheck.matching.figures.reservations.cautions import caution
from claimcheck.matching.figures.reservations.overruled import behind_unit, overruled
from claimcheck.matching.figures.reservations.superseded import superseded
from claimcheck.matching.figures.reservations.unfinished import unfinished
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart, StatementMatch
from claimcheck.matching.policy import MatchPolicy, Rounding
from claimcheck.matching.units import DocumentIndex
from claimcheck.quantities import Entailment, QuantityKind, compare

_MATCHES: Final = {
    Entailment.EQUAL: Match.EXACT,
    Entailment.ENTAILED: Match.ENTAILED,
    Entailment.ROUNDED: Match.ROUNDED,
    Entailment.WEAKER: Match.NORMALIZED,
}
_NUMBER_VALUES: Final = {
    Entailment.EQUAL: 1.0,
    Entailment.ENTAILED: 0.95,
    Entailment.ROUNDED: 0.9,
    Entailment.WEAKER: 0.5,
}
_WANTED: Final = frozenset(_MATCHES)
_RANK: Final = (Relation.SUPPORTS, Relation.WEAKER, Relation.UNBOUND, Relation.CONTRADICTS)
_FEWEST_WORDS: Final = 2
_DISTINCTIVE_DIGITS: Final = 3
_FEWEST_AGREEING: Final = 0.5
_MOST_ELSEWHERE: Final = 0.36
_IMPLIED: Final = frozenset({"e:person", "e:group"})
_ESSENTIAL: Final = 0.6
"""The weight from which a word of the claim stands so near its figure that a source has to say it."""
_TIMES: Final = frozenset({QuantityKind.DATE, QuantityKind.DURATION, QuantityKind.ORDINAL, QuantityKind.AGE})
_MOST_OTHERS: Final = 20
_CLOSER: Final = 0.15
_CHANCE_MARGIN: Final = 0.15
"""More context is asked of a figure that may well stand somewhere by chance."""


def match_figure(
    figure: Figure,
    claim: Claim,
    language: str,
    index: DocumentIndex,
    policy: MatchPolicy,
    *,
    only_support: bool = False,
) -> StatementMatch:
    """All evidence one document holds for one figure of a claim, best first.

    A number supports only with its unit, in a sentence or table row (with header, caption, heading and neighbours)
    that also holds what the claim says around it, and only when it is bound to the claim's arm, group, endpoint or
    period. `language` is the claim's (BCP 47). With `only_support`, no contradiction is looked for where the figure
    itself does not stand.
    """
    context = claim_context(figure, claim, language)
    evidence = [
        piece
        for unit in index.candidates(figure.quantity)
        for located in locate(context, index, unit, _WANTED)
        for piece in _judge(context, located, index, policy)
    ]
    if not any(piece.relation is Relation.SUPPORTS for piece in evidence):
        evidence.extend(headed(context, index))
    if not evidence and not only_support:
        evidence = list(contradictions(context, index, policy)) or list(loosely_located(context, index))
    evidence = _against_closer(context, index, evidence)
    evidence.sort(key=lambda piece: (_RANK.index(piece.relation), -piece.score, -_mean(piece.parts), piece.start))
    return StatementMatch(figure, tuple(_best_of_each(evidence))[: policy.evidence_limit])


def _against_closer(context: ClaimContext, index: DocumentIndex, evidence: list[Evidence]) -> list[Evidence]:
    """Leave support to a reader where a passage much closer to the claim gives the figure's place to another."""
    supports = [piece for piece in evidence if piece.relation is Relation.SUPPORTS]
    if not supports:
        return evidence
    share = max(_part(piece, "context") for piece in supports)
    stated = closer_conflict(context, index, share, {piece.start for piece in supports})
    for piece in evidence:
        is_closer = _part(piece, "context") >= share + _CLOSER
        if not stated and piece.relation is Relation.UNBOUND and is_closer and _part(piece, "binding") == 0:
            stated = "it of something else"
    if not stated:
        return evidence
    note = f"a passage closer to the claim states {stated}"
    return [
        replace(piece, relation=Relation.UNBOUND, note="; ".join(filter(None, (note, piece.note))))
        if piece.relation is Relation.SUPPORTS
        else piece
        for piece in evidence
    ]


def _part(piece: Evidence, name: str) -> float:
    return next((part.value for part in piece.parts if part.name == name), 0.0)


def _best_of_each(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    seen: set[int] = set()
    for piece in evidence:
        if piece.start not in seen:
            seen.add(piece.start)
            yield piece


def _mean(parts: tuple[ScorePart, ...]) -> float:
    return sum(part.value for part in parts) / len(parts)


def _judge(context: ClaimContext, located: Located, index: DocumentIndex, policy: MatchPolicy) -> Iterator[Evidence]:
    coverage, comparison = located.coverage, located.comparison
    is_abroad = context.language[:2] != located.unit.language[:2]
    threshold = policy.figure_context_across if is_abroad else policy.figure_context
    if coverage.share < policy.figure_locate or not coverage.met:
        return
    is_equal = comparison.entailment is Entailment.EQUAL
    notes = [comparison.note] if comparison.note and not is_equal else []
    if located.years and not any(is_year(item.word) for item in context.items):
        notes.append(f"the source says it of {', '.join(located.years)}")
    relation = Relation.SUPPORTS
    if comparison.entailment is Entailment.WEAKER or (
        comparison.entailment is Entailment.ROUNDED and policy.rounding is Rounding.WEAKER
    ):
        relation = Relation.WEAKER
    warned = caution(
        context.text,
        context.figure.span,
        context.language,
        located.unit.text,
        located.quantity.span,
        located.unit.language,
    ) or overruled(
        context.text,
        context.language,
        located.unit.text,
        located.unit.language,
        located.unit.passage,
        behind_unit(located.unit, index),
    )
    if warned and warned.is_doubt:
        relation = Relation.WEAKER
        notes = [warned.detail, *notes]
    if past := superseded(context.text, located.unit.text, located.quantity.span):
        relation = Relation.WEAKER
        notes = [f"the source says it of what was: “{past}”", *notes]
    if ahead := unfinished(context.text, located.unit, located.quantity):
        relation = Relation.WEAKER
        notes = [f"the source says it of what is to come: “{ahead}”", *notes]
    ended = ended_since(context, located.unit)
    if ended:
        relation = Relation.WEAKER
        notes = [f"the source says it {ended}", *notes]
    is_exact = comparison.entailment is Entailment.EQUAL
    chances = (not _is_distinctive(context.figure)) + (not is_exact)
    doubts = list(_doubts(context, located, index, threshold + _CHANCE_MARGIN * chances))
    if warned and not warned.is_doubt:
        doubts.append(warned.detail)
    if doubts and comparison.entailment is Entailment.WEAKER:
        return  # neither the figure nor its context is certain: nothing a reader could use
    if doubts:
        relation = Relation.UNBOUND
        notes = [*doubts, *notes]
    yield figure_evidence(
        index.document,
        located.unit,
        relation=relation,
        match=_MATCHES[comparison.entailment],
        parts=score_parts(context, located, _NUMBER_VALUES[comparison.entailment]),
        marks=(located.quantity.span, *coverage.marks),
        found="" if is_equal else located.quantity.text,
        notes=tuple(notes),
    )


def _doubts(context: ClaimContext, located: Located, index: DocumentIndex, threshold: float) -> Iterator[str]:
    """Every reason why the number, though it fits, is not yet evidence."""
    coverage, binding = located.coverage, located.binding
    sole = not located.in_tuple
    if binding.bound is Bound.OTHER or (sole and binding.bound is Bound.OPEN):
        yield binding.detail
    if located.opposed:
        yield f"the claim speaks of {located.opposed[0]}, the source of {located.opposed[1]}"
    yield from changed_by(context, located.unit, located.quantity, located.around)
    yield from qualified(context, located.unit, located.quantity, located.around)
    yield from scaled(located.unit, located.quantity)
    yield from is_of_narrower_age(context, located.quantity)
    yield from under_row(context, located.unit, located.quantity, index)
    yield from under_heading(context, located.unit, index)
    yield from half_of_label(context, located.unit, index)
    is_shared = _is_time_of_another(context, located)
    if not is_shared:
        yield from companions(context, located.unit, located.quantity, located.around)
        yield from narrowed(context, located.unit, located.quantity, located.around, index)
    yield from overstated(context, located.unit, located.quantity, located.around)
    yield from strangers(context, located.unit, located.quantity, located.around, located.coverage)
    if located.others_agree < _FEWEST_AGREEING:
        yield "the other figures of this sentence are not the claim's"
    # said of all figures of a sentence: "in the fifth year", "the five-year survival"
    is_time_point = is_shared or context.figure.quantity.kind is QuantityKind.ORDINAL or _is_part_of_word(located)
    if located.narrowed and not is_time_point:
        yield f"the source says it of {', '.join(located.narrowed[:3])}"
    unsaid = [
        item.word.text
        for item in coverage.not_here
        if (item in coverage.unsaid and _is_essential(item)) or names_an_arm(item.word)
    ]
    if unsaid:
        yield "not said here: " + ", ".join(unsaid[:3])
    yield from _given_away(context, located)
    if sole and coverage.elsewhere > _MOST_ELSEWHERE:
        yield "what the claim speaks of stands elsewhere in the document"
    yield from _exchanged(located)
    if coverage.names_missing:
        yield "not named here: " + ", ".join(item.word.text for item in coverage.names_missing)
    if sole and not coverage.own_met:
        yield "what the claim gives to this figure alone is not named here"
    elif sole and (not coverage.noun_met or (not coverage.beside_met and not _is_distinctive(context.figure))):
        yield "another thing may be counted here"
    if sole and (coverage.share < threshold or coverage.met_near < _fewest(context, located)):
        missing = ", ".join(item.word.text for item in coverage.missing[:4])
        yield f"little of the claim's context stands here (missing: {missing})" if missing else "too little context"


def _is_time_of_another(context: ClaimContext, located: Located) -> bool:
    """Whether the figure only dates another of the claim's that stands there too, and is judged by itself.

    "At 5 years it was 57 % after surgery, 64 % after surgery plus chemotherapy": the time is of both shares.
    """
    number = located.quantity
    is_time = number.kind is QuantityKind.DATE or is_point_in_time(located.unit, number) or _is_part_of_word(located)
    return is_time and any(
        other.kind not in _TIMES and other.kind is each.kind and compare(each, other).entailment is Entailment.EQUAL
        for other in context.others[:_MOST_OTHERS]
        for each in located.unit.quantities[:_MOST_OTHERS]
    )


def _is_part_of_word(located: Located) -> bool:
    """Whether the source has a duration as part of a word: "5-Jahres-Überleben", "five-year survival"."""
    text, quantity = located.unit.text, located.quantity
    return quantity.kind is QuantityKind.DURATION and "-" in text[quantity.number.end : quantity.span.end + 1]


def _exchanged(located: Located) -> Iterator[str]:
    """The first word of the claim that has another in its place; not one that a source need not say."""
    understood = {item.word.text for item in located.coverage.understood}
    for mine, other in located.changed[:1]:
        if mine not in understood:
            yield f"“{mine}” in the claim, “{other}” in its place here"


def _fewest(context: ClaimContext, located: Located) -> int:
    """How many words of the claim have to be met: two, where it has two that say more than "is" or "amounts to".

    A time after which something happens is no time that it takes: there the verb has to be met as well.
    """
    asked = located.coverage.asked
    if is_point_in_time(located.unit, located.quantity) and not is_point_in_time(context, context.figure.quantity):
        asked = 0
    if (
        len(context.items) <= 1
        and len(context.peers) > 1
        and not _is_distinctive(context.figure)
        and not _says_more(context, located)
    ):
        return _FEWEST_WORDS + 1  # "4 dead, 4 missing in China": all but one word belongs to the other figure
    return min(_FEWEST_WORDS, asked or len(context.items))


def _says_more(context: ClaimContext, located: Located) -> bool:
    """Whether a second word of the claim stands there, whatever figure it belongs to."""
    words = located.around.setting.words
    said = [word for word in words if not word.keys.isdisjoint(context.said - context.keys) and not is_light(word)]
    return located.unit.is_row or bool(said)


def _given_away(context: ClaimContext, located: Located) -> Iterator[str]:
    """A telling word the source gives to another figure, where a word the claim lacks stands beside this one."""
    around = located.around
    taken = [
        item.word.text
        for item in located.coverage.missing
        if _is_essential(item) and not is_light(item.word) and not item.word.keys.isdisjoint(around.foreign)
    ]
    if not taken or located.unit.is_row or located.in_tuple:
        return
    number = located.quantity.span
    words = [word for word in around.setting.words if not is_light(word) and not is_year(word)]
    beside = [
        *[word for word in words if word.span.end <= number.start][-1:],
        *[word for word in words if word.span.start >= number.end][:1],
    ]
    new = [word.text for word in beside if word.keys.isdisjoint(context.said) and not word.keys.isdisjoint(around.mine)]
    if new:
        yield f"{taken[0]!r} belongs to another figure here, {new[0]!r} to this one"


def _is_essential(item: ContextItem) -> bool:
    """Whether the source has to say this word: near the figure, and no mere link or person.

    A word the lexicon does not know counts as well: it may be said in other words, so a reader decides.
    """
    return item.weight >= _ESSENTIAL and item.word.keys.isdisjoint(_IMPLIED)


def _is_distinctive(figure: Figure) -> bool:
    """Whether the figure has three significant digits or more, so that it hardly stands somewhere by chance."""
    digits = [number.normalize().as_tuple().digits for number in (figure.quantity.low, figure.quantity.high)]
    return max(map(len, digits)) >= _DISTINCTIVE_DIGITS


def score_parts(context: ClaimContext, located: Located, number: float) -> tuple[ScorePart, ...]:
    """The reasons for a score, each by itself."""
    coverage = located.coverage
    met = ", ".join(item.word.text for item in coverage.met[:6])
    stated = context.figure.quantity
    return (
        ScorePart("number", number, f"{located.quantity.text} for {context.figure.text}"),
        ScorePart("unit", 1.0, f"{stated.kind.value} {stated.unit}".strip()),
        ScorePart("context", round(min(coverage.share, 1.0), 3), f"met: {met}" if met else "no words met"),
        ScorePart("binding", located.binding.strength, located.binding.detail),
    )

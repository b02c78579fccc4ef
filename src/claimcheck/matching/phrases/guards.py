"""Whether wording that was located may stand for a phrase: numbers, negation, direction, names and hedges agree."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.matching.model import Relation
from claimcheck.matching.phrases.differences import Meaning, WordDifference
from claimcheck.matching.phrases.function_words import FUNCTION_WORDS
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.tokens import Token, Tokens, reference_markers
from claimcheck.quantities import Entailment, Quantity, QuantityKind, compare, read_quantities

_NO_CONTRADICTION = frozenset({QuantityKind.DATE, QuantityKind.ORDINAL, QuantityKind.AGE})
_LABELLED = frozenset({QuantityKind.NUMBER, QuantityKind.STATISTIC, QuantityKind.DATE, QuantityKind.ORDINAL})
_REACH = 3
_ADDED_MARKER = re.compile(r"(?<![\d%\s])\s?\[[\d\s,;–-]+\]|(?<=[^\W\d])[.,;:)]?[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*")
"""Reference markers that cannot be taken for a figure: in brackets or raised, and not behind a number."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What located wording is worth. `located` is False when too little of the phrase is there to be shown at all."""

    located: bool
    relation: Relation
    found: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A phrase, the window of source text it lies along, and a little of what follows the window.

    `start` is where the window begins in the text the source's tokens were read from.
    """

    phrase: str
    window: str
    start: int = 0
    trailing: str = ""


def judge(
    compared: Compared,
    ours: Tokens,
    theirs: Tokens,
    differences: Sequence[WordDifference],
    language: str,
    policy: PhrasePolicy,
) -> Judgement:
    """Weigh the differences between a phrase and the source's wording, given as tokens too."""
    harmful = [difference for difference in differences if not difference.meaning.is_harmless]
    located = _is_located(harmful, ours, language, policy)
    if any(difference.meaning is Meaning.NUMBER for difference in harmful) or _touches_number(
        differences, ours, theirs
    ):
        stated = read_quantities(compared.phrase, language)
        read = _shifted(read_quantities(compared.window, language), compared.start)
        conflict = _compare_numbers(stated, read)
        if conflict is not None and any(difference.meaning is Meaning.PRINT for difference in differences):
            # A word beside a figure may be misread: "95% confidence intenval"
            conflict = _compare_numbers(read_quantities(_repaired(compared.phrase, differences), language), read)
        if conflict is not None:
            return _turned(conflict, harmful, located=located)
        harmful = [
            difference
            for difference in harmful
            if difference.meaning is not Meaning.NUMBER
            or not (_is_covered(difference.phrase, stated) and _is_covered(difference.source, read))
        ]
    if harmful:
        return _weigh(harmful, located=located)
    if ours.markers and not _markers_agree(ours.markers, compared):
        return Judgement(located, Relation.WEAKER, "", "the reference markers differ")
    left_out = [difference.source for difference in differences if difference.meaning is Meaning.DROPPED]
    if sum(map(len, left_out)) > max(1, policy.dropped_share * len(ours)):
        return Judgement(located, Relation.WEAKER, "", "the source says more between these words")
    note = f"the source also has: {', '.join(map(_shown, left_out))}" if left_out else ""
    return Judgement(located, Relation.SUPPORTS, "", note)


def _is_located(harmful: Sequence[WordDifference], ours: Tokens, language: str, policy: PhrasePolicy) -> bool:
    """Whether enough of a phrase's content words have their counterpart for the place to be shown."""
    lost = sum(len(each.phrase) for each in harmful if each.meaning in {Meaning.WORDING, Meaning.NAME})
    if lost <= 1:
        return True
    empty = FUNCTION_WORDS.get(language, frozenset())
    content = sum(key not in empty for key in ours.keys) or 1
    return lost <= max(1, policy.altered_share * content)


@dataclass(frozen=True, slots=True)
class _Conflict:
    phrase: tuple[Quantity, ...]
    source: tuple[Quantity, ...]
    is_certain: bool


def _compare_numbers(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> _Conflict | None:
    """Where the quantities of two wordings part; None when each equals its counterpart, unit and comparator too."""
    if len(ours) != len(theirs):
        return _Conflict(tuple(ours), tuple(theirs), is_certain=False)
    parted = [(our, their) for our, their in zip(ours, theirs, strict=True) if not _equal(our, their)]
    if not parted:
        return None
    our, their = parted[0]
    is_certain = (
        len(parted) == 1
        and our.kind is their.kind
        and our.kind not in _NO_CONTRADICTION
        and compare(their, our).entailment is Entailment.CONFLICT
    )
    return _Conflict((our,), (their,), is_certain)


def _equal(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures are one: value, unit and comparator, and what stands behind a ±.

    A bare number may be read as a statistic, a year or an ordinal where a word beside it is there to tell.
    """
    if ours.comparator is not theirs.comparator:
        return False
    if "±" in ours.text + theirs.text and "".join(ours.text.split()) != "".join(theirs.text.split()):
        return False
    if ours.kind is not theirs.kind and {ours.kind, theirs.kind} <= _LABELLED:
        return (ours.low, ours.high) == (theirs.low, theirs.high)
    return compare(theirs, ours).entailment is Entailment.EQUAL


def _markers_agree(ours: Sequence[str], compared: Compared) -> bool:
    """Whether the reference markers a phrase quotes stand in the source in that order; it need quote none.

    Where the source has none, raised or bracketed ones are those of the text that quotes.
    """
    found = reference_markers(compared.window + compared.trailing)
    if not found:
        return not reference_markers(_ADDED_MARKER.sub(" ", compared.phrase))
    theirs = iter(found)
    return all(marker in theirs for marker in ours)


def _repaired(phrase: str, differences: Sequence[WordDifference]) -> str:
    """The phrase with its misread words as the source prints them."""
    for difference in reversed(differences):
        if difference.meaning is Meaning.PRINT:
            words = difference.phrase
            source = " ".join(token.text for token in difference.source)
            phrase = phrase[: words[0].span.start] + source + phrase[words[-1].span.end :]
    return phrase


def _shifted(quantities: Sequence[Quantity], by: int) -> tuple[Quantity, ...]:
    return tuple(
        replace(quantity, span=quantity.span.shifted(by), number=quantity.number.shifted(by)) for quantity in quantities
    )


def _is_covered(side: Sequence[Token], quantities: Sequence[Quantity]) -> bool:
    """Whether every token is part of a figure that was read, so that comparing figures has settled it."""
    return all(any(token.span.overlaps(quantity.span) for quantity in quantities) for token in side)


def _turned(conflict: _Conflict, harmful: Sequence[WordDifference], *, located: bool) -> Judgement:
    others = [
        difference
        for difference in harmful
        if not (_is_covered(difference.phrase, conflict.phrase) and _is_covered(difference.source, conflict.source))
    ]
    relation = Relation.CONTRADICTS if conflict.is_certain and not others and located else Relation.WEAKER
    stated, found = _texts(conflict.phrase), _texts(conflict.source)
    said = f"the phrase says {stated or 'no figure'}, the source {found or 'no figure'}"
    return Judgement(located, relation, found, said)


def _weigh(harmful: Sequence[WordDifference], *, located: bool) -> Judgement:
    worst = max(harmful, key=lambda difference: list(Meaning).index(difference.meaning))
    found = _shown(worst.source)
    relation = Relation.WEAKER
    if worst.meaning is Meaning.POLARITY and len(harmful) == 1 and located:
        relation = Relation.CONTRADICTS
    phrase = f"“{_shown(worst.phrase)}”" if worst.phrase else "nothing"
    source = f"“{found}”" if found else "nothing"
    return Judgement(located, relation, found, f"{worst.meaning}: the phrase has {phrase}, the source {source}")


def _touches_number(differences: Sequence[WordDifference], ours: Tokens, theirs: Tokens) -> bool:
    """Whether something differs, in more than print, so near a number that it may be its unit or comparator."""
    changed = [each for each in differences if each.meaning not in {Meaning.PRINT, Meaning.INFLECTION}]
    sides = ((ours, [each.phrase_at for each in changed]), (theirs, [each.source_at for each in changed]))
    return any(
        _is_near(side.numbers, first - _REACH, last + _REACH)
        for side, places in sides
        if side.numbers
        for first, last in places
        if last > first
    )


def _is_near(numbers: Sequence[int], first: int, end: int) -> bool:
    """Whether one of the numbers stands from `first` up to `end`."""
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] < end


def _texts(quantities: Sequence[Quantity]) -> str:
    return ", ".join(quantity.text for quantity in quantities)


def _shown(side: Sequence[Token]) -> str:
    return " ".join(token.text for token in side)

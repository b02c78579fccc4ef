"""A claim and a source sentence of the same language laid side by side, word by word.

Where the two say nearly the same, order tells what likeness cannot: which number of the source stands in the
figure's place, and which word of the claim stands where the source has another ("placebo" for "cisapride").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Indel

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.lexicon import ContextWord
from claimcheck.quantities import Entailment, Quantity, QuantityKind, compare
from claimcheck.text import Span

_TOKEN: Final = re.compile(r"\d+(?:[.,·]\d+)*|[^\W\d_]+(?:-\d+)?|[%<>=±≥≤]")
_NUMBER: Final = "#"
_SAME_SENTENCE: Final = 0.7
_LEAST_ALIKE: Final = 0.55
_LONGEST: Final = 400
_MEASURES: Final = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.CURRENCY})
_LONGEST_CHANGE: Final = 3
_NEAR_TOKENS: Final = 12
"""Words from the figure within which an exchanged word changes what the figure is about."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the figure's sentence lies on a unit.

    `counterpart` is the span of the source's tokens that stand where the figure stands, or None where the two do
    not lie side by side there. `changed` are pairs of words (claim, source) standing in each other's place.
    """

    counterpart: Span | None
    changed: tuple[tuple[str, str], ...]
    others_agree: float = 1.0
    """The share of the sentence's other figures that the source has too."""


def align(context: ClaimContext, unit: str, numbers: Sequence[Quantity], language: str) -> Alignment | None:
    """Lay the claim's sentence on a unit with its `numbers`; None when they are not nearly the same wording."""
    claim, sentence, figure = context.text, context.sentence, context.figure.span
    ours = _tokens(claim, sentence)
    theirs = _tokens(unit, Span(0, len(unit)))
    if not ours or not theirs or len(ours) > _LONGEST or len(theirs) > _LONGEST:
        return None
    left, right = [_blank(word) for word, _ in ours], [_blank(word) for word, _ in theirs]
    common = (len(left) + len(right) - Indel.distance(left, right)) / 2
    if common / min(len(left), len(right)) < _LEAST_ALIKE or common / len(left) < _LEAST_ALIKE:
        return None
    place = next((at for at, (_, span) in enumerate(ours) if span.overlaps(figure)), 0)
    is_same_sentence = common / max(len(left), len(right)) >= _SAME_SENTENCE
    plain_claim = _without_units(claim, (context.figure.quantity, *context.others))
    plain_unit = _without_units(unit, numbers)
    counterpart: Span | None = None
    changed: list[tuple[str, str]] = []
    for tag, a, b, c, d in _blocks(left, right):
        here = [at for at in range(a, b) if ours[at][1].overlaps(figure)]
        if tag == "equal":
            if here:
                counterpart = Span(theirs[c + here[0] - a][1].start, theirs[c + here[-1] - a][1].end)
        elif a < b and c < d:
            if here:
                counterpart = Span(theirs[c][1].start, theirs[d - 1][1].end)
            if is_same_sentence or min(abs(at - place) for at in (a, b - 1)) <= _NEAR_TOKENS:
                changed.extend(_change(plain_claim, ours[a:b], plain_unit, theirs[c:d], language))
    if left.count(_NUMBER) != right.count(_NUMBER):
        return Alignment(None, ())  # with a figure more or less on one side, places shift
    return Alignment(counterpart, tuple(changed), _others_agree(ours, theirs, context, numbers))


def stands_elsewhere(alignment: Alignment, candidate: Quantity, numbers: Sequence[Quantity]) -> bool:
    """Whether another number of the source, and not the candidate, stands where the figure stands."""
    place = alignment.counterpart
    if place is None or candidate.number.overlaps(place):
        return False
    return any(number.number.overlaps(place) for number in numbers)


def _others_agree(
    ours: Sequence[tuple[str, Span]],
    theirs: Sequence[tuple[str, Span]],
    context: ClaimContext,
    numbers: Sequence[Quantity],
) -> float:
    figure = context.figure.span
    stated = [quantity.number for quantity in context.others if any(_is_same(quantity, other) for other in numbers)]
    said = Counter(word for word, span in ours if word[0].isdigit() and not span.overlaps(figure))
    agreed = Counter(
        word
        for word, span in ours
        if word[0].isdigit() and not span.overlaps(figure) and any(span.overlaps(place) for place in stated)
    )
    here = Counter(word for word, _ in theirs if word[0].isdigit())
    return ((said & here) | agreed).total() / said.total() if said else 1.0


def _is_same(stated: Quantity, source: Quantity) -> bool:
    return compare(source, stated).entailment in {Entailment.EQUAL, Entailment.ENTAILED, Entailment.ROUNDED}


def _without_units(text: str, quantities: Sequence[Quantity]) -> str:
    """The text with the units of measures blanked: they are compared as quantities, not as words."""
    for quantity in quantities:
        if quantity.kind in _MEASURES:
            end = quantity.number.end
            text = text[:end] + " " * (quantity.span.end - end) + text[max(quantity.span.end, end) :]
    return text


@lru_cache(maxsize=4096)
def _tokens(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    return tuple(
        (found.group().casefold(), Span(*found.span())) for found in _TOKEN.finditer(text, span.start, span.end)
    )


def _blank(token: str) -> str:
    """Numbers are alike, so that words alone decide where a figure has its place."""
    return _NUMBER if token[0].isdigit() else token


def _blocks(left: list[str], right: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Opcodes with neighbouring insertions and deletions joined into replacements."""
    joined: list[tuple[str, int, int, int, int]] = []
    for step in Indel.opcodes(left, right):
        tag, a, b, c, d = step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end
        if joined and tag != "equal" and joined[-1][0] != "equal":
            _, first, _, third, _ = joined[-1]
            joined[-1] = ("replace", first, b, third, d)
        else:
            joined.append((tag, a, b, c, d))
    return joined


def _all_stand_in(words: Sequence[ContextWord], text: str, language: str) -> bool:
    said = frozenset[str]().union(*(word.keys for word in content_words(text, language)))
    return all(word.keys & said for word in words)


def _telling(text: str, first: Span, last: Span, language: str) -> list[ContextWord]:
    """The words of a stretch, read in their sentence: "daily" in "twice daily" is "a day" in "twice a day"."""
    return [
        word
        for word in content_words(text, language)
        if first.start <= word.span.start and word.span.end <= last.end and not is_light(word)
    ]


def _change(
    claim: str,
    ours: Sequence[tuple[str, Span]],
    unit: str,
    theirs: Sequence[tuple[str, Span]],
    language: str,
) -> list[tuple[str, str]]:
    """The words that stand in each other's place, when few on both sides and of different meaning."""
    mine = _telling(claim, ours[0][1], ours[-1][1], language)
    other = _telling(unit, theirs[0][1], theirs[-1][1], language)
    if not (0 < len(mine) <= _LONGEST_CHANGE and 0 < len(other) <= _LONGEST_CHANGE):
        return []
    my_keys = frozenset[str]().union(*(word.keys for word in mine))
    other_keys = frozenset[str]().union(*(word.keys for word in other))
    if my_keys & other_keys:
        return []
    if _all_stand_in(mine, unit, language) and _all_stand_in(other, claim, language):
        return []  # moved, not exchanged
    return [(" ".join(word.text for word in mine), " ".join(word.text for word in other))]

"""Two halves of a whole named together: what is said of men and women is said of neither alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.opposites import opposites_of
from claimcheck.quantities import Quantity

_JOINED: Final = re.compile(
    r"\s*(?:(?:and|or|en|of|et|ou|und|oder|plus)(?:\s+(?:in|bij|chez|bei|the|de|les?|des|die|der))*|[/&+])\s*",
    re.IGNORECASE,
)
_HALVES: Final = frozenset(
    f"w:{word}" for word in "man woman male female boy girl child pediatric paediatric adolescent adult".split()
)
_EACH: Final = re.compile(
    r"\b(?:respectively|respectievelijk|respectivement|beziehungsweise|bzw|each|both|elk|chacune?|jeweils|(?:men|women|"
    r"mannen|vrouwen|hommes|femmes|männer|frauen)\s+alike)\b",
    re.IGNORECASE,
)
"""What gives each half a figure of its own, or the same one."""


def of_both(context: ClaimContext, around: Surroundings, number: Quantity) -> Iterator[str]:
    """The whole the source says `number` of, where the claim says it of one of its two halves."""
    unit = around.setting.unit
    if _EACH.search(unit.text) or (not unit.is_row and _has_two(unit.quantities, number)):
        return
    for first, second in pairwise(around.setting.words):
        halves = (first.keys | second.keys) & _HALVES
        if not halves or not _JOINED.fullmatch(unit.text, first.span.end, second.span.start):
            continue
        for mine, other in ((first, second), (second, first)):
            is_half = not opposites_of(mine.keys & _HALVES).isdisjoint(other.keys)
            said = not context.said.isdisjoint(mine.keys & _HALVES)
            if is_half and said and context.said.isdisjoint(other.keys & _HALVES):
                yield f"the source says it of “{unit.text[first.span.start : second.span.end]}” together"
                return


def _has_two(quantities: tuple[Quantity, ...], number: Quantity) -> bool:
    return sum(1 for each in quantities if each.kind is number.kind) > 1

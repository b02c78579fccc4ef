"""Which side of a sentence a figure stands on: before or after, where a change began or where it ended.

"17 % before the programme and 11 % after" holds every word of "17 % after the programme".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.matching.content import is_year
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_BEFORE: Final = (
    r"before|prior\s+to|v[oó]{2}r(?!\s+(?:de\s+)?(?:elke?|iedere?|een|het\s+eerst))|voorafgaand\s+aan|ervoor|"
    r"daarvoor|avant|vor|davor|zuvor"
)
_AFTER: Final = r"after(?:wards?)?|following|na|erna|daarna|nadien|après|nach(?!\s+angaben)|danach"
_SIDES: Final = re.compile(rf"(?<![\w-])(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}))(?![\w-])", re.IGNORECASE)
_FROM: Final = re.compile(r"(?<!\w)(?:from|van|de|von)\s+(?:[^\W\d_]+\s+){0,2}\Z", re.IGNORECASE)
_TO: Final = re.compile(r"(?<!\w)(?:to|naar|tot|à|auf)\s+(?:[^\W\d_]+\s+){0,2}\Z", re.IGNORECASE)
_REACH: Final = 30
_MOST_FIGURES: Final = 12


def other_side(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> str:
    """By what the source gives `number` to the other time than the claim; '' where it does not."""
    peers = [each for each in unit.quantities if each.kind is number.kind][:_MOST_FIGURES]
    if unit.is_row or len(peers) < 2 or number not in peers:  # noqa: PLR2004 - one has no other side
        return ""
    return _other_time(context, unit.text, number, peers) or _other_end(context, unit, number, peers, around)


def _other_time(context: ClaimContext, text: str, number: Quantity, peers: Sequence[Quantity]) -> str:
    """Before in the claim and after in the source, where the source says both."""
    ours = {each.lastgroup for each in _SIDES.finditer(context.text, *context.sentence)}
    markers = list(_SIDES.finditer(text))
    if len(ours) != 1 or {each.lastgroup for each in markers} != {"before", "after"}:
        return ""
    stands_first = markers[0].start() < peers[0].span.start
    at = peers.index(number)
    if stands_first:
        low = peers[at - 1].span.end if at else 0
        mine = [each for each in markers if low <= each.start() < number.span.start][-1:]
    else:
        high = peers[at + 1].span.start if at + 1 < len(peers) else len(text)
        mine = [each for each in markers if number.span.end <= each.start() < high][:1]
    if mine and mine[0].lastgroup not in ours:
        return f"the source says it “{mine[0].group()}”"
    return ""


def _other_end(
    context: ClaimContext, unit: Unit, number: Quantity, peers: Sequence[Quantity], around: Surroundings
) -> str:
    """What the claim says of its figure and the source only of the other end: "from 4 at first to 2 in month 7"."""
    text, at = unit.text, peers.index(number)
    begins = at + 1 < len(peers) and _is_change(text, number.span, peers[at + 1].span)
    ends = at > 0 and _is_change(text, peers[at - 1].span, number.span)
    values = {(each.low, each.high) for each in context.peers}
    rival = peers[at + 1] if begins else peers[at - 1]
    if begins == ends or (rival.low, rival.high) in values:
        return ""
    stop = re.compile(r"[,;:]|[.!?](?=\s|$)").search(text, rival.span.end)
    its = (
        Span(rival.span.end, stop.start() if stop else len(text)) if begins else Span(rival.span.end, number.span.start)
    )
    for quantity in context.others:
        if quantity.kind is QuantityKind.DATE or (quantity.kind is number.kind):
            continue
        same = [
            each.span
            for each in unit.quantities
            if (each.low, each.high, each.unit) == (quantity.low, quantity.high, quantity.unit)
        ]
        if same and all(its.start <= span.start < its.end for span in same):
            return f"the source says {quantity.text} of another figure"
    words = around.setting.words
    theirs = [word for word in words if its.start <= word.span.start < its.end and not is_light(word)]
    elsewhere = frozenset[str]().union(*(word.keys for word in words if not its.start <= word.span.start < its.end))
    for item in context.items:
        if is_light(item.word) or is_year(item.word) or not item.word.keys.isdisjoint(elsewhere):
            continue
        if any(not word.keys.isdisjoint(item.word.keys) for word in theirs):
            return f"'{item.word.text}' belongs to another figure here"
    return ""


def _is_change(text: str, first: Span, second: Span) -> bool:
    """Whether two figures are where a change began and where it ended."""
    return (
        _FROM.search(text, max(0, first.start - _REACH), first.start) is not None
        and _TO.search(text, max(first.end, second.start - _REACH), second.start) is not None
    )

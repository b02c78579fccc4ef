"""Comparators before and after a number: 'more than', 'ten minste', 'jusqu'à', '≥', '65+'."""

from __future__ import annotations

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.model import Phrases
from claimcheck.quantities.model import Comparator, QuantityKind

_NEGATIONS = frozenset({"not", "no", "niet", "geen", "pas", "nicht", "kein", "keine", "never", "nooit"})
_NEGATED = {
    Comparator.MORE_THAN: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.LESS_THAN,
    Comparator.AT_MOST: Comparator.MORE_THAN,
}
_OVER = frozenset({"over", "uber", "ueber"})
"""'over five years' is mostly 'during', so it bounds nothing when a time follows."""
_AMONG = frozenset({"onder", "unter", "sous"})
"""'onder 1200 artsen' is 'among', so it bounds only what has a unit."""
_PLACES = frozenset(
    "over under above below beyond uber ueber unter onder boven beneden sous ab bis tot rond um some".split()
)
"""Before an article these say where: 'over the 12 hospitals', 'some of the 200'."""
_REACHED = frozenset({"tot", "bis", "auf"})
"""After a verb of change these name the level reached: 'steeg tot 65 %'."""
_TIMES = frozenset({QuantityKind.DURATION, QuantityKind.DATE})
_COMPARING = frozenset({"than", "dan", "als", "que", "de", "d", "a", "à"})
"""'200 or greater than 190': what seems to trail the first number leads the second."""
_MAX_FILLERS = 2


def attach_comparator(block: Block, draft: Draft, following: Draft | None = None) -> None:
    """Find the comparator around a draft and widen the draft to cover it; `following` is the next figure."""
    if draft.kind is QuantityKind.ORDINAL or draft.unit.startswith("±"):
        return
    if draft.opens and draft.first:
        _before(block, draft)
    if draft.closes and draft.last < len(block.tokens):
        _after(block, draft, following)


def wording_at(block: Block, table: Phrases, index: int) -> tuple[Comparator, int] | None:
    """The longest wording that ends at token `index`, and its first token."""
    for keys, comparator in table.get(block.key(index), ()):
        first = index - len(keys) + 1
        if first >= 0 and block.keys(first, index + 1) == keys:
            return comparator, first
    return None


def _before(block: Block, draft: Draft) -> None:
    lexicon = block.lexicon
    index = draft.first - 1
    found = wording_at(block, lexicon.before, index)
    skipped = 0
    while found is None and skipped < _MAX_FILLERS and block.key(index) in lexicon.fillers:
        index -= 1
        skipped += 1
        found = wording_at(block, lexicon.before, index)
    if found is None or _crosses_break(block, index, draft):
        return
    comparator, first = found
    if skipped and first == index and block.key(index) in _PLACES:
        return
    if _is_preposition(block, draft, comparator, first, index):
        return
    outer = wording_at(block, lexicon.before, first - 1)
    if (
        outer is not None
        and comparator in {Comparator.ABOUT, Comparator.EXACTLY}
        and outer[0] is not Comparator.EXACTLY
    ):
        comparator, first = outer
    elif outer is not None and outer[0] is Comparator.ABOUT:
        first = outer[1]
    if block.key(first - 1) in _NEGATIONS and comparator in _NEGATED:
        comparator, first = _NEGATED[comparator], first - 1
    draft.comparator = comparator
    if block.key(first) != "=":
        draft.first, draft.start = first, block.tokens[first].start


def _crosses_break(block: Block, index: int, draft: Draft) -> bool:
    gap = block.text[block.tokens[index].end : draft.start]
    return "\n\n" in gap


def _is_preposition(block: Block, draft: Draft, comparator: Comparator, first: int, index: int) -> bool:
    """Whether the word only links here and bounds nothing."""
    if first != index:
        return False
    key = block.key(index)
    if key in _OVER and (draft.kind in _TIMES or draft.plain_year or draft.low == 1):
        return True
    if key in _AMONG and not draft.unit:
        return True
    if comparator is Comparator.UP_TO and key in _REACHED:
        words = block.keys(first - 6, first)
        if any(word.startswith(block.lexicon.change) for word in words):
            return True
    return draft.kind is QuantityKind.DATE and comparator is Comparator.EXACTLY


def _after(block: Block, draft: Draft, next_figure: Draft | None) -> None:
    index = draft.last
    key = block.key(index)
    if key == "+" and block.tokens[index].start == draft.end and draft.comparator is Comparator.EXACTLY:
        following = block.tokens[index + 1] if index + 1 < len(block.tokens) else None
        if following is None or following.start > block.tokens[index].end or following.key in {",", ".", ")"}:
            _take(block, draft, Comparator.AT_LEAST, index + 1)
        return
    for keys, comparator in block.lexicon.after.get(key, ()):
        last = index + len(keys)
        if block.keys(index, last) == keys and block.key(last) not in _COMPARING:
            if next_figure is not None and _leads(block, last, next_figure):
                return
            if comparator is Comparator.ABOUT and draft.comparator is not Comparator.EXACTLY:
                return
            if draft.comparator in {Comparator.MORE_THAN, Comparator.LESS_THAN, Comparator.UP_TO}:
                return
            _take(block, draft, comparator, last)
            return


def _leads(block: Block, last: int, following: Draft) -> bool:
    """'In 2023 ongeveer 250': a wording that may stand on either side belongs to the number it stands before."""
    if wording_at(block, block.lexicon.before, last - 1) is None:
        return False
    return all(block.key(index) in block.lexicon.fillers for index in range(last, min(following.first, last + 3))) and (
        following.first - last <= _MAX_FILLERS
    )


def _take(block: Block, draft: Draft, comparator: Comparator, last: int) -> None:
    draft.comparator = comparator
    draft.last, draft.end = last, block.tokens[last - 1].end

"""Two numbers that make one figure: ranges in every wording, ±, and units shared over a list."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.model import phrases
from claimcheck.quantities.model import QuantityKind
from claimcheck.text import Span

_WAVES = frozenset("~∼")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212") | _WAVES
_LOOK_BACK = 8
_VERSUS = phrases(
    "vs",
    "vs.",
    "v",
    "v.",
    "versus",
    "against",
    "compared with",
    "compared to",
    "tegenover",
    "tegen",
    "ten opzichte van",
    "t.o.v.",
    "vergeleken met",
    "in vergelijking met",
    "contre",
    "par rapport à",
    "comparé à",
    "gegenüber",
    "gegen",
    "verglichen mit",
    "im Vergleich zu",
)
_WHOLE = 100
_TOWARDS = frozenset({("naar",), ("auf",)})
_OR = {"en": "or", "nl": "of", "fr": "ou", "de": "oder"}


def join_ranges(block: Block, drafts: list[Draft]) -> list[Draft]:
    """Merge neighbouring drafts that state one range; ± makes the second a statistic of the first."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and not joined[-1].ranged and draft.first > joined[-1].last:
            first = joined[-1]
            if _plus_minus(block, first, draft):
                joined.append(draft)
                continue
            if _is_range(block, first, draft):
                _merge(first, draft)
                continue
        joined.append(draft)
    return joined


def _between(block: Block, first: Draft, second: Draft) -> tuple[str, ...]:
    """The words between two drafts, without the hyphen that hangs on the first: '10- to 20-fold'."""
    keys = block.keys(first.last, second.first)
    if len(keys) > 1 and keys[0] in _DASHES and block.tokens[first.last].start == first.end:
        return keys[1:]
    return keys


def _plus_minus(block: Block, first: Draft, second: Draft) -> bool:
    between = block.keys(first.last, second.first)
    if between not in {("±",), ("+", "/", "-"), ("+", "-"), ("+", "/", "−"), ("+", "/", "–")}:
        return False
    if first.bare and second.unit:
        first.unit, first.kind = second.unit, second.kind
    second.unit, second.kind = f"± {first.unit}".strip(), QuantityKind.STATISTIC
    return True


def _is_range(block: Block, first: Draft, second: Draft) -> bool:
    if not _same_family(first, second) or not (first.closes and second.opens):
        return False
    opened = _opening(block, first)
    dash = _dash_between(block, first, second)
    worded = False
    if not dash:
        between = _between(block, first, second)
        if opened == "between":
            worded = (
                bool(between)
                and between[0] in block.lexicon.and_
                and all(key in block.lexicon.fillers for key in between[1:])
            )
        elif between in block.lexicon.to or (
            between and between[:-1] in block.lexicon.to and between[-1] in {"de", "the", "les"}
        ):
            worded = not _is_change(block, first)
        if not worded:
            return False
    low, _ = _scaled_low(first, second)
    if low >= second.low:
        return False
    if opened == "between" or (opened == "from" and worded):
        _widen(block, first)
    return True


def _same_family(first: Draft, second: Draft) -> bool:
    if first.kind is QuantityKind.ORDINAL and first.unit:
        return second.bare  # 'cycles 1-4', 'week 8 to 12'
    if first.kind is QuantityKind.ORDINAL or second.kind is QuantityKind.ORDINAL:
        return False
    if first.kind is QuantityKind.DATE or second.kind is QuantityKind.DATE:
        return first.kind is second.kind and first.unit == second.unit
    if first.bare:
        return True
    if second.bare:
        return first.unit_before
    return first.unit == second.unit


def _dash_between(block: Block, first: Draft, second: Draft) -> bool:
    """'20-25', '20 – 25', '20%-25%': a dash, set tight or spaced on both sides."""
    index = first.last
    if second.first != index + 1 or block.key(index) not in _DASHES:
        return False
    if block.key(index) in _WAVES:
        return block.tokens[index].start == first.end and second.start == block.tokens[index].end
    left = block.tokens[index].start - first.end
    right = second.start - block.tokens[index].end
    if left > 1 or right > 1 or left != right:
        return False
    return not (block.key(index) == "\u2014" and left == 1)


def _opening(block: Block, first: Draft) -> str:
    """'between' or 'from' when such a word opens the range."""
    index = first.first - 1
    if (
        block.key(index) in block.lexicon.fillers
        and block.key(index) not in block.lexicon.from_ | block.lexicon.between
    ):
        index -= 1
    if block.key(index) in block.lexicon.between:
        return "between"
    if block.key(index) in block.lexicon.from_:
        return "from"
    return ""


def _widen(block: Block, first: Draft) -> None:
    """Cover the word that opens the range."""
    index = first.first - 1
    words = block.lexicon.between | block.lexicon.from_
    if block.key(index) not in words:
        index -= 1
    first.first, first.start = index, block.tokens[index].start


def _is_change(block: Block, first: Draft) -> bool:
    """'rose from 20% to 35%' states two figures, not one range."""
    words = block.keys(first.first - _LOOK_BACK, first.first)
    for position in range(len(words) - 1, -1, -1):
        if words[position] in {".", ";"}:
            return False
        if words[position].startswith(block.lexicon.change):
            return True
    return False


def _scaled_low(first: Draft, second: Draft) -> tuple[Decimal, Decimal]:
    """The first end with the second's magnitude where it is shared: '3 to 5 million'."""
    if first.factor == 1 and second.factor != 1 and first.low < second.low / second.factor:
        return first.low * second.factor, first.step * second.factor
    return first.low, first.step


def _merge(first: Draft, second: Draft) -> None:
    low, step = _scaled_low(first, second)
    first.low, first.high = low, second.high
    first.step = max(step, second.step)
    first.decimals = min(first.decimals, second.decimals) if first.decimals != second.decimals else first.decimals
    if first.bare:
        first.unit, first.kind = second.unit, second.kind
    first.number = Span(first.number.start, second.number.end)
    first.last, first.end = second.last, second.end
    first.ranged = True
    first.plain_year = False
    first.rate = second.rate


def share_units(block: Block, drafts: list[Draft]) -> None:
    """Give '14' in '14 vs. 26 %' and '1, 2 and 9 %' the unit written once at the end."""
    lexicon = block.lexicon
    conjunctions = lexicon.and_ | {_OR[lexicon.code]}
    shared: Draft | None = None
    for index in range(len(drafts) - 2, -1, -1):
        first, second = drafts[index], drafts[index + 1]
        if second.bare or not first.bare or second.unit_before or first.plain_year or first.spelled != second.spelled:
            continue
        if (
            second.kind in {QuantityKind.DATE, QuantityKind.ORDINAL, QuantityKind.STATISTIC}
            or second.unit == "fraction"
        ):
            continue
        between = _between(block, first, second)
        coordinated = 1 <= len(between) <= 2 and between[-1] in conjunctions and between[0] in conjunctions | {","}
        if between[-1:] == (_OR[lexicon.code],) and _is_equivalent(block, drafts, index):
            continue
        continued = between == (",",) and second is shared
        per_side = between == ("/",) and second.kind is QuantityKind.MEASURE
        changed = (between in lexicon.to or between in _TOWARDS) and _opening(block, first) == "from"
        if between in _VERSUS or coordinated or continued or per_side or changed:
            first.unit, first.kind = second.unit, second.kind
            shared = first


def _is_equivalent(block: Block, drafts: list[Draft], index: int) -> bool:
    """'rose 13.70, or 0.8 per cent': the same said otherwise; in 'one, two, or three per cent' a list stands before."""
    first, second = drafts[index], drafts[index + 1]
    if second.unit == "%" and second.high <= _WHOLE < first.low:
        return True
    if block.key(first.last) != ",":
        return False
    return not index or block.keys(drafts[index - 1].last, first.first) != (",",)

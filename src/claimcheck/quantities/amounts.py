"""Two numbers that make one amount: rates, dollars and cents, feet and inches."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.model import QuantityKind
from claimcheck.text import Span

_RATES = {Decimal(10) ** power for power in range(2, 7)}
_ENDS = frozenset({"", ".", ",", ";", ")", "tall", "high"})


def join_rates(drafts: list[Draft]) -> list[Draft]:
    """Turn '55 per 100 000 inhabitants' into one figure with unit '/100000'."""
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        if (
            previous is not None
            and previous.rate
            and previous.bare
            and draft.bare
            and draft.low in _RATES
            and 1 <= draft.first - previous.last <= 3
        ):
            previous.unit, previous.kind = f"/{draft.low:f}", QuantityKind.MEASURE
            previous.last, previous.end = draft.last, draft.end
        else:
            joined.append(draft)
    return joined


def join_small_change(block: Block, drafts: list[Draft]) -> list[Draft]:
    """'13 dollars and 45 cents', 'vijf euro vijftig': the cents belong to the amount before them."""
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        if previous is None or not (previous.kind is QuantityKind.CURRENCY or previous.unit == "ft"):
            joined.append(draft)
            continue
        inches = _inches(block, previous, draft)
        if inches or _is_small_change(block, previous, draft):
            previous.low += draft.low / (12 if inches else 100)
            previous.high = previous.low
            previous.decimals, previous.step = 2, Decimal("0.01")
            previous.last, previous.end = draft.last, draft.end
            previous.number = Span(previous.number.start, draft.number.end)
        else:
            joined.append(draft)
    return joined


def _inches(block: Block, feet: Draft, rest: Draft) -> bool:
    """'5 ft 2 in', '5 feet and 2 inches': inches below twelve belong to the feet before them."""
    between = block.keys(feet.last, rest.first)
    if (
        feet.unit != "ft"
        or feet.decimals
        or not 0 < rest.low < 12
        or (between and between[0] not in block.lexicon.and_)
    ):
        return False
    if rest.bare and block.key(rest.last) == "in" and not between and block.key(rest.last + 1) in _ENDS:
        rest.last, rest.end = rest.last + 1, block.tokens[rest.last].end
        return True
    return rest.unit == "in"


def _is_small_change(block: Block, amount: Draft, rest: Draft) -> bool:
    if (
        amount.kind is not QuantityKind.CURRENCY
        or amount.unit_before
        or amount.factor != 1
        or amount.decimals
        or "/" in amount.unit
    ):
        return False
    between = block.keys(amount.last, rest.first)
    if rest.decimals or rest.factor != 1 or not 0 < rest.low < 100 or amount.unit in {"cent", "pence"}:
        return False
    if rest.unit in {"cent", "pence"}:
        return not between or (len(between) == 1 and between[0] in block.lexicon.and_)
    follows = block.key(rest.last)
    return (
        rest.bare
        and not between
        and rest.low >= 10
        and (follows in {"", ".", ",", ";", ")"})
        and amount.spelled == rest.spelled
    )

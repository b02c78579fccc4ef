"""Currencies before an amount, by sign or by name, and what is said of money only."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.units import SYMBOLS
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import DIGITS, WORD, tokenize
from claimcheck.quantities.unit_lookup import is_near

MONEY_FIRST = {"dollar": "$", "dollars": "$", "yen": "JPY", "rmb": "CNY"}
"""Names that stand before an amount too; 'euro' does not, for 'Euro 5' and 'euro 2020' are other things."""
SCALED_POUNDS = frozenset({"livres", "pond", "ponden", "pfund"})
"""Pounds of money where thousands of them are named, else of weight."""
SCALED_CODES = {
    "MEUR": ("EUR", 10**6),
    "kEUR": ("EUR", 1000),
    "MUSD": ("USD", 10**6),
    "MAUD": ("AUD", 10**6),
    "TEUR": ("EUR", 1000),
}


def currency_before(block: Block, draft: Draft, floor: int) -> bool:
    """'$5', 'EUR 5', 'US $ 5': give a draft the currency whose symbol stands before it."""
    first = draft.first
    tokens = block.tokens
    if not draft.opens or block.key(first - 1) not in currency_tails():
        return False
    for size in (3, 2, 1):
        begin = first - size
        if begin < floor or draft.number.start - tokens[first - 1].end > 2:
            continue
        raw = block.text[tokens[begin].start : tokens[first - 1].end]
        unit = (
            SYMBOLS.get(raw) or SYMBOLS.get(raw.replace(" ", "")) or (SYMBOLS.get(raw.upper()) if "$" in raw else None)
        )
        if unit is None or unit.kind is not QuantityKind.CURRENCY:
            continue
        if (
            raw[0].isalpha()
            and begin
            and tokens[begin - 1].end == tokens[begin].start
            and tokens[begin - 1].kind in {WORD, DIGITS}
        ):
            continue
        if (
            begin
            and tokens[begin - 1].kind == DIGITS
            and tokens[begin].start - tokens[begin - 1].end <= 1
            and block.gap(first)
        ):
            continue
        draft.unit, draft.kind, draft.unit_before = unit.name, QuantityKind.CURRENCY, True
        draft.first, draft.start = begin, tokens[begin].start
        return True
    return False


def currency_named_before(block: Block, draft: Draft, floor: int) -> bool:
    """'dollar 22.5 million', 'MEUR 60': money named before an amount."""
    begin = draft.first - 1
    if begin < floor or not draft.opens or draft.plain_year or draft.spelled or not is_near(block, draft.first):
        return False
    scaled = SCALED_CODES.get(block.raw(begin))
    if scaled:
        draft.low, draft.high, draft.step = draft.low * scaled[1], draft.high * scaled[1], draft.step * scaled[1]
    elif block.key(begin) not in MONEY_FIRST or block.gap(draft.first) != " ":
        return False
    draft.unit = scaled[0] if scaled else MONEY_FIRST[block.key(begin)]
    draft.kind, draft.unit_before = QuantityKind.CURRENCY, True
    draft.first, draft.start = begin, block.tokens[begin].start
    return True


@cache
def currency_tails() -> frozenset[str]:
    """The keys a token before an amount must have to end the symbol of a currency."""
    marks = [symbol for symbol, unit in SYMBOLS.items() if unit.kind is QuantityKind.CURRENCY]
    return frozenset(tokenize(mark)[-1].key for mark in marks)


def leads_next(block: Block, index: int, last: int) -> bool:
    """'1 $10 bill': a sign apart from this number and tight to the next belongs to the next."""
    if last >= len(block.tokens) or block.tokens[last].kind != DIGITS or block.raw(index).isalpha():
        return False
    return block.gap(index) != "" and block.gap(last) == ""


def late_magnitude(block: Block, draft: Draft) -> None:
    """'75 USD million': the magnitude after the currency."""
    factor = block.lexicon.magnitudes.get(block.key(draft.last))
    if factor is None or draft.factor != 1 or not is_near(block, draft.last):
        return
    draft.low, draft.high, draft.step = draft.low * factor, draft.high * factor, draft.step * factor
    draft.factor = Decimal(factor)
    draft.last, draft.end = draft.last + 1, block.tokens[draft.last].end

"""The unit written at a place in a text, by its symbol or its name."""

from __future__ import annotations

from functools import cache

from claimcheck.quantities.drafts import Block
from claimcheck.quantities.lexicon.units import NAMES, SYMBOLS, Unit
from claimcheck.quantities.tokens import DIGITS, WORD, tokenize

_MAX_SYMBOL_TOKENS = 4
_MAX_GAP = 3
_UNIT_BRACKETS = {"[": "]", "<": ">", "{": "}"}


def is_near(block: Block, index: int) -> bool:
    """Whether token `index` stands close enough to the one before it to be its unit."""
    gap = block.gap(index)
    return len(gap) < _MAX_GAP and "\n\n" not in gap and (not gap or gap.isspace())


def find_unit(block: Block, index: int) -> tuple[Unit, int] | None:
    """The unit written from token `index`, by symbol (case matters) or name, and the token after it."""
    tokens = block.tokens
    if index >= len(tokens):
        return None
    named: tuple[Unit, int] | None = None
    for wording, unit in NAMES[block.lexicon.code].get(tokens[index].key, ()):
        if block.keys(index, index + len(wording)) == wording:
            named = unit, index + len(wording)
            break
    if block.raw(index) not in _symbol_heads():
        return named
    limit = min(len(tokens), index + _MAX_SYMBOL_TOKENS)
    last = index + 1
    while last < limit and tokens[last].start == tokens[last - 1].end:
        last += 1
    for end in range(last, index if named is None else named[1], -1):
        raw = block.text[tokens[index].start : tokens[end - 1].end]
        symbol = SYMBOLS.get(raw)
        if symbol is not None and not _runs_on(block, end, raw):
            return symbol, end
    return named


@cache
def _symbol_heads() -> frozenset[str]:
    """The first token of every symbol of a unit."""
    return frozenset(symbol[: tokenize(symbol)[0].end] for symbol in SYMBOLS)


def _runs_on(block: Block, end: int, raw: str) -> bool:
    """Whether letters or digits follow without a space, so that the symbol is part of a longer name."""
    if end >= len(block.tokens) or not raw[-1].isalnum():
        return False
    token = block.tokens[end]
    return token.start == block.tokens[end - 1].end and (token.kind in {WORD, DIGITS} or token.key == "_")


def bracketed_unit(block: Block, index: int) -> tuple[Unit, int] | None:
    """'20 [kg]', '45 {kg}': a unit set in brackets, as in a table's heading."""
    closing = _UNIT_BRACKETS.get(block.key(index))
    found = find_unit(block, index + 1) if closing and is_near(block, index) else None
    return (found[0], found[1] + 1) if found and block.key(found[1]) == closing else None

"""A figure under construction, and the block of text it is read in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.quantities.atom import Atom
from claimcheck.quantities.lexicon import Lexicon
from claimcheck.quantities.model import Comparator, Quantity, QuantityKind
from claimcheck.quantities.tokens import DIGITS, Token
from claimcheck.text import Span

_ONE = Decimal(1)
_EXACT = Decimal("1e-27")
"""The step of a share in words: two thirds is exact, and 66.7 % is its rounding."""


@lru_cache(maxsize=64)
def _by_first_word(wordings: frozenset[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """The wordings by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for wording in sorted(wordings, key=len, reverse=True):
        index.setdefault(wording[0], []).append(wording)
    return index


class Block:
    """The text, its language's lexicon, and the tokens of the part being read, with their keys."""

    __slots__ = ("_keys", "lexicon", "text", "tokens", "words")

    def __init__(self, text: str, tokens: list[Token], keys: tuple[str, ...], lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self._keys = keys
        self.words = frozenset(keys)
        """Every key there is: what a whole pass looks for is mostly not among them."""

    def keys(self, first: int, last: int) -> tuple[str, ...]:
        """The keys of tokens `first` to `last` (exclusive), cut to the block."""
        return self._keys[max(0, first) : max(0, last)]

    def key(self, index: int) -> str:
        """The key of one token; '' outside the block."""
        keys = self._keys
        return keys[index] if 0 <= index < len(keys) else ""

    def raw(self, index: int) -> str:
        """The token as written; '' outside the block."""
        if not 0 <= index < len(self.tokens):
            return ""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def gap(self, index: int) -> str:
        """What stands between token `index` and the one before it."""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start] if index else ""

    def stands_between_numbers(self, draft: Draft) -> bool:
        """Whether digits or the block's bounds are on both sides, as in a row of cells: its unit is not there."""
        tokens, first, last = self.tokens, draft.first, draft.last
        return (not first or tokens[first - 1].kind == DIGITS) and (last >= len(tokens) or tokens[last].kind == DIGITS)

    def matches(self, wordings: frozenset[tuple[str, ...]], index: int) -> int:
        """The number of tokens of the longest wording that begins at `index`; 0 for none."""
        listed = _by_first_word(wordings).get(self.key(index))
        if listed is not None:
            for wording in listed:
                if self.keys(index, index + len(wording)) == wording:
                    return len(wording)
        return 0


@dataclass(slots=True)
class Draft:
    """A figure whose unit, comparator and range are still being gathered; `first`..`last` are its tokens."""

    first: int
    last: int
    number: Span
    low: Decimal
    high: Decimal
    decimals: int
    step: Decimal
    start: int
    end: int
    unit: str = ""
    kind: QuantityKind = QuantityKind.NUMBER
    comparator: Comparator = Comparator.EXACTLY
    factor: Decimal = _ONE
    plain_year: bool = False
    ranged: bool = False
    spelled: bool = False
    unit_before: bool = False
    noun: str = ""
    rate: bool = False
    open_age: bool = False
    opens: bool = True
    """Whether what stands before its first token may belong to it."""
    closes: bool = True
    """Whether what stands after its last token may belong to it."""

    @classmethod
    def of(cls, atom: Atom) -> Draft:
        """A draft of a bare number."""
        start, end, value = atom.start, atom.end, atom.value
        draft = cls(atom.first, atom.last, Span(start, end), value, value, atom.decimals, atom.step, start, end)
        draft.factor, draft.plain_year, draft.spelled = atom.factor, atom.plain_year, atom.spelled
        draft.opens, draft.closes = atom.opens, atom.closes
        if atom.proportion:
            draft.kind, draft.unit, draft.step = QuantityKind.PERCENT, "fraction", _EXACT
        elif atom.unit:
            draft.unit = atom.unit
        elif atom.ordinal:
            draft.kind = QuantityKind.ORDINAL
        return draft

    @property
    def bare(self) -> bool:
        """A plain number no unit has been found for."""
        return self.kind is QuantityKind.NUMBER and not self.unit

    def finish(self, text: str) -> Quantity:
        """The quantity this draft describes."""
        alone = self.number.start == self.start and self.number.end == self.end
        return Quantity(
            low=self.low,
            high=self.high,
            unit=self.unit,
            kind=self.kind,
            comparator=self.comparator,
            span=self.number if alone else Span(self.start, self.end),
            number=self.number,
            text=text[self.start : self.end],
            step=self.step,
            decimals=self.decimals,
            noun=self.noun,
            open_age=self.open_age,
        )

"""A bare number, and what reading one from digits or from words has in common: the magnitude after it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.lexicon import Lexicon
from claimcheck.quantities.lexicon.persons import PERSONS
from claimcheck.quantities.lexicon.units import NAMES, SYMBOLS
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import WORD, Token


@dataclass(slots=True)
class Atom:
    """A number standing in tokens `first` to `last` (exclusive) and characters `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    value: Decimal
    decimals: int = 0
    step: Decimal = Decimal(1)
    proportion: bool = False
    """A share of a whole: 'two thirds', 'seven in ten'."""
    spelled: bool = False
    scaled: bool = False
    """A magnitude word was applied."""
    ordinal: bool = False
    factor: Decimal = Decimal(1)
    """The magnitude applied: 1000000 in '3 million'."""
    unit: str = ""
    """What the number itself says it counts: 'times' in 'driemaal', ':1' in '2:1', ':1:1' in '2:1:1'."""
    opens: bool = True
    """Nothing else stands before it in its token; False for '24' in '22,24,26'."""
    closes: bool = True
    """Nothing else stands after it in its last token."""
    plain_year: bool = False
    """Four digits without grouping, between 1900 and 2099."""


_MONEY = frozenset("$€£")
_HYPHENS = frozenset("-\u2010\u2011")
_HYPHENATED_FROM = 1000


class NumberReader:
    """Reads numbers from one block's tokens; `text` is the whole text the tokens index."""

    def __init__(self, text: str, tokens: list[Token], lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon

    def magnitude(self, atom: Atom) -> None:
        """'3 million', '165M', '1,2 mln', '3 Mrd.', '10k', '3 dozen', '2 hundred'."""
        tokens = self.tokens
        self._hyphenated_magnitude(atom)
        while atom.last < len(tokens) and tokens[atom.last].kind == WORD:
            token = tokens[atom.last]
            gap = token.start - atom.end
            factor = self._factor(atom, token, gap)
            if factor is None:
                break
            atom.value *= factor
            atom.step *= factor
            atom.factor *= factor
            atom.end, atom.last = token.end, atom.last + 1
            atom.scaled, atom.plain_year = True, False
            if (
                token.end < len(self.text)
                and self.text[token.end] == "."
                and len(token.key) <= 4
                and atom.last < len(tokens)
            ):
                self._abbreviation_point(atom)
        self.counted_in(atom)

    def _hyphenated_magnitude(self, atom: Atom) -> None:
        """'a $3-million bail': one number, not a range; the hyphen is passed over."""
        tokens, index = self.tokens, atom.last
        if index + 1 >= len(tokens) or tokens[index].key not in _HYPHENS:
            return
        word = tokens[index + 1]
        left, right = tokens[index].start - atom.end, word.start - tokens[index].end
        if left == right <= 1 and self.lexicon.magnitudes.get(word.key, 0) >= _HYPHENATED_FROM:
            atom.last, atom.end = index + 1, word.start

    def counted_in(self, atom: Atom) -> None:
        """'une centaine de millions', 'un millier de milliards': what the French count in after 'de'."""
        tokens, index = self.tokens, atom.last
        if self.lexicon.code != "fr" or index + 1 >= len(tokens) or tokens[index].key != "de":
            return
        head = tokens[index - 1].key
        factor = self.lexicon.magnitudes.get(tokens[index + 1].key)
        if factor is None or not (head in self.lexicon.dozens or head in {"millier", "milliers"}):
            return
        atom.value *= factor
        atom.step *= factor
        atom.factor *= factor
        atom.end, atom.last, atom.scaled = tokens[index + 1].end, index + 2, True

    def _abbreviation_point(self, atom: Atom) -> None:
        """The point of 'Mrd.' belongs to it unless it ends the sentence."""
        after = self.tokens[atom.last + 1] if atom.last + 1 < len(self.tokens) else None
        if after is None:
            return
        goes_on = self.text[after.start].islower() or self.text[after.start] in "€$£%"
        if goes_on or after.key in NAMES[self.lexicon.code]:
            atom.end += 1
            atom.last += 1

    def _factor(self, atom: Atom, token: Token, gap: int) -> int | None:
        raw = self.text[token.start : token.end]
        between = self.text[atom.end : token.start]
        joined = gap == 0 or (gap <= 2 and between.isspace() and between != "\n\n")
        if not joined:
            return None
        lexicon = self.lexicon
        if token.key in lexicon.magnitudes:
            return lexicon.magnitudes[token.key]
        if token.key in lexicon.dozens:
            return lexicon.dozens[token.key]
        if token.key in {"hundred", "hundreds", "honderd", "hundert"}:
            return 100
        if token.key in {"cent", "cents"} and self._counts_hundreds(atom):
            return 100
        money = atom.start > 0 and self.text[max(0, atom.start - 2) : atom.start].strip()[-1:] in _MONEY
        money = money or (raw in {"k", "K", "M", "m"} and self.text[token.end : token.end + 1] in _MONEY)
        money = money or (raw in {"m", "b", "B"} and self._counts_millions(atom, gap))
        if raw == "k" or (raw == "K" and gap == 0):
            return 1000
        if (raw == "M" and (gap == 0 or money)) or (raw == "m" and money and (gap == 0 or self._stands_alone(atom))):
            return 10**6
        if raw in {"b", "B"} and gap == 0 and (money or atom.decimals):
            return 10**9
        return None

    def _counts_millions(self, atom: Atom, gap: int) -> bool:
        """'USD 3.2m', '2m euros', '5m people': a currency's code before, money or a count after."""
        tokens = self.tokens
        if atom.first:
            code = self.text[tokens[atom.first - 1].start : tokens[atom.first - 1].end]
            unit = SYMBOLS.get(code)
            if unit is not None and unit.kind is QuantityKind.CURRENCY and len(code) > 1 and code.isupper():
                return True
        if gap or atom.last + 1 >= len(tokens) or not self.gap_is_space(atom.last + 1):
            return False
        after = tokens[atom.last + 1]
        unit = SYMBOLS.get(self.text[after.start : after.end])
        named = NAMES[self.lexicon.code].get(after.key, ())
        units = [each for wording, each in named if len(wording) == 1]
        if any(each.kind is QuantityKind.CURRENCY for each in (*units, *([unit] if unit else ()))):
            return True
        counted = after.key in self.lexicon.countable or after.key in PERSONS["en"]
        return self.lexicon.code == "en" and counted and not named

    def _stands_alone(self, atom: Atom) -> bool:
        """'$ 2 m', but not '$ 2 m²' nor '$ 2 m/s'."""
        end = self.tokens[atom.last].end
        return self.text[end : end + 1] in {"", " ", ".", ",", ";", ")", "\n"}

    def _counts_hundreds(self, atom: Atom) -> bool:
        """'5 cent mille', '4 mille 3 cents': elsewhere French 'cents' after digits are coins."""
        if self.lexicon.code != "fr":
            return False
        magnitudes, tokens = self.lexicon.magnitudes, self.tokens
        following = tokens[atom.last + 1].key if atom.last + 1 < len(tokens) else ""
        before = tokens[atom.first - 1].key if atom.first else ""
        return following in magnitudes or before in magnitudes

    def gap_is_space(self, index: int) -> bool:
        """Whether only space, and no paragraph end, parts token `index` from the one before it."""
        gap = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        return bool(gap) and gap.isspace() and "\n\n" not in gap

"""Whole numbers in words, token by token: runs, decimals after 'point', ordinal endings."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.atom import Atom, NumberReader
from claimcheck.quantities.number_words import (
    Step,
    continues_number,
    denominator_value,
    evaluate,
    ordinal_value,
    word_steps,
)
from claimcheck.quantities.tokens import DIGITS, SYMBOL, WORD

HYPHENS = frozenset("-\u2010\u2011")


class WholeWordReader(NumberReader):
    """Reads runs of cardinal number words."""

    def steps(self, index: int) -> tuple[Step, ...]:
        """The number words token `index` is made of; () where it is none."""
        if index >= len(self.tokens):
            return ()
        token = self.tokens[index]
        return word_steps(token.key, self.lexicon.code) if token.kind == WORD else ()

    def follows_count(self, index: int) -> bool:
        """Whether French 'cent' is a coin ('34 cents') or the hundred of 'pour cent', and no number."""
        return self.tokens[index].kind == DIGITS or self.tokens[index].key in {"pour", "-", "per"}

    def is_article(self, index: int) -> bool:
        """'een', 'un', 'ein' and pronoun 'one': no number by themselves ('één' with accents is)."""
        token, lexicon = self.tokens[index], self.lexicon
        before = self.tokens[index - 1].key if index else ""
        if token.key == "one":
            follows = self.tokens[index + 1].key if index + 1 < len(self.tokens) else ""
            return before in lexicon.pronoun_one and follows not in HYPHENS
        if token.key not in lexicon.articles or before in lexicon.minus or self._joins_tens(index):
            return False
        return not (lexicon.code == "nl" and not self.text[token.start : token.end].isascii())

    def _joins_tens(self, index: int) -> bool:
        """Dutch 'een en twintig', in three words."""
        if not self.lexicon.compounds or index + 2 >= len(self.tokens):
            return False
        tens = self.steps(index + 2)
        return (
            self.tokens[index + 1].key in self.lexicon.joiners and len(tens) == 1 and tens[0][0] in range(20, 100, 10)
        )

    def sequence(self, index: int) -> tuple[tuple[Step, ...], int]:
        """The longest run of number words from `index` that makes one number, and the token after it."""
        sequence, after = self.steps(index), index + 1
        before_joiner = None
        while after < len(self.tokens) and continues_number(self.tokens[after].key, self.lexicon.code):
            following, more = self._next_steps(after)
            if not more or self._are_coins(sequence, after):
                break
            longer = (*sequence, *more)
            if evaluate(longer, self.lexicon) is None:
                if more[0][0] >= 100 and not more[0][1] and before_joiner is not None:
                    sequence, after = before_joiner  # 'a hundred and two | hundred'
                break
            before_joiner = (sequence, after) if more[0][1] else None
            sequence, after = longer, following
        return sequence, after

    def _are_coins(self, sequence: tuple[Step, ...], index: int) -> bool:
        """French 'quarante-cinq cents': nobody counts hundreds beyond nineteen."""
        return self.tokens[index].key == "cents" and 20 <= (evaluate(sequence, self.lexicon) or 0) < 100

    def _next_steps(self, index: int) -> tuple[int, tuple[Step, ...]]:
        """The number word after a space, hyphen or 'and', with the token after it."""
        tokens, joiners = self.tokens, self.lexicon.joiners
        token = tokens[index]
        if token.kind == SYMBOL:
            return self._hyphenated(index)
        if token.key in joiners:
            found = self.steps(index + 1)
            if not found or self._is_plain_article(index + 1) or self._opens_fraction(index + 1, joined=True):
                return index, ()
            return index + 2, ((found[0][0], True), *found[1:])
        if not self.gap_is_space(index) or self._is_plain_article(index):
            return index, ()
        found = self.steps(index)
        after_tens = self.steps(index - 1)[-1:] and self.steps(index - 1)[-1][0] in range(20, 100, 10)
        if not found or (not after_tens and self._opens_fraction(index)):
            return index, ()
        return index + 1, found

    def _hyphenated(self, index: int) -> tuple[int, tuple[Step, ...]]:
        """'-two' and '-et-un' after a number word."""
        tokens = self.tokens
        if tokens[index].key not in HYPHENS or index + 1 >= len(tokens):
            return index, ()
        before, after = tokens[index].start - tokens[index - 1].end, tokens[index + 1].start - tokens[index].end
        if before != after or before > 1:
            return index, ()
        if tokens[index + 1].key in self.lexicon.joiners:
            if index + 2 >= len(tokens) or tokens[index + 2].key not in HYPHENS:
                return index, ()
            found = self.steps(index + 3)
            return index + 4, ((found[0][0], True), *found[1:]) if found else ()
        return index + 2, self.steps(index + 1)

    def _opens_fraction(self, index: int, *, joined: bool = False) -> bool:
        """Whether a small number here counts a fraction ('three quarters') and so continues no whole number."""
        tokens = self.tokens
        if index + 1 >= len(tokens) or not self.gap_is_space(index + 1):
            return False
        key = tokens[index + 1].key
        if key in self.lexicon.dozens:
            return True
        below = denominator_value(key, self.lexicon.code)
        plural = self.lexicon.code == "nl" or key.endswith("s") or key not in self.lexicon.ordinals
        count = evaluate(self.steps(index), self.lexicon) or 0
        return below is not None and plural and count < below and (joined or count < 20)

    def _is_plain_article(self, index: int) -> bool:
        """Dutch 'een' never continues a number; French 'un' and German 'ein' do."""
        token = self.tokens[index]
        return self.lexicon.code == "nl" and token.key == "een" and self.text[token.start : token.end].isascii()

    def point(self, atom: Atom) -> None:
        """'five point five', 'vijf komma vijf': the words after the decimal sign, one digit each or a number."""
        tokens, index = self.tokens, atom.last
        if index + 1 >= len(tokens) or tokens[index].key not in self.lexicon.point or not self.gap_is_space(index):
            return
        digits, cursor = "", index + 1
        while cursor < len(tokens) and self.gap_is_space(cursor):
            value, following = self._below_hundred(cursor)
            if value is None:
                break
            cursor = following
            digits += str(value)
            if value > 9:
                break
        if digits:
            atom.value += Decimal(f"0.{digits}")
            atom.decimals, atom.step = len(digits), Decimal(1).scaleb(-len(digits))
            atom.last, atom.end = cursor, tokens[cursor - 1].end

    def _below_hundred(self, index: int) -> tuple[int | None, int]:
        """The longest run of number words from `index` that stays below a hundred, and the token after it."""
        sequence, after = self.steps(index), index + 1
        value = evaluate(sequence, self.lexicon) if sequence else None
        if value is None or value > 99:
            return None, index
        while after < len(self.tokens):
            following, more = self._next_steps(after)
            longer = evaluate((*sequence, *more), self.lexicon) if more else None
            if longer is None or longer > 99:
                break
            sequence, after, value = (*sequence, *more), following, longer
        return value, after

    def ordinal(self, atom: Atom, sequence: tuple[Step, ...]) -> bool:
        """'twenty-first', 'one hundred twenty-fifth', 'vingt et unième', 'drie biljoenste'."""
        tokens, lexicon, index = self.tokens, self.lexicon, atom.last
        joined = False
        while index < len(tokens) and index - atom.last < 3 and tokens[index].start - tokens[index - 1].end <= 2:
            if tokens[index].key in lexicon.joiners:
                joined = True
            elif tokens[index].key not in HYPHENS:
                break
            index += 1
        if atom.decimals or index >= len(tokens) or tokens[index].kind != WORD or tokens[index].start - atom.end > 6:
            return False
        tail = ordinal_value(tokens[index].key, lexicon.code)
        if tail is None or (joined and lexicon.code == "en" and atom.value < 100):
            return False
        value = evaluate((*sequence, (tail, joined)), lexicon)
        if value is None:
            return False
        atom.value, atom.ordinal = Decimal(value), True
        atom.last, atom.end = index + 1, tokens[index].end
        return True

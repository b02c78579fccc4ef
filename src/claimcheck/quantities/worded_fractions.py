"""Fractions in words: halves, thirds, 'half a million', 'two and a half', 'trois quarts de million'."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.atom import Atom
from claimcheck.quantities.lexicon.units import NAMES
from claimcheck.quantities.number_words import Step, denominator_value, evaluate, glued_half, ordinal_value
from claimcheck.quantities.tokens import DIGITS, SYMBOL, WORD
from claimcheck.quantities.whole_words import HYPHENS, WholeWordReader

DEFINITE = frozenset({"la", "le", "de", "die", "der", "das"})
_HALVES = frozenset({"halb", "halbe", "halben", "halber", "halbes", "halve", "demi", "demie"})
_OF = frozenset(
    "of van de des du d der von less fewer more lower higher minder meer lager hoger moins plus weniger mehr to tot "
    "bis".split()
)
_HALF = Decimal("0.5")
_FRACTION_NAMES = frozenset({"kwart", "drittel", "viertel", "funftel", "sechstel", "achtel", "zehntel", "hundertstel"})


class FractionReader(WholeWordReader):
    """Reads what a number word and the words after it divide."""

    def _half(self, index: int) -> list[Atom]:
        """'half of', 'half a million', 'half dozen', 'quarter million'; not 'the first half', 'half-life'."""
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[index]
        value = Decimal(1) / lexicon.denominators[token.key]
        if index and (tokens[index - 1].key in lexicon.ordinals or tokens[index - 1].kind == DIGITS):
            return []
        atom = Atom(index, index + 1, token.start, token.end, value, spelled=True, proportion=True)
        cursor = index + 1
        scales = {**lexicon.magnitudes, **lexicon.dozens}
        if cursor < len(tokens):
            if tokens[cursor].key in HYPHENS and tokens[cursor].start == token.end:
                cursor += 1
                if cursor < len(tokens) and tokens[cursor].key in NAMES[lexicon.code]:
                    return [atom]
                if cursor >= len(tokens) or tokens[cursor].key not in scales:
                    return []
            elif tokens[cursor].key in {"a", "an", "de"}:
                cursor += 1
            if cursor < len(tokens) and tokens[cursor].key in scales:
                factor = scales[tokens[cursor].key]
                atom.value, atom.proportion, atom.scaled = value * factor, False, True
                atom.step, atom.factor = Decimal(factor), Decimal(factor)
                atom.last, atom.end = cursor + 1, tokens[cursor].end
                return [atom]
        return [atom] if value == _HALF or self._is_of(index + 1) else []

    def _is_of(self, index: int) -> bool:
        """Whether what follows a fraction lets it be one: 'of', punctuation or the end."""
        if index >= len(self.tokens):
            return True
        token = self.tokens[index]
        return token.kind == SYMBOL or token.key in _OF

    def _fraction(self, atom: Atom) -> bool:
        """'two thirds', 'drie kwart', 'een derde van', 'one-third': turns a whole atom into a share."""
        found = self._denominator(atom)
        if found is None:
            return False
        below, index = found
        key = self.tokens[index].key
        single = atom.value == 1
        atom.proportion = not (key in _HALVES and single and not self._is_of(index + 1))
        atom.value /= below
        atom.last, atom.end = index + 1, self.tokens[index].end
        self._of_a_million(atom)
        self.magnitude(atom)
        if atom.scaled or atom.value > 1:
            atom.proportion = False
        return True

    def counted_fraction(self, atom: Atom) -> bool:
        """'3 tenths', '2 tiers', '3 Viertel': a fraction counted in digits; the plural tells it from '3 third-line'."""
        if atom.last >= len(self.tokens) or atom.scaled or atom.proportion or atom.plain_year or not atom.value:
            return False
        key, lexicon = self.tokens[atom.last].key, self.lexicon
        below = lexicon.denominators.get(key, 0)
        plural = key not in lexicon.ordinals and key != "quarters" and (key.endswith("s") or key in _FRACTION_NAMES)
        if not (plural and 2 < below <= 1000 and atom.value < below):
            return False
        return self._fraction(atom)

    def _of_a_million(self, atom: Atom) -> None:
        """'a quarter of a million', 'een kwart van een miljoen', 'trois quarts de million'."""
        tokens, index = self.tokens, atom.last
        keys = [token.key for token in tokens[index : index + 4]]
        if not keys or keys[0] not in _OF:
            return
        articles = self.lexicon.articles
        size = 1 + (keys[1:2] == ["'"])
        if keys[size : size + 1] and keys[size] in articles:
            size += 1
        elif self.lexicon.code != "fr":
            return
        scale = self.lexicon.magnitudes.get(keys[size]) if len(keys) > size else None
        if scale:
            atom.value *= scale
            atom.factor, atom.step, atom.scaled = Decimal(scale), Decimal(scale), True
            atom.last, atom.end = index + size + 1, tokens[index + size].end

    def _denominator(self, atom: Atom) -> tuple[int, int] | None:
        """The denominator after a whole atom and its token; None where an ordinal or nothing follows."""
        tokens, lexicon, index = self.tokens, self.lexicon, atom.last
        linked = index + 1 < len(tokens) and (tokens[index].key in HYPHENS or tokens[index].key == "/")
        hyphen = linked and tokens[index].key != "/"
        index += linked
        if index >= len(tokens) or tokens[index].kind != WORD or not (linked or self.gap_is_space(index)):
            return None
        key = tokens[index].key
        below = denominator_value(key, lexicon.code)
        if below is None:
            return self._compound_denominator(atom, index)
        single, ranked = atom.value == 1, ordinal_value(key, lexicon.code) is not None
        plural = key.endswith("s") or (lexicon.code == "nl" and key.endswith("n"))
        if lexicon.code == "en" and not linked and not single and not plural:
            return None
        if ranked and single and not linked and not self._is_of(index + 1):
            return None
        if (
            ranked
            and not single
            and not plural
            and lexicon.code != "nl"
            and (hyphen or (lexicon.code == "fr" and below >= 100))
        ):
            return None
        if atom.value != int(atom.value) or (ranked and below >= 10**6 and lexicon.code == "nl" and not plural):
            return None
        if tokens[atom.first].key in DEFINITE and below != 2 and ranked:
            return None
        if self._goes_on(index):
            return None
        return below, index

    def _goes_on(self, index: int) -> bool:
        """'a half-life', 'une demi-douzaine': the fraction word is the head of a longer one."""
        tokens = self.tokens
        if (
            index + 2 >= len(tokens)
            or tokens[index + 1].key not in HYPHENS
            or tokens[index + 1].start != tokens[index].end
        ):
            return False
        word = tokens[index + 2]
        return word.start == tokens[index + 1].end and word.kind == WORD and word.key not in NAMES[self.lexicon.code]

    def _tens_denominator(self, atom: Atom, sequence: tuple[Step, ...]) -> bool:
        """'one hundred thirty fifths' is 100/35: the tens before a unit's plural belong to the denominator."""
        index = atom.last
        if (
            len(sequence) < 2
            or sequence[-1][0] not in range(20, 100, 10)
            or sequence[-1][1]
            or index >= len(self.tokens)
        ):
            return False
        key = self.tokens[index].key
        units = self.lexicon.denominators.get(key, 10)
        above = evaluate(sequence[:-1], self.lexicon)
        if units >= 10 or not key.endswith("s") or key not in self.lexicon.denominators or not above:
            return False
        if ordinal_value(key.removesuffix("s"), self.lexicon.code) is None:
            return False
        atom.value = Decimal(above) / (sequence[-1][0] + units)
        atom.last, atom.end = index + 1, self.tokens[index].end
        return True

    def _compound_denominator(self, atom: Atom, index: int) -> tuple[int, int] | None:
        """'three twenty-firsts', 'un cent cinquième': tens and units that divide together."""
        whole = self._compound_ordinal(atom, index)
        if whole is not None:
            return whole
        tens = self.steps(index)
        if len(tens) != 1 or tens[0][0] < 20 or tens[0][0] % 10 or atom.value < 2:
            return None
        last = index + 1
        if last < len(self.tokens) and self.tokens[last].key in HYPHENS:
            last += 1
        key = self.tokens[last].key if last < len(self.tokens) else ""
        units = self.lexicon.denominators.get(key) or (1 if key == "firsts" else 2 if key == "seconds" else None)
        if units is None or units >= 10 or not key.endswith("s"):
            return None
        return tens[0][0] + units, last

    def _compound_ordinal(self, atom: Atom, index: int) -> tuple[int, int] | None:
        """'a twenty-first', 'trois vingt-et-unième': an ordinal of several words that divides what stands before it."""
        if self.lexicon.compounds or not self.steps(index) or not self._is_whole(atom):
            return None
        sequence, after = self.sequence(index)
        start = self.tokens[index].start
        below = Atom(index, after, start, self.tokens[after - 1].end, Decimal(evaluate(sequence, self.lexicon) or 0))
        if (
            not self.ordinal(below, sequence)
            or below.value <= atom.value
            or not below.value % 100
            or not self._is_of(below.last)
        ):
            return None
        if self.lexicon.code == "en" and atom.value != 1:
            return None
        return int(below.value), below.last - 1

    def _is_whole(self, atom: Atom) -> bool:
        return atom.value == int(atom.value) and 0 < atom.value < 100 and self.tokens[atom.first].key not in DEFINITE

    def and_fraction(self, atom: Atom) -> None:
        """'two and a half', 'trois et un quart', '3 million and a half', 'vijf miljard en driekwart'."""
        tokens, lexicon, index = self.tokens, self.lexicon, atom.last
        hyphen = index + 3 < len(tokens) and tokens[index].key in HYPHENS and tokens[index + 2].key in HYPHENS
        index += hyphen  # 'two-and-a-half'
        if index + 1 >= len(tokens) or tokens[index].key not in lexicon.joiners:
            return
        if not hyphen and not self.gap_is_space(index):
            return
        share = self._share_at(index + 1 + hyphen)
        if share is None or (share.value >= 1 and not share.scaled):
            return
        if share.scaled and share.factor < 100:
            if atom.value < 100:
                return
            atom.value += share.value  # 'three hundred and two dozen'
        elif share.scaled and self._last_scale(atom) == 1 and atom.value < 1000:
            atom.value = atom.value * share.factor + share.value  # 'six and a half million'
            atom.factor, atom.step, atom.scaled = share.factor, share.factor, True
        elif share.scaled:
            if share.factor >= self._last_scale(atom):
                return
            atom.value += share.value
        else:
            atom.value += share.value * self._last_scale(atom)
        atom.last, atom.end = share.last, share.end
        atom.proportion = False

    def _last_scale(self, atom: Atom) -> int:
        """The magnitude a number in words or digits ends in, from a million up; else 1."""
        scale = self.lexicon.magnitudes.get(self.tokens[atom.last - 1].key, 1)
        return scale if scale >= 10**6 else 1

    def _share_at(self, cursor: int) -> Atom | None:
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[cursor]
        glued = glued_half(token.key, lexicon.code)
        if glued is not None and glued < 1:
            return Atom(cursor, cursor + 1, token.start, token.end, glued)
        if lexicon.denominators.get(token.key) == 2:  # 'deux et demi'
            found = self._half(cursor)
            return found[0] if found else None
        if token.key in lexicon.articles:
            share = Atom(cursor, cursor + 1, token.start, token.end, Decimal(1))
        elif self.steps(cursor):
            sequence, after = self.sequence(cursor)
            value = Decimal(evaluate(sequence, lexicon) or 0)
            share = Atom(cursor, after, token.start, tokens[after - 1].end, value)
            if after < len(tokens) and tokens[after].key in lexicon.dozens:
                self.magnitude(share)
                return share
        else:
            return None
        return share if self._fraction(share) else None

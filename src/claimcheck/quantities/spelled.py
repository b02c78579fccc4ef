"""Numbers in words: cardinals, ordinals, dozens, 'a million', 'five point five', and what an article may open."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.atom import Atom
from claimcheck.quantities.frequency import ONCE, TIMES, period_at
from claimcheck.quantities.lexicon.persons import EACH, PERSONS
from claimcheck.quantities.number_words import (
    OR,
    continues_number,
    evaluate,
    follows_article,
    said_by_itself,
)
from claimcheck.quantities.tokens import DIGITS, WORD
from claimcheck.quantities.worded_fractions import DEFINITE, FractionReader

_HUNDREDS = frozenset({"hundred", "honderd", "hundert"})
_LARGE = 10**6
_ONE = Decimal(1)

_VAGUE = frozenset(
    "hundreds thousands millions billions trillions dozens miljoenen miljarden dozijnen milliers millions milliards "
    "billions centaines dizaines douzaines milles cents millionen milliarden billionen dutzende "
    "tsd mio mln mrd mrds mia mld mn bn bln tn tln mil mill md mds bio doz dozs".split()
)
"""Plurals and abbreviations that count nothing by themselves: 'millions of people', 'in Mio. Euro'."""
_VAGUELY = frozenset(
    "few several many couple paar enkele verschillende meerdere vele tientallen plusieurs quelques des einige mehrere "
    "viele etliche wenige".split()
)


_TREATMENTS = ("therap", "behand", "combinati", "kombinati", "blind", "negatie", "negativ")


class WordReader(FractionReader):
    """Reads the numbers that begin with a word."""

    def read_words(self, index: int) -> list[Atom]:
        """The number that begins with the word at token `index`, in a list; empty where none does."""
        token, code = self.tokens[index], self.lexicon.code
        if token.start and self.text[token.start - 1] in "0123456789":
            return []
        glued, multiple, rank = said_by_itself(token.key, code)
        if glued is not None:
            atom = Atom(index, index + 1, token.start, token.end, glued, spelled=True, proportion=glued < 1)
            self.magnitude(atom)
            atom.proportion = atom.proportion and not atom.scaled
            return [atom]
        if multiple is not None:
            return self._multiple(index, *multiple)
        if token.key in ONCE[code]:
            often = period_at(self.tokens, index + 1, self.lexicon)
            return [Atom(index, index + 1, token.start, token.end, _ONE, spelled=True, unit="times")] if often else []
        if rank is not None and self._is_every_nth(index):
            every = self.tokens[index - 1].start
            return [Atom(index - 1, index + 1, every, token.end, _ONE / rank, spelled=True, proportion=True)]
        if rank is not None:
            return [Atom(index, index + 1, token.start, token.end, Decimal(rank), spelled=True, ordinal=True)]
        if token.key in _VAGUE or self._counts_vaguely(index) or self._scales_what_is_before(index):
            return []
        article = self.is_article(index)
        if article or not self.steps(index):
            return self._unnumbered(index, article=article)
        if token.key in {"cent", "cents"} and index and self.follows_count(index - 1):
            return []
        sequence, after = self.sequence(index)
        value = evaluate(sequence, self.lexicon) or 0
        atom = Atom(index, after, token.start, self.tokens[after - 1].end, Decimal(value), spelled=True)
        if after >= len(self.tokens) or not continues_number(self.tokens[after].key, code):
            return [atom]
        self.point(atom)
        whole_first = code == "nl" and value >= 100 and self.ordinal(atom, sequence)
        if not (
            whole_first
            or self._tens_denominator(atom, sequence)
            or self._fraction(atom)
            or self.ordinal(atom, sequence)
        ):
            self.and_fraction(atom)
            self.magnitude(atom)
        return [atom]

    def _multiple(self, index: int, value: int, unit: str) -> list[Atom]:
        """'driemaal', 'dreifach'; none in 'drievoudige therapie', where how many drugs there are is part of a name."""
        token = self.tokens[index]
        after = self.tokens[index + 1].key if index + 1 < len(self.tokens) else ""
        if unit == "fold" and after.startswith(_TREATMENTS):
            return []
        return [Atom(index, index + 1, token.start, token.end, Decimal(value), spelled=True, unit=unit)]

    def _is_every_nth(self, index: int) -> bool:
        """'jede achte Frau', 'elke tiende patiënt', 'every eighth adult woman'; not 'every third week'."""
        code, tokens = self.lexicon.code, self.tokens
        if not index or tokens[index - 1].key not in EACH[code]:
            return False
        if any(token.key in PERSONS[code] for token in tokens[index + 1 : index + 3]):
            return True
        alone = index + 1 >= len(tokens) or tokens[index + 1].kind == WORD or tokens[index + 1].key in {".", ",", ";"}
        return code == "de" and alone and self.text[tokens[index].start].isupper()  # 'jeder Achte erkrankt'

    def is_mere_article(self, index: int) -> bool:
        """Whether the article at token `index` stands before a word that makes no number with it: nearly all do."""
        tokens, lexicon = self.tokens, self.lexicon
        if tokens[index].key not in lexicon.articles or index + 1 >= len(tokens):
            return False
        following = tokens[index + 1]
        if following.kind != WORD or follows_article(following.key, lexicon.code):
            return False
        if (index and tokens[index - 1].key in lexicon.minus) or not self.text[
            tokens[index].start : tokens[index].end
        ].isascii():
            return False
        return index + 2 >= len(tokens) or not follows_article(tokens[index + 2].key, lexicon.code)

    def _scales_what_is_before(self, index: int) -> bool:
        """A magnitude behind digits that were no figure, as those of a label, is none of its own."""
        if self.lexicon.magnitudes.get(self.tokens[index].key, 0) < _LARGE or not index:
            return False
        before = index - 1 if self.tokens[index - 1].kind == DIGITS else index - 2
        return (
            before >= 0
            and self.tokens[before].kind == DIGITS
            and self.tokens[index - 1].key in {"-", "\u2010", "\u2011", self.tokens[before].key}
        )

    def _counts_vaguely(self, index: int) -> bool:
        """'a few hundred', 'enkele duizend', 'plusieurs milliers': a magnitude without its count."""
        steps = self.steps(index)
        return bool(steps) and steps[0][0] >= 100 and index > 0 and self.tokens[index - 1].key in _VAGUELY

    def _unnumbered(self, index: int, *, article: bool) -> list[Atom]:
        """An article or nothing before a magnitude, dozen or fraction: 'a million', 'een derde', 'half'."""
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[index]
        if not article:
            if lexicon.denominators.get(token.key) in {2, 4}:
                return self._half(index)
            if token.key in lexicon.dozens:
                value = Decimal(lexicon.dozens[token.key])
                return [Atom(index, index + 1, token.start, token.end, value, spelled=True)]
            return []
        if index + 1 >= len(tokens) or not self.gap_is_space(index + 1):
            return []
        following = tokens[index + 1].key
        atom = Atom(index, index + 1, token.start, token.end, Decimal(1), spelled=True)
        if self._fraction(atom):
            return [atom]
        if token.key in DEFINITE:
            return []
        if following in lexicon.dozens:
            self.magnitude(atom)
            return [atom]
        if following in lexicon.magnitudes or following in _HUNDREDS:
            sequence, after = self.sequence(index + 1)
            value = Decimal(evaluate(sequence, lexicon) or 0)
            atom = Atom(index, after, token.start, tokens[after - 1].end, value, spelled=True)
            if not (self.ordinal(atom, sequence) or self._fraction(atom)):
                self.and_fraction(atom)
                self.counted_in(atom)
            return [atom]
        if following in lexicon.point:  # 'un virgule cinq', 'een komma vijf'
            self.point(atom)
            self.magnitude(atom)
            return [atom] if atom.decimals else []
        if following in lexicon.joiners:
            self.and_fraction(atom)
            return [atom] if atom.value != 1 else []
        opens = self._opens_share(index) or self._opens_range(index) or self._opens_frequency(index)
        return [atom] if opens else []

    def _opens_frequency(self, index: int) -> bool:
        """'une fois par jour', 'een keer per week', 'ein Mal pro Tag': the article counts."""
        counted = self.tokens[index + 1].key in TIMES[self.lexicon.code]
        return counted and period_at(self.tokens, index + 2, self.lexicon) is not None

    def _opens_range(self, index: int) -> bool:
        """'een tot twee weken', 'une à deux semaines', 'een of twee': the article counts."""
        after = index + 2
        keys = tuple(token.key for token in self.tokens[index + 1 : after])
        return (keys in self.lexicon.to or keys in OR) and bool(self.steps(after)) and not self.is_article(after)

    def _opens_share(self, index: int) -> bool:
        """'een op de drie', 'un sur trois': the article counts."""
        tokens = self.tokens
        for wording in self.lexicon.out_of:
            for start in (index + 1, index + 2):  # 'un sur trois', 'un patient sur trois'
                end = start + len(wording)
                if tuple(token.key for token in tokens[start:end]) != wording or end >= len(tokens):
                    continue
                linking = wording[0] not in ({"in", "aus"} if start == index + 1 else {"in", "aus", "von", "over"})
                if linking and (tokens[end].kind == DIGITS or self.steps(end)):
                    return True
        return False

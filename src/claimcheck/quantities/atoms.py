"""The bare numbers of a text, in order: digits or words, identifiers left out, shares ('seven in ten') joined."""

from __future__ import annotations

from functools import cache

from claimcheck.quantities.atom import Atom
from claimcheck.quantities.digits import DigitReader
from claimcheck.quantities.identifiers import names_something
from claimcheck.quantities.lexicon import LEXICONS
from claimcheck.quantities.lexicon.persons import PERSONS
from claimcheck.quantities.number_words import begins_number, prefixes
from claimcheck.quantities.numerals import FRACTION_SIGNS
from claimcheck.quantities.spelled import WordReader
from claimcheck.quantities.tokens import DIGITS, WORD

_REACHING = frozenset({"auf", "in", "op", "over", "every"})
"""Behind a year these lead to the level reached: 'stieg 2022 auf 40 Millionen'."""
_SHARED = {code: people | {"fois", "cas"} if code == "fr" else people for code, people in PERSONS.items()}
"""What may stand between the numbers of a share."""
_ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100})


@cache
def _longest_share(code: str) -> int:
    """The most words between the numbers of a share: 'out of every', and what is counted before it."""
    return 1 + max(map(len, LEXICONS[code].out_of))


class AtomReader(DigitReader, WordReader):
    """Finds the atoms in one block's tokens."""

    def read(self) -> list[Atom]:
        """All atoms in order."""
        atoms: list[Atom] = []
        tokens, code = self.tokens, self.lexicon.code
        may_begin = prefixes(code)
        index, count = 0, len(tokens)
        while index < count:
            token = tokens[index]
            found: list[Atom] = []
            if token.kind == WORD:
                key = token.key
                if key[:2] in may_begin and begins_number(key, code) and not self.is_mere_article(index):
                    found = self.read_words(index)
            elif token.kind == DIGITS:
                skip = names_something(self.text, tokens, index, self.lexicon)
                if skip:
                    index = skip
                    continue
                found = self.read_digits(index)
                if found and (found[-1].scaled or not self.ends_at(found[-1].last)):
                    self._continue(found[-1])
            elif token.key in FRACTION_SIGNS:
                value = FRACTION_SIGNS[token.key]
                found = [Atom(index, index + 1, token.start, token.end, value, proportion=True)]
            if found:
                atoms.extend(found)
                index = max(found[-1].last, index + 1)
            else:
                index += 1
        return self._shares(atoms)

    def _continue(self, atom: Atom) -> None:
        """'3 million and a half', '4 thousand 3 hundred and 21': what goes on after a scaled number in digits."""
        tokens = self.tokens
        while atom.factor >= 100 and atom.last + 1 < len(tokens):
            index = atom.last + (tokens[atom.last].key in self.lexicon.joiners and atom.factor == 100)
            if tokens[index].kind == DIGITS and tokens[index].key.isdecimal():
                rest = self.read_digits(index)
            elif tokens[index].kind == WORD and index > atom.last:
                rest = self.read_words(index)
            else:
                break
            if (
                len(rest) != 1
                or not 0 < rest[0].value < atom.factor
                or rest[0].proportion
                or rest[0].ordinal
                or (rest[0].factor == 1 and atom.factor != 100)
            ):
                break
            atom.value += rest[0].value
            atom.factor, atom.step = rest[0].factor, rest[0].step
            atom.last, atom.end = rest[0].last, rest[0].end
        if atom.last >= len(tokens) or tokens[atom.last].kind == DIGITS:
            return
        if not atom.decimals and not self.counted_fraction(atom):
            self.and_fraction(atom)

    def _shares(self, atoms: list[Atom]) -> list[Atom]:
        """Join 'seven in ten', 'drie op de vier', '1 sur 3' into one share."""
        if len(atoms) < 2:
            return atoms
        joined: list[Atom] = []
        for atom in atoms:
            if joined and self._is_mixed(joined[-1], atom):
                joined[-1].value += atom.value
                joined[-1].last, joined[-1].end = atom.last, atom.end
            elif joined and self._is_share(joined[-1], atom):
                part = joined[-1]
                joined[-1] = Atom(
                    part.first, atom.last, part.start, atom.end, part.value / atom.value, proportion=True, spelled=True
                )
            else:
                joined.append(atom)
        return joined

    def _is_mixed(self, whole: Atom, part: Atom) -> bool:
        """'12 and 1/2', 'four and 3/4', 'drie drie vijfde': a whole number with its fraction."""
        if not part.proportion or whole.proportion or whole.decimals or whole.ordinal or whole.unit:
            return False
        if not 0 < part.value < 1 or whole.value != int(whole.value) or whole.plain_year:
            return False
        between = self.tokens[whole.last : part.first]
        if not between:
            return whole.spelled and part.spelled and not whole.scaled
        joined = len(between) == 1 and between[0].key in self.lexicon.joiners and not part.spelled
        return joined and whole.factor == 1 and not self._opened(whole)

    def _opened(self, atom: Atom) -> bool:
        """Whether 'between' stands before: its 'and' parts two figures."""
        return atom.first > 0 and self.tokens[atom.first - 1].key in self.lexicon.between

    def _is_share(self, part: Atom, whole: Atom) -> bool:
        if not 0 < whole.first - part.last <= _longest_share(self.lexicon.code):
            return False
        between = tuple(token.key for token in self.tokens[part.last : whole.first])
        if (
            part.value == 1
            and len(between) > 1
            and between[1:] in self.lexicon.out_of
            and between[1] not in {"von", "over"}
        ):
            between = between[1:]  # 'un patient sur trois'
        elif len(between) > 1 and between[0] in _SHARED[self.lexicon.code] and between[1:] in self.lexicon.out_of:
            between = between[1:]  # 'quatre patients sur cinq', 'vier vrouwen op vijf'
        if between not in self.lexicon.out_of or part.proportion or whole.proportion:
            return False
        if not 0 < part.value < whole.value or part.value != int(part.value) or whole.value != int(whole.value):
            return False
        if between == ("auf",) and part.first and self.tokens[part.first - 1].key == "von":
            return False  # 'stieg von 3 auf 5 Wochen'
        if (whole.plain_year and part.value != 1) or (part.plain_year and between[-1] in _REACHING):
            return False
        if "out" in between or part.value == 1:
            return True
        if part.spelled and whole.spelled and whole.value % 100 == 0:
            return True
        return int(whole.value) in _ROUND_WHOLES or whole.value % 1000 == 0

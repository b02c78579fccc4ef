"""Numbers in digits: decimals, powers of ten, fractions ('3/4', '10 1/2') and magnitudes."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from claimcheck.quantities.atom import Atom, NumberReader
from claimcheck.quantities.number_words import continues_number
from claimcheck.quantities.numerals import FRACTION_SIGNS, read_cluster
from claimcheck.quantities.tokens import DIGITS, SYMBOL

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_FRACTION_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16})
_MAX_EXPONENT = 30
_STEPS = tuple(Decimal(1).scaleb(-decimals) for decimals in range(31))
"""The value of one unit in the last place, by the number of decimals."""
_SPACED_DECIMALS = 4
_HIGHEST_TERM = 1000


class DigitReader(NumberReader):
    """Reads the numbers that begin with digits."""

    def read_digits(self, index: int) -> list[Atom]:
        """The numbers of the digit cluster at token `index`, with exponent, fraction and magnitude."""
        token = self.tokens[index]
        numerals = read_cluster(token.key, self.lexicon.decimal_sign, in_row=self._in_row(index))
        if not numerals:
            return []
        atoms = [
            Atom(
                index,
                index + 1,
                token.start + numeral.start,
                token.start + numeral.end,
                numeral.value,
                numeral.decimals,
                _STEPS[numeral.decimals],
                plain_year=not numeral.grouped
                and not numeral.decimals
                and numeral.end - numeral.start == 4
                and 1900 <= numeral.value < 2100,
            )
            for numeral in numerals
        ]
        if len(atoms) > 1:
            for before, after in pairwise(atoms):
                before.closes = after.opens = False
        self._leading_point(atoms[0], index)
        if self.ends_at(index + 1):
            return atoms
        last = atoms[-1]
        self._spaced_point(last)
        self._power(last)
        if self._colon(last):
            return atoms
        if self._slash(atoms):
            self.magnitude(last)
            last.proportion = not last.scaled
        else:
            self._mixed(last)
            self.magnitude(last)
        return atoms

    def ends_at(self, index: int) -> bool:
        """Whether no exponent, fraction or magnitude for the number before token `index` can stand there."""
        tokens = self.tokens
        if index >= len(tokens):
            return True
        token = tokens[index]
        if token.kind != DIGITS:
            return not continues_number(token.key, self.lexicon.code)
        return index + 1 == len(tokens) or tokens[index + 1].key != "/"

    def _in_row(self, index: int) -> bool:
        """Whether digits other than a year stand a single space away, as in a flattened table row."""
        tokens = self.tokens
        if index + 1 < len(tokens) and tokens[index + 1].kind == DIGITS and self._a_space_before(index + 1):
            return True
        if not index or tokens[index - 1].kind != DIGITS or not self._a_space_before(index):
            return False
        return not (len(tokens[index - 1].key) == 4 and tokens[index - 1].key.isdecimal())

    def _a_space_before(self, index: int) -> bool:
        return self.text[self.tokens[index - 1].end : self.tokens[index].start] == " "

    @property
    def _commas(self) -> str:
        """What a comma that opens a decimal may stand after: a space only where commas are decimal signs."""
        return "=<>≤≥(-−" if self.lexicon.decimal_sign == "." else "=<>≤≥(-− "

    def _leading_point(self, atom: Atom, index: int) -> None:
        """'.25' and ',08': a decimal without its zero."""
        start = atom.start
        if not start or atom.decimals or self.text[start - 1] not in ".,·":
            return
        before = self.text[start - 2] if start > 1 else " "
        sign = self.text[start - 1]
        if before.isalnum() or before in ".,%)]”\"'’" or (sign == "," and start > 1 and before not in self._commas):
            return
        digits = atom.end - start
        atom.value = atom.value.scaleb(-digits)
        atom.decimals = digits
        atom.step = Decimal(1).scaleb(-digits)
        atom.start -= 1
        atom.first = index - 1

    def _spaced_point(self, atom: Atom) -> None:
        """'14 . 8 %': a decimal in text whose tokens were set apart; a sentence would hardly begin with such digits."""
        tokens, index = self.tokens, atom.last
        if atom.decimals or atom.plain_year or self.lexicon.decimal_sign != "." or index + 1 >= len(tokens):
            return
        sign, below = tokens[index], tokens[index + 1]
        if sign.key != "." or below.kind != DIGITS or not below.key.isdecimal() or len(below.key) > _SPACED_DECIMALS:
            return
        if self.text[atom.end : sign.start] == " " and self.text[sign.end : below.start] == " ":
            atom.decimals = len(below.key)
            atom.step = Decimal(1).scaleb(-atom.decimals)
            atom.value += Decimal(below.key) * atom.step
            atom.last, atom.end = index + 2, below.end

    def _power(self, atom: Atom) -> None:
        """'10²', '1.3 × 10^6', '10⁹', '12.32e+14', '1.1^23'. A superscript on another base is a note: left alone."""
        tokens, index = self.tokens, atom.last
        if index >= len(tokens):
            return
        token = tokens[index]
        mantissa: Decimal | None = None
        if token.key in {"x", "×", "*", "·", "⋅"} and index + 1 < len(tokens) and tokens[index + 1].key == "10":
            mantissa = atom.value
            index += 2
        elif token.start != atom.end or (atom.value != 10 and token.key not in {"^", "e"}):
            return
        exponent, after = self._exponent(index)
        if exponent is None and mantissa is None and atom.value == 10:
            exponent, after = self._flattened_exponent(index)
        if exponent is None or abs(exponent) > _MAX_EXPONENT:
            return
        if mantissa is None and token.key == "^":
            atom.value = atom.value**exponent
            atom.step = Decimal(1).scaleb(atom.value.adjusted() - atom.decimals)
        else:
            base = Decimal(10) ** exponent
            written = atom.value if token.key == "e" else mantissa
            atom.value = base if written is None else written * base
            atom.step *= base
        atom.end = tokens[after - 1].end
        atom.last = after
        atom.scaled = True
        atom.plain_year = False

    def _exponent(self, index: int) -> tuple[int | None, int]:
        tokens = self.tokens
        if index >= len(tokens) or tokens[index].start != tokens[index - 1].end:
            return None, index
        raw = self.text[tokens[index].start : tokens[index].end]
        if raw[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻":
            digits = raw.translate(_SUPERSCRIPTS)
            return (
                (int(digits), index + 1) if digits.removeprefix("-").isdecimal() and len(digits) < 4 else (None, index)
            )
        if raw not in {"^", "e", "E"}:
            return None, index
        index += 1
        sign = 1
        while (
            index < len(tokens)
            and tokens[index].key in {"-", "−", "+"}
            and tokens[index].start == tokens[index - 1].end
        ):
            sign = sign if tokens[index].key == "+" else -sign
            index += 1
        if (
            index < len(tokens)
            and tokens[index].kind == DIGITS
            and tokens[index].key.isdecimal()
            and len(tokens[index].key) < 4
        ):
            return sign * int(tokens[index].key), index + 1
        return None, index

    def _flattened_exponent(self, index: int) -> tuple[int | None, int]:
        """'10(9)/L': a superscript set in brackets by a reader that knows none."""
        tokens = self.tokens
        keys = [token.key for token in tokens[index : index + 4]]
        if (
            len(keys) == 4
            and (keys[0], keys[2], keys[3]) == ("(", ")", "/")
            and keys[1].isdecimal()
            and len(keys[1]) <= 2
        ):
            return int(keys[1]), index + 3
        return None, index

    def _colon(self, atom: Atom) -> bool:
        """'2:1' and '1:1:1', as in a randomisation."""
        tokens = self.tokens
        if atom.decimals or atom.value > _HIGHEST_TERM:
            return False
        while atom.last + 1 < len(tokens) and tokens[atom.last].key == ":" and tokens[atom.last].start == atom.end:
            term = tokens[atom.last + 1]
            tight = term.kind == DIGITS and term.start == tokens[atom.last].end
            if not tight or not term.key.isdecimal() or not 0 < int(term.key[:4]) <= _HIGHEST_TERM:
                break
            atom.unit += f":{term.key}"
            atom.last, atom.end = atom.last + 2, term.end
        return bool(atom.unit)

    def _slash(self, atoms: list[Atom]) -> bool:
        """'3/4' and '10 1/2'. Larger counts ('14/26') stay two numbers, each with its own meaning."""
        atom, tokens = atoms[-1], self.tokens
        index = atom.last
        if index + 1 >= len(tokens) or tokens[index].key not in {"/", "⁄"} or tokens[index + 1].kind != DIGITS:
            return False
        below = tokens[index + 1].key
        if tokens[index].start != atom.end or tokens[index + 1].start != tokens[index].end or not below.isdecimal():
            return False
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        glued = after is not None and after.start == tokens[index + 1].end and after.key in {"/", "-"}
        known = len(below) <= 2 and int(below) in _FRACTION_DENOMINATORS
        single = atom.value == 1 and len(below) <= 6 and int(below) > 1
        if not (known or single) or atom.decimals or glued:
            return False
        above = atom.value
        if above >= int(below):
            return False
        atom.value = above / int(below)
        atom.end, atom.last = tokens[index + 1].end, index + 2
        atom.proportion = True
        return True

    def _mixed(self, atom: Atom) -> None:
        """A whole number before a fraction: '10 1/2', '2 ½', '1½'."""
        tokens, index = self.tokens, atom.last
        if index >= len(tokens) or atom.decimals:
            return
        token = tokens[index]
        if token.kind == SYMBOL and token.key in FRACTION_SIGNS and token.start - atom.end <= 1:
            atom.value += FRACTION_SIGNS[token.key]
            atom.end, atom.last = token.end, index + 1
            return
        if (
            token.kind == DIGITS
            and token.key.isdecimal()
            and len(token.key) <= 2
            and 1 <= token.start - atom.end <= 2
            and index + 2 < len(tokens)
            and tokens[index + 1].key == "/"
            and tokens[index + 2].key.isdecimal()
            and tokens[index + 1].start == token.end
            and tokens[index + 2].start == tokens[index + 1].end
            and len(tokens[index + 2].key) <= 2
            and int(tokens[index + 2].key) in _FRACTION_DENOMINATORS
            and int(token.key) < int(tokens[index + 2].key)
        ):
            atom.value += Decimal(token.key) / int(tokens[index + 2].key)
            atom.end, atom.last = tokens[index + 2].end, index + 3

"""Numbers in digits: decimals, powers of ten, fractions ('3/4', '10 1/2') and magnitudes."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.atom import Atom, NumberReader
from claimcheck.quantities.numerals import FRACTION_SIGNS, read_cluster
from claimcheck.quantities.tokens import DIGITS, SYMBOL

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_FRACTION_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16})
_MAX_EXPONENT = 30


class DigitReader(NumberReader):
    """Reads the numbers that begin with digits."""

    def read(self, index: int) -> list[Atom]:
        """The numbers of the digit cluster at token `index`, with exponent, fraction and magnitude."""
        token = self.tokens[index]
        numerals = read_cluster(token.key, self.lexicon.decimal_sign)
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
                Decimal(1).scaleb(-numeral.decimals),
                plain_year=not numeral.grouped
                and not numeral.decimals
                and numeral.end - numeral.start == 4
                and 1500 <= numeral.value < 2200,
            )
            for numeral in numerals
        ]
        self._leading_point(atoms[0], index)
        last = atoms[-1]
        self._power(last)
        if not self._slash(atoms):
            self._mixed(last)
            self.magnitude(last)
        return atoms

    def _leading_point(self, atom: Atom, index: int) -> None:
        """'.25' and ',08': a decimal without its zero."""
        start = atom.start
        if not start or atom.decimals or self.text[start - 1] not in ".,·":
            return
        before = self.text[start - 2] if start > 1 else " "
        sign = self.text[start - 1]
        if before.isalnum() or before in ".,%)]”\"'’" or (sign == "," and start > 1 and before not in "=<>≤≥(-−"):
            return
        digits = atom.end - start
        atom.value = atom.value.scaleb(-digits)
        atom.decimals = digits
        atom.step = Decimal(1).scaleb(-digits)
        atom.start -= 1
        atom.first = index - 1

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
        elif atom.value != 10 or token.start != atom.end:
            return
        exponent, after = self._exponent(index)
        if exponent is None or abs(exponent) > _MAX_EXPONENT:
            return
        base = Decimal(10) ** exponent
        atom.value = base if mantissa is None else mantissa * base
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
        if raw != "^":
            return None, index
        index += 1
        sign = 1
        if index < len(tokens) and tokens[index].key in {"-", "−", "+"}:
            sign = 1 if tokens[index].key == "+" else -1
            index += 1
        if (
            index < len(tokens)
            and tokens[index].kind == DIGITS
            and tokens[index].key.isdecimal()
            and len(tokens[index].key) < 4
        ):
            return sign * int(tokens[index].key), index + 1
        return None, index

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
        if len(below) > 2 or int(below) not in _FRACTION_DENOMINATORS or atom.decimals or glued:
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

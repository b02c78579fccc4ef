"""Numbers in words: cardinals, ordinals, halves and thirds, dozens, 'a million', 'five point five'."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.atom import Atom, NumberReader
from claimcheck.quantities.number_words import compound, evaluate, glued_half, ordinal_value
from claimcheck.quantities.tokens import DIGITS, SYMBOL, WORD

_HYPHENS = frozenset("-\u2010\u2011")
_DEFINITE = frozenset({"la", "le", "de", "die", "der", "das"})


class WordReader(NumberReader):
    """Reads the numbers that begin with a word."""

    def _parts(self, index: int) -> tuple[str, ...]:
        token = self.tokens[index]
        return compound(token.key, self.lexicon.code) if token.kind == WORD else ()

    def read(self, index: int) -> list[Atom]:
        """The number that begins with the word at token `index`, in a list; empty where none does."""
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[index]
        glued = glued_half(token.key, lexicon.code)
        if glued is not None:
            atom = Atom(index, index + 1, token.start, token.end, glued, spelled=True, proportion=glued < 1)
            self.magnitude(atom)
            return [atom]
        if token.start and self.text[token.start - 1] in "0123456789":
            return []
        rank = ordinal_value(token.key, lexicon.code)
        if rank is not None:
            return [Atom(index, index + 1, token.start, token.end, Decimal(rank), spelled=True, ordinal=True)]
        article = self._is_article(index)
        if article or not self._parts(index):
            return self._unnumbered(index, article=article)
        value, after = self._sequence(index)
        atom = Atom(index, after, token.start, tokens[after - 1].end, Decimal(value), spelled=True)
        self._point(atom)
        if self._ordinal_tail(atom):
            return [atom]
        if not self._denominator(atom, bare_article=False):
            self._and_fraction(atom)
            self.magnitude(atom)
        return [atom]

    def _ordinal_tail(self, atom: Atom) -> bool:
        """'twenty-first', 'one hundred twenty-fifth', 'vingt et unième', 'three trillionth'."""
        tokens, lexicon, index = self.tokens, self.lexicon, atom.last
        if lexicon.compounds or atom.decimals:
            return False
        if index < len(tokens) and (tokens[index].key in _HYPHENS or tokens[index].key in lexicon.joiners):
            index += 1
            if index < len(tokens) and tokens[index].key in _HYPHENS:
                index += 1
        if index >= len(tokens) or tokens[index].kind != WORD:
            return False
        tail = lexicon.ordinals.get(tokens[index].key)
        if tail is None or tokens[index].start - atom.end > 5:
            return False
        value = int(atom.value)
        if tail >= 100 and 1 < value < tail:
            atom.value = Decimal(value * tail)
        elif (
            (value >= 20 and value % 10 == 0 and tail < 10)
            or (value % 100 == 0 and tail < 100 and value)
            or self._french_tail(value, tail)
        ):
            atom.value = Decimal(value + tail)
        else:
            return False
        atom.last, atom.end, atom.ordinal = index + 1, tokens[index].end, True
        return True

    def _french_tail(self, value: int, tail: int) -> bool:
        return self.lexicon.code == "fr" and (
            (value % 100 in {60, 80} and tail < 20)
            or (value % 100 == 4 and tail == 20)
            or (value % 100 == 10 and 7 <= tail <= 9)
        )

    def _is_article(self, index: int) -> bool:
        """'een', 'un', 'ein' and pronoun 'one': no number by themselves ('één' with accents is)."""
        token = self.tokens[index]
        lexicon = self.lexicon
        if token.key not in lexicon.articles and token.key != "one":
            return False
        raw = self.text[token.start : token.end]
        if lexicon.code == "nl" and not raw.isascii():
            return False
        if token.key == "one":
            return index > 0 and self.tokens[index - 1].key in lexicon.pronoun_one
        return True

    def _sequence(self, index: int) -> tuple[int, int]:
        """The longest run of number words from `index` that makes one number: value and token after it."""
        tokens, lexicon = self.tokens, self.lexicon
        parts = self._parts(index)
        value = evaluate(parts, lexicon) or 0
        after = index + 1
        history: list[tuple[tuple[str, ...], int, int]] = []
        while after < len(tokens):
            following, more = self._next_words(after)
            if not more:
                break
            longer = parts + more
            result = evaluate(longer, lexicon)
            if result is None:
                scales = more[0] not in lexicon.joiners and more[0] in {
                    *lexicon.magnitudes,
                    "hundred",
                    "cent",
                    "honderd",
                    "hundert",
                }
                if scales and history:
                    parts, value, after = history.pop()
                break
            history.append((parts, value, after))
            parts, value, after = longer, result, following
        return value, after

    def _next_words(self, index: int) -> tuple[int, tuple[str, ...]]:
        """The next number word after a space, hyphen or 'and', with the token after it."""
        tokens, lexicon = self.tokens, self.lexicon
        if tokens[index].kind == SYMBOL:
            return self._hyphenated(index)
        if tokens[index].key in lexicon.joiners and index + 1 < len(tokens):
            parts = self._parts(index + 1)
            if parts and not self._is_plain_article(index + 1):
                return index + 2, (tokens[index].key, *parts)
            return index, ()
        if self.gap_is_space(index):
            return index + 1, self._parts(index) if not self._is_plain_article(index) else ()
        return index, ()

    def _hyphenated(self, index: int) -> tuple[int, tuple[str, ...]]:
        """'-two' and '-et-un' after a number word."""
        tokens = self.tokens
        tight = index + 1 < len(tokens) and tokens[index - 1].end == tokens[index].start
        if tokens[index].key not in _HYPHENS or not tight or tokens[index].end != tokens[index + 1].start:
            return index, ()
        if tokens[index + 1].key in self.lexicon.joiners:
            if index + 3 >= len(tokens) or tokens[index + 2].key not in _HYPHENS:
                return index, ()
            parts = self._parts(index + 3)
            return index + 4, ((tokens[index + 1].key, *parts) if parts else ())
        return index + 2, self._parts(index + 1)

    def _is_plain_article(self, index: int) -> bool:
        """Dutch 'een' never continues a number; French 'un' and German 'ein' do."""
        return self.lexicon.code == "nl" and self.tokens[index].key == "een"

    def _point(self, atom: Atom) -> None:
        """'five point five', 'vijf komma vijf': the words after the decimal sign, one digit each or a number."""
        tokens, index = self.tokens, atom.last
        if index + 1 >= len(tokens) or tokens[index].key not in self.lexicon.point or not self.gap_is_space(index):
            return
        digits, cursor = "", index + 1
        while cursor < len(tokens) and self.gap_is_space(cursor):
            parts = self._parts(cursor)
            value = evaluate(parts, self.lexicon) if parts else None
            if value is None or value > 99:
                break
            if value > 9:
                whole, cursor = self._sequence(cursor)
                digits += str(whole)
                break
            digits += str(value)
            cursor += 1
        if digits:
            atom.value += Decimal(f"0.{digits}")
            atom.decimals, atom.step = len(digits), Decimal(1).scaleb(-len(digits))
            atom.last, atom.end = cursor, tokens[cursor - 1].end

    def _unnumbered(self, index: int, *, article: bool) -> list[Atom]:
        """An article or nothing before a magnitude, dozen or fraction: 'a million', 'een derde', 'half'."""
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[index]
        if not article:
            if token.key in lexicon.denominators and lexicon.denominators[token.key] in {2, 4}:
                return self._half(index)
            if token.key in lexicon.dozens:
                return [
                    Atom(index, index + 1, token.start, token.end, Decimal(lexicon.dozens[token.key]), spelled=True)
                ]
            return []
        if index + 1 >= len(tokens) or not self.gap_is_space(index + 1):
            return []
        following = tokens[index + 1]
        atom = Atom(index, index + 1, token.start, token.end, Decimal(1), spelled=True)
        if following.key in lexicon.dozens and token.key not in _DEFINITE:
            self.magnitude(atom)
            return [atom]
        if self._denominator(atom, bare_article=True):
            return [atom]
        if token.key in _DEFINITE:
            return []
        if following.key in lexicon.magnitudes or (following.key == "hundred" and lexicon.code == "en"):
            value, after = self._sequence(index + 1)
            found = [Atom(index, after, token.start, tokens[after - 1].end, Decimal(value), spelled=True)]
            self._and_fraction(found[0])
            return found
        if self._is_share_opening(index):
            return [atom]
        return []

    def _is_share_opening(self, index: int) -> bool:
        """'een op de drie', 'un sur trois': the article counts."""
        tokens = self.tokens
        for wording in self.lexicon.out_of:
            end = index + 1 + len(wording)
            if tuple(token.key for token in tokens[index + 1 : end]) == wording and end < len(tokens):
                return wording[0] not in {"in", "von", "aus"} and (tokens[end].kind == DIGITS or bool(self._parts(end)))
        return False

    def _half(self, index: int) -> list[Atom]:
        """'half of', 'half a million', 'half dozen', 'kwart'; not 'the first half', 'half-life', 'third quarter'."""
        tokens, lexicon = self.tokens, self.lexicon
        token = tokens[index]
        value = Decimal(1) / lexicon.denominators[token.key]
        if index and (tokens[index - 1].key in lexicon.ordinals or tokens[index - 1].kind == DIGITS):
            return []
        atom = Atom(index, index + 1, token.start, token.end, value, spelled=True, proportion=True)
        if index + 1 < len(tokens):
            cursor = index + 1
            if tokens[cursor].key in _HYPHENS and tokens[cursor].start == token.end:
                cursor += 1
                if cursor >= len(tokens) or (
                    tokens[cursor].key not in lexicon.magnitudes and tokens[cursor].key not in lexicon.dozens
                ):
                    return []
            elif tokens[cursor].key in {"a", "an", "de"}:
                cursor += 1
            if cursor < len(tokens) and (
                tokens[cursor].key in lexicon.magnitudes or tokens[cursor].key in lexicon.dozens
            ):
                factor = lexicon.magnitudes.get(tokens[cursor].key) or lexicon.dozens[tokens[cursor].key]
                atom.value, atom.proportion, atom.scaled = value * factor, False, True
                atom.step = Decimal(factor)
                atom.last, atom.end = cursor + 1, tokens[cursor].end
                return [atom]
        return [atom] if value == Decimal("0.5") or self._is_of(index + 1) else []

    def _is_of(self, index: int) -> bool:
        if index >= len(self.tokens):
            return True
        token = self.tokens[index]
        return token.kind == SYMBOL or token.key in {"of", "van", "de", "des", "du", "d", "der", "von"}

    def _denominator(self, atom: Atom, *, bare_article: bool) -> bool:
        """'two thirds', 'drie kwart', 'een derde van', 'one-third': turns the atom into a share."""
        tokens, lexicon = self.tokens, self.lexicon
        index = atom.last
        hyphen = False
        if index < len(tokens) and tokens[index].key in _HYPHENS and index + 1 < len(tokens):
            hyphen = True
            index += 1
        if index >= len(tokens) or tokens[index].kind != WORD:
            return False
        key = tokens[index].key
        below = lexicon.denominators.get(key)
        if below is None or not (hyphen or self.gap_is_space(index)):
            return False
        single = atom.value == 1
        if lexicon.code == "en" and not hyphen and not single and not key.endswith("s"):
            return False
        is_ordinal = key in lexicon.ordinals
        if is_ordinal and single and not hyphen and not self._is_of(index + 1):
            return False
        if atom.value != int(atom.value) or (below < 100 and atom.value > below * 10):
            return False
        if bare_article and tokens[atom.first].key in {"de", "la", "le", "die", "der", "das"} and below != 2:
            return False
        if (
            key in {"halb", "halbe", "halben", "halber", "halbes", "halve", "demi", "demie"}
            and single
            and not self._is_of(index + 1)
        ):
            atom.proportion = False
        else:
            atom.proportion = True
        atom.value /= below
        atom.last, atom.end = index + 1, tokens[index].end
        self.magnitude(atom)
        if atom.scaled or atom.value > 1:
            atom.proportion = False
        return True

    def _and_fraction(self, atom: Atom) -> None:
        """'two and a half', 'trois et un quart', 'honderddrie en twee derde'."""
        tokens, lexicon, index = self.tokens, self.lexicon, atom.last
        if index + 1 >= len(tokens) or tokens[index].key not in lexicon.joiners or not self.gap_is_space(index):
            return
        cursor = index + 1
        below = lexicon.denominators.get(tokens[cursor].key)
        share: Atom | None = None
        if below == 2:  # 'deux et demi'
            share = Atom(cursor, cursor + 1, tokens[cursor].start, tokens[cursor].end, Decimal("0.5"))
        elif tokens[cursor].key in lexicon.articles or self._parts(cursor):
            token = tokens[cursor]
            count, after = (1, cursor + 1) if tokens[cursor].key in lexicon.articles else self._sequence(cursor)
            share = Atom(cursor, after, token.start, tokens[after - 1].end, Decimal(count))
            if not self._denominator(share, bare_article=False) or share.value >= 1:
                return
        if share is None:
            return
        scale = atom.step if atom.step > 1 else Decimal(1)
        previous = tokens[atom.last - 1].key
        if previous in lexicon.magnitudes and lexicon.magnitudes[previous] >= 10**6:
            scale = Decimal(lexicon.magnitudes[previous])
        atom.value += share.value * scale
        atom.last, atom.end = share.last, share.end
        atom.proportion = False

"""Which kinds of figure a text may state, seen from its words and signs alone: many times faster than reading it.

It may say a kind too many and must not miss one: each table below lists what a reader of that kind cannot do without.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.quantities.ages import AGE_WORDS
from claimcheck.quantities.identifiers import is_ordinal_ending
from claimcheck.quantities.language import primary_lexicon
from claimcheck.quantities.lexicon import LEXICONS, Lexicon
from claimcheck.quantities.lexicon.persons import PERSONS
from claimcheck.quantities.lexicon.units import NAMES, PER_WORDS, SYMBOLS
from claimcheck.quantities.measuring import ADJECTIVES, CYCLES, PERCENT_SIGNS, RATE_WORDS
from claimcheck.quantities.model import Comparator, QuantityKind
from claimcheck.quantities.money import MONEY_FIRST, SCALED_CODES, SCALED_POUNDS
from claimcheck.quantities.numerals import FRACTION_SIGNS
from claimcheck.quantities.statistics import NAMING
from claimcheck.quantities.tokens import fold, has_marks, letters, tokenize

_K = QuantityKind
_ALL = frozenset(QuantityKind)
_YEAR = re.compile(r"[12][0-9]{3}")
_GLUED_LETTER = re.compile(r"[0-9][^\W\d_]")
_SLASHED = re.compile(r"[0-9]\s?[/⁄]\s?[0-9]")
_TIMES_TEN = re.compile(r"[x*·⋅]\s*10|10\s?\([0-9]")
_POWERS = frozenset("^×⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONE_LETTERS = frozenset("kKmMbBeE")
"""Signs that make a number larger than its digits: powers, '5k', '165M', '10(9)/L'."""
_NEGATIONS = frozenset({"not", "no", "niet", "geen", "pas", "nicht", "kein", "keine", "never", "nooit"})
_ABOVE = frozenset({Comparator.MORE_THAN, Comparator.AT_LEAST})
_BELOW = frozenset({Comparator.LESS_THAN, Comparator.AT_MOST})
_STEM = 3
_PLAIN = frozenset(string.ascii_letters + string.digits + " ")


@dataclass(frozen=True, slots=True)
class Sight:
    """What may stand in a text."""

    kinds: frozenset[QuantityKind]
    worded: bool
    """A number, share or rank may be written in words, but none of a hundred or more."""
    share: bool
    """A share may be stated without '%': in words or as a fraction."""
    unbounded: bool
    """A number may be larger than its digits ('5 thousand', '10⁶') or open above ('more than 5', '65+')."""


_BLIND = Sight(_ALL, worded=True, share=True, unbounded=True)


@dataclass(frozen=True, slots=True)
class _Table:
    """One language's words: keys as `fold` gives them, symbols as written."""

    keys: dict[str, frozenset[QuantityKind]]
    symbols: dict[str, frozenset[QuantityKind]]
    worded: frozenset[str]
    large: frozenset[str]
    large_stems: tuple[str, ...]
    above: frozenset[str]
    below: frozenset[str]
    ordinal_ends: tuple[str, ...]
    share_words: frozenset[str]
    share: re.Pattern[str]
    divisors: frozenset[str]


def sight_of(text: str, language: str) -> Sight:
    """The kinds of figure `text` may state, and how large its numbers may be. Time is linear in its length."""
    lexicon = primary_lexicon(language)
    if lexicon is None or has_marks(text):
        return _BLIND
    table = _table(lexicon.code)
    words = letters(text)
    signs = set(text) - _PLAIN
    keys = {word.lower() for word in words} if text.isascii() else {fold(word) for word in words}
    kinds: set[QuantityKind] = {_K.NUMBER}
    for key in keys & table.keys.keys():
        kinds |= table.keys[key]
    for word in (words | signs) & table.symbols.keys():
        kinds |= table.symbols[word]
    worded = bool(
        lexicon.compounds or keys & table.worded or "fold" in text.lower() or not signs.isdisjoint(FRACTION_SIGNS)
    )
    share = _holds_share(text, keys, signs, lexicon, table)
    if share:
        kinds.add(_K.PERCENT)
    _measures(kinds, keys, signs, lexicon)
    if _has_rank(text, keys, lexicon, table):
        kinds.add(_K.ORDINAL)
    if _YEAR.search(text):
        kinds.add(_K.DATE)
    unbounded = (
        bool(keys & table.large)
        or _holds_any(keys, table.large_stems)
        or not signs.isdisjoint(">≥⩾+")
        or bool(keys & table.above)
        or (not keys.isdisjoint(_NEGATIONS) and bool(keys & table.below or not signs.isdisjoint("<≤⩽")))
        or not signs.isdisjoint(_POWERS)
        or not words.isdisjoint(_LONE_LETTERS)
        or ("10" in text and _TIMES_TEN.search(text) is not None)
    )
    return Sight(_interned(frozenset(kinds)), worded, share, unbounded)


def _holds_share(text: str, keys: set[str], signs: set[str], lexicon: Lexicon, table: _Table) -> bool:
    """Whether a share may stand there without its sign: '3/4', 'two thirds', '3 out of 4', '1 patient sur 3'."""
    return (
        lexicon.compounds
        or not keys.isdisjoint(table.divisors)
        or not signs.isdisjoint(FRACTION_SIGNS)
        or (not signs.isdisjoint("/⁄") and _SLASHED.search(text) is not None)
        or (not keys.isdisjoint(table.share_words) and table.share.search(text) is not None)
    )


def _measures(kinds: set[QuantityKind], keys: set[str], signs: set[str], lexicon: Lexicon) -> None:
    """A time per something and a count per something are measures; an age is a time or has its own word."""
    per = not keys.isdisjoint(PER_WORDS[lexicon.code]) or "/" in signs
    if (per and _K.DURATION in kinds) or not keys.isdisjoint(RATE_WORDS[lexicon.code]):
        kinds.add(_K.MEASURE)
    if _K.DURATION in kinds:
        kinds.add(_K.AGE)
    if "/" in signs and kinds & {_K.CURRENCY, _K.MEASURE, _K.DURATION}:
        kinds.add(_K.MEASURE)
    if not signs.isdisjoint("±+"):
        kinds.add(_K.STATISTIC)


def _has_rank(text: str, keys: set[str], lexicon: Lexicon, table: _Table) -> bool:
    """Whether a rank may stand there that no word of the tables tells: '3rd', 'vijfentwintigste', '3. Stock'."""
    if lexicon.compounds and any(key.endswith(table.ordinal_ends) for key in keys):
        return True
    if lexicon.code == "de" and "." in text:
        return True
    return _GLUED_LETTER.search(text) is not None and any(is_ordinal_ending(key, lexicon.code) for key in keys)


def _holds_any(keys: set[str], stems: tuple[str, ...]) -> bool:
    joined = " ".join(keys) if stems else ""
    return any(stem in joined for stem in stems)


@lru_cache(maxsize=256)
def _interned(kinds: frozenset[QuantityKind]) -> frozenset[QuantityKind]:
    return kinds


@cache
def _table(code: str) -> _Table:
    lexicon = LEXICONS[code]
    keys: dict[str, set[QuantityKind]] = {}
    symbols: dict[str, set[QuantityKind]] = {}

    def say(kind: QuantityKind, listed: Iterable[str], into: dict[str, set[QuantityKind]]) -> None:
        for each in listed:
            into.setdefault(each, set()).add(kind)

    for head, entries in NAMES[code].items():
        for wording, unit in entries:
            for into in (keys, symbols):
                say(unit.kind, [max(wording, key=len)], into)
            if unit.kind is _K.DURATION:
                say(_K.ORDINAL, [head], keys)  # 'week 24'
    for symbol, unit in SYMBOLS.items():
        telling = _telling(symbol)
        say(unit.kind, [telling], symbols)
        if unit.kind is _K.CURRENCY:
            say(_K.CURRENCY, [fold(telling)], keys)  # '$us 5' as well
    say(_K.CURRENCY, (*MONEY_FIRST, *SCALED_POUNDS, *map(fold, SCALED_CODES)), keys)
    say(_K.DURATION, ADJECTIVES[code], keys)
    say(_K.AGE, PERSONS[code] | AGE_WORDS, keys)
    say(_K.AGE, {*lexicon.age_before, *(max(wording, key=len) for wording in lexicon.age_after), "yo"}, keys)
    say(_K.ORDINAL, {*CYCLES, *lexicon.ordinals}, keys)
    say(_K.DATE, lexicon.months, keys)
    say(_K.STATISTIC, NAMING - {"or"}, keys)
    say(_K.STATISTIC, ["OR"], symbols)
    for kind, wordings in ((_K.PERCENT, lexicon.percent), (_K.PERCENTAGE_POINT, lexicon.points)):
        for wording in wordings:
            word = max(wording, key=len)
            say(kind, [word], keys)
            say(kind, [word], symbols)
    say(_K.PERCENT, PERCENT_SIGNS, symbols)
    say(_K.PERCENT, PERCENT_SIGNS, keys)
    large = {word for word, value in lexicon.cardinals.items() if value >= 100}
    large |= {*lexicon.magnitudes, *lexicon.dozens, "hundred", "hundreds", "honderd", "hundert", "cent", "cents"}
    small = {*lexicon.cardinals, *lexicon.ordinals, *lexicon.denominators}
    shares = "|".join(r"\s+".join(map(re.escape, wording)) for wording in lexicon.out_of)
    names = "|".join((*lexicon.cardinals, *lexicon.magnitudes, *lexicon.articles))
    return _Table(
        keys={key: frozenset(kinds) for key, kinds in keys.items()},
        symbols={key: frozenset(kinds) for key, kinds in symbols.items()},
        worded=frozenset(small | large | _MULTIPLES) - (lexicon.articles - lexicon.cardinals.keys()),
        large=frozenset(large),
        large_stems=tuple(word for word in large if len(word) >= _STEM) if lexicon.compounds else (),
        above=_deciding(lexicon, _ABOVE),
        below=_deciding(lexicon, _BELOW),
        ordinal_ends=tuple(lexicon.ordinals),
        share_words=frozenset(max(wording, key=len) for wording in lexicon.out_of),
        share=re.compile(
            rf"(?:[0-9⁰¹²³⁴-⁹]|\b(?:{names})\b)\s*(?:[^\W\d_]+\s+)?(?:{shares})\s+(?:[0-9]|(?:{names})\b)",
            re.IGNORECASE,
        ),
        divisors=frozenset({*lexicon.denominators, *lexicon.ordinals, "firsts", "seconds"}),
    )


def _telling(symbol: str) -> str:
    """The piece of a symbol least often met: its longest word, else a sign ('$' of 'A$')."""
    pieces = [symbol[token.start : token.end] for token in tokenize(symbol)]
    return max(pieces, key=lambda piece: (len(piece), not piece.isalnum() and piece != "."))


_MULTIPLES = frozenset({"twice", "thrice"})


def _deciding(lexicon: Lexicon, wanted: frozenset[Comparator]) -> frozenset[str]:
    """A word of every wording of these comparators: without it the wording cannot stand there."""
    tables = (*lexicon.before.values(), *lexicon.after.values())
    linking = lexicon.function_words | lexicon.joiners | lexicon.and_ | {"or", "of", "ou", "oder"}
    return frozenset(
        max(wording, key=lambda word: (word not in linking, len(word)))
        for table in tables
        for wording, meaning in table
        if meaning in wanted
    )

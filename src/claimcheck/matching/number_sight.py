"""Whether a text can hold a figure at all, seen without reading it: reading every sentence is what costs.

Everything here may say yes too often and must not say no wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from claimcheck.matching.lexicon.keys import primary_language
from claimcheck.matching.lexicon.vocabulary import folded
from claimcheck.quantities import Comparator, Quantity
from claimcheck.quantities.language import lexicon_for
from claimcheck.quantities.tokens import clusters

_DIGIT: Final = re.compile(r"\d|[¼-¾⅐-⅞]")
_WORDED: Final = re.compile(
    r"\b[éÉ][eéEÉ]n|(?<![^\W_])(?:twice|thrice|once|doubl|tripl|trebl|quadrupl|verdubbel|verdopp|verdrei)"
    r"|(?:fold|maal|keer|eens|fois|voud|voudige?|fach|fache[nmrs]?|mal)\b",
    re.IGNORECASE,
)
"""Dutch "één", which only its accents tell from an article, or a word for a multiple."""
_RUN: Final = re.compile(r"\d+(?:[.,·'’  \u00a0\u2009\u202f]\d+)*")
_PIECE: Final = re.compile(r"\d+")
_SHARE: Final = re.compile(r"\d\s*(?:/|⁄|∕|[^\W\d_]{2,4}\b[^.;\d]{0,24}\d)|[¼-¾⅐-⅞]")
"""A share in digits that need not be those of its value: "3/4", "3 out of 4", "7 sur 10", "8 van de 10"."""
_NOT_DIGITS: Final = re.compile("[^0-9]+")
_MOST_DIGITS: Final = 300
_ABOUT: Final = 1.2
"""More than "about" and "nearly" open an interval by."""
_BELOW_HUNDRED: Final = 100
_SHORTEST: Final = 3
_TELLING_DIGITS: Final = 2
_INSIDE_WORDS: Final = frozenset({"nl", "de"})
"""Languages that write numbers as one word: "vierentwintig"."""


def may_hold_figures(text: str, language: str) -> bool:
    """Whether there is a digit or a word for a number in `text`."""
    return bool(_DIGIT.search(text)) or has_number_word(text, language)


def has_number_word(text: str, language: str) -> bool:
    """Whether a word of `text` may be a number in words, whole or as a part of a compound."""
    if _WORDED.search(text):
        return True
    plain = text.casefold() if text.isascii() else folded(text)
    return bool(_number_words(primary_language(language)).search(plain))


@lru_cache(maxsize=16)
def _number_words(language: str) -> re.Pattern[str]:
    lexicon = lexicon_for("", language)
    tables = (lexicon.cardinals, lexicon.magnitudes, lexicon.ordinals, lexicon.denominators, lexicon.dozens)
    known = {folded(word) for table in tables for word in table}
    names = sorted(word for word in known if word not in lexicon.articles or word == "one")
    within = [word for word in names if language in _INSIDE_WORDS and len(word) >= _SHORTEST]
    whole = "|".join(map(re.escape, names))
    inside = "|".join(map(re.escape, within))
    return re.compile(rf"(?<![^\W_])(?:{whole})s?(?![^\W_])" + (f"|{inside}" if inside else ""))


def beginnings(stated: Quantity) -> tuple[str, ...]:
    """The significant digits a number has to begin with to equal `stated`, be rounded to it or from it; () for any.

    Only an exact value can be told by its digits; "more than 75 000" follows from many numbers.
    """
    if stated.comparator is not Comparator.EXACTLY or stated.low != stated.high:
        return ()
    low, step = stated.low, stated.step
    if stated.unit == "fraction":  # two thirds, beside 66.7 %
        low, step = Decimal(int(100 * low)), Decimal(1)
    found = {_significant(f"{abs(value):f}") for value in (low - step, low, low + step)}
    return () if "" in found else tuple(sorted(found))


def shows_one_of(text: str, digits: tuple[str, ...]) -> bool:
    """Whether a number in digits in `text` begins with one of `digits`, or the other way round."""
    return any(run.startswith(digits) or any(each.startswith(run) for each in digits) for run in _runs(text))


def shows_value(text: str, stated: Quantity) -> bool:
    """Whether the very digits of `stated`, two of them or more, stand in `text`, as whatever figure they were read."""
    values = {_significant(f"{abs(value):f}") for value in (stated.low, stated.high)}
    written = {_significant(_NOT_DIGITS.sub("", stated.text))}
    digits = {each for each in values | written if len(each) >= _TELLING_DIGITS}
    plain = _NOT_DIGITS.sub("", stated.text)  # "30 mg", whose significant digit alone tells too little
    is_plain = len(plain) >= _TELLING_DIGITS and re.search(rf"(?<!\d){plain}(?!\d)", text) is not None
    return is_plain or not digits.isdisjoint(_runs(text))


def shows_share(text: str) -> bool:
    """Whether a share may be written with other digits than those of its value."""
    return bool(_SHARE.search(text))


def reaches(text: str, low: float, *, worded: bool) -> bool:
    """Whether a number in digits in `text` may be as large as `low`, rounded or called "about"; words add some more.

    Asked only where nothing makes a number larger than its digits (`Sight.unbounded`).
    """
    largest = max((int(_NOT_DIGITS.sub("", run)[:_MOST_DIGITS]) for run in clusters(text)), default=0)
    return _ABOUT * (largest + (_BELOW_HUNDRED if worded else 0)) + 1 >= low


def _runs(text: str) -> Iterator[str]:
    for run in _RUN.finditer(text):
        pieces = _PIECE.findall(run.group())
        for at, piece in enumerate(pieces[-8:]):
            yield from filter(None, {_significant(piece), _significant("".join(pieces[-8:][at:]))})


def _significant(number: str) -> str:
    return number.replace(".", "").strip("0")

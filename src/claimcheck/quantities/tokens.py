"""One pass over a text: words, digit clusters and symbols, each with its place in the raw text.

Whole addresses (URLs, DOIs, e-mail), journal citations, clock times and telephone numbers come out as a single
barrier, and numeric dates as a date, so that no digit inside them can pass for a figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

WORD, DIGITS, SYMBOL, DATE = 0, 1, 2, 3
BARRIER = "\0"

# Letters: word characters that are neither digits nor the signs Unicode counts as numeric (superscripts, ½, ①).
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
# A year is no group of thousands: '2023 353 hospitals' is two numbers. A second group after it is left to the row.
_BESIDE_YEAR = r"(?:19|20)[0-9]{2}(?=\ [0-9]{3}(?![0-9]|[.,\ ][0-9]))"
_CLUSTER = rf"{_BESIDE_YEAR}|[0-9]+(?:[.,·⋅'’\u00a0\u2007\u2009\u202f][0-9]+|\ [0-9]{{3}}(?![0-9]))*"
_OTHER = r"[²³¹⁰⁴-⁹⁻]+|[^\s\w]|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|_+|\w"
# Space is eaten with the token it precedes, and a run of unaccented letters first: both are much faster to find.
_TOKEN = re.compile(rf"(\s*+)(?:([A-Za-z]+{_LETTER}*|{_LETTER}+)|({_CLUSTER})|({_OTHER})|\Z)")
# The same, with combining marks counted as letters: slower, and needed by few texts.
_TOKEN_MARKED = re.compile(rf"(\s*+)(?:({_LETTER}(?:{_LETTER}|[\u0300-\u036f])*)|({_CLUSTER})|({_OTHER})|\Z)")
_WORD = re.compile(rf"[A-Za-z]+{_LETTER}*|{_LETTER}+")
_DIGIT_RUN = re.compile(_CLUSTER)
_MARK = re.compile("[\u0300-\u036f]")

_ADDRESS_WORDS = frozenset({"http", "https", "ftp", "www", "doi", "mailto"})
_ADDRESS = re.compile(r"(?:https?|ftp|mailto|doi|www)[.:]\s?[^\s<>\"”»]+", re.IGNORECASE)
_BARE_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s<>\"”»]+")
_MAIL_TAIL = re.compile(r"[\w.-]{1,255}")
_NOT_FIGURES = re.compile(
    r"[0-9]{4}\s?[A-Za-z]{0,3}[0-9]{0,2}\s?;\s?[0-9]+\s?(?:\([^()\s]{1,12}\))?\s?:\s?[A-Za-z]?[0-9]+(?:[-–][A-Za-z]?[0-9]+)?"
    r"|[01]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])|2[0-3]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
    r"|0[0-9]{1,3}[ /-][0-9]{2,3}(?:[ ./-][0-9]{2,4}){1,4}(?![0-9])"
    r"|[0-9]{1,6}(?:-[0-9]{1,8}){2,6}(?![0-9])"
    r"|24/7(?![0-9])"
)
_PHONE = re.compile(r"[0-9](?:[ ()./-]{0,2}[0-9]){6,17}")
_ISO_DATE = re.compile(r"([12][0-9]{3})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9])")
_DAY_FIRST = re.compile(r"([0-3]?[0-9])([-/.])([01]?[0-9]|[0-3][0-9])\2([12][0-9]{3})(?![0-9])")
_ISO_MONTH = re.compile(r"([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9])")

BLOCK = 32_768
"""Characters read at a time: bounds the memory a hostile text can claim."""
_MAIL_HEAD = 64
_GOES_ON = frozenset("-/.:\u2013")
"""What a date, a time or a telephone number goes on with after its first digits."""
_YEAR_DIGITS = 4
_YEAR_RUN_ON = (5, 6)
"""A journal citation may run its year on: '2017;376:125-135', '201712;376:125'."""
_MONTHS = 12
_DAYS = 31


class Token(NamedTuple):
    """A piece of the text; `key` is its folded form for lookups (of a DATE: year, month, day as digits)."""

    kind: int
    start: int
    end: int
    key: str


def fold(word: str) -> str:
    """Lower case without accents, for lookups only; a single letter keeps its accent ('à' is not 'a')."""
    if word.isascii():
        return word.lower()
    if len(word) == 1:
        return "'" if word in "’ʼ‘" else word.lower()
    lowered = word.lower().replace("ß", "ss").replace("œ", "oe")
    return _MARK.sub("", unicodedata.normalize("NFD", lowered))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order, with offsets of `text`."""
    stop = len(text) if end is None else end
    pattern = _TOKEN if text.isascii() or not _MARK.search(text, start, stop) else _TOKEN_MARKED
    tokens: list[Token] = []
    append, make = tokens.append, tuple.__new__  # the named tuple's own constructor takes twice the time
    resume = start
    last = start
    for space, word, cluster, sign in pattern.findall(text, start, stop):
        first = last + len(space)
        last = first + len(word or cluster or sign)
        if first < resume:
            if cluster and last > resume:
                append(Token(SYMBOL, resume, last, BARRIER))
        elif word:
            key = word.lower() if word.isascii() else fold(word)
            if key in _ADDRESS_WORDS and (address := _ADDRESS.match(text, first, stop)):
                resume = address.end()
                append(Token(SYMBOL, first, resume, BARRIER))
            else:
                append(make(Token, (WORD, first, last, key)))
        elif cluster:
            special = None if _is_plain(text, first, last, stop, cluster) else _special(text, first, stop)
            if special is None:
                append(make(Token, (DIGITS, first, last, cluster)))
            else:
                append(special)
                resume = special.end
        elif sign == "@" and (tail := _MAIL_TAIL.match(text, last, stop)):
            resume = tail.end()
            _drop_mail_head(text, tokens, first)
            append(Token(SYMBOL, first, resume, BARRIER))
        elif sign:
            append(make(Token, (SYMBOL, first, last, sign if sign.isascii() else fold(sign))))
    return tokens


def letters(text: str) -> set[str]:
    """The words of a text as written: those of its tokens, and those inside addresses."""
    return set(_WORD.findall(text))


def clusters(text: str) -> list[str]:
    """The digit clusters of a text as written: those of its tokens, and those inside addresses and dates."""
    return _DIGIT_RUN.findall(text)


def has_marks(text: str) -> bool:
    """Whether combining marks stand in a text, which are letters there."""
    return not text.isascii() and _MARK.search(text) is not None


def _drop_mail_head(text: str, tokens: list[Token], at: int) -> None:
    """Remove the tokens of a mail address before its '@'."""
    edge = at
    while tokens and tokens[-1].end == edge and at - tokens[-1].start <= _MAIL_HEAD and text[edge - 1] not in "(<[,;:":
        edge = tokens.pop().start


def _is_plain(text: str, first: int, last: int, stop: int, cluster: str) -> bool:
    """Whether these digits can open no date, time, telephone number, citation or DOI, so that no pattern is tried."""
    after = text[last] if last < stop else " "
    if after in _GOES_ON or (first and text[first - 1] == "+"):
        return False
    if cluster.isdecimal():
        size = len(cluster)
        return (
            size != _YEAR_DIGITS and (size not in _YEAR_RUN_ON or after in " \n") and (cluster[0] != "0" or size == 1)
        )
    whole, _, decimals = cluster.replace(",", ".").partition(".")
    return whole.isdecimal() and decimals.isdecimal()


def _special(text: str, first: int, stop: int) -> Token | None:
    """What begins at these digits and is no figure, or a date; None for an ordinary number."""
    before = text[first - 1] if first else " "
    if before == "+" and (phone := _PHONE.match(text, first, stop)):
        return Token(SYMBOL, first, phone.end(), BARRIER)
    if before.isalnum():
        return None
    date = _numeric_date(text, first, stop)
    if date:
        return date
    found = _BARE_DOI.match(text, first, stop) or _NOT_FIGURES.match(text, first, stop)
    return Token(SYMBOL, first, found.end(), BARRIER) if found else None


def _numeric_date(text: str, first: int, stop: int) -> Token | None:
    found = _ISO_DATE.match(text, first, stop)
    if found:
        year, month, day = found.groups()
        if 1 <= int(month) <= _MONTHS and 1 <= int(day) <= _DAYS:
            return Token(DATE, first, found.end(), f"{year}{int(month):02}{int(day):02}")
    found = _DAY_FIRST.match(text, first, stop)
    if found:
        day, _, month, year = found.groups()
        return Token(DATE, first, found.end(), _either_order(int(day), int(month), year))
    found = _ISO_MONTH.match(text, first, stop)
    if found:
        return Token(DATE, first, found.end(), "".join(found.groups()))
    return None


def _either_order(first: int, second: int, year: str) -> str:
    """A date whose day and month may stand either way round: only the year is sure unless one exceeds 12."""
    if first > _MONTHS >= second >= 1 or first == second:
        return f"{year}{second:02}{first:02}"
    if second > _MONTHS >= first >= 1:
        return f"{year}{first:02}{second:02}"
    return year


def phrase(words: str) -> tuple[str, ...]:
    """A lexicon entry as the sequence of keys a text would give."""
    if words.replace(" ", "").isalpha():  # most entries by far; a lexicon is built of thousands
        return tuple(map(fold, words.split()))
    return tuple(token.key for token in tokenize(words))


_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"[.!?]\s+(?=[^\W\d_])"), re.compile(r"(?<![0-9])\s(?!\s*[0-9])"))


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a long text at paragraph, sentence or word bounds, where no figure is likely to be cut in two."""
    start = 0
    while len(text) - start > BLOCK:
        limit = start + BLOCK
        cut = limit
        for pattern in _BREAKS:
            found = pattern.search(text, limit - BLOCK // 4, limit)
            if found:
                cut = found.end()
                break
        yield start, cut
        start = cut
    yield start, len(text)

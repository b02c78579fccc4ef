"""One word in British and in American spelling, which a quotation may exchange."""

from __future__ import annotations

import re

_RULES = (
    (re.compile(r"(?<=[a-z]{3})([iy])s(?=(?:e[drs]?|ers|ing|ations?|ational)$)"), r"\1z"),
    (
        re.compile(r"(tum|col|fav|hum|lab|vap|behavi|neighb|endeav|hon|harb|vig)our"),
        r"\1or",
    ),
    (re.compile(r"(cent|fib|lit|tit|met)re(?=[ds]?$)"), r"\1er"),
    (re.compile(r"^(an|h|p|gyn|orthop|leuk)ae(?=[a-z])"), r"\1e"),
    (re.compile(r"^(|diarrh|f)oe(?=[adst])"), r"\1e"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ings?|ers?)$)"), "l"),
    (re.compile(r"^(def|off)ence"), r"\1ense"),
)
_SHORTEST = 5
_LONGEST = 24


def one_spelling(word: str) -> str:
    """A folded English word in one of its spellings: tumour and tumor, randomised and randomized are equal."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return word
    for pattern, spelling in _RULES:
        word = pattern.sub(spelling, word)
    return word

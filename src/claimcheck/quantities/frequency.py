"""How often in a time: "twice daily", "eenmaal per week", "2x täglich", "une fois par jour"."""

from __future__ import annotations

from functools import cache

from claimcheck.quantities.lexicon import Lexicon
from claimcheck.quantities.lexicon.units import NAMES, PER_WORDS
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import WORD, Token

ADVERBS = {
    "en": {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"},
    "nl": {"daags": "day", "dagelijks": "day", "wekelijks": "week", "maandelijks": "month", "jaarlijks": "year"},
    "fr": {"quotidiennement": "day"},
    "de": {"taglich": "day", "wochentlich": "week", "monatlich": "month", "jahrlich": "year"},
}
_EACH = {
    "en": {"each"},
    "nl": {"elke", "elk", "iedere", "ieder"},
    "fr": {"chaque"},
    "de": {"am", "im", "die", "jeden", "jede", "jedes"},
}
_HYPHENS = frozenset("-\u2010\u2011")
ONCE = {
    "en": frozenset({"once"}),
    "nl": frozenset({"eenmaal", "eens"}),
    "fr": frozenset[str](),
    "de": frozenset({"einmal"}),
}
TIMES = {
    "en": frozenset[str](),
    "nl": frozenset({"keer", "maal"}),
    "fr": frozenset({"fois"}),
    "de": frozenset({"mal"}),
}
"""Behind an article these count where a period follows: 'une fois par jour'."""


def period_at(tokens: list[Token], index: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """The time in which something is counted, from token `index`: its unit and the token after it."""
    if index < len(tokens) and tokens[index].key in _HYPHENS and tokens[index].start == tokens[index - 1].end:
        index += 1  # 'once-weekly'
    if index >= len(tokens):
        return None
    key, code = tokens[index].key, lexicon.code
    adverb = ADVERBS[code].get(key)
    if adverb is not None:
        return adverb, index + 1
    if key != "/" and key not in _links(code):
        return None
    if index + 1 >= len(tokens) or tokens[index + 1].kind != WORD:
        return None
    name = _periods(code).get(tokens[index + 1].key)
    return None if name is None else (name, index + 2)


@cache
def _links(code: str) -> frozenset[str]:
    return frozenset(PER_WORDS[code] | _EACH[code])


@cache
def _periods(code: str) -> dict[str, str]:
    """The names of times of one word: 'dag' is 'day'."""
    return {
        wording[0]: unit.name
        for entries in NAMES[code].values()
        for wording, unit in entries
        if len(wording) == 1 and unit.kind is QuantityKind.DURATION
    }

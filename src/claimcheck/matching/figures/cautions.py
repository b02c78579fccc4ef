"""What keeps a number in a source from being plainly stated: denial, doubt, intention, another direction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.distance import distance
from claimcheck.matching.polarity import NEGATION, PolarityWord, hedges, polarity_words
from claimcheck.text import Span, words

_WORDS_BEFORE: Final = 9
_WORDS_BEHIND: Final = 5
_STOP: Final = re.compile(r"[;:]|[.!?]\s|,\s(?:and|but|while|whereas|en|maar|terwijl|et|mais|und|aber|während)\s|\t")
_INTENTION: Final = re.compile(
    r"\b(?:targets?|targeted|goals?|ambitions?|ambitious|forecasts?|will|(?:plans?|planned)\s+to|by\s+20[3-9]\d|streefcijfer\w*"
    r"|doelstelling\w*|ambitie\w*|zal|zullen|tegen\s+20[3-9]\d|objectifs?|ambitionn?e\w*|d['’]ici\s+(?:à\s+)?20\d\d"
    r"|ziel(?:e|s|wert\w*)?|bis\s+20[3-9]\d|prognose\w*)\b",
    re.IGNORECASE,
)
_SAYS_HOW_MANY: Final = frozenset(
    "some certain partly partially almost nearly consider considered trend tend considers sometimes bijna sommige "
    "bepaalde gedeeltelijk deels presque parfois certains certaines partiel fast manche manchmal einige bestimmte "
    "teilweise teils indicated indicates indicating soms volgens selon laut doit doivent moet moeten soll sollen "
    "vinden vindt wil willen predicted predictor predictors predict estimated estimate estimates tested seeking "
    "estimating proposed assumed consideration considering wish tried trends plan plans planned "
    "planning promising intention intent likely unlikely probability probable attempt attempts geplande gepland plant "
    "prévu prévus prévue geplant waarschijnlijk probablement wahrscheinlich".split()
)
"""Hedges of the wide list that beside a number say how many, how it was reckoned or who says so."""
_WITHOUT: Final = frozenset({"without", "zonder", "sans", "ohne"})
_FREE: Final = re.compile(
    r"\bfree\b|\w(?:vrij|vrije|frei|freie[nmrs]?)\b|\b(?:without|zonder|sans|ohne)\b", re.IGNORECASE
)
_AXES: Final = frozenset(
    {"amount", "worth", "life", "company", "course", "success", "presence", "safety", "trade", "sign"}
)


@dataclass(frozen=True, slots=True)
class Caution:
    """A reason why a number is not plainly stated; `is_doubt` for a hedge, else the sense is another one."""

    is_doubt: bool
    detail: str


_CLOSING = " \t\n\"'”»)]⁰¹²³⁴⁵⁶⁷⁸⁹"
"""What may stand behind the sign that ends a sentence."""


def caution(claim: str, figure: Span, claim_language: str, source: str, number: Span, language: str) -> Caution | None:
    """What the source says around `number` that the claim does not say around `figure`; None when they agree."""
    ours, theirs = _window(claim, figure), _window(source, number)
    our_words = _outside(polarity_words(claim, claim_language), figure)
    their_words = _outside(polarity_words(source, language), number)
    near = [word for word in their_words if _is_in(word.span, theirs)]
    our_near = [word for word in our_words if _is_in(word.span, ours)]
    denied = _denials(near, claim)
    our_denied = _denials(our_words, source)
    if len(denied) > len(our_denied):
        return Caution(is_doubt=False, detail=f"the source denies it: “{denied[0]}”")
    if _denials(our_near, source) and not any(word.axis == NEGATION for word in their_words):
        return Caution(is_doubt=False, detail=f"the claim denies it: “{our_denied[0]}”")
    for axis in sorted(_AXES):
        mine, other = _signs(our_near, axis), _signs(near, axis)
        if mine and other and not set(mine) & set(other):
            return Caution(
                is_doubt=False, detail=f"“{mine[next(iter(mine))]}” in the claim, “{other[next(iter(other))]}” here"
            )
    kept = distance(claim, claim_language, source, number, language)
    if kept:
        return Caution(is_doubt=True, detail=f"the source keeps its distance: “{kept}”")
    return _doubt(claim, claim_language, source, theirs, language)


def _denials(found: Iterable[PolarityWord], other: str) -> list[str]:
    """The words that deny, but for "without X" where the other text says "X-free" or "without X" too."""
    denials = [word.text for word in found if word.axis == NEGATION]
    if _FREE.search(other):
        denials = [word for word in denials if word.casefold() not in _WITHOUT]
    return denials


def _doubt(claim: str, claim_language: str, source: str, window: Span, language: str) -> Caution | None:
    if source.rstrip(_CLOSING).endswith("?") and not claim.rstrip().endswith("?"):
        return Caution(is_doubt=True, detail="the source asks it")
    if _INTENTION.search(claim) or _hedging(claim, claim_language):
        return None
    near = window.of(source)
    intention = _INTENTION.search(near)
    if intention:
        return Caution(is_doubt=True, detail=f"the source speaks of an aim or a future: “{intention.group()}”")
    hedging = _hedging(near, language)
    return Caution(is_doubt=True, detail=f"the source hedges: “{hedging[0]}”") if hedging else None


def _hedging(text: str, language: str) -> list[str]:
    return [hedge.text for hedge in hedges(text, language) if hedge.text.casefold() not in _SAYS_HOW_MANY]


def _outside(found: Iterable[PolarityWord], figure: Span) -> list[PolarityWord]:
    """Without the words of the figure itself ("more than 75 000"), which are compared as its comparator."""
    return [word for word in found if not word.span.overlaps(figure)]


def _is_in(span: Span, window: Span) -> bool:
    return window.start <= span.start and span.end <= window.end


def _signs(found: Iterable[PolarityWord], axis: str) -> dict[int, str]:
    return {word.sign: word.text for word in found if word.axis == axis}


def _window(text: str, figure: Span) -> Span:
    """The words of the clause around a figure."""
    start, end = 0, len(text)
    for found in _STOP.finditer(text):
        if found.end() <= figure.start:
            start = found.end()
        elif found.start() >= figure.end:
            end = found.start()
            break
    before = list(words(text[start : figure.start]))[-_WORDS_BEFORE:]
    behind = list(words(text[figure.end : end]))[:_WORDS_BEHIND]
    first = start + before[0].start if before else figure.start
    last = figure.end + behind[-1].end if behind else figure.end
    return Span(first, last)

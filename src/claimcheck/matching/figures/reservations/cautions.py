"""What keeps a number in a source from being plainly stated: denial, doubt, intention, another direction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.context.governing import Statement, is_aside, unpaired
from claimcheck.matching.figures.reservations.denials import claimed_denial
from claimcheck.matching.figures.reservations.senses import changed_senses, reservations
from claimcheck.matching.polarity import NEGATION, PolarityWord, hedges, polarity_words
from claimcheck.text import Span, words

_WORDS_BEFORE: Final = 9
_WORDS_BEHIND: Final = 5
_BEHIND_COST: Final = 6
"""Code points by which a word behind a figure counts as further away than one before it."""
_STOP: Final = re.compile(r"[;:]|[.!?]\s|,\s(?:and|but|while|whereas|en|maar|terwijl|et|mais|und|aber|während)\s|\t")
_INTENTION: Final = re.compile(
    r"\b(?:targets?|targeted|goals?|ambitions?|ambitious|forecasts?|will|(?:plans?|planned)\s+to|by\s+20[3-9]\d|streefcijfer\w*"
    r"|doelstelling\w*|ambitie\w*|zal|zullen|tegen\s+20[3-9]\d|objectifs?|ambitionn?e\w*|d['’]ici\s+(?:à\s+)?20\d\d"
    r"|ziel(?:e|s|wert\w*)?|bis\s+20[3-9]\d|prognose\w*)\b",
    re.IGNORECASE,
)
_FUTURE: Final = {
    "fr": re.compile(r"\b(?:[a-zà-ÿ]+(?:er|ir|dr|ttr|îtr|rr|vr)|aur|ser|fer)(?:a|ont)\b"),
    "de": re.compile(
        r"\b(?:wird|werden)\b(?=[^.;:]{0,160}\s(?!ver|er|be|ent|zer|über|unter|emp|miss|\w*ge)(?!werden\b|haben\b)[a-zäöü]+e?n\s*[.;,]?$)",
        re.IGNORECASE,
    ),
}
"""Verbs in the future without a word that says so elsewhere: "créera", "wird schaffen"."""
_AND_BEFORE: Final = re.compile(r"\b(?:and|en|et|und)\s+(?:(?:it|they|ze|het|il|elle|ils|es|sie)\s+)?\Z", re.IGNORECASE)
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
    mine, other = Statement(claim, figure, claim_language), Statement(source, number, language)
    ours, theirs = _window(claim, figure), _window(source, number)
    our_words = _outside(polarity_words(claim, claim_language), figure)
    their_words = _outside(polarity_words(source, language), number)
    near = [word for word in their_words if _is_in(word.span, theirs)]
    our_near = [word for word in our_words if _is_in(word.span, ours)]
    our_denials, their_denials = _denials(our_words, source), _denials(their_words, claim)
    denials = [place for place in _denials(near, claim) if not is_aside(place, other, mine)]
    denied = unpaired(denials, other, our_denials, mine)
    if denied:
        return Caution(is_doubt=False, detail=f"the source denies it: “{denied[0].of(source)}”")
    denied = unpaired(_denials(our_near, source), mine, their_denials, other)
    if denied:
        return Caution(is_doubt=False, detail=f"the claim denies it: “{denied[0].of(claim)}”")
    farther = claimed_denial(mine, other)
    if farther:
        return Caution(is_doubt=False, detail=f"the claim denies it: “{farther}”")
    for axis in sorted(_AXES):
        ours_on, theirs_on = _nearest_on(our_near, axis, figure), _nearest_on(near, axis, number)
        if ours_on and theirs_on and ours_on.sign != theirs_on.sign and not _also(ours_on, mine, other, their_words):
            return Caution(is_doubt=False, detail=f"“{ours_on.text}” in the claim, “{theirs_on.text}” here")
    turned = _turned(mine, our_words, other, their_words)
    if turned:
        return Caution(is_doubt=False, detail=f"“{turned[0].text}” in the claim, “{turned[1].text}” here")
    changed = (Caution(is_doubt=False, detail=detail) for detail in changed_senses(mine, other))
    reserved = (Caution(is_doubt=True, detail=detail) for detail in reservations(mine, other))
    return next(changed, None) or next(reserved, None) or _doubt(mine, other, theirs)


def _also(word: PolarityWord, mine: Statement, other: Statement, theirs: Iterable[PolarityWord]) -> bool:
    """Whether the source says the same of the same thing, besides: "without support" where it also says "with"."""
    keys = mine.following(word.span)
    same = (each for each in theirs if (each.axis, each.sign) == (word.axis, word.sign))
    return any(not keys.isdisjoint(other.following(each.span)) for each in same)


def _denials(found: Iterable[PolarityWord], other: str) -> list[Span]:
    """Where it is denied, but for "without X" where the other text says "X-free" or "without X" too."""
    denials = [word for word in found if word.axis == NEGATION]
    if _FREE.search(other):
        denials = [word for word in denials if word.text.casefold() not in _WITHOUT]
    return [word.span for word in denials]


def _nearest_on(found: Iterable[PolarityWord], axis: str, figure: Span) -> PolarityWord | None:
    """The word of an axis that is nearest to the figure; one before it rather than one behind it."""
    return min((word for word in found if word.axis == axis), key=lambda word: _gap(word.span, figure), default=None)


def _turned(
    mine: Statement, ours: Iterable[PolarityWord], other: Statement, theirs: Sequence[PolarityWord]
) -> tuple[PolarityWord, PolarityWord] | None:
    """A direction of the claim whose next word the source only gives the other direction: "lower mortality"."""
    for word in ours:
        if word.axis not in _AXES:
            continue
        keys = mine.following(word.span)
        same = [each for each in theirs if each.axis == word.axis and not keys.isdisjoint(other.following(each.span))]
        if same and all(each.sign != word.sign for each in same):
            return word, same[0]
    return None


def _gap(place: Span, figure: Span) -> int:
    return figure.start - place.end if place.start < figure.start else place.start - figure.end + _BEHIND_COST


def _doubt(mine: Statement, other: Statement, window: Span) -> Caution | None:
    """An aim, a future or a hedge near the source's number that the claim does not give to its own."""
    source = other.text
    if source.rstrip(_CLOSING).endswith("?") and not mine.text.rstrip().endswith("?"):
        return Caution(is_doubt=True, detail="the source asks it")
    ours = [
        *_intentions(mine.text, 0),
        *_futures(mine, Span(0, len(mine.text))),
        *_hedging(mine, Span(0, len(mine.text))),
    ]
    ahead = sorted([*_intentions(window.of(source), window.start), *_futures(other, window)])
    aims = unpaired(_nearest_aims(ahead, other), other, ours, mine)
    if aims:
        return Caution(is_doubt=True, detail=f"the source speaks of an aim or a future: “{aims[0].of(source)}”")
    hedging = unpaired(_hedging(other, window), other, ours, mine)
    return Caution(is_doubt=True, detail=f"the source hedges: “{hedging[0].of(source)}”") if hedging else None


def _intentions(text: str, offset: int) -> list[Span]:
    return [Span(*found.span()).shifted(offset) for found in _INTENTION.finditer(text)]


def _futures(statement: Statement, window: Span) -> list[Span]:
    """French and German verbs in the future."""
    pattern = _FUTURE.get(statement.language[:2])
    if pattern is None:
        return []
    return [Span(*found.span()) for found in pattern.finditer(statement.text, window.start, window.end)]


def _nearest_aims(aims: Sequence[Span], statement: Statement) -> list[Span]:
    """Without the aims of other verbs: behind an "and" that follows the figure, or before one that precedes it."""
    text, figure = statement.text, statement.figure
    behind = [aim for aim in aims if aim.start >= figure.end and not _AND_BEFORE.search(text, figure.end, aim.start)]
    before = [aim for aim in aims if aim.start < figure.end]
    joined = [at for at, aim in enumerate(before) if at and _AND_BEFORE.search(text, before[at - 1].end, aim.start)]
    return [*before[joined[-1] if joined else 0 :], *behind]


def _hedging(statement: Statement, window: Span) -> list[Span]:
    near = window.of(statement.text)
    found = hedges(near, statement.language)
    return [hedge.span.shifted(window.start) for hedge in found if hedge.text.casefold() not in _SAYS_HOW_MANY]


def _outside(found: Iterable[PolarityWord], figure: Span) -> list[PolarityWord]:
    """Without the words of the figure itself ("more than 75 000"), which are compared as its comparator."""
    return [word for word in found if not word.span.overlaps(figure)]


def _is_in(span: Span, window: Span) -> bool:
    return window.start <= span.start and span.end <= window.end


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

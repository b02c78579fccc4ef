"""A change with a minus and a fall told in words: "a mean change of -14.9%" beside "it fell by 14.9%"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.governing import Statement
from claimcheck.matching.polarity import PolarityWord, polarity_words
from claimcheck.matching.units import Unit
from claimcheck.quantities import Comparator, Comparison, Quantity, compare
from claimcheck.text import Span

_AXIS: Final = "amount"
_PLAIN: Final = frozenset({Comparator.EXACTLY, Comparator.ABOUT})
_CHANGE: Final = re.compile(
    r"\b(?:changes?|changed|verandering(?:en)?|veranderde|wijziging|changements?|variations?|évolution|änderung)\b"
    r"|(?:ver)?änderung(?:en)?\b|verandering(?:en)?\b",
    re.IGNORECASE,
)
"""What has a minus where it falls; a level or a difference may be below nothing without having fallen."""
_BY: Final = re.compile(
    r"(?<!\w)(?:by|of|met|van|um|von|de|d['’])\s*+"
    r"(?:(?:about|around|approximately|an?|the|average|mean|median|of|ongeveer|gemiddeld|een|circa|environ|en|moyenne|une?|"
    r"etwa|rund|im|durchschnittlich|Durchschnitt|Mittel)\s++){0,4}+$",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(
    r"(?<!\w)(?:versus|vs\.?|against|compared\s+(?:with|to)|tegenover|t\.o\.v\.|vergeleken\s+met|contre|par\s+rapport\s+à|"
    r"gegenüber|verglichen\s+mit|im\s+Vergleich\s+zu)\s++(?:(?:by|met|de|um|a|an|een)\s++)?$",
    re.IGNORECASE,
)
_GOES_TO: Final = re.compile(r"\s*+(?:\w++\s++)?(?:to|naar|tot|à|auf|bis)\s++(?:\w++\s++)?[-−]?\d", re.IGNORECASE)
COMPARATIVES: Final = frozenset(
    "lower fewer less smaller lager minder kleiner moins inférieur inférieure inférieurs inférieures niedriger weniger "
    "geringer down under below onder unter sous".split()
)
"""Behind their number these tell a fall; before it they may describe anything."""
_CHANGING: Final = frozenset({"e:alter", "e:vary", "e:decrease", "e:average", "w:group", "e:group", "e:person"})
_LINKS: Final = frozenset({"", "de"})
"""Between a number and the fall behind it: '14.9% lower', '14,9 % de moins'; '14.9% had less pain' counts people."""
_BEFORE: Final = 90
_BEHIND: Final = 24
_NEAR: Final = 40


def compare_with_sign(context: ClaimContext, unit: Unit, quantity: Quantity) -> Comparison:
    """`compare`, where a figure with a minus is that of a change and the other text says that it fell by so much.

    A minus beside "rose", or beside no word of direction at all, stays another figure.
    """
    stated = context.figure.quantity
    if quantity.low.is_signed() == stated.low.is_signed() or not (_is_plain(quantity) and _is_plain(stated)):
        return compare(quantity, stated)
    ours, theirs = (context.text, context.figure.span, context.language), (unit.text, quantity.span, unit.language)
    fallen, changed = (ours, theirs) if quantity.low.is_signed() else (theirs, ours)
    if not (_tells_a_fall(*fallen) and _tells_a_change(*changed)) or _things(*fallen).isdisjoint(_things(*changed)):
        return compare(quantity, stated)
    return compare(_unsigned(quantity), _unsigned(stated))


def _is_plain(quantity: Quantity) -> bool:
    return quantity.comparator in _PLAIN and not quantity.is_range and bool(quantity.low)


def _unsigned(quantity: Quantity) -> Quantity:
    return replace(quantity, low=abs(quantity.low), high=abs(quantity.high))


@lru_cache(maxsize=256)
def _directions(text: str, language: str) -> tuple[PolarityWord, ...]:
    return tuple(word for word in polarity_words(text, language) if word.axis == _AXIS)


def _tells_a_fall(text: str, number: Span, language: str) -> bool:
    """Whether the words at a number without a sign say that something fell by it, and none that it rose."""
    near = [
        word
        for word in _directions(text, language)
        if number.start - _BEFORE <= word.span.start and word.span.end <= number.end + _BEHIND
    ]
    if not near or any(word.sign > 0 for word in near) or _GOES_TO.match(text, number.end):
        return False
    behind = [word for word in near if word.span.start >= number.end]
    if any(text[number.end : word.span.start].strip().casefold() in _LINKS for word in behind):
        return True
    before = [word for word in near if word.span.end <= number.start and word.text.casefold() not in COMPARATIVES]
    if not before:
        return False
    if before[-1].span.end + 1 >= number.start:
        return True  # 'lost 14.9%'
    start = max(0, number.start - _NEAR)
    return bool(_BY.search(text, start, number.start) or _COMPARED.search(text, start, number.start))


def _things(text: str, number: Span, language: str) -> frozenset[str]:
    """Keys of what the clause of a number speaks of, but for the change itself: what has fallen has to be the same."""
    clause = Statement(text, number, language).clause(number)
    if _COMPARED.search(text, max(0, number.start - _NEAR), number.start):
        clause = Span(0, clause.end)  # 'fell by 14.9% with the drug, versus 2.4% with placebo'
    found = content_words(clause.of(text), language)
    return frozenset(key for word in found if word.keys.isdisjoint(_CHANGING) for key in word.keys)


def _tells_a_change(text: str, number: Span, language: str) -> bool:
    """Whether a number with a minus is said of a change, by no word of a rise."""
    risen = any(
        word.sign > 0 and number.start - _BEFORE <= word.span.start < number.end + _BEHIND
        for word in _directions(text, language)
    )
    return not risen and _CHANGE.search(text, 0, number.start) is not None

"""What held once and holds no more: "previously 50 mg", "it was then raised to 100 mg"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_ONCE: Final = (
    r"(?:previously|formerly)(?=\s*(?:,|\d|been\b|the\b|at\b|set\b|recommended\b|only\b|about\b|stood\b|was\b|were\b))|"
    r"used\s+to\s+(?:be|have|cost|take|employ|stand)|in\s+the\s+past(?=\s*,)|"
    r"voorheen|vroeger(?!\s+dan)|destijds|in\s+het\s+verleden(?=\s+(?:was|waren|bedroeg\w*|lag)\b)|"
    r"auparavant|autrefois|par\s+le\s+passé|jusqu['’]alors|jusque-là|précédemment(?=\s*(?:,|de\b|\d|fixée?))|"
    r"früher(?!\s+als)|vormals|ehemals|seinerzeit|bislang(?=[^.;]{0,80}\b(?:jetzt|nun)\b)|"
    r"zuvor(?=\s+(?:bei|auf|\d|lag|betrug))"
)
_RAISED: Final = r"raised|increased|lowered|reduced|cut|changed|adjusted|revised|corrected|halved|doubled"
_THEN: Final = (
    rf"(?:was|were|has|have|had)\s+(?:\w+\s+){{0,2}}?(?:then|later|since|subsequently|afterwards)\s+(?:been\s+)?(?:{_RAISED})|"
    rf"(?:then|later|subsequently|since)\s+(?:been\s+)?(?:{_RAISED})\s+to|"
    r"(?:werd|is|zijn|werden)\s+(?:\w+\s+)?(?:daarna|later|vervolgens|nadien|sindsdien|intussen)\s+(?:\w+\s+){0,4}"
    r"(?:verhoogd|verlaagd|aangepast|gewijzigd|herzien|opgetrokken|teruggebracht|gehalveerd|verdubbeld)|"
    r"(?:a|ont)\s+(?:ensuite|depuis|plus\s+tard|par\s+la\s+suite)\s+été\s+(?:portée?s?|augmentée?s?|relevée?s?|abaissée?s?|"
    r"réduite?s?|modifiée?s?|ramenée?s?|révisée?s?)|"
    r"(?:wurden?|ist|sind)\s+(?:\w+\s+)?(?:dann|später|danach|anschließend|seither|inzwischen)\s+(?:\w+\s+){0,4}"
    r"(?:erhöht|angehoben|gesenkt|reduziert|angepasst|geändert|halbiert|verdoppelt)"
)
_SUPERSEDED_BEFORE: Final = re.compile(rf"(?<![\w-])(?:{_ONCE})(?![\w-])", re.IGNORECASE)
_SUPERSEDED_BEHIND: Final = re.compile(rf"(?<![\w-])(?:{_THEN}|{_ONCE})(?![\w-])", re.IGNORECASE)
_PAST: Final = re.compile(
    rf"\b(?:was|were|had|initial\w*|first|originally|before|until|stood|bedroeg\w*|was|waren|had|lag|lagen|aanvankelijk\w*|"
    rf"oorspronkelijk\w*|eerst|était|étaient|avait|s['’]élevait|initiale?\w*|betrug\w*|war|hatte|zunächst|anfänglich|"
    rf"ursprünglich\w*|{_ONCE})\b",
    re.IGNORECASE,
)
"""What in a claim may say that it speaks of the past itself."""
_STOP: Final = re.compile(
    r"[.!?]\s|;|,\s(?:but|and|maar|en|mais|et|aber|und|now|nu|maintenant|jetzt|sondern)\s|"
    r"\b(?:versus|than|but|now|nu|maintenant|jetzt|nun)\b",
    re.IGNORECASE,
)
_CHANGED_BEHIND: Final = 120
"""Code points behind a number within which it is said that another took its place."""


def superseded(claim: str, source: str, number: Span) -> str:
    """The words by which the source says that `number` held once, where the claim does not speak of the past."""
    if _PAST.search(claim):
        return ""
    start = 0
    for stop in _STOP.finditer(source, 0, number.start):
        start = stop.end()
    before = _SUPERSEDED_BEFORE.search(source, start)
    if before and before.end() <= number.start:
        return before.group()
    behind = _SUPERSEDED_BEHIND.search(source, number.end)
    if behind is None or behind.start() > number.end + _CHANGED_BEHIND:
        return ""
    is_then = not _SUPERSEDED_BEFORE.fullmatch(behind.group())
    cut = next(_STOP.finditer(source, number.end, behind.start()), None)
    return behind.group() if cut is None or is_then else ""

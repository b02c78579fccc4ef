"""When and how often: since 2015 or until 2015, within two hours or after them, once a day or twice.

The date or the duration is the same on both sides; the word before it decides what is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

_YEAR: Final = r"(?P<year>(?:19[5-9]|20[0-4])\d)(?![\w%]|[.,]\d)"
_MONTH: Final = r"(?:\d{1,2}\.?\s)?(?:[^\W\d_]{3,10}\.?\s)?"
_BEFORE_YEAR: Final = {
    "since": r"since|sinds|depuis|seit|from|vanaf|à\s+partir\s+de|ab",
    "until": r"until|till|up\s+to|tot(?:\s+(?:en\s+met|in))?|jusqu['’](?:en|à|au)|bis(?:\s+(?:zum|ende))?",
    "before": r"before|prior\s+to|v[oó]{2}r|avant|vor",
    "after": r"after|na|après|nach",
    "in": r"in|during|en|im|tijdens|in\s+het\s+jaar|over",
}
_DATED: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _BEFORE_YEAR.items())})\s+"
    rf"(?:the\s+year\s+|het\s+jaar\s+|l['’]année\s+|dem\s+jahr\s+)?{_MONTH}{_YEAR}"
    r"(?!\s?(?:[-–]|to\b|tot\b|à\b|bis\b|until\b|and\b|en\b|et\b|und\b)\s?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_RANGE_END: Final = re.compile(r"(?:19|20)\d\d\s*\Z")
_CLASHES: Final = frozenset(
    map(
        frozenset,
        (
            ("since", "until"),
            ("since", "before"),
            ("since", "in"),
            ("until", "in"),
            ("until", "after"),
            ("before", "after"),
            ("before", "in"),
            ("after", "in"),
        ),
    )
)
_WITHIN: Final = (
    r"within|in\s+(?:less\s+than|under)|binnen|in\s+minder\s+dan|en\s+moins\s+de|dans\s+les|endéans|"
    r"innerhalb(?:\s+von)?"
)
_AFTER: Final = (
    r"(?:only\s+|not\s+until\s+|pas\s+|erst\s+|seulement\s+)?(?:after|na|après|nach|more\s+than|later\s+than)"
)
_LASTING: Final = re.compile(
    rf"(?<![\w-])(?:(?P<within>{_WITHIN})|(?P<after>{_AFTER}))\s+(?:the\s+(?:first\s+)?|de\s+(?:eerste\s+)?|les\s+|den\s+)?"
    r"(?P<count>\d{1,4}|[^\W\d_]{2,9})\s?-?"
    r"(?P<unit>h\b|hours?|uren|uur|heures?|stunden?|days?|dagen|dag|jours?|tag(?:en?)?|weeks?|weken|week|semaines?|wochen?|"
    r"months?|maanden|maand|mois|monat(?:en?)?|years?|jaren|jaar|ans?\b|années?|jahr(?:en?)?|min\w*)",
    re.IGNORECASE,
)
_ONE: Final = frozenset({"a", "an", "one", "een", "één", "un", "une", "ein", "eine", "einem", "einer", "eines"})
_UNITS: Final = {
    "hour": re.compile(r"h|u|st", re.IGNORECASE),
    "day": re.compile(r"d|jo|t", re.IGNORECASE),
    "week": re.compile(r"w|se", re.IGNORECASE),
    "month": re.compile(r"mo|ma", re.IGNORECASE),
    "year": re.compile(r"y|ja|a", re.IGNORECASE),
}
"""How the words for a unit of time begin."""
_TIMES: Final = {
    "1": r"once|one\s+time|[eé][eé]nmaal|(?:een|één|1)\s+(?:keer|maal)|(?:une(?:\s+seule)?|1)\s+fois|einmal|1[\s-]?x",
    "2": r"twice|two\s+times|tweemaal|(?:twee|2)\s+(?:keer|maal)|(?:deux|2)\s+fois|zweimal|2[\s-]?x",
    "3": r"thrice|(?:three|3)\s+times|driemaal|(?:drie|3)\s+(?:keer|maal)|(?:trois|3)\s+fois|dreimal|3[\s-]?x",
    "4": r"(?:four|4)\s+times|viermaal|(?:vier|4)\s+(?:keer|maal)|(?:quatre|4)\s+fois|viermal|4[\s-]?x",
}
_EACH: Final = r"(?:a|per|each|every|pro|par|am|au|im|die|in\s+der)\s+"
_PERIODS: Final = {
    "day": rf"daily|{_EACH}(?:day|dag|jour|tag)|daags|dagelijks|quotidien\w*|täglich\w*",
    "week": rf"weekly|{_EACH}(?:week|semaine|woche)|wekelijks|hebdomadaires?|wöchentlich\w*",
    "month": rf"monthly|{_EACH}(?:month|maand|mois|monat)|maandelijks|mensuel\w*|monatlich\w*",
    "year": rf"yearly|annually|{_EACH}(?:year|jaar|an|jahr)|jaarlijks|annuel\w*|jährlich\w*",
}
_FREQUENCY: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<n{count}>{words})' for count, words in _TIMES.items())})[\s-]+"
    rf"(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _PERIODS.items())})(?![^\W\d_])",
    re.IGNORECASE,
)


def other_timing(claim: str, source: str) -> str:
    """In words, the time or frequency of the claim that the source gives otherwise; '' where they agree."""
    ours, theirs = _dates(claim), _dates(source)
    for year in sorted(ours.keys() & theirs.keys()):
        if all(frozenset((mine, other)) in _CLASHES for mine in ours[year] for other in theirs[year]):
            return f"“{min(ours[year])} {year}” in the claim, “{min(theirs[year])} {year}” here"
    ours, theirs = _lasting(claim), _lasting(source)
    for length in sorted(ours.keys() & theirs.keys()):
        if ours[length].isdisjoint(theirs[length]):
            return f"“{min(ours[length])} {length}” in the claim, “{min(theirs[length])}” here"
    afterwards, others = _one_unit_after(claim), _counted_after(source)
    for unit in sorted(afterwards & others.keys()):
        if "1" not in others[unit]:
            return f"after one {unit} in the claim, after {min(others[unit])} here"
    mine, other = _frequencies(claim), _frequencies(source)
    if mine and other and mine.isdisjoint(other):
        return f"the claim says {min(mine)}, the source {min(other)}"
    return ""


@lru_cache(maxsize=1024)
def _dates(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in _DATED.finditer(text):
        if not _RANGE_END.search(text, max(0, each.start() - 6), each.start()):
            found[each["year"]].add(next(name for name in _BEFORE_YEAR if each[name]))
    return found


@lru_cache(maxsize=1024)
def _lasting(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in _LASTING.finditer(text):
        found[each["count"].casefold()].add("within" if each["within"] else "after")
    return found


def _one_unit_after(text: str) -> set[str]:
    """The units of which the text says "after one": an article is no figure that would be compared."""
    return {unit for unit, counts in _counted_after(text).items() if "1" in counts}


@lru_cache(maxsize=1024)
def _counted_after(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in _LASTING.finditer(text):
        unit = next((name for name, begins in _UNITS.items() if begins.match(each["unit"])), "")
        count = each["count"].casefold()
        found[unit].add("1" if count in _ONE else count)
    return found


@lru_cache(maxsize=1024)
def _frequencies(text: str) -> frozenset[str]:
    return frozenset(_each_frequency(text))


def _each_frequency(text: str) -> Iterator[str]:
    for found in _FREQUENCY.finditer(text):
        count = next(each for each in _TIMES if found[f"n{each}"])
        yield f"{count}x a {next(name for name in _PERIODS if found[name])}"

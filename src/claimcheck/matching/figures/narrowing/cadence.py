"""How often a claim says that its figure recurs, where the source gives one total or one event.

"5,000 patients a year" does not follow from "5,000 patients since 2015", though both speak of years. One calendar
year's figure will do for a yearly one: the note says which year.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.matching.figures.narrowing.parts import part_around
from claimcheck.quantities import Quantity
from claimcheck.text import Span

_CLAIMED: Final = {
    "year": re.compile(
        r"\b(?:per\s+(?:year|annum)|(?:a|each|every)\s+year|yearly|annually|per\s+jaar|(?:elk|ieder)\s+jaar|jaarlijks|"
        r"par\s+an(?:née)?|chaque\s+année|tous\s+les\s+ans|annuellement|(?:pro|je|im)\s+jahr(?!\s*\d)|jedes\s+jahr|"
        r"jährlich)\b",
        re.IGNORECASE,
    ),
    "month": re.compile(
        r"\b(?:(?:per|a|each|every)\s+month|monthly|(?:per|elke|iedere)\s+maand|maandelijks|par\s+mois|chaque\s+mois|"
        r"tous\s+les\s+mois|mensuellement|(?:pro|im|jeden)\s+monat|monatlich)\b",
        re.IGNORECASE,
    ),
    "week": re.compile(
        r"\b(?:(?:per|a|each|every)\s+week|weekly|(?:per|elke|iedere)\s+week|wekelijks|par\s+semaine|chaque\s+semaine|"
        r"toutes\s+les\s+semaines|(?:pro|jede)\s+woche|wöchentlich)\b",
        re.IGNORECASE,
    ),
}
_SAID: Final = {
    "year": re.compile(
        r"\b(?:(?:per|an?|each|every|last|this|previous|fiscal|financial|full|calendar|the)\s+(?:\w+[\s-])?(?:year|annum)|"
        r"yearly|annual\w*|year-on-year|"
        r"(?:per|elk|ieder|vorig|dit|boek|het|een)\s?jaar|jaar(?:lijks\w*|cijfers|verslag|omzet)|jaarlijks\w*|"
        r"par\s+an(?:née)?|(?:chaque|cette|une|l['’])\s?année|tous\s+les\s+ans|annuel\w*|an\s+dernier|exercice|"
        r"(?:pro|je|im|jedes|dieses|letztes|vergangenen)\s+(?:\w+\s+)?jahr|jährlich\w*|\w*jahres\w+|geschäftsjahr)\b|"
        r"/\s?(?:an|y|yr|year|jaar|jahr|a)\b|\b(?:12|twelve|twaalf|douze|zwölf)[\s-](?:month|maand|mois|monat)",
        re.IGNORECASE,
    ),
    "month": re.compile(r"\b(?:month|maand|mois|mensuel|monat|januar|februar|march|april|juin|juil)\w*", re.IGNORECASE),
    "week": re.compile(r"\b(?:week|wekelijks|semaine|hebdomadaire|woche|wöchentlich)\w*", re.IGNORECASE),
}
_CALENDAR_YEAR: Final = re.compile(r"(?<![\d.,])(?:19[5-9]|20[0-4])\d(?![\d%]|[.,]\d)")
_NOT_ITS_YEAR: Final = re.compile(
    r"\b(?:since|from|between|by|until|after|before|over|through|sinds|vanaf|tussen|tegen|tot|na|depuis|entre|"
    r"and|en|et|und|tot|d['’]ici(?:\s+à)?|jusqu['’]en|après|avant|à\s+partir\s+de|de|seit|zwischen|ab|bis|nach|vor)\s+"
    r"(?:(?:the\s+)?(?:start|end|begin|eind|début|fin|anfang|ende)\w*\s+(?:of\s+|de\s+|van\s+)?)?\Z",
    re.IGNORECASE,
)
_REACH: Final = 32
"""Code points before a year in which the word is looked for that makes a stretch of time of it."""


def added_cadence(claim: str, sentence: Span, text: str, heads: str, number: Quantity) -> str:
    """The words by which a claim says that its figure recurs, where the source does not; '' where it does.

    `text` is the source's sentence with `number`, `heads` the caption and headings above it.
    """
    part = part_around(text, number.span).of(text)
    for name, pattern in _CLAIMED.items():
        claimed = pattern.search(claim, sentence.start, sentence.end)
        if not claimed or _SAID[name].search(text) or _SAID[name].search(heads):
            continue
        if name == "year" and (_has_year(part) or _CALENDAR_YEAR.search(heads)):
            continue
        return claimed.group()
    return ""


def _has_year(part: str) -> bool:
    """Whether it speaks of one calendar year, not of a stretch that begins or ends with one."""
    return any(
        not _NOT_ITS_YEAR.search(part, max(0, found.start() - _REACH), found.start())
        for found in _CALENDAR_YEAR.finditer(part)
    )

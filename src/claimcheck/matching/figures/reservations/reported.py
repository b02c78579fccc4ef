"""What a source puts behind "that" with no word that affirms it: "the business case presupposes that"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_THAT: Final = {
    "en": re.compile(
        r"\bthat\s+(?=(?:the|an?|this|these|those|our|its|their|his|her|all|most|some|half|only|about|over|more|less|"
        r"up|around|"
        r"nearly|almost|\d|one|two|three|there|it|he|she|they|we)\b)",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\bdat\s+(?=(?:de|het|een|er|dit|deze|die|alle|ongeveer|ruim|meer|minder|\d|we|ze|zij|"
        r"hij)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bqu(?:e\s+(?=(?:les?|la|l['’]|une?|des|ce|cette|ces|plus|près|\d)\b)|['’](?=une?\b|ils?\b|"
        r"elles?\b|environ\b))",
        re.IGNORECASE,
    ),
    "de": re.compile(r"\bdass\b", re.IGNORECASE),
}
_AFFIRMS: Final = re.compile(
    r"\b(?:show\w*|f[oi]u?nd\w*|demonstrat\w*|report\w*|confirm\w*|conclu\w*|indicat\w*|reveal\w*|not(?:e|es|ed|ing)|"
    r"stat(?:e|es|ed|ing)|"
    r"announc\w*|know\w*|knew|agree\w*|establish\w*|observ\w*|se(?:e|en|es)|saw|mean\w*|prov(?:e|es|ed|en|ing)|evidence|"
    r"fact|results?|data|"
    r"sa(?:y|ys|id)|t(?:ell|ells|old)|calculat\w*|document\w*|illustrat\w*|verif\w*|suggest\w*|estimat\w*|determin\w*|"
    r"learn\w*|"
    r"discover\w*|recogni[sz]\w*|emphasi[sz]\w*|clear|true|reasons?|reden(?:en)?|raisons?|gründe?|grund|add(?:s|ed)?|"
    r"explain\w*|remember\w*|acknowledg\w*|"
    r"ton(?:en|t|de|den)|aan(?:toont|toonde|getoond)|blijk\w*|bleek|gebleken|vond\w*|vind\w*|gevonden|meld\w*|gemeld|"
    r"bevestig\w*|"
    r"conclude\w*|besl[ou][io]?t\w*|bericht\w*|stel(?:t|de|den|len)\s+vast|vastgesteld|schat\w*|geschat|weten|weet|"
    r"wist|bekend|duidelijk|"
    r"bewij\w*|bewees|bewezen|zeg\w*|zei\w*|betekent|laat\s+zien|laten\s+zien|liet\w*|feit|resultat\w*|gegevens|leert|"
    r"montr\w*|trouv\w*|démontr\w*|rapport\w*|confirm\w*|conclu\w*|indiqu\w*|révèl\w*|révél\w*|constat\w*|estim\w*|"
    r"prouv\w*|sa(?:it|vons|vent)|"
    r"clair|fait|données|résultats?|annonc\w*|observ\w*|établi\w*|dit|disent|signifi\w*|soulign\w*|not(?:e|é|ent|ons)|"
    r"zeig\w*|gezeigt|ergab\w*|ergib\w*|ergeb\w*|fand\w*|gefunden|bericht\w*|bestätig\w*|schloss\w*|beleg\w*|"
    r"beweis\w*|bewies\w*|stell\w*|"
    r"festgestellt|schätz\w*|wiss\w*|weiß|bekannt|klar|sag(?:t|te|en|ten)|bedeut\w*|tatsache|daten|hinweis\w*|"
    r"beobacht\w*|"
    r"nachgewiesen|wies\w*|ermittel\w*|gab\w*|teil\w*)\b",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(
    r"\b(?:so|such|in|and|now|but|or|than|those|all|except|given|provided|"
    r"en|of|maar|zo|omdat|doordat|zodat|nadat|voordat|opdat|"
    r"plus|moins|aussi|autant|ainsi|tandis|alors|parce|afin|pour|sans|avant|après|dès|depuis|pendant|même|autres?|"
    r"tels?|tant|"
    r"et|ou|mais|und|oder|aber|ohne|als|dadurch|damit|davon|außer)\W*$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r"\b(?:het|een|dit|ons|elk|ieder|geen)\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
_COMPARES: Final = re.compile(
    r"\b(?:plus|moins|aussi|autant|ne|mieux|pire|supérieure?s?|inférieure?s?)\b|"
    r"\bn['’]",
    re.IGNORECASE,
)
_START: Final = re.compile(r"[;:\n\t]|[.!?](?=\s)")
_LONGEST: Final = 160
"""Code points of a main clause in which what affirms is looked for."""


def unaffirmed(source: str, number: Span, language: str) -> str:
    """The main clause behind whose "that" the number stands, where nothing in it affirms what follows; else ''."""
    code = language[:2]
    pattern = _THAT.get(code)
    if pattern is None:
        return ""
    start = 0
    for found in _START.finditer(source, 0, number.start):
        start = found.end()
    found_that = next(iter(pattern.finditer(source, start, number.start)), None)
    if found_that is None or found_that.start() - start > _LONGEST:
        return ""
    before = source[start : found_that.start()]
    if not before.strip() or _AFFIRMS.search(before):
        return ""
    if _LINKS.search(before) or (code == "nl" and _RELATIVE.search(before)):
        return ""
    if code == "fr" and _COMPARES.search(before):
        return ""
    return " ".join(source[start : found_that.end()].split())

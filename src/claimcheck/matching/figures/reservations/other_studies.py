"""A figure a source quotes from somebody else's study, where the claim gives it to the study at hand."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.matching.figures.context.governing import Statement

_PART: Final = re.compile(
    r"[;\n\t]|[.!?](?=\s)|,?\s(?:while|whereas|but|terwijl|maar|tandis|alors|mais|während|"
    r"aber)\s"
)
_STUDY: Final = {
    "en": r"(?:stud(?:y|ies)|trials?|analys[ei]s|reports?|surveys?|reviews?|series|cohorts?|publications?|papers?|"
    r"work|research)",
    "nl": r"(?:studies?|onderzoek(?:en)?|proef|proeven|analyses?|rapport(?:en)?|publicaties?|enquêtes?|trials?|werk)",
    "fr": r"(?:études?|essais?|analyses?|rapports?|publications?|enquêtes?|travaux|recherches?|séries?)",
    "de": r"(?:studien?|untersuchung(?:en)?|analysen?|berichte?n?|veröffentlichung(?:en)?|umfragen?|arbeit(?:en)?)",
}
_OTHER: Final = {
    "en": rf"(?:an?other|other|previous|prior(?!\s+to\b)|earlier(?!\s+than\b)|older|past|similar|"
    rf"separate|competing|different|unrelated)\s+"
    rf"(?:\w+\s+){{0,3}}{_STUDY['en']}|{_STUDY['en']}\s+(?:by|of|from)\s+(?:other|another|different)|(?:by|from)\s+others|"
    rf"(?:previously|elsewhere|earlier)\s+(?:reported|published|found|described)|et\s+al|in\s+the\s+literature|historical\s+"
    rf"(?:data|controls?|series)|colleagues|another\s+group|others\s+(?:have\s+)?(?:found|reported|showed|observed)",
    "nl": rf"(?:(?:een\s+)?andere?|eerdere?|vorige?|vroegere?|oudere?|voorgaande?|vergelijkbare?|"
    rf"gelijkaardige?|afzonderlijke?)\s+"
    rf"(?:\w+\s+){{0,3}}{_STUDY['nl']}|{_STUDY['nl']}\s+van\s+(?:een\s+)?andere?n?|(?:van|door)\s+anderen|et\s+al|"
    rf"(?:eerder|elders|vroeger)\s+(?:gerapporteerd|gevonden|gepubliceerd|beschreven)|in\s+de\s+literatuur|"
    rf"anderen\s+(?:vonden|rapporteerden|zagen)",
    "fr": rf"(?:(?:une?\s+)?autres?|précédente?s?|antérieure?s?|anciennes?|"
    rf"premières?)\s+(?:\w+\s+){{0,2}}{_STUDY['fr']}|"
    rf"{_STUDY['fr']}\s+(?:\w+\s+){{0,2}}(?:précédente?s?|antérieure?s?|antérieurs?|similaires?|d['’]autres|d['’]une\s+autre)|"
    rf"par\s+d['’]autres|d['’]autres\s+auteurs|et\s+al|dans\s+la\s+littérature|"
    rf"(?:précédemment|antérieurement|ailleurs)\s+(?:rapporté|publié|décrit)\w*",
    "de": rf"(?:andere[nrms]?|frühere[nrms]?|vorherige[nrms]?|vorangegangene[nrms]?|ältere[nrms]?|ähnliche[nrms]?)\s+"
    rf"(?:\w+\s+){{0,3}}{_STUDY['de']}|{_STUDY['de']}\s+(?:von|einer)\s+andere[nr]|von\s+anderen|et\s+al|in\s+der\s+literatur|"
    rf"(?:früher|bereits|anderswo|andernorts)\s+(?:berichtet|veröffentlicht|beschrieben)\w*|andere\s+autoren",
}
_OWN: Final = {
    "en": rf"ours|our|(?:this|the|present|current)\s+(?:\w+\s+)?{_STUDY['en']}",
    "nl": rf"onze|ons|de\s+onze|(?:deze|dit|de|het|huidige?)\s+(?:\w+\s+)?{_STUDY['nl']}",
    "fr": rf"notre|nos|le\s+nôtre|la\s+nôtre|(?:cette|cet|ce|l['’]|la|le|présente?|"
    rf"actuelle?)\s*(?:\w+\s+)?{_STUDY['fr']}",
    "de": rf"unsere[nrms]?|(?:diese[rnms]?|die|der|vorliegende[nrms]?|aktuelle[nrms]?)\s+(?:\w+\s+)?{_STUDY['de']}",
}


def _compiled(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"(?<![\w-])(?:{each})(?![\w-])", re.IGNORECASE) for code, each in words.items()}


_OTHERS: Final = _compiled(_OTHER)
_OWNS: Final = _compiled(_OWN)


def quoted_study(mine: Statement, other: Statement) -> str:
    """The words by which the source gives its figure to another study, where the claim, or the rest, has its own.

    '' where the claim speaks of another study too, or where nothing in either says which study is meant.
    """
    if _of(_OTHERS, mine).search(mine.text):
        return ""
    start, end = 0, len(other.text)
    for part in _PART.finditer(other.text):
        if part.end() <= other.figure.start:
            start = part.end()
        elif part.start() >= other.figure.end:
            end = part.start()
            break
    found = _of(_OTHERS, other).search(other.text, start, end)
    if found is None:
        return ""
    is_claimed = _of(_OWNS, mine).search(mine.text) is not None
    rest = f"{other.text[:start]}\n{other.text[end:]}"
    return " ".join(found.group().split()) if is_claimed or _of(_OWNS, other).search(rest) else ""


def _of(patterns: dict[str, re.Pattern[str]], statement: Statement) -> re.Pattern[str]:
    return patterns.get(statement.language[:2], patterns["en"])

"""What a source takes out of what it counts: "all but one", "except", "behalve", "op twee na", "sauf", "bis auf"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_PART: Final = re.compile(r"[;\n\t]|[.!?](?=\s)")
_ALL: Final = r"(?:all(?:e[nmrs]?)?|allemaal|iedereen|elke?|ieder|sämtliche[nmrs]?|jede[nmrs]?)"
_UNIT_OF_TIME: Final = r"dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|minuten|minuut"
_EXCLUSION: Final = {
    "en": r"all\s+but|except(?:\s+for|\s+in|ing)?|with\s+the\s+(?:sole\s+)?exception\s+of|exclud(?:e|es|ing)|"
    r"exclusive\s+of|"
    r"apart\s+from|aside\s+from|other\s+than|bar\s+(?:one|two|three|\d+)|not\s+counting|not\s+including|"
    r"leaving\s+out|(?:one|two|three|some)\s+excepted|exceptions?|minus|nearly\s+all|almost\s+all|discounting|"
    r"disregarding|save\s+for|all\b[^,;.]{0,40}\bsave(?=\s+(?:one|two|three|four|\d))|constant\s+(?:currenc\w+|"
    r"exchange)|like-for-like|(?:currency|inflation)[-\s]adjusted|adjusted\s+for\s+(?:currency|inflation|exchange)\w*|"
    r"ex-|(?:minus|less)\s+(?:one|two|three)|every\s+\w+\s+but",
    "nl": r"behalve|minus|uitzondering(?:en)?|bijna\s+alle|behoudens|met\s+uitzondering\s+van|uitgezonderd|exclusief|"
    r"excl\.?|uitgesloten|buiten\s+beschouwing|"
    rf"afgezien\s+van|constante\s+wisselkoersen|gecorrigeerd\s+voor\s+(?:inflatie|wisselkoers\w*)|niet\s+meegerekend|zonder\s+rekening\s+te\s+houden\s+met|op\s+(?!(?:{_UNIT_OF_TIME})\b)"
    rf"(?:[\w%.,]+\s+){{1,4}}na(?=\s*(?:[,.;)]|$)|\s+(?!(?:de|het|een|deze|die|dit|hun|haar|zijn|start|\w+ing)\b))",
    "fr": r"sauf|exceptions?|presque\s+(?:tous|toutes)|moins\s+(?:une?|deux|trois)|excepté(?:e?s?)|hormis|à\s+"
    r"l['’]exception\s+d(?:e|es|u|['’])|à\s+l['’]exclusion\s+d(?:e|es|u|['’])|"
    r"à\s+\S+\s+exceptions?\s+près|hors(?=\s+(?!de\b))|exclus(?:ion)?|abstraction\s+faite|en\s+dehors\s+d(?:e|es|u)|"
    r"à\s+part(?=\s+(?!entière))|mis\s+à\s+part|non\s+compris(?:es?)?|à\s+(?:périmètre|taux\s+de\s+change|"
    r"changes?)\s+(?:constants?|comparables?)|autres?\s+qu[e'’]|si\s+l['’]on\s+excepte",
    "de": r"außer|ausser|ausgenommen|mit\s+ausnahme\s+(?:von|de[rs])|abgesehen\s+von|exklusive|ohne\s+berücksichtigung|"
    r"nicht\s+eingerechnet|nicht\s+mitgezählt|bereinigt\s+um|(?:währungs|inflations|kalender)bereinigt\w*|zu\s+"
    r"konstanten\s+wechselkursen|mit\s+(?:\w+\s+)?ausnahme[n]?|"
    rf"bis\s+auf(?=\s+\w+[^;.]*\b{_ALL}\b)|{_ALL}(?:\s+[\w.,]+){{0,4}}\s+bis\s+auf",
}
_PATTERNS: Final = {
    code: re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE) for code, words in _EXCLUSION.items()
}


def excluded(claim: str, claim_language: str, source: str, number: Span, language: str) -> str:
    """The words by which the source takes something out of what `number` is said of; '' where the claim does so too."""
    if _pattern(claim_language).search(claim):
        return ""
    start, end = 0, len(source)
    for found in _PART.finditer(source):
        if found.end() <= number.start:
            start = found.end()
        elif found.start() >= number.end:
            end = found.start()
            break
    kept = _pattern(language).search(source, start, end)
    return " ".join(kept.group().split()) if kept else ""


def _pattern(language: str) -> re.Pattern[str]:
    return _PATTERNS.get(language[:2], _PATTERNS["en"])

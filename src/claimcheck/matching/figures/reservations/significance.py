"""A difference the claim calls significant and the source does not: "not significant", P = 0.21."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.matching.figures.context.governing import Statement
from claimcheck.text import Span

_SIGNIFICANT: Final = re.compile(r"\bsignifi(?:[ck]ant|cati[vf])\w*|\bstatistisch\s+aantoonbaar\w*", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:not|no|never|neither|nor|without|non|geen|niet|nooit|zonder|pas|aucune?|sans|ni|nicht|kein\w*|ohne|weder|"
    r"fail\w*|short\s+of|lack\w*|miss\w*|borderline|nearly|almost|bijna|net|presque|fast|knapp|verfehl\w*|"
    r"mist\w*|gemist|manqu\w*)\b(?:\W+\w+){0,5}?\W+(?:statistisch\w*\W+|statistically\W+|statistiquement\W+)?"
    r"signifi(?:[ck]ant|cati[vf])\w*|\b(?:non|in|niet|nicht)[-\s]?signifi(?:[ck]ant|cati[vf])\w*|"
    r"\bn\.?s\.?(?=\s*[),;.])|"
    r"\bsignifi[ck](?:ance|antie|anz|ativité)\w*(?:\W+\w+){0,3}?\W+(?:not|niet|pas|nicht|missed|verfehlt|gemist)\b",
    re.IGNORECASE,
)
_SIGNIFICANCE: Final = re.compile(
    r"\b(?:not|no|never|geen|niet|pas|nicht|kein\w*|fail\w*|miss\w*|lack\w*|without|zonder|sans|ohne|verfehl\w*)\b"
    r"(?:\W+\w+){0,4}?\W+signifi[ck](?:ance|antie|anz|ativité)\w*",
    re.IGNORECASE,
)
_P_VALUE: Final = re.compile(
    r"\bp\s*(?:-?\s*(?:value|waarde|wert))?\s*(?P<sign>[=≥>]|"
    r"&gt;)\s*0?[.,·](?P<digits>\d{1,6})",
    re.IGNORECASE,
)
_LIMIT: Final = 0.05


def insignificant(mine: Statement, other: Statement) -> str:
    """The words by which the source denies that its difference is significant, where the claim says it is; else ''."""
    return denies_significance(other.text, other.figure) if claims_significance(mine.text) else ""


def claims_significance(text: str) -> bool:
    """Whether a text calls a difference significant."""
    return bool(_SIGNIFICANT.search(text)) and not (_DENIED.search(text) or _SIGNIFICANCE.search(text))


def denies_significance(text: str, number: Span) -> str:
    """The words by which a text denies significance, or the P value behind `number` that does; else ''."""
    for pattern in (_DENIED, _SIGNIFICANCE):
        found = pattern.search(text)
        if found:
            return " ".join(found.group().split())
    value = _P_VALUE.search(text, number.end)
    return value.group() if value and float(f"0.{value.group('digits')}") >= _LIMIT else ""

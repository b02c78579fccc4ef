"""A cause in the claim where the source speaks of an association, or of what merely happened meanwhile."""

from __future__ import annotations

import re
from typing import Final

_CAUSES: Final = re.compile(
    r"(?<![\w-])(?:reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|cuts?|prevents?|prevented|increase[sd]|raise[sd]|causes?|caused|"
    r"leads?\s+to|led\s+to|results?\s+in|resulted\s+in|halve[sd]|doubles?|doubled|improve[sd]|protects?|thanks\s+to|due\s+to|"
    r"because\s+of|verlaag(?:t|de|den)|verlagen|vermindert|verminder(?:de|den|en)|voorkom(?:t|en)|voorkwam(?:en)?|verhoog(?:t|de|den)|"
    r"verhogen|veroorzaak(?:t|te|ten)|leidt?\s+tot|leid(?:de|den|en)\s+tot|beschermt|halveert|verdubbelt|verbeter(?:t|de)|"
    r"dankzij|door|wegens|réduit|réduisent|diminue(?:nt)?|augmente(?:nt)?|prévien(?:t|nent)|évite(?:nt)?|abaisse(?:nt)?|"
    r"améliore(?:nt)?|protège(?:nt)?|grâce\s+[àa]u?|entraîne(?:nt)?|cause(?:nt)?|"
    r"senk(?:t|te|en|ten)|reduzier(?:t|te|en|ten)|verringer(?:t|te|n|ten)|vermindern|erhöh(?:t|te|en|ten)|verhinder(?:t|te|n)|"
    r"verursacht(?:e|en)?|führ(?:t|te|en|ten)\s+zu|schütz(?:t|te|en)|halbier(?:t|te)|verbesser(?:t|te|n)|dank|durch|wegen)(?![\w-])",
    re.IGNORECASE,
)
_ASSOCIATED: Final = re.compile(
    r"(?<![\w-])(?:associat(?:ed|ion|ions)|correlat\w+|linked\s+(?:to|with)|(?:no|not)\s+(?:a\s+)?caus\w+|causal(?:ity)?|"
    r"geassocieerd\w*|associatie|samenhang\w*|hangt\s+samen|hing\s+samen|verband|correleer\w*|gecorreleerd|oorzakelijk\w*|"
    r"associée?s?|association|corrél\w+|liée?s?\s+à|lien\s+de\s+causalité|causal\w*|"
    r"assoziiert\w*|assoziation|zusammenhang|verbunden\s+mit|korrel\w+|ursächlich\w*|kausal\w*)(?![\w-])",
    re.IGNORECASE,
)
_DEATH: Final = (
    r"(?:die[sd]?|dying|deaths?|sterft|sterven|stierf|stierven|gestorven|overleed|overleden|overlijdt|overlijden|mort(?:e?s)?|"
    r"décéd\w+|meurent|starb(?:en)?|gestorben|sterben|stirbt|verst(?:arb|arben|orben))\s+(?:[^\W\d_]+\s+){0,2}?"
)
_OF: Final = re.compile(
    rf"(?<![\w-]){_DEATH}(?:of|from|due\s+to|because\s+of|aan|door|wegens|de|des|du|d['’]\w|an|durch)(?![\w-])",
    re.IGNORECASE,
)
_MEANWHILE: Final = re.compile(
    rf"(?<![\w-]){_DEATH}(?:with|during|while|met|tijdens|gedurende|avec|pendant|durant|mit|während)(?![\w-])",
    re.IGNORECASE,
)


def no_cause(claim: str, source: str) -> str:
    """In words, why the source does not state the cause the claim states; '' where it does, or none is stated."""
    if _CAUSES.search(claim) and not _ASSOCIATED.search(claim) and (found := _ASSOCIATED.search(source)):
        return f"the source speaks of “{found.group()}”, not of a cause"
    if _OF.search(claim) and (meanwhile := _MEANWHILE.search(source)) and not _OF.search(source[: meanwhile.start()]):
        return f"the source says “{meanwhile.group()}”"
    return ""

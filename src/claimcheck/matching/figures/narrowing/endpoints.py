"""Endpoints of one family that differ by a word: overall and progression-free survival, complete and partial response.

In a table the label of a row names its endpoint; "survival" in the claim and in the label is not enough.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_FREE: Final = r"free|vrije?|freie?[nrsm]?"
_KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "survival": {
        "overall": r"overall[\s-]+survival|\bOS\b|totale\s+(?:overleving|overlevings\w+)|algehele\s+overleving|"
        r"globale\s+overleving|survie\s+globale|gesamt[\s-]?überleben\w*",
        "progression-free": rf"progress(?:ion|ie|ions)[\s-]*(?:{_FREE})|\bPFS\b|survie\s+sans\s+progression|\bSSP\b",
        "disease-free": rf"(?:disease|ziekte|krankheits)[\s-]*(?:{_FREE})|\bDFS\b|survie\s+sans\s+maladie",
        "event-free": rf"(?:event|ereignis|gebeurtenis)[\s-]*(?:{_FREE})|\bEFS\b|survie\s+sans\s+événement",
        "relapse-free": rf"(?:relapse|recurrence|recidief|rezidiv|rückfall)[\s-]*(?:{_FREE})|\bRFS\b|"
        r"survie\s+sans\s+(?:récidive|rechute)",
        "metastasis-free": rf"(?:metastas[ie]s|metastase|metastasen)[\s-]*(?:{_FREE})|\bMFS\b|"
        r"survie\s+sans\s+métastases?",
    },
    "response": {
        "overall": r"(?:overall|objective)[\s-]+(?:response|remission|respons)|\bORR\b|"
        r"(?:objectie[fv]e?|algehele|totale|globale)\s+respons\w*|(?:taux\s+de\s+)?réponses?\s+(?:objectives?|globales?)|"
        r"(?:objektive|gesamt)[\s-]*(?:ansprech|remissions|response)\w*|gesamtansprech\w*",
        "complete": r"complete\s+(?:\w+\s+)?(?:response|remission)|\bCRR?\b|complete\s+(?:respons|remissie)\w*|"
        r"volledige\s+(?:respons|remissie)\w*|(?:réponses?|rémissions?)\s+complètes?|"
        r"(?:vollständige[sn]?|komplette)[\s-]*(?:ansprech|remission|response)\w*|komplettremission\w*",
        "partial": r"partial\s+(?:\w+\s+)?(?:response|remission)|(?:partiële|gedeeltelijke)\s+(?:respons|remissie)\w*|"
        r"(?:réponses?|rémissions?)\s+partielles?|(?:partielle[sn]?|teil)[\s-]*(?:ansprech|remission|response)\w*",
        "minor": r"minor\s+(?:molecular\s+)?response|geringe\s+respons",
        "major": r"major\s+(?:\w+\s+)?response|majeure\s+respons|réponses?\s+(?:\w+\s+)?majeures?",
    },
}
_READ: Final = {
    family: {name: re.compile(rf"(?<![^\W\d_])(?:{words})", re.IGNORECASE) for name, words in kinds.items()}
    for family, kinds in _KINDS.items()
}


def other_endpoint(claim: str, label: str) -> str:
    """In words, the endpoint the claim names where the `label` of a row names others of its family; '' for none."""
    ours, theirs = _endpoints(claim), _endpoints(label)
    for family in sorted(ours.keys() & theirs.keys()):
        if ours[family].isdisjoint(theirs[family]):
            return f"the claim speaks of {min(ours[family])} {family}, the source of {min(theirs[family])} {family}"
    return ""


@lru_cache(maxsize=1024)
def _endpoints(text: str) -> Mapping[str, frozenset[str]]:
    found = {
        family: frozenset(name for name, pattern in kinds.items() if pattern.search(text))
        for family, kinds in _READ.items()
    }
    return {family: names for family, names in found.items() if names}

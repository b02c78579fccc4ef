"""One of several, or the only one: "one of the largest" does not bear out "the largest"."""

from __future__ import annotations

import re
from typing import Final

_ALONE: Final = re.compile(
    r"(?<![\w-])(?:(?:the|its?|het|de|le|la|les|l['’]|das|die|der|den|dem)\s?(?:only|sole|enige|énige|seule?s?|unique|"
    r"einzige[nrms]?|first|eerste|premi(?:er|ère)s?|erste[nrms]?|most|meest\w*|plus|\w{3,}(?:est|ste|sten|stes|ster))|"
    r"number\s+one|nummer\s+[eé][eé]n|numéro\s+un|nummer\s+eins)(?![\w-])",
    re.IGNORECASE,
)
_ONE_OF: Final = re.compile(
    r"(?<![\w-])(?:(?:one|two|three)\s+of\s+(?:the|its|several|only)|among\s+the|[eé][eé]n\s+van|behoort\s+tot|"
    r"l['’]une?\s+des?|une?\s+des|parmi\s+les|fait\s+partie\s+des|eine?[rsmn]?\s+(?:der|von)|zählt\s+zu|gehört\s+zu)"
    r"(?![\w-])",
    re.IGNORECASE,
)


def one_of_several(claim: str, source: str) -> str:
    """The words by which a source makes one of several what the claim says stands alone; '' where it does not."""
    several = _ONE_OF.search(source)
    if several is None or _ONE_OF.search(claim) or not _ALONE.search(claim):
        return ""
    return several.group()

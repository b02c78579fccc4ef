"""The part of a sentence that a number stands in: before "of which", behind "in contrast to the European registry,"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_PART: Final = re.compile(
    r"[;:]|[.!?]\s|,?\s(?:of\s+(?:which|whom)|(?:van\s+wie|waar(?:van|onder|bij)|van\s+de)|dont|davon|darunter|"
    r"including|inclusief|y\s+compris|einschließlich|whereas|while|but|terwijl|maar|tegenover|versus|vs|against|than|"
    r"(?:as\s+)?compared\s+(?:with|to)|in\s+(?:contrast|comparison)\s+(?:to|with)|vergeleken\s+met|tandis\s+que|"
    r"alors\s+que|mais|contre|par\s+rapport|während|aber|gegenüber|verglichen\s+mit|im\s+vergleich)\b",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(
    r"\s*(?:(?:in|by)\s+contrast\s+(?:to|with)|(?:as\s+)?compared\s+(?:with|to)|unlike(?:\s+in)?|contrary\s+to|"
    r"in\s+tegenstelling\s+tot|anders\s+dan|vergeleken\s+met|contrairement\s+(?:à|aux?)|à\s+la\s+différence|"
    r"par\s+rapport|im\s+gegensatz\s+zu|anders\s+als|verglichen\s+mit|im\s+vergleich)\b[^,]*,",
    re.IGNORECASE,
)
"""An opening that sets what follows against another place."""


def part_around(text: str, number: Span) -> Span:
    """The part of `text` around `number`, up to the next part of it, contrast or clause on either side."""
    opening = _CONTRAST.match(text)
    start, end = 0, len(text)
    if opening:
        if number.end <= opening.end():
            return Span(0, opening.end())
        start = opening.end()
    for found in _PART.finditer(text, start):
        if found.end() <= number.start:
            start = found.end()
        elif found.start() >= number.end:
            end = found.start()
            break
    return Span(start, end)

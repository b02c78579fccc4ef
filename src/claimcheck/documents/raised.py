"""Raised and lowered text: marked so that no reader takes an exponent or a reference marker for a digit.

`10<sup>2</sup>` becomes `10²`, `blijft.<sup>1</sup>` becomes `blijft.¹`, `cells<sup>a,b</sup>` becomes `cells^(a,b)`,
`CO<sub>2</sub>` becomes `CO₂`. Only the ending of an ordinal needs no mark: `20<sup>th</sup>` is `20th`.
"""

from __future__ import annotations

import re

_PLAIN = "0123456789+-−=()"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
_TO_RAISED = str.maketrans(_PLAIN, _RAISED)
_TO_LOWERED = str.maketrans(_PLAIN, _LOWERED)
# Back to what the page holds; the minus sign comes back as a hyphen, which browsers match with both.
_TO_PLAIN = str.maketrans(_RAISED.replace("⁻⁻", "⁻") + _LOWERED.replace("₋₋", "₋"), ("0123456789+-=()" * 2))
_CARETED = re.compile(r"\^\(([^()]{1,200})\)")
# Raised text longer than this that stands apart from the word before it is small print, not an exponent.
_LONGEST_MARK = 20
_ORDINAL_ENDINGS = frozenset("st nd rd th e er ère re ème de ste".split())


def raise_text(text: str, *, before: str) -> str:
    """Raised text as it stands in `Document.text`; `before` is the character directly before it, '' for none."""
    inner = " ".join(text.split())
    if before.isdecimal() and inner.casefold() in _ORDINAL_ENDINGS:
        return text
    glued = before != "" and not before.isspace()
    if not any(character.isalpha() for character in inner):
        return text.translate(_TO_RAISED)
    if not glued and len(inner) > _LONGEST_MARK:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    tail = text[len(text.rstrip()) :]
    return f"{lead}^({_without_brackets(inner).translate(_TO_RAISED)}){tail}"


def lower_text(text: str) -> str:
    """Lowered text as it stands in `Document.text`: digits and signs as subscripts, letters as they are."""
    return text.translate(_TO_LOWERED)


def as_on_page(text: str) -> str:
    """A slice of `Document.text` with raised and lowered characters as the page itself holds them."""
    return _CARETED.sub(r"\1", text).translate(_TO_PLAIN)


def _without_brackets(text: str) -> str:
    return text.replace("(", "⁽").replace(")", "⁾")

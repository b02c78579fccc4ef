"""Figures behind a word that mostly labels a number: "issue 52.6 million shares", "volume 20 ml"."""

from __future__ import annotations

from claimcheck.quantities.lexicon import Lexicon
from claimcheck.quantities.lexicon.units import NAMES, SYMBOLS
from claimcheck.quantities.tokens import WORD, Token

_ISSUED = frozenset(
    "issue volume vol part number numbers deel nummer nummers partie numero numeros teil heft band ausgabe".split()
)
"""Labels that are verbs, nouns of size or counts as well: a decimal or a unit behind their number lifts them."""
ELEMENTS = frozenset(
    "lutetium iode iodine jodium jod yttrium gallium technetium actinium radium samarium strontium cobalt kobalt "
    "cesium caesium uranium molybdenum molybdeen molybdene molybdan indium rubidium thallium holmium terbium".split()
)
"""Their number is an isotope's: 'lutétium 177'."""
_SIZED = ELEMENTS | frozenset(
    "level niveau stufe step stap etape schritt page pages pagina seite line lijn ligne question".split()
)
_SCALED_FROM = 1000
_UNIT_LETTERS = 2


def is_measured(text: str, tokens: list[Token], index: int, lexicon: Lexicon, label: str) -> bool:
    """'issue 52.6 million shares', 'volume 20 ml', 'level 5 mg/L': what stands with the number makes it a figure."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.key in {"%", "‰"}:
        return True
    if label in _ISSUED and token.key.replace(lexicon.decimal_sign, "", 1).isdecimal() and not token.key.isdecimal():
        return True
    if following is None or following.kind != WORD or following.start - token.end > 1:
        return False
    if lexicon.magnitudes.get(following.key, 0) >= _SCALED_FROM and len(following.key) > 1:
        return True
    raw = text[following.start : following.end]
    if label in _ISSUED and raw in {"M", "k"} and following.start == token.end:
        return True
    if label not in _ISSUED | _SIZED or len(raw) < _UNIT_LETTERS:
        return False
    return (raw in SYMBOLS and _is_plain_unit(raw)) or any(
        len(wording) == 1 and unit.name not in {"times", "fold"}
        for wording, unit in NAMES[lexicon.code].get(following.key, ())
    )


def _is_plain_unit(raw: str) -> bool:
    """Whether letters alone make this symbol a unit, so that no abbreviation of names passes for one."""
    return raw.isalpha() and not raw.isupper()

"""Spelling of learned words brought to one form, so that 'fysiotherapie' and 'physiotherapy' are one key.

Only for words the lexicon does not know: its entries decide their own translation, and so keep false friends
('eventueel', 'actuellement', 'bekommen') from being taken for the English word they look like.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.matching.lexicon.vocabulary import folded

SHORTEST_COGNATE = 5
"""Letters; shorter look-alikes ('arts', 'slim', 'gift', 'coin') are chance."""

_SUFFIXES: dict[str, tuple[tuple[str, str], ...]] = {
    "nl": (
        ("iteiten", "ity"), ("iteit", "ity"), ("teit", "ty"), ("logieen", "logy"), ("logie", "logy"),
        ("grafie", "graphy"), ("fie", "phy"), ("enties", "ence"), ("entie", "ence"), ("anties", "ance"),
        ("antie", "ance"), ("ties", "tion"), ("tie", "tion"), ("sies", "sion"), ("sie", "sion"),
        ("ische", "ic"), ("isch", "ic"), ("ieke", "ic"), ("iek", "ic"), ("iele", "ial"), ("ieel", "ial"),
        ("uele", "ual"), ("ueel", "ual"), ("aire", "ary"), ("air", "ary"), ("ieve", "ive"), ("ief", "ive"),
        ("euze", "ous"), ("eus", "ous"), ("nele", "nal"), ("neel", "nal"), ("aal", "al"), ("ale", "al"),
        ("eel", "al"), ("isme", "ism"), ("uur", "ure"), ("omen", "oma"), ("oom", "oma"), ("ose", "osis"),
        ("iseren", "ize"), ("eerde", "e"), ("eert", "e"), ("eren", "e"), ("ieen", "y"), ("ie", "y"),
        ("aat", "ate"), ("aten", "ate"), ("eur", "or"), ("iet", "ite"), ("ine", "in"), ("ide", "id"),
    ),
    "fr": (
        ("ites", "ity"), ("ite", "ity"), ("iques", "ic"), ("ique", "ic"), ("elles", "al"), ("elle", "al"),
        ("aires", "ary"), ("aire", "ary"), ("euses", "ous"), ("euse", "ous"), ("eux", "ous"), ("els", "al"),
        ("el", "al"), ("aux", "al"), ("ales", "al"), ("ale", "al"), ("ismes", "ism"), ("isme", "ism"),
        ("istes", "ist"), ("iste", "ist"), ("ies", "y"), ("ie", "y"), ("eurs", "or"), ("eur", "or"),
        ("ifs", "ive"), ("if", "ive"), ("ives", "ive"), ("omes", "oma"), ("ome", "oma"), ("ose", "osis"),
        ("iser", "ize"), ("isation", "ization"), ("ines", "in"), ("ine", "in"), ("ides", "id"), ("ide", "id"),
        ("er", "e"), ("ees", "ed"), ("ee", "ed"),
    ),
    "de": (
        ("itaten", "ity"), ("itat", "ity"), ("tat", "ty"), ("logien", "logy"), ("logie", "logy"), ("ischen", "ic"),
        ("ischer", "ic"), ("isches", "ic"), ("ische", "ic"), ("isch", "ic"), ("iken", "ic"), ("ik", "ic"),
        ("iellen", "ial"), ("ielle", "ial"), ("iell", "ial"), ("uelle", "ual"), ("uell", "ual"), ("ellen", "al"),
        ("elle", "al"), ("ell", "al"), ("ismus", "ism"), ("iven", "ive"), ("iv", "ive"), ("ose", "osis"),
        ("osen", "ous"), ("os", "ous"), ("aren", "ary"), ("ar", "ary"), ("enzen", "ence"), ("enz", "ence"),
        ("anzen", "ance"), ("anz", "ance"), ("uren", "ure"), ("ur", "ure"), ("ome", "oma"), ("om", "oma"),
        ("isieren", "ize"), ("isierung", "ization"), ("ierung", "ation"), ("ieren", "e"), ("iert", "e"), ("ien", "y"),
        ("ie", "y"), ("eur", "or"), ("ine", "in"), ("ide", "id"), ("ate", "ate"), ("at", "ate"),
    ),
    "en": (
        ("ities", "ity"), ("ically", "ic"), ("ical", "ic"), ("ics", "ic"), ("ies", "y"), ("isation", "ization"),
        ("ise", "ize"), ("ency", "ence"), ("ancy", "ance"), ("omas", "oma"), ("ine", "in"), ("ide", "id"), ("ia", "y"),
    ),
}  # fmt: skip

_LETTERS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("ph", "f"), ("th", "t"), ("rh", "r"), ("sch", "sk"), ("ck", "k"), ("qu", "k"), ("kw", "k"), ("ch", "k"),
        ("c(?=[eiy])", "s"), ("[cq]", "k"), ("x", "ks"), ("z", "s"), ("ae|oe", "e"), ("ij", "i"), ("ie", "i"),
        ("[yj]", "i"), ("w", "v"), ("ou", "u"), (r"(.)\1+", r"\1"), ("e$", ""),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def cognate_key(word: str, language: str) -> str:
    """The shared skeleton of a lower-case word's spelling; empty when the word is too short to be told apart."""
    base = folded(word).replace("'", "").replace("-", "")
    if len(base) < SHORTEST_COGNATE or not base.isascii() or not base.isalpha():
        return ""
    base = _canonical_suffix(base, language)
    for pattern, replacement in _LETTERS:
        base = pattern.sub(replacement, base)
    return base if len(base) >= SHORTEST_COGNATE - 1 else ""


@cache
def _suffix_pattern(language: str) -> re.Pattern[str]:
    endings = sorted((ending for ending, _ in _SUFFIXES[language]), key=len, reverse=True)
    return re.compile(rf"(?<=...)(?:{'|'.join(endings)})$")


def _canonical_suffix(base: str, language: str) -> str:
    if language not in _SUFFIXES:
        return base
    table = dict(_SUFFIXES[language])
    return _suffix_pattern(language).sub(lambda found: table[found.group()], base)

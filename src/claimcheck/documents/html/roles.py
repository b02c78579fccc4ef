"""Which blocks are the page's main text, and which are navigation, reference list or hidden."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.documents.html.vocabulary import REFERENCE_HEADING
from claimcheck.documents.html.walk import Piece, Region
from claimcheck.documents.model import Role

_WORD = re.compile(r"\w+")
_GRAM = 3
_OVERLAP = 0.6
_SETTLED = {Region.HIDDEN: Role.HIDDEN, Region.ALT: Role.ALT, Region.EMBED: Role.EMBED}


def assign_roles(pieces: list[Piece], root: Any) -> list[Role]:
    """One role a piece, in order. `root` is consumed: its tree must not be used afterwards."""
    main = _main_text(root)
    grams = _grams(_words(main))
    known = set(_words(main))
    references = _reference_lists(pieces)
    roles = []
    for piece, is_reference in zip(pieces, references, strict=True):
        if piece.region in _SETTLED:
            roles.append(_SETTLED[piece.region])
        elif is_reference:
            roles.append(Role.REFERENCE_LIST)
        else:
            roles.append(Role.MAIN if _is_main(piece, grams, known) else Role.BOILERPLATE)
    return roles


def _is_main(piece: Piece, grams: set[tuple[str, ...]], known: set[str]) -> bool:
    words = _words(piece.text)
    if not words:
        return False
    own = _grams(words)
    if not own:
        return piece.region is Region.OPEN and all(word in known for word in words)
    return sum(gram in grams for gram in own) >= _OVERLAP * len(own)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[offset:] for offset in range(_GRAM)), strict=False))


def _main_text(root: Any) -> str:
    import trafilatura  # noqa: PLC0415 - heavy, loaded only where a page is read

    return trafilatura.extract(root, include_comments=False, include_tables=True, deduplicate=False) or ""


def _reference_lists(pieces: list[Piece]) -> list[bool]:
    """Which pieces belong to the page's own list of references."""
    result = []
    open_level = 0
    for piece in pieces:
        if piece.level:
            is_title = bool(REFERENCE_HEADING.match(piece.text.strip()))
            if is_title:
                open_level = piece.level
            elif open_level and piece.level <= open_level:
                open_level = 0
        result.append(piece.in_references or bool(open_level))
    return result

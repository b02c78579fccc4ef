"""Which blocks are the page's main text, and which are navigation, reference list or hidden."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from claimcheck.documents.html.elements import Region
from claimcheck.documents.html.walk import Piece
from claimcheck.documents.model import PassageKind, Role
from claimcheck.documents.references import is_citation, reference_lists

_WORD = re.compile(r"\w+")
_GRAM = 3
_OVERLAP = 0.6
_NEAR = 3
_NAME_WORDS = 4
_MOST_CELLS = 500
_MOST_LINKED = 0.4
_WHOLLY_LINKED = 0.85
_SENTENCE = 40
_SENTENCE_ENDS = (".", "!", "?", "…", "»", '"', "”", "“", *"⁰¹²³⁴⁵⁶⁷⁸⁹]")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(
    r"\s*(?:supplementary |extended data )?(?:fig(?:ure|uur|\.)?|table(?:au)?|tabel(?:le)?|abb(?:ildung|\.)|box|kader|"
    r"grafiek|chart|graphi(?:c|que)|schema|scheme)\s*[.:]?\s*[A-Z]?\d",
    re.IGNORECASE,
)
_NAV = re.compile(r"/nav(?:\[|/|$)")
"""Navigation by its own tag carries no evidence, whatever the extractor makes of a sentence in it."""
_SETTLED = {Region.HIDDEN: Role.HIDDEN, Region.ALT: Role.ALT, Region.EMBED: Role.EMBED}


def assign_roles(pieces: list[Piece], root: Any, *, is_large: bool = False) -> list[Role]:
    """One role a piece, in order. `root` is consumed: its tree must not be used afterwards.

    A large page is judged by its mark-up alone: what is neither navigation nor mostly links is main text.
    """
    if is_large:
        overlaps = [piece.region is Region.OPEN and not _is_linked(piece) for piece in pieces]
    else:
        main = _words(_main_text(root))
        overlaps = _overlaps(pieces, _grams(main), set(main))
    first, last = _extent(pieces, overlaps)
    references = reference_lists(pieces)
    repeats = Counter(piece.text for piece in pieces if piece.region not in _SETTLED)
    roles = []
    for place, (piece, is_reference) in enumerate(zip(pieces, references, strict=True)):
        if piece.region in _SETTLED:
            roles.append(_SETTLED[piece.region])
        elif is_reference or (piece.in_footnotes and is_citation(piece.text)):
            roles.append(Role.REFERENCE_LIST)
        else:
            roles.append(
                _visible_role(piece, repeats[piece.text], is_kept=overlaps[place], is_between=first <= place <= last)
            )
    _keep_lists_whole(pieces, roles)
    return roles


def _keep_lists_whole(pieces: list[Piece], roles: list[Role]) -> None:
    """A list between two parts of the main text belongs to it: extractors drop lists of short items."""
    shown = [place for place, piece in enumerate(pieces) if piece.region not in _SETTLED]
    run: list[int] = []
    follows_main = False
    for place in shown:
        piece = pieces[place]
        if roles[place] is Role.MAIN:
            if follows_main:
                for dropped in run:
                    roles[dropped] = Role.MAIN
            run, follows_main = [], True
        elif piece.kind is PassageKind.LIST_ITEM and roles[place] is Role.BOILERPLATE and _is_item(piece):
            run.append(place)
        else:
            run, follows_main = [], False


def _is_item(piece: Piece) -> bool:
    """Whether a list's entry names a thing; a linked one of many words is the title of another page."""
    return not piece.linked or (piece.region is Region.OPEN and len(piece.text.split()) <= _NAME_WORDS)


def _visible_role(piece: Piece, repeats: int, *, is_kept: bool, is_between: bool) -> Role:
    if _NAV.search(piece.path):
        return Role.BOILERPLATE
    if piece.in_footnotes and not _is_linked(piece):
        return Role.MAIN
    if (is_kept and not _is_teaser(piece, repeats)) or (is_between and _belongs(piece, repeats)):
        return Role.MAIN
    # A photograph's caption inside the article is no main text, but it is no navigation either.
    is_photo_caption = is_between and piece.kind is PassageKind.CAPTION and piece.region is Region.OPEN
    return Role.ALT if is_photo_caption else Role.BOILERPLATE


def _overlaps(pieces: list[Piece], grams: set[tuple[str, ...]], known: set[str]) -> list[bool]:
    """Which visible pieces the extractor of main text kept: by their word triples; short ones by words and place."""
    result = []
    short = []
    for place, piece in enumerate(pieces):
        words = _words(piece.text) if piece.region not in _SETTLED else []
        own = _grams(words)
        result.append(bool(own) and sum(gram in grams for gram in own) >= _OVERLAP * len(own))
        if words and not own and piece.region is Region.OPEN and all(word in known for word in words):
            short.append(place)
    kept = [place for place, is_kept in enumerate(result) if is_kept]
    for place in short:
        result[place] = not kept or kept[0] - _NEAR <= place <= kept[-1] + _NEAR
    return result


def _extent(pieces: list[Piece], overlaps: list[bool]) -> tuple[int, int]:
    """First and last place of the main text, its title included; the whole page where no main text was found."""
    kept = [place for place, is_kept in enumerate(overlaps) if is_kept]
    if not kept:
        return 0, len(pieces)
    titles = (place for place, piece in enumerate(pieces) if piece.level == 1 and piece.region is Region.OPEN)
    return min(kept[0], next(titles, kept[0])), kept[-1]


def _belongs(piece: Piece, repeats: int) -> bool:
    """Whether a piece between parts of the main text reads like a part of it: a sentence, a row, a numbered caption.

    Extractors drop standfirsts, tables and captions, which carry evidence. What repeats is a carousel or a notice.
    """
    if piece.region is not Region.OPEN or repeats > 1 or _is_linked(piece):
        return False
    if piece.kind is PassageKind.TABLE_ROW:
        return bool(piece.header) or bool(_DIGIT.search(piece.text))
    if piece.kind is PassageKind.CAPTION:
        return bool(_NUMBERED.match(piece.text))
    is_sentence = len(piece.text) > _SENTENCE and piece.text.rstrip().endswith(_SENTENCE_ENDS)
    return is_sentence and not (piece.linked and piece.kind is PassageKind.LIST_ITEM)


def _is_teaser(piece: Piece, repeats: int) -> bool:
    """Whether a piece the extractor kept is only a way to another page: one whole link, or a repeated title."""
    is_link = piece.linked >= _WHOLLY_LINKED * len(piece.text) and piece.kind is not PassageKind.TABLE_ROW
    return (is_link and piece.level != 1) or (repeats > 1 and piece.region is Region.NAVIGATION)


def _is_linked(piece: Piece) -> bool:
    return piece.linked > _MOST_LINKED * len(piece.text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[offset:] for offset in range(_GRAM)), strict=False))


def _main_text(root: Any) -> str:
    import trafilatura  # noqa: PLC0415 - heavy, loaded only where a page is read

    # The extractor takes time quadratic in a row's cells and a span's width.
    for row in list(root.iter("tr")):
        cells = row.findall("*")
        if len(cells) > _MOST_CELLS and row.getparent() is not None:
            row.getparent().remove(row)
        for cell in cells:
            cell.attrib.pop("colspan", None)
            cell.attrib.pop("rowspan", None)
    return trafilatura.extract(root, include_comments=False, include_tables=True, deduplicate=False) or ""

"""The authors of a printed reference: where they end, and the first one's family name."""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:[Vv]an(?:\s(?:de[nr]?|het|'t))?|[Vv]on(?:\sder)?|[Dd]e(?:\s(?:la|los|las))?|[Dd]e[lnrs]|[Dd][iau]|[Dd]os|"
    r"[Ll][ae]|[Tt]er?n?|[Ee]l|[Aa]l|[Bb]in|[Ss]t\.?|'t|d'|D'|O')"
)
_WORD = r"[A-ZÀ-ÞĀ-ſ][\w’'´`ı-]*"
_FAMILY = rf"(?:{_PARTICLE}[\s-]?)?{_WORD}(?:[\s-]{_WORD}(?=,)|\s{_WORD}(?=\s[A-Z]{{1,3}}\b))?"
_DOTTED = r"(?:[A-ZÀ-ÞĀ-ſ][a-z]?\s?\.[\s-]?){1,4}"
_PLAIN = r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,3}\b\.?"
_AND = r"\s(?:and|et|en|und|y|&)\s"
_GIVEN = rf"{_WORD}\.?(?:\s(?:{_WORD}|[A-Z]\.)){{0,3}}"
_SUFFIX = r"(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?"
_NEXT = rf"(?=\s?[.,;:&(]|{_AND}|$)"

# One author in each manner; the named group is the family name.
_STYLES = (
    re.compile(rf"(?P<family>{_FAMILY}){_SUFFIX},\s?(?:{_DOTTED}){_SUFFIX}(?:{_PARTICLE})?"),
    re.compile(rf"(?P<family>{_FAMILY})\s(?:{_DOTTED}|{_PLAIN}){_SUFFIX}(?![a-z])(?!\s?[A-Z][a-z])"),
    re.compile(rf"{_DOTTED}\s?(?:{_WORD}\s)?(?P<family>(?:{_PARTICLE}\s)?{_WORD}){_SUFFIX}{_NEXT}"),
    re.compile(rf"(?P<family>{_FAMILY}),\s?(?:{_PLAIN})(?![a-z])"),
    re.compile(rf"(?P<family>{_FAMILY}),\s(?:{_GIVEN}){_NEXT}"),
    re.compile(rf"(?:{_WORD}\s(?:[A-Z]\s?\.\s?){{0,3}}){{1,2}}(?P<family>(?:{_PARTICLE}\s)?{_WORD}){_SUFFIX}{_NEXT}"),
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*|/\s*)?(?:(?:[Aa]nd|et|en|und|y|with|&|…|\.\s?\.\s?\.)\s+)?(?=\S)")
_ET_AL = re.compile(r"[\s,;]*\b(?:et\s?\.?\s?al|e\.a|and others|en anderen|u\.\s?a)\b\.?,?", re.IGNORECASE)
_EDITORS = re.compile(r"[\s,;]*\(?\b(?:[Ee]ds?|[Ee]ditors?|red|Hrsg|dir)\b\.?\)?,?")
_GROUP = re.compile(r"(?P<family>[^.,:;(“\"«„]{2,90})[.,:;]\s")
_MOST_AUTHORS = 60


def author_block(text: str) -> tuple[str, int]:
    """The authors a reference begins with, and where what follows them begins; ('', 0) where none are recognised.

    `text` ends before a quoted title, where there is one.
    """
    at = len(text) - len(text.lstrip())
    start = at
    for count in range(_MOST_AUTHORS):
        end = _author_end(text, at, is_first=count == 0)
        if end is None:
            break
        at = end
        if (others := _ET_AL.match(text, at)) or (others := _EDITORS.match(text, at)):
            at = others.end()
            break
        between = _BETWEEN.match(text, at)
        if between is None or between.end() == at or text[at : at + 1] in {".", ":"}:
            break
        if _author_end(text, between.end(), is_first=False) is None:
            others = _ET_AL.match(text, at)
            at = others.end() if others else at
            break
        at = between.end()
    if at > start:
        return text[start:at], at
    group = _GROUP.match(text, start)
    return (group["family"], group.end()) if group else ("", start)


def _author_end(text: str, at: int, *, is_first: bool) -> int | None:
    """Where the one author at `at` ends, in the first manner that fits; full given names only for the first two."""
    for place, style in enumerate(_STYLES):
        if not is_first and place == len(_STYLES) - 2:
            continue  # "Family, Given" after the first author is two names
        found = style.match(text, at)
        if found:
            return found.end()
    return None


def first_family(authors: str) -> str:
    """The family name of the first of some authors; the whole name of a group."""
    for style in _STYLES:
        found = style.match(authors + ",")
        if found and found.end() > 1:
            return found["family"].strip(" ,.")
    return authors.strip(" ,.;:")

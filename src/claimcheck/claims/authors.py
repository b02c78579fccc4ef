"""The authors of a printed reference: where they end, and the first one's family name."""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:[Vv]an(?:\s(?:de[nr]?|het|'t))?|[Vv]on(?:\sder)?|[Dd]e(?:\s(?:la|los|las))?|[Dd]e[lnrs]|[Dd][iau]|[Dd]os|"
    r"[Ll][ae]|[Tt]er?n?|[Ee]l|[Aa]l|[Bb]in|[Ss]t\.?|'t|d'|D'|O')"
)
_WORD = r"[A-ZÀ-ÞĀ-ſ][\w’'´`ı-]{0,40}"
_FAMILY = rf"(?:{_PARTICLE}[\s-]?)?{_WORD}(?:[\s-]{_WORD}(?=,)|\s{_WORD}(?=\s[A-Z]{{1,3}}\b))?"
_DOTTED = r"(?:[A-ZÀ-ÞĀ-ſ][a-z]?\s?\.[\s-]?){1,4}"
_PLAIN = r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,3}\b\.?"
_AND = r"\s(?:and|et|en|und|y|&)\s"
_GIVEN = rf"{_WORD}\.?(?:\s(?:[A-Z]\.|{_WORD})){{0,3}}"
_GIVEN_NAME = r"[A-ZÀ-Þ][a-zà-ÿ’'-]{1,30}"
_SUFFIX = r"(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?"
_NEXT = rf"(?=\s?[.,;:&(]|{_AND}|$)"

# One author in each manner; the named group is the family name. _FOLLOWERS says in which manners others follow.
_STYLES = (
    re.compile(rf"(?P<family>{_FAMILY}){_SUFFIX},\s?(?:{_DOTTED}){_SUFFIX}(?:{_PARTICLE})?"),
    re.compile(rf"(?P<family>{_FAMILY})\s(?:{_DOTTED}|{_PLAIN}){_SUFFIX}(?![a-z])(?!\.?\s?{_WORD}(?:[,.]|{_AND}))"),
    re.compile(rf"{_DOTTED}\s?(?:{_WORD}\s)?(?P<family>(?:{_PARTICLE}\s)?{_WORD}){_SUFFIX}{_NEXT}"),
    re.compile(rf"(?P<family>{_FAMILY}),\s?(?:{_PLAIN})(?![a-z])"),
    re.compile(rf"(?P<family>{_FAMILY}),\s(?:{_GIVEN}){_NEXT}"),
    re.compile(
        rf"(?:{_GIVEN_NAME}\s(?:[A-Z]\s?\.\s?){{0,3}}){{1,2}}(?P<family>(?:{_PARTICLE}\s)?{_WORD}){_SUFFIX}{_NEXT}"
    ),
    re.compile(rf"(?P<family>{_FAMILY})\s(?:{_DOTTED}|{_PLAIN}){_SUFFIX}(?![a-z])"),
)
_FOLLOWERS = ((0, 2, 3), (6, 0), (2,), (3, 0), (5, 4, 2), (5, 2), (6, 0))
_FAMILY_GIVEN = 4
_GIVEN_FAMILY = 5
_BETWEEN = re.compile(r"\s*(?:[,;]\s*|/\s*)?(?:(?:[Aa]nd|et|en|und|y|with|&|…|\.\s?\.\s?\.)\s+)?(?=\S)")
_AND_WORD = re.compile(r"[a-z&]", re.IGNORECASE)
_ET_AL = re.compile(r"[\s,;]*\b(?:et\s?\.?\s?al|e\.a|and others|en anderen|u\.\s?a)\b\.?,?", re.IGNORECASE)
_EDITORS = re.compile(r"[\s,;]*\(?\b(?:[Ee]ds?|[Ee]ditors?|red|Hrsg|dir)\b\.?\)?,?")
_GROUP = re.compile(r"(?P<family>[^.,:;(“\"«„]{2,90})[.,:;]\s")
_MOST_AUTHORS = 60
_GROUP_WORDS = re.compile(
    r"\b(?:Organi[sz]ation|Agency|Universit[yé]|Institute?|Society|Association|Group|Committee|Network|Federation|"
    r"Commission|Council|Ministry|Consortium|Collaborat(?:ion|ive|ors)|Cent(?:er|re)|Foundation|Registry|Register|"
    r"Department|Union|Investigators|Company|Europe|Belgium)\b"
)


def author_block(text: str) -> tuple[str, int]:
    """The authors a reference begins with, and where what follows them begins; ('', 0) where none are recognised.

    `text` ends before a quoted title, where there is one.
    """
    at = start = len(text) - len(text.lstrip())
    first = styles = tuple(range(len(_STYLES) - 1))  # the last one is for authors behind another
    is_last = False
    for _ in range(_MOST_AUTHORS):
        found = _author(text, at, styles)
        if found is None:
            break
        style, at = found
        if styles is first:
            styles = _FOLLOWERS[style]
        if others := _ET_AL.match(text, at) or _EDITORS.match(text, at):
            at = others.end()
            break
        between = _BETWEEN.match(text, at)
        if is_last or between is None or between.end() == at or text[at : at + 1] in {".", ":"}:
            break
        is_last = bool(_AND_WORD.search(between[0]))
        # "Family, Given" after the first author is two names, unless it is the last one.
        allowed = (*styles, _GIVEN_FAMILY) if is_last else tuple(one for one in styles if one != _FAMILY_GIVEN)
        if _author(text, between.end(), allowed) is None:
            break
        at, styles = between.end(), allowed if is_last else styles
    if at > start:
        return text[start:at], at
    group = _GROUP.match(text, start)
    return (group["family"], group.end()) if group else ("", start)


def _author(text: str, at: int, styles: tuple[int, ...]) -> tuple[int, int] | None:
    """The manner of the one author at `at` and where the name ends; the first manner that fits."""
    for style in styles:
        found = _STYLES[style].match(text, at)
        if found:
            return style, found.end()
    return None


def first_family(authors: str) -> str:
    """The family name of the first of some authors; the whole name of a group."""
    for style in _STYLES:
        found = style.match(authors + ",")
        if found and found.end() > 1 and not _GROUP_WORDS.search(found[0]):
            return found["family"].strip(" ,.")
    return authors.strip(" ,.;:")

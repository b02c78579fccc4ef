"""Year, volume, issue and pages of a printed reference, in the manners of Vancouver, APA, ACS, IEEE and Harvard."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

YEAR = r"(?:1[5-9]|20)\d\d"
_DASH = r"\s?[-–—‐−]{1,2}\s?"
_PAGE = r"[A-Za-z]{0,2}\d{1,7}[A-Za-z]?"
_RANGE = rf"{_PAGE}{_DASH}{_PAGE}"
_PAGES = rf"{_PAGE}(?:{_DASH}{_PAGE})?"
_NUMBER = r"[A-Za-z]{0,3}\d{1,5}[A-Za-z]?"
_MONTH = r"[A-Za-zéûä]{3,9}\.?(?:[-/][A-Za-z]{3,9}\.?)?"
_ISSUE = r"(?:\s?\((?:(?:No|Pt|Suppl|Part|Issue)\.?\s?)?[A-Za-z0-9][\w .,/–-]{0,20}\))"
_NOT_ISSUE = r"(?<!\b[Nn]o\.\s)(?<!\b[Nn]r\.\s)(?<!\b[Nn]o\s)(?<![Pp]art\s)(?<![\w/.’'-])"

_VANCOUVER = re.compile(
    rf"(?P<year>{YEAR})[a-z]?(?:[ ,]{{1,2}}{_MONTH}(?:\s\d{{1,2}})?)?\s?[;:]\s?(?P<volume>{_NUMBER})?"
    rf"(?P<issue>{_ISSUE})?(?:\s?[Ss]uppl\.?\s?\w{{0,3}})?\s?[:,]\s?(?:pp?\.?\s?)?(?P<pages>{_PAGES})"
)
_VOLUME_RANGE = re.compile(
    rf"{_NOT_ISSUE}(?P<volume>{_NUMBER})(?P<issue>{_ISSUE})?\s?"
    rf"(?:\((?P<year>{YEAR})[a-z]?\)\s?)?[:,\s]\s?(?:\((?P<year2>{YEAR})\),?\s?)?"
    rf"(?:[Pp]p?\.?\s?|pages?\s)?(?P<pages>{_RANGE})(?!\w)"
)
_YEAR_VOLUME_PAGE = re.compile(
    rf"(?P<year>{YEAR})[,;]\s(?P<volume>\d{{1,4}})(?P<issue>{_ISSUE})?\s?[,:]\s?(?P<pages>{_PAGES})(?!\w)"
)
_VOLUME_YEAR_PAGE = re.compile(
    rf"{_NOT_ISSUE}(?P<volume>[A-Z]?\d{{1,4}})(?P<issue>{_ISSUE})?,?\s\((?P<year>{YEAR})\),?\s(?P<pages>{_PAGES})(?!\w)"
)
_VOLUME_PAGE = re.compile(
    rf"{_NOT_ISSUE}(?P<volume>\d{{1,4}})(?P<issue>{_ISSUE})?\s?[:,]\s?(?P<pages>[A-Za-z]?\d{{1,7}})(?![\w-])"
)
_VOLUME_COMMA_ISSUE = re.compile(
    rf"{_NOT_ISSUE}(?P<volume>\d{{1,4}}),\s(?:[Nn]o\.\s)?(?P<issue>\d{{1,3}})\s?(?:\((?P<year>{YEAR})\)|"
    rf"\({_MONTH}\s(?P<year2>{YEAR})\))?\s?[,:]\s?(?P<pages>{_RANGE})(?!\w)"
)
_VOLUME_ISSUE = re.compile(
    rf"{_NOT_ISSUE}(?P<volume>\d{{1,4}})\s?\((?P<issue>\d{{1,3}}(?:[-/–]\d{{1,3}})?)\)(?=[\s.,:;]|$)"
)
_VOLUME_WORD = re.compile(
    rf"\b(?:vol(?:umes?|s)?|v(?=\.)|tome|Bd|Band|jrg|jaargang)\b\.?\s?(?P<volume>{_NUMBER}|[IVXLC]{{1,7}}\b)",
    re.IGNORECASE,
)
_ISSUE_WORD = re.compile(
    r"\b(?:no|nr|issue|number|n°|nº|Heft)\b\.?\s?(?P<issue>\d{1,4}(?:[-/]\d{1,4})?)", re.IGNORECASE
)
_PAGES_WORD = re.compile(rf"\b(?:pp|[Pp]ages?|[Pp]|S|blz|bl|pag)\b(?:\.\s?|\s)(?P<pages>{_PAGES})(?![\w,]\d)")
_LONE_RANGE = re.compile(rf"(?<![\w/(’'-])(?<!\d[.,])(?P<pages>\d{{1,5}}{_DASH}\d{{1,5}})(?=[.,;)]|\.?$)")
_PAREN_YEAR = re.compile(rf"\((?:[^()]{{0,20}}\s)?(?P<year>{YEAR})[a-z]?(?:[,/\s][^()]{{0,25}})?\)")
_BARE_YEAR = re.compile(rf"(?<![\w/:’'–—‐−-])(?<!\d[.,])(?P<year>{YEAR})[a-z]?(?![\w/])(?!\s?[-–—‐−]\s?\d)")
_DASHES = re.compile(_DASH)
_AT_THE_END = 30
_NEAR = 14


@dataclass(frozen=True, slots=True)
class CitationNumbers:
    """`start` is where the first of them begins behind the title, -1 if there is none."""

    year: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    start: int = -1


def read_numbers(body: str, after: int) -> CitationNumbers:
    """The numbers of a reference; those of a title (before `after`) are not looked at, except for a year."""
    found = _together(body, after)
    if found.volume == "" and found.pages == "":
        found = _by_words(body, after)
    if not found.pages and not found.volume:
        found = _at_the_end(body, after)
    if not found.pages:
        lone = _last(_LONE_RANGE, body, after)
        if lone is not None and _is_range(lone["pages"]):
            start = lone.start() if found.start < 0 else min(found.start, lone.start())
            found = replace(found, pages=flat_pages(lone["pages"]), start=start)
    return _with_year(found, body, after)


def flat_pages(pages: str) -> str:
    """A page range with a plain hyphen."""
    return _DASHES.sub("-", pages)


def _together(body: str, after: int) -> CitationNumbers:
    """Year, volume and pages written as one: '2017;376(2):125-135', '12(3), 45-67', '2010, 10, 1012'."""
    found = _VANCOUVER.search(body, after)
    if found is not None and (found["volume"] or found["issue"]):
        return _made(found)
    for pattern in (_VOLUME_COMMA_ISSUE, _YEAR_VOLUME_PAGE, _VOLUME_YEAR_PAGE):
        found = _last(pattern, body, after)
        if found is not None:
            return _made(found)
    if _VOLUME_WORD.search(body, after):
        return CitationNumbers()
    found = _last(_VOLUME_RANGE, body, after)
    if found is None or not _runs_forward(found["pages"]):
        return CitationNumbers()
    # What looks like a year is a volume or a page where the reference has a year elsewhere.
    if _is_year(found["volume"]) and _PAREN_YEAR.search(body) is None:
        return CitationNumbers()
    is_dated = found["year"] or found["year2"] or _has_year(body[: found.start()]) or _has_year(body[found.end() :])
    return _made(found) if is_dated or _is_range(found["pages"]) else CitationNumbers()


def _by_words(body: str, after: int) -> CitationNumbers:
    """'vol. 7, no. 3, pp. 305-317'."""
    marked = [_last(pattern, body, after) for pattern in (_VOLUME_WORD, _ISSUE_WORD, _PAGES_WORD)]
    starts = [found.start() for found in marked if found is not None]
    volume, issue, pages = (found[1] if found is not None else "" for found in marked)
    if not volume:
        before = _last(_VOLUME_ISSUE, body, after)
        if before is not None and not _is_year(before["volume"]):
            volume, issue = before["volume"], before["issue"]
            starts.append(before.start())
    return CitationNumbers(None, volume, issue, flat_pages(pages), min(starts, default=-1))


def _at_the_end(body: str, after: int) -> CitationNumbers:
    found = _last(_VOLUME_PAGE, body, after)
    if found is None or _is_year(found["volume"]) or _is_year(found["pages"]) or len(body) - found.end() > _AT_THE_END:
        return CitationNumbers()
    return _made(found)


def _made(found: re.Match[str]) -> CitationNumbers:
    groups = found.groupdict()
    year = groups.get("year") or groups.get("year2")
    return CitationNumbers(
        year=int(year) if year else None,
        volume=groups["volume"] or "",
        issue=re.sub(r"^(?:No|Pt|Part|Issue)\.?\s?", "", (groups["issue"] or "").strip(" ()")),
        pages=flat_pages(groups["pages"]),
        start=found.start(),
    )


def _with_year(numbers: CitationNumbers, body: str, after: int) -> CitationNumbers:
    if numbers.year is not None:
        return numbers
    found = _PAREN_YEAR.search(body)
    if found is None:
        bare = list(_BARE_YEAR.finditer(body))
        outside = [one for one in bare if one.start() >= after] or bare
        found = outside[-1] if outside else None
    if found is None:
        return numbers
    at, start = found.start("year"), numbers.start
    # A year right before the other numbers ("J Endod, 2014, Vol. 9") parts them from the container.
    if at > after and body[at - 1 : at] != "(" and (start < 0 or 0 < start - at < _NEAR):
        start = at
    return replace(numbers, year=int(found["year"]), start=start)


def _last(pattern: re.Pattern[str], body: str, after: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(body, after):  # noqa: B007 - the last one is wanted
        pass
    return found


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(YEAR, text))


def _has_year(text: str) -> bool:
    return _BARE_YEAR.search(text) is not None or _PAREN_YEAR.search(text) is not None


def _is_range(text: str) -> bool:
    """Whether a range is of pages and not of years, and runs forward."""
    first, last = (re.sub(r"\D", "", part) for part in _DASHES.split(text, maxsplit=1))
    return not (_is_year(first) and _is_year(last)) and _runs_forward(text)


def _runs_forward(text: str) -> bool:
    """'92-43' is the number of a report and no range; '1091-103' is short for 1091-1103."""
    first, last = (re.sub(r"\D", "", part) for part in _DASHES.split(text, maxsplit=1))
    whole = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(whole) >= int(first)

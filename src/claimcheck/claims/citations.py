"""A reference as printed, taken apart: first author, title, container, year, volume, issue, pages, DOI.

Rules, not a model: what a printed style does not make certain stays empty. An empty part is compared with nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.authors import author_block, first_family
from claimcheck.claims.citation_numbers import YEAR, read_numbers
from claimcheck.claims.dois import find_dois

MAX_CITATION_LENGTH = 2000
"""Longest reference taken apart, in characters; the rest of a longer one is left alone."""

_LABEL = re.compile(
    r"\s*(?:\[\d{1,4}\][.:]?|\(\d{1,4}\)(?=\s)|(?!(?:1[5-9]|20)\d\d)\d{1,4}(?:\.(?!\d)|\))(?=\s)|\[[A-Za-z+]{2,12}\d{2,4}[a-z]?\])\s*"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"”“]+", re.IGNORECASE)
_ASIDE = re.compile(
    r"\(?(?:Available(?: (?:from|at|online))?\s?:?|Retrieved (?:on |from)|Accessed(?: on)?|Last accessed|"
    r"Geraadpleegd(?: op)?|Beschikbaar (?:op|via)|Disponible sur|Consulté le|Abgerufen am|Verfügbar unter)"
    r"(?=[\s:])[^.]{0,120}(?:\.|$)",
    re.IGNORECASE,
)
_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/|doi\s*:?\s*)?$", re.IGNORECASE)
_QUOTED = re.compile(
    r"“([^“”]{8,400})”|„([^„“”]{8,400})[“”]|«\s?([^«»]{8,400})\s?»|\"([^\"]{8,400})\"|``([^`]{8,400}?)''"
)
_YEAR_FIRST = re.compile(
    rf"[\s.,;:]*(?:\((?:[^()]{{0,20}}\s)?{YEAR}[a-z]?(?:[,/\s][^()]{{0,25}})?\)|{YEAR}[a-z]?(?=[.,:;\s]))[\s.,:;]*"
)
_SENTENCE_END = re.compile(r"[.?!](?=\s+[A-Z\"“(\[0-9À-Þ])|\.$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:vs|et al|e\.g|i\.e|cf|St|Dr|No|vol|approx|ca|spp|sp|var|Jr|Sr)|\b[A-Z]|\b[A-Z]\.[A-Z])$"
)
_IN = re.compile(r"(?<=[.,;?!])\s+(?:In|in)\s?:?\s+(?=[A-Z“\"])|\s(?:In):?\s+(?=Proc|[A-Z]\.)")
# Where titles and containers are parted by a comma alone, the container shows by its first word.
_CONTAINER_BEGINS = re.compile(
    r",\s+(?=(?:in |In )?(?:Proc\b|Proceedings|Trans\b|Transactions|Journal|J\.|Ann\b|Annals|Arch\b|IEEE|ACM|"
    r"Lecture Notes|Ph\.? ?D|Master|Tech(?:nical|\.)? Rep|Report|Preprint|Bull\b|Bulletin|Rev\b|Review|Acta\b|"
    r"Adv\b|Advances|Phys\b|Int\b|International|American|British|European|Springer|Wiley|Elsevier|"
    r"Academic Press|MIT Press|Addison|Prentice|Morgan|McGraw|North-Holland|[A-Z]\w+ University|University|"
    r"Cambridge|Oxford|New York|London|[A-Z]\w+(?: Academic)? (?:Publish(?:ers|ing)|Press|Verlag|Hall|Books)|"
    r"(?:[A-Z][a-z]{1,7}\.\s){1,4}|[A-Z][a-z]+ (?:J|Lett|Sci|Med|Res)\b))"
)
_TAIL = re.compile(rf"\s*[,;(]?\s*(?:\b{YEAR}\b|\bvol(?:ume|\.)|\bno\.|\bpp?\.)", re.IGNORECASE)
_LEAD = re.compile(r"^[\s.,;:]*(?:[Ii]n\s?:?\s+)?")
_EDGE = " \t.,;:&-–—“”\"'"
_SHORTEST_TITLE = 12
_LONGEST_ABBREVIATION = 12
_LONGEST_CONTAINER = 10
_SUBTITLE_WORDS = 5
_SHORT_NAME = 5
_SMALL_WORDS = frozenset({"of", "and", "the", "in", "for", "&"})


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a printed reference that its style makes certain; '' and None for the others.

    `first_author` is a family name or the name of a group. `pages` are as printed, `dois` normalised.
    """

    first_author: str = ""
    title: str = ""
    container: str = ""
    year: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    dois: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


def parse_citation(text: str) -> Citation:
    """Take a printed reference apart. Never raises; linear in the text's length, which is cut at 2,000 characters."""
    flat = " ".join(text[:MAX_CITATION_LENGTH].split())
    dois = tuple(dict.fromkeys(found.name for found in find_dois(flat)))
    urls = tuple(match[0].rstrip(".,;)") for match in _URL.finditer(flat))
    body = _without_locators(flat)
    label = _LABEL.match(body)
    body = body[label.end() :] if label else body
    quoted = _QUOTED.search(body)
    after = quoted.end() if quoted else 0
    numbers = read_numbers(body, after)
    authors, rest_at = author_block(body[: quoted.start()] if quoted else body)
    if quoted:
        title = next(part for part in quoted.groups() if part)
        container = _container(body[after : numbers.start if numbers.start >= after else len(body)])
    else:
        title, container = _title_and_container(body, rest_at, numbers.start)
    return Citation(
        first_author=first_family(authors),
        title=title.strip(_EDGE),
        container=container,
        year=numbers.year,
        volume=numbers.volume,
        issue=numbers.issue,
        pages=numbers.pages,
        dois=dois,
        urls=urls,
    )


def _without_locators(flat: str) -> str:
    """The text without addresses, DOIs and what is said about them."""
    pieces = []
    at = 0
    for found in find_dois(flat):
        head = flat[at : found.span.start]
        prefix = _DOI_PREFIX.search(head)
        pieces.append(head[: prefix.start()] if prefix else head)
        at = found.span.end
    text = "".join([*pieces, flat[at:]])
    return " ".join(_ASIDE.sub(" ", _URL.sub("", text)).split())


def _title_and_container(body: str, rest_at: int, numbers_at: int) -> tuple[str, str]:
    """Title and container of a reference without quotation marks: the first sentence, then the next."""
    year = _YEAR_FIRST.match(body, rest_at)
    rest_at = year.end() if year else rest_at
    rest = body[rest_at : numbers_at if numbers_at > rest_at else len(body)]
    end = _sentence_end(rest)
    for pattern in (_IN, _CONTAINER_BEGINS):
        inside = pattern.search(rest, _SHORTEST_TITLE, end)
        end = inside.start() if inside else end
    if end == len(rest) and numbers_at > rest_at:
        if _is_abbreviated_name(rest):
            return "", _container(rest)
        # No sentence ends before the numbers: the last comma parts title and container.
        head, _, tail = rest.strip(_EDGE).rpartition(",")
        if len(head) > _SHORTEST_TITLE and 1 <= len(tail.split()) <= _LONGEST_CONTAINER:
            return head, _container(tail)
    return rest[:end], _container(rest[end:])


def _is_abbreviated_name(text: str) -> bool:
    """Whether all that stands between authors and numbers is a journal: a few words, none in small letters."""
    words = text.strip(_EDGE).split()
    return 1 <= len(words) <= _SHORT_NAME and all(word[:1].isupper() or word in _SMALL_WORDS for word in words)


def _sentence_end(text: str) -> int:
    for match in _SENTENCE_END.finditer(text):
        at = match.start()
        is_abbreviation = text[at] == "." and _ABBREVIATION.search(text[max(0, at - _LONGEST_ABBREVIATION) : at])
        if at < _SHORTEST_TITLE or is_abbreviation:
            continue
        if text[at] == "?" and _is_subtitle(text[at + 1 :]):
            continue
        return at + (text[at] != ".")
    return len(text)


def _is_subtitle(rest: str) -> bool:
    """Whether what follows a question is the second half of the title: a sentence with more behind it."""
    end = next((match.start() for match in _SENTENCE_END.finditer(rest)), len(rest))
    return end < len(rest) - 1 and len(rest[:end].split()) >= _SUBTITLE_WORDS


def _container(text: str) -> str:
    """The journal or book that follows the title, without 'In' and trailing numbers."""
    return _TAIL.split(_LEAD.sub("", text), maxsplit=1)[0].strip(_EDGE + "([")

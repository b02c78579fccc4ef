"""Crossref's record of a work. Source: the REST API's documentation of `/works/{doi}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.claims.dois import normalize_doi
from claimcheck.sources.model import Location, Notice, NoticeKind, Purpose, RegistryRecord, Request, Snapshot
from claimcheck.sources.registries.answers import all_words, date_parts, first_words, iso, table, tables, words
from claimcheck.sources.registries.notices import notice_kind

NAME = "Crossref"
MOST_AUTHORS = 50
"""Authors kept of a work; physics has papers with thousands."""
_ASSERTERS = {"publisher": "publisher", "retraction-watch": "Retraction Watch"}
_DATES = ("issued", "published", "published-print", "published-online")
# Publishers without update records still mark the title: "RETRACTED: ...", "WITHDRAWN ARTICLE: ...".
_MARKED = re.compile(r"\s*[\[(]?(RETRACTED|WITHDRAWN|REMOVED|TEMPORARY REMOVAL)(?: ARTICLE| PAPER)?\s*[\])]?\s*[:.–—-]")
_OPEN_LICENCE = re.compile(r"https?://creativecommons\.org/", re.IGNORECASE)
_MINED = frozenset({"application/xml", "text/xml", "application/pdf", "text/html"})
_ACCEPTED_MANUSCRIPT = "am"


def is_about(message: Mapping[str, Any], doi: str) -> bool:
    """Whether the record is of this very DOI: another work's record is worse than none."""
    return normalize_doi(words(message.get("DOI"))) == doi


def crossref_record(message: Mapping[str, Any], doi: str, snapshot: Snapshot | None) -> RegistryRecord:
    """Everything a reference can be held against."""
    dates = [parts for name in _DATES if (parts := date_parts(message.get(name)))]
    title = first_words(message.get("title"))
    abstract = message.get("abstract")
    abstract = abstract if isinstance(abstract, str) else ""
    return RegistryRecord(
        identifier=doi,
        registered=True,
        agency=NAME,
        title=_with_subtitle(title, first_words(message.get("subtitle"))),
        authors=tuple(name for author in tables(message.get("author")) if (name := _name(author)))[:MOST_AUTHORS],
        container=first_words(message.get("container-title")),
        container_short=_short_containers(message),
        year=dates[0][0] if dates else None,
        volume=words(message.get("volume")),
        issue=words(message.get("issue")),
        pages=words(message.get("page")) or words(message.get("article-number")),
        type=words(message.get("subtype")) or words(message.get("type")),
        abstract=abstract,
        abstract_from=snapshot if abstract else None,
        notices=tuple(_notices(message, title)),
        titles=(*all_words(message.get("title")), *all_words(message.get("original-title"))),
        years=tuple(dict.fromkeys(parts[0] for parts in dates)),
        published=iso(min(dates, key=_earliest, default=())),
        updates=tuple(_updates(message.get("update-to"))),
    )


def text_mining_locations(message: Mapping[str, Any]) -> tuple[Location, ...]:
    """Full-text addresses the publisher names for programs, of works under a Creative Commons licence.

    Without such a licence the address asks for a key or a contract, and asking for it is of no use.
    """
    if not any(_OPEN_LICENCE.match(words(entry.get("URL"))) for entry in tables(message.get("license"))):
        return ()
    found = [
        (words(link.get("content-type")), words(link.get("URL")))
        for link in tables(message.get("link"))
        if words(link.get("intended-application")) == "text-mining"
        and words(link.get("content-version")) != _ACCEPTED_MANUSCRIPT
    ]
    order = sorted((kind, url) for kind, url in found if kind in _MINED and url.startswith("http"))
    order.sort(key=lambda pair: not pair[0].endswith("xml"))
    return tuple(Location(Request(url), Purpose.FULL_TEXT) for _, url in order[:2])


def _earliest(parts: tuple[int, ...]) -> tuple[int, int, int]:
    """An incomplete date counts as its last day: '2017' is not before '2017-01-12'."""
    year, month, day = (*parts, 13, 32)[:3] if len(parts) > 1 else (parts[0], 13, 32)
    return year, month, day


def _name(author: Mapping[str, Any]) -> str:
    return words(author.get("family")) or words(author.get("name"))


def _with_subtitle(title: str, subtitle: str) -> str:
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title.rstrip(':')}: {subtitle}" if title else subtitle


def _short_containers(message: Mapping[str, Any]) -> tuple[str, ...]:
    names = (*all_words(message.get("short-container-title")), *all_words(message.get("container-title"))[1:])
    return tuple(dict.fromkeys(names))


def _notices(message: Mapping[str, Any], title: str) -> Iterator[Notice]:
    yield from _updates(message.get("updated-by"))
    for related in tables(table(message, "relation").get("is-preprint-of")):
        version = normalize_doi(words(related.get("id"))) if words(related.get("id-type")) == "doi" else None
        if version:
            yield Notice(NoticeKind.PUBLISHED_VERSION, version, "", NAME)
    marked = _MARKED.match(title)
    if marked and not message.get("update-to"):
        kind = NoticeKind.RETRACTION if marked[1] == "RETRACTED" else NoticeKind.WITHDRAWAL
        yield Notice(kind, "", "", "publisher")


def _updates(entries: Any) -> Iterator[Notice]:
    for entry in tables(entries):
        if name := words(entry.get("type")):
            kind, label = notice_kind(name)
            source = words(entry.get("source"))
            doi = normalize_doi(words(entry.get("DOI"))) or ""
            yield Notice(
                kind, doi, iso(date_parts(entry.get("updated"))), _ASSERTERS.get(source, source or NAME), label
            )

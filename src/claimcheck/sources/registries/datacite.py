"""DataCite's record of a work, and CSL-JSON for the works of other agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.claims.dois import normalize_doi
from claimcheck.sources.model import Notice, NoticeKind, RegistryRecord, Snapshot
from claimcheck.sources.registries.answers import date_parts, first_words, iso, table, tables, words

NAME = "DataCite"
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")
_WITHDRAWN = re.compile(r"withdrawn|withdrawal", re.IGNORECASE)


def is_about(answer: Any, doi: str) -> bool:
    """Whether the record is of this very DOI."""
    return normalize_doi(words(table(answer, "data", "attributes").get("doi"))) == doi


def datacite_record(answer: Any, doi: str, snapshot: Snapshot | None) -> RegistryRecord:
    """Everything a reference can be held against."""
    attributes = table(answer, "data", "attributes")
    container = table(attributes, "container")
    titles = tuple(text for entry in tables(attributes.get("titles")) if (text := words(entry.get("title"))))
    years = [int(text) for text in [words(attributes.get("publicationYear"))] if text.isascii() and text.isdigit()]
    abstract = next(
        (
            entry["description"]
            for entry in tables(attributes.get("descriptions"))
            if entry.get("descriptionType") == "Abstract" and isinstance(entry.get("description"), str)
        ),
        "",
    )
    first, last = words(container.get("firstPage")), words(container.get("lastPage"))
    dates = [
        found[0]
        for entry in tables(attributes.get("dates"))
        if entry.get("dateType") in {"Issued", "Submitted", "Available"}
        and (found := _ISO_DATE.match(words(entry.get("date"))))
    ]
    kind = words(table(attributes, "types").get("resourceTypeGeneral"))
    return RegistryRecord(
        identifier=doi,
        registered=True,
        agency=NAME,
        title=titles[0] if titles else "",
        authors=tuple(name for creator in tables(attributes.get("creators")) if (name := _name(creator))),
        container=words(container.get("title")),
        year=years[0] if years else None,
        volume=words(container.get("volume")),
        issue=words(container.get("issue")),
        pages=f"{first}-{last}" if first and last else first,
        type=kind.lower(),
        abstract=abstract,
        abstract_from=snapshot if abstract else None,
        notices=tuple(_notices(attributes, doi, titles)),
        titles=titles,
        years=tuple(dict.fromkeys([*years, *(int(date[:4]) for date in dates)])),
        published=min(dates, default="") or (f"{years[0]:04}" if years else ""),
    )


def csl_record(answer: Any, doi: str, agency: str) -> RegistryRecord:
    """A record from CSL-JSON, as agencies without an API of their own give it by content negotiation."""
    issued = date_parts(answer.get("issued") if isinstance(answer, dict) else None)
    message = answer if isinstance(answer, dict) else {}
    title = first_words(message.get("title"))
    return RegistryRecord(
        identifier=doi,
        registered=True,
        agency=agency,
        title=title,
        authors=tuple(
            name
            for author in tables(message.get("author"))
            if (name := words(author.get("family")) or words(author.get("literal")))
        ),
        container=first_words(message.get("container-title")),
        year=issued[0] if issued else None,
        volume=words(message.get("volume")),
        issue=words(message.get("issue")),
        pages=words(message.get("page")),
        type=words(message.get("type")),
        titles=(title,) if title else (),
        years=issued[:1],
        published=iso(issued),
    )


def _name(creator: Mapping[str, Any]) -> str:
    """The family name; an author given as 'Family, Given' only is cut at the comma, a group stays whole."""
    family = words(creator.get("familyName"))
    name = words(creator.get("name"))
    return family or (name if creator.get("nameType") == "Organizational" else name.partition(",")[0])


def _notices(attributes: Mapping[str, Any], doi: str, titles: tuple[str, ...]) -> Iterator[Notice]:
    """A preprint's published version and a withdrawal, as preprint servers tell DataCite."""
    is_preprint = words(table(attributes, "types").get("resourceTypeGeneral")) == "Preprint" or "arxiv" in doi
    for related in tables(attributes.get("relatedIdentifiers")):
        other = normalize_doi(words(related.get("relatedIdentifier")))
        is_version = related.get("relationType") in {"IsVersionOf", "IsPreprintOf"}
        # A repository's own versions share its prefix; the journal's DOI has another.
        if is_preprint and is_version and other and other.partition("/")[0] != doi.partition("/")[0]:
            yield Notice(NoticeKind.PUBLISHED_VERSION, other, "", NAME)
    if any(_WITHDRAWN.match(title) for title in titles):
        yield Notice(NoticeKind.WITHDRAWAL, "", "", NAME)

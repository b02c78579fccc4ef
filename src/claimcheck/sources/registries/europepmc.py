"""Europe PMC's record of a work: abstract, open full text, and what PubMed says of its standing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.claims.dois import normalize_doi
from claimcheck.sources.model import Notice, NoticeKind, RegistryRecord
from claimcheck.sources.registries.answers import table, tables, words

NAME = "Europe PMC"
_COMMENTS = {
    "retraction in": NoticeKind.RETRACTION,
    "partial retraction in": NoticeKind.CORRECTION,
    "erratum in": NoticeKind.CORRECTION,
    "corrected and republished in": NoticeKind.CORRECTION,
    "update in": NoticeKind.CORRECTION,
    "expression of concern in": NoticeKind.EXPRESSION_OF_CONCERN,
    "preprint of": NoticeKind.PUBLISHED_VERSION,
}
_UPDATES = {
    "retraction of": NoticeKind.RETRACTION,
    "partial retraction of": NoticeKind.CORRECTION,
    "erratum for": NoticeKind.CORRECTION,
    "expression of concern for": NoticeKind.EXPRESSION_OF_CONCERN,
}
_LABELS = frozenset({"partial retraction in", "corrected and republished in", "update in"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTHS = {month: place for place, month in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_DATE = re.compile(r"((?:19|20)\d\d)(?:\s+([A-Z][a-z]{2})[a-z]*(?:\s+(\d{1,2})(?!\d))?)?")
_PREPRINT = "PPR"
_DOI_IN_TEXT = re.compile(r"\b10\.\d{4,9}/\S+")


@dataclass(frozen=True, slots=True)
class EuropePmcWork:
    """One result of the search, as far as it is used here.

    `is_alone` says that the answer holds this work and nothing else, so that its text may stand for the work.
    """

    result: Mapping[str, Any]
    is_alone: bool

    @property
    def has_abstract(self) -> bool:
        """Whether the answer carries the work's abstract."""
        return self.is_alone and bool(words(self.result.get("abstractText")))

    @property
    def open_pmcid(self) -> str:
        """The PMCID under which the open-access full text stands, or ''."""
        return words(self.result.get("pmcid")) if self.result.get("isOpenAccess") == "Y" else ""


def work_in(answer: Any, doi: str) -> EuropePmcWork | None:
    """The result that is this very DOI; None when Europe PMC answers with other works or none."""
    results = list(tables(table(answer, "resultList").get("result")))
    ours = [result for result in results if normalize_doi(words(result.get("doi"))) == doi]
    if not ours:
        return None
    with_text = [result for result in ours if result.get("abstractText")] or ours
    return EuropePmcWork(with_text[0], is_alone=len(results) == 1)


def completed(record: RegistryRecord, work: EuropePmcWork) -> RegistryRecord:
    """The record with what Europe PMC adds; what an agency said itself is never replaced."""
    result = work.result
    journal = table(result, "journalInfo", "journal")
    names = (words(journal.get(key)) for key in ("title", "medlineAbbreviation", "isoabbreviation", "ISOAbbreviation"))
    short = dict.fromkeys([*record.container_short, *(name for name in names if name and name != record.container)])
    years = [int(found[0]) for key in ("pubYear", "firstPublicationDate") if (found := _year(result, key))]
    printed = _year(table(result, "journalInfo"), "yearOfPublication")
    years += [int(printed[0])] if printed else []
    title = words(result.get("title")).rstrip(".")
    info = table(result, "journalInfo")
    return replace(
        record,
        title=record.title or title,
        titles=tuple(dict.fromkeys([*record.titles, *([title] if title else [])])),
        container=record.container or next(iter(short), ""),
        container_short=tuple(short),
        year=record.year or next(iter(years), None),
        years=tuple(dict.fromkeys([*record.years, *years])),
        volume=record.volume or words(info.get("volume")),
        issue=record.issue or words(info.get("issue")),
        pages=record.pages or words(result.get("pageInfo")),
        published=record.published or words(result.get("firstPublicationDate")),
        type="preprint" if result.get("source") == _PREPRINT else record.type,
        notices=(*record.notices, *_notices(result)),
        updates=(*record.updates, *_updates(result)),
    )


def _year(values: Mapping[str, Any], key: str) -> re.Match[str] | None:
    return _YEAR.match(words(values.get(key)))


def _comments(result: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for comment in tables(table(result, "commentCorrectionList").get("commentCorrection")):
        yield words(comment.get("type")).lower(), comment


def _notices(result: Mapping[str, Any]) -> Iterator[Notice]:
    kinds = table(result, "pubTypeList").get("pubType")
    types = {words(kind).lower() for kind in kinds} if isinstance(kinds, list) else {words(kinds).lower()}
    seen: set[NoticeKind] = set()
    for name, comment in _comments(result):
        kind = _COMMENTS.get(name)
        if kind is not None:
            seen.add(kind)
            yield _notice(kind, comment, name.removesuffix(" in") if name in _LABELS else "")
    # "Retraction of Publication" is the notice; only "Retracted Publication" is the retracted work.
    if "retracted publication" in types and NoticeKind.RETRACTION not in seen:
        yield Notice(NoticeKind.RETRACTION, "", "", NAME)


def _updates(result: Mapping[str, Any]) -> Iterator[Notice]:
    for name, comment in _comments(result):
        kind = _UPDATES.get(name)
        if kind is not None:
            yield _notice(kind, comment, "")


def _notice(kind: NoticeKind, comment: Mapping[str, Any], label: str) -> Notice:
    reference = words(comment.get("reference"))
    found = _DOI_IN_TEXT.search(reference)
    doi = normalize_doi(found[0].rstrip(".,;")) if found else ""
    return Notice(kind, doi or "", _date(reference), NAME, label)


def _date(reference: str) -> str:
    """The ISO date in 'N Engl J Med. 2020 Jun 25;382(26):2582', as far as it goes."""
    found = _DATE.search(reference)
    if not found:
        return ""
    year, month, day = found.groups()
    number = _MONTHS.get((month or "").lower())
    if number is None:
        return year
    return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"

"""The [[reference]] tables of claims.toml, checked and turned into `Reference` values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.claims.dois import doi_of_url, normalize_doi
from claimcheck.claims.entry_text import check_characters, check_file, check_unique
from claimcheck.claims.mistakes import Mistakes
from claimcheck.claims.model import Expectation, Reference
from claimcheck.claims.positions import Path, Positions
from claimcheck.claims.shape import checked, label_of
from claimcheck.claims.source_identity import source_of
from claimcheck.claims.tables import ReferenceTable
from claimcheck.claims.urls import url_problem

_DOI_INSIDE = re.compile(r"10\.\d{4,9}/[^\s\"'<>]+")


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The references in file order, and which of them each printed number stands for."""

    entries: tuple[Reference, ...]
    ids: frozenset[str]
    by_number: dict[int, tuple[str, ...]]


def read_references(
    tables: Sequence[tuple[int, dict[str, Any]]], mistakes: Mistakes, positions: Positions
) -> ReferenceList:
    """Check every reference; `tables` holds each with its index. Mistakes are recorded, not raised."""
    entries: list[Reference] = []
    first: dict[str, int] = {}
    by_number: defaultdict[int, list[str]] = defaultdict(list)
    for index, raw in tables:
        where: Path = ("reference", index)
        table = checked(ReferenceTable, raw, where, mistakes)
        label = label_of(where, raw)
        check_unique(table.id, where, first, label, mistakes)
        _check_entry(table, where, label, mistakes)
        for number in dict.fromkeys(table.numbers):
            by_number[number].append(table.id)
        entries.append(_reference(table, mistakes.line(where), positions.lines(where)))
    return ReferenceList(
        tuple(entries), frozenset(first), {number: tuple(dict.fromkeys(ids)) for number, ids in by_number.items()}
    )


def _reference(table: ReferenceTable, line: int, lines: dict[str, int]) -> Reference:
    doi = normalize_doi(table.doi or "") or ""
    url = (table.url or "").strip()
    return Reference(
        id=table.id,
        numbers=tuple(dict.fromkeys(table.numbers)),
        source=source_of(table.id, doi=doi, url=url, file=table.file or ""),
        line=line,
        text=(table.text or "").strip(),
        title=(table.title or "").strip(),
        doi=doi or doi_of_url(url) or "",
        url=url,
        file=table.file or "",
        language=table.language or "",
        expect=Expectation(table.expect),
        expect_reason=(table.expect_reason or "").strip(),
        expect_until=table.expect_until,
        lines=lines,
    )


def _check_entry(table: ReferenceTable, where: Path, label: str, mistakes: Mistakes) -> None:
    if table.id.isdigit():
        remedy = f'in claims it would be taken for a printed number; write "ref-{table.id}"'
        mistakes.at_value((*where, "id"), f"{label}: an id of digits alone", remedy)
    texts = {"text": table.text, "title": table.title, "expect_reason": table.expect_reason, "file": table.file}
    check_characters(texts, where, label, mistakes)
    check_file(table.file or "", where, label, mistakes)
    if table.url is not None and (problem := url_problem(table.url)):
        mistakes.at_value((*where, "url"), f"{label}: {problem}", _url_remedy(table.url))
    if table.doi is not None:
        _check_doi(table.doi, table.url or "", where, label, mistakes)
    _check_expectation(table, where, label, mistakes)


def _url_remedy(url: str) -> str:
    if doi := normalize_doi(url):
        return f'this is a DOI; write it as: doi = "{doi}"'
    return ""


def _check_doi(doi: str, url: str, where: Path, label: str, mistakes: Mistakes) -> None:
    name = normalize_doi(doi)
    if name is None:
        inside = _DOI_INSIDE.search(doi)
        remedy = f"did you mean '{inside[0]}'?" if inside else "a DOI looks like 10.1056/NEJMoa1607427"
        mistakes.at_value((*where, "doi"), f"{label}: '{doi[:80]}' is no DOI", remedy)
    elif (other := doi_of_url(url)) and other != name:
        remedy = f"the URL is of {other}; correct one of the two, or list two references"
        mistakes.at_value((*where, "doi"), f"{label}: 'doi' and 'url' name two works", remedy)


def _check_expectation(table: ReferenceTable, where: Path, label: str, mistakes: Mistakes) -> None:
    if table.expect == "blocked":
        if table.expect_reason is None:
            message = f'{label}: expect = "blocked" needs a reason'
            remedy = 'add expect_reason = "..." saying who read the source by hand, and when'
            mistakes.at_value((*where, "expect"), message, remedy)
        return
    for key in ("expect_reason", "expect_until"):
        if getattr(table, key) is not None:
            remedy = f'add expect = "blocked", or remove {key}'
            mistakes.at_key((*where, key), f"{label}: '{key}' means nothing here", remedy)

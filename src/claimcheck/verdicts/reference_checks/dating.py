"""Dates: sources newer than the brochure, sources grown old, product information nobody dated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.claims import Reference, SourceKind
from claimcheck.claims.citations import parse_citation
from claimcheck.verdicts.model import Finding, SourceResult
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.rules import references as rules

_PRODUCT_INFORMATION = re.compile(
    r"\bSm?PC\b|\bS[Kk]P\b|\bRCP\b|\bEPAR\b|summar(?:y|ies) of (?:the )?product characteristics|"
    r"samenvatting van de (?:product)?kenmerken|productkenmerken|résumé des caractéristiques|"
    r"Fachinformation|Gebrauchsinformation|(?:US |EU )?prescribing information|package (?:leaflet|insert)|"
    r"patient(?:en)? (?:information )?leaflet|bijsluiter|productinformatie|product information",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b")
_DATA_ON_FILE = re.compile(r"\bdata (?:up)?on file\b|\bop aanvraag\b|\bgegevens in (?:ons )?bezit\b", re.IGNORECASE)
_LOCATOR = re.compile(r"https?://\S+")


def dating_findings(
    place: Place, reference: Reference, source: SourceResult, issued: date | None, today: date, max_age: int
) -> Iterator[Finding]:
    """CC420 to CC422 and CC425. `max_age` in years, 0 for any; age counts from the day of issue, else from today."""
    stated = _LOCATOR.sub(" ", f"{reference.text} {reference.title}")
    if _PRODUCT_INFORMATION.search(stated) and not _DATED.search(stated):
        message = f"{reference.id} names product information without the date of its version: “{_short(reference)}”"
        yield place.of_reference(rules.PRODUCT_INFORMATION_UNDATED, message, reference, "text")
    if source.source.kind is SourceKind.FILE and _DATA_ON_FILE.search(stated) and not _DATED.search(stated):
        message = f"{reference.id} is data on file without owner or date: “{_short(reference)}”"
        yield place.of_reference(rules.DATA_ON_FILE_UNDATED, message, reference, "text")
    published = source_date(source)
    if issued is not None and published and published > issued.isoformat()[: len(published)]:
        message = f"{reference.id} dates from {published}; the brochure was issued on {issued}"
        yield place.of_reference(rules.SOURCE_NEWER, message, reference)
    year = int(published[:4]) if published else parse_citation(reference.text).year
    base = (issued or today).year
    if max_age and year and base - year > max_age:
        message = f"{reference.id} dates from {year}, {base - year} years before {base}"
        yield place.of_reference(rules.SOURCE_OLD, message, reference)


def source_date(source: SourceResult) -> str:
    """The ISO date of publication, as far as known: the registry's, else the one the document itself carries."""
    if source.registry is not None and source.registry.published:
        return source.registry.published
    if source.source.kind in {SourceKind.DOI, SourceKind.TRIAL}:
        return ""
    return next((read.published for read in source.documents if read.published), "")


def _short(reference: Reference) -> str:
    text = reference.text or reference.title
    return text if len(text) <= 120 else text[:117].rstrip() + "…"  # noqa: PLR2004 - a line of a report

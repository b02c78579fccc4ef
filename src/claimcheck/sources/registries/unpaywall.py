"""Unpaywall: where a work may be read freely. Asked only with an e-mail address the user set."""

from __future__ import annotations

from typing import Any

from claimcheck.claims.dois import normalize_doi
from claimcheck.sources.model import Location, Purpose, Request
from claimcheck.sources.registries.answers import table, tables, words

_VERSIONS = ("publishedVersion", "acceptedVersion")
"""A submitted version is not offered: its figures may differ from the article's."""
_MOST_LOCATIONS = 2


def open_locations(answer: Any, doi: str) -> tuple[Location, ...]:
    """Open copies of this very DOI, the published version first, the PDF before the page."""
    work = table(answer)
    if normalize_doi(words(work.get("doi"))) != doi:
        return ()
    found: dict[str, int] = {}
    for entry in (table(work, "best_oa_location"), *tables(work.get("oa_locations"))):
        url = words(entry.get("url_for_pdf")) or words(entry.get("url"))
        version = words(entry.get("version"))
        if url.startswith("http") and version in _VERSIONS:
            found.setdefault(url, _VERSIONS.index(version))
    best = sorted(found, key=found.__getitem__)[:_MOST_LOCATIONS]
    return tuple(Location(Request(url), Purpose.FULL_TEXT) for url in best)

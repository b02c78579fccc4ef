"""A DOI to the places its text can be read, with what the registries say of it."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources.model import (
    Fetcher,
    FetchFailure,
    Location,
    Purpose,
    RegistryRecord,
    Request,
    Resolution,
    Retrieved,
)
from claimcheck.sources.registries.addresses import RegistryAddresses

_JSON = "application/json"
_REGISTERED = 1
_NOT_FOUND = 100


class DoiResolver:
    """Asks the handle API and Crossref, then offers landing page and abstracts."""

    def __init__(self, addresses: RegistryAddresses) -> None:
        self._addresses = addresses

    def resolves(self, source: Source) -> bool:
        """Whether the source is a DOI."""
        return source.kind is SourceKind.DOI

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """The landing page first, then the abstracts of Europe PMC and Crossref."""
        del reference
        doi = source.location
        handle = fetcher.fetch(self._request(self._addresses.handle(doi)))
        work_request = self._request(self._addresses.crossref_work(doi))
        registered = _is_registered(handle)
        if registered is False:
            record = RegistryRecord(identifier=doi, registered=False, asked=("handle API: not registered",))
            return Resolution(source, (), record)
        work = fetcher.fetch(work_request)
        locations = (
            Location(Request(self._addresses.landing_page(doi), accept="text/html, */*;q=0.8"), Purpose.LANDING_PAGE),
            Location(self._request(self._addresses.europepmc_search(doi)), Purpose.ABSTRACT),
            Location(work_request, Purpose.ABSTRACT),
        )
        failures = tuple(r for r in (handle, work) if isinstance(r, FetchFailure) and r.outcome.may_pass)
        return Resolution(source, locations, _record(doi, registered, _message(work)), failures)

    @staticmethod
    def _request(url: str) -> Request:
        return Request(url, accept=_JSON, is_registry=True)


def _json(retrieved: Retrieved) -> dict[str, Any]:
    if isinstance(retrieved, FetchFailure):
        return {}
    try:
        answer = json.loads(retrieved.body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _is_registered(handle: Retrieved) -> bool | None:
    code = _json(handle).get("responseCode")
    if code == _REGISTERED:
        return True
    return False if code == _NOT_FOUND else None


def _message(work: Retrieved) -> dict[str, Any]:
    message = _json(work).get("message")
    return message if isinstance(message, dict) else {}


def _record(doi: str, registered: bool | None, message: dict[str, Any]) -> RegistryRecord:  # noqa: FBT001
    titles = message.get("title")
    title = titles[0] if isinstance(titles, list) and titles and isinstance(titles[0], str) else ""
    return RegistryRecord(identifier=doi, registered=True if message else registered, title=title)

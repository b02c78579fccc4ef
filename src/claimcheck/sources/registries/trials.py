"""Registered clinical trials: ClinicalTrials.gov by NCT number, the EU register by EU CT number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources.model import (
    Fetcher,
    FetchFailure,
    Location,
    Outcome,
    Purpose,
    RegistryRecord,
    Request,
    Resolution,
)
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.answers import Answer, answer_of, table, tables, words

_NCT = "ClinicalTrials.gov"
_CTIS = "EU clinical trials register"


class TrialResolver:
    """The register's own record is the source: the pages a browser shows are filled by script from it."""

    def __init__(self, addresses: RegistryAddresses) -> None:
        self._addresses = addresses

    def resolves(self, source: Source) -> bool:
        """Whether the source is a registered trial."""
        return source.kind is SourceKind.TRIAL

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """The record, when the register knows the number."""
        del reference
        number = source.location
        is_nct = number.startswith("NCT")
        request = self._addresses.nct_study(number) if is_nct else self._addresses.ctis_search(number)
        answer = answer_of(fetcher.fetch(request))
        record = _nct_record(number, answer) if is_nct else _ctis_record(number, answer)
        place = request if is_nct else self._addresses.ctis_trial(number)
        locations = (Location(place, Purpose.DOCUMENT),) if record.registered else ()
        return Resolution(source, locations, record, _failures(request, answer, record))


def _failures(request: Request, answer: Answer, record: RegistryRecord) -> tuple[FetchFailure, ...]:
    """Why there is nothing to read: the register failed, or answered with something else than the trial."""
    if record.registered is not None or answer.retrieved is None:
        return ()
    if isinstance(answer.retrieved, FetchFailure):
        return (answer.retrieved,)
    detail = f"{record.agency} answered with something else than {record.identifier}"
    at = answer.retrieved.retrieved_at
    return (FetchFailure(request.url, Outcome.PROTOCOL_ERROR, detail, at, answer.retrieved.status),)


def _nct_record(number: str, answer: Answer) -> RegistryRecord:
    identification = table(answer.body, "protocolSection", "identificationModule")
    status = table(answer.body, "protocolSection", "statusModule")
    registered: bool | None = None
    if answer.is_unknown:
        registered = False
    elif answer.is_known and words(identification.get("nctId")).upper() == number:
        registered = True
    titles = _titles(identification, "briefTitle", "officialTitle") if registered else ()
    published = words(table(status, "studyFirstPostDateStruct").get("date")) if registered else ""
    return _record(number, answer, _NCT, registered, titles, published)


def _ctis_record(number: str, answer: Answer) -> RegistryRecord:
    """The search's answer: `totalRecords` 0 is 'not known'. Another trial's row is no answer to the question."""
    rows = list(tables(table(answer.body).get("data")))
    row = next((row for row in rows if words(row.get("ctNumber")) == number), None)
    registered: bool | None = None
    if answer.is_known and row is not None:
        registered = True
    elif answer.is_known and table(answer.body, "pagination").get("totalRecords") == 0:
        registered = False
    titles = _titles(row, "ctTitle", "shortTitle") if row is not None and registered else ()
    return _record(number, answer, _CTIS, registered, titles, "")


def _titles(values: Mapping[str, Any], *names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for name in names if (text := words(values.get(name)))))


def _record(
    number: str,
    answer: Answer,
    name: str,
    registered: bool | None,  # noqa: FBT001 - three values, not a switch
    titles: tuple[str, ...],
    published: str,
) -> RegistryRecord:
    said = {True: "registered", False: "not registered", None: answer.failure or "no answer to the question"}
    return RegistryRecord(
        identifier=number,
        registered=registered,
        agency=name,
        title=titles[0] if titles else "",
        titles=titles,
        type="clinical trial",
        published=published,
        asked=(f"{name}: {said[registered]}",),
        unanswered=(name,) if registered is None else (),
    )

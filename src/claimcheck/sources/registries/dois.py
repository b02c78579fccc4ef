"""A DOI to the places its text can be read, with what the registries say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources.model import Fetcher, FetchFailure, Location, Purpose, RegistryRecord, Request, Resolution
from claimcheck.sources.registries import crossref, datacite, europepmc, notices
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.answers import Answer, answer_of, snapshot_of, table, tables, words
from claimcheck.sources.registries.unpaywall import open_locations

_REGISTERED = {"1": True, "200": True, "100": False}
"""The handle API's `responseCode`: found; found, but no value of the type asked for; not found (Handle.Net, 14)."""


class DoiResolver:
    """Asks the handle API, then the agency that registered the DOI, then Europe PMC for abstract and standing.

    Whether a DOI exists is the handle API's to say, never the landing page's: publishers refuse programs.
    `is_link_check`: only that is asked, since nothing is going to be read or compared.
    """

    def __init__(self, addresses: RegistryAddresses, *, is_link_check: bool = False) -> None:
        self._addresses = addresses
        self._is_link_check = is_link_check

    def resolves(self, source: Source) -> bool:
        """Whether the source is a DOI."""
        return source.kind is SourceKind.DOI

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """The landing page, then full text that is free to read, then abstracts."""
        del reference
        inquiry = _Inquiry(source.location, self._addresses, fetcher)
        registered = inquiry.registered()
        if registered is False:
            record = RegistryRecord(inquiry.doi, registered=False, asked=tuple(inquiry.asked))
            return Resolution(source, (), record, tuple(inquiry.failures))
        if self._is_link_check:
            record = RegistryRecord(inquiry.doi, registered=registered, asked=tuple(inquiry.asked))
            return Resolution(source, (inquiry.landing_page(),), record, tuple(inquiry.failures))
        record = inquiry.record(is_registered=registered)
        return Resolution(source, inquiry.locations(), record, tuple(inquiry.failures))


@dataclass(slots=True)
class _Inquiry:
    """The course of asking for one DOI: what was asked, what failed, where the text stands."""

    doi: str
    addresses: RegistryAddresses
    fetcher: Fetcher
    asked: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    failures: list[FetchFailure] = field(default_factory=list)
    mined: tuple[Location, ...] = ()
    abstracts: list[Location] = field(default_factory=list)
    work: europepmc.EuropePmcWork | None = None

    def registered(self) -> bool | None:
        answer = self._ask("doi.org", self.addresses.handle(self.doi))
        code = table(answer.body).get("responseCode")
        registered = _REGISTERED.get(str(code)) if not answer.failure else None
        if registered is None:
            self._say("doi.org", answer.failure or "an answer that cannot be read")
        else:
            self._say("doi.org", "registered" if registered else "not registered")
        return registered

    def record(self, *, is_registered: bool | None) -> RegistryRecord:
        record = self._of_crossref() or self._of_datacite() or self._of_other_agency(is_registered=is_registered)
        if record.agency != datacite.NAME:
            record = self._with_europepmc(record)
        return replace(
            record,
            notices=notices.merged(record.notices),
            updates=notices.merged(record.updates),
            asked=tuple(self.asked),
            unanswered=tuple(self.unanswered),
        )

    def locations(self) -> tuple[Location, ...]:
        return (self.landing_page(), *self._full_texts(), *self.abstracts)

    def landing_page(self) -> Location:
        return Location(self.addresses.landing_page(self.doi), Purpose.LANDING_PAGE)

    def _full_texts(self) -> tuple[Location, ...]:
        if self.work is not None and self.work.open_pmcid:
            return (Location(self.addresses.europepmc_full_text(self.work.open_pmcid), Purpose.FULL_TEXT),)
        if self.addresses.unpaywall_email:
            answer = self._ask("Unpaywall", self.addresses.unpaywall_work(self.doi), is_needed=False)
            places = open_locations(answer.body, self.doi) if answer.is_known else ()
            self._say("Unpaywall", _outcome(answer, f"{len(places)} open copies"))
            if places:
                return places
        return self.mined

    def _of_crossref(self) -> RegistryRecord | None:
        request = self.addresses.crossref_work(self.doi)
        answer = self._ask(crossref.NAME, request)
        message = table(answer.body, "message") if answer.is_known else {}
        if not self._is_usable(crossref.NAME, answer, message, is_about=crossref.is_about(message, self.doi)):
            return None
        record = crossref.crossref_record(message, self.doi, snapshot_of(answer))
        if record.abstract:
            self.abstracts.append(Location(request, Purpose.ABSTRACT))
        self.mined = crossref.text_mining_locations(message)
        return record

    def _of_datacite(self) -> RegistryRecord | None:
        if crossref.NAME in self.unanswered:
            return None
        request = self.addresses.datacite_doi(self.doi)
        answer = self._ask(datacite.NAME, request)
        attributes = table(answer.body, "data", "attributes") if answer.is_known else {}
        is_about = datacite.is_about(answer.body, self.doi)
        if not self._is_usable(datacite.NAME, answer, attributes, is_about=is_about):
            return None
        record = datacite.datacite_record(answer.body, self.doi, snapshot_of(answer))
        if record.abstract:
            self.abstracts.append(Location(request, Purpose.ABSTRACT))
        return record

    def _of_other_agency(self, *, is_registered: bool | None) -> RegistryRecord:
        """What the DOI system itself knows of works that neither Crossref nor DataCite registered."""
        bare = RegistryRecord(self.doi, registered=is_registered)
        if self.unanswered or not is_registered:
            return bare
        answer = self._ask("agency", self.addresses.agency(self.doi), is_needed=False)
        entry = next(tables(answer.body if isinstance(answer.body, list) else [answer.body]), {})
        agency = words(entry.get("RA"))
        self._say("agency", _outcome(answer, agency or "not said"))
        if not agency:
            return bare
        answer = self._ask(agency, self.addresses.citation(self.doi), is_needed=False)
        self._say(agency, _outcome(answer, "CSL-JSON"))
        return datacite.csl_record(answer.body, self.doi, agency) if answer.is_known else replace(bare, agency=agency)

    def _with_europepmc(self, record: RegistryRecord) -> RegistryRecord:
        request = self.addresses.europepmc_search(self.doi)
        answer = self._ask(europepmc.NAME, request, is_needed=False)
        self.work = europepmc.work_in(answer.body, self.doi) if answer.is_known else None
        self._say(europepmc.NAME, _outcome(answer, "found" if self.work else "not found"))
        if self.work is None:
            return record
        if self.work.has_abstract:
            self.abstracts.insert(0, Location(request, Purpose.ABSTRACT))
            record = replace(
                record,
                abstract=record.abstract or str(self.work.result["abstractText"]),
                abstract_from=record.abstract_from or snapshot_of(answer),
            )
        return europepmc.completed(record, self.work)

    def _is_usable(self, name: str, answer: Answer, content: Mapping[str, Any], *, is_about: bool) -> bool:
        """Whether an agency's answer is a record of this DOI; says in `asked` what it was."""
        if not answer.is_known or not content:
            said = "an answer without a record"
        elif not is_about:
            said = "a record of another DOI, not used"
        else:
            self._say(name, words(content.get("type")) or "found")
            return True
        self._say(name, _outcome(answer, said))
        return False

    def _ask(self, name: str, request: Request, *, is_needed: bool = True) -> Answer:
        """Ask one registry. Without a needed answer something stays open, and that is remembered."""
        answer = answer_of(self.fetcher.fetch(request))
        if answer.failure and is_needed:
            self.unanswered.append(name)
            if answer.may_pass and isinstance(answer.retrieved, FetchFailure):
                self.failures.append(answer.retrieved)
        return answer

    def _say(self, name: str, what: str) -> None:
        self.asked.append(f"{name}: {what}")


def _outcome(answer: Answer, known: str) -> str:
    return answer.failure or ("not known there" if answer.is_unknown else known)

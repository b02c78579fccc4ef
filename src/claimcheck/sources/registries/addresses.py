"""Where the registries are asked; every base URL is a setting, so that tests and mirrors can take their place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from claimcheck.sources.model import Request

_JSON = "application/json"
_CSL = "application/vnd.citationstyles.csl+json"


@dataclass(frozen=True, slots=True)
class RegistryAddresses:
    """Base URLs without a trailing slash. `contact` is an e-mail address sent as `mailto`, or ''.

    A DOI goes into a path percent-encoded: commas, parentheses, `<`, `#` and `?` occur in DOIs.
    """

    doi: str = "https://doi.org"
    crossref: str = "https://api.crossref.org"
    datacite: str = "https://api.datacite.org"
    europepmc: str = "https://www.ebi.ac.uk/europepmc/webservices/rest"
    unpaywall: str = "https://api.unpaywall.org"
    unpaywall_email: str = ""
    wayback: str = "https://archive.org"
    trials: str = "https://clinicaltrials.gov"
    ctis: str = "https://euclinicaltrials.eu"
    contact: str = ""

    def landing_page(self, doi: str) -> Request:
        """The address that redirects to the publisher's page."""
        return Request(f"{self.doi}/{quote(doi, safe='/:')}", accept="text/html, */*;q=0.8")

    def handle(self, doi: str) -> Request:
        """The handle API: whether the DOI is registered."""
        return _asked(f"{self.doi}/api/handles/{quote(doi, safe='/:')}?type=URL")

    def agency(self, doi: str) -> Request:
        """Which agency registered the DOI."""
        return _asked(f"{self.doi}/doiRA/{quote(doi, safe='/:')}")

    def citation(self, doi: str) -> Request:
        """The work as CSL-JSON by content negotiation, for agencies whose own API is not known here."""
        return Request(f"{self.doi}/{quote(doi, safe='/:')}", accept=_CSL, is_registry=True)

    def crossref_work(self, doi: str) -> Request:
        """Crossref's record of a work."""
        mailto = f"?mailto={quote(self.contact)}" if self.contact else ""
        return _asked(f"{self.crossref}/works/{quote(doi, safe='')}{mailto}")

    def datacite_doi(self, doi: str) -> Request:
        """DataCite's record of a work."""
        return _asked(f"{self.datacite}/dois/{quote(doi, safe='')}")

    def europepmc_search(self, doi: str) -> Request:
        """Europe PMC's record of a work, with its abstract."""
        query = quote(f'DOI:"{doi}"', safe="")
        return _asked(f"{self.europepmc}/search?query={query}&resultType=core&format=json")

    def europepmc_full_text(self, pmcid: str) -> Request:
        """The article as JATS; only the open-access subset has one."""
        return Request(f"{self.europepmc}/{quote(pmcid, safe='')}/fullTextXML", accept="application/xml")

    def unpaywall_work(self, doi: str) -> Request:
        """Where the work may be read freely. Only to be asked when `unpaywall_email` is set."""
        email = quote(self.unpaywall_email, safe="")
        return _asked(f"{self.unpaywall}/v2/{quote(doi, safe='')}?email={email}")

    def wayback_available(self, url: str, near: date | None) -> Request:
        """Whether the Wayback Machine has a copy of `url`: the one nearest to that day, the newest without a day."""
        timestamp = f"&timestamp={near:%Y%m%d}" if near else ""
        return _asked(f"{self.wayback}/wayback/available?url={quote(url, safe='')}{timestamp}")

    def nct_study(self, number: str) -> Request:
        """ClinicalTrials.gov's record of a study."""
        return _asked(f"{self.trials}/api/v2/studies/{quote(number, safe='')}")

    def ctis_search(self, number: str) -> Request:
        """The EU register's answer to a search for one EU CT number. Its `page` counts from 1: page 0 is empty."""
        question = {
            "pagination": {"page": 1, "size": 20},
            "sort": {"property": "decisionDate", "direction": "DESC"},
            "searchCriteria": {"number": number},
        }
        body = json.dumps(question, separators=(",", ":"))
        return Request(f"{self.ctis}/ctis-public-api/search", accept=_JSON, body=body, is_registry=True)

    def ctis_trial(self, number: str) -> Request:
        """The EU register's whole record of a trial: a document to read, so that a 404 is no answer here."""
        return Request(f"{self.ctis}/ctis-public-api/retrieve/{quote(number, safe='')}", accept=_JSON)


def _asked(url: str) -> Request:
    return Request(url, accept=_JSON, is_registry=True)

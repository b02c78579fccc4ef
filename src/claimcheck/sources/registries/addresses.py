"""Where the registries are asked; every base URL is a setting, so that tests and mirrors can take their place."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class RegistryAddresses:
    """Base URLs without a trailing slash. `contact` is an e-mail address sent as `mailto`, or ''."""

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

    def landing_page(self, doi: str) -> str:
        """The address that redirects to the publisher's page."""
        return f"{self.doi}/{quote(doi, safe='/:')}"

    def handle(self, doi: str) -> str:
        """The handle API: whether the DOI is registered."""
        return f"{self.doi}/api/handles/{quote(doi, safe='/:')}?type=URL"

    def crossref_work(self, doi: str) -> str:
        """Crossref's record of a work."""
        mailto = f"?mailto={quote(self.contact)}" if self.contact else ""
        return f"{self.crossref}/works/{quote(doi, safe='')}{mailto}"

    def europepmc_search(self, doi: str) -> str:
        """Europe PMC's record of a work, with its abstract."""
        query = quote(f'DOI:"{doi}"', safe="")
        return f"{self.europepmc}/search?query={query}&resultType=core&format=json"

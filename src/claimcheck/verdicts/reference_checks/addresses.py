"""Addresses as printed: a DOI that could stand there, http, tracking parameters, search forms."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from claimcheck.claims import Reference, SourceKind
from claimcheck.claims.dois import doi_in_url, find_dois, normalize_doi
from claimcheck.sources import Outcome
from claimcheck.verdicts.model import Finding, SourceResult
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.rules import references as rules

_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi "
    "vero_id oly_anon_id oly_enc_id wickedid s_cid".split()
)
_TRACKING_BEGINS = ("utm_", "pk_", "mtm_", "hsa_")


def address_findings(place: Place, reference: Reference, source: SourceResult) -> Iterator[Finding]:
    """CC417 to CC419: what the address itself, the printed text and the fetch show."""
    if doi := _known_doi(reference, source):
        message = f"{reference.id} is cited by its address; its DOI is {doi}"
        if source.source.kind is SourceKind.NONE:
            message = f"{reference.id} has no address, but its text names the DOI {doi}"
        yield place.of_reference(rules.DOI_AVAILABLE, message, reference, "url" if reference.url else "text")
    if secure := _secure_address(reference, source):
        yield place.of_reference(rules.INSECURE_ADDRESS, f"{reference.id}: {secure} works", reference, "url")
    names = tracking_parameters(reference.url)
    if names:
        message = f"{reference.id}: the address carries {', '.join(names)}"
        yield place.of_reference(rules.TRACKING_PARAMETERS, message, reference, "url")


def tracking_parameters(url: str) -> tuple[str, ...]:
    """The names of the parameters that only follow a visitor."""
    try:
        names = [name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)]
    except ValueError:
        return ()
    return tuple(name for name in names if name.lower() in _TRACKING or name.lower().startswith(_TRACKING_BEGINS))


def repeatable_query(source: SourceResult) -> str:
    """How to cite, in place of this search form, a query that anybody can repeat; '' where the site is not known."""
    host = (urlsplit(source.source.location).hostname or "").removeprefix("www.")
    if host == "euclinicaltrials.eu":
        return (
            "cite the query with its date and its number of records, as a POST to "
            "https://euclinicaltrials.eu/ctis-public-api/search of "
            '{"pagination":{"page":1,"size":20},"searchCriteria":{"sponsor":"…"}} (pages count from 1), '
            "or cite the EU CT number of each trial"
        )
    if host == "clinicaltrials.gov":
        return (
            "cite the query, its date and its number of studies: "
            "https://clinicaltrials.gov/search?lead=…&aggFilters=status:rec, or the NCT number of each study"
        )
    return ""


def _known_doi(reference: Reference, source: SourceResult) -> str:
    """A DOI that evidence at hand shows for a reference that does not use it."""
    if source.source.kind not in {SourceKind.URL, SourceKind.NONE}:
        return ""
    printed = {found.name for found in find_dois(reference.text)}
    if len(printed) == 1:
        return printed.pop()
    if source.source.kind is SourceKind.NONE:
        return ""
    if doi := doi_in_url(reference.url):
        return doi
    if source.outcome is not Outcome.OK:
        return ""
    shown = {doi for read in source.documents if (doi := normalize_doi(read.doi) or doi_in_url(read.canonical_url))}
    return shown.pop() if len(shown) == 1 else ""


def _secure_address(reference: Reference, source: SourceResult) -> str:
    """The https address the site sent an http one to; '' unless the fetch showed it."""
    if not reference.url.lower().startswith("http:") or source.outcome is not Outcome.OK:
        return ""
    asked = urlsplit(reference.url)
    for hop in source.hops:
        answered = urlsplit(hop.url)
        if answered.scheme == "https" and _host(answered.hostname) == _host(asked.hostname):
            return hop.url
    return ""


def _host(name: str | None) -> str:
    return (name or "").removeprefix("www.")

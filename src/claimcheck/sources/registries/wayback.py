"""The Wayback Machine: whether it kept a copy of a page that is gone. Asked only then, and never silently used."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from claimcheck.sources.model import Fetcher, FetchFailure, Location, Outcome, Purpose, Request
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.answers import answer_of, table, words

_CAPTURE = re.compile(r"(/web/\d{4,14})(?:id_)?/")
_HOSTS = ("archive.org", "web.archive.org")


class WaybackCopies:
    """Offers the archived copy of a dead page that is nearest to the day the brochure was issued, else the newest.

    Today's date is never part of the question: the same audit must find its answer in the evidence archive later.
    """

    def __init__(self, addresses: RegistryAddresses, issued: date | None) -> None:
        self._addresses = addresses
        self._issued = issued

    def __call__(self, failure: FetchFailure, fetcher: Fetcher) -> tuple[Location, ...]:
        """At most one copy, captured with success; none when the page is not dead or the archive does not answer."""
        if failure.outcome is not Outcome.DEAD:
            return ()
        answer = answer_of(fetcher.fetch(self._addresses.wayback_available(failure.requested, self._issued)))
        closest = table(answer.body, "archived_snapshots", "closest") if answer.is_known else {}
        url = words(closest.get("url"))
        if closest.get("available") is not True or words(closest.get("status")) not in {"200", ""}:
            return ()
        if not self._is_of_archive(url):
            return ()
        return (Location(Request(_raw(url)), Purpose.ARCHIVED_COPY),)

    def _is_of_archive(self, url: str) -> bool:
        """Whether the copy lies with the archive that was asked, and not anywhere its answer may point."""
        try:
            parts, asked = urlsplit(url), urlsplit(self._addresses.wayback)
        except ValueError:
            return False
        return bool(_CAPTURE.match(parts.path)) and parts.hostname in {*_HOSTS, asked.hostname}


def _raw(url: str) -> str:
    """The capture as it was received (`id_`), without the archive's own banner, over https where it is the archive."""
    raw = _CAPTURE.sub(r"\g<1>id_/", url, count=1)
    return "https" + raw.removeprefix("http") if raw.startswith("http://web.archive.org/") else raw

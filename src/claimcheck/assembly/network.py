"""What asks the network as the settings say, whichever command asks."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.settings import Settings
from claimcheck.sources import SourceResolver
from claimcheck.sources.direct import FileResolver, UrlResolver
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.dois import DoiResolver
from claimcheck.sources.registries.trials import TrialResolver
from claimcheck.sources.web.policy import FetchPolicy

if TYPE_CHECKING:
    from claimcheck.sources.web.resolution import Resolver

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Adapters:
    """What a test or an unusual network puts in another's place.

    `resolver` gives the addresses of a host name; None is the system's.
    """

    resolver: Resolver | None = None


DEFAULT_ADAPTERS = Adapters()


def fetch_policy(settings: Settings) -> FetchPolicy:
    """The web client's limits. UsageError when one makes no sense."""
    return FetchPolicy(
        connect_s=settings.connect_timeout,
        read_s=settings.read_timeout,
        total_s=settings.total_timeout,
        max_wire_bytes=settings.max_megabytes * _MEGABYTE,
        max_decoded_bytes=2 * settings.max_megabytes * _MEGABYTE,
        per_host=settings.per_host,
        interval_s=settings.min_interval,
        retries=settings.retries,
        allow_hosts=settings.allow_hosts,
        ca_bundle=settings.ca_bundle,
        proxy=settings.proxy,
        contact=settings.contact,
        jobs=max(1, settings.jobs),
    )


def caveats(settings: Settings) -> tuple[str, ...]:
    """What a run with these settings cannot check; an offline run asks nobody."""
    caveat = "" if settings.offline else fetch_policy(settings).caveat
    return (caveat,) if caveat else ()


def registry_addresses(settings: Settings) -> RegistryAddresses:
    """Where the registries are asked."""
    return RegistryAddresses(
        doi=settings.doi_url.rstrip("/"),
        crossref=settings.crossref_url.rstrip("/"),
        datacite=settings.datacite_url.rstrip("/"),
        europepmc=settings.europepmc_url.rstrip("/"),
        unpaywall=settings.unpaywall_url.rstrip("/"),
        unpaywall_email=settings.unpaywall_email,
        wayback=settings.wayback_url.rstrip("/"),
        trials=settings.trials_url.rstrip("/"),
        ctis=settings.ctis_url.rstrip("/"),
        contact=settings.contact,
    )


def resolvers(settings: Settings, *, is_link_check: bool = False) -> tuple[SourceResolver, ...]:
    """What each kind of citation is resolved by, in the order they are tried; a link check asks the registries less."""
    addresses = registry_addresses(settings)
    dois = DoiResolver(addresses, is_link_check=is_link_check)
    return (UrlResolver(), dois, TrialResolver(addresses), FileResolver())


def clock_of_run() -> Callable[[], datetime]:
    """The clock; SOURCE_DATE_EPOCH stops it, so that a report can be made again to the byte."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not fixed:
        return lambda: datetime.now(UTC)
    try:
        moment = datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH: {fixed!r} is no time in seconds since 1970") from None
    return lambda: moment


def settings_changed(settings: Settings) -> tuple[tuple[str, str], ...]:
    """The settings that differ from the defaults, for reports."""
    defaults = dict(Settings().as_pairs())
    return tuple((name, value) for name, value in settings.as_pairs() if defaults[name] != value)

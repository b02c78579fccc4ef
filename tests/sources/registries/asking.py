"""Asking the fake registries for one DOI through the real resolver and the real web client."""

from __future__ import annotations

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources import Fetcher, RegistryRecord, Resolution
from claimcheck.sources.registries.dois import DoiResolver
from tests.registries_server import RegistriesServer

DOI = "10.5555/a"


def resolve(server: RegistriesServer, fetcher: Fetcher, doi: str = DOI, **given: str) -> Resolution:
    source = Source(f"doi:{doi}", SourceKind.DOI, doi)
    resolver = DoiResolver(server.addresses(**given))
    assert resolver.resolves(source)
    return resolver.resolve(source, Reference("r", (1,), source, 1), fetcher)


def record(server: RegistriesServer, fetcher: Fetcher, doi: str = DOI) -> RegistryRecord:
    registry = resolve(server, fetcher, doi).registry
    assert registry is not None
    return registry

"""Resolvers for sources that name their own place: a URL or a file."""

from __future__ import annotations

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources.model import Fetcher, Location, Purpose, Request, Resolution


class UrlResolver:
    """A cited URL is the one place to look."""

    def resolves(self, source: Source) -> bool:
        """Whether the source is a URL."""
        return source.kind is SourceKind.URL

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """The URL as written in claims.toml: what a reader would open."""
        del fetcher
        return Resolution(source, (Location(Request(reference.url or source.location), Purpose.DOCUMENT),))


class FileResolver:
    """A local document is a source like any other; its address is `file:` plus the path relative to claims.toml."""

    def resolves(self, source: Source) -> bool:
        """Whether the source is a local file."""
        return source.kind is SourceKind.FILE

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """The one file."""
        del reference, fetcher
        return Resolution(source, (Location(Request(f"file:{source.location}"), Purpose.DOCUMENT),))

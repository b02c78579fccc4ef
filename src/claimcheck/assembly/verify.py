"""A whole audit, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from claimcheck import __version__
from claimcheck.assembly.network import (
    DEFAULT_ADAPTERS,
    Adapters,
    caveats,
    clock_of_run,
    fetch_policy,
    registry_addresses,
    resolvers,
    settings_changed,
)
from claimcheck.audit.model import AuditPolicy, Progress, Rooms
from claimcheck.claims import Brochure, SourceKind
from claimcheck.documents import Document, ReadFailure
from claimcheck.documents.cache import TextCache
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import Extractor, Format, standard_readers
from claimcheck.documents.reading import read_document
from claimcheck.documents.sandbox.pool import Sandbox
from claimcheck.matching.policy import MatchPolicy, Rounding
from claimcheck.settings import Settings
from claimcheck.sources import Fetcher, FetchFailure, Location, Snapshot, SourceResolver
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.registries.wayback import WaybackCopies
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.verdicts import Run
from claimcheck.verdicts.policy import JudgePolicy

_TEXT_CACHE = ".claimcheck/text"
"""Extracted text beside claims.toml, by content: it saves time and may be deleted at any time."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """Everything one run needs, put together."""

    run: Run
    policy: AuditPolicy
    fetcher: Fetcher
    resolvers: tuple[SourceResolver, ...]
    read: Callable[[Snapshot], Document | ReadFailure]
    archive_head: Callable[[], str]
    clock: Callable[[], datetime] = field(repr=False)
    copies: Callable[[FetchFailure, Fetcher], tuple[Location, ...]] = field(repr=False)

    def rooms(self, progress: Progress) -> Rooms:
        """The parts, with somebody to tell of progress."""
        return Rooms(self.resolvers, self.fetcher, self.read, self.clock, self.archive_head, progress, self.copies)


@contextmanager
def assemble(brochure: Brochure, settings: Settings, adapters: Adapters = DEFAULT_ADAPTERS) -> Iterator[Assembly]:
    """A run as the settings say: live and recording, or offline from the archive. ArchiveError, UsageError."""
    policy = fetch_policy(settings)
    clock = clock_of_run()
    with ExitStack() as stack:
        path = brochure.path.parent / settings.archive
        archive = stack.enter_context(EvidenceArchive.open(path, writable=not settings.offline, clock=clock))
        if settings.offline:
            fetcher: Fetcher = ReplayFetcher(archive, policy)
        else:
            fetcher = _live(archive, policy, brochure, settings, stack, clock, adapters)
        sandbox = stack.enter_context(Sandbox(ReadPolicy()))
        folder = brochure.path.parent / _TEXT_CACHE
        if not (settings.offline and folder.is_dir()):  # a repeated audit needs no reader at all
            sandbox.warm(_likely_formats(brochure))
        cache = TextCache(folder, sandbox.extract)
        yield _assembly(brochure, settings, fetcher, archive, clock, str(brochure.path), cache.extract)


@contextmanager
def assemble_demo(brochure: Brochure, archive_path: Path) -> Iterator[Assembly]:
    """The example run: offline, at the time the stand-in archive was made, so that its report never changes."""
    with (
        EvidenceArchive.open(archive_path, writable=False, clock=clock_of_run()) as archive,
        Sandbox(ReadPolicy()) as sandbox,
    ):
        made = archive.newest
        fetcher = ReplayFetcher(archive, FetchPolicy())
        yield _assembly(
            brochure, Settings(offline=True), fetcher, archive, lambda: made, brochure.path.name, sandbox.extract
        )


def _assembly(
    brochure: Brochure,
    settings: Settings,
    fetcher: Fetcher,
    archive: EvidenceArchive,
    clock: Callable[[], datetime],
    claims_file: str,
    extract: Extractor,
) -> Assembly:
    read_policy = ReadPolicy()
    readers = standard_readers(read_policy, extract)
    run = Run(
        started_at=clock(),
        tool_version=__version__,
        claims_file=claims_file,
        claims_sha256=brochure.sha256,
        archive_head="",
        settings=settings_changed(settings),
        is_offline=settings.offline,
        is_stand_in=archive.is_stand_in,
        caveats=caveats(settings),
    )
    match = MatchPolicy(rounding=Rounding(settings.rounding))
    return Assembly(
        run=run,
        policy=AuditPolicy(settings.jobs, match, JudgePolicy(max_source_age=settings.max_source_age)),
        fetcher=fetcher,
        resolvers=resolvers(settings),
        read=lambda snapshot: read_document(snapshot, readers, read_policy),
        archive_head=lambda: archive.head,
        clock=clock,
        copies=WaybackCopies(registry_addresses(settings), brochure.issued),
    )


def _live(
    archive: EvidenceArchive,
    policy: FetchPolicy,
    brochure: Brochure,
    settings: Settings,
    stack: ExitStack,
    clock: Callable[[], datetime],
    adapters: Adapters,
) -> Fetcher:
    from claimcheck.sources.local import LocalClient, SchemeClient  # noqa: PLC0415 - a live run only
    from claimcheck.sources.web.fetcher import WebFetcher  # noqa: PLC0415 - requests is loaded for a live run only
    from claimcheck.sources.web.resolution import system_resolver  # noqa: PLC0415 - as WebFetcher

    web = stack.enter_context(WebFetcher(policy, clock=clock, resolver=adapters.resolver or system_resolver))
    local = LocalClient(brochure.path.parent, clock, limit=policy.max_wire_bytes)
    client = SchemeClient(local, web)
    max_age = timedelta(hours=settings.max_age) if settings.max_age else None
    return RecordingFetcher(client, archive, policy, max_age=max_age)


def _likely_formats(brochure: Brochure) -> tuple[Format, ...]:
    """What the cited sources will be read with, as far as their addresses tell."""
    places = [source.location.lower() for source in brochure.sources if source.kind is not SourceKind.NONE]
    papers = [place for place in places if ".pdf" in place]
    return (Format.HTML,) * (len(papers) < len(places)) + (Format.PDF,) * bool(papers)

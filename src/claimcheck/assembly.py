"""Assembly: the only module that names concrete adapters and puts them together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import __version__
from claimcheck.audit.links import LinkRooms
from claimcheck.audit.model import AuditPolicy, Progress, Rooms
from claimcheck.claims import Brochure
from claimcheck.documents import Document, ReadFailure
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import standard_readers
from claimcheck.documents.reading import read_document
from claimcheck.documents.sandbox.pool import Sandbox
from claimcheck.errors import UsageError
from claimcheck.matching.policy import MatchPolicy, Rounding
from claimcheck.reports.json_report import JsonReport
from claimcheck.reports.markdown import MarkdownReport
from claimcheck.reports.model import ReportFormat
from claimcheck.settings import Settings
from claimcheck.sources import Fetcher, FetchFailure, Location, Request, Retrieved, Snapshot, SourceResolver
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.direct import FileResolver, UrlResolver
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.dois import DoiResolver
from claimcheck.sources.registries.trials import TrialResolver
from claimcheck.sources.registries.wayback import WaybackCopies
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.verdicts import Run
from claimcheck.verdicts.policy import JudgePolicy

if TYPE_CHECKING:
    from claimcheck.sources.web.resolution import Resolver

_MEGABYTE = 1_000_000


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


@dataclass(frozen=True, slots=True)
class Adapters:
    """What a test or an unusual network puts in another's place.

    `resolver` gives the addresses of a host name; None is the system's.
    """

    resolver: Resolver | None = None


DEFAULT_ADAPTERS = Adapters()


def report_formats() -> tuple[ReportFormat, ...]:
    """Every report format, in the order they are offered."""
    return (MarkdownReport(), JsonReport())


@contextmanager
def assemble(brochure: Brochure, settings: Settings, adapters: Adapters = DEFAULT_ADAPTERS) -> Iterator[Assembly]:
    """A run as the settings say: live and recording, or offline from the archive. ArchiveError, UsageError."""
    policy = fetch_policy(settings)
    clock = _clock()
    with ExitStack() as stack:
        path = brochure.path.parent / settings.archive
        archive = stack.enter_context(EvidenceArchive.open(path, writable=not settings.offline, clock=clock))
        if settings.offline:
            fetcher: Fetcher = ReplayFetcher(archive, policy)
        else:
            fetcher = _live(archive, policy, brochure, settings, stack, clock, adapters)
        sandbox = stack.enter_context(Sandbox(ReadPolicy()))
        yield _assembly(brochure, settings, fetcher, archive, clock, str(brochure.path), sandbox)


@contextmanager
def assemble_demo(brochure: Brochure, archive_path: Path) -> Iterator[Assembly]:
    """The example run: offline, at the time the stand-in archive was made, so that its report never changes."""
    with (
        EvidenceArchive.open(archive_path, writable=False, clock=_clock()) as archive,
        Sandbox(ReadPolicy()) as sandbox,
    ):
        made = archive.newest
        fetcher = ReplayFetcher(archive, FetchPolicy())
        yield _assembly(brochure, Settings(offline=True), fetcher, archive, lambda: made, brochure.path.name, sandbox)


@contextmanager
def assemble_links(
    settings: Settings, folder: Path, adapters: Adapters = DEFAULT_ADAPTERS
) -> Iterator[tuple[LinkRooms, Callable[[Snapshot], Document | ReadFailure]]]:
    """The parts of a link check, and a reader for files that hold links. Nothing is archived."""
    from claimcheck.sources.local import LocalClient, SchemeClient  # noqa: PLC0415 - a live run only
    from claimcheck.sources.web.fetcher import WebFetcher  # noqa: PLC0415 - as above
    from claimcheck.sources.web.resolution import system_resolver  # noqa: PLC0415 - as above

    policy, clock, read_policy = fetch_policy(settings), _clock(), ReadPolicy()
    with (
        WebFetcher(policy, clock=clock, resolver=adapters.resolver or system_resolver) as web,
        Sandbox(read_policy) as sandbox,
    ):
        readers = standard_readers(read_policy, sandbox.extract)
        client = SchemeClient(LocalClient(folder, clock, limit=policy.max_wire_bytes), web)
        rooms = LinkRooms(
            _resolvers(settings), lambda requests: web.reduce_all(requests, _outcome), client, clock, settings.jobs
        )
        yield rooms, lambda snapshot: read_document(snapshot, readers, read_policy)


def _outcome(request: Request, transcript: Transcript) -> Retrieved:
    """What came of a request, without the body: a link check of thousands keeps none."""
    del request
    retrieved = transcript.retrieved
    return replace(retrieved, body=b"") if isinstance(retrieved, Snapshot) else retrieved


def run_of_links(settings: Settings, files: Sequence[str]) -> Run:
    """The circumstances of a link check."""
    defaults = dict(Settings().as_pairs())
    changed = tuple((name, value) for name, value in settings.as_pairs() if defaults[name] != value)
    return Run(_clock()(), __version__, ", ".join(files), "", "", changed, caveats=_caveats(settings))


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


def _caveats(settings: Settings) -> tuple[str, ...]:
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


def _assembly(
    brochure: Brochure,
    settings: Settings,
    fetcher: Fetcher,
    archive: EvidenceArchive,
    clock: Callable[[], datetime],
    claims_file: str,
    sandbox: Sandbox,
) -> Assembly:
    read_policy = ReadPolicy()
    readers = standard_readers(read_policy, sandbox.extract)
    defaults = dict(Settings().as_pairs())
    run = Run(
        started_at=clock(),
        tool_version=__version__,
        claims_file=claims_file,
        claims_sha256=brochure.sha256,
        archive_head="",
        settings=tuple((name, value) for name, value in settings.as_pairs() if defaults[name] != value),
        is_offline=settings.offline,
        is_stand_in=archive.is_stand_in,
        caveats=_caveats(settings),
    )
    match = MatchPolicy(rounding=Rounding(settings.rounding))
    return Assembly(
        run=run,
        policy=AuditPolicy(settings.jobs, match, JudgePolicy(max_source_age=settings.max_source_age)),
        fetcher=fetcher,
        resolvers=_resolvers(settings),
        read=lambda snapshot: read_document(snapshot, readers, read_policy),
        archive_head=lambda: archive.head,
        clock=clock,
        copies=WaybackCopies(registry_addresses(settings), brochure.issued),
    )


def _resolvers(settings: Settings) -> tuple[SourceResolver, ...]:
    addresses = registry_addresses(settings)
    return (UrlResolver(), DoiResolver(addresses), TrialResolver(addresses), FileResolver())


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


def _clock() -> Callable[[], datetime]:
    """The clock; SOURCE_DATE_EPOCH stops it, so that a report can be made again to the byte."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not fixed:
        return lambda: datetime.now(UTC)
    try:
        moment = datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH: {fixed!r} is no time in seconds since 1970") from None
    return lambda: moment

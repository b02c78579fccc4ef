"""A link check, put together. Nothing that reads, matches or archives is imported: it runs on every push."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from claimcheck import __version__
from claimcheck.assembly.network import (
    DEFAULT_ADAPTERS,
    Adapters,
    caveats,
    clock_of_run,
    fetch_policy,
    resolvers,
    settings_changed,
)
from claimcheck.audit.links import LinkRooms
from claimcheck.documents import Document, ReadFailure
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import standard_readers
from claimcheck.documents.reading import read_document
from claimcheck.documents.sandbox.pool import Sandbox
from claimcheck.settings import Settings
from claimcheck.sources import Request, Retrieved, Snapshot
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.local import LocalClient, SchemeClient
from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.resolution import system_resolver
from claimcheck.verdicts import Run


@contextmanager
def assemble_links(
    settings: Settings, folder: Path, others: tuple[Path, ...] = (), adapters: Adapters = DEFAULT_ADAPTERS
) -> Iterator[tuple[LinkRooms, Callable[[Snapshot], Document | ReadFailure]]]:
    """The parts of a link check, and a reader for files that hold links. Nothing is archived.

    Local documents are named from `folder` and may lie in it or in one of the `others`.
    """
    policy, clock, read_policy = fetch_policy(settings), clock_of_run(), ReadPolicy()
    with (
        WebFetcher(policy, clock=clock, resolver=adapters.resolver or system_resolver) as web,
        Sandbox(read_policy) as sandbox,
    ):
        readers = standard_readers(read_policy, sandbox.extract)
        client = SchemeClient(LocalClient(folder, clock, allowed=others, limit=policy.max_wire_bytes), web)
        rooms = LinkRooms(
            resolvers(settings, is_link_check=True),
            lambda requests: web.reduce_all(requests, _outcome),
            client,
            clock,
            settings.jobs,
        )
        yield rooms, lambda snapshot: read_document(snapshot, readers, read_policy)


def _outcome(request: Request, transcript: Transcript) -> Retrieved:
    """What came of a request, without the body: a link check of thousands keeps none."""
    del request
    retrieved = transcript.retrieved
    return replace(retrieved, body=b"") if isinstance(retrieved, Snapshot) else retrieved


def run_of_links(settings: Settings, files: Sequence[str]) -> Run:
    """The circumstances of a link check."""
    return Run(
        clock_of_run()(), __version__, ", ".join(files), "", "", settings_changed(settings), caveats=caveats(settings)
    )

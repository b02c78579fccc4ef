"""What a run needs from outside, and how it tells of its progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from claimcheck.claims import Source
from claimcheck.documents import Document, ReadFailure
from claimcheck.matching.policy import MatchPolicy
from claimcheck.sources import Fetcher, FetchFailure, Location, Snapshot, SourceResolver
from claimcheck.verdicts.policy import JudgePolicy


class Stage(StrEnum):
    """Where a source is on its way."""

    RESOLVING = "resolving"
    FETCHING = "fetching"
    READING = "reading"
    DONE = "done"


class Progress(Protocol):
    """Told what is being waited for; called from worker threads."""

    def source_at(self, source: Source, stage: Stage, detail: str) -> None:
        """A source has reached a stage; `detail` is the URL or the outcome."""
        ...

    def matching(self, done: int, total: int) -> None:
        """So many claims of the total have been matched."""
        ...


class Silent:
    """Progress nobody watches."""

    def source_at(self, source: Source, stage: Stage, detail: str) -> None:
        """Say nothing."""

    def matching(self, done: int, total: int) -> None:
        """Say nothing."""


def no_copies(failure: FetchFailure, fetcher: Fetcher) -> tuple[Location, ...]:
    """Nowhere to look for a page that is gone."""
    del failure, fetcher
    return ()


@dataclass(frozen=True, slots=True)
class AuditPolicy:
    """How a run proceeds. `jobs` is the number of sources in flight at once."""

    jobs: int = 8
    match: MatchPolicy = field(default_factory=MatchPolicy)
    judge: JudgePolicy = field(default_factory=JudgePolicy)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The concrete parts a run is put together from.

    `resolvers` are tried in order; the first that knows the source's kind resolves it. `archive_head` is asked
    when every source has been gathered, so that it covers the evidence of this run. `copies` is asked for archived
    copies of a cited page that is dead, and only then.
    """

    resolvers: tuple[SourceResolver, ...]
    fetcher: Fetcher
    read: Callable[[Snapshot], Document | ReadFailure]
    clock: Callable[[], datetime]
    archive_head: Callable[[], str]
    progress: Progress = field(default_factory=Silent)
    copies: Callable[[FetchFailure, Fetcher], tuple[Location, ...]] = no_copies

"""What came back when a source was asked for, and how it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from claimcheck.claims import Reference, Source


class Outcome(StrEnum):
    """How asking for a source ended; the closed set of the report's `outcome` field."""

    OK = "ok"
    DEAD = "dead"
    SUSPECT = "suspect"
    BLOCKED = "blocked"
    RATE_LIMITED = "rate_limited"
    TIMEOUT = "timeout"
    SERVER_ERROR = "server_error"
    TLS_ERROR = "tls_error"
    PROTOCOL_ERROR = "protocol_error"
    INCOMPLETE = "incomplete"
    POLICY = "policy"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"
    NO_LOCATOR = "no_locator"

    @property
    def may_pass(self) -> bool:
        """Whether trying again later may end otherwise (exit code 3, never 'dead')."""
        return self in _MAY_PASS


_MAY_PASS = frozenset(
    {Outcome.RATE_LIMITED, Outcome.TIMEOUT, Outcome.SERVER_ERROR, Outcome.UNREACHABLE, Outcome.INCOMPLETE}
)


@dataclass(frozen=True, slots=True)
class Hop:
    """One answer on the way: the URL asked, its HTTP status, and where it pointed ('' if nowhere)."""

    url: str
    status: int
    location: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes as retrieved (content encoding removed), whole, with where and when they came from.

    `sha256` is of `body`. `media_type` and `charset` are as the server said, lower-case, '' if it did not.
    `retrieved_at` is UTC; on replay it is the time of the original retrieval. `status` is 0 for local files.
    `outcome` is OK, SUSPECT (soft 404, redirect to home or login, parked) or BLOCKED/DEAD/... when an error
    status came with a body worth keeping; `detail` says what was seen. `headers` have lower-case names.
    """

    requested: str
    final_url: str
    status: int
    media_type: str
    charset: str
    body: bytes = field(repr=False)
    sha256: str
    retrieved_at: datetime
    hops: tuple[Hop, ...] = ()
    outcome: Outcome = Outcome.OK
    detail: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
    is_stand_in: bool = False


@dataclass(frozen=True, slots=True)
class FetchFailure:
    """Nothing usable came back; `outcome` says of what kind, `detail` what was seen (status, header, error)."""

    requested: str
    outcome: Outcome
    detail: str
    retrieved_at: datetime
    status: int = 0
    final_url: str = ""
    hops: tuple[Hop, ...] = ()
    is_stand_in: bool = False


Retrieved = Snapshot | FetchFailure


class Fetcher(Protocol):
    """Asks for one URL. Implementations: the web client, the archive replaying, the archive recording."""

    def fetch(self, request: Request) -> Retrieved:
        """Never raises for what the outside does; ArchiveError when evidence cannot be kept."""
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to ask for. `accept` is the Accept header; `body` non-empty makes it a POST of JSON.

    `is_registry` marks a registry's API, where 404 is an answer and not a dead link.
    """

    url: str
    accept: str = "*/*"
    body: str = ""
    is_registry: bool = False


class Purpose(StrEnum):
    """What a location is expected to hold."""

    LANDING_PAGE = "landing page"
    FULL_TEXT = "full text"
    ABSTRACT = "abstract"
    DOCUMENT = "document"
    """The cited page or file itself."""
    ARCHIVED_COPY = "archived copy"


@dataclass(frozen=True, slots=True)
class Location:
    """One place to try for a source's text."""

    request: Request
    purpose: Purpose


class NoticeKind(StrEnum):
    """An editorial notice against a work."""

    RETRACTION = "retraction"
    EXPRESSION_OF_CONCERN = "expression of concern"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    PUBLISHED_VERSION = "published version"
    """The work is a preprint and this is where it was published."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice against a work: its kind, its DOI ('' if unknown), ISO date ('' if unknown), who says so.

    `label` is the registry's own word for it where that says more than `kind` ("partial retraction").
    """

    kind: NoticeKind
    doi: str
    date: str
    asserted_by: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class RegistryRecord:
    """What the scholarly registries say of a DOI or trial number.

    `registered` is None when no registry could be asked. `authors` are family names in order, or names of groups.
    `title` is plain text, `titles` every title any registry gives; `years` every year of publication (online and
    print may differ); `published` the earliest ISO date, as far as known. `notices` are against this work; `updates`
    are those this work itself publishes against others: a notice of retraction is not retracted. `asked` lists each
    registry with what it answered, for the report; `unanswered` those whose answer is missing for reasons that may
    pass, so that nothing follows from their silence.
    """

    identifier: str
    registered: bool | None
    agency: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    container: str = ""
    container_short: tuple[str, ...] = ()
    year: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    type: str = ""
    abstract: str = ""
    """Plain text or JATS fragment exactly as the registry gave it."""
    abstract_from: Snapshot | None = None
    notices: tuple[Notice, ...] = ()
    asked: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    published: str = ""
    updates: tuple[Notice, ...] = ()
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Ordered places to try for a source, with what the registries said on the way.

    `failures` are registry requests that failed for reasons that may pass.
    """

    source: Source
    locations: tuple[Location, ...]
    registry: RegistryRecord | None = None
    failures: tuple[FetchFailure, ...] = ()


class SourceResolver(Protocol):
    """A citation to the ordered locations to try; may ask registries through the fetcher it is given."""

    def resolves(self, source: Source) -> bool:
        """Whether this resolver knows this kind of source."""
        ...

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        """Never raises for what registries do."""
        ...

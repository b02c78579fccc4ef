"""One source from citation to documents: resolve, fetch, read, stop as soon as the whole text is there."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from threading import Lock

from claimcheck.audit.model import Rooms, Stage
from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.claims.dois import normalize_doi
from claimcheck.documents import Coverage, Document, ReadFailure
from claimcheck.documents.model import ReadFailureKind
from claimcheck.sources import (
    Fetcher,
    FetchFailure,
    Location,
    Outcome,
    Purpose,
    Request,
    Resolution,
    Retrieved,
    Snapshot,
)
from claimcheck.verdicts.model import SourceResult
from claimcheck.verdicts.sources import Attempt, judge_source

_CEILING = {
    Purpose.LANDING_PAGE: Coverage.LANDING_PAGE,
    Purpose.ABSTRACT: Coverage.ABSTRACT,
    Purpose.ARCHIVED_COPY: Coverage.PARTIAL,  # the page may have changed since: nothing follows from what it lacks
}
_COVERAGE_ORDER = (Coverage.NONE, Coverage.LANDING_PAGE, Coverage.ABSTRACT, Coverage.PARTIAL, Coverage.FULL_TEXT)


class OncePerRun:
    """A fetcher that asks for each request once in a run; whoever asks again waits for the first answer."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._answers: dict[Request, Future[Retrieved]] = {}
        self._lock = Lock()

    def fetch(self, request: Request) -> Retrieved:
        """The one answer to this request in this run."""
        with self._lock:
            answer = self._answers.get(request)
            is_first = answer is None
            if answer is None:
                answer = self._answers[request] = Future()
        if is_first:
            try:
                answer.set_result(self._fetcher.fetch(request))
            except BaseException as error:
                answer.set_exception(error)
                raise
        return answer.result()


def gather_source(source: Source, references: Sequence[Reference], rooms: Rooms, fetcher: Fetcher) -> SourceResult:
    """Everything that can be had of one source. ArchiveError when evidence cannot be kept."""
    ids = tuple(reference.id for reference in references)
    if source.kind is SourceKind.NONE:
        return judge_source(source, ids, Resolution(source, ()), ())
    rooms.progress.source_at(source, Stage.RESOLVING, source.location)
    resolver = next(resolver for resolver in rooms.resolvers if resolver.resolves(source))
    resolution = resolver.resolve(source, references[0], fetcher)
    attempts: list[Attempt] = []
    for location in resolution.locations:
        if _is_enough(attempts, location):
            continue
        attempts.append(_attempt(source, location, rooms, fetcher))
    attempts += [_attempt(source, location, rooms, fetcher) for location in _copies(source, attempts, rooms, fetcher)]
    result = judge_source(source, ids, resolution, attempts)
    rooms.progress.source_at(source, Stage.DONE, result.outcome.value)
    return result


def _copies(source: Source, attempts: Sequence[Attempt], rooms: Rooms, fetcher: Fetcher) -> tuple[Location, ...]:
    """Archived copies of a cited page that is gone. The source stays dead; the report names the copy."""
    cited = attempts[0].retrieved if attempts else None
    if source.kind is not SourceKind.URL or not isinstance(cited, FetchFailure) or cited.outcome is not Outcome.DEAD:
        return ()
    return rooms.copies(cited, fetcher)


def _attempt(source: Source, location: Location, rooms: Rooms, fetcher: Fetcher) -> Attempt:
    rooms.progress.source_at(source, Stage.FETCHING, location.request.url)
    retrieved = fetcher.fetch(location.request)
    if not isinstance(retrieved, Snapshot) or retrieved.outcome is not Outcome.OK:
        # A suspect page (a soft 404, a home or login page) is not the cited one: its text proves nothing.
        return Attempt(location, retrieved)
    rooms.progress.source_at(source, Stage.READING, location.request.url)
    return Attempt(location, retrieved, _lowered(_own(source, rooms.read(retrieved)), location))


def _own(source: Source, read: Document | ReadFailure) -> Document | ReadFailure:
    """What was read, unless it states another DOI as its own than the one cited: then it is another work's text."""
    if source.kind is not SourceKind.DOI or isinstance(read, ReadFailure):
        return read
    stated = normalize_doi(read.doi)
    if stated is None or stated.startswith(source.location) or source.location.startswith(stated):
        return read  # a repository's "…/123.v2" is a version of "…/123"
    return ReadFailure(ReadFailureKind.OTHER_WORK, f"the text states another DOI as its own: {stated}")


def _lowered(read: Document | ReadFailure, location: Location) -> Document | ReadFailure:
    """Coverage is never more than the place can carry: a landing page is no full text."""
    if isinstance(read, ReadFailure):
        return read
    ceiling = _CEILING.get(location.purpose, Coverage.FULL_TEXT)
    return replace(read, coverage=min(read.coverage, ceiling, key=_COVERAGE_ORDER.index))


def _is_enough(attempts: Sequence[Attempt], location: Location) -> bool:
    """Whether what was read makes this further location needless."""
    best = max(
        (a.read.coverage for a in attempts if isinstance(a.read, Document)),
        key=_COVERAGE_ORDER.index,
        default=Coverage.NONE,
    )
    if best is Coverage.FULL_TEXT:
        return True
    has_abstract = any(a.location.purpose is Purpose.ABSTRACT and isinstance(a.read, Document) for a in attempts)
    return location.purpose is Purpose.ABSTRACT and has_abstract

"""Sources gathered: each asked once, read as far as its place can carry, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from threading import Barrier, Lock, Thread

import pytest

from claimcheck.audit import AuditPolicy, Rooms, Stage
from claimcheck.audit.gather import OncePerRun, gather_source
from claimcheck.audit.model import Silent
from claimcheck.audit.run import gather_sources
from claimcheck.claims import Brochure, Reference, Source, SourceKind
from claimcheck.documents import Coverage, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import extract, standard_readers
from claimcheck.documents.reading import read_document
from claimcheck.errors import ArchiveError
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

NOW = datetime(2025, 1, 15, tzinfo=UTC)
TEXT = "In all 5,000 professionals work in nuclear medicine in Belgium. " * 20
SOURCE = Source("url:plan", SourceKind.URL, "https://a.example/plan")
REFERENCES = (Reference("plan", (1,), SOURCE, 3),)


@dataclass
class Shelf:
    """A fetcher with fixed answers that counts who asked."""

    answers: dict[str, str | Exception]
    asked: list[str] = field(default_factory=list)
    outcome: Outcome = Outcome.OK
    lock: Lock = field(default_factory=Lock)

    def fetch(self, request: Request) -> Retrieved:
        with self.lock:
            self.asked.append(request.url)
        answer = self.answers.get(request.url)
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            return FetchFailure(request.url, Outcome.DEAD, "HTTP 404", NOW, status=404)
        body = answer.encode()
        digest = sha256(body).hexdigest()
        return Snapshot(request.url, request.url, 200, "text/plain", "utf-8", body, digest, NOW, outcome=self.outcome)


@dataclass(frozen=True)
class Plan:
    """A resolver that sends every source to the same places."""

    locations: tuple[Location, ...]

    def resolves(self, source: Source) -> bool:
        return source.kind is not SourceKind.NONE

    def resolve(self, source: Source, reference: Reference, fetcher: Fetcher) -> Resolution:
        del reference, fetcher
        return Resolution(source, self.locations)


class Watcher(Silent):
    """Progress kept in a list."""

    def __init__(self) -> None:
        self.stages: list[tuple[Stage, str]] = []

    def source_at(self, source: Source, stage: Stage, detail: str) -> None:
        del source
        self.stages.append((stage, detail))


def at(url: str, purpose: Purpose) -> Location:
    return Location(Request(url), purpose)


def rooms(fetcher: Fetcher, locations: Sequence[Location], progress: Silent | None = None) -> Rooms:
    policy = ReadPolicy()
    readers = standard_readers(policy, extract)
    return Rooms(
        (Plan(tuple(locations)),),
        fetcher,
        lambda snapshot: read_document(snapshot, readers, policy),
        lambda: NOW,
        lambda: "",
        progress or Silent(),
    )


def gathered(shelf: Shelf, *locations: Location, progress: Silent | None = None) -> tuple[Outcome, Coverage, int]:
    result = gather_source(SOURCE, REFERENCES, rooms(shelf, locations, progress), shelf)
    return result.outcome, result.coverage, len(result.documents)


def test_the_whole_text_makes_every_further_place_needless() -> None:
    shelf = Shelf({"u:full": TEXT, "u:more": TEXT})
    assert gathered(shelf, at("u:full", Purpose.DOCUMENT), at("u:more", Purpose.DOCUMENT)) == (
        Outcome.OK,
        Coverage.FULL_TEXT,
        1,
    )
    assert shelf.asked == ["u:full"]


def test_a_landing_page_and_an_abstract_never_count_as_the_whole_text() -> None:
    shelf = Shelf({"u:land": TEXT, "u:abstract": TEXT + "more", "u:second": TEXT + "else"})
    places = at("u:land", Purpose.LANDING_PAGE), at("u:abstract", Purpose.ABSTRACT), at("u:second", Purpose.ABSTRACT)
    assert gathered(shelf, *places) == (Outcome.OK, Coverage.ABSTRACT, 2)
    assert shelf.asked == ["u:land", "u:abstract"]


def test_what_a_suspect_page_says_is_not_read_at_all() -> None:
    shelf = Shelf({"u:home": TEXT}, outcome=Outcome.SUSPECT)
    assert gathered(shelf, at("u:home", Purpose.DOCUMENT)) == (Outcome.SUSPECT, Coverage.NONE, 0)


def test_a_source_without_text_is_unreadable_and_says_why() -> None:
    shelf = Shelf({"u:blank": " "})
    result = gather_source(SOURCE, REFERENCES, rooms(shelf, [at("u:blank", Purpose.DOCUMENT)]), shelf)
    assert result.outcome is Outcome.UNREADABLE
    assert [failure.kind for failure in result.read_failures] == [ReadFailureKind.NO_TEXT]


def test_progress_tells_what_is_being_waited_for_and_how_it_ended() -> None:
    watcher = Watcher()
    gathered(Shelf({"u:full": TEXT}), at("u:full", Purpose.DOCUMENT), progress=watcher)
    assert [stage for stage, _ in watcher.stages] == [Stage.RESOLVING, Stage.FETCHING, Stage.READING, Stage.DONE]
    assert watcher.stages[-1][1] == "ok"


def test_data_on_file_is_asked_of_nobody() -> None:
    shelf = Shelf({})
    nothing = Source("none:x", SourceKind.NONE, "")
    assert gather_source(nothing, REFERENCES, rooms(shelf, []), shelf).outcome is Outcome.NO_LOCATOR
    assert shelf.asked == []


def test_one_address_is_asked_once_however_many_wait_for_it() -> None:
    shelf = Shelf({"u:full": TEXT})
    fetcher, gate, answers = OncePerRun(shelf), Barrier(8), []

    def ask() -> None:
        gate.wait()
        answers.append(fetcher.fetch(Request("u:full")))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shelf.asked == ["u:full"]
    assert len({id(answer) for answer in answers}) == 1


def test_whoever_waits_for_a_request_that_failed_hears_of_it_too() -> None:
    fetcher = OncePerRun(Shelf({"u:x": ArchiveError("the disk is full")}))
    for _ in range(2):
        with pytest.raises(ArchiveError, match="the disk is full"):
            fetcher.fetch(Request("u:x"))


def brochure(count: int) -> Brochure:
    references = tuple(
        Reference(f"r{n}", (n,), Source(f"url:{n % 7}", SourceKind.URL, f"https://a.example/{n % 7}"), n)
        for n in range(count)
    )
    return Brochure("B", "en", Path("claims.toml"), "00", references, ())


def test_results_come_in_the_order_of_the_file_with_all_references_of_a_source() -> None:
    shelf = Shelf({"u:full": TEXT})
    results = gather_sources(brochure(20), rooms(shelf, [at("u:full", Purpose.DOCUMENT)]), AuditPolicy(jobs=4))
    assert [result.references[0] for result in results] == [f"r{n}" for n in range(7)]
    assert results[0].references == ("r0", "r7", "r14")
    assert shelf.asked == ["u:full"]


def test_evidence_that_cannot_be_kept_ends_the_run_with_its_reason() -> None:
    shelf = Shelf({"u:x": ArchiveError("the disk is full")})
    with pytest.raises(ArchiveError, match="the disk is full"):
        gather_sources(brochure(20), rooms(shelf, [at("u:x", Purpose.DOCUMENT)]), AuditPolicy(jobs=2))

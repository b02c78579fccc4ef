"""Many requests at once: equal ones asked once, workers never idle while any host may be asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast
from urllib.parse import urlsplit

from claimcheck.claims.urls import normalize_url, request_url, url_problem
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.model import Request
from claimcheck.sources.web.politeness import Turns

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Turn:
    """What a course needs next: a turn at `host`, not before `delay_s` seconds from now."""

    host: str
    delay_s: float = 0.0


Course = Generator[Turn, None, Transcript]


@dataclass(slots=True)
class Job:
    """One distinct request: the places in the batch that want its answer, and how far it is."""

    request: Request
    places: list[int]
    course: Course | None = None


class Batch(Generic[Result]):
    """One run over many requests. `reduce` makes of each transcript what is kept."""

    def __init__(
        self,
        start: Callable[[Request], Course],
        turns: Turns[Job],
        requests: Sequence[Request],
        reduce: Callable[[Request, Transcript], Result],
        on_progress: Callable[[int, int], None] | None,
    ) -> None:
        self._start = start
        self._turns = turns
        self._requests = requests
        self._reduce = reduce
        self._on_progress = on_progress
        self._results: list[Result | None] = [None] * len(requests)
        self._done = 0
        self._error: BaseException | None = None
        self._lock = threading.Lock()

    def run(self, workers: int) -> tuple[Result, ...]:
        """Every result, in the order of the requests. Raises what `reduce` or a worker raised."""
        self._turns.open()
        threads: list[threading.Thread] = []
        try:
            jobs = self._jobs()
            for job in jobs:
                self._turns.put(job, urlsplit(request_url(job.request.url)).hostname or "")
            for number in range(min(workers, len(jobs))):
                threads.append(threading.Thread(target=self._work, name=f"fetch {number}", daemon=True))
                threads[-1].start()
            for thread in threads:
                thread.join()
        finally:
            self._turns.close()
        if self._error is not None:
            raise self._error
        return cast("tuple[Result, ...]", tuple(self._results))

    def _jobs(self) -> list[Job]:
        """The distinct requests, but for those that cannot be asked: they are settled here, without a turn."""
        distinct: dict[Request, Job] = {}
        for place, request in enumerate(self._requests):
            key = replace(request, url=normalize_url(request.url))
            if key in distinct:
                distinct[key].places.append(place)
            else:
                distinct[key] = Job(request, [place])
        ready = []
        for job in distinct.values():
            if url_problem(job.request.url):
                self._step(job)
            else:
                ready.append(job)
        return ready

    def _work(self) -> None:
        while (taken := self._turns.take()) is not None:
            job, host = taken
            try:
                turn = self._step(job)
            except BaseException as error:  # noqa: BLE001 - raised again by `run`
                self._stop(error)
                turn = None
            finally:
                self._turns.leave(host)
            if turn is not None:
                self._turns.put(job, turn.host, turn.delay_s)

    def _step(self, job: Job) -> Turn | None:
        """One exchange of a job; the turn it needs next, None when it has ended."""
        try:
            if job.course is None:
                job.course = self._start(job.request)
                next(job.course)
            return job.course.send(None)
        except StopIteration as end:
            self._finish(job, end.value)
            return None

    def _finish(self, job: Job, transcript: Transcript) -> None:
        for place in job.places:
            request = self._requests[place]
            retrieved = transcript.retrieved
            if retrieved.requested != request.url:
                retrieved = replace(retrieved, requested=request.url)
            self._results[place] = self._reduce(request, Transcript(transcript.exchanges, retrieved))
        with self._lock:
            self._done += len(job.places)
            if self._on_progress is not None:
                self._on_progress(self._done, len(self._requests))
            if self._done == len(self._requests):
                self._turns.close()

    def _stop(self, error: BaseException) -> None:
        with self._lock:
            self._error = self._error or error
        self._turns.close()

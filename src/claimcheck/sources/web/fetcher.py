"""The web client: one request from URL to outcome, alone or thousands at once."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

from requests.cookies import RequestsCookieJar

from claimcheck.sources.exchange import Exchange, Transcript, Validators
from claimcheck.sources.model import FetchFailure, Outcome, Request, Retrieved
from claimcheck.sources.web.answers import Inquiry
from claimcheck.sources.web.batch import Batch, Course, Job, Turn
from claimcheck.sources.web.connection import Gate
from claimcheck.sources.web.faults import Fault
from claimcheck.sources.web.pages import challenge_header
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.politeness import Turns
from claimcheck.sources.web.resolution import Names, Resolver, system_resolver
from claimcheck.sources.web.retries import backoff_s, rate_interval_s, retry_after_s
from claimcheck.sources.web.statuses import RETRIED
from claimcheck.sources.web.transport import Transport

Result = TypeVar("Result")

_CONTROL_HOSTS = ("doi.org", "www.w3.org")
"""Resolved, never connected to, when a host does not exist and no other host has resolved in this run."""


def utc_now() -> datetime:
    """The current time."""
    return datetime.now(UTC)


class WebFetcher:
    """Asks the web, politely and within the policy's limits; a `Fetcher` and a `Client`. Thread-safe.

    `clock` gives the time of retrieval (UTC), `resolver` addresses for names, `source` the jitter of retries.
    Close it, or use it as a context manager.
    """

    def __init__(
        self,
        policy: FetchPolicy,
        *,
        clock: Callable[[], datetime] = utc_now,
        resolver: Resolver = system_resolver,
        source: random.Random | None = None,
    ) -> None:
        self.policy = policy
        self._clock = clock
        self._random = source or random.Random()  # noqa: S311 - jitter is no secret
        self._names = Names(resolver, policy)
        self._transport = Transport(Gate(self._names), policy, clock)
        self.turns: Turns[Job] = Turns(policy)
        self._batches = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of connections."""
        self._transport.close()

    def fetch(self, request: Request) -> Retrieved:
        """What came of asking for `request`; never raises for what the outside does."""
        return self.ask(request).retrieved

    def ask(self, request: Request, validators: Validators | None = None) -> Transcript:
        """Ask for one request, waiting for its turns in the calling thread.

        Answers that were asked for again (a 503 before a 200) are not among the exchanges. With validators, a 304
        may be the last exchange; `retrieved` then says nothing and the archive puts its own
        copy in the place of the 304 and judges again (`answers.judge_exchanges`).
        """
        course = self.course(request, validators)
        try:
            turn = next(course)
            while True:
                if turn.delay_s:
                    time.sleep(turn.delay_s)
                host = turn.host
                self.turns.enter(host)
                try:
                    turn = course.send(None)
                finally:
                    self.turns.leave(host)
        except StopIteration as end:
            transcript: Transcript = end.value
            return transcript

    def fetch_all(
        self,
        requests: Sequence[Request],
        jobs: int | None = None,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> tuple[Retrieved, ...]:
        """What came of each request, in the order given; equal URLs are asked once, whatever their spelling.

        `jobs` workers (the policy's number by default) serve all hosts; none waits for one host while another could
        be asked. `on_progress` is told (done, total) from the workers, one at a time.
        """
        return self.reduce_all(requests, lambda _, transcript: transcript.retrieved, jobs, on_progress)

    def reduce_all(
        self,
        requests: Sequence[Request],
        reduce: Callable[[Request, Transcript], Result],
        jobs: int | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        validators_of: Callable[[Request], Validators | None] | None = None,
    ) -> tuple[Result, ...]:
        """As `fetch_all`, keeping only what `reduce` makes of each transcript, so that memory need not hold bodies.

        `reduce` is called in the workers and may record the transcript; what it raises ends the batch and is
        raised here. `validators_of` says by what an archived copy of a request is known.
        """

        def start(request: Request) -> Course:
            return self.course(request, validators_of(request) if validators_of is not None else None)

        with self._batches:
            batch = Batch(start, self.turns, requests, reduce, on_progress)
            return batch.run(jobs or self.policy.jobs)

    def course(self, request: Request, validators: Validators | None = None) -> Course:
        """The steps of one request. Each yield asks for a turn at a host; the exchange is made when resumed."""
        inquiry = Inquiry(request, self.policy, self._clock())
        jar = RequestsCookieJar()
        spent_s = delay_s = 0.0
        tries = 0
        while url := inquiry.next_url:
            host = urlsplit(url).hostname or ""
            yield Turn(host, delay_s)
            known = None if inquiry.is_probing else validators
            started = time.monotonic()
            answer = self._transport.exchange(url, request, jar, self.policy.total_s - spent_s, known)
            spent_s += time.monotonic() - started
            tries += 1
            if tries <= self.policy.retries and spent_s < self.policy.total_s and not inquiry.is_probing:
                wait_s = self._wait_s(answer, request, host, tries)
                if wait_s is not None:
                    delay_s = wait_s
                    continue
            if isinstance(answer, Fault):
                if inquiry.is_probing:
                    break
                return Transcript(tuple(inquiry.exchanges), self._failure(inquiry, answer, host, tries))
            inquiry.add(answer)
            delay_s, tries = 0.0, 0
        return Transcript(tuple(inquiry.exchanges), inquiry.result())

    def _wait_s(self, answer: Exchange | Fault, request: Request, host: str, tries: int) -> float | None:
        """Seconds after which to try again, None if the answer stands."""
        backoff = backoff_s(self.policy, tries, self._random)
        if isinstance(answer, Fault):
            return backoff if answer.may_retry else None
        if interval_s := rate_interval_s(answer):
            self.turns.pace(host, interval_s)
        if answer.status in RETRIED and not challenge_header(answer):
            asked_s = retry_after_s(answer, self._clock())
            if asked_s is None:
                return backoff
            return 0.0 if self.turns.hold(host, asked_s) else None
        is_doubtful = answer.status == HTTPStatus.NOT_FOUND and not request.is_registry and tries == 1
        is_cut = answer.truncated == "disconnect" and answer.status < HTTPStatus.MULTIPLE_CHOICES
        return backoff if is_doubtful or is_cut else None

    def _failure(self, inquiry: Inquiry, fault: Fault, host: str, tries: int) -> FetchFailure:
        """A fault that stands. A host that does not exist is dead only if names are resolved at all.

        Nor is an intranet's host dead when it is looked for from outside.
        """
        outcome, detail = fault.outcome, fault.detail
        if fault.is_missing_host:
            if self.policy.allows(host) or "." not in host:
                detail += "; is this machine on its network?"
            elif self._names.any_other_resolves(host, _CONTROL_HOSTS, self.policy.connect_s):
                outcome = Outcome.DEAD
            else:
                detail += ", and no other host could be resolved either"
        if tries > 1:
            detail += f" (tried {tries} times)"
        return inquiry.fail(outcome, detail)

"""Whose turn it is: a few requests at once per host, a pause between them, and no thread asleep meanwhile."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from claimcheck.sources.web.policy import FetchPolicy

Job = TypeVar("Job")


@dataclass(slots=True)
class _Host(Generic[Job]):
    """One host's state. `next_start` is on the monotonic clock; `held_s` counts pauses the server asked for."""

    interval_s: float
    next_start: float = 0.0
    active: int = 0
    held_s: float = 0.0
    waiting: deque[Job] = field(default_factory=deque)
    is_queued: bool = False


class Turns(Generic[Job]):
    """Turns at hosts, for callers that wait in their own thread and for workers that take jobs. Thread-safe.

    Workers never wait for one host: `take` gives them whatever job may start now, at any host. Jobs of one host
    start in the order they were put.
    """

    def __init__(self, policy: FetchPolicy, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._policy = policy
        self._monotonic = monotonic
        self._hosts: dict[str, _Host[Job]] = {}
        self._ready: list[tuple[float, int, str]] = []
        self._later: list[tuple[float, int, str, Job]] = []
        self._ticket = itertools.count()
        lock = threading.Lock()
        self._changed = threading.Condition(lock)
        self._left = threading.Condition(lock)
        self._is_closed = False

    def enter(self, host: str) -> None:
        """Wait in the calling thread until `host` may be asked, and count the request as under way."""
        with self._left:
            state = self._host(host)
            while not self._may_start(state):
                pause = state.next_start - self._monotonic()
                is_full = state.active >= self._policy.per_host
                self._left.wait(None if is_full else max(pause, 0.001))
            self._start(state)

    def leave(self, host: str) -> None:
        """A request at `host` has ended."""
        with self._changed:
            state = self._host(host)
            state.active -= 1
            self._queue(host, state)
            self._changed.notify()
            self._left.notify_all()

    def put(self, job: Job, host: str, delay_s: float = 0.0) -> None:
        """Let `job` have a turn at `host`, not before `delay_s` seconds from now."""
        with self._changed:
            if delay_s > 0:
                heapq.heappush(self._later, (self._monotonic() + delay_s, next(self._ticket), host, job))
            else:
                self._append(host, job)
            self._changed.notify()

    def take(self) -> tuple[Job, str] | None:
        """The next job that may start, with its host; waits for one. None once closed."""
        with self._changed:
            while not self._is_closed:
                now = self._monotonic()
                while self._later and self._later[0][0] <= now:
                    _, _, host, job = heapq.heappop(self._later)
                    self._append(host, job)
                if self._ready and self._ready[0][0] <= now:
                    _, _, host = heapq.heappop(self._ready)
                    state = self._hosts[host]
                    state.is_queued = False
                    if not self._may_start(state):
                        self._queue(host, state)
                        continue
                    self._start(state)
                    job = state.waiting.popleft()
                    self._queue(host, state)
                    return job, host
                self._changed.wait(self._pause(now))
            return None

    def open(self) -> None:
        """Forget jobs left over from before `close`, and let `take` wait for new ones."""
        with self._changed:
            self._is_closed = False
            self._ready.clear()
            self._later.clear()
            for state in self._hosts.values():
                state.waiting.clear()
                state.is_queued = False

    def close(self) -> None:
        """Let every worker go."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def hold(self, host: str, seconds: float) -> bool:
        """Leave `host` alone for a while, as it asked; False once that would add up to more than the policy's cap."""
        with self._changed:
            state = self._host(host)
            now = self._monotonic()
            added = max(0.0, now + seconds - max(now, state.next_start))
            if state.held_s + added > self._policy.retry_after_cap_s:
                return False
            state.held_s += added
            state.next_start = max(state.next_start, now + seconds)
            return True

    def pace(self, host: str, interval_s: float) -> None:
        """Ask `host` at most every `interval_s` seconds, as it says, if that is less often than the policy does."""
        with self._changed:
            state = self._host(host)
            paced_s = max(self._policy.interval_s, min(interval_s, self._policy.retry_after_cap_s))
            if paced_s > state.interval_s:
                state.next_start = max(state.next_start, self._monotonic() + paced_s)
            state.interval_s = paced_s

    def _host(self, host: str) -> _Host[Job]:
        state = self._hosts.get(host)
        if state is None:
            state = self._hosts[host] = _Host(self._policy.interval_s)
        return state

    def _may_start(self, state: _Host[Job]) -> bool:
        return state.active < self._policy.per_host and state.next_start <= self._monotonic()

    def _start(self, state: _Host[Job]) -> None:
        state.active += 1
        state.next_start = self._monotonic() + state.interval_s

    def _append(self, host: str, job: Job) -> None:
        state = self._host(host)
        state.waiting.append(job)
        self._queue(host, state)

    def _queue(self, host: str, state: _Host[Job]) -> None:
        """Have `host` among the ready ones if it has a job to start and room for it."""
        if state.waiting and not state.is_queued and state.active < self._policy.per_host:
            state.is_queued = True
            heapq.heappush(self._ready, (state.next_start, next(self._ticket), host))

    def _pause(self, now: float) -> float | None:
        """Seconds until something may start; None if only a change can bring that."""
        times = [heap[0][0] for heap in (self._ready, self._later) if heap]
        return max(min(times) - now, 0.0005) if times else None

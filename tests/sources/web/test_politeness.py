"""Politeness as the server sees it: gaps between arrivals, sockets open at once, no host waiting for another."""

from __future__ import annotations

import itertools
import threading
import time
from typing import Any

import pytest

from claimcheck.sources import Outcome, Request
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.politeness import Turns
from tests.sources.web.conftest import Hostile

_SLACK_S = 0.06
"""How much later than it was sent a request may be read on a busy machine, and so seem to follow its forerunner."""


def _gaps(report: dict[str, Any], host: str) -> list[float]:
    times = sorted(at for at, seen_host, _ in report["seen"] if seen_host == host)
    return [later - earlier for earlier, later in itertools.pairwise(times)]


def _requests(host: str, count: int, behaviour: str = "plain") -> list[Request]:
    return [Request(f"http://{host}.hostile.example/{behaviour}/m{number}") for number in range(count)]


def test_a_host_is_asked_no_faster_than_the_interval_by_any_number_of_workers(hostile: Hostile) -> None:
    with hostile.fetcher(interval_s=0.1, per_host=4) as fetcher:
        hostile.seen()
        results = fetcher.fetch_all(_requests("www", 8), jobs=8)
        gaps = _gaps(hostile.seen(), "www.hostile.example")
    assert {result.outcome for result in results} == {Outcome.OK}
    assert len(gaps) == 7
    assert min(gaps) > 0.1 - _SLACK_S
    assert sum(gaps) > 0.7 - 2 * _SLACK_S


def test_callers_in_their_own_threads_keep_the_interval_too(hostile: Hostile) -> None:
    with hostile.fetcher(interval_s=0.1, per_host=2) as fetcher:
        hostile.seen()
        threads = [threading.Thread(target=fetcher.fetch, args=(request,)) for request in _requests("www", 5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        gaps = _gaps(hostile.seen(), "www.hostile.example")
    assert len(gaps) == 4
    assert min(gaps) > 0.1 - _SLACK_S


def test_callers_in_their_own_threads_share_a_hosts_limit(hostile: Hostile) -> None:
    with hostile.fetcher(per_host=2) as fetcher:
        hostile.seen()
        requests = _requests("www", 8, "takes-its-time")
        threads = [threading.Thread(target=fetcher.fetch, args=(request,)) for request in requests]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        report = hostile.seen()
    assert len(report["seen"]) == 8
    assert report["peak_working"] == 2


def test_a_server_that_asks_for_a_day_is_asked_once(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        hostile.seen()
        retrieved = fetcher.fetch(Request("http://www.hostile.example/429-until-tomorrow/m1"))
    assert retrieved.outcome is Outcome.RATE_LIMITED
    assert len(hostile.seen()["seen"]) == 1


@pytest.mark.parametrize("per_host", [1, 3])
def test_a_host_is_never_asked_more_at_once_than_allowed(hostile: Hostile, per_host: int) -> None:
    with hostile.fetcher(per_host=per_host) as fetcher:
        hostile.seen()
        fetcher.fetch_all(_requests("www", 24, "takes-its-time"), jobs=16)
        report = hostile.seen()
    assert report["peak_working"] == per_host
    assert report["peak_open"] <= 2 * per_host  # the server may see a new connection before the end of the last one


def test_one_worker_serves_a_quick_host_while_a_slow_one_waits_its_turn(hostile: Hostile) -> None:
    requests = [*_requests("slow-turns", 4), *_requests("quick", 4)]
    finished: list[str] = []

    def note(request: Request, transcript: Transcript) -> None:
        assert transcript.retrieved.outcome is Outcome.OK
        finished.append(request.url)

    with hostile.fetcher(interval_s=0.15, per_host=1) as fetcher:
        hostile.seen()
        fetcher.reduce_all(requests, note, jobs=1)
        report = hostile.seen()
    assert len(finished) == 8
    starts = {host: min(at for at, seen, _ in report["seen"] if seen == host) for _, host, _ in report["seen"]}
    assert abs(starts["slow-turns.hostile.example"] - starts["quick.hostile.example"]) < 0.15
    ends = [max(at for at, seen, _ in report["seen"] if seen == host) for host in starts]
    assert abs(ends[0] - ends[1]) < 0.3


def test_a_server_that_asks_for_a_pause_gets_it_from_every_worker(hostile: Hostile) -> None:
    with hostile.fetcher(per_host=4, retry_after_cap_s=9) as fetcher:
        hostile.seen()
        url = "http://www.hostile.example/503-with-Retry-After/p"
        results = fetcher.fetch_all([Request(f"{url}{number}") for number in range(3)], jobs=4)
        report = hostile.seen()
    assert {result.outcome for result in results} == {Outcome.OK}
    times = sorted(at for at, _, _ in report["seen"])
    assert max(later - earlier for earlier, later in itertools.pairwise(times)) > 0.9


def test_a_host_that_always_asks_for_pauses_cannot_stall_a_run(hostile: Hostile) -> None:
    with hostile.fetcher(per_host=2, retry_after_cap_s=1.5) as fetcher:
        hostile.seen()
        url = "http://www.hostile.example/429-with-Retry-After/q"
        started = time.monotonic()
        results = fetcher.fetch_all([Request(f"{url}{number}") for number in range(6)], jobs=2)
        seconds = time.monotonic() - started
    assert {result.outcome for result in results} <= {Outcome.OK, Outcome.RATE_LIMITED}
    assert seconds < 8


def test_the_rate_a_registry_states_is_kept(hostile: Hostile) -> None:
    with hostile.fetcher(per_host=2) as fetcher:
        hostile.seen()
        fetcher.fetch_all(_requests("www", 5, "paced"), jobs=2)
        gaps = _gaps(hostile.seen(), "www.hostile.example")
    assert min(gaps[1:]) > 0.25 - _SLACK_S


def test_a_job_put_back_after_closing_is_forgotten() -> None:
    turns: Turns[str] = Turns(FetchPolicy())
    turns.put("late", "a.example", 0.0)
    turns.put("later", "a.example", 60.0)
    turns.close()
    assert turns.take() is None
    turns.open()
    turns.put("next", "a.example")
    assert turns.take() == ("next", "a.example")

"""Every behaviour of the hostile server ends in its outcome, within its time and memory."""

from __future__ import annotations

import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import pytest

from claimcheck.sources import Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.answers import judge_exchanges
from tests.hostile_server import BEHAVIOURS, Behaviour
from tests.sources.web.conftest import HASTY, PATIENT, Hostile

_JUDGED = frozenset(Outcome) - {Outcome.UNREACHABLE}
ENDING = [row for row in BEHAVIOURS if not row.is_wait]
WAITING = [row for row in BEHAVIOURS if row.is_wait]


class Ended(NamedTuple):
    retrieved: Retrieved
    seconds: float


def _url(row: Behaviour) -> str:
    return row.url.format(name=row.slug, mark="m1")


def _check(row: Behaviour, retrieved: Retrieved) -> None:
    assert retrieved.outcome == row.expected, retrieved
    assert row.detail in retrieved.detail, retrieved
    assert retrieved.requested == _url(row)
    if row.expected == "ok":
        assert isinstance(retrieved, Snapshot)
        assert retrieved.body


def test_there_are_enough_behaviours_and_each_has_its_own_name() -> None:
    assert len({row.slug for row in BEHAVIOURS}) == len(BEHAVIOURS) >= 80


@pytest.mark.parametrize("row", ENDING, ids=lambda row: row.slug)
def test_a_hostile_answer_ends_in_its_outcome(hostile: Hostile, row: Behaviour) -> None:
    with hostile.fetcher() as fetcher:
        fetcher.fetch(Request("http://home.hostile.example/"))  # what every first request loads is not the row's
        tracemalloc.start()
        started = time.monotonic()
        try:
            transcript = fetcher.ask(Request(_url(row)))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        seconds = time.monotonic() - started
    _check(row, transcript.retrieved)
    assert seconds < row.seconds
    assert peak < row.megabytes * (1 << 20)
    if transcript.exchanges and transcript.retrieved.outcome in _JUDGED:
        replayed = judge_exchanges(Request(_url(row)), transcript.exchanges, PATIENT)
        assert replayed == transcript.retrieved or "which was not asked" in replayed.detail


class Waits(NamedTuple):
    ended: dict[str, Ended]
    peak: int


@pytest.fixture(scope="module")
def waits(hostile: Hostile) -> Waits:
    """All the waiting ones at once: each takes its deadline, and nothing more."""

    def run(row: Behaviour) -> tuple[str, Ended]:
        with hostile.fetcher(HASTY) as fetcher:
            started = time.monotonic()
            retrieved = fetcher.fetch(Request(_url(row)))
            return row.slug, Ended(retrieved, time.monotonic() - started)

    tracemalloc.start()
    try:
        with ThreadPoolExecutor(len(WAITING)) as pool:
            ended = dict(pool.map(run, WAITING))
        return Waits(ended, tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("row", WAITING, ids=lambda row: row.slug)
def test_a_server_that_stalls_or_trickles_is_left_at_the_deadline(waits: Waits, row: Behaviour) -> None:
    ended = waits.ended[row.slug]
    _check(row, ended.retrieved)
    assert ended.seconds < row.seconds


def test_servers_that_stall_cost_no_memory(waits: Waits) -> None:
    assert waits.peak < sum(row.megabytes for row in WAITING) * (1 << 20)

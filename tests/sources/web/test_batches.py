"""Many requests at once: each asked once, answered in order, and one bug never lost."""

from __future__ import annotations

import gc
import tracemalloc

import pytest

from claimcheck.errors import ArchiveError
from claimcheck.sources import Outcome, Request, Snapshot
from claimcheck.sources.exchange import Transcript
from tests.sources.web.conftest import Hostile

SPELLINGS = [
    "http://www.hostile.example/plain/%C3%A9%7E",
    "HTTP://www.hostile.example/plain/%C3%A9%7E",
    "http://WWW.Hostile.Example/plain/%c3%a9%7e",
    "http://www.hostile.example:80/plain/%C3%A9%7E",
    "http://www.hostile.example./plain/%C3%A9%7E",
    "http://www.hostile.example/plain/é~",
    "http://www.hostile.example/./plain/%C3%A9~",
    "http://www.hostile.example/x/../plain/%C3%A9%7E",
    "http://www.hostile.example/plain/%C3%A9%7E#section",
    "  http://www.hostile.example/pl%61in/%C3%A9%7E ",
]


def test_ten_spellings_of_one_source_are_one_fetch(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        hostile.seen()
        results = fetcher.fetch_all([Request(url) for url in SPELLINGS], jobs=8)
        report = hostile.seen()
    assert len(report["seen"]) == 1
    assert [result.requested for result in results] == SPELLINGS
    assert {result.outcome for result in results} == {Outcome.OK}


def test_the_same_url_in_another_form_is_another_question(hostile: Hostile) -> None:
    url = "http://www.hostile.example/plain/m1"
    requests = [Request(url), Request(url, accept="application/json"), Request(url, body="{}")]
    with hostile.fetcher() as fetcher:
        hostile.seen()
        fetcher.fetch_all(requests)
        assert len(hostile.seen()["seen"]) == 3


def test_results_come_in_the_order_asked_with_bad_urls_among_them(hostile: Hostile) -> None:
    wanted = {"plain": Outcome.OK, "status-404": Outcome.DEAD, "status-403": Outcome.BLOCKED}
    requests = [Request(f"http://www.hostile.example/{slug}/b{n}") for n in range(5) for slug in wanted]
    requests[4] = Request("http://user:secret@www.hostile.example/")
    told: list[tuple[int, int]] = []
    with hostile.fetcher(retries=0) as fetcher:
        results = fetcher.fetch_all(requests, on_progress=lambda done, total: told.append((done, total)))
    expected = [outcome for _ in range(5) for outcome in wanted.values()]
    expected[4] = Outcome.POLICY
    assert [result.outcome for result in results] == expected
    assert [result.requested for result in results] == [request.url for request in requests]
    assert told == [(number, 15) for number in range(1, 16)]


def test_nothing_to_ask_is_no_work(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        assert fetcher.fetch_all([]) == ()
        (only,) = fetcher.fetch_all([Request("file:///etc/passwd")])
    assert only.outcome is Outcome.POLICY


def test_evidence_that_cannot_be_kept_ends_the_run_and_the_next_one_works(hostile: Hostile) -> None:
    def full_disk(request: Request, transcript: Transcript) -> None:
        raise ArchiveError("no space left on device")

    requests = [Request(f"http://www.hostile.example/plain/c{number}") for number in range(20)]
    with hostile.fetcher() as fetcher:
        with pytest.raises(ArchiveError, match="no space left"):
            fetcher.reduce_all(requests, full_disk, jobs=4)
        assert len(fetcher.fetch_all(requests[:3])) == 3


def test_a_run_over_many_links_holds_only_what_is_kept_of_them(hostile: Hostile) -> None:
    def peak(count: int) -> int:
        requests = [Request(f"http://www.hostile.example/sixty-kilobytes/d{n}") for n in range(count)]
        gc.collect()
        tracemalloc.start()
        try:
            outcomes = fetcher.reduce_all(requests, lambda _, seen: seen.retrieved.outcome, jobs=4)
            assert set(outcomes) == {Outcome.OK}
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    with hostile.fetcher(per_host=4) as fetcher:
        peak(5)
        few, many = peak(15), peak(75)
    assert many < few + 60 * 20_000


def test_a_redirect_leads_to_another_hosts_turn(hostile: Hostile) -> None:
    requests = [Request(f"http://www.hostile.example/redirect-to-another-host/e{number}") for number in range(4)]
    with hostile.fetcher(interval_s=0.05) as fetcher:
        results = fetcher.fetch_all(requests, jobs=2)
    assert all(isinstance(result, Snapshot) and len(result.hops) == 2 for result in results)
    assert {result.final_url.split("/")[2] for result in results} == {"other.hostile.example"}

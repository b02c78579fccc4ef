"""A page that is gone: an archived copy is offered, only then, and only from the archive itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from claimcheck.sources import FetchFailure, Outcome, Purpose
from claimcheck.sources.registries.addresses import RegistryAddresses
from claimcheck.sources.registries.wayback import WaybackCopies
from claimcheck.sources.web.fetcher import WebFetcher
from tests.registries_server import Answer, RegistriesServer

GONE = "https://gone.example/page?a=1&b=2"


def failure(outcome: Outcome = Outcome.DEAD) -> FetchFailure:
    return FetchFailure(GONE, outcome, "HTTP 404 Not Found", datetime(2025, 1, 1, tzinfo=UTC), 404)


def capture(url: str, **changes: Any) -> dict[str, Any]:
    return {"available": True, "url": url, "timestamp": "20240601000000", "status": "200"} | changes


def test_the_copy_nearest_to_the_brochure_is_offered_as_it_was_captured(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.captures[GONE] = capture(f"http://web.archive.org/web/20240601000000/{GONE}")
    (copy,) = WaybackCopies(server.addresses(), date(2024, 6, 20))(failure(), fetcher)
    assert copy.purpose is Purpose.ARCHIVED_COPY
    assert copy.request.url == f"https://web.archive.org/web/20240601000000id_/{GONE}"
    assert "timestamp=20240620" in server.asked[0][1]


def test_without_a_date_of_issue_the_question_is_the_same_every_day() -> None:
    assert "timestamp" not in RegistryAddresses().wayback_available(GONE, None).url


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - {Outcome.DEAD}))
def test_no_archive_is_asked_for_a_page_that_is_not_dead(
    server: RegistriesServer, fetcher: WebFetcher, outcome: Outcome
) -> None:
    server.captures[GONE] = capture(f"http://web.archive.org/web/2024/{GONE}")
    assert WaybackCopies(server.addresses(), None)(failure(outcome), fetcher) == ()
    assert server.asked == []


@pytest.mark.parametrize(
    "closest",
    [
        {},
        capture(f"http://web.archive.org/web/20240601000000/{GONE}", available=False),
        capture(f"http://web.archive.org/web/20240601000000/{GONE}", status="404"),
        capture("http://web.archive.org/about"),
        capture("https://elsewhere.example/web/20240601000000/page"),
        capture("http://[broken/web/2024/x"),
        capture(""),
    ],
)
def test_a_copy_that_is_none_is_not_offered(
    server: RegistriesServer, fetcher: WebFetcher, closest: dict[str, Any]
) -> None:
    server.captures[GONE] = closest
    assert WaybackCopies(server.addresses(), None)(failure(), fetcher) == ()


def test_an_archive_that_does_not_answer_leaves_the_page_dead_and_the_run_alive(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.instead["wayback"] = Answer(503)
    assert WaybackCopies(server.addresses(), None)(failure(), fetcher) == ()

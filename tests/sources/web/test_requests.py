"""What the fetcher sends, and what it keeps from one citation to the next."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimcheck import __version__
from claimcheck.sources import Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.exchange import Validators
from tests.sources.web.conftest import Hostile


def _said(retrieved: Retrieved) -> dict[str, Any]:
    assert isinstance(retrieved, Snapshot), retrieved
    said: dict[str, Any] = json.loads(retrieved.body)
    return said


@pytest.fixture
def strange_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """A proxy and a .netrc that only a library reading the environment would use."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / ".netrc").write_text("machine www.hostile.example login user password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nonexistent")


def test_a_server_learns_who_asks_and_nothing_of_the_users_environment(
    hostile: Hostile, strange_environment: None
) -> None:
    with hostile.fetcher(contact="mailto:medical@example.org") as fetcher:
        said = _said(fetcher.fetch(Request("http://www.hostile.example/echo/m1", accept="text/html")))
    assert said["headers"] == {
        "host": "www.hostile.example",
        "user-agent": f"claimcheck/{__version__} (+mailto:medical@example.org)",
        "accept": "text/html",
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


def test_without_a_contact_none_is_invented(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        said = _said(fetcher.fetch(Request("http://www.hostile.example/echo/m2")))
    assert said["headers"]["user-agent"] == f"claimcheck/{__version__}"


def test_one_citations_cookies_are_not_sent_for_another(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        for _ in range(2):
            said = _said(fetcher.fetch(Request("http://www.hostile.example/echo/m3")))
            assert "cookie" not in said["headers"]


def test_a_posted_question_arrives_whole(hostile: Hostile) -> None:
    question = json.dumps({"pagination": {"page": 1}, "title": "één"})
    with hostile.fetcher() as fetcher:
        said = _said(fetcher.fetch(Request("http://www.hostile.example/echo/m4", body=question)))
    assert said["body"] == question
    assert said["headers"]["content-type"] == "application/json"


def test_a_page_that_has_not_changed_is_not_sent_again(hostile: Hostile) -> None:
    url = "http://www.hostile.example/unchanged/m1"
    with hostile.fetcher() as fetcher:
        first = fetcher.ask(Request(url))
        validators = Validators(url, etag='"v1"', last_modified="Wed, 01 Jan 2025 00:00:00 GMT")
        again = fetcher.ask(Request(url), validators)
        elsewhere = fetcher.ask(Request(url + "/other"), validators)
    assert first.exchanges[-1].status == 200
    sent = dict(again.exchanges[-1].request_headers)
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"v1"', "Wed, 01 Jan 2025 00:00:00 GMT")
    assert again.exchanges[-1].status == 304
    assert elsewhere.exchanges[-1].status == 200


def test_many_pages_are_asked_with_what_each_is_known_by(hostile: Hostile) -> None:
    urls = [f"http://www.hostile.example/unchanged/n{number}" for number in range(4)]
    known = {urls[1]: Validators(urls[1], etag='"v1"')}
    with hostile.fetcher() as fetcher:
        statuses = fetcher.reduce_all(
            [Request(url) for url in urls],
            lambda _, transcript: transcript.exchanges[-1].status,
            validators_of=lambda request: known.get(request.url),
        )
    assert statuses == (200, 304, 200, 200)


def test_a_changed_page_is_sent_although_only_its_date_was_known(hostile: Hostile) -> None:
    url = "http://www.hostile.example/unchanged/m2"
    with hostile.fetcher() as fetcher:
        transcript = fetcher.ask(Request(url), Validators(url, last_modified="Wed, 01 Jan 2020 00:00:00 GMT"))
    assert transcript.retrieved.outcome is Outcome.OK
    assert "If-None-Match" not in dict(transcript.exchanges[-1].request_headers)


def test_a_registrys_no_is_an_answer_and_not_a_dead_link(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        retrieved = fetcher.fetch(Request("http://www.hostile.example/status-404/m9", is_registry=True))
        blocked = fetcher.fetch(Request("http://www.hostile.example/status-403/m9", is_registry=True))
    assert isinstance(retrieved, Snapshot)
    assert (retrieved.outcome, retrieved.status) == (Outcome.OK, 404)
    assert blocked.outcome is Outcome.BLOCKED


def test_an_exchange_keeps_what_was_on_the_wire(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        transcript = fetcher.ask(Request("http://www.hostile.example/gzip/m9"))
    (exchange,) = transcript.exchanges
    assert exchange.body.startswith(b"\x1f\x8b")
    assert ("Content-Encoding", "gzip") in exchange.headers
    assert (exchange.method, exchange.status, exchange.reason) == ("GET", 200, "OK")
    assert exchange.remote_address == "127.0.0.1"
    assert isinstance(transcript.retrieved, Snapshot)
    assert transcript.retrieved.body.startswith(b"<!doctype html>")


def test_a_surplus_answer_is_never_taken_for_the_next_pages(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        for _ in range(5):
            poisoned = fetcher.fetch(Request("http://www.hostile.example/surplus-after-the-answer/m1"))
            innocent = fetcher.fetch(Request("http://www.hostile.example/surplus-after-the-answer/m1/innocent"))
            assert isinstance(poisoned, Snapshot)
            assert isinstance(innocent, Snapshot)
            assert innocent.body == poisoned.body


def test_https_answers_are_verified_and_remembered_with_their_host(hostile: Hostile) -> None:
    with hostile.fetcher() as fetcher:
        retrieved = fetcher.fetch(Request("https://www.hostile.example/plain/m1"))
    assert retrieved.outcome is Outcome.OK
    assert retrieved.final_url == "https://www.hostile.example/plain/m1"

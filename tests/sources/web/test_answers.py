"""Judging recorded exchanges, and the small parts of it: redirects, Retry-After, policy."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import UsageError
from claimcheck.sources import Outcome, Request, Snapshot
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.web.answers import Inquiry, judge_exchanges, probe_url
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.redirects import is_home, is_login, refresh_target, resolve
from claimcheck.sources.web.retries import backoff_s, rate_interval_s, retry_after_s
from claimcheck.sources.web.statuses import outcome_of, phrase_of

NOW = datetime(2025, 1, 15, 12, tzinfo=UTC)
POLICY = FetchPolicy()
URL = "http://www.example.com/page"


def _exchange(url: str = URL, status: int = 200, body: bytes = b"<p>x</p>", *fields: tuple[str, str]) -> Exchange:
    return Exchange(url, "GET", (), b"", status, "", fields, body, NOW, "")


def test_a_redirect_whose_target_was_never_recorded_is_no_evidence() -> None:
    answer = judge_exchanges(Request(URL), (_exchange(URL, 302, b"", ("Location", "/next")),), POLICY)
    assert answer.outcome is Outcome.UNREACHABLE
    assert "not asked" in answer.detail


def test_exchanges_beyond_the_answer_are_left_out() -> None:
    answer = judge_exchanges(Request(URL), (_exchange(), _exchange("http://other.example/", 404)), POLICY)
    assert (answer.outcome, len(answer.hops)) == (Outcome.OK, 1)


def test_repeated_headers_are_joined_and_named_in_lower_case() -> None:
    fields = ("Content-Type", 'Text/HTML; Charset="ISO-8859-1"'), ("Vary", "a"), ("VARY", "b")
    answer = judge_exchanges(Request(URL), (_exchange(URL, 200, b"<p>x</p>", *fields),), POLICY)
    assert isinstance(answer, Snapshot)
    assert (answer.media_type, answer.charset, answer.headers["vary"]) == ("text/html", "iso-8859-1", "a, b")
    assert answer.retrieved_at == NOW


def test_a_soft_404_is_judged_without_its_probe_when_that_cannot_be_had() -> None:
    page = b"<title>Page not found</title><p>x</p>"
    answer = judge_exchanges(Request(URL), (_exchange(URL, 200, page),), POLICY)
    assert answer.outcome is Outcome.SUSPECT


def test_a_posted_question_is_never_probed() -> None:
    inquiry = Inquiry(Request(URL, body="{}"), POLICY, NOW)
    inquiry.add(_exchange(URL, 200, b"<title>Not found</title>"))
    assert inquiry.next_url == ""


def test_the_made_up_sibling_is_the_same_each_time_and_stands_beside() -> None:
    made_up = probe_url("http://www.example.com/a/b/page?x=1")
    assert made_up == probe_url("http://www.example.com/a/b/p%61ge?x=1")
    assert made_up.startswith("http://www.example.com/a/b/")
    assert probe_url("http://www.example.com").count("/") == 3


@pytest.mark.parametrize("url", ["http://a.example/", "http://a.example", "http://a.example/nl", "http://a.example/be-nl/",
                                 "http://a.example/be/nl/home", "http://a.example/index.html",
                                 "http://a.example/Home.aspx"])  # fmt: skip
def test_home_pages_are_known(url: str) -> None:
    assert is_home(url)


@pytest.mark.parametrize("url", ["http://a.example/rlt", "http://a.example/nl/rlt", "http://a.example/?p=1",
                                 "http://a.example/be/nl/home/x", "http://a.example/index.html/x"])  # fmt: skip
def test_other_pages_are_no_home_pages(url: str) -> None:
    assert not is_home(url)


@pytest.mark.parametrize("url", ["http://a.example/login", "http://a.example/account/sign-in?x",
                                 "http://a.example/Login.aspx", "http://login.a.example/x",
                                 "http://a.example/auth/realms/x", "http://a.example/inloggen"])  # fmt: skip
def test_login_pages_are_known(url: str) -> None:
    assert is_login(url)


@pytest.mark.parametrize("url", ["http://a.example/blogin", "http://a.example/identification-of-x",
                                 "http://a.example/cas/7440-66-6", "http://a.example/authors/x", "http://a.example/logind",
                                 "http://a.example/casino", "http://authority.example/x"])  # fmt: skip
def test_other_pages_are_no_login_pages(url: str) -> None:
    assert not is_login(url)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("0; url=/next", ("http://www.example.com/next", 0)),
        ("5;URL='/next'", ("http://www.example.com/next", 5)),
        ('1.5, url="http://b.example/x"', ("http://b.example/x", 1)),
        ("0 /next", ("http://www.example.com/next", 0)),
        ("0;url=", ("", 0)),
        ("300", ("", 0)),
        ("0;url=/page", ("", 0)),
        ("soon;url=/next", ("", 0)),
        ("", ("", 0)),
    ],
)
def test_a_refresh_is_read_as_browsers_read_it(content: str, expected: tuple[str, int]) -> None:
    assert refresh_target(URL, content) == expected


@settings(max_examples=150)
@given(st.text(max_size=40))
def test_no_location_makes_following_raise(location: str) -> None:
    resolve(URL, location)
    fields = (("Location", location),)
    answer = judge_exchanges(Request(URL), (_exchange(URL, 302, b"", *fields),), POLICY)
    assert answer.outcome in {Outcome.UNREACHABLE, Outcome.POLICY, Outcome.PROTOCOL_ERROR}


def test_a_location_no_url_parser_takes_is_refused() -> None:
    answer = judge_exchanges(Request(URL), (_exchange(URL, 302, b"", ("Location", "http://[::1/")),), POLICY)
    assert answer.outcome is Outcome.POLICY


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("120", 120), ("Wed, 15 Jan 2025 12:01:00 GMT", 60), ("Wed, 15 Jan 2025 11:00:00 GMT", 0),
     ("Wed, 15 Jan 2025 12:01:00 -0000", 60), ("-1", None), ("soon", None), ("", None), ("1" * 5000, None),
     ("Wed, 99 Jan 2025 12:01:00 GMT", None)],
)  # fmt: skip
def test_retry_after_is_read_in_both_forms(value: str, seconds: float | None) -> None:
    assert retry_after_s(_exchange(URL, 429, b"", ("Retry-After", value)), NOW) == seconds


@settings(max_examples=100)
@given(st.text(max_size=30))
def test_no_retry_after_makes_waiting_raise(value: str) -> None:
    retry_after_s(_exchange(URL, 429, b"", ("Retry-After", value)), NOW)


@pytest.mark.parametrize(
    ("limit", "interval", "seconds"),
    [("50", "1s", 0.02), ("1", "1m", 60), ("4", "500ms", 0.125), ("10", "1", 0.1), ("0", "1s", 0), ("x", "1s", 0),
     ("5", "soon", 0), ("", "", 0)],
)  # fmt: skip
def test_a_registrys_rate_is_read(limit: str, interval: str, seconds: float) -> None:
    fields = ("X-Rate-Limit-Limit", limit), ("X-Rate-Limit-Interval", interval)
    assert rate_interval_s(_exchange(URL, 200, b"", *fields)) == pytest.approx(seconds)


def test_waits_grow_and_never_fall_together() -> None:
    waits = [backoff_s(FetchPolicy(backoff_s=1), tries, Random(7)) for tries in (1, 2, 3)]
    assert 0.5 <= waits[0] <= 1 <= waits[1] <= 2 <= waits[2] <= 4


@settings(max_examples=200)
@given(st.integers(100, 999))
def test_only_404_and_410_are_dead_and_only_success_is_ok(status: int) -> None:
    outcome = outcome_of(status)
    assert (outcome is Outcome.DEAD) == (status in {404, 410})
    assert (outcome is Outcome.OK) == (200 <= status < 300 and status != 206)
    assert phrase_of(status, "\x07").startswith(f"HTTP {status}")


@pytest.mark.parametrize(
    "wrong",
    [{"total_s": 0}, {"connect_s": -1}, {"max_wire_bytes": 0}, {"per_host": 0}, {"jobs": 0}, {"retries": -1},
     {"interval_s": -0.1}, {"contact": "a@b.example\r\nX-Injected: 1"}, {"contact": "é@b.example"}],
)  # fmt: skip
def test_a_limit_that_makes_no_sense_is_named(wrong: dict[str, int | float | str]) -> None:
    (name,) = wrong
    with pytest.raises(UsageError, match=name):
        FetchPolicy(**wrong)  # type: ignore[arg-type]  # wrong on purpose

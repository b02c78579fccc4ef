from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import FetchFailure, Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.answers import probe_url
from claimcheck.sources.web.policy import FetchPolicy

from .exchanges import NOON, PAGE, Script, clock, exchange, failure, later

POLICY = FetchPolicy()
REQUEST = Request(PAGE)


def live(
    path: Path,
    *answers: tuple[Exchange, ...] | Retrieved,
    request: Request = REQUEST,
    now: float = 0,
    max_age: timedelta | None = None,
) -> tuple[list[Retrieved], Script]:
    script = Script(*answers)
    with EvidenceArchive.open(path, writable=True, clock=lambda: later(now)) as archive:
        fetcher = RecordingFetcher(script, archive, POLICY, max_age=max_age)
        return [fetcher.fetch(request) for _ in answers or (None,)], script


def offline(path: Path, request: Request = REQUEST) -> Retrieved:
    with EvidenceArchive.open(path, writable=False, clock=clock) as archive:
        return ReplayFetcher(archive, POLICY).fetch(request)


def redirected(at: float = 0) -> tuple[Exchange, ...]:
    return (
        exchange(status=301, body=b"", headers=(("Location", "/moved"),), at=later(at)),
        exchange("https://source.example/moved", at=later(at)),
    )


def test_an_offline_run_sees_exactly_what_the_live_run_saw(tmp_path: Path) -> None:
    (seen,), _ = live(tmp_path, redirected())
    replayed = offline(tmp_path)
    assert isinstance(seen, Snapshot)
    assert seen.outcome is Outcome.OK
    assert [hop.status for hop in seen.hops] == [301, 200]
    assert replayed == seen


def test_an_offline_run_fails_exactly_as_the_live_run_failed(tmp_path: Path) -> None:
    (seen,), _ = live(tmp_path, failure())
    assert offline(tmp_path) == seen == failure()


def test_a_source_never_asked_for_is_said_to_be_missing_from_the_archive(tmp_path: Path) -> None:
    live(tmp_path, redirected())
    missing = offline(tmp_path, Request("https://elsewhere.example/"))
    assert isinstance(missing, FetchFailure)
    assert missing.outcome is Outcome.UNREACHABLE
    assert missing.detail == "not in the archive"
    assert missing.retrieved_at == NOON
    assert missing.outcome.may_pass


def test_a_later_failure_never_takes_the_place_of_good_evidence(tmp_path: Path) -> None:
    (good,), _ = live(tmp_path, redirected())
    (timeout,), _ = live(tmp_path, failure(at=later(30)), now=30)
    assert timeout.outcome is Outcome.TIMEOUT
    replayed = offline(tmp_path)
    assert isinstance(replayed, Snapshot)
    assert isinstance(good, Snapshot)
    assert replayed.body == good.body
    assert replayed.outcome is Outcome.OK
    assert replayed.detail.endswith("asked again on 2025-02-14: timeout")


def test_a_refusal_is_kept_over_a_later_failure_that_may_pass(tmp_path: Path) -> None:
    live(tmp_path, (exchange(status=404, body=b"gone"),))
    live(tmp_path, failure(at=later(1)), now=1)
    assert offline(tmp_path).outcome is Outcome.DEAD


def test_the_newest_of_several_good_answers_is_the_evidence(tmp_path: Path) -> None:
    live(tmp_path, (exchange(body=b"first edition"),))
    live(tmp_path, (exchange(body=b"second edition", at=later(1)),), now=1)
    replayed = offline(tmp_path)
    assert isinstance(replayed, Snapshot)
    assert replayed.body == b"second edition"
    assert replayed.retrieved_at == later(1)


def test_an_unchanged_page_is_asked_with_its_validators_and_kept_once(tmp_path: Path) -> None:
    headers = (("Content-Type", "text/plain"), ("ETag", '"v1"'), ("Last-Modified", "Wed, 01 Jan 2025 00:00:00 GMT"))
    (first,), _ = live(tmp_path, (exchange(body=b"20 to 25 %" * 1000, headers=headers),))
    size = (tmp_path / "evidence.warc.gz").stat().st_size
    again = exchange(status=304, body=b"", headers=(("ETag", '"v1"'), ("Date", "later")), at=later(3))
    (second,), script = live(tmp_path, (again,), now=3)
    validators = script.asked[0][1]
    assert validators is not None
    assert (validators.url, validators.etag) == (PAGE, '"v1"')
    assert validators.last_modified.startswith("Wed, 01 Jan")
    assert isinstance(first, Snapshot)
    assert isinstance(second, Snapshot)
    assert second.body == first.body
    assert second.outcome is Outcome.OK
    assert second.retrieved_at == later(3)
    assert offline(tmp_path) == second
    third = exchange(status=304, body=b"", headers=(), at=later(4))
    live(tmp_path, (third,), now=4)
    replayed = offline(tmp_path)
    assert isinstance(replayed, Snapshot)
    assert replayed.body == first.body
    assert (tmp_path / "evidence.warc.gz").stat().st_size < size + 6000


def test_a_304_nobody_asked_for_confirms_nothing(tmp_path: Path) -> None:
    live(tmp_path, redirected())
    (seen,), script = live(tmp_path, (exchange(status=304, body=b"", at=later(1)),), now=1)
    assert script.asked[0][1] is None
    assert seen.outcome is not Outcome.OK
    replayed = offline(tmp_path)
    assert isinstance(replayed, Snapshot)
    assert replayed.retrieved_at == NOON


def test_a_page_that_needed_a_second_look_is_asked_for_whole_again(tmp_path: Path) -> None:
    """A 304 for such a page would leave out the made-up sibling it was compared with."""
    title = b"<title>Study of 404 not found errors</title><p>20 to 25 % of the addresses cited were gone.</p>"
    page = exchange(body=title, headers=(("Content-Type", "text/html"), ("ETag", '"1"')))
    sibling = exchange(probe_url(PAGE), b"no such page", status=404)
    (seen,), _ = live(tmp_path, (page, sibling))
    assert seen.outcome is Outcome.OK
    assert seen.final_url == PAGE
    assert offline(tmp_path) == seen
    _, script = live(tmp_path, (page, sibling), now=1)
    assert script.asked[0][1] is None


def test_the_same_body_at_another_address_is_evidence_of_its_own(tmp_path: Path) -> None:
    live(tmp_path, redirected())
    moved = (
        exchange(status=301, body=b"", headers=(("Location", "/again"),), at=later(1)),
        exchange("https://source.example/again", at=later(1)),
    )
    (seen,), _ = live(tmp_path, moved, now=1)
    assert offline(tmp_path) == seen
    assert seen.final_url == "https://source.example/again"


def test_the_same_body_sent_again_is_not_kept_twice(tmp_path: Path) -> None:
    body = bytes(range(256)) * 4000
    headers = (("Content-Type", "application/pdf"),)
    live(tmp_path, (exchange(body=body, headers=headers),))
    before = (tmp_path / "evidence.warc.gz").stat().st_size
    (seen,), _ = live(tmp_path, (exchange(body=body, headers=headers, at=later(1)),), now=1)
    replayed = offline(tmp_path)
    assert replayed == seen
    assert isinstance(replayed, Snapshot)
    assert replayed.body == body
    assert replayed.retrieved_at == later(1)
    assert (tmp_path / "evidence.warc.gz").stat().st_size < before + 3000


def test_recent_evidence_is_not_asked_for_again_and_old_evidence_is(tmp_path: Path) -> None:
    live(tmp_path, redirected())
    (fresh,), script = live(tmp_path, now=6, max_age=timedelta(days=7))
    assert fresh.outcome is Outcome.OK
    assert not script.asked
    _, script = live(tmp_path, redirected(8), now=8, max_age=timedelta(days=7))
    assert len(script.asked) == 1


def test_a_recent_failure_is_asked_again_whatever_the_age(tmp_path: Path) -> None:
    live(tmp_path, failure())
    (seen,), script = live(tmp_path, redirected(), max_age=timedelta(days=7))
    assert len(script.asked) == 1
    assert seen.outcome is Outcome.OK


def test_answers_to_different_searches_at_one_address_stay_apart(tmp_path: Path) -> None:
    json_type = (("Content-Type", "application/json"),)
    first = Request(PAGE, body='{"page":1}', is_registry=True)
    second = Request(PAGE, body='{"page":2}', is_registry=True)
    live(tmp_path, (exchange(body=b"[1]", headers=json_type, request_body=b'{"page":1}'),), request=first)
    live(tmp_path, (exchange(body=b"[2]", headers=json_type, request_body=b'{"page":2}'),), request=second)
    bodies = [result.body for result in (offline(tmp_path, first), offline(tmp_path, second)) if result.outcome == "ok"]  # type: ignore[union-attr]  # a snapshot, or fails
    assert bodies == [b"[1]", b"[2]"]


def test_an_address_that_negotiates_content_is_replayed_by_what_was_accepted(tmp_path: Path) -> None:
    page, data = Request(PAGE, accept="text/html"), Request(PAGE, accept="application/json")
    live(tmp_path, (exchange(),), request=page)
    live(tmp_path, (exchange(body=b"{}", headers=(("Content-Type", "application/json"),)),), request=data)
    assert offline(tmp_path, page).media_type == "text/html"  # type: ignore[union-attr]  # a snapshot, or fails
    assert offline(tmp_path, data).media_type == "application/json"  # type: ignore[union-attr]  # a snapshot, or fails
    assert offline(tmp_path, Request(PAGE, accept="text/plain")).outcome is Outcome.OK


def test_a_body_cut_short_is_replayed_as_cut_short(tmp_path: Path) -> None:
    (seen,), _ = live(tmp_path, (exchange(truncated="length"),))
    assert seen.outcome is Outcome.INCOMPLETE
    assert offline(tmp_path) == seen


def test_a_fragment_does_not_make_another_source(tmp_path: Path) -> None:
    live(tmp_path, redirected())
    assert offline(tmp_path, Request(PAGE + "#section-2")).outcome is Outcome.OK


def test_everything_replayed_from_stand_ins_says_so(tmp_path: Path) -> None:
    script = Script(redirected(), failure("https://down.example/"))
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock, stand_in=True) as archive:
        fetcher = RecordingFetcher(script, archive, POLICY)
        fetcher.fetch(REQUEST)
        fetcher.fetch(Request("https://down.example/"))
    for url in (PAGE, "https://down.example/", "https://missing.example/"):
        assert offline(tmp_path, Request(url)).is_stand_in

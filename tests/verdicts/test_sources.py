from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from claimcheck.claims import Source, SourceKind
from claimcheck.documents import Coverage, Document, ReadFailure, ReadFailureKind
from claimcheck.documents.notes import Note
from claimcheck.sources import (
    FetchFailure,
    Location,
    Outcome,
    Purpose,
    RegistryRecord,
    Request,
    Resolution,
    Snapshot,
)
from claimcheck.verdicts.sources import Attempt, is_home_page, is_search_form, judge_source
from tests.verdicts import building as a

NOW = datetime(2025, 1, 15, tzinfo=UTC)
URL = Source("url:x", SourceKind.URL, "https://a.example/plan")
DOI = Source("doi:10.1/x", SourceKind.DOI, "10.1/x")
REGISTERED = RegistryRecord("10.1/x", registered=True, title="A trial")


def attempt(
    read: Document | ReadFailure | None = None,
    *,
    outcome: Outcome = Outcome.OK,
    failure: Outcome | None = None,
    purpose: Purpose = Purpose.DOCUMENT,
    url: str = "https://a.example/plan",
) -> Attempt:
    location = Location(Request(url), purpose)
    if failure is not None:
        return Attempt(location, FetchFailure(url, failure, "seen", NOW, status=403), None)
    snapshot = Snapshot(url, url, 200, "text/html", "utf-8", b"", url[-2:], NOW, outcome=outcome, detail="")
    return Attempt(location, snapshot, read)


def test_a_blocked_landing_page_with_a_readable_abstract_is_blocked_with_coverage_abstract() -> None:
    result = judge_source(
        DOI,
        ["trial"],
        Resolution(DOI, (), REGISTERED),
        [
            attempt(failure=Outcome.BLOCKED, purpose=Purpose.LANDING_PAGE),
            attempt(a.document(coverage=Coverage.ABSTRACT), purpose=Purpose.ABSTRACT, url="https://api.example/ab"),
        ],
    )
    assert (result.outcome, result.coverage, result.title) == (Outcome.BLOCKED, Coverage.ABSTRACT, "A trial")
    assert result.final_url == "https://api.example/ab"
    assert result.requested == "https://a.example/plan"


def test_an_unregistered_doi_is_dead() -> None:
    result = judge_source(DOI, ["trial"], Resolution(DOI, (), RegistryRecord("10.1/x", registered=False)), [])
    assert (result.outcome, result.detail) == (Outcome.DEAD, "10.1/x is not registered")


def test_a_registered_doi_is_never_dead_whatever_its_landing_page_answers() -> None:
    gone = attempt(failure=Outcome.DEAD, purpose=Purpose.LANDING_PAGE)
    assert judge_source(DOI, ["trial"], Resolution(DOI, (), REGISTERED), [gone]).outcome is Outcome.SUSPECT


def test_a_url_that_is_gone_is_dead() -> None:
    assert judge_source(URL, ["plan"], Resolution(URL, ()), [attempt(failure=Outcome.DEAD)]).outcome is Outcome.DEAD


def test_bytes_without_text_are_unreadable_not_empty_evidence() -> None:
    failure = ReadFailure(ReadFailureKind.EMPTY, "the file has no bytes")
    result = judge_source(URL, ["plan"], Resolution(URL, ()), [attempt(failure)])
    assert (result.outcome, result.detail, result.coverage) == (
        Outcome.UNREADABLE,
        "the file has no bytes",
        Coverage.NONE,
    )


def test_a_suspect_page_stays_suspect_though_it_was_read() -> None:
    result = judge_source(URL, ["plan"], Resolution(URL, ()), [attempt(a.document(), outcome=Outcome.SUSPECT)])
    assert result.outcome is Outcome.SUSPECT


def test_an_archived_copy_is_named_in_the_result() -> None:
    copy = attempt(a.document(), purpose=Purpose.ARCHIVED_COPY, url="https://web.archive.example/x")
    result = judge_source(URL, ["plan"], Resolution(URL, ()), [attempt(failure=Outcome.DEAD), copy])
    assert result.outcome is Outcome.DEAD
    assert result.archived_copy == "https://web.archive.example/x"


def test_registries_that_could_not_be_asked_give_their_own_outcome() -> None:
    failure = FetchFailure("https://doi.example", Outcome.TIMEOUT, "no answer", NOW)
    assert judge_source(DOI, ["t"], Resolution(DOI, (), None, (failure,)), []).outcome is Outcome.TIMEOUT
    assert judge_source(DOI, ["t"], Resolution(DOI, ()), []).outcome is Outcome.NO_LOCATOR


def test_a_source_without_a_locator_was_never_asked_for() -> None:
    nothing = Source("none:x", SourceKind.NONE, "")
    assert judge_source(nothing, ["x"], Resolution(nothing, ()), []).outcome is Outcome.NO_LOCATOR


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://euclinicaltrials.eu/search-clinical-trials-reports/?lang=en", True),
        ("https://a.example/search", True),
        ("https://a.example/search?q=radioligand", False),
        ("https://a.example/research/results", False),
        ("https://a.example/studies/7", False),
    ],
)
def test_a_bare_search_form_is_told_from_a_search_that_can_be_repeated(url: str, expected: bool) -> None:
    assert is_search_form(Source("url:x", SourceKind.URL, url), ()) is expected


def test_an_article_about_searching_is_no_search_form() -> None:
    source = Source("url:x", SourceKind.URL, "https://a.example/the-long-search")
    assert is_search_form(source, ()) is True
    assert is_search_form(source, (a.document(text="word " * 1000),)) is False
    assert is_search_form(DOI, ()) is False


def test_a_page_whose_reader_saw_only_a_search_form_is_a_search_form() -> None:
    page = replace(a.document(), notes=(Note.SEARCH_PAGE,))
    assert is_search_form(Source("url:x", SourceKind.URL, "https://a.example/find-a-trial"), (page,)) is True


@pytest.mark.parametrize(("url", "expected"), [("https://a.example/", True), ("https://a.example/x", False)])
def test_a_bare_home_page_is_recognised(url: str, expected: bool) -> None:
    assert is_home_page(Source("url:x", SourceKind.URL, url)) is expected

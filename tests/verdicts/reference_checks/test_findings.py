"""What a reviewer is told of a reference: standing, page, address and date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.documents.notes import Note
from claimcheck.sources import Hop, Notice, NoticeKind, Outcome, RegistryRecord
from claimcheck.text import Span
from claimcheck.verdicts import Finding, Severity, SourceResult
from claimcheck.verdicts.reference_checks.addresses import repeatable_query, tracking_parameters
from claimcheck.verdicts.reference_checks.findings import reference_findings
from tests.verdicts import building as a

ISSUED = date(2025, 1, 15)
TODAY = date(2025, 6, 1)
DOI = "10.5555/a"
RECORD = RegistryRecord(DOI, registered=True)


def doi_source(record: RegistryRecord) -> SourceResult:
    return replace(a.source("r"), source=Source(f"doi:{DOI}", SourceKind.DOI, DOI), registry=record)


def page_source(url: str = "https://a.example/r", **changes: object) -> SourceResult:
    base = replace(a.source("r"), source=Source(f"url:{url}", SourceKind.URL, url))
    return replace(base, **changes)  # type: ignore[arg-type]  # test shorthand


def page(title: str = "", text: str = "Some text of a page.", heading: str = "", **changes: object) -> Document:
    whole = f"{heading}\n\n{text}" if heading else text
    passages = (Passage(Span(0, len(heading)), Role.MAIN, PassageKind.HEADING, Locator()),) if heading else ()
    made = Document(whole, passages, "aa", "text/html", Coverage.FULL_TEXT, title=title)
    return replace(made, **changes)  # type: ignore[arg-type]  # test shorthand


def found(source: SourceResult, issued: date | None = ISSUED, max_age: int = 10, **changes: object) -> list[Finding]:
    base = Reference("r", (1,), source.source, 3, lines={"url": 4, "doi": 5, "text": 6, "title": 7})
    reference = replace(base, **changes)  # type: ignore[arg-type]  # test shorthand
    book = replace(a.brochure((a.claim(references=("r",)),), (reference,)), issued=issued)
    return reference_findings(book, "claims.toml", [source], TODAY, max_age)


def rules(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("kind", "rule", "severity"),
    [
        (NoticeKind.RETRACTION, "CC403", Severity.ERROR),
        (NoticeKind.WITHDRAWAL, "CC403", Severity.ERROR),
        (NoticeKind.EXPRESSION_OF_CONCERN, "CC404", Severity.WARNING),
        (NoticeKind.CORRECTION, "CC404", Severity.WARNING),
        (NoticeKind.PUBLISHED_VERSION, "CC405", Severity.WARNING),
    ],
)
def test_each_kind_of_notice_has_its_weight(kind: NoticeKind, rule: str, severity: Severity) -> None:
    record = replace(RECORD, notices=(Notice(kind, "10.5555/n", "2022-03-01", "publisher"),))
    (one,) = found(doi_source(record))
    assert (one.rule, one.severity, one.line) == (rule, severity, 5)
    assert "https://doi.org/10.5555/n" in one.message
    assert "publisher" in one.message


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-01-14", "before the brochure was issued"),
        ("2025-01-16", "after the brochure was issued"),
        ("2025-01-15", "the day the brochure was issued"),
        ("2024", "before the brochure was issued"),
        ("2026-02", "after the brochure was issued"),
    ],
)
def test_a_notice_is_dated_against_the_brochure(day: str, said: str) -> None:
    record = replace(RECORD, notices=(Notice(NoticeKind.RETRACTION, "", day, "Retraction Watch"),))
    assert said in found(doi_source(record))[0].message


def test_a_date_that_does_not_tell_says_nothing() -> None:
    for day, issued in (("2025", ISSUED), ("2025-01", ISSUED), ("2022-01-01", None), ("", ISSUED)):
        record = replace(RECORD, notices=(Notice(NoticeKind.RETRACTION, "", day, "x"),))
        assert "the brochure" not in found(doi_source(record), issued)[0].message


def test_several_corrections_are_one_finding_and_a_retraction_stands_beside_them() -> None:
    notices = (
        Notice(NoticeKind.RETRACTION, "10.5555/r", "", "publisher"),
        Notice(NoticeKind.CORRECTION, "10.5555/c1", "", "publisher"),
        Notice(NoticeKind.CORRECTION, "10.5555/c2", "", "publisher", "partial retraction"),
    )
    both = found(doi_source(replace(RECORD, notices=notices)))
    assert rules(both) == ["CC403", "CC404"]
    assert "partial retraction" in both[1].message


def test_a_notice_cited_as_evidence_is_named_and_not_called_retracted() -> None:
    updates = (Notice(NoticeKind.RETRACTION, "10.5555/x", "", "publisher"), Notice(NoticeKind.CORRECTION, "", "", "y"))
    assert rules(found(doi_source(replace(RECORD, updates=updates)))) == ["CC415"]


def test_a_registry_that_was_silent_is_named_so_that_no_news_is_not_good_news() -> None:
    (one,) = found(doi_source(replace(RECORD, unanswered=("Crossref",))))
    assert (one.rule, one.severity) == ("CC424", Severity.NOTE)
    assert found(doi_source(replace(RECORD, unanswered=("doi.org",)))) == []


def test_an_unregistered_doi_is_left_to_its_own_finding() -> None:
    assert found(doi_source(RegistryRecord(DOI, registered=False)), text="Sartor O. 2021") == []


def test_a_difference_from_the_registry_is_a_finding_at_the_printed_text() -> None:
    record = replace(RECORD, years=(2021,))
    (one,) = found(doi_source(record), text="Winter A. A trial of something long. J Invent Med 2020;1:1-9.")
    assert (one.rule, one.line) == ("CC402", 6)
    assert "2020" in one.message
    assert "2021" in one.message


PRINTED = "Radioligandtherapie zit in een stroomversnelling"


@pytest.mark.parametrize(
    "document",
    [
        page(f"{PRINTED} | UZ Leuven"),
        page("Nieuws", heading=PRINTED),
        page("UZ Leuven", text=f"Lees verder. {PRINTED}. En meer."),
    ],
)
def test_a_title_that_stands_on_the_page_is_right(document: Document) -> None:
    assert found(page_source(documents=(document,)), title=PRINTED) == []


def test_a_word_too_many_in_a_title_is_shown_with_both_titles() -> None:
    shown = page("Radioligandtherapie zit in stroomversnelling | UZ Leuven")
    (one,) = found(page_source(documents=(shown,)), text=f"UZ Leuven, “{PRINTED},” https://a.example/r")
    assert (one.rule, one.line) == ("CC402", 7)
    assert PRINTED in one.message
    assert "Radioligandtherapie zit in stroomversnelling" in one.message
    assert "“een”" in one.message


def test_a_page_about_something_else_is_named() -> None:
    other = page("Parkeren bij het ziekenhuis", text="Tarieven en openingstijden.", heading="Parkeren")
    (one,) = found(page_source(documents=(other,)), title=PRINTED)
    assert "another one" in one.message


def test_another_title_over_the_same_words_is_no_alarm() -> None:
    words = "De stroomversnelling waar radioligandtherapie in zit: een overzicht dat alles zegt."
    assert found(page_source(documents=(page("Kanker en zorg in Leuven vandaag", text=words),)), title=PRINTED) == []


@pytest.mark.parametrize(
    "source",
    [
        page_source(documents=(page("Iets heel anders", coverage=Coverage.LANDING_PAGE),)),
        page_source(documents=(page("Iets heel anders", notes=(Note.SCRIPT_ONLY,)),)),
        page_source(documents=(page("Iets heel anders"),), outcome=Outcome.SUSPECT),
        page_source(documents=(page("Iets heel anders"),), is_search_form=True),
        page_source(documents=(page("Microsoft Word - final2.doc", media_type="application/pdf"),)),
        page_source(documents=(page(""),)),
        page_source(documents=()),
    ],
)
def test_a_page_that_was_not_read_whole_says_nothing_of_its_title(source: SourceResult) -> None:
    assert found(source, title=PRINTED) == []


@pytest.mark.parametrize(
    ("changes", "url"),
    [
        ({"text": "Sartor O. doi:10.5555/a."}, "https://a.example/r"),
        ({"url": "https://publisher.example/doi/full/10.5555/a"}, "https://publisher.example/doi/full/10.5555/a"),
    ],
)
def test_a_doi_in_the_text_or_the_address_is_suggested(changes: dict[str, Any], url: str) -> None:
    (one,) = found(page_source(url, documents=()), **changes)
    assert (one.rule, one.severity) == ("CC417", Severity.NOTE)
    assert "10.5555/a" in one.message


def test_a_doi_the_page_calls_its_own_is_suggested_and_two_are_not() -> None:
    shown = page(canonical_url="https://publisher.example/doi/10.5555/a")
    other = page(canonical_url="https://publisher.example/doi/10.5555/b")
    assert rules(found(page_source(documents=(shown,)))) == ["CC417"]
    assert rules(found(page_source(documents=(page(doi="doi:10.5555/A"),)))) == ["CC417"]
    assert found(page_source(documents=(page(doi="no DOI"),))) == []
    assert found(page_source(documents=(shown, other))) == []
    assert found(page_source(documents=(shown,), outcome=Outcome.SUSPECT)) == []


def test_a_reference_without_a_locator_whose_text_names_a_doi_is_told_so() -> None:
    nowhere = replace(a.source("r"), source=Source("none:r", SourceKind.NONE, ""), documents=())
    (one,) = found(nowhere, text="Sartor O, 2021. doi:10.5555/a")
    assert (one.rule, one.line) == ("CC417", 6)
    assert found(nowhere, text="Data on file") == []
    assert found(doi_source(RECORD), text="doi:10.5555/a") == []


def test_https_is_suggested_only_where_the_site_itself_went_there() -> None:
    plain = "http://www.a.example/r"
    secure = Hop("https://a.example/r", 200)
    (one,) = found(page_source(plain, hops=(Hop(plain, 301, "https://a.example/r"), secure)), url=plain)
    assert (one.rule, one.line) == ("CC418", 4)
    assert "https://a.example/r" in one.message
    elsewhere = Hop("https://b.example/r", 200)
    assert found(page_source(plain, hops=(Hop(plain, 301, ""), elsewhere)), url=plain) == []
    assert found(page_source(plain, hops=(Hop(plain, 200),)), url=plain) == []
    assert found(page_source(plain, hops=(secure,), outcome=Outcome.SUSPECT), url=plain) == []
    assert found(page_source(secure.url, hops=(secure,)), url=secure.url) == []


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("https://a.example/?utm_source=x&id=3&fbclid=", ("utm_source", "fbclid")),
        ("https://a.example/?UTM_Campaign=x", ("UTM_Campaign",)),
        ("https://a.example/?lang=nl&ref=4&utmost=1", ()),
        ("https://a.example/", ()),
        ("https://[broken", ()),
        ("", ()),
    ],
)
def test_only_what_follows_a_visitor_is_called_tracking(url: str, names: tuple[str, ...]) -> None:
    assert tracking_parameters(url) == names


def test_tracking_parameters_are_named_at_the_address() -> None:
    url = "https://a.example/r?utm_source=mail"
    (one,) = found(page_source(url), url=url)
    assert (one.rule, one.line) == ("CC419", 4)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://euclinicaltrials.eu/search-clinical-trials-reports/?lang=en", "ctis-public-api/search"),
        ("https://clinicaltrials.gov/search", "clinicaltrials.gov/search?"),
        ("https://a.example/search", ""),
    ],
)
def test_a_search_form_is_answered_with_a_query_that_can_be_repeated(url: str, said: str) -> None:
    advice = repeatable_query(page_source(url))
    assert said in advice
    assert bool(advice) is bool(said)


@pytest.mark.parametrize(
    "text",
    ["Lutathera SmPC.", "Samenvatting van de productkenmerken, Pluvicto", "Résumé des caractéristiques du produit",
     "Pluvicto, Fachinformation", "US prescribing information", "Bijsluiter Lutathera https://a.example/2024/x"],
)  # fmt: skip
def test_product_information_without_a_date_is_named(text: str) -> None:
    assert rules(found(page_source(), text=text)) == ["CC420"]
    assert found(page_source(), text=f"{text} (revised 03-05-24)") == []


def test_data_on_file_at_hand_without_owner_or_date_is_named() -> None:
    local = replace(a.source("r"), source=Source("file:a.pdf", SourceKind.FILE, "a.pdf"))
    assert rules(found(local, text="Data on file")) == ["CC425"]
    assert found(local, text="Novartis, data on file, March 2024") == []
    long = found(local, text="Data on file " + "x" * 300)
    assert len(long[0].message) < 250


def test_a_source_newer_than_the_brochure_is_named_as_far_as_dates_tell() -> None:
    newer = doi_source(replace(RECORD, published="2025-02-01"))
    assert rules(found(newer)) == ["CC421"]
    assert found(newer, issued=None) == []
    assert found(doi_source(replace(RECORD, published="2025"))) == []
    assert found(doi_source(replace(RECORD, published="2025-01-15"))) == []
    assert rules(found(page_source(documents=(page(published="2025-03-01"),)))) == ["CC421"]


def test_an_old_source_is_named_by_the_setting() -> None:
    old = doi_source(replace(RECORD, published="2014-05-01"))
    assert rules(found(old)) == ["CC422"]
    assert found(old, max_age=0) == []
    assert found(old, max_age=11) == []
    assert rules(found(page_source(), text="WHO. A report on something, Geneva, 2009.")) == ["CC422"]
    assert rules(found(doi_source(RECORD), issued=None, text="Winter A. A trial. 2009")) == ["CC422"]

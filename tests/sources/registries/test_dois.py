"""What a reviewer is told of a DOI: whether it exists, what it stands for, where its text can be read."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources import Outcome, Purpose, RegistryRecord, Resolution
from claimcheck.sources.registries.dois import DoiResolver
from claimcheck.sources.web.fetcher import WebFetcher
from tests.registries_server import Answer, RegistriesServer, crossref_work, datacite_work, europepmc_result
from tests.sources.registries.asking import DOI, record, resolve


def purposes(resolution: Resolution) -> list[Purpose]:
    return [location.purpose for location in resolution.locations]


def test_a_doi_nobody_registered_is_told_by_the_handle_api_and_nothing_else_is_asked(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    found = resolve(server, fetcher)
    assert found.registry == RegistryRecord(DOI, registered=False, asked=("doi.org: not registered",))
    assert found.locations == ()
    assert server.names_asked() == ["handle"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_registry_that_does_not_answer_makes_no_doi_dead(
    server: RegistriesServer, fetcher: WebFetcher, status: int
) -> None:
    server.instead["handle"] = Answer(status, headers={"Retry-After": "3600"})
    found = resolve(server, fetcher)
    assert found.registry is not None
    assert found.registry.registered is None
    assert "doi.org" in found.registry.unanswered
    assert [failure.outcome.may_pass for failure in found.failures] == [True]
    assert purposes(found) == [Purpose.LANDING_PAGE]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b"<html>maintenance</html>", "text/html"),
        Answer(200, b'{"responseCode": 2}'),
        Answer(200, b'{"responseCode": true}'),
        Answer(404, b"<html>a proxy's page</html>", "text/html"),
        Answer(200, b"[" * 100_000),
        Answer(200, b"\xff\xfe"),
    ],
)
def test_only_the_handle_apis_own_words_make_a_doi_unregistered(
    server: RegistriesServer, fetcher: WebFetcher, answer: Answer
) -> None:
    server.instead["handle"] = answer
    assert record(server, fetcher).registered is None


def test_a_doi_without_an_address_of_its_own_is_registered_all_the_same(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.instead["handle"] = Answer(200, b'{"responseCode": 200, "handle": "10.5555/a"}')
    assert record(server, fetcher).registered is True


def test_crossref_fills_everything_a_reference_is_held_against(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(
        DOI,
        title=["Phase 3 Trial of <sup>177</sup>Lu &amp; more"],
        subtitle=["the second year"],
        published_print={"date-parts": [[2022, 1]]},
        abstract="<jats:p>In all 831 patients.</jats:p>",
    )
    found = record(server, fetcher)
    assert found.agency == "Crossref"
    assert found.title == "Phase 3 Trial of 177Lu & more: the second year"
    assert found.authors == ("Winter", "Zomer")
    assert found.container == "The Journal of Invented Medicine"
    assert found.container_short == ("J Invent Med",)
    assert (found.year, found.years) == (2021, (2021, 2022))
    assert (found.volume, found.issue, found.pages) == ("12", "3", "1091-1103")
    assert (found.published, found.type) == ("2021-06-23", "journal-article")
    assert found.abstract == "<jats:p>In all 831 patients.</jats:p>"
    assert found.abstract_from is not None
    assert found.asked == ("doi.org: registered", "Crossref: journal-article", "Europe PMC: not found")


@pytest.mark.parametrize("doi", ["10.5555/s0140-6736(97)11096-0", "10.5555/a,b;c", "10.5555/(sici)1<1::aid>3.0.co;2-#"])
def test_brackets_commas_and_hashes_in_a_doi_reach_every_registry(
    server: RegistriesServer, fetcher: WebFetcher, doi: str
) -> None:
    server.register(doi)
    server.works[doi] = crossref_work(doi.upper())
    server.papers[doi] = [europepmc_result(doi)]
    found = record(server, fetcher, doi)
    assert found.registered is True
    assert found.asked[1:] == ("Crossref: journal-article", "Europe PMC: found")
    landing = fetcher.fetch(resolve(server, fetcher, doi).locations[0].request)
    assert landing.outcome is Outcome.OK


def test_a_record_of_another_work_is_not_believed(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work("10.5555/another")
    server.papers[DOI] = [europepmc_result("10.5555/another")]
    found = record(server, fetcher)
    assert (found.title, found.authors, found.abstract) == ("", (), "")
    assert "Crossref: a record of another DOI, not used" in found.asked
    assert purposes(resolve(server, fetcher)) == [Purpose.LANDING_PAGE]


def test_what_crossref_does_not_know_is_asked_of_datacite(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    described = [
        {"descriptionType": "Methods", "description": "m"},
        {"descriptionType": "Abstract", "description": "An abstract."},
    ]
    container = {"title": "Invented Data", "volume": "3", "firstPage": "5", "lastPage": "9"}
    server.datasets[DOI] = datacite_work(DOI, descriptions=described, container=container)
    found = record(server, fetcher)
    assert (found.agency, found.authors, found.year) == ("DataCite", ("Winter",), 2021)
    assert (found.container, found.volume, found.pages) == ("Invented Data", "3", "5-9")
    assert found.abstract == "An abstract."
    assert server.names_asked() == ["handle", "crossref", "datacite"]
    assert purposes(resolve(server, fetcher)) == [Purpose.LANDING_PAGE, Purpose.ABSTRACT]


def test_a_silent_crossref_is_not_taken_for_one_that_does_not_know(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.instead["crossref"] = Answer(429, headers={"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"})
    found = resolve(server, fetcher)
    assert "datacite" not in server.names_asked()
    assert found.registry is not None
    assert found.registry.unanswered == ("Crossref",)
    assert [failure.outcome for failure in found.failures] == [Outcome.RATE_LIMITED]


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b'{"message": []}', b'{"message": {"DOI": 5, "author": {}, "title": 3}}', b"{"]
)
def test_malformed_answers_leave_the_reference_unchecked_and_the_run_alive(
    server: RegistriesServer, fetcher: WebFetcher, body: bytes
) -> None:
    server.register(DOI)
    for name in ("crossref", "datacite", "europepmc", "agency"):
        server.instead[name] = Answer(200, body)
    found = resolve(server, fetcher)
    assert found.registry is not None
    assert (found.registry.registered, found.registry.title, found.registry.notices) == (True, "", ())
    assert purposes(found) == [Purpose.LANDING_PAGE]


def test_other_agencies_are_named_and_asked_for_a_citation(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.agencies[DOI] = "mEDRA"
    server.citations[DOI] = {
        "DOI": DOI,
        "type": "article-journal",
        "title": "Un titolo",
        "author": [{"family": "Estate", "given": "C"}, {"literal": "A group"}],
        "container-title": "Rivista Inventata",
        "issued": {"date-parts": [["2020", "5"]]},
        "page": "1-9",
    }
    found = record(server, fetcher)
    assert (found.agency, found.title, found.authors) == ("mEDRA", "Un titolo", ("Estate", "A group"))
    assert (found.container, found.year, found.published) == ("Rivista Inventata", 2020, "2020-05")
    del server.citations[DOI]
    assert record(server, fetcher).agency == "mEDRA"


def test_free_full_text_comes_before_abstracts_and_after_the_landing_page(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI, abstract="An abstract.")
    server.papers[DOI] = [europepmc_result(DOI, isOpenAccess="Y", inEPMC="Y", pmcid="PMC1")]
    found = resolve(server, fetcher, unpaywall_email="a@b.example")
    assert purposes(found) == [Purpose.LANDING_PAGE, Purpose.FULL_TEXT, Purpose.ABSTRACT, Purpose.ABSTRACT]
    assert found.locations[1].request.url.endswith("/PMC1/fullTextXML")
    assert "europepmc" in found.locations[2].request.url
    assert "unpaywall" not in server.names_asked()


def test_without_an_address_of_the_user_unpaywall_is_never_asked(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    assert purposes(resolve(server, fetcher)) == [Purpose.LANDING_PAGE]
    assert "unpaywall" not in server.names_asked()


def test_unpaywall_gives_the_published_version_first_and_no_submitted_one(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    submitted = {"url": "https://x.example/s", "version": "submittedVersion"}
    accepted = {"url": "https://x.example/a", "version": "acceptedVersion"}
    published = {"url": "https://x.example/p", "url_for_pdf": "https://x.example/p.pdf", "version": "publishedVersion"}
    server.open_copies[DOI] = {
        "doi": DOI,
        "is_oa": True,
        "best_oa_location": submitted,
        "oa_locations": [submitted, accepted, published, {"url": None}],
    }
    found = resolve(server, fetcher, unpaywall_email="a@b.example")
    urls = [location.request.url for location in found.locations if location.purpose is Purpose.FULL_TEXT]
    assert urls == ["https://x.example/p.pdf", "https://x.example/a"]
    server.open_copies[DOI]["doi"] = "10.5555/other"
    assert Purpose.FULL_TEXT not in purposes(resolve(server, fetcher, unpaywall_email="a@b.example"))


def test_an_address_unpaywall_refuses_costs_nothing_but_the_open_copy(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    found = resolve(server, fetcher, unpaywall_email="a@example.com")
    assert found.registry is not None
    assert found.registry.unanswered == ()
    assert found.failures == ()


def test_text_mining_links_are_used_under_an_open_licence_only(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    links = [
        {"URL": "https://x.example/a.pdf", "content-type": "application/pdf", "intended-application": "text-mining"},
        {"URL": "https://x.example/a.xml", "content-type": "text/xml", "intended-application": "text-mining"},
        {"URL": "https://x.example/s", "content-type": "text/html", "intended-application": "similarity-checking"},
        {"URL": "ftp://x.example/f", "content-type": "text/html", "intended-application": "text-mining"},
        {
            "URL": "https://x.example/am",
            "content-type": "text/html",
            "intended-application": "text-mining",
            "content-version": "am",
        },
    ]
    server.works[DOI] = crossref_work(DOI, link=links)
    assert purposes(resolve(server, fetcher)) == [Purpose.LANDING_PAGE]
    server.works[DOI] = crossref_work(
        DOI, link=links, license=[{"URL": "https://creativecommons.org/licenses/by/4.0/"}]
    )
    found = resolve(server, fetcher)
    assert [one.request.url for one in found.locations[1:]] == ["https://x.example/a.xml", "https://x.example/a.pdf"]


def test_an_answer_that_holds_several_works_lends_its_text_to_none(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    server.papers[DOI] = [europepmc_result(DOI), europepmc_result("10.5555/other", abstractText="In all 5 patients.")]
    assert Purpose.ABSTRACT not in purposes(resolve(server, fetcher))


def test_asking_for_one_doi_takes_three_questions(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    resolve(server, fetcher)
    assert server.names_asked() == ["handle", "crossref", "europepmc"]


def test_checking_links_alone_asks_for_nothing_but_the_registration(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    source = Source(f"doi:{DOI}", SourceKind.DOI, DOI)
    resolver = DoiResolver(server.addresses(), is_link_check=True)
    found = resolver.resolve(source, Reference("r", (1,), source, 1), fetcher)
    assert purposes(found) == [Purpose.LANDING_PAGE]
    assert found.registry is not None
    assert found.registry.registered is True
    assert server.names_asked() == ["handle"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=8) | st.just(DOI),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "message data attributes DOI doi title author updated-by issued date-parts relation resultList "
                "result license link creators titles container types journalInfo pubTypeList".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


class Answering:
    """A fetcher that gives one JSON value to every question."""

    def __init__(self, inner: WebFetcher, server: RegistriesServer, value: object) -> None:
        self.inner = inner
        for name in ("crossref", "datacite", "europepmc", "agency", "citation"):
            server.instead[name] = Answer(200, json.dumps(value).encode())
        self.fetch = inner.fetch


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=json_values)
def test_no_shape_of_answer_stops_the_run(server: RegistriesServer, fetcher: WebFetcher, value: object) -> None:
    server.register(DOI)
    found = resolve(server, Answering(fetcher, server, value))
    assert found.registry is not None
    assert found.registry.registered is True
    assert purposes(found)[0] is Purpose.LANDING_PAGE

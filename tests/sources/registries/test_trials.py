"""A cited trial is the register's own record, or said to be unknown there, and never another trial's."""

from __future__ import annotations

import pytest

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources import Fetcher, Outcome, Purpose, Resolution, Snapshot
from claimcheck.sources.registries.trials import TrialResolver
from claimcheck.sources.web.fetcher import WebFetcher
from tests.registries_server import Answer, RegistriesServer, nct_study

NCT = "NCT03511664"
EU = "2022-501234-12-00"


def resolve(server: RegistriesServer, fetcher: Fetcher, number: str) -> Resolution:
    source = Source(f"trial:{number}", SourceKind.TRIAL, number)
    resolver = TrialResolver(server.addresses())
    assert resolver.resolves(source)
    return resolver.resolve(source, Reference("r", (1,), source, 1), fetcher)


def test_a_study_is_read_from_the_registers_record(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.studies[NCT] = nct_study(NCT)
    found = resolve(server, fetcher, NCT)
    assert found.registry is not None
    assert (found.registry.registered, found.registry.title) == (True, "One treatment in an uncommon disease")
    assert found.registry.published == "2019-05-06"
    (place,) = found.locations
    assert place.purpose is Purpose.DOCUMENT
    text = fetcher.fetch(place.request)
    assert isinstance(text, Snapshot)
    assert b"831" in text.body


def test_a_number_the_register_does_not_know_is_unregistered(server: RegistriesServer, fetcher: WebFetcher) -> None:
    for number in (NCT, EU):
        found = resolve(server, fetcher, number)
        assert found.registry is not None
        assert (found.registry.registered, found.locations) == (False, ())


def test_a_trial_of_the_eu_register_is_searched_on_its_first_page(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.eu_trials[EU] = {"ctNumber": EU, "ctTitle": "An EU trial", "shortTitle": "EU"}
    found = resolve(server, fetcher, EU)
    assert found.registry is not None
    assert (found.registry.registered, found.registry.title) == (True, "An EU trial")
    assert found.locations[0].request.url.endswith(f"/ctis-public-api/retrieve/{EU}")
    assert server.posted[0]["pagination"]["page"] == 1


@pytest.mark.parametrize(
    ("registry", "answer"),
    [
        ("trials", Answer(500)),
        ("trials", Answer(200, b"study not found, try later", "text/plain")),
        ("trials", Answer(200, b'{"protocolSection": {"identificationModule": {"nctId": "NCT00000000"}}}')),
        ("ctis", Answer(503)),
        ("ctis", Answer(200, b"<html>shell</html>", "text/html")),
        ("ctis", Answer(200, b'{"pagination": {"totalRecords": 1}, "data": [{"ctNumber": "2022-500000-00-00"}]}')),
        ("ctis", Answer(200, b'{"data": 3}')),
    ],
)
def test_a_register_that_does_not_answer_the_question_makes_no_trial_dead(
    server: RegistriesServer, fetcher: WebFetcher, registry: str, answer: Answer
) -> None:
    server.instead[registry] = answer
    found = resolve(server, fetcher, NCT if registry == "trials" else EU)
    assert found.registry is not None
    assert (found.registry.registered, found.registry.title) == (None, "")
    assert found.registry.unanswered
    assert found.locations == ()
    (failure,) = found.failures
    assert failure.outcome in {Outcome.SERVER_ERROR, Outcome.PROTOCOL_ERROR}

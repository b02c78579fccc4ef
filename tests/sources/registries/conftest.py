from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy
from tests.registries_server import RegistriesServer


@pytest.fixture
def server() -> Iterator[RegistriesServer]:
    with RegistriesServer() as running:
        yield running


@pytest.fixture(scope="module")
def fetcher() -> Iterator[WebFetcher]:
    """The real web client, allowed to ask the loopback interface, in no mood to try again."""
    policy = FetchPolicy(allow_hosts=("127.0.0.1",), retries=0, interval_s=0.0, backoff_s=0.0, read_s=2.0, total_s=4.0)
    with WebFetcher(policy) as client:
        yield client

"""Names and addresses: nothing private is ever connected to, and a missing name is dead only if others are found."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources import Outcome, Request
from claimcheck.sources.web.addresses import literal_refusal, refusal
from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.resolution import AddressRefusedError, MissingHostError, Names, system_resolver
from tests.sources.web.conftest import PATIENT, Hostile

PUBLIC = ["93.184.215.14", "1.1.1.1", "172.15.255.255", "172.32.0.1", "192.88.98.1", "2606:2800:21f::1", "2a00::1",
          "64:ff9b::102:304", "::ffff:1.2.3.4"]  # fmt: skip
PRIVATE = ["0.0.0.0", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1", "169.254.169.254",
           "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
           "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1",
           "::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:10::1",
           "2001:20::1", "2001:db8::1", "2002:a00:1::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1",
           "fe80::1%eth0", "fec0::1", "ff02::1", "4000::1", "not an address", ""]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_asked(address: str) -> None:
    assert refusal(address) == ""


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_or_lead_to_private_ones_are_refused(address: str) -> None:
    assert refusal(address) != ""


@settings(max_examples=200)
@given(st.ip_addresses(v=4))
def test_wrapping_a_private_address_does_not_make_it_public(address: IPv4Address) -> None:
    plain = refusal(str(address))
    assert refusal(f"::ffff:{address}") == plain
    assert refusal(str(IPv6Address(int(ip_address("64:ff9b::")) + int(address)))) == plain
    if not address.is_global:
        assert plain


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "db.localhost", "printer.local", "x.internal", "127.1",
                                  "0x7f000001", "2130706433", "0177.0.0.1", "0", "10.0.0.1", "[::1]",
                                  "::1"])  # fmt: skip
def test_what_a_proxy_would_resolve_to_a_private_address_is_refused_as_written(host: str) -> None:
    assert literal_refusal(host) != ""


@pytest.mark.parametrize("host", ["www.novartis.com", "1.1.1.1", "16843009", "locals.example", "[2606:2800::1]"])
def test_what_a_proxy_may_resolve_is_not_refused(host: str) -> None:
    assert literal_refusal(host) == ""


def test_the_system_resolves_loopback() -> None:
    assert "127.0.0.1" in system_resolver("localhost", 80) or "::1" in system_resolver("localhost", 80)


def test_a_name_that_turns_private_later_gains_nothing() -> None:
    answers = iter([("93.184.215.14",), ("127.0.0.1",)])
    names = Names(lambda *_: next(answers), FetchPolicy())
    vetted = names.addresses("rebinding.example", 80, 1)
    assert vetted == (("93.184.215.14", 80),)
    assert names.addresses("rebinding.example", 80, 1) == vetted
    with pytest.raises(AddressRefusedError, match="loopback"):
        names.addresses("rebinding.example", 443, 1)


def test_only_the_allowed_host_may_be_private() -> None:
    names = Names(lambda *_: ("10.0.0.1",), FetchPolicy(allow_hosts=("wiki.intranet.example", ".lab.example")))
    assert names.addresses("wiki.intranet.example", 80, 1)
    assert names.addresses("a.lab.example", 80, 1)
    for host in ("intranet.example", "xwiki.intranet.example", "lab.example.com", "xlab.example"):
        with pytest.raises(AddressRefusedError):
            names.addresses(host, 80, 1)


def test_a_resolver_that_never_answers_is_left_at_the_deadline() -> None:
    stuck = threading.Event()

    def resolver(host: str, port: int) -> tuple[str, ...]:
        stuck.wait(10)
        return ()

    with pytest.raises(TimeoutError, match="not resolved within"):
        Names(resolver, FetchPolicy()).addresses("a.example", 80, 0.05)
    stuck.set()


def test_a_name_no_resolver_can_encode_is_an_outcome() -> None:
    def resolver(host: str, port: int) -> tuple[str, ...]:
        raise UnicodeError("label too long")

    with WebFetcher(FetchPolicy(retries=0), resolver=resolver) as fetcher:
        retrieved = fetcher.fetch(Request("http://a.example/"))
    assert retrieved.outcome is Outcome.UNREACHABLE
    assert "label too long" in retrieved.detail


def _missing(host: str, port: int) -> tuple[str, ...]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_without_a_network_no_link_is_called_dead() -> None:
    with WebFetcher(FetchPolicy(retries=1, backoff_s=0.01), resolver=_missing) as fetcher:
        results = fetcher.fetch_all([Request(f"http://site{number}.example/") for number in range(3)])
    assert {result.outcome for result in results} == {Outcome.UNREACHABLE}
    assert all("no other host could be resolved" in result.detail for result in results)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_missing_host_is_dead_whatever_the_order_when_another_is_found(hostile: Hostile, is_first: bool) -> None:
    resolver = hostile.resolver()
    asked: list[str] = []

    def only_good(host: str, port: int) -> tuple[tuple[str, int] | str, ...]:
        asked.append(host)
        if host in {"gone.example", "doi.org"}:
            _missing(host, port)
        return resolver(host, port)

    requests = [Request("http://gone.example/x"), Request("http://www.hostile.example/plain/z")]
    with WebFetcher(PATIENT, resolver=only_good) as fetcher:
        results = fetcher.fetch_all(requests if is_first else requests[::-1], jobs=1)
    outcomes = {result.requested: result for result in results}
    dead = outcomes["http://gone.example/x"]
    assert dead.outcome is Outcome.DEAD
    assert "tried 3 times" in dead.detail
    assert asked.count("gone.example") == 3


@pytest.mark.parametrize("host", ["wiki.intranet.example", "wiki"])
def test_an_intranet_looked_for_from_outside_is_not_dead(host: str) -> None:
    def outside(name: str, port: int) -> tuple[str, ...]:
        return _missing(name, port) if name == host else ("93.184.215.14",)

    with WebFetcher(FetchPolicy(retries=0, allow_hosts=(".intranet.example",)), resolver=outside) as fetcher:
        retrieved = fetcher.fetch(Request(f"http://{host}/page"))
    assert retrieved.outcome is Outcome.UNREACHABLE
    assert "on its network" in retrieved.detail


def test_a_missing_host_reports_missing_after_a_retry_found_it() -> None:
    answers: Iterator[socket.gaierror | tuple[str]] = iter(
        [socket.gaierror(socket.EAI_NONAME, "x"), ("93.184.215.14",)]
    )

    def flaky(host: str, port: int) -> tuple[str, ...]:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    names = Names(flaky, FetchPolicy())
    with pytest.raises(MissingHostError):
        names.addresses("flaky.example", 80, 1)
    assert names.addresses("flaky.example", 80, 1) == (("93.184.215.14", 80),)

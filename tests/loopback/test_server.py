from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.packing.table import read_table

from claimcheck.sources.web.policy import FetchPolicy
from tests.loopback.server import LoopbackServer

TABLE = """
retrieved_at = 2025-01-15T09:00:00Z
[[exchange]]
url = "https://page.example/a?b=c"
headers = { Content-Type = "text/html", ETag = '"v1"', Set-Cookie = ["a=1", "b=2"] }
body_text = "20 to 25 %"
[[exchange]]
url = "http://page.example/plain"
status = 301
headers = { Location = "https://page.example/a?b=c" }
[[exchange]]
url = "https://api.example/search"
method = "POST"
request_body = '{"page":1}'
body_text = '{"total":33}'
[[exchange]]
url = "https://negotiate.example/doi"
accept = "application/json"
body_text = "{}"
[[exchange]]
url = "https://negotiate.example/doi"
body_text = "a page"
[[exchange]]
url = "https://slow.example/"
failure = "timeout"
[[exchange]]
url = "https://gone.example/"
failure = "dead"
[[exchange]]
url = "https://down.example/"
failure = "unreachable"
[[exchange]]
url = "https://untrusted.example/"
failure = "tls_error"
[[exchange]]
url = "https://short.example/"
failure = "incomplete"
[[exchange]]
url = "https://garbage.example/"
failure = "protocol_error"
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoopbackServer]:
    folder = tmp_path_factory.mktemp("loopback")
    (folder / "sources.toml").write_text(TABLE)
    with LoopbackServer(read_table(folder / "sources.toml"), folder) as server:
        yield server


class _Loopback(http.client.HTTPConnection):
    """A connection to a real host name that ends at the loopback server."""

    def __init__(self, server: LoopbackServer, host: str, port: int, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self.server = server
        self.default_port = port  # so that the Host header is the plain name

    def connect(self) -> None:
        (address,) = self.server.resolve(self.host, self.port)
        self.sock = socket.create_connection(address, self.timeout)
        if self.port == 443:
            context = ssl.create_default_context(cafile=str(self.server.ca_file))
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def ask(
    server: LoopbackServer, url: str, body: str | None = None, timeout: float = 5, **headers: str
) -> tuple[int, list[tuple[str, str]], bytes]:
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    connection = _Loopback(server, host, 443 if scheme == "https" else 80, timeout)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET" if body is None else "POST", f"/{path}", body, sent)
        answer = connection.getresponse()
        return answer.status, answer.getheaders(), answer.read()
    finally:
        connection.close()


def test_a_page_is_served_under_its_real_name_with_every_header(server: LoopbackServer) -> None:
    status, headers, body = ask(server, "https://page.example/a?b=c")
    assert (status, body) == (200, b"20 to 25 %")
    assert [value for name, value in headers if name == "Set-Cookie"] == ["a=1", "b=2"]
    assert ("GET", "https://page.example/a?b=c") in server.requests


def test_plain_http_redirects_and_unknown_paths_are_answered(server: LoopbackServer) -> None:
    status, headers, _ = ask(server, "http://page.example/plain")
    assert (status, dict(headers)["Location"]) == (301, "https://page.example/a?b=c")
    assert ask(server, "https://page.example/other")[0] == 404


def test_a_search_is_answered_by_its_body(server: LoopbackServer) -> None:
    assert ask(server, "https://api.example/search", '{"page":1}')[2] == b'{"total":33}'
    assert ask(server, "https://api.example/search", '{"page":2}')[0] == 404


def test_content_is_negotiated(server: LoopbackServer) -> None:
    assert ask(server, "https://negotiate.example/doi", Accept="application/json")[2] == b"{}"
    assert ask(server, "https://negotiate.example/doi", Accept="text/html")[2] == b"a page"


def test_an_unchanged_page_is_confirmed_without_its_body(server: LoopbackServer) -> None:
    assert ask(server, "https://page.example/a?b=c", If_None_Match='"v1"')[::2] == (304, b"")
    assert ask(server, "https://page.example/a?b=c", If_None_Match='"v2"')[0] == 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("slow", TimeoutError),
        ("gone", socket.gaierror),
        ("down", socket.gaierror),
        ("elsewhere", socket.gaierror),
        ("untrusted", ssl.SSLCertVerificationError),
        ("short", http.client.IncompleteRead),
        ("garbage", http.client.BadStatusLine),
    ],
)
def test_a_source_that_fails_really_fails(server: LoopbackServer, host: str, expected: type[Exception]) -> None:
    with pytest.raises(expected):
        ask(server, f"https://{host}.example/", timeout=0.3)


def test_the_policy_lets_these_hosts_through_and_no_others(server: LoopbackServer) -> None:
    policy = server.policy(FetchPolicy(contact="me@example.org"))
    assert policy.allows("page.example")
    assert not policy.allows("localhost")
    assert (policy.contact, policy.ca_bundle) == ("me@example.org", str(server.ca_file))


def test_it_can_be_served_by_hand(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(TABLE)
    command = [sys.executable, "-m", "tests.loopback", str(tmp_path / "sources.toml")]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ}) as child:
        assert child.stdout is not None
        try:
            found = re.match(r"TLS on port (\d+), plain http on port (\d+)", child.stdout.readline())
            assert found is not None
            with socket.create_connection(("127.0.0.1", int(found[2])), 5) as connection:
                connection.sendall(b"GET /plain HTTP/1.1\r\nHost: page.example\r\nConnection: close\r\n\r\n")
                assert connection.recv(100).startswith(b"HTTP/1.1 301")
        finally:
            child.send_signal(signal.SIGINT)
        assert child.wait(10) == 0

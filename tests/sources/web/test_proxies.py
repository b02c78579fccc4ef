"""Through a company's proxy: used when asked for, named when it fails, and no way around the address check."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from claimcheck.errors import UsageError
from claimcheck.sources import Outcome, Request
from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy
from tests.sources.web.conftest import Hostile


@dataclass
class Proxy:
    """A forwarding and tunnelling proxy that leads every host to the hostile server."""

    hostile: Hostile
    refuses: bool = False
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError), client:
            head = b""
            while b"\r\n\r\n" not in head:
                head += client.recv(65536)
            method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
            self.asked.append(f"{method} {target}")
            if self.refuses:
                client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            port = self.hostile.ports["tls-good" if method == "CONNECT" else "http"]
            with socket.create_connection(("127.0.0.1", port)) as server:
                if method == "CONNECT":
                    client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    path = urlsplit(target).path or "/"
                    server.sendall(head.replace(target.encode(), path.encode(), 1))
                back = threading.Thread(target=_pump, args=(server, client), daemon=True)
                back.start()
                _pump(client, server)
                back.join(5)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy(hostile: Hostile) -> Iterator[Proxy]:
    proxy = Proxy(hostile)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy.port = listener.getsockname()[1]

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    threading.Thread(target=proxy.serve, args=(client,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield proxy
        listener.shutdown(socket.SHUT_RDWR)


def test_both_schemes_go_through_the_proxy_that_was_given(hostile: Hostile, proxy: Proxy) -> None:
    with hostile.fetcher(proxy=f"http://127.0.0.1:{proxy.port}") as fetcher:
        for scheme in ("http", "https"):
            retrieved = fetcher.fetch(Request(f"{scheme}://www.hostile.example/plain/m1"))
            assert retrieved.outcome is Outcome.OK, retrieved
    assert proxy.asked == ["GET http://www.hostile.example/plain/m1", "CONNECT www.hostile.example:443"]
    assert "could not be" in fetcher.policy.caveat
    assert FetchPolicy().caveat == ""


def test_the_environments_proxy_is_used_only_when_asked_for(
    hostile: Hostile, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("no_proxy", "direct.hostile.example")
    for setting, hosts in (("", ["www"]), ("env", ["www", "direct"])):
        with hostile.fetcher(proxy=setting) as fetcher:
            for host in hosts:
                assert fetcher.fetch(Request(f"http://{host}.hostile.example/plain/m1")).outcome is Outcome.OK
    assert proxy.asked == ["GET http://www.hostile.example/plain/m1"]


def test_a_proxy_that_is_down_or_refuses_is_named_and_no_link_is_dead(hostile: Hostile, proxy: Proxy) -> None:
    proxy.refuses = True
    for port in (proxy.port, hostile.ports["refusing"]):
        with hostile.fetcher(proxy=f"http://127.0.0.1:{port}", retries=0) as fetcher:
            for scheme in ("http", "https"):
                retrieved = fetcher.fetch(Request(f"{scheme}://www.hostile.example/plain/m1"))
                assert retrieved.outcome is Outcome.UNREACHABLE
                assert "proxy" in retrieved.detail.lower()


def test_no_address_on_this_machine_is_asked_through_a_proxy(proxy: Proxy) -> None:
    with WebFetcher(FetchPolicy(proxy=f"http://127.0.0.1:{proxy.port}")) as fetcher:
        for host in ("127.0.0.1", "localhost", "[::1]", "2130706433", "169.254.169.254"):
            assert fetcher.fetch(Request(f"http://{host}/")).outcome is Outcome.POLICY
    assert proxy.asked == []


@pytest.mark.parametrize("proxy_url", ["socks5://127.0.0.1:1080", "127.0.0.1:3128", "http"])
def test_a_proxy_that_cannot_be_used_is_refused_at_the_start(proxy_url: str) -> None:
    with pytest.raises(UsageError, match="proxy"):
        WebFetcher(FetchPolicy(proxy=proxy_url))


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_certificate_file_that_cannot_be_used_is_refused_at_the_start(tmp_path: Path, content: str | None) -> None:
    bundle = tmp_path / "ca.pem"
    if content is not None:
        bundle.write_text(content)
    with pytest.raises(UsageError, match="certificate bundle"):
        WebFetcher(FetchPolicy(ca_bundle=str(bundle)))

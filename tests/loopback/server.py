"""A server on the loopback interface that answers as the stand-in sources, under their real host names.

    with LoopbackServer(read_table(Path("standins/sources.toml")), folder) as server:
        client = ...(resolver=server.resolve, policy=server.policy())

TLS certificates come from a certificate authority made for the occasion; `server.resolve` takes the place of the
system's resolver, so that no name is ever looked up and nothing leaves the machine.
"""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import trustme
from tools.packing.table import StandIn, StandInTable

from claimcheck.sources.model import Outcome
from claimcheck.sources.web.policy import FetchPolicy

_IDLE_S = 10.0
"""How long a kept-alive connection may be silent, in seconds."""
_HTTPS_PORT = 443
_NAME_FAILURES = {Outcome.DEAD: socket.EAI_NONAME, Outcome.UNREACHABLE: socket.EAI_AGAIN}


class LoopbackServer:
    """Serves a table of stand-ins over http and TLS until closed; remembers what it was asked.

    A stand-in that fails does so for real: a `timeout` never answers, `unreachable` and `dead` hosts do not
    resolve, `tls_error` hosts show a certificate nobody vouches for, `incomplete` and `protocol_error` answers
    end early or are no HTTP.
    """

    def __init__(self, table: StandInTable, folder: Path) -> None:
        """Serve `table`; the certificate authority's certificate is written into `folder`."""
        self.table = table
        self.hosts = tuple(dict.fromkeys(urlsplit(entry.url).hostname or "" for entry in table.stand_ins))
        self.ca_file = folder / "loopback-ca.pem"
        self.requests: list[tuple[str, str]] = []
        """Every request in order of arrival: method and URL."""
        self.stopping = threading.Event()
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self.ca_file))
        self._https = _Listener(self, self._context(authority))
        self._http = _Listener(self, None)

    def _context(self, authority: trustme.CA) -> ssl.SSLContext:
        distrusted = self._hosts_failing({Outcome.TLS_ERROR})
        stranger = _server_context(trustme.CA(), self.hosts)
        trusted = _server_context(authority, self.hosts)

        def choose(connection: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
            if name in distrusted:
                connection.context = stranger

        trusted.sni_callback = choose
        return trusted

    def _hosts_failing(self, outcomes: set[Outcome]) -> dict[str, Outcome]:
        return {
            urlsplit(entry.url).hostname or "": entry.failure
            for entry in self.table.stand_ins
            if entry.failure in outcomes
        }

    def resolve(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        """Where a host of the table listens; any other name does not exist."""
        if failure := self._hosts_failing(set(_NAME_FAILURES)).get(host):
            raise socket.gaierror(_NAME_FAILURES[failure], "stand-in for a name that cannot be resolved")
        if host not in self.hosts:
            raise socket.gaierror(socket.EAI_NONAME, "no stand-in has this host")
        listener = self._https if port == _HTTPS_PORT else self._http
        return (("127.0.0.1", listener.server_address[1]),)

    def policy(self, base: FetchPolicy | None = None) -> FetchPolicy:
        """`base` for these hosts: they may be on the loopback interface, are trusted, and need no patience."""
        return replace(
            base or FetchPolicy(),
            allow_hosts=self.hosts,
            ca_bundle=str(self.ca_file),
            interval_s=0.0,
            backoff_s=0.0,
            connect_s=2.0,
            read_s=1.0,
            total_s=3.0,
        )

    @property
    def ports(self) -> tuple[int, int]:
        """The ports of TLS and of plain http."""
        return self._https.server_address[1], self._http.server_address[1]

    def __enter__(self) -> Self:
        self._https.start()
        self._http.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stopping.set()
        self._https.stop()
        self._http.stop()


def _server_context(authority: trustme.CA, hosts: tuple[str, ...]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*hosts).configure_cert(context)
    return context


class _Listener(http.server.ThreadingHTTPServer):
    """One port, a thread for each connection."""

    daemon_threads = False
    server_address: tuple[str, int]

    def __init__(self, server: LoopbackServer, context: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.owner = server
        self.context = context
        self._connections: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02})

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End every connection and wait for its thread."""
        self.shutdown()
        self._thread.join()
        with self._guard:
            for connection in self._connections:
                _hang_up(connection)
        self.server_close()

    def finish_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        assert isinstance(request, socket.socket)
        request.settimeout(_IDLE_S)
        connection = request
        try:
            if self.context is not None:
                connection = self.context.wrap_socket(request, server_side=True)
            with self._guard:
                self._connections.add(connection)
            if not self.owner.stopping.is_set():
                _Handler(connection, client_address, self)
        except OSError:
            return  # the client refused the certificate or hung up: its right
        finally:
            with self._guard:
                self._connections.discard(connection)
            _hang_up(connection)
            connection.close()


def _hang_up(connection: socket.socket) -> None:
    try:
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except OSError:
        return


class _Handler(http.server.BaseHTTPRequestHandler):
    """Looks each request up in the table."""

    protocol_version = "HTTP/1.1"
    server: _Listener

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def _answer(self, method: str) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        scheme = "https" if self.server.context is not None else "http"
        url = f"{scheme}://{self.headers.get('Host', '')}{self.path}"
        owner = self.server.owner
        owner.requests.append((method, url))
        entry = owner.table.find(url, method=method, body=body, accept=self.headers.get("Accept", ""))
        if entry is None:
            self._send(404, "Not Found", (("Content-Type", "text/plain"),), b"there is no stand-in here\n")
        elif entry.failure is not None:
            self._fail(entry.failure)
        elif self._is_unmodified(entry):
            self._send(304, "Not Modified", tuple(pair for pair in entry.headers if pair[0] == "ETag"), b"")
        else:
            self._send(entry.status, entry.reason, entry.headers, entry.body)

    def _is_unmodified(self, entry: StandIn) -> bool:
        etag = dict(entry.headers).get("ETag")
        return etag is not None and self.headers.get("If-None-Match") == etag

    def _send(self, status: int, reason: str, headers: tuple[tuple[str, str], ...], body: bytes) -> None:
        self.send_response_only(status, reason)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _fail(self, failure: Outcome) -> None:
        self.close_connection = True
        if failure is Outcome.TIMEOUT:
            self.server.owner.stopping.wait(_IDLE_S)
        elif failure is Outcome.INCOMPLETE:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nonly this")
        elif failure is Outcome.PROTOCOL_ERROR:
            self.wfile.write(b"this is not HTTP\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name http.server calls
        """Say nothing: the requests are remembered."""

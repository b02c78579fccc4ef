"""The server itself: raw sockets, one thread a connection, a port for each certificate."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import json
import socket
import ssl
import struct
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trustme

from tests.hostile_server.model import PAGE, Behaviour, Visit

_MAX_REQUEST = 1 << 20
_TLS_HANDSHAKE = 0x16


class HostileServer:
    """Serves behaviours on loopback. `ports` maps what a listener is for to its port; `seen` is what arrived.

    `ca_path` is the certificate authority the good certificate is from.
    """

    def __init__(self, behaviours: tuple[Behaviour, ...], folder: Path) -> None:
        self.ports: dict[str, int] = {}
        self.ca_path = folder / "ca.pem"
        self.seen: list[tuple[float, str, str]] = []
        self.peak_open = 0
        self.peak_working = 0
        self._open = 0
        self._working = 0
        self._rows = {row.slug: row for row in behaviours}
        self._numbers: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._listeners: list[socket.socket] = []
        self._contexts()

    def start(self) -> None:
        """Listen on every port."""
        self._listen("http", self._serve)
        self._listen("control", self._control)
        self._listen("eager", self._eager)
        self._listen("tls-closing", _close_politely)
        self._listen("tls-resetting", _reset)
        self._listen("tls-stalling", _swallow)
        self._listen("tls-trickling", _trickle_handshake)
        self._listen("tls-cutting", functools.partial(self._cut, self._good))
        for label, context in self._tls.items():
            self._listen(label, functools.partial(self._serve_tls, context))
        self.ports["plain"] = self.ports["http"]
        refusing = socket.socket()
        refusing.bind(("127.0.0.1", 0))
        self._listeners.append(refusing)
        self.ports["refusing"] = refusing.getsockname()[1]

    def close(self) -> None:
        """Stop listening; connections under way end with the process."""
        for listener in self._listeners:
            listener.close()

    def _contexts(self) -> None:
        authority, stranger = trustme.CA(), trustme.CA()
        authority.cert_pem.write_to_path(self.ca_path)
        now = dt.datetime.now(dt.UTC)
        day = dt.timedelta(days=1)
        names = "*.hostile.example", "www.hostile.example"
        certificates = {
            "tls-good": authority.issue_cert(*names),
            "tls-expired": authority.issue_cert(*names, not_before=now - 9 * day, not_after=now - day),
            "tls-future": authority.issue_cert(*names, not_before=now + day, not_after=now + 9 * day),
            "tls-other": authority.issue_cert("www.other.example"),
            "tls-selfsigned": stranger.issue_cert(*names),
            "tls-old": authority.issue_cert(*names),
        }
        self._tls: dict[str, ssl.SSLContext] = {}
        for label, certificate in certificates.items():
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            self._tls[label] = context
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            self._tls["tls-old"].set_ciphers("ALL:@SECLEVEL=0")
            self._tls["tls-old"].minimum_version = ssl.TLSVersion.TLSv1
            self._tls["tls-old"].maximum_version = ssl.TLSVersion.TLSv1
        self._good = self._tls["tls-good"]

    def _listen(self, label: str, serve: Callable[[socket.socket], None]) -> None:
        listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._listeners.append(listener)
        self.ports[label] = listener.getsockname()[1]

        def accept() -> None:
            while True:
                try:
                    sock, _ = listener.accept()
                except OSError:
                    return
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=_guarded, args=(serve, sock), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()

    def _serve_tls(self, context: ssl.SSLContext, sock: socket.socket) -> None:
        with context.wrap_socket(sock, server_side=True) as wrapped:
            self._serve(wrapped)

    def _cut(self, context: ssl.SSLContext, sock: socket.socket) -> None:
        """An answer without a length, ended by closing TCP without TLS's own goodbye."""
        wrapped = context.wrap_socket(sock, server_side=True)
        wrapped.recv(65536)
        wrapped.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
        time.sleep(0.05)
        socket.socket(fileno=wrapped.detach()).close()

    def _eager(self, sock: socket.socket) -> None:
        visit = Visit(sock, "/", "", {}, 1)
        visit.answer("200 OK", PAGE, ("Connection", "close"))
        sock.recv(65536)
        sock.close()

    def _serve(self, sock: socket.socket) -> None:
        with self._lock:
            self._open += 1
            self.peak_open = max(self.peak_open, self._open)
        try:
            pending = b""
            count = 0
            while (request := _read_request(sock, pending)) is not None:
                visit, pending = request
                visit.on_connection = count = count + 1
                if not self._visit(visit):
                    break
        finally:
            with self._lock:
                self._open -= 1
            sock.close()

    def _visit(self, visit: Visit) -> bool:
        """Serve one request; whether the connection stays open."""
        key = f"{visit.host} {visit.path}"
        with self._lock:
            self.seen.append((time.monotonic(), visit.host, visit.path))
            self._numbers[key] += 1
            visit.number = self._numbers[key]
            self._working += 1
            self.peak_working = max(self.peak_working, self._working)
        visit.on_answer = self._answered
        row = self._rows.get(visit.path.split("?")[0].split("/")[1])
        if row is None:
            visit.answer()
            return True
        row.handler(visit)
        return row.stays or not (row.closes or visit.headers.get("connection") == "close")

    def _answered(self) -> None:
        with self._lock:
            self._working -= 1

    def _control(self, sock: socket.socket) -> None:
        """Tell what arrived, as JSON, and forget it."""
        sock.recv(65536)
        with self._lock:
            peaks = {"peak_open": self.peak_open, "peak_working": self.peak_working}
            report = json.dumps({"seen": self.seen, **peaks}).encode()
            self.seen, self.peak_open, self.peak_working, self._working = [], self._open, 0, 0
        sock.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + report)
        sock.close()


def _guarded(serve: Callable[[socket.socket], None], sock: socket.socket) -> None:
    """A visitor who leaves is no error here."""
    with contextlib.suppress(OSError, ValueError):
        serve(sock)
    with contextlib.suppress(OSError):
        sock.close()


def _reset(sock: socket.socket) -> None:
    sock.recv(16)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


def _close_politely(sock: socket.socket) -> None:
    sock.recv(65536)
    sock.close()


def _swallow(sock: socket.socket) -> None:
    while sock.recv(65536):
        pass


def _trickle_handshake(sock: socket.socket) -> None:
    """A TLS record of 16 KB that comes one byte at a time."""
    sock.sendall(b"\x16\x03\x03\x40\x00")
    while True:
        sock.sendall(b"\x02")
        time.sleep(0.1)


def _read_request(sock: socket.socket, pending: bytes) -> tuple[Visit, bytes] | None:
    data = pending
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65536)
        if not piece or len(data) > _MAX_REQUEST:
            return None
        if piece[0] == _TLS_HANDSHAKE and not data:
            sock.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nThis port speaks plain HTTP")
            return None
        data += piece
    head, _, rest = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    length = int(headers.get("content-length", "0"))
    while len(rest) < length:
        rest += sock.recv(65536)
    path = lines[0].split(" ")[1]
    return Visit(sock, path, headers.get("host", ""), headers, 0, body=rest[:length]), rest[length:]

"""What a behaviour is, and what it is given to misbehave with."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

PAGE = (
    b"<!doctype html><html lang=nl><head><title>Radioligandtherapie</title></head><body><h1>Radioligandtherapie</h1>"
    b"<p>Radioligandtherapie behandelt kankercellen van binnenuit: een molecule draagt een radioactief deeltje naar"
    b" de cel. In 2023 kregen 78 416 mensen in Belgie de diagnose kanker.</p></body></html>"
)
HTML = ("Content-Type", "text/html; charset=utf-8")


@dataclass(slots=True)
class Visit:
    """One request at the server. `number` counts requests for the same path, `on_connection` those on this socket."""

    sock: socket.socket
    path: str
    host: str
    headers: dict[str, str]
    number: int
    on_connection: int = 1
    body: bytes = b""
    on_answer: Callable[[], None] = lambda: None

    @property
    def rest(self) -> str:
        """The path below the behaviour's name and the visitor's own mark: '' at first, 'next', 'pdf', ..."""
        return self.path.split("?")[0].split("/", 3)[3] if self.path.count("/") > 2 else ""

    @property
    def base(self) -> str:
        """The behaviour's own path with the visitor's mark, to build redirects from."""
        return "/".join(self.path.split("?")[0].split("/")[:3])

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def answer(self, status: str = "200 OK", body: bytes = PAGE, *fields: tuple[str, str]) -> None:
        """A well-formed answer; the content type is HTML unless `fields` say otherwise."""
        self.on_answer()
        names = {name.lower() for name, _ in fields}
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields)]
        if "content-type" not in names:
            lines.append(": ".join(HTML))
        if "content-length" not in names and "transfer-encoding" not in names:
            lines.append(f"Content-Length: {len(body)}")
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def trickle(self, data: bytes, gap_s: float = 0.1) -> None:
        """One byte at a time, for as long as anyone listens."""
        for byte in data:
            self.send(bytes([byte]))
            time.sleep(gap_s)

    def hang(self, seconds: float = 30.0) -> None:
        """Say nothing until the visitor leaves."""
        self.sock.settimeout(seconds)
        with contextlib.suppress(OSError):
            while self.sock.recv(4096):
                pass

    def reset(self) -> None:
        """End the connection with a TCP reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


Handler = Callable[[Visit], None]
"""Serves one visit."""


def nothing(visit: Visit) -> None:
    """For behaviours that never reach the server."""
    visit.answer("500 This should not have been asked")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One row. `expected` is the outcome a client must report, `detail` a part of its explanation.

    `url` has `{name}` and `{mark}` for the behaviour's name and the visitor's mark. `is_wait` rows take
    time, most of them until the client's deadline. `seconds` and `megabytes` bound what the client may take.
    """

    name: str
    handler: Handler
    expected: str
    detail: str = ""
    url: str = "http://www.hostile.example/{name}/{mark}"
    is_wait: bool = False
    seconds: float = 10.0
    megabytes: float = 2.0
    closes: bool = False
    """The server closes the connection after each answer."""
    stays: bool = False
    """The server keeps the connection although it was asked to close it."""

    @property
    def slug(self) -> str:
        """The name as it stands in the path."""
        return self.name.replace(" ", "-")


def closing(name: str, handler: Handler, expected: str, detail: str = "", **options: Any) -> Behaviour:
    """A behaviour after which the server closes the connection."""
    return Behaviour(name, handler, expected, detail, closes=True, **options)


def raw(data: bytes) -> Handler:
    """Send exactly this."""
    return lambda visit: visit.send(data)


def page(status: str = "200 OK", body: bytes = PAGE, *fields: tuple[str, str]) -> Handler:
    """Send a well-formed answer."""
    return lambda visit: visit.answer(status, body, *fields)


def html(title: str, body: str, head: str = "") -> bytes:
    """A small page."""
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()

"""Headers by the thousand, by the megabyte, broken in two, or not headers at all."""

from __future__ import annotations

import contextlib
import json

from tests.hostile_server.model import PAGE, Behaviour, Handler, Visit, closing, page, raw

_STATUS = b"HTTP/1.1 200 OK\r\n"
_TAIL = b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE


def _lines(fields: bytes) -> Handler:
    return raw(_STATUS + fields + _TAIL)


def _endless_headers(visit: Visit) -> None:
    visit.send(_STATUS)
    with contextlib.suppress(OSError):
        while True:
            visit.send(b"X-Padding: x\r\n" * 1000)


def _endless_line(visit: Visit) -> None:
    visit.send(_STATUS + b"X-Padding: ")
    with contextlib.suppress(OSError):
        while True:
            visit.send(b"x" * 65536)


def _echo(visit: Visit) -> None:
    """What arrived, as JSON; with cookies for whoever comes again, and the rate a registry would state."""
    said = {"headers": visit.headers, "body": visit.body.decode(), "number": visit.number}
    fields = ("Content-Type", "application/json"), ("Set-Cookie", "visited=1; Path=/; Domain=hostile.example")
    visit.answer("200 OK", json.dumps(said).encode(), *fields)


def _unchanged(visit: Visit) -> None:
    if visit.headers.get("if-none-match") == '"v1"':
        visit.answer("304 Not Modified", b"", ("ETag", '"v1"'))
    else:
        visit.answer("200 OK", PAGE, ("ETag", '"v1"'), ("Last-Modified", "Wed, 01 Jan 2025 00:00:00 GMT"))


def _paced(visit: Visit) -> None:
    visit.answer("200 OK", PAGE, ("X-Rate-Limit-Limit", "4"), ("X-Rate-Limit-Interval", "1s"))


ROWS = (
    Behaviour("echo", _echo, "ok"),
    Behaviour("unchanged", _unchanged, "ok"),
    Behaviour("paced", _paced, "ok"),
    closing("two hundred headers", _lines(b"".join(b"X-%d: y\r\n" % number for number in range(200))), "ok"),
    closing("endless headers", _endless_headers, "protocol_error", "headers are longer"),
    closing("endless header line", _endless_line, "protocol_error", "headers are longer"),
    closing("header of 60 KB", _lines(b"X-Big: " + b"x" * 60_000 + b"\r\n"), "ok"),
    closing("header of 80 KB", _lines(b"X-Big: " + b"x" * 80_000 + b"\r\n"), "protocol_error", "headers are longer"),
    closing("endless status line", raw(b"HTTP/1.1 200 " + b"x" * 200_000), "protocol_error"),
    closing("header split by a lone CR", _lines(b"X-A: b\rContent-Length: 5\r\n"), "protocol_error", "bare CR"),
    closing("header with NUL", _lines(b"X-A: b\0c\r\n"), "protocol_error", "NUL"),
    closing("header without a colon", _lines(b"this is no header\r\n"), "ok"),
    closing("header without a name", _lines(b": value\r\n"), "ok"),
    closing("header with a space in its name", _lines(b"X A: b\r\n"), "ok"),
    closing("header with a space before its colon", _lines(b"X-A : b\r\n"), "ok"),
    closing("header folded", _lines(b"X-A: one\r\n  two\r\n"), "ok"),
    closing("header folded first", _lines(b"  two\r\n"), "ok"),
    closing("header in Latin-1", _lines("X-Naam: één\r\n".encode("latin-1")), "ok"),
    closing("header empty", _lines(b"X-Empty:\r\n"), "ok"),
    closing("line ends without CR", raw((_STATUS + _TAIL).replace(b"\r\n", b"\n")), "ok"),
    closing("a thousand cookies", _lines(b"".join(b"Set-Cookie: c%d=%d\r\n" % (n, n) for n in range(1000))), "ok"),
    closing("broken cookies", _lines(b"Set-Cookie: ;;;=;\r\nSet-Cookie: \xff\xfe=\xfd; Expires=never\r\n"), "ok"),
    closing("two content types", _lines(b"Content-Type: application/pdf\r\n"), "ok"),
    closing("content type broken", page("200 OK", PAGE, ("Content-Type", ";;charset=;=/")), "ok"),
    Behaviour("no content type", raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE), "ok"),
)  # fmt: skip

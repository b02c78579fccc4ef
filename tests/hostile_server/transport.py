"""Connections that end, stall, trickle or speak something else than HTTP."""

from __future__ import annotations

import contextlib
import time

from tests.hostile_server.model import PAGE, Behaviour, Handler, Visit, closing, page, raw

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def _reset_in_body(visit: Visit) -> None:
    visit.send(_HEAD + b"Content-Length: 100000\r\n\r\n" + PAGE)
    time.sleep(0.05)
    visit.reset()


def _endless(prefix: bytes, piece: bytes, gap_s: float = 0.0) -> Handler:
    def serve(visit: Visit) -> None:
        visit.send(prefix)
        with contextlib.suppress(OSError):
            while True:
                visit.send(piece)
                if gap_s:
                    time.sleep(gap_s)

    return serve


def _hang_after(data: bytes) -> Handler:
    def serve(visit: Visit) -> None:
        visit.send(data)
        visit.hang()

    return serve


def _at_first(first: Handler, number: int = 1) -> Handler:
    def serve(visit: Visit) -> None:
        if visit.number <= number:
            first(visit)
        else:
            visit.answer()

    return serve


def _before_answer(interim: bytes) -> Handler:
    def serve(visit: Visit) -> None:
        visit.send(interim)
        visit.answer()

    return serve


def _take_time(visit: Visit) -> None:
    time.sleep(0.02)
    visit.answer()


def _surplus(visit: Visit) -> None:
    """A whole answer; whoever then asks on the same connection finds one there that was meant for nobody."""
    if visit.on_connection > 1:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\npoison")
    visit.answer()


_CHUNKED = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
_HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"

ROWS = (
    closing("plain", page(), "ok"),
    closing("closes at once", lambda visit: visit.sock.close(), "unreachable", "tried 3 times"),
    closing("resets at once", Visit.reset, "unreachable", "tried 3 times"),
    closing("resets once", _at_first(Visit.reset), "ok"),
    closing("resets twice", _at_first(Visit.reset, 2), "ok"),
    closing("resets in the body", _reset_in_body, "incomplete", "before the body did"),
    closing("refuses connections", page(), "unreachable", "refused", url="http://refusing.hostile.example/"),
    closing("never answers", Visit.hang, "timeout", is_wait=True),
    closing("trickles the status line", lambda visit: visit.trickle(_HEAD * 20), "timeout", is_wait=True),
    closing("trickles headers", _endless(_HEAD, b"X-Padding: x\r\n", 0.1), "timeout", is_wait=True),
    closing("trickles the body", _endless(_HEAD + b"Content-Length: 9999\r\n\r\n", b"x", 0.1), "timeout", is_wait=True),
    closing("trickles chunks", _endless(_CHUNKED, b"1\r\nx\r\n", 0.1), "timeout",
         is_wait=True),
    closing("trickles a chunk size", _endless(_CHUNKED, b"0", 0.1), "timeout",
         is_wait=True),
    closing("trickles trailers", _endless(_CHUNKED + b"0\r\n", b"X: y\r\n", 0.1), "timeout",
         is_wait=True),
    closing("trickles 100 Continue", _endless(b"", _CONTINUE, 0.1), "timeout", is_wait=True),
    closing("stalls within the headers", _hang_after(_HEAD), "timeout", is_wait=True),
    closing("stalls before the body", _hang_after(_HEAD + b"Content-Length: 10\r\n\r\n"), "timeout", is_wait=True),
    closing("stalls within the body", _hang_after(_HEAD + b"Content-Length: 9\r\n\r\nRadio"), "timeout", is_wait=True),
    closing("floods 100 Continue", _endless(b"", _CONTINUE * 99), "protocol_error", "headers"),
    closing("one 100 Continue", _before_answer(_CONTINUE), "ok"),
    closing("early hints", _before_answer(_HINTS), "ok"),
    closing("switches protocols", raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"), "protocol_error"),
    closing("endless body", _endless(_HEAD + b"\r\n", b"x" * 65536), "incomplete", "longer than", megabytes=8),
    closing("endless chunks", _endless(_CHUNKED, b"1000\r\n" + b"x" * 4096 + b"\r\n"),
         "incomplete", "longer than the limit", megabytes=8),
    closing("HTTP 0.9", raw(PAGE), "protocol_error", "not HTTP/1"),
    closing("HTTP 1.0", raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE), "ok"),
    closing("HTTP 2", raw(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" + b"\x00" * 18), "protocol_error", "not HTTP/1"),
    closing("HTTP 2 status line", raw(b"HTTP/2 200\r\n\r\n"), "protocol_error", "not HTTP/1"),
    closing("Shoutcast", raw(b"ICY 200 OK\r\n\r\nmusic"), "protocol_error", "not HTTP/1"),
    closing("SSH banner", raw(b"SSH-2.0-OpenSSH_9.6\r\n"), "protocol_error", "not HTTP/1"),
    closing("binary noise", raw(bytes(range(256)) * 16), "protocol_error", "not HTTP/1"),
    Behaviour("takes its time", _take_time, "ok"),
    closing("closes after answering", page(), "ok"),
    Behaviour("surplus after the answer", _surplus, "ok", stays=True),
    closing("sends before being asked", page(), "ok", url="http://eager.hostile.example/"),
)  # fmt: skip

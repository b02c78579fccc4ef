"""Reading answers byte by byte: whatever a server sends, the fetcher ends in a value."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources import Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy

_POLICY = FetchPolicy(retries=0, total_s=10, allow_hosts=("any.example",), max_wire_bytes=4096, interval_s=0)

_PIECES = st.sampled_from(
    [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 302 Found\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 404\r\n", b"\r\n",
     b"\n", b"\r", b"\0", b":", b" ", b"Content-Length: 5\r\n", b"Content-Length: 9\r\n", b"Location: /next\r\n",
     b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"Set-Cookie: a=b\r\n", b"hello",
     b"5\r\nhello\r\n",
     b"0\r\n\r\n", b"ffffffff\r\n", b"-1\r\n", b"\x1f\x8b\x08", b"<html><meta http-equiv=refresh content='0;url=x'>"]
)  # fmt: skip
_ANSWERS = st.one_of(st.binary(max_size=200), st.lists(_PIECES, max_size=14).map(b"".join))


def _served(answer: bytes) -> Retrieved:
    """What comes of asking a server that sends `answer` to every request and closes."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as listener:
        port = listener.getsockname()[1]

        def serve() -> None:
            with suppress(OSError):
                while True:
                    sock, _ = listener.accept()
                    with sock:
                        sock.recv(65536)
                        sock.sendall(answer)
                        sock.shutdown(socket.SHUT_WR)

        server = threading.Thread(target=serve, daemon=True)
        server.start()
        with WebFetcher(_POLICY, resolver=lambda *_: (("127.0.0.1", port),)) as fetcher:
            retrieved = fetcher.fetch(Request("http://any.example/page"))
        listener.shutdown(socket.SHUT_RDWR)
        server.join(5)
    return retrieved


@settings(max_examples=250, deadline=None)
@given(_ANSWERS)
def test_no_bytes_from_a_server_make_fetching_raise_or_hang(answer: bytes) -> None:
    retrieved = _served(answer)
    assert retrieved.detail
    assert retrieved.outcome is not Outcome.TIMEOUT


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=300), st.integers(0, 400), st.booleans())
def test_an_answer_cut_anywhere_is_never_taken_for_the_whole_page(body: bytes, cut: int, is_chunked: bool) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"
    if is_chunked:
        whole = head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n" % (len(body), body)
    else:
        whole = head + b"Content-Length: %d\r\n\r\n" % len(body) + body
    retrieved = _served(whole[:cut])
    if isinstance(retrieved, Snapshot):
        assert cut >= len(whole) - (len(b"\r\n0\r\n") if is_chunked else 0)
        assert retrieved.body == body
    else:
        assert retrieved.outcome in {Outcome.INCOMPLETE, Outcome.UNREACHABLE}

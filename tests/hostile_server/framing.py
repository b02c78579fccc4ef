"""Answers whose length is a lie, or said twice, or not at all."""

from __future__ import annotations

from tests.hostile_server.model import PAGE, Behaviour, Handler, Visit, closing, page, raw

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_LENGTH = str(len(PAGE)).encode()


def _with(fields: bytes, body: bytes = PAGE) -> Handler:
    return raw(_HEAD + fields + b"\r\n" + body)


def _chunks(*pieces: bytes, end: bytes = b"0\r\n\r\n", fields: bytes = b"") -> Handler:
    framed = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return _with(fields + b"Transfer-Encoding: chunked\r\n", framed + end)


def _bytewise(visit: Visit) -> None:
    _chunks(*(bytes([byte]) for byte in PAGE))(visit)


_CHUNKED = b"Transfer-Encoding: chunked\r\n"

ROWS = (
    closing("length over the body", _with(b"Content-Length: 5000\r\n"), "incomplete", "before the body did"),
    closing("length one over the body", _with(b"Content-Length: %d\r\n" % (len(PAGE) + 1)), "incomplete"),
    closing("length under the body", _with(b"Content-Length: 150\r\n"), "ok"),
    closing("length negative", _with(b"Content-Length: -1\r\n"), "protocol_error", "Content-Length"),
    closing("length no number", _with(b"Content-Length: many\r\n"), "protocol_error", "Content-Length"),
    closing("length with a sign", _with(b"Content-Length: +" + _LENGTH + b"\r\n"), "protocol_error"),
    closing("length beyond all numbers", _with(b"Content-Length: " + b"9" * 400 + b"\r\n"), "protocol_error"),
    closing("length in other digits", _with("Content-Length: ٣\r\n".encode()), "protocol_error"),
    closing("lengths that contradict", _with(b"Content-Length: 20\r\nContent-Length: " + _LENGTH + b"\r\n"),
            "protocol_error", "contradicting"),
    closing("lengths that agree", _with(2 * (b"Content-Length: " + _LENGTH + b"\r\n")), "ok"),
    closing("lengths in one line", _with(b"Content-Length: %b, %b\r\n" % (_LENGTH, _LENGTH)), "ok"),
    closing("length over the limit", _with(b"Content-Length: 99999999999\r\n"), "incomplete",
            "longer than the limit (0 bytes came)"),
    closing("length and chunks", _chunks(PAGE, fields=b"Content-Length: 3\r\n"), "ok"),
    closing("no length", _with(b"Connection: close\r\n"), "ok"),
    closing("no body at all", raw(b"HTTP/1.1 204 No Content\r\n\r\n"), "suspect", "empty"),
    closing("zero length", _with(b"Content-Length: 0\r\n", b""), "suspect", "empty"),
    closing("white space only", _with(b"Content-Length: 9\r\n", b" \r\n\t   \r\n"), "suspect", "empty"),
    closing("chunked", _chunks(PAGE[:50], PAGE[50:]), "ok"),
    closing("chunked byte by byte", _bytewise, "ok"),
    closing("chunk extensions", _with(_CHUNKED, b"5;name=value\r\nhello\r\n0;last\r\n\r\n"), "ok"),
    closing("chunk trailers", _chunks(PAGE, end=b"0\r\nX-Checksum: 1\r\nContent-Length: 5\r\n\r\n"), "ok"),
    closing("chunk sizes no hex", _with(_CHUNKED, b"xyz\r\nhello\r\n0\r\n\r\n"), "protocol_error", "framing"),
    closing("chunk sizes in Python", _with(_CHUNKED, b"0x5\r\nhello\r\n0\r\n\r\n"), "protocol_error"),
    closing("chunk sizes negative", _with(_CHUNKED, b"-5\r\nhello\r\n0\r\n\r\n"), "protocol_error"),
    closing("chunk sizes beyond all numbers", _with(_CHUNKED, b"f" * 99 + b"\r\nhello"), "protocol_error"),
    closing("chunk size line of 1 MB", _with(_CHUNKED, b"5;" + b"x" * (1 << 20) + b"\r\nhello\r\n"), "protocol_error"),
    closing("chunk longer than said", _with(_CHUNKED, b"5\r\nhello world\r\n0\r\n\r\n"), "protocol_error"),
    closing("chunk cut off", _with(_CHUNKED, b"100\r\nhello"), "incomplete", "before the body did"),
    closing("chunks without end", _with(_CHUNKED, b"5\r\nhello\r\n"), "incomplete", "before the body did"),
    closing("chunk size cut off", _with(_CHUNKED, b"5\r\nhello\r\n1"), "incomplete"),
    closing("transfer coding gzip", _with(b"Transfer-Encoding: gzip, chunked\r\n"), "protocol_error",
            "transfer coding"),
    closing("transfer coding unknown", _with(b"Transfer-Encoding: cow\r\n"), "protocol_error", "transfer coding"),
    closing("transfer coding identity", _with(b"Transfer-Encoding: identity\r\n"), "ok"),
    closing("headers cut off", raw(_HEAD + b"Content-Le"), "incomplete", "within the headers"),
    closing("headers without end", raw(_HEAD), "incomplete", "within the headers"),
    closing("status line cut off", raw(b"HTTP/1.1 20"), "incomplete", "within the status line"),
    Behaviour("keeps alive", page(), "ok"),
)  # fmt: skip

"""HTTP answers read by the letter where it matters for evidence, within one deadline.

The standard library's reading is replaced where it is lenient: headers cut off half-way pass as a whole empty
answer, an unknown transfer coding as the body itself, a lone CR as a line end, contradicting lengths as the first
of them, and any number of interim answers is waited through.
"""

from __future__ import annotations

import http.client
import io
import re
from typing import Any

from claimcheck.sources.web.attempt import Attempt

_BUFFER = 16 << 10
_MAX_LINE = 64 << 10
_STATUS_LINE = re.compile(rb"HTTP/1\.(\d) {1,8}([1-9]\d\d)(?: ([^\r\n]*))? *\r?\n")
_HEADER_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]*)?\r?\n")
_SWITCHING = 101
_BODILESS = frozenset({204, 304})


class TruncatedHeadersError(http.client.HTTPException):
    """The connection ended before the headers did."""


class _BoundedIO(io.RawIOBase):
    """A socket's bytes, each wait for which ends at the attempt's deadline.

    Setting the timeout before every read holds the deadline against any trickle, without a watchdog thread that
    would have to shut sockets down under their readers.
    """

    def __init__(self, sock: Any, attempt: Attempt) -> None:
        self._sock = sock
        self._raw = sock.makefile("rb", buffering=0)
        self._attempt = attempt

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        remaining = self._attempt.remaining_s
        if remaining <= 0:
            raise TimeoutError("the deadline has passed")
        self._sock.settimeout(min(self._attempt.read_s, remaining))
        count: int | None = self._raw.readinto(buffer)
        return count

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._raw.close()


class _Source:
    """What http.client makes its file from."""

    def __init__(self, sock: Any, attempt: Attempt) -> None:
        self._sock = sock
        self._attempt = attempt

    def makefile(self, mode: str) -> io.BufferedReader:
        del mode
        return io.BufferedReader(_BoundedIO(self._sock, self._attempt), _BUFFER)


class BoundedResponse(http.client.HTTPResponse):
    """An answer read within the attempt's deadline and header limit, by the letter of RFC 9112 where it matters."""

    def __init__(self, sock: Any, debuglevel: int = 0, method: str | None = None, url: str | None = None, *,
                 attempt: Attempt) -> None:  # fmt: skip
        self.fp: Any = None
        super().__init__(_Source(sock, attempt), debuglevel, method, url)  # type: ignore[arg-type]  # only makefile is used
        self._header_bytes_left = attempt.max_header_bytes
        self.raw_headers: tuple[tuple[str, str], ...] = ()

    def begin(self) -> None:
        """Read status and headers, past interim answers; http.client.HTTPException for what is no HTTP."""
        while True:
            minor, status, reason = self._status_line()
            pairs = self._header_pairs()
            if status >= http.client.OK or status == _SWITCHING:
                break
        self.version = 11 if minor else 10
        self.code = self.status = status
        self.reason = reason
        self.raw_headers = tuple(pairs)
        message = http.client.HTTPMessage()
        for name, value in pairs:
            message[name] = value
        self.headers = self.msg = message
        self.chunked = self._is_chunked()
        self.chunk_left = None
        self.length = None if self.chunked else self._body_length()
        if status in _BODILESS or status < http.client.OK:
            self.chunked, self.length = False, 0
        options = self._values("connection")
        closes = "close" in options if minor else "keep-alive" not in options
        self.will_close = closes or (self.length is None and (not self.chunked or "content-length" in message))

    def _line(self) -> bytes:
        line: bytes = self.fp.readline(_MAX_LINE + 1)
        self._header_bytes_left -= len(line)
        if len(line) > _MAX_LINE or self._header_bytes_left < 0:
            raise http.client.LineTooLong("header")
        return line

    def _status_line(self) -> tuple[int, int, str]:
        line = self._line()
        if not line:
            raise http.client.RemoteDisconnected("the connection was closed without an answer")
        match = _STATUS_LINE.fullmatch(line)
        if match is None:
            if b"HTTP/1.1 ".startswith(line[:9]) and not line.endswith(b"\n"):
                raise TruncatedHeadersError("the connection ended within the status line")
            raise http.client.BadStatusLine(line[:80].decode("latin-1"))
        return int(match.group(1)), int(match.group(2)), (match.group(3) or b"").strip().decode("latin-1")

    def _header_pairs(self) -> list[tuple[str, str]]:
        """Header lines in order, folded ones joined (RFC 9112, section 5.2)."""
        pairs: list[tuple[str, str]] = []
        while True:
            line = self._line()
            if not line.endswith(b"\n"):
                raise TruncatedHeadersError("the connection ended within the headers")
            text = line[:-2] if line.endswith(b"\r\n") else line[:-1]
            if not text:
                return pairs
            if b"\r" in text or b"\0" in text:
                raise http.client.HTTPException("a header contains a bare CR or NUL")
            if text[:1] in {b" ", b"\t"} and pairs:
                name, value = pairs[-1]
                pairs[-1] = (name, f"{value} {text.strip().decode('latin-1')}")
                continue
            raw_name, colon, raw_value = text.partition(b":")
            if colon and _HEADER_NAME.fullmatch(raw_name.rstrip()):  # what is no header is passed over, as browsers do
                pairs.append((raw_name.rstrip().decode("latin-1"), raw_value.strip().decode("latin-1")))

    def _values(self, name: str) -> list[str]:
        """Every comma-separated part of every header `name`, lower-case."""
        found = [value for key, value in self.raw_headers if key.lower() == name]
        return [part.strip().lower() for part in ",".join(found).split(",")] if found else []

    def _is_chunked(self) -> bool:
        codings = [coding for coding in self._values("transfer-encoding") if coding not in {"", "identity"}]
        if codings and codings != ["chunked"]:
            raise http.client.HTTPException(f"transfer coding {', '.join(codings)[:40]!r} was not asked for")
        return bool(codings)

    def _body_length(self) -> int | None:
        lengths = set(self._values("content-length"))
        if not lengths:
            return None
        length = lengths.pop()
        if lengths or not (length.isascii() and length.isdigit()) or len(length) > 18:  # noqa: PLR2004 - under 2**63
            raise http.client.HTTPException("contradicting or malformed Content-Length")
        return int(length)

    def _read_next_chunk_size(self) -> int:
        line = self.fp.readline(_MAX_LINE + 1)
        match = _CHUNK_SIZE.fullmatch(line)
        if match is None:
            if not line.endswith(b"\n") and len(line) <= _MAX_LINE:
                raise http.client.IncompleteRead(b"")
            raise http.client.HTTPException("malformed chunk size")
        return int(match.group(1), 16)

"""WARC/1.1 records (ISO 28500:2017): written by warcio, with SHA-256 digests and ids derived from content."""

from __future__ import annotations

import hashlib
import io
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

from claimcheck.sources.exchange import Exchange

NOT_MODIFIED = 304
_NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_SAME_BODY_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization"})
_FOLDED_LINE = re.compile(r"\s*[\r\n]+\s*")
_URI_SAFE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"<>')
_NO_BODY_LENGTH = frozenset({NOT_MODIFIED, 204})


@dataclass(frozen=True, slots=True)
class Record:
    """One uncompressed WARC record: its header fields (names in lower case), its block, all its bytes."""

    fields: dict[str, str] = field(hash=False)
    block: bytes = field(repr=False)
    data: bytes = field(repr=False)

    @property
    def kind(self) -> str:
        """Its WARC-Type: warcinfo, request, response, revisit, metadata or resource."""
        return self.fields["warc-type"]

    @property
    def record_id(self) -> str:
        """Its WARC-Record-ID, without the angle brackets."""
        return self.fields["warc-record-id"].strip("<>")

    @property
    def url(self) -> str:
        """Its WARC-Target-URI; '' for warcinfo."""
        return self.fields.get("warc-target-uri", "")

    @property
    def payload_sha256(self) -> str:
        """The SHA-256 its WARC-Payload-Digest states, in hexadecimal."""
        return self.fields["warc-payload-digest"].removeprefix("sha256:")

    @property
    def refers_to(self) -> str | None:
        """The id of the record a revisit revisits."""
        return self.fields["warc-refers-to"].strip("<>") if self.kind == "revisit" else None

    @property
    def date(self) -> datetime:
        """Its WARC-Date."""
        return datetime.fromisoformat(self.fields["warc-date"])


def target_uri(url: str) -> str:
    """`url` as a WARC header can carry it: what is not printable ASCII percent-encoded."""
    return quote(url, safe=_URI_SAFE, errors="surrogatepass")


def build_record(
    kind: str,
    *,
    url: str,
    date: datetime,
    content_type: str,
    block: bytes,
    payload_digest: str = "",
    ordinal: int = 0,
    extra: tuple[tuple[str, str], ...] = (),
) -> Record:
    """A record whose id follows from what it holds and from `ordinal`, its place in the archive.

    `payload_digest` is the SHA-256 of what the block carries (an answer's body); of the whole block unless given.
    """
    from warcio.recordloader import ArcWarcRecord  # noqa: PLC0415 - keeps start-up light
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 - as above
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415 - as above

    stamp = date.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
    block_digest = hashlib.sha256(block).hexdigest()
    identity = "\n".join((kind, url, stamp, block_digest, str(ordinal)))
    record_id = UUID(bytes=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).digest()[:16], version=5)
    headers = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", f"<urn:uuid:{record_id}>"),
        ("WARC-Date", stamp),
        *((("WARC-Target-URI", target_uri(url)),) if url else ()),
        ("WARC-Block-Digest", f"sha256:{block_digest}"),
        ("WARC-Payload-Digest", f"sha256:{payload_digest or block_digest}"),
        *extra,
        ("Content-Type", content_type),
        ("Content-Length", str(len(block))),
    ]
    # warcio leaves the block of a record typed "revisit" out unless it holds parsed HTTP headers, and would
    # rewrite those: the type is told to it as "response", the header field says what the record is.
    written_as = "response" if kind == "revisit" else kind
    out = io.BytesIO()
    fields_ = StatusAndHeaders("", headers, protocol="WARC/1.1")
    record = ArcWarcRecord("warc", written_as, fields_, io.BytesIO(block), None, content_type, len(block))
    WARCWriter(out, gzip=False, warc_version="1.1").write_record(record)
    return Record({name.lower(): value for name, value in headers}, block, out.getvalue())


def parse_record(data: bytes, *, is_known: bool = False) -> Record | None:
    """The record these bytes hold; None unless it is one whole WARC/1.1 record.

    Its own digest is checked too, unless the bytes are known to be those that were written.
    """
    head, separator, rest = data.partition(b"\r\n\r\n")
    lines = head.decode("utf-8", "replace").split("\r\n")
    if not separator or lines[0] != "WARC/1.1":
        return None
    found = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    length = found.get("content-length", "")
    if not length.isdecimal() or len(rest) != int(length) + 4 or not rest.endswith(b"\r\n\r\n"):
        return None
    block = rest[:-4]
    if not is_known and found.get("warc-block-digest") != f"sha256:{hashlib.sha256(block).hexdigest()}":
        return None
    if not {"warc-type", "warc-record-id", "warc-payload-digest", "warc-date"}.issubset(found):
        return None
    return Record(found, block, data)


def info_record(date: datetime, *, facts: tuple[tuple[str, str], ...]) -> Record:
    """The warcinfo record an archive begins with."""
    block = "".join(f"{name}: {value}\r\n" for name, value in facts).encode()
    return build_record("warcinfo", url="", date=date, content_type="application/warc-fields", block=block)


def info_facts(record: Record) -> dict[str, str]:
    """What a warcinfo record says, name by name."""
    lines = record.block.decode("utf-8", "replace").splitlines()
    return {name: value for name, _, value in (line.partition(": ") for line in lines)}


def exchange_records(exchange: Exchange, ordinal: int, *, revisits: Record | None = None) -> tuple[Record, Record]:
    """The answer and the request of one hop, tied by WARC-Concurrent-To.

    With `revisits`, the answer is a 304, or carries the very body of that earlier record: it is kept as a
    revisit of it, without a body. Transfer-Encoding is
    dropped and Content-Length corrected, because the body kept is the one after de-chunking; credentials
    that were sent are not kept (cookies are: they came from the server, and a redirect may turn on them).
    """
    extra: tuple[tuple[str, str], ...] = ()
    if exchange.remote_address:
        extra = (("WARC-IP-Address", exchange.remote_address),)
    if exchange.truncated:
        extra += (("WARC-Truncated", exchange.truncated),)
    is_unmodified = exchange.status == NOT_MODIFIED
    kind, payload_digest = "response", hashlib.sha256(exchange.body).hexdigest()
    if revisits is not None:
        kind, payload_digest = "revisit", revisits.payload_sha256
        extra += (
            ("WARC-Profile", _NOT_MODIFIED_PROFILE if is_unmodified else _SAME_BODY_PROFILE),
            ("WARC-Refers-To", f"<{revisits.record_id}>"),
            ("WARC-Refers-To-Target-URI", revisits.url),
            ("WARC-Refers-To-Date", revisits.fields["warc-date"]),
        )
    status_line = f"HTTP/1.1 {exchange.status} {exchange.reason}"
    answer = build_record(
        kind,
        url=exchange.url,
        date=exchange.fetched_at,
        content_type="application/http; msgtype=response",
        block=_http_block(status_line, _kept_headers(exchange), b"" if revisits else exchange.body),
        payload_digest=payload_digest,
        ordinal=ordinal,
        extra=extra,
    )
    request_line = f"{exchange.method} {_request_target(exchange.url)} HTTP/1.1"
    sent = tuple(pair for pair in exchange.request_headers if pair[0].lower() not in _SECRET_HEADERS)
    request = build_record(
        "request",
        url=exchange.url,
        date=exchange.fetched_at,
        content_type="application/http; msgtype=request",
        block=_http_block(request_line, sent, exchange.request_body),
        payload_digest=hashlib.sha256(exchange.request_body).hexdigest(),
        ordinal=ordinal,
        extra=(("WARC-Concurrent-To", f"<{answer.record_id}>"),),
    )
    return answer, request


def _kept_headers(exchange: Exchange) -> tuple[tuple[str, str], ...]:
    kept = tuple(
        (name, value) for name, value in exchange.headers if name.lower() not in {"transfer-encoding", "content-length"}
    )
    if exchange.status in _NO_BODY_LENGTH:
        return kept
    return (*kept, ("Content-Length", str(len(exchange.body))))


def _request_target(url: str) -> str:
    """The path and query of a URL as a request line carries them."""
    _, _, rest = target_uri(url).partition("://")
    _, slash, path = rest.partition("/")
    return (slash + path).partition("#")[0] or "/"


def _http_block(first_line: str, headers: tuple[tuple[str, str], ...], body: bytes) -> bytes:
    lines = [first_line, *(f"{name}: {_FOLDED_LINE.sub(' ', value)}" for name, value in headers)]
    return b"\r\n".join((*map(_header_bytes, lines), b"", body))


def _header_bytes(line: str) -> bytes:
    """HTTP header text is Latin-1, one byte a character as received; anything else was ours to write: UTF-8."""
    try:
        return line.encode("latin-1")
    except UnicodeEncodeError:
        return line.encode("utf-8", "replace")


def read_answer(record: Record, request: Record) -> Exchange:
    """The exchange a response (or revisit) record and its request record hold."""
    first, headers, body = _read_http(record.block)
    _, _, status_and_reason = first.partition(" ")
    status, _, reason = status_and_reason.partition(" ")
    request_line, sent, sent_body = _read_http(request.block)
    return Exchange(
        url=record.url,
        method=request_line.partition(" ")[0],
        request_headers=sent,
        request_body=sent_body,
        status=int(status),
        reason=reason,
        headers=headers,
        body=body,
        fetched_at=record.date,
        remote_address=record.fields.get("warc-ip-address", ""),
        truncated=record.fields.get("warc-truncated", ""),
    )


def _read_http(block: bytes) -> tuple[str, tuple[tuple[str, str], ...], bytes]:
    head, _, body = block.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(": ") for line in rest)
    return first, tuple((name, value) for name, _, value in pairs), body


def json_record(kind: str, *, url: str, date: datetime, value: dict[str, Any], ordinal: int) -> Record:
    """A metadata record carrying JSON."""
    block = json.dumps(value, ensure_ascii=True, indent=1).encode("ascii")
    return build_record(kind, url=url, date=date, content_type="application/json", block=block, ordinal=ordinal)

"""The manifest: one JSON line for each record, each line bound to the one before it by a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from typing import Any

GENESIS = "0" * 64
"""What the first line names as the line before it, and the head of an empty archive."""
_HEX = frozenset("0123456789abcdef")
_DIGEST_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the archive.

    `offset` and `length` place its gzip member in evidence.warc.gz, `member_sha256` is of that member; the
    three depend on the compressor and stay outside the chain. `size` and `record_sha256` are of the
    uncompressed record, `payload_sha256` of what it carries (an answer's body as received). `url` is the
    record's WARC-Target-URI, `kind` its WARC-Type, `record_id` its WARC-Record-ID. `previous` is the `hash`
    of the line before; `hash` binds this line to all earlier ones.
    """

    seq: int
    offset: int
    length: int
    member_sha256: str
    size: int
    record_sha256: str
    payload_sha256: str
    url: str
    kind: str
    record_id: str
    previous: str
    hash: str = ""

    def chained(self) -> Entry:
        """The same entry with its `hash` computed."""
        chain = {name: getattr(self, name) for name in _CHAINED}
        digest = hashlib.sha256(_encode(chain)).hexdigest()
        return Entry(**{name: getattr(self, name) for name in _NAMES if name != "hash"}, hash=digest)

    def line(self) -> bytes:
        """The manifest line, newline included; there is exactly one way to write an entry."""
        return _encode({name: getattr(self, name) for name in _NAMES}) + b"\n"


_NAMES = tuple(field.name for field in fields(Entry))
_CHAINED = ("seq", "size", "record_sha256", "payload_sha256", "url", "kind", "record_id", "previous")
_NUMBERS = ("seq", "offset", "length", "size")
_DIGESTS = ("member_sha256", "record_sha256", "payload_sha256", "previous", "hash")


def _encode(value: dict[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def parse_line(line: bytes) -> Entry | None:
    """The entry a manifest line (newline included) holds; None unless it is written exactly as `Entry.line`."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or tuple(value) != _NAMES:
        return None
    if not all(type(value[name]) is int and value[name] >= 0 for name in _NUMBERS):
        return None
    if not all(isinstance(value[name], str) for name in _NAMES if name not in _NUMBERS):
        return None
    if not all(len(value[name]) == _DIGEST_LENGTH and _HEX.issuperset(value[name]) for name in _DIGESTS):
        return None
    entry = Entry(**value)
    return entry if entry.line() == line and entry.chained().hash == entry.hash else None

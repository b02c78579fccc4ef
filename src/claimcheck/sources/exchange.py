"""One request and its answer, as they went over the wire: what the web client asks and the archive keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Exchange:
    """One hop: what was asked of `url`, and the whole answer.

    `headers` are as received, in order, repeats kept. `body` is as received before content decoding, with
    any transfer encoding removed. `fetched_at` is UTC. `remote_address` is the IP address asked, '' if unknown.
    """

    url: str
    method: str
    request_headers: tuple[tuple[str, str], ...]
    request_body: bytes
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    fetched_at: datetime
    remote_address: str

"""One request and its answer, as they went over the wire: what the web client asks and the archive keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from claimcheck.sources.model import Request, Retrieved


@dataclass(frozen=True, slots=True)
class Exchange:
    """One hop: what was asked of `url`, and the whole answer.

    `headers` are as received, in order, repeats kept. `body` is as received before content decoding, with
    any transfer encoding removed. `fetched_at` is UTC. `remote_address` is the IP address asked, '' if unknown.
    `truncated` says why the body is not whole, in the words of WARC-Truncated (length, time, disconnect,
    unspecified), '' if it is.
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
    truncated: str = ""


@dataclass(frozen=True, slots=True)
class Validators:
    """What an archived copy of `url` is known by; sent as If-None-Match and If-Modified-Since to that URL only.

    Either value is '' when the server gave none. A server may then answer 304 without a body (RFC 9110, 13.1).
    """

    url: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """How asking for one request went: every answer received, in order, and what they amount to.

    `exchanges` is empty when nothing answered. When validators were sent and the last answer is a 304,
    `retrieved` says nothing: the archive puts its own copy in the place of the 304 and judges again.
    """

    exchanges: tuple[Exchange, ...]
    retrieved: Retrieved


class Client(Protocol):
    """Asks the outside for one request, following redirects. Implementations: the web client, local files."""

    def ask(self, request: Request, validators: Validators | None = None) -> Transcript:
        """Never raises for what the outside does."""
        ...

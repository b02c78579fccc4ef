"""What the archive holds, and what checking it found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from claimcheck.claims.urls import normalize_url
from claimcheck.sources.archive.manifest import GENESIS
from claimcheck.sources.model import FetchFailure, Hop, Outcome, Request


class ArchiveState(StrEnum):
    """What checking every byte of an archive found."""

    OK = "ok"
    TORN = "torn"
    """The last write did not finish; everything before it is whole, and the next run mends the end."""
    DAMAGED = "damaged"
    """Records that were once written are missing or cannot be read."""
    ALTERED = "altered"
    """Something is not what was written: a hash does not agree."""


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """The result of checking an archive.

    `count` records are whole and in the chain; `head` is the hash of the last of them, which every report
    prints. `detail` says in a sentence what is wrong and where, '' when nothing is. `whole_bytes` and
    `whole_lines_bytes` are how much of evidence.warc.gz and manifest.jsonl those records fill.
    """

    state: ArchiveState
    count: int
    head: str = GENESIS
    detail: str = ""
    is_stand_in: bool = False
    whole_bytes: int = 0
    whole_lines_bytes: int = 0

    @property
    def is_usable(self) -> bool:
        """Whether its records can be trusted; a torn end touches no finished record."""
        return self.state in {ArchiveState.OK, ArchiveState.TORN}


def request_key(url: str, body: str) -> tuple[str, str]:
    """What makes two requests the same question: the URL in its one spelling, and the body's SHA-256."""
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest() if body else ""
    return normalize_url(url), digest


@dataclass(frozen=True, slots=True)
class Retrieval:
    """One request as archived: which records answered it, or why nothing did.

    `answers` are the record ids of the hops in order; `resource` that of a local file. `failure` is set when
    no snapshot came of it. `ordinal` is the place of its record in the archive: later is newer.
    """

    url: str
    accept: str
    body_sha256: str
    retrieved_at: datetime
    is_registry: bool = False
    answers: tuple[str, ...] = ()
    resource: str = ""
    failure: FetchFailure | None = None
    ordinal: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """See `request_key`."""
        return normalize_url(self.url), self.body_sha256

    @property
    def request(self) -> Request:
        """The request, as far as judging its answer needs it: without the body that was sent."""
        return Request(self.url, accept=self.accept, is_registry=self.is_registry)

    @classmethod
    def of(
        cls,
        request: Request,
        *,
        retrieved_at: datetime,
        answers: tuple[str, ...] = (),
        resource: str = "",
        failure: FetchFailure | None = None,
        ordinal: int = 0,
    ) -> Retrieval:
        """The retrieval that answered `request`."""
        return cls(
            url=request.url,
            accept=request.accept,
            body_sha256=request_key(request.url, request.body)[1],
            retrieved_at=retrieved_at,
            is_registry=request.is_registry,
            answers=answers,
            resource=resource,
            failure=failure,
            ordinal=ordinal,
        )

    def as_json(self) -> dict[str, Any]:
        """What its metadata record says."""
        failure = self.failure
        return {
            "request": {
                "url": self.url,
                "accept": self.accept,
                "body_sha256": self.body_sha256,
                "is_registry": self.is_registry,
            },
            "answers": list(self.answers),
            "resource": self.resource,
            "failure": None
            if failure is None
            else {
                "outcome": failure.outcome.value,
                "detail": failure.detail,
                "status": failure.status,
                "final_url": failure.final_url,
                "hops": [[hop.url, hop.status, hop.location] for hop in failure.hops],
            },
        }

    @classmethod
    def from_json(cls, value: dict[str, Any], retrieved_at: datetime, ordinal: int) -> Retrieval:
        """The inverse of `as_json`."""
        request, failed = value["request"], value["failure"]
        failure = None
        if failed is not None:
            failure = FetchFailure(
                requested=request["url"],
                outcome=Outcome(failed["outcome"]),
                detail=failed["detail"],
                retrieved_at=retrieved_at,
                status=failed["status"],
                final_url=failed["final_url"],
                hops=tuple(Hop(*hop) for hop in failed["hops"]),
            )
        return cls(
            url=request["url"],
            accept=request["accept"],
            body_sha256=request["body_sha256"],
            retrieved_at=retrieved_at,
            is_registry=request["is_registry"],
            answers=tuple(value["answers"]),
            resource=value["resource"],
            failure=failure,
            ordinal=ordinal,
        )


@dataclass(frozen=True, slots=True)
class ArchivedRetrieval:
    """One line of an archive's listing.

    `status` is that of the last answer, 0 without one or for a local file; `failure` the outcome when nothing
    usable came ('' otherwise); `size` and `payload_sha256` are of the body as received, before decoding.
    """

    url: str
    retrieved_at: datetime
    status: int
    failure: str
    size: int
    payload_sha256: str


@dataclass(frozen=True, slots=True)
class Pruning:
    """What pruning did: retrievals kept and dropped, bytes of evidence before and after, the new head."""

    kept: int
    dropped: int
    bytes_before: int
    bytes_after: int
    head: str

"""Packing stand-ins: every address of the table as an archived retrieval, judged as a live one would be."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.model import Retrieval
from claimcheck.sources.archive.writing import LOCK
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import FetchFailure, Request, Retrieved
from claimcheck.sources.web.answers import Inquiry
from claimcheck.sources.web.policy import FetchPolicy

from .table import StandIn, StandInTable, read_table


def pack_stand_ins(table_file: Path, archive: Path) -> tuple[tuple[str, Retrieved], ...]:
    """Write the archive of a table of stand-ins anew and return what each address amounts to.

    The bytes follow from the table and its files alone. UsageError for a table that makes no sense.
    """
    table = read_table(table_file)
    for name in (EVIDENCE, MANIFEST):
        (archive / name).unlink(missing_ok=True)
    with EvidenceArchive.open(archive, writable=True, clock=lambda: table.retrieved_at, stand_in=True) as evidence:
        ids = {
            id(entry): evidence.keep_exchange(exchange_of(entry, table))
            for entry in table.stand_ins
            if entry.failure is None
        }
        packed = []
        for entry in table.stand_ins:
            request = Request(entry.url, accept=entry.accept or "*/*", body=entry.request_body.decode())
            walk = Walk(request, table)
            failure = walk.retrieved if walk.is_unanswered else None
            evidence.keep_retrieval(
                Retrieval.of(
                    request,
                    retrieved_at=table.retrieved_at,
                    answers=tuple(ids[id(hop)] for hop in walk.hops),
                    failure=failure if isinstance(failure, FetchFailure) else None,
                )
            )
            packed.append((entry.url, walk.retrieved))
    (archive / LOCK).unlink(missing_ok=True)
    return tuple(packed)


class Walk:
    """The table asked for one request, as the web client would ask the network.

    `hops` are the entries that answered, `retrieved` what they amount to; `is_unanswered` says that the last
    address asked does not answer, so that replaying the answers alone would not tell the outcome.
    """

    def __init__(self, request: Request, table: StandInTable) -> None:
        """Walk to the end; UsageError when an address leads to one without an entry."""
        self.hops: list[StandIn] = []
        self.is_unanswered = False
        inquiry = Inquiry(request, FetchPolicy(), table.retrieved_at)
        while inquiry.next_url:
            entry = _answering(inquiry, table)
            if entry is None and inquiry.is_probing:
                break
            if entry is None:
                raise UsageError(f"{inquiry.exchanges[-1].url} leads to {inquiry.next_url}, which has no entry")
            if entry.failure is not None:
                self.is_unanswered = True
                self.retrieved: Retrieved = inquiry.fail(entry.failure, entry.detail)
                return
            inquiry.add(exchange_of(entry, table))
            self.hops.append(entry)
        self.retrieved = inquiry.result()


def _answering(inquiry: Inquiry, table: StandInTable) -> StandIn | None:
    accept = inquiry.request.accept
    if not inquiry.exchanges and inquiry.request.body:
        return table.find(inquiry.next_url, method="POST", body=inquiry.request.body.encode(), accept=accept)
    return table.find(inquiry.next_url, accept=accept)


def exchange_of(entry: StandIn, table: StandInTable) -> Exchange:
    """The entry as the web client would have received it."""
    return Exchange(
        url=entry.url,
        method=entry.method,
        request_headers=(("Accept", entry.accept or "*/*"),),
        request_body=entry.request_body,
        status=entry.status,
        reason=entry.reason,
        headers=(*entry.headers, ("Content-Length", str(len(entry.body)))),
        body=entry.body,
        fetched_at=table.retrieved_at,
        remote_address="",
    )

"""Packing stand-ins: every address of the table as an archived retrieval, judged as a live one would be."""

from __future__ import annotations

from collections.abc import Iterator
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
            hops, retrieved = walk(request, table)
            evidence.keep_retrieval(
                Retrieval.of(
                    request,
                    retrieved_at=table.retrieved_at,
                    answers=tuple(ids[id(hop)] for hop in hops),
                    failure=retrieved if isinstance(retrieved, FetchFailure) else None,
                )
            )
            packed.append((entry.url, retrieved))
    (archive / LOCK).unlink(missing_ok=True)
    return tuple(packed)


def walk(request: Request, table: StandInTable) -> tuple[tuple[StandIn, ...], Retrieved]:
    """Ask the table as the web client would ask the network; the entries that answered and the outcome."""
    inquiry = Inquiry(request, FetchPolicy(), table.retrieved_at)
    return tuple(_steps(inquiry, table)), _result(inquiry, table)


def _steps(inquiry: Inquiry, table: StandInTable) -> Iterator[StandIn]:
    while inquiry.next_url:
        entry = _answering(inquiry, table)
        if entry is None and inquiry.is_probing:
            return
        if entry is None:
            raise UsageError(f"{inquiry.exchanges[-1].url} leads to {inquiry.next_url}, which has no entry")
        if entry.failure is not None:
            return
        inquiry.add(exchange_of(entry, table))
        yield entry


def _result(inquiry: Inquiry, table: StandInTable) -> Retrieved:
    if inquiry.next_url and not inquiry.is_probing:
        entry = _answering(inquiry, table)
        assert entry is not None
        assert entry.failure is not None
        return inquiry.fail(entry.failure, entry.detail)
    return inquiry.result()


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

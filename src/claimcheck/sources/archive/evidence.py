"""The evidence archive of one folder: what was asked, what came back, and when."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from claimcheck import __version__
from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive.batch import Batch
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, STAND_IN_FACT, check, read_record
from claimcheck.sources.archive.index import NEWER, VERSION, VERSION_FACT, Index, line_at
from claimcheck.sources.archive.manifest import GENESIS, parse_line
from claimcheck.sources.archive.model import ArchiveState, Retrieval, request_key
from claimcheck.sources.archive.records import (
    NOT_MODIFIED,
    Record,
    info_record,
    read_answer,
    target_uri,
)
from claimcheck.sources.archive.writing import Writer, WriterLock, create_files
from claimcheck.sources.exchange import Exchange, Transcript
from claimcheck.sources.model import FetchFailure, Request, Snapshot

Clock = Callable[[], datetime]
_BODY_HEADERS = frozenset({"content-length", "content-encoding", "content-type", "content-range"})


class EvidenceArchive:
    """Records retrievals and gives them back; safe to share between threads.

    Open it with `EvidenceArchive.open`, close it with `close` or a `with` block. Only one process may have it
    open for writing.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Not for direct use: see `open`."""
        self.path = path
        self.clock = clock
        self.is_stand_in = False
        self._index = Index()
        self._guard = threading.Lock()
        self._lock: WriterLock | None = None
        self._writer: Writer | None = None
        self._head = GENESIS
        self._descriptors: list[int] = []

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writable: bool,
        clock: Clock,
        stand_in: bool = False,
        facts: tuple[tuple[str, str], ...] = (),
    ) -> Self:
        """Open the archive in folder `path`, every byte of it checked against the chain.

        For writing, a missing archive is begun (`stand_in` marks it as made from stand-in sources) and a write
        that never finished is finished or undone. `clock` gives the current time in UTC; `facts` are further
        lines for the warcinfo record of a new archive.

        Raises:
            ArchiveError: it is damaged or altered, or cannot be read or written.
            UsageError: there is none to read; another process is writing to it; or a live run would write into
                a stand-in archive, or the other way round.
        """
        archive = cls(path, clock)
        try:
            archive._open(writable=writable, stand_in=stand_in, facts=facts)
        except BaseException:
            archive.close()
            raise
        return archive

    def _open(self, *, writable: bool, stand_in: bool, facts: tuple[tuple[str, str], ...]) -> None:
        if writable:
            create_files(self.path)
            self._lock = WriterLock(self.path)
        elif not (self.path / EVIDENCE).exists() and not (self.path / MANIFEST).exists():
            raise UsageError(f"there is no evidence archive in {self.path}: run once without --offline to fill one")
        report = check(self.path, self._index.add)
        if not report.is_usable:
            raise ArchiveError(
                f"the evidence archive in {self.path} is {report.state}: {report.detail}. "
                "Restore it from a copy, or move it away and run again to gather the evidence anew"
            )
        self.is_stand_in, self._head = report.is_stand_in, report.head
        if writable:
            self._refuse_mixing(report.count, stand_in=stand_in)
            self._writer = Writer(self.path, report, is_stored=stand_in)
            if report.state is ArchiveState.TORN:
                self._writer.recover(report, self._index.add)
            if not self._writer.count:
                self._begin(stand_in=stand_in, more=facts)
            self._head = self._writer.head
        for name in (EVIDENCE, MANIFEST):
            self._descriptors.append(os.open(self.path / name, os.O_RDONLY | os.O_CLOEXEC))

    def _refuse_mixing(self, count: int, *, stand_in: bool) -> None:
        if not count or self.is_stand_in == stand_in:
            return
        if self.is_stand_in:
            raise UsageError(
                f"{self.path} holds stand-in evidence, written for demonstration; real evidence must not be mixed "
                "with it: give another --archive DIR, or add --offline to read it"
            )
        raise UsageError(f"{self.path} holds real evidence: stand-ins must not be mixed with it")

    def _begin(self, *, stand_in: bool, more: tuple[tuple[str, str], ...]) -> None:
        assert self._writer is not None
        facts = (
            # Without the version: stand-ins are the same bytes whichever version packs them.
            ("software", "claimcheck" if stand_in else f"claimcheck/{__version__}"),
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
            (VERSION_FACT, VERSION),
            (STAND_IN_FACT, "yes" if stand_in else "no"),
            *more,
        )
        record = info_record(self.clock(), facts=facts)
        (entry,) = self._writer.append([record])
        self._index.add(entry, record)
        self.is_stand_in = stand_in

    def close(self) -> None:
        """Close the files and let the next writer in; nothing is lost if it is never called."""
        while self._descriptors:
            os.close(self._descriptors.pop())
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def head(self) -> str:
        """The hash of the last record's manifest line: it stands for everything in the archive."""
        return self._head

    @property
    def newest(self) -> datetime:
        """When the newest record was made; the time an archive without records is asked."""
        return self._index.newest or self.clock()

    def retrievals(self, request: Request) -> tuple[Retrieval, ...]:
        """Every archived retrieval of this request, newest first.

        Those asked with the same Accept header if there are any, else those that accepted anything, else all.
        """
        with self._guard:
            found = tuple(reversed(self._index.retrievals.get(request_key(request.url, request.body), ())))
        for accept in (request.accept, "*/*"):
            if same := tuple(retrieval for retrieval in found if retrieval.accept == accept):
                return same
        return found

    def all_retrievals(self) -> tuple[Retrieval, ...]:
        """Every archived retrieval, oldest first."""
        with self._guard:
            every = [retrieval for group in self._index.retrievals.values() for retrieval in group]
        return tuple(sorted(every, key=lambda retrieval: retrieval.ordinal))

    def exchanges(self, retrieval: Retrieval) -> tuple[Exchange, ...]:
        """The answers of a retrieval, in order, as they came over the wire; a revisit carries what it revisits."""
        return tuple(self._exchange(record_id) for record_id in retrieval.answers)

    def _exchange(self, record_id: str) -> Exchange:
        answer, asked = self._records(record_id, 2)
        try:
            exchange = read_answer(answer, asked)
        except ValueError as error:
            raise ArchiveError(f"record {record_id} of {self.path} is no HTTP answer: {NEWER}") from error
        if answer.refers_to is None:
            return exchange
        if self._records(answer.refers_to, 1)[0].refers_to is not None:
            raise ArchiveError(f"record {record_id} of {self.path} revisits a revisit: {NEWER}")
        original = self._exchange(answer.refers_to)
        if exchange.status != NOT_MODIFIED:
            return replace(exchange, body=original.body)
        return unmodified(exchange, original)

    def resource(self, retrieval: Retrieval) -> Record:
        """The record of a local file."""
        return self._records(retrieval.resource, 1)[0]

    def records(self, record_id: str) -> tuple[Record, ...]:
        """A response or revisit with its request, or a resource, exactly as written."""
        record = self._records(record_id, 1)[0]
        return (record,) if record.kind == "resource" else tuple(self._records(record_id, 2))

    def _records(self, record_id: str, count: int) -> list[Record]:
        """The record with this id and those after it, each checked again as it is read."""
        evidence, manifest = self._descriptors
        place = self._index.places.get(record_id)
        if place is None:
            raise ArchiveError(f"{self.path} lacks record {record_id}, which another one rests on")
        records = []
        for _ in range(count):
            line = line_at(manifest, place)
            entry = parse_line(line)
            record = read_record(evidence, entry) if entry is not None else None
            if record is None:
                raise ArchiveError(f"{self.path} was changed while it was in use: run `claimcheck archive check`")
            records.append(record)
            place += len(line)
        return records

    def record(self, request: Request, transcript: Transcript, *, known: Retrieval | None = None) -> Retrieval:
        """Keep what asking brought, on disk before this returns.

        `known` is an earlier retrieval of the same request: a 304, or the very same body again, is kept as a
        revisit of it. Raises ArchiveError if it cannot be written; then nothing of it is kept.
        """
        retrieved = transcript.retrieved
        with self._guard:
            batch = Batch(self._open_writer().count)
            answers = tuple(
                batch.add_exchange(exchange, self._revisited(exchange, known, is_last=exchange is last))
                for last in transcript.exchanges[-1:]
                for exchange in transcript.exchanges
            )
            resource = ""
            if isinstance(retrieved, Snapshot) and not transcript.exchanges:
                resource = self._same_resource(retrieved, known) or batch.add_resource(retrieved)
            retrieval = Retrieval.of(
                request,
                retrieved_at=retrieved.retrieved_at,
                answers=answers,
                resource=resource,
                failure=retrieved if isinstance(retrieved, FetchFailure) else None,
                ordinal=batch.next_ordinal,
            )
            batch.add_retrieval(retrieval)
            self._append(batch.records)
        return retrieval

    def keep_exchange(self, exchange: Exchange) -> str:
        """Keep one answer by itself and return its record id, for `keep_retrieval`: several may share it."""
        with self._guard:
            batch = Batch(self._open_writer().count)
            record_id = batch.add_exchange(exchange, None)
            self._append(batch.records)
        return record_id

    def keep_retrieval(self, retrieval: Retrieval) -> None:
        """Keep a retrieval whose answers are in the archive already."""
        with self._guard:
            batch = Batch(self._open_writer().count)
            batch.add_retrieval(retrieval)
            self._append(batch.records)

    def adopt(self, records: Sequence[Record]) -> None:
        """Keep records of another archive exactly as they are."""
        with self._guard:
            self._append(records)

    def _open_writer(self) -> Writer:
        if self._writer is None:
            raise ArchiveError(f"{self.path} is open for reading only")
        return self._writer

    def _append(self, records: Sequence[Record]) -> None:
        writer = self._open_writer()
        for entry, record in zip(writer.append(records), records, strict=True):
            self._index.add(entry, record)
        self._head = writer.head

    def _revisited(self, exchange: Exchange, known: Retrieval | None, *, is_last: bool) -> Record | None:
        """The earlier record this answer repeats, if it does."""
        if known is None or not known.answers or not is_last:
            return None
        record = self._records(known.answers[-1], 1)[0]
        if record.refers_to is not None:
            record = self._records(record.refers_to, 1)[0]
        if record.url != target_uri(exchange.url):
            return None
        if exchange.status == NOT_MODIFIED:
            return record
        is_same = exchange.body and hashlib.sha256(exchange.body).hexdigest() == record.payload_sha256
        return record if is_same and not exchange.truncated else None

    def _same_resource(self, snapshot: Snapshot, known: Retrieval | None) -> str:
        if known is None or not known.resource:
            return ""
        record = self._records(known.resource, 1)[0]
        return known.resource if record.payload_sha256 == snapshot.sha256 else ""


def unmodified(answer: Exchange, original: Exchange) -> Exchange:
    """The archived answer a 304 confirms, at the time of the 304 and with its newer header fields (RFC 9111, 4.3.4)."""
    newer = {name.lower() for name, _ in answer.headers} - _BODY_HEADERS
    kept = tuple(pair for pair in original.headers if pair[0].lower() not in newer)
    added = tuple(pair for pair in answer.headers if pair[0].lower() in newer)
    return replace(answer, status=original.status, reason=original.reason, headers=kept + added, body=original.body)

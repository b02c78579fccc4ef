"""Checking an archive: every byte of it, against the chain, in memory that does not grow with it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive.manifest import GENESIS, Entry, parse_line
from claimcheck.sources.archive.members import read_range, unpack_member, whole_members
from claimcheck.sources.archive.model import ArchiveReport, ArchiveState
from claimcheck.sources.archive.records import Record, info_facts, parse_record

EVIDENCE = "evidence.warc.gz"
MANIFEST = "manifest.jsonl"
STAND_IN_FACT = "claimcheck-stand-in"
_LINE_LIMIT = 1 << 20
"""Longer manifest lines are not ours; bounds memory on a hostile file."""

Visit = Callable[[Entry, Record], None]


def entry_of(record: Record, member: bytes, *, seq: int, offset: int, previous: str) -> Entry:
    """The manifest entry of a record, which follows from the record, its member and its place alone."""
    return Entry(
        seq=seq,
        offset=offset,
        length=len(member),
        member_sha256=hashlib.sha256(member).hexdigest(),
        size=len(record.data),
        record_sha256=hashlib.sha256(record.data).hexdigest(),
        payload_sha256=record.payload_sha256,
        url=record.url,
        kind=record.kind,
        record_id=record.record_id,
        previous=previous,
    ).chained()


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """A descriptor of the file for reading; ArchiveError if it cannot be opened."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise ArchiveError(f"{path} cannot be read: {error.strerror}") from error
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def read_record(descriptor: int, entry: Entry) -> Record | None:
    """The record an entry places; None if it is not, byte for byte, what was written."""
    member = b"".join(read_range(descriptor, entry.offset, entry.length))
    if len(member) != entry.length or hashlib.sha256(member).hexdigest() != entry.member_sha256:
        return None
    data = unpack_member(member, entry.size)
    if data is None or hashlib.sha256(data).hexdigest() != entry.record_sha256:
        return None
    record = parse_record(data, is_known=True)
    if record is None:
        return None
    written = (record.kind, record.url, record.record_id, record.payload_sha256)
    return record if written == (entry.kind, entry.url, entry.record_id, entry.payload_sha256) else None


def verify_archive(path: Path) -> ArchiveReport:
    """Check every byte of the archive in this folder; an archive being written may look torn meanwhile.

    Raises ArchiveError only when its files cannot be read at all.
    """
    return check(path, lambda _entry, _record: None)


def check(path: Path, visit: Visit) -> ArchiveReport:
    """As `verify_archive`, showing each whole record to `visit` on the way, in order."""
    with opened(path / MANIFEST) as manifest, opened(path / EVIDENCE) as evidence:
        try:
            return _walk(manifest, evidence, visit)
        except OSError as error:
            raise ArchiveError(f"the evidence archive in {path} cannot be read: {error.strerror}") from error


def _walk(manifest: int, evidence: int, visit: Visit) -> ArchiveReport:
    # The manifest first: what a writer adds meanwhile is then unfinished business, never damage.
    manifest_end = os.fstat(manifest).st_size
    walk = _Walk(evidence, os.fstat(evidence).st_size, visit)
    tail = b""
    for line in _lines(manifest, manifest_end):
        if not line.endswith(b"\n"):
            tail = line
            break
        problem = walk.step(line)
        if problem is not None:
            return walk.report(*problem)
    return walk.finish(tail)


@dataclass(slots=True)
class _Walk:
    """How far checking has come."""

    evidence: int
    evidence_end: int
    visit: Visit
    count: int = 0
    head: str = GENESIS
    whole_bytes: int = 0
    whole_lines_bytes: int = 0
    is_stand_in: bool = False

    def step(self, line: bytes) -> tuple[ArchiveState, str] | None:
        """Check one manifest line and its record; what is wrong with it, if anything."""
        entry = parse_line(line)
        place = f"line {self.count + 1} of {MANIFEST}"
        if entry is None or entry.seq != self.count or entry.previous != self.head:
            return ArchiveState.ALTERED, f"{place} is not what was written"
        if entry.offset != self.whole_bytes:
            return ArchiveState.ALTERED, f"{place} does not follow the record before it"
        if entry.offset + entry.length > self.evidence_end:
            lost = f"{EVIDENCE} ends at byte {self.evidence_end}, inside record {entry.seq} ({entry.url})"
            return ArchiveState.DAMAGED, f"{lost}: that record and all later ones are lost"
        record = read_record(self.evidence, entry)
        if record is None:
            where = f"record {entry.seq} ({entry.kind} {entry.url}) at byte {entry.offset} of {EVIDENCE}"
            return ArchiveState.ALTERED, f"{where} is not what was written"
        self._accept(entry, record, len(line))
        return None

    def _accept(self, entry: Entry, record: Record, line_length: int) -> None:
        if record.kind == "warcinfo" and info_facts(record).get(STAND_IN_FACT) == "yes":
            self.is_stand_in = True
        self.visit(entry, record)
        self.count += 1
        self.head = entry.hash
        self.whole_bytes = entry.offset + entry.length
        self.whole_lines_bytes += line_length

    def finish(self, tail: bytes) -> ArchiveReport:
        """Judge what lies beyond the last whole line: an unfinished write, or something else."""
        pending = next(iter(pending_entries(self.evidence, self.report(ArchiveState.OK, ""))), None)
        if tail and (pending is None or not pending[0].line().startswith(tail)):
            return self.report(ArchiveState.ALTERED, f"the last line of {MANIFEST} is not what was written")
        if tail or self.whole_bytes < self.evidence_end:
            beyond = self.evidence_end - self.whole_bytes
            return self.report(
                ArchiveState.TORN, f"the last write did not finish: {beyond} bytes after record {self.count - 1}"
            )
        return self.report(ArchiveState.OK, "")

    def report(self, state: ArchiveState, detail: str) -> ArchiveReport:
        return ArchiveReport(
            state=state,
            count=self.count,
            head=self.head,
            detail=detail,
            is_stand_in=self.is_stand_in,
            whole_bytes=self.whole_bytes,
            whole_lines_bytes=self.whole_lines_bytes,
        )


def pending_entries(evidence: int, report: ArchiveReport) -> Iterator[tuple[Entry, Record]]:
    """The whole records after the last manifest line, with the entries that were about to be written."""
    seq, previous = report.count, report.head
    end = os.fstat(evidence).st_size
    for offset, length, data in whole_members(evidence, report.whole_bytes, end):
        record = parse_record(data)
        if record is None:
            return
        member = b"".join(read_range(evidence, offset, length))
        entry = entry_of(record, member, seq=seq, offset=offset, previous=previous)
        yield entry, record
        seq, previous = seq + 1, entry.hash


def _lines(descriptor: int, end: int) -> Iterator[bytes]:
    """The lines of a file, newline included; the last may lack it."""
    rest = b""
    for chunk in read_range(descriptor, 0, end):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line + b"\n"
        if len(rest) > _LINE_LIMIT:
            break
    if rest:
        yield rest

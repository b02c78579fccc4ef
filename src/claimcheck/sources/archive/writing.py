"""Writing evidence so that a crash, a kill or a full disk never costs a finished record."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, Visit, entry_of, pending_entries
from claimcheck.sources.archive.manifest import Entry
from claimcheck.sources.archive.members import RECORD_LIMIT, deflated_member, stored_member
from claimcheck.sources.archive.model import ArchiveReport
from claimcheck.sources.archive.records import Record

LOCK = "writer.lock"


class WriterLock:
    """One writer at a time, across processes; released by the system when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock of the archive in folder `path`; UsageError if another process holds it."""
        try:
            self._descriptor = os.open(path / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise ArchiveError(f"{path} cannot be written: {error.strerror}; give another --archive DIR") from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            message = f"another claimcheck is writing to {path}: wait for it to end, or give another --archive DIR"
            raise UsageError(message) from error

    def release(self) -> None:
        """Let the next writer in."""
        os.close(self._descriptor)


def create_files(path: Path) -> None:
    """Make the folder's two files where neither exists yet.

    The manifest comes first, so that evidence without a manifest always means that the manifest was taken away.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        if not (path / EVIDENCE).exists():
            manifest = path / MANIFEST
            if manifest.exists() and manifest.stat().st_size:
                raise ArchiveError(f"{path / EVIDENCE} is missing: restore it, or give another --archive DIR")
            manifest.touch()
            (path / EVIDENCE).touch()
            _sync_folder(path)
    except OSError as error:
        raise ArchiveError(f"{path} cannot be written: {error.strerror}; give another --archive DIR") from error


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class Writer:
    """Appends records: members, fsync, manifest lines, fsync. Not thread-safe; the archive's lock guards it."""

    def __init__(self, path: Path, report: ArchiveReport, *, is_stored: bool) -> None:
        """Continue the archive in folder `path` after the whole records `report` counts.

        `is_stored` writes uncompressed members, which are the same bytes on every machine.
        """
        self._path = path
        self._pack = stored_member if is_stored else deflated_member
        self._count, self.head = report.count, report.head
        self._evidence_end, self._manifest_end = report.whole_bytes, report.whole_lines_bytes
        try:
            self._evidence = os.open(path / EVIDENCE, os.O_RDWR | os.O_CLOEXEC)
            try:
                self._manifest = os.open(path / MANIFEST, os.O_RDWR | os.O_CLOEXEC)
            except OSError:
                os.close(self._evidence)
                raise
        except OSError as error:
            raise ArchiveError(f"{path} cannot be written: {error.strerror}; give another --archive DIR") from error

    @property
    def count(self) -> int:
        """How many records the archive holds: the ordinal of the next."""
        return self._count

    def recover(self, report: ArchiveReport, visit: Visit) -> None:
        """Finish or undo the write that did not end: list its whole records, cut off what is torn."""
        entries: list[Entry] = []
        for entry, record in pending_entries(self._evidence, report):
            visit(entry, record)
            entries.append(entry)
        end = entries[-1].offset + entries[-1].length if entries else report.whole_bytes
        try:
            self._commit(b"", end, entries)
        except OSError as error:
            # Nothing is undone: what is whole stays, and the next opening finds the same end again.
            raise self._failed(error) from error

    def append(self, records: Sequence[Record]) -> list[Entry]:
        """Add records as one write; all of them or, with ArchiveError, none."""
        if too_large := next((record for record in records if len(record.data) > RECORD_LIMIT), None):
            raise ArchiveError(
                f"the answer of {too_large.url} is larger than {RECORD_LIMIT} bytes: lower the size limit"
            )
        members = [self._pack(record.data) for record in records]
        entries: list[Entry] = []
        seq, offset, previous = self._count, self._evidence_end, self.head
        for record, member in zip(records, members, strict=True):
            entry = entry_of(record, member, seq=seq, offset=offset, previous=previous)
            entries.append(entry)
            seq, offset, previous = seq + 1, offset + len(member), entry.hash
        self._guarded(lambda: self._commit(b"".join(members), offset, entries))
        return entries

    def _commit(self, evidence: bytes, evidence_end: int, entries: list[Entry]) -> None:
        lines = b"".join(entry.line() for entry in entries)
        manifest_end = self._manifest_end + len(lines)
        _write_all(self._evidence, evidence, self._evidence_end)
        os.ftruncate(self._evidence, evidence_end)
        os.fsync(self._evidence)
        _write_all(self._manifest, lines, self._manifest_end)
        os.ftruncate(self._manifest, manifest_end)
        os.fsync(self._manifest)
        self._evidence_end, self._manifest_end = evidence_end, manifest_end
        if entries:
            self._count, self.head = entries[-1].seq + 1, entries[-1].hash

    def _guarded(self, commit: Callable[[], None]) -> None:
        """Run a commit; whatever stops it, the files end where the last finished write ended."""
        try:
            commit()
        except OSError as error:
            self._roll_back()
            raise self._failed(error) from error
        except BaseException:
            self._roll_back()
            raise

    def _failed(self, error: OSError) -> ArchiveError:
        return ArchiveError(
            f"evidence could not be written to {self._path}: {error.strerror}. What was recorded before is whole; "
            "free some space or give another --archive DIR, and run again"
        )

    def _roll_back(self) -> None:
        try:
            os.ftruncate(self._manifest, self._manifest_end)
            os.ftruncate(self._evidence, self._evidence_end)
        except OSError:
            return  # the next opening finds the torn end and cuts it off

    def close(self) -> None:
        """Close both files."""
        os.close(self._evidence)
        os.close(self._manifest)


def _write_all(descriptor: int, data: bytes, offset: int) -> None:
    view = memoryview(data)
    while view:
        written = os.pwrite(descriptor, view, offset)
        view, offset = view[written:], offset + written

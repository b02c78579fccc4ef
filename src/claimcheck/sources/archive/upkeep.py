"""Looking after an archive: listing, exporting, pruning, and saving what a damaged one still holds."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, check, opened, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import ReplayFetcher
from claimcheck.sources.archive.manifest import Entry
from claimcheck.sources.archive.members import read_range
from claimcheck.sources.archive.model import ArchivedRetrieval, ArchiveReport, ArchiveState, Pruning, Retrieval
from claimcheck.sources.archive.records import Record
from claimcheck.sources.archive.writing import WriterLock
from claimcheck.sources.web.policy import FetchPolicy

_BATCH_BYTES = 16 * 1024 * 1024
"""Records copied in one write, in bytes."""


def list_archive(archive: EvidenceArchive) -> Iterator[ArchivedRetrieval]:
    """Every retrieval of an open archive, oldest first; one body in memory at a time."""
    for retrieval in archive.all_retrievals():
        status, size, digest = 0, 0, ""
        if retrieval.answers:
            answer = archive.records(retrieval.answers[-1])[0]
            exchange = archive.exchanges(retrieval)[-1]
            status, size, digest = exchange.status, len(exchange.body), answer.payload_sha256
        elif retrieval.resource:
            record = archive.resource(retrieval)
            size, digest = len(record.block), record.payload_sha256
        yield ArchivedRetrieval(
            url=retrieval.url,
            retrieved_at=retrieval.retrieved_at,
            status=status,
            failure=retrieval.failure.outcome.value if retrieval.failure is not None else "",
            size=size,
            payload_sha256=digest,
        )


def export_archive(path: Path, destination: Path) -> ArchiveReport:
    """Write the archive's records as one WARC file that other tools open; the records are copied, never rewritten.

    Raises ArchiveError if the archive is damaged or altered, UsageError if `destination` exists or cannot be
    written.
    """
    report = verify_archive(path)
    if not report.is_usable:
        raise ArchiveError(f"the evidence archive in {path} is {report.state}: {report.detail}")
    try:
        with opened(path / EVIDENCE) as evidence, destination.open("xb") as out:
            for chunk in read_range(evidence, 0, report.whole_bytes):
                out.write(chunk)
    except FileExistsError as error:
        raise UsageError(f"{destination} exists already: give a new file name") from error
    except OSError as error:
        raise UsageError(f"{destination} cannot be written: {error.strerror}") from error
    return report


def salvage_archive(path: Path) -> ArchiveReport:
    """Cut a damaged archive back to the records before the damage, and say what it holds then.

    Only for an archive whose end is missing: one that was altered is evidence of that, and stays as it is
    (ArchiveError).
    """
    lock = WriterLock(path)
    try:
        report = verify_archive(path)
        if report.state is ArchiveState.ALTERED:
            raise ArchiveError(f"the evidence archive in {path} is altered, which nothing can mend: {report.detail}")
        if report.state is ArchiveState.DAMAGED:
            os.truncate(path / MANIFEST, report.whole_lines_bytes)
            os.truncate(path / EVIDENCE, report.whole_bytes)
            report = verify_archive(path)
    except OSError as error:
        raise ArchiveError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        lock.release()
    return report


def prune_archive(
    path: Path, clock: Callable[[], datetime], *, heads: Iterable[str] = (), policy: FetchPolicy | None = None
) -> Pruning:
    """Drop what no audit needs: for each of `heads` (an audit's `archive_head`), what replaying it would answer stays.

    Without heads, what a replay would answer now stays. The kept records are the same bytes, in an archive with
    a chain of its own whose warcinfo names the head before pruning and the heads kept. The old archive is
    replaced only when the new one is whole on disk. Raises UsageError for a head that is not in this archive.
    """
    heads = tuple(heads)
    stand_in = verify_archive(path).is_stand_in
    with EvidenceArchive.open(path, writable=True, clock=clock, stand_in=stand_in) as archive:
        retrievals = archive.all_retrievals()
        limits = _ordinals(path, heads) or (retrievals[-1].ordinal if retrievals else 0,)
        kept = _needed(archive, retrievals, limits, policy or FetchPolicy())
        before = (path / EVIDENCE).stat().st_size
        facts = (("pruned-from", archive.head), *(("kept-audit", head) for head in heads))
        try:
            with tempfile.TemporaryDirectory(prefix=f"{path.name}.pruning-", dir=path.parent) as folder:
                pruned = Path(folder) / "pruned"
                with EvidenceArchive.open(pruned, writable=True, clock=clock, stand_in=stand_in, facts=facts) as target:
                    _copy(archive, target, kept)
                    head = target.head
                after = (pruned / EVIDENCE).stat().st_size
                _replace_folder(path, pruned, Path(folder) / "before")
        except OSError as error:
            raise ArchiveError(f"{path} could not be pruned: {error.strerror}; nothing was dropped") from error
    return Pruning(len(kept), len(retrievals) - len(kept), before, after, head)


def _ordinals(path: Path, heads: tuple[str, ...]) -> tuple[int, ...]:
    """The place in the archive of each head."""
    found: dict[str, int] = {}

    def note(entry: Entry, _record: Record) -> None:
        if entry.hash in heads:
            found[entry.hash] = entry.seq

    check(path, note)
    for head in heads:
        if head not in found:
            raise UsageError(f"no audit with archive head {head[:16]}... was made from {path}")
    return tuple(found.values())


def _needed(
    archive: EvidenceArchive, retrievals: tuple[Retrieval, ...], limits: tuple[int, ...], policy: FetchPolicy
) -> tuple[Retrieval, ...]:
    """What replays at each of `limits` would answer, oldest first."""
    groups: dict[tuple[tuple[str, str], str], list[Retrieval]] = {}
    for retrieval in retrievals:
        groups.setdefault((retrieval.key, retrieval.accept), []).append(retrieval)
    replay = ReplayFetcher(archive, policy)
    needed: dict[int, Retrieval] = {}
    for group in groups.values():
        for limit in limits:
            candidates = [retrieval for retrieval in reversed(group) if retrieval.ordinal <= limit]
            best = replay.best_of(group[0].request, candidates)
            if best is not None:
                needed[best[0].ordinal] = best[0]
    return tuple(needed[ordinal] for ordinal in sorted(needed))


def _copy(archive: EvidenceArchive, target: EvidenceArchive, kept: tuple[Retrieval, ...]) -> None:
    """Copy the records of the kept retrievals, byte for byte and in order."""
    ordinals = {retrieval.ordinal for retrieval in kept}
    answers = set(_records_needed(archive, kept))
    batch: list[Record] = []
    last_answer = -1

    def pick(entry: Entry, record: Record) -> None:
        nonlocal last_answer
        is_answer = entry.record_id in answers
        is_its_request = entry.kind == "request" and entry.seq == last_answer + 1
        last_answer = entry.seq if is_answer else -1
        if not (is_answer or is_its_request or entry.seq in ordinals):
            return
        batch.append(record)
        if sum(len(each.data) for each in batch) > _BATCH_BYTES:
            target.adopt(batch)
            batch.clear()

    check(archive.path, pick)
    target.adopt(batch)


def _records_needed(archive: EvidenceArchive, kept: tuple[Retrieval, ...]) -> Iterator[str]:
    """The ids of the answers and files of these retrievals, and of what they revisit."""
    for retrieval in kept:
        for record_id in (*retrieval.answers, *filter(None, (retrieval.resource,))):
            yield record_id
            if (original := archive.records(record_id)[0].refers_to) is not None:
                yield original


def _replace_folder(path: Path, new: Path, aside: Path) -> None:
    """Put folder `new` in the place of `path`; whatever goes wrong, one whole archive stays in its place."""
    path.rename(aside)
    try:
        new.rename(path)
    except OSError:
        aside.rename(path)
        raise

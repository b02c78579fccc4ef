from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.model import Request

from .exchanges import NOON, PAGE, clock, exchange, failure, later


def test_reading_an_archive_that_is_not_there_says_how_to_fill_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no evidence archive in .*: run once without --offline"):
        EvidenceArchive.open(tmp_path / "absent", writable=False, clock=clock)


def test_real_evidence_and_stand_ins_never_mix(tmp_path: Path) -> None:
    EvidenceArchive.open(tmp_path / "stand-in", writable=True, clock=clock, stand_in=True).close()
    EvidenceArchive.open(tmp_path / "real", writable=True, clock=clock).close()
    with pytest.raises(UsageError, match=r"holds stand-in evidence.*give another --archive DIR, or add --offline"):
        EvidenceArchive.open(tmp_path / "stand-in", writable=True, clock=clock)
    with pytest.raises(UsageError, match="holds real evidence"):
        EvidenceArchive.open(tmp_path / "real", writable=True, clock=clock, stand_in=True)
    with EvidenceArchive.open(tmp_path / "stand-in", writable=False, clock=clock) as archive:
        assert archive.is_stand_in
    with EvidenceArchive.open(tmp_path / "real", writable=True, clock=clock) as archive:
        assert not archive.is_stand_in


def test_a_refused_run_leaves_the_archive_free_and_unchanged(tmp_path: Path) -> None:
    EvidenceArchive.open(tmp_path, writable=True, clock=clock, stand_in=True).close()
    before = verify_archive(tmp_path)
    with pytest.raises(UsageError):
        EvidenceArchive.open(tmp_path, writable=True, clock=clock)
    EvidenceArchive.open(tmp_path, writable=True, clock=clock, stand_in=True).close()
    assert verify_archive(tmp_path) == before


def test_an_archive_opened_for_reading_is_never_written(tmp_path: Path) -> None:
    EvidenceArchive.open(tmp_path, writable=True, clock=clock).close()
    with (
        EvidenceArchive.open(tmp_path, writable=False, clock=clock) as archive,
        pytest.raises(ArchiveError, match="reading only"),
    ):
        archive.record(Request(PAGE), Transcript((), failure()))


def test_every_retrieval_changes_the_head_and_the_same_evidence_gives_the_same_head(tmp_path: Path) -> None:
    heads = []
    for name in ("one", "two"):
        with EvidenceArchive.open(tmp_path / name, writable=True, clock=clock) as archive:
            seen = [archive.head]
            for number in range(3):
                archive.record(Request(PAGE), Transcript((exchange(body=b"%d" % number),), failure()))
                seen.append(archive.head)
            assert len(set(seen)) == 4
            assert archive.newest == NOON
        heads.append(seen)
    assert heads[0] == heads[1]
    assert verify_archive(tmp_path / "one").head == heads[0][-1]
    with EvidenceArchive.open(tmp_path / "one", writable=False, clock=clock) as archive:
        assert archive.head == heads[0][-1]


def test_evidence_changed_behind_the_back_of_a_run_is_noticed(tmp_path: Path) -> None:
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        retrieval = archive.record(Request(PAGE), Transcript((exchange(),), failure()))
        content = bytearray((tmp_path / EVIDENCE).read_bytes())
        content[500] ^= 1
        (tmp_path / EVIDENCE).write_bytes(content)
        with pytest.raises(ArchiveError, match="was changed while it was in use"):
            archive.exchanges(retrieval)
        os.truncate(tmp_path / MANIFEST, 10)
        with pytest.raises(ArchiveError, match="was changed while it was in use"):
            archive.exchanges(retrieval)


def test_the_newest_retrieval_comes_first(tmp_path: Path) -> None:
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        for day in (1, 2, 3):
            archive.record(Request(PAGE), Transcript((), failure(at=later(day))))
        assert [found.retrieved_at for found in archive.retrievals(Request(PAGE))] == [later(3), later(2), later(1)]
        assert [found.retrieved_at for found in archive.all_retrievals()] == [later(1), later(2), later(3)]
        assert archive.newest == later(3)


def test_a_long_address_does_not_break_the_index(tmp_path: Path) -> None:
    long = f"{PAGE}?{'q' * 100_000}"
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        archive.record(Request(long), Transcript((exchange(long, b"found"),), failure(long)))
    with EvidenceArchive.open(tmp_path, writable=False, clock=clock) as archive:
        (retrieval,) = archive.retrievals(Request(long))
        assert archive.exchanges(retrieval)[0].body == b"found"


def test_memory_stays_flat_however_much_the_archive_holds(tmp_path: Path) -> None:
    import tracemalloc

    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        for number in range(16):
            url = f"{PAGE}/{number}"
            archive.record(Request(url), Transcript((exchange(url, os.urandom(1_000_000)),), failure(url)))
    tracemalloc.start()
    try:
        with EvidenceArchive.open(tmp_path, writable=False, clock=clock):
            peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (tmp_path / EVIDENCE).stat().st_size > 16_000_000
    assert peak < 8_000_000

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.model import ArchiveState
from claimcheck.sources.archive.upkeep import salvage_archive
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.model import Request

from .exchanges import PAGE, clock, exchange, failure
from .writer_child import body_of

CHILD = Path(__file__).with_name("writer_child.py")


def numbered(number: int) -> Request:
    return Request(f"https://source.example/{number}")


def holds(archive: EvidenceArchive, number: int) -> bool:
    found = archive.retrievals(numbered(number))
    return bool(found) and archive.exchanges(found[0])[0].body == body_of(number)


def child(folder: Path, *arguments: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(CHILD), str(folder), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def record(folder: Path, *numbers: int) -> None:
    with EvidenceArchive.open(folder, writable=True, clock=clock) as archive:
        for number in numbers:
            answer = exchange(numbered(number).url, body_of(number))
            archive.record(numbered(number), Transcript((answer,), failure(numbered(number).url)))


def test_ten_kills_at_random_moments_lose_nothing_that_was_promised(tmp_path: Path) -> None:
    chooser = random.Random(20250115)
    promised: list[int] = []
    for round_number in range(10):
        with child(tmp_path, 1000 * round_number, 1000) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(chooser.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            promised += [int(line) for line in (first + process.stdout.read()).split()]
        before = verify_archive(tmp_path)
        assert before.is_usable, before.detail
        with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
            assert all(holds(archive, number) for number in promised[-200:])
            assert archive.retrievals(numbered(promised[0]))
        assert verify_archive(tmp_path).state is ArchiveState.OK
    with EvidenceArchive.open(tmp_path, writable=False, clock=clock) as archive:
        assert all(holds(archive, number) for number in promised)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("finished")
    record(folder, *range(8))
    return folder


@pytest.fixture
def copied(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "copy"))


@pytest.mark.parametrize("seed", range(25))
def test_a_torn_write_costs_at_most_itself(copied: Path, seed: int) -> None:
    """The evidence of a last write that stopped anywhere, with none, part or all of its manifest lines."""
    chooser = random.Random(seed)
    whole = verify_archive(copied)
    record(copied, 8)
    evidence, manifest = (copied / EVIDENCE).stat().st_size, (copied / MANIFEST).stat().st_size
    if seed % 2:
        os.truncate(copied / EVIDENCE, chooser.randint(whole.whole_bytes, evidence - 1))
        os.truncate(copied / MANIFEST, whole.whole_lines_bytes)
    else:
        os.truncate(copied / MANIFEST, chooser.randint(whole.whole_lines_bytes, manifest - 1))
    report = verify_archive(copied)
    assert report.is_usable, report.detail
    with EvidenceArchive.open(copied, writable=False, clock=clock) as archive:
        assert all(holds(archive, number) for number in range(8)), "reading needs no repair"
    record(copied, 9)
    assert verify_archive(copied).state is ArchiveState.OK
    with EvidenceArchive.open(copied, writable=False, clock=clock) as archive:
        assert all(holds(archive, number) for number in (*range(8), 9))
        assert holds(archive, 8) == (not seed % 2), "a write whose evidence is whole is finished, not undone"


@pytest.mark.parametrize("seed", range(15))
def test_evidence_lost_after_it_was_promised_is_never_passed_over_and_can_be_cut_off(copied: Path, seed: int) -> None:
    size = (copied / EVIDENCE).stat().st_size
    os.truncate(copied / EVIDENCE, random.Random(seed).randint(0, size - 1))
    report = verify_archive(copied)
    assert report.state is ArchiveState.DAMAGED
    for writable in (True, False):
        with pytest.raises(ArchiveError, match=r"damaged: .* that record and all later ones are lost"):
            EvidenceArchive.open(copied, writable=writable, clock=clock)
    saved = salvage_archive(copied)
    assert saved.state is ArchiveState.OK
    assert (saved.count, saved.head) == (report.count, report.head)
    record(copied, 30)
    with EvidenceArchive.open(copied, writable=False, clock=clock) as archive:
        held = [number for number in range(8) if holds(archive, number)]
        assert held == list(range(len(held)))
        assert holds(archive, 30)


def test_a_full_disk_is_said_so_and_loses_nothing(tmp_path: Path) -> None:
    record(tmp_path, *range(100, 110))
    size = (tmp_path / EVIDENCE).stat().st_size
    with child(tmp_path, 0, 1000, size + 150_000) as process:
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
        assert process.wait() == 0
    assert lines[-1].startswith("error evidence could not be written to")
    assert "free some space or give another --archive DIR" in lines[-1]
    assert verify_archive(tmp_path).state is ArchiveState.OK
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        assert all(holds(archive, int(number)) for number in [*lines[:-1], *range(100, 110)])
        archive.record(numbered(5000), Transcript((), failure()))


def test_an_interrupt_in_the_middle_of_a_write_leaves_the_archive_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(tmp_path, 1)
    before = verify_archive(tmp_path)
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        calls = iter([None, KeyboardInterrupt])

        def fsync(_descriptor: int) -> None:
            if (error := next(calls)) is not None:
                raise error

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fsync)
            with pytest.raises(KeyboardInterrupt):
                archive.record(numbered(2), Transcript((), failure()))
        assert verify_archive(tmp_path) == before
        archive.record(numbered(3), Transcript((), failure()))
        assert archive.head == verify_archive(tmp_path).head


@pytest.mark.parametrize("stopped_at", [1, 2])
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_recovery_that_is_stopped_itself_loses_nothing(
    copied: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int, stop: BaseException
) -> None:
    whole = verify_archive(copied)
    record(copied, 8)
    os.truncate(copied / MANIFEST, whole.whole_lines_bytes + 5)
    with (copied / EVIDENCE).open("ab") as evidence:
        evidence.write(b"\x1f\x8b torn")
    calls = iter(range(1, 3))

    def fsync(_descriptor: int) -> None:
        if next(calls) == stopped_at:
            raise stop

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises((KeyboardInterrupt, ArchiveError)):
            EvidenceArchive.open(copied, writable=True, clock=clock)
    assert verify_archive(copied).is_usable
    record(copied, 9)
    with EvidenceArchive.open(copied, writable=False, clock=clock) as archive:
        assert all(holds(archive, number) for number in range(10))


def test_two_runs_cannot_write_into_one_archive(tmp_path: Path) -> None:
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock):
        with pytest.raises(UsageError, match=r"another claimcheck is writing to .*: wait for it to end, or give"):
            EvidenceArchive.open(tmp_path, writable=True, clock=clock)
        with EvidenceArchive.open(tmp_path, writable=False, clock=clock) as reader:
            assert reader.head
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock):
        pass


def test_evidence_from_many_threads_is_all_there(tmp_path: Path) -> None:
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:

        def work(start: int) -> None:
            for number in range(start, start + 10):
                answer = exchange(numbered(number).url, body_of(number))
                archive.record(numbered(number), Transcript((answer,), failure()))
                assert holds(archive, number)

        threads = [threading.Thread(target=work, args=(start,)) for start in range(0, 80, 10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        head = archive.head
    report = verify_archive(tmp_path)
    assert (report.state, report.head, report.count) == (ArchiveState.OK, head, 1 + 80 * 3)
    with EvidenceArchive.open(tmp_path, writable=False, clock=clock) as archive:
        assert all(holds(archive, number) for number in range(80))


def test_a_place_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match=r"cannot be written: .*give another --archive DIR"):
        EvidenceArchive.open(tmp_path / "file" / "archive", writable=True, clock=clock)
    (tmp_path / "odd" / "writer.lock").mkdir(parents=True)
    with pytest.raises(ArchiveError, match="cannot be written: Is a directory"):
        EvidenceArchive.open(tmp_path / "odd", writable=True, clock=clock)


def test_an_archive_without_its_evidence_or_its_manifest_is_not_begun_anew(copied: Path) -> None:
    (copied / EVIDENCE).rename(copied / "moved")
    with pytest.raises(ArchiveError, match=r"evidence\.warc\.gz is missing"):
        EvidenceArchive.open(copied, writable=True, clock=clock)
    (copied / "moved").rename(copied / EVIDENCE)
    (copied / MANIFEST).unlink()
    with pytest.raises(ArchiveError, match=r"manifest\.jsonl cannot be read"):
        EvidenceArchive.open(copied, writable=True, clock=clock)


def test_an_archive_killed_at_birth_is_begun_again(tmp_path: Path) -> None:
    record(tmp_path / "a")
    born = (tmp_path / "a" / EVIDENCE).read_bytes()
    for length in (0, 5, len(born) - 1, len(born)):
        folder = tmp_path / str(length)
        folder.mkdir()
        (folder / MANIFEST).touch()
        (folder / EVIDENCE).write_bytes(born[:length])
        with EvidenceArchive.open(folder, writable=False, clock=clock) as archive:
            assert not archive.retrievals(Request(PAGE))
        record(folder, 1)
        assert (folder / EVIDENCE).read_bytes().startswith(born)
        assert verify_archive(folder).count == 4
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / MANIFEST).touch()
    record(tmp_path / "b", 1)
    assert verify_archive(tmp_path / "b").count == 4

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.manifest import GENESIS, Entry, parse_line
from claimcheck.sources.archive.model import ArchiveState
from claimcheck.sources.archive.upkeep import salvage_archive
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.model import Request

from .exchanges import PAGE, clock, exchange, failure


def fill(folder: Path, *, stand_in: bool = False) -> Path:
    with EvidenceArchive.open(folder, writable=True, clock=clock, stand_in=stand_in) as archive:
        for number in range(3):
            url = f"{PAGE}/{number}"
            archive.record(Request(url), Transcript((exchange(url, b"20 to 25 %" * number),), failure(url)))
    return folder


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    return {kind: fill(tmp_path_factory.mktemp("archive"), stand_in=kind) for kind in (False, True)}


def test_a_whole_archive_is_said_to_be_whole(written: dict[bool, Path]) -> None:
    for kind, folder in written.items():
        report = verify_archive(folder)
        assert report.state is ArchiveState.OK
        assert (report.count, report.is_stand_in, report.detail) == (10, kind, "")
        last = (folder / MANIFEST).read_bytes().splitlines()[-1]
        assert report.head == json.loads(last)["hash"] != GENESIS


@pytest.mark.parametrize("kind", [False, True])
@pytest.mark.parametrize("name", [EVIDENCE, MANIFEST])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), flipped=st.integers(1, 255))
@example(place=0.0, flipped=1)
@example(place=0.9999999, flipped=1)
def test_no_byte_can_be_altered_unnoticed(
    written: dict[bool, Path], tmp_path: Path, kind: bool, name: str, place: float, flipped: int
) -> None:
    folder = tmp_path / "copy"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(written[kind], folder)
    content = bytearray((folder / name).read_bytes())
    content[int(place * len(content))] ^= flipped
    (folder / name).write_bytes(content)
    report = verify_archive(folder)
    assert not report.is_usable
    with pytest.raises(ArchiveError):
        EvidenceArchive.open(folder, writable=True, clock=clock)
    if report.state is ArchiveState.ALTERED:
        with pytest.raises(ArchiveError, match="altered, which nothing can mend"):
            salvage_archive(folder)


def lines_of(folder: Path) -> list[bytes]:
    return (folder / MANIFEST).read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize("kind", ["dropped", "swapped", "repeated"])
def test_no_record_can_be_left_out_moved_or_repeated(written: dict[bool, Path], tmp_path: Path, kind: str) -> None:
    folder = Path(shutil.copytree(written[False], tmp_path / "copy"))
    lines = lines_of(folder)
    if kind == "dropped":
        del lines[4]
    elif kind == "swapped":
        lines[4], lines[5] = lines[5], lines[4]
    else:
        lines.insert(4, lines[4])
    (folder / MANIFEST).write_bytes(b"".join(lines))
    report = verify_archive(folder)
    assert report.state is ArchiveState.ALTERED
    assert f"line {report.count + 1} of manifest.jsonl is not what was written" in report.detail
    assert report.count == (5 if kind == "repeated" else 4)


def test_a_forged_line_with_a_right_hash_is_still_found_out(written: dict[bool, Path], tmp_path: Path) -> None:
    """Each field that is outside the chain is checked against the evidence itself."""
    for name, value in (("offset", 1), ("length", 10), ("member_sha256", "0" * 64), ("url", "https://forged.example/")):
        folder = Path(shutil.copytree(written[False], tmp_path / name))
        lines = lines_of(folder)
        entry = Entry(**{**json.loads(lines[-1]), name: value}).chained()
        (folder / MANIFEST).write_bytes(b"".join([*lines[:-1], entry.line()]))
        assert verify_archive(folder).state is ArchiveState.ALTERED, name


def test_a_forged_record_that_passes_for_gzip_is_found_out(written: dict[bool, Path], tmp_path: Path) -> None:
    from claimcheck.sources.archive.checking import entry_of, read_record
    from claimcheck.sources.archive.members import stored_member
    from claimcheck.sources.archive.records import parse_record

    data = (written[True] / EVIDENCE).read_bytes()
    first = parse_line(lines_of(written[True])[0])
    assert first is not None
    record = parse_record(data[15 : 15 + first.size])
    assert record is not None
    for content, size in ((b"no record at all", 16), (record.data, len(record.data) - 1), (record.data + b"x", 9999)):
        member = stored_member(content)
        (tmp_path / "file").write_bytes(member)
        forged = entry_of(record, member, seq=0, offset=0, previous=GENESIS)
        claimed = Entry(**{**json.loads(forged.line()), "size": size}).chained()
        import hashlib

        claimed = Entry(**{**json.loads(claimed.line()), "record_sha256": hashlib.sha256(content).hexdigest()})
        with (tmp_path / "file").open("rb") as file:
            assert read_record(file.fileno(), claimed) is None


def test_bytes_that_are_no_archive_end_in_a_message(tmp_path: Path) -> None:
    chooser = random.Random(1)
    for content in (
        b"\n",
        b"null\n",
        b"[" * 100_000 + b"\n",
        b"x" * 3_000_000,
        chooser.randbytes(5000),
        b'{"seq":0}\n',
    ):
        (tmp_path / MANIFEST).write_bytes(content)
        (tmp_path / EVIDENCE).write_bytes(chooser.randbytes(100))
        assert verify_archive(tmp_path).state is ArchiveState.ALTERED
    with pytest.raises(ArchiveError, match="cannot be read: No such file"):
        verify_archive(tmp_path / "absent")
    (tmp_path / EVIDENCE).unlink()
    (tmp_path / EVIDENCE).mkdir()
    (tmp_path / MANIFEST).write_bytes(b"")
    with pytest.raises(ArchiveError, match="cannot be read: Is a directory"):
        verify_archive(tmp_path)


@given(st.text(), st.text(), st.integers(0, 1 << 60), st.integers(0, 1 << 60))
@settings(max_examples=15)
def test_a_manifest_line_reads_back_as_it_was_written(url: str, kind: str, offset: int, seq: int) -> None:
    digests = ["a" * 64, "b" * 64, "c" * 64, "d" * 64]
    entry = Entry(seq, offset, 7, digests[0], 9, digests[1], digests[2], url, kind, "id", digests[3]).chained()
    assert parse_line(entry.line()) == entry
    assert entry.line().count(b"\n") == 1
    assert parse_line(entry.line()[:-1]) is None
    assert parse_line(entry.line().replace(b'"seq":', b'"seq": ')) is None
    assert parse_line(Entry(**{**json.loads(entry.line()), "length": True}).line()) is None
    assert parse_line(Entry(**{**json.loads(entry.line()), "previous": "D" * 64}).chained().line()) is None
    assert parse_line(Entry(**{**json.loads(entry.line()), "kind": 5}).line()) is None

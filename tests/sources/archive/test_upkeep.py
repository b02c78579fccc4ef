from __future__ import annotations

import io
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from claimcheck.errors import ArchiveError, UsageError
from claimcheck.sources.archive import upkeep
from claimcheck.sources.archive.checking import EVIDENCE, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.archive.model import ArchiveState
from claimcheck.sources.archive.records import Record, info_facts
from claimcheck.sources.archive.upkeep import export_archive, list_archive, prune_archive, salvage_archive
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.policy import FetchPolicy

from .exchanges import NOON, PAGE, Script, clock, exchange, failure, later

POLICY = FetchPolicy()
PLAIN = (("Content-Type", "text/plain"),)


def run(folder: Path, day: int, answers: dict[str, tuple[Exchange, ...] | Retrieved]) -> str:
    """A live run on a day; the archive head its audit would print."""
    with EvidenceArchive.open(folder, writable=True, clock=lambda: later(day)) as archive:
        fetcher = RecordingFetcher(Script(*answers.values()), archive, POLICY)
        for url in answers:
            fetcher.fetch(Request(url, is_registry="api." in url))
        return archive.head


def replay(folder: Path, url: str) -> Retrieved:
    with EvidenceArchive.open(folder, writable=False, clock=clock) as archive:
        return ReplayFetcher(archive, POLICY).fetch(Request(url, is_registry="api." in url))


def page(text: bytes, day: int, url: str = PAGE) -> tuple[Exchange, ...]:
    return (exchange(url, text, headers=PLAIN, at=later(day)),)


API = "https://api.example/works/1"
FILE = "file:report.pdf"


@pytest.fixture
def grown(tmp_path: Path) -> tuple[Path, list[str]]:
    """Three runs: an edition each, one failure at the end; a registry's 404; a page never seen again; a file."""
    folder = tmp_path / "archive"
    file = Snapshot(FILE, FILE, 0, "application/pdf", "", b"%PDF", "", NOON)
    unknown = (exchange(API, b"{}", status=404, at=later(1)),)
    heads = [
        run(folder, 1, {PAGE: page(b"first edition " * 999, 1), API: unknown, FILE: file}),
        run(folder, 2, {PAGE: page(b"second edition " * 999, 2), "https://once.example/": page(b"once", 2)}),
        run(folder, 3, {PAGE: failure(at=later(3))}),
    ]
    return folder, heads


def test_the_listing_shows_every_retrieval(grown: tuple[Path, list[str]]) -> None:
    with EvidenceArchive.open(grown[0], writable=False, clock=clock) as archive:
        listed = list(list_archive(archive))
    assert [(item.url, item.status, item.failure) for item in listed] == [
        (PAGE, 200, ""),
        (API, 404, ""),
        (FILE, 0, ""),
        (PAGE, 200, ""),
        ("https://once.example/", 200, ""),
        (PAGE, 0, "timeout"),
    ]
    assert [item.size for item in listed] == [13986, 2, 4, 14985, 4, 0]
    assert len(listed[0].payload_sha256) == 64
    assert listed[5].retrieved_at == later(3)


def test_an_export_is_one_file_with_the_very_same_records(grown: tuple[Path, list[str]], tmp_path: Path) -> None:
    folder, heads = grown
    report = export_archive(folder, tmp_path / "audit.warc.gz")
    assert report.head == heads[-1]
    exported = (tmp_path / "audit.warc.gz").read_bytes()
    assert exported == (folder / EVIDENCE).read_bytes()
    assert len(list(ArchiveIterator(io.BytesIO(exported), check_digests="raise"))) == report.count
    with pytest.raises(UsageError, match="exists already"):
        export_archive(folder, tmp_path / "audit.warc.gz")
    with pytest.raises(UsageError, match="cannot be written"):
        export_archive(folder, tmp_path / "absent" / "audit.warc.gz")


def test_an_altered_archive_is_not_exported(grown: tuple[Path, list[str]], tmp_path: Path) -> None:
    content = bytearray((grown[0] / EVIDENCE).read_bytes())
    content[900] ^= 4
    (grown[0] / EVIDENCE).write_bytes(content)
    with pytest.raises(ArchiveError, match="altered"):
        export_archive(grown[0], tmp_path / "audit.warc.gz")
    assert not (tmp_path / "audit.warc.gz").exists()


def test_a_whole_archive_has_nothing_to_salvage(grown: tuple[Path, list[str]]) -> None:
    before = verify_archive(grown[0])
    assert salvage_archive(grown[0]) == before


def test_pruning_keeps_what_a_replay_answers_and_drops_the_rest(grown: tuple[Path, list[str]]) -> None:
    folder, heads = grown
    answers = {url: replay(folder, url) for url in (PAGE, API, FILE, "https://once.example/")}
    done = prune_archive(folder, clock)
    assert (done.kept, done.dropped) == (4, 2)
    assert done.bytes_after < done.bytes_before
    report = verify_archive(folder)
    assert (report.state, report.head) == (ArchiveState.OK, done.head)
    assert done.head not in heads
    assert info_facts(all_records(folder)[0])["pruned-from"] == heads[-1]
    for url, before in answers.items():
        after = replay(folder, url)
        assert after.outcome is before.outcome is Outcome.OK
        assert isinstance(after, Snapshot)
        assert isinstance(before, Snapshot)
        assert (after.body, after.retrieved_at) == (before.body, before.retrieved_at)
    assert [child.name for child in folder.parent.iterdir()] == ["archive"]


def test_pruning_keeps_what_a_named_audit_rests_on(grown: tuple[Path, list[str]]) -> None:
    folder, heads = grown
    done = prune_archive(folder, clock, heads=[heads[0]])
    assert (done.kept, done.dropped) == (3, 3)
    assert info_facts(all_records(folder)[0])["kept-audit"] == heads[0]
    first = replay(folder, PAGE)
    assert isinstance(first, Snapshot)
    assert first.body == b"first edition " * 999
    assert replay(folder, "https://once.example/").detail == "not in the archive"
    assert replay(folder, FILE).outcome is Outcome.OK


def test_pruning_for_an_audit_of_another_archive_changes_nothing(grown: tuple[Path, list[str]]) -> None:
    before = verify_archive(grown[0])
    with pytest.raises(UsageError, match="no audit with archive head"):
        prune_archive(grown[0], clock, heads=["f" * 64])
    assert verify_archive(grown[0]) == before


def test_pruning_copies_records_byte_for_byte_with_what_they_revisit(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    etag = (*PLAIN, ("ETag", '"1"'))
    run(folder, 1, {PAGE: (exchange(body=b"20 to 25 %" * 9, headers=etag),)})
    run(folder, 2, {PAGE: (exchange(status=304, body=b"", headers=(), at=later(2)),)})
    originals = {record.record_id: record.data for record in all_records(folder)}
    done = prune_archive(folder, clock)
    assert (done.kept, done.dropped) == (1, 1)
    kept = all_records(folder)
    assert [record.kind for record in kept] == ["warcinfo", "response", "request", "revisit", "request", "metadata"]
    assert all(originals[record.record_id] == record.data for record in kept[1:])
    replayed = replay(folder, PAGE)
    assert isinstance(replayed, Snapshot)
    assert (replayed.body, replayed.retrieved_at) == (b"20 to 25 %" * 9, later(2))


def all_records(folder: Path) -> list[Record]:
    from claimcheck.sources.archive.checking import check

    found: list[Record] = []
    check(folder, lambda _entry, record: found.append(record))
    return found


def test_an_empty_or_stand_in_archive_can_be_pruned(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    EvidenceArchive.open(folder, writable=True, clock=clock, stand_in=True).close()
    assert prune_archive(folder, clock).kept == 0
    assert verify_archive(folder).is_stand_in


def test_pruning_a_large_archive_holds_little_of_it_at_once(
    grown: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "_BATCH_BYTES", 1000)
    before = [record.data for record in all_records(grown[0])[1:]]
    prune_archive(grown[0], clock)
    after = [record.data for record in all_records(grown[0])[1:]]
    assert [data for data in before if data in after] == after


def test_a_pruning_that_fails_leaves_the_archive_in_its_place(
    grown: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = verify_archive(grown[0])
    rename = Path.rename

    def fail_second(self: Path, target: Path) -> Path:
        if self.name == "pruned":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_second)
    with pytest.raises(ArchiveError, match=r"could not be pruned: No space .* nothing was dropped"):
        prune_archive(grown[0], clock)
    assert verify_archive(grown[0]) == before

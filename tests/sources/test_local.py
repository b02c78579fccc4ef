from __future__ import annotations

import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.local import LocalClient, SchemeClient
from claimcheck.sources.model import FetchFailure, Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.policy import FetchPolicy

NOON = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)


def clock() -> datetime:
    return NOON


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "on-file").mkdir(parents=True)
    (folder / "on-file" / "report é.pdf").write_bytes(b"%PDF-1.7 98 %")
    (tmp_path / "secret.txt").write_text("not for the archive")
    return folder


def fetch(folder: Path, path: str, *, allowed: tuple[Path, ...] = (), limit: int = 1000) -> Retrieved:
    return LocalClient(folder, clock, allowed=allowed, limit=limit).fetch(Request(f"file:{path}"))


def failed(retrieved: Retrieved) -> FetchFailure:
    assert isinstance(retrieved, FetchFailure)
    return retrieved


def test_a_document_on_file_is_a_source(folder: Path) -> None:
    snapshot = fetch(folder, "on-file/report é.pdf")
    assert isinstance(snapshot, Snapshot)
    assert snapshot.body == b"%PDF-1.7 98 %"
    assert (snapshot.status, snapshot.media_type, snapshot.outcome) == (0, "application/pdf", Outcome.OK)
    assert snapshot.retrieved_at == NOON


def test_a_missing_document_is_dead_and_named(folder: Path) -> None:
    for path in ("on-file/absent.pdf", "on-file/report é.pdf/x", "x" * 300):
        failure = failed(fetch(folder, path))
        assert failure.outcome is Outcome.DEAD
        assert path in failure.detail


@pytest.mark.parametrize(
    "path", ["../secret.txt", "on-file/../../secret.txt", "/etc/passwd", "link.txt", "up/secret.txt"]
)
def test_no_path_or_link_brings_a_file_from_outside_the_folder_into_the_evidence(folder: Path, path: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    failure = failed(fetch(folder, path))
    assert failure.outcome is Outcome.POLICY
    assert "outside the folder of claims.toml" in failure.detail


def test_a_folder_the_user_names_is_allowed(folder: Path) -> None:
    for path in ("../secret.txt", str(folder.parent / "secret.txt")):
        assert isinstance(fetch(folder, path, allowed=(folder.parent,)), Snapshot)


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.pdf").symlink_to("on-file/report é.pdf")
    assert isinstance(fetch(folder, "link.pdf"), Snapshot)


def test_a_pipe_does_not_hang_the_run(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    failure = failed(fetch(folder, "pipe.pdf"))
    assert failure.outcome is Outcome.POLICY
    assert "pipe or device" in failure.detail


def test_a_device_is_not_read_for_ever(folder: Path) -> None:
    failure = failed(fetch(folder, "zero", allowed=(Path("/dev"),)))
    assert failure.outcome is Outcome.DEAD
    failure = failed(fetch(folder, "/dev/zero", allowed=(Path("/dev"),)))
    assert failure.outcome is Outcome.POLICY


def test_a_folder_is_no_document(folder: Path) -> None:
    assert "is a folder" in failed(fetch(folder, "on-file")).detail


def test_a_loop_of_links_or_an_impossible_name_is_an_outcome_and_no_crash(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    assert failed(fetch(folder, "loop")).outcome in {Outcome.POLICY, Outcome.UNREADABLE}
    assert failed(fetch(folder, "nul\0.pdf")).outcome is Outcome.POLICY


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read(folder: Path) -> None:
    (folder / "big.txt").write_bytes(b"x" * 1001)
    failure = failed(fetch(folder, "big.txt"))
    assert failure.outcome is Outcome.POLICY
    assert "larger than 1000 bytes" in failure.detail
    assert isinstance(fetch(folder, "big.txt", limit=1001), Snapshot)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(folder: Path) -> None:
    (folder / "on-file" / "report é.pdf").chmod(0)
    assert failed(fetch(folder, "on-file/report é.pdf")).outcome is Outcome.UNREADABLE


def test_a_socket_is_unreadable_and_does_not_hang_the_run(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s"))
        assert failed(fetch(folder, "s")).outcome is Outcome.UNREADABLE


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and cannot be read")
def test_a_failing_disk_is_an_outcome_and_no_crash(folder: Path) -> None:
    failure = failed(fetch(folder, "/proc/self/mem", allowed=(Path("/proc"),)))
    assert failure.outcome is Outcome.UNREADABLE
    assert failure.detail.endswith("input/output error")


def test_an_empty_file_is_suspect_and_stays_so_offline(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.pdf").touch()
    live, replayed = both(folder, tmp_path / "archive", "empty.pdf")
    assert live.outcome is Outcome.SUSPECT
    assert live == replayed


def both(folder: Path, archive: Path, path: str) -> tuple[Retrieved, Retrieved]:
    request = Request(f"file:{path}")
    with EvidenceArchive.open(archive, writable=True, clock=clock) as evidence:
        live = RecordingFetcher(LocalClient(folder, clock), evidence, FetchPolicy()).fetch(request)
    with EvidenceArchive.open(archive, writable=False, clock=clock) as evidence:
        return live, ReplayFetcher(evidence, FetchPolicy()).fetch(request)


def test_an_audit_of_a_local_document_can_be_repeated_without_the_document(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    live, replayed = both(folder, archive, "on-file/report é.pdf")
    assert live == replayed
    size = (archive / "evidence.warc.gz").stat().st_size
    both(folder, archive, "on-file/report é.pdf")
    assert (archive / "evidence.warc.gz").stat().st_size < size + 700, "the same file is kept once"
    (folder / "on-file" / "report é.pdf").write_bytes(b"%PDF-1.7 97 %")
    live, replayed = both(folder, archive, "on-file/report é.pdf")
    assert live == replayed
    assert isinstance(replayed, Snapshot)
    assert replayed.body == b"%PDF-1.7 97 %"
    (folder / "on-file" / "report é.pdf").unlink()
    live, replayed = both(folder, archive, "on-file/report é.pdf")
    assert live.outcome is Outcome.DEAD
    assert replayed.outcome is Outcome.OK


def test_web_addresses_go_to_the_web_and_files_to_the_disk(folder: Path) -> None:
    class Web:
        def ask(self, request: Request, validators: object = None) -> Transcript:
            assert validators is None
            return Transcript((), FetchFailure(request.url, Outcome.TIMEOUT, "asked the web", NOON))

    client = SchemeClient(LocalClient(folder, clock), Web())
    assert client.ask(Request("https://source.example/")).retrieved.detail == "asked the web"
    assert client.ask(Request("file:on-file")).retrieved.detail == "on-file is a folder, not a file"

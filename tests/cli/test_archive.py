from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from claimcheck.cli.main import run
from tests.cli.running import STAND_IN_ARCHIVE


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    shutil.copytree(STAND_IN_ARCHIVE, tmp_path / "archive")
    return tmp_path / "archive"


def head(archive: Path) -> str:
    return str(json.loads((archive / "manifest.jsonl").read_text(encoding="utf-8").splitlines()[-1])["hash"])


def test_a_whole_archive_is_said_to_be_whole_and_to_hold_stand_ins(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["archive", "check", str(archive), "--head", head(archive)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("ok: ")
    assert head(archive) in shown
    assert "stand-in" in shown


def test_an_earlier_head_of_the_same_chain_is_known_and_another_is_not(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier = json.loads((archive / "manifest.jsonl").read_text(encoding="utf-8").splitlines()[3])["hash"]
    assert run(["archive", "check", str(archive), "--head", earlier]) == 0
    assert run(["archive", "check", str(archive), "--head", "0" * 63 + "1"]) == 4
    assert "never had the head" in capsys.readouterr().err


def test_an_altered_archive_fails_its_check(archive: Path) -> None:
    evidence = archive / "evidence.warc.gz"
    evidence.write_bytes(evidence.read_bytes().replace(b"78.416", b"74.998"))
    assert run(["archive", "check", str(archive)]) == 4


def test_everything_asked_is_listed_with_what_came_of_it(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "list", str(archive)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("HTTP 200" in line and "vrt.be" in line for line in lines)
    assert any(("HTTP 403" in line and "nejm.org" in line) or "doi.org/10.1056" in line for line in lines)


def test_an_exported_archive_opens_in_other_tools(archive: Path, tmp_path: Path) -> None:
    from warcio.archiveiterator import ArchiveIterator

    target = tmp_path / "out.warc.gz"
    assert run(["archive", "export", str(target), str(archive)]) == 0
    with target.open("rb") as stream:
        assert sum(1 for _ in ArchiveIterator(stream)) > 10
    assert run(["archive", "export", str(target), str(archive)]) == 2


def test_pruning_keeps_what_an_audit_needs(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    audit = tmp_path / "audit.json"
    audit.write_text(json.dumps({"run": {"archive_head": head(archive)}}), encoding="utf-8")
    assert run(["archive", "prune", str(audit), "--archive", str(archive)]) == 0
    assert "kept" in capsys.readouterr().out
    assert run(["archive", "check", str(archive)]) == 0


@pytest.mark.parametrize("content", ["", "[]", '{"run": {}}', '{"run": {"archive_head": ""}}'])
def test_a_file_that_is_no_audit_is_refused(archive: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    assert run(["archive", "prune", str(tmp_path / "other.json"), "--archive", str(archive)]) == 2


def test_a_folder_without_an_archive_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "check", str(tmp_path)]) == 2
    assert "no evidence archive" in capsys.readouterr().err

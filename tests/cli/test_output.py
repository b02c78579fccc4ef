"""Where output goes: closed, full, without Unicode, a device, a link, the claims file itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.files import STANDARD_OUTPUT, check_writable, write_whole
from claimcheck.cli.main import run
from claimcheck.errors import UsageError

CLAIMS = """schema_version = 1
[brochure]
title = "België ✓"
language = "nl"
[[reference]]
id = "plan"
numbers = [1]
file = "plan.txt"
[[claim]]
id = "one"
text = "België produceert 20% van de isotopen."
references = [1]
"""


def started(folder: Path, *arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    (folder / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    (folder / "plan.txt").write_text("België produceert 20% van de isotopen.", encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "PYTHONIO"))}
    words = " ".join([sys.executable, "-m", "claimcheck", *arguments])
    return subprocess.run(
        ["bash", "-c", f"{words} {shell}"],
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_letters_a_terminal_cannot_show_stop_no_run_and_harm_no_report(tmp_path: Path) -> None:
    done = started(tmp_path, "verify", "--report", "json=-", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr.count(b"Belgi?")) == (0, 2)
    assert json.loads(done.stdout.decode("utf-8"))["brochure"]["title"] == "België ✓"


def test_a_closed_or_full_terminal_never_ends_in_a_traceback(tmp_path: Path) -> None:
    closed = started(tmp_path, "verify", shell=">&- 2>&-")
    assert closed.returncode == 0
    assert (tmp_path / "reports" / "audit.md").exists()
    full = started(tmp_path, "explain", shell="> /dev/full")
    assert full.returncode == 2
    assert b"cannot be written" in full.stderr
    assert b"Traceback" not in full.stderr


@pytest.mark.parametrize("words", [["verify", "--report", "json=-", "-q"], ["verify"], ["explain"]])
def test_a_reader_who_has_gone_ends_the_run_as_the_shell_expects(tmp_path: Path, words: list[str]) -> None:
    assert started(tmp_path, "schema").returncode == 0
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "claimcheck", *words]
    try:
        done = subprocess.run(command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_report_that_cannot_be_written_hides_neither_the_summary_nor_the_others(tmp_path: Path) -> None:
    done = started(tmp_path, "verify", "--report", "json=/dev/full", "--report", "markdown=audit.md")
    assert done.returncode == 2
    assert b"/dev/full: cannot be written" in done.stderr
    assert b"markdown report: audit.md" in done.stdout
    assert not Path("/dev/full").is_file(), "a device was replaced by a file"


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("json=claims.toml", "is read from and would be overwritten"),
        ("json=.", "it is a folder"),
        ("json=claims.toml/audit.json", "is not a folder"),
    ],
)
def test_a_place_no_report_can_go_to_is_named_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], report: str, said: str
) -> None:
    (tmp_path / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["verify", "--report", report]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / ".claimcheck").exists()
    assert (tmp_path / "claims.toml").read_text(encoding="utf-8") == CLAIMS


def test_two_reports_never_overwrite_each_other(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="same place"):
        check_writable([tmp_path / "a", STANDARD_OUTPUT, tmp_path / "a"])


def test_a_link_keeps_pointing_at_the_report_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("below/real.md")
    write_whole(tmp_path / "link.md", "text")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "below" / "real.md").read_text(encoding="utf-8") == "text"
    assert [path.name for path in (tmp_path / "below").iterdir()] == ["real.md"]


@pytest.mark.parametrize("moment", ["²", "soon", "99999999999999999999"])
def test_a_moment_that_is_none_is_a_usage_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], moment: str
) -> None:
    (tmp_path / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert run(["verify", str(tmp_path / "claims.toml")]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err

from __future__ import annotations

import errno
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from claimcheck import __version__
from claimcheck.claims.reading import read_brochure
from claimcheck.cli.main import run
from claimcheck.errors import ArchiveError
from tests.cli.running import ROOT, claimcheck

COMMANDS = ("verify", "demo", "init", "schema", "explain", "settings")


def test_asking_for_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; from claimcheck.cli import run; run(['--version']); "
        "heavy = {'requests', 'rich', 'pydantic', 'numpy', 'lxml', 'bs4', 'pypdfium2', 'simplemma', 'rapidfuzz'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, f"claimcheck {__version__}", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    assert f"Example: claimcheck {command}" in capsys.readouterr().out


def test_without_arguments_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    captured = capsys.readouterr()
    assert all(command in captured.out + captured.err for command in COMMANDS)


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--offlin"]) == 2
    assert "--offlin" in capsys.readouterr().err


def test_init_writes_a_file_that_can_be_read_and_never_overwrites_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "mine")]) == 0
    written = tmp_path / "mine" / "claims.toml"
    assert tomllib.loads(written.read_text(encoding="utf-8"))["claim"][0]["references"] == [1]
    written.write_text("mine", encoding="utf-8")
    assert run(["init", str(tmp_path / "mine")]) == 2
    assert written.read_text(encoding="utf-8") == "mine"
    assert "not overwritten" in capsys.readouterr().err


def test_a_new_claims_file_passes_the_reader(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path)]) == 0
    brochure = read_brochure(tmp_path / "claims.toml")
    assert [claim.id for claim in brochure.claims] == ["first-claim"]


def test_init_says_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run(["init", str(tmp_path / "file" / "below")]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["claims", "audit"])
def test_the_schemas_are_printed_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((ROOT / f"{name}.schema.json").read_text(encoding="utf-8"))


def test_an_unknown_schema_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "nothing"]) == 2
    assert "claims and audit" in capsys.readouterr().err


def test_explain_lists_every_rule_and_describes_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    assert "CC101" in capsys.readouterr().out
    assert run(["explain", "cc412"]) == 0
    assert "References swapped" in capsys.readouterr().out
    assert run(["explain", "CC000"]) == 2


def test_settings_are_listed_with_their_variables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings"]) == 0
    listed = capsys.readouterr().out
    assert "CLAIMCHECK_FAIL_ON" in listed
    assert "jobs = 8" in listed


def test_a_bug_ends_in_a_message_and_its_own_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_: object) -> int:
        raise RuntimeError("the unforeseen")

    monkeypatch.setattr("claimcheck.cli.explaining.explain_rule", fall)
    assert run(["explain"]) == 70
    shown = capsys.readouterr().err
    assert "a bug in claimcheck: RuntimeError: the unforeseen" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (ArchiveError("record 3 was altered"), 4, "record 3 was altered"),
        (BrokenPipeError(errno.EPIPE, "gone"), 141, ""),
        (SystemExit(5), 5, ""),
    ],
)
def test_every_end_has_its_exit_code(
    error: BaseException,
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fall(_: object) -> int:
        raise error

    monkeypatch.setattr("claimcheck.cli.explaining.explain_rule", fall)
    assert run(["explain"]) == code
    assert said in capsys.readouterr().err


def test_the_module_can_be_run_like_the_script(tmp_path: Path) -> None:
    assert claimcheck("--version", cwd=tmp_path).out == f"claimcheck {__version__}\n"

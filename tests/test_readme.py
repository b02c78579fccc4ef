"""The README and the help pages say what the program does, or these tests fail."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tools.write_cli_docs import PAGE, cli_page

from tests.cli.running import ROOT, STAND_IN_ARCHIVE

README = (ROOT / "README.md").read_text(encoding="utf-8")
_COPIED = (
    "Makefile",
    "README.md",
    "claims.toml",
    "pyproject.toml",
    "requirements",
    "tools",
    "standins",
    "brochure",
    "src",
    "reports",
)
_INSTALLING = ("python3 -m venv", ".venv/bin/python -m pip install")
"""Needs a package index; `make` runs the same lines before every test run."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def commands() -> list[str]:
    lines = [line.split("  #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith(_INSTALLING)]


NOBODY_ANSWERS = {"CLAIMCHECK_PROXY": "http://127.0.0.1:9", "CLAIMCHECK_RETRIES": "0"}
"""`links` has no archive to replay. Behind a proxy that is not there it reaches nobody, and ends with 3 for that."""


def is_links(command: str) -> bool:
    return shlex.split(command)[1:2] == ["links"]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the environment of this one."""
    folder = tmp_path_factory.mktemp("clone")
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(Path(sys.prefix) / "bin")
    (folder / ".venv" / ".runtime").touch()
    return folder


@pytest.mark.parametrize("command", [command for command in commands() if command != "make test"])
def test_every_command_of_the_readme_works(command: str, clone: Path) -> None:
    offline = {"CLAIMCHECK_OFFLINE": "1", "CLAIMCHECK_ARCHIVE": str(STAND_IN_ARCHIVE)}
    if is_links(command):
        offline = NOBODY_ANSWERS
    arguments = shlex.split(command)
    shutil.rmtree(clone / "my-brochure", ignore_errors=True)
    done = subprocess.run(
        arguments, cwd=clone, env=os.environ | offline, capture_output=True, text=True, timeout=120, check=False
    )
    is_audit = arguments[1:2] == ["verify"] and arguments[0] != "make" and "dead-links" not in command
    expected = 3 if is_links(command) else 1 if is_audit else 0
    assert done.returncode == expected, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_test_command_of_the_readme_exists() -> None:
    assert "make test" in commands()
    assert re.search(r"^test:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_the_library_example_prints_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = blocks("python")
    expected = re.findall(r"print\(.*\)\s+# (.*)", example)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example, "README.md", "exec"), {})
    assert printed.getvalue().splitlines() == expected


def test_every_file_the_readme_names_exists() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_example_references_of_the_readme_are_valid(tmp_path: Path) -> None:
    from claimcheck.claims.reading import read_brochure

    listing, expectation = blocks("toml")
    head = 'schema_version = 1\n[brochure]\ntitle = "x"\nlanguage = "nl"\n'
    listing = listing.replace("[[claim]]", f"{expectation}\n[[claim]]")
    (tmp_path / "claims.toml").write_text(head + listing, encoding="utf-8")
    assert len(read_brochure(tmp_path / "claims.toml").claims) == 1


def test_the_page_on_the_command_line_is_the_programs_own_help() -> None:
    assert PAGE.read_text(encoding="utf-8") == cli_page(), "run .venv/bin/python tools/write_cli_docs.py"


def test_the_exit_codes_of_the_readme_are_the_programs() -> None:
    from claimcheck.verdicts.gate import ExitCode

    table = re.findall(r"^\| (\d+) \|", README, flags=re.MULTILINE)
    assert [int(code) for code in table] == [code.value for code in ExitCode]


def test_every_verdict_is_explained_in_the_readme() -> None:
    from claimcheck.verdicts import Verdict

    for verdict in Verdict:
        assert f"| {verdict.label} |" in README

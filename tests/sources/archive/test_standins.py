from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from claimcheck.errors import UsageError
from claimcheck.sources.archive import standins
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive

ROOT = Path(__file__).resolve().parents[3]
WHERE = """
from claimcheck.sources.archive.standins import demo_archive_path, demo_claims_path
print(demo_archive_path())
print(demo_claims_path())
"""


def test_a_clone_demonstrates_with_its_own_files() -> None:
    assert standins.demo_archive_path() == ROOT / "standins" / "archive"
    assert standins.demo_claims_path() == ROOT / "claims.toml"


def test_an_installed_package_carries_its_demonstration(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    # Without coverage: this copy of the package would be counted as untested files.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment["PYTHONPATH"] = str(tmp_path / "installed")
    asked = subprocess.run(
        [sys.executable, "-c", WHERE], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    archive, claims = map(Path, asked.stdout.splitlines())
    assert archive == tmp_path / "installed" / "claimcheck" / "demo" / "archive"
    assert claims.read_bytes() == (ROOT / "claims.toml").read_bytes()
    assert verify_archive(archive) == verify_archive(ROOT / "standins" / "archive")
    assert {path.name for path in archive.iterdir()} == {EVIDENCE, MANIFEST}


def test_an_installation_without_a_demonstration_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(standins, "_CLONE", tmp_path)
    with pytest.raises(UsageError, match="carries no demonstration"):
        standins.demo_archive_path()

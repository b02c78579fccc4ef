from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.sources.archive.checking import EVIDENCE, verify_archive

from .test_checking import fill

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = (ROOT / "docs" / "evidence-archive.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("stand_in", [False, True])
def test_an_auditor_can_check_an_archive_with_the_documented_program_alone(tmp_path: Path, *, stand_in: bool) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
    folder = fill(tmp_path, stand_in=stand_in)
    command = [sys.executable, "-I", "-c", program, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == verify_archive(folder).head
    content = bytearray((folder / EVIDENCE).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / EVIDENCE).write_bytes(content)
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0

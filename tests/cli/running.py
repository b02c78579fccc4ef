"""The program as a user starts it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
STAND_IN_ARCHIVE = ROOT / "standins" / "archive"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


def claimcheck(*arguments: str, cwd: Path, environment: dict[str, str] | None = None, timeout: float = 60) -> Result:
    """Run `claimcheck`; without a network setting of its own it may only replay the stand-ins."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "NO_COLOR"))}
    offline = {"CLAIMCHECK_OFFLINE": "1", "CLAIMCHECK_ARCHIVE": str(STAND_IN_ARCHIVE)}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        env=clean | offline | (environment or {}),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)

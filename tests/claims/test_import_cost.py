"""Naming a claim must not load what only reading a claims file needs: every command would start slower."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("claimcheck.claims", ("pydantic", "rapidfuzz")),
        ("claimcheck.claims.reading", ("rapidfuzz", "numpy")),
    ],
)
def test_heavy_packages_are_loaded_only_when_used(module: str, unwanted: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print([name for name in {unwanted!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"

"""Where the demonstration's claims and stand-in evidence are, in an installed package or in a clone."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from claimcheck.errors import UsageError

_CLONE = Path(__file__).resolve().parents[4]


def demo_archive_path() -> Path:
    """The folder of the stand-in archive; UsageError if this installation has none."""
    return _found("archive", _CLONE / "standins" / "archive")


def demo_claims_path() -> Path:
    """The claims.toml the stand-in archive answers; UsageError if this installation has none."""
    return _found("claims.toml", _CLONE / "claims.toml")


def _found(name: str, in_clone: Path) -> Path:
    """Package data first: the wheel carries copies, a clone only the originals."""
    packaged = Path(str(resources.files("claimcheck"))) / "demo" / name
    for path in (packaged, in_clone):
        if path.exists():
            return path
    raise UsageError(f"this installation carries no demonstration: neither {packaged} nor {in_clone} exists")

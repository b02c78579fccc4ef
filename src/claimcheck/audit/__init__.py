"""The run: each source fetched and read once, in parallel; claims judged in order.

`run_audit` brings matching with it and is imported when it is first asked for: a link check never asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.audit.model import AuditPolicy, Progress, Rooms, Stage

if TYPE_CHECKING:
    from claimcheck.audit.run import run_audit

__all__ = ["AuditPolicy", "Progress", "Rooms", "Stage", "run_audit"]


def __getattr__(name: str) -> object:
    if name != "run_audit":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claimcheck.audit.run import run_audit  # noqa: PLC0415 - see the module's first lines

    return run_audit

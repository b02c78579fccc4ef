"""The run: each source fetched and read once, in parallel; claims judged in order."""

from __future__ import annotations

from claimcheck.audit.model import AuditPolicy, Progress, Rooms, Stage
from claimcheck.audit.run import run_audit

__all__ = ["AuditPolicy", "Progress", "Rooms", "Stage", "run_audit"]

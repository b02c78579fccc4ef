"""CC9xx: whether the evidence itself can be trusted."""

from __future__ import annotations

from claimcheck.verdicts.model import Severity
from claimcheck.verdicts.rules.model import Rule

ARCHIVE_DAMAGED = Rule(
    "CC901",
    "Evidence archive damaged or altered",
    Severity.ERROR,
    "A record's length or hash does not agree with the archive's chain. No report is made from it.",
    "Restore the archive from a copy, or fetch the sources again into a new one.",
)

INTEGRITY_RULES = (ARCHIVE_DAMAGED,)

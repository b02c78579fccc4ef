"""Verdicts: judging evidence, the rule catalogue, findings and the audit."""

from __future__ import annotations

from claimcheck.verdicts.model import (
    Audit,
    CitedEvidence,
    CitedPassage,
    CitedWording,
    ClaimResult,
    Decision,
    DecisionState,
    Finding,
    Run,
    Severity,
    SourceResult,
    StatementResult,
    Verdict,
)

__all__ = [
    "Audit",
    "CitedEvidence",
    "CitedPassage",
    "CitedWording",
    "ClaimResult",
    "Decision",
    "DecisionState",
    "Finding",
    "Run",
    "Severity",
    "SourceResult",
    "StatementResult",
    "Verdict",
]

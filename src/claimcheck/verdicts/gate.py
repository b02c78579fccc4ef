"""The gate: what an audit means for a job that must pass or fail."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from claimcheck.sources import Outcome
from claimcheck.verdicts.expectations import is_expected
from claimcheck.verdicts.model import Audit, Severity
from claimcheck.verdicts.rules.references import DOI_UNREGISTERED
from claimcheck.verdicts.rules.retrieval import DEAD_LINK


class ExitCode(IntEnum):
    """The exit codes other programs hold on to."""

    PASSED = 0
    FINDINGS = 1
    USAGE = 2
    TRY_AGAIN = 3
    """Nothing worse, but sources could not be fetched for reasons that may pass."""
    ARCHIVE = 4
    BUG = 70
    INTERRUPTED = 130


class FailOn(StrEnum):
    """From which severity on findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"
    DEAD_LINKS = "dead-links"


_LINK_RULES = frozenset({DEAD_LINK.id, DOI_UNREGISTERED.id})


def exit_code(audit: Audit, fail_on: FailOn, *, is_strict: bool = False) -> ExitCode:
    """The exit code of a run that got this audit. Strict: a source that refuses programs counts as an error."""
    if fail_on is FailOn.NEVER:
        return ExitCode.PASSED
    if _has_failing(audit, fail_on) or (is_strict and _has_unexpected_refusal(audit)):
        return ExitCode.FINDINGS
    if any(source.outcome.may_pass for source in audit.sources):
        return ExitCode.TRY_AGAIN
    return ExitCode.PASSED


def _has_failing(audit: Audit, fail_on: FailOn) -> bool:
    if fail_on is FailOn.DEAD_LINKS:
        return any(finding.rule in _LINK_RULES for finding in audit.findings)
    limit = Severity(fail_on.value).rank
    return any(finding.severity.rank <= limit for finding in audit.findings)


def _has_unexpected_refusal(audit: Audit) -> bool:
    today = audit.run.started_at.date()
    return any(
        source.outcome is Outcome.BLOCKED
        and not all(is_expected(audit.reference(reference), today) for reference in source.references)
        for source in audit.sources
    )

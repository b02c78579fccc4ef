from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from claimcheck.claims import Expectation, Reference
from claimcheck.documents import Coverage
from claimcheck.sources import Outcome
from claimcheck.verdicts import Audit, Finding, Run, Severity, SourceResult
from claimcheck.verdicts.gate import ExitCode, FailOn, exit_code
from claimcheck.verdicts.rules import RULES, rule_by_id
from tests.verdicts import building as a

RUN = Run(datetime(2025, 1, 15, tzinfo=UTC), "0", "claims.toml", "00", "", ())


def audit(*findings: tuple[str, Severity], source: SourceResult | None = None, of: Reference | None = None) -> Audit:
    made = tuple(Finding(rule, severity, "message", "claims.toml", 1) for rule, severity in findings)
    return Audit(a.brochure((), (of or a.reference(),)), RUN, (), (source or a.source(),), made)


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        (Severity.ERROR, FailOn.ERROR, ExitCode.FINDINGS),
        (Severity.WARNING, FailOn.ERROR, ExitCode.PASSED),
        (Severity.WARNING, FailOn.WARNING, ExitCode.FINDINGS),
        (Severity.NOTE, FailOn.WARNING, ExitCode.PASSED),
        (Severity.NOTE, FailOn.NOTE, ExitCode.FINDINGS),
        (Severity.ERROR, FailOn.NEVER, ExitCode.PASSED),
    ],
)
def test_the_threshold_decides_which_findings_fail_a_job(severity: Severity, fail_on: FailOn, expected: int) -> None:
    assert exit_code(audit(("CC202", severity)), fail_on) is expected


def test_a_gate_on_links_alone_ignores_unsupported_claims_and_catches_dead_links() -> None:
    assert exit_code(audit(("CC202", Severity.ERROR)), FailOn.DEAD_LINKS) is ExitCode.PASSED
    assert exit_code(audit(("CC101", Severity.ERROR)), FailOn.DEAD_LINKS) is ExitCode.FINDINGS
    assert exit_code(audit(("CC401", Severity.ERROR)), FailOn.DEAD_LINKS) is ExitCode.FINDINGS


def test_what_may_pass_asks_to_try_again_unless_something_worse_was_found() -> None:
    waiting = a.source(outcome=Outcome.TIMEOUT, coverage=Coverage.NONE, has_text=False)
    assert exit_code(audit(source=waiting), FailOn.ERROR) is ExitCode.TRY_AGAIN
    assert exit_code(audit(("CC202", Severity.ERROR), source=waiting), FailOn.ERROR) is ExitCode.FINDINGS


def test_a_refusal_changes_the_exit_code_only_when_strict_and_not_accepted() -> None:
    blocked = a.source(outcome=Outcome.BLOCKED, coverage=Coverage.NONE, has_text=False)
    accepted = replace(a.reference(), expect=Expectation.BLOCKED, expect_reason="read by hand")
    assert exit_code(audit(source=blocked), FailOn.ERROR) is ExitCode.PASSED
    assert exit_code(audit(source=blocked), FailOn.ERROR, is_strict=True) is ExitCode.FINDINGS
    assert exit_code(audit(source=blocked, of=accepted), FailOn.ERROR, is_strict=True) is ExitCode.PASSED
    until = replace(accepted, expect_until=RUN.started_at.date())
    assert exit_code(audit(source=blocked, of=until), FailOn.ERROR, is_strict=True) is ExitCode.PASSED
    expired = replace(accepted, expect_until=RUN.started_at.date() - timedelta(days=1))
    assert exit_code(audit(source=blocked, of=expired), FailOn.ERROR, is_strict=True) is ExitCode.FINDINGS


def test_rule_ids_are_unique_and_every_rule_says_what_to_do() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.meaning.endswith(".")
        assert rule.remedy.endswith(".")


def test_a_rule_is_found_by_its_id_in_any_case() -> None:
    found = rule_by_id(" cc101 ")
    assert found is not None
    assert found.title == "Dead link"
    assert rule_by_id("CC000") is None

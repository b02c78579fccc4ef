"""The rule catalogue: every kind of finding, by its stable id."""

from __future__ import annotations

from claimcheck.verdicts.rules.integrity import INTEGRITY_RULES
from claimcheck.verdicts.rules.model import Rule
from claimcheck.verdicts.rules.references import REFERENCE_RULES
from claimcheck.verdicts.rules.retrieval import RETRIEVAL_RULES
from claimcheck.verdicts.rules.statements import STATEMENT_RULES

RULES: tuple[Rule, ...] = (*RETRIEVAL_RULES, *STATEMENT_RULES, *REFERENCE_RULES, *INTEGRITY_RULES)


def rule_by_id(rule_id: str) -> Rule | None:
    """The rule with this id in any case, or None."""
    wanted = rule_id.strip().upper()
    return next((rule for rule in RULES if rule.id == wanted), None)


__all__ = ["RULES", "Rule", "rule_by_id"]

"""Where a finding points: the line of claims.toml a person has to look at."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims import Claim, Reference
from claimcheck.verdicts.model import Finding
from claimcheck.verdicts.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Place:
    """The claims file as the user named it; makes findings that point into it."""

    file: str

    def of_claim(self, rule: Rule, message: str, claim: Claim, reference: str = "") -> Finding:
        """A finding at a claim's own line."""
        return Finding(rule.id, rule.severity, message, self.file, claim.line, claim.id, reference)

    def of_reference(self, rule: Rule, message: str, reference: Reference, key: str = "") -> Finding:
        """A finding at the line of a reference's key, or at its first line where it has no such key."""
        line = reference.lines.get(key, reference.line)
        return Finding(rule.id, rule.severity, message, self.file, line, "", reference.id)

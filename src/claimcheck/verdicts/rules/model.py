"""A rule: one kind of finding, with what a person needs to act on it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.verdicts.model import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding. `id` is stable for ever; `meaning` and `remedy` are sentences for a reviewer."""

    id: str
    title: str
    severity: Severity
    meaning: str
    remedy: str

"""A claim's own wording in a source of the same language; `finding.find_wording` does it."""

from __future__ import annotations

from claimcheck.matching.wording.policy import WordingPolicy

__all__ = ["WordingPolicy"]

"""The web client: polite, guarded fetching, and judging what came back."""

from __future__ import annotations

from claimcheck.sources.web.policy import FetchPolicy

__all__ = ["FetchPolicy"]

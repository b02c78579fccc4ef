"""Given wording located in documents; `locating.locate_phrases` does it, and imports what is heavy."""

from __future__ import annotations

from claimcheck.matching.phrases.policy import PhrasePolicy

__all__ = ["PhrasePolicy"]

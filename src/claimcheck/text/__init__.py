"""Text as it is compared: normalised forms mapped back to raw offsets, sentence and word bounds."""

from __future__ import annotations

from claimcheck.text.spans import Span

__all__ = ["Span"]

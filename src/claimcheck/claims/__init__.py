"""The brochure's claims and references, and reading them from claims.toml."""

from __future__ import annotations

from claimcheck.claims.model import (
    Brochure,
    Claim,
    Expectation,
    Figure,
    Phrase,
    Reference,
    Source,
    SourceKind,
    Statement,
)

__all__ = [
    "Brochure",
    "Claim",
    "Expectation",
    "Figure",
    "Phrase",
    "Reference",
    "Source",
    "SourceKind",
    "Statement",
]

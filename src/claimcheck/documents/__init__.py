"""Documents: what a source says, in passages with locators."""

from __future__ import annotations

from claimcheck.documents.model import (
    Coverage,
    Document,
    DocumentReader,
    Locator,
    Passage,
    PassageKind,
    ReadFailure,
    ReadFailureKind,
    Role,
)

__all__ = [
    "Coverage",
    "Document",
    "DocumentReader",
    "Locator",
    "Passage",
    "PassageKind",
    "ReadFailure",
    "ReadFailureKind",
    "Role",
]

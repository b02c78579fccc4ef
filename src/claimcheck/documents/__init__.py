"""Documents: what a source says, in passages with locators."""

from __future__ import annotations

from claimcheck.documents.links import text_fragment_link
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
from claimcheck.documents.notes import Note
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import standard_readers
from claimcheck.documents.reading import read_document

__all__ = [
    "Coverage",
    "Document",
    "DocumentReader",
    "Locator",
    "Note",
    "Passage",
    "PassageKind",
    "ReadFailure",
    "ReadFailureKind",
    "ReadPolicy",
    "Role",
    "read_document",
    "standard_readers",
    "text_fragment_link",
]

"""Retrieval: the web client, registries, local files and the evidence archive."""

from __future__ import annotations

from claimcheck.sources.model import (
    Fetcher,
    FetchFailure,
    Hop,
    Location,
    Notice,
    NoticeKind,
    Outcome,
    Purpose,
    RegistryRecord,
    Request,
    Resolution,
    Retrieved,
    Snapshot,
    SourceResolver,
)

__all__ = [
    "FetchFailure",
    "Fetcher",
    "Hop",
    "Location",
    "Notice",
    "NoticeKind",
    "Outcome",
    "Purpose",
    "RegistryRecord",
    "Request",
    "Resolution",
    "Retrieved",
    "Snapshot",
    "SourceResolver",
]

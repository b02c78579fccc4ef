from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Protocol

import pytest

from claimcheck.documents import Document, ReadFailure, ReadPolicy, read_document, standard_readers
from claimcheck.sources import Snapshot


class Read(Protocol):
    """Bytes through the one entry, in this process."""

    def __call__(
        self, body: bytes | str, media_type: str = "text/html", *, url: str = ..., charset: str = ...
    ) -> Document | ReadFailure: ...


def snapshot(
    body: bytes, media_type: str = "", *, url: str = "https://example.org/page", charset: str = ""
) -> Snapshot:
    return Snapshot(
        requested=url,
        final_url=url,
        status=200,
        media_type=media_type,
        charset=charset,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        retrieved_at=datetime(2025, 1, 2, tzinfo=UTC),
    )


@pytest.fixture(scope="session")
def read() -> Read:
    policy = ReadPolicy()
    readers = standard_readers(policy)

    def run(
        body: bytes | str, media_type: str = "text/html", *, url: str = "https://example.org/page", charset: str = ""
    ) -> Document | ReadFailure:
        data = body.encode() if isinstance(body, str) else body
        return read_document(snapshot(data, media_type, url=url, charset=charset), readers, policy)

    return run

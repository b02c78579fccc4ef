"""The one entry: a snapshot to a document, whatever its bytes turn out to be."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.documents.model import Document, DocumentReader, ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import HEAD, HTML, OLE, describe, sniff
from claimcheck.sources import Snapshot

_MEGABYTE = 1024 * 1024
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream that holds a password-protected Office file."""


def read_document(snapshot: Snapshot, readers: Sequence[DocumentReader], policy: ReadPolicy) -> Document | ReadFailure:
    """The snapshot read by the first reader that takes its content; a failure says what was seen instead.

    Content decides before the label: a page sent as a PDF is read as a page, with the mix-up in its notes.
    """
    body = snapshot.body
    declared = snapshot.media_type or "no media type"
    if not body:
        return ReadFailure(ReadFailureKind.EMPTY, f"0 bytes came back (sent as {declared})")
    if len(body) > policy.max_bytes:
        size, most = len(body) // _MEGABYTE, policy.max_bytes // _MEGABYTE
        return ReadFailure(ReadFailureKind.TOO_LARGE, f"{size} MiB; at most {most} MiB are read")
    media_type = sniff(body, snapshot.media_type, snapshot.final_url)
    head = body[:HEAD]
    reader = next((reader for reader in readers if reader.reads(media_type, head)), None)
    if media_type == OLE and _ENCRYPTED_PACKAGE in body:
        return ReadFailure(ReadFailureKind.ENCRYPTED, "the Office file asks for a password")
    if reader is None:
        return ReadFailure(ReadFailureKind.UNKNOWN_TYPE, f"{describe(media_type)}, sent as {declared}")
    result = reader.read(snapshot)
    if isinstance(result, ReadFailure) and media_type == HTML and "pdf" in snapshot.media_type:
        return ReadFailure(result.kind, f"sent as a PDF, but it is a web page: {result.detail}")
    return result

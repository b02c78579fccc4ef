"""Extracted text kept by content: the same bytes are parsed once for each version of their reader."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.model import ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import Extractor, Format, reader_name
from claimcheck.documents.sandbox import wire

_DIGEST = 32
_LASTING = frozenset(ReadFailureKind) - {ReadFailureKind.LIMIT, ReadFailureKind.CRASHED, ReadFailureKind.TIMEOUT}
"""Failures that lie in the bytes; the others may end otherwise on another day and are never kept."""


class TextCache:
    """A folder of extracts around an extractor.

    The key is the hash of the content, of what was said about it (media type, charset, address), of the limits and of
    the reader's version. An entry is written whole or not at all; a damaged one is a miss and is written again.
    A folder that cannot be written costs time and nothing else. Threads and processes may share it.
    """

    def __init__(self, folder: Path, extractor: Extractor) -> None:
        self._folder = folder
        self._extractor = extractor

    def extract(self, format_: Format, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
        """What the extractor makes of `content`, from the folder if it is there."""
        path = self._folder / f"{_key(format_, content, policy)}.z"
        known = _load(path, policy)
        if known is not None:
            return known
        result = self._extractor(format_, content, policy)
        if isinstance(result, Extract) or result.kind in _LASTING:
            with suppress(OSError):
                _store(path, result)
        return result


def _key(format_: Format, content: Content, policy: ReadPolicy) -> str:
    said = [reader_name(format_), content.media_type, content.charset, content.url, asdict(policy)]
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode())
    digest.update(hashlib.sha256(content.data).digest())
    return digest.hexdigest()


def _load(path: Path, policy: ReadPolicy) -> Extract | ReadFailure | None:
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    packed = stored[_DIGEST:]
    if hashlib.sha256(packed).digest() != stored[:_DIGEST]:
        return None
    try:
        unpacker = zlib.decompressobj()
        answer = json.loads(unpacker.decompress(packed, wire.most_answer_bytes(policy)))
        return wire.decode(answer)
    except (zlib.error, ValueError, RecursionError, wire.WireError):
        return None


def _store(path: Path, result: Extract | ReadFailure) -> None:
    """Write beside the place and move it there: a reader sees the whole entry or none."""
    text = json.dumps(wire.encode(result), ensure_ascii=False, separators=(",", ":"))
    packed = zlib.compress(text.encode("utf-8", "replace"), 1)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(packed).digest() + packed)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

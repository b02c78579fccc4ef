"""Local documents as sources: read once, whole, and never from outside the folders the user named."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from claimcheck.sources.exchange import Client, Transcript, Validators
from claimcheck.sources.model import FetchFailure, Outcome, Request, Retrieved, Snapshot

SCHEME = "file:"
"""A local document's address is this and its path, relative to claims.toml."""
MAX_BYTES = 60 * 1024 * 1024
"""Largest file read, in bytes."""
_CHUNK = 1 << 20
_MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".xml": "application/xml",
    ".nxml": "application/xml",
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Of our own, because the system's table differs between machines and would enter the evidence."""
_UNKNOWN_TYPE = "application/octet-stream"
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})


class LocalClient:
    """Reads `file:` addresses. What is no regular file inside an allowed folder is never opened for reading."""

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], *, allowed: tuple[Path, ...] = (), limit: int = MAX_BYTES
    ) -> None:
        """Read files in `folder` (that of claims.toml) and in the `allowed` folders, up to `limit` bytes each."""
        self._folder = folder
        self._clock = clock
        self._roots = tuple(root.resolve() for root in (folder, *allowed))
        self._limit = limit

    def ask(self, request: Request, validators: Validators | None = None) -> Transcript:
        """The file, without exchanges: nothing went over a wire."""
        del validators
        return Transcript((), self.fetch(request))

    def fetch(self, request: Request) -> Retrieved:
        """The file's bytes, or why they cannot be had; a missing file is DEAD, one outside the folders POLICY."""
        written = request.url.removeprefix(SCHEME)
        try:
            path = (self._folder / written).resolve()
        except (OSError, RuntimeError, ValueError):
            return self._failure(request, Outcome.POLICY, f"{written!r} is no path of a file")
        if not any(path.is_relative_to(root) for root in self._roots):
            detail = f"{written} lies outside the folder of claims.toml: put a copy beside it"
            return self._failure(request, Outcome.POLICY, detail)
        try:
            # Not blocking: opening a pipe nobody writes to would otherwise wait for ever.
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            return self._refused(request, written, error)
        try:
            return self._read(request, written, descriptor)
        except OSError as error:
            return self._refused(request, written, error)
        finally:
            os.close(descriptor)

    def _read(self, request: Request, written: str, descriptor: int) -> Retrieved:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "a pipe or device"
            return self._failure(request, Outcome.POLICY, f"{written} is {kind}, not a file")
        body = bytearray()
        while len(body) <= self._limit and (chunk := os.read(descriptor, _CHUNK)):
            body += chunk
        if len(body) > self._limit:
            detail = f"{written} is larger than {self._limit} bytes: only smaller files are read"
            return self._failure(request, Outcome.POLICY, detail)
        content = bytes(body)
        return Snapshot(
            requested=request.url,
            final_url=request.url,
            status=0,
            media_type=_MEDIA_TYPES.get(Path(written).suffix.lower(), _UNKNOWN_TYPE),
            charset="",
            body=content,
            sha256=hashlib.sha256(content).hexdigest(),
            retrieved_at=self._clock(),
            outcome=Outcome.OK if content else Outcome.SUSPECT,
            detail="" if content else f"{written} is empty",
        )

    def _refused(self, request: Request, written: str, error: OSError) -> FetchFailure:
        if error.errno in _MISSING:
            return self._failure(request, Outcome.DEAD, f"there is no file {written} beside claims.toml")
        reason = (error.strerror or "cannot be read").lower()
        return self._failure(request, Outcome.UNREADABLE, f"{written}: {reason}")

    def _failure(self, request: Request, outcome: Outcome, detail: str) -> FetchFailure:
        return FetchFailure(request.url, outcome, detail, self._clock())


class SchemeClient:
    """Asks local files for `file:` addresses and the web for all others."""

    def __init__(self, local: Client, web: Client) -> None:
        """Divide requests between the two clients."""
        self._local = local
        self._web = web

    def ask(self, request: Request, validators: Validators | None = None) -> Transcript:
        """What the client in charge brings."""
        client = self._local if request.url.startswith(SCHEME) else self._web
        return client.ask(request, validators)

    def fetch(self, request: Request) -> Retrieved:
        """What comes of a request, where nobody keeps the evidence."""
        return self.ask(request).retrieved

"""The table of stand-ins: which address answers with which file. The format is described in standins/README.md."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from claimcheck.claims.urls import request_url
from claimcheck.errors import UsageError
from claimcheck.sources.model import Outcome

from .pdf import render_pdf

_KEYS = frozenset(
    {
        "url", "method", "request_body", "accept", "status", "reason",
        "headers", "body", "body_text", "failure", "detail",
    }
)  # fmt: skip
_PDF_SOURCE = ".pdf.txt"


@dataclass(frozen=True, slots=True)
class StandIn:
    """One address and its answer. `url` is as it is sent; `failure` is set when nothing answers.

    `accept` is '' when the entry answers whatever is accepted. `headers` are without Content-Length.
    """

    url: str
    method: str
    request_body: bytes
    accept: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    failure: Outcome | None
    detail: str


@dataclass(frozen=True, slots=True)
class StandInTable:
    """Every stand-in, and when they count as retrieved (UTC)."""

    retrieved_at: datetime
    stand_ins: tuple[StandIn, ...]

    def find(self, url: str, *, method: str = "GET", body: bytes = b"", accept: str = "") -> StandIn | None:
        """The entry that answers this request; one that names the Accept header before one that names none."""
        found = [
            entry
            for entry in self.stand_ins
            if entry.url == url and entry.method == method and entry.request_body == body
        ]
        exact = [entry for entry in found if entry.accept and entry.accept == accept]
        return next(iter(exact + [entry for entry in found if not entry.accept]), None)


def read_table(path: Path) -> StandInTable:
    """Read sources.toml; UsageError, naming the entry, for anything it cannot mean."""
    try:
        value = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {error}") from error
    if unknown := value.keys() - {"retrieved_at", "exchange"}:
        raise UsageError(f"{path}: unknown key {min(unknown)!r}")
    retrieved_at = value.get("retrieved_at")
    if not isinstance(retrieved_at, datetime) or retrieved_at.tzinfo is None:
        raise UsageError(f"{path}: retrieved_at must be a date and time with its offset, such as 2025-01-15T09:00:00Z")
    entries = tuple(
        _entry(raw, path.parent, f"{path}: exchange {number} ({raw.get('url', 'without url')})")
        for number, raw in enumerate(value.get("exchange", ()), 1)
    )
    seen: set[tuple[str, str, bytes, str]] = set()
    for entry in entries:
        key = (entry.url, entry.method, entry.request_body, entry.accept)
        if key in seen:
            raise UsageError(f"{path}: {entry.url} is answered twice")
        seen.add(key)
    return StandInTable(retrieved_at.astimezone(UTC), entries)


def _entry(raw: dict[str, Any], folder: Path, place: str) -> StandIn:
    if unknown := raw.keys() - _KEYS:
        raise UsageError(f"{place}: unknown key {min(unknown)!r}")
    url = raw.get("url", "")
    if not url.startswith(("https://", "http://")) or request_url(url) != url:
        raise UsageError(f"{place}: url must be a complete address as it is sent: {request_url(url)!r}")
    failure = raw.get("failure")
    if failure is not None and failure not in {outcome.value for outcome in Outcome}:
        raise UsageError(f"{place}: failure must be one of {', '.join(outcome.value for outcome in Outcome)}")
    if failure is not None and ("body" in raw or "body_text" in raw or "status" in raw):
        raise UsageError(f"{place}: either a failure or an answer, not both")
    status = raw.get("status", 200)
    return StandIn(
        url=url,
        method=raw.get("method", "GET"),
        request_body=raw.get("request_body", "").encode(),
        accept=raw.get("accept", ""),
        status=status,
        reason=raw.get("reason", _reason(status)),
        headers=_headers(raw.get("headers", {})),
        body=_body(raw, folder, place),
        failure=Outcome(failure) if failure is not None else None,
        detail=raw.get("detail", ""),
    )


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _headers(raw: dict[str, str | list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, value) for name, values in raw.items() for value in ([values] if isinstance(values, str) else values)
    )


def _body(raw: dict[str, Any], folder: Path, place: str) -> bytes:
    if "body_text" in raw:
        return str(raw["body_text"]).encode()
    if "body" not in raw:
        return b""
    try:
        content = (folder / raw["body"]).read_bytes()
    except OSError as error:
        raise UsageError(f"{place}: {raw['body']}: {error.strerror}") from error
    return render_pdf(content.decode("utf-8")) if raw["body"].endswith(_PDF_SOURCE) else content

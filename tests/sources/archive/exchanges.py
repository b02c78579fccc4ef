"""Exchanges as a web client would hand them over, for the tests of the archive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from claimcheck.sources.exchange import Exchange, Transcript, Validators
from claimcheck.sources.model import FetchFailure, Hop, Outcome, Request, Retrieved, Snapshot

NOON = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)
PAGE = "https://source.example/page"


def clock() -> datetime:
    return NOON


def exchange(
    url: str = PAGE,
    body: bytes = b"<html><title>Plan</title><p>Belgium produces 20 to 25 % of isotopes.</p></html>",
    *,
    status: int = 200,
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),),
    at: datetime = NOON,
    request_body: bytes = b"",
    truncated: str = "",
    request_headers: tuple[tuple[str, str], ...] = (("Accept", "*/*"),),
) -> Exchange:
    return Exchange(
        url=url,
        method="POST" if request_body else "GET",
        request_headers=request_headers,
        request_body=request_body,
        status=status,
        reason="",
        headers=headers if status == 304 else (*headers, ("Content-Length", str(len(body)))),
        body=body,
        fetched_at=at,
        remote_address="192.0.2.7",
        truncated=truncated,
    )


def failure(url: str = PAGE, outcome: Outcome = Outcome.TIMEOUT, *, at: datetime = NOON) -> FetchFailure:
    return FetchFailure(
        url, outcome, "no answer within 20 s", at, status=503, final_url=url, hops=(Hop(url, 302, "/x"),)
    )


class Script:
    """A client that brings what it was told to, in turn, and remembers what it was asked."""

    def __init__(self, *answers: tuple[Exchange, ...] | Retrieved) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[Request, Validators | None]] = []

    def ask(self, request: Request, validators: Validators | None = None) -> Transcript:
        from claimcheck.sources.web.answers import judge_exchanges
        from claimcheck.sources.web.policy import FetchPolicy

        self.asked.append((request, validators))
        answer = self.answers.pop(0)
        if isinstance(answer, Snapshot | FetchFailure):
            return Transcript((), answer)
        return Transcript(answer, judge_exchanges(request, answer, FetchPolicy()))


def later(days: float) -> datetime:
    return NOON + timedelta(days=days)

"""What an HTTP status alone says about a link."""

from __future__ import annotations

from http import HTTPStatus

from claimcheck.sources.model import Outcome

BLOCKED = frozenset({401, 402, 403, 405, 406, 412, 418, 428, 430, 444, 451, 498, 999})
"""The server is there and will not serve this program: log-in, payment, legal, firewall (LinkedIn's 999)."""
DEAD = frozenset({404, 410})
RATE_LIMITED = frozenset({420, 429})
TIMED_OUT = frozenset({408})
REGISTRY_ANSWERS = frozenset({400, 404, 406, 410, 422})
"""Statuses by which a registry answers a question: unknown, malformed, not in this form."""
RETRIED = frozenset({408, 420, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524, 527, 529, 530, 598})
"""Statuses that may pass within seconds."""

_NO_WAY_OUT = frozenset({407, 511})
"""Said by a proxy or a captive portal, not by the server asked."""
_LAST_REAL = 599


def outcome_of(status: int) -> Outcome:  # noqa: PLR0911 - one return for each class
    """The outcome a status stands for when nothing else is known; OK for every success."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Outcome.INCOMPLETE if status == HTTPStatus.PARTIAL_CONTENT else Outcome.OK
    if status in DEAD:
        return Outcome.DEAD
    if status in BLOCKED:
        return Outcome.BLOCKED
    if status in RATE_LIMITED:
        return Outcome.RATE_LIMITED
    if status in TIMED_OUT:
        return Outcome.TIMEOUT
    if status in _NO_WAY_OUT:
        return Outcome.UNREACHABLE
    if status in RETRIED or HTTPStatus.INTERNAL_SERVER_ERROR <= status <= _LAST_REAL:
        return Outcome.SERVER_ERROR
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Outcome.SUSPECT
    return Outcome.PROTOCOL_ERROR


def phrase_of(status: int, reason: str) -> str:
    """'HTTP 404 Not Found': the status as a reader knows it."""
    if not reason or not reason.isprintable():
        try:
            reason = HTTPStatus(status).phrase
        except ValueError:
            reason = ""
    return f"HTTP {status} {reason[:60]}".rstrip()

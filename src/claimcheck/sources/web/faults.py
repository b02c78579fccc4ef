"""Every way an exchange can fail before an answer has come, named as an outcome."""

from __future__ import annotations

import http.client
import ssl
from dataclasses import dataclass

from claimcheck.sources.model import Outcome
from claimcheck.sources.web.attempt import Attempt
from claimcheck.sources.web.framing import TruncatedHeadersError
from claimcheck.sources.web.resolution import AddressRefusedError, MissingHostError, UnresolvedHostError


@dataclass(frozen=True, slots=True)
class Fault:
    """An exchange that brought no answer. `may_retry` if trying again could go otherwise."""

    outcome: Outcome
    detail: str
    may_retry: bool = True
    is_missing_host: bool = False


def fault_of(error: Exception, attempt: Attempt, *, is_proxied: bool) -> Fault:
    """Name what was raised on the way to an answer."""
    words = _words(error)
    if isinstance(error, AddressRefusedError):
        return Fault(Outcome.POLICY, f"{words}; only public addresses are asked", may_retry=False)
    if isinstance(error, MissingHostError | UnresolvedHostError):
        return Fault(Outcome.UNREACHABLE, words, is_missing_host=isinstance(error, MissingHostError))
    is_cut = isinstance(error, ssl.SSLEOFError)  # says no more of the certificate than a reset does
    if isinstance(error, ssl.SSLError) and not is_cut and not attempt.is_connected:
        return Fault(Outcome.TLS_ERROR, f"TLS: {words}", may_retry=False)
    if is_proxied and not attempt.is_connected:
        return Fault(Outcome.UNREACHABLE, f"the proxy did not connect: {words}")
    if isinstance(error, TimeoutError):
        awaited = "answer" if attempt.is_connected else "connection"
        return Fault(Outcome.TIMEOUT, f"no {awaited} within the deadline ({words})")
    return _answer_fault(error, words)


def _answer_fault(error: Exception, words: str) -> Fault:
    """Name a failure of an ordinary connection, or of an answer's first lines."""
    if isinstance(error, TruncatedHeadersError):
        return Fault(Outcome.INCOMPLETE, words)
    if isinstance(error, OSError):  # includes http.client.RemoteDisconnected
        return Fault(Outcome.UNREACHABLE, words)
    if isinstance(error, http.client.LineTooLong):
        return Fault(Outcome.PROTOCOL_ERROR, "the headers are longer than the limit", may_retry=False)
    if isinstance(error, http.client.BadStatusLine):
        return Fault(Outcome.PROTOCOL_ERROR, f"the answer is not HTTP/1: {words[:60]!r}")
    if isinstance(error, http.client.HTTPException):
        return Fault(Outcome.PROTOCOL_ERROR, f"the answer is malformed: {words}")
    return Fault(Outcome.PROTOCOL_ERROR, f"the request cannot be made: {words}", may_retry=False)


def _words(error: Exception) -> str:
    """An error's own words."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate is not valid: {error.verify_message}"
    if isinstance(error, ssl.SSLError) and error.reason:
        return error.reason.replace("_", " ").lower()
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(text)[:200]

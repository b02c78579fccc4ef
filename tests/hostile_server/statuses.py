"""Statuses: the ones that mean dead, the many that only dislike programs, and those that pass."""

from __future__ import annotations

from email.utils import formatdate
from http import HTTPStatus

from tests.hostile_server.model import Behaviour, Handler, Visit, closing, html, page, raw


def _status(number: int) -> str:
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return f"{number} Whatever"


def _until(number: int, status: str, *fields: tuple[str, str]) -> Handler:
    """`status` for the first visits, then the page."""

    def serve(visit: Visit) -> None:
        if visit.number <= number:
            visit.answer(status, b"<p>later</p>", *fields)
        else:
            visit.answer()

    return serve


def _hanging_404(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n")
    visit.hang()


_CHALLENGE = html("Just a moment...", "<p>Checking</p><script src=/cdn-cgi/challenge-platform/x.js></script>")
_DATE = formatdate(0, usegmt=True)
_LATE = "Fri, 31 Dec 9999 23:59:59 GMT"

ROWS = (
    *(Behaviour(f"status {number}", page(_status(number), b"<p>x</p>"), "blocked", f"HTTP {number}")
      for number in (401, 402, 403, 405, 406, 412, 418, 451, 999)),
    *(Behaviour(f"status {number}", page(_status(number), b"<p>x</p>"), "dead", f"HTTP {number}")
      for number in (404, 410)),
    *(Behaviour(f"status {number}", page(_status(number), b"<p>x</p>"), "server_error", f"HTTP {number}")
      for number in (500, 501, 502, 503, 504, 520, 530)),
    *(Behaviour(f"status {number}", page(_status(number), b"<p>x</p>"), "suspect", f"HTTP {number}")
      for number in (400, 414)),
    Behaviour("status 206", page("206 Partial Content"), "incomplete", "HTTP 206"),
    Behaviour("status 203", page("203 Non-Authoritative Information"), "ok"),
    Behaviour("status 304 unasked", page("304 Not Modified", b""), "protocol_error", "conditionally"),
    Behaviour("status 407", page("407 Proxy Authentication Required"), "unreachable", "HTTP 407"),
    Behaviour("status 408", page("408 Request Timeout"), "timeout", "HTTP 408"),
    Behaviour("status 511", page("511 Network Authentication Required"), "unreachable", "HTTP 511"),
    Behaviour("status 700", page("700 Beyond"), "protocol_error", "HTTP 700"),
    closing("status 000", raw(b"HTTP/1.1 000 Nothing\r\n\r\n"), "protocol_error", "not HTTP/1"),
    closing("status of four digits", raw(b"HTTP/1.1 2000 OK\r\n\r\n"), "protocol_error", "not HTTP/1"),
    closing("status without a reason", raw(b"HTTP/1.1 404\r\n\r\n"), "dead"),
    Behaviour("404 once", _until(1, "404 Not Found"), "ok"),
    Behaviour("500 once", _until(1, "500 Internal Server Error"), "ok"),
    Behaviour("503 twice", _until(2, "503 Service Unavailable"), "ok"),
    Behaviour("503 for ever", page("503 Service Unavailable"), "server_error", "HTTP 503"),
    Behaviour("503 with Retry-After", _until(1, "503 Service Unavailable", ("Retry-After", "1")), "ok",
              is_wait=True),
    Behaviour("429 once", _until(1, "429 Too Many Requests"), "ok"),
    Behaviour("429 with Retry-After", _until(1, "429 Too Many Requests", ("Retry-After", "1")), "ok", is_wait=True),
    Behaviour("429 until long ago", _until(1, "429 Too Many Requests", ("Retry-After", _DATE)), "ok"),
    Behaviour("429 until tomorrow", page("429 Too Many Requests", b"", ("Retry-After", "86400")), "rate_limited",
              "retry-after: 86400"),
    Behaviour("429 until the year 9999", page("429 Too Many Requests", b"", ("Retry-After", _LATE)), "rate_limited"),
    Behaviour("429 until nonsense", page("429 Too Many Requests", b"", ("Retry-After", "soon")), "rate_limited"),
    Behaviour("429 until minus one", page("429 Too Many Requests", b"", ("Retry-After", "-1")), "rate_limited"),
    Behaviour("403 with a challenge", page("403 Forbidden", _CHALLENGE, ("CF-Mitigated", "challenge")), "blocked",
              "cf-mitigated"),
    Behaviour("404 with a challenge", page("404 Not Found", _CHALLENGE, ("cf-mitigated", "challenge")), "blocked",
              "cf-mitigated"),
    Behaviour("404 that looks like a challenge", page("404 Not Found", _CHALLENGE), "blocked", "challenge page"),
    Behaviour("503 that looks like a challenge", page("503 Service Unavailable", _CHALLENGE), "blocked", "challenge"),
    Behaviour("200 with a challenge", page("200 OK", _CHALLENGE), "blocked", "challenge page"),
    Behaviour("202 from a firewall", page("202 Accepted", b"", ("x-amzn-waf-action", "challenge")), "blocked", "waf"),
    closing("404 with a hanging body", _hanging_404, "dead", "HTTP 404", is_wait=True),
)  # fmt: skip

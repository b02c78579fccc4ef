"""From the exchanges of one request to what came of it: pure, so that a replay judges exactly as the live run did.

The web client and the archive drive the same loop:

    inquiry = Inquiry(request, policy, started_at)
    while url := inquiry.next_url:
        inquiry.add(ask(url))        # the network, or a look-up in the archive
    retrieved = inquiry.result()

`next_url` is first the request's own URL, then each redirect or meta refresh, then at most one made-up sibling
address (`probe_url`) when the page looks like a missing page answered with success. A probe that cannot be had is
left out: `result` may be called at any time after the first exchange.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

from claimcheck.claims.urls import normalize_url, request_url, url_problem
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import FetchFailure, Hop, Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.decoding import Damage, Decoded, decode_body, decode_text
from claimcheck.sources.web.pages import Judgement, challenge_header, judge_page, says_missing, wall
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.redirects import (
    MAX_REFRESH_DELAY_S,
    REDIRECTS,
    header,
    is_home,
    is_login,
    location_of,
    refresh_target,
)
from claimcheck.sources.web.sketches import Sketch, sketch
from claimcheck.sources.web.statuses import REGISTRY_ANSWERS, outcome_of, phrase_of

_NOT_MODIFIED = 304
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml", ""})
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta", b"<title", b"<h1", b"<!--")
_FRAMING = frozenset({"connection", "content-length", "keep-alive", "trailer", "transfer-encoding"})
_SLOW_REFRESH_TEXT = 500
"""Code points of visible text over which a delayed refresh is an advertisement's, not a hop."""
_DAMAGE = {
    Damage.TRUNCATED: Outcome.INCOMPLETE,
    Damage.TOO_LARGE: Outcome.INCOMPLETE,
    Damage.CORRUPT: Outcome.PROTOCOL_ERROR,
    Damage.UNKNOWN: Outcome.PROTOCOL_ERROR,
}
_CUT = {
    "length": (Outcome.INCOMPLETE, "the body is longer than the limit"),
    "time": (Outcome.TIMEOUT, "the body did not end within the deadline"),
    "disconnect": (Outcome.INCOMPLETE, "the connection ended before the body did"),
    "unspecified": (Outcome.PROTOCOL_ERROR, "the body's framing is broken"),
}


@dataclass(frozen=True, slots=True)
class _Page:
    """One answer looked at: its decoded body, and its outline if it is HTML."""

    exchange: Exchange
    decoded: Decoded
    source: str = ""
    outline: Sketch | None = None


class Inquiry:
    """The course of one request: what to ask next, and in the end what came of it. Not for several threads."""

    def __init__(self, request: Request, policy: FetchPolicy, started_at: datetime) -> None:
        self.request = request
        self.started_at = started_at
        self.policy = policy
        self.exchanges: list[Exchange] = []
        self._hops: list[Hop] = []
        self._asked: set[tuple[str, str, str]] = set()
        self._page: _Page | None = None
        self._judgement: Judgement | None = None
        self._failure: tuple[Outcome, str] | None = None
        self._probe = ""
        self._probed: Exchange | None = None
        self.next_url = ""
        if problem := url_problem(request.url):
            self._failure = (Outcome.POLICY, problem)
        else:
            self.next_url = request_url(request.url)

    @property
    def is_probing(self) -> bool:
        """Whether `next_url` is the made-up sibling, whose failure means nothing."""
        return bool(self._probe) and self.next_url == self._probe

    @property
    def hops(self) -> tuple[Hop, ...]:
        """Every answer so far on the way from the request's URL, probes left out."""
        return tuple(self._hops)

    def add(self, exchange: Exchange) -> None:
        """Take in the answer of `next_url` and decide what is asked next."""
        self.exchanges.append(exchange)
        if self.is_probing:
            self._probed = exchange
            self.next_url = ""
            return
        self._page = page = self._look_at(exchange)
        target = self._target(page)
        self._hops.append(Hop(exchange.url, exchange.status, target))
        self.next_url = ""
        if target:
            self._follow(exchange, target)
        elif page.outline is not None and outcome_of(exchange.status) is Outcome.OK and not page.decoded.damage:
            self._judgement = judge_page(page.outline, page.source, exchange.url)
            if self._judgement.needs_probe and not (self.request.is_registry or self.request.body):
                self.next_url = self._probe = probe_url(exchange.url)

    def result(self) -> Retrieved:
        """What came of the request, by the exchanges added so far."""
        if self._failure is not None:
            return self.fail(*self._failure)
        assert self._page is not None, "an inquiry is judged by its exchanges"
        return self._judge(self._page)

    def _look_at(self, exchange: Exchange) -> _Page:
        if exchange.truncated:
            return _Page(exchange, Decoded(b""))
        encoding = ",".join(value for name, value in exchange.headers if name.lower() == "content-encoding")
        decoded = decode_body(exchange.body, encoding, self.policy.max_decoded_bytes)
        if decoded.damage or self.request.is_registry or not _is_html(exchange, decoded.body):
            return _Page(exchange, decoded)
        source = decode_text(decoded.body[: 1 << 20], _content_type(exchange)[1])
        return _Page(exchange, decoded, source, sketch(source))

    def _target(self, page: _Page) -> str:
        """Where this answer sends the client, '' if nowhere."""
        if location := location_of(page.exchange):
            return location
        if outcome_of(page.exchange.status) is not Outcome.OK or page.outline is None:
            return ""
        content = header(page.exchange, "refresh") or page.outline.refresh
        target, delay = refresh_target(page.exchange.url, content)
        if delay > MAX_REFRESH_DELAY_S or (delay > 0 and page.outline.text_length > _SLOW_REFRESH_TEXT):
            return ""
        return target

    def _follow(self, exchange: Exchange, target: str) -> None:
        """Set `next_url` to `target`, or the failure that forbids it."""
        cookies = next((value for name, value in exchange.request_headers if name.lower() == "cookie"), "")
        step = (exchange.url, cookies, target)
        if step in self._asked:
            sets_cookies = any(header(each, "set-cookie") for each in self.exchanges) or "cookie" in target.lower()
            kind = "cookie wall: a redirect loop that sets cookies" if sets_cookies else "redirect loop"
            outcome = Outcome.BLOCKED if sets_cookies else Outcome.PROTOCOL_ERROR
            self._failure = (outcome, f"{kind}, at {_short(target)}")
        elif problem := url_problem(target):
            self._failure = (Outcome.POLICY, f"redirect to {_short(target)}: {problem}")
        elif len(self._hops) > self.policy.max_redirects:
            self._failure = (Outcome.PROTOCOL_ERROR, f"more than {self.policy.max_redirects} redirects")
        else:
            self._asked.add(step)
            self.next_url = target

    def _judge(self, page: _Page) -> Retrieved:
        exchange, decoded = page.exchange, page.decoded
        seen = phrase_of(exchange.status, exchange.reason)
        if self.next_url and not self.is_probing:
            return self.fail(Outcome.UNREACHABLE, f"{seen} to {_short(self.next_url)}, which was not asked")
        outcome = outcome_of(exchange.status)
        if challenge := challenge_header(exchange):
            return self.fail(Outcome.BLOCKED, f"{seen}, {challenge}")
        if self.request.is_registry and exchange.status in REGISTRY_ANSWERS and not decoded.damage:
            return self._snapshot(page, Outcome.OK, seen)
        if outcome is not Outcome.OK:
            return self._judge_refusal(page, outcome, seen)
        return self._judge_success(page, seen)

    def _judge_refusal(self, page: _Page, outcome: Outcome, seen: str) -> Retrieved:
        """A status other than success. A wall's wording turns 'dead' or 'server error' into 'blocked'."""
        exchange = page.exchange
        if page.outline is not None and (what := wall(page.outline, page.source)):
            return self.fail(Outcome.BLOCKED, f"{seen}, {what}")
        detail = [seen]
        if exchange.status in REDIRECTS:
            detail.append("a redirect without a Location")
        elif exchange.status == _NOT_MODIFIED:
            detail.append("although nothing was asked conditionally")
        names = ("retry-after", "server", "x-deny-reason")
        detail += [f"{name}: {value[:60]}" for name in names if (value := header(exchange, name))]
        if page.outline is not None and page.outline.title:
            detail.append(f"title {page.outline.title[:80]!r}")
        if outcome is Outcome.SUSPECT and not page.decoded.damage and not exchange.truncated:
            return self._snapshot(page, outcome, ", ".join(detail))
        return self.fail(outcome, ", ".join(detail))

    def _judge_success(self, page: _Page, seen: str) -> Retrieved:
        body, url = page.decoded.body, page.exchange.url
        if cut := page.exchange.truncated:
            outcome, why = _CUT[cut]
            return self.fail(outcome, f"{seen}, {why} ({len(page.exchange.body)} bytes came)")
        if page.decoded.damage:
            return self.fail(_DAMAGE[page.decoded.damage], f"{seen}, {page.decoded.detail}")
        if not body.strip():
            return self._snapshot(page, Outcome.SUSPECT, f"{seen}, the answer is empty")
        verdict = self._judgement or Judgement(Outcome.OK)
        if verdict.needs_probe and page.outline is not None:
            verdict = self._compare(page.outline, verdict)
        if verdict.outcome is Outcome.BLOCKED:
            return self.fail(Outcome.BLOCKED, f"{seen}, {verdict.detail}")
        if verdict == Judgement(Outcome.OK) and not self.request.is_registry:
            verdict = _judge_place(request_url(self.request.url), url, is_page=page.outline is not None)
        return self._snapshot(page, verdict.outcome, f"{seen}, {verdict.detail}" if verdict.detail else seen)

    def _compare(self, outline: Sketch, suspicion: Judgement) -> Judgement:
        """Settle a suspected soft 404 by what a made-up sibling address answers."""
        is_plain = says_missing(outline.title) or any(says_missing(heading) for heading in outline.headings)
        twin = self._look_at(self._probed).outline if self._probed is not None else None
        is_answered = self._probed is not None and outcome_of(self._probed.status) is Outcome.OK
        if is_answered and twin and (twin.title, twin.headings[:1]) == (outline.title, outline.headings[:1]):
            return Judgement(Outcome.SUSPECT, f"{suspicion.detail}; a made-up address beside it gives the same")
        return Judgement(Outcome.SUSPECT, suspicion.detail) if is_plain else Judgement(Outcome.OK)

    def fail(self, outcome: Outcome, detail: str) -> FetchFailure:
        """A failure with the last answer's status and the hops so far; also for one on the way to `next_url`."""
        last = self._page.exchange if self._page is not None else None
        return FetchFailure(
            requested=self.request.url,
            outcome=outcome,
            detail=detail,
            retrieved_at=last.fetched_at if last is not None else self.started_at,
            status=last.status if last is not None else 0,
            final_url=last.url if last is not None else "",
            hops=self.hops,
        )

    def _snapshot(self, page: _Page, outcome: Outcome, detail: str) -> Snapshot:
        exchange = page.exchange
        media_type, charset = _content_type(exchange)
        return Snapshot(
            requested=self.request.url,
            final_url=exchange.url,
            status=exchange.status,
            media_type=media_type,
            charset=charset,
            body=page.decoded.body,
            sha256=hashlib.sha256(page.decoded.body).hexdigest(),
            retrieved_at=exchange.fetched_at,
            hops=self.hops,
            outcome=outcome,
            detail=detail,
            headers=_merged(exchange),
        )


def judge_exchanges(request: Request, exchanges: tuple[Exchange, ...], policy: FetchPolicy) -> Retrieved:
    """What the exchanges of one request, in the order they were made, amount to. Needs at least one."""
    inquiry = Inquiry(request, policy, exchanges[0].fetched_at)
    for exchange in exchanges:
        if not inquiry.next_url:
            break
        inquiry.add(exchange)
    return inquiry.result()


def _judge_place(asked: str, url: str, *, is_page: bool) -> Judgement:
    """What it means to have ended at `url` when `asked` was asked for."""
    if is_login(url) and not is_login(asked):
        return Judgement(Outcome.SUSPECT, f"redirected to a login page, {_short(url)}")
    if is_home(url) and not is_home(asked):
        return Judgement(Outcome.SUSPECT, f"redirected to the home page, {_short(url)}")
    if is_page and urlsplit(asked).path.lower().endswith(".pdf"):
        return Judgement(Outcome.OK, "a web page where the URL promises a PDF")
    return Judgement(Outcome.OK)


def probe_url(url: str) -> str:
    """An address beside `url` that nobody ever made: the same for the same URL, so that a replay finds it."""
    parts = urlsplit(url)
    folder = parts.path.rstrip("/").rpartition("/")[0]
    name = hashlib.sha256(normalize_url(url).encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{name}", "", ""))


def _content_type(exchange: Exchange) -> tuple[str, str]:
    """Media type and charset as the server said, lower-case, '' for what it did not say."""
    media_type, _, parameters = header(exchange, "content-type").partition(";")
    charset = ""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = charset or value.strip().strip("\"'").lower()
    return media_type.strip().lower(), charset


def _is_html(exchange: Exchange, body: bytes) -> bool:
    """Whether to look at a body as a web page: by its beginning, and by its type where that says nothing."""
    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_STARTS):
        return True
    if start.startswith(b"<?xml"):
        return b"<html" in start
    return _content_type(exchange)[0] in _HTML_TYPES and b"<" in start


def _merged(exchange: Exchange) -> Mapping[str, str]:
    """Headers by lower-case name; repeats joined as RFC 9110, section 5.3 allows.

    Those about the connection are left out: an archive re-frames what it keeps.
    """
    merged: dict[str, str] = {}
    for name, value in exchange.headers:
        key = name.lower()
        if key not in _FRAMING:
            merged[key] = f"{merged[key]}, {value}" if key in merged else value
    return merged


def _short(url: str) -> str:
    return url if len(url) <= 120 else url[:117] + "..."  # noqa: PLR2004 - a line of a report

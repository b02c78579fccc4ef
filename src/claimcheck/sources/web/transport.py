"""One HTTP exchange: sent through requests, read within limits, and every way it can fail named."""

from __future__ import annotations

import http.client
import ssl
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import certifi
import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar, get_cookie_header
from requests.structures import CaseInsensitiveDict
from requests.utils import get_environ_proxies

from claimcheck.errors import UsageError
from claimcheck.sources.exchange import Exchange, Validators
from claimcheck.sources.model import Outcome, Request
from claimcheck.sources.web.addresses import literal_refusal
from claimcheck.sources.web.attempt import Attempt
from claimcheck.sources.web.connection import Gate, GatedPools, GatedProxyPools, tls_context
from claimcheck.sources.web.faults import Fault, fault_of
from claimcheck.sources.web.framing import BoundedResponse
from claimcheck.sources.web.policy import FetchPolicy

_READ = 64 << 10
_ASIDE_BYTES = 256 << 10
_REDIRECT_S = 0.8
_REFUSAL_S = 3.0
"""How much of a body is read that is not asked for itself, and how long: a refusal's wording tells walls from ends."""
_POOLS = 64
_FROM_ENVIRONMENT = "env"
_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError)


class _GatedAdapter(HTTPAdapter):
    """requests' adapter over guarded connections, with one verified TLS context for all of them."""

    def __init__(self, gate: Gate, policy: FetchPolicy) -> None:
        self._gate = gate
        self._per_host = policy.per_host
        self._bundle = policy.ca_bundle or certifi.where()
        self._lock = threading.Lock()
        self._context: ssl.SSLContext | None = None
        super().__init__(pool_connections=_POOLS, pool_maxsize=policy.per_host)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:  # noqa: FBT001, FBT002 - requests' signature
        del block
        self.poolmanager = GatedPools(num_pools=connections, maxsize=maxsize, **pool_kwargs)
        self.poolmanager.admit(self._gate)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        with self._lock:
            if proxy not in self.proxy_manager:
                manager = GatedProxyPools(
                    proxy,
                    proxy_headers=self.proxy_headers(proxy),
                    proxy_ssl_context=self.context(),
                    num_pools=_POOLS,
                    maxsize=self._per_host,
                    **proxy_kwargs,
                )
                manager.admit(self._gate)
                self.proxy_manager[proxy] = manager
            return self.proxy_manager[proxy]

    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        del verify, cert
        parts = urlsplit(request.url)
        host = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        if parts.scheme != "https":
            return host, {}
        with self._lock:
            return host, {"ssl_context": self.context(), "cert_reqs": "CERT_REQUIRED"}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Nothing to do: the context verifies, always."""

    def context(self) -> ssl.SSLContext:
        """The TLS context, made when first needed; call under the lock."""
        if self._context is None:
            self._context = tls_context(self._bundle)
        return self._context


class Transport:
    """Makes exchanges. Thread-safe."""

    def __init__(self, gate: Gate, policy: FetchPolicy, clock: Callable[[], datetime]) -> None:
        self._gate = gate
        self._policy = policy
        self._clock = clock
        check_proxy(policy.proxy)
        check_bundle(policy.ca_bundle)
        self._adapter = _GatedAdapter(gate, policy)

    def close(self) -> None:
        """Let go of what requests keeps."""
        self._adapter.close()

    def exchange(
        self,
        url: str,
        request: Request,
        jar: RequestsCookieJar,
        budget_s: float,
        validators: Validators | None = None,
    ) -> Exchange | Fault:
        """Ask `url` on behalf of `request`, taking at most `budget_s` seconds; cookies go in and out of `jar`.

        Every exchange has a connection of its own: bytes that come after an answer can then never be taken for the
        answer to another page, which no check of an idle connection rules out.
        """
        attempt = Attempt(self._policy, budget_s)
        proxies = self._proxies(url)
        if proxies and (fault := self._literal_fault(url)):
            return fault
        prepared = self._prepared(url, request, jar, validators)
        self._gate.current.attempt = attempt
        connect_s = max(0.001, min(self._policy.connect_s, attempt.remaining_s))
        read_s = max(0.001, min(self._policy.read_s, attempt.remaining_s))
        try:
            response = self._adapter.send(
                prepared, stream=True, timeout=(connect_s, read_s), verify=True, proxies=proxies
            )
        except _ERRORS as error:
            return fault_of(attempt.error or error, attempt, is_proxied=bool(proxies))
        raw: Any = response.raw
        answer: BoundedResponse = raw._original_response  # noqa: SLF001 - its reading keeps the deadline, urllib3's does not
        body, truncated = self._body(answer, attempt)
        raw.close()
        if answer.msg.get("set-cookie"):
            extract_cookies_to_jar(jar, prepared, raw)  # type: ignore[no-untyped-call]  # requests leaves it untyped
        return Exchange(
            url=url,
            method=prepared.method or "GET",
            request_headers=tuple((str(name), str(value)) for name, value in (prepared.headers or {}).items()),
            request_body=request.body.encode(),
            status=answer.status,
            reason=answer.reason,
            headers=answer.raw_headers,
            body=body,
            fetched_at=self._clock(),
            remote_address=attempt.remote_address,
            truncated=truncated,
        )

    def _body(self, answer: BoundedResponse, attempt: Attempt) -> tuple[bytes, str]:
        """The body as received, and why it is not whole ('' if it is), in the words of WARC-Truncated."""
        limit = self._policy.max_wire_bytes
        if answer.status >= http.client.MULTIPLE_CHOICES:
            limit = min(limit, _ASIDE_BYTES)
            attempt.limit(_REFUSAL_S if answer.status >= http.client.BAD_REQUEST else _REDIRECT_S)
        elif answer.length is not None and answer.length > limit:
            return b"", "length"
        body = bytearray()
        try:
            while chunk := answer.read1(_READ):
                body += chunk
                if len(body) > limit:
                    return bytes(body[:limit]), "length"
        except TimeoutError:
            return bytes(body), "time"
        except (http.client.IncompleteRead, OSError):
            return bytes(body), "disconnect"
        except (http.client.HTTPException, ValueError):
            return bytes(body), "unspecified"
        return bytes(body), "disconnect" if answer.length else ""

    def _prepared(
        self, url: str, request: Request, jar: RequestsCookieJar, validators: Validators | None
    ) -> requests.PreparedRequest:
        """Built by hand: requests' own preparation re-spells URLs, reads .netrc and adds what is installed."""
        headers = {
            "User-Agent": self._policy.user_agent,
            "Accept": request.accept,
            # Pinned: otherwise an installed decoder would change what is asked for, and so the evidence.
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        prepared = requests.PreparedRequest()
        prepared.method = "GET"
        prepared.url = url
        prepared.headers = CaseInsensitiveDict(headers)
        if request.body:
            prepared.method = "POST"
            prepared.body = request.body.encode()
            prepared.headers["Content-Type"] = "application/json"
            prepared.headers["Content-Length"] = str(len(prepared.body))
        if validators is not None and validators.url == url:
            if validators.etag:
                prepared.headers["If-None-Match"] = validators.etag
            if validators.last_modified:
                prepared.headers["If-Modified-Since"] = validators.last_modified
        if len(jar) and (cookies := get_cookie_header(jar, prepared)):  # type: ignore[no-untyped-call]  # requests leaves it untyped
            prepared.headers["Cookie"] = str(cookies)
        return prepared

    def _proxies(self, url: str) -> dict[str, str]:
        if not self._policy.proxy:
            return {}
        if self._policy.proxy == _FROM_ENVIRONMENT:
            return dict(get_environ_proxies(url, no_proxy=None))
        return {"http": self._policy.proxy, "https": self._policy.proxy}

    def _literal_fault(self, url: str) -> Fault | None:
        """What can be told of an address the proxy will resolve: only how it is written."""
        host = urlsplit(url).hostname or ""
        if not self._policy.allows(host) and (reason := literal_refusal(host)):
            return Fault(Outcome.POLICY, f"{host} is a {reason} address", may_retry=False)
        return None


def check_proxy(proxy: str) -> None:
    """UsageError if `proxy` is none this client can use."""
    if proxy and proxy != _FROM_ENVIRONMENT and urlsplit(proxy).scheme not in {"http", "https"}:
        raise UsageError(f"proxy {proxy!r}: write `env` or a URL that starts with http:// or https://")


def check_bundle(path: str) -> None:
    """UsageError if the certificate bundle at `path` cannot be used."""
    if path:
        try:
            tls_context(path)
        except (OSError, ValueError) as error:
            raise UsageError(f"certificate bundle {path!r} cannot be used: {error}") from error

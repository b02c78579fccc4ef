"""How far the web client goes, how long it waits and how hard it tries."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck import __version__
from claimcheck.errors import UsageError

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Limits of fetching. Times are seconds, sizes bytes.

    Raises UsageError when a limit makes no sense, with the field's name.
    """

    connect_s: float = 10.0
    """Name resolution and TCP connection together; the TLS handshake again as much."""
    read_s: float = 20.0
    """Longest silence of a server that has begun to answer."""
    total_s: float = 60.0
    """Everything spent on the network for one URL: all hops and retries, without the waits between them."""
    max_wire_bytes: int = 64 * _MIB
    """Body as received, before content decoding."""
    max_decoded_bytes: int = 128 * _MIB
    """Body after content decoding."""
    max_header_bytes: int = 128 << 10
    """All header lines of one answer, interim answers included."""
    max_redirects: int = 10
    """Hops after the first answer; meta refreshes count."""
    per_host: int = 3
    """Requests under way at one host at once."""
    interval_s: float = 0.25
    """Least time between the starts of two requests to one host."""
    retries: int = 2
    """Further tries after an answer or failure that may pass; also the second look at a 404 or a missing host."""
    backoff_s: float = 0.5
    """Wait before the first further try; doubles each time, with jitter from half to the whole."""
    retry_after_cap_s: float = 60.0
    """Longest Retry-After waited for; a server asking for more is reported as rate limiting at once."""
    allow_hosts: tuple[str, ...] = ()
    """Hosts that may have private addresses: names, or '.intranet.example' for every name below."""
    ca_bundle: str = ""
    """PEM file of certificate authorities to trust instead of the built-in ones."""
    proxy: str = ""
    """'' for none, 'env' for the usual environment variables, or the proxy's http(s) URL."""
    contact: str = ""
    """E-mail address or URL of the user, for the User-Agent; never invented."""
    jobs: int = 16
    """Worker threads of `fetch_all`."""

    def __post_init__(self) -> None:
        for name in ("connect_s", "read_s", "total_s", "max_wire_bytes", "max_decoded_bytes", "max_header_bytes"):
            if getattr(self, name) <= 0:
                raise UsageError(f"fetching: {name} must be more than 0")
        for name in ("per_host", "jobs"):
            if getattr(self, name) < 1:
                raise UsageError(f"fetching: {name} must be at least 1")
        for name in ("max_redirects", "interval_s", "retries", "backoff_s", "retry_after_cap_s"):
            if getattr(self, name) < 0:
                raise UsageError(f"fetching: {name} must not be negative")
        if any(ord(character) < ord(" ") or ord(character) > ord("~") for character in self.contact):
            raise UsageError("fetching: contact must be printable ASCII; it is sent in a header")

    @property
    def user_agent(self) -> str:
        """Who asks, in words a server's operator can follow up."""
        return f"claimcheck/{__version__}" + (f" (+{self.contact})" if self.contact else "")

    @property
    def caveat(self) -> str:
        """What a report must say of these limits: behind a proxy names are resolved out of sight. '' if nothing."""
        if not self.proxy:
            return ""
        return "A proxy was used: addresses written in URLs were checked, those behind host names could not be."

    def allows(self, host: str) -> bool:
        """Whether `host` may have a private address."""
        name = host.lower().rstrip(".")
        return any(
            name == allowed or (allowed.startswith(".") and name.endswith(allowed))
            for allowed in (entry.lower().rstrip(".") for entry in self.allow_hosts)
        )

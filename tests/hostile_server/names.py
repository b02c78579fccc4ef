"""Certificates that do not hold, names that do not resolve, addresses that must not be asked, URLs that are none."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

from tests.hostile_server.model import Behaviour, nothing, page

Address = str | tuple[str, int]

_LITERALS: dict[str, tuple[Address, ...]] = {
    "this-network.example": ("0.0.0.0",),
    "private.example": ("10.11.12.13",),
    "carrier.example": ("100.64.0.1",),
    "link-local.example": ("169.254.169.254",),
    "multicast.example": ("224.0.0.1",),
    "relay.example": ("192.88.99.1",),
    "reserved.example": ("255.255.255.255",),
    "unique-local.example": ("fd00::1",),
    "site-local.example": ("fec0::1",),
    "multicast-six.example": ("ff02::1",),
    "nat64.example": ("64:ff9b::a00:1",),
    "sixtofour.example": ("2002:a00:1::1",),
    "teredo.example": ("2001:0:4136:e378:8000:63bf:3fff:fdd2",),
    "mapped.example": ("::ffff:10.0.0.1",),
    "interface.example": ("fe80::1%lo",),
    "empty.example": (),
    "mixed.example": ("93.184.215.14", "127.0.0.1"),
}


_MISSING = (99, socket.EAI_NONAME, "Name or service not known")
_FAILURES = {
    "missing.example": _MISSING,
    "missing-too.example": _MISSING,
    "servfail.example": (99, socket.EAI_AGAIN, "Temporary failure in name resolution"),
    "servfail-once.hostile.example": (1, socket.EAI_AGAIN, "Temporary failure in name resolution"),
    "addressless.example": (99, socket.EAI_NODATA, "No address associated with hostname"),
}
"""How many times a name fails, and with what."""


def _literal(host: str) -> tuple[Address, ...] | None:
    """Names whose addresses stand here, and addresses themselves; None for the rest."""
    if host in _LITERALS:
        return _LITERALS[host]
    if ":" in host:
        return (host,)
    try:
        return (socket.inet_ntoa(socket.inet_aton(host)),)
    except OSError:
        return None


class HostileResolver:
    """Names for the hostile server: real host names lead to its ports on loopback. Counts look-ups per name."""

    def __init__(self, ports: dict[str, int], sleep: Callable[[float], None] = time.sleep) -> None:
        self.ports = ports
        self.asked: dict[str, int] = {}
        self._sleep = sleep
        self._lock = threading.Lock()

    def __call__(self, host: str, port: int) -> tuple[Address, ...]:
        """As getaddrinfo: addresses, or socket.gaierror."""
        with self._lock:
            number = self.asked[host] = self.asked.get(host, 0) + 1
        if host in _FAILURES and number <= _FAILURES[host][0]:
            raise socket.gaierror(*_FAILURES[host][1:])
        if host.startswith("slow."):
            self._sleep(30)
        if (literal := _literal(host)) is not None:
            return literal
        here = ("127.0.0.1", self._port(host, port))
        return (("127.0.0.1", self.ports["refusing"]), here) if host.startswith("second-address.") else (here,)

    def _port(self, host: str, port: int) -> int:
        label = host.split(".", 1)[0]
        if label in self.ports:
            return self.ports[label]
        return self.ports["tls-good" if port == 443 else "http"]


def _name(name: str, host: str, expected: str, detail: str = "", **options: bool) -> Behaviour:
    return Behaviour(name, page(), expected, detail, url=f"http://{host}/{{name}}/{{mark}}", **options)


def _tls(name: str, label: str, expected: str, detail: str = "", **options: bool) -> Behaviour:
    url = f"https://{label}.hostile.example/{{name}}/{{mark}}"
    return Behaviour(name, page(), expected, detail, url=url, **options)


def _url(name: str, url: str, detail: str) -> Behaviour:
    return Behaviour(name, nothing, "policy", detail, url=url)


ROWS = (
    _tls("TLS", "www", "ok"),
    _tls("TLS expired", "tls-expired", "tls_error", "expired"),
    _tls("TLS not yet valid", "tls-future", "tls_error", "not yet valid"),
    _tls("TLS for another host", "tls-other", "tls_error", "ostname mismatch"),
    _tls("TLS self-signed", "tls-selfsigned", "tls_error", "certificate is not valid"),
    _tls("TLS 1.0", "tls-old", "tls_error"),
    _tls("TLS that is plain HTTP", "plain", "tls_error"),
    _tls("TLS handshake closed", "tls-closing", "unreachable", "tried 3 times"),
    _tls("TLS handshake reset", "tls-resetting", "unreachable"),
    _tls("TLS handshake stalled", "tls-stalling", "timeout", is_wait=True),
    _tls("TLS handshake trickled", "tls-trickling", "timeout", is_wait=True),
    _tls("TLS cut off without notice", "tls-cutting", "incomplete", "before the body did"),
    _name("name missing", "missing.example", "dead", "does not exist"),
    _name("name server failing", "servfail.example", "unreachable", "could not be resolved"),
    _name("name server failing once", "servfail-once.hostile.example", "ok"),
    _name("name without address", "addressless.example", "unreachable", "could not be resolved"),
    _name("name with no answer", "empty.example", "unreachable", "could not be resolved"),
    _name("name server silent", "slow.example", "timeout", is_wait=True),
    _name("name of loopback", "rebound.example", "policy", "loopback"),
    _name("name of public and loopback", "mixed.example", "policy", "loopback"),
    *(
        _name(f"address {host.split('.')[0]}", host, "policy", "only public addresses")
        for host in _LITERALS
        if host not in {"empty.example", "mixed.example"}
    ),
    Behaviour(
        "name with a dead first address", page(), "ok", url="http://second-address.hostile.example/{name}/{mark}"
    ),
    Behaviour("name in Unicode", page(), "ok", url="http://münchen.hostile.example/{name}/{mark}"),
    Behaviour("name with a final dot", page(), "ok", url="http://www.hostile.example./{name}/{mark}"),
    Behaviour("port out of the ordinary", page(), "ok", url="http://www.hostile.example:8081/{name}/{mark}"),
    _url("URL of localhost", "http://localhost/", "loopback"),
    _url("URL of zero", "http://0/", "this network"),
    _url("URL with octal address", "http://0177.0.0.1/", "loopback"),
    _url("URL with a space", "http://www.hostile.example/a b", "space"),
    _url("URL with a line break", "http://www.hostile.example/a\nb", "invisible character"),
    _url("URL with credentials", "http://user:secret@www.hostile.example/", "credentials"),
    _url("URL of 100 KB", "http://www.hostile.example/" + "x" * 100_000, "characters long"),
    _url("URL of a file", "file:///etc/passwd", "'file'"),
    _url("URL of mail", "mailto:info@hostile.example", "'mailto'"),
    _url("URL without scheme", "www.hostile.example/page", "does not start with"),
    _url("URL empty", "", "empty"),
)

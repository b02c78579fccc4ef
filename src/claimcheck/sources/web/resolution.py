"""Names to addresses: once per host, within a deadline, every address vetted before any is connected to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

from claimcheck.sources.web.addresses import refusal
from claimcheck.sources.web.policy import FetchPolicy

Resolver = Callable[[str, int], Sequence[str | tuple[str, int]]]
"""Host and port to IP addresses, or to (address, port) pairs that send the connection elsewhere.

Raises socket.gaierror as getaddrinfo does: EAI_NONAME for a name that does not exist.
"""

_KEEP_S = 300.0
"""How long an answer is reused. Vetted addresses stay vetted, so a rebinding name gains nothing in that time."""
_MISSING = frozenset({socket.EAI_NONAME})


class AddressRefusedError(OSError):
    """A host has an address that may not be connected to."""


class MissingHostError(OSError):
    """The name does not exist (NXDOMAIN)."""


class UnresolvedHostError(OSError):
    """The name could not be resolved just now, or has no address."""


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """The operating system's addresses of `host`, in its order of preference."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


class Names:
    """The names of one run. Thread-safe."""

    def __init__(self, resolver: Resolver, policy: FetchPolicy) -> None:
        self._resolver = resolver
        self._policy = policy
        self._known: dict[tuple[str, int], tuple[float, tuple[tuple[str, int], ...]]] = {}

    def addresses(
        self, host: str, port: int, timeout_s: float, *, is_vetted: bool = True
    ) -> tuple[tuple[str, int], ...]:
        """Where to connect for `host`: (address, port) pairs, never empty.

        Raises AddressRefusedError if any address is not public and the policy does not allow the host (unless
        `is_vetted` is False: the user's own proxy), MissingHostError, UnresolvedHostError, and TimeoutError.
        """
        kept_at, known = self._known.get((host, port), (0.0, ()))
        if not known or time.monotonic() - kept_at > _KEEP_S:
            known = self._ask(host, port, timeout_s)
            self._known[host, port] = (time.monotonic(), known)
        if is_vetted and not self._policy.allows(host):
            for address, _ in known:
                if reason := refusal(address):
                    raise AddressRefusedError(f"{host} has the {reason} address {address}")
        return known

    def any_other_resolves(self, host: str, controls: Sequence[str], timeout_s: float) -> bool:
        """Whether name resolution works at all: a host other than `host` has resolved, or a control host does."""
        if any(name != host for name, _ in self._known):
            return True
        for control in controls:
            if control != host:
                try:
                    return bool(self._ask(control, 443, timeout_s))
                except OSError:
                    continue
        return False

    def _ask(self, host: str, port: int, timeout_s: float) -> tuple[tuple[str, int], ...]:
        """Resolve in a thread of its own: getaddrinfo knows no deadline and cannot be interrupted."""
        answers: SimpleQueue[tuple[tuple[str, int], ...] | Exception] = SimpleQueue()

        def run() -> None:
            try:
                found = self._resolver(host, port)
                answers.put(tuple((entry, port) if isinstance(entry, str) else entry for entry in found))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=run, name=f"resolve {host}", daemon=True).start()
        try:
            answer = answers.get(timeout=max(timeout_s, 0.001))
        except Empty:
            raise TimeoutError(f"{host} was not resolved within {timeout_s:.1f} s") from None
        if isinstance(answer, socket.gaierror) and answer.errno in _MISSING:
            raise MissingHostError(f"{host} does not exist")
        if isinstance(answer, Exception) or not answer:
            raise UnresolvedHostError(f"{host} could not be resolved: {getattr(answer, 'strerror', '') or answer}")
        return answer

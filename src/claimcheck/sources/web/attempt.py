"""One exchange under way: its deadline, and what happened to its connection."""

from __future__ import annotations

import threading
import time

from claimcheck.sources.web.policy import FetchPolicy


class Attempt:
    """One exchange under way: its deadline and what happened to its connection.

    `deadline` is on the monotonic clock. `error` is what really happened, before libraries wrap it.
    """

    def __init__(self, policy: FetchPolicy, budget_s: float) -> None:
        self.read_s = policy.read_s
        self.connect_s = policy.connect_s
        self.max_header_bytes = policy.max_header_bytes
        self.deadline = time.monotonic() + budget_s
        self.is_connected = False
        self.remote_address = ""
        self.error: Exception | None = None

    @property
    def remaining_s(self) -> float:
        """Seconds left; never negative."""
        return max(0.0, self.deadline - time.monotonic())

    def limit(self, seconds: float) -> None:
        """Leave at most `seconds` from now."""
        self.deadline = min(self.deadline, time.monotonic() + seconds)


class Current(threading.local):
    """The attempt the calling thread is making."""

    attempt: Attempt

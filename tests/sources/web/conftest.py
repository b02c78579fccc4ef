"""A hostile server in a process of its own, and fetchers that find it under real host names."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy
from tests.hostile_server.names import HostileResolver

PATIENT = FetchPolicy(
    connect_s=5,
    read_s=5,
    total_s=8,
    max_wire_bytes=1 << 20,
    max_decoded_bytes=4 << 20,
    interval_s=0,
    backoff_s=0.02,
    retry_after_cap_s=2,
    allow_hosts=(".hostile.example", "www.hugedomains.com"),
)
"""For behaviours that end by themselves, with room for a slow machine."""
HASTY = replace(PATIENT, connect_s=0.8, read_s=20, total_s=1.4)
"""For behaviours that only the deadline ends."""


@dataclass(frozen=True)
class Hostile:
    """Where the hostile server listens."""

    ports: dict[str, int]
    ca: str

    def fetcher(self, policy: FetchPolicy = PATIENT, **changes: Any) -> WebFetcher:
        """A fetcher under `policy` with `changes`, trusting the server's authority."""
        return WebFetcher(replace(policy, ca_bundle=self.ca, **changes), resolver=self.resolver())

    def resolver(self) -> HostileResolver:
        return HostileResolver(self.ports)

    def seen(self) -> dict[str, Any]:
        """What arrived since the last call.

        `seen` is (monotonic time, host, path) of each request, `peak_open` the most sockets open at once,
        `peak_working` the most requests waiting for an answer at once.
        """
        with urllib.request.urlopen(f"http://127.0.0.1:{self.ports['control']}/", timeout=10) as answer:
            report: dict[str, Any] = json.load(answer)
            return report


@pytest.fixture(scope="session")
def hostile() -> Iterator[Hostile]:
    command = [sys.executable, "-m", "tests.hostile_server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        found = json.loads(server.stdout.readline())
        yield Hostile(found["ports"], found["ca"])
        server.stdin.close()
        server.wait(timeout=10)

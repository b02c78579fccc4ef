"""The two checkers that run in Python, each in a process of its own: `python -m benchmarks.links.checkers WHICH`.

Reads the links of an HTML page on stdin; prints the seconds spent fetching and the number of good links.
"""

from __future__ import annotations

import re
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 32


def plain_requests(urls: list[str]) -> int:
    """What one writes without a second thought: a session a thread, the whole body, one timeout."""
    import requests

    local = threading.local()

    def check(url: str) -> bool:
        session = getattr(local, "session", None)
        if session is None:
            session = local.session = requests.Session()
        response = session.get(url, timeout=10)
        return response.ok and len(response.content) > 0

    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(check, urls))


def claimcheck(urls: list[str]) -> int:
    """The web client, unthrottled, keeping outcomes only, as the link check does."""
    from urllib.parse import urlsplit

    from claimcheck.sources import Outcome, Request
    from claimcheck.sources.web.fetcher import WebFetcher
    from claimcheck.sources.web.policy import FetchPolicy

    hosts = tuple(sorted({urlsplit(url).hostname or "" for url in urls}))
    policy = FetchPolicy(allow_hosts=hosts, per_host=WORKERS, interval_s=0, jobs=WORKERS)
    with WebFetcher(policy) as fetcher:
        outcomes = fetcher.reduce_all([Request(url) for url in urls], lambda _, seen: seen.retrieved.outcome)
    return sum(outcome is Outcome.OK for outcome in outcomes)


if __name__ == "__main__":
    check = {"requests": plain_requests, "claimcheck": claimcheck}[sys.argv[1]]
    given = re.findall(r'href="([^"]*)"', sys.stdin.read())
    if sys.argv[1] == "requests":
        import requests  # noqa: F401 - both pay for their imports before the clock starts
    else:
        import claimcheck.sources.web.fetcher
    started = time.perf_counter()
    good = check(given)
    print(f"{time.perf_counter() - started:.4f} {good}")

"""When to try again, and how long to wait first."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import Random

from claimcheck.sources.exchange import Exchange
from claimcheck.sources.web.policy import FetchPolicy
from claimcheck.sources.web.redirects import header

_SECONDS = re.compile(r"\d{1,9}")
_RATE_INTERVAL = re.compile(r"(\d{1,6})\s*(ms|s|m|h)?")
_UNIT_S = {None: 1.0, "ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def backoff_s(policy: FetchPolicy, tries: int, random: Random) -> float:
    """Seconds to wait before try number `tries` + 1; jittered, so that many clients do not come back together."""
    return policy.backoff_s * float(2 ** (tries - 1)) * random.uniform(0.5, 1.0)


def retry_after_s(exchange: Exchange, now: datetime) -> float | None:
    """Seconds the server asks to be left alone (RFC 9110, section 10.2.3: seconds or a date); None if unsaid."""
    value = header(exchange, "retry-after")
    if _SECONDS.fullmatch(value):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def rate_interval_s(exchange: Exchange) -> float:
    """Least seconds between requests by the server's own x-rate-limit headers (as Crossref sends); 0 if unsaid."""
    limit = header(exchange, "x-rate-limit-limit")
    interval = _RATE_INTERVAL.fullmatch(header(exchange, "x-rate-limit-interval"))
    if interval is None or not _SECONDS.fullmatch(limit) or int(limit) == 0:
        return 0.0
    return int(interval.group(1)) * _UNIT_S[interval.group(2)] / int(limit)

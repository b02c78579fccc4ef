"""CC1xx: what happened when a source was asked for."""

from __future__ import annotations

from claimcheck.verdicts.model import Severity
from claimcheck.verdicts.rules.model import Rule

DEAD_LINK = Rule(
    "CC101",
    "Dead link",
    Severity.ERROR,
    "The server says the page does not exist (404, 410), or the host name does not exist while others did.",
    "Look for the page's new address or an archived copy, and correct the reference.",
)
SUSPECT_LINK = Rule(
    "CC102",
    "Suspect link",
    Severity.WARNING,
    "The link answers, but not with the cited page: an error page sent as success, the home page, a login page or a "
    "parked domain.",
    "Open the link in a browser; if the cited page is gone, correct the reference.",
)
BLOCKED_REGISTERED = Rule(
    "CC103",
    "Publisher refuses programs, DOI registered",
    Severity.NOTE,
    "The publisher does not serve programs. The DOI registry knows the work, so the reference is not dead.",
    'Read the full text by hand, or put a copy beside claims.toml as a `file`. `expect = "blocked"` with a reason '
    "accepts this for good.",
)
BLOCKED = Rule(
    "CC104",
    "Source refuses programs",
    Severity.WARNING,
    "The server answers programs with a refusal (401, 403, a challenge page). A person with a browser may well see "
    "the page, so it is not called dead.",
    'Open the link in a browser; keep a copy as a `file`, or accept it with `expect = "blocked"` and a reason.',
)
MAY_PASS = Rule(
    "CC105",
    "Source could not be fetched this time",
    Severity.NOTE,
    "A timeout, a rate limit, a server error or no network: reasons that may pass. Nothing is concluded from it.",
    "Run the audit again later.",
)
TLS_ERROR = Rule(
    "CC106",
    "Certificate not valid",
    Severity.WARNING,
    "The server's certificate could not be verified, so nothing it sent was accepted as evidence.",
    "Check the address; behind a company proxy, name its certificates with --ca-bundle.",
)
PROTOCOL_ERROR = Rule(
    "CC107",
    "Answer breaks the protocol",
    Severity.WARNING,
    "The server's answer was no valid HTTP, or its redirects ran in a circle.",
    "Open the link in a browser; tell the site's owner.",
)
POLICY = Rule(
    "CC109",
    "Request not allowed",
    Severity.WARNING,
    "The address is private, local, or of a kind that is not fetched (file:, javascript:, credentials in the URL).",
    "Correct the address; for an intranet host you trust, use --allow-host.",
)
UNREADABLE = Rule(
    "CC110",
    "Source could not be read",
    Severity.WARNING,
    "Bytes arrived, but no text could be taken from them: empty, damaged, encrypted, scanned or of an unknown kind.",
    "Open the source by hand; give a readable copy as a `file`.",
)
EXPECTATION = Rule(
    "CC111",
    "Expectation does not hold",
    Severity.WARNING,
    '`expect = "blocked"` has passed its `expect_until`, or the source is served to programs after all.',
    "Renew the reason and the date, or remove the expectation.",
)
ARCHIVED_COPY = Rule(
    "CC112",
    "Read from an archived copy",
    Severity.WARNING,
    "The cited page is gone; a copy from a web archive was read instead and is named as such at every quotation.",
    "Decide whether the archived copy may stand as the reference, and cite it with its date.",
)
PARTLY_READ = Rule(
    "CC113",
    "Source only partly read",
    Severity.NOTE,
    "Only an abstract, a landing page or a part of the source could be read: what is not in it may be in the rest.",
    "Read the rest by hand, or give the whole document as a `file`.",
)

RETRIEVAL_RULES = (
    DEAD_LINK,
    SUSPECT_LINK,
    BLOCKED_REGISTERED,
    BLOCKED,
    MAY_PASS,
    TLS_ERROR,
    PROTOCOL_ERROR,
    POLICY,
    UNREADABLE,
    EXPECTATION,
    ARCHIVED_COPY,
    PARTLY_READ,
)

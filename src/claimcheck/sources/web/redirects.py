"""Where an answer points: Location and Refresh headers, meta refresh, and what kind of place that is."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from claimcheck.claims.urls import normalize_url, request_url
from claimcheck.sources.exchange import Exchange

REDIRECTS = frozenset({300, 301, 302, 303, 307, 308})
"""Statuses under which a Location header is a hop (RFC 9110, section 15.4)."""

MAX_REFRESH_DELAY_S = 30
"""A page that moves on later than this is a page, not a hop."""

_REFRESH = re.compile(r"\s*(\d{1,6})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(['\"]?)(.*)", re.IGNORECASE | re.DOTALL)
_LOCALES = frozenset(
    "ar at au be bg br ca ch cn cs cz da de dk ee el en es et eu fi fr gb gr he hr hu ie in is it ja jp ko kr lt lu lv"
    " mt mx nb nl no nz pl pt ro ru se sk sl sr sv tr tw ua uk us zh".split()
)
"""Languages and countries as sites write them in a path. Not every pair of letters: '/hr' may be a department."""
_LOCALE = re.compile(r"([a-z]{2})(?:[-_]([a-z]{2}))?")
_HOME_NAMES = frozenset({"home", "index", "default", "start", "accueil", "startseite", "homepage", "www"})
_HOME_ENDINGS = (".html", ".htm", ".php", ".aspx", ".asp", ".jsp", ".jsf")
_LOGIN = re.compile(
    r"(?:[a-z0-9]+[-_.])?(?:log[-_]?in|log[-_]?on|sign[-_]?in|sign[-_]?on)(?:[-_.][a-z0-9]+)?"
    r"|s?sso|saml2?|oauth2?|adfs|auth|authenticate|authorize|wayf|shibboleth"
    r"|inloggen|aanmelden|anmelden|anmeldung|connexion|se-connecter"
)
_LOGIN_HOSTS = frozenset({"login", "signin", "signon", "sso", "auth", "idp", "accounts"})


def header(exchange: Exchange, name: str) -> str:
    """The first value of header `name` (lower-case), '' if absent."""
    for key, value in exchange.headers:
        if key.lower() == name:
            return value.strip()
    return ""


def location_of(exchange: Exchange) -> str:
    """The absolute URL an answer's headers send the client to, as it will be asked for; '' if nowhere."""
    if exchange.status in REDIRECTS and (location := header(exchange, "location")):
        return resolve(exchange.url, utf8_header(location))
    return ""


def refresh_target(url: str, content: str) -> tuple[str, int]:
    """The absolute URL and the delay in seconds of a refresh; ('', 0) for a page that only reloads itself."""
    match = _REFRESH.fullmatch(content[:4096])
    if match is None:
        return "", 0
    target = match.group(3)
    if quote := match.group(2):
        target = target.partition(quote)[0]
    target = target.strip()
    absolute = resolve(url, target) if target else ""
    if not absolute or normalize_url(absolute) == normalize_url(url):
        return "", 0
    return absolute, int(match.group(1))


def resolve(base: str, target: str) -> str:
    """`target` relative to `base`, as browsers read it: trimmed, tabs and line ends dropped, backslashes as slashes."""
    text = target.strip().replace("\t", "").replace("\n", "").replace("\r", "")
    head, mark, query = text.partition("?")
    try:
        return request_url(urljoin(base, head.replace("\\", "/") + mark + query))
    except ValueError:
        return text


def utf8_header(value: str) -> str:
    """A header value read as Latin-1, as UTF-8 where it is that: servers write both."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def is_home(url: str) -> bool:
    """Whether `url` is a site's front page: no path, a language, 'index.html', and no query."""
    parts = urlsplit(url)
    segments = [segment.lower() for segment in parts.path.split("/") if segment]
    if parts.query or len(segments) > 3:  # noqa: PLR2004 - country, language, 'home'
        return False
    for segment in segments:
        name = segment
        for ending in _HOME_ENDINGS:
            name = name.removesuffix(ending)
        locale = _LOCALE.fullmatch(name)
        is_locale = locale is not None and {part for part in locale.groups() if part} <= _LOCALES
        if name not in _HOME_NAMES and not is_locale:
            return False
    return True


def is_login(url: str) -> bool:
    """Whether `url` names a login page: its host's first label, or a whole segment of its path.

    Not a part of a segment: '/authorize-a-trial' and '/identification-of-tumours' are articles.
    """
    parts = urlsplit(url)
    if (parts.hostname or "").split(".")[0] in _LOGIN_HOSTS:
        return True
    return any(_LOGIN.fullmatch(segment) for segment in parts.path.lower().split("/"))

"""One spelling for each URL, and what is wrong with a URL before anything is asked of the network."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit, urlunsplit

MAX_URL_LENGTH = 8192
"""Longest URL accepted, in characters; servers and caches refuse longer ones (RFC 9110, section 4.1: >= 8000)."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_PATH_SAFE = re.compile(rb"[A-Za-z0-9\-._~!$&'()*+,;=:@/%\[\]|^`{}\\]")
_QUERY_SAFE = re.compile(rb"[A-Za-z0-9\-._~!$&'()*+,;=:@/?%\[\]|^`{}\\]")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_LABEL = re.compile(r"(?!-)[a-z0-9_\-]{1,63}(?<!-)")
_DOTS = str.maketrans("。．｡", "...")
_JOINERS = "‌‍"  # zero width, yet part of words in Persian and Indic paths
_MAX_HOST_LENGTH = 253


def normalize_url(url: str) -> str:
    """The one spelling under which equal URLs are equal (RFC 3986, section 6.2, plus what servers never see).

    Scheme and host are lower-cased, the host is in its ASCII form, default port, fragment, empty query and a
    final dot of the host go, dot segments are resolved, percent-encoding is upper-case and only where needed.
    Never raises: what cannot be parsed comes back trimmed and otherwise as it is (`url_problem` says why).
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return text
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not parts.hostname or "\\" in parts.netloc:
        return text
    host = _ascii_host(parts.hostname)
    if ":" in host:
        host = f"[{host}]"
    user, at, _ = parts.netloc.rpartition("@")
    tail = "" if port is None or port == _DEFAULT_PORTS[scheme] else f":{port}"
    path = _without_dot_segments(_encoded(parts.path, _PATH_SAFE)) or "/"
    return urlunsplit(SplitResult(scheme, f"{user}{at}{host}{tail}", path, _encoded(parts.query, _QUERY_SAFE), ""))


def request_url(url: str) -> str:
    """`url` as it is sent: trimmed, without fragment, host in ASCII, only what cannot be sent percent-encoded.

    Unlike `normalize_url` it leaves the author's spelling of path and query alone: some servers redirect for
    ever from one spelling of '~' to the other, and signed queries do not survive re-spelling. Never raises.
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return text
    user, at, server = parts.netloc.rpartition("@")
    host, colon, port = server.rpartition(":")
    if not colon or "]" in port:
        host, colon, port = server, "", ""
    netloc = f"{user}{at}{_ascii_host(host)}{colon}{port}"
    path = _sendable(parts.path, _PATH_SAFE) or "/"
    return urlunsplit(SplitResult(parts.scheme.lower(), netloc, path, _sendable(parts.query, _QUERY_SAFE), ""))


def url_problem(url: str) -> str:  # noqa: PLR0911 - one return for each thing that can be wrong
    """What makes `url` unfit to be asked for, in words for its author; '' when nothing does.

    Surrounding white space is forgiven. Only http and https, without credentials, are ever asked for.
    """
    text = url.strip()
    if not text:
        return "the URL is empty"
    if len(text) > MAX_URL_LENGTH:
        return f"the URL is {len(text)} characters long; at most {MAX_URL_LENGTH} are accepted"
    scheme = _SCHEME.match(text)
    if scheme is None:
        return "the URL does not start with http:// or https://"
    if scheme.group(1).lower() not in _DEFAULT_PORTS:
        return f"the scheme {scheme.group(1).lower()!r} is not supported; only http and https are"
    if stray := _stray_character(text):
        return stray
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        return f"the URL cannot be parsed: {error}"
    if not parts.netloc or not parts.hostname:
        return "the URL names no host"
    if "@" in parts.netloc:
        return "the URL carries credentials (user@host); they are never sent"
    if "\\" in parts.netloc or "\\" in parts.path:
        return "the URL contains a backslash; write a slash or %5C"
    if port == 0:
        return "port 0 cannot be connected to"
    return _host_problem(parts.hostname)


def _stray_character(text: str) -> str:
    """The first character no URL may contain raw: white space, controls, invisible ones, lone surrogates."""
    if text.isascii() and text.isprintable() and " " not in text:
        return ""
    for position, character in enumerate(text, start=1):
        if character.isascii() and character.isprintable() and character != " ":
            continue
        category = unicodedata.category(character)
        if category.startswith("Z"):
            return f"the URL contains a space at character {position}; write %20 or mend the line break"
        if category in {"Cc", "Cs"} or (category == "Cf" and character not in _JOINERS):
            return f"the URL contains the invisible character U+{ord(character):04X} at character {position}"
    return ""


def _host_problem(host: str) -> str:
    if ":" in host:
        return "the URL names a network interface (%) in its address" if "%" in host else ""
    ascii_host = _ascii_host(host)
    if len(ascii_host) > _MAX_HOST_LENGTH:
        return f"the host is {len(ascii_host)} characters long; at most {_MAX_HOST_LENGTH} are possible"
    for label in ascii_host.split("."):
        if not _LABEL.fullmatch(label):
            return f"{host!r} is not a host name"
    return ""


def _ascii_host(host: str) -> str:
    """Lower-case ASCII form without the final dot; each non-ASCII label as punycode (RFC 5891, UTS 46).

    Non-transitional: 'straße' stays 'straße' (xn--strae-oqa); the standard library's idna codec would ask
    the unrelated host 'strasse'.
    """
    if host.isascii():
        return host.lower().removesuffix(".")
    folded = unicodedata.normalize("NFKC", host).translate(_DOTS).lower()
    labels = unicodedata.normalize("NFC", folded).removesuffix(".").split(".")
    return ".".join(_ascii_label(label) for label in labels)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    if len(label) > _MAX_HOST_LENGTH:  # encoding punycode takes quadratic time, and no such label exists
        return label
    return "xn--" + label.encode("punycode").decode("ascii")


def _encoded(text: str, safe: re.Pattern[bytes]) -> str:
    """Percent-encode what needs it, decode what does not, upper-case the rest; a lone '%' stays as it is."""
    return _sendable(_PERCENT.sub(_plain_or_upper, text), safe)


def _sendable(raw: str, safe: re.Pattern[bytes]) -> str:
    if raw.isascii() and " " not in raw and '"' not in raw and "<" not in raw:
        return raw
    data = raw.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if safe.match(data, at) else f"%{byte:02X}" for at, byte in enumerate(data))


def _plain_or_upper(match: re.Match[str]) -> str:
    byte = int(match.group(1), 16)
    return chr(byte) if byte in _UNRESERVED else f"%{byte:02X}"


def _without_dot_segments(path: str) -> str:
    """`path` with '.' and '..' segments resolved (RFC 3986, section 5.2.4); empty segments stay."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)

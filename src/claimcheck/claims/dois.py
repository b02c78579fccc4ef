"""One spelling for each DOI."""

from __future__ import annotations

import re
from urllib.parse import unquote

MAX_DOI_LENGTH = 2048
"""Longest DOI accepted, in characters. ISO 26324 sets no limit; the longest known to Crossref has under 300."""

_PREFIX = re.compile(r"(?:doi\s*:\s*|info:doi/|urn:doi:|(?:https?://)?(?:www\.|dx\.)?doi\.org/+)+", re.IGNORECASE)
_DOI_URL = re.compile(r"https?://(?:www\.|dx\.)?doi\.org/+(?=10\.|10%2e)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x1f\x7f]+")


def normalize_doi(text: str) -> str | None:
    """The DOI written in `text`, lower-case and without prefix; None if `text` is not one DOI and nothing else.

    `doi:`, `https://doi.org/` and the like are prefixes of writing, not of the name; percent-encoding is undone
    where the DOI came as a URL; letter case carries no meaning (DOI Handbook, section 2.4).
    """
    written = text.strip()
    if len(written) > MAX_DOI_LENGTH:
        return None
    prefix = _PREFIX.match(written)
    name = written[prefix.end() :] if prefix else written
    if prefix and "doi.org/" in prefix[0].lower():
        name = unquote(re.split(r"[?#]", name, maxsplit=1)[0])
    elif "%2f" in name.lower():
        name = unquote(name)
    return name.lower() if _DOI.fullmatch(name) else None


def doi_of_url(url: str) -> str | None:
    """The DOI a doi.org URL stands for; None for any other URL."""
    return normalize_doi(url) if _DOI_URL.match(url.strip()) else None

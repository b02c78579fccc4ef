"""Which references stand for the same source."""

from __future__ import annotations

import posixpath

from claimcheck.claims.dois import doi_of_url
from claimcheck.claims.model import Source, SourceKind
from claimcheck.claims.trials import trial_of_url
from claimcheck.claims.urls import normalize_url


def source_of(reference_id: str, *, doi: str, url: str, file: str) -> Source:
    """The source a reference names; two references have equal sources exactly when they name the same thing.

    The DOI decides, then the URL (a doi.org URL is a DOI, a study page of a register that trial), then the file; a
    reference without any of them is a source of its own. `doi` is normalised; `file` is relative to claims.toml.
    """
    name = doi or doi_of_url(url)
    if name:
        return Source(f"doi:{name}", SourceKind.DOI, name)
    if number := trial_of_url(url):
        return Source(f"trial:{number}", SourceKind.TRIAL, number)
    if url:
        location = normalize_url(url)
        return Source(f"url:{location}", SourceKind.URL, location)
    if file:
        location = posixpath.normpath(file)
        return Source(f"file:{location}", SourceKind.FILE, location)
    return Source(f"none:{reference_id}", SourceKind.NONE, "")

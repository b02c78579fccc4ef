"""HTML: everything a page says, in role-labelled blocks, nothing deleted."""

from __future__ import annotations

from claimcheck.documents.html.reading import read_html

__all__ = ["read_html"]

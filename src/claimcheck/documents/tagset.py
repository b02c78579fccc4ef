"""Sets of tag names, written as one reads them."""

from __future__ import annotations


def tags(*names: str) -> frozenset[str]:
    """The names in `names`, separated by white space."""
    return frozenset(name for part in names for name in part.split())

"""What the author probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_ALIASES = {
    "source": "reference",
    "sources": "reference",
    "refs": "references",
    "ref": "references",
    "cites": "references",
    "quote": "phrases",
    "quotes": "phrases",
    "number": "numbers",
    "nr": "numbers",
    "link": "url",
    "uri": "url",
    "href": "url",
    "path": "file",
    "pdf": "file",
    "lang": "language",
    "name": "title",
    "sentence": "text",
    "date": "issued",
    "version": "schema_version",
    "value": "figures",
    "config": "settings",
}
_CUTOFF = 65.0
"""Least similarity (0-100, normalised insertions and deletions) at which a word is offered as the one meant."""
_MAX_LOOKUPS = 200
"""Suggestions sought in one file: a file with 10,000 misspelt ids gets its errors without a wait."""


class Suggestions:
    """Finds the nearest known word, within a budget for the whole file."""

    def __init__(self) -> None:
        self._left = _MAX_LOOKUPS

    def nearest(self, word: str, choices: Collection[str]) -> str:
        """The choice `word` is most likely a misspelling of; '' when none is near."""
        alias = _ALIASES.get(word.casefold(), "")
        if alias in choices:
            return alias
        if not choices or self._left <= 0:
            return ""
        from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - loaded only when something is misspelt

        self._left -= 1
        found = process.extractOne(
            word, tuple(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_CUTOFF
        )
        return str(found[0]) if found else ""


def as_id(text: str) -> str:
    """`text` turned into a permitted id: 'UZ Leuven (2024)' gives 'uz-leuven-2024'; '' if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-._")[:60]

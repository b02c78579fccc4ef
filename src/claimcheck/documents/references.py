"""A document's own list of references: text that cites, and never carries, evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_HEADING = re.compile(
    r"^(?:\W*\d+[.)]?\s*)?(?:(?:key |cited |selected |list of |further )?references?(?: list| cited| and notes)?|"
    r"bibliograph(?:y|ie)|literature(?: cited)?|works cited|citations|cited sources|sources|"
    r"referenti(?:e|es)(?:lijst)?|bronnen(?:lijst)?|literatuur(?:lijst)?|bronvermelding|"
    r"références?(?: bibliographiques)?|literatur(?:verzeichnis|angaben)?|quellen(?:verzeichnis|angaben)?|"
    r"referenzen|einzelnachweise)\s*[:.]?$",
    re.IGNORECASE,
)
# What an entry of a reference list carries and a sentence of running text seldom does.
_CITATION = re.compile(
    r"\b(?:19|20)\d\d[a-z]?\b|\bdoi\b|\b10\.\d{4,9}/|https?://|\bet al\b|\bISBN\b|\bPMID\b", re.IGNORECASE
)
_WORK = re.compile(r"\b(?:19|20)\d\d;\s?\d|\bdoi\b|\b10\.\d{4,9}/|\bet al\b|\bISBN\b|\bPMID\b", re.IGNORECASE)
_LONGEST_HEADING = 60
_SHORTEST_ENTRY = 15
_LOOKED_AT = 2_000


class Entry(Protocol):
    """A block as far as it matters here."""

    text: str
    level: int
    """1 to 6 for a heading, else 0."""
    in_references: bool
    """Inside an element that is named as a reference list."""

    @property
    def is_aside(self) -> bool:
        """Whether it only stands beside the text (a link's label, an image's name) and says nothing about the list."""
        ...


def is_reference_heading(text: str) -> bool:
    """Whether a heading announces a list of references, in English, Dutch, French or German."""
    flat = text.strip()
    return len(flat) <= _LONGEST_HEADING and bool(_HEADING.match(flat))


def is_citation(text: str) -> bool:
    """Whether a footnote cites a work (`2017;376:125`, a DOI, "et al.") rather than explains something."""
    return bool(_WORK.search(text[:_LOOKED_AT]))


def reference_lists(entries: Sequence[Entry]) -> list[bool]:
    """Which entries belong to the list of references: named or headed as one, and reading like one."""
    result = [False] * len(entries)
    start = 0
    open_level = 0
    for place, entry in enumerate(entries):
        closes = bool(entry.level and open_level and entry.level <= open_level)
        is_title = bool(entry.level) and is_reference_heading(entry.text)
        if start < place and (closes or is_title or (not open_level and not entry.in_references)):
            _mark_if_citations(entries, result, start, place)
        if closes:
            open_level = 0
        if is_title:
            start, open_level = place, entry.level
        elif not open_level and not entry.in_references:
            start = place + 1
        elif closes:
            start = place
    _mark_if_citations(entries, result, start, len(entries))
    return result


def _mark_if_citations(entries: Sequence[Entry], result: list[bool], start: int, end: int) -> None:
    texts = (entry for entry in entries[start:end] if not (entry.level or entry.is_aside))
    listed = [entry for entry in texts if len(entry.text) > _SHORTEST_ENTRY]
    cited = sum(bool(_CITATION.search(entry.text[:_LOOKED_AT])) for entry in listed)
    if listed and cited * 2 >= len(listed):
        result[start:end] = [True] * (end - start)

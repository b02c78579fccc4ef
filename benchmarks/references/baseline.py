"""What a few plain regular expressions make of a reference."""

from __future__ import annotations

import re

from benchmarks.references.scoring import Fields

_DOI = re.compile(r"10\.\d{4,9}/[^\s]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VOLUME = re.compile(r"(?:vol(?:ume|\.)?\s*|\b)(\d+)\s*(?:\(\d+\))?\s*[:,]\s*(?:pp?\.\s*)?\d+", re.IGNORECASE)
_PAGES = re.compile(r"\b(\d+)\s*[-–]\s*(\d+)\b")
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_AUTHOR = re.compile(r"\W*([^\W\d_][\w'’-]+)")


def plain(text: str) -> Fields:
    """DOI, first year, first volume, first range, quoted or second sentence, first word."""
    doi, year, volume, pages = (pattern.search(text) for pattern in (_DOI, _YEAR, _VOLUME, _PAGES))
    quoted, author = _QUOTED.search(text), _AUTHOR.match(text)
    sentences = re.split(r"\.\s+", text)
    return Fields(
        doi=doi[0].lower().rstrip(".,;") if doi else "",
        year=year[0] if year else "",
        volume=volume[1] if volume else "",
        pages=f"{pages[1]}-{pages[2]}" if pages else "",
        title=quoted[1].strip(" ,") if quoted else (sentences[1] if len(sentences) > 1 else ""),
        first_author=author[1] if author else "",
    )

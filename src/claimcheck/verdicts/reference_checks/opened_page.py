"""The title a reference prints, held against the page its address opens."""

from __future__ import annotations

from claimcheck.claims import Reference, SourceKind
from claimcheck.claims.citations import parse_citation
from claimcheck.documents import Coverage, Document, PassageKind, Role
from claimcheck.documents.notes import Note
from claimcheck.sources import Outcome
from claimcheck.verdicts.model import SourceResult
from claimcheck.verdicts.reference_checks.titles import page_title_difference
from claimcheck.verdicts.reference_checks.words import title_words

_SHORTEST = 2
"""A printed title of fewer words says too little to be held against anything."""
_HEADINGS = 5
_FEW = 0.5
"""Below this share of the printed title's words on the page, the page is another one."""
_PDF = "application/pdf"
_CUT = 200_000


def title_on_page(reference: Reference, source: SourceResult) -> str:
    """What is wrong with the printed title of a web page, for a finding; '' when nothing is, or nothing can be said.

    A title that stands on the page as printed is right, whatever the browser's title bar says. A PDF's own title is
    often that of a template, so only its text is looked at.
    """
    document = _whole_page(source)
    printed = reference.title or parse_citation(reference.text).title
    words = title_words(printed)
    if document is None or len(words) < _SHORTEST:
        return ""
    on_page = title_words(document.text[:_CUT])
    if f" {' '.join(words)} " in f" {' '.join(on_page)} ":
        return ""
    stated = [document.title] if document.title and document.media_type != _PDF else []
    stated += _headings(document)
    found = [page_title_difference(printed, title) for title in stated]
    departures = [difference for difference in found if difference is not None]
    if len(departures) < len(found) or not departures:
        return ""
    closest = min(departures, key=lambda one: len(one.missing) + len(one.added))
    if not closest.is_another_work:
        return f"title: printed “{printed}”, page “{closest.stated}” ({closest})"
    known = set(on_page)
    is_elsewhere = sum(word in known for word in words) < _FEW * len(words)
    return f"title: printed “{printed}”, page “{stated[0]}” (the page may be another one)" if is_elsewhere else ""


def _whole_page(source: SourceResult) -> Document | None:
    """The page the address opened, if it was read whole and is no form or empty shell."""
    if source.source.kind is not SourceKind.URL or source.outcome is not Outcome.OK or source.is_search_form:
        return None
    read = next((read for read in source.documents if read.coverage is Coverage.FULL_TEXT), None)
    return None if read is None or Note.SCRIPT_ONLY in read.notes else read


def _headings(document: Document) -> list[str]:
    texts = (
        passage.span.of(document.text)
        for passage in document.passages
        if passage.kind is PassageKind.HEADING and passage.role is Role.MAIN
    )
    return [text for text, _ in zip(texts, range(_HEADINGS), strict=False)]

"""How retrieving one source ended, from everything that was asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from claimcheck.claims import Source, SourceKind
from claimcheck.documents import Coverage, Document, ReadFailure
from claimcheck.documents.notes import Note
from claimcheck.sources import FetchFailure, Location, Outcome, Purpose, Resolution, Retrieved, Snapshot
from claimcheck.verdicts.model import SourceResult

_COVERAGE_ORDER = (
    Coverage.FULL_TEXT,
    Coverage.PARTIAL,
    Coverage.ABSTRACT,
    Coverage.LANDING_PAGE,
    Coverage.NONE,
)
_SEARCH_WORDS = ("search", "zoek", "recherche", "suche")
_QUERY_WORDS = frozenset({"q", "query", "s", "term", "terms", "search", "text", "keyword", "keywords", "cond", "id"})


@dataclass(frozen=True, slots=True)
class Attempt:
    """One location that was tried, what came back, and what could be read of it (None if nothing came)."""

    location: Location
    retrieved: Retrieved
    read: Document | ReadFailure | None = None


def judge_source(
    source: Source, references: Sequence[str], resolution: Resolution, attempts: Sequence[Attempt]
) -> SourceResult:
    """One result for a source. The cited place decides the outcome; coverage is the best of what was read."""
    if source.kind is SourceKind.NONE:
        return SourceResult(source, tuple(references), Outcome.NO_LOCATOR, "no address, DOI or document", Coverage.NONE)
    documents = tuple(a.read for a in attempts if isinstance(a.read, Document))
    outcome, detail = _outcome(resolution, attempts)
    shown = _shown(attempts)
    retrieved = shown.retrieved if shown else None
    coverage = min((document.coverage for document in documents), key=_COVERAGE_ORDER.index, default=Coverage.NONE)
    copies = [a.retrieved.final_url for a in attempts if _is_copy(a) and isinstance(a.read, Document)]
    return SourceResult(
        source=source,
        references=tuple(references),
        outcome=outcome,
        detail=detail,
        coverage=coverage,
        http_status=_status(attempts, shown),
        requested=attempts[0].retrieved.requested if attempts else source.location,
        final_url=retrieved.final_url if retrieved else "",
        media_type=retrieved.media_type if isinstance(retrieved, Snapshot) else "",
        sha256=retrieved.sha256 if isinstance(retrieved, Snapshot) else "",
        retrieved_at=retrieved.retrieved_at if retrieved else None,
        hops=attempts[0].retrieved.hops if attempts else (),
        title=_title(resolution, documents),
        registry=resolution.registry,
        documents=documents,
        read_failures=tuple(a.read for a in attempts if isinstance(a.read, ReadFailure)),
        archived_copy=copies[0] if copies else "",
        is_search_form=is_search_form(source, documents),
        is_stand_in=any(a.retrieved.is_stand_in for a in attempts),
        notes=tuple(note for document in documents for note in document.notes),
    )


def _status(attempts: Sequence[Attempt], shown: Attempt | None) -> int:
    """The HTTP status to report: an archived copy's success is not the dead page's."""
    if shown is None:
        return 0
    return attempts[0].retrieved.status if _is_copy(shown) else shown.retrieved.status


def is_search_form(source: Source, documents: Sequence[Document]) -> bool:
    """Whether the cited address opens a search form without a query, or a bare home page.

    Told from the address: such a page changes daily, whatever it shows today.
    """
    if source.kind is not SourceKind.URL:
        return False
    parts = urlsplit(source.location)
    names = {name.lower() for name, value in parse_qsl(parts.query) if value}
    if names & _QUERY_WORDS:
        return False
    last = [segment for segment in parts.path.lower().split("/") if segment][-1:]
    words = last[0].replace("_", "-").replace(".", "-").split("-") if last else []
    if any(Note.SEARCH_PAGE in document.notes for document in documents):
        return True
    looks_like_search = bool(words) and (words[0] in _SEARCH_WORDS or words[-1] in _SEARCH_WORDS)
    return looks_like_search and not any(_is_an_article(document) for document in documents)


def is_home_page(source: Source) -> bool:
    """Whether the cited address is a site's root."""
    parts = urlsplit(source.location)
    return source.kind is SourceKind.URL and parts.path in {"", "/"} and not parts.query


def coverage_in_words(coverage: Coverage) -> str:
    """'the abstract': what of a source was read, as a noun."""
    return "a part" if coverage is Coverage.PARTIAL else f"the {coverage.value.replace('_', ' ')}"


def is_untraceable(source: SourceResult) -> bool:
    """Whether a source cannot carry any claim, whatever fetching it gave."""
    return source.source.kind is SourceKind.NONE or source.is_search_form or is_home_page(source.source)


def _is_an_article(document: Document) -> bool:
    """A page about searching, with paragraphs of its own, is an article and no form."""
    return document.coverage is Coverage.FULL_TEXT and len(document.text) > _ARTICLE_CHARACTERS


_ARTICLE_CHARACTERS = 4000


def _is_copy(attempt: Attempt) -> bool:
    return attempt.location.purpose is Purpose.ARCHIVED_COPY


def _outcome(resolution: Resolution, attempts: Sequence[Attempt]) -> tuple[Outcome, str]:
    registry = resolution.registry
    if registry is not None and registry.registered is False:
        return Outcome.DEAD, f"{registry.identifier} is not registered"
    if not attempts:
        first = next(iter(resolution.failures), None)
        return (first.outcome, first.detail) if first else (Outcome.NO_LOCATOR, "nothing to ask for")
    return _outcome_of_cited(attempts[0], is_registered=registry is not None and registry.registered is True)


def _outcome_of_cited(cited: Attempt, *, is_registered: bool) -> tuple[Outcome, str]:
    retrieved = cited.retrieved
    if isinstance(retrieved, FetchFailure) and retrieved.outcome is Outcome.DEAD and is_registered:
        return Outcome.SUSPECT, f"the DOI is registered, but its landing page is gone: {retrieved.detail}"
    if isinstance(retrieved, FetchFailure) or retrieved.outcome is not Outcome.OK:
        return retrieved.outcome, retrieved.detail
    if isinstance(cited.read, ReadFailure):
        return Outcome.UNREADABLE, cited.read.detail
    return Outcome.OK, retrieved.detail


def _shown(attempts: Sequence[Attempt]) -> Attempt | None:
    """The attempt that carries the text, or the cited place where none does."""
    read = [a for a in attempts if isinstance(a.read, Document)]
    if read:
        return min(read, key=lambda a: _COVERAGE_ORDER.index(_coverage(a)))
    return attempts[0] if attempts else None


def _coverage(attempt: Attempt) -> Coverage:
    return attempt.read.coverage if isinstance(attempt.read, Document) else Coverage.NONE


def _title(resolution: Resolution, documents: Sequence[Document]) -> str:
    if resolution.registry is not None and resolution.registry.title:
        return resolution.registry.title
    return next((document.title for document in documents if document.title), "")

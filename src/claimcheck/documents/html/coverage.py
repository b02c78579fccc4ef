"""How much of a source a page carries: the whole text, an abstract, a landing page, or a shell for scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.documents.blocks import Block
from claimcheck.documents.html.metadata import Metadata
from claimcheck.documents.model import Coverage, PassageKind, Role
from claimcheck.documents.notes import Note

_SEARCH_WORDS = re.compile(
    r"\b(?:search|find trials|zoek(?:en|resultaten|opdracht)?|rechercher?|such(?:e|en|ergebnisse)|buscar)\b",
    re.IGNORECASE,
)
_SEARCH_URL = re.compile(r"[/?&=_-](?:advanced-?)?(?:search|zoek(?:en)?|recherche|suche)(?:$|[/?&=._-])", re.IGNORECASE)
_SEARCH_FIELDS = frozenset({"q", "query", "search", "s", "term", "keywords", "keyword", "zoek", "text", "searchterm"})
_APP_ROOTS = frozenset({"root", "app", "__next", "__nuxt", "___gatsby", "app-root", "main-app", "react-root"})
_ASKS_FOR_SCRIPT = re.compile(r"\bjava\s?script\b", re.IGNORECASE)
_VIDEO_HOSTS = re.compile(
    r"youtube|youtu\.be|vimeo|brightcove|jwplayer|kaltura|wistia|dailymotion|vidyard", re.IGNORECASE
)
_BODY_HEADING = re.compile(
    r"^[\W\d]*(?:introduction|(?:patients?|materials?|subjects?|study)?\s*(?:and|&)?\s*methods?|results?|"
    r"discussion|conclusions?|supplementary|acknowledge?ments?|inleiding|methoden?|resultaten|discussie|"
    r"einleitung|methodik|ergebnisse|diskussion|méthodes|résultats)\W*$",
    re.IGNORECASE,
)
_ABSTRACT_HEADING = re.compile(r"^\W*(?:abstract|summary|samenvatting|résumé|zusammenfassung)\W*$", re.IGNORECASE)
_SCHOLARLY = frozenset({"ScholarlyArticle", "MedicalScholarlyArticle"})

_HEADING = 80
"""Longest heading looked at, in characters."""
_FEW_WORDS = 40
_SEARCH_PAGE_WORDS = 150
_MEDIA_PAGE_WORDS = 150
_ABSTRACT_WORDS = 60
_ARTICLE_WORDS = 1_200
_LONG_ARTICLE_WORDS = 2_500
_BODY_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the tree shows before its text is judged."""

    scripts: int
    has_empty_app: bool
    has_search_field: bool
    has_player: bool
    images: int


def page_facts(root: Any) -> PageFacts:
    """Counts of what a page is made of; one pass over the tree."""
    scripts = images = 0
    has_empty_app = has_search_field = has_player = False
    for element in root.iter("script", "img", "video", "audio", "iframe", "form", "input", "div", "app-root", "main"):
        tag = element.tag
        if tag == "script":
            kind = (element.get("type") or "text/javascript").lower()
            scripts += "javascript" in kind or kind == "module"
        elif tag == "img":
            images += 1
        elif tag in {"div", "app-root", "main"}:
            is_app = tag == "app-root" or (element.get("id") or "").lower() in _APP_ROOTS
            has_empty_app = has_empty_app or (is_app and not _has_words(element))
        elif tag in {"form", "input"}:
            has_search_field = has_search_field or _is_search(element)
        else:
            source = element.get("src") or element.get("data-src") or ""
            has_player = has_player or tag in {"video", "audio"} or bool(_VIDEO_HOSTS.search(source[:500]))
    return PageFacts(scripts, has_empty_app, has_search_field, has_player, images)


def judge_coverage(
    blocks: Sequence[Block], metadata: Metadata, facts: PageFacts, url: str
) -> tuple[Coverage, tuple[str, ...]]:
    """What the page covers of the source it stands for, and the notes that say why."""
    main = [block for block in blocks if block.role is Role.MAIN]
    words = sum(len(block.text.split()) for block in main)
    headings = [block.text for block in main if block.kind is PassageKind.HEADING]
    notes: list[str] = []
    if _is_script_only(blocks, facts, words):
        notes.append(Note.SCRIPT_ONLY)
    if _is_search_page(metadata, facts, headings, words, url, is_shell=bool(notes)):
        return Coverage.LANDING_PAGE, (*notes, Note.SEARCH_PAGE)
    if metadata.is_paywalled:
        notes.append(Note.PAYWALL)
    if not words and not notes:
        notes.append(Note.NO_MAIN_TEXT)
    if _is_media_page(metadata, facts, words):
        notes.append(Note.MEDIA_PAGE)
    if not notes and _is_scholarly(metadata):
        return _of_article(headings, words)
    return (Coverage.PARTIAL if notes else Coverage.FULL_TEXT), tuple(notes)


def _is_script_only(blocks: Sequence[Block], facts: PageFacts, words: int) -> bool:
    if words >= _FEW_WORDS or not facts.scripts:
        return False
    asks = any(block.role is Role.HIDDEN and _ASKS_FOR_SCRIPT.search(block.text) for block in blocks)
    shown = sum(len(b.text.split()) for b in blocks if b.role in {Role.MAIN, Role.BOILERPLATE, Role.REFERENCE_LIST})
    return facts.has_empty_app or asks or shown < _FEW_WORDS // 4


def _is_search_page(
    metadata: Metadata, facts: PageFacts, headings: Sequence[str], words: int, url: str, *, is_shell: bool
) -> bool:
    """A form that waits for a query: it says so in its title, heading or address, and shows little else."""
    says_so = any(_SEARCH_WORDS.search(text) for text in (metadata.title, *headings[:2]))
    if words >= _SEARCH_PAGE_WORDS:
        return False
    if is_shell:
        return says_so or bool(_SEARCH_URL.search(url))
    return facts.has_search_field and (says_so or bool(_SEARCH_URL.search(url)))


def _is_media_page(metadata: Metadata, facts: PageFacts, words: int) -> bool:
    if words >= _MEDIA_PAGE_WORDS:
        return False
    is_video = facts.has_player or "VideoObject" in metadata.types or metadata.og_type.startswith("video")
    return is_video or (words < _FEW_WORDS and facts.images > 0 and not facts.scripts)


def _is_scholarly(metadata: Metadata) -> bool:
    names = metadata.names
    has_citation = "citation_title" in names and bool(
        names & {"citation_doi", "citation_journal_title", "citation_pmid", "citation_abstract_html_url"}
    )
    return has_citation or bool(metadata.types & _SCHOLARLY)


def _of_article(headings: Sequence[str], words: int) -> tuple[Coverage, tuple[str, ...]]:
    """A journal's page: the article, only its abstract, or not even that."""
    body = sum(bool(_BODY_HEADING.match(heading[:_HEADING])) for heading in headings)
    is_full = words >= _LONG_ARTICLE_WORDS or (words >= _ARTICLE_WORDS and body >= _BODY_HEADINGS)
    if is_full:
        return Coverage.FULL_TEXT, ()
    has_abstract = any(_ABSTRACT_HEADING.match(heading[:_HEADING]) for heading in headings) or words >= _ABSTRACT_WORDS
    return (Coverage.ABSTRACT if has_abstract else Coverage.LANDING_PAGE), (Note.ABSTRACT_ONLY,)


def _is_search(element: Any) -> bool:
    if element.tag == "form":
        return bool(element.get("role") == "search")
    kind: str = (element.get("type") or "text").lower()
    name: str = (element.get("name") or element.get("id") or "").lower()
    return kind == "search" or (kind == "text" and name in _SEARCH_FIELDS)


def _has_words(element: Any) -> bool:
    return any(text.strip() for text in element.itertext("div", "p", "span", "section", "h1", "li", "a"))

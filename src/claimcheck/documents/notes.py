"""What a reader noticed about a document as a whole, in words the report prints and later rules recognise."""

from __future__ import annotations

from enum import StrEnum


class Note(StrEnum):
    """The closed part of `Document.notes`; compare with `in`, since a note is its own sentence."""

    SCRIPT_ONLY = "script-only page: its content appears only when a browser runs its scripts"
    SEARCH_PAGE = "search form without results"
    PAYWALL = "the page says that part of its text is behind a paywall"
    ABSTRACT_ONLY = "only the abstract stands on this page"
    MEDIA_PAGE = "video or image page with little text"
    TRUNCATED = "longer than the limit; read up to there"
    TOO_DEEP = "nested too deeply for a tree; read as a stream of text, without roles"
    SCANNED_PAGES = "some pages are images without a text layer"
    BROKEN = "the mark-up is broken; read as far as it makes sense"
    NO_MAIN_TEXT = "no main text recognised"

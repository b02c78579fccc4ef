"""Captions and transcripts a page links: what a video says, as a source of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from claimcheck.documents.html.elements import absolute_url

_NAMED = re.compile(
    r"\btrans(?:cripts?|cripties?|criptions?)\b|\btranskript(?:e|ion)?\b|\bsubtitles\b|\bclosed captions\b|"
    r"\bondertitel(?:s|ing)\b|\bsous-titres\b|\buntertitel\b",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:vtt|srt)(?:$|[?#])", re.IGNORECASE)
_SPOKEN = frozenset({"subtitles", "captions", "descriptions"})
_LONGEST_NAME = 80
"""Characters of a link's text; a longer one is a sentence that mentions a transcript."""
_SHOWN = 3


def transcripts_note(root: Any, links: Iterable[tuple[str, str]], base_url: str) -> str:
    """A sentence with the addresses of what spells the video out, or ''. Chapters and metadata tracks are none."""
    tracks = {
        absolute_url(base_url, track.get("src") or ""): (track.get("kind") or "subtitles").lower() in _SPOKEN
        for track in root.iter("track")
    }
    named = [url for text, url in links if _FILE.search(url) or (len(text) <= _LONGEST_NAME and _NAMED.search(text))]
    found = [
        url
        for url in dict.fromkeys((*tracks, *named))
        if url.startswith(("http://", "https://")) and tracks.get(url, True)
    ]
    if not found:
        return ""
    return f"captions or a transcript are linked and can be cited as a source: {', '.join(found[:_SHOWN])}"

"""Text gathered from mark-up: inline tags neither split nor glue words, raised text is marked."""

from __future__ import annotations

import re

from claimcheck.documents.raised import lower_text, raise_text

_BREAK = "\x0b"
_WHITE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \x0b]*\x0b[ \x0b]*")
# Soft hyphen, zero-width space, word joiner, byte order mark: hints for layout, invisible in the text.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class Flow:
    """The text of one block while it is being gathered.

    White space collapses as in a browser; `line_break` survives as a newline. Raised and lowered stretches nest.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._outer: list[tuple[list[str], bool]] = []

    def add(self, text: str | None, *, preformatted: bool = False) -> None:
        """Text as it stands between two tags."""
        if text:
            self._parts.append(text.replace("\n", _BREAK) if preformatted else text)

    def line_break(self) -> None:
        """A `<br>`: a newline inside the block."""
        self._parts.append(_BREAK)

    def space(self) -> None:
        """A word bound, as between the paragraphs of one table cell."""
        self._parts.append(" ")

    def begin_aside(self) -> None:
        """Everything up to `end_aside` stands beside the text (a ruby reading) and not in it."""
        self.begin_shift(raised=False)

    def end_aside(self) -> str:
        """The text beside the line."""
        text = "".join(self._parts)
        self._parts, _ = self._outer.pop()
        return " ".join(text.split())

    def begin_shift(self, *, raised: bool) -> None:
        """Everything up to `end_shift` is raised (or lowered)."""
        self._outer.append((self._parts, raised))
        self._parts = []

    def end_shift(self) -> None:
        """Back to the line the matching `begin_shift` left."""
        text = "".join(self._parts).translate(_INVISIBLE)
        self._parts, raised = self._outer.pop()
        if text.strip():
            self._parts.append(raise_text(text, before=self._last()) if raised else lower_text(text))
        elif text:
            self._parts.append(" ")

    def take(self) -> str:
        """The block's text, white space collapsed; the flow is empty afterwards, shifts stay open."""
        depth = [raised for _, raised in self._outer]
        while self._outer:
            self.end_shift()
        text = "".join(self._parts).translate(_INVISIBLE)
        self._parts = []
        for raised in depth:
            self.begin_shift(raised=raised)
        return _AROUND_BREAK.sub("\n", _WHITE.sub(" ", text)).strip(" \n")

    def _last(self) -> str:
        return next((part[-1] for part in reversed(self._parts) if part), "")

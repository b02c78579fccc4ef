"""Text from outside inside GitHub-flavoured Markdown: shown as it is, never obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from urllib.parse import quote

from claimcheck.reports.escaping import one_line, steers
from claimcheck.text import Span

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~!&$]")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")
_AUTOLINK = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")
_BACKTICKS = re.compile(r"`+")


def inline(text: str) -> str:
    """One line of text with every character that Markdown or HTML would obey escaped; table cells get a bar."""
    escaped = _SPECIAL.sub(r"\\\g<0>", one_line(text.replace("\t", " | ")))
    return _AUTOLINK.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", escaped)


def line(text: str) -> str:
    """As `inline`, for text that begins a line: it begins no list and no heading."""
    return _LINE_START.sub(_escape_start, inline(text))


def _escape_start(match: re.Match[str]) -> str:
    marker = match[2]
    return f"{match[1]}&#{ord(marker[0])};{marker[1:]}" if marker.isdigit() else f"{match[1]}\\{marker}"


def link(label: str, url: str) -> str:
    """A link to an http, https or relative address; the escaped label alone for anything else."""
    shown = inline(label)
    if not re.match(r"(?i)^(https?://|file:)", url) or any(steers(char) for char in url):
        return shown
    return f"[{shown}](<{quote(url, safe=_URL_CHARACTERS)}>)"


_URL_CHARACTERS = "!#$%&'()*+,-./:;=?@[]_~"


def emphasised(text: str, marks: Sequence[Span]) -> str:
    """One line of text with the marked slices in bold; overlapping marks are joined."""
    pieces: list[str] = []
    position = 0
    for start, end in _joined(text, marks):
        pieces.append(_spaced(text[position:start]))
        pieces.append(_bold(text, start, end))
        position = end
    pieces.append(_spaced(text[position:]))
    return _LINE_START.sub(_escape_start, "".join(pieces).strip())


def _joined(text: str, marks: Sequence[Span]) -> list[tuple[int, int]]:
    """Marks in order without white space at their ends; those that touch or have only white space between are one."""
    joined: list[tuple[int, int]] = []
    for mark in sorted(marks):
        start, end = max(0, mark.start), min(len(text), mark.end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _spaced(text: str) -> str:
    """Escaped text that keeps whether it began or ended with white space."""
    if not text:
        return ""
    if text.isspace():
        return " "
    head = " " if text[0].isspace() else ""
    tail = " " if text[-1].isspace() else ""
    return head + inline(text) + tail


def _bold(text: str, start: int, end: int) -> str:
    """Asterisks where Markdown's flanking rules let them work, else the HTML element."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = text[start].isalnum() or not before.isalnum()
    closes = text[end - 1].isalnum() or not after.isalnum()
    inner = inline(text[start:end])
    if not inner:
        return ""
    return f"**{inner}**" if opens and closes else f"<strong>{inner}</strong>"


def code(text: str) -> str:
    """Text in a code span, with a fence longer than any run of backticks in it."""
    shown = one_line(text).replace("|", "\\|")
    if not shown:
        return ""
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{space}{shown}{space}{fence}"


def toml_string(text: str) -> str:
    """The text as a TOML basic string on one line, safe to paste and to print.

    White space is folded: matching does not see it, and a line break would end the string.
    """
    plain = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return "".join(f"\\U{ord(char):08x}" if steers(char) else char for char in plain)


def fenced(lines: Sequence[str], language: str = "") -> list[str]:
    """A fenced block whose fence is longer than any run of backticks inside."""
    longest = max((len(run) for line in lines for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *lines, fence]


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already."""
    return [
        "| " + " | ".join(header) + " |",
        "|" + "---|" * len(header),
        *("| " + " | ".join(row) + " |" for row in rows),
    ]

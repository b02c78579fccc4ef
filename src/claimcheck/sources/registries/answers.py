"""What a registry answered to one question, told apart: known, unknown, no usable answer."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claimcheck.sources.model import FetchFailure, Retrieved, Snapshot

MAX_ANSWER_BYTES = 20_000_000
"""A larger answer is not parsed; Crossref's longest records, with thousands of references, are under 3 MB."""

_UNKNOWN = frozenset({404, 410})
_OK = 200
_TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:\s[^<>]{0,300})?/?>")
_DATE_PARTS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is the JSON object or array received, None if there was none.

    `is_unknown`: the registry says that it does not know the thing asked for. `failure`: why there is no answer,
    in words, '' if there is one; `may_pass` whether asking later may help.
    """

    body: Any = field(repr=False)
    is_unknown: bool = False
    failure: str = ""
    may_pass: bool = False
    retrieved: Retrieved | None = field(default=None, repr=False)

    @property
    def is_known(self) -> bool:
        """Whether the registry answered with content."""
        return not self.is_unknown and not self.failure


def answer_of(retrieved: Retrieved) -> Answer:
    """Tell the registry's answer from everything else that may come back. Never raises."""
    if isinstance(retrieved, FetchFailure):
        return Answer(None, failure=retrieved.detail, may_pass=retrieved.outcome.may_pass, retrieved=retrieved)
    body = _parsed(retrieved)
    if retrieved.status in _UNKNOWN:
        return Answer(body, is_unknown=True, retrieved=retrieved)
    if retrieved.status != _OK:
        return Answer(body, failure=retrieved.detail or f"HTTP {retrieved.status}", retrieved=retrieved)
    if body is None:
        return Answer(None, failure="its answer is no JSON", retrieved=retrieved)
    return Answer(body, retrieved=retrieved)


def snapshot_of(answer: Answer) -> Snapshot | None:
    """The bytes the answer was read from."""
    return answer.retrieved if isinstance(answer.retrieved, Snapshot) else None


def _parsed(snapshot: Snapshot) -> Any:
    if len(snapshot.body) > MAX_ANSWER_BYTES:
        return None
    try:
        body = json.loads(snapshot.body)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict | list) else None


def table(value: Any, *path: str) -> Mapping[str, Any]:
    """The object at `path` inside `value`; an empty one where there is none. Registries leave out what is empty."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def tables(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects in a list; nothing where it is no list."""
    if isinstance(value, list):
        yield from (entry for entry in value if isinstance(entry, dict))


def words(value: Any) -> str:
    """A string or number as text on one line, without mark-up and character references; '' for anything else.

    A title may carry `<sup>`, `<i>`, MathML or `&amp;`; inside a word a tag leaves no space behind.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return " ".join(html.unescape(_TAG.sub("", str(value))).split())


def first_words(value: Any) -> str:
    """The first non-empty text of a list of texts, or the text itself."""
    return next(iter(all_words(value)), "")


def all_words(value: Any) -> tuple[str, ...]:
    """Every non-empty text of a list of texts, without repeats; a bare text counts as a list of one."""
    entries = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(text for text in map(words, entries) if text))


def date_parts(value: Any) -> tuple[int, ...]:
    """Year, month and day, as far as given, from Crossref's `{"date-parts": [[2017, 1, 12]]}`; () if none."""
    rows = value.get("date-parts") if isinstance(value, dict) else None
    row = rows[0] if isinstance(rows, list) and rows else None
    parts = []
    for part in (row if isinstance(row, list) else [])[:_DATE_PARTS]:
        if isinstance(part, bool) or not str(part).isascii() or not str(part).isdigit():
            break
        parts.append(int(part))
    return tuple(parts)


def iso(parts: tuple[int, ...]) -> str:
    """Date parts as an ISO date as far as they go: '2017', '2017-01' or '2017-01-12'."""
    return "-".join(f"{part:04}" if not place else f"{part:02}" for place, part in enumerate(parts))

"""Precision, recall and F1 of each field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from benchmarks.references.labelled import Labelled

FIELDS = ("doi", "year", "volume", "pages", "title", "first_author")
_SAME_TITLE = 95.0
_NUMBERS = re.compile(r"[A-Za-z]{0,2}\d+[A-Za-z]?")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a method read; '' for nothing."""

    doi: str = ""
    year: str = ""
    volume: str = ""
    pages: str = ""
    title: str = ""
    first_author: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)


def scores(references: Sequence[Labelled], found: Sequence[Fields]) -> Iterator[Score]:
    """One score per field: right, wrong (counts against both) and missing."""
    for name in FIELDS:
        right = given = wanted = 0
        for reference, fields in zip(references, found, strict=True):
            value, truth = getattr(fields, name), reference.truth[name]
            given += bool(value)
            wanted += bool(truth)
            right += bool(value and truth and _agrees(name, value, truth))
        yield Score(right / (given or 1), right / (wanted or 1))


def _agrees(name: str, value: str, truth: tuple[str, ...]) -> bool:
    if name == "title":
        ours, theirs = _flat(value), _flat(truth[0])
        return ours == theirs or ratio(ours, theirs) >= _SAME_TITLE
    if name == "pages":
        return tuple(_NUMBERS.findall(value))[:2] == truth[:2]
    if name == "first_author":
        ours = _flat(value)
        first = _flat(truth[0])
        return bool(ours) and (
            ours == first or ours in first.split() or first.startswith(f"{ours} ") or first.endswith(f" {ours}")
        )
    return value.casefold() in {one.casefold() for one in truth}


def _flat(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()

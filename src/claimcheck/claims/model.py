"""A brochure: what it claims, and what it cites for each claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from claimcheck.quantities import Quantity
from claimcheck.text import Span


class SourceKind(StrEnum):
    """How a source can be reached."""

    DOI = "doi"
    URL = "url"
    FILE = "file"
    TRIAL = "trial"
    """A registered clinical trial: NCT or EU CT number."""
    NONE = "none"
    """No locator at all: data on file without a document."""


@dataclass(frozen=True, slots=True)
class Source:
    """The distinct thing behind one or more references; `key` is equal exactly when the thing is the same.

    `location` is the normalised DOI, the normalised URL, the file path relative to claims.toml, the trial
    number, or '' for a source without a locator.
    """

    key: str
    kind: SourceKind
    location: str


class Expectation(StrEnum):
    """What the author says will happen when the source is fetched."""

    OK = "ok"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the brochure's reference list.

    `line` is its 1-based line in claims.toml; `numbers` are as printed; `lines` maps a key of the entry
    ('url', 'doi', 'text', ...) to its line.
    """

    id: str
    numbers: tuple[int, ...]
    source: Source
    line: int
    text: str = ""
    title: str = ""
    doi: str = ""
    url: str = ""
    file: str = ""
    language: str = ""
    expect: Expectation = Expectation.OK
    expect_reason: str = ""
    expect_until: date | None = None
    lines: dict[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure a claim states: a slice of the claim's text, read as a quantity with its comparator."""

    text: str
    span: Span
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wording the source must contain, in the source's language.

    `is_context` marks a phrase under 5 words or 30 characters: it can fail, it cannot support alone.
    """

    text: str
    is_context: bool


Statement = Figure | Phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of the brochure, with the references printed behind it.

    `references` holds the ids of listed references, in printed order and without repeats;
    `unlisted` the printed numbers no reference carries; `cited` is what was printed, for display.
    `line` is the claim's 1-based line in claims.toml. `figures` is in the order written, or in reading order when
    they are the text's own.
    """

    id: str
    text: str
    line: int
    references: tuple[str, ...] = ()
    unlisted: tuple[int, ...] = ()
    cited: tuple[str, ...] = ()
    figures: Sequence[Figure] = ()
    phrases: tuple[Phrase, ...] = ()
    page: int | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Figures, then phrases, each in the order written."""
        return (*self.figures, *self.phrases)


@dataclass(frozen=True, slots=True)
class Brochure:
    """A whole claims.toml. `sha256` is of the file's bytes; `settings` is its [settings] table, unchecked."""

    title: str
    language: str
    path: Path
    sha256: str
    references: tuple[Reference, ...]
    claims: tuple[Claim, ...]
    file: str = ""
    issued: date | None = None
    settings: dict[str, Any] = field(default_factory=dict, hash=False)
    settings_lines: dict[str, int] = field(default_factory=dict, hash=False)
    _by_id: dict[str, Reference] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Asked for once a finding and once a quotation: a search through 10 000 references would be felt.
        by_id = {reference.id: reference for reference in reversed(self.references)}
        object.__setattr__(self, "_by_id", by_id)

    def reference(self, reference_id: str) -> Reference:
        """The reference with this id; KeyError if there is none."""
        return self._by_id[reference_id]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every distinct source, in the order first listed."""
        return tuple({reference.source.key: reference.source for reference in self.references}.values())

"""Evidence: an exact quotation, where it stands, how it was matched, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.claims import Statement
from claimcheck.documents import Locator, Role
from claimcheck.text import Span


class Match(StrEnum):
    """How evidence matches its statement; the closed set of the report's `match` field."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    FUZZY = "fuzzy"
    ENTAILED = "entailed"
    ROUNDED = "rounded"


class Relation(StrEnum):
    """What follows from a piece of evidence for its statement."""

    SUPPORTS = "supports"
    WEAKER = "weaker"
    """Located, but the source says less: overlap, hedge, rounding beyond policy, weak role."""
    CONTRADICTS = "contradicts"
    """Same subject, group, endpoint and period with another figure, or the opposite direction."""
    UNBOUND = "unbound"
    """The figure stands here but cannot be tied to its own arm, group, endpoint or period: a reader decides."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One reason for a score: what was compared, its value in 0..1, and in words what was seen."""

    name: str
    value: float
    detail: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation from one document, bearing on one statement.

    `start`/`end` index the document's text and `exact` is that slice, unchanged; `prefix` and `suffix` are up
    to 60 characters around it (W3C TextQuoteSelector). `marks` are the matched parts inside `exact`, relative to
    it. `document` is the sha256 of the snapshot's body. `score` is in 0..1 and is the weakest of `parts`.
    `found` is what the source states instead, when it contradicts or is weaker. `note` is a sentence for the
    reader ("follows by arithmetic: 78 416 is more than 75 000").
    """

    document: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    locator: Locator
    role: Role
    match: Match
    relation: Relation
    score: float
    marks: tuple[Span, ...] = ()
    parts: tuple[ScorePart, ...] = ()
    found: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatementMatch:
    """All evidence one document holds for one statement, best first; empty when nothing was located."""

    statement: Statement
    evidence: tuple[Evidence, ...]


class UncheckedKind(StrEnum):
    """What no statement of a claim covers."""

    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    CAUSE = "cause"
    LISTED_CONTENT = "listed content"
    ORDINAL = "ordinal"
    FIGURE = "figure"
    """A number of the text that the author's own list of figures leaves out and no quotation states."""
    ASSERTION = "assertion"
    """A clause without any checkable figure or phrase."""


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of a claim's text (`text` is its slice at `span`) that no figure covers.

    `phrases` are the texts of the claim's own phrases that speak of it: found in the source, they cover it.
    """

    kind: UncheckedKind
    text: str
    span: Span
    phrases: tuple[str, ...] = ()


class DifferenceKind(StrEnum):
    """How a near-verbatim source differs from the claim's wording."""

    ONLY_IN_CLAIM = "only in the claim"
    ONLY_IN_SOURCE = "only in the source"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference in wording.

    `is_essential` when it changes meaning: a hedge, negation, quantity, direction, degree, or a content word
    without a counterpart.
    """

    kind: DifferenceKind
    claim_text: str
    source_text: str
    is_essential: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The claim's own wording found near-verbatim in a document of the same language.

    `covered` are the parts of the claim's text this evidence covers. The evidence SUPPORTS when no difference is
    essential, else it is WEAKER (a hedge, a missing word) or CONTRADICTS (negation, direction).
    """

    evidence: Evidence
    covered: tuple[Span, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A candidate passage for a human reader: a sentence or row of a document, with why it was ranked."""

    document: str
    exact: str
    start: int
    end: int
    locator: Locator
    role: Role
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """What one document holds for one claim."""

    document: str
    statements: tuple[StatementMatch, ...]
    wording: tuple[Wording, ...] = ()
    """Near-verbatim wording, one entry per sentence of the claim that was found."""
    vouched: tuple[Span, ...] = ()
    """Ranks, comparisons and causes of the claim's text that a sentence bearing out a figure states too."""
    passages: tuple[RankedPassage, ...] = ()

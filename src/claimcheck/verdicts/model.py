"""Verdicts, findings and the audit: what every report is a view of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from claimcheck.claims import Brochure, Claim, Reference, Source, Statement
from claimcheck.documents import Coverage, Document, ReadFailure
from claimcheck.matching import Difference, Evidence, RankedPassage, Unchecked
from claimcheck.sources import Hop, Outcome, RegistryRecord


class Verdict(StrEnum):
    """The closed set of verdicts on statements and claims."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly_supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    UNTRACEABLE = "untraceable"
    INCONCLUSIVE = "inconclusive"
    NEEDS_READER = "needs_reader"

    @property
    def label(self) -> str:
        """The verdict in words."""
        return self.value.replace("_", " ")

    @property
    def is_decided_by_machine(self) -> bool:
        """Whether no person has to read a source to settle it."""
        return self not in {Verdict.NEEDS_READER, Verdict.INCONCLUSIVE}


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return (Severity.ERROR, Severity.WARNING, Severity.NOTE).index(self)


@dataclass(frozen=True, slots=True)
class CitedEvidence:
    """Evidence with the reference it was found behind. `link` opens the place, or is ''."""

    reference: str
    evidence: Evidence
    link: str = ""
    is_cited: bool = True
    """False for evidence in another source of the brochure (law of evidence 8)."""
    is_archived_copy: bool = False
    header: tuple[str, ...] = ()
    """The column headings of a table row: without them a reader cannot tell whose figure it is."""


@dataclass(frozen=True, slots=True)
class StatementResult:
    """The verdict on one figure or phrase, with the evidence it rests on, best first."""

    statement: Statement
    verdict: Verdict
    reason: str
    evidence: tuple[CitedEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedWording:
    """The claim's own wording, found near-verbatim behind a reference, with the differences."""

    evidence: CitedEvidence
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A candidate passage for a human reader."""

    reference: str
    passage: RankedPassage
    link: str = ""


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """The verdict on one claim. `found_elsewhere` are reference ids not cited here whose source supports it."""

    claim: Claim
    verdict: Verdict
    reason: str
    statements: tuple[StatementResult, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    wording: tuple[CitedWording, ...] = ()
    passages: tuple[CitedPassage, ...] = ()
    found_elsewhere: tuple[str, ...] = ()

    @property
    def is_decided_by_machine(self) -> bool:
        """Whether no person has to read a source to settle the claim or one of its statements."""
        waiting = {Verdict.NEEDS_READER, Verdict.INCONCLUSIVE}
        is_waiting = any(statement.verdict in waiting for statement in self.statements)
        return self.verdict.is_decided_by_machine and (self.verdict is Verdict.UNTRACEABLE or not is_waiting)


@dataclass(frozen=True, slots=True)
class SourceResult:
    """One distinct source: how retrieving it ended and what could be read.

    `references` are the ids that share it; `documents` what was read (landing page, abstract, full text), each
    with the URL it came from. `sha256` and `retrieved_at` are of the snapshot that carries the text, or of the
    last one asked for.
    """

    source: Source
    references: tuple[str, ...]
    outcome: Outcome
    detail: str
    coverage: Coverage
    http_status: int = 0
    requested: str = ""
    final_url: str = ""
    media_type: str = ""
    sha256: str = ""
    retrieved_at: datetime | None = None
    hops: tuple[Hop, ...] = ()
    title: str = ""
    registry: RegistryRecord | None = None
    documents: tuple[Document, ...] = field(default=(), repr=False)
    read_failures: tuple[ReadFailure, ...] = ()
    archived_copy: str = ""
    is_search_form: bool = False
    """The page is a bare search form or home page that cannot carry a claim."""
    is_stand_in: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person must know, by rule. `line` is 1-based in `file`."""

    rule: str
    severity: Severity
    message: str
    file: str
    line: int
    claim: str = ""
    reference: str = ""


class DecisionState(StrEnum):
    """Whether a reviewer's decision still holds."""

    VALID = "valid"
    STALE = "stale"
    EXPIRED = "expired"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's decision on a claim, as it bears on this audit."""

    claim: str
    state: DecisionState
    reviewer: str
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Run:
    """The circumstances of an audit. `settings` are (name, value as text) pairs, in a fixed order."""

    started_at: datetime
    tool_version: str
    claims_file: str
    claims_sha256: str
    archive_head: str
    settings: tuple[tuple[str, str], ...]
    is_offline: bool = False
    is_stand_in: bool = False
    """Some evidence comes from sources written for demonstration; every report says so on its first screen."""
    caveats: tuple[str, ...] = ()
    """What these circumstances kept the tool from checking, a sentence each; every report says so."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything a report shows. Claims and sources are in the order of claims.toml."""

    brochure: Brochure
    run: Run
    claims: tuple[ClaimResult, ...]
    sources: tuple[SourceResult, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...] = ()

    def reference(self, reference_id: str) -> Reference:
        """The reference with this id; KeyError if there is none."""
        return self.brochure.reference(reference_id)

    @property
    def reached_nothing(self) -> bool:
        """Whether every source that has a locator failed for reasons that may pass: most likely no network."""
        asked = [source for source in self.sources if source.outcome is not Outcome.NO_LOCATOR]
        return bool(asked) and all(source.outcome.may_pass for source in asked)

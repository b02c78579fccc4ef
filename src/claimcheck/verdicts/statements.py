"""The verdict on one figure or phrase, from all evidence its cited sources hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from claimcheck.claims import Figure, SourceKind, Statement
from claimcheck.documents import Role
from claimcheck.documents.links import text_fragment_link
from claimcheck.matching import ClaimMatch, Evidence, Relation
from claimcheck.verdicts.model import CitedEvidence, SourceResult, StatementResult, Verdict
from claimcheck.verdicts.policy import JudgePolicy
from claimcheck.verdicts.sources import is_home_page

_REGISTRY_TYPE = "application/json"
"""A registry's answer is for programs; a person is sent to the work itself."""
_RELATION_ORDER = (Relation.SUPPORTS, Relation.WEAKER, Relation.CONTRADICTS, Relation.UNBOUND)


@dataclass(frozen=True, slots=True)
class SourceMatches:
    """What one source holds for one claim: `matches[i]` is of `source.documents[i]`."""

    reference: str
    source: SourceResult
    matches: tuple[ClaimMatch, ...]
    is_cited: bool = True


def can_prove_absence(source: SourceResult) -> bool:
    """Whether nothing found in this source means it is not there."""
    return source.coverage.proves_absence and not source.is_search_form and not is_home_page(source.source)


def cite(evidence: Evidence, where: SourceMatches) -> CitedEvidence:
    """The evidence with its reference and a link that opens the place."""
    return CitedEvidence(
        reference=where.reference,
        evidence=evidence,
        link=link_to(where, evidence.document, evidence.start, evidence.end),
        is_cited=where.is_cited,
        is_archived_copy=bool(where.source.archived_copy),
    )


def link_to(where: SourceMatches, document: str, start: int, end: int) -> str:
    """A link that opens the place in the document with this sha256; '' when none can be made."""
    read = next((read for read in where.source.documents if read.sha256 == document), None)
    if read is None:
        return ""
    if read.media_type == _REGISTRY_TYPE and where.source.source.kind is SourceKind.DOI:
        return f"https://doi.org/{quote(where.source.source.location, safe='/:;()')}"
    return text_fragment_link(read, start, end)


def evidence_for(position: int, sources: Iterable[SourceMatches]) -> tuple[CitedEvidence, ...]:
    """All evidence for the claim's statement at `position`, best first; ties keep the order cited."""
    found: list[CitedEvidence] = []
    for where in sources:
        pieces = [piece for match in where.matches for piece in _pieces(match, position)]
        found.extend(cite(piece, where) for piece in _of_one_source(pieces))
    return tuple(sorted(found, key=_rank))


def _pieces(match: ClaimMatch, position: int) -> Iterator[Evidence]:
    """A document's evidence for one statement; the claim's own sentence, found there, carries its figures too."""
    located = match.statements[position]
    yield from located.evidence
    if not isinstance(located.statement, Figure):
        return
    span = located.statement.span
    for wording in match.wording:
        is_inside = any(part.start <= span.start and span.end <= part.end for part in wording.covered)
        if is_inside and wording.evidence.relation is Relation.SUPPORTS:
            yield wording.evidence


def judge_statement(
    statement: Statement, evidence: Sequence[CitedEvidence], sources: Sequence[SourceMatches], policy: JudgePolicy
) -> StatementResult:
    """Best source wins; absence counts only where every cited source was read in full."""
    shown = tuple(evidence[: policy.evidence_shown])
    if not evidence:
        return _nothing_located(statement, sources)
    best = evidence[0]
    piece = best.evidence
    match piece.relation:
        case Relation.SUPPORTS:
            return StatementResult(statement, Verdict.SUPPORTED, piece.note or _how(best), shown)
        case Relation.WEAKER:
            reason = piece.note or "located, but the source says less than the claim"
            return StatementResult(statement, Verdict.PARTLY_SUPPORTED, reason, shown)
        case Relation.CONTRADICTS:
            stated = f"the source states {piece.found}" if piece.found else "the source says the opposite"
            return StatementResult(statement, Verdict.CONTRADICTED, piece.note or stated, shown)
        case Relation.UNBOUND:
            reason = piece.note or "the figure stands here, but not clearly for the same arm, group or period"
            return StatementResult(statement, Verdict.NEEDS_READER, reason, shown)


def _of_one_source(pieces: Sequence[Evidence]) -> Sequence[Evidence]:
    """Drop contradictions where the same source also supports the statement (law of evidence 4)."""
    supported = any(piece.relation is Relation.SUPPORTS for piece in pieces)
    if not supported:
        return pieces
    return [piece for piece in pieces if piece.relation is not Relation.CONTRADICTS]


def _rank(cited: CitedEvidence) -> tuple[int, int, float]:
    evidence = cited.evidence
    weak_role = 0 if evidence.role is Role.MAIN else 1
    return (_RELATION_ORDER.index(evidence.relation), weak_role, -evidence.score)


def _how(cited: CitedEvidence) -> str:
    return f"stands in {cited.reference} ({cited.evidence.match})"


def _nothing_located(statement: Statement, sources: Sequence[SourceMatches]) -> StatementResult:
    kind = "figure" if isinstance(statement, Figure) else "phrase"
    if sources and all(can_prove_absence(where.source) for where in sources):
        names = ", ".join(where.reference for where in sources)
        return StatementResult(statement, Verdict.NOT_FOUND, f"this {kind} is not in {names}, which was read in full")
    if not sources:
        return StatementResult(statement, Verdict.INCONCLUSIVE, "no listed reference is cited for it")
    return StatementResult(statement, Verdict.INCONCLUSIVE, "; ".join(_why_not_proof(w) for w in sources))


def _why_not_proof(where: SourceMatches) -> str:
    source = where.source
    if can_prove_absence(source):
        return f"not in {where.reference}"
    if source.is_search_form:
        return f"{where.reference} is a search form without a result"
    if is_home_page(source.source):
        return f"{where.reference} is a bare home page"
    if source.documents:
        return f"of {where.reference} only the {source.coverage.value.replace('_', ' ')} could be read"
    return f"{where.reference} could not be read ({source.outcome.value.replace('_', ' ')})"

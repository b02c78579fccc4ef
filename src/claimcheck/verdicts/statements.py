"""The verdict on one figure or phrase, from all evidence its cited sources hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from claimcheck.claims import Figure, SourceKind, Statement
from claimcheck.claims.trials import trial_page
from claimcheck.documents import Document, Role
from claimcheck.documents.links import text_fragment_link
from claimcheck.matching import ClaimMatch, Evidence, Relation, StatementMatch
from claimcheck.verdicts.model import CitedEvidence, SourceResult, StatementResult, Verdict
from claimcheck.verdicts.policy import JudgePolicy
from claimcheck.verdicts.sources import coverage_in_words, is_home_page, is_untraceable

_REGISTRY_TYPE = "application/json"
"""A registry's answer is for programs; a person is sent to the work itself."""
_RELATION_ORDER = (Relation.SUPPORTS, Relation.WEAKER, Relation.CONTRADICTS, Relation.UNBOUND)
_QUOTED = 160
"""Characters of a text quoted inside a reason."""
_UNSEEN = frozenset({Role.META, Role.HIDDEN})
"""Text of a page that whoever opens it does not see: it may repeat what the page says, never replace it."""


@dataclass(frozen=True, slots=True)
class SourceMatches:
    """What one source holds for one claim: `matches[i]` is of `source.documents[i]`.

    `aside` are statements that stand in what looks like navigation: no evidence, and no proof of absence either.
    """

    reference: str
    source: SourceResult
    matches: tuple[ClaimMatch, ...]
    is_cited: bool = True
    aside: tuple[StatementMatch, ...] = ()


def can_prove_absence(source: SourceResult) -> bool:
    """Whether nothing found in this source means it is not there."""
    return source.coverage.proves_absence and not is_untraceable(source)


def cite(evidence: Evidence, where: SourceMatches) -> CitedEvidence:
    """The evidence with its reference and a link that opens the place."""
    read = _document(where, evidence.document)
    return CitedEvidence(
        reference=where.reference,
        evidence=evidence,
        link=link_to(where, evidence.document, evidence.start, evidence.end),
        is_cited=where.is_cited,
        is_archived_copy=read is not None and read.final_url == where.source.archived_copy != "",
        header=_header(read, evidence) if read is not None and evidence.locator.row is not None else (),
    )


def _header(read: Document, evidence: Evidence) -> tuple[str, ...]:
    """The column headings above a quoted table row."""
    return next((p.header for p in read.passages if p.span.start <= evidence.start < p.span.end), ())


def link_to(where: SourceMatches, document: str, start: int, end: int) -> str:
    """A link that opens the place in the document with this sha256; '' when none can be made."""
    read = _document(where, document)
    if read is None:
        return ""
    if read.media_type == _REGISTRY_TYPE and where.source.source.kind is SourceKind.DOI:
        return f"https://doi.org/{quote(where.source.source.location, safe='/:;()')}"
    if read.media_type == _REGISTRY_TYPE and where.source.source.kind is SourceKind.TRIAL:
        return trial_page(where.source.source.location)
    return text_fragment_link(read, start, end)


def _document(where: SourceMatches, sha256: str) -> Document | None:
    return next((read for read in where.source.documents if read.sha256 == sha256), None)


def usable_matches(where: SourceMatches) -> tuple[ClaimMatch, ...]:
    """What may be judged: nothing of a search form or a bare home page, which show something else tomorrow."""
    return () if is_untraceable(where.source) else where.matches


def as_it_counts(evidence: Evidence) -> Evidence:
    """The evidence with no more weight than its place gives it.

    Reference lists and navigation carry nothing (law of evidence 6): a reader may look at them. Text that a page does
    not show says less than the page itself, and contradicts nobody.
    """
    relation = evidence.relation
    if not evidence.role.is_evidence or (evidence.role in _UNSEEN and relation is Relation.CONTRADICTS):
        relation = Relation.UNBOUND
    elif evidence.role in _UNSEEN and relation is Relation.SUPPORTS:
        relation = Relation.WEAKER
    if relation is evidence.relation:
        return evidence
    return replace(evidence, relation=relation, note=evidence.note or f"stands in the {evidence.role} of the source")


def evidence_for(position: int, sources: Iterable[SourceMatches]) -> tuple[CitedEvidence, ...]:
    """All evidence for the claim's statement at `position`, best first, each place once; ties keep the order cited."""
    found: list[CitedEvidence] = []
    for where in sources:
        pieces = [as_it_counts(piece) for match in usable_matches(where) for piece in _pieces(match, position)]
        found.extend(cite(piece, where) for piece in _of_one_source(pieces))
    places: dict[tuple[str, int, int, bool], CitedEvidence] = {}
    for cited in sorted(found, key=_rank):
        piece = cited.evidence
        is_opposed = piece.relation is Relation.CONTRADICTS
        places.setdefault((piece.document, piece.start, piece.end, is_opposed), cited)
    return tuple(places.values())


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
    statement: Statement,
    evidence: Sequence[CitedEvidence],
    sources: Sequence[SourceMatches],
    policy: JudgePolicy,
    unlisted: Sequence[int] = (),
) -> StatementResult:
    """Best source wins; absence counts only where every cited source was read in full.

    `unlisted` are printed numbers behind the claim that the reference list lacks: sources nobody could read.
    """
    shown = _shown(evidence, policy.evidence_shown)
    if not evidence:
        return _nothing_located(statement, sources, unlisted)
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


def _shown(evidence: Sequence[CitedEvidence], limit: int) -> tuple[CitedEvidence, ...]:
    """The best pieces; a contradiction behind them is never left out of sight."""
    opposed = [piece for piece in evidence if piece.evidence.relation is Relation.CONTRADICTS][:1]
    best = evidence[:limit]
    return (*best, *(piece for piece in opposed if piece not in best))


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
    return f"stands in {cited.reference}"


def _nothing_located(
    statement: Statement, sources: Sequence[SourceMatches], unlisted: Sequence[int]
) -> StatementResult:
    kind = "figure" if isinstance(statement, Figure) else "phrase"
    if not sources:
        return StatementResult(statement, Verdict.INCONCLUSIVE, "no listed reference is cited for it")
    if not unlisted and all(can_prove_absence(where.source) and not _aside(where, statement) for where in sources):
        names = ", ".join(where.reference for where in sources)
        read = "which was read in full" if len(sources) == 1 else "which were read in full"
        where = "with its unit and its context" if kind == "figure" else "in any passage"
        return StatementResult(statement, Verdict.NOT_FOUND, f"not stated {where} in {names}, {read}")
    reasons = [_why_not_proof(where, statement) for where in sources]
    reasons += [f"reference {number} is not in the reference list" for number in unlisted]
    return StatementResult(statement, Verdict.INCONCLUSIVE, "; ".join(reasons))


def _aside(where: SourceMatches, statement: Statement) -> str:
    """The text beside the article of this source in which the statement stands; '' if none."""
    return next((found.evidence[0].exact for found in where.aside if found.statement == statement), "")


def _why_not_proof(where: SourceMatches, statement: Statement) -> str:
    source = where.source
    if can_prove_absence(source) and (beside := " ".join(_aside(where, statement).split())):
        quoted = beside if len(beside) <= _QUOTED else beside[:_QUOTED].rsplit(" ", 1)[0] + " …"
        return f"in {where.reference} it stands only in what looks like navigation, which is no evidence: “{quoted}”"
    if can_prove_absence(source):
        return f"not in {where.reference}"
    if source.is_search_form:
        return f"{where.reference} is a search form without a result"
    if is_home_page(source.source):
        return f"{where.reference} is a bare home page"
    if source.documents:
        return f"of {where.reference} only {coverage_in_words(source.coverage)} could be read"
    return f"{where.reference} could not be read ({source.outcome.value.replace('_', ' ')})"

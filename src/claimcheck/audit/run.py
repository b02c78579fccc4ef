"""The whole run, in one direction: sources gathered in parallel, claims matched and judged in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date

from claimcheck.audit.gather import OncePerRun, gather_source
from claimcheck.audit.model import AuditPolicy, Rooms
from claimcheck.claims import Brochure, Claim, Reference, Source
from claimcheck.documents import Document
from claimcheck.matching.aside import index_aside, stands_aside
from claimcheck.matching.claim import match_claim, match_support, unchecked_parts
from claimcheck.matching.model import RankedPassage
from claimcheck.matching.quotation import with_quotations
from claimcheck.matching.ranking import rank_passages
from claimcheck.matching.units import DocumentIndex, index_document
from claimcheck.verdicts.findings import claim_findings, retrieval_findings, swap_findings
from claimcheck.verdicts.judging import judge_claim, needs_passages, with_found_elsewhere, with_passages
from claimcheck.verdicts.model import Audit, ClaimResult, Finding, Run, SourceResult, Verdict
from claimcheck.verdicts.reference_checks.findings import reference_findings
from claimcheck.verdicts.statements import SourceMatches


def run_audit(brochure: Brochure, run: Run, rooms: Rooms, policy: AuditPolicy) -> Audit:
    """Verify a brochure. ArchiveError when evidence cannot be kept; nothing else is raised for what is outside."""
    sources = gather_sources(brochure, rooms, policy)
    claims = judge_claims(brochure, sources, rooms, policy)
    findings = _findings(brochure, run, sources, claims, rooms.clock().date(), policy)
    is_stand_in = run.is_stand_in or any(source.is_stand_in for source in sources)
    closed = replace(run, archive_head=rooms.archive_head(), is_stand_in=is_stand_in)
    return Audit(brochure=brochure, run=closed, claims=claims, sources=sources, findings=tuple(findings))


def gather_sources(brochure: Brochure, rooms: Rooms, policy: AuditPolicy) -> tuple[SourceResult, ...]:
    """One result per distinct source, in the order of claims.toml, whatever order they arrive in."""
    shared: dict[str, list[Reference]] = {}
    for reference in brochure.references:
        shared.setdefault(reference.source.key, []).append(reference)
    fetcher = OncePerRun(rooms.fetcher)

    def gather(source: Source) -> SourceResult:
        return gather_source(source, shared[source.key], rooms, fetcher)

    pool = ThreadPoolExecutor(max_workers=max(1, policy.jobs), thread_name_prefix="source")
    try:
        results = tuple(pool.map(gather, brochure.sources))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return results


def judge_claims(
    brochure: Brochure, sources: Sequence[SourceResult], rooms: Rooms, policy: AuditPolicy
) -> tuple[ClaimResult, ...]:
    """One result per claim, in the order of claims.toml."""
    bench = _Bench(
        language=brochure.language,
        by_reference={reference: source for source in sources for reference in source.references},
        readable=tuple(source for source in sources if source.documents),
        indexes={document.sha256: index_document(document) for source in sources for document in source.documents},
        policy=policy,
    )
    results = []
    for done, claim in enumerate(brochure.claims):
        rooms.progress.matching(done, len(brochure.claims))
        results.append(bench.judge(claim))
    rooms.progress.matching(len(brochure.claims), len(brochure.claims))
    return tuple(results)


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every claim of a brochure is judged with.

    `readable` are the distinct sources with any text; `asides` are indexes of what stands beside an article, by the
    document's sha256, made when first asked for.
    """

    language: str
    by_reference: Mapping[str, SourceResult]
    readable: tuple[SourceResult, ...]
    indexes: Mapping[str, DocumentIndex]
    policy: AuditPolicy
    asides: dict[str, DocumentIndex] = field(default_factory=dict)

    def judge(self, claim: Claim) -> ClaimResult:
        """The verdict on the sources cited, then what a reader needs and what stands in other sources."""
        cited = self._cited(claim)
        judging = self.policy.judge
        unchecked = with_quotations(unchecked_parts(claim, self.language), claim, self.language)
        result = judge_claim(claim, cited, unchecked, judging)
        if any(statement.verdict is Verdict.NOT_FOUND for statement in result.statements):
            cited = [self._with_aside(claim, where) for where in cited]
            result = judge_claim(claim, cited, unchecked, judging)
        if needs_passages(result):
            result = with_passages(result, [(where, self._ranked(claim, where.source)) for where in cited], judging)
        if result.verdict is Verdict.SUPPORTED or not claim.statements:
            return result
        read_already = {id(where.source) for where in cited}
        others = [source for source in self.readable if id(source) not in read_already]
        elsewhere = [self._support(claim, source) for source in others]
        return with_found_elsewhere(result, elsewhere, judging)

    def _cited(self, claim: Claim) -> list[SourceMatches]:
        """One source behind two of the claim's references is one witness, named by the first."""
        first: dict[int, str] = {}
        for reference in claim.references:
            first.setdefault(id(self.by_reference[reference]), reference)
        return [self._matches(claim, one, self.by_reference[one]) for one in first.values()]

    def _support(self, claim: Claim, source: SourceResult) -> SourceMatches:
        """What a source that the claim does not cite may support of it."""
        found = tuple(
            match_support(claim, self.language, self.indexes[document.sha256], self.policy.match)
            for document in source.documents
        )
        return SourceMatches(source.references[0], source, found, is_cited=False)

    def _matches(self, claim: Claim, reference: str, source: SourceResult) -> SourceMatches:
        without_passages = replace(self.policy.match, passage_limit=0)
        found = tuple(
            match_claim(claim, self.language, self.indexes[document.sha256], without_passages)
            for document in source.documents
        )
        return SourceMatches(reference, source, found)

    def _with_aside(self, claim: Claim, where: SourceMatches) -> SourceMatches:
        """The same with what stands beside the article, asked only before something is called absent."""
        found = [
            match
            for document in where.source.documents
            for match in stands_aside(claim, self.language, self._aside_of(document), self.policy.match)
        ]
        return replace(where, aside=tuple(found))

    def _aside_of(self, document: Document) -> DocumentIndex:
        if document.sha256 not in self.asides:
            self.asides[document.sha256] = index_aside(document)
        return self.asides[document.sha256]

    def _ranked(self, claim: Claim, source: SourceResult) -> list[RankedPassage]:
        limit = self.policy.match.passage_limit
        return [
            passage
            for document in source.documents
            for passage in rank_passages(
                claim.text, self.language, document, limit, self.indexes[document.sha256].ranking
            )
        ]


def _findings(
    brochure: Brochure,
    run: Run,
    sources: Sequence[SourceResult],
    claims: Sequence[ClaimResult],
    today: date,
    policy: AuditPolicy,
) -> list[Finding]:
    """Every finding, by line of claims.toml, then rule: the order a person works through."""
    found = [
        *retrieval_findings(brochure, run.claims_file, sources, today),
        *reference_findings(brochure, run.claims_file, sources, today, policy.judge.max_source_age),
        *claim_findings(run.claims_file, claims),
        *swap_findings(brochure, run.claims_file, claims),
    ]
    return sorted(dict.fromkeys(found), key=lambda finding: (finding.line, finding.rule, finding.message))

"""The verdict on a claim: its statements, its own wording, and what nothing covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.claims import Claim, Phrase, SourceKind
from claimcheck.matching import RankedPassage, Relation, Unchecked, UncheckedKind, Wording
from claimcheck.text import Span
from claimcheck.verdicts.model import (
    CitedPassage,
    CitedWording,
    ClaimResult,
    SourceResult,
    StatementResult,
    Verdict,
)
from claimcheck.verdicts.policy import JudgePolicy
from claimcheck.verdicts.sources import is_untraceable
from claimcheck.verdicts.statements import (
    SourceMatches,
    as_it_counts,
    cite,
    evidence_for,
    judge_statement,
    link_to,
    usable_matches,
)

_DIFFERENCES_SHOWN = 3
"""Differences named in a reason; the report lists all of them beside the quotation."""
_WORDS_SHOWN = 8
"""A clause longer than this is named by its first words; the report shows the claim's whole sentence beside it."""


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything the verdict on one claim rests on."""

    claim: Claim
    cited: tuple[SourceMatches, ...]
    statements: tuple[StatementResult, ...]
    unchecked: tuple[Unchecked, ...]
    wording: tuple[tuple[Wording, CitedWording], ...]
    is_worded: bool
    """Every sentence of the claim's text stands near-verbatim in a cited source, without essential difference."""


def judge_claim(
    claim: Claim,
    cited: Sequence[SourceMatches],
    unchecked: Sequence[Unchecked],
    policy: JudgePolicy,
) -> ClaimResult:
    """Judge a claim on the sources it cites. Shapes: one `SourceMatches` per cited reference, in printed order."""
    statements = tuple(
        judge_statement(statement, evidence_for(position, cited), cited, policy, claim.unlisted)
        for position, statement in enumerate(claim.statements)
    )
    wording = _best_wording(cited)
    covered = [span for found, _ in wording if found.evidence.relation is Relation.SUPPORTS for span in found.covered]
    case = _Case(
        claim=claim,
        cited=tuple(cited),
        statements=statements,
        unchecked=_still_unchecked(unchecked, [*covered, *_vouched(cited)], statements),
        wording=wording,
        is_worded=bool(covered) and not _uncovered_letters(claim.text, covered),
    )
    verdict, reason = _verdict(case)
    return ClaimResult(
        claim=claim,
        verdict=verdict,
        reason=reason,
        statements=statements,
        unchecked=case.unchecked,
        wording=tuple(shown for _, shown in wording),
    )


def needs_passages(result: ClaimResult) -> bool:
    """Whether a person is left with something to read in the cited sources."""
    return result.verdict not in {Verdict.SUPPORTED, Verdict.UNTRACEABLE}


def with_passages(
    result: ClaimResult, ranked: Sequence[tuple[SourceMatches, Sequence[RankedPassage]]], policy: JudgePolicy
) -> ClaimResult:
    """Add the best passages of the cited sources; `ranked` holds each cited source's own best ones."""
    pairs = [(passage, where) for where, passages in ranked for passage in passages]
    pairs.sort(key=lambda pair: -pair[0].score)
    least = policy.passage_share * pairs[0][0].score if pairs else 0.0
    if result.verdict is not Verdict.NEEDS_READER:
        least = max(least, policy.passage_score)
    shown = [pair for pair in pairs if pair[0].score >= least][: policy.passages_shown]
    return replace(
        result,
        passages=tuple(
            CitedPassage(where.reference, passage, link_to(where, passage.document, passage.start, passage.end))
            for passage, where in shown
        ),
    )


def with_found_elsewhere(result: ClaimResult, elsewhere: Sequence[SourceMatches], policy: JudgePolicy) -> ClaimResult:
    """Add support that stands in other sources of the brochure (law of evidence 8); the verdict stays."""
    unsupported = [
        position for position, statement in enumerate(result.statements) if statement.verdict is not Verdict.SUPPORTED
    ]
    if not unsupported:
        return result
    statements = list(result.statements)
    references: dict[str, None] = {}
    for position in unsupported:
        supporting = [
            piece
            for piece in evidence_for(position, elsewhere)
            if piece.evidence.relation is Relation.SUPPORTS and not _is_context(statements[position])
        ]
        if supporting:
            references |= dict.fromkeys(piece.reference for piece in supporting)
            shown = (*statements[position].evidence, *supporting[: policy.evidence_shown])
            statements[position] = replace(statements[position], evidence=shown)
    return replace(result, statements=tuple(statements), found_elsewhere=tuple(references))


def _verdict(case: _Case) -> tuple[Verdict, str]:
    located = _located(case)
    if located is not None:
        return located
    if not case.claim.references and not case.claim.unlisted:
        return Verdict.UNTRACEABLE, "uncited: no reference is printed behind this claim"
    missing = [statement for statement in case.statements if statement.verdict is Verdict.NOT_FOUND]
    if missing:
        names = ", ".join(f"“{_text(statement)}”" for statement in missing)
        return Verdict.NOT_FOUND, f"not found where cited: {names}"
    if all(is_untraceable(where.source) for where in case.cited):
        return Verdict.UNTRACEABLE, _why_untraceable(case)
    return _undecided(case)


def _located(case: _Case) -> tuple[Verdict, str] | None:
    """The verdict where something bears on the claim; None where nothing was located."""
    opposed = [s for s in case.statements if s.verdict is Verdict.CONTRADICTED]
    opposed_wording = [w for w, _ in case.wording if w.evidence.relation is Relation.CONTRADICTS]
    if opposed:
        return Verdict.CONTRADICTED, opposed[0].reason
    if opposed_wording:
        return Verdict.CONTRADICTED, opposed_wording[0].evidence.note or "the source says the opposite"
    support = [s for s in case.statements if s.verdict is Verdict.SUPPORTED and not _is_context(s)]
    all_supported = all(s.verdict is Verdict.SUPPORTED for s in case.statements)
    if (support or case.is_worded) and all_supported and not case.unchecked:
        return Verdict.SUPPORTED, _why_supported(case)
    partly = [s for s in case.statements if s.verdict is Verdict.PARTLY_SUPPORTED]
    # Wording that is only near lifts nothing whose figures were looked for and not found.
    counts = {Relation.SUPPORTS} if case.statements else {Relation.SUPPORTS, Relation.WEAKER}
    worded = [w for w, _ in case.wording if w.evidence.relation in counts]
    if support or partly or worded:
        return Verdict.PARTLY_SUPPORTED, _why_partly(case, partly)
    return None


def _undecided(case: _Case) -> tuple[Verdict, str]:
    waiting = [s for s in case.statements if s.verdict is Verdict.INCONCLUSIVE]
    if waiting:
        return Verdict.INCONCLUSIVE, waiting[0].reason
    if not any(where.source.documents for where in case.cited):
        names = ", ".join(f"{w.reference}: {w.source.outcome.value.replace('_', ' ')}" for w in case.cited)
        return Verdict.INCONCLUSIVE, f"nothing of the cited sources could be read ({names})"
    unbound = [s for s in case.statements if s.verdict is Verdict.NEEDS_READER]
    if unbound:
        return Verdict.NEEDS_READER, unbound[0].reason
    return Verdict.NEEDS_READER, "no figure to check, and its wording does not stand in the cited source"


def _why_supported(case: _Case) -> str:
    notes = [s.reason for s in case.statements if s.reason]
    return "; ".join(dict.fromkeys(notes)) or "its wording stands in the cited source"


def _why_partly(case: _Case, partly: Sequence[StatementResult]) -> str:
    reasons = [s.reason for s in partly]
    absent = [s for s in case.statements if s.verdict not in {Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED}]
    reasons += [f"“{_text(s)}”: {s.reason}" for s in absent]
    reasons += [
        _why_weaker(found, shown) for found, shown in case.wording if found.evidence.relation is Relation.WEAKER
    ]
    if case.unchecked:
        reasons.append(f"unchecked: {unchecked_in_words(case.unchecked)}")
    return "; ".join(dict.fromkeys(reasons)) or "only a part of the claim's wording stands in the cited source"


def _why_weaker(found: Wording, shown: CitedWording) -> str:
    essential = [difference for difference in found.differences if difference.is_essential]
    telling = [difference for difference in essential if difference.claim_text != difference.source_text] or essential
    words = "; ".join(
        f"“{difference.claim_text or difference.source_text}” ({difference.reason or difference.kind.value})"
        for difference in telling[:_DIFFERENCES_SHOWN]
    )
    if len(telling) > _DIFFERENCES_SHOWN:
        words += f" and {len(telling) - _DIFFERENCES_SHOWN} more"
    return f"worded nearly so in {shown.evidence.reference}, except {words or found.evidence.note or 'in part'}"


def _why_untraceable(case: _Case) -> str:
    if not case.cited:
        numbers = ", ".join(map(str, case.claim.unlisted))
        return f"the printed reference {numbers} is not in the reference list"
    return "; ".join(f"{where.reference} {_untraceable_kind(where.source)}" for where in case.cited)


def _untraceable_kind(source: SourceResult) -> str:
    if source.is_search_form:
        return "is a search form without a result"
    if source.source.kind is SourceKind.NONE:
        return "has no locator (data on file without a document)"
    return "is a bare home page"


def _is_context(result: StatementResult) -> bool:
    return isinstance(result.statement, Phrase) and result.statement.is_context


def _text(result: StatementResult) -> str:
    return result.statement.text


def _vouched(cited: Sequence[SourceMatches]) -> list[Span]:
    return [span for where in cited for match in usable_matches(where) for span in match.vouched]


def _still_unchecked(
    unchecked: Sequence[Unchecked], covered: Sequence[Span], statements: Sequence[StatementResult]
) -> tuple[Unchecked, ...]:
    """What neither the source's own wording nor a quotation that was found and speaks of it covers.

    No quotation vouches for a number it lacks, nor for anything while another one of the claim was not found.
    """
    left = _uncovered(unchecked, covered)
    quotations = [s for s in statements if isinstance(s.statement, Phrase)]
    if not all(s.verdict is Verdict.SUPPORTED for s in quotations):
        return left
    found = {_text(s) for s in quotations if not _is_context(s)}
    return tuple(part for part in left if part.kind is UncheckedKind.FIGURE or not found.intersection(part.phrases))


def _best_wording(cited: Sequence[SourceMatches]) -> tuple[tuple[Wording, CitedWording], ...]:
    """Per covered stretch of the claim the best wording; support before weaker before contradiction.

    Of wording that is near but covers nothing, the best alone: it is shown for its differences.
    """
    order = (Relation.SUPPORTS, Relation.WEAKER, Relation.CONTRADICTS, Relation.UNBOUND)
    found = [
        (replace(wording, evidence=as_it_counts(wording.evidence)), where)
        for where in cited
        for match in usable_matches(where)
        for wording in match.wording
    ]
    found.sort(key=lambda pair: (order.index(pair[0].evidence.relation), -pair[0].evidence.score))
    kept: list[tuple[Wording, CitedWording]] = []
    for wording, where in found:
        if any(_overlap(wording.covered, other.covered) for other, _ in kept):
            continue
        if not wording.covered and any(not other.covered for other, _ in kept):
            continue
        kept.append((wording, CitedWording(cite(wording.evidence, where), wording.differences)))
    kept.sort(key=lambda pair: pair[0].covered[:1])
    return tuple(kept)


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in left for b in right)


def _uncovered(unchecked: Sequence[Unchecked], covered: Sequence[Span]) -> tuple[Unchecked, ...]:
    return tuple(
        part
        for part in unchecked
        if not any(span.start <= part.span.start and part.span.end <= span.end for span in covered)
    )


def unchecked_in_words(parts: Sequence[Unchecked]) -> str:
    """'“vijfde pijler” (ordinal), “laat veelbelovende …”': long clauses by their first words."""
    return ", ".join(
        f"“{_first_words(part.text)}”" + ("" if part.kind is UncheckedKind.ASSERTION else f" ({part.kind.value})")
        for part in parts
    )


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _WORDS_SHOWN else " ".join(words[: _WORDS_SHOWN - 1]) + " …"


def _uncovered_letters(text: str, covered: Sequence[Span]) -> str:
    inside = {position for span in covered for position in range(span.start, span.end)}
    return "".join(char for position, char in enumerate(text) if position not in inside and char.isalnum())

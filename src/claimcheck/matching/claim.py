"""Everything one document holds for one claim."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims import Claim
from claimcheck.matching.figures import match_figure
from claimcheck.matching.model import ClaimMatch, Evidence, Relation, StatementMatch
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.ranking import rank_passages
from claimcheck.matching.unchecked import unchecked_parts
from claimcheck.matching.units import DocumentIndex
from claimcheck.matching.vouching import vouched
from claimcheck.matching.wording.finding import find_wording
from claimcheck.text import Span

__all__ = ["match_claim", "unchecked_parts"]


def match_claim(claim: Claim, language: str, index: DocumentIndex, policy: MatchPolicy) -> ClaimMatch:
    """Figures bound to their sentence, phrases located, the claim's own wording, and passages for a reader.

    `language` is the claim's (BCP 47). `statements` is parallel to `claim.statements`. Passages are ranked whether
    or not something was found, unless the policy's `passage_limit` is 0.
    """
    figures = [match_figure(figure, claim, language, index, policy) for figure in claim.figures]
    phrases = [
        StatementMatch(phrase, evidence[: policy.evidence_limit])
        for phrase, evidence in zip(claim.phrases, _located(claim, index), strict=True)
    ]
    limit = policy.passage_limit
    passages = rank_passages(claim.text, language, index.document, limit, index.ranking) if limit else ()
    wording = find_wording(claim.text, language, index.document, index=index.wording)
    return ClaimMatch(
        index.document.sha256,
        (*figures, *phrases),
        wording=wording,
        vouched=_vouched(claim, language, index, figures),
        passages=passages,
    )


def _vouched(claim: Claim, language: str, index: DocumentIndex, figures: Sequence[StatementMatch]) -> tuple[Span, ...]:
    parts = unchecked_parts(claim, language)
    places = {
        match.evidence[0].start: match.evidence[0]
        for match in figures
        if match.evidence and match.evidence[0].relation is Relation.SUPPORTS and not match.evidence[0].role.is_weak
    }
    if not parts or not places:
        return ()
    bearing = (unit for unit in index.units if unit.span.start in places)
    return tuple(
        dict.fromkeys(
            span for unit in bearing for span in vouched(claim.text, language, parts, unit.text, unit.language)
        )
    )


def match_support(claim: Claim, language: str, index: DocumentIndex, policy: MatchPolicy) -> ClaimMatch:
    """What of a claim a document may support that the claim does not cite: its figures and phrases, nothing else.

    Half the cost of `match_claim`: no contradiction, no wording and no passage is looked for.
    """
    figures = [match_figure(figure, claim, language, index, policy, only_support=True) for figure in claim.figures]
    phrases = [
        StatementMatch(phrase, evidence[: policy.evidence_limit])
        for phrase, evidence in zip(claim.phrases, _located(claim, index), strict=True)
    ]
    return ClaimMatch(index.document.sha256, (*figures, *phrases))


def _located(claim: Claim, index: DocumentIndex) -> tuple[tuple[Evidence, ...], ...]:
    if not claim.phrases:
        return ()
    from claimcheck.matching.phrases.locating import locate_phrases  # noqa: PLC0415 - numpy, only where phrases are

    return locate_phrases([phrase.text for phrase in claim.phrases], index.document, layout=index.layout)

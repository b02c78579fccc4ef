"""Everything one document holds for one claim."""

from __future__ import annotations

from claimcheck.claims import Claim
from claimcheck.matching.figures import match_figure
from claimcheck.matching.model import ClaimMatch
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.ranking import rank_passages
from claimcheck.matching.unchecked import unchecked_parts
from claimcheck.matching.units import DocumentIndex

__all__ = ["match_claim", "unchecked_parts"]


def match_claim(claim: Claim, language: str, index: DocumentIndex, policy: MatchPolicy) -> ClaimMatch:
    """Figures bound to their sentence, phrases located, the claim's own wording, and passages for a reader.

    `language` is the claim's (BCP 47). `statements` is parallel to `claim.statements`. Passages are ranked whether
    or not something was found: the run decides when to show them.
    """
    figures = tuple(match_figure(figure, claim, language, index, policy) for figure in claim.figures)
    passages = rank_passages(claim.text, language, index.document, policy.passage_limit, index.ranking)
    return ClaimMatch(document=index.document.sha256, statements=figures, passages=passages)

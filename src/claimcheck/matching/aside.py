"""Text beside the article: no evidence, but a reason not to say that a figure is absent.

Which text of a page is navigation is a guess of the reader of documents. Where the guess is wrong, the source's own
sentence stands among what is never evidence; to call its figure "not found" would be wrong as well.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims import Claim
from claimcheck.documents import Document, Role
from claimcheck.matching.figures import match_figure
from claimcheck.matching.model import Relation, StatementMatch
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import DocumentIndex, index_document


def index_aside(document: Document) -> DocumentIndex:
    """The passages labelled as boilerplate, indexed as if they were an article. Reference lists are left out."""
    beside = tuple(
        replace(passage, role=Role.MAIN) for passage in document.passages if passage.role is Role.BOILERPLATE
    )
    return index_document(replace(document, passages=beside))


def stands_aside(claim: Claim, language: str, aside: DocumentIndex, policy: MatchPolicy) -> tuple[StatementMatch, ...]:
    """The figures of a claim that stand, with something of what the claim says of them, beside the article.

    `aside` is of `index_aside`. What is found is no evidence: it is asked for where a document holds none, and only
    says that absence is not proven. Every piece is UNBOUND and carries its true role; figures without any are left
    out. Phrases are located in every role by themselves, so none is here.
    """
    found = []
    for figure in claim.figures if aside.units else ():
        pieces = match_figure(figure, claim, language, aside, policy).evidence
        located = tuple(
            replace(piece, relation=Relation.UNBOUND, role=Role.BOILERPLATE)
            for piece in pieces
            if piece.relation is not Relation.CONTRADICTS
        )
        if located:
            found.append(StatementMatch(figure, located))
    return tuple(found)

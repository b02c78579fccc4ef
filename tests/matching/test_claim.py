"""What one document holds for a whole claim."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims import Claim, Phrase
from claimcheck.matching import Relation
from claimcheck.matching.claim import match_claim, match_support, unchecked_parts
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from tests.matching.figures.builders import claim, document

PLAN = document(
    "Belgium produces 20 to 25% of the world's medical isotopes. In periods of high demand this peaks at up to 65%.",
    "The sector counts 5,000 active professionals, including 350 specialists.",
    "The weather was fine.",
    title="A radioligand therapy plan for Belgium",
)


def test_a_claim_is_supported_by_all_its_figures() -> None:
    made = claim("5000 actieve professionals, waarvan 350 specialisten.", "nl")
    match = match_claim(made, "nl", index_document(PLAN), MatchPolicy())
    assert [piece.evidence[0].relation for piece in match.statements] == [Relation.SUPPORTS, Relation.SUPPORTS]
    assert [piece.statement for piece in match.statements] == list(made.statements)
    assert unchecked_parts(made, "nl") == ()
    assert match.document == PLAN.sha256


def test_one_wrong_figure_is_not_carried_by_the_right_one() -> None:
    made = claim("5000 actieve professionals, waarvan 450 specialisten.", "nl")
    match = match_claim(made, "nl", index_document(PLAN), MatchPolicy())
    wrong = match.statements[1].evidence
    assert not any(piece.relation is Relation.SUPPORTS for piece in wrong)


def test_phrases_are_looked_for_beside_the_figures() -> None:
    made = claim("België produceert 20-25% van de medische isotopen.", "nl")
    quoted = "Belgium produces 20 to 25% of the world's medical isotopes"
    both = replace(
        made, phrases=(Phrase(quoted, is_context=False), Phrase("not in there at all, anywhere", is_context=False))
    )
    match = match_claim(both, "nl", index_document(PLAN), MatchPolicy())
    assert [piece.statement for piece in match.statements] == list(both.statements)
    assert match.statements[1].evidence[0].exact == quoted
    assert match.statements[2].evidence == ()


def test_a_claim_without_statements_still_gets_passages_to_read() -> None:
    made = Claim(id="c", text="België is een wereldleider in medische isotopen.", line=1)
    match = match_claim(made, "nl", index_document(PLAN), MatchPolicy())
    assert match.statements == ()
    assert "isotopes" in match.passages[0].exact
    assert match_claim(made, "nl", index_document(PLAN), MatchPolicy(passage_limit=0)).passages == ()


def test_an_empty_document_yields_an_empty_match() -> None:
    made = claim("5000 actieve professionals.", "nl")
    match = match_claim(made, "nl", index_document(document()), MatchPolicy())
    assert [piece.evidence for piece in match.statements] == [()]
    assert match.passages == ()


def test_a_source_that_is_not_cited_is_asked_for_support_and_never_for_contradiction() -> None:
    index = index_document(PLAN)
    right = claim("5000 actieve professionals, waarvan 350 specialisten.", "nl")
    whole, only = (match(right, "nl", index, MatchPolicy()) for match in (match_claim, match_support))
    assert only.statements == whole.statements
    assert (only.wording, only.passages) == ((), ())
    wrong = claim("De sector telt 7000 actieve professionals, waaronder 350 specialisten.", "nl")
    assert match_claim(wrong, "nl", index, MatchPolicy()).statements[0].evidence[0].relation is Relation.CONTRADICTS
    assert match_support(wrong, "nl", index, MatchPolicy()).statements[0].evidence == ()

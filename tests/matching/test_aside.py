"""What stands beside an article: never evidence, but enough not to call a figure absent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.documents import Document, Role
from claimcheck.matching import Relation
from claimcheck.matching.aside import index_aside, stands_aside
from claimcheck.matching.claim import match_claim
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from tests.matching.figures.builders import claim, document

ARTICLE = "The weather was fine on the day the plan was presented in Brussels."
SENTENCE = "In all 5,000 active professionals work in nuclear medicine in Belgium, including 350 specialists."
POLICY = MatchPolicy(passage_limit=0)
CLAIM = claim("5000 actieve professionals in de nucleaire geneeskunde, waarvan 350 specialisten.", "nl")


def page(beside: str, role: Role) -> Document:
    """An article with one more passage in another role."""
    made = document(ARTICLE, beside)
    first, second = made.passages
    return replace(made, passages=(first, replace(second, role=role)))


def test_a_sentence_mistaken_for_navigation_is_not_called_absent() -> None:
    source = page(SENTENCE, Role.BOILERPLATE)
    found = stands_aside(CLAIM, "nl", index_aside(source), POLICY)
    assert [match.statement for match in found] == list(CLAIM.statements)
    assert {piece.relation for match in found for piece in match.evidence} == {Relation.UNBOUND}
    assert {piece.role for match in found for piece in match.evidence} == {Role.BOILERPLATE}
    assert found[0].evidence[0].exact == SENTENCE
    assert source.text[found[0].evidence[0].start : found[0].evidence[0].end] == SENTENCE


@pytest.mark.parametrize("role", [Role.BOILERPLATE, Role.REFERENCE_LIST])
def test_what_stands_beside_the_article_is_never_evidence(role: Role) -> None:
    matched = match_claim(CLAIM, "nl", index_document(page(SENTENCE, role)), POLICY)
    assert [statement.evidence for statement in matched.statements] == [(), ()]


def test_the_titles_of_a_reference_list_are_not_even_a_reason_to_doubt() -> None:
    assert stands_aside(CLAIM, "nl", index_aside(page(SENTENCE, Role.REFERENCE_LIST)), POLICY) == ()


def test_the_article_itself_is_not_looked_at_again() -> None:
    assert stands_aside(CLAIM, "nl", index_aside(document(SENTENCE)), POLICY) == ()


@pytest.mark.parametrize(
    "beside",
    [
        "Page 350 of 5,000",
        "Meer dan 200 partners",
        "Home | News | Contact",
        "More than 5,000 people read our newsletter",
    ],
)
def test_a_number_in_navigation_about_something_else_leaves_a_figure_not_found(beside: str) -> None:
    assert stands_aside(CLAIM, "nl", index_aside(page(beside, Role.BOILERPLATE)), POLICY) == ()


def test_another_figure_beside_the_article_contradicts_nobody() -> None:
    other = SENTENCE.replace("5,000", "4,000").replace("350", "300")
    assert stands_aside(CLAIM, "nl", index_aside(page(other, Role.BOILERPLATE)), POLICY) == ()

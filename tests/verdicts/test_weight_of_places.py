"""What evidence is worth where it stands: outside the main text it never supports a claim alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims import Source, SourceKind
from claimcheck.documents import Role
from claimcheck.matching import Relation, StatementMatch
from claimcheck.text import Span
from claimcheck.verdicts import SourceResult, Verdict
from claimcheck.verdicts.judging import judge_claim, with_found_elsewhere
from claimcheck.verdicts.policy import JudgePolicy
from tests.verdicts import building as a

POLICY = JudgePolicy()
WHOLE = Span(0, len(a.TEXT))
HOME = replace(a.source(), source=Source("url:home", SourceKind.URL, "https://a.example/"))
SEARCH = a.source(is_search_form=True)


@pytest.mark.parametrize(
    ("role", "verdict"),
    [
        (Role.MAIN, Verdict.SUPPORTED),
        (Role.ALT, Verdict.SUPPORTED),
        (Role.EMBED, Verdict.SUPPORTED),
        (Role.META, Verdict.PARTLY_SUPPORTED),
        (Role.HIDDEN, Verdict.PARTLY_SUPPORTED),
        (Role.BOILERPLATE, Verdict.NEEDS_READER),
        (Role.REFERENCE_LIST, Verdict.NEEDS_READER),
    ],
)
def test_a_quotation_supports_only_from_text_a_person_sees_in_the_source(role: Role, verdict: Verdict) -> None:
    claim = a.claim(a.phrase())
    found = a.matches(claim, (replace(a.evidence(), role=role),))
    assert judge_claim(claim, [found], [], POLICY).verdict is verdict


@pytest.mark.parametrize(
    ("role", "verdict"),
    [
        (Role.MAIN, Verdict.SUPPORTED),
        (Role.META, Verdict.PARTLY_SUPPORTED),
        (Role.HIDDEN, Verdict.PARTLY_SUPPORTED),
        (Role.BOILERPLATE, Verdict.NEEDS_READER),
    ],
)
def test_the_claims_own_wording_weighs_no_more_than_its_place(role: Role, verdict: Verdict) -> None:
    claim = a.claim()
    words = replace(a.wording(Relation.SUPPORTS, WHOLE), evidence=replace(a.evidence(), role=role))
    assert judge_claim(claim, [a.matches(claim, words=(words,))], [], POLICY).verdict is verdict


def test_a_figure_that_stands_only_in_navigation_is_neither_found_nor_absent() -> None:
    claim = a.claim(a.figure("5000"), a.figure("350"))
    beside = replace(a.evidence(Relation.UNBOUND), role=Role.BOILERPLATE, exact="navigation " * 40)
    where = replace(a.matches(claim), aside=(StatementMatch(claim.figures[0], (beside,)),))
    first, second = judge_claim(claim, [where], [], POLICY).statements
    assert (first.verdict, second.verdict) == (Verdict.INCONCLUSIVE, Verdict.NOT_FOUND)
    assert "looks like navigation" in first.reason
    assert first.reason.endswith("navigation …”")
    assert first.evidence == ()


def test_text_a_page_hides_contradicts_nobody() -> None:
    claim = a.claim(a.figure())
    hidden = replace(a.evidence(Relation.CONTRADICTS, found="4 000"), role=Role.HIDDEN)
    assert judge_claim(claim, [a.matches(claim, (hidden,))], [], POLICY).verdict is Verdict.NEEDS_READER


@pytest.mark.parametrize("where", [HOME, SEARCH])
@pytest.mark.parametrize("relation", [Relation.SUPPORTS, Relation.CONTRADICTS])
def test_a_page_that_changes_daily_decides_nothing_whatever_it_shows_today(
    where: SourceResult, relation: Relation
) -> None:
    claim = a.claim(a.figure())
    found = a.matches(claim, (a.evidence(relation),), where=where, words=(a.wording(relation, WHOLE),))
    result = judge_claim(claim, [found], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert result.wording == ()
    missing = judge_claim(claim, [a.matches(claim)], [], POLICY)
    assert with_found_elsewhere(missing, [replace(found, is_cited=False)], POLICY).found_elsewhere == ()


def test_only_what_was_read_in_the_archived_copy_is_said_to_come_from_it() -> None:
    claim = a.claim(a.figure())
    copied = replace(a.source(), archived_copy="https://web.archive.example/plan")
    copy = replace(a.document("bb"), final_url="https://web.archive.example/plan")
    both = replace(copied, documents=(*copied.documents, copy))
    for sha256, is_copy in (("aa", False), ("bb", True), ("cc", False)):
        found = a.matches(claim, (a.evidence(sha256=sha256),), where=both)
        (evidence,) = judge_claim(claim, [found], [], POLICY).statements[0].evidence
        assert evidence.is_archived_copy is is_copy
        assert bool(evidence.link) is (sha256 != "cc")

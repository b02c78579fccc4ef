from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from claimcheck.claims import Expectation, Figure, Phrase, Source, SourceKind
from claimcheck.documents import Coverage
from claimcheck.matching import Relation, Unchecked, UncheckedKind
from claimcheck.sources import Hop, Outcome, RegistryRecord
from claimcheck.text import Span
from claimcheck.verdicts import ClaimResult, Finding, Severity, SourceResult
from claimcheck.verdicts.findings import (
    claim_findings,
    number_ranges,
    retrieval_findings,
    swap_findings,
)
from claimcheck.verdicts.judging import judge_claim, with_found_elsewhere
from claimcheck.verdicts.policy import JudgePolicy
from tests.verdicts import building as a

POLICY = JudgePolicy()
TODAY = date(2025, 1, 15)


def of_source(source: SourceResult, **changes: object) -> list[Finding]:
    reference = replace(a.reference(kind=source.source.kind), **changes)  # type: ignore[arg-type]  # test shorthand
    return retrieval_findings(a.brochure((), (reference,)), "claims.toml", [source], TODAY)


def rules(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_a_dead_link_is_an_error_that_names_the_link() -> None:
    findings = of_source(a.source(outcome=Outcome.DEAD, coverage=Coverage.NONE, has_text=False))
    assert rules(findings) == ["CC101"]
    assert findings[0].severity is Severity.ERROR
    assert "https://a.example/plan" in findings[0].message


def test_a_publisher_that_refuses_programs_is_no_error() -> None:
    blocked = a.source(outcome=Outcome.BLOCKED, coverage=Coverage.NONE, has_text=False)
    assert [(f.rule, f.severity) for f in of_source(blocked)] == [("CC104", Severity.WARNING)]


def test_a_registered_doi_behind_a_refusal_is_only_a_note() -> None:
    registry = RegistryRecord("10.1/x", registered=True)
    blocked = replace(a.source(outcome=Outcome.BLOCKED, coverage=Coverage.ABSTRACT), registry=registry)
    found = of_source(blocked)
    assert rules(found) == ["CC103", "CC113"]
    assert {f.severity for f in found} == {Severity.NOTE}


def test_an_unregistered_doi_is_an_error_of_its_own() -> None:
    registry = RegistryRecord("10.1/x", registered=False)
    dead = replace(a.source(outcome=Outcome.DEAD, coverage=Coverage.NONE, has_text=False), registry=registry)
    assert [(f.rule, f.severity) for f in of_source(dead)] == [("CC401", Severity.ERROR)]


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome.may_pass])
def test_what_may_pass_is_never_called_dead(outcome: Outcome) -> None:
    found = of_source(a.source(outcome=outcome, coverage=Coverage.NONE, has_text=False))
    assert [(f.rule, f.severity) for f in found] == [("CC105", Severity.NOTE)]


def test_every_outcome_but_success_leads_to_a_finding() -> None:
    for outcome in set(Outcome) - {Outcome.OK, Outcome.NO_LOCATOR}:
        assert of_source(a.source(outcome=outcome, coverage=Coverage.NONE, has_text=False)), outcome


def test_data_on_file_without_a_document_is_named() -> None:
    source = a.source(kind=SourceKind.NONE, outcome=Outcome.NO_LOCATOR, coverage=Coverage.NONE, has_text=False)
    assert rules(of_source(source)) == ["CC411"]


def test_a_search_form_is_named_as_a_source_that_cannot_be_repeated() -> None:
    assert rules(of_source(a.source(is_search_form=True, coverage=Coverage.LANDING_PAGE))) == ["CC409"]


def test_a_bare_home_page_is_named_as_a_source_that_carries_nothing() -> None:
    home = replace(a.source(), source=Source("url:home", SourceKind.URL, "https://a.example/"))
    assert rules(of_source(home)) == ["CC410"]


def test_an_accepted_refusal_shows_its_reason_and_expires() -> None:
    blocked = a.source(outcome=Outcome.BLOCKED, coverage=Coverage.NONE, has_text=False)
    accepted = {"expect": Expectation.BLOCKED, "expect_reason": "read by hand"}
    valid = of_source(blocked, **accepted, expect_until=TODAY)
    expired = of_source(blocked, **accepted, expect_until=date(2025, 1, 14))
    assert rules(valid) == ["CC103"]
    assert "read by hand" in valid[0].message
    assert rules(expired) == ["CC111", "CC104"]


def test_an_expected_refusal_that_did_not_happen_is_said() -> None:
    found = of_source(a.source(), expect=Expectation.BLOCKED, expect_reason="refuses programs")
    assert rules(found) == ["CC111"]


def test_an_archived_copy_is_never_silent() -> None:
    copied = replace(a.source(outcome=Outcome.DEAD), archived_copy="https://web.archive.org/x")
    assert rules(of_source(copied)) == ["CC101", "CC112"]


def judged(claim_id: str, cites: str, found_in: str) -> ClaimResult:
    claim = a.claim(a.figure(), references=(cites,), claim_id=claim_id)
    result = judge_claim(claim, [a.matches(claim, where=a.source(cites))], [], POLICY)
    elsewhere = a.matches(claim, (a.evidence(),), where=a.source(found_in), is_cited=False)
    return with_found_elsewhere(result, [elsewhere], POLICY)


def test_two_exchanged_references_are_found_out() -> None:
    left, right = judged("left", "a", "b"), judged("right", "b", "a")
    book = a.brochure((left.claim, right.claim), (a.reference("a", (1,)), a.reference("b", (2,))))
    found = swap_findings(book, "claims.toml", [left, right])
    assert rules(found) == ["CC412", "CC412"]
    assert "right" in found[0].message


def test_a_wrong_number_is_suggested_with_the_other_numbers_of_that_source() -> None:
    claim = replace(judged("challenges", "infographic", "plan"))
    claim = replace(claim, claim=replace(claim.claim, cited=("9",)))
    leader = judge_claim(
        replace(a.claim(references=("plan",), claim_id="leader"), cited=("11",)),
        [a.matches(a.claim(references=("plan",)))],
        [],
        POLICY,
    )
    book = a.brochure((), (a.reference("infographic", (9,)), a.reference("plan", (5, 6, 7, 8, 11))))
    found = swap_findings(book, "claims.toml", [claim, leader])
    assert rules(found) == ["CC413"]
    assert "found in reference 11 (also 5-8): wrong number?" in found[0].message


def test_a_reference_without_numbers_is_named_by_its_id() -> None:
    claim = judged("one", "a", "b")
    book = a.brochure((), (a.reference("a", ()), a.reference("b", ())))
    assert "found in b" in swap_findings(book, "claims.toml", [claim])[0].message


def test_each_verdict_on_a_statement_has_its_rule() -> None:
    claim = a.claim(a.figure(), a.phrase())
    weak, against = a.evidence(Relation.WEAKER), a.evidence(Relation.CONTRADICTS, found="4 000")
    for given, expected in (
        (((weak,), (weak,)), ["CC203", "CC303"]),
        (((against,), (against,)), ["CC201", "CC301"]),
        (((), ()), ["CC202", "CC302"]),
        (((a.evidence(Relation.UNBOUND),), (a.evidence(),)), ["CC205", "CC306"]),
    ):
        result = judge_claim(claim, [a.matches(claim, *given)], [], POLICY)
        assert rules(claim_findings("claims.toml", [result])) == expected


def test_inconclusive_statements_are_notes() -> None:
    claim = a.claim(a.figure(), a.phrase())
    where = a.source(coverage=Coverage.ABSTRACT)
    found = claim_findings("claims.toml", [judge_claim(claim, [a.matches(claim, where=where)], [], POLICY)])
    assert [(f.rule, f.severity) for f in found] == [("CC204", Severity.NOTE), ("CC304", Severity.NOTE)]


def test_disagreeing_sources_are_a_finding_of_their_own() -> None:
    claim = a.claim(a.figure(), references=("plan", "other"))
    supporting = a.matches(claim, (a.evidence(),))
    opposing = a.matches(claim, (a.evidence(Relation.CONTRADICTS, found="4 000"),), where=a.source("other"))
    result = judge_claim(claim, [supporting, opposing], [], POLICY)
    found = claim_findings("claims.toml", [result])
    assert rules(found) == ["CC206"]
    assert "4 000" in found[0].message


def test_uncited_unlisted_and_unchecked_are_findings() -> None:
    uncited = judge_claim(a.claim(references=()), [], [], POLICY)
    unlisted = judge_claim(replace(a.claim(references=()), unlisted=(14,)), [], [], POLICY)
    reader = judge_claim(a.claim(), [a.matches(a.claim())], [], POLICY)
    figured = a.claim(a.figure())
    part = Unchecked(UncheckedKind.SUPERLATIVE, "In all", Span(0, 6))
    capped = judge_claim(figured, [a.matches(figured, (a.evidence(),))], [part], POLICY)
    found = claim_findings("claims.toml", [uncited, unlisted, reader, capped])
    assert rules(found) == ["CC408", "CC414", "CC305", "CC306"]


def test_numbers_are_written_as_a_reference_list_prints_them() -> None:
    assert number_ranges([11, 5, 6, 7, 8]) == "5-8, 11"
    assert number_ranges([3]) == "3"


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.CONTRADICTS, [("CC301", Severity.ERROR)]),
        (Relation.WEAKER, [("CC306", Severity.WARNING)]),
        (Relation.SUPPORTS, []),
    ],
)
def test_a_verdict_from_the_claims_own_wording_is_a_finding_like_any_other(
    relation: Relation, expected: list[tuple[str, Severity]]
) -> None:
    claim = a.claim()
    words = (a.wording(relation, Span(0, len(a.TEXT))),)
    found = claim_findings("claims.toml", [judge_claim(claim, [a.matches(claim, words=words)], [], POLICY)])
    assert [(f.rule, f.severity) for f in found] == expected


def test_no_verdict_but_supported_leaves_a_claim_without_a_finding() -> None:
    statements: tuple[Figure | Phrase, ...] = (a.figure(), a.phrase(), a.phrase("the field", is_context=True))
    pieces = ((), *((a.evidence(relation),) for relation in Relation))
    wheres = (a.source(), a.source(coverage=Coverage.ABSTRACT), a.source(outcome=Outcome.BLOCKED, has_text=False))
    grave = {"contradicted": 0, "not_found": 0, "partly_supported": 1, "inconclusive": 2, "needs_reader": 2}
    for which in range(1, 8):
        claim = a.claim(*(one for bit, one in enumerate(statements) if which >> bit & 1))
        for given in product(pieces, repeat=len(claim.statements)):
            for where in wheres:
                result = judge_claim(claim, [a.matches(claim, *given, where=where)], [], POLICY)
                found = claim_findings("claims.toml", [result])
                if result.verdict.value == "supported":
                    assert not found
                else:
                    assert min(f.severity.rank for f in found) <= grave[result.verdict.value], (result, found)


def test_support_for_an_uncited_claim_is_offered_as_its_reference() -> None:
    claim = a.claim(a.figure(), references=())
    elsewhere = a.matches(claim, (a.evidence(),), where=a.source("plan"), is_cited=False)
    result = with_found_elsewhere(judge_claim(claim, [], [], POLICY), [elsewhere], POLICY)
    (finding,) = swap_findings(a.brochure((claim,), (a.reference("plan", (7,)),)), "claims.toml", [result])
    assert finding.message == "uncited; found in reference 7"


def test_figures_of_which_the_same_is_to_be_said_share_one_finding() -> None:
    claim = a.claim(a.figure("33"), a.figure("24"), a.figure("7"))
    seven = (a.evidence(Relation.CONTRADICTS, found="8"),)
    found = claim_findings("claims.toml", [judge_claim(claim, [a.matches(claim, (), (), seven)], [], POLICY)])
    assert [(f.rule, f.message) for f in found] == [
        ("CC202", "“33”, “24”: not stated with its unit and its context in plan, which was read in full"),
        ("CC201", "“7”: the source states 8"),
    ]


def test_a_refusal_names_the_address_that_refused() -> None:
    registry = RegistryRecord("10.1/x", registered=True)
    hops = (Hop("https://doi.example/10.1/x", 302, "https://a.example/x"), Hop("https://a.example/x", 403))
    blocked = replace(
        a.source(outcome=Outcome.BLOCKED, coverage=Coverage.ABSTRACT),
        registry=registry,
        hops=hops,
        final_url="https://registry.example/abstract",
    )
    assert "(https://a.example/x)" in of_source(blocked)[0].message

"""What the audit of the brochure must show, on the stand-in sources."""

from __future__ import annotations

from collections import Counter

import pytest

from claimcheck.documents import Coverage
from claimcheck.matching import Match, Relation
from claimcheck.sources import Outcome
from claimcheck.verdicts import Audit, ClaimResult, Finding, SourceResult, StatementResult, Verdict


def of(audit: Audit, claim: str) -> ClaimResult:
    return next(result for result in audit.claims if result.claim.id == claim)


def source(audit: Audit, reference: str) -> SourceResult:
    return next(one for one in audit.sources if reference in one.references)


def findings(audit: Audit, *, claim: str = "", reference: str = "") -> list[Finding]:
    return [f for f in audit.findings if (claim and f.claim == claim) or (reference and f.reference == reference)]


def statement(result: ClaimResult, text: str) -> StatementResult:
    return next(one for one in result.statements if one.statement.text == text)


def test_shares_of_isotopes_are_supported_from_the_english_plan_with_their_page(offline_audit: Audit) -> None:
    result = of(offline_audit, "isotopes")
    assert result.verdict is Verdict.SUPPORTED, result.reason
    for text in ("20-25%", "tot 65%"):
        best = statement(result, text).evidence[0]
        assert (best.reference, best.evidence.relation) == ("rlt-plan", Relation.SUPPORTS)
        assert best.evidence.locator.page is not None
        assert f"#page={best.evidence.locator.page}" in best.link


def test_professionals_and_specialists_are_supported_by_one_sentence_that_names_them(offline_audit: Audit) -> None:
    result = of(offline_audit, "professionals")
    assert result.verdict is Verdict.SUPPORTED, result.reason
    professionals = statement(result, "5000").evidence[0].evidence
    specialists = statement(result, "350").evidence[0].evidence
    assert professionals.exact == specialists.exact
    assert "specialists" in specialists.exact
    assert "professionals" in professionals.exact


def test_more_than_75_000_follows_from_78_416_and_the_report_says_that_it_is_arithmetic(offline_audit: Audit) -> None:
    result = of(offline_audit, "cancer-diagnoses")
    assert result.verdict is Verdict.SUPPORTED, result.reason
    best = result.statements[0].evidence[0].evidence
    assert best.match is Match.ENTAILED
    assert "78.416" in best.exact
    assert "78 416" in " ".join(best.note.split())


def test_about_200_does_not_support_more_than_200(offline_audit: Audit) -> None:
    result = of(offline_audit, "trials-worldwide")
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert "ongeveer 200" in result.statements[0].evidence[0].evidence.exact
    assert [f.rule for f in findings(offline_audit, claim="trials-worldwide")][:1] == ["CC203"]


def test_a_search_form_carries_no_figures(offline_audit: Audit) -> None:
    result = of(offline_audit, "novartis-trials")
    assert result.verdict is Verdict.UNTRACEABLE
    assert "search form" in result.reason
    assert all(not statement.evidence for statement in result.statements)
    assert "CC409" in [f.rule for f in findings(offline_audit, reference="ema-search")]


def test_data_on_file_without_a_document_is_untraceable(offline_audit: Audit) -> None:
    assert of(offline_audit, "gdp-contribution").verdict is Verdict.UNTRACEABLE
    assert [f.rule for f in findings(offline_audit, reference="see-impact")] == ["CC411"]


@pytest.mark.parametrize("claim", ["puurs-units", "novartis-leads-the-way", "renewing-cancer-care", "rlt-hub"])
def test_an_uncited_claim_is_named(offline_audit: Audit, claim: str) -> None:
    assert of(offline_audit, claim).verdict is Verdict.UNTRACEABLE
    assert "CC408" in [f.rule for f in findings(offline_audit, claim=claim)]


@pytest.mark.parametrize("reference", ["netter-1", "vision"])
def test_a_blocked_publisher_with_a_registered_doi_is_neither_dead_nor_silent(
    offline_audit: Audit, reference: str
) -> None:
    result = source(offline_audit, reference)
    assert (result.outcome, result.coverage) == (Outcome.BLOCKED, Coverage.ABSTRACT)
    assert result.registry is not None
    assert result.registry.registered is True
    assert {"CC103", "CC113"} <= {f.rule for f in findings(offline_audit, reference=reference)}
    assert "CC101" not in [f.rule for f in offline_audit.findings]


def test_the_six_challenges_are_not_where_they_are_cited_and_are_found_in_the_plan(offline_audit: Audit) -> None:
    result = of(offline_audit, "six-challenges")
    assert result.verdict is Verdict.NOT_FOUND
    assert source(offline_audit, "infographic").coverage is Coverage.FULL_TEXT
    assert result.found_elsewhere == ("rlt-plan",)
    (wrong,) = [f for f in findings(offline_audit, claim="six-challenges") if f.rule == "CC413"]
    assert "found in reference 11 (also 5-8): wrong number?" in wrong.message


def test_a_claim_without_figures_in_another_language_needs_a_reader_and_lists_passages(offline_audit: Audit) -> None:
    result = of(offline_audit, "front-runner")
    assert result.verdict is Verdict.NEEDS_READER
    assert 1 <= len(result.passages) <= 3
    assert all(passage.reference == "rlt-plan" for passage in result.passages)


def test_near_verbatim_wording_is_shown_with_its_differences_and_the_rest_stays_open(offline_audit: Audit) -> None:
    result = of(offline_audit, "how-rlt-works")
    assert result.verdict is Verdict.PARTLY_SUPPORTED, result.reason
    (wording,) = result.wording[:1]
    assert wording.evidence.reference == "novartis-story"
    assert wording.differences


def test_the_fifth_pillar_is_named_as_unchecked(offline_audit: Audit) -> None:
    result = of(offline_audit, "fifth-pillar")
    assert result.verdict is Verdict.NEEDS_READER
    assert any("vijfde" in part.text for part in result.unchecked)


@pytest.mark.parametrize("claim", ["world-leader", "strong-partner"])
def test_superlatives_nobody_states_need_a_reader_and_are_named(offline_audit: Audit, claim: str) -> None:
    result = of(offline_audit, claim)
    assert result.verdict is Verdict.NEEDS_READER
    assert result.unchecked
    assert result.passages


def test_one_source_behind_five_numbers_is_fetched_once(offline_audit: Audit) -> None:
    plans = [result for result in offline_audit.sources if "inovigate" in result.requested]
    assert len(plans) == 1
    assert offline_audit.brochure.reference("rlt-plan").numbers == (5, 6, 7, 8, 11)


def test_only_the_main_text_of_a_source_was_believed(offline_audit: Audit) -> None:
    """The stand-ins carry the brochure's figures in navigation, scripts and reference lists as traps."""
    roles = Counter(
        cited.evidence.role
        for result in offline_audit.claims
        for statement in result.statements
        for cited in statement.evidence
    )
    assert set(roles) == {next(iter(roles))}
    assert {role.value for role in roles} == {"main"}


def test_every_quotation_is_the_slice_of_its_document_that_it_says_it_is(offline_audit: Audit) -> None:
    texts = {d.sha256: d.text for s in offline_audit.sources for d in s.documents}
    quoted = [c.evidence for r in offline_audit.claims for s in r.statements for c in s.evidence]
    assert quoted
    for evidence in quoted:
        text = texts[evidence.document]
        assert text[evidence.start : evidence.end] == evidence.exact
        assert text[: evidence.start].endswith(evidence.prefix)
        assert text[evidence.end :].startswith(evidence.suffix)


def test_the_extra_word_in_a_printed_title_is_the_only_difference_reported(offline_audit: Audit) -> None:
    (only,) = [finding for finding in offline_audit.findings if finding.rule == "CC402"]
    assert only.reference == "uzleuven"
    assert "Radioligandtherapie zit in een stroomversnelling" in only.message
    assert "Radioligandtherapie zit in stroomversnelling" in only.message


def test_the_audit_says_that_it_rests_on_stand_ins(offline_audit: Audit) -> None:
    assert offline_audit.run.is_stand_in
    assert all(result.is_stand_in for result in offline_audit.sources if result.requested)

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims import Source, SourceKind
from claimcheck.documents import Coverage, Locator, Passage, PassageKind, Role
from claimcheck.matching import Difference, DifferenceKind, RankedPassage, Relation, Unchecked, UncheckedKind
from claimcheck.sources import Outcome
from claimcheck.text import Span
from claimcheck.verdicts import Verdict
from claimcheck.verdicts.judging import (
    judge_claim,
    needs_passages,
    unchecked_in_words,
    with_found_elsewhere,
    with_passages,
)
from claimcheck.verdicts.policy import JudgePolicy
from tests.verdicts import building as a

POLICY = JudgePolicy()
SUPERLATIVE = Unchecked(UncheckedKind.SUPERLATIVE, "In all", Span(0, 6))


def test_a_claim_is_supported_only_when_all_its_figures_are() -> None:
    claim = a.claim(a.figure("5000"), a.figure("350"))
    both = a.matches(claim, (a.evidence(),), (a.evidence(),))
    one = a.matches(claim, (a.evidence(),))
    assert judge_claim(claim, [both], [], POLICY).verdict is Verdict.SUPPORTED
    assert judge_claim(claim, [one], [], POLICY).verdict is Verdict.PARTLY_SUPPORTED


def test_a_superlative_nobody_checked_caps_the_verdict_and_is_named() -> None:
    claim = a.claim(a.figure())
    result = judge_claim(claim, [a.matches(claim, (a.evidence(),))], [SUPERLATIVE], POLICY)
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert "In all" in result.reason


def test_the_reviewers_own_quotation_covers_what_the_figures_leave_open() -> None:
    claim = a.claim(a.figure(), a.phrase())
    found = a.matches(claim, (a.evidence(),), (a.evidence(),))
    spoken_of = replace(SUPERLATIVE, phrases=(claim.phrases[0].text,))
    assert judge_claim(claim, [found], [spoken_of], POLICY).verdict is Verdict.SUPPORTED


def test_a_quotation_about_something_else_covers_no_superlative() -> None:
    claim = a.claim(a.figure(), a.phrase())
    found = a.matches(claim, (a.evidence(),), (a.evidence(),))
    assert judge_claim(claim, [found], [SUPERLATIVE], POLICY).verdict is Verdict.PARTLY_SUPPORTED


def test_near_wording_lifts_no_claim_whose_figure_was_looked_for_and_not_found() -> None:
    claim = a.claim(a.figure())
    near = a.wording(Relation.WEAKER, Span(0, len(a.TEXT)), note="another figure")
    assert judge_claim(claim, [a.matches(claim, words=(near,))], [], POLICY).verdict is Verdict.NOT_FOUND
    unbound = a.matches(claim, (a.evidence(Relation.UNBOUND),), words=(near,))
    assert judge_claim(claim, [unbound], [], POLICY).verdict is Verdict.NEEDS_READER


def test_a_short_context_phrase_never_carries_a_claim_alone() -> None:
    claim = a.claim(a.phrase("the field", is_context=True))
    found = a.matches(claim, (a.evidence(),))
    assert judge_claim(claim, [found], [SUPERLATIVE], POLICY).verdict is Verdict.NEEDS_READER


def test_one_contradicted_figure_contradicts_the_claim() -> None:
    claim = a.claim(a.figure("5000"), a.figure("350"))
    found = a.matches(claim, (a.evidence(),), (a.evidence(Relation.CONTRADICTS, found="340"),))
    result = judge_claim(claim, [found], [], POLICY)
    assert result.verdict is Verdict.CONTRADICTED
    assert "340" in result.reason


def test_a_source_that_states_the_figure_too_is_not_called_contradicting() -> None:
    claim = a.claim(a.figure())
    found = a.matches(claim, (a.evidence(Relation.CONTRADICTS, score=1.0), a.evidence(score=0.6)))
    result = judge_claim(claim, [found], [], POLICY)
    assert result.verdict is Verdict.SUPPORTED
    assert all(piece.evidence.relation is Relation.SUPPORTS for piece in result.statements[0].evidence)


@pytest.mark.parametrize(
    ("outcome", "coverage", "has_text"),
    [
        (Outcome.OK, Coverage.ABSTRACT, True),
        (Outcome.OK, Coverage.LANDING_PAGE, True),
        (Outcome.OK, Coverage.PARTIAL, True),
        (Outcome.BLOCKED, Coverage.NONE, False),
        (Outcome.TIMEOUT, Coverage.NONE, False),
    ],
)
def test_absence_counts_only_where_the_source_was_read_in_full(
    outcome: Outcome, coverage: Coverage, has_text: bool
) -> None:
    claim = a.claim(a.figure())
    where = a.source(outcome=outcome, coverage=coverage, has_text=has_text)
    result = judge_claim(claim, [a.matches(claim, where=where)], [], POLICY)
    assert result.verdict is Verdict.INCONCLUSIVE
    assert "plan" in result.reason


def test_a_figure_missing_from_a_source_read_in_full_is_not_found() -> None:
    claim = a.claim(a.figure())
    result = judge_claim(claim, [a.matches(claim)], [], POLICY)
    assert result.verdict is Verdict.NOT_FOUND
    assert "5000" in result.reason


def test_one_unread_source_among_two_makes_absence_inconclusive() -> None:
    claim = a.claim(a.figure(), references=("plan", "paper"))
    unread = a.source("paper", outcome=Outcome.BLOCKED, coverage=Coverage.NONE, has_text=False)
    result = judge_claim(claim, [a.matches(claim), a.matches(claim, where=unread)], [], POLICY)
    assert result.verdict is Verdict.INCONCLUSIVE


def test_a_search_form_is_untraceable_whatever_it_answered() -> None:
    claim = a.claim(a.figure())
    where = a.source(is_search_form=True, coverage=Coverage.LANDING_PAGE)
    result = judge_claim(claim, [a.matches(claim, where=where)], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert "search form" in result.reason


def test_a_bare_home_page_is_untraceable_and_proves_no_absence() -> None:
    claim = a.claim(a.figure())
    home = replace(a.source(), source=Source("url:home", SourceKind.URL, "https://a.example/"))
    result = judge_claim(claim, [a.matches(claim, where=home)], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert "home page" in result.reason


def test_data_on_file_without_a_document_is_untraceable() -> None:
    claim = a.claim(a.figure())
    where = a.source(kind=SourceKind.NONE, outcome=Outcome.NO_LOCATOR, coverage=Coverage.NONE, has_text=False)
    result = judge_claim(claim, [a.matches(claim, where=where)], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert "data on file" in result.reason


def test_a_claim_that_cites_nothing_is_untraceable() -> None:
    claim = a.claim(a.figure(), references=())
    result = judge_claim(claim, [], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert "uncited" in result.reason


def test_a_number_that_is_not_listed_is_untraceable_and_named() -> None:
    claim = replace(a.claim(a.figure(), references=()), unlisted=(14,))
    result = judge_claim(claim, [], [], POLICY)
    assert result.verdict is Verdict.UNTRACEABLE
    assert "14" in result.reason


def test_a_claim_without_figures_needs_a_reader() -> None:
    claim = a.claim()
    result = judge_claim(claim, [a.matches(claim)], [SUPERLATIVE], POLICY)
    assert result.verdict is Verdict.NEEDS_READER


def test_a_claim_without_figures_whose_source_is_unreadable_is_inconclusive() -> None:
    claim = a.claim()
    where = a.source(outcome=Outcome.UNREADABLE, coverage=Coverage.NONE, has_text=False)
    assert judge_claim(claim, [a.matches(claim, where=where)], [], POLICY).verdict is Verdict.INCONCLUSIVE


def test_an_unbound_figure_needs_a_reader_and_is_never_support() -> None:
    claim = a.claim(a.figure())
    found = a.matches(claim, (a.evidence(Relation.UNBOUND, score=1.0),))
    assert judge_claim(claim, [found], [], POLICY).verdict is Verdict.NEEDS_READER


def test_the_claims_own_wording_in_the_source_supports_it() -> None:
    claim = a.claim()
    found = a.matches(claim, words=(a.wording(Relation.SUPPORTS, Span(0, len(a.TEXT))),))
    result = judge_claim(claim, [found], [SUPERLATIVE], POLICY)
    assert result.verdict is Verdict.SUPPORTED
    assert result.unchecked == ()


def test_the_claims_own_sentence_in_the_source_settles_a_figure_nothing_else_could_bind() -> None:
    claim = a.claim(a.figure())
    whole = a.wording(Relation.SUPPORTS, Span(0, len(a.TEXT)))
    unbound = (a.evidence(Relation.UNBOUND),)
    assert judge_claim(claim, [a.matches(claim, unbound, words=(whole,))], [], POLICY).verdict is Verdict.SUPPORTED
    elsewhere = a.wording(Relation.SUPPORTS, Span(30, len(a.TEXT)))
    hedged = a.wording(Relation.WEAKER, Span(0, len(a.TEXT)))
    for words in ((elsewhere,), (hedged,)):
        result = judge_claim(claim, [a.matches(claim, unbound, words=words)], [], POLICY)
        assert result.statements[0].verdict is Verdict.NEEDS_READER


def test_wording_of_one_sentence_leaves_the_other_unchecked() -> None:
    claim = a.claim(text=a.TEXT + " It is the leader.")
    leader = Unchecked(UncheckedKind.SUPERLATIVE, "leader", Span(len(a.TEXT) + 11, len(a.TEXT) + 17))
    found = a.matches(claim, words=(a.wording(Relation.SUPPORTS, Span(0, len(a.TEXT))),))
    result = judge_claim(claim, [found], [SUPERLATIVE, leader], POLICY)
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert result.unchecked == (leader,)


def test_a_hedged_source_does_not_support_an_unhedged_claim() -> None:
    claim = a.claim()
    hedged = a.wording(Relation.WEAKER, Span(0, len(a.TEXT)), note="the source hedges")
    result = judge_claim(claim, [a.matches(claim, words=(hedged,))], [], POLICY)
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert "the source hedges" in result.reason
    difference = Difference(DifferenceKind.REPLACED, "", "can become", is_essential=True, reason="a hedge")
    named = replace(hedged, differences=(difference,))
    assert "“can become” (a hedge)" in judge_claim(claim, [a.matches(claim, words=(named,))], [], POLICY).reason


def test_opposite_wording_contradicts() -> None:
    claim = a.claim()
    opposed = a.wording(Relation.CONTRADICTS, Span(0, len(a.TEXT)))
    assert judge_claim(claim, [a.matches(claim, words=(opposed,))], [], POLICY).verdict is Verdict.CONTRADICTED


def test_better_wording_of_the_same_sentence_wins() -> None:
    claim = a.claim()
    whole = Span(0, len(a.TEXT))
    found = a.matches(claim, words=(a.wording(Relation.WEAKER, whole), a.wording(Relation.SUPPORTS, whole)))
    result = judge_claim(claim, [found], [], POLICY)
    assert result.verdict is Verdict.SUPPORTED
    assert len(result.wording) == 1


def test_evidence_from_a_registry_links_to_the_work_and_not_to_the_api() -> None:
    claim = a.claim(a.figure())
    read = replace(a.document(coverage=Coverage.ABSTRACT), media_type="application/json")
    paper = replace(a.source(kind=SourceKind.DOI), documents=(read,), coverage=Coverage.ABSTRACT)
    paper = replace(paper, source=Source("doi:10.1/a(2)", SourceKind.DOI, "10.1/a(2)"))
    result = judge_claim(claim, [a.matches(claim, (a.evidence(),), where=paper)], [], POLICY)
    assert result.statements[0].evidence[0].link == "https://doi.org/10.1/a(2)"


def test_support_in_another_source_is_reported_and_changes_no_verdict() -> None:
    claim = a.claim(a.figure())
    result = judge_claim(claim, [a.matches(claim)], [], POLICY)
    elsewhere = a.matches(claim, (a.evidence(),), where=a.source("other"), is_cited=False)
    extended = with_found_elsewhere(result, [elsewhere], POLICY)
    assert extended.verdict is Verdict.NOT_FOUND
    assert extended.found_elsewhere == ("other",)
    assert not extended.statements[0].evidence[0].is_cited


def test_a_context_phrase_in_another_source_is_no_misattribution() -> None:
    claim = a.claim(a.phrase("the field", is_context=True))
    result = judge_claim(claim, [a.matches(claim)], [], POLICY)
    elsewhere = a.matches(claim, (a.evidence(),), where=a.source("other"), is_cited=False)
    assert with_found_elsewhere(result, [elsewhere], POLICY).found_elsewhere == ()


def test_a_supported_claim_is_not_looked_for_elsewhere() -> None:
    claim = a.claim(a.figure())
    result = judge_claim(claim, [a.matches(claim, (a.evidence(),))], [], POLICY)
    elsewhere = a.matches(claim, (a.evidence(),), where=a.source("other"), is_cited=False)
    assert with_found_elsewhere(result, [elsewhere], POLICY) is result


def ranked(score: float) -> RankedPassage:
    return RankedPassage("aa", a.TEXT, 0, len(a.TEXT), Locator(page=2), Role.MAIN, score)


def test_a_reader_gets_the_best_passages_of_all_cited_sources_and_no_stragglers() -> None:
    claim = a.claim()
    where, other = a.matches(claim), a.matches(claim, where=a.source("other"))
    result = judge_claim(claim, [where, other], [], POLICY)
    assert needs_passages(result)
    shown = with_passages(result, [(where, [ranked(0.1), ranked(0.02)]), (other, [ranked(0.4)])], POLICY).passages
    assert [(passage.reference, passage.passage.score) for passage in shown] == [("other", 0.4), ("plan", 0.1)]
    assert shown[0].link.endswith("#page=2")


def test_passages_that_say_nothing_are_left_out_where_no_reader_is_asked_for() -> None:
    claim = a.claim(a.figure())
    where = a.matches(claim)
    result = judge_claim(claim, [where], [], POLICY)
    assert result.verdict is Verdict.NOT_FOUND
    assert with_passages(result, [(where, [ranked(0.1)])], POLICY).passages == ()
    assert with_passages(result, [(where, [])], POLICY).passages == ()


def test_a_supported_claim_leaves_nothing_to_read() -> None:
    claim = a.claim(a.figure())
    assert not needs_passages(judge_claim(claim, [a.matches(claim, (a.evidence(),))], [], POLICY))


def test_a_number_the_author_left_out_caps_the_verdict_even_behind_a_quotation() -> None:
    claim = a.claim(a.figure(), a.phrase())
    found = a.matches(claim, (a.evidence(),), (a.evidence(),))
    left_out = Unchecked(UncheckedKind.FIGURE, "350", Span(52, 55))
    spoken_of = replace(SUPERLATIVE, phrases=(claim.phrases[0].text,))
    result = judge_claim(claim, [found], [left_out, spoken_of], POLICY)
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert result.unchecked == (left_out,)
    whole = a.wording(Relation.SUPPORTS, Span(0, len(a.TEXT)))
    covered = judge_claim(
        claim, [a.matches(claim, (a.evidence(),), (a.evidence(),), words=(whole,))], [left_out], POLICY
    )
    assert covered.verdict is Verdict.SUPPORTED


def test_a_context_phrase_does_not_stand_in_the_way_of_the_claims_own_wording() -> None:
    claim = a.claim(a.phrase("the field", is_context=True))
    whole = a.wording(Relation.SUPPORTS, Span(0, len(a.TEXT)))
    assert (
        judge_claim(claim, [a.matches(claim, (a.evidence(),), words=(whole,))], [], POLICY).verdict is Verdict.SUPPORTED
    )
    missing = judge_claim(claim, [a.matches(claim, words=(whole,))], [], POLICY)
    assert missing.verdict is Verdict.PARTLY_SUPPORTED


def test_a_printed_number_nobody_lists_is_a_source_nobody_read() -> None:
    claim = replace(a.claim(a.figure()), unlisted=(14,))
    result = judge_claim(claim, [a.matches(claim)], [], POLICY)
    assert result.verdict is Verdict.INCONCLUSIVE
    assert "14" in result.reason


def test_the_same_place_is_quoted_once_and_a_contradiction_is_never_crowded_out() -> None:
    claim = a.claim(a.figure(), references=("plan", "copy", "other"))
    copy = a.matches(claim, (a.evidence(),), where=a.source("copy"))
    places = tuple(replace(a.evidence(), start=start) for start in range(5))
    opposing = replace(a.evidence(Relation.CONTRADICTS, found="4 000"), document="bb")
    other = a.matches(claim, (opposing,), where=a.source("other"))
    (once,) = judge_claim(claim, [a.matches(claim, (a.evidence(),)), copy], [], POLICY).statements
    assert [piece.reference for piece in once.evidence] == ["plan"]
    (shown,) = judge_claim(claim, [a.matches(claim, places), other], [], POLICY).statements
    assert shown.verdict is Verdict.SUPPORTED
    assert [piece.reference for piece in shown.evidence] == ["plan", "plan", "plan", "other"]


def test_long_clauses_left_unchecked_are_named_by_their_first_words() -> None:
    long = Unchecked(UncheckedKind.ASSERTION, "one two three four five six seven eight nine", Span(0, 44))
    assert unchecked_in_words([long, SUPERLATIVE]) == "“one two three four five six seven …”, “In all” (superlative)"


def test_near_wording_that_covers_nothing_is_still_shown_once_for_its_differences() -> None:
    claim = a.claim()
    near = replace(a.wording(Relation.WEAKER, Span(0, 0), note="the source says more here"), covered=())
    result = judge_claim(claim, [a.matches(claim, words=(near, near))], [SUPERLATIVE], POLICY)
    assert result.verdict is Verdict.PARTLY_SUPPORTED
    assert len(result.wording) == 1
    assert result.unchecked == (SUPERLATIVE,)


def test_a_quoted_table_row_carries_its_column_headings() -> None:
    claim = a.claim(a.figure())
    row = Passage(Span(0, len(a.TEXT)), Role.MAIN, PassageKind.TABLE_ROW, Locator(row=2), header=("Event", "Arm A"))
    where = replace(a.source(), documents=(replace(a.document(), passages=(row,)),))
    piece = replace(a.evidence(), locator=Locator(row=2))
    result = judge_claim(claim, [a.matches(claim, (piece,), where=where)], [], POLICY)
    assert result.statements[0].evidence[0].header == ("Event", "Arm A")
    assert judge_claim(claim, [a.matches(claim, (a.evidence(),))], [], POLICY).statements[0].evidence[0].header == ()

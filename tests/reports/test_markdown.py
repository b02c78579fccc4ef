from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.documents import Coverage, Locator, Role
from claimcheck.matching import Difference, DifferenceKind, Unchecked, UncheckedKind
from claimcheck.reports.markdown import MarkdownReport
from claimcheck.reports.markdown.claims import EXCERPT_CHARACTERS, differences_in_words, excerpt
from claimcheck.reports.markdown.escaping import code, emphasised, fenced, inline, line, link, toml_string
from claimcheck.reports.places import place_in_words
from claimcheck.sources import Outcome
from claimcheck.text import Span
from claimcheck.verdicts import CitedWording, ClaimResult, Finding, Severity, Verdict
from tests.reports.building import audit, cited, claim, results
from tests.verdicts import building as a

GFM = MarkdownIt("gfm-like", {"html": True, "linkify": False})
HOSTILE = st.text(
    st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~&\"'$:/@0123456789 \t\n\r\x1b\u202e\u200b\ud800"), st.characters()),
    max_size=40,
)


def html(text: str) -> str:
    return str(GFM.render(text))


def visible(rendered: str) -> str:
    plain = re.sub(r"<[^>]*>", "", rendered)
    for name, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(name, char)
    return plain


@given(HOSTILE)
@settings(max_examples=150, deadline=None)
def test_no_text_of_a_source_becomes_markup(text: str) -> None:
    rendered = html("x " + inline(text))
    assert re.fullmatch(r"<p>[^<]*</p>\n", rendered), rendered


@pytest.mark.parametrize(
    "text", ["- x", "+ x", "1. x", "2) x", "# x", "> x", "---", "===", "| a | b |", "```", "    x"]
)
def test_no_text_of_a_source_begins_a_list_a_heading_or_a_block(text: str) -> None:
    assert re.fullmatch(r"<p>[^<]*</p>\n", html(line(text))), html(line(text))


def test_a_table_cell_from_a_source_cannot_break_the_table() -> None:
    assert inline("a | b\nc") == "a \\| b c"
    assert inline("cell\tcell") == "cell \\| cell"


@given(HOSTILE)
@example("\xad")
@example("\t")
@settings(max_examples=100, deadline=None)
def test_what_is_marked_is_bold_and_nothing_else_is(text: str) -> None:
    framed = f"before {text} after"
    rendered = html("q " + emphasised(framed, [Span(7, 7 + len(text))]))
    assert rendered.count("<strong>") == (1 if inline(text.strip()) else 0), rendered
    assert not re.search(r"<(?!/?(p|strong)>)", rendered)


def test_overlapping_and_touching_marks_are_one_bold_run() -> None:
    assert emphasised("about 20 to 25% of it", [Span(6, 10), Span(8, 15)]) == "about **20 to 25%** of it"


def test_a_mark_inside_a_word_is_still_bold() -> None:
    assert "<strong>%</strong>" in html(emphasised("20%of", [Span(2, 3)]))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a.example/\x1b", ""])
def test_only_web_addresses_become_links(url: str) -> None:
    assert "](" not in link("label", url)


def test_a_link_keeps_its_text_fragment_and_cannot_be_broken_out_of() -> None:
    assert link("page 2", "https://a.example/#:~:text=a,b") == "[page 2](<https://a.example/#:~:text=a,b>)"
    assert "<script" not in html(link("x", "https://a.example/><script>alert(1)</script>"))


@given(HOSTILE)
@settings(max_examples=100, deadline=None)
def test_a_ready_to_paste_phrase_is_valid_toml_with_the_same_words(text: str) -> None:
    clean = "".join(char for char in text if not "\ud800" <= char <= "\udfff")
    pasted = tomllib.loads(f"phrases = [{toml_string(clean)}]")
    assert pasted["phrases"] == [" ".join(clean.split())]


def test_a_fence_is_longer_than_any_backticks_inside() -> None:
    assert fenced(["a ````` b"])[0] == "``````"
    assert code("a ` b") == "``a ` b``"
    assert code("`") == "`` ` ``"
    assert code("") == ""


def test_a_long_quotation_is_cut_around_its_match() -> None:
    text = "word " * 400 + "THE FIGURE" + " word" * 400
    start = text.index("THE FIGURE")
    shown, marks = excerpt(text, (Span(start, start + 10),))
    assert len(shown) <= EXCERPT_CHARACTERS + 4
    assert marks[0].of(shown) == "THE FIGURE"
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_a_long_word_is_cut_rather_than_lost() -> None:
    shown, _ = excerpt("x" * 2000, ())
    assert 100 < len(shown) <= EXCERPT_CHARACTERS + 4


def test_the_report_says_on_its_first_screen_that_it_rests_on_stand_ins() -> None:
    assert "STAND-IN" in "\n".join(MarkdownReport().render(audit()).splitlines()[:6])
    real = replace(audit(), run=replace(audit().run, is_stand_in=False))
    assert "STAND-IN SOURCES" not in MarkdownReport().render(real)


def test_the_report_says_on_its_first_screen_what_could_not_be_checked() -> None:
    behind_proxy = replace(audit(), run=replace(audit().run, caveats=("A proxy was used.",)))
    links = replace(behind_proxy, claims=())
    for one in (behind_proxy, links):
        assert "A proxy was used." in "\n".join(MarkdownReport().render(one).splitlines()[:12])


def test_the_report_carries_everything_an_approval_file_needs() -> None:
    report = MarkdownReport().render(audit())
    for part in (
        "## Summary",
        "## What needs attention",
        "## Traceability matrix",
        "## Claims",
        "## Sources",
        "## Findings",
        "## Method and limits",
        "## Sign-off",
        "head `" + "cd" * 32,
        "The source states **340**",
        "not cited here",
        "archived copy",
        "phrases = [",
        "only in the claim",
        "**the claim says “is”, the source “can become”** (a hedge)",
        "correction 2021-01-01",
        "jobs = 2",
    ):
        assert part in report, part


def test_attention_lists_the_gravest_first_and_leaves_notes_to_the_appendix() -> None:
    report = MarkdownReport().render(audit())
    attention = report.split("## What needs attention")[1].split("## Traceability matrix")[0]
    assert attention.index("CC101") < attention.index("CC306")
    assert "CC305" not in attention
    quiet = replace(audit(), findings=())
    assert "no errors and no warnings" in MarkdownReport().render(quiet)


def test_every_link_inside_the_report_has_its_target() -> None:
    report = MarkdownReport().render(audit())
    for anchor in re.findall(r"\]\(#([^)]+)\)", report):
        assert f'<a id="{anchor}"></a>' in report


@given(HOSTILE)
@settings(max_examples=25, deadline=None)
def test_a_hostile_source_cannot_change_the_shape_of_the_report(text: str) -> None:
    calm, hostile = html(MarkdownReport().render(audit("A b c"))), html(MarkdownReport().render(audit(f"A {text} c")))
    for tag in ("<table>", "<tr>", "<h1>", "<h2>", "<h3>", "<pre>", "<script", "<img"):
        assert hostile.count(tag) == calm.count(tag), tag
    assert "\x1b" not in visible(hostile)


def test_an_audit_that_reached_nothing_says_so_in_its_summary() -> None:
    unreached = a.source(outcome=Outcome.UNREACHABLE, coverage=Coverage.NONE, has_text=False)
    assert "Nothing could be reached" in MarkdownReport().render(replace(audit(), sources=(unreached,)))
    assert "Nothing could be reached" not in MarkdownReport().render(audit())


def section(of: ClaimResult) -> str:
    report = MarkdownReport().render(replace(audit(), claims=(of,), findings=()))
    return report.split("## Claims")[1].split("## Sources")[0]


def test_what_stays_unchecked_is_listed_where_a_part_is_supported_and_only_named_elsewhere() -> None:
    parts = (
        Unchecked(UncheckedKind.ASSERTION, "work in the field", Span(22, 39)),
        Unchecked(UncheckedKind.SUPERLATIVE, "In all", Span(0, 6)),
    )
    contradicted = replace(results()[0], unchecked=parts)
    partly = section(replace(contradicted, verdict=Verdict.PARTLY_SUPPORTED))
    assert "- “work in the field”\n- “In all” (superlative)" in partly
    untraceable = section(replace(contradicted, verdict=Verdict.UNTRACEABLE))
    assert "**Wording that needs substantiation**: “In all” (superlative)." in untraceable
    assert "“work in the field”" not in untraceable
    assert "needs substantiation" not in section(replace(contradicted, unchecked=parts[:1]))


def test_small_differences_of_wording_take_one_line_in_runs_of_words() -> None:
    words = a.TEXT.split()[:4]
    only_source = [Difference(DifferenceKind.ONLY_IN_SOURCE, "", word, is_essential=False) for word in words]
    apart = Difference(DifferenceKind.ONLY_IN_SOURCE, "", "specialists", is_essential=False)
    plural = Difference(DifferenceKind.REPLACED, "field", "fields", is_essential=False)
    hedge = Difference(DifferenceKind.REPLACED, "is", "can be", is_essential=True)
    wording = CitedWording(cited(), (*only_source, apart, plural, hedge))
    assert differences_in_words(wording, a.TEXT) == [
        "**the claim says “is”, the source “can be”**",
        "the claim says “field”, the source “fields”; only in the source: “In all 5 000”, “specialists”",
    ]
    assert differences_in_words(replace(wording, differences=(hedge,)), a.TEXT) == [
        "**the claim says “is”, the source “can be”**"
    ]
    missing = Difference(DifferenceKind.ONLY_IN_CLAIM, "heel", "", is_essential=True, reason="not in the source")
    added = Difference(DifferenceKind.ONLY_IN_SOURCE, "", "not", is_essential=True)
    assert differences_in_words(replace(wording, differences=(missing, added)), a.TEXT) == [
        "**only in the claim: “heel”** (not in the source)",
        "**only in the source: “not”**",
    ]
    assert "> -" not in section(replace(results()[1], wording=(replace(wording, differences=()),)))


def test_a_passage_quoted_above_is_not_quoted_again_unless_a_reader_must_paste_it() -> None:
    needs_reader = results()[1]
    assert section(needs_reader).count("phrases = [") == 2
    assert "phrases = [" not in section(replace(needs_reader, verdict=Verdict.PARTLY_SUPPORTED))
    elsewhere = replace(needs_reader, verdict=Verdict.PARTLY_SUPPORTED, wording=())
    assert "**Nearest passages**" in section(elsewhere)


def test_a_reason_is_not_said_twice_and_a_long_one_not_in_full() -> None:
    one = replace(results()[3], reason="exactly so")
    same = replace(one, statements=(replace(one.statements[0], reason="exactly so"),))
    assert section(same).count("exactly so") == 1
    reader = results()[1]
    shared = replace(reader.passages[0].passage, reasons=("shares: " + ", ".join("abcdefghij"),))
    shown = section(replace(reader, passages=(replace(reader.passages[0], passage=shared),)))
    assert "(shares: a, b, c, d, e, f and 4 more)" in shown


def test_evidence_outside_the_main_text_is_said_to_stand_there() -> None:
    hidden = replace(cited(), evidence=replace(cited().evidence, role=Role.HIDDEN))
    statement = replace(results()[3].statements[0], evidence=(hidden,))
    shown = section(replace(results()[3], statements=(statement,)))
    assert "in text the page hides" in shown
    assert "follows by arithmetic, supports it" in shown


def test_a_link_check_is_a_report_of_links_and_names_each_file() -> None:
    links = replace(audit(), claims=())
    both = (*links.findings, replace(links.findings[0], file="README.md"))
    shown = MarkdownReport().render(replace(links, findings=both))
    assert shown.startswith("# Link check")
    assert "`README.md`, line 3" in shown
    assert "## Sign-off" not in shown


def test_findings_without_notes_and_unknown_rules_are_shown_as_they_are() -> None:
    strange = Finding("CC999", Severity.ERROR, "strange", "claims.toml", 1, claim="first")
    shown = MarkdownReport().render(replace(audit(), findings=(strange,)))
    assert "| **error** | CC999 | [first](#claim-first) | strange | line 1 |" in shown
    assert "## Findings that are notes\n\nNone." in shown


def test_the_place_of_a_long_section_is_cut_at_a_word() -> None:
    assert place_in_words(Locator(section="word " * 40)).endswith("word …”")


def test_an_uncited_claim_without_a_page_says_so_once() -> None:
    bare = replace(claim("first", cites=()), page=None)
    result = ClaimResult(bare, Verdict.UNTRACEABLE, "uncited", results()[0].statements[:1])
    shown = MarkdownReport().render(replace(audit(), claims=(result,)))
    assert "| [first](#claim-first) | **the whole claim** | – | **❓ untraceable** |" in shown
    assert "Brochure page" not in shown


def test_a_quoted_table_row_comes_with_its_column_headings() -> None:
    assert "> *Columns: Event \\| Arm \\| A*" in MarkdownReport().render(audit())

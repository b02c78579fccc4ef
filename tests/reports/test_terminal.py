from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from claimcheck.documents import Coverage, Locator, Role
from claimcheck.reports.escaping import one_line, printable
from claimcheck.reports.places import place_in_words, reference_in_words, role_in_words
from claimcheck.reports.terminal import shortened, write_summary
from claimcheck.sources import Outcome
from claimcheck.verdicts import Audit
from tests.reports.building import audit
from tests.verdicts import building as a


def summary(of: Audit) -> str:
    stream = io.StringIO()
    write_summary(of, Console(file=stream, width=200, no_color=True, highlight=False))
    return stream.getvalue()


def test_the_summary_leads_with_what_needs_attention() -> None:
    shown = summary(audit())
    assert shown.index("contradicted") < shown.index("needs reader") < shown.index("✓ supported")
    assert shown.index("CC101") < shown.index("CC306")
    assert "CC305" not in shown


def test_the_summary_says_that_sources_are_stand_ins() -> None:
    assert summary(audit()).startswith("STAND-IN SOURCES")


def test_the_summary_says_how_much_the_machine_decided() -> None:
    assert "3 of 4 claims decided by machine" in summary(audit())


def test_no_network_is_said_in_so_many_words() -> None:
    unreached = a.source(outcome=Outcome.UNREACHABLE, coverage=Coverage.NONE, has_text=False)
    nothing = replace(audit(), sources=(unreached,), claims=(), findings=())
    assert "nothing could be reached" in summary(nothing)


def test_a_source_cannot_steer_the_terminal() -> None:
    shown = summary(audit("A \x1b[2J\u202e\u009b [bold]c"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]c" in shown


def test_text_is_printable_whatever_it_holds() -> None:
    assert printable("a\x00b\u00ad\u200bc\ud800") == "a\\u0000bc\\ud800"
    assert one_line(" a \n b ") == "a b"


def test_a_long_claim_is_cut_at_a_word() -> None:
    assert shortened("word " * 40).endswith("word …")
    assert shortened("short") == "short"


def test_places_are_said_in_words_a_person_can_follow() -> None:
    whole = Locator(page=4, page_label="iv", section="Production", block=3, row=2)
    assert place_in_words(whole) == "page 4 (printed iv), section “Production”, table row 2"
    assert place_in_words(Locator(block=3)) == "paragraph 3"
    assert place_in_words(Locator()) == "place unknown"
    assert reference_in_words(a.reference("plan", (5, 6, 7))) == "5-7 (plan)"
    assert role_in_words(Role.MAIN) == ""
    assert "alternative text" in role_in_words(Role.ALT)

from __future__ import annotations

import io
from dataclasses import replace

import pytest
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
    assert "CC101" in shown
    assert "CC305" not in shown
    assert "CC306" not in shown, "the claim's own line says it"


def test_a_brochure_of_thousands_of_claims_still_has_a_summary_one_can_read() -> None:
    one = audit()
    many = replace(one, claims=one.claims * 50, findings=one.findings * 100)
    shown = summary(many)
    assert len(shown.splitlines()) < 250
    assert "… and 30 more contradicted" in shown
    assert "… and 60 more" in shown
    assert "50 contradicted" in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_summary_fits_the_terminal_and_keeps_every_word_of_a_message(width: int) -> None:
    stream = io.StringIO()
    long = replace(audit(), findings=(replace(audit().findings[0], message="word " * 40 + "https://a.example/gone"),))
    write_summary(long, Console(file=stream, width=width, no_color=True, highlight=False))
    shown = stream.getvalue()
    assert all(len(row) <= max(width, 60) for row in shown.splitlines())
    assert "https://a.example/gone" in shown


def test_in_a_log_every_message_is_one_line() -> None:
    stream = io.StringIO()
    write_summary(audit(), Console(file=stream, width=20, no_color=True, highlight=False, soft_wrap=True))
    assert "CC101 claims.toml:3: gone: In all 5 000 professionals work in the field, of whom 350" in stream.getvalue()


def test_the_summary_says_that_sources_are_stand_ins() -> None:
    assert summary(audit()).startswith("STAND-IN SOURCES")


def test_what_could_not_be_checked_is_said_in_the_summary() -> None:
    caveat = "A proxy was used: addresses could not be checked."
    assert caveat not in summary(audit())
    assert caveat in summary(replace(audit(), run=replace(audit().run, caveats=(caveat,))))


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

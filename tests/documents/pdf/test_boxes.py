from __future__ import annotations

import pytest

from claimcheck.documents.pdf.boxes import highlight_boxes
from tests.documents.pdf.writing import Page, pdf, text_width


def written() -> bytes:
    page = Page()
    page.lines(["The plan names 24 actions for a treat-", "ment that few know. There are 350 specialists."], 56, 700)
    end = page.show("Since 2019", 56, 600)
    page.show("3", end, 604, 6)
    page.show("There are 350 beds.", 56, 500)
    return pdf(Page(), page)


def test_a_highlight_covers_the_words_and_nothing_else() -> None:
    (box,) = highlight_boxes(written(), 2, "24 actions")
    assert box.page == 2
    assert box.left == pytest.approx(56 + text_width("The plan names ", 10), abs=0.5)
    assert box.right == pytest.approx(box.left + text_width("24 actions", 10), abs=0.5)
    assert box.bottom < 700 < box.top


def test_words_cut_at_a_line_end_are_highlighted_on_both_lines() -> None:
    first, second = highlight_boxes(written(), 2, "a treatment that")
    assert first.bottom > second.bottom
    assert second.left == pytest.approx(56, abs=0.5)


def test_what_stands_before_chooses_among_equal_words() -> None:
    (first,) = highlight_boxes(written(), 2, "There are 350", prefix="few know. ")
    (second,) = highlight_boxes(written(), 2, "There are 350", prefix="Since 2019³ ")
    assert first.top > 680
    assert second.top < 520


def test_a_raised_mark_in_the_quotation_does_not_hide_it() -> None:
    assert len(highlight_boxes(written(), 2, "2019³")) == 1


@pytest.mark.parametrize(("page", "exact"), [(2, "words that are not there"), (1, "plan"), (9, "plan"), (2, "…")])
def test_words_that_do_not_stand_there_are_not_highlighted(page: int, exact: str) -> None:
    assert highlight_boxes(written(), page, exact) == ()

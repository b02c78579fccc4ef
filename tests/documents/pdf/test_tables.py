from __future__ import annotations

from collections.abc import Callable

from claimcheck.documents import PassageKind
from claimcheck.documents.blocks import Block
from tests.documents.pdf.writing import Page, wrapped

Blocks = Callable[..., tuple[Block, ...]]


def kinds(blocks: tuple[Block, ...]) -> set[PassageKind]:
    return {block.kind for block in blocks}


def test_stretches_that_do_not_line_up_are_no_table(blocks: Blocks) -> None:
    page = Page()
    page.row(("A stretch of some words here", "and another"), (56, 300), 720)
    page.row(("One", "a second that begins further to the left"), (56, 150), 706)
    assert kinds(blocks(page)) == {PassageKind.PARAGRAPH}


def test_two_rows_of_sentences_are_no_table(blocks: Blocks) -> None:
    page = Page()
    sentence = "In these two boxes stand some 14 words each, which makes them no cells"
    page.row((sentence, sentence), (20, 330), 720, 9)
    page.row((sentence, sentence), (20, 330), 690, 9)
    found = blocks(page)
    assert kinds(found) == {PassageKind.PARAGRAPH}
    assert sum(block.text.count("14") for block in found) == 4


def test_text_right_below_a_table_is_not_a_row_of_it(blocks: Blocks) -> None:
    page = Page()
    for number, row in enumerate((("Group", "n"), ("Treated", "116"), ("Control", "113"))):
        page.row(row, (56, 200), 720 - 14 * number)
    page.show("* at the interim analysis, as the authors say", 56, 678)
    found = blocks(page)
    assert found[-1].kind is not PassageKind.TABLE_ROW
    assert [block.text for block in found[:-1]] == ["Group\tn", "Treated\t116", "Control\t113"]


def test_a_second_line_fills_cells_the_first_left_empty(blocks: Blocks) -> None:
    page = Page()
    xs = (56, 200, 330)
    page.row(("Group", "Patients", "Remark"), xs, 720, bold=True)
    page.row(("Treated", "116", ""), xs, 700)
    page.row(("", "", "see note"), xs, 688)
    page.row(("Control", "113", "none"), xs, 668)
    page.row(("Total", "229", "both"), xs, 648)
    rows = [block.text for block in blocks(page)]
    assert "Treated\t116\tsee note" in rows
    assert "Control\t113\tnone" in rows


def test_a_cells_second_line_at_the_end_belongs_to_the_table(blocks: Blocks) -> None:
    page = Page()
    xs = (56, 200, 330)
    page.row(("Group", "Patients", "Remark"), xs, 720, bold=True)
    page.row(("Control", "113", "none"), xs, 700)
    page.row(("Treated", "116", "four infusions,"), xs, 680)
    page.show("weeks apart", 330, 668)
    page.lines(wrapped("A paragraph that follows on the table at some distance from it.", 300), 56, 600)
    found = blocks(page)
    assert found[2].text == "Treated\t116\tfour infusions, weeks apart"


def test_columns_of_many_rows_painted_one_by_one_keep_their_figures(blocks: Blocks) -> None:
    page = Page()
    for column, x in enumerate((56, 200)):
        page.lines([f"{column}{row}" for row in range(9)], x, 700, leading=14)
    text = "\n".join(block.text for block in blocks(page))
    assert sorted(text.split()) == sorted(f"{column}{row}" for column in range(2) for row in range(9))

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.documents import PassageKind, Role
from claimcheck.documents.blocks import Block
from tests.documents.pdf.writing import Page, wrapped

Blocks = Callable[..., tuple[Block, ...]]
PROSE = (
    "The plan describes how rooms, teams and transport hang together, and what a hospital has to arrange before the "
    "first patient can be treated in the country without a long journey to another city."
)
ENTRIES = (
    "1. Doe J, Roe R. A work that does not exist. Journal of Examples 2021;33(24):7-200.",
    "2. Poe E. Another one, with 75,000 in its title. Journal of Examples 2022;65:20-25.",
    "3. Moe M. And a third. Journal of Examples 2023;12:350-5000. doi:10.1234/example.3",
)


def roles_of(blocks: tuple[Block, ...]) -> dict[str, Role]:
    return {block.text: block.role for block in blocks}


def report(heading: str, *, size: float = 14, bold: bool = True, after: tuple[str, ...] = ()) -> Page:
    page = Page()
    page.show("1 Summary", 56, 780, 14, bold=True)
    y = page.lines(wrapped(PROSE, 480), 56, 755)
    page.show(heading, 56, y - 16, size, bold=bold)
    y -= 40
    for entry in ENTRIES:
        y = page.lines(wrapped(entry, 480), 56, y) - 4
    for text in after:
        y = page.lines(wrapped(text, 480), 56, y - 10)
    return page


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "5. REFERENCES",
        "Références",
        "Bibliography",
        "Referenties",
        "Bronnen",
        "Bibliographie",
        "Literaturverzeichnis",
    ],
)
def test_what_a_source_cites_is_never_evidence_for_a_claim(blocks: Blocks, heading: str) -> None:
    found = roles_of(blocks(report(heading)))
    assert found[ENTRIES[1]] is Role.REFERENCE_LIST
    assert found[heading] is Role.REFERENCE_LIST
    assert found[PROSE] is Role.MAIN


def test_a_reference_heading_set_as_plain_text_is_recognised(blocks: Blocks) -> None:
    found = roles_of(blocks(report("References", size=10, bold=False)))
    assert found[ENTRIES[0]] is Role.REFERENCE_LIST


def test_small_print_that_cites_is_no_evidence(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped(PROSE, 480), 56, 755)
    page.lines(wrapped(f"Referenties: {ENTRIES[0]}", 480, 6), 56, 120, 6, leading=7)
    page.lines(wrapped(ENTRIES[1], 480, 6), 56, 100, 6, leading=7)
    page.show("Sources: nothing that any reader would take for a work", 56, 80, 6)
    found = roles_of(blocks(page))
    assert found[f"Referenties: {ENTRIES[0]}"] is Role.REFERENCE_LIST
    assert found[ENTRIES[1]] is Role.REFERENCE_LIST
    assert found[PROSE] is Role.MAIN
    assert found["Sources: nothing that any reader would take for a work"] is Role.MAIN


def test_text_behind_the_references_is_still_evidence(blocks: Blocks) -> None:
    page = report("References")
    page.show("Appendix", 56, 400, 14, bold=True)
    page.lines(wrapped(PROSE.replace("The plan", "The appendix"), 480), 56, 376)
    found = roles_of(blocks(page))
    assert found[PROSE.replace("The plan", "The appendix")] is Role.MAIN
    assert found["Appendix"] is Role.MAIN


def test_text_behind_the_references_without_a_heading_is_still_evidence(blocks: Blocks) -> None:
    found = roles_of(blocks(report("References", after=(PROSE.replace("The plan", "A note"),))))
    assert found[ENTRIES[2]] is Role.REFERENCE_LIST
    assert found[PROSE.replace("The plan", "A note")] is Role.MAIN


def test_a_section_about_references_is_not_a_list_of_references(blocks: Blocks) -> None:
    page = Page()
    page.show("Sources", 56, 780, 14, bold=True)
    page.lines(wrapped(PROSE, 480), 56, 755)
    page.show("References in the text", 56, 700, 14, bold=True)
    page.lines(wrapped(PROSE.replace("The plan", "This section"), 480), 56, 676)
    assert {block.role for block in blocks(page)} == {Role.MAIN}


def test_a_contents_page_proves_nothing(blocks: Blocks) -> None:
    page = Page()
    page.show("Contents", 56, 780, 16, bold=True)
    page.lines(
        ["1 Summary ..... 3", "2 Twenty-four actions . . . . . . 12", "References ........ 165"], 56, 750, leading=20
    )
    page.show("3 Where Belgium stands", 56, 680)
    page.show("75", 500, 680)
    page.show("1 Summary", 56, 600, 16, bold=True)
    page.lines(wrapped(PROSE, 480), 56, 575)
    found = roles_of(blocks(page))
    for text in ("Contents", "1 Summary ..... 3", "2 Twenty-four actions . . . . . . 12", "References ........ 165"):
        assert found[text] is Role.BOILERPLATE
    assert all(role is Role.BOILERPLATE for text, role in found.items() if "Where Belgium stands" in text)
    assert found[PROSE] is Role.MAIN
    assert found["1 Summary"] is Role.MAIN


def test_figures_that_dots_lead_to_are_evidence(blocks: Blocks) -> None:
    page = Page()
    page.show("Staff", 56, 780, 16, bold=True)
    page.lines(["Active professionals ........ 5000", "of whom specialists ........ 350"], 56, 750, leading=20)
    page.lines(["Rooms ........ 10", "Teams ........ 24", "Other ........ "], 56, 700, leading=20)
    assert {block.role for block in blocks(page)} == {Role.MAIN}


def test_a_contents_page_without_a_heading_is_known_by_its_rising_numbers(blocks: Blocks) -> None:
    page = Page()
    page.lines(["Foreword ........ iv", "1 Summary ........ 3", "2 People ........ 5", "3 Costs ........ 5"], 56, 750)
    page.lines(wrapped(PROSE, 480), 56, 600)
    found = roles_of(blocks(page))
    assert found["2 People ........ 5"] is Role.BOILERPLATE
    assert found["Foreword ........ iv"] is Role.BOILERPLATE
    assert found[PROSE] is Role.MAIN


def test_a_sentence_after_a_contents_heading_that_ends_in_a_year_is_evidence(blocks: Blocks) -> None:
    page = Page()
    page.show("Contents", 56, 780, 16, bold=True)
    page.lines(["1 Summary ..... 3", "2 Actions ..... 12"], 56, 750, leading=20)
    page.show("There were 78 416 patients in 2023.", 56, 650)
    assert roles_of(blocks(page))["There were 78 416 patients in 2023."] is Role.MAIN


def test_headings_name_the_section_of_what_follows(blocks: Blocks) -> None:
    page = Page()
    page.show("A plan for Belgium", 56, 790, 20, bold=True)
    page.show("3 Where Belgium stands", 56, 750, 14)
    page.lines(wrapped(PROSE, 480), 56, 730)
    page.show("3.1 Production", 56, 680, 10, bold=True)
    page.lines(wrapped(PROSE.replace("The plan", "A reactor"), 480), 56, 664)
    found = {block.text: block for block in blocks(page)}
    assert found["3 Where Belgium stands"].kind is PassageKind.HEADING
    assert found["3.1 Production"].kind is PassageKind.HEADING
    assert found[PROSE].kind is PassageKind.PARAGRAPH
    assert found[PROSE].locator.section == "3 Where Belgium stands"
    assert found[PROSE.replace("The plan", "A reactor")].locator.section == "3.1 Production"


def numbered_pages(count: int) -> list[Page]:
    pages = []
    for number in range(1, count + 1):
        page = Page()
        page.show("Annual report of the invented agency", 56, 815, 8)
        page.show(f"In year {number} there were {number}00 patients.", 56, 770)
        page.lines(wrapped(PROSE, 480), 56, 740)
        page.show(f"Page {number + 4} of 20", 260, 30, 8)
        pages.append(page)
    return pages


def test_running_headers_and_page_numbers_are_no_evidence(blocks: Blocks) -> None:
    found = blocks(*numbered_pages(3))
    header = [block for block in found if block.text == "Annual report of the invented agency"]
    assert [block.role for block in header] == [Role.BOILERPLATE] * 3
    assert [block.locator.page for block in header] == [1, 2, 3]
    footers = [block.role for block in found if block.text.startswith("Page")]
    assert footers == [Role.BOILERPLATE] * 3


def test_lines_that_differ_in_their_figures_are_no_running_header(blocks: Blocks) -> None:
    found = roles_of(blocks(*numbered_pages(3)))
    for number in (1, 2, 3):
        assert found[f"In year {number} there were {number}00 patients."] is Role.MAIN


def test_a_figure_alone_at_the_foot_of_a_page_is_kept(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped(PROSE, 480), 56, 740)
    page.show("350", 260, 30)
    assert roles_of(blocks(page))["350"] is Role.MAIN

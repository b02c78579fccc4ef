from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.documents import Coverage, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.blocks import Block, Extract
from claimcheck.documents.notes import Note
from claimcheck.documents.pdf import read_pdf
from claimcheck.documents.policy import ReadPolicy
from tests.documents.pdf.writing import Page, assembled, pdf, text_width, wrapped

Blocks = Callable[..., tuple[Block, ...]]
Read = Callable[..., Extract]
LEFT = (
    "In 2023 the registry counted 78 416 new patients, the highest number since it was founded. The year before there "
    "had been 76 220 of them, and the year before that 74 998, as the registry had reported at the time."
)
RIGHT = (
    "Reactors, processing plants and transport stand within a short drive of each other. That is why 20 to 25% of the "
    "isotopes used in the world come from here, with peaks of up to 65% in periods of high demand."
)
THIRD = (
    "Rooms for the treatment went from 4 to 10 in five years, and the number of trained teams with them. Most of them "
    "work in a university hospital, where training takes 12 months on average."
)


def whole(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.text for block in blocks)


@pytest.mark.parametrize("declared", [b"", b"/Lang (not a language)", b"/Lang (" + b"x" * 999 + b")"])
def test_a_language_that_is_none_is_not_taken_over(extract: Read, declared: bytes) -> None:
    page = Page()
    page.show("Some text of this page", 56, 700)
    assert extract(page, catalog=declared).language == ""


@pytest.mark.parametrize("texts", [(LEFT, RIGHT), (LEFT, RIGHT, THIRD)])
def test_columns_painted_row_by_row_are_read_column_by_column(blocks: Blocks, texts: tuple[str, ...]) -> None:
    page = Page()
    page.show("A heading that runs across all the columns of the page", 56, 780, 14, bold=True)
    width = 480 / len(texts)
    columns = [wrapped(text, width - 20) for text in texts]
    for number in range(max(map(len, columns))):
        for column, lines in enumerate(columns):
            if number < len(lines):
                page.show(lines[number], 56 + column * width, 750 - 12 * number)
    page.show("A line that runs across all the columns below them, to the other margin of it", 56, 500)
    text = whole(blocks(page))
    assert all(column in text for column in texts)
    assert text.index("heading") < text.index("In 2023") < text.index("other margin")


def test_columns_painted_one_after_the_other_are_read_as_painted(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped(LEFT, 220), 56, 750)
    page.lines(wrapped(RIGHT, 220), 310, 750)
    assert [block.text for block in blocks(page)] == [LEFT, RIGHT]


def test_a_sentence_that_goes_on_in_the_next_column_stays_whole(blocks: Blocks) -> None:
    page = Page()
    lines = wrapped(LEFT, 220)
    page.lines(lines[:5], 56, 750)
    page.lines(lines[5:], 310, 750)
    assert blocks(page)[0].text == LEFT


def test_a_sidebar_does_not_cut_the_text_beside_it(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped(LEFT, 330), 220, 750)
    page.lines(wrapped(RIGHT, 120, 8), 56, 748, 8, leading=10)
    assert [block.text for block in blocks(page)] == [LEFT, RIGHT]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the treat-", "ment of patients"], "the treatment of patients"),
        (["with evidence-", "based medicine"], "with evidence-based medicine"),
        (["the long-", "term outcome"], "the long-term outcome"),
        (["hypo- and hyper-", "tension were seen"], "hypo- and hypertension were seen"),
        (["long-", "en borstkanker"], "long- en borstkanker"),
        (["treated for COVID-", "19 at home"], "treated for COVID-19 at home"),
        (["with 20-", "25% of isotopes"], "with 20-25% of isotopes"),
        (["with 20\u2013", "25% of isotopes"], "with 20\u201325% of isotopes"),
        (["in TraceMonkey, as Trace-", "Monkey is called"], "in TraceMonkey, as TraceMonkey is called"),
        (["doi:10.1056/", "NEJMoa1607427 is the trial"], "doi:10.1056/NEJMoa1607427 is the trial"),
        (["https://doi.org/10.1371/journal.", "pone.0080278 is"], "https://doi.org/10.1371/journal.pone.0080278 is"),
        (["all is found at https:", "//example.org/a for free"], "all is found at https://example.org/a for free"),
        (["doi:10.1056/NEJMoa1607427", "Another line"], "doi:10.1056/NEJMoa1607427\nAnother line"),
        (["see example 10.1234/abc.", "The next sentence"], "see example 10.1234/abc.\nThe next sentence"),
    ],
)  # fmt: skip
def test_words_and_addresses_cut_by_a_line_end_are_whole_again(blocks: Blocks, lines: list[str], text: str) -> None:
    page = Page()
    page.lines(lines, 56, 700)
    assert blocks(page)[0].text == text


def test_the_documents_own_words_decide_about_a_hyphen(blocks: Blocks) -> None:
    page = Page()
    page.lines(
        wrapped("The follow of a care path and its care after it, as in a re-treatment of the patient.", 480), 56, 780
    )
    page.lines(["what is meant by care-", "path and by re-", "treatment and by treat-", "ment here"], 56, 700)
    assert blocks(page)[1].text == "what is meant by care-path and by re-treatment and by treatment here"


def test_list_items_captions_and_indents_are_passages_of_their_own(blocks: Blocks) -> None:
    page = Page()
    y = page.lines(
        wrapped("An introduction to the list that follows it, of a length that fills one line:", 480), 56, 780
    )
    y = page.lines(["\u2022 rooms and teams", "\u2022 waste and dose"], 62, y)
    y = page.lines(["1. the first challenge", "2. the second challenge"], 62, y - 10)
    page.show("Table 3. Actions by challenge", 56, y - 20)
    for number, line in enumerate(wrapped(LEFT, 300)):
        page.show(line, 76 if number == 0 else 56, 600 - 12 * number)
    for number, line in enumerate(wrapped(RIGHT, 300)):
        page.show(line, 76 if number == 0 else 56, 540 - 12 * number)
    found = [(block.kind, block.text) for block in blocks(page)]
    assert (PassageKind.LIST_ITEM, "\u2022 rooms and teams") in found
    assert (PassageKind.LIST_ITEM, "2. the second challenge") in found
    assert (PassageKind.CAPTION, "Table 3. Actions by challenge") in found
    assert (PassageKind.PARAGRAPH, LEFT) in found
    assert (PassageKind.PARAGRAPH, RIGHT) in found


def test_a_table_row_knows_its_headers_its_caption_and_its_page(blocks: Blocks) -> None:
    page = Page()
    page.show("Table 1. Challenges and actions", 56, 740)
    xs = (56, 250, 330)
    page.row(("Challenge", "Actions", "First step"), xs, 720, bold=True)
    page.row(("Governance", "4", "a national group"), xs, 704)
    page.lines(["Regulation and", "reimbursement"], 56, 688)
    page.show("5", 250, 688)
    page.lines(["a common file for", "waste and dose"], 330, 688)
    page.row(("Need", "6", "a forecast"), xs, 656)
    page.show("A paragraph that follows the table after some space.", 56, 600)
    rows = [block for block in blocks(page) if block.kind is PassageKind.TABLE_ROW]
    assert [row.text for row in rows] == [
        "Challenge\tActions\tFirst step",
        "Governance\t4\ta national group",
        "Regulation and reimbursement\t5\ta common file for waste and dose",
        "Need\t6\ta forecast",
    ]
    assert rows[2].header == ("Challenge", "Actions", "First step")
    assert rows[2].caption == "Table 1. Challenges and actions"
    assert rows[2].locator.row == 3
    assert blocks(page)[-1].kind is PassageKind.PARAGRAPH


def test_cells_of_several_lines_painted_row_by_row_are_one_row(blocks: Blocks) -> None:
    page = Page()
    xs = (56, 200, 330)
    page.row(("Group", "Patients", "Remark"), xs, 720, bold=True)
    page.row(("Treated", "116", "four infusions, eight"), xs, 700)
    page.row(("", "", "weeks apart"), xs, 688)
    page.row(("Control", "113", "none"), xs, 668)
    rows = [block.text for block in blocks(page) if block.kind is PassageKind.TABLE_ROW]
    assert rows[1] == "Treated\t116\tfour infusions, eight weeks apart"
    assert rows[2] == "Control\t113\tnone"


def test_a_group_named_across_a_table_reaches_into_its_rows(blocks: Blocks) -> None:
    page = Page()
    xs = (56, 250, 330)
    page.row(("Event", "Treated", "Control"), xs, 720, bold=True)
    page.row(("Any", "52.7", "38.0"), xs, 704)
    page.show("Grade 3 or higher", 56, 688)
    page.row(("Anaemia", "12.9", "4.9"), xs, 672)
    found = {block.text: block for block in blocks(page)}
    assert found["Anaemia\t12.9\t4.9"].context == ("Grade 3 or higher",)


def test_a_numbered_list_is_no_table(blocks: Blocks) -> None:
    page = Page()
    for number, text in enumerate(("rooms and teams in hospitals", "waste and dose", "a forecast of patients"), 1):
        page.row((f"{number}.", text), (56, 76), 720 - 14 * number)
    assert [block.text for block in blocks(page)] == [
        "1. rooms and teams in hospitals",
        "2. waste and dose",
        "3. a forecast of patients",
    ]


def test_links_lead_where_the_annotation_says_however_the_line_breaks(extract: Read) -> None:
    page = Page()
    page.show("Doe J. A work. https://doi.org/10.1234/very-", 56, 700)
    page.show("long-name and more", 56, 688)
    page.links.append(((120, 698, 300, 710), "https://doi.org/10.1234/very-long-name"))
    page.links.append(((56, 686, 100, 698), "https://doi.org/10.1234/very-long-name"))
    page.links.append(((200, 100, 300, 112), "mailto:someone@example.org"))
    page.links.append(((200, 130, 300, 142), "https://example.org/nothing-there"))
    links = extract(page).links
    assert [url for _, url in links] == ["https://doi.org/10.1234/very-long-name", "https://example.org/nothing-there"]
    assert "10.1234/very-" in links[0][0]
    assert "long-name" in links[0][0]
    assert links[1][0] == ""


def test_title_dates_and_printed_page_numbers_are_known(extract: Read) -> None:
    page = Page()
    page.show("Some text of this page", 56, 700)
    info = b"/Title (A plan for Belgium) /CreationDate (D:20240611120000+02'00') /ModDate (D:20249999)"
    labels = b"/Lang (nl-BE) /PageLabels << /Nums [0 << /S /r /St 5 >>] >>"
    found = extract(page, info=info, catalog=labels)
    assert found.title == "A plan for Belgium"
    assert found.language == "nl-BE"
    assert found.published == "2024-06-11"
    assert found.modified == ""
    assert found.page_count == 1
    assert found.blocks[0].locator.page == 1
    assert found.blocks[0].locator.page_label == "v"
    assert found.blocks[-1].role is Role.META


def test_a_title_a_program_filled_in_gives_way_to_the_first_heading(extract: Read) -> None:
    page = Page()
    page.show("A plan for Belgium", 56, 780, 20, bold=True)
    page.lines(wrapped(LEFT, 480), 56, 740)
    assert extract(page, info=b"/Title (Microsoft Word - plan_v3.docx)").title == "A plan for Belgium"


def scanned_page() -> Page:
    return Page([b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"])


def test_a_scan_is_said_to_be_a_scan() -> None:
    failure = read_pdf(pdf(scanned_page(), scanned_page()), ReadPolicy())
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.SCANNED
    assert "2 of 2 pages" in failure.detail


def test_a_scanned_page_among_others_keeps_absence_from_being_proved(extract: Read) -> None:
    page = Page()
    page.show("Some text of this page", 56, 700)
    found = extract(page, scanned_page(), Page())
    assert found.notes == (Note.SCANNED_PAGES,)
    assert found.coverage is Coverage.PARTIAL
    assert extract(page, Page()).coverage is Coverage.FULL_TEXT


def test_empty_pages_hold_no_text() -> None:
    failure = read_pdf(pdf(Page()), ReadPolicy())
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.NO_TEXT


def test_pages_that_cannot_be_opened_are_said(extract: Read) -> None:
    tree = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]
    failure = read_pdf(assembled(tree, trailer=b""), ReadPolicy())
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.MALFORMED
    page = Page()
    page.show("Some text of this page", 56, 700)
    honest = pdf(page)
    found = read_pdf(honest.replace(b"/Count 1", b"/Count 3"), ReadPolicy())
    assert isinstance(found, Extract)
    assert found.coverage is Coverage.PARTIAL
    assert Note.BROKEN in found.notes


def test_bytes_that_only_begin_as_a_pdf_are_malformed() -> None:
    failure = read_pdf(b"%PDF-1.7\nand nothing after it", ReadPolicy())
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.MALFORMED


def test_a_file_that_asks_for_a_password_says_so() -> None:
    honest = pdf(Page()).replace(b"trailer\n<<", b"trailer\n<< /Encrypt 6 0 R /ID [<00> <00>]")
    locked = honest.replace(
        b"<<  >>",
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) "
        b"/U (12345678901234567890123456789012) >>",
    ).replace(b"/Encrypt 6 0 R", b"/Encrypt 5 0 R")
    failure = read_pdf(locked, ReadPolicy())
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.ENCRYPTED


def test_more_text_or_pages_than_allowed_is_said(extract: Read) -> None:
    page = Page()
    page.lines(wrapped(LEFT, 480), 56, 700)
    few = replace(ReadPolicy(), max_pages=2)
    found = read_pdf(pdf(page, page, page), few)
    assert isinstance(found, Extract)
    assert Note.TRUNCATED in found.notes
    assert found.page_count == 3
    short = read_pdf(pdf(page, page, page), replace(ReadPolicy(), max_characters=100))
    assert isinstance(short, Extract)
    assert Note.TRUNCATED in short.notes
    assert extract(page, page).notes == ()


def test_text_turned_on_its_side_is_read_line_by_line(blocks: Blocks) -> None:
    page = Page()
    for number, line in enumerate(wrapped(LEFT, 480)):
        page.operators.append(b"BT /F1 10 Tf 0 1 -1 0 %d 56 Tm (%s) Tj ET" % (100 + 12 * number, line.encode()))
    assert whole(blocks(page)) == LEFT


def test_text_beside_the_page_is_said_to_be_hidden(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped(LEFT, 480), 56, 700)
    page.show("An older wording: 99 000 patients", 700, 700)
    found = {block.text: block.role for block in blocks(page)}
    assert found[LEFT] is Role.MAIN
    assert found["An older wording: 99 000 patients"] is Role.HIDDEN


def test_a_page_box_that_shows_nothing_hides_nothing(blocks: Blocks) -> None:
    page = Page(media_box="0 0 10 10")
    page.lines(wrapped(LEFT, 480), 56, 700)
    assert blocks(page)[0].role is Role.MAIN


def test_a_word_turned_on_its_side_keeps_its_figure_and_cuts_no_sentence(blocks: Blocks) -> None:
    page = Page()
    page.operators.append(b"BT /F1 8 Tf 0 1 -1 0 20 300 Tm (Journal of Examples 2023;12:350) Tj ET")
    page.lines(wrapped(LEFT, 480), 56, 700)
    assert [block.text for block in blocks(page)] == [LEFT, "Journal of Examples 2023;12:350"]


def test_a_table_on_a_turned_page_is_still_a_table(blocks: Blocks) -> None:
    page = Page(extra=b"/Rotate 90")
    for number, row in enumerate((("Group", "2022", "2023"), ("Patients", "76 220", "78 416"), ("Rooms", "4", "10"))):
        for column, cell in enumerate(row):
            text = b"(%s) Tj" % cell.encode()
            page.operators.append(
                b"BT /F1 10 Tf 0 1 -1 0 %d %d Tm %s ET" % (100 + 16 * number, 56 + 150 * column, text)
            )
    end = 56 + text_width("since 2019", 10)
    page.operators.append(b"BT /F1 10 Tf 0 1 -1 0 300 56 Tm (since 2019) Tj ET")
    page.operators.append(b"BT /F1 6 Tf 0 1 -1 0 296 %.1f Tm (3) Tj ET" % end)
    texts = [block.text for block in blocks(page)]
    assert "Patients\t76 220\t78 416" in texts
    assert "Rooms\t4\t10" in texts
    assert "since 2019³" in texts


def test_characters_beyond_the_first_plane_are_whole(blocks: Blocks) -> None:
    to_unicode = b"1 beginbfchar <41> <D835DC5D> endbfchar"
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange " + to_unicode + b" endcmap end end"
    )
    content = b"BT /F1 10 Tf 56 700 Td (A) Tj ET"
    data = assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 4 0 R>> >> /MediaBox [0 0 9 9]>>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
        ],
        trailer=b"",
    )
    found = read_pdf(data, ReadPolicy())
    assert isinstance(found, Extract)
    assert found.blocks[0].text == "\U0001d45d"


def test_a_heading_right_below_another_is_a_heading_of_its_own(blocks: Blocks) -> None:
    page = Page()
    page.show("3 Where Belgium stands", 56, 720, 12, bold=True)
    page.show("3.1 Production", 56, 706, 12, bold=True)
    page.lines(wrapped(RIGHT, 480), 56, 690)
    assert [block.text for block in blocks(page)] == ["3 Where Belgium stands", "3.1 Production", RIGHT]


def test_an_address_in_bold_is_no_section(blocks: Blocks) -> None:
    page = Page()
    page.show("Production", 56, 740, 14, bold=True)
    page.show("someone@example.org", 56, 720, 12, bold=True)
    page.lines(wrapped(RIGHT, 480), 56, 690)
    assert blocks(page)[-1].locator.section == "Production"


def test_a_heading_number_set_apart_belongs_to_its_heading(blocks: Blocks) -> None:
    page = Page()
    page.show("3.1", 56, 720, 14, bold=True)
    page.show("Production", 56 + text_width("3.1", 14) + 24, 720, 14, bold=True)
    page.lines(wrapped(RIGHT, 480), 56, 700)
    assert blocks(page)[0].text == "3.1 Production"
    assert blocks(page)[1].locator.section == "3.1 Production"

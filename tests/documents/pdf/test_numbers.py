"""No number is created or destroyed: digits in order, raised and lowered ones apart."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.blocks import Block, Extract
from claimcheck.documents.pdf import read_pdf
from claimcheck.documents.policy import ReadPolicy
from tests.documents.pdf.writing import Page, pdf, text_width, wrapped

Blocks = Callable[..., tuple[Block, ...]]
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LOWERED = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TO_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def one_line(*pieces: tuple[str, float, float]) -> Page:
    """Pieces of (text, size, rise) directly behind each other."""
    page, x = Page(), 56.0
    for text, size, rise in pieces:
        x = page.show(text, x, 700, size, rise=rise)
    return page


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("since 2019", 10, 0), ("3", 6, 4), (" in Belgium", 10, 0)], "since 2019³ in Belgium"),
        ([("a factor of 10", 10, 0), ("2", 7, 3.3), (" cells", 10, 0)], "a factor of 10² cells"),
        ([("a factor of 10", 10, 0), ("-6", 7, 3.3), (" cells", 10, 0)], "a factor of 10⁻⁶ cells"),
        ([("with ", 10, 0), ("177", 7, 3.3), ("Lu", 10, 0)], "with ¹⁷⁷Lu"),
        ([("less CO", 10, 0), ("2", 7, -1.5), (" now", 10, 0)], "less CO₂ now"),
        ([("blijft.", 10, 0), ("1,2", 6, 4), (" Het", 10, 0)], "blijft.¹,² Het"),
        ([("the 20", 10, 0), ("th", 6, 4), (" century", 10, 0)], "the 20th century"),
        ([("2019", 10, 0), ("3", 10, 4)], "2019³"),
        ([("Patients 43", 10, 0), ("1", 5.8, 3.6), ("%", 10, 0)], "Patients 43¹%"),
        ([("SMALL", 8, 0), (" 2019", 10, 0), (" TEXT 5", 8, 0)], "SMALL 2019 TEXT 5"),
    ],
)
def test_a_raised_digit_never_becomes_part_of_a_number(
    blocks: Blocks, pieces: list[tuple[str, float, float]], text: str
) -> None:
    assert blocks(one_line(*pieces))[0].text == text


def test_a_raised_mark_that_was_painted_after_the_line_is_still_a_mark(blocks: Blocks) -> None:
    page = Page()
    end = page.show("there were 2019", 56, 700)
    page.show("3", end + 0.2, 706, 6)
    page.show("patients", end + 6, 700)
    page.show("and then some", 56, 688)
    assert blocks(page)[0].text == "there were 2019³ patients and then some"


def test_a_mark_of_its_own_line_stands_before_its_note(blocks: Blocks) -> None:
    page = Page()
    page.lines(wrapped("A paragraph of running text that is as long as a line of it may well be here", 300), 56, 700)
    page.show("3", 56, 104, 5)
    page.show("Data on file from 2021.", 59, 100, 8)
    assert blocks(page)[-1].text == "³Data on file from 2021."


def test_a_mark_painted_before_its_word_stands_before_it(blocks: Blocks) -> None:
    page = Page()
    page.show("177", 56, 708, 5)
    page.show("Lu-PSMA was given to 831 patients", 64.5, 700)
    assert blocks(page)[0].text == "¹⁷⁷Lu-PSMA was given to 831 patients"


def test_text_far_off_the_page_keeps_its_figures(blocks: Blocks) -> None:
    page = Page([b"BT /F1 10 Tf 1 0 0 1 2000000 700 Tm (78 416 patients) Tj 0 -12 Td (in 2023) Tj ET"])
    assert blocks(page)[0].text.split() == ["78", "416", "patients", "in", "2023"]


numbers = st.from_regex(r"[1-9][0-9]{0,3}(?:[.,][0-9]{1,3})?", fullmatch=True)
marks = st.from_regex(r"[1-9][0-9]?", fullmatch=True)
words = st.sampled_from(["patients", "mg", "per cent", "group", "of", "Belgium", "(n", "treat-", "long"])
atoms = st.one_of(
    st.tuples(st.just("number"), numbers),
    st.tuples(st.just("raised"), marks),
    st.tuples(st.just("lowered"), marks),
    st.tuples(st.just("word"), words),
)
paragraphs = st.lists(st.lists(atoms, min_size=1, max_size=8), min_size=1, max_size=6)


def _painted(drawn: list[list[tuple[str, str]]], size: float, columns: int) -> Page:
    """Every paragraph on lines of its own, in columns one after the other."""
    page = Page()
    for number, atoms_of_paragraph in enumerate(drawn):
        left = 56 + (number % columns) * 500 / columns
        x, y = left, 760.0 - number // columns * 110
        x = page.show("It is", x, y, size)
        for kind, text in atoms_of_paragraph:
            if kind in {"raised", "lowered"}:
                x = page.show(text, x, y, 0.62 * size, rise=(0.36 if kind == "raised" else -0.2) * size)
                continue
            if x + text_width(f" {text}", size) > left + 460 / columns:
                x, y = left, y - 1.25 * size
            x = page.show(f" {text}", x, y, size)
    return page


def _expected(drawn: list[list[tuple[str, str]]], kind: str) -> list[str]:
    result: list[str] = []
    for atoms_of_paragraph in drawn:
        before = ""
        for name, text in atoms_of_paragraph:
            if name == kind and before == kind and kind != "number":
                result[-1] += text
            elif name == kind:
                result.append(text)
            before = name
    return result


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.sampled_from([7.0, 10.0, 14.0]), st.sampled_from([1, 2]))
def test_a_page_keeps_every_number_as_it_was(drawn: list[list[tuple[str, str]]], size: float, columns: int) -> None:
    extract = read_pdf(pdf(_painted(drawn, size, columns)), ReadPolicy())
    assert isinstance(extract, Extract)
    text = "\n".join(block.text for block in extract.blocks)
    assert sorted(_NUMBER.findall(text)) == sorted(_expected(drawn, "number"))
    assert sorted(_RAISED.findall(text)) == sorted(mark.translate(_TO_RAISED) for mark in _expected(drawn, "raised"))
    assert sorted(_LOWERED.findall(text)) == sorted(mark.translate(_TO_LOWERED) for mark in _expected(drawn, "lowered"))
    if columns == 1:
        assert _NUMBER.findall(text) == _expected(drawn, "number")


tables = st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=3, max_size=7)


@settings(max_examples=30, deadline=None)
@given(tables, st.booleans())
def test_a_table_keeps_every_number_once_and_in_its_cell(drawn: list[list[str]], by_column: bool) -> None:
    page = Page()
    page.row(["Group", "Treated", "Control", "Total"], [56, 200, 300, 400], 700, bold=True)
    cells = [
        (text, x, 680 - 16 * number)
        for number, row in enumerate(drawn)
        for text, x in zip([f"Row {chr(65 + number)}", *row], [56, 200, 300, 400], strict=True)
    ]
    for text, x, y in sorted(cells, key=lambda cell: cell[1]) if by_column else cells:
        page.show(text, x, y)
    extract = read_pdf(pdf(page), ReadPolicy())
    assert isinstance(extract, Extract)
    text = "\n".join(block.text for block in extract.blocks)
    assert sorted(_NUMBER.findall(text)) == sorted(number for row in drawn for number in row)
    if not by_column:
        assert [block.text.split("\t")[1:] for block in extract.blocks[1:]] == drawn
        assert extract.blocks[1].header == ("Group", "Treated", "Control", "Total")

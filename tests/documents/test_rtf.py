"""RTF files read as documents: the words and numbers a word processor shows, and none it hides."""

from __future__ import annotations

import pytest

from claimcheck.documents import Coverage, Document, PassageKind, ReadFailure, Role
from tests.documents.conftest import Read

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\info{\title Plan}}\f0 "


def document(read: Read, body: str) -> Document:
    made = read(f"{HEAD}{body}}}".encode("latin-1"), "application/rtf", url="https://example.org/plan.rtf")
    assert isinstance(made, Document), made
    return made


def test_paragraphs_and_letters_with_accents_are_read(read: Read) -> None:
    made = document(read, r"Belgi\'eb telt 5\u160?000 professionals.\par {\b Waarvan} 350 specialisten.\par")
    assert made.text == "België telt 5\u00a0000 professionals.\n\nWaarvan 350 specialisten."
    assert made.coverage is Coverage.FULL_TEXT


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"10{\super 2} cells", "10² cells"),
        (r"10{\fs16\super\f0 2} cells", "10² cells"),
        (r"10\super 2\nosupersub  cells", "10² cells"),
        (r"CO{\sub 2} and 5{\sub 1}", "CO₂ and 5₁"),
        (r"blijft.{\super 1}", "blijft.¹"),
        (r"10\super{\b 2} cells", "10^2 cells"),
    ],
)
def test_a_raised_or_lowered_digit_never_joins_the_number_beside_it(read: Read, body: str, text: str) -> None:
    assert document(read, body).text == text


def test_a_table_row_keeps_its_cells_apart(read: Read) -> None:
    made = document(read, r"\trowd Lu\cell 116\cell 65.2%\cell\row After.\par")
    row, after = made.passages
    assert (row.kind, row.span.of(made.text)) == (PassageKind.TABLE_ROW, "Lu\t116\t65.2%")
    assert after.kind is PassageKind.PARAGRAPH


@pytest.mark.parametrize("word", [r"\v", r"\deleted"])
def test_a_file_with_hidden_or_deleted_text_is_no_main_text(read: Read, word: str) -> None:
    made = document(read, f"Shown. {{{word} 75,000 patients}}")
    assert {passage.role for passage in made.passages} == {Role.HIDDEN}
    assert made.coverage is Coverage.PARTIAL
    assert made.notes


@pytest.mark.parametrize("body", [b"{\\rtf1", b"{\\rtf1 }", b"{\\rtf1\\u99999999999 x}", b"{\\rtf1 " + b"{" * 50_000])
def test_a_broken_file_is_a_failure_with_its_reason(read: Read, body: bytes) -> None:
    made = read(body, "application/rtf")
    assert isinstance(made, ReadFailure)
    assert made.detail

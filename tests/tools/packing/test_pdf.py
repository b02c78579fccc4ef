from __future__ import annotations

import pypdfium2
import pytest
from tools.packing.metrics import BOLD, REGULAR, text_width
from tools.packing.pdf import render_pdf

from claimcheck.errors import UsageError

SOURCE = """% title: Een plan – België
% lang: nl
% footer: Stand-in written for this project
# A heading that opens the page
Belgium produces 20 to 25 % of the world’s isotopes,
with peaks of 65 %; façade, naïve, €5 (and \\ one).

- first of two
- second of two, long enough to be wrapped over a second line of the page because it goes on and on, to the very end
| Group | Patients | Response rate, as the table's heading says over two lines |
| Treated | 116 | 18 % |
| Control | 113 | 3 % |
After the table.
\f
## Second page
78 416 in 2023.
"""


def texts(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(text.get_text_range().replace("\r\n", "\n"))
        text.close()
        page.close()
    document.close()
    return found


def test_the_text_layer_is_the_text_as_written() -> None:
    first, second = texts(render_pdf(SOURCE))
    for line in (
        "A heading that opens the page",
        "Belgium produces 20 to 25 % of the world’s isotopes, with peaks of 65 %; façade, naïve, €5 (and \\ one).",
        "• first of two",
        "Treated 116 18 %",
        "Control 113 3 %",
        "After the table.",
    ):
        assert line in first.splitlines()
    assert second.splitlines()[:2] == ["Second page", "78 416 in 2023."]
    assert second.splitlines()[-1].startswith("Stand-in written for this project")


def test_the_title_and_language_are_set() -> None:
    content = render_pdf(SOURCE)
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_dict()["Title"] == "Een plan – België"
    document.close()
    assert b"/Lang (nl)" in content


def test_a_long_text_goes_on_on_the_next_page_and_loses_no_word() -> None:
    words = [f"word{number}" for number in range(3000)]
    pages = texts(render_pdf(" ".join(words)))
    assert len(pages) > 3
    assert [word for page in pages for word in page.split() if word.startswith("word")] == words
    assert [page.split()[-1] for page in pages] == [str(number) for number in range(1, len(pages) + 1)]


def test_nothing_is_set_outside_the_page() -> None:
    content = render_pdf(SOURCE + "x" * 60 + "\n\n" + "word " * 500)
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert all(left >= 50 and right <= 545 and bottom >= 25 and top <= 800 for left, bottom, right, top in boxes)
        text.close()
        page.close()
    document.close()


def test_the_same_text_is_the_same_file() -> None:
    assert render_pdf(SOURCE) == render_pdf(SOURCE)
    assert render_pdf(SOURCE) != render_pdf(SOURCE + "x")
    assert texts(render_pdf("")) == ["1"]


def test_text_that_cannot_be_shown_is_refused() -> None:
    with pytest.raises(UsageError, match="Windows-1252 text only, not '漢'"):
        render_pdf("a 漢 b")


def test_widths_follow_the_font() -> None:
    assert text_width(b"iii", REGULAR, 1000) == 3 * 222
    assert text_width("é€".encode("cp1252"), REGULAR, 10) == pytest.approx(11.12)
    assert text_width(b"A", BOLD, 1000) == 722
    assert len(REGULAR) == len(BOLD) == 224

from __future__ import annotations

from urllib.parse import unquote

import pytest

from claimcheck.documents import Document, text_fragment_link
from claimcheck.documents.blocks import Block, Extract, compose
from claimcheck.documents.model import Locator, PassageKind, Role
from tests.documents.conftest import Read, snapshot

PAGE = """<!doctype html><html lang=en><head><title>Cases</title></head><body><main><h1>Cancer cases</h1>
<p>There were 78&nbsp;416 cases in 2023, which is <b>more</b> than ever.<sup>1</sup> Well-known “facts”, 50% &amp;
up.</p>
<p>There were cases in 2022 too. The number of cases in Brussels is given apart from the number of cases in Ghent.</p>
<table><tr><th>Year<th>Cases</tr><tr><td>2023<td>78 416</tr></table>
<p>Cases were counted. Cases were counted again and again by everyone who wanted them to be counted again.</p>
<p>Often it stands here.</p><p>Often it stands here.</p><p>Often it stands here.</p>
</main></body></html>"""


@pytest.fixture(scope="module")
def document(read: Read) -> Document:
    document = read(PAGE, url="https://example.org/cases?x=1")
    assert isinstance(document, Document)
    return document


def link(document: Document, text: str) -> str:
    start = document.text.index(text)
    return text_fragment_link(document, start, start + len(text))


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("than ever", "than%20ever.1"),
        ("78\xa0416 cases", "78%20416%20cases"),
        ("known “facts”, 50% & up", "Well%2Dknown%20%E2%80%9Cfacts%E2%80%9D%2C%2050%25%20%26%20up."),
        ("Brussels", "Brussels"),
        ("cases in Ghent", "cases%20in%20Ghent."),
        ("2023\t78 416", "Cases-,2023,78%20416"),
    ],
)
def test_a_link_shows_whole_words_as_the_page_holds_them(document: Document, text: str, fragment: str) -> None:
    assert link(document, text) == f"https://example.org/cases?x=1#:~:text={fragment}"


def test_a_link_to_repeated_words_carries_the_context_that_singles_them_out(document: Document) -> None:
    start = document.text.index("number of cases in Ghent")
    found = text_fragment_link(document, start, start + len("number"))
    prefix, term, suffix = unquote(found.partition(":~:text=")[2]).partition("number")
    assert term == "number"
    assert (prefix + suffix).count(",") >= 1
    words = f"{prefix.rstrip('-,')} number {suffix.lstrip(',-')}".split()
    assert " ".join(" ".join(document.text.split()).split()).count(" ".join(words)) == 1


def test_a_passage_nothing_singles_out_gets_the_bare_address(document: Document) -> None:
    start = document.text.rindex("Often it stands here.")
    assert text_fragment_link(document, start, start + 5) == "https://example.org/cases?x=1"


def test_long_text_is_linked_by_its_first_and_last_words(read: Read) -> None:
    words = " ".join(f"word{number}" for number in range(80))
    document = read(f"<!doctype html><body><p>{words}</p>")
    assert isinstance(document, Document)
    found = link(document, words)
    assert found.endswith(
        ":~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79"
    )


def test_text_no_browser_shows_gets_the_bare_address(read: Read) -> None:
    html = "<!doctype html><meta name=description content='only described'><body><p>words</p><img alt='only named'>"
    document = read(html)
    assert isinstance(document, Document)
    assert link(document, "only described") == "https://example.org/page"
    assert link(document, "only named") == "https://example.org/page"
    assert text_fragment_link(document, len(document.text) + 5, len(document.text) + 9) == "https://example.org/page"


def test_an_existing_fragment_is_kept(read: Read) -> None:
    document = read("<!doctype html><body><p>some words here</p>", url="https://example.org/a#part")
    assert isinstance(document, Document)
    assert link(document, "words") == "https://example.org/a#part:~:text=words"


def test_a_pdf_is_opened_at_its_page_and_text_without_an_address_nowhere() -> None:
    pages = (Block(f"on the {name} page", locator=Locator(page=page)) for page, name in ((1, "first"), (2, "second")))
    extract = Extract(tuple(pages), "application/pdf")
    document = compose(extract, snapshot(b"x", url="https://example.org/a.pdf#view"), 1_000)
    assert isinstance(document, Document)
    assert link(document, "second") == "https://example.org/a.pdf#page=2"
    nowhere = compose(extract, snapshot(b"x", url=""), 1_000)
    assert isinstance(nowhere, Document)
    assert link(nowhere, "second") == ""


def test_raised_words_are_written_as_the_page_holds_them(read: Read) -> None:
    document = read("<!doctype html><body><p>no cells<sup>a</sup> in H<sub>2</sub>O at 10<sup>−2</sup> bar</p>")
    assert isinstance(document, Document)
    assert link(document, "no cells^(a)").endswith("no%20cellsa")
    assert link(document, "H₂O at 10⁻² bar").endswith("H2O%20at%2010%2D2%20bar")


def test_white_space_alone_has_no_link_of_its_own() -> None:
    blocks = (Block("a \tb", kind=PassageKind.TABLE_ROW, role=Role.MAIN),)
    document = compose(Extract(blocks, "text/html"), snapshot(b"x"), 1_000)
    assert isinstance(document, Document)
    assert text_fragment_link(document, 2, 2) == "https://example.org/page"


def test_a_line_of_its_own_is_singled_out_by_the_line_above(read: Read) -> None:
    html = "<!doctype html><body><h2>Total</h2><p>78 416</p><h2>Men</h2><p>40 000</p><h2>Women</h2><p>40 000</p>"
    document = read(html)
    assert isinstance(document, Document)
    start = document.text.rindex("40 000")
    assert text_fragment_link(document, start, start + 6).endswith(":~:text=Women-,40%20000")

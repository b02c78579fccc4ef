from __future__ import annotations

import re

import pytest

from claimcheck.documents import (
    Coverage,
    Document,
    ReadFailure,
    ReadFailureKind,
    ReadPolicy,
    Role,
    read_document,
    standard_readers,
)
from claimcheck.documents.model import passages_text
from tests.documents.conftest import Read, snapshot

PAGE = """<!doctype html><html lang="nl"><head><title>Titel</title></head><body><nav><a href="/x">Home</a></nav>
<main><h1>Titel van de pagina</h1>
<p>De behandeling met 10<sup>2</sup> doses CO<sub>2</sub> laat gezonde cellen met rust.<sup>1</sup> Het is <b>61</b>.3
procent van alle behandelde mensen in dit land, zegt het ziekenhuis dat de cijfers heeft verzameld.</p>
<p>Een tweede alinea vertelt met veel meer woorden hoe de cijfers van dit jaar tot stand zijn gekomen.</p>
</main></body></html>"""


def test_a_page_sent_as_a_pdf_is_read_as_the_page_it_is(read: Read) -> None:
    document = read(PAGE, "application/pdf")
    assert isinstance(document, Document)
    assert document.media_type == "text/html"
    assert "61.3 procent" in " ".join(document.text.split())


@pytest.mark.parametrize(
    ("body", "media_type", "kind"),
    [
        (b"", "application/pdf", ReadFailureKind.EMPTY),
        (b"", "", ReadFailureKind.EMPTY),
        (b"   \n ", "text/html", ReadFailureKind.EMPTY),
        (b"\x00\x01\x02" * 100, "text/html", ReadFailureKind.UNKNOWN_TYPE),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "text/html", ReadFailureKind.UNKNOWN_TYPE),
        (b"%PDF-1.7 and nothing after it", "application/pdf", ReadFailureKind.MALFORMED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "application/msword", ReadFailureKind.UNKNOWN_TYPE),
    ],
)
def test_bytes_that_are_no_document_are_said_to_be_none(
    read: Read, body: bytes, media_type: str, kind: ReadFailureKind
) -> None:
    failure = read(body, media_type)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is kind
    assert failure.detail


def test_every_passage_is_a_slice_of_the_text_in_reading_order(read: Read) -> None:
    document = read(PAGE)
    assert isinstance(document, Document)
    position = 0
    for passage in document.passages:
        assert passage.span.start >= position
        assert passage.span.of(document.text).strip()
        position = passage.span.end
    assert document.text == "\n\n".join(p.span.of(document.text) for p in document.passages)


def test_navigation_is_kept_apart_from_the_main_text(read: Read) -> None:
    document = read(PAGE)
    assert isinstance(document, Document)
    roles = {p.span.of(document.text): p.role for p in document.passages}
    assert roles["Home"] is Role.BOILERPLATE
    assert roles["Titel van de pagina"] is Role.MAIN
    assert document.coverage is Coverage.FULL_TEXT


def test_an_exponent_or_marker_never_becomes_a_digit_of_its_neighbour(read: Read) -> None:
    document = read(PAGE)
    assert isinstance(document, Document)
    assert "10² doses CO₂" in document.text
    assert "rust.¹" in document.text


def test_plain_text_is_cut_at_blank_lines(read: Read) -> None:
    document = read(b"first line\nsecond line\n\nnext paragraph 12\r\n\r\nlast", "text/plain")
    assert isinstance(document, Document)
    assert [p.span.of(document.text) for p in document.passages] == [
        "first line\nsecond line",
        "next paragraph 12",
        "last",
    ]


def test_a_body_over_the_limit_is_not_tried() -> None:
    policy = ReadPolicy(max_bytes=10)
    failure = read_document(snapshot(b"x" * 11, "text/plain"), standard_readers(policy), policy)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.TOO_LARGE


def test_an_empty_page_called_a_pdf_is_said_to_be_a_page(read: Read) -> None:
    failure = read("<!doctype html><p></p>", "application/pdf")
    assert isinstance(failure, ReadFailure)
    assert "sent as a PDF, but it is a web page" in failure.detail


def test_a_paragraph_longer_than_the_limit_is_too_large() -> None:
    policy = ReadPolicy(max_characters=10)
    failure = read_document(snapshot(b"x" * 11, "text/plain"), standard_readers(policy), policy)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.TOO_LARGE


def test_a_reader_is_named_with_the_version_that_the_cache_keeps_apart() -> None:
    names = [reader.name for reader in standard_readers(ReadPolicy())]
    assert all(re.fullmatch(r"[a-z]+/\d+", name) for name in names)
    assert len(set(names)) == len(names)


def test_a_passages_text_can_be_asked_for(read: Read) -> None:
    document = read(b"one\n\ntwo", "text/plain")
    assert isinstance(document, Document)
    assert passages_text(document, document.passages) == ("one", "two")
    assert [role for role in Role if not role.is_evidence] == [Role.BOILERPLATE, Role.REFERENCE_LIST]
    assert [role for role in Role if not role.is_weak] == [Role.MAIN]

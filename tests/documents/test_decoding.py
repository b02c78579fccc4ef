from __future__ import annotations

import pytest

from claimcheck.documents.decoding import decode

TEXT = "65·2 % – “été” €"


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (TEXT.encode(), "", TEXT),
        (TEXT.encode(), "utf-8", TEXT),
        (TEXT.encode("cp1252"), "", TEXT),
        (TEXT.encode("cp1252"), "iso-8859-1", TEXT),
        (TEXT.encode("cp1252"), "utf-8", TEXT),
        (TEXT.encode(), "iso-8859-1", TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), "iso-8859-1", TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-8", TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "", TEXT),
        ("Ελλάδα".encode("iso8859-7"), "iso-8859-7", "Ελλάδα"),
        (TEXT.encode(), "no-such-charset", TEXT),
        (TEXT.encode(), "zip", TEXT),
        (TEXT.encode(), "utf-7", TEXT),
        (b"", "", ""),
    ],
)
def test_characters_come_out_as_they_were_written(data: bytes, charset: str, text: str) -> None:
    assert decode(data, charset) == text


def test_a_pages_own_charset_counts_when_the_server_is_silent() -> None:
    page = "<meta charset=iso-8859-7><p>Ελλάδα"
    assert decode(page.encode("iso8859-7"), markup=True) == page
    article = "<?xml version='1.0' encoding='windows-1251'?><p>Россия"
    assert decode(article.encode("cp1251"), markup=True) == article


def test_a_pages_claim_to_be_utf_16_is_not_believed() -> None:
    page = "<meta charset=utf-16><p>été"
    assert decode(page.encode(), markup=True) == page


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_shape(name: str) -> None:
    assert decode("<p>été".encode(name), markup=True) == "<p>été"


def test_one_pasted_byte_does_not_spoil_a_long_page() -> None:
    data = ("é" * 3_000).encode() + b" 65\xb72 " + ("é" * 3_000).encode()
    assert " 65·2 " in decode(data, "utf-8")

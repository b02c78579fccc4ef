"""Decoding: what was sent comes back, what was cut or inflated never does."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources.web.decoding import Damage, decode_body, decode_text

LIMIT = 1 << 20


@settings(max_examples=60)
@given(st.binary(min_size=1, max_size=2000), st.integers(1, 3))
def test_whatever_was_compressed_comes_back(data: bytes, layers: int) -> None:
    body = data
    for _ in range(layers):
        body = gzip.compress(body)
    assert decode_body(body, ", ".join(["gzip"] * layers), LIMIT).body == data
    assert decode_body(zlib.compress(data), "deflate", LIMIT).body == data


@settings(max_examples=80)
@given(st.binary(min_size=1, max_size=500), st.data())
def test_a_body_cut_anywhere_is_never_taken_for_whole(data: bytes, draw: st.DataObject) -> None:
    body = gzip.compress(data)
    cut = draw.draw(st.integers(1, len(body) - 1))
    decoded = decode_body(body[:cut], "gzip", LIMIT)
    assert decoded.damage is Damage.TRUNCATED
    assert decoded.body == b""


@settings(max_examples=80)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "gzip, deflate", "identity", "", ",,"]))
def test_no_bytes_make_decoding_raise(data: bytes, encoding: str) -> None:
    decoded = decode_body(data, encoding, LIMIT)
    assert not (decoded.damage and decoded.body)


@pytest.mark.parametrize("size", [LIMIT - 1, LIMIT, LIMIT + 1])
def test_the_limit_is_exact(size: int) -> None:
    for body, encoding in ((gzip.compress(bytes(size)), "gzip"), (bytes(size), "")):
        decoded = decode_body(body, encoding, LIMIT)
        assert (decoded.damage is Damage.TOO_LARGE) == (size > LIMIT)
        assert len(decoded.body) == (size if size <= LIMIT else 0)


@settings(max_examples=80)
@given(st.binary(max_size=100), st.one_of(st.text(max_size=12), st.sampled_from(["utf-16", "gb2312", "zlib", "idna"])))
def test_no_bytes_and_no_charset_make_reading_a_page_raise(data: bytes, charset: str) -> None:
    assert isinstance(decode_text(data, charset), str)


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("België".encode(), "", "België"),
        ("België".encode("latin-1"), "", "België"),
        ("België".encode("cp1252"), "windows-1252", "België"),
        ("België".encode(), "klingon", "België"),
        (b"\xff\xfeB\x00", "utf-8", "B"),
        ("Ελλάδα".encode("iso8859-7"), "iso-8859-7", "Ελλάδα"),
        (b"caf\xe9", "ascii", "caf\ufffd"),
    ],
)
def test_a_page_is_read_in_its_charset(data: bytes, charset: str, expected: str) -> None:
    assert decode_text(data, charset).removeprefix("\ufeff") == expected

"""One source is fetched once, and two sources are never taken for one."""

from __future__ import annotations

from claimcheck.claims import SourceKind
from claimcheck.claims.source_identity import source_of


def test_a_doi_and_its_address_are_one_source_whatever_else_the_reference_names() -> None:
    by_name = source_of("a", doi="10.1056/x", url="https://publisher.example/x", file="x.pdf")
    by_address = source_of("b", doi="", url="https://doi.org/10.1056/X", file="")
    assert by_name == by_address
    assert by_name.kind is SourceKind.DOI


def test_two_spellings_of_an_address_are_one_source_and_two_pages_are_two() -> None:
    one = source_of("a", doi="", url="HTTP://Example.org:80/a#part", file="")
    assert one == source_of("b", doi="", url="http://example.org/a", file="")
    assert one != source_of("b", doi="", url="http://example.org/A", file="")


def test_an_address_goes_before_a_local_copy() -> None:
    assert source_of("a", doi="", url="https://example.org/a", file="a.pdf").kind is SourceKind.URL


def test_a_path_in_two_spellings_is_one_document() -> None:
    assert source_of("a", doi="", url="", file="on-file/./a.pdf") == source_of(
        "b", doi="", url="", file="on-file/a.pdf"
    )


def test_references_without_a_locator_are_each_their_own_source() -> None:
    one, other = (source_of(name, doi="", url="", file="") for name in ("a", "b"))
    assert (one.key, other.key) == ("none:a", "none:b")
    assert one.kind is SourceKind.NONE
    assert one.location == ""

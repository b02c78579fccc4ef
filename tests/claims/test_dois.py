"""One DOI in ten spellings is one source; what is no DOI is not made into one."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.dois import doi_of_url, normalize_doi


@pytest.mark.parametrize(
    "written",
    [
        "10.1056/NEJMoa1607427",
        " 10.1056/nejmoa1607427\n",
        "doi:10.1056/NEJMoa1607427",
        "DOI: 10.1056/NEJMoa1607427",
        "doi : 10.1056/NEJMoa1607427",
        "https://doi.org/10.1056/NEJMoa1607427",
        "http://dx.doi.org/10.1056/NEJMoa1607427",
        "doi.org/10.1056/NEJMoa1607427",
        "https://www.doi.org/10.1056/NEJMoa1607427?x=1#y",
        "https://doi.org/10.1056%2FNEJMoa1607427",
        "10.1056%2fNEJMoa1607427",
        "info:doi/10.1056/NEJMoa1607427",
        "doi:https://doi.org/10.1056/NEJMoa1607427",
    ],
)
def test_every_way_of_writing_a_doi_gives_the_same_name(written: str) -> None:
    assert normalize_doi(written) == "10.1056/nejmoa1607427"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("10.1016/S0140-6736(97)11096-0", "10.1016/s0140-6736(97)11096-0"),
        ("10.1002/(SICI)1096(1996)99:1<1::AID>3.0;2-1", "10.1002/(sici)1096(1996)99:1<1::aid>3.0;2-1"),
        ("10.1000.10/123?456#7", "10.1000.10/123?456#7"),
        ("https://doi.org/10.1016/S0140-6736%2897%2911096-0", "10.1016/s0140-6736(97)11096-0"),
    ],
)  # fmt: skip
def test_brackets_and_odd_characters_belong_to_the_name(written: str, name: str) -> None:
    assert normalize_doi(written) == name


@pytest.mark.parametrize(
    "written",
    ["", "10.1056", "10.1056/", "10.12/x", "11.1056/x", "10.1056/a b", "see 10.1056/x", "doi:", "10.1056/a\x00",
     "https://doi.org/", "https://example.org/10.1056/x", "10.1056/" + "x" * 3000, "10.1056/x, 10.1056/y z"],
)  # fmt: skip
def test_what_is_no_doi_stays_none(written: str) -> None:
    assert normalize_doi(written) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://doi.org/10.1056/X", "10.1056/x"),
        (" HTTP://DX.DOI.ORG//10.1056/X ", "10.1056/x"),
        ("https://doi.org/10%2E1056/X", "10.1056/x"),
        ("https://doi.org/about", None),
        ("https://notdoi.org/10.1056/X", None),
        ("https://example.org/doi.org/10.1056/X", None),
        ("10.1056/X", None),
    ],
)
def test_only_an_address_at_doi_org_is_a_doi(url: str, name: str | None) -> None:
    assert doi_of_url(url) == name


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"10\.[0-9]{4,9}/[!-~]{1,40}", fullmatch=True).filter(lambda name: "%" not in name))
def test_normalising_twice_changes_nothing_and_a_url_of_it_is_the_same_doi(written: str) -> None:
    name = normalize_doi(written)
    assert name == written.lower()
    assert normalize_doi(name) == name
    assert doi_of_url(f"https://doi.org/{quote(name, safe='/')}") == name

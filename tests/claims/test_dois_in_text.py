"""A DOI is found whole in running text, and nothing of the sentence around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.dois import doi_in_url, find_dois


def names(text: str) -> list[str]:
    return [found.name for found in find_dois(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("See doi:10.1016/S0140-6736(97)11096-0.", "10.1016/s0140-6736(97)11096-0"),
        ("(doi: 10.1016/S0140-6736(97)11096-0)", "10.1016/s0140-6736(97)11096-0"),
        ("(10.1056/NEJMoa1607427).", "10.1056/nejmoa1607427"),
        ("[10.1056/NEJMoa1607427];", "10.1056/nejmoa1607427"),
        ("“10.1056/NEJMoa1607427”", "10.1056/nejmoa1607427"),
        ("10.1056/NEJMoa1607427, 2017", "10.1056/nejmoa1607427"),
        ("https://doi.org/10.1056%2FNEJMoa1607427?x=1 and", "10.1056/nejmoa1607427"),
        ("https://doi.org/10.1016/S0140-6736%2897%2911096-0", "10.1016/s0140-6736(97)11096-0"),
        ("https://doi.org/10.1056/NEJMoa1607427#abstract", "10.1056/nejmoa1607427"),
        ("10.1002/(SICI)1096(1996)99:1<1::AID>3.0;2-1.", "10.1002/(sici)1096(1996)99:1<1::aid>3.0;2-1"),
        ("10.1056/NEJM\u00adoa16\u200b07", "10.1056/nejmoa1607"),
        ("10.1056/NEJM\u201016\u201107\u221208", "10.1056/nejm-16-07-08"),
        ("10.1000.10/123", "10.1000.10/123"),
        ('<a href="https://doi.org/10.1234/ab">', "10.1234/ab"),
        ("10.1234/ab/...)))", "10.1234/ab"),
    ],
)
def test_the_name_ends_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text", ["", "10.1/x", "5.10.1234/ab", "v10.1234/ab", "10.123456789012/x", "10.1234 / ab", "10.1234/"]
)
def test_what_only_looks_like_a_doi_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("10.1056/nejm-\noa16 x", ("10.1056/nejm-oa16", "10.1056/nejm")),
        ("10.1056/nejm\x02\noa16 x", ("10.1056/nejm-oa16", "10.1056/nejm")),
        ("10.1056/NEJMoa\r\n  1607427, next", ("10.1056/nejmoa", "10.1056/nejmoa1607427")),
        ("10.1016/j.\njaci.2017 x", ("10.1016/j", "10.1016/j.jaci.2017")),
        ("10.1016/\nj.jaci.2017 x", ("10.1016/j.jaci.2017",)),
        ("10.1056/NEJMoa1607427\n12", ("10.1056/nejmoa1607427",)),
        ("10.1056/NEJMoa1607427.\n(3) UZ Leuven", ("10.1056/nejmoa1607427",)),
        ("10.1056/NEJMoa1607427.\nnext", ("10.1056/nejmoa1607427",)),
        ("10.1056/NEJMoa1607427\nhttps://a.example", ("10.1056/nejmoa1607427",)),
        ("10.1056/NEJMoa1607427 (\n12", ("10.1056/nejmoa1607427",)),
    ],
)
def test_a_wrapped_line_leaves_both_readings_and_swallows_no_page_number(
    text: str, candidates: tuple[str, ...]
) -> None:
    (found,) = find_dois(text)
    assert found.candidates == candidates


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.nejm.org/doi/full/10.1056/NEJMoa1607427?x=10.1234/a", "10.1056/nejmoa1607427"),
        ("https://www.frontiersin.org/articles/10.3389/fonc.2020.1/full", "10.3389/fonc.2020.1"),
        ("https://link.springer.com/content/pdf/10.1007%2Fs00259-1.pdf", "10.1007/s00259-1"),
        ("https://doi.org/10.1056/X", "10.1056/x"),
        ("https://a.example/10.1234/a/10.1234/b", "10.1234/a/10.1234/b"),
        ("https://journals.example/article?id=10.1371/journal.1", None),
        ("https://a.example/page", None),
    ],
)
def test_a_publishers_address_shows_its_doi(url: str, name: str | None) -> None:
    assert doi_in_url(url) == name


plain = st.from_regex(r"10\.[0-9]{4,9}/[a-z0-9][a-z0-9.()_-]{0,20}[a-z0-9]", fullmatch=True).filter(
    lambda name: name.count("(") == name.count(")") == 0
)


@settings(max_examples=80, deadline=None)
@given(name=plain, before=st.sampled_from(["", "see ", "(", "doi:", "https://doi.org/", "\n"]),
       after=st.sampled_from(["", ".", ", ", ").", ";", "”", " next", ":\n\n"]))  # fmt: skip
def test_whatever_stands_around_it_the_name_is_the_same(name: str, before: str, after: str) -> None:
    text = f"{before}{name}{after}"
    (found,) = find_dois(text)
    assert found.name == name
    assert found.span.of(text) == name


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="10./ab()[]<>-%2F\n \u00ad", max_size=60))
def test_any_text_is_survived_and_every_span_lies_inside_it(text: str) -> None:
    for found in find_dois(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.candidates


def test_a_long_hostile_text_is_read_through() -> None:
    hostile = ("10.1234/" + "(" * 200_000, "10.1234/a" + ")" * 200_000, "10.1234/a\n" * 5_000)
    assert [len(find_dois(text)) for text in hostile] == [0, 1, 5_000]

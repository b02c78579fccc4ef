from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.urls import MAX_URL_LENGTH, normalize_url, request_url, url_problem

CANONICAL = "https://www.novartis.com/be-nl/over%20ons/rlt?x=1&y=%C3%A9"

SPELLINGS = [
    "https://www.novartis.com/be-nl/over%20ons/rlt?x=1&y=%C3%A9",
    "HTTPS://www.novartis.com/be-nl/over%20ons/rlt?x=1&y=%c3%a9",
    "https://WWW.Novartis.COM/be-nl/over%20ons/rlt?x=1&y=é",
    "https://www.novartis.com:443/be-nl/over%20ons/rlt?x=1&y=%C3%A9",
    "https://www.novartis.com./be-nl/over%20ons/rlt?x=1&y=%C3%A9",
    "https://www.novartis.com/./be-nl/over%20ons/rlt?x=1&y=%C3%A9",
    "https://www.novartis.com/a/../be-nl/over%20ons/rlt?x=1&y=%C3%A9",
    "https://www.novartis.com/be%2Dnl/over%20ons/rlt?x=1&y=%C3%A9",
    "https://www.novartis.com/be-nl/over%20ons/rlt?x=1&y=%C3%A9#therapie",
    "  https://www.novartis.com/be-nl/%6Fver%20ons/rlt?x=1&y=%C3%A9\n",
    "https://www.novartis.com/be-nl/over%20ons/rlt?x=1&y=%C3%A9#",
    "https://ｗｗｗ.novartis。com/be-nl/over%20ons/rlt?x=1&y=%C3%A9",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_source_cited_in_many_spellings_is_fetched_once(spelling: str) -> None:
    assert normalize_url(spelling) == CANONICAL
    assert url_problem(spelling) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.example/x", "https://a.example/x"),
        ("http://a.example/x", "http://a.example/x/"),
        ("http://a.example/x", "http://a.example/X"),
        ("http://a.example/x?a=1&b=2", "http://a.example/x?b=2&a=1"),
        ("http://a.example/a%2Fb", "http://a.example/a/b"),
        ("http://a.example/?q=a+b", "http://a.example/?q=a%20b"),
        ("http://a.example:8080/", "http://a.example/"),
        ("http://www.a.example/", "http://a.example/"),
        ("http://a.example//x", "http://a.example/x"),
        ("http://straße.example/", "http://strasse.example/"),
    ],
)
def test_different_sources_are_never_taken_for_one(one: str, other: str) -> None:
    assert normalize_url(one) != normalize_url(other)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example", "http://a.example/"),
        ("http://a.example?x", "http://a.example/?x"),
        ("http://a.example/?", "http://a.example/"),
        ("http://a.example/a/b/../../../c/.", "http://a.example/c/"),
        ("http://a.example/..", "http://a.example/"),
        ("http://a.example/100%", "http://a.example/100%"),
        ("http://a.example/a b", "http://a.example/a%20b"),
        ("http://a.example/geneeskunde/één", "http://a.example/geneeskunde/%C3%A9%C3%A9n"),
        ("http://Bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://user:pw@A.example/", "http://user:pw@a.example/"),
        ("https://doi.org/10.1016/S0140-6736(97)11096-0", "https://doi.org/10.1016/S0140-6736(97)11096-0"),
        ("https://doi.org/10.1002/(SICI)1097<1::AID>3.0", "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0"),
        ("http://a.example:99999/", "http://a.example:99999/"),
        ("http://\ud800.example/", "http://xn--ib9b.example/"),
        ("mailto:info@a.example", "mailto:info@a.example"),
        ("not a url", "not a url"),
    ],
)
def test_normalised_spelling(url: str, expected: str) -> None:
    assert normalize_url(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://A.example", "http://a.example/"),
        ("http://a.example/%7euser/b%2D/../c?sig=a%3d#part", "http://a.example/%7euser/b%2D/../c?sig=a%3d"),
        ("http://a.example:80/één?q=é", "http://a.example:80/%C3%A9%C3%A9n?q=%C3%A9"),
        ("http://münchen.example:8080/", "http://xn--mnchen-3ya.example:8080/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("http://[::1/x", "http://[::1/x"),
        ("HTTP://a.example./x", "http://a.example/x"),
    ],
)
def test_a_url_is_sent_as_its_author_spelt_it(url: str, expected: str) -> None:
    assert request_url(url) == expected


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("www.novartis.com/rlt", "does not start with"),
        ("//a.example/", "does not start with"),
        ("ftp://a.example/x", "'ftp'"),
        ("file:///etc/passwd", "'file'"),
        ("javascript:alert(1)", "'javascript'"),
        ("DATA:text/html,x", "'data'"),
        ("http://a.example/a b", "a space at character 19"),
        ("http://a.example/a\u00a0b", "a space"),
        ("http://a.example/a\nb", "U+000A"),
        ("http://a.example/\x00", "U+0000"),
        ("http://a.example/rlt\u200bplan", "U+200B"),
        ("http://a.example/rlt\u00adplan", "U+00AD"),
        ("http://a.example/\u202egpj", "U+202E"),
        ("http://a.example/\ud800", "U+D800"),
        ("http://user:pw@a.example/", "credentials"),
        ("http://user@a.example/", "credentials"),
        ("http://good.example\\@bad.example/", "credentials"),
        ("http://a.example\\b/", "backslash"),
        ("http://a.example/a\\b", "backslash"),
        ("http:///path", "no host"),
        ("http:", "no host"),
        ("http://:80/", "no host"),
        ("http://a.example:0/", "port 0"),
        ("http://a.example:99999/", "parsed"),
        ("http://a.example:http/", "parsed"),
        ("http://[::1/", "parsed"),
        ("http://[fe80::1%25eth0]/", "network interface"),
        ("http://a..example/", "host name"),
        ("http://-a.example/", "host name"),
        ("http://a,b.example/", "host name"),
        ("http://a%2eexample/", "host name"),
        ("http://" + "a" * 64 + ".example/", "host name"),
        ("http://" + "a." * 130 + "example/", "possible"),
        ("http://" + "é" * 300 + "/", "possible"),
        ("http://a.example/" + "x" * 100_000, "100017 characters"),
    ],
)
def test_a_bad_url_is_named_before_anything_is_asked(url: str, word: str) -> None:
    assert word in url_problem(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example",
        "https://doi.org/10.1016/S0140-6736(97)11096-0",
        "http://a.example:8443/x?y#z",
        "http://münchen.example/",
        "http://[2001:db8::1]/",
        "http://fa.example/می‌خواهم",
        "http://a.example/" + "x" * (MAX_URL_LENGTH - 17),
        "http://under_score.example/",
    ],
)
def test_a_good_url_passes(url: str) -> None:
    assert url_problem(url) == ""


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(max_size=60).map(lambda tail: "http://a.example/" + tail)))
def test_any_text_is_normalised_once_and_for_all(text: str) -> None:
    once = normalize_url(text)
    assert normalize_url(once) == once
    assert isinstance(url_problem(text), str)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example/" + "../" * 33_000, "http://a.example/"),
        ("http://a.example/" + "%" * 100_000, "http://a.example/" + "%" * 100_000),
        ("http://a.example/" + "é" * 50_000, "http://a.example/" + "%C3%A9" * 50_000),
        ("http://" + "é" * 100_000 + "/", "http://" + "é" * 100_000 + "/"),
    ],
    ids=["dots", "percents", "accents", "host"],
)
def test_a_100_kb_url_is_normalised_in_linear_time(url: str, expected: str) -> None:
    assert normalize_url(url) == expected

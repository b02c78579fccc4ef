"""Looking at pages: walls and missing pages are told from pages, in the languages of brochures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources import Outcome
from claimcheck.sources.web.pages import judge_page, says_missing
from claimcheck.sources.web.sketches import SCAN_LIMIT, Sketch, sketch

URL = "http://www.example.com/page"


@pytest.mark.parametrize(
    "text",
    [
        "404", "404 - Not Found", "404 Not Found", "Error 404", "HTTP Error 404", "Fout 404: pagina niet gevonden",
        "Page not found", "Page Not Found | Novartis België", "Novartis - Page not found", "Not found",
        "The page you requested could not be found", "The page you are looking for does not exist",
        "Sorry, this page is no longer available",
        "Oops! That page can't be found", "This content is no longer available", "Pagina niet gevonden",
        "Deze pagina bestaat niet", "De pagina werd niet gevonden", "Helaas, pagina niet gevonden",
        "Page introuvable", "Cette page n'existe pas", "La page n'a pas été trouvée", "Page non trouvée",
        "Seite nicht gefunden", "Diese Seite existiert nicht mehr", "Die Seite wurde nicht gefunden",
        "Seite nicht gefunden – Universitätsklinikum",
    ],
)  # fmt: skip
def test_a_title_that_says_nothing_but_missing_is_known(text: str) -> None:
    assert says_missing(text)
    judgement = judge_page(Sketch(title=text, text="x", text_length=1), "", URL)
    assert (judgement.outcome, judgement.needs_probe) == (Outcome.SUSPECT, True)


@pytest.mark.parametrize(
    "text",
    [
        "Effect not found in a randomised trial", "Niet gevonden worden: zeldzame tumoren in België",
        "404 patients with neuroendocrine tumours", "Peptide receptor radionuclide therapy", "", "Page",
        "Page 404 of the annual report", "Lost and found", "Was nicht gefunden wurde: eine Studie",
    ],
)  # fmt: skip
def test_a_title_about_something_else_is_not_a_missing_page(text: str) -> None:
    assert not says_missing(text)


def test_a_page_is_outlined() -> None:
    page = sketch(
        "<!doctype html><html><head><TITLE>Kanker &amp; cijfers</TITLE><meta http-equiv='refresh' content='5; url=/x'>"
        "<style>p { color: red }</style></head><body><!-- <h1>no</h1> --><h1 class=a>78&nbsp;416 <b>nieuwe</b></h1>"
        "<script>var h = '<h1>no</h1>';</script><noscript>Zet <i>JavaScript</i> aan</noscript>"
        "<svg><title>no</title></svg>"
        "<p>In 2023 &lt; 2024</p><input type='password'><h1>Tweede"
    )
    assert page.title == "Kanker & cijfers"
    assert page.headings == ("78 416 nieuwe", "Tweede")
    assert page.text == "78 416 nieuwe In 2023 < 2024 Tweede"
    assert page.text_length == len(page.text)
    assert page.noscript.strip() == "Zet JavaScript aan"
    assert page.refresh == "5; url=/x"
    assert (page.scripts, page.has_password, page.has_app_root) == (1, True, False)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(["<h1>", "</h1>", "<title>", "</title>", "<!--", "-->", "<script", ">", "<", "&#1", "a",
                                 "<meta http-equiv=refresh content='", "'", '"', " ", "İ", "</script>", "<input "]),
                max_size=40).map("".join))  # fmt: skip
def test_no_markup_makes_looking_at_a_page_raise(markup: str) -> None:
    page = sketch(markup)
    assert page.text_length >= len(page.text)
    judge_page(page, markup, URL)


def test_a_page_is_looked_at_in_part_only() -> None:
    assert sketch("<p>" + "x" * (2 * SCAN_LIMIT) + "<title>late</title>").title == ""


def test_headings_by_the_thousand_are_not_kept() -> None:
    assert len(sketch("<h1>x</h1>" * 1000).headings) == 8


@pytest.mark.parametrize("host", ["www.hugedomains.com", "sedo.com"])
def test_a_domain_brokers_page_is_parked(host: str) -> None:
    assert judge_page(Sketch(title="x", text_length=9999), "", f"https://{host}/x").outcome is Outcome.SUSPECT


def test_an_articles_own_words_never_make_it_a_wall() -> None:
    article = "Just a moment... verify you are human; enable JavaScript to continue; this domain is for sale. " * 60
    assert judge_page(Sketch(title="Studie", text=article[:4096], text_length=len(article)), article, URL).detail == ""

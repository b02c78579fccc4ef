from __future__ import annotations

import pytest

from claimcheck.documents import Coverage, Document, Note, PassageKind, ReadFailure, ReadFailureKind, Role
from tests.documents.conftest import Read

ARTICLE = """<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3//EN" "JATS.dtd" [
<!ENTITY own "declared">]>
<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"
xml:lang="en">
<front><journal-meta><journal-title>N Engl J Med</journal-title><issn>1-2</issn></journal-meta><article-meta>
<title-group><article-title>A trial of <sup>177</sup>Lu</article-title></title-group>
<contrib-group><contrib><name><surname>Strosberg</surname><given-names>J</given-names></name></contrib></contrib-group>
<pub-date pub-type="ppub"><year>2017</year><month>1</month></pub-date>
<pub-date pub-type="epub"><year>2017</year><month>1</month><day>12</day></pub-date><volume>376</volume><issue>2</issue>
<abstract><title>Abstract</title><sec><title>Results</title><p>Survival was 65.2% at month&nbsp;20.</p></sec></abstract>
</article-meta></front>
<body><sec><title>Methods</title><p>We gave 7.4&thinsp;GBq<xref><sup>3,4</sup></xref> to 229 patients;
<inline-formula><mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>6</mml:mn></mml:msup></mml:math></inline-formula> cells.
<list><list-item><p>first point</p></list-item></list> After the list.<break/>New line.</p>
<table-wrap><label>Table 1.</label><caption><title>Response</title><p>By arm.</p></caption><table>
<thead><tr><th>Arm</th><th>n</th></tr></thead><tbody><tr><td rowspan="2">Lu</td><td><p>18</p><p>%</p></td></tr>
<tr><td>3</td></tr></tbody></table><table-wrap-foot><fn><p>n: number</p></fn></table-wrap-foot></table-wrap>
<fig><label>Figure 2</label><caption><p>Survival by arm.</p></caption></fig>
<boxed-text><title>Key points</title><p>Boxed words</p></boxed-text>
<disp-formula><tex-math>x^2</tex-math>a=b</disp-formula>
<p>See <ext-link xlink:href="https://example.org/x">the plan</ext-link> H<sub>2</sub>O</p></sec></body>
<back><ack><title>Thanks</title><p>To all.</p></ack><ref-list><title>References</title><ref><label>1.</label>
<element-citation><year>2016</year><volume>375</volume></element-citation></ref></ref-list></back>
<sub-article article-type="decision-letter"><body><p>The reviewer wrote 99%.</p></body></sub-article>
<sub-article article-type="translation"><body><p>Dans une autre langue.</p></body></sub-article></article>"""


@pytest.fixture(scope="module")
def article(read: Read) -> Document:
    document = read(ARTICLE, "application/xml")
    assert isinstance(document, Document)
    return document


def by_role(document: Document, role: Role) -> list[str]:
    return [p.span.of(document.text) for p in document.passages if p.role is role]


def test_an_articles_text_comes_in_order_with_numbers_intact(article: Document) -> None:
    assert by_role(article, Role.MAIN) == [
        "A trial of ¹⁷⁷Lu",
        "Abstract",
        "Results",
        "Survival was 65.2% at month\xa020.",
        "Methods",
        "We gave 7.4\u2009GBq³,⁴ to 229 patients; 10⁶ cells.",
        "first point",
        "After the list.\nNew line.",
        "Table 1. Response By arm.",
        "Arm\tn",
        "Lu\t18 %",
        "\t3",
        "n: number",
        "Figure 2 Survival by arm.",
        "Key points",
        "Boxed words",
        "a=b",
        "See the plan H₂O",
        "Thanks",
        "To all.",
        "Dans une autre langue.",
    ]


def test_an_articles_passages_know_their_section_table_and_kind(article: Document) -> None:
    passages = {p.span.of(article.text): p for p in article.passages}
    row = passages["\t3"]
    assert (row.header, row.context, row.caption, row.locator.row) == (
        ("Arm", "n"), ("Lu",), "Table 1. Response By arm.", 3,
    )  # fmt: skip
    assert row.kind is PassageKind.TABLE_ROW
    assert row.locator.section == "Methods"
    assert passages["Table 1. Response By arm."].kind is PassageKind.CAPTION
    assert passages["n: number"].caption == "Table 1. Response By arm."
    assert passages["Boxed words"].locator.section == "Key points"
    assert passages["first point"].kind is PassageKind.LIST_ITEM
    assert passages["Survival was 65.2% at month\xa020."].locator.section == "Results"


def test_references_reviews_and_metadata_are_no_main_text(article: Document) -> None:
    assert by_role(article, Role.REFERENCE_LIST) == ["References", "1. 2016 375"]
    assert by_role(article, Role.BOILERPLATE) == ["The reviewer wrote 99%."]
    assert "Strosberg J" in by_role(article, Role.META)
    assert "2017 1 12" in by_role(article, Role.META)


def test_what_an_article_says_about_itself(article: Document) -> None:
    assert (article.title, article.language, article.published) == ("A trial of 177Lu", "en", "2017-01-12")
    assert article.links == (("the plan", "https://example.org/x"),)
    assert article.coverage is Coverage.FULL_TEXT


def test_an_abstract_alone_is_an_abstract(read: Read) -> None:
    document = read("<jats:p>Survival was <jats:bold>65.2</jats:bold>%.</jats:p><jats:p>More.</jats:p>", "text/xml")
    assert isinstance(document, Document)
    assert by_role(document, Role.MAIN) == ["Survival was 65.2%.", "More."]
    assert (document.coverage, document.notes) == (Coverage.ABSTRACT, (Note.ABSTRACT_ONLY,))


def test_a_broken_article_is_read_as_far_as_it_goes_and_said_to_be_broken(read: Read) -> None:
    document = read("<?xml version='1.0'?><article><body><p>first</p><p>second <b>x</p>", "text/xml")
    assert isinstance(document, Document)
    assert "first" in document.text
    assert (document.coverage, document.notes) == (Coverage.PARTIAL, (Note.BROKEN,))


@pytest.mark.parametrize("body", ["<?xml version='1.0'?>", "<?xml version='1.0'?><"])
def test_xml_that_is_none_is_malformed(read: Read, body: str) -> None:
    failure = read(body, "application/xml")
    assert isinstance(failure, ReadFailure)
    assert failure.kind in {ReadFailureKind.MALFORMED, ReadFailureKind.NO_TEXT}


def test_the_fields_of_other_xml_are_never_run_together(read: Read) -> None:
    trial = "<?xml version='1.0'?><study><phase>3</phase><enrollment>831</enrollment><arm>1<n>551</n></arm></study>"
    document = read(trial, "application/xml")
    assert isinstance(document, Document)
    assert by_role(document, Role.MAIN) == ["3", "831", "1", "551"]
    assert (document.coverage, document.media_type) == (Coverage.FULL_TEXT, "application/xml")

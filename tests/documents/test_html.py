from __future__ import annotations

import pytest

from claimcheck.documents import Coverage, Document, Note, Passage, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.html import reading
from tests.documents.conftest import Read

FILLER = (
    "<p>The registry has counted every new diagnosis in the country for more than twenty years, and publishes the "
    "figures with a delay of about eighteen months.</p><p>Hospitals report each case themselves, after which the "
    "registry checks it against the pathology laboratories and corrects what does not agree.</p>"
)


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>T</title>{head}</head><body><main>{body}{FILLER}</main></body>"


def opened(read: Read, html: str, **options: str) -> Document:
    document = read(html, **options)
    assert isinstance(document, Document)
    return document


def shown(document: Document) -> dict[str, Passage]:
    return {passage.span.of(document.text): passage for passage in document.passages}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>6<b>1</b>.<i>3</i>&nbsp;%</p>", "61.3\xa0%"),
        ("<p>6<wbr>1.3 percent</p>", "61.3 percent"),
        ("<p>6&shy;1.3 can&shy;cer</p>", "61.3 cancer"),
        ("<p>6<!-- a comment -->1.3</p>", "61.3"),
        ("<p>7<span></span>8 <span>416</span></p>", "78 416"),
        ("<p>10<sup>2</sup> and m<sup>2</sup></p>", "10² and m²"),
        ("<p>10<sup>-6</sup> M, Na<sup>+</sup></p>", "10⁻⁶ M, Na⁺"),
        ("<p>the 20<sup>th</sup> year</p>", "the 20th year"),
        ("<p>le 1<sup>er</sup> mai</p>", "le 1er mai"),
        ("<p>a rate<sup>e</sup> of 3<sup>a</sup></p>", "a rate^(e) of 3^(a)"),
        ("<p>limited.<sup>1,2</sup> More</p>", "limited.¹,² More"),
        ("<p>limited<sup><a href='#r'>[3]</a></sup></p>", "limited[³]"),
        ("<p>CO<sub>2</sub>, C<sub>max</sub>, HbA<sub>1c</sub></p>", "CO₂, Cmax, HbA₁c"),
        ("<p>2019<span style='font-size:8px; vertical-align: super'>3</span></p>", "2019³"),
        ("<p>2019<span class='note superscript'>3</span></p>", "2019³"),
        ("<p>x<math><msup><mi>10</mi><mn>6</mn></msup></math></p>", "x10⁶"),
        ("<p><math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math></p>", "x₁²"),
        ("<p>line one<br>line two</p>", "line one\nline two"),
        ("<pre>a  b\n  c</pre>", "a b\nc"),
        ("<p>a\n\n  b\t c</p>", "a b c"),
        ("<p><a href=/a>One</a><a href=/b>Two</a></p>", "One Two"),
        ("<p>漢<ruby>字<rt>じ</rt></ruby>です</p>", "漢字です"),
        ("<p>small print <sup>this whole sentence is raised without being an exponent</sup></p>",
         "small print this whole sentence is raised without being an exponent"),
        ("<p>a<sup> </sup>b</p>", "a b"),
        ("<div>x<sup>1<p>2</p></sup></div>", "x¹"),
        ("<div>x<sup>1<p>2</p></sup></div>", "²"),
        ("<p>5 <my-unit>mg</my-unit> daily</p>", "5 mg daily"),
    ],
)  # fmt: skip
def test_inline_markup_neither_splits_nor_glues(read: Read, html: str, text: str) -> None:
    assert text in shown(opened(read, page(html)))


def test_block_markup_never_glues_words_of_two_blocks(read: Read) -> None:
    document = opened(read, page("<div>one<p>two</p>three<ul><li>four<li>five</ul></div><dl><dt>six<dd>seven</dl>"))
    assert [text for text in shown(document) if len(text) < 6 and text != "T"] == [
        "one", "two", "three", "four", "five", "six", "seven",
    ]  # fmt: skip


def test_cards_that_stand_alone_are_blocks(read: Read) -> None:
    document = opened(read, page("<news-card>First item</news-card> <news-card>Second item</news-card>"))
    assert {"First item", "Second item"} <= shown(document).keys()


def test_a_table_row_knows_its_headers_caption_and_spanning_labels(read: Read) -> None:
    table = (
        "<table><caption>Table 1. Survival</caption><thead><tr><th rowspan=2>Arm</th><th colspan=2>PFS</th></tr>"
        "<tr><th>n</th><th>%</th></tr></thead><tbody><tr><td colspan=3>Overall</td></tr>"
        "<tr><td rowspan=2>177Lu</td><td>116</td><td><p>65.2</p><p>(50-77)</p></td></tr><tr><td>113</td><td>10.8</td>"
        "</tr></tbody></table>"
    )
    document = opened(read, page(table))
    rows = [p for p in document.passages if p.kind is PassageKind.TABLE_ROW]
    assert [p.span.of(document.text) for p in rows] == [
        "Arm\tPFS", "\tn\t%", "Overall", "177Lu\t116\t65.2 (50-77)", "\t113\t10.8",
    ]  # fmt: skip
    assert rows[3].header == ("Arm", "PFS n", "PFS %")
    assert rows[3].context == ("Overall",)
    assert rows[4].context == ("Overall", "177Lu")
    assert rows[4].caption == "Table 1. Survival"
    assert rows[4].locator.row == 5
    assert all(row.role is Role.MAIN for row in rows)


def test_a_table_that_lays_out_a_page_is_read_as_a_page(read: Read) -> None:
    document = opened(
        read, page("<table><tr><td><h2>Left</h2><p>left text</p></td><td><p>right text</p></td></tr></table>")
    )
    assert {"Left", "left text", "right text"} <= shown(document).keys()
    nested = opened(read, page("<table><tr><td><table><tr><td>a<td>5</table></td><td>b</td></tr></table>"))
    assert "a\t5" not in nested.text or PassageKind.TABLE_ROW in {p.kind for p in nested.passages}


def test_what_is_not_shown_as_text_is_kept_and_labelled(read: Read) -> None:
    body = (
        "<p style='display: none'>hidden words</p><p hidden>also hidden</p><template><p>in a template</p></template>"
        "<noscript>without scripts</noscript><img src=a alt='a chart of 78 416 cases'><nav aria-label='Menu'>x</nav>"
        "<iframe srcdoc='<p>embedded words</p><p hidden>hidden inside</p>'></iframe><input type=submit value='Send it'>"
        "<dialog>closed</dialog><details><summary>More</summary><p>unfolded words</p></details>"
        "<svg><text>drawn words</text></svg><textarea>typed</textarea>"
    )
    head = "<meta name=description content='described here'><script>var unseen = 1</script>"
    structured = '<script type="application/ld+json">{"@graph":[{"headline":"structured words"}]}</script>'
    document = opened(read, page(body, head + structured))
    roles = {text: passage.role for text, passage in shown(document).items()}
    assert {text for text, role in roles.items() if role is Role.HIDDEN} == {
        "hidden words", "also hidden", "in a template", "without scripts", "closed", "hidden inside",
    }  # fmt: skip
    assert roles["a chart of 78 416 cases"] is Role.ALT
    assert roles["Send it"] is Role.ALT
    assert roles["embedded words"] is Role.EMBED
    assert roles["described here"] is Role.META
    assert roles["structured words"] is Role.META
    assert {"More", "unfolded words", "drawn words", "typed"} <= roles.keys()
    assert "unseen" not in document.text


def test_standfirst_rows_and_numbered_captions_are_main_text_and_photo_captions_are_not(read: Read) -> None:
    body = (
        "<h1>Cancer figures</h1><p class=x>Never before were so many people told that they have cancer.</p>"
        f"{FILLER}<figure><img src=a><figcaption>A nurse at work. Photo: agency</figcaption></figure>"
        "<figure><figcaption><p>Figure 2. Diagnoses by year, 2014-2023.</p></figcaption></figure>"
        "<table><tr><th>Year<th>Cases<tr><td>2023<td>78 416</table>"
    )
    roles = {text: passage.role for text, passage in shown(opened(read, page(body))).items()}
    assert roles["Never before were so many people told that they have cancer."] is Role.MAIN
    assert roles["2023\t78 416"] is Role.MAIN
    assert roles["Figure 2. Diagnoses by year, 2014-2023."] is Role.MAIN
    assert roles["A nurse at work. Photo: agency"] is Role.ALT


REFERENCES = (
    "<h2>References</h2><ol><li>Strosberg J, et al. N Engl J Med. 2017;376:125-135.</li>"
    "<li>Sartor O, et al. N Engl J Med. 2021;385:1091.</li></ol><h2>Contact</h2><p>Write to the registry.</p>"
)


def test_the_pages_own_reference_list_is_never_main_text(read: Read) -> None:
    html = f"<!doctype html><body><main>{FILLER}{REFERENCES}</main>"
    roles = {text: passage.role for text, passage in shown(opened(read, html)).items()}
    assert roles["Sartor O, et al. N Engl J Med. 2021;385:1091."] is Role.REFERENCE_LIST
    assert roles["References"] is Role.REFERENCE_LIST
    assert roles["Write to the registry."] is not Role.REFERENCE_LIST


@pytest.mark.parametrize(
    "named", ["<div id='references'>{}</div>", "<section class='c-article-references'>{}</section>"]
)
def test_a_reference_list_is_known_by_its_name_too(read: Read, named: str) -> None:
    listed = named.format("<p>Doe J. Lancet 2019;1:2.</p><p>Roe R. BMJ 2020;3:4.</p>")
    roles = {text: passage.role for text, passage in shown(opened(read, page(FILLER + listed))).items()}
    assert roles["Roe R. BMJ 2020;3:4."] is Role.REFERENCE_LIST


def test_a_field_type_called_reference_is_no_reference_list(read: Read) -> None:
    body = "<div class='field--type-entity-reference references'><p>Patients in both groups were followed.</p></div>"
    roles = {text: passage.role for text, passage in shown(opened(read, page(body))).items()}
    assert roles["Patients in both groups were followed."] is Role.MAIN


def test_a_passage_can_be_found_again(read: Read) -> None:
    document = opened(
        read, page("<h1>Title</h1><section><h2>Results</h2><p>first</p><p>second</p></section><p>after</p>")
    )
    second = shown(document)["second"]
    assert second.locator.section == "Results"
    assert second.locator.path == "/html/body[1]/main[1]/section[1]/p[2]"
    assert second.locator.block == document.passages.index(second) + 1
    assert shown(document)["after"].locator.section == "Title"


def test_what_the_page_says_about_itself(read: Read) -> None:
    head = (
        "<link rel=canonical href='/the-page'><meta property='article:published_time' content='2024-06-20T08:00:00Z'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-7-1","headline":"H"}</script>'
        "<script type='application/ld+json'>{broken</script><meta name=citation_title content='The real title'>"
    )
    document = opened(read, page("<a href='/other'>other page</a><a href='mailto:x@y'>mail</a>", head))
    assert document.title == "The real title"
    assert document.language == "en"
    assert (document.published, document.modified) == ("2024-06-20", "2024-07-01")
    assert document.canonical_url == "https://example.org/the-page"
    assert ("other page", "https://example.org/other") in document.links
    assert all("mailto" not in target for _, target in document.links)


@pytest.mark.parametrize(
    ("stated", "iso"),
    [("2024", "2024"), ("2024/06", "2024-06"), ("2024-13-01", "2024"), ("2024-06-45", "2024-06"), ("20 June", "")],
)
def test_a_date_is_as_exact_as_the_page_states_it(read: Read, stated: str, iso: str) -> None:
    assert opened(read, page("", f"<meta name=date content='{stated}'>")).published == iso


def test_the_words_decide_the_language_where_the_template_is_wrong(read: Read) -> None:
    dutch = "<p>De behandeling van de patiënten wordt in dit ziekenhuis door een team van artsen gedaan.</p>"
    document = opened(read, f"<!doctype html><html lang=en><body><main>{dutch * 4}{dutch}</main>")
    assert document.language == "nl"
    assert {passage.language for passage in document.passages} == {"nl"}


def test_a_base_address_and_players_give_their_links(read: Read) -> None:
    body = "<base href='https://b.example/x/'><a href='y'>z</a><video src=v.mp4><track kind=captions src=c.vtt></video>"
    links = opened(read, page(body)).links
    assert ("z", "https://b.example/x/y") in links
    assert ("captions", "https://b.example/x/c.vtt") in links


APP = (
    "<!doctype html><title>{}</title><body><div id=root></div><noscript>Please enable JavaScript</noscript>"
    "<script src=a.js></script>"
)
SHELL = (Note.SCRIPT_ONLY, Note.SEARCH_PAGE)


@pytest.mark.parametrize(
    ("html", "url", "coverage", "notes"),
    [
        (APP.format("Trial"), "https://a.example/trial/7", Coverage.PARTIAL, (Note.SCRIPT_ONLY,)),
        (APP.format("Search"), "https://a.example/x", Coverage.LANDING_PAGE, SHELL),
        (APP.format("T"), "https://a.example/search/?lang=en", Coverage.LANDING_PAGE, SHELL),
        ("<title>Zoek</title><h1>Zoek</h1><form><input type=search></form><p>Geef een term op.", "https://a.example/x",
         Coverage.LANDING_PAGE, (Note.SEARCH_PAGE,)),
        (page("<form role=search><input name=q></form>"), "https://a.example/news", Coverage.FULL_TEXT, ()),
        (page("", '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>'), "https://a.example/x",
         Coverage.PARTIAL, (Note.PAYWALL,)),
        ("<title>V</title><h1>A talk</h1><p>Watch it.</p><iframe src='https://www.youtube.com/embed/1'></iframe>",
         "https://a.example/v", Coverage.PARTIAL, (Note.MEDIA_PAGE,)),
        ("<title>I</title><p>Infographic</p><img src=a.png>", "https://a.example/v", Coverage.PARTIAL,
         (Note.MEDIA_PAGE,)),
        ("<title>N</title><nav><a href=/>Home</a></nav>", "https://a.example/v", Coverage.PARTIAL,
         (Note.NO_MAIN_TEXT,)),
    ],
)  # fmt: skip
def test_absence_on_a_page_that_shows_little_proves_nothing(
    read: Read, html: str, url: str, coverage: Coverage, notes: tuple[str, ...]
) -> None:
    document = opened(read, html, url=url)
    assert document.coverage is coverage
    assert document.notes == notes


CITED = "<meta name=citation_title content='A trial'><meta name=citation_doi content='10.1/x'>"


@pytest.mark.parametrize(
    ("body", "coverage"),
    [
        (f"<h2>Abstract</h2>{FILLER}", Coverage.ABSTRACT),
        ("", Coverage.LANDING_PAGE),
        ("<h2>Introduction</h2>" + FILLER * 15 + "<h2>Methods</h2>" + FILLER * 15, Coverage.FULL_TEXT),
        (FILLER * 25, Coverage.ABSTRACT),
        (FILLER * 70, Coverage.FULL_TEXT),
    ],
)
def test_a_publishers_landing_page_is_no_full_text(read: Read, body: str, coverage: Coverage) -> None:
    many = "".join(
        f"{part} <p>Sentence number {n} of the article says something of its own here.</p>"
        for n, part in enumerate(body.split("</p>"))
    )
    document = opened(read, page(many, CITED))
    assert document.coverage is coverage
    assert document.notes == (() if coverage is Coverage.FULL_TEXT else (Note.ABSTRACT_ONLY,))


def test_a_landing_page_without_an_abstract_says_so(read: Read) -> None:
    document = opened(
        read, f"<!doctype html><title>A</title>{CITED}<body><main><h1>A trial</h1><p>Purchase this article.</p></main>"
    )
    assert document.coverage is Coverage.LANDING_PAGE


def test_text_below_the_depth_of_any_tree_is_still_read(read: Read) -> None:
    document = opened(read, "<div>" * 5_000 + "<p>deep <sup>1</sup> text<script>no</script></p>" + "</div>" * 5_000)
    assert document.text == "deep 1 text"
    assert document.coverage is Coverage.PARTIAL
    assert document.notes == (Note.TOO_DEEP,)
    failure = read("<div>" * 5_000)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.MALFORMED


def test_a_page_of_a_thousand_levels_is_read_whole(read: Read) -> None:
    assert "deep text" in opened(read, "<div>" * 1_000 + "deep text" + "</div>" * 1_000).text


def test_a_very_large_page_is_read_by_its_markup(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MANY", 1_000)
    body = "".join(f"<p>Paragraph {number} tells one thing of many.</p>" for number in range(1_100))
    document = opened(read, f"<!doctype html><html lang=en><body><nav><a href=/>Home</a></nav><main>{body}</main>")
    roles = {passage.role for passage in document.passages}
    assert roles == {Role.MAIN, Role.BOILERPLATE}
    assert shown(document)["Home"].role is Role.BOILERPLATE


@pytest.mark.parametrize("html", ["<!-- nothing -->", "<p></p>", "<script>1</script>"])
def test_a_page_without_text_is_said_to_hold_none(read: Read, html: str) -> None:
    failure = read(html)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.NO_TEXT


def test_a_paragraph_that_is_only_a_link_to_another_page_is_no_main_text(read: Read) -> None:
    related = "<p><a href=/x>Related: seven strange signs that you are having an allergic reaction</a></p>"
    document = opened(read, page(FILLER + related + FILLER.replace("registry", "office")))
    roles = {text: passage.role for text, passage in shown(document).items()}
    assert roles["Related: seven strange signs that you are having an allergic reaction"] is Role.BOILERPLATE


def test_embedded_documents_too_deep_or_empty_are_passed_over(read: Read) -> None:
    frames = f"<iframe srcdoc='{'<i>' * 3_000}deep'></iframe><iframe srcdoc='<!-- -->'></iframe>"
    document = opened(read, page(frames + "<iframe srcdoc='<p>inside</p>'></iframe>"))
    assert shown(document)["inside"].role is Role.EMBED


def test_a_page_in_which_no_main_text_is_recognised_keeps_its_sentences(read: Read) -> None:
    document = opened(read, "<!doctype html><body><p>Only one short sentence with 5 words stands here.</p>")
    assert shown(document)["Only one short sentence with 5 words stands here."].role is Role.MAIN


def test_a_footnote_is_text_of_the_page_unless_it_cites(read: Read) -> None:
    cited = "<p>b Doe J, et al. Lancet 2019;1:2.</p>"
    notes = f"<footer><div class='footnotes'><p>a Measured at month 20.</p>{cited}</div></footer>"
    roles = {text: passage.role for text, passage in shown(opened(read, page("") + notes)).items()}
    assert roles["a Measured at month 20."] is Role.MAIN
    assert roles["b Doe J, et al. Lancet 2019;1:2."] is Role.REFERENCE_LIST


def test_a_reference_list_full_of_links_to_databases_is_still_one(read: Read) -> None:
    entry = (
        "<li><span>{0}.</span><p>Doe J et al. Severe reactions to drug {0}. Lancet 201{0};1:2.</p><ul>"
        "<li><a href=/c aria-label='View reference {0} on CAS'>CAS</a></li><li><a href=/p aria-label='View reference "
        "{0} on PubMed'>PubMed abstract of it</a></li></ul></li>"
    )
    listed = "<h2>References</h2><h3>Papers of interest</h3><ol>" + "".join(entry.format(n) for n in range(4)) + "</ol>"
    document = opened(read, f"<!doctype html><body><main>{FILLER}{listed}</main>")
    roles = {text: passage.role for text, passage in shown(document).items()}
    assert roles["Doe J et al. Severe reactions to drug 2. Lancet 2012;1:2."] is Role.REFERENCE_LIST


def test_a_list_of_short_items_inside_the_article_is_main_text(read: Read) -> None:
    effects = "<div class=widget><ul><li>Nausea</li><li>Dry mouth</li></ul></div>"
    menu = "<ul><li><a href=/a>Nausea</a></li></ul>"
    document = opened(read, f"<!doctype html><body><main>{FILLER}{effects}{FILLER.replace('registry', 'office')}{menu}")
    roles = [p.role for p in document.passages if p.span.of(document.text) in {"Nausea", "Dry mouth"}]
    assert roles == [Role.MAIN, Role.MAIN, Role.BOILERPLATE]


@pytest.mark.parametrize("start", ["<html lang=en><title>Plan</title>", "<!doctype html><title>Plan</title>"])
@pytest.mark.parametrize("tag", ["main", "article", "section"])
def test_a_page_without_head_and_body_keeps_its_text(read: Read, start: str, tag: str) -> None:
    found = opened(read, f"{start}<{tag}><p>In all 5,000 professionals work in Belgium.</p></{tag}>")
    assert "In all 5,000 professionals work in Belgium." in found.text


def test_a_sentence_inside_navigation_is_never_evidence(read: Read) -> None:
    sentence = "In all 5,000 professionals work in nuclear medicine in Belgium, and 350 specialists."
    found = opened(read, f"<body><nav><div><p>{sentence}</p></div></nav><main><h1>Plan</h1>{FILLER}</main></body>")
    assert shown(found)[sentence].role is Role.BOILERPLATE

from __future__ import annotations

import json

import pytest

from claimcheck.documents import (
    Coverage,
    Document,
    Note,
    PassageKind,
    ReadFailure,
    ReadFailureKind,
    ReadPolicy,
    Role,
    csv_rows,
    registry_json,
)
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.office import xlsx as xlsx_reader
from claimcheck.documents.readers import Format, extract
from claimcheck.documents.tables import TableCell, lay_out, span_of
from tests.documents.conftest import Read
from tests.documents.hostile import docx, xlsx, zipped

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
CORE = (
    '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="t">'
    "<dc:title>The plan</dc:title><t:created>2024-06-11T08:00:00Z</t:created>"
    "<t:modified>2024-07-01T08:00:00Z</t:modified>"
    "<dc:language>nl-BE</dc:language></c:coreProperties>"
)


def opened(read: Read, body: bytes | str, media_type: str = "application/octet-stream", **options: str) -> Document:
    document = read(body, media_type, **options)
    assert isinstance(document, Document), document
    return document


def texts(document: Document, role: Role = Role.MAIN) -> list[str]:
    return [p.span.of(document.text) for p in document.passages if p.role is role]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


RAISED = '<w:vertAlign w:val="superscript"/>'


def test_a_word_file_keeps_numbers_headings_tables_and_notes_apart(read: Read) -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        paragraph(run("Resultaten"), style="Kop1")
        + paragraph(run("Bij 10"), run("6", RAISED), run(" cellen: 6"), run("1,3%"), "<w:del>", run("weg"), "</w:del>")
        + paragraph(run("eerste punt"), properties="<w:numPr/>")
        + paragraph(run("regel een"), "<w:r><w:br/><w:t>regel</w:t><w:tab/><w:t>twee</w:t></w:r>")
        + paragraph(
            "<w:r><w:t>PSMA</w:t><w:noBreakHyphen/><w:t>617 </w:t><w:sym w:char='2265'/><w:sym w:char='x'/></w:r>"
        )
        + paragraph(run("Tabel 1. Armen"), style="Caption")
        + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("Arm")
        + cell("n")
        + "</w:tr><w:tr>"
        + cell("Lu", '<w:vMerge w:val="restart"/>')
        + cell("116")
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("113")
        + "</w:tr><w:tr>"
        + cell("samen 229", '<w:gridSpan w:val="2"/>')
        + "</w:tr></w:tbl>"
        + paragraph(run("Referenties"), style="Heading2")
        + paragraph(run("Strosberg J. N Engl J Med 2017;376:125."))
        + '<w:p><w:hyperlink r:id="rId5" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        + run("Link 2019")
        + "</w:hyperlink></w:p>"
        + "<w:p><w:r><w:drawing><wp:docPr xmlns:wp='wp' descr='een grafiek'/></w:drawing></w:r></w:p>"
    )
    link = '<Relationship Id="rId5" Type="x/hyperlink" Target="https://example.org/x" TargetMode="External"/>'
    part = f'<w:x xmlns:w="{w}">{{}}</w:x>'
    styles = '<w:style w:styleId="Custom"><w:name w:val="heading 3"/></w:style><w:style w:styleId="T"/>'
    data = docx(
        paragraph(run("Het plan"), style="Title") + body + paragraph(run("Onderdeel"), style="Custom"),
        **{
            "word/_rels/document.xml.rels": RELATIONS.format(link),
            "word/styles.xml": part.format(styles),
            "word/footnotes.xml": part.format(paragraph(run("een voetnoot 7"))),
            "word/header1.xml": part.format(paragraph(run("lopende kop"))),
            "word/comments.xml": part.format(paragraph(run("een opmerking"))),
            "word/footer1.xml": "",
            "docProps/core.xml": CORE,
        },
    )
    document = opened(read, data)
    assert texts(document)[:6] == [
        "Het plan", "Resultaten", "Bij 10⁶ cellen: 61,3%", "eerste punt", "regel een\nregel twee", "PSMA‑617 ≥",
    ]  # fmt: skip
    rows = [p for p in document.passages if p.kind is PassageKind.TABLE_ROW]
    assert [row.span.of(document.text) for row in rows] == ["Arm\tn", "Lu\t116", "\t113", "samen 229"]
    assert (rows[2].header, rows[2].context) == (("Arm", "n"), ("Lu",))
    assert rows[1].locator.section == "Resultaten"
    assert texts(document, Role.REFERENCE_LIST)[:2] == ["Referenties", "Strosberg J. N Engl J Med 2017;376:125."]
    assert texts(document, Role.BOILERPLATE) == ["lopende kop"]
    assert texts(document, Role.HIDDEN) == ["een opmerking"]
    assert texts(document, Role.ALT) == ["een grafiek"]
    assert "een voetnoot 7" in document.text
    assert "weg" not in document.text.split()
    assert document.links == (("Link 2019", "https://example.org/x"),)
    assert (document.title, document.published, document.modified) == ("The plan", "2024-06-11", "2024-07-01")


PRESENTATION = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def pptx(*slides: str, notes: str = "") -> bytes:
    ids = "".join(f'<p:sldId r:id="r{number}"/>' for number in range(len(slides)))
    relations = "".join(
        f'<Relationship Id="r{number}" Type="x/slide" Target="slides/s{number}.xml"/>' for number in range(len(slides))
    )
    note = '<Relationship Id="r1" Type="x/notesSlide" Target="../notes/n.xml"/>'
    return zipped(
        {
            "ppt/presentation.xml": f"<p:presentation {PRESENTATION}>{ids}<p:sldId r:id='none'/></p:presentation>",
            "ppt/_rels/presentation.xml.rels": RELATIONS.format(relations),
            **{f"ppt/slides/s{n}.xml": f"<p:sld {PRESENTATION}>{slide}</p:sld>" for n, slide in enumerate(slides)},
            "ppt/slides/_rels/s0.xml.rels": RELATIONS.format(note),
            "ppt/notes/n.xml": f"<p:notes {PRESENTATION}>{notes}</p:notes>",
            "docProps/core.xml": CORE,
        }
    )


def line(text: str, properties: str = "") -> str:
    return f"<a:p><a:r><a:rPr {properties}/><a:t>{text}</a:t></a:r></a:p>"


def test_a_slide_is_a_page_with_its_title_above(read: Read) -> None:
    titled = f'<p:sp><p:nvPr><p:ph type="title"/></p:nvPr>{line("Survival")}</p:sp>'
    raised = (
        "<a:p><a:r><a:t>10</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>6</a:t></a:r><a:br/>"
        "<a:r><a:t>cells</a:t></a:r></a:p>"
    )
    cells = "<a:tc>{}</a:tc><a:tc>{}</a:tc>"
    table = (
        f"<a:tbl><a:tr>{cells.format(line('Arm'), line('n'))}</a:tr>"
        f"<a:tr>{cells.format(line('Lu'), line('116'))}<a:tc hMerge='1'/></a:tr></a:tbl>"
    )
    described = '<p:cNvPr descr="a chart"/>'
    document = opened(read, pptx(titled + raised + table + described, line("Second slide"), notes=line("say slowly")))
    assert texts(document) == ["Survival", "10⁶\ncells", "Arm\tn", "Lu\t116", "Second slide"]
    assert [p.locator.page for p in document.passages if p.role is Role.MAIN] == [1, 1, 1, 1, 2]
    assert document.passages[1].locator.section == "Survival"
    assert texts(document, Role.HIDDEN) == ["say slowly"]
    assert texts(document, Role.ALT) == ["a chart"]
    assert (document.page_count, document.coverage) == (2, Coverage.FULL_TEXT)


def test_slides_that_are_pictures_are_said_to_be_unread(read: Read) -> None:
    document = opened(read, pptx(line("words"), ""))
    assert document.coverage is Coverage.PARTIAL
    assert document.notes == (Note.SCANNED_PAGES,)
    failure = read(pptx(""), "")
    assert isinstance(failure, ReadFailure)
    assert failure.kind is ReadFailureKind.SCANNED


def test_a_sheet_shows_numbers_as_excel_does(read: Read) -> None:
    m = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in ("0", "10", "14", "164", "165", "x"))
    styles = (
        f'<styleSheet {m}><numFmts><numFmt numFmtId="164" formatCode="0.0%"/>'
        f'<numFmt numFmtId="165" formatCode="[$-413]d mmm yyyy"/></numFmts><cellXfs>{formats}</cellXfs></styleSheet>'
    )
    rows = (
        '<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Share</t></is></c></row>'
        '<row><c r="A2"><v>2023</v></c><c r="B2" s="1"><v>0.65300000000000002</v></c>'
        '<c r="D2" s="2"><v>45463</v></c></row>'
        '<row><c r="A3"><v>1.5E+6</v></c><c s="3"><v>0.1</v></c><c s="4"><v>45463</v></c><c t="b"><v>1</v></c></row>'
        '<row><c t="str"><v>text</v></c><c t="e"><v>#REF!</v></c><c><v>1e-7</v></c><c s="2"><v>-5</v></c>'
        "<c><v/></c></row>"
    )
    parts = {"xl/styles.xml": styles, "docProps/core.xml": CORE}
    document = opened(read, xlsx(rows, "<si><r><t>Ye</t></r><r><t>ar</t></r></si>", **parts))
    assert texts(document) == [
        "Sheet",
        "Year\tShare",
        "2023\t65.3%\t\t2024-06-20",
        "1500000\t10%\t2024-06-20\tTRUE",
        "text\t#REF!\t1e-07\t-5",
    ]
    assert document.passages[2].header == ("Year", "Share")
    assert document.passages[2].caption == "Sheet"
    assert document.title == "The plan"


@pytest.mark.parametrize("name", ["word/document.xml", "ppt/presentation.xml", "xl/workbook.xml"])
def test_an_office_file_without_content_is_said_to_hold_none(read: Read, name: str) -> None:
    for part in ("", "<x/>", "no xml at all"):
        failure = read(zipped({name: part}), "")
        assert isinstance(failure, ReadFailure)
        assert failure.kind in {ReadFailureKind.NO_TEXT, ReadFailureKind.SCANNED, ReadFailureKind.MALFORMED}


@pytest.mark.parametrize("format_", [Format.DOCX, Format.PPTX, Format.XLSX])
def test_an_office_file_too_large_locked_or_damaged_is_told_apart(format_: Format) -> None:
    names = {Format.DOCX: "word/document.xml", Format.PPTX: "ppt/presentation.xml", Format.XLSX: "xl/workbook.xml"}
    data = zipped({names[format_]: "<x>" + "0" * 5_000})
    small = ReadPolicy(max_unpacked_bytes=1_000)
    locked = bytearray(data)
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):  # the encryption flag in both places that hold it
        locked[data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    kinds = [
        extract(format_, Content(data, ""), small),
        extract(format_, Content(bytes(locked), ""), ReadPolicy()),
        extract(format_, Content(data[:50], ""), ReadPolicy()),
    ]
    assert [kind.kind for kind in kinds if isinstance(kind, ReadFailure)] == [
        ReadFailureKind.TOO_LARGE, ReadFailureKind.ENCRYPTED, ReadFailureKind.MALFORMED,
    ]  # fmt: skip


def test_separated_values_become_rows_under_their_headers(read: Read) -> None:
    document = opened(read, "year;cases\n2023;78 416\n2022;76 220\n", "text/csv")
    assert texts(document) == ["year\tcases", "2023\t78 416", "2022\t76 220"]
    assert document.passages[1].header == ("year", "cases")
    assert texts(opened(read, '"a, b",c\n"1,5",2\n', "text/csv")) == ["a, b\tc", "1,5\t2"]


def test_values_that_do_not_line_up_are_read_as_text(read: Read) -> None:
    assert texts(opened(read, "a note, with commas\nand no table", "text/csv")) == ["a note, with commas\nand no table"]
    assert texts(opened(read, 'a,b\n1,"' + "x" * 200_000, "text/csv"))[0].startswith("a,b")
    failure = read(" \n \n", "text/csv")
    assert isinstance(failure, ReadFailure)


def test_markdown_is_read_as_the_page_it_stands_for(read: Read) -> None:
    source = (
        "# Cases\n\n6**1**.3 % of [them](https://example.org/x), 10<sup>2</sup>\n\n| Year | n |\n|---|---|\n"
        "| 2023 | 5 |\n\n"
        "![a chart](x.png)\n\n## References\n\n1. Doe J. Lancet 2019;1:2.\n"
    )
    document = opened(read, source, "text/markdown")
    assert texts(document) == ["Cases", "61.3 % of them, 10²", "Year\tn", "2023\t5"]
    assert texts(document, Role.REFERENCE_LIST) == ["References", "Doe J. Lancet 2019;1:2."]
    assert texts(document, Role.ALT) == ["a chart"]
    assert document.title == "Cases"
    assert document.links == (("them", "https://example.org/x"),)
    assert isinstance(read("<!-- nothing -->", "text/markdown", url="https://x.example/a.md"), ReadFailure)


def test_a_registrys_answer_keeps_names_abstract_and_references_apart(read: Read) -> None:
    answer = {
        "message": {
            "DOI": "10.1056/x",
            "title": ["A trial of <sup>177</sup>Lu"],
            "volume": "376",
            "abstract": "<jats:title>Abstract</jats:title><jats:p>Survival was 65.20% at month 20 in "
            "10<jats:sup>2</jats:sup></jats:p>",
            "reference": [{"DOI": "10.1/y", "year": "2019"}],
            "enrollment": {"count": 229, "rate": 65.20, "open": True, "left": None},
            "a/b~c": "long words " * 10 + "\n\nsecond paragraph",
        }
    }
    text = json.dumps(answer).replace("65.2,", "65.20,")
    document = opened(read, text, "application/json")
    main = texts(document)
    assert main == ["title: A trial of ¹⁷⁷Lu", "Abstract", "Survival was 65.20% at month 20 in 10²"]
    meta = texts(document, Role.META)
    assert "DOI: 10.1056/x; volume: 376" in meta
    assert "count: 229; rate: 65.20; open: true; left: null" in meta
    assert "second paragraph" in meta
    assert texts(document, Role.REFERENCE_LIST) == ["DOI: 10.1/y; year: 2019"]
    assert (document.coverage, document.title) == (Coverage.ABSTRACT, "A trial of ¹⁷⁷Lu")
    paths = {p.locator.path for p in document.passages}
    assert {"/message/title", "/message/reference/0", "/message/a~1b~0c"} <= paths


def test_other_json_is_read_in_full_and_a_bare_record_is_no_text(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(read, '{"count": 33}', "application/json").coverage is Coverage.FULL_TEXT
    assert opened(read, '{"doi": "10.1/x", "title": "T"}', "application/json").coverage is Coverage.LANDING_PAGE
    assert opened(read, '"' + "only words " * 9 + '"', "application/json").text == ("only words " * 9).strip()
    assert texts(opened(read, "[7]", "application/json")) == [": 7"]
    monkeypatch.setattr(registry_json, "_MOST_VALUES", 50)
    long = opened(read, "[" + '{"a": 1},' * 51 + "{}]", "application/json")
    assert (long.coverage, long.notes) == (Coverage.PARTIAL, (Note.TRUNCATED,))
    for body, kind in (("{broken", ReadFailureKind.MALFORMED), ("{}", ReadFailureKind.NO_TEXT)):
        failure = read(body, "application/json")
        assert isinstance(failure, ReadFailure)
        assert failure.kind is kind


def test_the_pages_of_a_text_file_are_its_form_feeds(read: Read) -> None:
    document = opened(read, "one\fTwo\n\nthree\f", "text/plain")
    assert [(p.span.of(document.text), p.locator.page) for p in document.passages] == [
        ("one", 1),
        ("Two", 2),
        ("three", 2),
    ]
    assert document.page_count == 2
    assert isinstance(extract(Format.PLAIN, Content(b" \n ", ""), ReadPolicy()), ReadFailure)


@pytest.mark.parametrize(
    ("value", "span"), [(None, 1), ("2", 2), ("0", 1), ("-3", 1), ("99999", 64), ("two", 1), ("²", 1)]
)
def test_a_span_is_a_small_number_or_one(value: str | None, span: int) -> None:
    assert span_of(value) == span


def test_rows_of_words_only_have_no_header_and_overlong_rows_lose_nothing() -> None:
    words = [[TableCell("a"), TableCell("b")], [TableCell("c"), TableCell("d")]]
    assert [row.header for row in lay_out(words)] == [(), ()]
    headers = [[TableCell("a", is_header=True)], [TableCell("b", is_header=True)]]
    assert [row.header for row in lay_out(headers)] == [(), ("a",)]
    long = lay_out([[TableCell(str(number)) for number in range(600)]])
    assert long[0].text.split() == [str(number) for number in range(600)]
    assert lay_out([]) == []
    assert isinstance(extract(Format.CSV, Content(b"a,b\n1,2", ""), ReadPolicy()), Extract)


def test_a_table_longer_than_is_read_says_so(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "_MOST_ROWS", 10)
    monkeypatch.setattr(xlsx_reader, "_MOST_ROWS", 10)
    values = opened(read, "a,b\n" + "1,2\n" * 20, "text/csv")
    sheet = opened(read, xlsx("<row><c><v>1</v></c><c><v>2</v></c></row>" * 20))
    for document in (values, sheet):
        assert document.text.count("\t") == 10
        assert (document.coverage, document.notes) == (Coverage.PARTIAL, (Note.TRUNCATED,))


def test_the_headings_of_a_registrys_abstract_stay_apart_from_its_sentences(read: Read) -> None:
    abstract = (
        "<h4>Results</h4>229 patients were assigned.<br/><h4>Conclusions</h4>Longer <i>survival</i>.<ul><li>a</li></ul>"
    )
    document = opened(read, json.dumps({"pmid": "1", "abstractText": abstract}), "application/json")
    assert texts(document) == ["Results", "229 patients were assigned.", "Conclusions", "Longer survival.", "a"]
    assert document.coverage is Coverage.ABSTRACT


def test_a_trial_with_references_to_papers_is_no_paper_itself(read: Read) -> None:
    trial = {"nctId": "NCT1", "briefTitle": "A trial", "count": 33, "references": [{"pmid": "7", "doi": "10.1/x"}]}
    document = opened(read, json.dumps(trial), "application/json")
    assert (document.coverage, document.title) == (Coverage.FULL_TEXT, "A trial")
    assert "nctId: NCT1; briefTitle: A trial; count: 33" in texts(document)

"""Documents made to harm their reader, and honest ones to mutate; the same bytes on every run."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_M = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LAUGHS = "<!DOCTYPE article [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{level} '{f'&a{level - 1};' * 10}'>" for level in range(1, 11))
)
SECRET = "file:///etc/passwd"


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A zip of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(body: str, **parts: bytes | str) -> bytes:
    """A Word file with this body."""
    document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def xlsx(rows: str, shared: str = "", **parts: str) -> bytes:
    """An Excel file with these rows in one sheet."""
    relation = '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {_M}><sheets><sheet name="Sheet" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _RELATIONS.format(relation),
            "xl/sharedStrings.xml": f"<sst {_M}>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_M}><sheetData>{rows}</sheetData></worksheet>",
            **parts,
        }
    )


def hostile_files() -> Iterator[tuple[str, bytes, str]]:
    """(name, bytes, media type as sent) of every hostile file."""
    for name, data in _pages():
        yield f"html: {name}", data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data, "text/html"
    for name, text in _xml():
        yield f"xml: {name}", text.encode(), "application/xml"
    for name, data in _packages():
        yield f"zip: {name}", data, "application/octet-stream"
    yield from _plain()


def _pages() -> Iterator[tuple[str, str | bytes]]:
    yield "60 000 nested divs", "<div>" * 60_000 + "deep text" + "</div>" * 60_000
    yield "100 000 nested inline tags", "<p>" + "<b><i>" * 50_000 + "deep text"
    yield "3 000 nested tables", "<table><tr><td>" * 3_000 + "deep text 12"
    yield "250 nested tables within a tree's reach", "<table><tr><td>" * 250 + "deep text 12"
    yield "200 000 attributes", "<p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">text</p>"
    yield "one attribute of 8 MB", "<p title='" + "x" * 8_000_000 + "'>text</p>"
    yield "a class of 100 000 names", "<div class='" + "nav-" * 100_000 + "'>text</div>"
    yield "wide spans", "<table>" + "<tr><td colspan=99999 rowspan=99999>1<td>2</tr>" * 300 + "</table>"
    yield "a row of 20 000 cells", "<table><tr>" + "<td>1" * 20_000 + "</table>"
    yield "30 000 raised digits", "<p>1" + "<sup>2</sup>" * 30_000 + "</p>"
    yield "50 000 unclosed raised tags", "<p>1" + "<sup>2" * 50_000
    yield "20 000 line breaks", "<p>a" + "<br>" * 20_000 + "b</p>"
    yield "100 000 entities", "<p>" + "&amp;&#x0;&#xD800;" * 30_000 + "</p>"
    yield "unfinished comment", "<p>text</p>" + "<!--" * 200_000
    yield "unfinished doctype", "<!DOCTYPE html [" + "<!--" * 100_000
    yield "documents in documents", _nested_frames(6)
    yield "many embedded documents", "<iframe srcdoc='<p>text 1'></iframe>" * 20_000
    yield "deep structured data", f'<script type="application/ld+json">{"[" * 100_000}</script><p>text</p>'
    yield (
        "wide structured data",
        '<script type="application/ld+json">[' + '{"name":"x"},' * 100_000 + "{}]</script><p>text</p>",
    )
    yield "a base that is no address", "<base href='http://[::1'><a href='//[x'>text</a><p>more text</p>"
    yield "10 000 links", "<a href='/x'>a</a>" * 10_000
    yield "4 000 headings", "<h2>References</h2><p>1. Doe, 2019</p>" * 2_000
    yield (
        "a heading of 1 MB over 2 000 rows",
        "<h1>" + "x " * 500_000 + "</h1>" + "<table><tr><td>1<td>2</table>" * 2_000,
    )
    yield "200 paragraphs 1 500 levels deep", "<div>" * 1_500 + "<p>text 1</p>" * 200
    yield "zero bytes inside", b"<p>te\0xt</p>" * 1_000
    yield "a charset that is no charset", b"<meta charset=zip><p>text</p>"
    yield "UTF-7", b"<meta charset=utf-7><p>+ADw-script+AD4-</p>"
    yield "lone surrogates", "<p>\ud800 text \udfff</p>"
    yield "one line of 1 MB", "<p>" + "word " * 200_000


def _nested_frames(levels: int) -> str:
    page = "<p>innermost text</p>"
    for _ in range(levels):
        page = "<iframe srcdoc='" + page.replace("&", "&amp;").replace("'", "&#39;") + "'></iframe>" * 2
    return page


def _xml() -> Iterator[tuple[str, str]]:
    body = "<article><body><p>{}</p></body></article>"
    yield "a billion laughs", LAUGHS + body.format("&a10;")
    yield (
        "one entity a thousand times",
        f"<!DOCTYPE article [<!ENTITY a '{'x' * 50_000}'>]>" + body.format("&a;" * 2_000),
    )
    yield "an external entity", f"<!DOCTYPE article [<!ENTITY a SYSTEM '{SECRET}'>]>" + body.format("text &a;")
    yield (
        "an external parameter entity",
        "<!DOCTYPE article [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x'> %a;]>" + body.format("text"),
    )
    yield "100 000 levels", "<article><body>" + "<sec>" * 100_000 + "text"
    yield "undeclared prefixes", "<jats:p>text <x:y xlink:href='z'>more</x:y></jats:p>"
    yield "no end", "<?xml version='1.0'?><article><body><p>text"


def _packages() -> Iterator[tuple[str, bytes]]:
    paragraph = "<w:p><w:r><w:t>text 12</w:t></w:r></w:p>"
    honest = docx(paragraph)
    yield "a Word file that unpacks to 40 MB", docx("<w:p><w:r><w:t>" + "0" * 40_000_000)
    yield "a Word file with climbing names", docx(paragraph, **{"../../../../tmp/escaped": "x", "/etc/escaped": "x"})
    yield "25 000 members", zipped({"word/document.xml": "x", **{f"word/header{n}.xml": "" for n in range(25_000)}})
    yield "a Word file with a billion laughs", zipped({"word/document.xml": LAUGHS + "<article>&a10;</article>"})
    yield "a Word file cut short", honest[: len(honest) // 2]
    yield "a Word file without its directory", honest[:-40]
    yield "a Word file with damaged members", honest[:60] + bytes(40) + honest[100:]
    yield "50 000 nested runs", docx("<w:p>" + "<w:r>" * 50_000)
    yield "80 nested Word tables", docx("<w:tbl><w:tr><w:tc>" * 80 + paragraph)
    yield "an Excel cell far away", xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    yield "Excel cells in reverse", xlsx('<row><c r="ZZZ1"/><c r="A1"><v>1</v></c><c r="B1" s="99"><v>x</v></c></row>')
    yield "Excel strings that do not exist", xlsx('<row><c t="s"><v>99999999999</v></c><c><v>1e999</v></c></row>')
    yield "20 000 Excel rows", xlsx("<row><c><v>1</v></c><c><v>2</v></c></row>" * 20_000)
    yield "slides that do not exist", zipped({"ppt/presentation.xml": "<p:presentation/>"})


def _plain() -> Iterator[tuple[str, bytes, str]]:
    yield "json: a million brackets", b"[" * 1_000_000, "application/json"
    yield "json: a number of a million digits", b"[" + b"9" * 1_000_000 + b"]", "application/json"
    yield "json: 20 000 values", b"[" + b'{"a":1},' * 20_000 + b"0]", "application/json"
    yield "csv: a row of 200 000 cells", b"1," * 200_000, "text/csv"
    yield "csv: a quote that never ends", b'a,b\n"' + b"x,\n" * 300_000, "text/csv"
    yield "markdown: 5 000 brackets", b"[" * 5_000 + b"](" * 5_000, "text/markdown"
    yield "markdown: 20 000 quotes in quotes", b">" * 20_000 + b" text", "text/markdown"
    yield "text: a million blank lines", b"a" + b"\n \n" * 500_000 + b"b", "text/plain"
    yield "random bytes", random.Random(1).randbytes(200_000), "text/html"
    yield "random bytes called a PDF", b"%PDF-1.7\n" + random.Random(2).randbytes(50_000), "application/pdf"
    yield (
        "an old Office file with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + ("EncryptedPackage".encode("utf-16-le")),
        "application/msword",
    )


_PAGE = (
    b"<!doctype html><html lang=en><head><title>T</title><meta name=date content=2024-06-20>"
    b'<script type="application/ld+json">{"@type":"Article","headline":"H 1"}</script></head><body><nav><a href=/>x'
    b"</a></nav><main><h1>Title</h1><p>In 2023 there were 78&nbsp;416 cases, 10<sup>2</sup> &lt; 61.3%.</p><table>"
    b"<tr><th>Arm<th>n<tr><td rowspan=2>Lu<td>116<tr><td>113</table><ul><li>a<li>b</ul><h2>References</h2><ol><li>"
    b"Doe J. N Engl J Med 2017;376:125. doi:10.1056/x</ol><iframe srcdoc='<p>y'></iframe></main></body></html>"
)
_ARTICLE = (
    b"<?xml version='1.0'?><article><front><article-meta><article-title>T</article-title><abstract><p>A 1</p>"
    b"</abstract></article-meta></front><body><sec><title>R</title><p>10<sup>2</sup> &#8211; 3</p><table-wrap>"
    b"<label>Table 1</label><caption><p>C</p></caption><table><tr><td colspan='2'>x</td></tr></table></table-wrap>"
    b"</sec></body><back><ref-list><ref>Doe 2017</ref></ref-list></back></article>"
)
SEEDS: tuple[tuple[bytes, str], ...] = (
    (_PAGE, "text/html"),
    (_ARTICLE, "application/xml"),
    (docx("<w:p><w:r><w:t>Some text 12</w:t></w:r></w:p>" * 20), "application/octet-stream"),
    (xlsx('<row><c t="s"><v>0</v></c><c><v>2</v></c></row>' * 20, "<si><t>x</t></si>"), "application/octet-stream"),
    (b'{"message":{"DOI":"10.1/x","title":["T"],"abstract":"<jats:p>A 12</jats:p>","n":[1,2.50]}}', "application/json"),
    (b"year;n\n2023;78 416\n2022;76 220\n", "text/csv"),
    (b"# T\n\nText **61**.3 [a](b) x<sup>2</sup>\n\n| a | b |\n|---|---|\n| x | 5 |\n\n> q\n", "text/markdown"),
    (b"First paragraph 12.\n\nSecond\tparagraph 13.\f\nThird.", "text/plain"),
)


def mutated(seed: int) -> tuple[bytes, str]:
    """One of the honest files with a few bytes changed, cut, doubled or swapped; `seed` decides everything."""
    chance = random.Random(seed)
    data, media_type = SEEDS[seed % len(SEEDS)]
    broken = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(broken) + 1)
        match chance.randrange(5):
            case 0 if broken:
                broken[place % len(broken)] = chance.randrange(256)
            case 1:
                del broken[place : place + chance.randint(1, 40)]
            case 2:
                broken[place:place] = broken[max(0, place - 60) : place] * chance.randint(1, 8)
            case 3:
                broken[place:place] = chance.choice((b"<", b">", b"&", b"\0", b"]]>", b"<!--", b"\xff\xfe", b"'", b'"'))
            case _:
                del broken[len(broken) - chance.randint(0, 30) :]
    return bytes(broken), media_type

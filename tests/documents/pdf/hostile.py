"""PDF files made to harm their reader, and honest ones to mutate; the same bytes on every run."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator

from tests.documents.pdf.writing import Page, assembled, pdf, wrapped

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
_TEXT = b"BT /F1 10 Tf 56 700 Td (Some text with 12 words) Tj ET"


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of every hostile PDF."""
    yield "a flate bomb of 60 MB", _one_page(_deflated(b" " * 60_000_000), filters=b"/FlateDecode")
    twice = _deflated(_deflated(b"0 " * 20_000_000))
    yield "a bomb in a bomb", _one_page(twice, filters=b"[/FlateDecode /FlateDecode]")
    yield "a form that shows itself", _with_forms([b"/X0 Do", b"/X0 Do"])
    yield "forms that show each other", _with_forms([b"/X0 Do", b"/X1 Do", b"/X0 Do"])
    yield "forms that fan out", _with_forms([b"/X0 Do"] + [b"/X%d Do " % (n + 1) * 12 for n in range(11)] + [_TEXT])
    yield "300 000 operators", _one_page(b"q 1 0 0 1 0 0 cm Q\n" * 300_000)
    yield "20 000 words", _one_page(b"BT /F1 10 Tf 56 700 Td " + b"(a1 ) Tj " * 20_000 + b"ET")
    yield "5 000 rows of cells", _one_page(b"BT /F1 10 Tf " + b"60 0 Td (1) Tj 60 0 Td (2) Tj -120 -12 Td " * 5_000)
    yield "3 000 words raised in turn", _one_page(b"BT /F1 9 Tf 9 700 Td " + b"5 Ts (1) Tj 0 Ts (2 ) Tj " * 3_000)
    yield "100 000 nested arrays", _one_page(b"[" * 100_000 + b" TJ " + _TEXT)
    yield "100 000 nested dictionaries", assembled([b"<< /Type /Catalog /A " + b"<< /A " * 100_000])
    yield "300 000 graphics states", _one_page(b"q " * 300_000 + _TEXT)
    yield "a count of two thousand million pages", pdf(Page()).replace(b"/Count 1", b"/Count 2000000000")
    yield (
        "a page tree that is its own parent",
        assembled(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"], trailer=b""
        ),
    )
    yield (
        "a page tree without pages",
        assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"], trailer=b""),
    )
    yield "5 000 times the same page", _repeated(5_000)
    yield "20 000 links", _linked(20_000)
    honest = honest_file()
    yield "a cross-reference table that lies", honest.replace(b"0000000015", b"9999999999")
    yield "no cross-reference table", honest[: honest.rfind(b"xref\n0")]
    yield "a cross-reference that points to itself", honest.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 20")
    yield "half a file", honest[: len(honest) // 2]
    yield "the first 20 bytes", honest[:20]
    yield "random bytes", b"%PDF-1.7\n" + random.Random(3).randbytes(100_000)
    yield "random bytes in a stream", _one_page(random.Random(4).randbytes(100_000), filters=b"/FlateDecode")
    yield "object streams that extend each other", _object_streams()
    yield "a page without extent", _one_page(_TEXT, box=b"0 0 0 0")
    yield "a page turned inside out", _one_page(_TEXT, box=b"1e30 -1e30 -1e30 1e30")
    yield (
        "coordinates that are no numbers",
        _one_page(b"BT /F1 10 Tf nan 1e38 inf 9e99 9e99 9 cm 1 0 0 1 1e38 1e38 Tm (text 12) Tj /F1 1e30 Tf (13) Tj ET"),
    )
    yield "text of no size", _one_page(b"BT /F1 0 Tf 56 700 Td (text 12) Tj 0 0 0 0 0 0 Tm /F1 9 Tf (more 13) Tj ET")
    yield (
        "a dictionary of 200 000 keys",
        _one_page(b"/Span << " + b"/K%d 1 " * 100 % tuple(range(100)) * 2_000 + b">> BDC"),
    )


def honest_file() -> bytes:
    """A page with a heading, a paragraph, a table, a raised mark and a link; and a second page."""
    page = Page()
    page.show("1 Results", 56, 780, 14, bold=True)
    page.lines(wrapped("In 2023 there were 78 416 cases, which is more than in any year before it.", 200), 56, 750)
    end = page.show("as published in 2019", 56, 690)
    page.show("3", end, 690, 6, rise=4)
    for number, row in enumerate((("Group", "n"), ("Lu", "116"), ("Control", "113"))):
        page.row(row, (56, 200), 660 - 14 * number)
    page.links.append(((56, 600, 200, 612), "https://example.org/a"))
    other = Page()
    other.lines(wrapped("A second page, with more words and the figure 61.3 in it.", 200), 56, 780)
    return pdf(page, other, info=b"/Title (A title) /CreationDate (D:20240611120000Z)")


def mutated(data: bytes, seed: int) -> bytes:
    """A file with a few bytes changed, cut, doubled or swapped; `seed` decides everything."""
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(broken) + 1)
        match chance.randrange(6):
            case 0 if broken:
                broken[place % len(broken)] = chance.randrange(256)
            case 1:
                del broken[place : place + chance.randint(1, 40)]
            case 2:
                broken[place:place] = broken[max(0, place - 60) : place] * chance.randint(1, 8)
            case 3:
                broken[place:place] = chance.choice((b"<<", b">>", b"[", b"]", b"0 R", b"endstream", b"(", b"-9e99 "))
            case 4:
                found = broken.find(b"0", place)
                if found >= 0:
                    broken[found : found + 1] = chance.choice((b"99999999", b"-1", b"3 0 R", b"nan"))
            case _:
                del broken[len(broken) - chance.randint(0, 30) :]
    return bytes(broken)


def _deflated(data: bytes) -> bytes:
    return zlib.compress(data, 9)


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _one_page(content: bytes, *, filters: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            _PAGE % box,
            _FONT,
            _stream(content, b"/Filter " + filters if filters else b""),
        ],
        trailer=b"",
    )


def _with_forms(contents: list[bytes]) -> bytes:
    """A page with the first content, and forms X0, X1, ... with the others, all of which may show all."""
    names = b" ".join(b"/X%d %d 0 R" % (number, 6 + number) for number in range(len(contents) - 1))
    resources = b"<< /Font << /F1 4 0 R >> /XObject << %s >> >>" % names
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + resources
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %s /Contents 5 0 R >>" % resources,
            _FONT,
            _stream(contents[0]),
            *(_stream(content, entries) for content in contents[1:]),
        ],
        trailer=b"",
    )


def _repeated(count: int) -> bytes:
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count),
            _PAGE % b"0 0 9 9",
            _FONT,
            _stream(_TEXT),
        ],
        trailer=b"",
    )


def _linked(count: int) -> bytes:
    page = Page(links=[((0, 0, 595, 842), f"https://example.org/{number}") for number in range(count)])
    page.show("text under many links 12", 56, 700)
    return pdf(page)


def _object_streams() -> bytes:
    stream = _deflated(b"9 0 << /Type /Catalog >>")
    entries = b"/Type /ObjStm /N 1000000 /First 4 /Extends 1 0 R /Filter /FlateDecode"
    return assembled([_stream(stream, entries)] * 40, trailer=b"")

"""A small PDF writer: plain text in, a PDF with a real text layer out, the same bytes every time.

The markup is described in standins/README.md. Pages are A4; text is Helvetica in WinAnsi encoding, which every
reader knows, with the widths stated in the file (PDF 1.7, ISO 32000-1, 9.6.2).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.errors import UsageError

from . import metrics

_PAGE_WIDTH, _PAGE_HEIGHT = 595, 842
_MARGIN = 56
_FOOTER_BASELINE = 32
_COLUMN_GAP = 8
_BULLET_INDENT = 14


@dataclass(frozen=True, slots=True)
class _Style:
    """How a line is set: font resource, its widths, size and leading in points, space before in points."""

    font: str
    widths: tuple[int, ...]
    size: float
    leading: float
    before: float


_BODY = _Style("F1", metrics.REGULAR, 10.5, 14.5, 8)
_HEADING = _Style("F2", metrics.BOLD, 18, 23, 14)
_SUBHEADING = _Style("F2", metrics.BOLD, 13, 17, 12)
_BULLET = _Style("F1", metrics.REGULAR, 10.5, 14.5, 4)
_CELL = _Style("F1", metrics.REGULAR, 9.5, 13, 4)
_CELL_HEAD = _Style("F2", metrics.BOLD, 9.5, 13, 4)
_FOOTER = _Style("F1", metrics.REGULAR, 8, 10, 0)


@dataclass(slots=True)
class _Layout:
    """Pages being filled from the top; each is a list of content-stream operators."""

    pages: list[list[bytes]] = field(default_factory=lambda: [[]])
    y: float = _PAGE_HEIGHT - _MARGIN

    def new_page(self) -> None:
        self.pages.append([])
        self.y = _PAGE_HEIGHT - _MARGIN

    def room(self, height: float) -> None:
        """Begin a new page unless `height` points are left on this one."""
        if self.y - height < _MARGIN and self.pages[-1]:
            self.new_page()

    def show(self, text: bytes, x: float, y: float, style: _Style) -> None:
        self.pages[-1].append(_shown(text, x, y, style))

    def paragraph(self, text: str, style: _Style, *, indent: float = 0, mark: str = "") -> None:
        lines = _wrapped(_encoded(text), style, _PAGE_WIDTH - 2 * _MARGIN - indent)
        self.room(style.before + style.leading * min(2, len(lines)))
        self.y -= style.before
        for number, line in enumerate(lines):
            self.room(style.leading)
            self.y -= style.leading
            if mark and number == 0:
                self.show(_encoded(mark), _MARGIN, self.y, style)
            self.show(line, _MARGIN + indent, self.y, style)

    def row(self, cells: list[str], style: _Style) -> None:
        width = (_PAGE_WIDTH - 2 * _MARGIN) / len(cells)
        columns = [_wrapped(_encoded(cell), style, width - _COLUMN_GAP) for cell in cells]
        height = style.leading * max(map(len, columns))
        self.room(style.before + height)
        self.y -= style.before
        for column, lines in enumerate(columns):
            for number, line in enumerate(lines):
                self.show(line, _MARGIN + column * width, self.y - style.leading * (number + 1), style)
        self.y -= height


def render_pdf(source: str) -> bytes:
    """The PDF of a marked-up text; UsageError for a character outside Windows-1252."""
    facts, body = _split_facts(source)
    layout = _Layout()
    for number, page in enumerate(body.split("\f")):
        if number:
            layout.new_page()
        is_first_row = True
        for block in _blocks(page):
            is_row = block.startswith("|")
            _set(layout, block, is_first_row=is_first_row)
            is_first_row = not is_row
    for number, page_operators in enumerate(layout.pages, 1):
        page_operators.append(_shown(_encoded(facts.get("footer", "")), _MARGIN, _FOOTER_BASELINE, _FOOTER))
        page_operators.append(_shown(_encoded(str(number)), _PAGE_WIDTH - _MARGIN, _FOOTER_BASELINE, _FOOTER))
    return _file(layout.pages, facts)


def _split_facts(source: str) -> tuple[dict[str, str], str]:
    """The `% name: value` lines a text begins with, and the rest."""
    facts: dict[str, str] = {}
    lines = source.splitlines(keepends=True)
    while lines and lines[0].startswith("% "):
        name, _, value = lines.pop(0)[2:].partition(":")
        facts[name.strip()] = value.strip()
    return facts, "".join(lines)


def _blocks(page: str) -> Iterator[str]:
    """The paragraphs, headings, bullets and table rows of a page, each on one line."""
    paragraph: list[str] = []
    for line in page.splitlines():
        text = line.strip()
        if not text or text.startswith(("# ", "## ", "- ", "|")):
            if paragraph:
                yield " ".join(paragraph)
            paragraph = []
        if text.startswith(("# ", "## ", "|")):
            yield text
        elif text:
            paragraph.append(text)
    if paragraph:
        yield " ".join(paragraph)


def _set(layout: _Layout, block: str, *, is_first_row: bool) -> None:
    if block.startswith("# "):
        layout.paragraph(block[2:], _HEADING)
    elif block.startswith("## "):
        layout.paragraph(block[3:], _SUBHEADING)
    elif block.startswith("- "):
        layout.paragraph(block[2:], _BULLET, indent=_BULLET_INDENT, mark="•")
    elif block.startswith("|"):
        layout.row([cell.strip() for cell in block.strip("|").split("|")], _CELL_HEAD if is_first_row else _CELL)
    else:
        layout.paragraph(block, _BODY)


def _encoded(text: str) -> bytes:
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise UsageError(
            f"a PDF stand-in can hold Windows-1252 text only, not {character!r} in {text[:60]!r}"
        ) from None


def _wrapped(text: bytes, style: _Style, width: float) -> list[bytes]:
    lines: list[bytes] = []
    line = b""
    for word in text.split(b" "):
        longer = line + b" " + word if line else word
        if line and metrics.text_width(longer, style.widths, style.size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def _shown(text: bytes, x: float, y: float, style: _Style) -> bytes:
    return b"BT /%s %g Tf %.2f %.2f Td (%s) Tj ET" % (style.font.encode(), style.size, x, y, _escaped(text))


def _escaped(text: bytes) -> bytes:
    """A literal string's inside (ISO 32000-1, 7.3.4.2): everything not plain ASCII as octal."""
    return b"".join(
        b"\\%c" % code
        if code in b"\\()"
        else b"%c" % code
        if metrics.FIRST <= code <= metrics.LAST_ASCII
        else b"\\%03o" % code
        for code in text
    )


def _file(pages: list[list[bytes]], facts: dict[str, str]) -> bytes:
    first_page = 6
    kids = b" ".join(b"%d 0 R" % (first_page + 2 * number) for number in range(len(pages)))
    # A text string outside a page has an encoding of its own, UTF-16 with its mark (ISO 32000-1, 7.9.2.2).
    title = _escaped(b"\xfe\xff" + facts.get("title", "").encode("utf-16-be"))
    lang = _escaped(_encoded(facts.get("lang", "en")))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >> >>" % lang,
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        _font(b"Helvetica", metrics.REGULAR),
        _font(b"Helvetica-Bold", metrics.BOLD),
        b"<< /Title (%s) /Producer (claimcheck stand-in packer) >>" % title,
    ]
    for number, operators in enumerate(pages):
        stream = b"\n".join(operators)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            b"/Contents %d 0 R >>" % (_PAGE_WIDTH, _PAGE_HEIGHT, first_page + 2 * number + 1),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    digest = hashlib.sha256(out).hexdigest()[:32].encode()
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R /ID [<%s> <%s>] >>\n" % (len(objects) + 1, digest, digest)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _font(name: bytes, widths: tuple[int, ...]) -> bytes:
    listed = b" ".join(b"%d" % width for width in widths)
    return (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar %d /LastChar %d "
        b"/Widths [%s] >>" % (name, metrics.FIRST, metrics.LAST, listed)
    )

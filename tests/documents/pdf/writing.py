"""PDF files written operator by operator: text wherever a test wants it, in Helvetica and WinAnsi encoding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
# Widths of Helvetica in thousandths of the font size, near enough for layout (Adobe's font metrics, ASCII 32 to 126).
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
    "556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 "
    "722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 "
    "500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 "
)
WIDTHS = tuple(int(width) for width in _WIDTHS.split())


def text_width(text: str, size: float) -> float:
    """Points."""
    return sum(WIDTHS[ord(c) - 32] if 32 <= ord(c) <= 126 else 556 for c in text) * size / 1000


def escaped(text: str) -> bytes:
    """The inside of a literal string."""
    return b"".join(
        b"\\%03o" % code if code > 126 or code in b"\\()" else bytes([code]) for code in text.encode("cp1252")
    )


@dataclass(slots=True)
class Page:
    """Operators of one page and what hangs on it."""

    operators: list[bytes] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    media_box: str = f"0 0 {WIDTH} {HEIGHT}"
    extra: bytes = b""

    def show(self, text: str, x: float, y: float, size: float = 10, *, bold: bool = False, rise: float = 0) -> float:
        """Text at a place; returns where it ends."""
        font = b"F2" if bold else b"F1"
        self.operators.append(b"BT /%s %g Tf %g Ts %.2f %.2f Td (%s) Tj ET" % (font, size, rise, x, y, escaped(text)))
        return x + text_width(text, size)

    def lines(self, lines: Sequence[str], x: float, y: float, size: float = 10, *, leading: float = 12) -> float:
        """Lines below each other; returns the height below the last."""
        for line in lines:
            self.show(line, x, y, size)
            y -= leading
        return y

    def row(self, cells: Sequence[str], xs: Sequence[float], y: float, size: float = 10, *, bold: bool = False) -> None:
        """Cells beside each other."""
        for cell, x in zip(cells, xs, strict=True):
            if cell:
                self.show(cell, x, y, size, bold=bold)


def wrapped(text: str, width: float, size: float = 10) -> list[str]:
    """The text as lines of at most this width, in points."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and text_width(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def pdf(*pages: Page, info: bytes = b"", catalog: bytes = b"") -> bytes:
    """The file these pages make."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [b"", b"", font % b"Helvetica", font % b"Helvetica-Bold", b"<< %s >>" % info]
    kids = []
    for page in pages:
        annotations = []
        for area, address in page.links:
            objects.append(
                b"<< /Type /Annot /Subtype /Link /Rect [%.1f %.1f %.1f %.1f] /A << /S /URI /URI (%s) >> >>"
                % (*area, escaped(address))
            )
            annotations.append(b"%d 0 R" % len(objects))
        stream = b"\n".join(page.operators)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            b"/Contents %d 0 R /Annots [%s] %s >>"
            % (page.media_box.encode(), len(objects), b" ".join(annotations), page.extra)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return assembled(objects)


def assembled(objects: Sequence[bytes], *, trailer: bytes = b"/Info 5 0 R") -> bytes:
    """Objects numbered from 1, with their cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)

"""Bytes to characters: byte order mark, then the server's charset, then the page's own, then UTF-8, then cp1252."""

from __future__ import annotations

import codecs
import re

_HEAD = 4096
_META_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that mean a superset of what they say (WHATWG Encoding Standard, section 4.2).
_LABELS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_TEXT_CODECS = re.compile(r"utf|cp\d|iso8859|gb|big5|euc|shift_jis|koi8|mac|tis|hz|johab|iso2022|ascii|latin")
# One broken byte in a long page is a broken byte, not another charset.
_TOLERATED = 0.001
_STRAY_BYTES = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def decode(data: bytes, charset: str = "", *, markup: bool = False) -> str:
    """The text of `data`, never failing; `markup` also looks for a charset inside the first 4 KiB of HTML or XML.

    A Latin-1 or cp1252 label on bytes that are valid UTF-8 with multi-byte characters is taken for the mistake it
    is: a mis-decoded middle dot or no-break space would change numbers.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    labels = [charset]
    if markup:
        head = data[:_HEAD]
        labels += [
            match[1].decode("ascii") for match in (_META_CHARSET.search(head), _XML_ENCODING.search(head)) if match
        ]
    if markup and (shape := _utf16_shape(data)):
        return data.decode(shape, "replace")
    names = [name for label in labels if (name := _codec(label, in_markup=label is not charset))]
    if names and names[0].startswith("cp125") and _is_multibyte_utf8(data):
        return data.decode("utf-8")
    for name in (*names, "utf-8"):
        text = _decoded(data, name)
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _codec(label: str, *, in_markup: bool) -> str:
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    if not _TEXT_CODECS.match(name) or name == "utf-7":
        return ""
    if in_markup and name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a label that could be read as ASCII is not UTF-16 (WHATWG HTML, section 13.2.3.2)
    return _LABELS.get(name, name)


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
    if text.count("�") > len(text) * _TOLERATED:
        return None
    # Single bytes of cp1252 inside UTF-8 are pasted text: each is read as what it was.
    return data.decode(name, "surrogateescape").translate(_STRAY_BYTES) if name == "utf-8" else text


def _is_multibyte_utf8(data: bytes) -> bool:
    try:
        return len(data.decode("utf-8")) < len(data)
    except UnicodeDecodeError:
        return False


def _utf16_shape(data: bytes) -> str:
    """UTF-16 without a byte order mark, known by markup whose every other byte is zero."""
    head = data[:64]
    if head.startswith(b"<\0"):
        return "utf-16-le"
    return "utf-16-be" if head.startswith(b"\0<") else ""

"""What bytes are, by their content first and by their label second.

Servers call HTML a PDF (login pages), a PDF an octet-stream, and an error page nothing at all.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

HTML = "text/html"
PDF = "application/pdf"
JATS = "application/jats+xml"
XML = "application/xml"
JSON = "application/json"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
CSV = "text/csv"
RTF = "application/rtf"
CAPTIONS = "text/vtt"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"
OLE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

HEAD = 4096
"""How many first bytes decide; zip files are also known by the names in their directory at the end."""

_PDF_WITHIN = 1024
_ZIP_TAIL = 1 << 16
_MAGIC = (
    (b"{\\rtf", RTF),
    (b"WEBVTT", CAPTIONS),
    (b"\xef\xbb\xbfWEBVTT", CAPTIONS),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"%!PS", "application/postscript"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90\0", "application/x-executable"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_OFFICE = ((b"word/document", DOCX), (b"ppt/presentation", PPTX), (b"xl/workbook", XLSX))
_PROLOGUE = re.compile(
    rb"(?:\s|<\?.{0,500}?\?>|<!--.{0,4000}?-->|<!DOCTYPE[^>\[]{0,500}(?:\[.{0,3000}?\]\s*)?>)*",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]{0,60})")
_DOCTYPE_HTML = re.compile(rb"<!doctype\s+html", re.IGNORECASE)
_HTML_TAG = re.compile(
    rb"<(?:html|head|body|title|meta|link|script|style|div|p|h[1-6]|table|span|a|br|img|ul|ol|article|main|section|"
    rb"header|footer|nav|form|iframe|center|font|b|i|!--)[\s>/]",
    re.IGNORECASE,
)
_JATS_ROOTS = frozenset({"article", "pmc-articleset", "book", "abstract", "sub-article", "trans-abstract"})
_JATS_SIGN = re.compile(
    rb"JATS|journal ?archiving|NLM//DTD|<(?:jats:|front>|front\s|article-meta|sec[ >]|pmc-)", re.IGNORECASE
)
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".csv": CSV,
    ".tsv": CSV,
    ".json": JSON,
    ".txt": TEXT,
    ".vtt": CAPTIONS,
    ".srt": CAPTIONS,
}
_DECLARED_TEXT = {
    "text/csv": CSV,
    "text/tab-separated-values": CSV,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
    "text/vtt": CAPTIONS,
    "application/x-subrip": CAPTIONS,
    "text/html": HTML,
    "application/xhtml+xml": HTML,
}


def sniff(body: bytes, declared: str = "", url: str = "") -> str:
    """The media type of `body`; `declared` and the URL's suffix only choose among kinds of text.

    Returns UNKNOWN for bytes that are neither a known format nor text.
    """
    head = body[:HEAD]
    if found := _by_magic(head, body):
        return found
    text = head.lstrip(b"\xef\xbb\xbf")
    if head[:2] in {b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"}:
        text = head.replace(b"\0", b"").lstrip(b"\xff\xfe")
    elif _is_binary(head):
        return UNKNOWN
    return _by_markup(text, declared) or _by_label(text, declared, url)


def _by_magic(head: bytes, body: bytes) -> str:
    if b"%PDF-" in head[:_PDF_WITHIN] and not _DOCTYPE_HTML.match(head.lstrip()):
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        names = head + body[-_ZIP_TAIL:]
        return next((media for name, media in _OFFICE if name in names), ZIP)
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return "video/mp4"
    return next((media for magic, media in _MAGIC if head.startswith(magic)), "")


def _by_markup(text: bytes, declared: str) -> str:
    stripped = text.lstrip()
    if not stripped.startswith(b"<"):
        return ""
    prologue = _PROLOGUE.match(stripped)
    start = prologue.end() if prologue else 0
    rest = stripped[start:]
    if _DOCTYPE_HTML.search(stripped[:start]):
        return HTML
    is_xml = stripped.startswith((b"<?xml", b"<!DOCTYPE")) or ("xml" in declared and "html" not in declared)
    root = _ROOT.match(rest)
    name = root[1].decode("ascii", "replace").lower() if root else ""
    local = name.rpartition(":")[2]
    if name.startswith("jats:") or (local in _JATS_ROOTS and (is_xml or _JATS_SIGN.search(text))):
        return JATS
    if is_xml and local != "html" and "html" not in declared:
        return XML
    if _HTML_TAG.search(rest) or "html" in declared:
        return HTML
    return XML if "xml" in declared else ""


def _is_binary(head: bytes) -> bool:
    """Whether control characters make it no text; a stray one does not make a page binary, many do."""
    controls = len(_BINARY.findall(head))
    return controls > 0 and (controls * 50 > len(head) or not _HTML_TAG.search(head))


def _by_label(text: bytes, declared: str, url: str) -> str:
    path = urlsplit(url).path.lower() if url else ""
    suffix = path[path.rfind(".") :] if "." in path else ""
    if declared in _DECLARED_TEXT:
        return _DECLARED_TEXT[declared]
    if text.lstrip()[:1] in {b"{", b"["} and ("json" in declared or suffix == ".json" or not declared):
        return JSON
    if suffix in _SUFFIXES and (declared.startswith("text/") or declared in {"", UNKNOWN}):
        return _SUFFIXES[suffix]
    if "json" in declared:
        return JSON
    return TEXT


def describe(media_type: str) -> str:
    """A media type in words a reviewer understands."""
    kind, _, rest = media_type.partition("/")
    if media_type == OLE:
        return "an old binary Office file (.doc, .xls, .ppt)"
    if media_type == ZIP:
        return "a zip archive that is no Word, PowerPoint or Excel file"
    if media_type == UNKNOWN:
        return "binary data of no known document format"
    article = "an" if kind[:1] in "aeiou" else "a"
    return f"{article} {kind} file ({rest})" if kind in {"image", "audio", "video"} else f"a file of type {media_type}"

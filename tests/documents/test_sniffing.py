from __future__ import annotations

import pytest

from claimcheck.documents import sniffing
from claimcheck.documents.sniffing import describe, sniff
from tests.documents.hostile import docx, xlsx, zipped


@pytest.mark.parametrize(
    ("body", "declared", "url", "media_type"),
    [
        (b"%PDF-1.7\n", "text/html", "", sniffing.PDF),
        (b"junk before\n%PDF-1.4", "", "", sniffing.PDF),
        (b"<!doctype html><p>%PDF-1.4</p>", "application/pdf", "", sniffing.HTML),
        (b"<html><body>", "application/pdf", "", sniffing.HTML),
        (b"\n\n <!-- c --> <!DOCTYPE HTML PUBLIC '-//W3C//DTD'><p>", "", "", sniffing.HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", "", "", sniffing.HTML),
        (
            b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
            "application/xhtml+xml",
            "",
            sniffing.HTML,
        ),
        (b"<p>just a paragraph", "", "", sniffing.HTML),
        ("<html>".encode("utf-16"), "", "", sniffing.HTML),
        (b"<?xml version='1.0'?><article><front>", "text/xml", "", sniffing.JATS),
        (b"<article><front><article-meta>", "", "", sniffing.JATS),
        (b"<article><p>a blog post", "text/html", "", sniffing.HTML),
        (b"<jats:p>x", "", "", sniffing.JATS),
        (b"<?xml version='1.0'?><rss>", "application/rss+xml", "", sniffing.XML),
        (b"<rss>", "application/rss+xml", "", sniffing.XML),
        (docx(""), "application/zip", "", sniffing.DOCX),
        (xlsx(""), "", "", sniffing.XLSX),
        (zipped({"ppt/presentation.xml": "x"}), "", "", sniffing.PPTX),
        (zipped({"a.txt": "x"}), "", "", sniffing.ZIP),
        (b'{"a": 1}', "application/json", "", sniffing.JSON),
        (b'{"a": 1}', "", "", sniffing.JSON),
        (b"plainly not json", "application/json", "", sniffing.JSON),
        (b"[1] A note in brackets", "text/plain", "", sniffing.TEXT),
        (b"a,b\n1,2\n", "text/csv", "", sniffing.CSV),
        (b"a,b\n1,2\n", "text/plain", "https://x.example/data.CSV?v=1", sniffing.CSV),
        (b"# Title", "", "file:///x/readme.md", sniffing.MARKDOWN),
        (b"# Title", "text/html", "file:///x/readme.md", sniffing.HTML),
        (b"{\\rtf1 x}", "", "", sniffing.RTF),
        (b"RIFF\0\0\0\0WEBPVP8", "", "", "image/webp"),
        (b"\0\0\0\x18ftypmp42", "", "", "video/mp4"),
        (b"text with one \x01 control character and no mark-up", "text/plain", "", sniffing.UNKNOWN),
        (b"<html><body><p>one stray \x01 control character in a page" + b"x" * 100, "", "", sniffing.HTML),
        (b"plain words", "", "", sniffing.TEXT),
    ],
)
def test_content_decides_before_the_label(body: bytes, declared: str, url: str, media_type: str) -> None:
    assert sniff(body, declared, url) == media_type


@pytest.mark.parametrize(
    ("media_type", "words"),
    [
        ("image/png", "an image file (png)"),
        ("video/mp4", "a video file (mp4)"),
        (sniffing.ZIP, "a zip archive that is no Word, PowerPoint or Excel file"),
        (sniffing.OLE, "an old binary Office file (.doc, .xls, .ppt)"),
        (sniffing.UNKNOWN, "binary data of no known document format"),
        (sniffing.RTF, "a file of type application/rtf"),
    ],
)
def test_a_reviewer_is_told_what_came_back_in_words(media_type: str, words: str) -> None:
    assert describe(media_type) == words

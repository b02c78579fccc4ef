"""A video page says little; where its words can be read is said instead."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document, Note
from tests.documents.conftest import Read

PAGE = "<html lang=en><title>Video</title><main><h1>Our video</h1><video src=a.mp4>{}</video>{}</main></html>"
WORDS = "<p>" + "A page with much more to say than its video. " * 40 + "</p>"


def notes(read: Read, inside: str = "", after: str = "") -> str:
    made = read(PAGE.format(inside, after), url="https://example.org/videos/1")
    assert isinstance(made, Document)
    return "; ".join(made.notes)


@pytest.mark.parametrize(
    ("inside", "after", "address"),
    [
        ("<track src=/en.vtt srclang=en>", "", "https://example.org/en.vtt"),
        ("<track kind=captions src=nl.vtt>", "", "https://example.org/videos/nl.vtt"),
        ("", "<a href=/text>Read the transcript</a>", "https://example.org/text"),
        ("", "<a href=/tekst>Ondertiteling</a>", "https://example.org/tekst"),
        ("", "<a href=/x.srt?lang=nl>Download</a>", "https://example.org/x.srt?lang=nl"),
    ],
)
def test_captions_and_transcripts_of_a_video_are_named_with_their_address(
    read: Read, inside: str, after: str, address: str
) -> None:
    said = notes(read, inside, after)
    assert Note.MEDIA_PAGE in said
    assert said.endswith(f"cited as a source: {address}")


@pytest.mark.parametrize(
    ("inside", "after"),
    [
        ("<track kind=chapters src=/chapters.vtt>", ""),
        ("<track src=javascript:alert(1)>", ""),
        (
            "",
            "<a href=/a>Transcription factors in cancer: what the transcript of a gene tells you, in four parts</a>",
        ),
        ("<track src=/en.vtt>", WORDS),
    ],
)
def test_nothing_is_promised_where_there_is_no_transcript_or_no_need(read: Read, inside: str, after: str) -> None:
    assert "transcript" not in notes(read, inside, after)

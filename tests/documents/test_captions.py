"""Captions read as running text: a sentence cut into cues is one sentence again."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document, ReadFailure, ReadFailureKind
from tests.documents.conftest import Read

VTT = """WEBVTT

STYLE
::cue { color: lime }

NOTE 75,000 of nothing

1
00:01:02.000 --> 00:01:04.000 align:start
<v Anna>In all 5,000 professionals</v>
work in

00:01:04.000 --> 00:01:06.000
work in
<b>Belgium</b> &amp; the Netherlands.

01:00:00.000 --> 01:00:02.000
A second sentence
"""
SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\nMeer dan 200 studies\r\n\r\n"
SRT += "2\r\n00:00:02,500 --> 00:00:03,000\r\nlopen nu.\r\n"


def test_a_sentence_in_several_cues_is_one_passage_with_the_time_it_begins(read: Read) -> None:
    made = read(VTT, "text/vtt", url="https://example.org/video.vtt")
    assert isinstance(made, Document)
    assert made.text == "In all 5,000 professionals work in Belgium & the Netherlands.\n\nA second sentence"
    assert [passage.locator.section for passage in made.passages] == ["00:01:02", "01:00:00"]


@pytest.mark.parametrize(
    ("media_type", "url"), [("application/x-subrip", "x"), ("text/plain", "https://a.example/x.srt")]
)
def test_numbers_of_cues_and_times_are_no_text(read: Read, media_type: str, url: str) -> None:
    made = read(SRT, media_type, url=url)
    assert isinstance(made, Document)
    assert made.text == "Meer dan 200 studies lopen nu."


def test_captions_without_full_stops_are_cut_all_the_same(read: Read) -> None:
    cues = "".join(f"00:{at // 60:02}:{at % 60:02}.000 --> 00:59:59.000\nwords and {at} more\n\n" for at in range(200))
    made = read("WEBVTT\n\n" + cues, "text/vtt")
    assert isinstance(made, Document)
    assert len(made.passages) > 3
    assert all(passage.span.end - passage.span.start < 700 for passage in made.passages)


def test_captions_without_words_are_said_to_hold_none(read: Read) -> None:
    made = read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<b></b>\n", "text/vtt")
    assert isinstance(made, ReadFailure)
    assert made.kind is ReadFailureKind.NO_TEXT

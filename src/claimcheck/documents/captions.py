"""Captions and transcripts with times: WebVTT and SubRip, read as running text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.model import Locator, ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import CAPTIONS

_TIMES = re.compile(r"[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2})[.,]\d{1,3}[ \t]*-->")
_TAG = re.compile(r"</?[a-zA-Z\d][^<>]{0,200}>|\{\\[^{}]{0,100}\}")
_ENDS = (".", "?", "!", "…", ".”", '."', "?”", "!”")
_LONGEST = 600
"""Characters after which a block ends without a full stop: captions made by machines have none."""


def read_captions(content: Content, _policy: ReadPolicy) -> Extract | ReadFailure:
    """One block a sentence or so, with the time it begins at as its section; cues without words are left out."""
    text = decode(content.data, content.charset).replace("\r\n", "\n").replace("\r", "\n")
    blocks = tuple(_blocks(_cues(text)))
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the captions hold no words")
    return Extract(blocks, CAPTIONS)


def _cues(text: str) -> Iterator[tuple[str, str]]:
    """The (time, line) pairs; a line repeated by the next cue, as rolling captions do, is given once."""
    time = before = ""
    for line in text.split("\n"):
        if found := _TIMES.match(line):
            time = found[1]
        elif not line.strip():
            time = ""
        elif time:
            words = " ".join(html.unescape(_TAG.sub("", line)).split())
            if words and words != before:
                yield time, words
                before = words


def _blocks(cues: Iterator[tuple[str, str]]) -> Iterator[Block]:
    parts: list[str] = []
    begins = ""
    length = 0
    for time, words in cues:
        begins = begins or time
        parts.append(words)
        length += len(words) + 1
        if words.endswith(_ENDS) or length > _LONGEST:
            yield Block(" ".join(parts), locator=Locator(section=begins))
            parts, begins, length = [], "", 0
    if parts:
        yield Block(" ".join(parts), locator=Locator(section=begins))

from __future__ import annotations

import io
import json
import struct
from typing import Any

import pytest

from claimcheck.documents import ReadFailure, ReadFailureKind
from claimcheck.documents.sandbox import wire
from tests.documents.test_cache import EXTRACT

MOST = 10_000


def frame(header: bytes, body: bytes = b"", mark: bytes = b"claimcheck-1") -> bytes:
    return mark + struct.pack(">QQ", len(header), len(body)) + header + body


def over_the_pipe(header: dict[str, Any], body: bytes = b"") -> tuple[dict[str, Any], bytes] | None:
    stream = io.BytesIO()
    wire.send(stream, header, body)
    stream.seek(0)
    return wire.receive(stream, MOST)


def test_what_is_sent_is_received() -> None:
    assert over_the_pipe({"a": "é"}, b"body") == ({"a": "é"}, b"body")
    answer = over_the_pipe(wire.encode(EXTRACT))
    assert answer is not None
    assert wire.decode(answer[0]) == EXTRACT
    failure = ReadFailure(ReadFailureKind.LIMIT, "too much")
    assert wire.decode(json.loads(json.dumps(wire.encode(failure)))) == failure


@pytest.mark.parametrize(
    "data",
    [
        frame(b"{}", b"body")[:-1],
        frame(b"{}")[:20],
        frame(b"{}", mark=b"something-el"),
        frame(b"[]"),
        frame(b"{"),
        frame(b"[" * 5_000),
        frame(b"{}", b"x" * MOST),
        b"claimcheck-1" + b"\xff" * 16,
        b"text a library printed",
    ],
)
def test_a_stream_that_is_no_answer_is_refused(data: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(data), MOST)


def test_the_end_of_the_stream_is_no_mistake() -> None:
    assert wire.receive(io.BytesIO(b""), MOST) is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title",), 7),
        (("coverage",), "everything"),
        (("page_count",), "3"),
        (("page_count",), True),
        (("links",), [["a"]]),
        (("notes",), "note"),
        (("blocks",), None),
        (("blocks", 0), []),
        (("blocks", 0, 0), {"text": 1}),
        (("blocks", 0, 1), "poem"),
        (("blocks", 0, 2), "trusted"),
        (("blocks", 0, 3), [1, 2, 3]),
        (("blocks", 0, 4), "ab"),
        (("blocks", 0, 4), 9),
        (("headers",), ["ab"]),
        (("headers",), 7),
        (("failure",), ["no such kind", "x"]),
        (("failure",), "x"),
    ],
)
def test_an_answer_with_one_wrong_field_is_refused_whole(path: tuple[str | int, ...], value: object) -> None:
    answer = json.loads(json.dumps(wire.encode(EXTRACT)))
    place = answer
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(wire.WireError):
        wire.decode(answer)

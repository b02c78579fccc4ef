from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents import ReadFailure, ReadFailureKind, ReadPolicy
from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.cache import TextCache
from claimcheck.documents.model import Locator, PassageKind, Role
from claimcheck.documents.readers import Format

POLICY = ReadPolicy()
CONTENT = Content(b"bytes", "text/html", "utf-8", "https://example.org/")
EXTRACT = Extract(
    (
        Block(
            "Lu\t116", PassageKind.TABLE_ROW, Role.MAIN, Locator(1, "i", "S", 2, 3, "/p"), ("a", "b"), "C", ("x",), "nl"
        ),
    ),
    "text/html",
    title="T",
    links=(("a", "https://example.org/a"),),
    notes=("note",),
    page_count=3,
)


class Counting:
    """An extractor that counts how often it is asked."""

    def __init__(self, result: Extract | ReadFailure) -> None:
        self.asked = 0
        self._result = result

    def __call__(self, format_: Format, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
        del format_, content, policy
        self.asked += 1
        return self._result


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


@pytest.mark.parametrize("result", [EXTRACT, ReadFailure(ReadFailureKind.ENCRYPTED, "asks for a password")])
def test_the_same_bytes_are_parsed_once(tmp_path: Path, result: Extract | ReadFailure) -> None:
    extractor = Counting(result)
    for _ in range(3):
        assert TextCache(tmp_path / "new" / "folder", extractor).extract(Format.HTML, CONTENT, POLICY) == result
    assert extractor.asked == 1


@pytest.mark.parametrize(
    ("format_", "content", "policy"),
    [
        (Format.PLAIN, CONTENT, POLICY),
        (Format.HTML, Content(b"other", "text/html", "utf-8", "https://example.org/"), POLICY),
        (Format.HTML, Content(b"bytes", "text/html", "latin-1", "https://example.org/"), POLICY),
        (Format.HTML, Content(b"bytes", "text/html", "utf-8", "https://example.org/b"), POLICY),
        (Format.HTML, CONTENT, ReadPolicy(max_pages=3)),
    ],
)
def test_whatever_could_change_the_text_is_part_of_the_key(
    tmp_path: Path, format_: Format, content: Content, policy: ReadPolicy
) -> None:
    extractor = Counting(EXTRACT)
    cache = TextCache(tmp_path, extractor)
    cache.extract(Format.HTML, CONTENT, POLICY)
    cache.extract(format_, content, policy)
    assert extractor.asked == 2


def test_a_failure_that_may_pass_is_not_kept(tmp_path: Path) -> None:
    extractor = Counting(ReadFailure(ReadFailureKind.TIMEOUT, "not read within 20 s"))
    cache = TextCache(tmp_path, extractor)
    cache.extract(Format.HTML, CONTENT, POLICY)
    cache.extract(Format.HTML, CONTENT, POLICY)
    assert extractor.asked == 2
    assert entries(tmp_path) == []


def test_a_damaged_entry_is_read_again_and_mended(tmp_path: Path) -> None:
    extractor = Counting(EXTRACT)
    cache = TextCache(tmp_path, extractor)
    cache.extract(Format.HTML, CONTENT, POLICY)
    (entry,) = entries(tmp_path)
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-1], whole[:40] + b"x" + whole[41:], b"no entry at all" * 9):
        entry.write_bytes(damaged)
        assert cache.extract(Format.HTML, CONTENT, POLICY) == EXTRACT
        assert entry.read_bytes() == whole
    assert extractor.asked == 5


def test_an_entry_of_another_shape_is_a_miss(tmp_path: Path) -> None:
    import hashlib
    import zlib

    extractor = Counting(EXTRACT)
    cache = TextCache(tmp_path, extractor)
    cache.extract(Format.HTML, CONTENT, POLICY)
    (entry,) = entries(tmp_path)
    for text in (b"{}", b"[]", b"no json", b'{"blocks": 1}'):
        packed = zlib.compress(text)
        entry.write_bytes(hashlib.sha256(packed).digest() + packed)
        assert cache.extract(Format.HTML, CONTENT, POLICY) == EXTRACT
    assert extractor.asked == 5


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    extractor = Counting(EXTRACT)
    cache = TextCache(in_the_way / "folder", extractor)
    assert cache.extract(Format.HTML, CONTENT, POLICY) == EXTRACT
    assert cache.extract(Format.HTML, CONTENT, POLICY) == EXTRACT
    assert extractor.asked == 2

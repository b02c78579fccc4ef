from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.documents import Document, ReadFailure, ReadFailureKind, ReadPolicy, read_document, standard_readers
from claimcheck.documents.sandbox import Sandbox
from tests.documents.conftest import snapshot
from tests.documents.hostile import docx, hostile_files, mutated

POLICY = replace(ReadPolicy(), cpu_seconds=1, wall_seconds=30.0, max_unpacked_bytes=32 * 1024 * 1024)
FUZZED = 160


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with pytest.MonkeyPatch.context() as patch, Sandbox(POLICY) as sandbox:
        for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
            patch.delenv(name, raising=False)  # measured children are several times slower than their limits expect
        yield sandbox


def outcome(sandbox: Sandbox, data: bytes, media_type: str) -> Document | ReadFailure:
    readers = standard_readers(POLICY, sandbox.extract)
    result = read_document(snapshot(data, media_type), readers, POLICY)
    if isinstance(result, ReadFailure):
        assert result.detail
    else:
        assert result.text == "\n\n".join(passage.span.of(result.text) for passage in result.passages)
        result.text.encode("utf-8")
    return result


def test_no_hostile_file_hangs_crashes_or_goes_unexplained(sandbox: Sandbox) -> None:
    seen = {}
    for name, data, media_type in hostile_files():
        seen[name] = outcome(sandbox, data, media_type)
    assert len(seen) >= 30
    crashed = [
        name
        for name, result in seen.items()
        if isinstance(result, ReadFailure) and result.kind in {ReadFailureKind.CRASHED, ReadFailureKind.TIMEOUT}
    ]
    assert crashed == []
    for result in seen.values():
        if isinstance(result, Document):
            assert "root:" not in result.text  # nothing of this machine's own files
    assert not Path("/tmp/escaped").exists()
    deep = seen["html: 60 000 nested divs"]
    assert isinstance(deep, Document)
    assert "deep text" in deep.text
    assert not deep.coverage.proves_absence
    bomb = seen["zip: a Word file that unpacks to 40 MB"]
    assert isinstance(bomb, ReadFailure)
    assert bomb.kind is ReadFailureKind.TOO_LARGE
    locked = seen["an old Office file with a password"]
    assert isinstance(locked, ReadFailure)
    assert locked.kind is ReadFailureKind.ENCRYPTED


@pytest.mark.parametrize("start", range(0, FUZZED, 40))
def test_mutated_files_end_with_a_document_or_a_reason(sandbox: Sandbox, start: int) -> None:
    for seed in range(start, start + 40):
        data, media_type = mutated(seed)
        result = outcome(sandbox, data, media_type)
        assert not isinstance(result, ReadFailure) or result.kind is not ReadFailureKind.TIMEOUT, seed


def test_reading_leaves_this_process_small_and_the_folder_empty(tmp_path: Path) -> None:
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        with Sandbox(POLICY) as sandbox:
            for climbing in ("../escaped", "/escaped", "word/../../escaped"):
                data = docx("<w:p><w:r><w:t>text</w:t></w:r></w:p>", **{climbing: "x"})
                assert isinstance(outcome(sandbox, data, ""), Document)
    finally:
        os.chdir(here)
    assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.parent.glob("escaped")) == []

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from claimcheck.documents import Document, ReadFailure, ReadFailureKind, ReadPolicy, read_document, standard_readers
from claimcheck.documents.sandbox import Sandbox
from tests.documents.conftest import snapshot
from tests.documents.pdf.hostile import honest_file, hostile_files, mutated

POLICY = replace(ReadPolicy(), cpu_seconds=1, wall_seconds=30.0, max_pages=200, memory_bytes=448 * 1024 * 1024)
FUZZED = 100


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(POLICY) as sandbox:
        yield sandbox


def outcome(sandbox: Sandbox, data: bytes) -> Document | ReadFailure:
    result = read_document(snapshot(data, "application/pdf"), standard_readers(POLICY, sandbox.extract), POLICY)
    if isinstance(result, ReadFailure):
        assert result.detail
    else:
        assert result.text == "\n\n".join(passage.span.of(result.text) for passage in result.passages)
        result.text.encode("utf-8")
    return result


def test_no_hostile_pdf_hangs_or_goes_unexplained(sandbox: Sandbox) -> None:
    seen = {name: outcome(sandbox, data) for name, data in hostile_files()}
    assert len(seen) >= 25
    ended = {name: result.kind if isinstance(result, ReadFailure) else None for name, result in seen.items()}
    assert [name for name, kind in ended.items() if kind is ReadFailureKind.TIMEOUT] == []
    for name in (
        "a cross-reference table that lies",
        "a cross-reference that points to itself",
        "a page without extent",
    ):
        assert ended[name] is None, name
    for name in ("the first 20 bytes", "random bytes", "100 000 nested dictionaries"):
        assert ended[name] is ReadFailureKind.MALFORMED, name
    assert ended["forms that fan out"] in {ReadFailureKind.LIMIT, ReadFailureKind.CRASHED}
    many = seen["5 000 times the same page"]
    assert isinstance(many, Document)
    assert not many.coverage.proves_absence
    assert many.page_count == 5_000


def test_mutated_pdfs_end_with_a_document_or_a_reason(sandbox: Sandbox) -> None:
    honest = honest_file()
    kinds = set()
    for seed in range(FUZZED):
        result = outcome(sandbox, mutated(honest, seed))
        kinds.add(result.kind if isinstance(result, ReadFailure) else None)
    assert kinds <= {None, ReadFailureKind.MALFORMED, ReadFailureKind.NO_TEXT, ReadFailureKind.ENCRYPTED}
    assert None in kinds

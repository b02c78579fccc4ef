"""Archives whose chain is whole but whose records are not ours: a newer version's, or a forger's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive import members, writing
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.members import stored_member, unpack_member, whole_members
from claimcheck.sources.archive.model import ArchiveReport, ArchiveState, Retrieval
from claimcheck.sources.archive.records import (
    Record,
    build_record,
    exchange_records,
    info_record,
    json_record,
)
from claimcheck.sources.archive.writing import Writer
from claimcheck.sources.exchange import Transcript
from claimcheck.sources.model import Request

from .exchanges import NOON, PAGE, clock, exchange, failure

INFO = info_record(NOON, facts=(("claimcheck-archive", "1"),))


def forge(folder: Path, *records: Record) -> Path:
    folder.mkdir(exist_ok=True)
    for name in (EVIDENCE, MANIFEST):
        (folder / name).touch()
    writer = Writer(folder, ArchiveReport(ArchiveState.OK, 0), is_stored=True)
    writer.append(records)
    writer.close()
    assert verify_archive(folder).state is ArchiveState.OK
    return folder


def retrieval(*answers: str, resource: str = "") -> Record:
    kept = Retrieval.of(Request(PAGE), retrieved_at=NOON, answers=answers, resource=resource)
    return json_record("metadata", url=PAGE, date=NOON, value=kept.as_json(), ordinal=9)


def read_all(folder: Path) -> None:
    with EvidenceArchive.open(folder, writable=False, clock=clock) as archive:
        for found in archive.retrievals(Request(PAGE)):
            archive.exchanges(found)


def test_the_archive_of_another_version_is_not_misread(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="format is not understood: it was made by another version"):
        read_all(forge(tmp_path, info_record(NOON, facts=(("claimcheck-archive", "2"),))))


def metadata(block: bytes) -> Record:
    return build_record("metadata", url=PAGE, date=NOON, content_type="application/json", block=block)


@pytest.mark.parametrize(
    "block", [b"{}", b"null", b"not json", b'{"request":{"url":1},"failure":null}', b"[" * 100_000, b"\xff"]
)
def test_a_retrieval_of_another_shape_is_an_error_and_no_crash(tmp_path: Path, block: bytes) -> None:
    with pytest.raises(ArchiveError, match="record 1 of the archive is not understood"):
        read_all(forge(tmp_path, INFO, metadata(block)))


def dangling() -> tuple[Record, ...]:
    return (retrieval("urn:uuid:absent"),)


def no_http() -> tuple[Record, ...]:
    broken = build_record("response", url=PAGE, date=NOON, content_type="text/plain", block=b"no HTTP")
    return broken, exchange_records(exchange(), 0)[1], retrieval(broken.record_id)


def without_request() -> tuple[Record, ...]:
    answer, _ = exchange_records(exchange(), 0)
    return retrieval(answer.record_id), answer


def revisit_of_revisit() -> tuple[Record, ...]:
    first = exchange_records(exchange(status=304), 0, revisits=exchange_records(exchange(), 0)[0])
    second = exchange_records(exchange(status=304), 1, revisits=first[0])
    return *first, *second, retrieval(second[0].record_id)


@pytest.mark.parametrize("forged", [dangling, no_http, without_request, revisit_of_revisit])
def test_records_that_do_not_fit_together_are_an_error_and_no_crash(
    tmp_path: Path, forged: Callable[[], tuple[Record, ...]]
) -> None:
    folder = forge(tmp_path, INFO, *forged())
    with pytest.raises(ArchiveError, match=r"lacks record|no HTTP answer|was changed|revisits a revisit"):
        read_all(folder)


def test_a_record_too_large_for_memory_is_neither_written_nor_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "RECORD_LIMIT", 1000)
    monkeypatch.setattr(writing, "RECORD_LIMIT", 1000)
    assert unpack_member(stored_member(bytes(1001)), 1001) is None
    (tmp_path / "tail").write_bytes(stored_member(bytes(1000)) + stored_member(bytes(5000)))
    with (tmp_path / "tail").open("rb") as file:
        sizes = [len(data) for _, _, data in whole_members(file.fileno(), 0, (tmp_path / "tail").stat().st_size)]
    assert sizes == [1000]
    with EvidenceArchive.open(tmp_path / "archive", writable=True, clock=clock) as archive:
        with pytest.raises(ArchiveError, match="is larger than 1000 bytes: lower the size limit"):
            archive.record(Request(PAGE), Transcript((exchange(body=bytes(2000)),), failure()))
        archive.record(Request(PAGE), Transcript((), failure()))
    assert verify_archive(tmp_path / "archive").count == 2

"""Print what recording, checking and replaying evidence costs, next to warcio, FastWARC and SQLite on the same pages.

The pages are generated: half text that compresses, half bytes that do not. The rivals keep less: warcio alone has no
chain, no sync to disk and no index; SQLite opens in no other tool as evidence.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claimcheck.sources.archive.checking import EVIDENCE, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.exchange import Exchange, Transcript
from claimcheck.sources.model import FetchFailure, Outcome, Request

Recorder = Callable[[Path], None]
NOON = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--kilobytes", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    pages = [page(number, arguments.kilobytes * 1000) for number in range(arguments.pages)]
    megabytes = sum(map(len, pages)) / 1e6
    print(f"{len(pages)} pages, {megabytes:.0f} MB; median of {arguments.repeat}\n")
    print(f"{'':42} {'s':>7} {'MB/s':>7} {'ms/page':>8}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        recorders: tuple[tuple[str, Recorder], ...] = (
            ("warcio alone", lambda path: record_warcio(path, pages, is_synced=False)),
            ("warcio, synced after each page", lambda path: record_warcio(path, pages, is_synced=True)),
            ("SQLite, committed after each page", lambda path: record_sqlite(path, pages)),
            ("claimcheck", lambda path: record(path, pages)),
        )
        for label, recorder in recorders:
            paths = [folder / f"{label}-{number}" for number in range(arguments.repeat)]
            show(f"record: {label}", median([partial(recorder, path) for path in paths]), megabytes, len(pages))
        archive = folder / "claimcheck-0"
        evidence = archive / EVIDENCE
        for label, check in (
            ("check: warcio, digests", lambda: check_warcio(evidence)),
            ("check: FastWARC, digests", lambda: check_fastwarc(evidence)),
            ("check: claimcheck, digests and chain", lambda: verify_archive(archive)),
            ("open and replay every page: claimcheck", lambda: replay(archive, len(pages))),
        ):
            show(label, median([check] * arguments.repeat), megabytes, len(pages))


def page(number: int, size: int) -> bytes:
    chooser = random.Random(number)
    words = [f"{chooser.randrange(10**4)}" for _ in range(500)]
    text = " ".join(chooser.choices(words, k=size // 10)).encode()[: size // 2]
    return text + chooser.randbytes(size - len(text))


def url_of(number: int) -> str:
    return f"https://source.example/{number}"


def record(path: Path, pages: list[bytes]) -> None:
    with EvidenceArchive.open(path, writable=True, clock=lambda: NOON) as archive:
        for number, body in enumerate(pages):
            url = url_of(number)
            headers = (("Content-Type", "text/html"), ("Content-Length", str(len(body))))
            exchange = Exchange(url, "GET", (("Accept", "*/*"),), b"", 200, "OK", headers, body, NOON, "192.0.2.7")
            archive.record(Request(url), Transcript((exchange,), FetchFailure(url, Outcome.SUSPECT, "", NOON)))


def record_warcio(path: Path, pages: list[bytes], *, is_synced: bool) -> None:
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True, warc_version="1.1")
        for number, body in enumerate(pages):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            answer = writer.create_warc_record(url_of(number), "response", io.BytesIO(body), http_headers=headers)
            writer.write_record(answer)
            sent = StatusAndHeaders("GET / HTTP/1.1", [("Accept", "*/*")], is_http_request=True)
            writer.write_record(writer.create_warc_record(url_of(number), "request", http_headers=sent))
            if is_synced:
                os.fsync(out.fileno())


def record_sqlite(path: Path, pages: list[bytes]) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE page (url TEXT PRIMARY KEY, sha256 TEXT, body BLOB)")
    for number, body in enumerate(pages):
        digest = hashlib.sha256(body).hexdigest()
        connection.execute("INSERT INTO page VALUES (?, ?, ?)", (url_of(number), digest, body))
        connection.commit()
    connection.close()


def check_warcio(evidence: Path) -> None:
    with evidence.open("rb") as file:
        for found in ArchiveIterator(file, check_digests="raise"):
            found.content_stream().read()


def check_fastwarc(evidence: Path) -> None:
    with evidence.open("rb") as file:
        assert all(found.verify_block_digest() for found in FastIterator(file, parse_http=False))


def replay(path: Path, count: int) -> None:
    with EvidenceArchive.open(path, writable=False, clock=lambda: NOON) as archive:
        for number in range(count):
            (retrieval,) = archive.retrievals(Request(url_of(number)))
            assert archive.exchanges(retrieval)[0].status == 200


def median(works: Sequence[Callable[[], object]]) -> float:
    times = []
    for work in works:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def show(label: str, seconds: float, megabytes: float, count: int) -> None:
    print(f"{label:42} {seconds:7.2f} {megabytes / seconds:7.0f} {seconds / count * 1000:8.2f}")


if __name__ == "__main__":
    main()

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from tools.packing.packer import pack_stand_ins
from tools.packing.table import read_table

from claimcheck.errors import UsageError
from claimcheck.sources.archive.checking import EVIDENCE, MANIFEST, verify_archive
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from claimcheck.sources.archive.model import ArchiveState
from claimcheck.sources.model import Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.fetcher import WebFetcher
from claimcheck.sources.web.policy import FetchPolicy
from tests.loopback.server import LoopbackServer

ROOT = Path(__file__).resolve().parents[3]
STANDINS = ROOT / "standins"
TABLE = """
retrieved_at = 2025-01-15T09:00:00Z
[[exchange]]
url = "https://doi.example/10.1/x"
status = 302
headers = { Location = "https://journal.example/x" }
[[exchange]]
url = "https://journal.example/x"
headers = { Content-Type = "text/html" }
body_text = "<title>Article</title><p>PFS at month 20 was 65.2 % in 116 patients of the treated group.</p>"
[[exchange]]
url = "https://moved.example/"
status = 301
headers = { Location = "https://slow.example/" }
[[exchange]]
url = "https://slow.example/"
failure = "timeout"
detail = "no answer"
[[exchange]]
url = "https://missing.example/page"
headers = { Content-Type = "text/html" }
body_text = "<title>Page not found</title><h1>404</h1><p>Sorry.</p>"
[[exchange]]
url = "https://api.example/search"
method = "POST"
request_body = '{"page":1}'
headers = { Content-Type = "application/json" }
body_text = "{}"
"""

SLOW = """[[exchange]]
url = "https://slow.example/"
failure = "timeout"
detail = "no answer"
"""


def pack(folder: Path, text: str = TABLE) -> tuple[tuple[str, Retrieved], ...]:
    folder.mkdir(exist_ok=True)
    (folder / "sources.toml").write_text(text)
    return pack_stand_ins(folder / "sources.toml", folder / "archive")


def test_every_address_is_replayed_as_the_packer_said(tmp_path: Path) -> None:
    packed = dict(pack(tmp_path))
    assert [retrieved.outcome for retrieved in packed.values()] == ["ok", "ok", "timeout", "timeout", "suspect", "ok"]
    with EvidenceArchive.open(tmp_path / "archive", writable=False, clock=no_clock) as archive:
        replay = ReplayFetcher(archive, FetchPolicy())
        for url, retrieved in packed.items():
            request = Request(url, body='{"page":1}' if "api" in url else "")
            replayed = replay.fetch(request)
            assert replayed.is_stand_in
            assert replace(replayed, is_stand_in=False) == retrieved


def no_clock() -> datetime:
    raise AssertionError("a replay takes its times from the archive")


def test_an_address_that_leads_nowhere_stops_the_packer(tmp_path: Path) -> None:
    text = TABLE.replace('"https://journal.example/x"\nheaders', '"https://journal.example/y"\nheaders')
    with pytest.raises(
        UsageError, match=r"doi\.example/10\.1/x leads to https://journal\.example/x, which has no entry"
    ):
        pack(tmp_path, text)


def test_packing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two", "two"):
        pack(tmp_path / name)
    for name in (EVIDENCE, MANIFEST):
        assert (tmp_path / "one" / "archive" / name).read_bytes() == (tmp_path / "two" / "archive" / name).read_bytes()
    assert sorted(path.name for path in (tmp_path / "one" / "archive").iterdir()) == [EVIDENCE, MANIFEST]


def test_the_committed_archive_is_what_the_committed_pages_say(tmp_path: Path) -> None:
    pack_stand_ins(STANDINS / "sources.toml", tmp_path)
    for name in (EVIDENCE, MANIFEST):
        same = (tmp_path / name).read_bytes() == (STANDINS / "archive" / name).read_bytes()
        assert same, f"{name} is out of date: run .venv/bin/python tools/pack_standins.py and commit the result"
    report = verify_archive(STANDINS / "archive")
    assert (report.state, report.is_stand_in) == (ArchiveState.OK, True)


def test_every_stand_in_says_that_it_is_one() -> None:
    for entry in read_table(STANDINS / "sources.toml").stand_ins:
        if entry.status == 200 and entry.failure is None:
            assert b"stand-in" in entry.body.lower(), entry.url


def test_the_packer_runs_from_a_clone(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(TABLE)
    command = [sys.executable, str(ROOT / "tools" / "pack_standins.py"), str(tmp_path / "sources.toml")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "timeout        https://slow.example/  (no answer)" in done.stdout
    assert verify_archive(tmp_path / "archive").state is ArchiveState.OK
    (tmp_path / "sources.toml").write_text("x")
    failed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert "sources.toml" in failed.stderr


@pytest.mark.parametrize("name", ["committed", "awkward"])
def test_asking_the_stand_ins_live_ends_as_reading_them_offline(tmp_path: Path, name: str) -> None:
    """The live path over TLS, its own archive replayed, and the packed archive: three times the same evidence."""
    packed = STANDINS / "archive"
    table = read_table(STANDINS / "sources.toml")
    if name == "awkward":
        pack(tmp_path, TABLE.replace("https://slow.example/", "https://missing.example/page", 1).replace(SLOW, ""))
        table, packed = read_table(tmp_path / "sources.toml"), tmp_path / "archive"
    requests = [
        Request(entry.url, accept=entry.accept or "*/*", body=entry.request_body.decode()) for entry in table.stand_ins
    ]
    with LoopbackServer(table, tmp_path) as server:
        policy = server.policy()
        fetcher = WebFetcher(policy, clock=lambda: table.retrieved_at, resolver=server.resolve)
        with fetcher, EvidenceArchive.open(tmp_path / "live", writable=True, clock=lambda: table.retrieved_at) as kept:
            recording = RecordingFetcher(fetcher, kept, policy)
            live = [recording.fetch(request) for request in requests]
    for folder in (tmp_path / "live", packed):
        with EvidenceArchive.open(folder, writable=False, clock=no_clock) as archive:
            replay = ReplayFetcher(archive, FetchPolicy())
            for request, seen in zip(requests, live, strict=True):
                replayed = replay.fetch(request)
                if folder == tmp_path / "live":
                    assert replayed == seen
                assert essence(replayed) == essence(seen)
    expected = {"committed": {Outcome.OK, Outcome.BLOCKED}, "awkward": {Outcome.OK, Outcome.SUSPECT}}
    assert {retrieved.outcome for retrieved in live} == expected[name]


def essence(retrieved: Retrieved) -> tuple[object, ...]:
    """Everything but what a server adds to its answers on the way."""
    common = (retrieved.outcome, retrieved.requested, retrieved.final_url, retrieved.hops, retrieved.retrieved_at)
    if isinstance(retrieved, Snapshot):
        return *common, retrieved.sha256, retrieved.media_type, retrieved.charset
    return *common, retrieved.status

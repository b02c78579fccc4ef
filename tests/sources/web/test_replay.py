"""What is archived from a hostile web replays to the very same values, hops and explanations included."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from claimcheck.sources import Request
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.fetchers import RecordingFetcher, ReplayFetcher
from tests.hostile_server import BEHAVIOURS
from tests.sources.web.conftest import PATIENT, Hostile

# A tenth of them: the whole list is replayed from memory with each behaviour's own test.
ROWS = [row for row in BEHAVIOURS if not row.is_wait and "bomb" not in row.name][::10]


def _now() -> datetime:
    return datetime.now(UTC)


def test_an_auditors_replay_reaches_what_the_live_run_reached(hostile: Hostile, tmp_path: Path) -> None:
    requests = [Request(row.url.format(name=row.slug, mark="m1")) for row in ROWS]
    with EvidenceArchive.open(tmp_path / "archive", writable=True, clock=_now) as archive, hostile.fetcher() as client:
        recording = RecordingFetcher(client, archive, PATIENT)
        live = [recording.fetch(request) for request in requests]
    with EvidenceArchive.open(tmp_path / "archive", writable=False, clock=_now) as archive:
        replay = ReplayFetcher(archive, PATIENT)
        assert [replay.fetch(request) for request in requests] == live

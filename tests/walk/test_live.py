"""The live path against the stand-ins served under their real names on the loopback interface."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.packing.table import read_table

from claimcheck.assembly.network import Adapters
from claimcheck.assembly.verify import assemble
from claimcheck.audit.model import Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims import Brochure
from claimcheck.claims.reading import read_brochure
from claimcheck.settings import Settings
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.verdicts import Audit
from tests.cli.running import ROOT
from tests.loopback.server import LoopbackServer


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoopbackServer]:
    table = read_table(ROOT / "standins" / "sources.toml")
    with LoopbackServer(table, tmp_path_factory.mktemp("loopback")) as running:
        yield running


def verified(brochure: Brochure, settings: Settings, server: LoopbackServer) -> Audit:
    with assemble(brochure, settings, Adapters(resolver=server.resolve)) as assembly:
        return run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)


def verdicts(audit: Audit) -> list[tuple[object, ...]]:
    return [(r.claim.id, r.verdict, r.reason, r.found_elsewhere) for r in audit.claims]


def outcomes(audit: Audit) -> list[tuple[object, ...]]:
    return [(s.references, s.outcome, s.coverage, s.sha256) for s in audit.sources]


def test_live_and_offline_reach_the_same_verdicts_and_the_recording_repeats_them(
    offline_audit: Audit, server: LoopbackServer, tmp_path: Path
) -> None:
    policy = server.policy()
    brochure = read_brochure(ROOT / "claims.toml")
    settings = Settings(
        archive=str(tmp_path / "archive"), ca_bundle=policy.ca_bundle, allow_hosts=policy.allow_hosts, retries=0
    )
    live = verified(brochure, settings, server)
    assert verdicts(live) == verdicts(offline_audit)
    assert outcomes(live) == outcomes(offline_audit)
    assert live.run.archive_head
    replayed = verified(brochure, Settings(archive=settings.archive, offline=True), server)
    assert verdicts(replayed) == verdicts(live)
    assert replayed.run.archive_head == live.run.archive_head
    with EvidenceArchive.open(tmp_path / "archive", writable=False, clock=lambda: live.run.started_at) as archive:
        assert not archive.is_stand_in

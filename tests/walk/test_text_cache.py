"""Extracted text kept beside claims.toml: it saves time, changes nothing and never stands in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.assembly.verify import assemble, assemble_demo
from claimcheck.audit.model import Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims.reading import read_brochure
from claimcheck.settings import Settings
from claimcheck.sources.archive.standins import demo_archive_path, demo_claims_path
from claimcheck.verdicts import Audit, Verdict

CLAIMS = """schema_version = 1
[brochure]
title = "Test"
language = "en"
[[reference]]
id = "plan"
numbers = [1]
file = "plan.html"
[[claim]]
id = "people"
text = "5000 active professionals in nuclear medicine, of whom 350 specialists."
references = [1]
"""
PAGE = (
    "<html lang=en><title>Plan</title><main><p>In all 5,000 active professionals work in nuclear medicine,"
    " including 350 specialists.</p></main></html>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def audited(folder: Path) -> Audit:
    brochure = read_brochure(folder / "claims.toml")
    with assemble(brochure, Settings()) as assembly:
        return run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)


def test_a_second_audit_reads_the_text_from_the_folder_and_says_the_same(folder: Path) -> None:
    first = audited(folder)
    kept = list((folder / ".claimcheck" / "text").iterdir())
    assert len(kept) == 1
    written = kept[0].stat().st_mtime_ns
    assert audited(folder).claims == first.claims
    assert kept[0].stat().st_mtime_ns == written
    assert first.claims[0].verdict is Verdict.SUPPORTED


def test_a_folder_that_cannot_be_written_costs_no_audit(folder: Path) -> None:
    (folder / ".claimcheck").mkdir()
    (folder / ".claimcheck" / "text").write_text("a file where the folder would be", encoding="utf-8")
    assert audited(folder).claims[0].verdict is Verdict.SUPPORTED


def test_the_demonstration_leaves_nothing_behind(tmp_path: Path) -> None:
    claims = tmp_path / "claims.toml"
    claims.write_bytes(demo_claims_path().read_bytes())
    brochure = read_brochure(claims)
    with assemble_demo(brochure, demo_archive_path()) as assembly:
        run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)
    assert list(tmp_path.iterdir()) == [claims]

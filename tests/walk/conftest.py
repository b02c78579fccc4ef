from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimcheck.assembly.verify import assemble_demo
from claimcheck.audit.model import Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims.reading import read_brochure
from claimcheck.sources.archive.standins import demo_archive_path, demo_claims_path
from claimcheck.verdicts import Audit


@pytest.fixture(scope="session")
def offline_audit() -> Iterator[Audit]:
    """The brochure verified against the committed stand-in archive."""
    brochure = read_brochure(demo_claims_path())
    with assemble_demo(brochure, demo_archive_path()) as assembly:
        yield run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)

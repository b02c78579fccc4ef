"""`claimcheck demo`: the example brochure, offline, against stand-in sources."""

from __future__ import annotations

from pathlib import Path

from claimcheck.assembly.verify import assemble_demo
from claimcheck.claims.reading import read_brochure
from claimcheck.cli.delivery import Appearance, deliver, report_targets
from claimcheck.cli.terminal import console_for
from claimcheck.cli.verify import audit_with_progress
from claimcheck.sources.archive.standins import demo_archive_path, demo_claims_path
from claimcheck.verdicts.gate import FailOn, exit_code


def run_demo(output: Path, look: Appearance) -> int:
    """Verify the example and write its reports; ends with 0 whatever the findings, which are expected."""
    targets = report_targets((), output)
    brochure = read_brochure(demo_claims_path())
    with assemble_demo(brochure, demo_archive_path()) as assembly:
        audit = audit_with_progress(brochure, assembly, look)
    deliver(audit, targets, look)
    code = exit_code(audit, FailOn.ERROR)
    if not look.is_quiet:
        console_for(look.color).print(f"a CI run of `claimcheck verify` with this result would exit with {int(code)}")
    return 0

"""`claimcheck verify`: read, assemble, run, write, exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from claimcheck.assembly.verify import Assembly, assemble
from claimcheck.audit.model import Progress, Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims import Brochure
from claimcheck.claims.reading import read_brochure
from claimcheck.cli.delivery import Appearance, deliver, extra_flags, report_targets
from claimcheck.cli.progress import LineProgress, LiveProgress
from claimcheck.cli.terminal import console_for
from claimcheck.settings import compose
from claimcheck.verdicts import Audit
from claimcheck.verdicts.gate import exit_code


def verify_claims(
    claims: Path, flags: Mapping[str, Any], extra: Sequence[str], reports: Sequence[str], look: Appearance
) -> int:
    """Verify a claims file and write its reports; the exit code of the contract."""
    targets = report_targets(reports, claims.parent / "reports", (claims,))
    brochure = read_brochure(claims)
    settings = compose(
        {**extra_flags(extra), **{name: given for name, given in flags.items() if given is not None}},
        os.environ,
        brochure.settings,
        str(claims),
        brochure.settings_lines,
    )
    with assemble(brochure, settings) as assembly:
        audit = audit_with_progress(brochure, assembly, look)
    deliver(audit, targets, look)
    return int(exit_code(audit, settings.fail_on, is_strict=settings.strict))


def audit_with_progress(brochure: Brochure, assembly: Assembly, look: Appearance) -> Audit:
    """Run the audit while telling what is being waited for."""
    progress, display = _progress(brochure, look)
    with display:
        return run_audit(brochure, assembly.run, assembly.rooms(progress), assembly.policy)


def _progress(brochure: Brochure, look: Appearance) -> tuple[Progress, Any]:
    if look.is_quiet:
        return Silent(), nullcontext()
    console = console_for(look.color, to_stderr=True)
    if look.verbosity:
        return LineProgress(console), nullcontext()
    if look.has_progress and sys.stderr.isatty():
        live = LiveProgress(console, len(brochure.sources))
        return live, live
    return Silent(), nullcontext()

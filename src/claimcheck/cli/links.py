"""`claimcheck links`: the link check alone."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from claimcheck.assembly.links import assemble_links, run_of_links
from claimcheck.audit.links import check_links
from claimcheck.audit.listing import list_links
from claimcheck.cli.delivery import Appearance, deliver, extra_flags, report_targets
from claimcheck.settings import compose
from claimcheck.verdicts.gate import exit_code

_JOBS = 32
"""Links are many and small, so more of them are asked at once than sources are."""


def check_files(
    files: Sequence[Path], flags: Mapping[str, Any], extra: Sequence[str], reports: Sequence[str], look: Appearance
) -> int:
    """Check the links of every file; the exit code of the contract. Reports are written only where asked for."""
    targets = report_targets(reports, Path(), files) if reports else ()
    given = {"jobs": _JOBS, **extra_flags(extra), **{name: one for name, one in flags.items() if one is not None}}
    settings = compose(given, os.environ, {})
    folder = files[0].parent
    with assemble_links(settings, folder, tuple(path.parent for path in files[1:])) as (rooms, read):
        listed = [list_links(path, read, folder if len(files) > 1 else None) for path in files]
        names = [one.name for one in listed]
        audit = check_links(", ".join(names), listed, run_of_links(settings, names), rooms)
    deliver(audit, targets, look)
    return int(exit_code(audit, settings.fail_on, is_strict=settings.strict))

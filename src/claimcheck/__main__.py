"""`python -m claimcheck` and the `claimcheck` script."""

from __future__ import annotations

import os
import sys

from claimcheck.cli import run

_INTERRUPTED = 130


def main() -> None:
    """Run the command line and end with its exit code."""
    code = run(sys.argv[1:])
    if code == _INTERRUPTED:
        # Requests under way would hold the process until their deadlines; what came is on disk already.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()

"""`python -m claimcheck` and the `claimcheck` script."""

from __future__ import annotations

import os
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line and end with its exit code."""
    try:
        from claimcheck.cli import run  # noqa: PLC0415 - Ctrl-C while the program loads ends it like Ctrl-C later

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = _INTERRUPTED
    if code == _INTERRUPTED:
        # Requests under way would hold the process until their deadlines; what came is on disk already.
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()

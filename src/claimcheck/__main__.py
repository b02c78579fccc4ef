"""`python -m claimcheck` and the `claimcheck` script."""

from __future__ import annotations

import sys

from claimcheck.cli import run


def main() -> None:
    """Run the command line and end with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

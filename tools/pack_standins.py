"""Pack the stand-in sources: `.venv/bin/python tools/pack_standins.py [SOURCES.toml [ARCHIVE]]`.

Reads standins/sources.toml and writes standins/archive/ unless told otherwise; prints what each address amounts to.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from packing.packer import pack_stand_ins

from claimcheck.errors import ClaimcheckError

STANDINS = Path(__file__).resolve().parent.parent / "standins"


def main() -> int:
    """Pack, print, and return the exit code."""
    parser = argparse.ArgumentParser(description="Pack stand-in sources into an evidence archive.")
    parser.add_argument("table", nargs="?", type=Path, default=STANDINS / "sources.toml")
    parser.add_argument("archive", nargs="?", type=Path, help="default: the folder 'archive' beside the table")
    chosen = parser.parse_args()
    try:
        packed = pack_stand_ins(chosen.table, chosen.archive or chosen.table.parent / "archive")
    except ClaimcheckError as error:
        print(error, file=sys.stderr)
        return 2
    for url, retrieved in packed:
        print(f"{retrieved.outcome:<14} {url}" + (f"  ({retrieved.detail})" if retrieved.detail else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())

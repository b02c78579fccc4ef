"""A process that records evidence until it is killed: `python writer_child.py FOLDER FIRST COUNT`.

Prints the number of each retrieval once `record` has returned: what was promised to be on disk.
"""

from __future__ import annotations

import random
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.exchange import Exchange, Transcript
from claimcheck.sources.model import FetchFailure, Outcome, Request

NOON = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)


def body_of(number: int) -> bytes:
    chooser = random.Random(number)
    return chooser.randbytes(chooser.choice([0, 10, 5_000, 200_000]))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    if len(sys.argv) > 4:
        limit = int(sys.argv[4])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    with EvidenceArchive.open(folder, writable=True, clock=lambda: NOON) as archive:
        for number in range(first, first + count):
            url = f"https://source.example/{number}"
            exchange = Exchange(url, "GET", (), b"", 200, "OK", (), body_of(number), NOON, "")
            retrieved = FetchFailure(url, Outcome.SUSPECT, "", NOON)
            try:
                archive.record(Request(url), Transcript((exchange,), retrieved))
            except ArchiveError as error:
                say(f"error {error}")
                return
            say(str(number))


if __name__ == "__main__":
    main()

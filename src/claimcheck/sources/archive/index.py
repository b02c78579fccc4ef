"""Where records are and which requests they answer."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import datetime

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive.manifest import Entry
from claimcheck.sources.archive.model import Retrieval
from claimcheck.sources.archive.records import Record, info_facts

VERSION_FACT, VERSION = "claimcheck-archive", "1"
NEWER = "it was made by another version of claimcheck; use that one, or give another --archive DIR"
_LINE_READ = 1 << 16


@dataclass(slots=True)
class Index:
    """The index of one archive; grows with their number, not with their size.

    `places` holds, by record id, the offset of the manifest line; `retrievals` each request's, oldest first.
    """

    places: dict[str, int] = field(default_factory=dict)
    retrievals: dict[tuple[str, str], list[Retrieval]] = field(default_factory=dict)
    lines_end: int = 0
    newest: datetime | None = None

    def add(self, entry: Entry, record: Record) -> None:
        """Take in the next record; ArchiveError for one this version does not understand."""
        if entry.kind in {"response", "revisit", "resource"}:
            self.places[entry.record_id] = self.lines_end
        elif entry.kind == "metadata":
            try:
                retrieval = Retrieval.from_json(json.loads(record.block), record.date, entry.seq)
            except (KeyError, TypeError, ValueError, RecursionError) as error:
                raise ArchiveError(f"record {entry.seq} of the archive is not understood: {NEWER}") from error
            self.retrievals.setdefault(retrieval.key, []).append(retrieval)
        elif entry.kind == "warcinfo" and info_facts(record).get(VERSION_FACT) != VERSION:
            raise ArchiveError(f"the archive's format is not understood: {NEWER}")
        self.lines_end += len(entry.line())
        if self.newest is None or record.date > self.newest:
            self.newest = record.date


def line_at(descriptor: int, offset: int) -> bytes:
    """The manifest line at this offset; without a newline if the file ends first."""
    line = b""
    while not line.endswith(b"\n"):
        chunk = os.pread(descriptor, _LINE_READ, offset + len(line))
        if not chunk:
            break
        line += chunk.partition(b"\n")[0] + (b"\n" if b"\n" in chunk else b"")
    return line

"""Hostile and mutated files through the sandbox: how each ends, how long it takes, what the parent keeps."""

from __future__ import annotations

import hashlib
import resource
import time
from collections import Counter
from datetime import UTC, datetime

from claimcheck.documents import Document, ReadFailure, ReadPolicy, read_document, standard_readers
from claimcheck.documents.sandbox import Sandbox
from claimcheck.sources import Snapshot
from tests.documents.hostile import hostile_files, mutated

_MEGABYTE = 1024


def _snapshot(data: bytes, media_type: str) -> Snapshot:
    url = "https://example.org/document"
    digest = hashlib.sha256(data).hexdigest()
    return Snapshot(url, url, 200, media_type, "", data, digest, datetime(2025, 1, 1, tzinfo=UTC))


def _ending(result: Document | ReadFailure) -> str:
    return result.kind.value if isinstance(result, ReadFailure) else f"document ({result.coverage.value})"


def run(mutations: int) -> str:
    policy = ReadPolicy()
    lines = []
    with Sandbox(policy) as sandbox:
        readers = standard_readers(policy, sandbox.extract)
        for title, files in (
            ("hostile files", list(hostile_files())),
            ("mutated files", [(f"mutation {seed}", *mutated(seed)) for seed in range(mutations)]),
        ):
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            endings: Counter[str] = Counter()
            slowest = (0.0, "")
            crashes = []
            begin = time.perf_counter()
            for name, data, media_type in files:
                start = time.perf_counter()
                result = read_document(_snapshot(data, media_type), readers, policy)
                slowest = max(slowest, (time.perf_counter() - start, name))
                endings[_ending(result)] += 1
                if isinstance(result, ReadFailure) and result.kind.value == "reader crashed":
                    crashes.append(f"  {name}: {result.detail}")
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / _MEGABYTE
            lines.append(
                f"{title}: {len(files)} in {time.perf_counter() - begin:.1f} s, parent grew by {grown:.0f} MiB"
            )
            lines += [f"  {count:5d}  {ending}" for ending, count in endings.most_common()]
            lines.append(f"  slowest: {slowest[1]} ({slowest[0]:.1f} s)")
            lines += crashes
    return "\n".join(lines)

"""Real and mutated files through the sandbox: how each ended."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.documents_pdf.layouts import layouts
from benchmarks.documents_pdf.papers import all_pdfs
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import Format
from claimcheck.documents.sandbox import Sandbox
from tests.documents.pdf.hostile import mutated

_LARGEST = 3_000_000


def outcomes(files: Iterable[Path]) -> str:
    return _counted(((path.name, path.read_bytes()) for path in files), ReadPolicy())


def outcomes_of_mutated(count: int, folder: Path | None) -> str:
    seeds = [layout.pdf for layout in layouts(0)]
    if folder:
        seeds += [path.read_bytes() for path in all_pdfs(folder) if path.stat().st_size < _LARGEST]
    chance = random.Random(count)
    files = ((f"seed {seed}", mutated(chance.choice(seeds), seed)) for seed in range(count))
    return _counted(files, replace(ReadPolicy(), cpu_seconds=5))


def _counted(files: Iterable[tuple[str, bytes]], policy: ReadPolicy) -> str:
    counts: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    with Sandbox(policy) as sandbox:
        for name, data in files:
            result = sandbox.extract(Format.PDF, Content(data, "application/pdf"), policy)
            outcome = "read" if isinstance(result, Extract) else str(result.kind)
            counts[outcome] += 1
            examples.setdefault(outcome, []).append(name)
    return "\n".join(_rows(counts, examples))


def _rows(counts: Counter[str], examples: dict[str, list[str]]) -> Iterator[str]:
    for outcome, count in counts.most_common():
        few = "" if outcome == "read" else "  " + ", ".join(examples[outcome][:6])
        yield f"{outcome:16}{count:>6}{few}"

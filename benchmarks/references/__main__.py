"""F1 per field of taking printed references apart, against plain regular expressions on the same references.

Without `--data`: references printed from invented records in ten styles, then mistakes seeded into them; the rules
know these styles, so this is a check and no measure. With `--data FILE`: labelled references in the form of AnyStyle's
`res/parser/core.xml`, then each of them held against a record of its own labels, where every difference is false.
Rules were developed on the even half of that file; `--half odd` is what to report.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.references.baseline import plain
from benchmarks.references.differences import false_alarms, report
from benchmarks.references.generated import generated
from benchmarks.references.labelled import Labelled, labelled
from benchmarks.references.scoring import FIELDS, Fields, scores
from claimcheck.claims.citations import parse_citation


def main() -> None:
    options = _options()
    if options.data:
        references = labelled(options.data)
        if options.half:
            references = references[options.half == "odd" :: 2]
    else:
        references = generated(options.count, options.seed)
    print(f"{len(references)} references from {options.data or 'generated records'}, half: {options.half or 'whole'}")
    print(f"{'method':22}" + "".join(f"{name:>14}" for name in FIELDS) + f"{'us each':>10}")
    for name, method in (("plain expressions", plain), ("claimcheck", _ours)):
        _report(name, method, references)
    if options.data:
        false_alarms(references)
    else:
        report(options.count, options.seed)
    print("\neach: F1 (precision/recall) in per cent; a title counts when 95 % of its letters agree")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.references", description=__doc__)
    parser.add_argument("--data", type=Path, help="AnyStyle's core.xml")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second reference")
    parser.add_argument("--count", type=int, default=1000, help="generated references (default 1000)")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _ours(text: str) -> Fields:
    found = parse_citation(text)
    return Fields(
        doi=found.dois[0] if found.dois else "",
        year=str(found.year or ""),
        volume=found.volume,
        pages=found.pages,
        title=found.title,
        first_author=found.first_author,
    )


def _report(name: str, method: Callable[[str], Fields], references: list[Labelled]) -> None:
    started = time.perf_counter()
    found = [method(reference.text) for reference in references]
    each = (time.perf_counter() - started) / len(references)
    cells = (
        f"{100 * one.f1:5.1f} ({100 * one.precision:.0f}/{100 * one.recall:.0f})" for one in scores(references, found)
    )
    print(f"{name:22}" + "".join(f"{cell:>14}" for cell in cells) + f"{each * 1e6:10.0f}")


if __name__ == "__main__":
    main()

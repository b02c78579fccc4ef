"""Print recall, precision and time of reading figures, by language and kind.

Without `--data` the cases are generated, with answers known by construction. With `--data DIR` (a checkout of
github.com/microsoft/Recognizers-Text) they are the odd-numbered cases of its specifications; the even-numbered ones
are what the reader was developed on. Recognizers-Text runs on the very same cases where it is installed
(`pip install recognizers-text-suite 'emoji<1.3'` into a throw-away environment).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.numbers import generated, ours, rival
from benchmarks.numbers.cases import Case, read_specs
from benchmarks.numbers.scoring import Reader, Score, measure


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.numbers", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="a checkout of microsoft/Recognizers-Text")
    parser.add_argument("--half", choices=("odd", "even", "all"), default="odd", help="which cases of each file")
    parser.add_argument(
        "--misses", action="store_true", help="print every case not read as expected (develop on even only)"
    )
    parser.add_argument("--no-rival", action="store_true", help="leave Recognizers-Text out")
    arguments = parser.parse_args()
    cases = list(read_specs(arguments.data, arguments.half)) if arguments.data else list(generated.cases())
    readers: dict[str, Reader] = {"claimcheck": ours.read}
    other = None if arguments.no_rival else rival.reader()
    if other is not None:
        readers["recognizers-text"] = other
    _warm_up(readers, cases)
    for name, reader in readers.items():
        scores = measure(reader, cases)
        _print_table(name, scores)
        if arguments.misses and name == "claimcheck":
            _print_misses(scores)


def _warm_up(readers: dict[str, Reader], cases: list[Case]) -> None:
    """Build tables and compile patterns before the clock runs."""
    for reader in readers.values():
        for case in {(case.language, case.kind): case for case in cases}.values():
            reader(case)


def _print_table(name: str, scores: dict[tuple[str, str], Score]) -> None:
    print(f"\n{name:18} {'recall':>7} {'prec.':>7} {'cases':>6} {'ms/sentence':>12}")
    total: dict[str, Score] = {}
    for (language, kind), score in sorted(scores.items(), key=lambda item: (item[0][1], item[0][0])):
        _print_row(f"{kind} {language}", score)
        total.setdefault(f"all {kind}", Score()).add(score)
        total.setdefault("all", Score()).add(score)
    for label, score in total.items():
        _print_row(label, score)


def _print_row(label: str, score: Score) -> None:
    each = 1000 * score.seconds / max(score.cases, 1)
    print(f"{label:18} {score.recall:7.1%} {score.precision:7.1%} {score.cases:6} {each:12.3f}")


def _print_misses(scores: dict[tuple[str, str], Score]) -> None:
    for (language, kind), score in scores.items():
        for case, found in score.misses:
            wanted = [_show(value) for value in case.expected]
            read = [_show(value) for value in found]
            print(f"{kind} {language}: {case.text[:200]!r}\n    wanted {wanted}\n    found  {read}")


def _show(value: tuple[object, object]) -> str:
    low, high = value
    return f"{low}" if low == high else f"{low}..{high}"


if __name__ == "__main__":
    main()

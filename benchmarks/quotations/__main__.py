"""`python -m benchmarks.quotations [--data DIR]`: are quotations found, absent ones refused, tampered ones caught?"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from benchmarks.quotations.alterations import HONEST, TAMPERED
from benchmarks.quotations.further import FURTHER_HONEST, FURTHER_TAMPERED
from benchmarks.quotations.measuring import Tally, judge, judge_by_likeness, quotations, speed, totals
from benchmarks.quotations.texts import articles


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quotations", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of plain-text articles; generated text without it")
    parser.add_argument("--articles", type=int, default=40, help="articles to quote from (40)")
    parser.add_argument("--per-kind", type=int, default=3, help="quotations of each kind per article (3)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="show so many misjudged quotations of each kind")
    parser.add_argument("--size", type=int, default=5_000_000, help="characters of the document timed (5000000)")
    parser.add_argument("--phrases", type=int, default=1000, help="quotations timed in it (1000)")
    parser.add_argument("--sample", type=int, default=20, help="of which rapidfuzz is given so many (20)")
    options = parser.parse_args()
    texts = articles(options.data, options.seed, options.articles)
    source = random.Random(options.seed)
    tallies: dict[str, Tally] = {}
    for number, text in enumerate(texts):
        others = [other for at, other in enumerate(texts) if at != number]
        asked = quotations(text, others or [""], source, options.per_kind)
        judge(text, asked, tallies, keep=options.misses)
        judge_by_likeness(text, asked, tallies)
    report(tallies)
    if options.size:
        texts = articles(options.data, options.seed + 1, 1 + options.size // 20_000)
        for noise in ("verbatim", "misread letters (2 %)"):
            timed = speed(texts, source, options.size, options.phrases, options.sample, noise)
            print(
                f"\n{timed.phrases} quotations ({noise}) in {timed.letters:,} characters: {timed.seconds:.2f} s, "
                f"{timed.found} located; "
                f"again, all laid out: {timed.again:.2f} s\nrapidfuzz partial_ratio_alignment, "
                f"{timed.baseline_sample} measured and extrapolated to {timed.phrases}: {timed.baseline_seconds:.0f} s "
                f"({timed.baseline_seconds / timed.seconds:.0f} times as long)"
            )


def report(tallies: dict[str, Tally]) -> None:
    print(f"{'honest quotations':28}{'asked':>7}{'located':>9}{'supported':>11}{'likeness ≥ 85':>15}")
    for kind in HONEST:
        tally = tallies.get(kind, Tally())
        _row(kind, tally.asked, tally.located, tally.supported, tally.baseline)
    total = totals(tallies, list(HONEST))
    _row("all", total["asked"], total["located"], total["supported"], total["baseline"])
    print(f"\n{'to be refused':28}{'asked':>7}{'refused':>9}{'unseen':>11}{'likeness ≥ 85':>15}")
    for kind in (*TAMPERED, "absent"):
        tally = tallies.get(kind, Tally())
        asked = tally.asked
        _row(kind, asked, asked - tally.wrongly_supported, asked - tally.anything, asked - tally.baseline)
    total = totals(tallies, list(TAMPERED))
    asked = total["asked"]
    _row(
        "all tampered", asked, asked - total["wrongly_supported"], asked - total["anything"], asked - total["baseline"]
    )
    print(f"tampered and shown as contradicted: {total['contradicted']} of {asked}")
    print(f"\n{'further, honest':28}{'asked':>7}{'located':>9}{'supported':>11}{'likeness ≥ 85':>15}")
    for kind in filter(tallies.__contains__, FURTHER_HONEST):
        tally = tallies.get(kind, Tally())
        _row(kind, tally.asked, tally.located, tally.supported, tally.baseline)
    print(f"\n{'further, to be refused':28}{'asked':>7}{'refused':>9}{'unseen':>11}{'likeness ≥ 85':>15}")
    for kind in filter(tallies.__contains__, FURTHER_TAMPERED):
        tally = tallies.get(kind, Tally())
        asked = tally.asked
        _row(kind, asked, asked - tally.wrongly_supported, asked - tally.anything, asked - tally.baseline)
    for kind, tally in tallies.items():
        for miss in tally.misses:
            print(f"\n[{kind}] {miss}")


def _row(kind: str, asked: int, *counts: int) -> None:
    print(
        f"{kind:28}{asked:7}"
        + "".join(f"{count / max(1, asked):>{width}.1%}" for count, width in zip(counts, (9, 11, 15), strict=True))
    )


if __name__ == "__main__":
    main()

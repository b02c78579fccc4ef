"""Recall of the right sentence among all others, per language, with baselines in the same run.

Without `--data`: sentences written for this benchmark, every one against all others. With `--data DIR`: any
line-aligned files in DIR named by language, such as `news.en` and `news.nl`, or `ref.eng.txt` and `ref.nld.txt`.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.retrieval.rivals import character_grams, token_set_ratio
from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching.ranking import build_ranking_index
from claimcheck.text import Span

Scorer = Callable[[str], np.ndarray]
_CODES = {"eng": "en", "nld": "nl", "dut": "nl", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de"}


def main() -> None:
    options = _options()
    corpora = list(_folder(options.data) if options.data else _own())
    print(f"{'corpus':28} {'method':26} {'queries':>7} {'among':>6} {'R@1':>6} {'R@5':>6} {'R@1 num':>8} {'s':>6}")
    for name, source, target, sources, translations in corpora:
        kept = random.Random(options.seed).sample(range(len(translations)), min(options.among, len(translations)))
        if options.half:
            kept = [number for number in kept if number % 2 == (options.half == "odd")]
        queries, targets = [sources[number] for number in kept], [translations[number] for number in kept]
        for title, method in _methods(source, target, options.rivals):
            _report(f"{name} {source}->{target}", title, method, queries, targets, options.queries)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.retrieval", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of line-aligned files named by language")
    parser.add_argument("--among", type=int, default=2000, help="sentences to choose from (default 2000)")
    parser.add_argument("--queries", type=int, default=500, help="sentences to look for (default 500)")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second sentence: develop on one half")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-rivals", dest="rivals", action="store_false", help="leave out the baselines")
    return parser.parse_args()


def _own() -> Iterator[tuple[str, str, str, list[str], list[str]]]:
    with Path(__file__).with_name("sentences.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = {language: [row[language] for row in rows] for language in ("en", "nl", "fr", "de")}
    for language in ("nl", "fr", "de"):
        yield "own", language, "en", columns[language], columns["en"]
        yield "own", "en", language, columns["en"], columns[language]
    yield "own", "nl", "fr", columns["nl"], columns["fr"]


def _folder(folder: Path) -> Iterator[tuple[str, str, str, list[str], list[str]]]:
    files: dict[str, list[tuple[str, list[str]]]] = {}
    for path in sorted(folder.iterdir()):
        found = re.search(r"[.-]([a-z]{2,3})(?:\.txt)?$", path.name)
        code = _CODES.get(found[1], found[1]) if found else ""
        if path.is_file() and code in {"en", "nl", "fr", "de"}:
            files.setdefault(code, []).append((path.name, path.read_text("utf-8").split("\n")))
    pairs = 0
    for language in ("nl", "fr", "de"):
        for name, queries in files.get(language, []):
            for _, targets in files.get("en", []):
                if len(queries) == len(targets):
                    pairs += 1
                    rows = [(q, t) for q, t in zip(queries, targets, strict=True) if q.strip() and t.strip()]
                    yield name[:18], language, "en", [q for q, _ in rows], [t for _, t in rows]
                    break
    if not pairs:
        raise SystemExit(f"{folder}: no line-aligned files such as news.en and news.nl")


def _methods(source: str, target: str, rivals: bool) -> Iterator[tuple[str, Callable[[Sequence[str]], Scorer]]]:  # noqa: FBT001
    yield "claimcheck", lambda targets: _claimcheck(targets, source, target)
    if rivals:
        yield "char 2-4-grams + numbers", character_grams
        yield "rapidfuzz token_set_ratio", token_set_ratio


def _claimcheck(targets: Sequence[str], source: str, target: str) -> Scorer:
    passages: list[Passage] = []
    start = 0
    for text in targets:  # a row is one unit, whatever full stops stand in the sentence
        span = Span(start, start + len(text))
        passages.append(Passage(span, Role.MAIN, PassageKind.TABLE_ROW, Locator()))
        start = span.end + 2
    document = Document(
        "\n\n".join(targets), tuple(passages), "0" * 64, "text/plain", Coverage.FULL_TEXT, language=target
    )
    index = build_ranking_index(document)
    return lambda query: index.scores(query, source)


def _report(
    corpus: str,
    title: str,
    method: Callable[[Sequence[str]], Scorer],
    queries: Sequence[str],
    targets: Sequence[str],
    limit: int,
) -> None:
    asked = range(len(queries)) if len(queries) <= limit else random.Random(1).sample(range(len(queries)), limit)
    began = time.perf_counter()
    score = method(targets)
    first = fifth = with_number = first_with_number = 0
    for number in asked:
        best = np.argsort(-score(queries[number]), kind="stable")[:5]
        is_first = targets[best[0]] == targets[number]
        has_number = any(char.isdigit() for char in targets[number])
        first += is_first
        fifth += any(targets[one] == targets[number] for one in best)
        with_number += has_number
        first_with_number += is_first and has_number
    took = time.perf_counter() - began
    numbers = f"{first_with_number / with_number:8.1%}" if with_number else " " * 8
    print(
        f"{corpus:28} {title:26} {len(asked):7} {len(targets):6} {first / len(asked):6.1%} "
        f"{fifth / len(asked):6.1%} {numbers} {took:6.2f}"
    )


if __name__ == "__main__":
    main()

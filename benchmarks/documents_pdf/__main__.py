"""`python -m benchmarks.documents_pdf [--data DIR] [--half develop|report|all] [--every] [--fuzz N] [--misses]`."""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.documents_pdf import contenders, fuzzing, layouts, papers
from claimcheck.claims.dois import find_dois
from claimcheck.text import normalize

_URL_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\..+)", re.IGNORECASE)


@dataclass(slots=True)
class Tally:
    found: int = 0
    asked: int = 0
    dois_right: int = 0
    dois_given: int = 0
    dois_asked: int = 0
    seconds: float = 0.0
    pages: int = 0
    misses: list[str] = field(default_factory=list)


def folded(text: str) -> str:
    """Text as it is compared: white space, quotes, dashes, ligatures and what the line ends did aside."""
    return " ".join(normalize(text).text.split())


def tally(tally_: Tally, text: str, sentences: Sequence[str]) -> None:
    whole = folded(text)
    for sentence in sentences:
        tally_.asked += 1
        if folded(sentence) in whole:
            tally_.found += 1
        else:
            tally_.misses.append(sentence)


def count_dois(tally_: Tally, dois: set[str], linked: set[str], known: frozenset[str]) -> None:
    tally_.dois_asked += len(known)
    tally_.dois_right += len(known & dois)
    tally_.dois_given += len(dois - known - linked)


def dois_in(text: str) -> set[str]:
    return {found.candidates[0].casefold() for found in find_dois(text)}


def compare_papers(chosen: Sequence[papers.Paper], *, shows_misses: bool) -> None:
    tallies: dict[str, Tally] = {}
    for paper in chosen:
        extract = contenders.extract(paper.pdf)
        links = extract.links if extract else ()
        linked = {found.group(1).casefold() for _, url in links if (found := _URL_DOI.match(url))}
        for name, read in contenders.contenders().items():
            row = tallies.setdefault(name, Tally())
            start = time.process_time() if name != "pdftotext" else time.perf_counter()
            text = read(paper.pdf)
            row.seconds += (time.process_time() if name != "pdftotext" else time.perf_counter()) - start
            row.pages += (extract.page_count or 0) if extract else 0
            tally(row, text, paper.sentences)
            count_dois(row, dois_in(text), linked, paper.dois)
            if name == "claimcheck":
                with_links = tallies.setdefault("claimcheck and its links", Tally())
                count_dois(with_links, dois_in(text) | linked, linked, paper.dois)
    print(f"{'':26}{'sentences':>10}{'verbatim':>10}{'DOI recall':>12}{'precision':>11}{'ms/page':>9}")
    for name, row in tallies.items():
        verbatim = f"{row.found / row.asked:.3f}" if row.asked else ""
        speed = f"{row.seconds / row.pages * 1000:.1f}" if row.pages else ""
        recall = row.dois_right / max(1, row.dois_asked)
        precision = row.dois_right / max(1, row.dois_right + row.dois_given)
        print(f"{name:26}{row.asked:>10}{verbatim:>10}{recall:>12.3f}{precision:>11.3f}{speed:>9}")
    if shows_misses:
        for miss in tallies["claimcheck"].misses:
            print("  missed:", miss)


def compare_layouts(count: int) -> None:
    rows: dict[str, dict[str, Tally]] = {}
    for seed in range(count):
        for layout in layouts.layouts(seed):
            for name, read in contenders.contenders().items():
                row = rows.setdefault(name, {}).setdefault(layout.name, Tally())
                tally(row, read(layout.pdf), layout.sentences)
    names = list(next(iter(rows.values())))
    print(f"{'sentences verbatim':26}" + "".join(f"{name:>27}" for name in names))
    for reader, row_of in rows.items():
        print(f"{reader:26}" + "".join(f"{row_of[name].found / row_of[name].asked:>27.3f}" for name in names))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents_pdf", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with checkouts of the public corpora")
    parser.add_argument("--half", choices=("develop", "report", "all"), default="report")
    parser.add_argument("--layouts", type=int, default=10, help="generated pages of each layout")
    parser.add_argument("--fuzz", type=int, default=0, help="mutated files to read in a sandbox")
    parser.add_argument("--every", action="store_true", help="read every PDF below --data in a sandbox")
    parser.add_argument("--misses", action="store_true", help="print the sentences that were not found")
    arguments = parser.parse_args()
    compare_layouts(arguments.layouts)
    if arguments.data:
        chosen = [
            paper
            for paper in papers.papers(arguments.data)
            if arguments.half == "all" or paper.is_for_development == (arguments.half == "develop")
        ]
        print(f"\nJOSE papers: {len(chosen)}, half: {arguments.half}")
        if chosen:
            compare_papers(chosen, shows_misses=arguments.misses)
    if arguments.data and arguments.every:
        print(f"\nevery PDF below {arguments.data}, in a sandbox")
        print(fuzzing.outcomes(papers.all_pdfs(arguments.data)))
    if arguments.fuzz:
        print(f"\n{arguments.fuzz} mutated files, in a sandbox")
        print(fuzzing.outcomes_of_mutated(arguments.fuzz, arguments.data))


if __name__ == "__main__":
    main()

"""`python -m benchmarks.documents [--data DIR] [--half develop|report|all]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.documents import corpora, pages


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with checkouts of the public corpora")
    parser.add_argument("--half", choices=("develop", "report", "all"), default="report")
    parser.add_argument("--only", help="comma-separated names of contenders")
    arguments = parser.parse_args()
    views = pages.contenders()
    if arguments.only:
        views = {name: views[name] for name in arguments.only.split(",")}
    if arguments.data is None:
        print("no --data: nothing to compare")
        return
    for title, source in (
        ("article-extraction-benchmark (whole articles)", corpora.articles(arguments.data)),
        ("trafilatura's evaluation pages (stretches)", corpora.stretches(arguments.data)),
    ):
        chosen = [
            page
            for page in source
            if arguments.half == "all" or page.is_for_development == (arguments.half == "develop")
        ]
        if chosen:
            print(pages.table(f"{title}: {len(chosen)} pages, half: {arguments.half}", pages.compare(chosen, views)))
            print()


if __name__ == "__main__":
    main()

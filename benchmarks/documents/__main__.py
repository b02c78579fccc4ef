"""Text of documents: `python -m benchmarks.documents [--data DIR] [--half develop|report|all] [--full]`.

Without `--data`: hostile and mutated files through the sandbox (`--full`: 2,000 mutations).
With `--data`: main and whole view of public pages against other extractors in the same run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.documents import corpora, hostile, pages


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.documents", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder with checkouts of the public corpora")
    parser.add_argument("--half", choices=("develop", "report", "all"), default="report")
    parser.add_argument("--only", help="comma-separated names of contenders")
    parser.add_argument("--full", action="store_true", help="2,000 mutated files instead of 200")
    arguments = parser.parse_args()
    if arguments.data is None:
        print(hostile.run(2_000 if arguments.full else 200))
        return
    views = pages.contenders()
    if arguments.only:
        views = {name: views[name] for name in arguments.only.split(",")}
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

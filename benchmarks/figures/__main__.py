"""How often a true figure claim is supported by its article, and how often a false one is.

`python -m benchmarks.figures` runs on generated articles; `--data DIR` on the `*.nxml` files below DIR (for example
an export of the xml_files of github.com/jayded/evidence-inference, training and validation ids only). Half of the
articles, by the hash of their name, is for tuning; the table is of the other half unless `--tuning` is given.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.figures.claims import LANGUAGE, Made, Make, made_from
from benchmarks.figures.corpus import Article, generate_articles, read_articles
from claimcheck.matching import Relation
from claimcheck.matching.figures import match_figure
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import DocumentIndex, index_document

_PARTIAL_RATIO = 80


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with *.nxml articles; default: generated articles")
    parser.add_argument("--articles", type=int, default=60, help="how many articles of the half are used")
    parser.add_argument("--claims", type=int, default=8, help="sentences per article that claims are made of")
    parser.add_argument("--tuning", action="store_true", help="the half that thresholds were tuned on")
    parser.add_argument("--show", default="", help="print the claims of one outcome, such as false:supported")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    found = read_articles(options.data, 100_000) if options.data else generate_articles(2 * options.articles)
    articles = _first(found, options.articles, tuning=options.tuning)
    if len(articles) < 2:
        parser.error("no articles found: --data must hold *.nxml files")
    run(articles, options.claims, options.seed, options.show)


def _first(articles: Iterable[Article], count: int, *, tuning: bool) -> list[Article]:
    chosen: list[Article] = []
    for article in articles:
        if article.is_for_tuning is tuning:
            chosen.append(article)
        if len(chosen) == count:
            break
    return chosen


def run(articles: list[Article], per_article: int, seed: int, show: str) -> None:
    outcomes: dict[Make, Counter[str]] = defaultdict(Counter)
    indexing = matching = 0.0
    size = 0
    for number, article in enumerate(articles):
        chance = random.Random(seed * 1000 + number)
        others = chance.sample([other for other in articles if other is not article], min(3, len(articles) - 1))
        made = list(made_from(article, others, chance, per_article))
        started = time.perf_counter()
        index = index_document(article.body)
        indexing += time.perf_counter() - started
        size += len(article.body.text)
        for claim in made:
            started = time.perf_counter()
            outcome = _outcome(claim, index)
            matching += time.perf_counter() - started
            outcomes[claim.make][outcome] += 1
            outcomes[claim.make]["number"] += _has_number(claim, article)
            outcomes[claim.make]["ratio"] += _has_ratio(claim, article)
            outcomes[claim.make]["all"] += 1
            if show and show == f"{'true' if claim.make.is_true else 'false'}:{outcome}":
                _print(claim, index)
    _table(outcomes)
    claims = sum(counter["all"] for counter in outcomes.values())
    print(
        f"\n{len(articles)} articles; indexing {indexing / size * 1e6:.2f} s/MB, "
        f"{matching / claims * 1e3:.1f} ms a claim"
    )


def _outcome(made: Made, index: DocumentIndex) -> str:
    match = match_figure(made.figure, made.claim, LANGUAGE, index, MatchPolicy())
    if not match.evidence:
        return "none"
    return {
        Relation.SUPPORTS: "supported",
        Relation.WEAKER: "weaker",
        Relation.UNBOUND: "unbound",
        Relation.CONTRADICTS: "contradicted",
    }[match.evidence[0].relation]


def _has_number(made: Made, article: Article) -> bool:
    digits = made.figure.quantity.number.of(made.claim.text)
    return re.search(rf"(?<![\d.,]){re.escape(digits)}(?![\d]|[.,]\d)", article.body.text) is not None


def _has_ratio(made: Made, article: Article) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(made.claim.text, article.body.text, score_cutoff=_PARTIAL_RATIO) >= _PARTIAL_RATIO


def _print(made: Made, index: DocumentIndex) -> None:
    match = match_figure(made.figure, made.claim, LANGUAGE, index, MatchPolicy())
    print(f"\n[{made.make}] {made.figure.text!r} in: {made.claim.text}")
    for evidence in match.evidence[:2]:
        parts = " ".join(f"{part.name}={part.value:.2f}" for part in evidence.parts)
        print(f"   {evidence.relation} {parts} | {evidence.note} | {evidence.parts[-1].detail}")
        print(f"   > {evidence.exact[:400]!r}")


def _table(outcomes: dict[Make, Counter[str]]) -> None:
    columns = ("supported", "weaker", "unbound", "contradicted", "none")
    print(f"{'':36}{'claims':>7}" + "".join(f"{column:>14}" for column in columns) + f"{'number':>9}{'ratio>=80':>11}")
    for make in Make:
        counter = outcomes[make]
        total = counter["all"] or 1
        shares = "".join(f"{counter[column] / total:>13.1%} " for column in columns)
        print(f"{make:36}{counter['all']:>7}{shares}{counter['number'] / total:>9.1%}{counter['ratio'] / total:>11.1%}")
    print("\nnumber: the digits stand anywhere in the article; ratio>=80: rapidfuzz partial_ratio with the article")


if __name__ == "__main__":
    main()

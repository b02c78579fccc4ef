"""How often a false claim is called supported, and a true one that looks alike is.

`python -m benchmarks.adversarial` judges each written claim on its source sentence, as `claimcheck verify` would, with
two baselines in the same run: all its numbers found in the source, and rapidfuzz partial_ratio of 80 or more (where
claim and source are of one language). Both rounds of cases have been used to mend rules; the first figures of the
second round, before anything was mended on its account, stand in docs/matching.md.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime

from benchmarks.adversarial.cases import Case, read_cases
from claimcheck.claims import Claim, Figure, Source, SourceKind
from claimcheck.documents import Coverage, Document
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import standard_readers
from claimcheck.documents.reading import read_document
from claimcheck.matching.claim import match_claim, unchecked_parts
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from claimcheck.quantities import QuantityKind, read_quantities
from claimcheck.sources import Outcome, Snapshot
from claimcheck.verdicts import SourceResult, Verdict
from claimcheck.verdicts.judging import judge_claim
from claimcheck.verdicts.policy import JudgePolicy
from claimcheck.verdicts.statements import SourceMatches

_ALIKE = 80
_NOW = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--round", choices=("a", "b"), help="only the cases of one round")
    parser.add_argument("--show", action="store_true", help="print every false claim that is supported")
    options = parser.parse_args()
    cases = [case for case in read_cases() if options.round in {None, case.written}]
    readers, policy = standard_readers(ReadPolicy()), ReadPolicy()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    started = time.perf_counter()
    for case in cases:
        body = f'<html lang="{case.source_language}"><body><p>{html.escape(case.source)}</p></body></html>'.encode()
        sha256 = hashlib.sha256(body).hexdigest()
        read = read_document(Snapshot("u", "u", 200, "text/html", "utf-8", body, sha256, _NOW), readers, policy)
        verdict = _verdict(case, read) if isinstance(read, Document) else Verdict.INCONCLUSIVE
        row = counts[f"{case.claim_language} claim, {case.source_language} source"]
        truth = "true" if case.is_true else "false"
        row[truth] += 1
        row[f"{truth} supported"] += verdict is Verdict.SUPPORTED
        row[f"{truth} number"] += _has_numbers(case)
        row[f"{truth} ratio"] += _is_alike(case)
        if options.show and verdict is Verdict.SUPPORTED and not case.is_true:
            print(f"{case.claim_language}: {case.claim}\n  {case.source_language}: {case.source}  ({case.kind})")
    _table(counts)
    print(f"\n{len(cases)} cases, {(time.perf_counter() - started) / len(cases) * 1e3:.1f} ms each")


def _verdict(case: Case, document: Document) -> Verdict:
    quantities = read_quantities(case.claim, case.claim_language)
    figures = tuple(
        Figure(quantity.text, quantity.span, quantity)
        for quantity in quantities
        if quantity.kind is not QuantityKind.ORDINAL or quantity.unit
    )
    claim = Claim("c", case.claim, 1, ("r",), cited=("1",), figures=figures)
    source = SourceResult(
        Source("k", SourceKind.FILE, "x"), ("r",), Outcome.OK, "", Coverage.FULL_TEXT, documents=(document,)
    )
    match = match_claim(claim, case.claim_language, index_document(document), MatchPolicy(passage_limit=0))
    unchecked = unchecked_parts(claim, case.claim_language)
    return judge_claim(claim, [SourceMatches("r", source, (match,))], unchecked, JudgePolicy()).verdict


def _has_numbers(case: Case) -> bool:
    """All of the claim's numbers stand in the source, whatever their format."""
    stated, read = (
        {(quantity.low, quantity.high) for quantity in read_quantities(text, language)}
        for text, language in ((case.claim, case.claim_language), (case.source, case.source_language))
    )
    return bool(stated) and stated <= read


def _is_alike(case: Case) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    plain = (re.sub(r"\s+", " ", text).casefold() for text in (case.claim, case.source))
    return case.claim_language == case.source_language and partial_ratio(*plain) >= _ALIKE


def _table(counts: dict[str, Counter[str]]) -> None:
    total: Counter[str] = Counter()
    for row in counts.values():
        total.update(row)
    columns = ("supported", "number", "ratio")
    heads = "".join(f"{column:>12}" for column in columns)
    print(f"{'':24}{'false':>7}{heads}{'true':>8}{heads}")
    for name, row in [*sorted(counts.items()), ("all", total)]:
        shares = {
            truth: "".join(f"{row[f'{truth} {column}'] / (row[truth] or 1):>12.1%}" for column in columns)
            for truth in ("false", "true")
        }
        print(f"{name:24}{row['false']:>7}{shares['false']}{row['true']:>8}{shares['true']}")
    print("\nnumber: the numbers stand in the source; ratio: rapidfuzz partial_ratio >= 80, same language only")


if __name__ == "__main__":
    main()

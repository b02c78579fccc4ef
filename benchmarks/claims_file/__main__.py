"""Print what reading a claims file costs, next to parsing the same file with `tomllib` alone.

The files are generated: sentences of four languages with and without figures, a reference list, some claims with
listed figures and phrases. Budget: at most 8 times `tomllib.loads` of the same text for 5,000 claims.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from claimcheck.claims.positions import Positions
from claimcheck.claims.reading import read_brochure
from claimcheck.errors import ClaimsFileError
from claimcheck.quantities import read_quantities

_SENTENCES = (
    "België produceert {n}-{m}% van de wereldwijde medische isotopen, met een piek tot 65% tijdens drukke periodes.",
    "Meer dan 75.{n:03} Belgen krijgen jaarlijks een kankerdiagnose, en ruim {m} op de 100 zijn na vijf jaar in leven.",
    "RLT, de vijfde pijler van de oncologie, laat veelbelovende resultaten zien bij verschillende soorten tumoren.",
    "At month 20, the rate of survival was {n}.2% (95% CI, 50.0 to 76.8), against {m}.8% without treatment (P<0.001).",
    "Belgische universiteiten en gezondheidscentra positioneren België als een sterke wereldwijde partner in RLT.",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims_file", description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=5_000)
    parser.add_argument("--references", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    text = generated(arguments.claims, arguments.references)
    broken = text.replace("references = ", "refrences = ").replace('id = "r', 'id = "r ')
    with tempfile.TemporaryDirectory() as folder:
        path, wrong = Path(folder, "claims.toml"), Path(folder, "wrong.toml")
        path.write_text(text, encoding="utf-8")
        wrong.write_text(broken, encoding="utf-8")
        texts = [claim["text"] for claim in tomllib.loads(text)["claim"]]
        parse = _seconds(lambda: tomllib.loads(text), arguments.repeat)
        print(f"{arguments.claims} claims, {arguments.references} references, {len(text) / 1e6:.2f} MB\n")
        print(f"{'':34} {'s':>7} {'x tomllib':>10}")
        for label, work in (
            ("tomllib.loads", lambda: tomllib.loads(text)),
            ("token scanner", lambda: Positions(text)),
            ("read_quantities of every claim", lambda: [read_quantities(one, "nl") for one in texts]),
            ("read_brochure", lambda: read_brochure(path)),
            ("read_brochure and every figure", lambda: [tuple(c.figures) for c in read_brochure(path).claims]),
            ("read_brochure, thousands of errors", lambda: _errors(wrong)),
        ):
            seconds = _seconds(work, arguments.repeat)
            print(f"{label:34} {seconds:7.3f} {seconds / parse:10.2f}")


def generated(claims: int, references: int) -> str:
    parts = ['schema_version = 1\n[brochure]\ntitle = "Generated"\nlanguage = "nl"\n']
    parts.extend(
        f'[[reference]]\nid = "r{number}"\nnumbers = [{number}]\ntext = "Author {number}, et al. Journal, 2021."\n'
        f'url = "https://example.org/source/{number}?part=a"\n'
        for number in range(1, references + 1)
    )
    for number in range(claims):
        sentence = _SENTENCES[number % len(_SENTENCES)].format(n=number % 90 + 1, m=number % 9 + 91)
        cited = f"{number % references + 1}, {(number * 7) % references + 1}"
        parts.append(f'\n[[claim]]\nid = "claim-{number}"\ntext = "{sentence}"\nreferences = [{cited}]\npage = 1\n')
        if number % 10 == 0:
            parts.append(
                'figures = ["65%"]\nphrases = ["Belgium produces a part of the medical isotopes of the world"]\n'
            )
    return "".join(parts)


def _errors(path: Path) -> int:
    try:
        read_brochure(path)
    except ClaimsFileError as error:
        return len(error.problems)
    return 0


def _seconds(work: Callable[[], object], repeat: int) -> float:
    """The median time of `work`, after one run that warms caches."""
    work()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()

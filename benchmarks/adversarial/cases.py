"""The written cases: one claim and one source sentence each, true or false by a careful reader's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A claim in `claim_language` on a source in `source_language`; `is_true` when the sentence states the claim.

    `written` is the round it was written in: "a" while the rules were made, "b" by somebody who had not seen them.
    """

    written: str
    is_true: bool
    kind: str
    claim: str
    claim_language: str
    source: str
    source_language: str


def read_cases() -> Iterator[Case]:
    """Every case, by language pair."""
    for path in sorted(FOLDER.glob("*.tsv")):
        claim_language, source_language = path.stem.split("-")[:2]
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            written, truth, kind, claim, source = line.split("\t")
            yield Case(written, truth == "true", kind, claim, claim_language, source, source_language)

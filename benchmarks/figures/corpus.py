"""Articles to take claims from: JATS files of a folder, or articles written by a small generator."""

from __future__ import annotations

import hashlib
import html
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.documents import Document, ReadPolicy, read_document, standard_readers
from claimcheck.sources import Snapshot

_ABSTRACT = re.compile(r"<abstract\b.*?</abstract>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Article:
    """A research article: its abstract as sentences of plain text, and the rest as a document."""

    name: str
    abstract: str
    body: Document

    @property
    def is_for_tuning(self) -> bool:
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0


def read_articles(folder: Path, limit: int) -> Iterator[Article]:
    for path in sorted(folder.rglob("*.nxml"))[:limit]:
        article = _read(path.stem, path.read_text("utf-8"))
        if article is not None:
            yield article


def _read(name: str, xml: str) -> Article | None:
    found = _ABSTRACT.search(xml)
    if found is None:
        return None
    marked = re.sub(r"(?<![.:;?!])</(?:title|p)>", ".</p>", found.group())
    abstract = re.sub(r"\s+", " ", html.unescape(_TAG.sub(" ", marked))).strip()
    body = _ABSTRACT.sub("", xml).encode()
    snapshot = Snapshot(
        requested=name,
        final_url=f"{name}.xml",
        status=0,
        media_type="application/xml",
        charset="utf-8",
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        retrieved_at=datetime(2025, 1, 1, tzinfo=UTC),
    )
    policy = ReadPolicy()
    document = read_document(snapshot, standard_readers(policy), policy)
    return Article(name, abstract, document) if isinstance(document, Document) else None


_DRUGS = "azorel bimatrin cadoxan delumab efrotinib fenalast gravoxil hexaplor".split()
_ENDPOINTS = (
    "an objective response", "a complete remission", "severe nausea", "grade 3 neutropenia",
    "treatment discontinuation",
    "a sustained improvement", "hospital admission", "symptomatic relapse",
)  # fmt: skip
_FILLER = (
    "Earlier work on {drug} enrolled {n1} volunteers and stopped after {n2} weeks.",
    "Blood samples were taken every {n2} days and stored at {n3} degrees until analysis.",
    "The mean age was {n4} years in the {drug} group and {n5} years in the placebo group.",
    "Of the {n6} patients screened, {n1} did not meet the inclusion criteria.",
    "Adherence exceeded {p1}% in both arms throughout the first year.",
)

_RANGES = ((12, 99), (4, 52), (2, 20), (40, 60), (61, 79), (300, 999))
"""From which range the counts n1, n2, ... of the fillers are drawn."""


def generate_articles(count: int, seed: int = 1) -> Iterator[Article]:
    """Articles with the shapes of real ones: arms side by side, endpoints in rows, the same kinds of numbers."""
    for number in range(count):
        chance = random.Random(seed * 100_003 + number)
        yield _generated(f"generated-{number}", chance)


def _generated(name: str, chance: random.Random) -> Article:
    drug = chance.choice(_DRUGS)
    abstract: list[str] = []
    paragraphs: list[str] = []
    for endpoint in chance.sample(_ENDPOINTS, 4):
        first, second = chance.randint(200, 899) / 10, chance.randint(20, 190) / 10
        paragraphs.append(
            f"At the final visit {endpoint} was recorded in {first}% of patients in the {drug} group "
            f"and in {second}% of those in the placebo group."
        )
        abstract.append(f"{endpoint[0].upper()}{endpoint[1:]} was seen in {first}% of patients with {drug}.")
        abstract.append(f"In the placebo group {endpoint} was seen in {second}% of patients.")
    counts = {f"n{at}": chance.randint(*bounds) for at, bounds in enumerate(_RANGES, start=1)}
    paragraphs.extend(filler.format(drug=drug, p1=chance.randint(71, 99), **counts) for filler in _FILLER)
    chance.shuffle(paragraphs)
    xml = (
        "<?xml version='1.0'?><article><front><article-meta><title-group><article-title>A trial of "
        f"{drug}</article-title></title-group></article-meta></front><body><sec><title>Results</title>"
        + "".join(f"<p>{paragraph.replace('&', '&amp;').replace('<', '&lt;')}</p>" for paragraph in paragraphs)
        + f"</sec></body><abstract><p>{' '.join(abstract)}</p></abstract></article>"
    )
    article = _read(name, xml)
    assert article is not None
    return article

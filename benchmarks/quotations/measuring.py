"""The quotations put to claimcheck and to rapidfuzz."""

from __future__ import annotations

import itertools
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.quotations.alterations import HONEST, TAMPERED
from benchmarks.quotations.further import FURTHER_HONEST, FURTHER_TAMPERED
from benchmarks.quotations.texts import document
from claimcheck.documents import Document
from claimcheck.matching import Relation
from claimcheck.matching.phrases import PhrasePolicy
from claimcheck.matching.phrases.layout import lay_out
from claimcheck.matching.phrases.locating import locate_phrases
from claimcheck.matching.phrases.phrase_index import PhraseIndex
from claimcheck.text import Span, sentences

BASELINE_CUTOFF = 85.0


@dataclass
class Tally:
    """Counts for one kind of quotation. `supported`: SUPPORTS at the right place; `located`: anything there."""

    asked: int = 0
    located: int = 0
    supported: int = 0
    anything: int = 0
    wrongly_supported: int = 0
    contradicted: int = 0
    baseline: int = 0
    misses: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Quotation:
    kind: str
    text: str
    original: str
    place: Span | None


def quotations(text: str, others: Sequence[str], source: random.Random, per_kind: int) -> list[Quotation]:
    """Quotations of one article: honest, tampered, and absent ones taken from other articles."""
    made: list[Quotation] = []
    stretches = _stretches(document(text))
    if not stretches:
        return made
    for kind, alter in (*HONEST.items(), *TAMPERED.items()):
        tries, wanted = 0, per_kind
        while wanted and tries < 40:
            tries += 1
            span = source.choice(stretches)
            original = span.of(text)
            altered = alter(original, source)
            if altered is None or (kind in TAMPERED and _bare(altered) == _bare(original)):
                continue
            if kind in TAMPERED and altered in text:
                continue
            made.append(Quotation(kind, altered, original, span))
            wanted -= 1
    made.extend(_further(text, stretches, source, per_kind))
    for _ in range(4 * per_kind):
        other = source.choice(others)
        options = _stretches(document(other))
        if options:
            phrase = source.choice(options).of(other)
            if _bare(phrase) not in _bare(text):
                made.append(Quotation("absent", phrase, phrase, None))
    return made


def _further(text: str, stretches: Sequence[Span], source: random.Random, per_kind: int) -> Iterator[Quotation]:
    """Quotations of the further kinds, tried on a few places each."""
    for kind, alter in (*FURTHER_HONEST.items(), *FURTHER_TAMPERED.items()):
        made = 0
        for span in source.choices(stretches, k=8 * per_kind):
            original = span.of(text)
            altered = alter(original, source)
            if altered is None or altered in text or _bare(altered) == _bare(original):
                continue
            yield Quotation(kind, altered, original, span)
            made += 1
            if made == per_kind:
                break


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _stretches(made: Document) -> list[Span]:
    """Sentences, pairs of neighbouring sentences and parts of sentences of 40 to 400 characters."""
    found: list[Span] = []
    for passage in made.passages:
        text = passage.span.of(made.text)
        spans = [span.shifted(passage.span.start) for span in sentences(text, "en")]
        found.extend(span for span in spans if 40 <= span.end - span.start <= 400)
        pairs = itertools.pairwise(spans)
        found.extend(Span(a.start, b.end) for a, b in pairs if 60 <= b.end - a.start <= 400)
    return found


def judge(text: str, asked: Sequence[Quotation], tallies: dict[str, Tally], *, keep: int) -> None:
    made = document(text)
    results = locate_phrases([quotation.text for quotation in asked], made, PhrasePolicy(), "en")
    for quotation, evidence in zip(asked, results, strict=True):
        tally = tallies.setdefault(quotation.kind, Tally())
        tally.asked += 1
        supports = [found for found in evidence if found.relation is Relation.SUPPORTS]
        tally.anything += bool(evidence)
        tally.wrongly_supported += bool(supports)
        if quotation.place is not None:
            here = [found for found in evidence if Span(found.start, found.end).overlaps(quotation.place)]
            tally.located += bool(here)
            tally.supported += any(found in supports for found in here)
            tally.contradicted += any(found.relation is Relation.CONTRADICTS for found in here)
        is_honest = quotation.kind in HONEST or quotation.kind in FURTHER_HONEST
        if len(tally.misses) < keep and (is_honest is not bool(supports)):
            shown = evidence[0] if evidence else None
            seen = f"\n    source: {shown.exact!r}\n    {shown.relation}: {shown.note}" if shown else "\n    nothing"
            tally.misses.append(f"{quotation.text!r}\n    was:    {quotation.original!r}{seen}")


def judge_by_likeness(text: str, asked: Sequence[Quotation], tallies: dict[str, Tally]) -> None:
    """The baseline: partial_ratio of at least 85 counts as found."""
    from rapidfuzz import fuzz

    for quotation in asked:
        score = fuzz.partial_ratio(quotation.text, text, score_cutoff=BASELINE_CUTOFF)
        tallies[quotation.kind].baseline += score >= BASELINE_CUTOFF


@dataclass(frozen=True)
class Speed:
    """`seconds` with the document laid out and the phrases indexed; `again` with both at hand."""

    letters: int
    phrases: int
    seconds: float
    again: float
    found: int
    baseline_seconds: float
    baseline_sample: int


def speed(texts: Sequence[str], source: random.Random, size: int, count: int, sample: int, noise: str) -> Speed:
    """`count` quotations in one document of `size` characters; rapidfuzz on a sample of them, extrapolated."""
    from rapidfuzz import fuzz

    joined = ""
    pieces: list[str] = []
    while len(joined) < size:
        pieces.extend(texts)
        joined = "\n\n".join(pieces)
    joined = joined[:size]
    made = document(joined)
    stretches = _stretches(made)
    asked: list[Quotation] = []
    while len(asked) < count:
        span = source.choice(stretches)
        altered = HONEST[noise](span.of(joined), source)
        if altered is not None:
            asked.append(Quotation(noise, altered, span.of(joined), span))
    locate_phrases([asked[0].text], document(joined[:20_000]), PhrasePolicy(), "en")
    begin = time.perf_counter()
    index = PhraseIndex.of([quotation.text for quotation in asked])
    results = locate_phrases([], made, PhrasePolicy(), "en", index)
    seconds = time.perf_counter() - begin
    layout = lay_out(made)
    begin = time.perf_counter()
    locate_phrases([], made, PhrasePolicy(), "en", index, layout)
    again = time.perf_counter() - begin
    found = sum(
        any(quotation.place is not None and Span(each.start, each.end).overlaps(quotation.place) for each in evidence)
        for quotation, evidence in zip(asked, results, strict=True)
    )
    begin = time.perf_counter()
    for quotation in asked[:sample]:
        fuzz.partial_ratio_alignment(quotation.text, joined)
    baseline = (time.perf_counter() - begin) / max(1, sample) * count
    return Speed(size, count, seconds, again, found, baseline, sample)


def totals(tallies: dict[str, Tally], kinds: Sequence[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for kind in kinds:
        tally = tallies.get(kind, Tally())
        for name in ("asked", "located", "supported", "anything", "wrongly_supported", "contradicted", "baseline"):
            total[name] += getattr(tally, name)
    return total

"""How well extracted text agrees with the known main text, in the corpora's own measures."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.documents.corpora import Page

_TOKEN = re.compile(r"\w+")
_SHINGLE = 4


@dataclass(slots=True)
class Score:
    """Precision and recall so far: means over pages for whole articles, pooled counts for stretches."""

    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)
    true_positives: int = 0
    false_positives: int = 0
    false_negatives: int = 0

    def add(self, page: Page, text: str) -> None:
        if page.article:
            self._add_article(page.article, text)
        else:
            flat = _flat(text)
            found = sum(_flat(stretch) in flat for stretch in page.present)
            self.true_positives += found
            self.false_negatives += len(page.present) - found
            self.false_positives += sum(_flat(stretch) in flat for stretch in page.absent)

    def _add_article(self, known: str, text: str) -> None:
        true, found = _shingles(known), _shingles(text)
        shared = (true & found).total()
        if found:
            self.precisions.append(shared / found.total())
        if true:
            self.recalls.append(shared / true.total())

    @property
    def recall(self) -> float:
        if self.recalls:
            return sum(self.recalls) / len(self.recalls)
        return self.true_positives / max(1, self.true_positives + self.false_negatives)

    @property
    def precision(self) -> float:
        if self.recalls:
            return sum(self.precisions) / max(1, len(self.precisions))
        return self.true_positives / max(1, self.true_positives + self.false_positives)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _flat(text: str) -> str:
    """Without differences a reader cannot see: white space, soft hyphens, composed or decomposed accents."""
    return unicodedata.normalize("NFC", " ".join(text.replace("\u00ad", "").split()))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[start : start + _SHINGLE]) for start in range(max(1, len(tokens) - _SHINGLE + 1)))

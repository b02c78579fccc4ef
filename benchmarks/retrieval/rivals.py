"""What ranking without a lexicon achieves: the baselines of the same run."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from math import log

import numpy as np

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")


def _grams(text: str) -> Counter[str]:
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    spelled = f" {words} "
    return Counter(spelled[at : at + size] for size in (2, 3, 4) for at in range(len(spelled) - size + 1))


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", found) for found in _NUMBER.findall(text)}


def character_grams(targets: Sequence[str]) -> Callable[[str], np.ndarray]:
    """Character 2-4-gram TF-IDF cosine, and half a point for each shared number."""
    counts = [_grams(text) for text in targets]
    frequency = Counter(gram for count in counts for gram in count)
    rarity = {gram: log(len(targets) / found) for gram, found in frequency.items()}
    postings: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for number, count in enumerate(counts):
        weights = {gram: (1 + log(times)) * rarity[gram] for gram, times in count.items()}
        norm = sum(weight * weight for weight in weights.values()) ** 0.5 or 1.0
        for gram, weight in weights.items():
            postings[gram][0].append(number)
            postings[gram][1].append(weight / norm)
    packed = {gram: (np.array(where), np.array(weights)) for gram, (where, weights) in postings.items()}
    numbers = [_numbers(text) for text in targets]

    def score(query: str) -> np.ndarray:
        total = np.zeros(len(targets))
        weights = {g: (1 + log(n)) * rarity[g] for g, n in _grams(query).items() if g in packed}
        norm = sum(weight * weight for weight in weights.values()) ** 0.5 or 1.0
        for gram, weight in weights.items():
            where, theirs = packed[gram]
            total[where] += theirs * weight / norm
        wanted = _numbers(query)
        if wanted:
            total += 0.5 * np.array([len(wanted & found) for found in numbers])
        return total

    return score


def token_set_ratio(targets: Sequence[str]) -> Callable[[str], np.ndarray]:
    """rapidfuzz token_set_ratio of the lower-cased sentences."""
    from rapidfuzz import fuzz, process, utils

    prepared = [utils.default_process(text) for text in targets]

    def score(query: str) -> np.ndarray:
        return process.cdist([utils.default_process(query)], prepared, scorer=fuzz.token_set_ratio)[0]

    return score

"""Recall and precision of found values against expected ones, and the time each reader takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.numbers.cases import Case, Value

Reader = Callable[[Case], list[Value]]
_TOLERANCE = Decimal("1e-9")


@dataclass
class Score:
    expected: int = 0
    found: int = 0
    right: int = 0
    cases: int = 0
    seconds: float = 0.0
    misses: list[tuple[Case, list[Value]]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def add(self, other: Score) -> None:
        self.expected += other.expected
        self.found += other.found
        self.right += other.right
        self.cases += other.cases
        self.seconds += other.seconds


def measure(reader: Reader, cases: Iterable[Case]) -> dict[tuple[str, str], Score]:
    """Scores by language and kind."""
    scores: dict[tuple[str, str], Score] = {}
    for case in cases:
        score = scores.setdefault((case.language, case.kind), Score())
        began = time.perf_counter()
        found = reader(case)
        score.seconds += time.perf_counter() - began
        right, found = _matches(case.expected, case.optional, found)
        score.cases += 1
        score.expected += len(case.expected)
        score.found += len(found)
        score.right += right
        if right < max(len(case.expected), len(found)):
            score.misses.append((case, found))
    return scores


def _matches(expected: tuple[Value, ...], optional: tuple[Value, ...], found: list[Value]) -> tuple[int, list[Value]]:
    """One-to-one matches by value, and what was found without the optional values among it."""
    left = list(found)
    right = sum(_take(value, left) for value in expected)
    kept = len(found) - sum(_take(value, left) for value in optional)
    return right, found if kept == len(found) else found[:kept]


def _take(value: Value, left: list[Value]) -> bool:
    """Remove the first value of `left` that is the same; whether there was one."""
    for candidate in left:
        if _same(value, candidate):
            left.remove(candidate)
            return True
    return False


def _same(first: Value, second: Value) -> bool:
    return all(_close(one, two) for one, two in zip(first, second, strict=True))


def _close(first: Decimal | None, second: Decimal | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= _TOLERANCE * max(abs(first), abs(second))

"""What judging may assume; every threshold that is policy and not fact."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JudgePolicy:
    """Choices a reviewer may make.

    `evidence_shown` is how many quotations a statement keeps in the report; `passages_shown` how many candidate
    passages a claim that needs a reader lists. A passage is listed if its score reaches `passage_share` of the best
    one's, and, where no reader is asked for, `passage_score`. `max_source_age` is the age in years, counted from the
    day the brochure was issued, from which a source is called old; 0 for never.
    """

    evidence_shown: int = 3
    passages_shown: int = 3
    passage_share: float = 0.25
    passage_score: float = 0.2
    max_source_age: int = 10

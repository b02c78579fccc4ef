"""Whether the same words in another order still say the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.matching.wording.vocabulary import AND, PREPOSITIONS, VERB_SECOND
from claimcheck.matching.wording.words import Word

_LONGEST_OPENING = 7
_LONGEST_SUBJECT = 4


def is_same_order(
    ours: Sequence[Word], theirs: Sequence[Word], matches: Sequence[tuple[int, int]], language: str
) -> bool:
    """Whether matched words are in one order, but for an opening phrase ("In 2022 ...") or the sides of an "and".

    Everything else may exchange who does what to whom: "A is better than B", "the nurse in Ghent trained".
    """
    forward = [their for our, their in sorted(matches) if not ours[our].is_free]
    if all(left < right for left, right in pairwise(forward)):
        return True
    back = {their: our for our, their in matches if not ours[our].is_free}
    mine = sorted(back.values())
    claimed = [ours[our].base for our in mine]
    said = [ours[back[their]].base for their in sorted(back)]
    return (
        _is_opened_otherwise(claimed, said, language)
        or _is_opened_otherwise(said, claimed, language)
        or _is_swapped(ours, theirs, matches)
    )


def _is_opened_otherwise(opened: Sequence[str], plain: Sequence[str], language: str) -> bool:
    """Whether one begins with what the other ends with, behind a figure; verbs change place with subjects."""
    if opened[0] not in PREPOSITIONS.get(language, frozenset()):
        return False
    for size in range(2, min(_LONGEST_OPENING, len(opened) - 1) + 1):
        rest, left = list(opened[size:]), list(plain[:-size])
        # Behind a figure it can belong to nothing but the sentence; behind a noun it may say which one
        if list(plain[-size:]) != list(opened[:size]) or not left[-1][:1].isdecimal():
            continue
        if left == rest:
            return True
        if language in VERB_SECOND and any(
            [*rest[1 : 1 + subject], rest[0], *rest[1 + subject :]] == left
            for subject in range(1, min(_LONGEST_SUBJECT, len(rest) - 1) + 1)
        ):
            return True
    return False


def _is_swapped(ours: Sequence[Word], theirs: Sequence[Word], matches: Sequence[tuple[int, int]]) -> bool:
    """Whether all that changed is that two single words changed places across the only "and"; figures stay put."""
    joints = [place for place, word in enumerate(ours) if word.token.key in AND]
    if len(joints) != 1:
        return False
    left = next((place for place in range(joints[0] - 1, -1, -1) if not ours[place].is_free), -1)
    right = next((place for place in range(joints[0] + 1, len(ours)) if not ours[place].is_free), -1)
    opposite = dict(matches)
    if not {left, right} <= opposite.keys() or ours[left].token.is_number or ours[right].token.is_number:
        return False
    between = theirs[opposite[right] + 1 : opposite[left]]
    if not all(word.is_free for word in between) or not any(word.token.key in AND for word in between):
        return False
    opposite[left], opposite[right] = opposite[right], opposite[left]
    order = [opposite[our] for our in sorted(opposite) if not ours[our].is_free]
    return order == sorted(order)

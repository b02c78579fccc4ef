"""Two wordings laid side by side, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.matching.phrases.tokens import Tokens

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """Tokens of the phrase and of the source that stand opposite each other; one side may be empty."""

    phrase: Range
    source: Range


@dataclass(frozen=True, slots=True)
class Alignment:
    """A phrase laid along the source: `same` are equal stretches, `different` the rest, both in order.

    `start` and `end` bound the source tokens the phrase lies along; what stands outside them is not compared.
    """

    same: tuple[Block, ...]
    different: tuple[Block, ...]
    start: int
    end: int


def align(phrase: Tokens, source: Tokens) -> Alignment:
    """Lay a phrase along a somewhat longer piece of source text with the fewest changed words (Levenshtein)."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - heavy

    ours, theirs = phrase.keys, source.keys
    blocks = [
        (step.tag == "equal", Block((step.src_start, step.src_end), (step.dest_start, step.dest_end)))
        for step in Levenshtein.opcodes(ours, theirs)
    ]
    equal = [at for at, (is_equal, _) in enumerate(blocks) if is_equal]
    if not equal:
        return Alignment((), (), 0, 0)
    first, last = equal[0], equal[-1]
    middle = blocks[first : last + 1]
    _slide(middle, theirs)
    middle = _rejoined(middle, ours, theirs)
    head = _head(ours, theirs, middle[0][1])
    tail = _tail(ours, theirs, middle[-1][1])
    laid = [*([(False, head)] if head else []), *middle, *([(False, tail)] if tail else [])]
    return Alignment(
        tuple(block for is_equal, block in laid if is_equal),
        tuple(block for is_equal, block in laid if not is_equal),
        laid[0][1].source[0],
        laid[-1][1].source[1],
    )


def _slide(blocks: list[tuple[bool, Block]], theirs: Sequence[str]) -> None:
    """Move first and last words that were matched too far away up to where the phrase goes on.

    "the" of "the tumour" is found as well in "the patient, the tumour"; only the nearer one is meant.
    """
    while len(blocks) > 2 and _is_gap(blocks[1]):  # noqa: PLR2004 - words, the gap, and what follows
        ours, (start, end) = blocks[0][1].phrase, blocks[0][1].source
        near = blocks[1][1].source[1] - (end - start)
        if theirs[start:end] != theirs[near : near + end - start]:
            break
        blocks[:2] = [(True, Block(ours, (near, near + end - start)))]
    while len(blocks) > 2 and _is_gap(blocks[-2]):  # noqa: PLR2004
        ours, (start, end) = blocks[-1][1].phrase, blocks[-1][1].source
        near = blocks[-2][1].source[0]
        if theirs[start:end] != theirs[near : near + end - start]:
            break
        blocks[-2:] = [(True, Block(ours, (near, near + end - start)))]


def _rejoined(
    blocks: Sequence[tuple[bool, Block]], ours: Sequence[str], theirs: Sequence[str]
) -> list[tuple[bool, Block]]:
    """Neighbouring differences made one where together they spell the same: "pat ients", "patients"."""
    result: list[tuple[bool, Block]] = []
    for is_equal, block in blocks:
        if result and not is_equal and not result[-1][0]:
            before = result[-1][1]
            joined = Block((before.phrase[0], block.phrase[1]), (before.source[0], block.source[1]))
            if "".join(ours[slice(*joined.phrase)]) == "".join(theirs[slice(*joined.source)]):
                result[-1] = (False, joined)
                continue
        result.append((is_equal, block))
    return result


def _is_gap(block: tuple[bool, Block]) -> bool:
    is_equal, sides = block
    return not is_equal and sides.phrase[0] == sides.phrase[1]


def _head(ours: Sequence[str], theirs: Sequence[str], first: Block) -> Block | None:
    """The phrase's words before the first that agree, opposite those directly before them in the source."""
    count = first.phrase[0]
    if not count:
        return None
    edge = first.source[0]
    sizes = [size for size in (count, count + 1, count - 1, count + 2) if 0 <= size <= edge]
    best = max(sizes, key=lambda size: _likeness(ours[:count], theirs[edge - size : edge]), default=0)
    return Block((0, count), (edge - best, edge))


def _tail(ours: Sequence[str], theirs: Sequence[str], last: Block) -> Block | None:
    """As `_head`, behind the last words that agree."""
    start = last.phrase[1]
    count = len(ours) - start
    if not count:
        return None
    edge = last.source[1]
    sizes = [size for size in (count, count + 1, count - 1, count + 2) if 0 <= size <= len(theirs) - edge]
    best = max(sizes, key=lambda size: _likeness(ours[start:], theirs[edge : edge + size]), default=0)
    return Block((start, len(ours)), (edge, edge + best))


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - heavy

    return float(Indel.normalized_similarity("".join(ours), "".join(theirs)))

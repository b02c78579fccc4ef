"""The words of a sentence as they are compared, and the same words found in another sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.matching.lexicon.morphology import lemma
from claimcheck.matching.phrases.differences import is_inflection
from claimcheck.matching.phrases.function_words import FUNCTION_WORDS
from claimcheck.matching.phrases.tokens import Token, fold, tokens
from claimcheck.matching.wording.vocabulary import FREE_WORDS

_DOUBLED = re.compile(r"([a-z])\1")


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its dictionary form, whether it carries content, and whether it may be there or not."""

    token: Token
    base: str
    is_content: bool
    is_free: bool


def read_words(text: str, language: str) -> tuple[Word, ...]:
    """The words and numbers of a text with their dictionary forms; signs are left to the comparison of figures."""
    known, free = FUNCTION_WORDS.get(language, frozenset()), FREE_WORDS.get(language, frozenset())
    read = [token for token in tokens(text) if not token.is_sign]
    return tuple(
        Word(
            token,
            fold(lemma(token.text.casefold(), language)),
            token.is_number or (token.key not in known and len(token.key) > 1),
            token.key in free and not _is_letter_name(token, place),
        )
        for place, token in enumerate(read)
    )


def _is_letter_name(token: Token, place: int) -> bool:
    """Whether a single letter names something: hepatitis A."""
    return place > 0 and len(token.text) == 1 and token.text.isupper()


def paired(ours: Sequence[Word], theirs: Sequence[Word]) -> list[tuple[int, int]]:
    """Words with one dictionary form, in the order of both sides (longest common subsequence)."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - heavy

    steps = LCSseq.opcodes([word.base for word in ours], [word.base for word in theirs])
    return [
        (step.src_start + offset, step.dest_start + offset)
        for step in steps
        if step.tag == "equal"
        for offset in range(step.src_end - step.src_start)
    ]


def moved(ours: Sequence[Word], theirs: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Words both sides have in another order, or with a trivially different ending."""
    matched = {our for our, _ in pairs}
    free = sorted(set(range(len(theirs))) - {their for _, their in pairs})
    found: list[tuple[int, int]] = []
    for place, word in enumerate(ours):
        if place in matched:
            continue
        same = [their for their in free if theirs[their].base == word.base] or [
            their for their in free if word.is_content and _is_one_word(theirs[their].token.key, word.token.key)
        ]
        if same:
            found.append((place, same[0]))
            free.remove(same[0])
    return found


def _is_one_word(left: str, right: str) -> bool:
    """Whether two folded words are trivially inflected forms of one, Dutch doubling included (isotoop, isotopen)."""
    return left[:1] == right[:1] and _are_forms(left, right)


@lru_cache(maxsize=65536)
def _are_forms(left: str, right: str) -> bool:
    return is_inflection(left, right) or is_inflection(_DOUBLED.sub(r"\1", left), _DOUBLED.sub(r"\1", right))

"""Ranks, comparisons and causes of a claim that the sentence bearing out its figure states as well.

"21 % lower compared with warfarin" leaves nothing unchecked where the source's sentence says "compared with warfarin"
in any of the four languages and has every other word of the claim's sentence too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.claim import is_light
from claimcheck.matching.figures.context.governing import Statement
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.model import Unchecked, UncheckedKind
from claimcheck.matching.promotional import MARKERS
from claimcheck.text import Span, sentences

_KINDS: Final = frozenset({UncheckedKind.COMPARISON, UncheckedKind.CAUSE, UncheckedKind.SUPERLATIVE})
_NOWHERE: Final = Span(0, 0)
_NEUTRAL: Final = re.compile(
    r"(?<![\w-])(?:compared\s+(?:with|to)|in\s+comparison\s+(?:with|to)|relative\s+to|versus|vs\.?|against|over|"
    r"in\s+vergelijking\s+met|vergeleken\s+(?:met|bij)|ten\s+opzichte\s+van|tegenover|par\s+rapport\s+(?:à|aux?)|"
    r"comparée?s?\s+(?:à|aux?)|contre|im\s+vergleich\s+(?:zu|zum|zur|mit)|verglichen\s+mit|gegenüber)(?![\w-])",
    re.IGNORECASE,
)
"""Words that say with what it was compared. "Better than" says how it came out: who is better is for a reader."""
_LEAST: Final = re.compile(r"\b(?:least|minst\w*|moins|wenigst\w*|mindest\w*)\b", re.IGNORECASE)


def vouched(
    claim: str, language: str, parts: Iterable[Unchecked], source: str, source_language: str
) -> tuple[Span, ...]:
    """The spans of those `parts` of the claim that `source`, a sentence bearing out a figure of it, states too.

    A part is stated where the source has words of its kind around the same words, and nothing of the claim's sentence
    is missing. Languages are BCP 47.
    """
    asked = [part for part in parts if part.kind in _KINDS]
    if not asked:
        return ()
    mine, other = Statement(claim, _NOWHERE, language), Statement(source, _NOWHERE, source_language)
    said = _keys(content_words(source, source_language))
    words = content_words(claim, language)
    found = []
    for part in asked:
        sentence = next((each for each in sentences(claim, language) if each.overlaps(part.span)), part.span)
        telling = [word for word in words if word.span.overlaps(sentence) and not is_light(word)]
        if all(not word.keys.isdisjoint(said) for word in telling) and _is_stated(part, words, mine, other):
            found.append(part.span)
    return tuple(found)


def _is_stated(part: Unchecked, words: Iterable[ContextWord], mine: Statement, other: Statement) -> bool:
    inside = [word for word in words if word.span.overlaps(part.span) and not is_light(word)]
    following = mine.following(part.span)
    if part.kind is UncheckedKind.COMPARISON:
        inside = []
        if not _NEUTRAL.fullmatch(part.text):
            return False
    for place in _markers(part.kind, other):
        theirs = other.following(place)
        stated = _keys(content_words(place.of(other.text), other.language)) | theirs
        if not all(not word.keys.isdisjoint(stated) for word in inside):
            continue
        if part.kind is UncheckedKind.SUPERLATIVE:
            is_same_end = bool(_LEAST.search(part.text)) is bool(_LEAST.search(place.of(other.text)))
            if is_same_end and (inside or not following.isdisjoint(stated)):
                return True
        elif not following.isdisjoint(theirs):
            return True
    return False


def _markers(kind: UncheckedKind, statement: Statement) -> Iterator[Span]:
    if kind is UncheckedKind.COMPARISON:
        yield from (Span(*found.span()) for found in _NEUTRAL.finditer(statement.text))
        return
    language = statement.language[:2]
    for each, patterns in MARKERS:
        if each is kind and language in patterns:
            for found in patterns[language].finditer(statement.text):
                yield Span(*found.span())


def _keys(words: Iterable[ContextWord]) -> frozenset[str]:
    return frozenset[str]().union(*(word.keys for word in words))

"""What a denial or a hedge bears on, so that one of the claim is held against the same one of the source.

"It reduced mortality by 30% and did not affect the kidneys" denies as often as "it did not reduce mortality by 30%".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.content import content_words
from claimcheck.matching.lexicon import ContextWord
from claimcheck.text import Span

_BREAK: Final = re.compile(
    r"[;:()\[\]]|,(?!\d)|[.!?](?!\d)|\b(?:and|or|but|while|whereas|although|en|of|maar|terwijl|hoewel|et|ou|mais|tandis|"
    r"alors|und|oder|aber|während|obwohl)\b",
    re.IGNORECASE,
)
_PLAIN_BREAK: Final = re.compile(
    r"[;:()\[\]]|,(?!\d)|[.!?](?!\d)|\b(?:and|or|but|while|whereas|although)\b", re.IGNORECASE
)
"""Without the words of other languages: English "of" ends nothing, Dutch "of" does."""
_NO_DIFFERENCE: Final = re.compile(
    r"(?:no|not|geen|niet|aucune?|pas|keine?n?|nicht)\s+(?:[^\W\d_]+\s+){0,3}(?:differ\w*|verschil\w*|verschillend|"
    r"différ\w*|unterschied\w*)[^.;()]*\(",
    re.IGNORECASE,
)
"""A denial of a difference, with the figures that do not differ in brackets behind it."""
_DIFFERENCE: Final = re.compile(r"\b(?:differ|verschil|différ|unterschied|signifi[ck])", re.IGNORECASE)
_CONFUSED: Final = re.compile(
    r"(?:not\s+to\s+be\s+(?:confused|mistaken)|niet\s+te\s+verwarren|(?:ne\s+)?pas\s+confondre|"
    r"nicht\s+zu\s+verwechseln)\b[^,;.()]*",
    re.IGNORECASE,
)
"""A warning of another name, put in between."""
_FOLLOWING: Final = 3
_PRECEDING: Final = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """A text with the figure that is asked about; `language` is BCP 47."""

    text: str
    figure: Span
    language: str

    def clause(self, place: Span) -> Span:
        """The words around `place` up to the next comma, bracket or conjunction on either side."""
        pattern = _PLAIN_BREAK if self.language[:2] == "en" else _BREAK
        start, end = 0, len(self.text)
        for found in pattern.finditer(self.text):
            if found.end() <= place.start:
                start = found.end()
            elif found.start() >= place.end:
                end = found.start()
                break
        return Span(start, end)

    def is_beside_figure(self, place: Span) -> bool:
        """Whether no comma, bracket or conjunction parts `place` from the figure."""
        clause = self.clause(self.figure)
        return clause.start <= place.start and place.end <= clause.end

    def governed(self, place: Span) -> frozenset[str]:
        """Keys of the words that `place` bears on: see `governed_words`."""
        return frozenset().union(*(word.keys for word in self.governed_words(place)))

    def governed_words(self, place: Span) -> list[ContextWord]:
        """The content words behind `place` in its clause, up to the figure; those before it where there are none."""
        clause = self.clause(place)
        end = min(clause.end, self.figure.start) if place.end <= self.figure.start else clause.end
        words = self.content()
        behind = [word for word in words if place.end <= word.span.start and word.span.end <= end][:_FOLLOWING]
        before = [word for word in words if clause.start <= word.span.start and word.span.end <= place.start]
        return behind or before[-_PRECEDING:]

    def content(self) -> tuple[ContextWord, ...]:
        """The content words of the whole text."""
        return content_words(self.text, self.language)

    def following(self, place: Span) -> frozenset[str]:
        """Keys of the content word directly behind `place` in its clause; none where the clause ends."""
        clause = self.clause(place)
        words = content_words(self.text, self.language)
        behind = next((word for word in words if place.end <= word.span.start and word.span.end <= clause.end), None)
        return behind.keys if behind else frozenset()


def is_aside(place: Span, here: Statement, there: Statement) -> bool:
    """Whether a denial bears on something else than the figure: on a difference, or on a name not to be confused.

    Never where `there` speaks of that as well.
    """
    equal = _NO_DIFFERENCE.match(here.text, place.start)
    if equal and equal.end() <= here.figure.start and here.text.find(")", equal.end()) >= here.figure.end:
        return not _DIFFERENCE.search(there.text)
    warned = _CONFUSED.match(here.text, place.start)
    if warned is None or (warned.start() <= here.figure.start < warned.end()):
        return False
    said = frozenset[str]().union(*(word.keys for word in there.content()))
    inside = (word for word in here.content() if place.end <= word.span.start < warned.end())
    return all(word.keys.isdisjoint(said) for word in inside)


def unpaired(places: Sequence[Span], here: Statement, others: Iterable[Span], there: Statement) -> list[Span]:
    """The places of `here` without a counterpart among `others` of `there`: one that bears on the same words.

    Those beside both figures are counterparts whatever the words: "had no effect", "was not affected".
    """
    free = list(others)
    left: list[Span] = []
    for place in places:
        mine = here.governed(place)
        is_beside = here.is_beside_figure(place)
        match = next(
            (
                other
                for other in free
                if (is_beside and there.is_beside_figure(other)) or _is_same(mine, there.governed(other))
            ),
            None,
        )
        if match is None:
            left.append(place)
        else:
            free.remove(match)
    return left


def _is_same(mine: frozenset[str], other: frozenset[str]) -> bool:
    return mine == other or not mine.isdisjoint(other)

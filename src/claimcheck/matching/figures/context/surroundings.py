"""The words around one number of a unit: its own, those of the whole unit, and those that stand beside the unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.matching.figures.context.series import Attachment
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import QuantityKind
from claimcheck.text import Span

_NEIGHBOUR: Final = 0.6
_MEANT: Final = 0.8
_SECTION: Final = 0.5
_TITLE: Final = 0.4
"""What a word is worth that stands beside the unit rather than in it."""
_NEAR_WORDS: Final = 4
_BOUND_REACH: Final = 60
_MOST_BOUND: Final = 8
_POINTS_BACK: Final = re.compile(
    r"(?:it|this|these|they|that|those|he|she|dit|deze|dat|die|het|ze|zij|hij|il|elle|ils|elles|cela|ceci|ce|cette|ces|"
    r"es|sie|er|dies|diese[rsnm]?|das)\s+(?:\w+\s+)?(?:is|are|was|were|has|had|rose|fell|reached|bedraagt|bedroeg|"
    r"ligt|lag|werd|stijgt|steeg|était|est|sont|étaient|atteint|ist|sind|war|waren|lag|liegt|beträgt|betrug)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of what the sentence before it named: "It was 18.4 % after one year."."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all numbers of a unit share: its words by key, and the words beside it with what each is worth."""

    unit: Unit
    words: tuple[ContextWord, ...]
    inside: frozenset[str]
    beside: Mapping[str, float]
    headers: tuple[frozenset[str], ...]
    spans: Mapping[str, Span]
    """Where in the unit a key stands, for the marks."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around one number, as sets of keys.

    `own` belong to this number alone, `mine` are those and the shared ones, `foreign` belong to another number of the
    unit and not to this one; `near` are nearest to the number, or of its row and column; `inside` are the unit's,
    whatever number they belong to.
    """

    setting: Setting
    own: frozenset[str]
    mine: frozenset[str]
    foreign: frozenset[str]
    near: frozenset[str]
    inside: frozenset[str]

    def strength(self, key: str) -> float:
        """What it is worth that a word with this key stands here: 1 with the number, less beside the unit, else 0."""
        if key in self.mine:
            return 1.0
        return 0.0 if key in self.inside else self.setting.beside.get(key, 0.0)


def setting(index: DocumentIndex, unit: Unit) -> Setting:
    """Read what surrounds all numbers of a unit: heading, neighbours, caption, table headers, title."""
    words = index.words(unit)
    passage = unit.passage
    beside: dict[str, float] = {}

    def add(found: Iterable[ContextWord], strength: float) -> None:
        for word in found:
            for key in word.keys:
                if beside.get(key, 0.0) < strength:
                    beside[key] = strength

    headers: tuple[frozenset[str], ...] = ()
    if unit.is_row:
        headers = tuple(_keys(index.words_of(header, unit.language)) for header in passage.header)
        add(index.words_of(passage.header[0], unit.language) if passage.header else (), 1.0)
    else:
        is_back = points_back(unit)
        before = (each for each in index.neighbours(unit) if each.number < unit.number)
        for neighbour in before:  # what the next sentence speaks of is its own matter
            taken = frozenset[str]() if is_back else _bound_to_figures(index.words(neighbour), neighbour)
            free = [word for word in index.words(neighbour) if word.keys.isdisjoint(taken)]
            add(free, _MEANT if is_back else _NEIGHBOUR)
    if passage.caption:
        add(index.words_of(passage.caption, unit.language), 1.0)
    if passage.locator.section:
        add(index.words_of(passage.locator.section, unit.language), _SECTION)
    add(index.title_words, _TITLE)
    spans = {key: word.span for word in reversed(words) for key in word.keys}
    return Setting(unit, words, _keys(words), beside, headers, spans)


def surroundings(place: Setting, quantity: int, attachment: Attachment, slot: int) -> Surroundings:
    """The words around `place.unit.quantities[quantity]`, which is figure `slot` of `attachment`."""
    unit, words = place.unit, place.words
    own = _keys(words[at] for at in attachment.own[slot])
    mine = _keys(words[at] for at in attachment.of(slot))
    own_header: frozenset[str] = frozenset()
    other_header: frozenset[str] = frozenset()
    shared_header: frozenset[str] = frozenset()
    if unit.is_row:
        column = unit.columns[quantity]
        for at, keys in enumerate(place.headers):
            if at == column:
                own_header = keys
            elif at:
                other_header |= keys
        shared_header = frozenset.intersection(*place.headers[1:]) if len(place.headers) > 1 else frozenset()
    near = _nearest(words, unit.quantities[quantity].span) & mine
    if unit.is_row:
        near = mine | own_header | {key for key, strength in place.beside.items() if strength == 1.0}
    return Surroundings(
        place,
        own | (own_header - shared_header),
        mine | own_header,
        (place.inside - mine) | (other_header - own_header - mine),
        near,
        place.inside | own_header | other_header,
    )


def points_back(unit: Unit) -> bool:
    """Whether a sentence opens with a word for what the sentence before it named: "It was 18.4 % after one year."."""
    return _POINTS_BACK.match(unit.text) is not None


def _bound_to_figures(words: Sequence[ContextWord], unit: Unit) -> frozenset[str]:
    """Keys of the words behind a neighbour's own shares: "15% had severe asthma" says nothing of other figures."""
    keys: frozenset[str] = frozenset()
    for quantity in unit.quantities[:_MOST_BOUND]:
        if quantity.kind is QuantityKind.PERCENT:
            end = quantity.span.end
            keys |= _keys([word for word in words if end <= word.span.start <= end + _BOUND_REACH][:_NEAR_WORDS])
    return keys


def _nearest(words: Sequence[ContextWord], number: Span) -> frozenset[str]:
    """Keys of the few content words before and behind a number."""
    before = [word for word in words if word.span.end <= number.start][-_NEAR_WORDS:]
    behind = [word for word in words if word.span.start >= number.end][:_NEAR_WORDS]
    inside = [word for word in words if word.span.overlaps(number)]
    return _keys((*before, *inside, *behind))


def _keys(words: Iterable[ContextWord]) -> frozenset[str]:
    return frozenset().union(*(word.keys for word in words))

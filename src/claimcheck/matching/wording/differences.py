"""The differences between a claim's sentence and a source's, and which of them change what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.matching.model import Difference, DifferenceKind
from claimcheck.matching.phrases.function_words import RESTRICTORS
from claimcheck.matching.polarity import denies, opposition
from claimcheck.matching.polarity.lexicon import traits
from claimcheck.matching.several import one_of_several
from claimcheck.matching.wording.order import is_same_order
from claimcheck.matching.wording.surroundings import Placing
from claimcheck.matching.wording.vocabulary import (
    ARTICLES_DE,
    ATTRIBUTIONS,
    BEFORE_FIGURES,
    CAN,
    DOUBTS,
    RESPECTIVELY,
    is_other_degree,
    is_other_tense,
)
from claimcheck.matching.wording.words import Word
from claimcheck.quantities import Entailment, Quantity, compare, read_quantities

OPPOSITE, DENIAL = "the opposite direction", "a denial"
_LACKING = "not in the source"
_MORE = "the source says more here"
_ORDER = "in another order"
_DENIAL_REACH = 8
_QUOTED_WORD = re.compile(r"[\"“”„«‘]\s?\w++\s?[\"“”»’]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim's sentence and a source's, as text and as words, with the words that are the same: (ours, theirs)."""

    claim: str
    source: str
    ours: Sequence[Word]
    theirs: Sequence[Word]
    matches: Sequence[tuple[int, int]]
    language: str


@dataclass(frozen=True, slots=True)
class _Noted:
    """A difference with the places of its word in the two texts, -1 where it has none."""

    difference: Difference
    our: int = -1
    their: int = -1


class Differences:
    """Every difference of a pair: a word the other side lacks is harmless only where it is known to say nothing."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._placing = Placing(pair.source, pair.theirs, {their for _, their in pair.matches}, pair.language)
        self._figures = read_quantities(pair.claim, pair.language), read_quantities(pair.source, pair.language)
        self._same_figures = _same_figures(*self._figures)

    def listed(self) -> tuple[Difference, ...]:
        """The differences word by word, essential and harmless ones."""
        return tuple(noted.difference for noted in self._noted())

    def merged(self) -> tuple[Difference, ...]:
        """The same, with neighbouring words of one kind and reason in one."""
        runs: list[list[_Noted]] = []
        for noted in self._noted():
            if runs and self._goes_on(runs[-1][-1], noted):
                runs[-1].append(noted)
            else:
                runs.append([noted])
        return tuple(self._joined(run) for run in runs)

    def _goes_on(self, before: _Noted, after: _Noted) -> bool:
        left, right = before.difference, after.difference
        if (left.kind, left.is_essential, left.reason) != (right.kind, right.is_essential, right.reason):
            return False
        if left.kind is DifferenceKind.ONLY_IN_CLAIM:
            return before.our >= 0 and after.our == before.our + 1
        return left.kind is DifferenceKind.ONLY_IN_SOURCE and before.their >= 0 and after.their == before.their + 1

    def _joined(self, run: Sequence[_Noted]) -> Difference:
        first = run[0].difference
        if len(run) == 1:
            return first
        if first.kind is DifferenceKind.ONLY_IN_CLAIM:
            words = self._pair.ours[run[0].our], self._pair.ours[run[-1].our]
            text, other = self._pair.claim[words[0].token.span.start : words[1].token.span.end], ""
        else:
            words = self._pair.theirs[run[0].their], self._pair.theirs[run[-1].their]
            text, other = "", self._pair.source[words[0].token.span.start : words[1].token.span.end]
        return Difference(first.kind, text, other, is_essential=first.is_essential, reason=first.reason)

    def _noted(self) -> tuple[_Noted, ...]:
        pair = self._pair
        matched, taken = {our for our, _ in pair.matches}, {their for _, their in pair.matches}
        besides = [place for place in range(len(pair.theirs)) if place not in taken]
        found: list[_Noted] = []
        for place in range(len(pair.ours)):
            if place in matched:
                continue
            opposite = next((other for other in besides if self._opposed(place, other)), None)
            if opposite is not None:
                besides.remove(opposite)
                found.append(self._replaced(place, opposite, OPPOSITE))
            else:
                found.append(self._only_in_claim(place))
        found.extend(self._only_in_source(place) for place in besides)
        found.extend(self._other_figures(found))
        found.extend(self._replaced(our, their, reason) for our, their, reason in self._forms())
        if not is_same_order(pair.ours, pair.theirs, pair.matches, pair.language):
            found.append(self._out_of_order())
        if self._placing.breaks():
            found.append(_noted_in_source("", "the words stand in two sentences"))
        if "?" in pair.source and "?" not in pair.claim:
            found.append(_noted_in_source("?", "a question"))
        several = one_of_several(pair.claim, pair.source)
        if several:
            found.append(_noted_in_source(several, "the source says it of one of several"))
        quoted = _QUOTED_WORD.search(pair.source)
        if quoted and not _QUOTED_WORD.search(pair.claim):
            found.append(_noted_in_source(quoted.group(), "a word in quotation marks"))
        return tuple(found)

    def _forms(self) -> list[tuple[int, int, str]]:
        """The matched words that are written otherwise, each with what that changes ('' for nothing)."""
        return [
            (our, their, self._form(our, their))
            for our, their in self._pair.matches
            if self._pair.ours[our].token.key != self._pair.theirs[their].token.key
            or self._is_acronym(our) is not self._is_acronym(their, is_theirs=True)
        ]

    def _is_acronym(self, place: int, *, is_theirs: bool = False) -> bool:
        text = (self._pair.theirs if is_theirs else self._pair.ours)[place].token.text
        whole = self._pair.source if is_theirs else self._pair.claim
        return len(text) > 1 and text.isupper() and not whole.isupper()

    def _form(self, our: int, their: int) -> str:
        mine, other = self._pair.ours[our], self._pair.theirs[their]
        claim, source = mine.token.key, other.token.key
        if claim == source:
            return "another name"
        if claim in ARTICLES_DE and source in ARTICLES_DE and self._pair.language == "de":
            return "" if claim[-1] == source[-1] else "another case"
        if mine.is_free and other.is_free:
            return ""
        if is_other_tense(claim, source, mine.base, self._pair.language):
            return "another tense"
        return "another degree" if is_other_degree(claim, source, mine.base, self._pair.language) else ""

    def _opposed(self, our: int, their: int) -> bool:
        left, right = self._pair.ours[our].token.text, self._pair.theirs[their].token.text
        return bool(opposition(left, right, self._pair.language))

    def _only_in_claim(self, place: int) -> _Noted:
        word = self._pair.ours[place]
        if self._denies(self._pair.ours, place):
            reason = DENIAL
        elif word.token.key in CAN or word.is_free or self._is_unit(place, is_theirs=False):
            reason = self._other_case(place)
        else:
            reason = _LACKING
        return self._note(DifferenceKind.ONLY_IN_CLAIM, place, -1, reason)

    def _other_case(self, place: int) -> str:
        """A German article in the place of one of another case turns who does what to whom."""
        pair = self._pair
        article = pair.ours[place].token.key
        their = dict(pair.matches).get(place + 1, 0)
        if pair.language != "de" or article not in ARTICLES_DE or not their:
            return ""
        other = pair.theirs[their - 1].token.key
        return "another case" if other in ARTICLES_DE and other[-1] != article[-1] else ""

    def _only_in_source(self, place: int) -> _Noted:
        word = self._pair.theirs[place]
        language = self._pair.language
        reason = ""
        if self._denies(self._pair.theirs, place):
            reason = DENIAL
        elif traits(word.token.text.casefold(), language).weakens:
            reason = "the source hedges"
        elif word.token.key in ATTRIBUTIONS or word.base in ATTRIBUTIONS:
            reason = "the source reports what someone says or aims at"
        elif word.token.key.startswith(DOUBTS) and not word.is_free:
            reason = "the source doubts it"
        elif word.token.key in RESTRICTORS.get(language, frozenset()):
            reason = "the source restricts it"
        elif word.token.key in RESPECTIVELY:
            reason = "the source tells these apart"
        elif self._placing.is_beside(place) or word.is_free or self._is_unit(place, is_theirs=True):
            reason = ""
        else:
            reason = _MORE if self._placing.is_between(place) else "the source narrows it"
        return self._note(DifferenceKind.ONLY_IN_SOURCE, -1, place, reason)

    def _is_unit(self, place: int, *, is_theirs: bool) -> bool:
        """Whether a word is part of a figure both sides state, written otherwise, or "by" before one."""
        words = self._pair.theirs if is_theirs else self._pair.ours
        span = words[place].token.span
        if self._same_figures and any(span.overlaps(each.span) for each in self._figures[is_theirs]):
            return True
        is_before = place + 1 < len(words) and words[place + 1].token.is_number
        return is_before and words[place].token.key == BEFORE_FIGURES.get(self._pair.language)

    def _other_figures(self, found: Sequence[_Noted]) -> list[_Noted]:
        lacked = {word for each in found if each.difference.is_essential for word in each.difference.claim_text.split()}
        stated, read = self._figures
        return [
            _Noted(Difference(DifferenceKind.ONLY_IN_CLAIM, figure.text, "", is_essential=True, reason=_OTHER_FIGURE))
            for figure in stated
            if not any(_is_equal(other, figure) for other in read) and not lacked.issuperset(figure.text.split())
        ]

    def _out_of_order(self) -> _Noted:
        """The first word that stands elsewhere."""
        pair = self._pair
        order = [(our, their) for our, their in sorted(pair.matches) if not pair.ours[our].is_free]
        moved = next((after for before, after in pairwise(order) if after[1] < before[1]), order[0])
        return self._replaced(*moved, _ORDER)

    def _replaced(self, our: int, their: int, reason: str) -> _Noted:
        return self._note(DifferenceKind.REPLACED, our, their, reason)

    def _note(self, kind: DifferenceKind, our: int, their: int, reason: str) -> _Noted:
        mine = "" if our < 0 else self._pair.ours[our].token.text
        other = "" if their < 0 else self._pair.theirs[their].token.text
        return _Noted(Difference(kind, mine, other, is_essential=bool(reason), reason=reason), our, their)

    def _denies(self, words: Sequence[Word], place: int) -> bool:
        start = max(0, place - _DENIAL_REACH)
        nearby = [word.token.text.casefold() for word in words[start : place + 2]]
        return denies(nearby, place - start, self._pair.language)


_OTHER_FIGURE = "the source has another figure"


def _noted_in_source(text: str, reason: str) -> _Noted:
    return _Noted(Difference(DifferenceKind.ONLY_IN_SOURCE, "", text, is_essential=True, reason=reason))


def _is_equal(source: Quantity, stated: Quantity) -> bool:
    return compare(source, stated).entailment is Entailment.EQUAL and source.comparator is stated.comparator


def _same_figures(stated: Sequence[Quantity], read: Sequence[Quantity]) -> bool:
    """Whether both sides state the same figures in the same order, and so may spell them differently."""
    return len(stated) == len(read) and all(map(_is_equal, read, stated))

"""A claim's sentence and a source's, word against word, by dictionary form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.matching.lexicon.morphology import lemma
from claimcheck.matching.model import Difference, DifferenceKind, Relation
from claimcheck.matching.phrases.differences import is_inflection
from claimcheck.matching.phrases.function_words import FUNCTION_WORDS, RESTRICTORS
from claimcheck.matching.phrases.tokens import Token, fold, tokens
from claimcheck.matching.polarity import denies, opposition
from claimcheck.matching.polarity.lexicon import traits
from claimcheck.matching.wording.policy import WordingPolicy
from claimcheck.quantities import Entailment, compare, read_quantities
from claimcheck.text import Span

_ATTRIBUTIONS = frozenset(
    """
    says said say state states stated argue argues announce announced announces report reported reports according
    tell tells told quote quoted suggests dream dreams ambition ambitions goal goals target targets vision
    zegt zei zeggen stelt stelde meldt meldde aldus noemt noemde verklaart verklaarde kondigt aangekondigd ambitie
    doel doelstelling streven droom toekomst volgens
    dit declare affirme indique annonce annoncé ambition objectif but vision reve selon
    sagt sagte erklart meldet betont kundigt ziel ambition vision laut
    """.split()
)
_DOUBLED = re.compile(r"([a-z])\1")
_OPPOSITE, _DENIAL = "the opposite direction", "a denial"
_MORE = "the source says more between these words"
_TURNS = frozenset({_OPPOSITE, _DENIAL})
_AND = frozenset({"and", "en", "et", "und"})
_PUNCTUATION = frozenset(".,;:()[]–—\n?!")
_DENIAL_REACH = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its dictionary form and whether it carries content."""

    token: Token
    base: str
    is_content: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a source sentence has of a claim's sentence; spans are in the two texts compared.

    `share` of the claim's content words were found; `covered` are its parts that the source says too; `marks` are the
    words found in the source.
    """

    relation: Relation
    share: float
    covered: tuple[Span, ...]
    marks: tuple[Span, ...]
    differences: tuple[Difference, ...]

    @property
    def reason(self) -> str:
        """The first essential difference, in words; '' when there is none."""
        return next((difference.reason for difference in self.differences if difference.is_essential), "")


def read_words(text: str, language: str) -> tuple[Word, ...]:
    """The words of a text with their dictionary forms; signs are left to the comparison of figures."""
    known = FUNCTION_WORDS.get(language, frozenset())
    return tuple(
        Word(token, fold(lemma(token.text.casefold(), language)), token.key not in known and len(token.key) > 1)
        for token in tokens(text)
        if not token.is_sign
    )


def compare_wording(claim: str, source: str, language: str, policy: WordingPolicy) -> Comparison | None:
    """How a source sentence words a claim's sentence; None when it is not near enough to verbatim to be shown."""
    ours, theirs = read_words(claim, language), read_words(source, language)
    pairs = _pairs(ours, theirs)
    moved = _moved(ours, theirs, pairs)
    matched = {our for our, _ in pairs} | {our for our, _ in moved}
    taken = {their for _, their in pairs} | {their for _, their in moved}
    content = [place for place, word in enumerate(ours) if word.is_content]
    found = [place for place in content if place in matched]
    if len(content) < policy.fewest_words or len(found) < max(1, policy.shown_share * len(content)):
        return None
    reach = [their for our, their in (*pairs, *moved) if ours[our].is_content]
    between = [place for place in range(min(reach), max(reach)) if place not in taken and theirs[place].is_content]
    if len(between) > max(1, policy.shown_excess * len(content)):
        return None
    differences = Differences(claim, source, ours, theirs, language)
    listed = differences.listed(pairs, moved)
    if not any(difference.is_essential for difference in listed):
        listed = (*listed, *differences.around(min(reach), max(reach), matched))
        if len(between) > max(1, policy.excess_share * len(content)):
            text = " ".join(theirs[place].token.text for place in between)
            listed = (*listed, Difference(DifferenceKind.ONLY_IN_SOURCE, "", text, is_essential=True, reason=_MORE))
    return Comparison(
        _relation(listed),
        len(found) / len(content),
        _covered(ours, matched, listed),
        tuple(theirs[place].token.span for place in sorted(taken)),
        listed,
    )


def _pairs(ours: Sequence[Word], theirs: Sequence[Word]) -> list[tuple[int, int]]:
    """Words with one dictionary form, in the order of both sides (longest common subsequence)."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - heavy

    steps = LCSseq.opcodes([word.base for word in ours], [word.base for word in theirs])
    return [
        (step.src_start + offset, step.dest_start + offset)
        for step in steps
        if step.tag == "equal"
        for offset in range(step.src_end - step.src_start)
    ]


def _moved(ours: Sequence[Word], theirs: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
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
    return is_inflection(left, right) or is_inflection(_DOUBLED.sub(r"\1", left), _DOUBLED.sub(r"\1", right))


@dataclass(frozen=True, slots=True)
class Differences:
    """The differences between two sentences, and which of them change the meaning."""

    claim: str
    source: str
    ours: Sequence[Word]
    theirs: Sequence[Word]
    language: str

    def listed(self, pairs: Sequence[tuple[int, int]], moved: Sequence[tuple[int, int]]) -> tuple[Difference, ...]:
        """Every difference: words the source lacks, words the claim lacks, figures, forms and order."""
        matched = {our for our, _ in (*pairs, *moved)}
        taken = {their for _, their in (*pairs, *moved)}
        lacking = [place for place in range(len(self.ours)) if place not in matched]
        besides = [place for place in range(len(self.theirs)) if place not in taken]
        found: list[Difference] = []
        for place in lacking:
            opposite = next((other for other in besides if self._opposed(place, other)), None)
            if opposite is not None:
                besides.remove(opposite)
                found.append(self._difference(DifferenceKind.REPLACED, place, opposite, reason=_OPPOSITE))
            else:
                found.append(self._only_in_claim(place))
        found.extend(self._only_in_source(place) for place in besides)
        lacked = {each.claim_text for each in found if each.is_essential}
        found.extend(each for each in self._figures() if not lacked.issuperset(each.claim_text.split()))
        found.extend(
            self._difference(DifferenceKind.REPLACED, our, their, reason="")
            for our, their in pairs
            if self.ours[our].token.key != self.theirs[their].token.key
        )
        found.extend(self._moved(our, their) for our, their in moved if self.ours[our].is_content)
        if "?" in self.source and "?" not in self.claim:
            found.append(Difference(DifferenceKind.ONLY_IN_SOURCE, "", "?", is_essential=True, reason="a question"))
        return tuple(found)

    def around(self, first: int, last: int, matched: set[int]) -> tuple[Difference, ...]:
        """Content the source has directly before or behind the shared words, in the same clause: it narrows them."""
        found: list[Difference] = []
        pronoun = any(place not in matched for place in range(min(matched)))
        before = [] if pronoun else self._clause(range(first - 1, -1, -1))[::-1]
        for words in (before, self._clause(range(last + 1, len(self.theirs)))):
            if any(word.is_content for word in words):
                text = self.source[words[0].token.span.start : words[-1].token.span.end]
                found.append(
                    Difference(
                        DifferenceKind.ONLY_IN_SOURCE, "", text, is_essential=True, reason="the source narrows it"
                    )
                )
        return tuple(found)

    def _clause(self, places: range) -> list[Word]:
        """The words at these places up to the first punctuation mark."""
        words: list[Word] = []
        for place in places:
            word = self.theirs[place]
            beside = place - places.step
            left, right = sorted((word.token.span, self.theirs[beside].token.span))
            if any(mark in _PUNCTUATION for mark in self.source[left.end : right.start]):
                break
            words.append(word)
        return words

    def _moved(self, our: int, their: int) -> Difference:
        """A word in another place: harmless only where the two sides of an "and" changed places."""
        text, other = self.ours[our].token.text, self.theirs[their].token.text
        reason = "" if self._is_swap(our, their) or not self._is_displaced(our, their) else "in another order"
        return Difference(DifferenceKind.REPLACED, text, other, is_essential=bool(reason), reason=reason)

    def _is_displaced(self, our: int, their: int) -> bool:
        """Whether the nearest content words on either side are others in the claim than in the source."""
        mine = self._neighbours(self.ours, our)
        others = self._neighbours(self.theirs, their)
        return not any(left and left == right for left, right in zip(mine, others, strict=True))

    def _neighbours(self, words: Sequence[Word], place: int) -> tuple[str, str]:
        before = next((word.base for word in reversed(words[:place]) if word.is_content), "")
        after = next((word.base for word in words[place + 1 :] if word.is_content), "")
        return before, after

    def _is_swap(self, our: int, their: int) -> bool:
        """Whether the word changed places with its neighbour across an "and"."""
        for step in (-2, 2):
            if not (0 <= our + step < len(self.ours) and 0 <= their - step < len(self.theirs)):
                continue
            joined = self.ours[our + step // 2].token.key, self.theirs[their - step // 2].token.key
            if set(joined) <= _AND and self.ours[our + step].base == self.theirs[their - step].base:
                return True
        return False

    def _opposed(self, our: int, their: int) -> bool:
        return bool(opposition(self.ours[our].token.text, self.theirs[their].token.text, self.language))

    def _only_in_claim(self, place: int) -> Difference:
        word = self.ours[place]
        if self._denies(self.ours, place):
            reason = _DENIAL
        elif traits(word.token.text.casefold(), self.language).weakens:
            return self._difference(DifferenceKind.ONLY_IN_CLAIM, place, None, reason="")
        else:
            reason = "not in the source" if word.is_content else ""
        return self._difference(DifferenceKind.ONLY_IN_CLAIM, place, None, reason=reason)

    def _only_in_source(self, place: int) -> Difference:
        word = self.theirs[place]
        low = word.token.text.casefold()
        reason = ""
        if self._denies(self.theirs, place):
            reason = _DENIAL
        elif traits(low, self.language).weakens:
            reason = "the source hedges"
        elif word.token.key in _ATTRIBUTIONS or word.base in _ATTRIBUTIONS:
            reason = "the source reports what someone says or aims at"
        elif word.token.key in RESTRICTORS.get(self.language, frozenset()):
            reason = "the source restricts it"
        return self._difference(DifferenceKind.ONLY_IN_SOURCE, None, place, reason=reason)

    def _figures(self) -> list[Difference]:
        stated, read = read_quantities(self.claim, self.language), read_quantities(self.source, self.language)
        return [
            Difference(
                DifferenceKind.ONLY_IN_CLAIM, figure.text, "", is_essential=True, reason="the source has another figure"
            )
            for figure in stated
            if not any(
                compare(other, figure).entailment is Entailment.EQUAL and other.comparator is figure.comparator
                for other in read
            )
        ]

    def _difference(self, kind: DifferenceKind, our: int | None, their: int | None, *, reason: str) -> Difference:
        return Difference(
            kind,
            "" if our is None else self.ours[our].token.text,
            "" if their is None else self.theirs[their].token.text,
            is_essential=bool(reason),
            reason=reason,
        )

    def _denies(self, words: Sequence[Word], place: int) -> bool:
        start = max(0, place - _DENIAL_REACH)
        nearby = [word.token.text.casefold() for word in words[start : place + 2]]
        return denies(nearby, place - start, self.language)


def _relation(listed: Sequence[Difference]) -> Relation:
    essential = [difference for difference in listed if difference.is_essential]
    if not essential:
        return Relation.SUPPORTS
    if len(essential) == 1 and essential[0].reason in _TURNS:
        return Relation.CONTRADICTS
    return Relation.WEAKER


def _covered(ours: Sequence[Word], matched: set[int], listed: Sequence[Difference]) -> tuple[Span, ...]:
    """The parts of the claim the source says too: none of it where the source hedges, denies or narrows."""
    essential = [difference for difference in listed if difference.is_essential]
    if any(each.kind is not DifferenceKind.ONLY_IN_CLAIM or each.reason in _TURNS for each in essential):
        return ()
    runs: list[Span] = []
    is_open = False
    for place, word in enumerate(ours):
        if place not in matched and word.is_content:
            is_open = False
        elif is_open:
            runs[-1] = Span(runs[-1].start, word.token.span.end)
        elif place in matched and word.is_content:
            runs.append(word.token.span)
            is_open = True
    return tuple(runs)

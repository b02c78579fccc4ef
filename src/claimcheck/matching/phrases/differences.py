"""What each difference between a phrase and the source's wording means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimcheck.matching.phrases.alignment import Alignment, Block, Range
from claimcheck.matching.phrases.function_words import FUNCTION_WORDS, RESTRICTORS
from claimcheck.matching.phrases.known_words import KnownWords
from claimcheck.matching.phrases.tokens import Token, Tokens, fold
from claimcheck.matching.phrases.variants import one_spelling
from claimcheck.matching.polarity import denies, opposition
from claimcheck.matching.polarity.lexicon import traits


class Meaning(StrEnum):
    """What a difference in wording does to the meaning, from nothing to its opposite."""

    PRINT = "printing"
    """A word misread or misprinted, split or joined."""
    FUNCTION = "function word"
    INFLECTION = "inflection"
    DROPPED = "left out of the phrase"
    """The source says a word more; the phrase says nothing else for it."""
    LISTED = "left out of a list"
    """The source lists or adds it between commas; the phrase does not."""
    WORDING = "another word"
    """A content word of the phrase has no counterpart in the source."""
    HEDGE = "hedge or restriction"
    NAME = "another name"
    NUMBER = "number, unit or comparator"
    POLARITY = "negation or direction"

    @property
    def is_harmless(self) -> bool:
        """Whether the phrase still says what the source says."""
        return self in {Meaning.PRINT, Meaning.FUNCTION, Meaning.INFLECTION, Meaning.DROPPED}


@dataclass(frozen=True, slots=True)
class WordDifference:
    """One difference: the places of the phrase's words and of the source's (either may be none), and what it means."""

    meaning: Meaning
    ours: Tokens
    theirs: Tokens
    phrase_at: Range
    source_at: Range

    @property
    def phrase(self) -> tuple[Token, ...]:
        """The phrase's words."""
        return self.ours[self.phrase_at[0] : self.phrase_at[1]]

    @property
    def source(self) -> tuple[Token, ...]:
        """The source's words."""
        return self.theirs[self.source_at[0] : self.source_at[1]]


@dataclass(frozen=True, slots=True)
class Reader:
    """Judges differences in one language; `known` tells the words a writer may mean from misprints."""

    language: str
    known: KnownWords

    def read(self, alignment: Alignment, phrase: Tokens, source: Tokens) -> tuple[WordDifference, ...]:
        """Every difference of an alignment, in order."""
        laid = _Laid(self.language, self.known, phrase, source)
        return tuple([difference for block in alignment.different for difference in laid.block(block)])


@dataclass(frozen=True, slots=True)
class _Laid:
    """Two wordings laid side by side; words are named by their places (`our` in the phrase, `their` in the source)."""

    language: str
    known: KnownWords
    phrase: Tokens
    source: Tokens

    def block(self, block: Block) -> list[WordDifference]:
        """What the differences between words that stand opposite each other mean."""
        ours, theirs = range(*block.phrase), range(*block.source)
        if ours and theirs and self._is_same_print(ours, theirs):
            return [self._difference(Meaning.PRINT, block.phrase, block.source)]
        if ours and len(ours) == len(theirs):
            return [
                self._difference(self._pair(our, their), (our, our + 1), (their, their + 1))
                for our, their in zip(ours, theirs, strict=True)
            ]
        opposed = self._opposed(ours, theirs)
        if opposed:
            return [opposed]
        return [
            *(self._difference(self._only_in_phrase(our), (our, our + 1), (0, 0)) for our in ours),
            *(self._difference(meaning, (0, 0), place) for meaning, place in self._left_out(theirs, is_alone=not ours)),
        ]

    def _left_out(self, theirs: range, *, is_alone: bool) -> Iterator[tuple[Meaning, Range]]:
        """What each word means that only the source has; `is_alone` where the phrase has nothing in their place."""
        meanings = [self._only_in_source(their) for their in theirs]
        is_member = is_alone and Meaning.DROPPED in meanings and self.source.is_listed(theirs[0], theirs[-1])
        for meaning, their in zip(meanings, theirs, strict=True):
            is_lost = is_member and meaning is Meaning.DROPPED
            yield Meaning.LISTED if is_lost else meaning, (their, their + 1)

    def _difference(self, meaning: Meaning, phrase: Range, source: Range) -> WordDifference:
        return WordDifference(meaning, self.phrase, self.source, phrase, source)

    def _opposed(self, ours: range, theirs: range) -> WordDifference | None:
        for our in ours:
            for their in theirs:
                if self._opposes(our, their):
                    return self._difference(Meaning.POLARITY, (our, our + 1), (their, their + 1))
        return None

    def _opposes(self, our: int, their: int) -> bool:
        return bool(opposition(self.phrase.texts[our], self.source.texts[their], self.language))

    def _pair(self, our: int, their: int) -> Meaning:
        """What one word in the place of another means; the gravest reading first. No unit is a mere misprint."""
        phrase, source = self.phrase, self.source
        ours, theirs = phrase.keys[our], source.keys[their]
        mine, others = self._only_in_phrase(our), self._only_in_source(their)
        alone = {mine, others}
        digits = phrase.holds_digit(our), source.holds_digit(their)
        if phrase.is_sign(our) or source.is_sign(their) or all(digits):
            meaning = self._digits(our, their)
        elif len(ours) == len(theirs) == 1:
            meaning = self._letters(our, their)
        elif not (looks_alike := _as_misread(ours) == _as_misread(theirs)) and self._opposes(our, their):
            meaning = Meaning.POLARITY
        elif (_may_be_unit(phrase, our) or _may_be_unit(source, their)) and not self._is_spelled_out(theirs, others):
            meaning = Meaning.WORDING
        elif Meaning.POLARITY in alone:
            meaning = self._denial(ours, theirs, alone)
        elif mine is others is Meaning.FUNCTION:
            meaning = Meaning.FUNCTION
        elif is_inflection(ours, theirs):
            meaning = Meaning.INFLECTION
        elif any(digits) and not self._is_misread_word(our, their):
            meaning = self._digits(our, their)
        elif (
            looks_alike
            or self._is_one_spelling(ours, theirs)
            or self._is_misprint(ours, theirs, (our,), (their,))
            or (others is Meaning.FUNCTION and self._is_garbled(ours, theirs))
        ):
            meaning = Meaning.PRINT
        elif Meaning.HEDGE in alone:
            meaning = Meaning.HEDGE
        else:
            is_name = self._is_name(phrase, our) or self._is_name(source, their)
            meaning = Meaning.NAME if is_name else Meaning.WORDING
        return meaning

    def _digits(self, our: int, their: int) -> Meaning:
        ours, theirs = self.phrase.keys[our], self.source.keys[their]
        is_number = self.phrase.is_number(our) or self.source.is_number(their)
        if "%" in {ours, theirs} and not is_number:
            return Meaning.NUMBER if _PERCENT.issuperset((ours, theirs)) else Meaning.WORDING
        if is_number or self.phrase.is_sign(our) or self.source.is_sign(their):
            return Meaning.NUMBER
        return Meaning.NAME

    def _letters(self, our: int, their: int) -> Meaning:
        """One letter in the place of another: another vitamin, arm or type, unless both are little words."""
        empty = FUNCTION_WORDS.get(self.language, _NONE)
        are_words = self.phrase.keys[our] in empty and self.source.keys[their] in empty
        is_capital = self.phrase.texts[our].isupper() or self.source.texts[their].isupper()
        return Meaning.FUNCTION if are_words and not is_capital else Meaning.NAME

    def _is_misread_word(self, our: int, their: int) -> bool:
        """Whether the digits of one are letters misread (opini0n), since the other has none.

        Never where the other may be a name that digits are part of: S1P is not SIP.
        """
        if self.phrase.is_number(our) or self.source.is_number(their):
            return False
        side, at = (self.source, their) if self.phrase.holds_digit(our) else (self.phrase, our)
        if side.holds_digit(at) or (len(side.keys[at]) < _LONG_NAME and not side.texts[at][1:].islower()):
            return False
        read = _as_misread(self.phrase.keys[our]) + _as_misread(self.source.keys[their])
        return not any(map(str.isdecimal, read)) and (side is self.source or self._is_word(side.keys[at]))

    def _is_one_spelling(self, ours: str, theirs: str) -> bool:
        return self.language == "en" and one_spelling(ours) == one_spelling(theirs)

    def _is_word(self, word: str) -> bool:
        return word in self.known

    def _is_name(self, side: Tokens, at: int) -> bool:
        """Whether a word looks like a name: capitals that no sentence start explains, or the ending of a drug."""
        text = side.texts[at]
        if len(text) == 1 or side.keys[at].endswith(_DRUG_ENDINGS):
            return len(text) > 1
        if text.islower():
            return False
        if any(map(str.isupper, text[1:])):
            return not text.isupper() or not self.known.in_dictionary(text.casefold())
        return text[0].isupper() and not self.known.in_dictionary(text.casefold())

    def _is_spelled_out(self, theirs: str, alone: Meaning) -> bool:
        """Whether a word behind a number is an ordinary one, so that one wrong letter makes no other unit of it."""
        if alone is Meaning.FUNCTION:
            return len(theirs) > 1
        return len(theirs) >= _SHORTEST_WORD and self.known.in_dictionary(theirs)

    def _is_garbled(self, ours: str, theirs: str) -> bool:
        """Whether a short word of the phrase is a function word of the source with a letter misread ("os" for "as")."""
        if len(ours) > _LONGEST_GARBLED or len(ours) < len(theirs) - 1:
            return False
        return _distance(_as_misread(ours), _as_misread(theirs), 1) <= 1

    def _denial(self, ours: str, theirs: str, alone: set[Meaning]) -> Meaning:
        """Two denials are the same; one is none, unless what stands for it is no word but its misprint ("uot")."""
        if len(alone) == 1:
            return Meaning.FUNCTION
        if (len(ours) == len(theirs) or len(theirs) > _LONG_DENIAL) and not (
            self._is_word(ours) and self._is_word(theirs)
        ):
            return Meaning.PRINT if _distance(_as_misread(ours), _as_misread(theirs), 1) <= 1 else Meaning.POLARITY
        return Meaning.POLARITY

    def _only_in_phrase(self, our: int) -> Meaning:
        meaning = self._alone(self.phrase, our)
        return Meaning.WORDING if meaning is Meaning.DROPPED else meaning

    def _only_in_source(self, their: int) -> Meaning:
        if self.source.keys[their] in RESTRICTORS.get(self.language, _NONE):
            return Meaning.HEDGE
        meaning = self._alone(self.source, their)
        is_understood = self.language in FUNCTION_WORDS and self.source.keys[their].isascii()
        return Meaning.WORDING if meaning is Meaning.DROPPED and not is_understood else meaning

    def _alone(self, side: Tokens, at: int) -> Meaning:
        """What a word means to the side that does not have it."""
        text, key = side.texts[at], side.keys[at]
        if side.is_number(at) or side.is_sign(at):
            return Meaning.FUNCTION if text == "=" else Meaning.NUMBER
        known = traits(key if text == key else text.casefold(), self.language)
        if known.negates and self._denies(side, at):
            meaning = Meaning.POLARITY
        elif side.holds_digit(at):
            meaning = Meaning.NAME
        elif known.weakens:
            meaning = Meaning.HEDGE
        elif key in FUNCTION_WORDS.get(self.language, _NONE):
            meaning = Meaning.FUNCTION
        elif len(key) == 1 and not _may_be_unit(side, at):
            is_name = not text.isascii() or (text.isupper() and text not in _STATISTICS)
            meaning = Meaning.NAME if is_name else Meaning.FUNCTION
        elif known.poles and any(axis in _DEGREES for axis, _ in known.poles):
            meaning = Meaning.HEDGE
        else:
            meaning = Meaning.DROPPED
        return meaning

    def _denies(self, side: Tokens, at: int) -> bool:
        """Whether a word that can deny does so where it stands."""
        start = max(0, at - _DENIAL_REACH)
        if denies([text.casefold() for text in side.texts[start : at + 2]], at - start, self.language):
            return True
        # The "not" of "not only" denies nothing where it stands, but leaving it out does
        return self.language != "fr"

    def _is_same_print(self, ours: range, theirs: range) -> bool:
        """Whether two runs of words are the same letters, spaced otherwise or misread."""
        if len(ours) == len(theirs) == 1:
            same = fold(self.phrase.texts[ours[0]]) == fold(self.source.texts[theirs[0]])
            return same and not self.phrase.holds_digit(ours[0]) and not self.phrase.is_sign(ours[0])
        sides = ((self.phrase, ours), (self.source, theirs))
        if any(side.holds_digit(at) or side.is_sign(at) for side, run in sides for at in run):
            return False
        left, right = ("".join([fold(side.texts[at]) for at in run]) for side, run in sides)
        if left == right:
            return True
        if len(ours) == len(theirs) or any(self._opposes(our, their) for our in ours for their in theirs):
            return False
        return self._is_misprint(left, right, ours, theirs)

    def _is_badly_misread(self, ours: str, theirs: str) -> bool:
        """Whether a long string that is no word is a dictionary word with several letters taken for similar ones."""
        if len(ours) < _SHORTEST_BADLY_MISREAD or self._is_word(ours) or not self.known.in_dictionary(theirs):
            return False
        left, right = (_as_misread(word.replace("lc", "k")).translate(_CONFUSED) for word in (ours, theirs))
        return _distance(left, right, 1) <= 1

    def _is_misprint(self, ours: str, theirs: str, our: Iterable[int], their: Iterable[int]) -> bool:
        """Whether two different strings are one word, misread: few letters differ, and not both are words.

        Names must be closer than words: only letters that print alike may differ.
        """
        left, right = _as_misread(ours), _as_misread(theirs)
        if left == right:
            return True
        if self.language not in FUNCTION_WORDS or not (ours.isascii() and theirs.isascii()):
            return False  # one letter may be a word, or turn one: no vocabulary is there to tell
        longest = max(len(ours), len(theirs))
        places = [*((self.phrase, at) for at in our), *((self.source, at) for at in their)]
        is_name = any(self._is_name(side, at) for side, at in places)
        most = min(_MOST_MISREAD, max(1, longest // 4))
        allowed = int(longest >= _LONG_NAME) if is_name else most
        if min(_distance(ours, theirs, allowed), _distance(left, right, allowed)) > allowed and not (
            allowed and self._is_badly_misread(ours, theirs)
        ):
            return False
        if any(denies([side.texts[at].casefold()], 0, self.language) for side, at in places):
            return False
        if all(self._is_word(fold(side.texts[at])) for side, at in places):
            return False
        # Not where both are terms of the same source, a letter apart: alliin, allicin
        return not (self.known.is_used(ours) and (is_name or not self.known.in_dictionary(ours)))


_NONE: frozenset[str] = frozenset()
_STATISTICS = frozenset("PNX")
"""Capitals that stand before a figure of their own, by which they are compared."""
_DEGREES = frozenset("amount bound worth safety sign whole count success proof level".split())
"""Axes whose words, left out of a phrase, leave it saying more or other than the source."""
_DENIAL_REACH = 8
_LONG_DENIAL = 5
_PERCENT = frozenset({"%", "percent", "procent", "prozent", "pct"})
_SHORTEST_WORD = 4
_LONGEST_UNIT = 5
_LONGEST_GARBLED = 5
_MOST_MISREAD = 3
_LONG_NAME = 7
_ENDINGS = frozenset(
    "s es e en n t d ed ing er d te ten de den de m r ne nes x nt ent ait aient ée és ées ees re".split()
) - {"er"}
_SHORTEST_STEM = 3
_DRUG_ENDINGS = tuple(
    "mab nib tide statin pril sartan azole mycin cillin olol gliptin gliflozin parib ciclib platin taxel rubicin "
    "dipine prazole vir zumab tidine oxetine sone solone caine barbital zepam formin glutide cept kinra stim poetin "
    "mustine tecan bicin".split()
)
_SHORTEST_BADLY_MISREAD = 6
_CONFUSED = str.maketrans("uvyrhtao", "nnnnbfoo")
"""Letters alike enough to be confused, yet in too many pairs of words to be made equal where both may be words."""
_LOOKALIKES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h"))
_LOOKALIKE_LETTERS = str.maketrans("l1|!0ceq5829", "iiiioccgsbzg")


def is_inflection(left: str, right: str) -> bool:
    """Whether two folded words differ only in a trivial ending (patient, patients; treated, treating)."""
    least = max(_SHORTEST_STEM, min(len(left), len(right)) - 3)
    if left[:least] != right[:least] or len(left) < least:
        return False
    stem = least
    while left[stem : stem + 1] == right[stem : stem + 1] != "":
        stem += 1
    endings = {left[stem:], right[stem:]}
    return endings - {""} <= _ENDINGS


def _may_be_unit(side: Tokens, at: int) -> bool:
    """Whether a word stands where a unit would, and is as short as one."""
    return at > 0 and len(side.texts[at]) <= _LONGEST_UNIT and side.is_number(at - 1)


@lru_cache(maxsize=8192)
def _as_misread(word: str) -> str:
    """A word with the letters that scanners confuse made equal."""
    for pair, single in _LOOKALIKES:
        word = word.replace(pair, single)
    return word.translate(_LOOKALIKE_LETTERS)


def _distance(left: str, right: str, limit: int) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - heavy

    return int(OSA.distance(left, right, score_cutoff=limit))

"""What each difference between a phrase and the source's wording means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.matching.phrases.alignment import Alignment, Block
from claimcheck.matching.phrases.function_words import FUNCTION_WORDS, RESTRICTORS
from claimcheck.matching.phrases.known_words import KnownWords
from claimcheck.matching.phrases.tokens import Token, fold
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
    """One difference: the phrase's words and the source's (either may be none), and what it means."""

    meaning: Meaning
    phrase: tuple[Token, ...]
    source: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Judges differences in one language; `known` tells the words a writer may mean from misprints."""

    language: str
    known: KnownWords

    def read(
        self, alignment: Alignment, phrase: Sequence[Token], source: Sequence[Token]
    ) -> tuple[WordDifference, ...]:
        """Every difference of an alignment, in order."""
        found: list[WordDifference] = []
        for block in alignment.different:
            found.extend(self._block(block, phrase, source))
        return tuple(found)

    def _block(self, block: Block, phrase: Sequence[Token], source: Sequence[Token]) -> list[WordDifference]:
        ours = tuple(phrase[block.phrase[0] : block.phrase[1]])
        theirs = tuple(source[block.source[0] : block.source[1]])
        mine = [self._only_in_phrase(phrase, at) for at in range(*block.phrase)]
        others = [self._only_in_source(source, at) for at in range(*block.source)]
        if ours and theirs:
            if self._is_same_print(ours, theirs):
                return [WordDifference(Meaning.PRINT, ours, theirs)]
            if len(ours) == len(theirs):
                places = zip(range(*block.phrase), range(*block.source), strict=True)
                units = [_may_be_unit(phrase, our) or _may_be_unit(source, their) for our, their in places]
                return [
                    WordDifference(self._pair(our, their, *alone, is_unit=is_unit), (our,), (their,))
                    for our, their, *alone, is_unit in zip(ours, theirs, mine, others, units, strict=True)
                ]
            opposed = self._opposed(ours, theirs)
            if opposed:
                return [opposed]
        return [
            *(WordDifference(meaning, (token,), ()) for token, meaning in zip(ours, mine, strict=True)),
            *(WordDifference(meaning, (), (token,)) for token, meaning in zip(theirs, others, strict=True)),
        ]

    def _opposed(self, ours: Sequence[Token], theirs: Sequence[Token]) -> WordDifference | None:
        for our in ours:
            for their in theirs:
                if opposition(our.text, their.text, self.language):
                    return WordDifference(Meaning.POLARITY, (our,), (their,))
        return None

    def _pair(self, ours: Token, theirs: Token, mine: Meaning, others: Meaning, *, is_unit: bool) -> Meaning:
        """What one word in the place of another means; the gravest reading first. No unit is a mere misprint."""
        alone = {mine, others}
        if ours.is_sign or theirs.is_sign or (ours.holds_digit and theirs.holds_digit):
            meaning = self._digits(ours, theirs)
        elif opposition(ours.text, theirs.text, self.language):
            meaning = Meaning.POLARITY
        elif is_unit and not self._is_spelled_out(theirs, others):
            meaning = Meaning.WORDING
        elif Meaning.POLARITY in alone:
            meaning = self._denial(ours, theirs, alone)
        elif mine is others is Meaning.FUNCTION:
            meaning = Meaning.FUNCTION
        elif is_inflection(ours.key, theirs.key):
            meaning = Meaning.INFLECTION
        elif (ours.holds_digit or theirs.holds_digit) and not _is_misread_word(ours, theirs):
            meaning = self._digits(ours, theirs)
        elif self._is_misprint(ours.key, theirs.key, (ours,), (theirs,)) or (
            others is Meaning.FUNCTION and self._is_garbled(ours.key, theirs.key)
        ):
            meaning = Meaning.PRINT
        elif Meaning.HEDGE in alone:
            meaning = Meaning.HEDGE
        else:
            meaning = Meaning.NAME if self._is_name(ours) or self._is_name(theirs) else Meaning.WORDING
        return meaning

    def _digits(self, ours: Token, theirs: Token) -> Meaning:
        if "%" in {ours.key, theirs.key} and not (ours.is_number or theirs.is_number):
            return Meaning.NUMBER if _PERCENT.issuperset((ours.key, theirs.key)) else Meaning.WORDING
        if ours.is_number or theirs.is_number or ours.is_sign or theirs.is_sign:
            return Meaning.NUMBER
        return Meaning.PRINT if _as_misread(ours.key) == _as_misread(theirs.key) else Meaning.NAME

    def _is_word(self, word: str) -> bool:
        return word in self.known

    def _is_name(self, token: Token) -> bool:
        """Whether a word looks like a name: capitals that no sentence start explains, or the ending of a drug."""
        text = token.text
        if len(text) == 1 or token.key.endswith(_DRUG_ENDINGS):
            return len(text) > 1
        if any(mark.isupper() for mark in text[1:]):
            return not text.isupper() or not self.known.in_dictionary(text.casefold())
        return text[0].isupper() and not self.known.in_dictionary(text.casefold())

    def _is_spelled_out(self, theirs: Token, alone: Meaning) -> bool:
        """Whether a word behind a number is an ordinary one, so that one wrong letter makes no other unit of it."""
        if alone is Meaning.FUNCTION:
            return len(theirs.key) > 1
        return len(theirs.key) >= _SHORTEST_WORD and self.known.in_dictionary(theirs.key)

    def _is_garbled(self, ours: str, theirs: str) -> bool:
        """Whether a short word of the phrase is a function word of the source with a letter misread ("os" for "as")."""
        if len(ours) > _LONGEST_GARBLED or len(ours) < len(theirs) - 1:
            return False
        return _distance(_as_misread(ours), _as_misread(theirs), 1) <= 1

    def _denial(self, ours: Token, theirs: Token, alone: set[Meaning]) -> Meaning:
        """Two denials are the same; one is none, unless what stands for it is no word but its misprint ("uot")."""
        if len(alone) == 1:
            return Meaning.FUNCTION
        if (len(ours.key) == len(theirs.key) or len(theirs.key) > _LONG_DENIAL) and not (
            self._is_word(ours.key) and self._is_word(theirs.key)
        ):
            folded = _as_misread(ours.key), _as_misread(theirs.key)
            return Meaning.PRINT if _distance(*folded, 1) <= 1 else Meaning.POLARITY
        return Meaning.POLARITY

    def _only_in_phrase(self, phrase: Sequence[Token], index: int) -> Meaning:
        meaning = self._alone(phrase, index)
        return Meaning.WORDING if meaning is Meaning.DROPPED else meaning

    def _only_in_source(self, source: Sequence[Token], index: int) -> Meaning:
        if source[index].key in RESTRICTORS.get(self.language, frozenset()):
            return Meaning.HEDGE
        return self._alone(source, index)

    def _alone(self, around: Sequence[Token], index: int) -> Meaning:
        """What a word means to the side that does not have it."""
        token = around[index]
        known = traits(token.text.casefold(), self.language)
        if token.is_number or token.is_sign:
            meaning = Meaning.FUNCTION if token.text == "=" else Meaning.NUMBER
        elif self._denies(around, index):
            meaning = Meaning.POLARITY
        elif token.holds_digit:
            meaning = Meaning.NAME
        elif known.weakens:
            meaning = Meaning.HEDGE
        elif token.key in FUNCTION_WORDS.get(self.language, frozenset()) or (
            len(token.key) == 1 and not _may_be_unit(around, index)
        ):
            meaning = Meaning.FUNCTION
        else:
            is_degree = any(axis in _DEGREES for axis, _ in known.poles)
            meaning = Meaning.HEDGE if is_degree else Meaning.DROPPED
        return meaning

    def _denies(self, around: Sequence[Token], index: int) -> bool:
        start = max(0, index - _DENIAL_REACH)
        nearby = [token.text.casefold() for token in around[start : index + 2]]
        if denies(nearby, index - start, self.language):
            return True
        # The "not" of "not only" denies nothing where it stands, but leaving it out does
        return self.language != "fr" and traits(nearby[index - start], self.language).negates

    def _is_same_print(self, ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
        """Whether two runs of words are the same letters, spaced otherwise or misread."""
        if any(token.holds_digit or token.is_sign for token in (*ours, *theirs)):
            return False
        left, right = _joined(ours), _joined(theirs)
        if left == right:
            return True
        if any(opposition(our.text, their.text, self.language) for our in ours for their in theirs):
            return False
        return len(ours) != len(theirs) and self._is_misprint(left, right, ours, theirs)

    def _is_badly_misread(self, ours: str, theirs: str) -> bool:
        """Whether a long string that is no word is a dictionary word with several letters taken for similar ones."""
        if len(ours) < _SHORTEST_BADLY_MISREAD or self._is_word(ours) or not self.known.in_dictionary(theirs):
            return False
        left, right = (_as_misread(word.replace("lc", "k")).translate(_CONFUSED) for word in (ours, theirs))
        return _distance(left, right, 1) <= 1

    def _is_misprint(self, ours: str, theirs: str, our: Sequence[Token], their: Sequence[Token]) -> bool:
        """Whether two different strings are one word, misread: few letters differ, and not both are words.

        Names must be closer than words: only letters that print alike may differ.
        """
        left, right = _as_misread(ours), _as_misread(theirs)
        if left == right:
            return True
        longest = max(len(ours), len(theirs))
        if any(self._is_name(token) for token in (*our, *their)):
            allowed = 1 if longest >= _LONG_NAME else 0
        else:
            allowed = min(_MOST_MISREAD, max(1, longest // 4))
        if min(_distance(ours, theirs, allowed), _distance(left, right, allowed)) > allowed and not (
            allowed and self._is_badly_misread(ours, theirs)
        ):
            return False
        if any(denies([token.text.casefold()], 0, self.language) for token in (*our, *their)):
            return False
        return not (all(map(self._is_word, map(_key, our))) and all(map(self._is_word, map(_key, their))))


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
    stem = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        stem += 1
    if stem < max(_SHORTEST_STEM, min(len(left), len(right)) - 3):
        return False
    endings = {left[stem:], right[stem:]}
    return endings - {""} <= _ENDINGS


def _may_be_unit(around: Sequence[Token], index: int) -> bool:
    """Whether a word stands where a unit would, and is as short as one."""
    return index > 0 and around[index - 1].is_number and len(around[index].text) <= _LONGEST_UNIT


def _is_misread_word(ours: Token, theirs: Token) -> bool:
    """Whether the digits of one are letters misread (opini0n), since the other has none."""
    if ours.is_number or theirs.is_number or (ours.holds_digit and theirs.holds_digit):
        return False
    return not any(mark.isdecimal() for mark in _as_misread(ours.key) + _as_misread(theirs.key))


def _as_misread(word: str) -> str:
    """A word with the letters that scanners confuse made equal."""
    for pair, single in _LOOKALIKES:
        word = word.replace(pair, single)
    return word.translate(_LOOKALIKE_LETTERS)


def _distance(left: str, right: str, limit: int) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - heavy

    return int(OSA.distance(left, right, score_cutoff=limit))


def _joined(side: Sequence[Token]) -> str:
    return "".join(map(_key, side))


def _key(token: Token) -> str:
    return fold(token.text)

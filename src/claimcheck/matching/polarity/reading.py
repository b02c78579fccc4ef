"""Negation, direction and hedging read from a text, and two texts compared by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.matching.polarity.lexicon import NEGATING_PREFIXES, OPPOSITE_PREFIXES, traits
from claimcheck.text import Span, guess_language, words

NEGATION = "negation"
_SHORTEST_BASE = 4
_SHARED_ENDING = 3
_NE_REACH = 7
_ONLY = {
    "en": frozenset({"only", "just", "merely", "solely"}),
    "nl": frozenset({"alleen", "enkel", "slechts"}),
    "fr": frozenset({"seulement", "uniquement"}),
    "de": frozenset({"nur", "lediglich", "allein"}),
}
_PAS_WITHOUT_NE = frozenset("de d du encore toujours nécessairement forcément significatif significative".split())


@dataclass(frozen=True, slots=True)
class PolarityWord:
    """A word that denies (`axis` is "negation", `sign` -1) or stands at one pole of an axis (`sign` +1 or -1).

    `span` is in the text it was read from. A word can stand on several axes; each is an entry of its own.
    """

    span: Span
    text: str
    axis: str
    sign: int


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that makes a statement less than certain, less than whole, or somebody's opinion."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where two texts part: the axis, and the word on each side ('' where one side has none)."""

    axis: str
    left: str
    right: str


def polarity_words(text: str, language: str = "") -> tuple[PolarityWord, ...]:
    """Every negation and direction word of `text`, in order.

    `language` is BCP 47; empty to have it guessed. Knows that Dutch "pas" and German "noch" deny nothing, that a
    French "pas" needs its "ne", and that "not only" and its like affirm.
    """
    primary = primary_language(text, language)
    spans = words(text)
    folded = [span.of(text).casefold().replace("’", "'") for span in spans]
    found: list[PolarityWord] = []
    for index, span in enumerate(spans):
        word = span.of(text)
        if denies(folded, index, primary):
            found.append(PolarityWord(span, word, NEGATION, -1))
        found.extend(PolarityWord(span, word, axis, sign) for axis, sign in traits(folded[index], primary).poles)
    return tuple(found)


def hedges(text: str, language: str = "") -> tuple[Hedge, ...]:
    """Every word of `text` that hedges it: modals, likelihood, intention, attribution, "some", "partly"."""
    primary = primary_language(text, language)
    spans = ((span, span.of(text)) for span in words(text))
    return tuple(
        Hedge(span, word)
        for span, word in spans
        if traits(word.casefold(), primary).weakens and not (word == "May" and span.start > 0)  # the month
    )


def disagreement(left: str, right: str, language: str = "") -> Disagreement | None:
    """Where two texts that should say the same thing part in negation or direction; None where they agree.

    Compares by counting, without aligning: the texts part when one denies more often than the other, or when
    on some axis all words of one stand at the opposite pole of all words of the other. Words on one side only are no
    disagreement, as the other text may use a word this vocabulary does not know.
    """
    primary = primary_language(f"{left} {right}", language)
    ours, theirs = polarity_words(left, primary), polarity_words(right, primary)
    our_denials = [word.text for word in ours if word.axis == NEGATION]
    their_denials = [word.text for word in theirs if word.axis == NEGATION]
    if len(our_denials) != len(their_denials):
        return Disagreement(NEGATION, " ".join(our_denials), " ".join(their_denials))
    for axis, (our_sign, our_word) in _one_sided(ours).items():
        their_sign, their_word = _one_sided(theirs).get(axis, (our_sign, ""))
        if their_sign != our_sign:
            return Disagreement(axis, our_word, their_word)
    return None


@lru_cache(maxsize=65536)
def opposition(left: str, right: str, language: str) -> str:
    """The axis on which two single words stand opposed ('' if they do not): by vocabulary, or by their beginnings.

    "higher" and "lower", "safe" and "unsafe", "hypertension" and "hypotension", "toename" and "afname".
    """
    left, right = left.casefold(), right.casefold()
    primary = primary_language("", language)
    left_poles = dict(traits(left, primary).poles)
    for axis, sign in traits(right, primary).poles:
        if left_poles.get(axis, sign) != sign:
            return axis
    if left[-_SHARED_ENDING:] != right[-_SHARED_ENDING:]:
        return ""
    if _is_denied_form(left, right) or _is_denied_form(right, left):
        return NEGATION
    for one, other in OPPOSITE_PREFIXES:
        for first, second in ((left, right), (right, left)):
            rest = first[len(one) :]
            if first.startswith(one) and len(rest) >= _SHORTEST_BASE - 1 and second == other + rest:
                return f"{one}-/{other}-"
    return ""


def denies(folded: Sequence[str], index: int, language: str) -> bool:
    """Whether the casefolded word at `index` denies what it stands in, given its neighbours."""
    word = folded[index]
    if not traits(word, language).negates:
        return False
    following = folded[index + 1] if index + 1 < len(folded) else ""
    if following in _ONLY.get(language, frozenset()):
        return False
    if word == "no" and following[:1].isdigit():
        return False
    if language == "fr" and word == "pas":
        reach = folded[max(0, index - _NE_REACH) : index]
        return "ne" in reach or "n" in reach or following in _PAS_WITHOUT_NE
    return True


def primary_language(text: str, language: str) -> str:
    """'nl', 'fr', 'de' or 'en': of the tag given, else guessed from the text, else English."""
    return language.partition("-")[0].lower() or guess_language(text) or "en"


def _one_sided(found: Sequence[PolarityWord]) -> dict[str, tuple[int, str]]:
    """The axes on which all words of a text stand at one pole, with that pole and the first such word."""
    axes: dict[str, tuple[int, str]] = {}
    for axis in dict.fromkeys(word.axis for word in found if word.axis != NEGATION):
        on_axis = [word for word in found if word.axis == axis]
        if len({word.sign for word in on_axis}) == 1:
            axes[axis] = (on_axis[0].sign, on_axis[0].text)
    return axes


def _is_denied_form(word: str, base: str) -> bool:
    return len(base) >= _SHORTEST_BASE and any(word == prefix + base for prefix in _prefixes_of(word))


def _prefixes_of(word: str) -> Iterator[str]:
    return (prefix for prefix in NEGATING_PREFIXES if word.startswith(prefix))

"""What a claim says its figure is about: the content words around it, each with how much it matters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.claims import Claim, Figure
from claimcheck.matching.content import content_words, is_year
from claimcheck.matching.figures.context.series import attach
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.promotional import CLAUSE_BREAKS
from claimcheck.quantities import Quantity, read_quantities
from claimcheck.text import Span, sentences

_LIGHT: Final = frozenset(
    "w:" + word
    for word in (
        "get have receive show find report observe see do make take include use give become begin remain tend reach "
        "total overall approximately currently now already also respectively significant significantly similarly "
        "compare comparison difference result number amount only well still however therefore thus moreover further "
        "addition additionally present presently today run obtain reveal demonstrate note indicate suggest "
        "achieve experience occur lead continue know come go amount stand lie say "
        "concern consider relative versus whereof thereof perform conduct carry record register measure collect detect "
        "identify document describe state list contain comprise constitute represent account estimate count tell good "
        "accord focus aim direct address cover involve mean apply belong relate serve amount "
        "later similar odds ratio confidence interval statistically affect recruit enrol enroll different "
        "hazard part participate"
    ).split()
)
"""Keys of words that carry grammar rather than subject in a sentence with a figure."""

_LIGHT_FORMS: Final = frozenset(
    {
        "according",
        "following",
        "followed",
        "compared",
        "daarvan",
        "waarvan",
        "davon",
        "dont",
        "tegenover",
    }
)
_OCCURS: Final = frozenset(
    "trat traten tritt treten auftrat auftraten auftritt trad traden treedt treden optrad optreedt survenu survenue "
    "survenus survenues survient surviennent survenait survenaient".split()
)
"""Forms of "occur" that are also filed under another word: "trat ... auf", "est survenue"."""
_LINKS: Final = frozenset(
    "w:" + word
    for word in (
        "be amount total come stand lie number count represent constitute account occur happen have measure equal "
        "reach see report find observe note record show"
    ).split()
)
"""Keys of words that tie a subject to its figure and say nothing else: "bedraagt", "erfolgt", "s'élève à"."""
_STATISTICS: Final = frozenset({"CI", "OR", "HR", "RR", "SD", "SE", "SEM", "IQR", "IC", "BI", "KI", "P"})
"""Labels of statistics: they say how a figure was reckoned, not what it is of."""
_LIGHT_WEIGHT: Final = 0.25
_REACH: Final = 6.0
"""Content words between a figure and a word at which the word's weight is halved."""
_CLAUSE_COST: Final = 6.0
_SENTENCE_COST: Final = 14.0
_NOUN_GAP: Final = re.compile(
    r"\s*(?:\)|%)?\s*(?:(?:of|van|de|des|du|d['’]|der|von|aller|alle|all|the|het|les|la|le|den|dem|die|das|an?|een|"
    r"those|these|our|onze|nos|unserer?)\s*)*",
    re.IGNORECASE,
)
_BLANK: Final = re.compile(r"[\s-]*")
_NOUN_WORDS: Final = 4
_BESIDE_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class ContextItem:
    """One content word of the claim as it bears on one figure.

    `weight` (0..1) falls with the distance from the figure; `is_noun` marks the words directly behind the number,
    among them what is counted; `is_beside` the nearest content words on either side; `is_own` the words that belong to
    this figure and to no other of the claim;
    `is_known` is False where the word has no English translation the lexicon knows.
    """

    word: ContextWord
    weight: float
    is_noun: bool
    is_beside: bool
    is_own: bool
    is_name: bool
    is_known: bool


@dataclass(frozen=True, slots=True)
class ClaimContext:
    """A figure of a claim with everything a source must share with it.

    `others` are the further quantities of the figure's sentence, in order; `peers` those of the figure's kind, the
    figure itself at `position`; `keys` are those of all items, `said` those of all words of the claim's text.
    `sentence` is its span.
    """

    figure: Figure
    text: str
    language: str
    sentence: Span
    items: tuple[ContextItem, ...]
    others: tuple[Quantity, ...]
    peers: tuple[Quantity, ...]
    position: int
    keys: frozenset[str]
    said: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the contexts of all figures of a text share: `words` are those outside its quantities, and years."""

    sentences: tuple[Span, ...]
    quantities: tuple[Quantity, ...]
    words: tuple[ContextWord, ...]
    said: frozenset[str]


@lru_cache(maxsize=64)
def _reading(text: str, language: str) -> _Reading:
    quantities = read_quantities(text, language)
    taken = {place for quantity in quantities for place in range(quantity.span.start, quantity.span.end)}
    words = content_words(text, language)
    return _Reading(
        sentences(text, language),
        quantities,
        tuple(word for word in words if is_year(word) or taken.isdisjoint(range(word.span.start, word.span.end))),
        frozenset[str]().union(*(word.keys for word in words)),
    )


def claim_context(figure: Figure, claim: Claim, language: str) -> ClaimContext:
    """Read the context of `figure` from its claim; `language` is the claim's (BCP 47)."""
    return _context(figure, claim.text, language)


@lru_cache(maxsize=256)  # the same for every document of a brochure
def _context(figure: Figure, text: str, language: str) -> ClaimContext:
    read = _reading(text, language)
    sentence = next((span for span in read.sentences if span.overlaps(figure.span)), Span(0, len(text)))
    quantities = tuple(
        quantity
        for quantity in read.quantities
        if not quantity.span.overlaps(figure.span) and quantity.span.overlaps(sentence)
    )
    stated = figure.quantity
    here = Span(figure.span.start, figure.span.end)
    peers = sorted(
        (
            *((quantity.span, quantity) for quantity in quantities if quantity.kind is stated.kind),
            (here, stated),
        ),
        key=lambda pair: pair[0],
    )
    position = next(at for at, (span, _) in enumerate(peers) if span == here)
    words = tuple(word for word in read.words if not word.span.overlaps(figure.span))
    inside = [word for word in words if word.span.overlaps(sentence)]
    attachment = attach(text, [span for span, _ in peers], inside, language)
    own = attachment.own[position]
    foreign = frozenset[int]().union(*attachment.own) - own
    noun = _noun(text, figure, inside, language)
    beside = _beside(figure, inside)
    items: list[ContextItem] = []
    for at, word in enumerate(inside):
        if at in foreign:
            continue
        weight = _proximity(text, word, figure, inside, language)
        items.append(_item(word, weight, language, is_noun=at in noun, is_beside=at in beside, is_own=at in own))
    items.extend(
        _item(word, _halved(_SENTENCE_COST), language, is_noun=False, is_beside=False, is_own=False)
        for word in words
        if not word.span.overlaps(sentence)
    )
    return ClaimContext(
        figure,
        text,
        language,
        sentence,
        tuple(items),
        quantities,
        tuple(quantity for _, quantity in peers),
        position,
        frozenset[str]().union(*(item.word.keys for item in items)),
        read.said,
    )


def is_light(word: ContextWord) -> bool:
    """Whether a word carries grammar rather than subject beside a figure."""
    return (
        not _LIGHT.isdisjoint(word.keys) or word.text.casefold() in _LIGHT_FORMS | _OCCURS or word.text in _STATISTICS
    )


def is_link(word: ContextWord) -> bool:
    """Whether a word only ties a subject to its figure, as "is" does."""
    return (not _LINKS.isdisjoint(word.keys) or word.text.casefold() in _OCCURS) and not is_name(word)


def is_known(word: ContextWord) -> bool:
    """Whether the word can be expected to meet its counterpart in another language."""
    return any(key[:2] in {"w:", "n:"} for key in word.keys)


def is_name(word: ContextWord) -> bool:
    """Whether the word is a name, an acronym or an identifier."""
    return word.text not in _STATISTICS and any(key.startswith("n:") for key in word.keys)


def _item(
    word: ContextWord, weight: float, language: str, *, is_noun: bool, is_beside: bool, is_own: bool
) -> ContextItem:
    light = is_light(word) and not is_name(word)
    return ContextItem(
        word,
        weight * (_LIGHT_WEIGHT if light else 1.0),
        is_noun=is_noun and not light,
        is_beside=is_beside,
        is_own=is_own,
        is_name=is_name(word),
        is_known=language.startswith("en") or is_known(word),
    )


def _noun(text: str, figure: Figure, words: list[ContextWord], language: str) -> frozenset[int]:
    """What is counted: the head of the run of words directly behind the number ("5000 active professionals").

    The head stands last, in French first; a word for persons counts wherever it stands in the run.
    """
    run: list[int] = []
    end = figure.span.end
    for at, word in enumerate(words):
        if word.span.start < end:
            continue
        gap = (_NOUN_GAP if not run else _BLANK).match(text, end)
        if gap is None or gap.end() < word.span.start or is_light(word) or len(run) == _NOUN_WORDS:
            break
        run.append(at)
        end = word.span.end
    if not run:
        return frozenset()
    head = run[0] if language.startswith("fr") else run[-1]
    return frozenset((head, *(at for at in run if "e:person" in words[at].keys)))


def _beside(figure: Figure, words: list[ContextWord]) -> frozenset[int]:
    """The nearest content words before and behind the figure."""
    before = [at for at, word in enumerate(words) if word.span.end <= figure.span.start]
    behind = [at for at, word in enumerate(words) if word.span.start >= figure.span.end]
    return frozenset((*before[-_BESIDE_WORDS:], *behind[:_BESIDE_WORDS]))


def _proximity(text: str, word: ContextWord, figure: Figure, words: list[ContextWord], language: str) -> float:
    low, high = sorted((word.span, Span(*figure.span)))
    between = sum(1 for other in words if low.end <= other.span.start and other.span.end <= high.start)
    breaks = CLAUSE_BREAKS.get(language.split("-", maxsplit=1)[0], CLAUSE_BREAKS["en"])
    crossed = sum(1 for _ in breaks.finditer(text, low.end, high.start))
    return _halved(between + _CLAUSE_COST * crossed)


def _halved(distance: float) -> float:
    return 1.0 / (1.0 + (distance / _REACH) ** 2)

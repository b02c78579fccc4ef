"""Which of the four languages a text is in, from its function words and number style; English when unsure."""

from __future__ import annotations

import re

from claimcheck.quantities.lexicon import LEXICONS, Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
_FUNCTION_WORDS = {
    "en": frozenset(
        ("the of and in to with for is was were that at by from are more than between patients or as on be").split()
    ),
    "nl": frozenset(
        (
            "de het een van en met voor is zijn dat op bij tot uit meer dan tussen of niet door wordt werd ook aan "
            "er in"
        ).split()
    ),
    "fr": frozenset(
        (
            "le la les des du de et un une pour est sont dans par sur plus que au aux ou à avec entre en ont était ce"
        ).split()
    ),
    "de": frozenset(
        (
            "der die das und mit für ist sind von zu im den dem bei mehr als zwischen oder nicht werden wurde auch ein "
            "eine auf in"
        ).split()
    ),
}
_ONLY = {
    code: words - frozenset().union(*(other for name, other in _FUNCTION_WORDS.items() if name != code))
    for code, words in _FUNCTION_WORDS.items()
}
_COMMA_STYLE = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]|(?<![0-9.,])[0-9]+,[0-9]{1,2}(?![0-9,])\s?(?:%|€)"
)


def lexicon_for(text: str, language: str) -> Lexicon:
    """The lexicon of a BCP 47 tag, or of the text itself where the tag is empty or of another language."""
    primary = language.replace("_", "-").split("-", 1)[0].lower()
    return LEXICONS.get(primary) or LEXICONS[guess_language(text)]


def guess_language(text: str) -> str:
    """The language whose own function words are the most frequent at the head of the text."""
    scores = dict.fromkeys(_ONLY, 0.0)
    for match in _WORD.finditer(text, 0, _SAMPLE):
        word = match.group().lower()
        for code, words in _FUNCTION_WORDS.items():
            if word in words:
                scores[code] += 1.0 if word in _ONLY[code] else 0.3
            elif _is_number_word(word, code):
                scores[code] += 0.5
    best = max(scores, key=lambda code: scores[code])
    if scores[best] > 0:
        return best
    return "nl" if _COMMA_STYLE.search(text[:_SAMPLE]) else "en"


def _is_number_word(word: str, code: str) -> bool:
    lexicon = LEXICONS[code]
    return len(word) > 2 and (word in lexicon.cardinals or word in lexicon.magnitudes)

"""Which lexicon a text is read with."""

from __future__ import annotations

import re

from claimcheck.quantities.lexicon import LEXICONS, Lexicon
from claimcheck.quantities.number_words import compound
from claimcheck.quantities.tokens import fold
from claimcheck.text import guess_language

_WORD = re.compile(r"[^\W\d_]{3,40}")
_SAMPLE = 4000
_COMMA_STYLE = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]|(?<![0-9.,])[0-9]+,[0-9]{1,2}(?![0-9,])\s?(?:%|€)"
)


def lexicon_for(text: str, language: str) -> Lexicon:
    """The lexicon of a BCP 47 tag, or of the text itself where the tag is empty or of another language.

    Function words decide; then number words; then number style ('1.234,5' and '65,2 %' are read as Dutch);
    English when nothing speaks.
    """
    named = primary_lexicon(language) or LEXICONS.get(guess_language(text))
    return named or LEXICONS[_by_numbers(text[:_SAMPLE])]


def primary_lexicon(language: str) -> Lexicon | None:
    """The lexicon of a BCP 47 tag; None where the text itself must tell."""
    return LEXICONS.get(language) or LEXICONS.get(language.replace("_", "-").split("-", 1)[0].lower())


def _by_numbers(sample: str) -> str:
    keys = {fold(match.group()) for match in _WORD.finditer(sample)}
    scores = {
        code: sum(key in known or bool(compound(key, code)) for key in keys)
        for code, known in ((code, _number_words(lexicon)) for code, lexicon in LEXICONS.items())
    }
    best = max(scores, key=lambda code: scores[code])
    if scores[best] and list(scores.values()).count(scores[best]) == 1:
        return best
    return "nl" if _COMMA_STYLE.search(sample) else "en"


def _number_words(lexicon: Lexicon) -> frozenset[str]:
    """The words of a language that speak of figures: numbers, magnitudes, comparators, function words."""
    return frozenset((*lexicon.cardinals, *lexicon.magnitudes, *lexicon.before)) | lexicon.function_words

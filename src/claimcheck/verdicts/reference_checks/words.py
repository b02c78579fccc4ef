"""Words as titles, names and journals are compared by: letter case, accents, mark-up and typography left out."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu",
    "σ": "sigma", "τ": "tau", "ω": "omega",
}  # fmt: skip
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "’": "'", "&": " and ", "\u00ad": ""}
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_LINE_END_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011]\s+(?=[a-zà-ÿ])")


def folded(text: str) -> str:
    """Lower-case, without accents and ligatures; superscript digits become plain ones."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(_GREEK.get(letter, letter) for letter in plain if not unicodedata.combining(letter))


def word_list(text: str) -> list[str]:
    """The words of `text` in order, folded; punctuation and hyphens part words."""
    return [word.replace("'", "") for word in _WORD.findall(folded(_LINE_END_HYPHEN.sub("", text)))]


def title_words(text: str) -> list[str]:
    """The words of a title; the number of a phase or type in Roman figures counts as its Arabic one."""
    words = word_list(text)
    return [
        _ROMAN.get(word, word) if place and words[place - 1] in {"phase", "type", "fase", "grade", "stage"} else word
        for place, word in enumerate(words)
    ]

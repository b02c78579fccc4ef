"""The content words of a text as figures are bound by them: with calendar years, and with words for the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claimcheck.matching.lexicon import ContextWord, context_keys
from claimcheck.matching.lexicon.equivalents import equivalents
from claimcheck.matching.lexicon.keys import primary_language
from claimcheck.matching.lexicon.morphology import lexicon_english
from claimcheck.matching.lexicon.vocabulary import folded
from claimcheck.text import Span

_YEAR: Final = re.compile(
    r"(?<![\w.,·€$£-])(?:19[5-9]\d|20[0-4]\d)(?![\w%]|[.,·]\d|\s?(?:mg|ml|patients?|people|euro|€))"
)


@lru_cache(maxsize=2048)  # a claim is read again for each of its figures, and a heading for each of its rows
def content_words(text: str, language: str) -> tuple[ContextWord, ...]:
    """The content words of a text in order, calendar years among them as names ("n:2022").

    Words that mean the same beside a figure share a key "e:..." (`equivalents`).
    """
    read = context_keys(text, language)
    shared = _equivalent_keys(text, language, read)
    words = tuple(
        part for word, keys in zip(read, shared, strict=True) for part in _parts(_widened(word, keys), language)
    )
    years = [
        ContextWord(found.group(), Span(*found.span()), found.group(), frozenset({f"n:{found.group()}"}))
        for found in _YEAR.finditer(text)
    ]
    return tuple(sorted((*words, *years), key=lambda word: word.span)) if years else words


def _equivalent_keys(text: str, language: str, words: Sequence[ContextWord]) -> list[frozenset[str]]:
    """The keys each word of a text shares with its equivalents: as a word, an abbreviation, part of a phrase."""
    listed = equivalents()
    is_english = primary_language(language) == "en"
    in_phrases = listed.in_text(text, words) if is_english else {}
    has_lower_case = any(character.islower() for character in text)
    return [
        frozenset[str]()
        if at in in_phrases and not in_phrases[at]
        else frozenset[str]().union(
            # A phrase of an English text is looked up as a whole: its last word alone does not make it.
            *(listed.of_word(key) for key in word.keys if not (is_english and " " in key)),
            listed.of_abbreviation(word.text) if has_lower_case else (),
            in_phrases.get(at, ()),
        )
        for at, word in enumerate(words)
    ]


def _widened(word: ContextWord, shared: frozenset[str]) -> ContextWord:
    """A word with the keys it shares, and those of the words a hyphen joins in it."""
    joined = {f"w:{part}" for key in word.keys if key[:2] == "w:" and "-" in key for part in key[2:].split("-")}
    return replace(word, keys=word.keys | shared | joined) if shared or joined else word


def _parts(word: ContextWord, language: str) -> tuple[ContextWord, ...]:
    """An identifier with a word hung on it as both: "177Lu-Dotatate-groep" is 177Lu-Dotatate, and a group."""
    head, hyphen, tail = word.text.rpartition("-")
    is_word = tail.islower() or (language.startswith("de") and tail.istitle() and lexicon_english(tail.lower(), "de"))
    if not hyphen or not is_word or not any(character.isdigit() for character in head):
        return (word,)
    named = replace(word, keys=word.keys | {"n:" + folded(head).replace("-", "")})
    start = word.span.end - len(tail)
    tail_words = context_keys(tail, language)
    return (
        named,
        *(
            replace(_widened(part, shared), span=part.span.shifted(start))
            for part, shared in zip(tail_words, _equivalent_keys(tail, language, tail_words), strict=True)
            if any(key.startswith("w:") for key in part.keys)
        ),
    )


def is_year_key(key: str) -> bool:
    """Whether a key is that of a calendar year."""
    return len(key) == len("n:2022") and key[:2] == "n:" and key[2:].isdecimal()


def is_year(word: ContextWord) -> bool:
    """Whether a content word is a calendar year."""
    return word.text.isdecimal()

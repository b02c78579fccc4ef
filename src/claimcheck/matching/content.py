"""The content words of a text as figures are bound by them: with calendar years, and with words for the same thing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from claimcheck.matching.lexicon import ContextWord, context_keys
from claimcheck.matching.lexicon.vocabulary import folded
from claimcheck.text import Span

_YEAR: Final = re.compile(
    r"(?<![\w.,·€$£-])(?:19[5-9]\d|20[0-4]\d)(?![\w%]|[.,·]\d|\s?(?:mg|ml|patients?|people|euro|€))"
)


def content_words(text: str, language: str) -> tuple[ContextWord, ...]:
    """The content words of a text in order, calendar years among them as names ("n:2022")."""
    words = tuple(part for word in context_keys(text, language) for part in _parts(_with_equivalents(word), language))
    years = [
        ContextWord(found.group(), Span(*found.span()), found.group(), frozenset({f"n:{found.group()}"}))
        for found in _YEAR.finditer(text)
    ]
    return tuple(sorted((*words, *years), key=lambda word: word.span)) if years else words


_EQUIVALENTS: Final = {
    f"w:{word}": f"e:{line.split()[0]}"
    for line in (
        "person people participant patient subject individual volunteer respondent",
        "study trial",
        "drug medication medicine",
        "randomize randomise randomized randomised randomly allocate assign randomization randomisation",
        "group arm",
        "rate proportion percentage share",
        "program programme",
        "decrease reduce decline reduction lower fall drop cut diminish fell fallen",
        "increase grow growth rise climb raise rose risen grew grown",
        "yearly annual annually",
        "receive get give administer",
        "use employ usage",
        "child kid",
        "doctor physician",
        "begin start",
        "stop discontinue cease interrupt abort break",
        "site facility plant location",
        "live life alive survive survivor survival",
        "die death dead decease mortality",
        "expenditure expense spending spend cost",
        "inhabitant resident population citizen",
        "happen occur",
        "company firm enterprise business",
        "old age aged",
        "efficacy effectiveness",
        "hospital clinic",
        "illness disease",
        "woman female",
        "man male",
        "exceed surpass",
        "employee staff worker personnel workforce",
        "physical_activity exercise",
        "global worldwide world",
        "isotope radioisotope radio-isotope radionuclide",
        "belgium belgian belgians",
        "netherlands dutch",
        "france french",
        "germany german germans",
        "europe european europeans",
        "america american americans",
        "britain british",
        "italy italian italians",
        "spain spanish",
        "luxembourg luxembourgish",
        "tumor tumour",
        "professional practitioner",
        "job employment",
    )
    for word in line.split()
}
"""Words that count the same things in the sources this program reads: key -> the key they share."""


def _with_equivalents(word: ContextWord) -> ContextWord:
    shared = {_EQUIVALENTS[key] for key in word.keys if key in _EQUIVALENTS}
    shared.update(f"w:{part}" for key in word.keys if key[:2] == "w:" and "-" in key for part in key[2:].split("-"))
    return replace(word, keys=word.keys | shared) if shared else word


def _words_by_equivalent() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, shared in _EQUIVALENTS.items():
        found.setdefault(shared, []).append(key[2:])
    return {shared: tuple(words) for shared, words in found.items()}


EQUIVALENT_WORDS: Final = _words_by_equivalent()
"""Shared key -> the English words that bear it."""


def _parts(word: ContextWord, language: str) -> tuple[ContextWord, ...]:
    """An identifier with a word hung on it as both: "177Lu-Dotatate-groep" is 177Lu-Dotatate, and a group."""
    head, hyphen, tail = word.text.rpartition("-")
    if not hyphen or not tail.islower() or not any(character.isdigit() for character in head):
        return (word,)
    named = replace(word, keys=word.keys | {"n:" + folded(head).replace("-", "")})
    start = word.span.end - len(tail)
    return (
        named,
        *(
            replace(_with_equivalents(part), span=part.span.shifted(start))
            for part in context_keys(tail, language)
            if any(key.startswith("w:") for key in part.keys)
        ),
    )


def is_year_key(key: str) -> bool:
    """Whether a key is that of a calendar year."""
    return len(key) == len("n:2022") and key[:2] == "n:" and key[2:].isdecimal()


def is_year(word: ContextWord) -> bool:
    """Whether a content word is a calendar year."""
    return word.text.isdecimal()

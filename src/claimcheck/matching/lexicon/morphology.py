"""Dictionary forms, stems and parts of words.

Lemmas come from simplemma (MIT), once a process and only for languages that occur: for English, the language of most
sources, with its plain dictionary (2 µs a word, 18 MB), for the others with the compact ones (14 µs a word, 2 to 12 MB;
their plain ones take 20 to 90 MB). Snowball stems load at once but do not bring 'gevonden' to 'vinden', which the
lexicon is keyed by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.matching.lexicon.vocabulary import (
    BEGINNING,
    beginnings,
    folded,
    function_words,
    particles,
    translated,
)

_LATIN_WORD = re.compile(r"[a-zß-ɏœ'-]{2,40}")
_LONGEST_COMPOUND = 50
_SHORTEST_PART = 3
_SHORTEST_STEM = 4
"""Letters left of a word without its ending; with three, 'Peter' would be a cap (nl pet)."""
_SHORTEST_HEAD_BESIDE_UNKNOWN = 5
_SHORTEST_UNKNOWN_PART = 4

_LINKS = {"nl": ("", "s", "en", "e", "n", "-"), "de": ("", "s", "es", "n", "en", "er", "e", "-")}
"""Letters Dutch and German put between the parts of a compound."""

_ENDINGS = {
    "nl": ("en", "e", "s", "t", "er", "ere", "ste", "de", "te", "den", "ten", "n", "d"),
    "de": ("en", "e", "n", "er", "es", "em", "s", "t", "st", "te", "ten", "ere", "eren", "ste", "sten"),
    "fr": ("s", "e", "es", "x"),
}

_FRENCH_FORMS = tuple(
    (ending, dictionary_ending)
    for endings, dictionary_ending in (
        ("é ée és ées e es ent ant ait aient era eront erait", "er"),
        ("i ie is ies it issent issait issant ira", "ir"),
        ("ère ères", "er"),
        ("euse euses", "eux"),
        ("ive ives", "if"),
        ("elle elles", "el"),
        ("enne ennes", "en"),
        ("anche anches", "anc"),
        ("aux", "al"),
    )
    for ending in endings.split()
)
"""Feminine, plural and verb forms, for words simplemma leaves alone ('assises', 'saute')."""


def is_compact(language: str) -> bool:
    """Whether simplemma's slower, smaller dictionary is used for a language."""
    return language != "en"


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a lower-case word; the word itself in other scripts and languages."""
    if language not in {"nl", "fr", "de", "en"} or not _LATIN_WORD.fullmatch(word):
        return word
    import simplemma  # noqa: PLC0415 - 0.1 s that only matching needs

    found = simplemma.lemmatize(word, language, low_memory=is_compact(language))
    if found == word and language == "de":  # German nouns are filed with their capital
        found = simplemma.lemmatize(word.capitalize(), language, low_memory=is_compact(language))
    return str(found).lower().replace("_", "")  # separable verbs are filed as "op_nemen"


def dictionary_forms(word: str, language: str) -> Iterator[str]:
    """Candidates under which the lexicon may file a lower-case word, the likeliest first."""
    yield word
    base = lemma(word, language)
    if base != word:
        yield base
        yield from _without_endings(base, language)
    if folded(word[:BEGINNING]) in beginnings(language):
        yield from _without_endings(word, language)


def _without_endings(form: str, language: str) -> Iterator[str]:
    """What is left of a word without the endings of its language, spelled as a dictionary form."""
    if language == "fr":
        for ending, dictionary_ending in _FRENCH_FORMS:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_PART:
                yield form.removesuffix(ending) + dictionary_ending
    for ending in _ENDINGS.get(language, ()):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) >= _SHORTEST_STEM:
            yield stem
            if language == "nl":
                yield from _dutch_spellings(stem)
            elif language == "de":
                yield stem + "en"


def _dutch_spellings(stem: str) -> Iterator[str]:
    """A Dutch stem as its dictionary form spells it: 'kopp' kop, 'jar' jaar, 'brev' brief, 'huiz' huis."""
    last, before = stem[-1], stem[-2]
    if last == before:
        yield stem[:-1]
    hardened = stem[:-1] + {"v": "f", "z": "s"}.get(last, last)
    if hardened != stem:
        yield hardened
    if before in "aeou" and len(stem) > 2 and stem[-3] not in "aeiou":  # noqa: PLR2004 - a letter before the vowel
        yield f"{hardened[:-1]}{before}{hardened[-1]}"
    yield stem + "en"


def _noun(word: str, language: str) -> str:
    """The dictionary form a German word has as a noun: 'fälle' is 'fall', besides 'fällen'."""
    if language != "de" or not _LATIN_WORD.fullmatch(word):
        return word
    import simplemma  # noqa: PLC0415 - as above

    return str(simplemma.lemmatize(word.capitalize(), language, low_memory=is_compact(language))).lower()


@lru_cache(maxsize=65536)
def lexicon_entry(word: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The dictionary form the lexicon files an inflected lower-case word under, and its English words.

    The plain lemma and nothing when it is not in the lexicon. A form that is also another word's ('coupe', cup and
    cuts) has the English of both.
    """
    for form in dictionary_forms(word, language):
        if english := translated(form, language):
            others = (
                lemma(word, language),
                _noun(word, language),
                form + "r" if language == "fr" and form.endswith("e") else form,
            )
            both = (*english, *(one for other in others if other != form for one in translated(other, language)))
            return form, tuple(dict.fromkeys(both))
    return lemma(word, language), ()


def lexicon_english(word: str, language: str) -> tuple[str, ...]:
    """English words for an inflected lower-case word, through its dictionary form."""
    return lexicon_entry(word, language)[1]


@lru_cache(maxsize=65536)
def compound_parts(word: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the parts of a Dutch or German compound stand in it: 'kankerdiagnose' (0, 6), (6, 14).

    Empty when the word is in the lexicon itself or no reading as a compound holds. The last part must be a known
    word; the others too, except one first part beside a long last one ('lymfoomtherapie').
    """
    if language not in _LINKS or len(word) > _LONGEST_COMPOUND or lexicon_english(word, language):
        return ()
    if folded(word[:BEGINNING]) in beginnings(language) and (parts := _split(word, language, 0, depth=3)):
        return parts
    return _split_unknown_first(word, language) or _split_before_group(word)


_GROUP = re.compile(r"(?P<head>[a-zß-ÿ]{6,}?)(?P<tail>groep(?:en)?|gruppen?|arm)")
"""The arm of a trial, behind the name of its treatment: "semaglutidegroep"."""


def _split_before_group(word: str) -> tuple[tuple[int, int], ...]:
    found = _GROUP.fullmatch(word)
    return (found.span("head"), found.span("tail")) if found else ()


def _split(word: str, language: str, offset: int, depth: int) -> tuple[tuple[int, int], ...]:
    """Known parts only, the longest first part that leaves a readable rest."""
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first = _known_first(word[:cut], language)
        if not first:
            continue
        rest = word[cut:]
        whole = (offset + cut, offset + len(word))
        if _is_part(rest, language):
            return ((offset, offset + first), whole)
        if depth > 1 and (deeper := _split(rest, language, offset + cut, depth - 1)):
            return ((offset, offset + first), *deeper)
    return ()


def _known_first(part: str, language: str) -> int:
    """The length of the known word in `part` before a linking letter; 0 when there is none."""
    for link in _LINKS[language]:
        stem = part.removesuffix(link) if link else part
        if (link == "" or stem != part) and _can_be_part(stem, language) and translated(stem, language):
            return len(stem)
    return 0


def _can_be_part(part: str, language: str) -> bool:
    return len(part) >= _SHORTEST_PART and folded(part) not in particles() and part not in function_words(language)


def _is_part(part: str, language: str) -> bool:
    return _can_be_part(part, language) and bool(lexicon_english(part, language))


def _is_plain_part(part: str, language: str) -> bool:
    """As `_is_part`, without the dictionaries: this is asked of every tail of every unknown word."""
    return _can_be_part(part, language) and (
        bool(translated(part, language)) or any(translated(form, language) for form in _without_endings(part, language))
    )


def _split_unknown_first(word: str, language: str) -> tuple[tuple[int, int], ...]:
    """A first part that is a word, though not in the lexicon, beside a last part that is."""
    for cut in range(_SHORTEST_UNKNOWN_PART, len(word) - _SHORTEST_HEAD_BESIDE_UNKNOWN + 1):
        if _is_plain_part(word[cut:], language) and (first := _known_elsewhere(word[:cut], language)):
            return ((0, first), (cut, len(word)))
    return ()


def _known_elsewhere(part: str, language: str) -> int:
    """The length of the dictionary word in `part` before a linking letter; 0 when there is none."""
    for link in _LINKS[language]:
        stem = part.removesuffix(link) if link else part
        if len(stem) >= _SHORTEST_UNKNOWN_PART and folded(stem) not in particles() and _in_dictionary(stem, language):
            return len(stem)
    return 0


def _in_dictionary(word: str, language: str) -> bool:
    import simplemma  # noqa: PLC0415 - as above

    spellings = (word, word.capitalize()) if language == "de" else (word,)
    return _LATIN_WORD.fullmatch(word) is not None and any(
        simplemma.is_known(spelling, language, low_memory=is_compact(language)) for spelling in spellings
    )


_ENGLISH_SUFFIX = re.compile(
    r"(?<=.{4})(?:at(?:ions?|ory|ors?|ive|ing|ed|e)|ments?|(?<=c)tions?|ness(?:es)?|ings?|ingly|ed|edly|ly|is|es|e|"
    r"(?<!s)s)$"
)
_DOUBLED = re.compile(r"(.*[aeiou]([bdgkmnprt]))\2(?:ing|ed)")
_BRITISH_S = re.compile(r"(?<=.{4})is(?=(?:e|es|ed|ing|ations?)$)")


@lru_cache(maxsize=65536)
def english_stem(word: str) -> str:
    """A light stem that joins verbs with their nouns: 'produce' and 'production', 'treat' and 'treatment'.

    Suffixes that change the subject ('organ'/'organisation', 'police'/'policy', 'general'/'generation') are left.
    """
    base = _BRITISH_S.sub("iz", folded(word))
    if base.endswith(("ing", "ed")) and (doubled := _DOUBLED.fullmatch(base)):
        return doubled[1]
    return _ENGLISH_SUFFIX.sub("", base, count=1)


_ENGLISH_LEMMAS = {"living": "live"}
"""Dictionary forms that the dictionaries do not give."""


def english_forms(word: str) -> tuple[str, ...]:
    """How the lexicon may list an English word: as it stands ('advanced'), its lemma, the -is noun of a plural."""
    base = _ENGLISH_LEMMAS.get(word) or lemma(word, "en")
    singular = word[:-2] + "is" if word.endswith("ses") and len(word) > 6 else base  # noqa: PLR2004 - not 'cases'
    return tuple(dict.fromkeys((base, word, singular)))

"""The content words of a text as keys that mean the same in every language.

A key is a string with its kind in front: `n:` a name or acronym, `x:` a capitalised word as it is spelled, `w:` an
English dictionary form, `s:` an English stem, `c:` a cognate skeleton, `p:` a word inside an English phrase, `nl:`,
`fr:`, `de:` a dictionary form of that language.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.matching.lexicon.cognates import cognate_key
from claimcheck.matching.lexicon.morphology import (
    compound_parts,
    english_forms,
    english_stem,
    lexicon_english,
    lexicon_entry,
)
from claimcheck.matching.lexicon.separable import separated
from claimcheck.matching.lexicon.vocabulary import (
    combining_forms,
    folded,
    function_words,
    phrase_words,
    phrases,
    translated_words,
    translations,
    units,
)
from claimcheck.text import Span


class KeyKind(StrEnum):
    """How two words were found to correspond, the surest first."""

    NAME = "name"
    LEMMA = "lemma"
    """The same dictionary form, or a translation the lexicon lists."""
    STEM = "stem"
    """Verb and noun of one stem: produce, production."""
    COGNATE = "cognate"
    """The same learned word in the spelling of two languages."""
    PART = "part"
    """One word of a translation of several: 'bijwerking', 'effect' of 'side effect'. Ranks, proves nothing."""

    @property
    def strength(self) -> float:
        """How far this correspondence can be trusted, 0..1."""
        return _STRENGTHS[self]


_STRENGTHS = {KeyKind.NAME: 1.0, KeyKind.LEMMA: 1.0, KeyKind.STEM: 0.8, KeyKind.COGNATE: 0.7, KeyKind.PART: 0.4}
_KINDS = {"n": KeyKind.NAME, "x": KeyKind.NAME, "s": KeyKind.STEM, "c": KeyKind.COGNATE, "p": KeyKind.PART}


@dataclass(frozen=True, slots=True)
class ContextWord:
    """A content word, or one part of a compound: its slice of the text, dictionary form and keys."""

    text: str
    span: Span
    lemma: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """A word of the claim and its counterpart in a source, with how they correspond."""

    claim_word: ContextWord
    source_word: ContextWord
    kind: KeyKind


_TOKEN = re.compile(r"[^\W_][^\W_\u00ad]*(?:[-‑'’&.\u00ad](?=[^\W_])[^\W_]+)*")
_RAISED_AFTER_LETTER = re.compile(r"(?<=[^\W\d_⁰¹²³⁴-⁹₀-₉])[⁰¹²³⁴-⁹]+")
_SMALL_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_MEASURE = re.compile(
    r"\d[\d.,·]*(?:[mkµμ]?g|m?bn?|mln|mio|mrd|k|m|[mckµμ]?m|[mcd]?l|[mgk]?bq|m?ci|h|s|min|e|de|ste|er|st|nd|rd|th|eme|ème|x|v|j|d|p|%)?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_AFTER_NUMBER = re.compile(r"\d\s?$")
_ELISION = re.compile(r"(?:[ldjmntsc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•\n|\t]|[\"“”«»„(\[])\s*[\"“«„'‘(\[•–-]*\s*$")
_LONGEST_TOKEN = 80
_LONGEST_PHRASE = 6


def primary_language(language: str) -> str:
    """The primary subtag of a BCP 47 tag: 'nl' of 'nl-BE'."""
    return language.replace("_", "-").partition("-")[0].casefold()


def context_keys(text: str, language: str, *, minor: bool = False) -> tuple[ContextWord, ...]:
    """The content words of `text` in order, compounds as their parts, each with its language-neutral keys.

    Numbers, units and function words are left out; `minor` brings back function words that the lexicon
    translates ('tegen', 'zonder'), for ranking. `language` is BCP 47; names and exact words work in any language.
    """
    code = primary_language(language)
    shown = level_text(text)
    has_lower_case = any(char.islower() for char in text)
    words: list[ContextWord] = []
    starts: deque[int] = deque(maxlen=_LONGEST_PHRASE)
    before: deque[tuple[str, str]] = deque(maxlen=_LONGEST_PHRASE)
    spans = tuple(word_spans(shown, code))
    firsts: list[int] = []
    for start, end in spans:
        firsts.append(len(words))
        token = shown[start:end]
        is_first = token[0].isupper() and bool(_SENTENCE_END.search(shown, max(0, start - 8), start))
        before.append(_folded_forms(token, code))
        starts.append(len(words))
        for part in _analysed(token, code, is_first=is_first, has_lower_case=has_lower_case, minor=minor):
            span = Span(start + part.start, start + part.end)
            words.append(ContextWord(span.of(text), span, part.lemma, part.keys))
        for length, extra in _phrase_keys(tuple(before), code):
            whole = frozenset(key for key in extra if key[:2] != "p:")
            for at in range(starts[-length], len(words)):
                words[at] = replace(words[at], keys=words[at].keys | (extra if at >= starts[-1] else whole))
    for verb, prefix, joined in separated(shown, spans, code):
        for at in (verb, prefix):
            if firsts[at] < len(words) and words[firsts[at]].span.start == spans[at][0]:
                words[firsts[at]] = replace(words[firsts[at]], lemma=joined, keys=_word_keys(joined, code))
    return tuple(words)


def level_text(text: str) -> str:
    """The text with raised and lowered digits level, and raised reference markers blank; same length."""
    if text.isascii():
        return text
    return _RAISED_AFTER_LETTER.sub(lambda found: " " * len(found.group()), text).translate(_SMALL_DIGITS)


def raw_tokens(text: str) -> list[str]:
    """The runs of letters, digits and inner marks that words are read from."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=131072)
def token_words(token: str, language: str) -> tuple[str, ...]:
    """The lower-case words of one raw token: 'RLT-studies' is two, '177Lu-PSMA-617' one, '25' none."""
    return tuple(token[start:end].lower() for start, end in word_spans(token, language))


@lru_cache(maxsize=131072)
def spelled_keys(token: str, language: str) -> frozenset[str]:
    """Every key under which a token on its own may be looked for: all its parts', and its spelling as a name."""
    parts = _analysed(token, language, is_first=True, has_lower_case=True, minor=True)
    keys = {key for part in parts for key in part.keys}
    return frozenset(keys | {_name_key(token.casefold())} if parts else keys)


def overlap(
    claim_words: Sequence[ContextWord], source_words: Sequence[ContextWord], weakest: KeyKind = KeyKind.COGNATE
) -> tuple[Pairing, ...]:
    """Each content word of the claim that has a counterpart among the source's words, with its surest one.

    Correspondences less sure than `weakest` do not count.
    """
    by_key: dict[str, ContextWord] = {}
    for word in source_words:
        for key in word.keys:
            by_key.setdefault(key, word)
    pairings: list[Pairing] = []
    for word in claim_words:
        shared = [key for key in word.keys & by_key.keys() if key_kind(key).strength >= weakest.strength]
        if shared:
            best = max(shared, key=lambda key: (key_kind(key).strength, -by_key[key].span.start, key))
            pairings.append(Pairing(word, by_key[best], key_kind(best)))
    return tuple(pairings)


def key_kind(key: str) -> KeyKind:
    """What kind of correspondence a shared key stands for."""
    return _KINDS.get(key.partition(":")[0], KeyKind.LEMMA)


def word_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Spans of words: elided articles and possessive endings cut off, hyphenated words as their parts."""
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        token = found.group()
        if language == "fr" and (elided := _ELISION.match(token)):
            start += elided.end()
        elif possessive := _POSSESSIVE.search(token):
            end -= len(possessive.group())
        token = text[start:end]
        if _MEASURE.fullmatch(token) or (token.casefold() in units() and _AFTER_NUMBER.search(text, start - 2, start)):
            continue
        if _is_whole(token, language):
            yield start, end
            continue
        for part in re.finditer(r"[^-‑.'’]+", token):
            if not _MEASURE.fullmatch(part.group()):
                yield start + part.start(), start + part.end()


def _is_whole(token: str, language: str) -> bool:
    """Whether a token with inner marks is one word: an identifier, an abbreviation, a prefixed or listed word."""
    if not re.search(r"[-‑.'’]", token):
        return True
    if any(char.isdigit() for char in token):
        return any(char.isalpha() for char in token) and "." not in token
    if _DOTTED.fullmatch(token):
        return True
    first = re.split(r"[-‑.'’]", token, maxsplit=1)[0]
    return folded(first) in combining_forms() or bool(lexicon_english(token.lower(), language))


@lru_cache(maxsize=65536)
def _folded_forms(token: str, language: str) -> tuple[str, str]:
    word = folded(token).replace("-", " ")
    return word, folded(lexicon_entry(token.lower(), language)[0]).replace("-", " ")


def _phrase_keys(before: tuple[tuple[str, str], ...], language: str) -> Iterator[tuple[int, frozenset[str]]]:
    """The listed phrases that end at the last of these words (each as written and as dictionary form).

    Of each the number of its words, and its keys: every word of a phrase bears them.
    """
    written, base = before[-1]
    table = phrases(language)
    for words in (*table.get(written, ()), *(table.get(base, ()) if base != written else ())):
        # An elided article is cut from its word and so never seen: "l'" is skipped on both sides.
        wanted = [word for word in words if not word.endswith("'")]
        if len(wanted) <= len(before) and all(
            word in forms for word, forms in zip(reversed(wanted), reversed(before), strict=False)
        ):
            yield len(wanted), _listed_phrase_keys(" ".join(words), language)


@lru_cache(maxsize=4096)
def _listed_phrase_keys(phrase: str, language: str) -> frozenset[str]:
    if language == "en":
        return frozenset(("w:" + phrase,))
    spelled = {
        " ".join(phrase_words(entry)): english for entry, english in translations(language).items() if " " in entry
    }
    return _english_keys(spelled.get(phrase, ()))


class _Part(NamedTuple):
    """A word inside a token: its place there, dictionary form and keys."""

    start: int
    end: int
    lemma: str
    keys: frozenset[str]


@lru_cache(maxsize=131072)
def _analysed(token: str, language: str, *, is_first: bool, has_lower_case: bool, minor: bool) -> tuple[_Part, ...]:
    """The parts of one token; empty for a function word."""
    if len(token) > _LONGEST_TOKEN:
        return ()
    word = token.lower().replace("\u00ad", "").replace("’", "'").replace("‑", "-")
    if _DOTTED.fullmatch(word):
        word = word.replace(".", "")
    is_acronym = has_lower_case and len(token) > 1 and token.upper() == token and token.lower() != token
    is_function = not is_acronym and (word in function_words(language) or len(word) == 1)
    if is_function and not (minor and _has_meaning(word, language)):
        return ()
    is_name = is_acronym or any(char.isdigit() for char in token) or any(char.isupper() for char in token[1:])
    if not is_name and token[0].isupper() and not is_first:
        is_name = not (lexicon_english(word, language) or compound_parts(word, language))
    keys = set[str]()
    if is_name:
        keys.add(_name_key(word))
        keys.update(_name_key(one) for one in lexicon_english(word, language) if " " not in one)
    if _is_spelled_alike(token, word, language):
        keys.add("x" + _name_key(word)[1:])
    parts = () if is_acronym or len(word) != len(token) else compound_parts(word, language)
    if parts:
        return tuple(
            _Part(start, end, word[start:end], _word_keys(word[start:end], language) | keys) for start, end in parts
        )
    keys |= _word_keys(word, language)
    return (_Part(0, len(token), lexicon_entry(word, language)[0], frozenset(keys)),)


def _is_spelled_alike(token: str, word: str, language: str) -> bool:
    """Whether a capital may begin a name, whatever its place: what the lexicon does not translate is spelled alike."""
    return token[0].isupper() and len(token) > 1 and not (language != "en" and lexicon_english(word, language))


def _has_meaning(word: str, language: str) -> bool:
    """Whether a function word has a counterpart to look for ('tegen', 'against'), rather than grammar alone."""
    return word in translated_words() if language == "en" else bool(lexicon_english(word, language))


def _name_key(word: str) -> str:
    return "n:" + re.sub(r"[-.']", "", folded(word))


@lru_cache(maxsize=65536)
def _word_keys(word: str, language: str) -> frozenset[str]:
    if language == "en":
        forms = english_forms(word)
        cognate = cognate_key(forms[0], "en")
        return _english_keys(forms) | {"p:" + folded(forms[0])} | ({"c:" + cognate} if cognate else set())
    base, english = lexicon_entry(word, language)
    cognate = "" if english else cognate_key(base, language)
    return _english_keys(english) | {f"{language}:{base}"} | ({"c:" + cognate} if cognate else set())


def _english_keys(english: tuple[str, ...]) -> frozenset[str]:
    """Keys of English words; a phrase is one key, and its content words lend weaker ones."""
    keys = set[str]()
    for phrase in english:
        words = phrase_words(phrase) if " " in phrase else [folded(phrase)]
        keys.add("w:" + " ".join(words))
        if len(words) > 1:
            keys.update("p:" + one for one in words if one not in function_words("en"))
        else:
            keys.add("s:" + english_stem(words[0]))
    return frozenset(keys)

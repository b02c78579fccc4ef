"""Dutch and German verbs whose prefix stands apart: "nam het aantal toe", "schlossen die Behandlung ab"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from claimcheck.matching.lexicon.morphology import lexicon_english, lexicon_entry

_LAST: Final = {
    "nl": frozenset("aan af bij door in mee na neer om onder op over stop tegen toe uit voor vrij".split()),
    "de": frozenset(
        "ab an auf aus bei bereit dar durch ein frei heraus hervor mit nach nieder um vor weiter zu zusammen".split()
    ),
}
"""Prepositions as well: prefixes only at the end of a clause."""
_ANYWHERE: Final = {
    "nl": frozenset("af mee samen terug tewerk toe vast weg".split()),
    "de": frozenset("fest fort weg zurück zusammen".split()),
}
_NOUNS: Final = frozenset("deel plaats statt teil".split())
"""Nouns as well: prefixes at the end of a clause, or before the preposition that their verb takes."""
_BEHIND_NOUN: Final = re.compile(r"\s+(?:aan|an|am|in|im|bij|bei|op)\b")
_BEHIND_ADJACENT: Final = re.compile(r"\s+(?:bij|bei|na|nach|tijdens)\b")
"""What goes on behind a verb and its prefix that stand side by side: "traden op bij 34 %"."""
_ENDS: Final = re.compile(r"\s*(?:$|[.,;:!?)\n]|(?:en|und|maar|aber|of|oder|terwijl|während)\b)")
_BREAK: Final = re.compile(r"[;:!?()\n\t]|[.,](?=\s)|\s(?:en|und|maar|aber|oder|of|terwijl|während)\s")
_IRREGULAR: Final = {"namen": "nemen"}
"""Past forms that are entries of their own."""
_NOT_APART: Final = "voorkomen"
"""In one word this prevents, apart it occurs: no translation is taken over."""
_REACH: Final = 24


def separated(text: str, spans: Sequence[tuple[int, int]], language: str) -> Iterator[tuple[int, int, str]]:
    """The verbs of a text whose prefix stands apart: place of the verb, of the prefix, and the verb as one word.

    `spans` are the text's words in order; only verbs that the lexicon has with their prefix are joined.
    """
    if language not in _LAST:
        return
    for at, (start, end) in enumerate(spans):
        prefix = text[start:end]
        if prefix in _NOUNS:
            is_prefix = bool(_ENDS.match(text, end) or _BEHIND_NOUN.match(text, end))
        elif prefix in _LAST[language]:
            is_prefix = prefix in _ANYWHERE[language] or bool(_ENDS.match(text, end))
        else:
            is_prefix = prefix in _ANYWHERE[language]
        is_beside = not is_prefix and prefix in _LAST[language] and bool(_BEHIND_ADJACENT.match(text, end))
        if not is_prefix and not is_beside:
            continue
        for verb in range(at - 1, max(-1, at - 1 - (1 if is_beside else _REACH)), -1):
            if _BREAK.search(text, spans[verb][1], spans[verb + 1][0]):
                break
            word = text[slice(*spans[verb])]
            if joined := _joined(word, prefix, language):
                yield verb, at, joined
                break


@lru_cache(maxsize=16384)
def _joined(word: str, prefix: str, language: str) -> str:
    """The verb of the lexicon that a form and a prefix make together; '' where there is none."""
    if language == "de" and word[:1].isupper():
        word = word.lower() if word[1:].islower() else ""
        if not word.endswith(("te", "ten", "t")):
            return ""
    lower = word.lower()
    base = _IRREGULAR.get(lower) or lexicon_entry(lower, language)[0]
    joined = prefix + base
    if not base.endswith("n") or joined in {lower, _NOT_APART} or not lexicon_english(joined, language):
        return ""
    return joined

"""Words across languages: the content words of a text as language-neutral keys, and which of them correspond."""

from __future__ import annotations

from claimcheck.matching.lexicon.keys import ContextWord, KeyKind, Pairing, context_keys, overlap
from claimcheck.matching.lexicon.vocabulary import LEXICON_LANGUAGES, translations

__all__ = [
    "LEXICON_LANGUAGES",
    "ContextWord",
    "KeyKind",
    "Pairing",
    "context_keys",
    "overlap",
    "translations",
]

"""Which strings are words a writer may have meant, as against misprints."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.matching.lexicon.morphology import is_compact

_LANGUAGES = frozenset({"en", "nl", "fr", "de"})
_ENOUGH = 2
_READ = 120_000
"""Characters of a document that are enough to know its vocabulary."""
_SOUGHT = 60
"""Words sought one by one; for more, all words of the document are counted once."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class KnownWords:
    """The dictionary of a language, and the words a document itself uses more than once.

    `language` is one of the four as two letters, or another, of which only the document's words are known.
    Remembers what it was asked; one is made for one document and thrown away with it.
    """

    text: str
    language: str
    _asked: dict[str, bool] = field(default_factory=dict)
    _folded: str = ""
    _counts: Counter[str] = field(default_factory=Counter)

    def __contains__(self, word: str) -> bool:
        """Whether a casefolded string is in the dictionary, or stands twice in the document as a whole word."""
        known = self._asked.get(word)
        if known is None:
            known = self._asked[word] = bool(word) and (self._occurs(word, _ENOUGH) or self.in_dictionary(word))
        return known

    def in_dictionary(self, word: str) -> bool:
        """Whether a casefolded string is a dictionary word, whatever the document says."""
        return self.language in _LANGUAGES and _is_in_dictionary(word, self.language)

    def is_used(self, word: str) -> bool:
        """Whether a casefolded string stands in the document at all as a whole word."""
        return self._occurs(word, 1)

    def _text(self) -> str:
        if not self._folded:
            self._folded = self.text[:_READ].casefold()
        return self._folded

    def _occurs(self, word: str, enough: int) -> bool:
        if word.isalnum() and (self._counts or len(self._asked) >= _SOUGHT):
            if not self._counts:
                self._counts = Counter(_WORD.findall(self._text()))
            return self._counts[word] >= enough
        text = self._text()
        uses = 0
        at = text.find(word)
        while at >= 0 and uses < enough:
            end = at + len(word)
            uses += not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum())
            at = text.find(word, end)
        return uses >= enough


@lru_cache(maxsize=65536)
def _is_in_dictionary(word: str, language: str) -> bool:
    import simplemma  # noqa: PLC0415 - heavy

    # The compact dictionaries are those lemmas are read from, so that a language is unpacked once
    return bool(simplemma.is_known(word, language, low_memory=is_compact(language)))

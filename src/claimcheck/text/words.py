"""Where words begin and end."""

from __future__ import annotations

import re

from claimcheck.text.spans import Span

_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_PART = rf"(?:(?![{_HAN}_⁰¹²³⁴-⁹])[\w\u0300-\u036f])"
_WORD = re.compile(
    rf"[{_HAN}]"
    rf"|\d++(?:[.,·]\d++)*+(?!{_PART})"
    rf"|{_PART}++(?:['’](?:t|s|re|ve|ll|d|m)(?!{_PART})|[-‐‑](?=\d){_PART}++)*"
)


def words(text: str) -> tuple[Span, ...]:
    """Every word and number of `text`, in order.

    Hyphenated compounds are split (`neuro-endocriene` is two words) except before a digit (`PSMA-617` is one);
    elided articles are split (`l'étude` is two), English contractions are not (`don't`); `65.2` and `75.000` are
    one word each; every Han or kana character is a word; superscripts are not part
    of any word.
    """
    return tuple(Span(*found.span()) for found in _WORD.finditer(text))

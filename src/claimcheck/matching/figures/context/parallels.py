"""Two phrases built alike, of which the second leaves out what was said: "in men the rate was 64, in women 57".

What the first sentence part says outside the phrase is then said of both figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.matching.lexicon import ContextWord
from claimcheck.text import Span

_PREPOSITIONS: Final = {
    "im": "in",
    "am": "an",
    "beim": "bei",
    "vom": "von",
    "au": "à",
    "aux": "à",
    "du": "de",
    "des": "de",
} | {
    word: word
    for word in (
        "in with for among on under after before at during bij met voor onder op na tijdens aan dans avec pour chez "
        "parmi sous en après avant à bei mit für unter auf nach vor während an without zonder sans ohne"
    ).split()
}
_ARTICLE: Final = r"(?:the|those|de|het|een|la|le|les|der|die|das|dem|den|ceux|celles|l['’])"
_SECOND: Final = re.compile(
    rf"[\s,]*(?P<preposition>[^\W\d_]+)\s+(?:{_ARTICLE}\s*)?(?P<phrase>[^\s,;:()]+(?:\s+[^\s,;:()]+){{0,3}}?)"
    r"(?:\s+(?:(?:it|this|het|dit|dat|es|dies|elle|il|ce|celle-ci|celui-ci)\s+)?"
    r"(?:was|were|is|are|waren|bedroeg|bedraagt|lag|ligt|war|betrug|liegt|était|est|étaient|sont)"
    r"(?:\s+(?:it|het|dit|dat|es|dies|sie))?)?"
    r"(?:\s+(?:by|at|of|to|op|van|met|bij|à|de|d['’]|chez|bei|um|auf|about|around|only|just|ongeveer|slechts|environ|"
    r"seulement|rund|etwa|nur|en))?\s*",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"[^\s,;:()]+")
_REACH: Final = 200


def parallel_phrase(text: str, figure: int, gap: Span, words: Sequence[ContextWord]) -> Span | None:
    """The phrase before `figure` (an offset in `text`) built like the one that fills `gap`, before the next figure.

    The second phrase has to be nothing but a preposition with one word, or with a noun the first has too ("after the
    first dose ..., after the second dose"); else it may say what else is counted, and None comes back.
    """
    second = _SECOND.fullmatch(text, gap.start, gap.end)
    family = _PREPOSITIONS.get(second["preposition"].casefold()) if second else None
    theirs = _inside(words, Span(*second.span("phrase"))) if second else []
    if second is None or family is None or not theirs:
        return None
    lead = None
    for found in _TOKEN.finditer(text, max(0, figure - _REACH), figure):
        if _PREPOSITIONS.get(found.group().casefold()) == family and _inside(words, Span(found.end(), figure)):
            lead = found.end()
    if lead is None:
        return None
    mine = _inside(words, Span(lead, figure))
    if re.search(r"\s", second["phrase"]):
        end = next((word.span.end for word in mine if not word.keys.isdisjoint(theirs[-1].keys)), 0)
    else:
        end = next(each.end() for each in _TOKEN.finditer(text, mine[0].span.start, figure))
    is_same = text[lead:end].split()[-3:] == second["phrase"].split()[-3:]
    return Span(lead, end) if end and not is_same else None


def _inside(words: Sequence[ContextWord], place: Span) -> list[ContextWord]:
    return [word for word in words if place.start <= word.span.start and word.span.end <= place.end]

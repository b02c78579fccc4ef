"""What stands directly around a located phrase and would turn it: a denial before it, the rest of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.matching.polarity import denies
from claimcheck.quantities import Entailment, QuantityKind, compare, read_quantities
from claimcheck.text import Span, words

_REACH = 40
_EDGE = 14
_WORDS_BEFORE = 3
_DIGIT = re.compile(r"\d")
_CLAUSE_ENDS = frozenset(".!?;:,()[]\n\t")
_DOUBT = frozenset(
    (
        "evidence proof bewijs aanwijzing aanwijzingen preuve preuves beweis beweise belege hinweis hinweise nachweis"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Turned:
    """What the surroundings say (`found`), and why the phrase alone would mislead (`note`)."""

    found: str
    note: str


def turned_by_surroundings(phrase: str, text: str, span: Span, language: str) -> Turned | None:
    """Whether the source, just outside `span`, denies the phrase or goes on with its first or last figure."""
    denial = _denial_before(text, span.start, language)
    if denial:
        return Turned(denial, f"in the source “{denial}” stands directly before these words")
    following = _denial_after(text, span.end, language)
    if following:
        return Turned(following, f"in the source “{following}” follows directly on these words")
    starts_cut = _holds_digit(phrase[:_EDGE]) and not _ends_clause(text[max(0, span.start - 2) : span.start])
    ends_cut = _holds_digit(phrase[-_EDGE:]) and not _ends_clause(text[span.end - 1 : span.end + 1])
    edges = (
        *((Span(max(0, span.start - _REACH), min(span.end, span.start + _REACH)),) if starts_cut else ()),
        *((Span(max(span.start, span.end - _REACH), min(len(text), span.end + _REACH)),) if ends_cut else ()),
    )
    return next((cut for edge in edges if (cut := _cut_figure(text, span, edge, language))), None)


def _holds_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def _ends_clause(around: str) -> bool:
    """Whether a sentence or line ends between two characters, so that no figure goes on across them."""
    return not around.strip() or "\n" in around or any(mark in ".!?;" for mark in around)


def _denial_before(text: str, at: int, language: str) -> str:
    clause = max(0, at - _REACH)
    for place in range(at - 1, clause - 1, -1):
        if text[place] in _CLAUSE_ENDS and text[place + 1 : place + 2] in {" ", "\n", "", text[at : at + 1]}:
            clause = place + 1
            break
    before = text[clause:at]
    spans = words(before)[-_WORDS_BEFORE:]
    folded = [span.of(before).casefold() for span in spans]
    for index in range(len(folded) - 1, -1, -1):
        is_near = index == len(folded) - 1 or folded[index + 1] in _DOUBT
        if is_near and denies(folded, index, language):
            return before[spans[index].start :].strip()
    return ""


def _denial_after(text: str, at: int, language: str) -> str:
    after = text[at : at + _REACH]
    first = words(after)[:2]
    if not first or after[: first[0].start].strip() or text[max(0, at - 2) : at].rstrip(" ")[-1:] in _CLAUSE_ENDS:
        return ""
    folded = [span.of(after).casefold() for span in first]
    return first[0].of(after) if denies(folded, 0, language) else ""


def _cut_figure(text: str, span: Span, edge: Span, language: str) -> Turned | None:
    """A figure across the edge of the span that reads otherwise as a whole: "5" of "5 million"."""
    inner = Span(max(edge.start, span.start), min(edge.end, span.end))
    alone = read_quantities(inner.of(text), language)
    for whole in read_quantities(edge.of(text), language) if alone else ():
        outer = whole.span.shifted(edge.start)
        if whole.kind is QuantityKind.DATE or (outer.start >= span.start and outer.end <= span.end):
            continue
        for figure in alone:
            if figure.number.shifted(inner.start).overlaps(whole.number.shifted(edge.start)) and (
                compare(whole, figure).entailment is not Entailment.EQUAL
            ):
                return Turned(whole.text, f"the source's figure goes on: {whole.text}")
    return None

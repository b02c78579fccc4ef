"""What a claim says that no figure and no phrase of it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.claims import Claim
from claimcheck.claims.figures import StatedFigures
from claimcheck.matching.model import Unchecked, UncheckedKind
from claimcheck.matching.promotional import CLAUSE_BREAKS, LIST_JOINTS, LIST_OPENERS, MARKERS
from claimcheck.quantities import Entailment, Quantity, QuantityKind, compare, read_quantities
from claimcheck.text import Span, normalize, sentences

_NO_FIGURES: Final = frozenset({QuantityKind.ORDINAL, QuantityKind.DATE})
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_LIST_END: Final = re.compile(r"[.;:—–()]|\s-\s|$")
_ITEM_WORDS: Final = 8
_FEWEST_LONG_WORDS: Final = 2
_BESIDE: Final = 2
_TO: Final = re.compile(r"\s*+(?:à|zu|for|voor|tot|in|bei|bij|chez|dans)?+\s*+", re.IGNORECASE)
_DEGREE: Final = re.compile(
    r"\b(?:more|most|very|highly|equally|as|meer|meest|zeer|heel|even|plus|très|aussi|hautement|mehr|sehr|ebenso|hoch)\s+$",
    re.IGNORECASE,
)
"""Before a word of praise: it says more than its figure."""
_EFFECTIVE: Final = re.compile(r"effectie|effecti[vf]|efficac|wirksam|werkzaam|doeltreffend", re.IGNORECASE)
"""What a share can be said of; "promising results in 65 %" remain praise."""
_DEFAULT_LANGUAGE: Final = "en"


def unchecked_parts(claim: Claim, language: str) -> tuple[Unchecked, ...]:
    """The parts of a claim's text that its statements leave unchecked, in order of appearance.

    Superlatives, comparisons, causes, ranks, listed content and praise are looked for by their words (nl, fr, de,
    en); a clause without any figure is an assertion; a number that the author's `figures` leave out and no phrase
    states is named. A part a figure stands in is left to the figure; a part that
    a phrase of the claim quotes word for word is covered by the phrase.
    """
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary not in CLAUSE_BREAKS:
        primary = _DEFAULT_LANGUAGE
    covered = _covered_by_phrases(claim)
    found: list[Unchecked] = []
    parts = (
        *_left_out(claim, language),
        *_listed(claim, primary),
        *_assertions(claim, primary),
        *_marked(claim, primary),
    )
    for part in sorted(parts, key=lambda part: part.kind is UncheckedKind.ASSERTION):
        is_covered = any(span.start <= part.span.start and part.span.end <= span.end for span in covered)
        if not is_covered and not any(_is_same_part(part, earlier) for earlier in found):
            found.append(part)
    return tuple(sorted(found, key=lambda part: (part.span.start, -part.span.end)))


def _is_same_part(part: Unchecked, earlier: Unchecked) -> bool:
    """Whether an earlier find already says this: a clause around it, or a word of rank within the same words."""
    if part.kind is not UncheckedKind.ASSERTION:
        return part.kind is not UncheckedKind.LISTED_CONTENT and part.span.overlaps(earlier.span)
    return earlier.span.start <= part.span.start and part.span.end <= earlier.span.end


def _covered_by_phrases(claim: Claim) -> tuple[Span, ...]:
    text = normalize(claim.text)
    folded = text.text.casefold()
    spans = []
    if len(folded) == len(text.text):
        for phrase in claim.phrases:
            at = folded.find(normalize(phrase.text).text.casefold().strip())
            if at >= 0 and not phrase.is_context:
                spans.append(text.raw_span(at, at + len(phrase.text.strip())))
    return tuple(spans)


def _left_out(claim: Claim, language: str) -> Iterator[Unchecked]:
    """Numbers of the text that no figure and no quotation states; ranks are wording, and dates are context."""
    if isinstance(claim.figures, StatedFigures):
        return
    quoted = [
        quantity for phrase in claim.phrases if not phrase.is_context for quantity in read_quantities(phrase.text)
    ]
    for quantity in read_quantities(claim.text, language):
        if quantity.kind in _NO_FIGURES or any(figure.span.overlaps(quantity.span) for figure in claim.figures):
            continue
        if not any(_states(one, quantity) for one in quoted):
            yield Unchecked(UncheckedKind.FIGURE, quantity.text, quantity.span)


def _states(source: Quantity, stated: Quantity) -> bool:
    return compare(source, stated).entailment in {Entailment.EQUAL, Entailment.ENTAILED, Entailment.ROUNDED}


def _marked(claim: Claim, language: str) -> Iterator[Unchecked]:
    for kind, patterns in MARKERS:
        for found in patterns[language].finditer(claim.text):
            span = Span(*found.span())
            if any(
                figure.span.overlaps(span) or 0 <= figure.span.start - span.end <= _BESIDE for figure in claim.figures
            ):
                continue
            if kind is UncheckedKind.ASSERTION and _has_a_share(claim, span):
                continue
            if kind is UncheckedKind.COMPARISON and _compares_figures(claim, span, language):
                continue
            yield Unchecked(kind, found.group(), span)


def _has_a_share(claim: Claim, span: Span) -> bool:
    """Whether a word of effect has its measure in a figure beside it: "95 % effective", "efficace à 95 %"."""
    if not _EFFECTIVE.match(claim.text, span.start) or _DEGREE.search(claim.text, 0, span.start):
        return False
    for figure in claim.figures:
        if figure.quantity.kind is QuantityKind.PERCENT:
            before, after = claim.text[figure.span.end : span.start], claim.text[span.end : figure.span.start]
            if (figure.span.end <= span.start and not before.strip()) or (
                span.end <= figure.span.start and _TO.fullmatch(after)
            ):
                return True
    return False


def _compares_figures(claim: Claim, span: Span, language: str) -> bool:
    """Whether both sides of a comparison are figures of one unit: then the figures carry it."""
    clause = next((clause for clause in _clauses(claim.text, language) if clause.overlaps(span)), span)
    units = [(figure.quantity.kind, figure.quantity.unit) for figure in claim.figures if figure.span.overlaps(clause)]
    return any(units.count(unit) > 1 for unit in units)


def _listed(claim: Claim, language: str) -> Iterator[Unchecked]:
    text = claim.text
    closed = -1
    for opener in LIST_OPENERS[language].finditer(text):
        if closed >= opener.start():
            continue
        end = _LIST_END.search(text, opener.end())
        span = _stripped(text, opener.end(), end.start() if end else len(text))
        items = [item for item in LIST_JOINTS[language].split(span.of(text)) if item.strip()]
        if len(items) < 2 or any(len(item.split()) > _ITEM_WORDS for item in items[:-1]):  # noqa: PLR2004 - a list has two
            continue
        if not any(figure.span.overlaps(span) for figure in claim.figures):
            closed = end.start() if end else len(text)
            yield Unchecked(UncheckedKind.LISTED_CONTENT, span.of(text), span)


def _assertions(claim: Claim, language: str) -> Iterator[Unchecked]:
    for clause in _clauses(claim.text, language):
        if any(figure.span.overlaps(clause) for figure in claim.figures):
            continue
        if len(_LONG_WORD.findall(clause.of(claim.text))) >= _FEWEST_LONG_WORDS:
            yield Unchecked(UncheckedKind.ASSERTION, clause.of(claim.text), clause)


def _clauses(text: str, language: str) -> Iterator[Span]:
    for sentence in sentences(text, language):
        start = sentence.start
        for found in CLAUSE_BREAKS[language].finditer(text, sentence.start, sentence.end):
            span = _stripped(text, start, found.start())
            start = found.end()
            if span.start < span.end:
                yield span
        span = _stripped(text, start, sentence.end)
        if span.start < span.end:
            yield span


def _stripped(text: str, start: int, end: int) -> Span:
    """The span without the spaces, commas and closing full stop around it."""
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.!?"):
        end -= 1
    return Span(start, end)

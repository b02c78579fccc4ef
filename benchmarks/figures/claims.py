"""Claims made from articles by rule: true ones, and ones made false in a known way."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.figures.corpus import Article
from claimcheck.claims import Claim, Figure
from claimcheck.documents import PassageKind, Role
from claimcheck.matching.lexicon import context_keys
from claimcheck.quantities import Comparator, Entailment, Quantity, QuantityKind, compare, read_quantities
from claimcheck.text import Span, sentences

LANGUAGE = "en"
CHECKED = frozenset(
    {
        QuantityKind.NUMBER,
        QuantityKind.PERCENT,
        QuantityKind.CURRENCY,
        QuantityKind.MEASURE,
        QuantityKind.DURATION,
        QuantityKind.AGE,
        QuantityKind.STATISTIC,
    }
)


class Make(StrEnum):
    VERBATIM = "true: sentence of the article"
    DROPPED = "true: words dropped"
    REORDERED = "true: clauses reordered"
    ABSTRACT = "true: abstract against the body"
    ALTERED = "false: one digit altered"
    CONTEXT = "false: right number, wrong context"
    SWAPPED = "false: two figures exchanged"
    ELSEWHERE = "false: another article"

    @property
    def is_true(self) -> bool:
        return self.value.startswith("true")


_HEADING = re.compile(r"^(?:[A-Z][A-Za-z ]{2,30}: )+")
"""The label of a part of a structured abstract."""


@dataclass(frozen=True, slots=True)
class Made:
    """A claim with one figure to check, and what made it."""

    make: Make
    claim: Claim

    @property
    def figure(self) -> Figure:
        return self.claim.figures[0]


def made_from(article: Article, others: list[Article], chance: random.Random, per_article: int) -> Iterator[Made]:
    """Claims on `article`; those taken from `others` are false here."""
    body = list(_sentences(article))
    chance.shuffle(body)
    for text in body[:per_article]:
        yield from _true_from(text, chance)
    for text in body[:per_article]:
        yield from _false_from(text, body, chance)
    known = {_value(q) for text in body for q in read_quantities(text, LANGUAGE)} | _row_values(article)
    for text in _abstract_sentences(article):
        for figure in _figures(text):
            if _value(figure.quantity) not in known:
                continue  # the body words this figure differently or not at all
            yield Made(Make.ABSTRACT, _claim(text, figure))
            yield from _altered(text, figure, chance)
    for other in others:
        for text in chance.sample(_abstract_sentences(other), min(3, len(_abstract_sentences(other)))):
            for figure in _figures(text)[:2]:
                yield Made(Make.ELSEWHERE, _claim(text, figure))


def _sentences(article: Article) -> Iterator[str]:
    for passage in article.body.passages:
        if passage.kind is not PassageKind.PARAGRAPH or passage.role is not Role.MAIN:
            continue
        text = passage.span.of(article.body.text)
        for span in sentences(text, LANGUAGE):
            sentence = re.sub(r"\s+", " ", span.of(text))
            if 40 <= len(sentence) <= 350 and len(context_keys(sentence, LANGUAGE)) >= 4 and _figures(sentence):
                yield sentence


def _row_values(article: Article) -> set[tuple[object, ...]]:
    return {
        _value(quantity)
        for passage in article.body.passages
        if passage.kind is PassageKind.TABLE_ROW
        for cell in passage.span.of(article.body.text).split("\t")
        for quantity in read_quantities(cell, LANGUAGE)
    }


def _abstract_sentences(article: Article) -> list[str]:
    found = [_HEADING.sub("", span.of(article.abstract)) for span in sentences(article.abstract, LANGUAGE)]
    return [text for text in found if len(context_keys(text, LANGUAGE)) >= 4 and _figures(text)]


def _figures(text: str) -> list[Figure]:
    return [
        Figure(quantity.span.of(text), quantity.span, quantity)
        for quantity in read_quantities(text, LANGUAGE)
        if quantity.kind in CHECKED and any(character.isdigit() for character in quantity.text)
    ]


def _value(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.kind, quantity.unit, quantity.low, quantity.high)


def _claim(text: str, figure: Figure) -> Claim:
    return Claim(id="made", text=text, line=1, figures=(figure,))


def _true_from(text: str, chance: random.Random) -> Iterator[Made]:
    figure = chance.choice(_figures(text))
    yield Made(Make.VERBATIM, _claim(text, figure))
    yield from _rewritten(Make.DROPPED, text, figure, _dropped(text, figure, chance))
    yield from _rewritten(Make.REORDERED, text, figure, _reordered(text))


def _rewritten(make: Make, text: str, figure: Figure, changed: str) -> Iterator[Made]:
    """The same figure, found again in the changed text; nothing where it reads differently there."""
    if changed == text:
        return
    for again in _figures(changed):
        if again.text == figure.text and _value(again.quantity) == _value(figure.quantity):
            yield Made(make, _claim(changed, again))
            return


def _dropped(text: str, figure: Figure, chance: random.Random) -> str:
    """Leave out every fifth content word on average, and what is in brackets; no word beside a number."""
    drop = [
        word.span
        for word in context_keys(text, LANGUAGE)
        if chance.random() < 0.2
        and not re.search(r"[\d%]\W{0,2}$", text[: word.span.start])
        and not any(key.startswith("n:") for key in word.keys)
    ]
    kept = text
    for span in reversed(drop):
        if not span.overlaps(figure.span):
            kept = kept[: span.start] + kept[span.end :]
    kept = re.sub(r"\s*\([^()\d]*\)", "", kept)
    return re.sub(r"\s+", " ", kept).strip()


def _reordered(text: str) -> str:
    """Put the clause after the last comma outside brackets first, where there is one of three words or more."""
    found = re.fullmatch(r"([^()]{30,}), ((?:\S+ ){2,}[^(),;]+)\.", text)
    if found is None or re.match(r"(?:and|or|but|which|who|respectively)\b", found.group(2)):
        return text
    head, tail = found.groups()
    return f"{tail[0].upper()}{tail[1:]}, {head[0].lower()}{head[1:]}."


def _false_from(text: str, body: list[str], chance: random.Random) -> Iterator[Made]:
    figures = _figures(text)
    figure = chance.choice(figures)
    yield from _altered(text, figure, chance)
    own = {_value(each.quantity) for each in figures}
    strangers = [
        other.text
        for sentence in chance.sample(body, min(12, len(body)))
        if sentence != text
        for other in _figures(sentence)
        if other.quantity.kind is figure.quantity.kind and _value(other.quantity) not in own
    ]
    if strangers:
        yield from _replaced(Make.CONTEXT, text, figure, chance.choice(strangers))
    for other in figures:
        is_rival = other.quantity.kind is figure.quantity.kind and other.quantity.unit == figure.quantity.unit
        if is_rival and not _follows(figure.quantity, other.quantity):
            changed = _exchanged(text, figure.span, other.span)
            is_first = figure.span < other.span
            at = other.span.start + (len(other.text) - len(figure.text) if is_first else 0)
            yield from _at(Make.SWAPPED, changed, figure.text, at, figure.quantity)
            return


def _exchanged(text: str, first: Span, second: Span) -> str:
    low, high = sorted((first, second))
    return text[: low.start] + high.of(text) + text[low.end : high.start] + low.of(text) + text[high.end :]


def _at(make: Make, text: str, figure: str, near: int, quantity: Quantity) -> Iterator[Made]:
    for again in sorted(_figures(text), key=lambda each: abs(each.span.start - near)):
        if again.text == figure and _value(again.quantity) == _value(quantity) and abs(again.span.start - near) < 12:
            yield Made(make, _claim(text, again))
            return


def _replaced(make: Make, text: str, figure: Figure, stranger: str) -> Iterator[Made]:
    changed = text[: figure.span.start] + stranger + text[figure.span.end :]
    for again in _figures(changed):
        if again.span.start == figure.span.start and again.text == stranger:
            if not _follows(figure.quantity, again.quantity):
                yield Made(make, _claim(changed, again))
            return


def _altered(text: str, figure: Figure, chance: random.Random) -> Iterator[Made]:
    """Change one digit of the figure, where the new figure does not follow from the old one."""
    places = [at for at in range(figure.span.start, figure.span.end) if text[at].isdigit()]
    if figure.quantity.comparator is not Comparator.EXACTLY or not places:
        return
    at = chance.choice(places)
    digit = chance.choice([each for each in "123456789" if each != text[at]])
    changed = text[:at] + digit + text[at + 1 :]
    for again in _figures(changed):
        if again.span.start == figure.span.start and again.quantity.kind is figure.quantity.kind:
            if not _follows(figure.quantity, again.quantity):
                yield Made(Make.ALTERED, _claim(changed, again))
            return


def _follows(source: Quantity, stated: Quantity) -> bool:
    return compare(source, stated).entailment in {Entailment.EQUAL, Entailment.ENTAILED, Entailment.ROUNDED}

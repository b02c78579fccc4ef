"""Which figures a claim states: the ones its author lists, or every quantity in its text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.model import Figure
from claimcheck.quantities import QuantityKind, quantity_at, read_quantities
from claimcheck.text import Span

_SEARCHED = 4_000
"""Code points of a claim searched for the nearest slice; longer claims are rare and the slice is only advice."""


@dataclass(frozen=True, slots=True)
class FigureProblem:
    """Why a listed figure cannot be looked for, and what to write instead."""

    wanted: str
    message: str
    remedy: str = ""


def stated_figures(text: str, language: str) -> tuple[Figure, ...]:
    """Every quantity in `text` a source can be asked for, in reading order.

    Ordinals ('vijfde') are left to the reader: a rank is wording, not a figure a source repeats.
    """
    return tuple(
        Figure(quantity.text, quantity.span, quantity)
        for quantity in read_quantities(text, language)
        if quantity.kind is not QuantityKind.ORDINAL
    )


def listed_figures(text: str, slices: list[str], language: str) -> list[Figure | FigureProblem]:
    """The figures an author lists, each a slice of `text`; one entry a slice, in the order listed.

    A slice that occurs several times is the first occurrence no earlier slice has taken and that does not cut a
    number in two. Its comparator is the text's when the slice leaves it out.
    """
    search = _SliceSearch(text)
    found = [_listed_figure(search, wanted, language) for wanted in slices]
    if any(isinstance(figure, FigureProblem) for figure in found):
        stated = [quantity.text for quantity in read_quantities(text[:_SEARCHED], language)]
        return [_with_advice(figure, stated) for figure in found]
    return found


class _SliceSearch:
    """Finds slices of `text` one after the other without giving out a code point twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._taken = bytearray(len(text))
        self._resume: dict[str, int] = {}

    def next_free(self, wanted: str) -> Span | None:
        """The next whole occurrence nobody has taken; what was passed over once stays passed over."""
        start = self.text.find(wanted, self._resume.get(wanted, 0))
        while start >= 0:
            span = Span(start, start + len(wanted))
            if not _cuts_number(self.text, span) and not any(self._taken[span.start : span.end]):
                self._resume[wanted] = span.end
                self._taken[span.start : span.end] = b"\x01" * len(wanted)
                return span
            start = self.text.find(wanted, start + 1)
        self._resume[wanted] = len(self.text)
        return None

    def has_whole(self, wanted: str) -> bool:
        """Whether `wanted` stands somewhere without cutting a number in two, taken or not."""
        start = self.text.find(wanted)
        while start >= 0:
            if not _cuts_number(self.text, Span(start, start + len(wanted))):
                return True
            start = self.text.find(wanted, start + 1)
        return False


def _listed_figure(search: _SliceSearch, wanted: str, language: str) -> Figure | FigureProblem:
    span = search.next_free(wanted)
    if span is not None:
        quantity = quantity_at(search.text, span, language)
        if quantity is not None:
            return Figure(wanted, span, quantity)
        remedy = "list figures only; wording to look for goes into 'phrases', in the source's language"
        return FigureProblem(wanted, f"'{wanted}' holds no figure that can be compared", remedy)
    if wanted not in search.text:
        return FigureProblem(wanted, f"'{wanted}' is no slice of the claim's text")
    if not search.has_whole(wanted):
        return FigureProblem(wanted, f"'{wanted}' stands in the claim's text only as a part of a longer number")
    message = f"'{wanted}' is listed more often than it stands in the claim's text"
    return FigureProblem(wanted, message, "remove the repetition")


def _with_advice(figure: Figure | FigureProblem, stated: list[str]) -> Figure | FigureProblem:
    """A problem without a remedy gets the nearest of the figures the text states."""
    if isinstance(figure, Figure) or figure.remedy:
        return figure
    from rapidfuzz import process  # noqa: PLC0415 - loaded only when a figure is wrong

    nearest = process.extractOne(figure.wanted, stated)
    if nearest is None:
        return replace(figure, remedy="the claim's text holds no figure; leave 'figures' out, or correct 'text'")
    return replace(figure, remedy=f"did you mean '{nearest[0]}'? A figure is copied from the text as it stands there")


def _cuts_number(text: str, span: Span) -> bool:
    """Whether the slice begins or ends inside a number: '75' in '75.000', '5' in '2,5', 'zes' in 'zestig'."""
    return _is_inside(text, span.start) or _is_inside(text, span.end)


def _is_inside(text: str, cut: int) -> bool:
    before, after = text[max(0, cut - 2) : cut], text[cut : cut + 2]
    if not before or not after:
        return False
    if (before[-1].isdigit() and after[0].isdigit()) or (before[-1].isalpha() and after[0].isalpha()):
        return True
    separators = ".,'\u00a0\u202f\u2009·"
    return (before[-1].isdigit() and after[0] in separators and after[1:].isdigit()) or (
        after[0].isdigit() and before[-1] in separators and before[:1].isdigit()
    )

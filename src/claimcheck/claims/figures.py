"""Which figures a claim states: the ones its author lists, or every quantity in its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from claimcheck.claims.model import Figure
from claimcheck.quantities import Quantity, QuantityKind, read_quantities
from claimcheck.text import Span

_SEARCHED = 200
"""Figures of one claim among which the nearest is sought; it is only advice."""


@dataclass(frozen=True, slots=True)
class FigureProblem:
    """Why a listed figure cannot be looked for, and what to write instead."""

    message: str
    remedy: str


class StatedFigures(Sequence[Figure]):
    """Every quantity of a text a source can be asked for, in reading order; equal to the tuple of them.

    Ordinals ('vijfde') are left to the reader: a rank is wording, not a figure a source repeats. A place in time with
    its unit ('week 24') is a figure.
    The text is read when a figure is first asked for, not when the claims file is: reading the figures of a text
    costs several times what parsing its TOML does, and checking links or settings needs none of them. Reading is
    pure, so two threads that ask at once get equal figures.
    """

    __slots__ = ("_figures", "_language", "_text")

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._figures: tuple[Figure, ...] | None = None

    def _read(self) -> tuple[Figure, ...]:
        if self._figures is None:
            self._figures = tuple(
                Figure(quantity.text, quantity.span, quantity)
                for quantity in read_quantities(self._text, self._language)
                if quantity.kind is not QuantityKind.ORDINAL or quantity.unit
            )
        return self._figures

    @overload
    def __getitem__(self, index: int) -> Figure: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Figure]: ...
    def __getitem__(self, index: int | slice) -> Figure | Sequence[Figure]:
        return self._read()[index]

    def __len__(self) -> int:
        return len(self._read())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, StatedFigures):
            return self._read() == other._read()
        return self._read() == other

    def __hash__(self) -> int:
        return hash(self._read())

    def __repr__(self) -> str:
        return repr(self._read())


def listed_figures(text: str, slices: list[str], language: str) -> list[Figure | FigureProblem]:
    """The figures an author lists, each a slice of `text`; one entry a slice, in the order listed.

    A slice that occurs several times is the first occurrence no earlier slice has taken and that does not cut a
    number in two. Its comparator is the text's when the slice leaves it out.
    """
    search = _SliceSearch(text, read_quantities(text, language))
    return [_listed_figure(search, wanted) for wanted in slices]


class _SliceSearch:
    """Finds slices of `text` one after the other without giving out a code point twice."""

    def __init__(self, text: str, quantities: tuple[Quantity, ...]) -> None:
        self.text = text
        self.quantities = quantities
        self._taken = bytearray(len(text))
        self._resume: dict[str, int] = {}

    def next_free(self, wanted: str) -> Span | None:
        """The next whole occurrence nobody has taken; what was passed over once stays passed over."""
        start = self.text.find(wanted, self._resume.get(wanted, 0))
        while start >= 0:
            span = Span(start, start + len(wanted))
            if not any(self._taken[span.start : span.end]) and self._is_whole(span):
                self._resume[wanted] = span.end
                self._taken[span.start : span.end] = b"\x01" * len(wanted)
                return span
            start = self.text.find(wanted, start + 1)
        self._resume[wanted] = len(self.text)
        return None

    def has_whole(self, wanted: str) -> bool:
        """Whether `wanted` stands somewhere without cutting a figure in two, taken or not."""
        return wanted in self._resume and any(
            self._is_whole(Span(match.start(), match.end())) for match in re.finditer(re.escape(wanted), self.text)
        )

    def stated_in(self, span: Span) -> list[Quantity]:
        """The figures whose numbers stand in `span`."""
        first = bisect_right(self.quantities, span.start, key=lambda quantity: quantity.number.end)
        found = []
        for quantity in self.quantities[first:]:
            if quantity.number.start >= span.end:
                break
            found.append(quantity)
        return found

    def _is_whole(self, span: Span) -> bool:
        """Whether the slice cuts no number in two: neither '75' in '75.000' nor '20' in '20-25%'."""
        return not _cuts_number(self.text, span) and all(
            span.start <= quantity.number.start and quantity.number.end <= span.end for quantity in self.stated_in(span)
        )


def _listed_figure(search: _SliceSearch, wanted: str) -> Figure | FigureProblem:
    span = search.next_free(wanted)
    if span is not None:
        stated = search.stated_in(span)
        if len(stated) == 1:
            return Figure(wanted, span, stated[0])
        if stated:
            remedy = f"list them one by one: {', '.join(repr(quantity.text) for quantity in stated[:5])}"
            return FigureProblem(f"'{wanted}' holds {len(stated)} figures", remedy)
        remedy = "list figures only; wording to look for goes into 'phrases', in the source's language"
        return FigureProblem(f"'{wanted}' holds no figure that can be compared", remedy)
    if wanted not in search.text:
        return FigureProblem(f"'{wanted}' is no slice of the claim's text", _nearest(wanted, search.quantities))
    if not search.has_whole(wanted):
        message = f"'{wanted}' stands in the claim's text only as a part of a longer figure"
        return FigureProblem(message, _nearest(wanted, search.quantities))
    message = f"'{wanted}' is listed more often than it stands in the claim's text"
    return FigureProblem(message, "remove the repetition")


def _nearest(wanted: str, quantities: tuple[Quantity, ...]) -> str:
    """Advice naming the figure of the text most like the one wanted."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - loaded only when a figure is wrong

    if not quantities:
        return "the claim's text holds no figure; leave 'figures' out, or correct 'text'"
    nearest = max(quantities[:_SEARCHED], key=lambda quantity: fuzz.WRatio(wanted, quantity.text))
    return f"did you mean '{nearest.text}'? A figure is copied from the text as it stands there"


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

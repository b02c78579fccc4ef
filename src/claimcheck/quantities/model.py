"""What a figure means, apart from how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.text import Span


class Comparator(StrEnum):
    """How a stated number bounds the quantity it speaks of."""

    EXACTLY = "="
    ABOUT = "~"
    """'ongeveer', 'about', 'environ', 'rund', '~': near the number, no side promised."""
    MORE_THAN = ">"
    AT_LEAST = ">="
    LESS_THAN = "<"
    AT_MOST = "<="
    UP_TO = "up to"
    """'tot 65 %', 'up to': at most, and the maximum is reached; a different claim from AT_MOST."""
    NEARLY = "nearly"
    """'bijna', 'almost', 'fast', 'près de': just below the number."""


class QuantityKind(StrEnum):
    """What family of thing a number counts or measures; two kinds never compare, but for an age and a duration."""

    NUMBER = "number"
    """A count. `unit` is '' or what the number itself says: 'times', 'fold', ':1' (of '2:1')."""
    PERCENT = "percent"
    """A share: `unit` is '%', or 'fraction' (0 to 1) for one in words ('three in four')."""
    PERCENTAGE_POINT = "percentage point"
    CURRENCY = "currency"
    MEASURE = "measure"
    """A physical unit: dose, mass, activity, volume, length, temperature."""
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    """A rank, or a place in time with its unit: 'week 24' is 24 of unit 'week'."""
    DATE = "date"
    """A calendar year or date, where the text speaks of one. `unit` is 'year' (2023), 'month' (202305), 'day'
    (20230524) or 'month-day' (0524), and the value those digits."""
    STATISTIC = "statistic"
    """`unit` says which: 'p', 'HR', 'OR', 'RR', 'CI' (both bounds, as a range), 'CI level' (the 95 of '95% CI'), '±'
    with the unit of what it belongs to."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as an interval with a unit.

    A single number has `low == high`. A comparator leaves the written number in both ends and opens the
    interval only through `comparator`, so that what is printed is never lost. `unit` is canonical within its
    family ('%', 'EUR', 'mg', 'GBq', 'month', '' for a bare number). `decimals` is the number of decimal places
    as written, after any magnitude word is applied it is that of the mantissa; `step` is the value of one unit
    in the last written place (0.1 for '65.2', 1000000 for '3 million').
    `span` covers the number with its comparator and unit in the text it was read from; `number` covers the
    digits or number words alone.
    """

    low: Decimal
    high: Decimal
    unit: str
    kind: QuantityKind
    comparator: Comparator
    span: Span
    number: Span
    text: str
    step: Decimal = Decimal(1)
    decimals: int = 0
    noun: str = ""
    """The counted thing directly beside the number, when the reader can tell ('patients'); else ''."""
    open_age: bool = False
    """Of a duration: whether nothing beside it says what lasts so long, so that it may be an age: '65 ans et plus'."""

    @property
    def is_range(self) -> bool:
        """Whether two different ends were written."""
        return self.low != self.high


class Entailment(StrEnum):
    """How a source's quantity bears on a stated one."""

    EQUAL = "equal"
    ENTAILED = "entailed"
    """Not the same figure, yet the stated one follows by arithmetic: 78 416 entails 'more than 75 000'."""
    ROUNDED = "rounded"
    """The stated figure is the source's, rounded to the places written: 65 % from 65.2 %."""
    WEAKER = "weaker"
    """Overlapping or hedged: 'about 5 000' for 5 000, 'about 200' for 'more than 200'."""
    CONFLICT = "conflict"
    """Comparable (same kind and unit) and incompatible."""
    UNRELATED = "unrelated"
    """Another kind or an unconvertible unit: nothing follows."""

"""claimcheck's own reader, put to the questions the specifications ask.

The reader keeps unit, range and comparator in one figure, where the specifications ask a model at a time:

- number: both ends of a range and every figure's value count, except ordinals; a fraction counts as its value, a
  date as the numbers in digits it is written with; a figure glued to its unit ('180ml') counts for nothing,
  as the specifications ask. '100 to 300 million' counts as 100 and 300 million, as written;
  '14/26', two counts to us, as the fraction.
- range: a range, or a bound with an open end; two bounds joined by 'and', 'but', 'en', 'et' ... count as the one
  range the specifications make of them. A number introduced by 'equal to' is the closed range of itself.
- number: French '3 cents' is a sum of coins to us and three hundred to the specifications' number model: left out of
  both (see `cases`).
- currency, dimension, percent, age, temperature: the last end of a range counts ('8 to 10 feet' is read as '10 feet'),
  and both ends where each carries its unit ('4.050 m² und 10.800 m²').
- temperature: degrees of an angle ('a 45 degrees angle') are none.
- percent: percentages and percentage points. age: durations too, since the specifications take '3 weeks' as an age.
- dimension: measures that are no temperature; temperature: degrees.
"""

from __future__ import annotations

import re
from decimal import Decimal

from benchmarks.numbers.cases import Case, Value
from claimcheck.quantities import Comparator, Quantity, QuantityKind, read_quantities

_LOWER = {Comparator.MORE_THAN, Comparator.AT_LEAST}
_UPPER = {Comparator.LESS_THAN, Comparator.AT_MOST, Comparator.UP_TO}
_JOINS = {"and", "but", "en", "maar", "et", "mais", "und", "aber", ", but", ", maar", ", mais", ", aber"}
_DEGREES = {"°", "°C", "°F", "K"}
_EQUAL = ("equal", "gelijk aan", "égal", "gleich", "au nombre")


_ANGLE = re.compile(r"\bangle\b|\bhoek\b|winkel\b", re.IGNORECASE)
_NO_DIGITS = str.maketrans("", "", "0123456789.,")
_PLAIN_DIGITS = re.compile(r"(?<![0-9])[0-9]+(?![0-9\w])")
_SHARED_MAGNITUDE = re.compile(r"[0-9]+\s?(?:[-–]|to|tot|bis|à|and|en|und|et)\s?[0-9]+\s?[^\W\d]")


def read(case: Case) -> list[Value]:
    quantities = read_quantities(case.text, case.language)
    if case.language == "fr":  # 10^18 to us, 10^12 to the specifications: left out
        quantities = tuple(quantity for quantity in quantities if "trillion" not in quantity.text)
    if case.kind == "number":
        return _counts(quantities, case.text, case.language)
    if case.kind == "range":
        return _ranges(quantities, case.text)
    if case.kind == "temperature" and _ANGLE.search(case.text):
        return []
    return [value for quantity in quantities if _is_kind(quantity, case.kind) for value in _ends(quantity)]


def _is_kind(quantity: Quantity, kind: str) -> bool:
    match kind:
        case "ordinal":
            return quantity.kind is QuantityKind.ORDINAL
        case "percent":
            percent = {QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT}
            return quantity.kind in percent and quantity.unit != "fraction"
        case "currency":
            return quantity.kind is QuantityKind.CURRENCY
        case "age":
            return quantity.kind in {QuantityKind.AGE, QuantityKind.DURATION}
        case "temperature":
            return quantity.unit in _DEGREES
        case _:
            return quantity.kind is QuantityKind.MEASURE and quantity.unit not in _DEGREES - {"°"}


def _ends(quantity: Quantity) -> list[Value]:
    """The last end of a figure, and the first too where the unit is written with both."""
    high = (quantity.high, quantity.high)
    if not quantity.is_range:
        return [high]
    parts = [part.translate(_NO_DIGITS) for part in re.split(r"[\s–-]+", quantity.text)]
    both = parts[-1] != "" and parts.count(parts[-1]) > 1
    return [(quantity.low, quantity.low), high] if both else [high]


def _counts(quantities: tuple[Quantity, ...], text: str, language: str) -> list[Value]:
    """Every number, with 'n/m' as the fraction the specifications take it for."""
    found: list[Value] = []
    previous: Quantity | None = None
    for quantity in quantities:
        values = _numbers(quantity, text, language)
        if previous is not None and found and values and text[previous.span.end : quantity.span.start] == "/":
            above, below = found.pop()[0], values[0][0]
            assert above is not None
            assert below
            values = [(above / below, above / below)]
        found += values
        previous = quantity
    return found


def _numbers(quantity: Quantity, text: str, language: str) -> list[Value]:
    if quantity.kind is QuantityKind.ORDINAL and not quantity.unit:
        return []
    after = text[quantity.number.end : quantity.number.end + 1]
    if after.isalpha() and quantity.kind in {QuantityKind.MEASURE, QuantityKind.DURATION}:
        return []
    if quantity.kind is QuantityKind.DATE or quantity.unit.startswith(":"):
        ends = [Decimal(digits) for digits in _PLAIN_DIGITS.findall(quantity.text)]
        return [(end, end) for end in ends]
    if quantity.unit == "cent" and quantity.text.endswith(("cent", "cents")) and language == "fr":
        return []
    ends = [quantity.low, quantity.high] if quantity.is_range else [quantity.low]
    if quantity.is_range and _SHARED_MAGNITUDE.match(text[quantity.number.start : quantity.number.end]):
        ends[0] /= quantity.step
    if quantity.unit.startswith("/") and quantity.unit[1:].isdecimal():
        ends.append(Decimal(quantity.unit[1:]))
    return [(end, end) for end in ends]


def _ranges(quantities: tuple[Quantity, ...], text: str) -> list[Value]:
    found: list[Value] = []
    previous: Quantity | None = None
    for quantity in quantities:
        value = _range(quantity)
        if value is None:
            previous = None
            continue
        if previous is not None and found and _joined(previous, quantity, text):
            low = next(end for end in (found[-1][0], value[0]) if end is not None)
            high = next(end for end in (found[-1][1], value[1]) if end is not None)
            if low < high:
                found[-1] = (low, high)
                previous = None
                continue
        found.append(value)
        previous = quantity
    return found


def _joined(first: Quantity, second: Quantity, text: str) -> bool:
    between = text[first.span.end : second.span.start].strip().lower()
    sides = {first.comparator in _LOWER, second.comparator in _LOWER}
    return between in _JOINS and len(sides) == 2


def _range(quantity: Quantity) -> Value | None:
    if quantity.is_range:
        return quantity.low, quantity.high
    if quantity.comparator in _LOWER:
        return quantity.low, None
    if quantity.comparator in _UPPER:
        return None, quantity.high
    if quantity.comparator is Comparator.EXACTLY and quantity.text.lower().startswith(_EQUAL):
        return quantity.low, quantity.low
    return None

"""How a source's figure bears on a stated one, decided with intervals and comparators and explained in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from claimcheck.quantities.conversion import in_unit_of, without_period
from claimcheck.quantities.model import Comparator, Entailment, Quantity, QuantityKind
from claimcheck.quantities.wording import describe

_C, _E = Comparator, Entailment
_LOWER = {_C.MORE_THAN, _C.AT_LEAST}
_UPPER = {_C.LESS_THAN, _C.AT_MOST, _C.UP_TO}
_NEAR = Decimal("0.1")
"""How far, relatively, 'about' may lie from a number before the two are called incompatible."""
_CLOSE = Decimal("0.05")
"""How far below its number 'nearly' may lie."""
_LIFETIME = {QuantityKind.AGE, QuantityKind.DURATION}
_SHARE_SLACK = Decimal("1.5")
"""Percentage points by which 'three quarters' may miss a measured share before it conflicts."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What follows for a stated figure from a source's, with a sentence for a reviewer."""

    entailment: Entailment
    note: str


@dataclass(frozen=True, slots=True)
class _Side:
    """A quantity in the comparison's unit: ends, comparator and the place of its last written digit."""

    low: Decimal
    high: Decimal
    comparator: Comparator
    step: Decimal

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def entails(source: Quantity, stated: Quantity) -> bool:
    """Whether the stated figure follows from the source's: equal, or by arithmetic; never by rounding."""
    return compare(source, stated).entailment in {Entailment.EQUAL, Entailment.ENTAILED}


def meets(source: Quantity, stated: Quantity) -> bool:
    """Whether two figures may speak of one thing by their kinds: an age and a time that may be one do, in one unit."""
    if source.kind is stated.kind:
        return True
    if {source.kind, stated.kind} != _LIFETIME or source.unit != stated.unit:
        return False
    return source.open_age or stated.open_age


def compare(source: Quantity, stated: Quantity) -> Comparison:
    """Relate a source's figure to a stated one, in the stated one's unit.

    EQUAL: the same interval. ENTAILED: the stated interval contains the source's. ROUNDED: the stated figure is
    the source's, rounded half up to the places written; never the other way round. WEAKER: overlapping or
    hedged. CONFLICT: incompatible. UNRELATED: another kind, or no exact conversion between the units.
    """
    if source.kind is stated.kind is QuantityKind.DATE and source.unit != stated.unit:
        return _compare_dates(source, stated)
    converted = in_unit_of(source, stated)
    if converted is None:
        return _compare_periods(source, stated)
    left = _Side(converted.low, converted.high, converted.comparator, converted.step)
    right = _Side(stated.low, stated.high, stated.comparator, stated.step)
    outcome = _relate(left, right)
    if outcome is _E.CONFLICT and _is_loose_share(source, stated, left, right):
        outcome = _E.WEAKER
    if source.kind is not stated.kind and outcome is not _E.CONFLICT and not meets(source, stated):
        return Comparison(
            _E.WEAKER, f"{describe(source)} and {describe(stated)} agree, but one is an age and the other a duration"
        )
    if source.kind is not stated.kind and not (meets(source, stated) and outcome is not _E.CONFLICT):
        return Comparison(_E.UNRELATED, f"{describe(source)} is no figure of the same kind as {describe(stated)}")
    return Comparison(outcome, _NOTES[outcome].format(source=describe(source), stated=describe(stated)))


def _compare_periods(source: Quantity, stated: Quantity) -> Comparison:
    """'€ 5 million' against '€ 5 million a year': the amount agrees, the period is told by one side only."""
    amounts = [replace(side, unit=without_period(side.unit)) for side in (source, stated)]
    told = [side.unit != amount.unit for side, amount in zip((source, stated), amounts, strict=True)]
    if told[0] != told[1] and compare(*amounts).entailment not in {_E.CONFLICT, _E.UNRELATED}:
        return Comparison(_E.WEAKER, f"{describe(source)} and {describe(stated)} agree, but only one names a period")
    return Comparison(_E.UNRELATED, f"{describe(source)} and {describe(stated)} are not figures of one kind and unit")


_DATE_DIGITS = {"year": 0, "month": 2, "day": 4}


def _compare_dates(source: Quantity, stated: Quantity) -> Comparison:
    """A day entails its month and year; a year alone leaves the day open; '5 May' without a year is neither."""
    first, second = _DATE_DIGITS.get(source.unit), _DATE_DIGITS.get(stated.unit)
    if first is None or second is None:
        return Comparison(_E.UNRELATED, f"{describe(source)} and {describe(stated)} are dates of different kinds")
    common = min(first, second)
    ends = {int(source.low) // 10 ** (first - common), int(source.high) // 10 ** (first - common)}
    wanted = {int(stated.low) // 10 ** (second - common), int(stated.high) // 10 ** (second - common)}
    plain = source.comparator is stated.comparator is _C.EXACTLY
    outcome = _E.CONFLICT
    if ends == wanted:
        outcome = _E.ENTAILED if first > second and plain and not stated.is_range else _E.WEAKER
    return Comparison(outcome, _NOTES[outcome].format(source=describe(source), stated=describe(stated)))


_NOTES = {
    _E.EQUAL: "{source} is the stated figure",
    _E.ENTAILED: "{source} bears out {stated}",
    _E.ROUNDED: "{stated} is {source}, rounded",
    _E.WEAKER: "{source} does not fully bear out {stated}",
    _E.CONFLICT: "{source} does not agree with {stated}",
}


def _is_loose_share(source: Quantity, stated: Quantity, left: _Side, right: _Side) -> bool:
    """Whether one side is a share in words ('three quarters') and the other a percentage close by."""
    if {source.unit, stated.unit} != {"%", "fraction"} or left.comparator is not right.comparator:
        return False
    scale = 1 if stated.unit == "%" else 100
    return abs(left.low - right.low) * scale <= _SHARE_SLACK and abs(left.high - right.high) * scale <= _SHARE_SLACK


def _relate(source: _Side, stated: _Side) -> Entailment:
    if (source.low, source.high, source.comparator) == (stated.low, stated.high, stated.comparator):
        return _E.EQUAL
    return _RULES[stated.comparator](source, stated)


# What each stated comparator asks of the source ------------------------------------------------------


def _exactly(source: _Side, stated: _Side) -> Entailment:
    if source.comparator is _C.EXACTLY:
        if source.is_range == stated.is_range:
            if _rounds(source.low, stated.low, source, stated) and _rounds(source.high, stated.high, source, stated):
                return _E.ROUNDED
            if _coarser(source, stated):
                return _E.WEAKER
        if not source.is_range and not stated.is_range:
            return _E.CONFLICT
        return _E.WEAKER if _overlap(source, stated) else _E.CONFLICT
    return _possible(source, stated)


def _about(source: _Side, stated: _Side) -> Entailment:
    if source.comparator in {_C.EXACTLY, _C.NEARLY} and (source.low, source.high) == (stated.low, stated.high):
        return _E.ENTAILED
    if source.comparator is _C.EXACTLY and source.is_range == stated.is_range:
        near = _near(source.low, stated.low, _CLOSE) and _near(source.high, stated.high, _CLOSE)
        ends = ((source.low, stated.low), (source.high, stated.high))
        if near and all(_round_half_up(found, _written_step(wanted, stated.step)) == wanted for found, wanted in ends):
            return _E.ROUNDED
    return _possible(source, stated)


def _more_than(source: _Side, stated: _Side) -> Entailment:
    return _lower_bound(source, stated, strict=True)


def _at_least(source: _Side, stated: _Side) -> Entailment:
    return _lower_bound(source, stated, strict=False)


def _lower_bound(source: _Side, stated: _Side, *, strict: bool) -> Entailment:
    bound = stated.high
    if source.comparator in {_C.EXACTLY, *_LOWER}:
        beyond = source.low > bound or (source.low == bound and (not strict or source.comparator is _C.MORE_THAN))
        if beyond:
            return _E.ENTAILED
    return _possible(source, stated)


def _less_than(source: _Side, stated: _Side) -> Entailment:
    return _upper_bound(source, stated, strict=True)


def _at_most(source: _Side, stated: _Side) -> Entailment:
    return _upper_bound(source, stated, strict=False)


def _upper_bound(source: _Side, stated: _Side, *, strict: bool) -> Entailment:
    bound = stated.low
    if source.comparator in {_C.EXACTLY, _C.NEARLY, *_UPPER}:
        open_end = source.comparator in {_C.LESS_THAN, _C.NEARLY}
        if source.high < bound or (source.high == bound and (not strict or open_end)):
            return _E.ENTAILED
    return _possible(source, stated)


def _up_to(source: _Side, stated: _Side) -> Entailment:
    """'Up to 65 %' says that 65 is reached and not passed: a source must give 65 as its highest value."""
    if source.comparator is _C.EXACTLY:
        if source.high == stated.high:
            return _E.ENTAILED
        return (
            _E.CONFLICT
            if source.high > stated.high and not _rounds(source.high, stated.high, source, stated)
            else _E.WEAKER
        )
    if source.comparator is _C.UP_TO:
        return _E.ROUNDED if _rounds(source.high, stated.high, source, stated) else _E.CONFLICT
    return _possible(source, stated)


def _nearly(source: _Side, stated: _Side) -> Entailment:
    if source.comparator is _C.EXACTLY and not source.is_range and not stated.is_range:
        if stated.low - abs(stated.low) * _CLOSE <= source.low < stated.low:
            return _E.ENTAILED
        return _E.WEAKER if _near(source.low, stated.low, _NEAR) and source.low <= stated.low else _E.CONFLICT
    return _possible(source, stated)


_RULES: dict[Comparator, Callable[[_Side, _Side], Entailment]] = {
    _C.EXACTLY: _exactly,
    _C.ABOUT: _about,
    _C.MORE_THAN: _more_than,
    _C.AT_LEAST: _at_least,
    _C.LESS_THAN: _less_than,
    _C.AT_MOST: _at_most,
    _C.UP_TO: _up_to,
    _C.NEARLY: _nearly,
}


# Whether two hedged figures can both be true ---------------------------------------------------------


def _possible(source: _Side, stated: _Side) -> Entailment:
    """WEAKER where both figures can be true of one quantity, or share their number; CONFLICT where they cannot."""
    if source.comparator is stated.comparator and source.comparator not in {_C.ABOUT, _C.NEARLY}:
        rounded = _rounds(source.low, stated.low, source, stated) and _rounds(source.high, stated.high, source, stated)
        return _E.ROUNDED if rounded else _E.WEAKER
    if _opposed(source, stated):
        return _E.CONFLICT
    shared = {source.low, source.high} & {stated.low, stated.high}
    if shared and _C.EXACTLY not in {stated.comparator, source.comparator} - {_C.EXACTLY}:
        one_sided = source.comparator is _C.EXACTLY and stated.comparator in {_C.MORE_THAN, _C.LESS_THAN}
        if not one_sided:
            return _E.WEAKER
    return _E.WEAKER if _overlap(source, stated) else _E.CONFLICT


def _opposed(source: _Side, stated: _Side) -> bool:
    """Bounds that face away from each other: 'less than 50' and 'more than 50'."""
    if source.comparator in _LOWER and stated.comparator in _UPPER:
        open_end = _C.MORE_THAN is source.comparator or _C.LESS_THAN is stated.comparator
        return source.low > stated.high or (source.low == stated.high and open_end)
    if source.comparator in _UPPER | {_C.NEARLY} and stated.comparator in _LOWER:
        open_end = source.comparator in {_C.LESS_THAN, _C.NEARLY} or stated.comparator is _C.MORE_THAN
        return source.high < stated.low or (source.high == stated.low and open_end)
    return False


def _overlap(source: _Side, stated: _Side) -> bool:
    first, second = _interval(source), _interval(stated)
    low = max(first, second, key=lambda ends: (ends[0], not ends[2]))
    high = min(first, second, key=lambda ends: (ends[1], ends[3]))
    if low[0] == high[1]:
        return low[2] and high[3]
    return low[0] < high[1]


_INFINITY = Decimal("Infinity")


def _interval(side: _Side) -> tuple[Decimal, Decimal, bool, bool]:
    """Low, high, and whether each end belongs: the values the figure leaves possible."""
    low, high = side.low, side.high
    match side.comparator:
        case _C.MORE_THAN:
            return low, _INFINITY, False, False
        case _C.AT_LEAST:
            return low, _INFINITY, True, False
        case _C.LESS_THAN:
            return -_INFINITY, high, False, False
        case _C.AT_MOST | _C.UP_TO:
            return -_INFINITY, high, False, True
        case _C.ABOUT:
            return low - abs(low) * _NEAR, high + abs(high) * _NEAR, True, True
        case _C.NEARLY:
            return low - abs(low) * _NEAR, high, True, False
        case _C.EXACTLY:
            return low, high, True, True


def _near(found: Decimal, wanted: Decimal, tolerance: Decimal) -> bool:
    return abs(found - wanted) <= abs(wanted) * tolerance


# Rounding --------------------------------------------------------------------------------------------


def _round_half_up(value: Decimal, step: Decimal) -> Decimal:
    """`value` to the nearest multiple of `step`."""
    return (value / step).to_integral_value(rounding=ROUND_HALF_UP) * step


def _rounds(found: Decimal, wanted: Decimal, source: _Side, stated: _Side) -> bool:
    """Whether the stated end is the source's rounded to the places written, and the source's is the finer."""
    return found == wanted or (stated.step > source.step and _round_half_up(found, stated.step) == wanted)


def _coarser(source: _Side, stated: _Side) -> bool:
    """Whether rounding could explain the difference without vouching for it.

    Either the source is the rounder of the two (65 against a stated 65.2), or the stated figure ends in zeros
    that may or may not be rounding (78 000 against 78 416, two digits of it kept).
    """
    ends = ((source.low, stated.low), (source.high, stated.high))
    if source.step > stated.step and all(_round_half_up(wanted, source.step) == found for found, wanted in ends):
        return True
    for found, wanted in ends:
        step = _written_step(wanted, stated.step)
        if found == wanted:
            continue
        if (
            step <= stated.step
            or abs(wanted) < step * 10
            or _round_half_up(found, step) != wanted
            or source.step >= step
        ):
            return False
    return True


def _written_step(value: Decimal, step: Decimal) -> Decimal:
    """The place of the last non-zero digit: 1000 for 75 000; `step` where the number ends in no zeros."""
    if not value or step < 1:
        return step
    place = step
    while value % (place * 10) == 0:
        place *= 10
    return place

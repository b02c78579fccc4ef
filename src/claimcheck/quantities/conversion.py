"""Exact conversion between units of one family: 1 g = 1000 mg; never months to days, never one currency to another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.lexicon.units import UNITS
from claimcheck.quantities.model import Quantity, QuantityKind

_DOLLARS = {"$", "USD"}
"""A plain dollar is taken for the American one; those of other countries are written with their letters."""
_SHARES = {"%": Decimal(1), "fraction": Decimal(100)}


def factor_between(source: str, target: str) -> Decimal | None:
    """What a value in `source` is multiplied by to be in `target`; None where no exact conversion exists."""
    if source == target or {source, target} == _DOLLARS:
        return Decimal(1)
    if source in _SHARES and target in _SHARES:
        return _SHARES[source] / _SHARES[target]
    parts, wanted = source.split("/"), target.split("/")
    if len(parts) != len(wanted):
        return None
    factor = Decimal(1)
    for position, (part, want) in enumerate(zip(parts, wanted, strict=True)):
        if part == want:
            continue
        first, second = UNITS.get(part), UNITS.get(want)
        if first is None or second is None or first.family != second.family:
            return None
        ratio = first.factor / second.factor
        factor = factor / ratio if position else factor * ratio
    return factor


def in_unit_of(source: Quantity, stated: Quantity) -> Quantity | None:
    """The source's quantity in the stated one's unit; None where the two do not compare."""
    if not _kinds_meet(source.kind, stated.kind):
        return None
    factor = factor_between(source.unit, stated.unit)
    if factor is None:
        return None
    if factor == 1:
        return source
    return replace(
        source, low=source.low * factor, high=source.high * factor, step=source.step * factor, unit=stated.unit
    )


def _kinds_meet(first: QuantityKind, second: QuantityKind) -> bool:
    """Equal kinds compare; so do an age and a duration, which one text may mark and another not."""
    return first is second or {first, second} == {QuantityKind.AGE, QuantityKind.DURATION}


def without_period(unit: str) -> str:
    """A unit without its last 'per year' or 'per day': 'EUR' for 'EUR/year', 'mg/kg' for 'mg/kg/day'."""
    amount, _, period = unit.rpartition("/")
    known = UNITS.get(period)
    return amount if amount and known is not None and known.kind is QuantityKind.DURATION else unit

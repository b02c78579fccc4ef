"""A quantity said in plain words, for notes a reviewer reads."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.model import Comparator, Quantity, QuantityKind

_WORDS = {
    Comparator.EXACTLY: "",
    Comparator.ABOUT: "about ",
    Comparator.MORE_THAN: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS_THAN: "less than ",
    Comparator.AT_MOST: "at most ",
    Comparator.UP_TO: "up to ",
    Comparator.NEARLY: "nearly ",
}
_THIN_SPACE = "\u202f"
_GROUPED_FROM = 10_000


def describe(quantity: Quantity) -> str:
    """'more than 75 000', '20-25 %', '7.4 GBq': the comparator, the ends and the unit."""
    ends = _digits(quantity.low, quantity)
    if quantity.is_range:
        ends = f"{ends}–{_digits(quantity.high, quantity)}"
    unit = quantity.unit
    if quantity.kind is QuantityKind.DATE or not unit:
        return f"{_WORDS[quantity.comparator]}{ends}"
    if unit == "fraction":
        return f"{_WORDS[quantity.comparator]}{quantity.text.strip()}" if quantity.text else f"{ends} of the whole"
    return f"{_WORDS[quantity.comparator]}{ends} {unit}"


def _digits(value: Decimal, quantity: Quantity) -> str:
    if quantity.kind is QuantityKind.DATE:
        return f"{value:f}"
    plain = f"{value:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".") or "0"
    whole, _, fraction = plain.partition(".")
    grouped = f"{int(whole):,}".replace(",", _THIN_SPACE) if abs(value) >= _GROUPED_FROM else whole
    return f"{grouped}.{fraction}" if fraction else grouped

"""Digits to values: local grouping, decimal signs, and what a cluster of digits is when it is no number."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

_SPACES = "\u00a0\u2007\u2009\u202f "
_APOSTROPHES = "'’"
_DECIMAL_ONLY = "·⋅"
_MAX_DIGITS = 30
"""More digits than any measured or counted thing has: an identifier."""
_GROUP = 3
_MAX_PLAIN_GROUPS = 2


class Numeral(NamedTuple):
    """A written number: its place in the cluster, value, and decimals as written."""

    start: int
    end: int
    value: Decimal
    decimals: int
    grouped: bool = False


def read_cluster(cluster: str, decimal_sign: str, *, in_row: bool = False) -> tuple[Numeral, ...] | None:
    """The numbers a cluster of digits and separators states.

    One in most cases; several for '22,24,26' (a list) or for table cells a space keeps apart; None where the
    cluster is no quantity at all (version number, IP address, endless digits). `decimal_sign` is the
    language's, and decides '4.300' and '4,300'. `in_row` says that more digits stand a space away, so that plain
    spaces set cells apart rather than group.
    """
    if cluster.isdecimal():
        return None if len(cluster) > _MAX_DIGITS else (Numeral(0, len(cluster), Decimal(cluster), 0),)
    whole, sign, fraction = cluster.partition(decimal_sign)
    if sign and len(cluster) <= _MAX_DIGITS and whole.isdecimal() and fraction.isdecimal():
        return (Numeral(0, len(cluster), Decimal(f"{whole}.{fraction}"), len(fraction)),)
    parts, signs = _split(cluster)
    if sum(map(len, parts)) > _MAX_DIGITS and len(set(signs)) == 1 and signs[0] != ",":
        return None
    single = None if in_row and " " in signs else _one_number(cluster, parts, signs, decimal_sign)
    if single is not None:
        return (single,)
    if all(sign == "." for sign in signs) and len(signs) > 1:
        return None
    return _several(cluster, parts, signs, decimal_sign)


def _split(cluster: str) -> tuple[list[str], list[str]]:
    parts: list[str] = [""]
    signs: list[str] = []
    for character in cluster:
        if "0" <= character <= "9":
            parts[-1] += character
        else:
            signs.append(character)
            parts.append("")
    return parts, signs


def _is_grouping(parts: list[str]) -> bool:
    head, *rest = parts
    return 1 <= len(head) <= _GROUP and head[0] != "0" and all(len(part) == _GROUP for part in rest)


def _one_number(cluster: str, parts: list[str], signs: list[str], decimal_sign: str) -> Numeral | None:
    kinds = ["s" if sign in _SPACES else "a" if sign in _APOSTROPHES else sign for sign in signs]
    if len(set(kinds)) == 1:
        kind = kinds[0]
        if kind in _DECIMAL_ONLY:
            return _number(cluster, parts[:1], parts[1]) if len(parts) == 2 else None
        if kind in "sa":
            return (
                _number(cluster, parts, "") if _is_grouping(parts) and not _is_row(parts, signs, decimal_sign) else None
            )
        if len(parts) > 2:  # a second sign of the same kind can only group
            return _number(cluster, parts, "") if _is_grouping(parts) else None
        if kind != decimal_sign and _is_grouping(parts):
            return _number(cluster, parts, "")
        return _number(cluster, parts[:1], parts[1])
    if kinds[-1] in ".,·⋅" and kinds[-1] not in kinds[:-1] and len(set(kinds[:-1])) == 1 and _is_grouping(parts[:-1]):
        return _number(cluster, parts[:-1], parts[-1])
    return None


def _is_row(parts: list[str], signs: list[str], decimal_sign: str) -> bool:
    """Whether plain spaces rather set cells of a row apart: '120 130 140' in English text."""
    return (
        decimal_sign == "."
        and len(parts) > _MAX_PLAIN_GROUPS
        and " " in signs
        and all(len(part) == _GROUP for part in parts)
    )


def _number(cluster: str, groups: list[str], fraction: str) -> Numeral:
    digits = "".join(groups)
    value = Decimal(f"{digits}.{fraction}") if fraction else Decimal(digits)
    return Numeral(0, len(cluster), value, len(fraction), grouped=len(groups) > 1)


def _several(cluster: str, parts: list[str], signs: list[str], decimal_sign: str) -> tuple[Numeral, ...] | None:
    """Split at the outermost separator (spaces, else commas) and read the pieces."""
    outer = _SPACES if any(sign in _SPACES for sign in signs) else ","
    if not any(sign in outer for sign in signs):
        return None
    found: list[Numeral] = []
    start = position = 0
    for index, part in enumerate(parts):
        position += len(part)
        if index == len(signs) or signs[index] in outer:
            piece = cluster[start:position]
            inner = read_cluster(piece, decimal_sign)
            found += [numeral._replace(start=numeral.start + start, end=numeral.end + start) for numeral in inner or ()]
            start = position + 1
        position += 1
    return tuple(found)


FRACTION_SIGNS = {
    sign: Decimal(above) / below
    for sign, above, below in (
        ("½", 1, 2),
        ("⅓", 1, 3),
        ("⅔", 2, 3),
        ("¼", 1, 4),
        ("¾", 3, 4),
        ("⅕", 1, 5),
        ("⅖", 2, 5),
        ("⅗", 3, 5),
        ("⅘", 4, 5),
        ("⅙", 1, 6),
        ("⅚", 5, 6),
        ("⅛", 1, 8),
        ("⅜", 3, 8),
        ("⅝", 5, 8),
        ("⅞", 7, 8),
    )
}

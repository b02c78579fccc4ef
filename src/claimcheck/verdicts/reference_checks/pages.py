"""Page ranges as printed: "1091-103" is "1091-1103"."""

from __future__ import annotations

import re

_DASHES = re.compile(r"\s*[-–—‐−]+\s*")
_PAGE = re.compile(r"([A-Za-z]*)(\d+)([A-Za-z]*)")


def full_range(pages: str) -> tuple[str, str] | None:
    """First and last page in full, lower-case; the last is '' when none is printed, None if `pages` are no pages.

    An end with fewer digits than the beginning repeats its first ones ("1091-103"), letters before it as well
    ("e12-5" is e12 to e15). Of a list the first range counts.
    """
    first, *rest = _DASHES.split(re.split(r"[,;]", pages.strip().lower(), maxsplit=1)[0].strip())
    begins = _PAGE.fullmatch(first)
    if begins is None:
        return None
    ends = _PAGE.fullmatch(rest[0]) if rest else None
    if ends is None:
        return first, ""
    prefix, number, _ = begins.groups()
    end_prefix, end, suffix = ends.groups()
    if len(end) < len(number):
        end = number[: len(number) - len(end)] + end
    last = f"{end_prefix or prefix}{end}{suffix}"
    return (first, "") if last == first else (first, last)


def is_same_range(printed: str, stated: str) -> bool:
    """Whether two ranges name the same pages, as far as both say; what is no page number is not compared."""
    ours, theirs = full_range(printed), full_range(stated)
    if ours is None or theirs is None:
        return True
    if ours[0] != theirs[0]:
        return False
    return not ours[1] or not theirs[1] or ours[1] == theirs[1]

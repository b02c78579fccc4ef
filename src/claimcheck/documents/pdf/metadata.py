"""What a PDF says about itself: title and dates, as far as they can be meant."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(r"(?:D:)?\s*(\d{4})(\d{2})?(\d{2})?")
_NO_TITLE = re.compile(
    r"untitled\b.*|microsoft (?:word|powerpoint)\b.*|(?:slide|page|titel|title) ?\d*|"
    r".*\.(?:docx?|pptx?|indd|pdf|tex|dvi|qxd|xlsx?)|"
    r"[\w-]*\d{4,}[\w-]*|print|layout ?\d*|document\d*|presentation|powerpoint[- ]presentatie|présentation powerpoint",
    re.IGNORECASE,
)
_LONGEST = 400


def iso_date(value: str) -> str:
    """The day of a PDF date (D:YYYYMMDDHHmmSS), as precise as it is given; '' for what is no date."""
    found = _DATE.match(value)
    if not found:
        return ""
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join(part for part in (year, month, day) if part)


def sensible_title(value: str) -> str:
    """The title a person gave, '' for what a program filled in."""
    title = " ".join(value.replace("\x00", "").split())
    return "" if _NO_TITLE.fullmatch(title) or len(title) > _LONGEST else title

"""What a PDF says about itself: title and dates, as far as they can be meant."""

from __future__ import annotations

import ctypes
import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_DATE = re.compile(r"(?:D:)?\s*(\d{4})(\d{2})?(\d{2})?")
_NO_TITLE = re.compile(
    r"untitled\b.*|microsoft (?:word|powerpoint)\b.*|(?:slide|page|titel|title) ?\d*|"
    r".*\.(?:docx?|pptx?|indd|pdf|tex|dvi|qxd|xlsx?)|"
    r"[\w-]*\d{4,}[\w-]*|print|layout ?\d*|document\d*|presentation|powerpoint[- ]presentatie|présentation powerpoint",
    re.IGNORECASE,
)
_LONGEST = 400
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}")
_LONGEST_LANGUAGE = 64


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


def declared_language(document: PdfDocument) -> str:
    """The language the file declares (BCP 47), '' if it declares none or something else."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - loaded only where a PDF is read

    read = getattr(pdfium, "FPDFCatalog_GetLanguage", None)  # absent from builds before 2025
    if read is None:
        return ""
    units = (ctypes.c_ushort * _LONGEST_LANGUAGE)()
    length = read(document, units, ctypes.sizeof(units))
    tag = bytes(units)[: max(0, length - 2)].decode("utf-16-le", "replace") if length <= ctypes.sizeof(units) else ""
    return tag if _LANGUAGE.fullmatch(tag) else ""

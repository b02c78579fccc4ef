"""Sentences with known figures, from Recognizers-Text's public specifications.

Recognizers-Text (MIT) publishes test specifications as JSON: `Specs/Number` and `Specs/NumberWithUnit`, a folder a
language, a file a model. What they ask is not in every point what a claim checker wants, so expectations are mapped:

- Only results with a number count: a lone '%' or 'farenheit' has none.
- Relative ordinals ('last', 'next one') are no numbers and are left out.
- Range ends compare as values; whether an end is open is not compared, for the specifications hold '20 to 30' open
  at the top by convention.
- A bare article read as 1 ('un crédit', 'een ton') may be found or not: the specifications do so in some sentences
  and not in others, and to a claim checker an article counts nothing. It enters neither recall nor precision.
- French digits before 'cents' ('3 cents') are three hundred to one model of the specifications and coins to another:
  in the number model they enter neither recall nor precision.
- French 'trillion' is 10^12 to the specifications and 10^18 in French: it enters neither recall nor precision.
- Telephone numbers and IP addresses are left out: the specifications read their parts as numbers, a claim checker
  must not.
- A specification's empty result is kept as a case: finding something there costs precision.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

LANGUAGES = {"English": "en", "Dutch": "nl", "French": "fr", "German": "de"}
KINDS = {
    "NumberModel": "number",
    "NumberRangeModel": "range",
    "OrdinalModel": "ordinal",
    "PercentModel": "percent",
    "CurrencyModel": "currency",
    "DimensionModel": "dimension",
    "AgeModel": "age",
    "TemperatureModel": "temperature",
}
_ADDRESS = re.compile(r"\+[0-9]+-[0-9]|[0-9]+(?:\.[0-9]+){3}")
Value = tuple[Decimal | None, Decimal | None]
"""Both ends of a figure; equal for a number, None for an open end."""
_ONE = (Decimal(1), Decimal(1))
_ARTICLE = re.compile(r"(?:an?|een|une?|eine?)\b")
_COINS = re.compile(r"[0-9.,]+\s*cents?")
_INTERVAL = re.compile(r"^[\[(](?P<low>[^,]*),(?P<high>[^\])]*)[\])]$")


@dataclass(frozen=True)
class Case:
    language: str
    kind: str
    text: str
    expected: tuple[Value, ...]
    optional: tuple[Value, ...] = ()
    """Values that may be found, and need not be."""


def read_specs(data: Path, half: str) -> Iterator[Case]:
    """The cases of one half of every file: 'even', 'odd' or 'all' by position in the file."""
    for folder in ("Number", "NumberWithUnit"):
        for name, language in LANGUAGES.items():
            for model, kind in KINDS.items():
                path = data / "Specs" / folder / name / f"{model}.json"
                if path.exists():
                    listed = json.loads(path.read_text(encoding="utf-8-sig"))
                    chosen = [
                        case for index, case in enumerate(listed) if half == "all" or index % 2 == (half == "odd")
                    ]
                    wanted = [case for case in chosen if not _ADDRESS.search(str(case["Input"])) or not case["Results"]]
                    yield from (_case(language, kind, case) for case in wanted)


def _case(language: str, kind: str, case: dict[str, object]) -> Case:
    results = case["Results"]
    assert isinstance(results, list)
    text = str(case["Input"])
    values: list[Value] = []
    optional: list[Value] = []
    for result in results:
        value = value_of(result.get("Resolution") or {}, kind)
        if value is not None:
            named = str(result.get("Text", "")).strip().lower()
            article = value == _ONE and _ARTICLE.match(named) and named != text.strip().lower()
            coins = language == "fr" and kind == "number" and _COINS.fullmatch(named)
            trillion = language == "fr" and "trillion" in named
            (optional if article or coins or trillion else values).append(value)
    return Case(language, kind, text, tuple(values), tuple(optional))


def value_of(resolution: dict[str, str], kind: str) -> Value | None:
    """Both ends a specification's resolution states; None where it has no number."""
    written = resolution.get("value")
    if written is None or written == "null":
        return None
    if kind == "range":
        found = _INTERVAL.match(written)
        return (_decimal(found["low"]), _decimal(found["high"])) if found else None
    number = _decimal(written.rstrip("%"))
    return None if number is None else (number, number)


def _decimal(written: str) -> Decimal | None:
    try:
        return Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        return None

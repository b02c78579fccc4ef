"""Sentences with known figures, from Recognizers-Text's public specifications.

Recognizers-Text (MIT) publishes test specifications as JSON: `Specs/Number` and `Specs/NumberWithUnit`, a folder a
language, a file a model. What they ask is not in every point what a claim checker wants, so expectations are mapped:

- Only results with a number count: a lone '%' or 'farenheit' has none.
- Relative ordinals ('last', 'next one') are no numbers and are left out.
- Range ends compare as values; whether an end is open is not compared, for the specifications hold '20 to 30' open
  at the top by convention.
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
_INTERVAL = re.compile(r"^[\[(](?P<low>[^,]*),(?P<high>[^\])]*)[\])]$")


@dataclass(frozen=True)
class Case:
    language: str
    kind: str
    text: str
    expected: tuple[Value, ...]


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
    values = [value_of(result.get("Resolution") or {}, kind) for result in results]
    return Case(language, kind, str(case["Input"]), tuple(value for value in values if value is not None))


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

"""Checking one table of claims.toml against its model, and saying in plain words what does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from claimcheck.claims.mistakes import Mistakes
from claimcheck.claims.positions import Path
from claimcheck.claims.suggestions import as_id
from claimcheck.claims.tables import BrochureTable, ClaimTable, ReferenceTable

Table = TypeVar("Table", bound=BaseModel)

_TYPE_WORDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    (int, "a whole number"),
    (float, "a number with decimals"),
    (datetime, "a date with a time"),
    (date, "a date"),
    (time, "a time"),
    (list, "a list"),
    (dict, "a table"),
)
_EXPECTED = {
    "string_type": ("text", 'put it in quotes: "..."'),
    "int_type": ("a whole number", "write it without quotes and decimals"),
    "list_type": ("a list", "put it in square brackets: [...]"),
    "dict_type": ("a table", "write it as a [table] with keys below it"),
    "date_type": ("a date", "write year-month-day without quotes, as in 2025-01-15"),
}
_MISSING = {
    "id": 'add a name of your own: id = "..."',
    "text": 'add the sentence as printed: text = "..."',
    "title": 'add the brochure\'s title: title = "..."',
    "language": 'add the claims\' language: language = "nl" (or "en", "fr", "de", ...)',
}
_LANGUAGE_CODES = {
    "dutch": "nl", "nederlands": "nl", "flemish": "nl", "vlaams": "nl", "english": "en", "engels": "en",
    "french": "fr", "frans": "fr", "français": "fr", "francais": "fr", "german": "de", "duits": "de",
    "deutsch": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
}  # fmt: skip


def checked(model: type[Table], raw: Mapping[str, Any], where: Path, mistakes: Mistakes) -> Table:
    """`raw` as its model. What does not fit is recorded and left out, so that the rest can still be checked.

    Required keys that are missing or wrong come back as ''.
    """
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        details = error.errors(include_url=False)
    label = label_of(where, raw)
    faulty = {str(detail["loc"][0]) for detail in details}
    for detail in _without_union_echoes(details):
        _record(detail, model, where, label, mistakes)
    fitting = {key: value for key, value in raw.items() if key not in faulty}
    required = {name: "" for name, info in model.model_fields.items() if info.is_required()}
    return model.model_construct(**{**required, **fitting})


def label_of(where: Path, raw: Mapping[str, Any]) -> str:
    """How messages name the table at `where`: by its id if it has one."""
    name = raw.get("id")
    return f"{where[0]} '{name[:60]}'" if isinstance(name, str) and name.strip() else f"{where[0]}"


def texts_in(value: object) -> list[tuple[int, str]]:
    """The texts of a list as written, each with its index: what can be checked although its neighbours are wrong."""
    entries = value if isinstance(value, list) else []
    return [(index, entry) for index, entry in enumerate(entries) if isinstance(entry, str) and entry]


def type_words(value: object) -> str:
    """What kind of TOML value this is, in an author's words."""
    return next((words for kind, words in _TYPE_WORDS if isinstance(value, kind)), "something else")


def _without_union_echoes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """One detail a place: of the two a reference that is neither number nor id gives, the one that fits it."""
    best: dict[tuple[int | str, ...], ErrorDetails] = {}
    for detail in details:
        place = detail["loc"][:2]
        other = "int_type" if isinstance(detail["input"], str) else "string_type"
        if place not in best or best[place]["type"] == other:
            best[place] = detail
    return list(best.values())


def _record(detail: ErrorDetails, model: type[BaseModel], where: Path, label: str, mistakes: Mistakes) -> None:
    loc = detail["loc"]
    key = str(loc[0])
    path = (*where, key, loc[1]) if len(loc) > 1 and isinstance(loc[1], int) else (*where, key)
    kind = detail["type"]
    if kind == "extra_forbidden":
        mistakes.at_key(path, f"{label}: unknown key '{key}'", _key_remedy(key, model, mistakes))
    elif kind == "missing":
        mistakes.at_value(where, f"{label}: '{key}' is missing", _MISSING.get(key, ""))
    else:
        message, remedy = _misfit(kind, key, detail)
        mistakes.at_value(path, f"{label}: {message}", remedy)


def _key_remedy(key: str, model: type[BaseModel], mistakes: Mistakes) -> str:
    for other, name in ((ClaimTable, "[[claim]]"), (ReferenceTable, "[[reference]]"), (BrochureTable, "[brochure]")):
        if other is not model and key in other.model_fields:
            return f"'{key}' belongs under {name}"
    near = mistakes.suggestions.nearest(key, model.model_fields)
    return f"did you mean '{near}'?" if near else f"known keys: {', '.join(model.model_fields)}"


def _misfit(kind: str, key: str, detail: ErrorDetails) -> tuple[str, str]:  # noqa: PLR0911 - one return a kind
    value: Any = detail["input"]
    context = detail.get("ctx", {})
    if kind in _EXPECTED:
        expected, remedy = _EXPECTED[kind]
        if key == "references" and len(detail["loc"]) > 1:
            expected, remedy = "a printed number or a reference id", 'as in references = [7, "netter-1"]'
        if isinstance(value, datetime):
            remedy = f"leave out the time: {value.date()}"
        return f"'{key}' must be {expected}, and is {type_words(value)}", remedy
    if kind == "string_too_short":
        return f"'{key}' is empty", "write its text, or leave the key out"
    if kind == "string_too_long":
        return f"'{key}' is {len(value)} characters long, over the limit of {context['max_length']}", ""
    if kind == "string_pattern_mismatch" and key == "language":
        code = _LANGUAGE_CODES.get(value.casefold(), "nl")
        return f"'{value}' is no language code", f'write a BCP 47 code, as in "{code}"'
    if kind == "string_pattern_mismatch":
        suggestion = as_id(value)
        remedy = "use letters, digits, '-', '_' and '.'" + (f': "{suggestion}"' if suggestion else "")
        return f"'{value}' cannot be an id", remedy
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = context.get("ge", context.get("le"))
        relation = "at least" if kind == "greater_than_equal" else "at most"
        return f"'{key}' must be {relation} {bound}, and is {_amount(value)}", ""
    if kind == "literal_error":
        return f"'{key}' is {value!r}", f"write one of: {context['expected']}"
    return f"'{key}': {detail['msg']}", ""


def _amount(value: int) -> str:
    """A number for display; hexadecimal TOML numbers may be too long to print in decimals."""
    return str(value) if abs(value) < 10**20 else "far larger"

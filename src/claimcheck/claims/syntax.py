"""From the text of claims.toml to a parsed document, or one mistake in words its author can act on."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from claimcheck.errors import Problem

_AT = re.compile(r"(?s)(.*) \(at (?:line (\d+), column (\d+)|(end of document))\)$")
_DEEP_KEY = re.compile(r"(?m)^[ \t]*\[{0,2}[ \t]*(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}")
_NESTING = re.compile(r"(?:[\[{][ \t\n]*+){50}")
_LONG_NUMBER = re.compile(r"\d{4301}")
_KEY_TUPLE = re.compile(r"\(('[^']*'(?:, '[^']*')*),?\)")
_CURLY_QUOTES = "“”„‟«»‘’"

_REMEDIES = (
    ("Unescaped '\\'", "write \\\\ for a backslash, or put the text in single quotes"),
    ("Cannot overwrite", "a key may stand only once in a table; remove or rename one of the two"),
    ("Cannot declare", "write [[reference]] and [[claim]] with double brackets; other tables may stand only once"),
    ("Cannot mutate immutable", "this table was already closed further up"),
    ("Expected '=' after a key", "every line is: key = value; a key has no blanks in it"),
    (
        "Expected newline or end of document",
        'put a quotation mark inside text as \\" and each key on a line of its own',
    ),
    ("Unterminated string", "close the text with the quotes it was opened with"),
    ("Unclosed array", "close the list with ]"),
    ("Invalid date or datetime", "there is no such day; write year-month-day, as in 2025-01-15"),
    ("Illegal character '\\n'", 'close the text with " on the same line, or open and close it with """'),
    ("Invalid value", "text stands in straight double quotes; a date and a number without"),
    ("Invalid initial character", "every line is: key = value, a [table] or a # comment"),
    ("Invalid statement", "every line is: key = value, a [table] or a # comment"),
)


def parse(text: str, file: str) -> dict[str, Any] | Problem:
    """The document in `text`, or the first thing in it that is not TOML.

    Keys of more than 32 parts are refused before parsing: the parser's time grows with their square.
    """
    if deep := _DEEP_KEY.search(text):
        return _problem(text, file, deep.start(), "a key with more than 32 dotted parts", "no key needs that many")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _explained(text, file, str(error))
    except RecursionError:
        nested = _NESTING.search(text)
        offset = nested.start() if nested else 0
        return _problem(text, file, offset, "lists or tables nested too deeply to read", "two levels are enough")
    except ValueError:
        number = _LONG_NUMBER.search(text)
        offset = number.start() if number else 0
        return _problem(text, file, offset, "a number with more than 4300 digits", "put text in quotes")


def _explained(text: str, file: str, message: str) -> Problem:
    match = _AT.match(message)
    if match is None:
        return Problem(file, 1, 1, f"not valid TOML: {message}")
    what = _KEY_TUPLE.sub(_dotted, match[1])
    offset = len(text.rstrip()) if match[4] else _offset(text, int(match[2]), int(match[3]))
    remedy = next((advice for beginning, advice in _REMEDIES if what.startswith(beginning)), "")
    if text[offset : offset + 1] in _CURLY_QUOTES and offset < len(text):
        remedy = f"{text[offset]} is a typographic quote; TOML needs the straight ones: \" or '"
    return _problem(text, file, offset, f"not valid TOML: {what}", remedy)


def _dotted(match: re.Match[str]) -> str:
    """A table's name as written, from the parser's way of showing it."""
    return "[" + match[1].replace("'", "").replace(", ", ".") + "]"


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def _problem(text: str, file: str, offset: int, message: str, remedy: str) -> Problem:
    line = text.count("\n", 0, offset) + 1
    return Problem(file, line, offset - text.rfind("\n", 0, offset), message, remedy)

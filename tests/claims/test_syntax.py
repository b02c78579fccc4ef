"""A file that is not TOML is explained to somebody who has never heard of TOML."""

from __future__ import annotations

import pytest

from claimcheck.claims.syntax import parse
from claimcheck.errors import Problem


def _explained(text: str) -> str:
    problem = parse(text, "f")
    assert isinstance(problem, Problem)
    return str(problem)


@pytest.mark.parametrize(
    ("text", "place", "what", "remedy"),
    [
        ("a = “x”", "1:5", "Invalid value", "“ is a typographic quote; TOML needs the straight ones: \" or '"),
        ("b = 1\na = x", "2:5", "Invalid value", "text stands in straight double quotes"),
        ('a = "x\nb', "1:7", "Illegal character '\\n'", 'close the text with " on the same line'),
        ("a = [1,\n2\n\n", "2:2", "Unclosed array", "close the list with ]"),
        ("a = 1\na = 2", "2:6", "Cannot overwrite a value", "a key may stand only once in a table"),
        ("[a.b]\n[a.b]", "2:5", "Cannot declare [a.b] twice", "write [[reference]] and [[claim]] with double brackets"),
        ("a = 2025-02-30", "1:5", "Invalid date or datetime", "there is no such day"),
        ('a = "c:\\docs"', "1:10", "Unescaped '\\' in a string", "put the text in single quotes"),
        ("a b = 1", "1:3", "Expected '=' after a key", "a key has no blanks in it"),
        ('a = "x "y" z"', "1:9", "Expected newline or end of document", 'a quotation mark inside text as \\"'),
        ("[[a]\n", "1:4", "Expected ']]' at the end of an array declaration", ""),
        ("a = '\x00'", "1:6", "Found invalid character '\\x00'", ""),
    ],
)
def test_what_is_not_toml_is_placed_and_explained(text: str, place: str, what: str, remedy: str) -> None:
    message = _explained(text)
    assert message.startswith(f"f:{place}: not valid TOML: {what}")
    assert remedy in message
    assert ("(" in message.removeprefix(f"f:{place}: not valid TOML: {what}")) is bool(remedy)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1" + "0" * 5000, "f:1:5: a number with more than 4300 digits (put text in quotes)"),
        ("a = " + "[" * 5000, "f:1:5: lists or tables nested too deeply to read (two levels are enough)"),
        ("a = " + "[1," * 5000, "f:1:1: lists or tables nested too deeply to read (two levels are enough)"),
        ("x = 1\n" + "a . " * 40 + "a = 1", "f:2:1: a key with more than 32 dotted parts (no key needs that many)"),
    ],
)
def test_what_would_stop_the_parser_is_placed_and_explained(text: str, message: str) -> None:
    assert _explained(text) == message


def test_a_sound_file_is_parsed() -> None:
    assert parse('a = "1.2.3.4.5"\n', "f") == {"a": "1.2.3.4.5"}


@pytest.mark.parametrize("start", ["a = '", "", "[", "a = [", "'"])
@pytest.mark.parametrize("scrap", ["a.", "'a'.", "[", "{a=", "\\", '"', "a ", "# ", "1", "\n"])
def test_a_megabyte_of_the_same_mistake_is_refused_in_linear_time(start: str, scrap: str) -> None:
    result = parse(start + scrap * (1_000_000 // len(scrap)), "f")
    assert isinstance(result, Problem | dict)

"""Places in claims.toml: an error that names the wrong line costs its author a search."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.positions import Path, Positions, _skip_value

DOCUMENT = """schema_version = 1   # one
"a \\"b".'c d' = 2
[brochure]
title = "x # no comment"

[[claim]]
id = 'a'
references = [1, "b ]", [2, 3],  # , [
  # a comment
  4,
]
[claim.sub]
k = {a = 1, b = {c = "d}"}}
[[claim]]
text = \"\"\"x
[[claim]] \\\\ ""
y\"\"\" # c
page = 2
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("schema_version",), (1, 1), (1, 18)),
        (('a "b', "c d"), (2, 9), (2, 17)),
        (("brochure",), (3, 2), (3, 1)),
        (("brochure", "title"), (4, 1), (4, 9)),
        (("claim", 0), (6, 1), (6, 1)),
        (("claim", 0, "references", 1), (8, 18), (8, 18)),
        (("claim", 0, "references", 2, 1), (8, 29), (8, 29)),
        (("claim", 0, "references", 3), (10, 3), (10, 3)),
        (("claim", 0, "sub", "k", "b", "c"), (13, 18), (13, 22)),
        (("claim", 1), (14, 1), (14, 1)),
        (("claim", 1, "text"), (15, 1), (15, 8)),
        (("claim", 1, "page"), (18, 1), (18, 8)),
    ],
)
def test_every_key_and_value_is_found_where_it_stands(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    positions = Positions(DOCUMENT)
    assert (positions.key(path), positions.value(path)) == (key, value)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("nothing",), (1, 1)),
        (("claim", 9), (6, 1)),
        (("claim", 1, "id"), (14, 1)),
        (("claim", 0, "references", 7), (8, 14)),
        (("claim", 0, "id", 0), (7, 6)),
        (("brochure", "title", "deeper", 2), (4, 9)),
    ],
)
def test_a_path_the_file_does_not_hold_leads_to_the_nearest_table(path: Path, place: tuple[int, int]) -> None:
    positions = Positions(DOCUMENT)
    assert positions.key(path) == place
    assert positions.value(path) == place


def test_the_lines_of_a_tables_keys_are_known_however_the_table_is_written() -> None:
    positions = Positions(DOCUMENT)
    assert positions.lines(("claim", 0)) == {"id": 7, "references": 8, "sub": 12}
    assert positions.lines(("claim", 0, "sub", "k")) == {"a": 13, "b": 13}
    assert positions.lines(("brochure", "title")) == {}


def test_a_table_opened_after_its_sub_table_stands_where_its_own_header_is() -> None:
    positions = Positions("[a.b]\nx = 1\n[a]\ny = 2\n")
    assert positions.value(("a",)) == (3, 1)
    assert positions.value(("a", "b", "x")) == (2, 5)


def test_escapes_in_quoted_keys_are_undone() -> None:
    text = '"\\u00e9\\U0001F600\\t" = 1\n'
    (key,) = tomllib.loads(text)
    assert Positions(text).value((key,)) == (1, 24)


def test_escapes_of_a_later_toml_in_quoted_keys_are_undone() -> None:
    assert Positions('a = 1\n"\\x41\\e" = 1\n').value(("A\x1b",)) == (2, 12)


def test_a_list_of_ten_thousand_mistakes_is_placed_without_scanning_it_ten_thousand_times() -> None:
    positions = Positions("a = [" + "1," * 10_000 + "]\n")
    assert positions.value(("a", 9_999)) == (1, 6 + 2 * 9_999)
    assert sum(positions.value(("a", index))[1] for index in range(10_000)) == 6 * 10_000 + 2 * 49_995_000


@pytest.mark.parametrize("filling", ["\\n", "\\\\", '""\\"', "x\n", '"" '])
def test_a_long_string_is_skipped_whole(filling: str) -> None:
    text = 'a = """' + filling * 50_000 + '"""\nb = 1\n'
    assert tomllib.loads(text)["b"] == 1
    assert Positions(text).value(("b",))[1] == 5


# ------------------------------------------------------------------------------------------- generated documents

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8)
_BLANKS = st.sampled_from(["", " ", "\t", "  "])
_BREAKS = st.sampled_from(["", " ", "\n", " # ] } \" ' = \n", "\n\n  "])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def _values(draw: st.DrawFn, depth: int = 2) -> str:
    kinds = ["basic", "literal", "multi", "rawmulti", "integer", "float", "bool", "date"]
    kind = draw(st.sampled_from(kinds + (["array", "table"] if depth else [])))
    word = draw(_WORDS)
    if kind == "array":
        items = draw(st.lists(_values(depth - 1), max_size=4))
        text = "".join(f"{draw(_BREAKS)}{item}{draw(_BREAKS)}," for item in items)
        return f"[{text[:-1] if text and draw(st.booleans()) else text}{draw(_BREAKS)}]"
    if kind == "table":
        items = draw(st.lists(_values(depth - 1).filter(lambda value: "\n" not in value), max_size=3))
        return "{" + ",".join(f" k{index}{draw(_BLANKS)}= {item} " for index, item in enumerate(items)) + "}"
    return {
        "basic": _quoted(word),
        "literal": "'" + word.replace("'", "") + "'",
        "multi": '"""' + _quoted(word)[1:-1] + '\n""' + draw(st.sampled_from(["", "x"])) + '\\""""',
        "rawmulti": "'''" + word.replace("'", "") + "\n''x'''",
        "integer": str(draw(st.integers(-(10**9), 10**9))),
        "float": draw(st.sampled_from(["1.5", "-0.25e3", "inf", "1_000.5"])),
        "bool": "true",
        "date": draw(st.sampled_from(["2025-01-15", "2025-01-15T10:00:00Z", "2025-01-15 10:00:00", "10:00:00"])),
    }[kind]


@st.composite
def _assignments(draw: st.DrawFn) -> str:
    lines = []
    for index in range(draw(st.integers(0, 4))):
        bare = f"k{index}"
        key = draw(
            st.sampled_from([bare, f'"{bare}"', f"'{bare} x'", f"d{index}.{bare}", f"d{index} . '{bare}.y' . z"])
        )
        comment = draw(st.sampled_from(["", " # c", "\n# [[claim]]", "\n\n"]))
        lines.append(f"{draw(_BLANKS)}{key}{draw(_BLANKS)}={draw(_BLANKS)}{draw(_values())}{draw(_BLANKS)}{comment}\n")
    return "".join(lines)


@st.composite
def _documents(draw: st.DrawFn) -> str:
    parts = [draw(_assignments())]
    for index in range(draw(st.integers(0, 3))):
        header = draw(st.sampled_from([f"[t{index}]", f"[ t{index} . s ]", f'[t{index}."s t"]']))
        parts.append(f"{draw(_BLANKS)}{header}{draw(_BLANKS)}\n{draw(_assignments())}")
    for _ in range(draw(st.integers(0, 3))):
        parts.append(f"[[claim]]\n{draw(_assignments())}")
        if draw(st.booleans()):
            parts.append(f"[claim.below]\n{draw(_assignments())}")
        parts.extend(f"[[claim.more]]\n{draw(_assignments())}" for _ in range(draw(st.integers(0, 2))))
    return "".join(parts)


def _paths(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _paths(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _paths(below, (*path, index))


def _offset(text: str, place: tuple[int, int]) -> int:
    line, column = place
    return sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1


@settings(max_examples=150, deadline=None)
@given(_documents())
def test_whatever_is_written_at_a_found_place_parses_to_what_the_parser_found_there(text: str) -> None:
    positions = Positions(text)
    for path, value in _paths(tomllib.loads(text)):
        start = _offset(text, positions.value(path))
        is_made_by_headers = isinstance(value, dict | list) and not text.startswith(
            "[{"[isinstance(value, dict)], start
        )
        if path and not is_made_by_headers and not (isinstance(value, list) and text.startswith("[[", start)):
            written = text[start : _skip_value(text, start)]
            assert tomllib.loads(f"x = {written}")["x"] == value, path


@settings(max_examples=100, deadline=None)
@given(_documents())
def test_a_keys_place_is_the_key_itself(text: str) -> None:
    positions = Positions(text)
    for path, _ in _paths(tomllib.loads(text)):
        if path and isinstance(path[-1], str):
            start = _offset(text, positions.key(path))
            line = text[start:].split("\n", 1)[0]
            quote = line[0] if line[0] in "\"'" else ""
            assert line.startswith(f"{quote}{path[-1]}{quote}"), path

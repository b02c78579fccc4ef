"""Where each key and value of a TOML document stands, which the parser does not tell.

A small token scanner over text `tomllib` has already accepted: it checks nothing, skips every value without
reading it, and looks inside an array or an inline table only when a place in it is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and array indices from the top: `("claim", 3, "references", 0)`."""

_BLANK = re.compile(r"(?:[ \t\n]++|#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]++")
_PLAIN_ASSIGNMENT = re.compile(r"([A-Za-z0-9_-]++)[ \t]*+=[ \t]*+")
_BASIC = re.compile(r'"(?:[^"\\\n]++|\\.)*+"')
_LITERAL = re.compile(r"'[^'\n]*+'")
_MULTILINE_BASIC = re.compile(r'"""(?:[^"\\]++|\\.|"{1,2}+(?!"))*+"{3,5}', re.DOTALL)
_MULTILINE_LITERAL = re.compile(r"'''(?:[^']++|'{1,2}+(?!'))*+'{3,5}")
_SCALAR = re.compile(r"[^\n,\]}#]*+")
_UNTIL_MARK = re.compile(r"""[^"'#\[\]{}]*+""")
_ESCAPES = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([btnfre"\\]))')
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


@dataclass(slots=True)
class _Table:
    """A table: where its header (or first key) stands, and its keys with what they hold."""

    offset: int
    keys: dict[str, int] = field(default_factory=dict)
    values: dict[str, _Node] = field(default_factory=dict)


_Node = int | _Table | list[_Table]
"""What a path leads to: the offset of a written value, or the tables made by headers and dotted keys."""


class Positions:
    """Line and column of every key and value in `text`, both counted from 1 in code points.

    `text` is a valid TOML document with bare line feeds. Asking for a path the document does not hold gives
    the place of the nearest table that would hold it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._root = _scan_document(text)
        self._elements: dict[int, list[int]] = {}
        self._inline_tables: dict[int, _Table] = {}

    def key(self, path: Path) -> tuple[int, int]:
        """Where the last key of `path` is written; for an array's element, where the element is."""
        return self.place(self._offset(path, of_key=True))

    def value(self, path: Path) -> tuple[int, int]:
        """Where the value at `path` begins; for a table, its header."""
        return self.place(self._offset(path, of_key=False))

    def lines(self, path: Path) -> dict[str, int]:
        """The line of each key of the table at `path`; empty where there is no table."""
        table = self._inline(self._find(path))
        if not isinstance(table, _Table):
            return {}
        return {key: bisect_right(self._starts, offset) for key, offset in table.keys.items()}

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _find(self, path: Path) -> _Node:
        node: _Node = self._root
        for part in path:
            node = self._step(node, part) or node
        return node

    def _offset(self, path: Path, *, of_key: bool) -> int:
        if not path:
            return 0
        holder = self._inline(self._find(path[:-1]))
        last = path[-1]
        if of_key and isinstance(last, str) and isinstance(holder, _Table) and last in holder.keys:
            return holder.keys[last]
        return _start(self._step(holder, last) or holder)

    def _step(self, node: _Node, part: str | int) -> _Node | None:
        """What `part` names in `node`; None if it holds no such thing (offset 0 never holds a value)."""
        node = self._inline(node)
        if isinstance(part, str):
            return node.values.get(part) if isinstance(node, _Table) else None
        if isinstance(node, int):
            elements = self._array(node)
            return elements[part] if part < len(elements) else None
        return node[part] if isinstance(node, list) and part < len(node) else None

    def _inline(self, node: _Node) -> _Node:
        if not isinstance(node, int) or not self._text.startswith("{", node):
            return node
        if node not in self._inline_tables:
            self._inline_tables[node] = _scan_inline_table(self._text, node)
        return self._inline_tables[node]

    def _array(self, offset: int) -> list[int]:
        if offset not in self._elements:
            is_array = self._text.startswith("[", offset)
            self._elements[offset] = _scan_array(self._text, offset) if is_array else []
        return self._elements[offset]


def _start(node: _Node) -> int:
    if isinstance(node, int):
        return node
    return node[0].offset if isinstance(node, list) else node.offset


def _scan_document(text: str) -> _Table:
    root = _Table(0)
    table = root
    size = len(text)
    position = _end(_BLANK, text, 0)
    while position < size:
        if text[position] == "[":
            start = position
            is_array = text.startswith("[[", position)
            parts, position = _scan_key(text, position + (2 if is_array else 1))
            position += 2 if is_array else 1
            table = _open(root, parts, start, is_array=is_array)
        elif plain := _PLAIN_ASSIGNMENT.match(text, position):
            name = plain[1]
            table.keys[name] = position
            position = plain.end()
            table.values[name] = position
            position = _skip_value(text, position)
        else:
            position = _scan_assignment(text, position, table)
        position = _end(_BLANK, text, position)
    return root


def _open(root: _Table, parts: list[tuple[str, int]], start: int, *, is_array: bool) -> _Table:
    """The table a header opens, made if need be; a name that is an array of tables means its last one."""
    table = root
    for name, offset in parts[:-1]:
        table = _descend(table, name, offset, start)
    name, offset = parts[-1]
    if not is_array:
        opened = _descend(table, name, offset, start)
        opened.offset = start
        return opened
    table.keys.setdefault(name, offset)
    tables = table.values.setdefault(name, [])
    opened = _Table(start)
    assert isinstance(tables, list)
    tables.append(opened)
    return opened


def _descend(table: _Table, name: str, offset: int, start: int) -> _Table:
    table.keys.setdefault(name, offset)
    below = table.values.setdefault(name, _Table(start))
    if isinstance(below, list):
        return below[-1]
    assert isinstance(below, _Table)
    return below


def _scan_assignment(text: str, position: int, table: _Table) -> int:
    """Take one `key = value` with any kind of key; the offset after the value."""
    parts, position = _scan_key(text, position)
    position = _end(_SPACE, text, position + 1)
    for name, offset in parts[:-1]:
        table = _descend(table, name, offset, offset)
    name, offset = parts[-1]
    table.keys[name] = offset
    table.values[name] = position
    return _skip_value(text, position)


def _scan_key(text: str, position: int) -> tuple[list[tuple[str, int]], int]:
    """A dotted key's parts with their offsets, and the offset of what follows the key and its blanks."""
    parts = []
    while True:
        position = _end(_SPACE, text, position)
        start = position
        if text[position] == '"':
            position = _end(_BASIC, text, position)
            name = _ESCAPES.sub(_unescape, text[start + 1 : position - 1])
        elif text[position] == "'":
            position = _end(_LITERAL, text, position)
            name = text[start + 1 : position - 1]
        else:
            position = _end(_BARE_KEY, text, position)
            name = text[start:position]
        parts.append((name, start))
        position = _end(_SPACE, text, position)
        if text[position] != ".":
            return parts, position
        position += 1


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    return chr(int(code, 16)) if code else _ESCAPED[match[4]]


def _skip_value(text: str, position: int) -> int:
    first = text[position]
    if first in "\"'":
        return _skip_string(text, position)
    if first not in "[{":
        return _end(_SCALAR, text, position)
    depth = 0
    while True:
        position = _end(_UNTIL_MARK, text, position)
        mark = text[position]
        if mark in "\"'":
            position = _skip_string(text, position)
            continue
        if mark == "#":
            position = text.index("\n", position)
            continue
        position += 1
        depth += 1 if mark in "[{" else -1
        if depth == 0:
            return position


def _skip_string(text: str, position: int) -> int:
    if text.startswith('"""', position):
        return _end(_MULTILINE_BASIC, text, position)
    if text.startswith("'''", position):
        return _end(_MULTILINE_LITERAL, text, position)
    return _end(_BASIC if text[position] == '"' else _LITERAL, text, position)


def _scan_array(text: str, position: int) -> list[int]:
    """Where each element of the array at `position` begins."""
    elements = []
    position = _end(_BLANK, text, position + 1)
    while text[position] != "]":
        elements.append(position)
        position = _end(_BLANK, text, _skip_value(text, position))
        if text[position] == ",":
            position = _end(_BLANK, text, position + 1)
    return elements


def _scan_inline_table(text: str, position: int) -> _Table:
    table = _Table(position)
    position = _end(_BLANK, text, position + 1)
    while text[position] != "}":
        position = _end(_BLANK, text, _scan_assignment(text, position, table))
        if text[position] == ",":
            position = _end(_BLANK, text, position + 1)
    return table


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    assert match is not None, f"no {pattern.pattern} at {position}: the document was not checked first"
    return match.end()

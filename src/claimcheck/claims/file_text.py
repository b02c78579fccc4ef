"""From the bytes of claims.toml to its text, or a message about what the file is instead."""

from __future__ import annotations

import codecs
import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import UsageError

MAX_BYTES = 16 * 1024 * 1024
"""Largest claims.toml read, in bytes; some 70,000 claims."""

_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE = "save it as UTF-8 (in most editors: Save with Encoding)"


@dataclass(frozen=True, slots=True)
class FileText:
    """The text with bare line feeds and no byte order mark, and the SHA-256 of the bytes it came from."""

    text: str
    sha256: str


def read_text(path: Path) -> FileText:
    """Read a claims file whole.

    Raises:
        UsageError: the file is missing, no plain file, unreadable, over `MAX_BYTES`, or not UTF-8.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise UsageError(f"{path} does not exist; `claimcheck init` writes a first claims.toml") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    if stat.S_ISDIR(mode):
        inside = path / "claims.toml"
        remedy = f"; did you mean {inside}?" if inside.is_file() else ""
        raise UsageError(f"{path} is a folder, not a claims file{remedy}")
    if not stat.S_ISREG(mode):
        raise UsageError(f"{path} is not a plain file")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_BYTES:
        size = path.stat().st_size
        raise UsageError(
            f"{path} is {size / 1024 / 1024:.1f} MB; a claims file may be at most {MAX_BYTES // 1024 // 1024} MB"
        )
    return FileText(_decoded(data, path), hashlib.sha256(data).hexdigest())


def _decoded(data: bytes, path: Path) -> str:
    for mark, name in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise UsageError(f"{path} is written in {name}, and claims.toml must be UTF-8; {_SAVE}")
    if _looks_like_utf16(data):
        raise UsageError(f"{path} looks like UTF-16 (every other byte is 0), and must be UTF-8; {_SAVE}")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        raise UsageError(_not_utf8(data, error.start + len(mark), path)) from None
    return text.replace("\r\n", "\n")


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:400]
    return len(head) > 1 and (not any(head[1::2]) or not any(head[0::2]))


def _not_utf8(data: bytes, offset: int, path: Path) -> str:
    start = data.rfind(b"\n", 0, offset) + 1
    line = data.count(b"\n", 0, offset) + 1
    column = len(data[start:offset].removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")) + 1
    byte = data[offset]
    try:
        guess = bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        meaning = ""
    else:
        meaning = f"; in Windows-1252 it would be '{guess}'"
    return f"{path}:{line}:{column}: byte 0x{byte:02X} at offset {offset} is not UTF-8{meaning}: {_SAVE}"

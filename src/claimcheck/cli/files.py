"""Writing a report: whole or not at all, and never over what is no report."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from claimcheck.errors import UsageError

STANDARD_OUTPUT = Path("-")


def write_whole(path: Path, text: str) -> None:
    """Write beside, fsync, rename: the file is the old one or the new one, never half. UsageError if impossible.

    What a link leads to is replaced, not the link; a pipe or device is written to; `-` is standard output, where
    the text is UTF-8 whatever the terminal's encoding.
    """
    try:
        if path == STANDARD_OUTPUT:
            _write_out(text)
        elif _is_stream(path):
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(path.resolve(), text)
    except (OSError, RuntimeError) as error:
        raise UsageError(_refusal(path, error)) from error


def check_writable(paths: Iterable[Path]) -> None:
    """Say before anything is fetched that a report cannot be written or that two would be one. UsageError."""
    seen: set[Path] = set()
    for path in paths:
        if path in seen:
            raise UsageError(f"{path}: two reports cannot go to the same place; name another path")
        seen.add(path)
        if path == STANDARD_OUTPUT:
            continue
        try:
            _check(path)
        except (OSError, RuntimeError) as error:
            raise UsageError(_refusal(path, error)) from error


def _check(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    folder = path.absolute().parent
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        raise NotADirectoryError(0, f"{folder} is not a folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(0, f"{folder} may not be written to")


def _refusal(path: Path, error: OSError | RuntimeError) -> str:
    name = "standard output" if path == STANDARD_OUTPUT else path
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return f"{name}: cannot be written ({reason}); name another path"


def _write_out(text: str) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has gone: the command line ends as the shell expects, without a word.
        raise SystemExit(1) from None


def _is_stream(path: Path) -> bool:
    """Whether the path is a pipe, device or socket, which must not be replaced by a file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

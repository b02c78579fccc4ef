"""The terminal: whether it has colours, and a console on it."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def wants_color(color: str, stream: IO[str]) -> bool:
    """Flag, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal."""
    if color in {"always", "never"}:
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def console_for(color: str, *, to_stderr: bool = False) -> Console:
    """A console on standard output or standard error."""
    from rich.console import Console  # noqa: PLC0415 - rich costs more than typer itself

    stream = sys.stderr if to_stderr else sys.stdout
    is_colored = wants_color(color, stream)
    return Console(
        file=stream,
        force_terminal=True if is_colored else None,
        color_system="auto" if is_colored else None,
        highlight=False,
        soft_wrap=not stream.isatty(),
    )

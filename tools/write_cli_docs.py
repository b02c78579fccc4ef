"""Write docs/cli.md from the program's own help: `.venv/bin/python tools/write_cli_docs.py`."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
_TITLE = "# Command line\n\nThe program's own help, written by `tools/write_cli_docs.py` and held to it by the tests.\n"


def cli_page() -> str:
    """The page as it should be."""
    os.environ |= {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"}
    from claimcheck.cli.main import app  # noqa: PLC0415 - after the width is set, which is read on import

    commands = [[command.callback.__name__] for command in app.registered_commands if command.callback]
    for group in app.registered_groups:
        below = group.typer_instance.registered_commands if group.typer_instance else []
        commands += [
            [str(group.name), command.name or command.callback.__name__] for command in below if command.callback
        ]
    sections = [("claimcheck", _help_of([]))]
    sections += [(f"claimcheck {' '.join(words)}", _help_of(words)) for words in commands]
    return _TITLE + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in sections)


def _help_of(command: list[str]) -> str:
    from claimcheck.cli.main import run  # noqa: PLC0415 - as above

    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        run([*command, "--help"])
    return "\n".join(line.rstrip() for line in written.getvalue().strip().splitlines())


if __name__ == "__main__":
    PAGE.write_text(cli_page(), encoding="utf-8")

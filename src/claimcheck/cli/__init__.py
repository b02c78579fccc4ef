"""The command line: parse, assemble, run, write, exit. Everything heavy is imported by the command that uses it."""

from __future__ import annotations

from claimcheck.cli.main import run

__all__ = ["run"]

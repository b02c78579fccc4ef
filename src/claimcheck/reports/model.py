"""The seam between an audit and a file."""

from __future__ import annotations

from typing import Protocol

from claimcheck.verdicts import Audit


class ReportFormat(Protocol):
    """An audit as text. `name` is what `--report NAME=PATH` says; `default_file` its usual file name."""

    @property
    def name(self) -> str:
        """The format's name on the command line."""
        ...

    @property
    def default_file(self) -> str:
        """The file name written by default."""
        ...

    def render(self, audit: Audit) -> str:
        """The whole report; the same audit gives the same bytes."""
        ...

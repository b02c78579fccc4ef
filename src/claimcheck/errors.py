"""The exceptions claimcheck raises. Only bad input and bugs raise; an expected outcome is a value.

ClaimcheckError
├── UsageError              a flag, a setting or a path the user gave cannot be used (exit 2)
├── ClaimsFileError         claims.toml is wrong; carries every problem found (exit 2)
└── ArchiveError            the evidence archive is damaged, altered or cannot be written (exit 4)
"""

from __future__ import annotations

from dataclasses import dataclass


class ClaimcheckError(Exception):
    """Anything the user can mend; its text names the place and the remedy."""


class UsageError(ClaimcheckError):
    """A flag, a setting or a path that cannot be used."""


class ArchiveError(ClaimcheckError):
    """The evidence archive is damaged, altered, or cannot be written."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in an input file.

    `line` and `column` count from 1; `remedy` says what to write instead, or is empty.
    """

    file: str
    line: int
    column: int
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        """`file:line:column: message (remedy)`, the form editors can jump to."""
        tail = f" ({self.remedy})" if self.remedy else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{tail}"


class ClaimsFileError(ClaimcheckError):
    """claims.toml cannot be used; `problems` holds every mistake found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

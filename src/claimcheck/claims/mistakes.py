"""Collecting every mistake in one claims.toml, each at its place."""

from __future__ import annotations

from claimcheck.claims.positions import Path, Positions
from claimcheck.claims.suggestions import Suggestions
from claimcheck.errors import ClaimsFileError, Problem

MAX_PROBLEMS = 20_000
"""Problems collected before reading stops: a file of another kind has a problem a line, and millions of lines."""


class Mistakes:
    """What is wrong with `file`; places are given as TOML paths and turned into lines and columns."""

    def __init__(self, file: str, positions: Positions) -> None:
        self._file = file
        self._positions = positions
        self._problems: list[Problem] = []
        self.suggestions = Suggestions()

    def at_key(self, path: Path, message: str, remedy: str = "") -> None:
        """Record a mistake in a key itself, or in a table that lacks one."""
        self._add(self._positions.key(path), message, remedy)

    def at_value(self, path: Path, message: str, remedy: str = "") -> None:
        """Record a mistake in the value at `path`."""
        self._add(self._positions.value(path), message, remedy)

    def line(self, path: Path) -> int:
        """The line of the value at `path`."""
        return self._positions.value(path)[0]

    def raise_any(self) -> None:
        """Raise ClaimsFileError with everything found so far, in file order; nothing if there is nothing."""
        if self._problems:
            ordered = sorted(self._problems, key=lambda problem: (problem.line, problem.column))
            raise ClaimsFileError(tuple(dict.fromkeys(ordered)))

    def _add(self, place: tuple[int, int], message: str, remedy: str) -> None:
        line, column = place
        self._problems.append(Problem(self._file, line, column, message, remedy))
        if len(self._problems) == MAX_PROBLEMS:
            self._problems.append(Problem(self._file, line, column, "too many problems to go on", "mend these first"))
            self.raise_any()

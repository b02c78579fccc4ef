"""What every command that checks shares: settings given with --set, report targets, writing and showing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.cli.files import STANDARD_OUTPUT, check_writable, write_whole
from claimcheck.cli.terminal import console_for
from claimcheck.errors import UsageError
from claimcheck.reports.escaping import printable
from claimcheck.reports.model import ReportFormat
from claimcheck.reports.terminal import write_summary
from claimcheck.settings import Settings
from claimcheck.verdicts import Audit


@dataclass(frozen=True, slots=True)
class Appearance:
    """How much is said on the terminal, and in which colours (`auto`, `always`, `never`)."""

    color: str
    is_quiet: bool
    verbosity: int
    has_progress: bool

    def __post_init__(self) -> None:
        """UsageError for a word that is no choice of colours."""
        if self.color not in {"auto", "always", "never"}:
            raise UsageError(f"--color: {self.color!r} is none of auto, always, never")


def deliver(audit: Audit, targets: Sequence[tuple[ReportFormat, Path]], look: Appearance) -> None:
    """Write every report and print the summary; one that cannot be written hides neither it nor the others.

    UsageError afterwards for the first that could not be written.
    """
    written, refused = [], []
    for report, path in targets:
        try:
            write_whole(path, report.render(audit))
            written.append((report, path))
        except UsageError as error:
            refused.append(error)
    if not look.is_quiet:
        _show(audit, written, look)
    if refused:
        raise refused[0]


def _show(audit: Audit, targets: Sequence[tuple[ReportFormat, Path]], look: Appearance) -> None:
    """Print the summary and where the reports are; to standard error if a report goes to standard output."""
    console = console_for(look.color, to_stderr=any(path == STANDARD_OUTPUT for _, path in targets))
    write_summary(audit, console)
    for report, path in targets:
        if path != STANDARD_OUTPUT:
            console.print(f"{report.name} report: {printable(str(path))}", markup=False)


def report_targets(
    given: Sequence[str], folder: Path, read: Sequence[Path] = ()
) -> tuple[tuple[ReportFormat, Path], ...]:
    """The reports to write: Markdown and JSON in `folder` where none is named.

    UsageError for an unknown format, a place that cannot be written to, and for one of the files `read` from.
    """
    from claimcheck.assembly.formats import report_formats  # noqa: PLC0415 - a link check may write none

    formats = {report.name: report for report in report_formats()}
    if given:
        targets = _named_targets(given, formats)
    else:
        targets = [(formats[name], folder / formats[name].default_file) for name in ("markdown", "json")]
    check_writable(path for _, path in targets)
    for _, path in targets:
        if any(path.exists() and one.exists() and path.samefile(one) for one in read):
            raise UsageError(f"--report: {path} is read from and would be overwritten; name another path")
    return tuple(targets)


def _named_targets(given: Sequence[str], formats: Mapping[str, ReportFormat]) -> list[tuple[ReportFormat, Path]]:
    targets = []
    for entry in given:
        name, separator, path = entry.partition("=")
        if name not in formats:
            raise UsageError(f"--report: {name!r} is no format; there are {', '.join(formats)}")
        if not separator or not path:
            raise UsageError(f"--report: {entry!r} names no file; write {name}=reports/{formats[name].default_file}")
        targets.append((formats[name], Path(path)))
    return targets


def extra_flags(extra: Sequence[str]) -> dict[str, str]:
    """The settings given with --set; UsageError for a name that is none."""
    known = {name for name, _ in Settings().as_pairs()}
    given = {}
    for entry in extra:
        name, separator, value = entry.partition("=")
        key = name.strip().replace("-", "_")
        if not separator or key not in known:
            raise UsageError(f"--set: {entry!r} is no NAME=VALUE of a setting; `claimcheck settings` lists them")
        given[key] = value
    return given

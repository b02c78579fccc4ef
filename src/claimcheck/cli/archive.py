"""`claimcheck archive`: look after the evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.errors import ArchiveError, UsageError

app = typer.Typer(
    help="Check, list, export and prune the evidence archive.", no_args_is_help=True, rich_markup_mode=None
)
_Folder = Annotated[Path, typer.Argument(metavar="[DIR]", help="The archive's folder.")]
_DEFAULT = Path(".claimcheck/archive")


@app.command()
def check(
    folder: _Folder = _DEFAULT,
    *,
    head: Annotated[str, typer.Option(metavar="HASH", help="The head hash a report carries; it must be there.")] = "",
) -> int:
    """Check every byte of an archive; exit code 4 when it is damaged, altered or not the one a report names.

    Example: claimcheck archive check
    """
    from claimcheck.sources.archive.checking import verify_archive  # noqa: PLC0415 - only when asked for

    report = verify_archive(_existing(folder))
    typer.echo(f"{report.state.value}: {report.count} records, head {report.head}")
    if report.is_stand_in:
        typer.echo("stand-in sources: written for demonstration, not real evidence")
    if report.detail:
        typer.echo(report.detail)
    if not report.is_usable:
        raise ArchiveError(f"{folder}: {report.detail or report.state.value}")
    if head and head != report.head and not _holds(folder, head):
        raise ArchiveError(f"{folder} never had the head {head}: it is not the archive that report was made from")
    return 0


@app.command("list")
def list_command(folder: _Folder = _DEFAULT) -> int:
    """List what was asked, when, and what came of it.

    Example: claimcheck archive list
    """
    from datetime import UTC, datetime  # noqa: PLC0415 - only when asked for

    from claimcheck.reports.escaping import one_line  # noqa: PLC0415
    from claimcheck.sources.archive.evidence import EvidenceArchive  # noqa: PLC0415
    from claimcheck.sources.archive.upkeep import list_archive  # noqa: PLC0415

    with EvidenceArchive.open(_existing(folder), writable=False, clock=lambda: datetime.now(UTC)) as archive:
        for row in list_archive(archive):
            moment = row.retrieved_at.strftime("%Y-%m-%d %H:%M:%S")
            came = row.failure or (f"HTTP {row.status}" if row.status else "file")
            typer.echo(f"{moment}  {came:<14} {row.size:>10}  {one_line(row.url)}")
    return 0


@app.command()
def export(
    destination: Annotated[Path, typer.Argument(metavar="FILE.warc.gz", help="The file to write.")],
    folder: _Folder = _DEFAULT,
) -> int:
    """Write the archive as one WARC file that other tools open.

    Example: claimcheck archive export evidence.warc.gz
    """
    from claimcheck.sources.archive.upkeep import export_archive  # noqa: PLC0415 - only when asked for

    report = export_archive(_existing(folder), destination)
    typer.echo(f"wrote {destination}: {report.count} records, head {report.head}")
    return 0


@app.command()
def prune(
    audits: Annotated[list[Path], typer.Argument(metavar="AUDIT.json...", help="The audits to keep evidence for.")],
    *,
    archive: Annotated[Path, typer.Option(metavar="DIR", help="The archive's folder.")] = _DEFAULT,
) -> int:
    """Drop what none of these audits needs. The archive gets a new head; its first record names the old one.

    Example: claimcheck archive prune reports/audit.json
    """
    from datetime import UTC, datetime  # noqa: PLC0415 - only when asked for

    from claimcheck.sources.archive.upkeep import prune_archive  # noqa: PLC0415

    heads = tuple(_head_of(path) for path in audits)
    pruning = prune_archive(_existing(archive), lambda: datetime.now(UTC), heads=heads)
    typer.echo(f"kept {pruning.kept} of {pruning.kept + pruning.dropped} retrievals; head {pruning.head}")
    return 0


def _existing(folder: Path) -> Path:
    if not (folder / "manifest.jsonl").exists():
        raise UsageError(f"{folder} holds no evidence archive; name its folder")
    return folder


def _holds(folder: Path, head: str) -> bool:
    """Whether the chain passed through this head: a report made earlier names an earlier record."""
    ending = f'"hash":"{head}"'
    with (folder / "manifest.jsonl").open(encoding="utf-8") as lines:
        return any(ending in line for line in lines)


def _head_of(path: Path) -> str:
    """The archive head an audit.json names; UsageError if it is none."""
    import json  # noqa: PLC0415 - only when asked for

    try:
        head = json.loads(path.read_text(encoding="utf-8"))["run"]["archive_head"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is no audit.json of claimcheck ({type(error).__name__})") from error
    if not isinstance(head, str) or not head:
        raise UsageError(f"{path} names no evidence archive")
    return head

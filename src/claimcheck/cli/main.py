"""The commands, and the one place where an exception becomes a message and an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli import archive as archive_commands
from claimcheck.cli import options
from claimcheck.errors import ArchiveError, ClaimcheckError, ClaimsFileError

app = typer.Typer(
    name="claimcheck",
    help="Proves, or disproves, what a pharmaceutical brochure says.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)

_USAGE = 2
_INTERRUPTED = 130
_NOBODY_READS = 141
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})

app.add_typer(archive_commands.app, name="archive")


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; whatever happens, no traceback reaches the user."""
    _open_streams()
    code = _run(arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = _NOBODY_READS
    except OSError as error:
        code = _unwritten(error)
    else:
        return code
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - until the process ends
    return code


def _open_streams() -> None:
    """Give a closed stream somewhere to go, and let no letter a terminal cannot show stop a run."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - until the process ends
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run(arguments: Sequence[str]) -> int:
    try:
        result = app(args=list(arguments), prog_name="claimcheck", standalone_mode=False)
    except ClaimcheckError as error:
        return _explain(error)
    except SystemExit as stop:
        # The option parser ends so when whoever reads the output has gone; the shell's code for that is 128 + SIGPIPE.
        return _NOBODY_READS if isinstance(stop.__context__, BrokenPipeError) else int(stop.code or 0)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        return _unwritten(error) if error.errno in _FULL else _fall(error, arguments)
    except Exception as error:  # noqa: BLE001 - the outermost edge: a bug ends in a message and exit code 70
        return _fall(error, arguments)
    if result == _INTERRUPTED:
        is_kept = arguments[:1] == ["verify"]
        _say("interrupted" + (": everything fetched so far is kept in the evidence archive" if is_kept else ""))
    return result if isinstance(result, int) else 0


def _unwritten(error: OSError) -> int:
    _say(f"output cannot be written: {error.strerror or error}")
    return _USAGE


def _explain(error: ClaimcheckError) -> int:
    if isinstance(error, ClaimsFileError):
        for problem in error.problems:
            _say(str(problem))
        count = len(error.problems)
        _say(f"{count} {'problem' if count == 1 else 'problems'} in the claims file; nothing was fetched")
        return 2
    _say(str(error))
    return 4 if isinstance(error, ArchiveError) else _USAGE


def _fall(error: Exception, arguments: Sequence[str]) -> int:
    """A usage error of the option parser, or a bug."""
    show = getattr(error, "show", None)
    if show is not None:
        show()
        return int(getattr(error, "exit_code", 2))
    if "-vv" in arguments:
        import traceback  # noqa: PLC0415 - only when something went wrong

        traceback.print_exception(error)
    _say(f"a bug in claimcheck: {type(error).__name__}: {error}")
    _say("please report it with the output of the same command and -vv; evidence fetched so far is kept")
    return 70


def _say(message: str) -> None:
    from claimcheck.reports.escaping import printable  # noqa: PLC0415 - not needed for a run that ends well

    sys.stderr.write(f"claimcheck: {printable(message)}\n")


def _print_version(is_wanted: bool) -> None:  # noqa: FBT001 - the option parser calls it with the flag's value
    if is_wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Proves, or disproves, what a pharmaceutical brochure says."""


@app.command()
def verify(
    claims: options.Claims = Path("claims.toml"),
    *,
    offline: options.Offline = None,
    archive: options.Archive = None,
    report: options.Report = None,
    fail_on: options.FailOnOption = None,
    strict: options.Strict = None,
    max_age: options.MaxAge = None,
    jobs: options.Jobs = None,
    allow_host: options.AllowHost = None,
    ca_bundle: options.CaBundle = None,
    proxy: options.Proxy = None,
    setting: options.Set = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = 0,
    no_progress: options.NoProgress = False,
    color: options.Color = "auto",
) -> int:
    """Fetch every cited source and look for every stated figure and phrase in it.

    Example: claimcheck verify claims.toml --fail-on dead-links
    """
    from claimcheck.cli.delivery import Appearance  # noqa: PLC0415
    from claimcheck.cli.verify import verify_claims  # noqa: PLC0415

    flags = {
        "offline": offline,
        "archive": str(archive.absolute()) if archive else None,
        "fail_on": fail_on,
        "strict": strict,
        "max_age": max_age,
        "jobs": jobs,
        "allow_hosts": ",".join(allow_host) if allow_host else None,
        "ca_bundle": ca_bundle,
        "proxy": proxy,
    }
    look = Appearance(color=color, is_quiet=quiet, verbosity=verbose, has_progress=not no_progress)
    return verify_claims(claims, flags, setting or (), report or (), look)


@app.command()
def links(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[CLAIMS | FILE]...", help="Claims files, Markdown, HTML, text or PDF files."),
    ] = None,
    *,
    report: options.LinkReport = None,
    fail_on: options.FailOnOption = None,
    strict: options.Strict = None,
    jobs: options.Jobs = None,
    allow_host: options.AllowHost = None,
    ca_bundle: options.CaBundle = None,
    proxy: options.Proxy = None,
    setting: options.Set = None,
    quiet: options.Quiet = False,
    color: options.Color = "auto",
) -> int:
    """Check the links alone: every address asked once, nothing read, nothing archived.

    Example: claimcheck links claims.toml README.md
    """
    from claimcheck.cli.delivery import Appearance  # noqa: PLC0415
    from claimcheck.cli.links import check_files  # noqa: PLC0415

    flags = {
        "fail_on": fail_on,
        "strict": strict,
        "jobs": jobs,
        "allow_hosts": ",".join(allow_host) if allow_host else None,
        "ca_bundle": ca_bundle,
        "proxy": proxy,
    }
    look = Appearance(color=color, is_quiet=quiet, verbosity=0, has_progress=False)
    return check_files(tuple(files or (Path("claims.toml"),)), flags, setting or (), report or (), look)


@app.command()
def demo(
    *,
    output: Annotated[Path, typer.Option(metavar="DIR", help="Where the reports go.")] = Path("reports/stand-in"),
    quiet: options.Quiet = False,
    color: options.Color = "auto",
) -> int:
    """Verify the example brochure offline against stand-in sources written for this project.

    Ends with 0 and says which exit code a CI run would get.

    Example: claimcheck demo
    """
    from claimcheck.cli.delivery import Appearance  # noqa: PLC0415
    from claimcheck.cli.demo import run_demo  # noqa: PLC0415

    return run_demo(output, Appearance(color=color, is_quiet=quiet, verbosity=0, has_progress=False))


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where to write claims.toml.")] = Path(),
) -> int:
    """Write a commented claims.toml to start from, and its schema for the editor.

    Example: claimcheck init my-brochure
    """
    from claimcheck.cli.starting import write_example  # noqa: PLC0415

    return write_example(folder)


@app.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="[claims|audit]", help="Which schema.")] = "claims",
) -> int:
    """Print the JSON Schema of claims.toml or of audit.json.

    Example: claimcheck schema audit
    """
    from claimcheck.cli.starting import print_schema  # noqa: PLC0415

    return print_schema(name)


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="[RULE]", help="A rule id such as CC101; all rules if left out.")] = "",
) -> int:
    """Say what a rule means and what to do about it.

    Example: claimcheck explain CC101
    """
    from claimcheck.cli.explaining import explain_rule  # noqa: PLC0415

    return explain_rule(rule)


@app.command()
def settings() -> int:
    """List every setting, its default and what it is for.

    Example: claimcheck settings
    """
    from claimcheck.cli.explaining import list_settings  # noqa: PLC0415

    return list_settings()

"""Options that several commands share, so that one name means one thing everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Claims = Annotated[Path, typer.Argument(metavar="[CLAIMS]", help="The claims file.", show_default=True)]
Offline = Annotated[bool | None, typer.Option("--offline", help="Ask nobody; read every source from the archive.")]
Archive = Annotated[Path | None, typer.Option(metavar="DIR", help="The evidence archive.", show_default=False)]
Report = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=PATH",
        help="Write a report; may be repeated. `-` as the path is standard output. "
        "Default: markdown=reports/audit.md and json=reports/audit.json beside the claims file.",
    ),
]
LinkReport = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=PATH",
        help="Write a report; may be repeated. `-` as the path is standard output. Default: none.",
    ),
]
FailOnOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|never|dead-links",
        help="Severity from which the exit code is 1. [default: error]",
        show_default=False,
    ),
]
Strict = Annotated[bool | None, typer.Option("--strict", help="A source that refuses programs counts as an error.")]
MaxAge = Annotated[
    float | None,
    typer.Option(metavar="HOURS", help="Use archived evidence this young without asking again.", show_default=False),
]
Jobs = Annotated[int | None, typer.Option(min=1, help="Sources in flight at once. [default: 8]", show_default=False)]
AllowHost = Annotated[
    list[str] | None,
    typer.Option("--allow-host", metavar="HOST", help="A host that may have a private address; may be repeated."),
]
CaBundle = Annotated[str | None, typer.Option(metavar="FILE", help="Certificates to trust.", show_default=False)]
Proxy = Annotated[
    str | None, typer.Option(metavar="URL|env", help="Proxy, or `env` for the environment's.", show_default=False)
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", help="Any other setting; may be repeated. `claimcheck settings` lists them."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Verbose = Annotated[
    int, typer.Option("--verbose", "-v", count=True, help="Tell each step; twice: tracebacks too.", show_default=False)
]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress display.")]
Color = Annotated[str, typer.Option(metavar="auto|always|never", help="Colour on the terminal.")]

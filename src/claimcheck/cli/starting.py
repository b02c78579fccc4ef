"""`claimcheck init` and `claimcheck schema`."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import typer

from claimcheck.cli.files import write_whole
from claimcheck.errors import UsageError

_EXAMPLE = """\
#:schema ./claims.schema.json
# Every claim of the brochure, as printed, with the numbers printed behind it.
schema_version = 1

[brochure]
title = "Title of the brochure"
language = "nl"                 # the language of the claims: nl, fr, de, en
# issued = 2025-01-15           # flags sources and corrections newer than the brochure

# One [[reference]] for each source; `numbers` as printed in the brochure.
[[reference]]
id = "example-page"
numbers = [1]
text = "Example, “A page that is cited,” https://www.example.org/page"
url = "https://www.example.org/page"

# A paper: give its DOI.
# [[reference]]
# id = "example-trial"
# numbers = [2]
# text = "Author A, et al., Journal, 2021;385:1091-1103, doi:10.1056/NEJMoa2107322."
# doi = "10.1056/NEJMoa2107322"

# A document of your own, beside this file.
# [[reference]]
# id = "internal-report"
# numbers = [3]
# text = "Data on file"
# file = "on-file/internal-report.pdf"

[[claim]]
id = "first-claim"
text = "De claim zoals gedrukt, met 20-25% van iets."
references = [1]
# figures = ["20-25%"]          # default: every quantity in the text
# phrases = ["wording the source must contain, in the source's language"]
"""


def write_example(folder: Path) -> int:
    """Write claims.toml and claims.schema.json; UsageError rather than overwriting a claims.toml."""
    claims = folder / "claims.toml"
    if claims.exists():
        raise UsageError(f"{claims} exists already; it is yours and is not overwritten")
    write_whole(claims, _EXAMPLE)
    write_whole(folder / "claims.schema.json", _as_text(_claims_schema()))
    typer.echo(f"wrote {claims} and its schema; next: claimcheck verify {shlex.quote(str(claims))}")
    return 0


def print_schema(name: str) -> int:
    """Print a JSON Schema; UsageError for an unknown name."""
    if name == "claims":
        typer.echo(_as_text(_claims_schema()), nl=False)
    elif name == "audit":
        from claimcheck.reports.schema import audit_schema  # noqa: PLC0415 - only when asked for

        typer.echo(_as_text(audit_schema()), nl=False)
    else:
        raise UsageError(f"there is no schema {name!r}; there are claims and audit")
    return 0


def _claims_schema() -> dict[str, Any]:
    from claimcheck.claims.tables import claims_schema  # noqa: PLC0415 - pydantic is loaded only when needed

    return claims_schema()


def _as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"

"""Reading claims.toml: the whole file as a `Brochure`, or every mistake in it at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimcheck.claims.claim_entries import read_claims
from claimcheck.claims.entry_text import check_characters, check_file
from claimcheck.claims.file_text import read_text
from claimcheck.claims.mistakes import Mistakes
from claimcheck.claims.model import Brochure
from claimcheck.claims.positions import Positions
from claimcheck.claims.reference_entries import read_references
from claimcheck.claims.shape import checked, type_words
from claimcheck.claims.syntax import parse
from claimcheck.claims.tables import SCHEMA_VERSION, BrochureTable, ClaimsTable
from claimcheck.errors import ClaimsFileError, Problem

_START = 'a claims file begins with: schema_version = 1, then [brochure] with title = "..." and language = "nl"'


def read_brochure(path: Path) -> Brochure:
    """Read and check a claims file; nothing else is opened and nothing is fetched.

    Raises:
        ClaimsFileError: the file is wrong; holds every mistake found, with line, column and remedy.
        UsageError: there is no such file, or it is no UTF-8 text of at most 16 MB.
    """
    source = read_text(path)
    if not source.text.strip():
        raise ClaimsFileError((Problem(str(path), 1, 1, "the file is empty", _START),))
    document = parse(source.text, str(path))
    if isinstance(document, Problem):
        raise ClaimsFileError((document,))
    positions = Positions(source.text)
    mistakes = Mistakes(str(path), positions)
    _check_version(document, mistakes)
    _check_top(document, mistakes)
    about = _about(document, mistakes)
    settings = _table(document, "settings", mistakes)
    references = read_references(_tables(document, "reference", mistakes), mistakes, positions)
    claims = read_claims(_tables(document, "claim", mistakes), references, about.language, mistakes)
    mistakes.raise_any()
    return Brochure(
        title=about.title,
        language=about.language,
        path=path,
        sha256=source.sha256,
        references=references.entries,
        claims=claims,
        file=about.file or "",
        issued=about.issued,
        settings=settings,
        settings_lines=positions.lines(("settings",)) if settings else {},
    )


def _check_version(document: dict[str, Any], mistakes: Mistakes) -> None:
    """Stop at a version of another time: its keys may mean something else, and would only raise noise."""
    if "schema_version" not in document:
        mistakes.at_value((), "'schema_version' is missing", "add as the first line: schema_version = 1")
        return
    version = document["schema_version"]
    if type(version) is int and version == SCHEMA_VERSION:
        return
    if type(version) is int:
        remedy = "a newer claimcheck is needed" if version > SCHEMA_VERSION else "write schema_version = 1"
        message = f"schema_version {version} is not supported; this claimcheck reads version {SCHEMA_VERSION}"
    else:
        message, remedy = f"'schema_version' must be 1, and is {type_words(version)}", "write schema_version = 1"
    mistakes.at_value(("schema_version",), message, remedy)
    mistakes.raise_any()


def _check_top(document: dict[str, Any], mistakes: Mistakes) -> None:
    known = ClaimsTable.model_fields
    for key in document:
        if key not in known:
            mistakes.at_key((key,), f"unknown key '{key}'", _top_remedy(key, mistakes))
    if not document.get("claim"):
        mistakes.at_key(("claim",), "there is no [[claim]]: nothing to verify", "add a [[claim]] with id and text")


def _top_remedy(key: str, mistakes: Mistakes) -> str:
    known = ClaimsTable.model_fields
    if near := mistakes.suggestions.nearest(key, known):
        return f"did you mean '{near}'?"
    if near := mistakes.suggestions.nearest(key, BrochureTable.model_fields):
        return f"'{near}' belongs under [brochure]"
    return f"known: {', '.join(known)}"


def _about(document: dict[str, Any], mistakes: Mistakes) -> BrochureTable:
    if isinstance(document.get("brochure"), dict):
        about = checked(BrochureTable, document["brochure"], ("brochure",), mistakes)
        check_file(about.file or "", ("brochure",), "brochure", mistakes)
        check_characters({"title": about.title}, ("brochure",), "brochure", mistakes)
        return about
    if "brochure" in document:
        _table(document, "brochure", mistakes)
    else:
        mistakes.at_value((), "there is no [brochure]", 'add [brochure] with title = "..." and language = "nl"')
    return BrochureTable.model_construct(title="", language="")


def _table(document: dict[str, Any], key: str, mistakes: Mistakes) -> dict[str, Any]:
    value = document.get(key, {})
    if isinstance(value, dict):
        return value
    mistakes.at_key((key,), f"'{key}' must be one table, and is {type_words(value)}", f"write [{key}]")
    return {}


def _tables(document: dict[str, Any], key: str, mistakes: Mistakes) -> list[tuple[int, dict[str, Any]]]:
    """The tables of `[[key]]` with their index; entries that are no tables are recorded and left out."""
    value = document.get(key, [])
    if not isinstance(value, list):
        remedy = f"write [[{key}]] with double brackets above each one"
        mistakes.at_key((key,), f"'{key}' must be a list of tables, and is {type_words(value)}", remedy)
        return []
    tables = []
    for index, entry in enumerate(value):
        if isinstance(entry, dict):
            tables.append((index, entry))
        else:
            message = f"'{key}' must hold tables, and this is {type_words(entry)}"
            mistakes.at_value((key, index), message, f"write [[{key}]] with its keys below it")
    return tables

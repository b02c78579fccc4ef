"""Editors check claims.toml by the committed schema: it must say what the reader says."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claimcheck.claims.tables import claims_schema

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "claims.schema.json"


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_as_json(below) for below in value]
    return value.isoformat() if isinstance(value, date) else value


def _errors(document: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(claims_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(_as_json(document))]


def test_the_committed_schema_is_the_one_the_reader_uses() -> None:
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == claims_schema(), (
        "claims.schema.json is stale: write it again with `claimcheck schema`"
    )
    assert COMMITTED.read_text(encoding="utf-8") == json.dumps(claims_schema(), indent=2, ensure_ascii=False) + "\n"


def test_the_schema_is_a_valid_one() -> None:
    Draft202012Validator.check_schema(claims_schema())


@pytest.mark.parametrize("path", [ROOT / "claims.toml", *sorted((ROOT / "standins" / "variants").rglob("claims.toml"))])
def test_editors_accept_the_projects_own_claims_files(path: Path) -> None:
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert _errors(document) == []
    assert path.read_text(encoding="utf-8").startswith("#:schema ")
    named = path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("#:schema ")
    assert (path.parent / named).resolve() == COMMITTED


def test_every_key_is_described_where_an_editor_shows_it() -> None:
    schema = claims_schema()
    tables = [schema, *schema["$defs"].values()]
    keys = {name: key for table in tables for name, key in table["properties"].items()}
    assert [name for name, key in keys.items() if "description" not in key and "$ref" not in key] == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"reference": [{"id": "r", "nummers": [1]}]}, "'nummers' was unexpected"),
        ({"reference": [{"id": "r", "expect": "dead"}]}, "'dead' is not one of ['ok', 'blocked']"),
        ({"reference": [{"id": "r", "expect": "blocked"}]}, "'expect_reason' is a required property"),
        ({"schema_version": 2}, "1 was expected"),
        ({"claim": []}, "[] should be non-empty"),
        ({"claim": [{"id": "c"}]}, "'text' is a required property"),
    ],
)
def test_editors_complain_where_the_reader_would(change: dict[str, Any], complaint: str) -> None:
    sound = {
        "schema_version": 1,
        "brochure": {"title": "T", "language": "nl"},
        "claim": [{"id": "c", "text": "T", "references": [1, "r"]}],
    }
    assert _errors(sound) == []
    (error,) = _errors({**sound, **change})
    assert complaint in error

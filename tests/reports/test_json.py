from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reports.escaping import steers
from claimcheck.reports.json_report import JsonReport, audit_as_data
from claimcheck.reports.schema import audit_schema
from tests.reports.building import audit


def test_every_report_satisfies_the_published_schema() -> None:
    jsonschema.validate(json.loads(JsonReport().render(audit())), audit_schema())


def test_what_could_not_be_checked_is_in_the_data() -> None:
    data = audit_as_data(replace(audit(), run=replace(audit().run, caveats=("A proxy was used.",))))
    jsonschema.validate(data, audit_schema())
    assert data["run"]["caveats"] == ["A proxy was used."]


def test_the_schema_is_strict_enough_to_notice_a_renamed_field() -> None:
    data = audit_as_data(audit())
    data["claims"][0]["verdikt"] = data["claims"][0].pop("verdict")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, audit_schema())


def test_the_committed_schema_is_the_one_the_program_prints() -> None:
    committed = Path(__file__).parents[2] / "audit.schema.json"
    assert json.loads(committed.read_text(encoding="utf-8")) == audit_schema()


def test_the_same_audit_gives_the_same_bytes() -> None:
    assert JsonReport().render(audit()) == JsonReport().render(audit())


@given(st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_the_report_is_valid_json_that_cannot_steer_a_terminal(text: str) -> None:
    rendered = JsonReport().render(audit(f"A {text} c"))
    assert not any(steers(char) for char in rendered)
    assert json.loads(rendered)["claims"][0]["text"] == f"A {text} c"


def test_unpaired_surrogates_are_escaped_rather_than_crashing_the_writer() -> None:
    rendered = JsonReport().render(audit("A \ud800 c"))
    assert rendered.encode("utf-8")
    assert json.loads(rendered)["brochure"]["title"] == "A \ud800 c"

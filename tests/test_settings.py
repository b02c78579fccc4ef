from __future__ import annotations

import pytest

from claimcheck.errors import ClaimsFileError, UsageError
from claimcheck.settings import Settings, compose, setting_fields
from claimcheck.verdicts.gate import FailOn


def test_a_flag_wins_over_the_environment_and_that_over_the_file() -> None:
    table, environment, flags = {"jobs": 2}, {"CLAIMCHECK_JOBS": "3"}, {"jobs": 4}
    assert compose({}, {}, {}).jobs == Settings().jobs
    assert compose({}, {}, table).jobs == 2
    assert compose({}, environment, table).jobs == 3
    assert compose(flags, environment, table).jobs == 4


def test_a_flag_that_was_not_given_changes_nothing() -> None:
    assert compose({"jobs": None}, {"CLAIMCHECK_JOBS": ""}, {"jobs": 2}).jobs == 2


def test_every_wrong_setting_of_the_file_is_reported_with_its_line_and_a_suggestion() -> None:
    table = {"fail_onn": "error", "jobs": "many", "strict": True}
    with pytest.raises(ClaimsFileError) as caught:
        compose({}, {}, table, "claims.toml", {"fail_onn": 7, "jobs": 8})
    messages = [str(problem) for problem in caught.value.problems]
    assert messages[0].startswith("claims.toml:7:1: unknown setting `fail_onn` (did you mean `fail_on`?)")
    assert messages[1].startswith("claims.toml:8:1: setting `jobs`: 'many' is not a number")


def test_an_unknown_setting_unlike_any_other_points_to_the_list() -> None:
    with pytest.raises(ClaimsFileError, match="claimcheck settings"):
        compose({}, {}, {"zzz": 1})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JOBS", "-1"),
        ("JOBS", "inf"),
        ("TOTAL_TIMEOUT", "nan"),
        ("TOTAL_TIMEOUT", "soon"),
        ("STRICT", "perhaps"),
        ("FAIL_ON", "disaster"),
        ("ROUNDING", "always"),
    ],
)
def test_a_wrong_variable_is_named(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"CLAIMCHECK_{name}"):
        compose({}, {f"CLAIMCHECK_{name}": value}, {})


def test_a_misspelt_variable_is_refused_rather_than_ignored() -> None:
    with pytest.raises(UsageError, match="did you mean CLAIMCHECK_FAIL_ON"):
        compose({}, {"CLAIMCHECK_FAILON": "never"}, {})
    with pytest.raises(UsageError, match="claimcheck settings"):
        compose({}, {"CLAIMCHECK_QWERTZUIOP_1": "1"}, {})


def test_a_wrong_flag_is_named_as_it_is_typed() -> None:
    with pytest.raises(UsageError, match="--fail-on"):
        compose({"fail_on": "disaster"}, {}, {})


@pytest.mark.parametrize(
    ("given", "expected"), [("true", True), ("YES", True), ("0", False), ("off", False), (True, True)]
)
def test_yes_and_no_are_understood_in_the_usual_spellings(given: object, expected: bool) -> None:
    assert compose({"strict": given}, {}, {}).strict is expected


def test_a_list_is_given_with_commas_or_as_a_toml_list() -> None:
    assert compose({"allow_hosts": "a.example, b.example"}, {}, {}).allow_hosts == ("a.example", "b.example")
    assert compose({}, {}, {"allow_hosts": ["a.example"]}).allow_hosts == ("a.example",)
    with pytest.raises(ClaimsFileError, match="list of host names"):
        compose({}, {}, {"allow_hosts": [1]})


def test_types_are_not_mixed_up() -> None:
    with pytest.raises(ClaimsFileError, match="expected text"):
        compose({}, {}, {"contact": 5})
    with pytest.raises(ClaimsFileError, match="expected a number"):
        compose({}, {}, {"jobs": True})


def test_choices_become_their_own_type() -> None:
    assert compose({"fail_on": "dead-links"}, {}, {}).fail_on is FailOn.DEAD_LINKS
    assert compose({}, {}, {"rounding": "weaker"}).rounding == "weaker"


def test_every_setting_is_listed_with_what_it_is_for() -> None:
    listed = dict(Settings(allow_hosts=("a", "b"), strict=True).as_pairs())
    assert set(listed) == {field.name for field in setting_fields()}
    assert listed["allow_hosts"] == "a, b"
    assert listed["strict"] == "true"
    assert all(field.metadata["help"] for field in setting_fields())

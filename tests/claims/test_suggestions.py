"""What the author probably meant is offered; nonsense is not."""

from __future__ import annotations

import pytest

from claimcheck.claims.suggestions import Suggestions, as_id

KEYS = ("id", "text", "references", "page", "figures", "phrases")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("refrences", "references"), ("Text", "text"), ("figure", "figures"), ("quote", "phrases"), ("zzz", ""), ("", "")],
)
def test_a_misspelt_key_finds_the_one_meant(word: str, meant: str) -> None:
    assert Suggestions().nearest(word, KEYS) == meant


def test_where_nothing_is_known_nothing_is_offered() -> None:
    assert Suggestions().nearest("text", ()) == ""


def test_after_hundreds_of_misspellings_no_more_time_is_spent_on_them() -> None:
    suggestions = Suggestions()
    offered = [suggestions.nearest("refrences", KEYS) for _ in range(300)]
    assert offered[0] == "references"
    assert offered[-1] == ""


@pytest.mark.parametrize(
    ("text", "id_"), [("UZ Leuven (2024)", "uz-leuven-2024"), ("  ", ""), ("België", "belgie"), ("a.b_c-", "a.b_c")]
)
def test_a_name_becomes_a_permitted_id(text: str, id_: str) -> None:
    assert as_id(text) == id_

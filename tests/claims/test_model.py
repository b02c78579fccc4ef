"""What the rest of the walk asks a brochure for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.claims import Brochure, Figure, Phrase

TEXT = """schema_version = 1
[brochure]
title = "T"
language = "nl"
[[reference]]
id = "a"
url = "https://example.org/x"
[[reference]]
id = "b"
url = "https://EXAMPLE.org/x"
[[claim]]
id = "c"
text = "5 mannen en 10 vrouwen"
figures = ["10"]
phrases = ["five men and ten women took part in it"]
"""


def test_figures_come_before_phrases(read: Callable[[str], Brochure]) -> None:
    figure, phrase = read(TEXT).claims[0].statements
    assert isinstance(figure, Figure)
    assert isinstance(phrase, Phrase)


def test_a_reference_is_found_by_its_id_and_no_other(read: Callable[[str], Brochure]) -> None:
    brochure = read(TEXT)
    assert brochure.reference("b") is brochure.references[1]
    with pytest.raises(KeyError):
        brochure.reference("c")


def test_two_references_to_one_page_are_one_source(read: Callable[[str], Brochure]) -> None:
    assert [source.location for source in read(TEXT).sources] == ["https://example.org/x"]

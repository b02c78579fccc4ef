from __future__ import annotations

import pytest

from claimcheck.documents import Role
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.plain import read_plain
from claimcheck.documents.policy import ReadPolicy


def roles(text: str) -> list[tuple[str, Role]]:
    extract = read_plain(Content(text.encode(), "text/plain", "utf-8"), ReadPolicy())
    assert isinstance(extract, Extract)
    return [(block.text, block.role) for block in extract.blocks]


ENTRY = "1. Jansen P. Belgium has 10 centres. J Nucl Med. 2020;61:10-20."


@pytest.mark.parametrize(
    "heading", ["References", "Referenties", "Bibliographie", "Literaturverzeichnis", "5. REFERENCES"]
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_texts_own_references_are_never_evidence(heading: str, gap: str) -> None:
    found = roles(f"Belgium has several centres.\n\n{heading}{gap}{ENTRY}\n\n2. Peeters A, et al. Lancet. 2021.")
    assert [role for _, role in found] == [Role.MAIN, *[Role.REFERENCE_LIST] * 3]


def test_text_behind_the_references_is_evidence_again() -> None:
    found = roles(f"References\n\n{ENTRY}\n\nAppendix\n\nBelgium has 10 centres that offer the therapy.")
    assert [role for _, role in found] == [Role.REFERENCE_LIST, Role.REFERENCE_LIST, Role.MAIN, Role.MAIN]


def test_a_section_that_only_speaks_of_sources_stays_evidence() -> None:
    found = roles("Sources\n\nThe therapy uses radioactive sources that are made in five reactors and shipped weekly.")
    assert {role for _, role in found} == {Role.MAIN}


def test_a_text_without_references_is_left_as_it_is() -> None:
    assert roles("A heading\n\nA sentence.") == [("A heading", Role.MAIN), ("A sentence.", Role.MAIN)]

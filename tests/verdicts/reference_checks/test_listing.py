"""What the reference list itself shows, without asking anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.verdicts.model import Finding
from claimcheck.verdicts.reference_checks.listing import listing_findings
from tests.verdicts import building as a


def rules(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def numbered(*numbers: int) -> tuple[Reference, ...]:
    return tuple(a.reference(f"r{number}", (number,), line=number) for number in numbers)


def gaps(*numbers: int) -> list[str]:
    references = numbered(*numbers)
    cites_all = a.claim(references=tuple(reference.id for reference in references))
    return [
        f.message for f in listing_findings(a.brochure((cites_all,), references), "claims.toml") if f.rule == "CC416"
    ]


def test_duplicate_and_unused_references_are_found_in_the_list_itself() -> None:
    first, second = a.reference("plan", (5, 6)), replace(a.reference("plan"), id="again")
    claim = a.claim(references=("plan",))
    found = listing_findings(a.brochure((claim,), (first, second)), "claims.toml")
    assert rules(found)[:3] == ["CC406", "CC406", "CC407"]
    assert "5, 6" in found[0].message


def test_data_on_file_printed_twice_is_one_source_printed_twice() -> None:
    def on_file(name: str) -> Reference:
        return Reference(name, (), Source(f"none:{name}", SourceKind.NONE, ""), 3, text="Data  on file ")

    claim = a.claim(references=("a", "b"))
    found = listing_findings(a.brochure((claim,), (on_file("a"), on_file("b"))), "claims.toml")
    assert rules(found) == ["CC406"]


@pytest.mark.parametrize("numbers", [(1, 2, 3), (), (1,), (1, 100), (3, 2, 1)])
def test_a_list_without_a_gap_is_left_alone(numbers: tuple[int, ...]) -> None:
    assert gaps(*numbers) == []


def test_a_lost_entry_is_named() -> None:
    assert gaps(1, 2, 4, 8) == [
        "the list goes from 2 to 4: no entry has number 3",
        "the list goes from 4 to 8: no entry has number 5-7",
    ]
    assert gaps(2, 3) == ["the list goes from its beginning to 2: no entry has number 1"]


def test_a_figure_nobody_cites_is_named_with_the_figure() -> None:
    uncited = a.claim(a.figure("5000"), references=())
    found = listing_findings(a.brochure((uncited,), ()), "claims.toml")
    assert [(f.rule, f.claim) for f in found] == [("CC423", "one")]
    assert "5000" in found[0].message
    cited = a.claim(a.figure("5000"), references=("plan",))
    assert "CC423" not in rules(listing_findings(a.brochure((cited,), (a.reference(),)), "claims.toml"))

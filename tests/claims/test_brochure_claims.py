"""claims.toml says what the brochure prints, word for word: a prettified claim would be a verdict on something else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.claims import Brochure, Claim, Expectation
from claimcheck.claims.reading import read_brochure

ROOT = Path(__file__).parents[2]
PRINTED = (ROOT / "brochure" / "rlt-brochure-nl.txt").read_text(encoding="utf-8")


def _unwrapped(text: str) -> str:
    """The text on one line, words divided at a line's end put together."""
    return " ".join(re.sub(r"(?<=\w)-[ \t]*\n\s*(?=\w)", "", text).split())


@pytest.fixture(scope="module")
def brochure() -> Brochure:
    return read_brochure(ROOT / "claims.toml")


def _claim(brochure: Brochure, claim_id: str) -> Claim:
    return next(claim for claim in brochure.claims if claim.id == claim_id)


def test_every_claim_is_a_slice_of_the_brochure(brochure: Brochure) -> None:
    flat = _unwrapped(PRINTED)
    assert [claim.id for claim in brochure.claims if claim.text not in flat] == []


def test_every_reference_is_listed_as_printed(brochure: Brochure) -> None:
    flat = " ".join(PRINTED.split())
    assert [reference.id for reference in brochure.references if reference.text not in flat] == []
    assert [reference.id for reference in brochure.references if reference.title not in reference.text] == []


def test_addresses_and_dois_are_those_printed(brochure: Brochure) -> None:
    for reference in brochure.references:
        locator = reference.url or reference.doi
        assert locator.lower() in reference.text.lower()
        assert bool(locator) is ("http" in reference.text or "doi:" in reference.text)


def test_every_printed_number_stands_behind_the_claim_it_is_printed_behind(brochure: Brochure) -> None:
    flat = _unwrapped(PRINTED)
    for claim in brochure.claims:
        behind = re.match(r"\((\d+)\)", flat[flat.index(claim.text) + len(claim.text) :])
        assert claim.cited == ((behind[1],) if behind else ()), claim.id
    printed = set(re.findall(r"[.;]\((\d+)\)", PRINTED))
    assert printed == {number for claim in brochure.claims for number in claim.cited}


def test_twelve_printed_numbers_lead_to_ten_sources(brochure: Brochure) -> None:
    assert {number for reference in brochure.references for number in reference.numbers} == set(range(1, 13))
    assert len(brochure.sources) == 10
    assert brochure.reference("rlt-plan").numbers == (5, 6, 7, 8, 11)
    assert [reference.id for reference in brochure.references if 2 in reference.numbers] == [
        "netter-1",
        "vision",
        "iqvia-video",
    ]
    assert [claim.id for claim in brochure.claims if claim.unlisted] == []


def test_no_wording_of_the_brochure_is_lost_but_headings_that_claim_nothing(brochure: Brochure) -> None:
    left = _unwrapped(PRINTED)
    for claim in brochure.claims:
        left = left.replace(claim.text, "", 1)
    for reference in brochure.references:
        left = left.replace(_unwrapped(reference.text), "")
    assert re.sub(r"\(\d+\)|[,&•\s]", "", left) == (
        "RLT4BE-actieplan.DerolvanNovartisindevooruitgangvanRLT.Novartisalgemenevoetafdruk"
    )


def test_claims_stand_in_the_order_of_their_printed_numbers(brochure: Brochure) -> None:
    cited = [int(claim.cited[0]) for claim in brochure.claims if claim.cited]
    assert cited == list(range(1, 13))
    pages = [claim.page for claim in brochure.claims]
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert [claim.page for claim in brochure.claims if claim.cited == ("9",)] == [2]


def test_what_is_printed_without_a_number_is_uncited(brochure: Brochure) -> None:
    assert [claim.id for claim in brochure.claims if not claim.cited] == [
        "novartis-leads-the-way",
        "renewing-cancer-care",
        "rlt-hub",
        "puurs-units",
    ]


def test_nothing_is_helped_by_wording_expectations_or_chosen_figures(brochure: Brochure) -> None:
    assert [claim.id for claim in brochure.claims if claim.phrases] == []
    assert [ref.id for ref in brochure.references if ref.expect is not Expectation.OK or ref.language] == []
    assert "figures" not in re.sub(r"#.*", "", (ROOT / "claims.toml").read_text(encoding="utf-8"))
    assert brochure.settings == {}
    assert brochure.issued is None


@pytest.mark.parametrize(
    ("claim_id", "figures"),
    [
        ("trials-worldwide", ("meer dan 200",)),
        ("cancer-diagnoses", ("Meer dan 75.000",)),
        ("fifth-pillar", ()),
        ("professionals", ("5000", "350")),
        ("isotopes", ("20-25%", "tot 65%")),
        ("six-challenges", ("zes",)),
        ("novartis-trials", ("33", "24", "7")),
        ("gdp-contribution", ("165M",)),
        ("puurs-units", ()),
    ],
)
def test_the_figures_looked_for_are_those_a_reader_sees(
    brochure: Brochure, claim_id: str, figures: tuple[str, ...]
) -> None:
    assert tuple(figure.text for figure in _claim(brochure, claim_id).figures) == figures


def test_the_file_named_as_the_brochure_is_there(brochure: Brochure) -> None:
    assert (ROOT / brochure.file).read_text(encoding="utf-8") == PRINTED

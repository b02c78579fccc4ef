"""From a page with its figures in the navigation to the verdict on the claim that cites it."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.assembly.verify import assemble
from claimcheck.audit.model import Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims.reading import read_brochure
from claimcheck.settings import Settings
from claimcheck.verdicts import ClaimResult, Verdict

ARTICLE = "The plan was presented in Brussels on a day on which the weather was fine. " * 8
SENTENCE = "In all 5,000 active professionals work in nuclear medicine in Belgium, including 350 specialists."
CLAIMS = """schema_version = 1
[brochure]
title = "Test"
language = "en"
[[reference]]
id = "plan"
numbers = [1]
file = "plan.html"
[[claim]]
id = "people"
text = "5000 active professionals in nuclear medicine, of whom 350 specialists."
references = [1]
"""


def verdict(folder: Path, beside: str) -> ClaimResult:
    page = f"<html lang=en><title>Plan</title><body>{beside}<main><h1>Plan</h1><p>{ARTICLE}</p></main></body></html>"
    (folder / "plan.html").write_text(page, encoding="utf-8")
    (folder / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    brochure = read_brochure(folder / "claims.toml")
    with assemble(brochure, Settings()) as assembly:
        audit = run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)
    return audit.claims[0]


def test_figures_in_what_looks_like_navigation_leave_the_claim_open_and_say_where_they_stand(tmp_path: Path) -> None:
    result = verdict(tmp_path, f"<nav><ul><li><a href=/a>{SENTENCE}</a></li></ul></nav>")
    assert result.verdict is Verdict.INCONCLUSIVE, result.reason
    assert "looks like navigation" in result.reason
    assert SENTENCE[:40] in result.reason


@pytest.mark.parametrize("number", ["5,000", "350"])
def test_a_bare_number_in_the_navigation_leaves_the_claim_not_found(number: str, tmp_path: Path) -> None:
    result = verdict(tmp_path, f"<nav><ul><li><a href=/a>More than {number} partners read our news</a></li></ul></nav>")
    assert result.verdict is Verdict.NOT_FOUND, result.reason


def test_figures_in_the_titles_of_a_reference_list_leave_the_claim_not_found(tmp_path: Path) -> None:
    titles = "".join(f"<li>Author A. {SENTENCE} Journal. {year};12:34-56.</li>" for year in range(2015, 2021))
    result = verdict(tmp_path, f"<section class=references><h2>References</h2><ol>{titles}</ol></section>")
    assert result.verdict is Verdict.NOT_FOUND, result.reason

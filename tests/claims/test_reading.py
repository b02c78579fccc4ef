"""What a claims file says is what the rest of the walk gets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims import Brochure, Expectation, SourceKind

Read = Callable[[str], Brochure]

WHOLE = """schema_version = 1

[brochure]
title = "Radioligandtherapie"
language = "nl"
file = "brochure.pdf"
issued = 2025-01-15

[settings]
fail_on = "error"
fetch.timeout = 20

[[reference]]
id = "netter-1"
numbers = [2]
text = "  Strosberg J, et al.  "
title = "Phase 3 Trial"
doi = "https://doi.org/10.1056/NEJMoa1607427"
language = "en"
expect = "blocked"
expect_reason = "read by hand"
expect_until = 2025-12-31

[[reference]]
id = "vision"
numbers = [2, 3, 2]
url = "HTTPS://Example.org:443/a"

[[reference]]
id = "report"
file = "on-file/../report.pdf"

[[claim]]
id = "isotopes"
text = "België produceert 20-25% van de isotopen."
references = [2, "report", 9, 2, "netter-1"]
page = 1
phrases = ["Belgium produces 20 to 25% of the isotopes", "20 to 25%"]

[[claim]]
id = "heading"
text = "Novartis wijst de weg."
"""


def test_every_key_of_a_claims_file_reaches_the_brochure(read: Read, tmp_path: Path) -> None:
    brochure = read(WHOLE)
    assert (brochure.title, brochure.language, brochure.file) == ("Radioligandtherapie", "nl", "brochure.pdf")
    assert brochure.issued == date(2025, 1, 15)
    assert brochure.path == tmp_path / "claims.toml"
    assert brochure.sha256 == hashlib.sha256(WHOLE.encode()).hexdigest()
    netter, vision, report = brochure.references
    assert netter.numbers == (2,)
    assert netter.text == "Strosberg J, et al."
    assert netter.title == "Phase 3 Trial"
    assert netter.doi == "10.1056/nejmoa1607427"
    assert netter.language == "en"
    assert netter.expect is Expectation.BLOCKED
    assert (netter.expect_reason, netter.expect_until) == ("read by hand", date(2025, 12, 31))
    assert vision.numbers == (2, 3)
    assert vision.expect is Expectation.OK
    assert report.file == "on-file/../report.pdf"


def test_settings_pass_through_with_their_lines(read: Read) -> None:
    brochure = read(WHOLE)
    assert brochure.settings == {"fail_on": "error", "fetch": {"timeout": 20}}
    assert brochure.settings_lines == {"fail_on": 10, "fetch": 11}
    assert (
        read(
            WHOLE.replace("[settings]", "[[claim]]\nid='x'\ntext='y'\n#").replace("fail_on", "#").replace("fetch", "#")
        ).settings_lines
        == {}
    )


def test_findings_can_point_at_the_line_of_a_reference_of_its_url_and_of_a_claim(read: Read) -> None:
    brochure = read(WHOLE)
    assert [reference.line for reference in brochure.references] == [13, 24, 29]
    assert brochure.references[1].lines == {"id": 25, "numbers": 26, "url": 27}
    assert [claim.line for claim in brochure.claims] == [33, 40]


def test_a_printed_number_means_every_reference_that_carries_it(read: Read) -> None:
    claim = read(WHOLE).claims[0]
    assert claim.references == ("netter-1", "vision", "report")
    assert claim.cited == ("2", "report", "9", "netter-1")


def test_a_printed_number_nobody_carries_is_a_fact_about_the_brochure_and_no_broken_file(read: Read) -> None:
    assert read(WHOLE).claims[0].unlisted == (9,)


def test_a_claim_without_references_is_uncited(read: Read) -> None:
    claim = read(WHOLE).claims[1]
    assert (claim.references, claim.unlisted, claim.cited, claim.page) == ((), (), (), None)


def test_a_short_phrase_is_context_only(read: Read) -> None:
    long, short = read(WHOLE).claims[0].phrases
    assert (long.is_context, short.is_context) == (False, True)


@pytest.mark.parametrize(
    ("phrase", "is_context"),
    [
        ("one two three four fivefivefives", False),
        ("one two three four fivefivefiv", False),
        ("one two three four fivefivefi", True),
        ("onetwothreefour fivesixseveneightnine ten", True),
        ("one two   three four   fivefi", True),
    ],
)
def test_context_ends_at_five_words_and_thirty_characters(read: Read, phrase: str, is_context: bool) -> None:
    text = WHOLE.replace('"20 to 25%"]', f'"{phrase}"]')
    assert read(text).claims[0].phrases[1].is_context is is_context


def test_sources_are_named_by_doi_url_file_or_not_at_all(read: Read) -> None:
    sources = read(WHOLE).sources
    assert [source.key for source in sources] == [
        "doi:10.1056/nejmoa1607427",
        "url:https://example.org/a",
        "file:report.pdf",
    ]
    assert [source.kind for source in sources] == [SourceKind.DOI, SourceKind.URL, SourceKind.FILE]
    assert [source.location for source in sources] == ["10.1056/nejmoa1607427", "https://example.org/a", "report.pdf"]


def test_a_file_written_on_windows_reads_the_same(tmp_path: Path, read: Read) -> None:
    unix = read(WHOLE)
    windows = read("\ufeff" + WHOLE.replace("\n", "\r\n"))
    assert windows.claims == unix.claims
    assert windows.references == unix.references


def test_ten_thousand_references_behind_one_number_cost_one_list(read: Read) -> None:
    references = "".join(f'[[reference]]\nid = "r{index}"\nnumbers = [1]\n' for index in range(10_000))
    claims = "".join(f'[[claim]]\nid = "c{index}"\ntext = "T"\nreferences = [1]\n' for index in range(500))
    brochure = read(f'schema_version = 1\n[brochure]\ntitle = "T"\nlanguage = "nl"\n{references}{claims}')
    assert len(brochure.claims[0].references) == 10_000
    assert all(claim.references is brochure.claims[0].references for claim in brochure.claims)


def test_tables_written_inline_are_read_like_any_others(read: Read) -> None:
    brochure = read(
        'schema_version = 1\nbrochure = {title = "T", language = "nl"}\n'
        'reference = [{id = "a", numbers = [1]},\n  {id = "b"}]\nclaim = [{id = "c", text = "T", references = [1]}]\n'
    )
    assert [reference.line for reference in brochure.references] == [3, 4]
    assert brochure.references[0].lines == {"id": 3, "numbers": 3}
    assert brochure.claims[0].references == ("a",)

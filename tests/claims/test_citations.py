"""A printed reference is taken apart as its style allows; what is not certain stays empty."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.references.generated import generated
from claimcheck.claims.authors import author_block, first_family
from claimcheck.claims.citations import Citation, parse_citation

TITLE = "Lutetium-177–PSMA-617 for Metastatic Castration-Resistant Prostate Cancer"


def test_the_brochures_own_style_is_read_whole() -> None:
    text = f"Sartor O, et al., “{TITLE}”, N Engl J Med., 2021;385:1091-1103, doi:10.1056/NEJMoa2107322."
    assert parse_citation(text) == Citation(
        first_author="Sartor",
        title=TITLE,
        container="N Engl J Med",
        year=2021,
        volume="385",
        pages="1091-1103",
        dois=("10.1056/nejmoa2107322",),
    )


def parts(text: str) -> tuple[str, int | None, str, str, str]:
    found = parse_citation(text)
    return found.first_author, found.year, found.volume, found.issue, found.pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Winter KH, Zomer B. A trial. J Invent Med. 2003;73(2):2535-61.", ("Winter", 2003, "73", "2", "2535-61")),
        ("Winter KH. Imaging of that. J Invent Med 2003 Jan 3;73:e12. Epub 2002.", ("Winter", 2003, "73", "", "e12")),
        ("Winter, K. H. (2003, May). A trial. Journal, 12(3), 45–67.", ("Winter", 2003, "12", "3", "45-67")),
        ("K. Winter, B. Zomer, Nano Lett. 2010, 10, 1012.", ("Winter", 2010, "10", "", "1012")),
        ("K. Winter, “A trial,” J. Med, vol. 7, no. 3, pp. 305-317, Jul 1977.", ("Winter", 1977, "7", "3", "305-317")),
        ("Winter, K., 1996. A trial. Annals of Summer 452, 1896–1907.", ("Winter", 1996, "452", "", "1896-1907")),
        ("Winter, K. (1992). A trial of curves. Proc. SPIE, 1808, 259-273.", ("Winter", 1992, "1808", "", "259-273")),
        ("Larry D. Winter, and Bo Ng. A trial. J. Med. 17 416-429, 1969.", ("Winter", 1969, "17", "", "416-429")),
        ("K. Winter. A trial. Operations Research 36, 3 (1988), 454-469.", ("Winter", 1988, "36", "3", "454-469")),
        ("van der Berg A, et al. A trial of this. Lancet 2020;395:1-9.", ("van der Berg", 2020, "395", "", "1-9")),
        ("Winter, Ada (1990). A book. The Press, Cambridge.", ("Winter", 1990, "", "", "")),
        ("Vander Winter, K. 1992. A report. Technical Report 92-43, University.", ("Vander Winter", 1992, "", "", "")),
        ("Winter K. A history of Rome, 950-1100. The Press, 2004.", ("Winter", 2004, "", "", "950-1100")),
        ("World Health Organization. Global report. Geneva, 2019.", ("World Health Organization", 2019, "", "", "")),
    ],
)  # fmt: skip
def test_years_volumes_and_pages_are_told_apart_in_many_styles(
    text: str, expected: tuple[str, int | None, str, str, str]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Novartis, “Infographic België,” https://a.example/x.pdf", "Infographic België"),
        ("Winter K. Why so late? A study of many causes. J Med 2010;1:2-3.", "Why so late? A study of many causes"),
        ("Winter K. Why is it so late? J Med 2010;1:2-3.", "Why is it so late?"),
        ("Winter K. Care in children vs. adults. J Med 2010;1:2-3.", "Care in children vs. adults"),
        ("Winter, K. and Zomer, B., A trial of this, J. Logic Programming, 5 207-229 (1988).", "A trial of this"),
        ("Winter K. A chapter on this. In Zomer B, editor. A Book. Springer; 2001.", "A chapter on this"),
        ("K. Winter, B. Zomer, Eur J Summer 2018, 143, 967.", ""),
        ("„Ein Titel auf Deutsch“, Verlag 2001", "Ein Titel auf Deutsch"),
    ],
)
def test_the_title_ends_where_the_container_begins(text: str, title: str) -> None:
    assert parse_citation(text).title == title


@pytest.mark.parametrize("label", ["[12] ", "(3) ", "12. ", "7) ", "[Win03] "])
def test_the_printed_number_is_no_part_of_the_reference(label: str) -> None:
    text = "Winter KH, Zomer B. A trial of this. J Invent Med. 2003;73(2):2535-61."
    assert parse_citation(label + text) == parse_citation(text)


def test_a_year_at_the_beginning_is_no_printed_number() -> None:
    assert parse_citation("2010. A report of that year.").year == 2010


def test_addresses_and_the_day_they_were_opened_are_set_apart() -> None:
    found = parse_citation("WHO. Report on this matter. Available from: https://a.example/2009/x. Accessed 3 May 2024.")
    assert found.urls == ("https://a.example/2009/x",)
    assert found.year is None


@pytest.mark.parametrize(
    ("authors", "family"),
    [("Sartor O, de Bono J, Chi KN, et al.", "Sartor"), ("O’Neill, D.", "O’Neill"), ("J.-P. Lefèvre", "Lefèvre"),
     ("Müller-Lang HJ", "Müller-Lang"), ("Ada B. Winter", "Winter"), ("UZ Leuven", "UZ Leuven"), ("", "")],
)  # fmt: skip
def test_the_first_authors_family_name_is_found(authors: str, family: str) -> None:
    assert first_family(authors) == family


def test_the_authors_end_where_the_title_begins() -> None:
    text = "D. G. Winter, S. J. Zomer and R. R. Ng, Integrating Care and Cure for Many, J. Med. 1, 2-3."
    block, at = author_block(text)
    assert block == "D. G. Winter, S. J. Zomer and R. R. Ng"
    assert text[at:].startswith(", Integrating")
    assert author_block("") == ("", 0)


def test_generated_references_are_read_without_a_mistake() -> None:
    for reference in generated(60, seed=3):
        found = parse_citation(reference.text)
        assert (str(found.year),) == reference.truth["year"], reference.text
        assert (found.volume,) == reference.truth["volume"], reference.text
        assert found.dois == reference.truth["doi"]
        assert tuple(filter(None, (found.title,))) == reference.truth["title"], reference.text
        assert found.first_author == reference.truth["first_author"][0].removeprefix("De ") or "De" in reference.text


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="Aab ,.;:()[]“”'-–0129&\n", max_size=120) | st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    found = parse_citation(text)
    assert found.year is None or 1500 <= found.year < 2100
    assert found == parse_citation(text)


@pytest.mark.parametrize("piece", ["Aa-", "A. ", "(a ", "1–", "vol ", "Aa A, ", "“", "et al ", "10.1234/", "2017;1"])
def test_a_hostile_reference_of_any_length_is_answered(piece: str) -> None:
    parse_citation(piece * 100_000)

"""The printed reference against the registry: every real difference, with both values, and no false one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources import RegistryRecord
from claimcheck.verdicts.reference_checks.printed import differences

DOI = "10.1056/nejmoa2107322"
TITLE = "Lutetium-177–PSMA-617 for Metastatic Castration-Resistant Prostate Cancer"
RECORD = RegistryRecord(
    identifier=DOI,
    registered=True,
    agency="Crossref",
    title=TITLE,
    authors=("Sartor", "de Bono", "Chi"),
    container="New England Journal of Medicine",
    container_short=("N Engl J Med",),
    year=2021,
    volume="385",
    issue="12",
    pages="1091-1103",
    type="journal-article",
    titles=(TITLE,),
    years=(2021,),
)
PRINTED = f"Sartor O, et al., “{TITLE}”, N Engl J Med., 2021;385:1091-1103, doi:10.1056/NEJMoa2107322."


def reference(text: str = PRINTED, title: str = "", doi: str = DOI) -> Reference:
    return Reference("vision", (2,), Source(f"doi:{doi}", SourceKind.DOI, doi), 1, text=text, title=title, doi=doi)


def parts(text: str, record: RegistryRecord = RECORD, title: str = "") -> list[str]:
    return [one.part for one in differences(reference(text, title), record)]


RIGHT = [
    PRINTED,
    f"Sartor O, de Bono J, Chi KN, et al. {TITLE}. N Engl J Med 2021;385(12):1091-103.",
    f"Sartor, O., de Bono, J., & Chi, K. N. (2021). {TITLE}. New England Journal of Medicine, 385(12), 1091–1103. https://doi.org/10.1056/NEJMoa2107322",
    f'O. Sartor et al., "{TITLE}," New England Journal of Medicine, vol. 385, no. 12, pp. 1091-1103, 2021.',
    f"2. Sartor O et al. {TITLE}. N Engl J Med. 2021 Sep 16;385(12):1091-1103. Epub 2021 Jun 23.",
    f"Sartor et al, NEJM 2021, {TITLE}",
    "Sartor O, et al. N Engl J Med 2021;385:1091-1103",
    "Sartor O. N Engl J Med 2021",
    "VISION trial",
    "",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_reference_raises_no_alarm_in_any_style(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("right", "wrong", "part", "printed", "stated"),
    [
        ("Sartor O", "Strosberg J", "first author", "Strosberg", "Sartor"),
        ("2021;385", "2020;385", "year", "2020", "2021"),
        (";385:", ";358:", "volume", "358", "385"),
        ("1091-1103", "1091-1130", "pages", "1091-1130", "1091-1103"),
        ("1091-1103", "109-113", "pages", "109-113", "1091-1103"),
        ("N Engl J Med.", "Lancet Oncol", "journal", "Lancet Oncol", "New England Journal of Medicine"),
        ("PSMA-617", "PSMA-167", "title", TITLE.replace("617", "167"), TITLE),
        ("doi:10.1056/NEJMoa2107322", "doi:10.1056/NEJMoa1607427", "DOI", "10.1056/nejmoa1607427", DOI),
    ],
)
def test_each_wrong_part_is_shown_with_both_values(
    right: str, wrong: str, part: str, printed: str, stated: str
) -> None:
    text = PRINTED.replace(right, wrong)
    assert text != PRINTED
    (found,) = differences(reference(text), RECORD)
    assert (found.part, found.printed, found.stated) == (part, printed, stated)
    assert printed in str(found)
    assert stated in str(found)


def test_a_second_author_printed_first_is_a_difference() -> None:
    assert parts(PRINTED.replace("Sartor O", "Chi KN")) == ["first author"]


@pytest.mark.parametrize("authors", [("RECOVERY Collaborative Group",), ("World Health Organization",), ()])
def test_a_group_is_not_held_against_a_person(authors: tuple[str, ...]) -> None:
    assert parts(PRINTED, replace(RECORD, authors=authors)) == []


@pytest.mark.parametrize(
    ("printed", "registry"),
    [("van der Berg A", "van der Berg"), ("Berg A", "van der Berg"), ("Pérez-Higueras J", "Perez-Higueras"),
     ("Müller H", "Muller"), ("O’Brien K", "O'Brien"), ("SARTOR O", "Sartor"), ("de Bono JS", "De Bono")],
)  # fmt: skip
def test_a_name_in_another_spelling_is_the_same_name(printed: str, registry: str) -> None:
    assert parts(PRINTED.replace("Sartor O", printed), replace(RECORD, authors=(registry,))) == []


def test_online_and_print_year_are_both_right() -> None:
    record = replace(RECORD, years=(2021, 2022))
    assert parts(PRINTED.replace("2021;", "2022;"), record) == []
    assert parts(PRINTED.replace("2021;", "2023;"), record) == ["year"]


def test_a_number_inside_a_doi_excuses_no_wrong_year_or_volume() -> None:
    text = "Sartor O. N Engl J Med, 2020;358:1091-1103. https://doi.org/10.5555/x.2021.385"
    assert [part for part in parts(text) if part != "DOI"] == ["year", "volume"]


def test_a_reprint_and_a_day_of_access_are_no_wrong_year() -> None:
    assert parts(f"{PRINTED} Accessed 3 May 2024. Reprinted 2023.") == []


def test_an_article_number_is_not_held_against_a_count_of_pages() -> None:
    record = replace(RECORD, pages="e123")
    assert parts(PRINTED.replace("1091-1103", "1-12"), record) == []
    assert parts(PRINTED.replace("1091-1103", "e123"), record) == []


def test_what_the_registry_does_not_give_is_not_compared() -> None:
    assert parts(PRINTED, RegistryRecord(DOI, registered=True)) == []


def test_the_title_in_claims_toml_is_compared_where_the_text_has_none() -> None:
    assert parts("", title="Lutetium for prostate cancer") == ["title"]
    assert parts("", title=TITLE) == []


def test_a_doi_wrapped_over_two_lines_is_not_called_another_one() -> None:
    assert parts(PRINTED.replace("10.1056/NEJMoa2107322", "10.1056/NEJMoa\n2107322")) == []


def test_two_works_under_one_number_are_not_held_against_each_others_numbers() -> None:
    other = "Strosberg J. Phase 3 Trial of 177Lu-Dotatate. N Engl J Med. 2017;376:125-135. doi:10.1056/NEJMoa1607427"
    assert parts(f"{other} & {PRINTED}") == []


def test_a_supplement_in_the_registrys_volume_is_no_other_volume() -> None:
    assert parts(PRINTED, replace(RECORD, volume="385 Suppl 1")) == []
    assert parts(PRINTED, replace(RECORD, volume="CCCLXXXV")) == []


def test_a_doi_of_another_work_is_suspected_in_words() -> None:
    record = replace(RECORD, title="Diet and sleep among shift workers", titles=())
    (found,) = [one for one in differences(reference(), record) if one.part == "title"]
    assert "another work" in str(found)


def test_a_book_is_not_held_against_a_journal() -> None:
    assert parts(PRINTED.replace("N Engl J Med.", "Some Book"), replace(RECORD, type="book-chapter")) == []

"""What counts as the same title, journal or page range, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.verdicts.reference_checks.containers import is_same_container, names_container
from claimcheck.verdicts.reference_checks.pages import full_range, is_same_range
from claimcheck.verdicts.reference_checks.titles import page_title_difference, title_difference

NEJM = "The New England Journal of Medicine"


@pytest.mark.parametrize(
    ("printed", "stated"),
    [
        ("N Engl J Med.", NEJM),
        ("N. Engl. J. Med", "New England Journal of Medicine"),
        ("NEJM", NEJM),
        ("New England journal of medicine", NEJM),
        ("Proc Natl Acad Sci U S A", "Proceedings of the National Academy of Sciences of the United States of America"),
        ("CA Cancer J Clin", "CA: A Cancer Journal for Clinicians"),
        ("Proc Natl Acad Sci USA", "Proceedings of the National Academy of Sciences of the United States of America"),
        ("PNAS", "Proceedings of the National Academy of Sciences"),
        ("Lancet", "The Lancet"),
        ("Lancet", "Lancet (London, England)"),
        ("Lancet Oncol", "The Lancet Oncology"),
        ("Dtsch Arztebl Int", "Deutsches Ärzteblatt international"),
        ("Ned Tijdschr Geneeskd", "Nederlands tijdschrift voor geneeskunde"),
        ("J Nucl Med", "Journal of Nuclear Medicine"),
        ("Eur J Nucl Med Mol Imaging", "European Journal of Nuclear Medicine and Molecular Imaging"),
        ("JAMA", "JAMA: The Journal of the American Medical Association"),
        ("Circ Cardiovasc Interv", "Circulation: Cardiovascular Interventions"),
        ("BMJ (Clin Res Ed)", "BMJ"),
        ("Journal of Nuclear Medicine", "J Nucl Med"),
        ("", NEJM),
    ],
)
def test_an_abbreviated_journal_is_no_difference(printed: str, stated: str) -> None:
    assert is_same_container(printed, [stated])


@pytest.mark.parametrize(
    ("printed", "stated"),
    [
        ("Lancet Oncol", "The Lancet"),
        ("Lancet", "The Lancet Oncology"),
        ("J Clin Oncol", "Journal of Clinical Investigation"),
        ("Eur J Nucl Med", "European Journal of Cancer"),
        ("Nature", "Nature Medicine"),
        ("BMJ", "British Journal of Cancer"),
        ("N Engl J Med", "JAMA"),
    ],
)
def test_another_journal_is_a_difference(printed: str, stated: str) -> None:
    assert not is_same_container(printed, [stated])


def test_one_of_several_names_is_enough_and_so_is_a_mention_in_the_text() -> None:
    assert is_same_container("N Engl J Med", ["Boston Medical and Surgical Journal", NEJM])
    assert names_container("Sartor O. A trial. N Engl J Med, 2021;385:1091.", "A trial", [NEJM])
    assert not names_container("Sartor O. A trial of medicine. Lancet 2021", "", [NEJM])
    assert not names_container("Sartor O. A cancer trial. Lancet 2021", "A cancer trial", ["Cancer"])
    assert names_container("Sartor O. A cancer trial. Cancer 2021", "A cancer trial", ["Cancer"])
    assert not names_container("", "", [NEJM])


@pytest.mark.parametrize(
    ("pages", "whole"),
    [
        ("1091-103", ("1091", "1103")),
        ("125–35", ("125", "135")),
        ("e12-5", ("e12", "e15")),
        ("S20-S29", ("s20", "s29")),
        ("573 – 77", ("573", "577")),
        ("99-101", ("99", "101")),
        ("20", ("20", "")),
        ("20-20", ("20", "")),
        ("5-9, 12", ("5", "9")),
        ("5-x!", ("5", "")),
        ("in press", None),
        ("", None),
    ],
)
def test_an_abbreviated_page_range_is_read_in_full(pages: str, whole: tuple[str, str] | None) -> None:
    assert full_range(pages) == whole


@pytest.mark.parametrize(
    ("printed", "stated", "same"),
    [
        ("1091-103", "1091-1103", True),
        ("1091", "1091-1103", True),
        ("1091-1104", "1091-1103", False),
        ("1019-1103", "1091-1103", False),
        ("in press", "1091-1103", True),
    ],
)
def test_page_ranges_are_compared_exactly(printed: str, stated: str, same: bool) -> None:
    assert is_same_range(printed, stated) is same


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 99_999), st.integers(0, 500))
def test_however_a_range_is_shortened_it_is_the_same(first: int, length: int) -> None:
    last = first + length
    whole, shared = f"{first}-{last}", 0
    start, end = str(first), str(last)
    if len(start) == len(end):
        shared = next((at for at, pair in enumerate(zip(start, end, strict=True)) if pair[0] != pair[1]), len(end) - 1)
    assert is_same_range(f"{start}–{end[shared:]}", whole)


SAME = [
    ("Phase 3 Trial of 177Lu-Dotatate for Midgut Tumors", "Phase 3 trial of ¹⁷⁷Lu-dotatate for midgut tumors."),
    ("Randomised oestrogen haematology", "Randomized estrogen hematology"),
    ("A phase II trial in tumours", "A Phase 2 Trial in Tumors"),
    ("Follow-up of β-blockers", "Followup of beta blockers"),
    ("Radioligand therapy", "Radioligand therapy: a review of the evidence"),
    ("Radioligand therapy: a review of the evidence", "Radioligand therapy"),
    ("The State of Readiness in Europe (Video)", "The State of Readiness in Europe"),
    ("Metastatic castration-\nresistant cancer", "Metastatic castration-resistant cancer"),
    ("Cancer & society", "Cancer and society"),
    ("A trial of one treatment", "RETRACTED: A trial of one treatment"),
    ("A trial of one treatment*", "A trial of one treatment"),
    ("A trial of one treatment…", "A trial of one treatment against another"),
    ("", "A trial"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "stated"), SAME)
def test_typography_spelling_and_a_left_out_subtitle_are_no_difference(printed: str, stated: str) -> None:
    assert title_difference(printed, [stated]) is None


@pytest.mark.parametrize(
    ("printed", "stated", "said"),
    [
        ("Zit in een stroomversnelling", "Zit in stroomversnelling", "only printed: “een”"),
        ("A trial of 48 patients", "A trial of 43 patients", "only printed: “48”; not printed: “43”"),
        ("Treatment is effective", "Treatment is not effective", "not printed: “not”"),
        ("An inactive treatment", "An active treatment", "only printed: “inactive”; not printed: “active”"),
        ("Hypotension in adults", "Hypertension in adults", "only printed: “hypotension”; not printed: “hypertension”"),
        ("A trial of methylprednisone", "A trial of methylprednisolone", "only printed: “methylprednisone”"),
        ("A trial of 177Lu", "A trial of 117Lu", "only printed: “177lu”"),
    ],
)
def test_a_word_a_number_or_a_negation_more_or_less_is_a_difference(printed: str, stated: str, said: str) -> None:
    found = title_difference(printed, [stated])
    assert found is not None
    assert said in str(found)


def test_the_title_of_another_work_is_called_so() -> None:
    found = title_difference("A trial of lutetium in prostate cancer", ["Diet and sleep among shift workers"])
    assert found is not None
    assert found.is_another_work
    assert found.stated == "Diet and sleep among shift workers"


def test_the_nearest_of_several_titles_is_shown_and_any_that_agrees_is_enough() -> None:
    found = title_difference("One small trial", ["Something else", "One trial"])
    assert found is not None
    assert found.stated == "One trial"
    assert title_difference("One small trial", ["Something else", "One small trial"]) is None


@pytest.mark.parametrize(
    "page",
    [
        "Zit in stroomversnelling | UZ Leuven",
        "UZ Leuven - Zit in stroomversnelling",
        "UZ Leuven | Nieuws | Zit in stroomversnelling",
        "Zit in stroomversnelling » Nieuws » UZ Leuven",
        "Zit in stroomversnelling · UZ Leuven",
        "Zit in stroomversnelling",
    ],
)
def test_a_sites_name_is_no_part_of_a_title(page: str) -> None:
    assert page_title_difference("Zit in stroomversnelling", page) is None
    found = page_title_difference("Zit in een stroomversnelling", page)
    assert found is not None
    assert (found.added, found.missing) == (("een",), ())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_no_title_or_journal_stops_the_comparison(left: str, right: str) -> None:
    title_difference(left, [right])
    page_title_difference(left, right)
    assert is_same_container(left, [left, right])

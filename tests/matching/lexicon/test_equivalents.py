"""The lists of words that can be exchanged beside a figure: a wrong group lets a false claim pass."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from claimcheck.matching.content import content_words
from claimcheck.matching.lexicon.equivalents import equivalents, groups

_FEWEST_GROUPS = 500
_MOST_LINES = 400
_IN_TWO_GROUPS = {"americans", "alive", "ORR"}
"""Of the country and of the continent's name for it; of staying alive and of life; of two response rates."""


def _keys(text: str) -> frozenset[str]:
    """The shared keys a text bears; what stands around it keeps abbreviations apart from headings in capitals."""
    words = content_words(f"{text} of", "en")
    return frozenset(key for word in words for key in word.keys if key.startswith("e:"))


def _files() -> list[tuple[str, list[str]]]:
    folder = files("claimcheck.matching.lexicon").joinpath("data", "equivalents")
    return [(entry.name, entry.read_text("utf-8").splitlines()) for entry in folder.iterdir()]


def test_no_large_part_of_the_lists_is_lost() -> None:
    assert sum(len(group) > 1 for group in groups()) >= _FEWEST_GROUPS


@pytest.mark.parametrize(("name", "lines"), _files())
def test_every_list_names_its_theme_and_can_be_reviewed(name: str, lines: list[str]) -> None:
    assert lines[0].startswith("# "), name
    assert len(lines) < _MOST_LINES, name
    entries = [line for line in lines if not line.startswith("#")]
    assert entries == sorted(entries, key=str.casefold), name
    for line in entries:
        members = line.split("|")
        assert all(member and member == " ".join(member.split()) for member in members), line
        assert len(set(members)) == len(members), line
        assert all(member == member.lower() for member in members if " " in member), line


def test_no_word_stands_in_two_groups_by_mistake() -> None:
    counts = Counter(member for group in groups() for member in group)
    assert {member for member, count in counts.items() if count > 1} == _IN_TWO_GROUPS


def test_no_two_groups_share_their_key() -> None:
    counts = Counter(group[0] for group in groups())
    assert [first for first, count in counts.items() if count > 1] == []


def test_every_member_is_met_in_a_text_and_bears_the_key_of_its_group() -> None:
    dead = [
        (member, group[0]) for group in groups() if len(group) > 1 for member in group if not _is_met(member, group)
    ]
    assert dead == []


def _is_met(member: str, group: tuple[str, ...]) -> bool:
    return f"e:{group[0]}" in _keys(member)


def test_the_words_of_a_phrase_of_its_own_keep_no_equivalents() -> None:
    alone = [group[0] for group in groups() if len(group) == 1]
    assert alone
    assert [phrase for phrase in alone if _keys(phrase)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("subjects", "patients"),
        ("earnings", "profits"),
        ("dipped", "fell"),
        ("occurred", "was reported"),
        ("ameliorated", "improvement"),
        ("heart attacks", "myocardial infarction"),
        ("MI", "heart attack"),
        ("AEs", "adverse events"),
        ("mCRPC", "metastatic castration-resistant prostate cancer"),
        ("PFS", "progression free survival"),
        ("T2D", "type 2 diabetes"),
        ("U.S.", "United States"),
        ("hypertension", "high blood pressure"),
        ("renal", "kidney"),
        ("tumor", "tumour"),
        ("Alzheimer’s disease", "Alzheimer"),
        ("quality of life", "QoL"),
    ],
)
def test_what_a_source_says_in_other_words_is_found(one: str, other: str) -> None:
    assert _keys(one) & _keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("response", "remission"),
        ("response", "disease control"),
        ("complete response", "partial response"),
        ("complete response", "objective response rate"),
        ("incidence", "prevalence"),
        ("incidence", "cases"),
        ("incidence", "deaths"),
        ("mortality", "morbidity"),
        ("mortality", "survival"),
        ("overall survival", "progression-free survival"),
        ("OS", "PFS"),
        ("PFS", "EFS"),
        ("disease-free survival", "event-free survival"),
        ("rPFS", "PFS"),
        ("ORR", "DCR"),
        ("objective response rate", "overall response rate"),
        ("risk", "rate"),
        ("risk", "odds"),
        ("hazard", "risk"),
        ("hazard", "danger"),
        ("odds ratio", "risk ratio"),
        ("relative risk", "relative risk reduction"),
        ("mean", "median"),
        ("confidence interval", "credible interval"),
        ("efficacy", "safety"),
        ("efficacy", "tolerability"),
        ("relapse", "progression"),
        ("recurrence", "progression"),
        ("relapse", "recurrence"),
        ("severe", "serious"),
        ("severe", "moderate"),
        ("mild", "moderate"),
        ("adverse event", "adverse reaction"),
        ("adverse event", "side effect"),
        ("adverse event", "serious adverse event"),
        ("AE", "SAE"),
        ("AE", "TEAE"),
        ("discontinuation", "interruption"),
        ("increase", "decrease"),
        ("rose", "fell"),
        ("improved", "worsened"),
        ("prevented", "treated"),
        ("enrolled", "randomised"),
        ("randomised", "treated"),
        ("completed", "enrolled"),
        ("screened", "enrolled"),
        ("received", "treated"),
        ("diagnosed", "died"),
        ("cancer", "tumour"),
        ("carcinoma", "adenoma"),
        ("hospital", "ward"),
        ("doctor", "nurse"),
        ("doctor", "pharmacist"),
        ("drug", "vaccine"),
        ("placebo", "control"),
        ("men", "women"),
        ("boys", "girls"),
        ("children", "adolescents"),
        ("child", "adult"),
        ("day", "night"),
        ("week", "month"),
        ("monthly", "weekly"),
        ("annual", "quarterly"),
        ("live", "survive"),
        ("once daily", "twice daily"),
        ("primary endpoint", "secondary endpoint"),
        ("first-line", "second-line"),
        ("phase 2", "phase 3"),
        ("type 1 diabetes", "type 2 diabetes"),
        ("five-year survival", "ten-year survival"),
        ("small-cell lung cancer", "non-small-cell lung cancer"),
        ("SCLC", "NSCLC"),
        ("mCRPC", "nmCRPC"),
        ("mCRPC", "mHSPC"),
        ("metastatic castration-resistant prostate cancer", "non-metastatic castration-resistant prostate cancer"),
        ("EGFR", "eGFR"),
        ("LDL cholesterol", "HDL cholesterol"),
        ("ALT", "AST"),
        ("hypertension", "hypotension"),
        ("hypertension", "pulmonary hypertension"),
        ("hyperglycaemia", "hypoglycaemia"),
        ("hyperthyroidism", "hypothyroidism"),
        ("hyperkalaemia", "hypokalaemia"),
        ("asthenia", "fatigue"),
        ("asthenia", "muscle weakness"),
        ("neutropenia", "leukopenia"),
        ("neutropenia", "thrombocytopenia"),
        ("fever", "hay fever"),
        ("heart attack", "stroke"),
        ("renal failure", "renal impairment"),
        ("osteoarthritis", "rheumatoid arthritis"),
        ("Belgium", "the Netherlands"),
        ("Belgium", "Flanders"),
        ("Britain", "Ireland"),
        ("Ireland", "Northern Ireland"),
        ("America", "South America"),
        ("Africa", "African American"),
        ("India", "American Indian"),
        ("revenue", "profit"),
        ("revenue", "sales"),
        ("gross profit", "net profit"),
        ("EBIT", "EBITDA"),
        ("import", "export"),
        ("income", "expenditure"),
        ("common", "uncommon"),
        ("rare", "uncommon"),
        ("177Lu", "225Ac"),
        ("WHO", "who"),
        ("US", "us"),
        ("NET", "net"),
        ("OS", "os"),
        ("AIDS", "aids"),
    ],
)
def test_words_of_another_measure_group_degree_or_place_are_never_taken_for_each_other(one: str, other: str) -> None:
    common = " ".join(word for word in one.split() if word in other.split())
    assert _keys(one) & _keys(other) <= _keys(common)  # a word that both say tells nothing


def test_capitals_in_a_heading_are_no_abbreviation() -> None:
    assert "e:NET" not in {key for word in content_words("NET INCOME", "en") for key in word.keys}


def test_a_phrase_is_met_only_with_the_words_that_join_it() -> None:
    assert "e:quality of life" in _keys("the quality of life")
    assert "e:quality of life" not in _keys("quality, life")
    assert "e:quality of life" not in _keys("quality for life")


@pytest.mark.parametrize("negated", ["non small-cell lung cancer", "not metastatic colorectal cancer"])
def test_a_phrase_behind_a_negation_is_another_disease(negated: str) -> None:
    assert not _keys(negated) & {"e:SCLC", "e:mCRC"}


def test_the_members_of_a_key_are_what_a_document_is_searched_for() -> None:
    assert {"person", "people", "patient"} <= set(equivalents().members["e:person"])
    assert {"os", "overall survival"} <= set(equivalents().members["e:overall survival"])


def test_a_translated_phrase_bears_the_key_of_the_english_one() -> None:
    shared = [key for word in content_words("Een bijwerking.", "nl") for key in word.keys]
    assert "e:adverse reaction" in shared

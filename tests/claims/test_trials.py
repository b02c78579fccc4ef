"""A study page is the trial, a search page is not."""

from __future__ import annotations

import pytest

from claimcheck.claims import SourceKind
from claimcheck.claims.source_identity import source_of
from claimcheck.claims.trials import trial_of_url, trial_page


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("https://clinicaltrials.gov/study/NCT03511664", "NCT03511664"),
        ("https://www.clinicaltrials.gov/study/nct03511664?term=x#top", "NCT03511664"),
        ("https://clinicaltrials.gov/ct2/show/NCT03511664", "NCT03511664"),
        ("http://clinicaltrials.gov/ct2/show/results/NCT03511664", "NCT03511664"),
        ("https://clinicaltrials.gov/NCT03511664", "NCT03511664"),
        ("https://euclinicaltrials.eu/ctis-public/view/2022-501234-12-00?lang=en", "2022-501234-12-00"),
        ("https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en&EUCT=2022-501234-12-00", "2022-501234-12-00"),
        ("https://clinicaltrials.gov/search?id=NCT03511664", None),
        ("https://clinicaltrials.gov/study/NCT0351166", None),
        ("https://clinicaltrials.gov/study/NCT03511664/history", None),
        ("https://clinicaltrials.gov.example.org/study/NCT03511664", None),
        ("https://euclinicaltrials.eu/search-clinical-trials-reports/?lang=en", None),
        ("https://euclinicaltrials.eu/search-for-clinical-trials/?EUCT=a&EUCT=2022-501234-12-00", None),
        ("https://euclinicaltrials.eu/ctis-public/view/2022-501234", None),
        ("ftp://clinicaltrials.gov/study/NCT03511664", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_only_the_page_of_one_study_is_a_trial(url: str, number: str | None) -> None:
    assert trial_of_url(url) == number


def test_two_addresses_of_a_study_are_one_source() -> None:
    one = source_of("a", doi="", url="https://clinicaltrials.gov/study/NCT03511664", file="")
    assert one == source_of("b", doi="", url="https://classic.clinicaltrials.gov/ct2/show/NCT03511664", file="")
    assert (one.kind, one.location) == (SourceKind.TRIAL, "NCT03511664")


def test_a_doi_goes_before_a_trial() -> None:
    url = "https://clinicaltrials.gov/study/NCT03511664"
    assert source_of("a", doi="10.5555/a", url=url, file="").kind is SourceKind.DOI


@pytest.mark.parametrize("number", ["NCT03511664", "2022-501234-12-00"])
def test_the_page_a_person_is_sent_to_is_of_that_trial(number: str) -> None:
    assert trial_of_url(trial_page(number)) == number

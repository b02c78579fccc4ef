"""Numbers of registered clinical trials, as the addresses of study pages carry them."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

_NCT_PATH = re.compile(r"/(?:ct2/show/(?:study/|record/|results/)?|study/|show/)?(NCT\d{8})/?", re.IGNORECASE)
_EU_NUMBER = re.compile(r"20\d\d-5\d{5}-\d\d-\d\d")
_EU_PATH = re.compile(rf"/ctis-public/view/({_EU_NUMBER.pattern})/?")
_EU_SEARCH = frozenset({"/search-for-clinical-trials", "/search-for-clinical-trials/"})


def trial_of_url(url: str) -> str | None:
    """The NCT or EU CT number of the one study whose page `url` opens; None for every other page.

    ClinicalTrials.gov: `/study/NCT01234567` and the older `/ct2/show/NCT01234567`; a search that names a number in
    its query is no study page. EU register: `/ctis-public/view/2022-501234-12-00` and
    `/search-for-clinical-trials/?EUCT=2022-501234-12-00`, which opens that trial.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"}:
        return None
    if host in {"clinicaltrials.gov", "classic.clinicaltrials.gov"}:
        study = _NCT_PATH.fullmatch(parts.path)
        return study[1].upper() if study else None
    if host == "euclinicaltrials.eu":
        if view := _EU_PATH.fullmatch(parts.path):
            return view[1]
        if parts.path in _EU_SEARCH:
            numbers = {value for name, value in parse_qsl(parts.query) if name.upper() == "EUCT"}
            found = [number for number in numbers if _EU_NUMBER.fullmatch(number)]
            return found[0] if len(numbers) == 1 and found else None
    return None


def trial_page(number: str) -> str:
    """The page a person opens to see the study with this number."""
    if number.startswith("NCT"):
        return f"https://clinicaltrials.gov/study/{number}"
    return f"https://euclinicaltrials.eu/ctis-public/view/{number}"

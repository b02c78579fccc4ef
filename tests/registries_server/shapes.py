"""Answers in the registries' documented shapes."""

from __future__ import annotations

from typing import Any

TITLE = "A trial of one treatment against another in an uncommon disease"


def crossref_work(doi: str, **fields: Any) -> dict[str, Any]:
    """The `message` of `/works/{doi}`; keyword names use `_` for `-`, and a field given as None is left out."""
    message: dict[str, Any] = {
        "DOI": doi,
        "type": "journal-article",
        "title": [TITLE],
        "author": [
            {"given": "Ada", "family": "Winter", "sequence": "first", "affiliation": []},
            {"given": "Bo", "family": "Zomer", "sequence": "additional", "affiliation": []},
        ],
        "container-title": ["The Journal of Invented Medicine"],
        "short-container-title": ["J Invent Med"],
        "issued": {"date-parts": [[2021, 6, 23]]},
        "volume": "12",
        "issue": "3",
        "page": "1091-1103",
    }
    message |= {name.replace("_", "-"): value for name, value in fields.items()}
    return {name: value for name, value in message.items() if value is not None}


def update(kind: str, doi: str, source: str = "publisher", date: tuple[int, ...] = (2022, 3, 1)) -> dict[str, Any]:
    """One entry of `updated-by` or `update-to`."""
    return {"DOI": doi, "type": kind, "label": kind.title(), "source": source, "updated": {"date-parts": [list(date)]}}


def datacite_work(doi: str, **fields: Any) -> dict[str, Any]:
    """The answer of `/dois/{doi}`."""
    attributes: dict[str, Any] = {
        "doi": doi,
        "titles": [{"title": TITLE}],
        "creators": [{"name": "Winter, Ada", "nameType": "Personal", "givenName": "Ada", "familyName": "Winter"}],
        "publisher": {"name": "Invented Repository"},
        "publicationYear": 2021,
        "types": {"resourceTypeGeneral": "Dataset"},
        "descriptions": [],
        "relatedIdentifiers": [],
        "state": "findable",
    }
    return {"data": {"id": doi, "type": "dois", "attributes": attributes | fields}}


def europepmc_result(doi: str, **fields: Any) -> dict[str, Any]:
    """One entry of `resultList.result` of a core search."""
    result: dict[str, Any] = {
        "id": "30000001",
        "source": "MED",
        "pmid": "30000001",
        "doi": doi,
        "title": f"{TITLE}.",
        "pubYear": "2021",
        "journalInfo": {
            "volume": "12",
            "yearOfPublication": 2021,
            "journal": {"title": "The journal of invented medicine", "medlineAbbreviation": "J Invent Med"},
        },
        "pageInfo": "1091-1103",
        "abstractText": "<h4>Results</h4>In all 831 patients took part.",
        "pubTypeList": {"pubType": ["Journal Article"]},
        "isOpenAccess": "N",
        "inEPMC": "N",
    }
    return result | fields


def comment(kind: str, reference: str, number: str = "39999999") -> dict[str, Any]:
    """One entry of `commentCorrectionList.commentCorrection`."""
    return {"id": number, "source": "MED", "reference": reference, "type": kind, "orderIn": 1}


def jats_article(sentence: str, doi: str = "10.5555/a") -> str:
    """A small open-access article with a reference list that is no evidence."""
    return (
        '<?xml version="1.0"?><article><front><article-meta>'
        f'<article-id pub-id-type="pmid">1</article-id><article-id pub-id-type="doi">{doi}</article-id>'
        "<title-group><article-title>A trial</article-title></title-group>"
        f"</article-meta></front><body><sec><title>Results</title><p>{sentence}</p></sec></body>"
        "<back><ref-list><title>References</title><ref><mixed-citation>Winter A. 2021;12:5-20. doi:10.5555/z"
        "</mixed-citation></ref></ref-list></back></article>"
    )


def nct_study(number: str) -> dict[str, Any]:
    """The answer of ClinicalTrials.gov's v2 API."""
    return {
        "protocolSection": {
            "identificationModule": {"nctId": number, "briefTitle": "One treatment in an uncommon disease"},
            "statusModule": {"studyFirstPostDateStruct": {"date": "2019-05-06", "type": "ACTUAL"}},
            "designModule": {"enrollmentInfo": {"count": 831, "type": "ACTUAL"}},
        }
    }

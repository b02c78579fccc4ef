"""CC4xx: what is wrong with a reference or with the reference list."""

from __future__ import annotations

from claimcheck.verdicts.model import Severity
from claimcheck.verdicts.rules.model import Rule

DOI_UNREGISTERED = Rule(
    "CC401",
    "DOI not registered",
    Severity.ERROR,
    "The DOI registry does not know this DOI.",
    "Correct the DOI; look the work up by its title.",
)
METADATA_DIFFERS = Rule(
    "CC402",
    "Reference differs from the registry",
    Severity.WARNING,
    "The reference as printed and the registry's record, or the page's own title, do not agree.",
    "Correct the printed reference, or the DOI if it belongs to another work.",
)
RETRACTED = Rule(
    "CC403",
    "Cited work retracted",
    Severity.ERROR,
    "The publisher or Retraction Watch says this work has been retracted or withdrawn.",
    "Remove the claim, or cite other evidence.",
)
CORRECTED = Rule(
    "CC404",
    "Cited work corrected",
    Severity.WARNING,
    "A correction or an expression of concern has been published for this work.",
    "Read the notice and check that the claim still holds.",
)
SUPERSEDED_PREPRINT = Rule(
    "CC405",
    "Preprint has been published",
    Severity.WARNING,
    "The cited preprint has a published version, which may differ.",
    "Cite the published version and check the claim against it.",
)
DUPLICATE_SOURCE = Rule(
    "CC406",
    "One source listed several times",
    Severity.NOTE,
    "Two entries of the reference list, or several printed numbers, are the same source.",
    "Give one source one number, with the page for each claim.",
)
UNUSED_REFERENCE = Rule(
    "CC407",
    "Reference never cited",
    Severity.NOTE,
    "The reference list carries an entry that no claim cites.",
    "Cite it where it belongs, or remove it.",
)
UNCITED_CLAIM = Rule(
    "CC408",
    "Claim without a reference",
    Severity.WARNING,
    "The brochure states this without citing anything.",
    "Cite a source, or take the claim out.",
)
SEARCH_PAGE = Rule(
    "CC409",
    "Search form cited as a source",
    Severity.WARNING,
    "The link opens a search form without a query: it shows no result, and what it would show changes daily.",
    "Cite the search with its terms and date, export its result, and keep it as a `file`.",
)
HOME_PAGE = Rule(
    "CC410",
    "Bare home page cited as a source",
    Severity.WARNING,
    "The link opens a site's home page, which cannot carry a particular claim for long.",
    "Cite the page that states it.",
)
DATA_ON_FILE = Rule(
    "CC411",
    "Data on file without a document",
    Severity.WARNING,
    "The reference names no address, no DOI and no document, so nobody can trace it.",
    "Put the document beside claims.toml and name it with `file`, with its owner and date.",
)
SWAPPED_REFERENCES = Rule(
    "CC412",
    "References swapped",
    Severity.WARNING,
    "Two claims are each supported by the source the other one cites.",
    "Exchange the two reference numbers.",
)
FOUND_ELSEWHERE = Rule(
    "CC413",
    "Found in another cited source",
    Severity.WARNING,
    "The claim does not stand where it is cited, but in another source of the same brochure.",
    "Check the reference number.",
)
NUMBER_NOT_LISTED = Rule(
    "CC414",
    "Printed number not in the reference list",
    Severity.WARNING,
    "A claim carries a reference number that no entry of the list has.",
    "Add the entry, or correct the number.",
)

REFERENCE_RULES = (
    DOI_UNREGISTERED,
    METADATA_DIFFERS,
    RETRACTED,
    CORRECTED,
    SUPERSEDED_PREPRINT,
    DUPLICATE_SOURCE,
    UNUSED_REFERENCE,
    UNCITED_CLAIM,
    SEARCH_PAGE,
    HOME_PAGE,
    DATA_ON_FILE,
    SWAPPED_REFERENCES,
    FOUND_ELSEWHERE,
    NUMBER_NOT_LISTED,
)

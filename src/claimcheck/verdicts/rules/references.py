"""CC4xx: what is wrong with a reference or with the reference list."""

from __future__ import annotations

from claimcheck.verdicts.model import Severity
from claimcheck.verdicts.rules.model import Rule

DOI_UNREGISTERED = Rule(
    "CC401",
    "DOI not registered",
    Severity.ERROR,
    "The registry does not know this DOI, or this number of a clinical trial.",
    "Correct it; look the work up by its title.",
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

NOTICE_CITED = Rule(
    "CC415",
    "Editorial notice cited as evidence",
    Severity.WARNING,
    "The reference is itself a notice of retraction, correction or concern about another work.",
    "Cite the work that carries the evidence; check what the notice says of it.",
)
NUMBERING_GAP = Rule(
    "CC416",
    "Gap in the numbering",
    Severity.WARNING,
    "The reference list skips a number: an entry was lost, or the numbers behind the claims are shifted.",
    "Find the missing entry, or number the list again and check every claim's number.",
)
DOI_AVAILABLE = Rule(
    "CC417",
    "Address cited where a DOI exists",
    Severity.NOTE,
    "The reference gives a web address, and its own text or address shows the work's DOI, which does not change.",
    "Add the DOI as `doi`, so that the work's registration, corrections and retraction are checked too.",
)
INSECURE_ADDRESS = Rule(
    "CC418",
    "http where https works",
    Severity.NOTE,
    "The address begins with http: and the site itself answers over https.",
    "Print the https address.",
)
TRACKING_PARAMETERS = Rule(
    "CC419",
    "Tracking parameters in an address",
    Severity.NOTE,
    "The address carries parameters that say where a visitor came from; the page does not need them.",
    "Remove them, and check that the shorter address opens the same page.",
)
PRODUCT_INFORMATION_UNDATED = Rule(
    "CC420",
    "Product information without a version",
    Severity.WARNING,
    "A summary of product characteristics, leaflet or prescribing information changes; the reference names no date.",
    "Print the date of its last revision, and keep that version as a `file`.",
)
SOURCE_NEWER = Rule(
    "CC421",
    "Source newer than the brochure",
    Severity.WARNING,
    "The source, or the version that was read, dates from after the day the brochure was issued.",
    "Check that the brochure's authors can have read it; cite the version they used.",
)
SOURCE_OLD = Rule(
    "CC422",
    "Old source",
    Severity.NOTE,
    "The source is older than the setting `max_source_age` allows (in years; 0 allows any age).",
    "Check whether newer evidence exists.",
)
UNCITED_FIGURE = Rule(
    "CC423",
    "Figure without a reference",
    Severity.WARNING,
    "A claim states a figure and cites nothing for it.",
    "Cite the source of the figure.",
)
REGISTRY_UNANSWERED = Rule(
    "CC424",
    "Registry could not be asked",
    Severity.NOTE,
    "A registry did not answer for reasons that may pass: whether the work is corrected or retracted stays open.",
    "Run the audit again later.",
)

DATA_ON_FILE_UNDATED = Rule(
    "CC425",
    "Data on file without owner or date",
    Severity.WARNING,
    "The document is at hand, but the printed reference says neither whose it is nor of when.",
    "Print the owner, the title and the date of the document.",
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
    NOTICE_CITED,
    NUMBERING_GAP,
    DOI_AVAILABLE,
    INSECURE_ADDRESS,
    TRACKING_PARAMETERS,
    PRODUCT_INFORMATION_UNDATED,
    SOURCE_NEWER,
    SOURCE_OLD,
    UNCITED_FIGURE,
    REGISTRY_UNANSWERED,
    DATA_ON_FILE_UNDATED,
)

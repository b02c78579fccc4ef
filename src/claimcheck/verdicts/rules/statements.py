"""CC2xx figures and CC3xx phrases: what the sources say of a claim."""

from __future__ import annotations

from claimcheck.verdicts.model import Severity
from claimcheck.verdicts.rules.model import Rule

FIGURE_CONTRADICTED = Rule(
    "CC201",
    "Figure contradicted",
    Severity.ERROR,
    "The cited source states another figure for the same subject, group and period, and nowhere the stated one.",
    "Correct the figure, or cite the source that carries it.",
)
FIGURE_NOT_FOUND = Rule(
    "CC202",
    "Figure not found",
    Severity.ERROR,
    "Every cited source was read in full, and none states this figure with its unit in its context.",
    "Check the reference number; add the wording of the source as `phrases` if it says it otherwise.",
)
FIGURE_PARTLY = Rule(
    "CC203",
    "Figure only partly supported",
    Severity.WARNING,
    "The source says less than the claim: an approximate figure, an overlapping range, a hedge, or coarser rounding.",
    "Bring the claim's wording in line with the source.",
)
FIGURE_INCONCLUSIVE = Rule(
    "CC204",
    "Figure could not be checked",
    Severity.NOTE,
    "Nothing was located, and not every cited source could be read in full, so nothing follows.",
    "Read the source by hand, or give the whole document as a `file`.",
)
FIGURE_UNBOUND = Rule(
    "CC205",
    "Figure needs a reader",
    Severity.NOTE,
    "The figure stands in the source beside others of its kind and cannot be tied to its own arm, group or period.",
    "Read the passage shown; confirm it by adding its wording as `phrases`.",
)
SOURCES_DISAGREE = Rule(
    "CC206",
    "Cited sources disagree",
    Severity.WARNING,
    "One cited source supports the figure and another states a different one for the same subject and period.",
    "Decide which source holds, and cite that one.",
)
PHRASE_CONTRADICTED = Rule(
    "CC301",
    "Wording contradicted",
    Severity.ERROR,
    "The source holds this wording with another figure, a negation or the opposite direction.",
    "Correct the claim.",
)
PHRASE_NOT_FOUND = Rule(
    "CC302",
    "Wording not found",
    Severity.ERROR,
    "Every cited source was read in full, and none holds this wording.",
    "Quote the source's own words in `phrases`.",
)
PHRASE_PARTLY = Rule(
    "CC303",
    "Wording weaker in the source",
    Severity.WARNING,
    "The source holds the wording with a hedge or a difference that changes its meaning.",
    "Bring the claim's wording in line with the source.",
)
PHRASE_INCONCLUSIVE = Rule(
    "CC304",
    "Wording could not be checked",
    Severity.NOTE,
    "Nothing was located, and not every cited source could be read in full, so nothing follows.",
    "Read the source by hand, or give the whole document as a `file`.",
)
NEEDS_READER = Rule(
    "CC305",
    "Claim needs a reader",
    Severity.NOTE,
    "A machine can check nothing more here: no figure, and other words or another language than the source.",
    "Read the passages listed and paste the line `phrases = [...]` of the one that carries the claim.",
)
UNCHECKED = Rule(
    "CC306",
    "Part of the claim unchecked",
    Severity.WARNING,
    "No figure or phrase covers a number, superlative, comparison, cause or list of this claim, or one could not be "
    "checked while another is supported.",
    "Add the source's wording for that part as `phrases`, and let `figures` name every number that matters.",
)

STATEMENT_RULES = (
    FIGURE_CONTRADICTED,
    FIGURE_NOT_FOUND,
    FIGURE_PARTLY,
    FIGURE_INCONCLUSIVE,
    FIGURE_UNBOUND,
    SOURCES_DISAGREE,
    PHRASE_CONTRADICTED,
    PHRASE_NOT_FOUND,
    PHRASE_PARTLY,
    PHRASE_INCONCLUSIVE,
    NEEDS_READER,
    UNCHECKED,
)

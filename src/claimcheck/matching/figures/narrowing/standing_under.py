"""Headings over a figure, among them rows that head the rows below: "Reason for discontinuation", "Women", "Grade 3".

Such a row has one cell of words and no figure; what stands below it is said of that alone. So is what stands under
"Patients with brain metastases", and a row label of two halves ("discontinuation due to nausea") is neither alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.narrowing.labels import other_label
from claimcheck.matching.figures.narrowing.opposites import opposed
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.quantities import Quantity

_CAUSES: Final = re.compile(
    r"\b(?:reasons?|causes?|caus(?:ed|ing)|leading\s+to|led\s+to|resulting\s+in|discontinu\w+|withdraw\w*|redenen?|reden|"
    r"oorza\w+|leidend\s+tot|stop\w*|raisons?|motifs?|arrêts?|ayant\s+entraîné|entraînant|gr[uü]nde?|ursachen?|führend|"
    r"abbr[uü]ch\w*|due\s+to|wegens|vanwege|because|stopte\w*|arrêt\w*|brachen|brach)\b",
    re.IGNORECASE,
)
_PART_OF_PEOPLE: Final = re.compile(
    r"\W*(?:results?\s+in\s+|outcomes?\s+in\s+|subgroups?:?\s+(?:of\s+)?|resultaten\s+bij\s+|ergebnisse\s+bei\s+)?"
    r"(?:patients?|participants?|people|women|men|children|adults|patiënten|deelnemers|mensen|personen|personnes|femmes|"
    r"hommes|enfants|adultes|patienten|patientinnen|frauen|männer|kinder|erwachsene)\s+"
    r"(?:with|without|who|aged|over|under|met|zonder|die|ouder|jonger|avec|sans|atteints?|atteintes?|âgés|âgées|ayant|mit|"
    r"ohne|über|unter|ab)\s+(?P<part>[^|>›]{3,80})",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(
    r"\s(?:due\s+to|because\s+of|owing\s+to|leading\s+to|resulting\s+in|caused\s+by|wegens|vanwege|als\s+gevolg\s+van|"
    r"leidend\s+tot|door|dus?\s+à|dues?\s+à|en\s+raison\s+d\w*|pour\s+cause\s+d\w*|ayant\s+entraîné|entraînant|"
    r"aufgrund|wegen|infolge|führten\s+zu|die\s+zu[mr]?)\b",
    re.IGNORECASE,
)
_MOST_BACK: Final = 40


def under_row(context: ClaimContext, unit: Unit, number: Quantity, index: DocumentIndex) -> Iterator[str]:
    """Why the row that heads the rows around `unit` makes another thing of its `number` than the claim's."""
    head = heading_row(unit, index)
    if head is None:
        return
    text = head.text.strip()
    if _CAUSES.search(text) and not _CAUSES.search(context.text):
        yield f"it stands under “{text}”"
    if label := other_label(context.text, context.figure.span, text, number.span):
        yield label
    keys = frozenset[str]().union(*(word.keys for word in index.words(head)))
    pair = opposed(context.keys, keys)
    if pair:
        yield f"the claim speaks of {pair[0]}, the source of {pair[1]}"


def heading_row(unit: Unit, index: DocumentIndex) -> Unit | None:
    """The nearest row above in the same table that has one cell of words and no figure; None where there is none."""
    if not unit.is_row:
        return None
    for at in range(unit.number - 1, max(-1, unit.number - 1 - _MOST_BACK), -1):
        other = index.units[at]
        if not other.is_row or other.passage.header != unit.passage.header:
            return None
        cells = [cell for cell in other.text.split("\t") if cell.strip()]
        if len(set(cells)) == 1 and not other.quantities and not any(character.isdigit() for character in cells[0][:1]):
            return other
    return None


def under_heading(context: ClaimContext, unit: Unit, index: DocumentIndex) -> Iterator[str]:
    """The part of the people that the heading names, where neither the claim nor the document's title does."""
    heading = unit.passage.locator.section
    found = _PART_OF_PEOPLE.match(heading) if heading and heading != index.document.title else None
    if found is None:
        return
    part = [word for word in index.words_of(heading, unit.language) if word.span.start >= found.start("part")]
    said = context.said.union(*(word.keys for word in index.title_words))
    if part and all(word.keys.isdisjoint(said) for word in part):
        yield f"it stands under “{heading}”"


def half_of_label(context: ClaimContext, unit: Unit, index: DocumentIndex) -> Iterator[str]:
    """A row label of an event and its cause or outcome, where the claim names only one of the two."""
    label = unit.text.partition("\t")[0] if unit.is_row else ""
    joint = _JOINT.search(label)
    if joint is None:
        return
    words = [word for word in index.words(unit) if word.span.end <= len(label) and not is_light(word)]
    before = [word for word in words if word.span.end <= joint.start()]
    behind = [word for word in words if word.span.start >= joint.end()]
    for half in (before, behind):
        if half and all(word.keys.isdisjoint(context.said) for word in half):
            yield f"the source says it of “{label}”"
            return

"""What is not there yet: a plant under construction, a trial that recruits, beds that are planned.

The figure stands there plainly; what it counts is still to come. A word alone does it in a cell of a table, in a
sentence only where it is said of the thing.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity

_STATUS: Final = (
    r"under\s+construction|not\s+yet\s+(?:open(?:ed)?|recruiting|operational|available|approved|started|built|in\s+use)|"
    r"(?:still\s+)?to\s+be\s+(?:built|opened|confirmed|recruited|completed|launched)|"
    r"in\s+aanbouw|in\s+opbouw|nog\s+niet\s+(?:open|geopend|operationeel|beschikbaar|goedgekeurd|gestart|in\s+gebruik)|"
    r"nog\s+te\s+(?:bouwen|openen|rekruteren|werven)|"
    r"en\s+(?:cours\s+de\s+)?construction|pas\s+encore\s+(?:ouverte?s?|opérationnel\w*|disponibles?|approuvée?s?|en\s+"
    r"service)|en\s+cours\s+de\s+recrutement|"
    r"im\s+(?:bau|aufbau)|noch\s+nicht\s+(?:eröffnet|geöffnet|in\s+betrieb|verfügbar|zugelassen|gestartet|fertig\w*)"
)
_CELL: Final = re.compile(
    rf"(?<![\w-])(?:{_STATUS}|(?:not\s+yet\s+)?recruiting|planned|expected|anticipated|projected|scheduled|pending|proposed|"
    r"target(?:ed)?\s+enrol\w*|"
    r"geplande?|verwachte?|rekruterend|rekruteert|werft|wervend|beoogde?|toekomstige?|"
    r"prévue?s?|planifiée?s?|attendue?s?|recrute(?:ment)?|en\s+attente|projetée?s?|à\s+venir|"
    r"geplante?[nrsm]?|erwartete?[nrsm]?|rekrutier\w*|ausstehend\w*|vorgesehene?[nrsm]?)(?![\w-])",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(
    rf"(?<![\w-])(?:{_STATUS}|(?:is|are|was|were)\s+(?:currently\s+|still\s+|now\s+)?(?:being\s+(?:built|constructed|"
    r"developed|set\s+up)|recruiting|pending|building)|(?:is|are)\s+(?:currently\s+|now\s+)?(?:planned|scheduled)|"
    r"(?:is|zijn|wordt|worden)\s+(?:\w+\s+){0,4}(?:gepland|in\s+voorbereiding)|wordt\s+(?:\w+\s+){0,6}gebouwd|"
    r"worden\s+(?:\w+\s+){0,6}gebouwd|"
    r"(?:est|sont)\s+(?:actuellement\s+)?(?:prévue?s?|planifiée?s?|en\s+projet)|"
    r"entsteh(?:t|en)|(?:ist|sind)\s+(?:\w+\s+){0,4}(?:geplant|vorgesehen)|wird\s+(?:\w+\s+){0,8}(?:gebaut|errichtet)|"
    r"werden\s+(?:\w+\s+){0,8}(?:gebaut|errichtet))(?![\w-])",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|going\s+to|plans?|intends?|aims?|future|by\s+20\d\d|zal|zullen|gaat|toekomst\w*|tegen\s+20\d\d|"
    r"prévoi\w*|sera|seront|aura|auront|futurs?|futures?|d['’]ici|wird|werden|künftig\w*|bis\s+20\d\d|soll|sollen|"
    r"construction|bouw\w*|gebouwd|build\w*|gebaut|errichtet|construi\w*)\b",
    re.IGNORECASE,
)
"""What in a claim says that it speaks of what is to come as well."""
_CLAUSE: Final = re.compile(
    r"[;:]|[.!?]\s|,\s(?:and|but|while|whereas|en|maar|terwijl|et|mais|und|aber|während|tandis)\s", re.IGNORECASE
)


def unfinished(claim: str, unit: Unit, number: Quantity) -> str:
    """The words by which the source says that what `number` counts is not there yet; '' where the claim says so too."""
    if _AHEAD.search(claim) or _CELL.search(claim) or _SENTENCE.search(claim):
        return ""
    found = _in_row(unit, number) if unit.is_row else _in_clause(unit.text, number)
    return " ".join(found.split())


def _in_row(unit: Unit, number: Quantity) -> str:
    """In the number's own cell or its column's head, at the beginning of the row's label, or in a cell of words."""
    label, *cells = unit.text.split("\t")
    start = len(label) + 1
    if opening := _CELL.match(label):
        return opening.group()
    for column, cell in enumerate(cells, start=1):
        end = start + len(cell)
        is_own = start <= number.span.start < end
        header = unit.passage.header[column] if column < len(unit.passage.header) else ""
        found = _CELL.search(cell) or (_CELL.search(header) if is_own else None)
        if found and (is_own or not any(character.isdigit() for character in cell)):
            return found.group()
        start = end + 1
    return ""


def _in_clause(text: str, number: Quantity) -> str:
    start, end = 0, len(text)
    for found in _CLAUSE.finditer(text):
        if found.end() <= number.span.start:
            start = found.end()
        elif found.start() >= number.span.end:
            end = found.start()
            break
    said = _SENTENCE.search(text, start, end)
    return said.group() if said else ""

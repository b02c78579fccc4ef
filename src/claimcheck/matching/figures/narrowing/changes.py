"""How much of something there is, and by how much it changed; how long a thing takes, and when it happens.

"Mortality was 12 %" and "mortality rose by 12 %" have every word in common but the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Protocol

from claimcheck.matching.figures.context.claim import ClaimContext
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind

_ABOUT: Final = (
    r"(?:about|around|some|nearly|almost|over|up\s+to|more\s+than|at\s+least|an?|average|mean|median|of|"
    r"ongeveer|zo['’]n|bijna|ruim|meer|dan|minstens|gemiddeld|environ|près|de|plus|presque|en|moyenne|"
    r"etwa|rund|fast|mehr|als|mindestens|durchschnittlich|im|schnitt|mittel)"
)
_BY: Final = re.compile(rf"(?<!\w)(?:by|met|um|von|d['’]|de)\s+(?:{_ABOUT}\s+){{0,4}}+$", re.IGNORECASE)
"""What stands before the amount of a change."""
_CHANGES: Final = frozenset({"e:increase", "e:decrease"})
_CHANGED: Final = _CHANGES | frozenset(
    f"{kind}:{word}"
    for kind in ("e", "w")
    for word in (
        "lose loss gain win improve improvement shrink halve double cut save saving prevent prevention avoid reduce "
        "reduction lower higher more less fewer grow growth extend prolong shorten speed slow delay change difference "
        "longer shorter greater smaller rise fall drop decline risk protect protection efficacy effective limit "
        "minimise minimize curb diminish accelerate worsen relieve weaken strengthen"
    ).split()
)
"""With one of these in the claim, its figure is of a change too."""
_AT_STAKE: Final = frozenset({"e:risk", "w:risk"})
"""What has an amount of its own as well."""
_SEPARATED: Final = re.compile(
    r"\b(?:ging|gehen|geht|gingen|nahm|nimmt|nahmen|nehmen)\b[^.;]{1,120}\b(?:zurück|ab|zu)\b|"
    r"\b(?:nam|neemt|namen|nemen|liep|loopt)\b[^.;]{1,120}\b(?:af|toe|terug)\b",
    re.IGNORECASE,
)
"""Verbs of change whose parts stand apart: "ging ... zurück", "nam ... af"."""
_HIGHER: Final = re.compile(
    r"\s*\)?\s*(?:relative\s+|statistically\s+)?(?:lower|higher|less|fewer|greater|larger|smaller|shorter|longer|lager|hoger|kleiner|"
    r"groter|korter|langer|minder|inférieur\w*|supérieur\w*|(?:plus|moins)\s+(?:élevée?s?|faibles?|fréquente?s?|basse?s?|"
    r"grande?s?|importante?s?|longue?s?|courte?s?)|de\s+(?:moins|plus)\b(?!\s+(?:de|que\s+\d))|niedriger|höher|geringer|"
    r"kleiner|größer|seltener|häufiger|kürzer|länger|weniger)\b(?!\s+(?:bound|limit|confidence|grens|limite))",
    re.IGNORECASE,
)
"""What stands behind the amount by which one thing is more or less than another."""
_COMPARES: Final = re.compile(
    r"\b(?:lower|higher|less|more|fewer|greater|smaller|shorter|longer|lager|hoger|minder|meer|korter|langer|kleiner|groter|"
    r"inférieur\w*|supérieur\w*|moins|plus|niedriger|höher|geringer|größer|seltener|häufiger|kürzer|länger|weniger|mehr)\b",
    re.IGNORECASE,
)
_BY_A_TIME: Final = re.compile(
    rf"(?<!\w)(?:by|met|um|von|d['’]|de)\s*+(?:(?:{_ABOUT}|een|une|eine[rmn]?|mediaan|médiane|mediane?n?|van)\s+){{0,5}}+$",
    re.IGNORECASE,
)
_CHANGES_TIME: Final = re.compile(
    r"\b(?:delay|postpon|prolong|extend|lengthen|shorten|improv|increas|reduc|decreas|longer|shorter|earlier|later|"
    r"gain|difference|benefit|more|less|vertra|uitstel|uitgesteld|verleng|verkort|verbeter|langer|korter|eerder|verschil|"
    r"winst|retard|allong|raccourci|amélior|augment|rédui|gagn|gain|différence|verzöger|verläng|verlang|verkürz|"
    r"verbesser|länger|kürzer|früher|später|unterschied|gewinn)\w*|\bst(?:el|ell)(?:t|de|en|den)\b(?=[^.;]{0,120}\buit\b)",
    re.IGNORECASE,
)
"""Words for a time that becomes longer or shorter."""
_AMOUNTS: Final = frozenset({QuantityKind.PERCENT, QuantityKind.DURATION, QuantityKind.MEASURE, QuantityKind.CURRENCY})
_REACH: Final = 3
_BACK: Final = 50
_POINT: Final = re.compile(
    r"(?<!\w)(?:at|after|before|within|na|v[oó]{2}r|voor|binnen|à|après|avant|nach|vor|innerhalb|dans\s+les|bij)\s+"
    r"(?:(?:the|de|het|les|den|der|first|eerste|premiers|premières|ersten|about|ongeveer|environ|etwa|of|von)\s+){0,3}+$",
    re.IGNORECASE,
)


class _Text(Protocol):
    @property
    def text(self) -> str: ...


def changed_by(context: ClaimContext, unit: Unit, number: Quantity, around: Surroundings) -> Iterator[str]:
    """The word by which the source says `number` of a change, where the claim says it of no change at all."""
    higher = _HIGHER.match(unit.text, number.span.end)
    if higher and number.kind in _AMOUNTS and _says_no_change(context):
        yield f"the source says it of a difference: “{higher.group().strip()}”"
        return
    if unit.is_row or not _CHANGED.isdisjoint(context.said) or _SEPARATED.search(context.text):
        return
    if not _BY.search(unit.text, max(0, number.span.start - _BACK), number.span.start):
        return
    before = [word for word in around.setting.words if word.span.end <= number.span.start][-_REACH:]
    for word in before:
        if not word.keys.isdisjoint(_CHANGES):
            yield f"the source says it of a change: “{word.text}”"
            return


def level_of(context: ClaimContext, unit: Unit, number: Quantity) -> str:
    """The word by which the claim says of a change what the source says of a whole time: "delayed it by 14 months"."""
    figure = context.figure
    if number.kind is not QuantityKind.DURATION or unit.is_row or _CHANGES_TIME.search(unit.text):
        return ""
    claimed = _CHANGES_TIME.search(context.text, context.sentence.start, figure.span.end)
    if claimed and _BY_A_TIME.search(context.text, max(0, figure.span.start - _BACK), figure.span.start):
        return claimed.group()
    return ""


def _says_no_change(context: ClaimContext) -> bool:
    is_silent = (_CHANGED - _AT_STAKE).isdisjoint(context.said) and not _SEPARATED.search(context.text)
    return is_silent and not _COMPARES.search(context.text)


def is_point_in_time(place: _Text, number: Quantity) -> bool:
    """Whether a duration says when, not how long: "after 6 months"."""
    return number.kind is QuantityKind.DURATION and says_when(place.text, number)


def says_when(text: str, number: Quantity) -> bool:
    """Whether a word before a duration makes it a point in time: "at", "after", "within"."""
    return _POINT.search(text, max(0, number.span.start - _BACK), number.span.start) is not None

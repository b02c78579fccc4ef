"""Every way but denial and direction in which a source says less of a number than the words beside it would."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.matching.figures.context.governing import Statement
from claimcheck.matching.figures.reservations.denials import denied_words
from claimcheck.matching.figures.reservations.distance import distance
from claimcheck.matching.figures.reservations.exclusions import excluded
from claimcheck.matching.figures.reservations.frames import framed
from claimcheck.matching.figures.reservations.other_studies import quoted_study
from claimcheck.matching.figures.reservations.reported import unaffirmed
from claimcheck.matching.figures.reservations.significance import insignificant
from claimcheck.matching.figures.reservations.subjects import measured_in


def changed_senses(mine: Statement, other: Statement) -> Iterator[str]:
    """Why the source's number is of another matter than the claim's figure: an exception, an animal, a dish."""
    texts = (mine.text, mine.language, other.text, other.figure, other.language)
    taken_out = excluded(*texts)
    if taken_out:
        yield f"the source makes an exception: “{taken_out}”"
    subject = measured_in(*texts)
    if subject:
        yield f"the source says it of “{subject}”"
    study = quoted_study(mine, other)
    if study:
        yield f"the source says it of “{study}”"
    chance = insignificant(mine, other)
    if chance:
        yield f"“significant” in the claim, “{chance}” here"
    denied = denied_words(mine, other)
    if denied:
        yield f"the source denies it: “{denied}”"


def reservations(mine: Statement, other: Statement) -> Iterator[str]:
    """Why the source does not state its number: it keeps its distance, asks, supposes, aims, requires."""
    texts = (mine.text, mine.language, other.text, other.figure, other.language)
    kept = distance(*texts)
    if kept:
        yield f"the source keeps its distance: “{kept}”"
    behind_that = unaffirmed(other.text, other.figure, other.language)
    if behind_that and not unaffirmed(mine.text, mine.figure, mine.language):
        yield f"the source does not state it: “{behind_that}”"
    frame = framed(*texts)
    if frame:
        yield f"the source does not state it: “{frame}”"

"""A located figure as evidence: quoted raw, with its marks, its score in parts and a note for the reader."""

from __future__ import annotations

from claimcheck.documents import Document, Role
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart
from claimcheck.matching.units import Unit
from claimcheck.text import Span

_AROUND = 60
_ROLE_NOTES = {
    Role.META: "stands in the page's description, not in its text",
    Role.ALT: "stands in the alternative text of an image",
    Role.HIDDEN: "stands in text the page does not show",
    Role.EMBED: "stands in an embedded part of the page",
}


def figure_evidence(
    document: Document,
    unit: Unit,
    *,
    relation: Relation,
    match: Match,
    parts: tuple[ScorePart, ...],
    marks: tuple[Span, ...],
    found: str = "",
    notes: tuple[str, ...] = (),
) -> Evidence:
    """Quote `unit` as evidence; `marks` are relative to it. The score is the weakest of `parts`."""
    role = unit.passage.role
    said = tuple(note for note in (*notes, _ROLE_NOTES.get(role, "")) if note)
    if relation is Relation.SUPPORTS and role in {Role.META, Role.HIDDEN}:
        relation = Relation.WEAKER
    text = document.text
    return Evidence(
        document=document.sha256,
        exact=unit.text,
        prefix=text[max(0, unit.span.start - _AROUND) : unit.span.start],
        suffix=text[unit.span.end : unit.span.end + _AROUND],
        start=unit.span.start,
        end=unit.span.end,
        locator=unit.passage.locator,
        role=role,
        match=match,
        relation=relation,
        score=min((part.value for part in parts), default=0.0),
        marks=tuple(sorted(set(marks))),
        parts=parts,
        found=found,
        note="; ".join(said),
    )

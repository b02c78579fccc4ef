"""A located phrase as evidence: quoted raw, with its place, its score in parts, and a sentence for the reader."""

from __future__ import annotations

from claimcheck.documents import Passage
from claimcheck.matching.model import Evidence, Relation, ScorePart
from claimcheck.matching.phrases.ellipses import Chain
from claimcheck.matching.phrases.layout import Layout

_AROUND = 60
_MEANING = {Relation.SUPPORTS: 1.0, Relation.WEAKER: 0.5, Relation.CONTRADICTS: 0.0}


def shown(chain: Chain, layout: Layout) -> Evidence:
    """Evidence for a located phrase; text that is no evidence (a reference list, navigation) never SUPPORTS."""
    document = layout.document
    passage = layout.passages[chain.pieces[0].passage]
    start, end = chain.span
    judgement = chain.judgement
    relation = judgement.relation
    if not passage.role.is_evidence and relation is not Relation.WEAKER:
        relation = Relation.WEAKER
    parts = (
        ScorePart("wording", round(chain.similarity, 4), f"{chain.similarity:.0%} of the letters agree"),
        ScorePart("meaning", _MEANING[relation], judgement.note or "figures, negation, direction and names agree"),
    )
    return Evidence(
        document=document.sha256,
        exact=document.text[start:end],
        prefix=document.text[max(0, start - _AROUND) : start],
        suffix=document.text[end : end + _AROUND],
        start=start,
        end=end,
        locator=passage.locator,
        role=passage.role,
        match=chain.match,
        relation=relation,
        score=min(part.value for part in parts),
        marks=tuple(mark.shifted(-start) for piece in chain.pieces for mark in piece.marks),
        parts=parts,
        found=judgement.found,
        note=_note(judgement.note, passage),
    )


def _note(note: str, passage: Passage) -> str:
    if not passage.role.is_weak:
        return note
    place = f"stands in the {passage.role}, not in the main text"
    if not passage.role.is_evidence:
        place = f"stands in the {passage.role}, which is no evidence"
    return f"{note}; {place}" if note else place

"""A claim's own wording found in a source of its language."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.documents import Document
from claimcheck.matching.figures.reservations.overruled import overruled
from claimcheck.matching.model import Evidence, Match, Relation, ScorePart, Wording
from claimcheck.matching.wording.candidates import Candidate, WordingIndex
from claimcheck.matching.wording.comparing import Comparison, Sentence, compare_wording
from claimcheck.matching.wording.policy import WordingPolicy
from claimcheck.matching.wording.words import read_words
from claimcheck.text import Span, guess_language, sentences

_AROUND = 60
_BEHIND = 240
"""Code points behind a place in which the next sentence is looked for."""
_RELATIONS = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.WEAKER)
_MEANING = {Relation.SUPPORTS: 1.0, Relation.WEAKER: 0.5, Relation.CONTRADICTS: 0.0}


def find_wording(
    claim_text: str,
    language: str,
    document: Document,
    policy: WordingPolicy | None = None,
    index: WordingIndex | None = None,
) -> tuple[Wording, ...]:
    """For each sentence of a claim, the place of the document that words it nearest to verbatim, if any.

    Only text in the claim's language that is evidence is read. The evidence SUPPORTS only when one source sentence
    has every word of the claim's that says anything, in the same order, tense and degree, and nothing besides but
    articles and their like, "In conclusion", a relative clause behind a comma, or brackets that cite or abbreviate.
    What the source lacks is listed and left out of `covered`.
    `language` is the claim's (BCP 47); empty to have it guessed. `index`, made of the same document, saves reading it
    again for each claim.
    """
    policy = policy or WordingPolicy()
    primary = (language or guess_language(claim_text)).partition("-")[0].lower()
    if not primary:
        return ()
    index = index or WordingIndex(document)
    found = []
    for span in sentences(claim_text, primary):
        wording = _nearest(span, claim_text, primary, index, policy)
        if wording is not None:
            found.append(wording)
    return tuple(found)


def _nearest(
    sentence: Span, claim_text: str, language: str, index: WordingIndex, policy: WordingPolicy
) -> Wording | None:
    document = index.document
    claim = Sentence(sentence.of(claim_text), read_words(sentence.of(claim_text), language))
    content = [word.token.text.casefold() for word in claim.words if word.is_content]
    if len(content) < policy.fewest_words:
        return None
    best: tuple[tuple[float, ...], Candidate, Comparison] | None = None
    for candidate in index.candidates(content, language, policy):
        source = Sentence(candidate.span.of(document.text), candidate.words)
        comparison = compare_wording(claim, source, language, policy)
        if comparison is None:
            continue
        rank = _rank(candidate, comparison)
        if best is None or rank < best[0]:
            best = (rank, candidate, comparison)
        if not comparison.differences and not candidate.passage.role.is_weak:
            break
    if best is None:
        return None
    _, candidate, comparison = best
    covered = tuple(part.shifted(sentence.start) for part in comparison.covered)
    evidence = _as_meant(_evidence(candidate, comparison, document), claim_text, language, candidate, document)
    return Wording(evidence, covered, comparison.differences)


def _as_meant(evidence: Evidence, claim: str, language: str, candidate: Candidate, document: Document) -> Evidence:
    """The evidence, weakened where the heading above the place, or the sentence behind it, changes its sense."""
    if evidence.relation is not Relation.SUPPORTS:
        return evidence
    end = min(candidate.passage.span.end, evidence.end + _BEHIND)
    behind = document.text[evidence.end : end].lstrip()
    changed = overruled(claim, language, evidence.exact, language, candidate.passage, behind)
    if changed is None:
        return evidence
    note = "; ".join(filter(None, (changed.detail, evidence.note)))
    return replace(evidence, relation=Relation.WEAKER, score=_MEANING[Relation.WEAKER], note=note)


def _rank(candidate: Candidate, comparison: Comparison) -> tuple[float, ...]:
    """What supports first, then what has most of the words, in the main text, with least besides."""
    essential = sum(difference.is_essential for difference in comparison.differences)
    return (
        comparison.relation is not Relation.SUPPORTS,
        -comparison.share,
        essential,
        candidate.passage.role.is_weak,
        _RELATIONS.index(comparison.relation),
        candidate.span.end - candidate.span.start,
        candidate.span.start,
    )


def _evidence(candidate: Candidate, comparison: Comparison, document: Document) -> Evidence:
    start, end = candidate.span
    share = f"{comparison.share:.0%} of the claim's content words stand here"
    parts = (
        ScorePart("wording", round(comparison.share, 4), share),
        ScorePart("meaning", _MEANING[comparison.relation], comparison.reason or "nothing essential differs"),
    )
    role = candidate.passage.role
    notes = [comparison.reason, f"stands in the {role}, not in the main text" if role.is_weak else ""]
    return Evidence(
        document=document.sha256,
        exact=document.text[start:end],
        prefix=document.text[max(0, start - _AROUND) : start],
        suffix=document.text[end : end + _AROUND],
        start=start,
        end=end,
        locator=candidate.passage.locator,
        role=role,
        match=Match.FUZZY if comparison.differences else Match.NORMALIZED,
        relation=comparison.relation,
        score=min(part.value for part in parts),
        marks=comparison.marks,
        parts=parts,
        found=_found(comparison),
        note="; ".join(filter(None, notes)),
    )


def _found(comparison: Comparison) -> str:
    """What the source says instead, where something essential differs."""
    words = [each.source_text for each in comparison.differences if each.is_essential and each.source_text]
    return ", ".join(words)

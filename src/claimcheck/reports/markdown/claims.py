"""A section for each claim: its sentence, the exact quotations, and what a reader is left to do."""

from __future__ import annotations

from claimcheck.claims import Figure
from claimcheck.matching import Difference, DifferenceKind, Match, Relation
from claimcheck.reports.markdown.escaping import emphasised, fenced, inline, line, link, toml_string
from claimcheck.reports.markdown.opening import VERDICT_MARKS, claim_anchor
from claimcheck.reports.places import place_in_words, reference_in_words, role_in_words
from claimcheck.text import Span
from claimcheck.verdicts import (
    Audit,
    CitedEvidence,
    CitedPassage,
    CitedWording,
    ClaimResult,
    StatementResult,
    Verdict,
)

EXCERPT_CHARACTERS = 480
"""Reports quote what an approval file needs and no more: sources may be under copyright."""
_WORD_CHARACTERS = 40
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹˒,⁻ "
"""The source's own reference markers behind a sentence are no part of a quotation."""

_MATCHES = {
    Match.EXACT: "word for word",
    Match.NORMALIZED: "the same, written differently",
    Match.FUZZY: "nearly word for word",
    Match.ENTAILED: "follows by arithmetic",
    Match.ROUNDED: "rounded",
}
_RELATIONS = {
    Relation.SUPPORTS: "supports it",
    Relation.WEAKER: "says less",
    Relation.CONTRADICTS: "contradicts it",
    Relation.UNBOUND: "needs a reader",
}


def claims_section(audit: Audit) -> list[str]:
    """Every claim, in the brochure's order."""
    lines = ["## Claims"]
    for result in audit.claims:
        lines += ["", *_claim(audit, result)]
    return lines


def _claim(audit: Audit, result: ClaimResult) -> list[str]:
    claim = result.claim
    page = f", brochure page {claim.page}" if claim.page else ""
    cited = ", ".join(inline(number) for number in claim.cited)
    lines = [
        f'<a id="{claim_anchor(claim.id)}"></a>',
        "",
        f"### {inline(claim.id)}",
        "",
        f"> {line(claim.text)}",
        "",
        f"**{VERDICT_MARKS[result.verdict]} {result.verdict.label}**: {inline(result.reason)}",
        "",
        (f"Cited: {cited}{page}." if cited else f"Uncited{page}.") + _elsewhere(audit, result),
    ]
    for statement in result.statements:
        lines += ["", *_statement(audit, statement)]
    for wording in result.wording:
        lines += ["", *_wording(audit, wording)]
    if result.unchecked:
        parts = ", ".join(f"“{inline(part.text)}” ({part.kind.value})" for part in result.unchecked)
        lines += ["", f"**Unchecked**: no figure or phrase covers {parts}."]
    if result.passages:
        lines += ["", *_passages(audit, result)]
    return lines


def _elsewhere(audit: Audit, result: ClaimResult) -> str:
    if not result.found_elsewhere:
        return ""
    names = ", ".join(inline(reference_in_words(audit.reference(one))) for one in result.found_elsewhere)
    return f" **Found in a source that is not cited here: {names}.**"


def _statement(audit: Audit, result: StatementResult) -> list[str]:
    kind = "Figure" if isinstance(result.statement, Figure) else "Phrase"
    lines = [
        (
            f"**{kind} “{inline(result.statement.text)}”** – {VERDICT_MARKS[result.verdict]} "
            f"{result.verdict.label}: {inline(result.reason)}"
        )
    ]
    for piece in result.evidence:
        lines += ["", *_evidence(audit, piece)]
    return lines


def _evidence(audit: Audit, cited: CitedEvidence) -> list[str]:
    evidence = cited.evidence
    text, marks = excerpt(evidence.exact, evidence.marks)
    quotation = _opening(evidence.prefix) + emphasised(text, marks)
    where = [
        inline(reference_in_words(audit.reference(cited.reference))),
        link(place_in_words(evidence.locator), cited.link),
        f"{_MATCHES[evidence.match]}, {_RELATIONS[evidence.relation]}",
    ]
    if not cited.is_cited:
        where.insert(1, "**not cited here**")
    if role_in_words(evidence.role):
        where.append(role_in_words(evidence.role))
    if cited.is_archived_copy:
        where.append("**archived copy**")
    lines = [f"> {quotation}", ">", f"> — {', '.join(where)}"]
    if evidence.found and evidence.relation is not Relation.SUPPORTS:
        lines += [">", f"> The source states **{inline(evidence.found)}**."]
    return lines


def _opening(prefix: str) -> str:
    """An ellipsis where the quotation begins inside a sentence."""
    before = prefix.rstrip(" ")
    return "" if not before or before[-1] in ".!?:\n\t" else "… "


def excerpt(text: str, marks: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """At most EXCERPT_CHARACTERS of a quotation, around its first mark, with the marks inside it."""
    if len(text) <= EXCERPT_CHARACTERS:
        return text, marks
    first = marks[0].start if marks else 0
    start = max(0, min(first - EXCERPT_CHARACTERS // 3, len(text) - EXCERPT_CHARACTERS))
    end = start + EXCERPT_CHARACTERS
    start, end = _at_words(text, start, end)
    head, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    inside = [mark for mark in marks if mark.start >= start and mark.end <= end]
    return head + text[start:end] + tail, tuple(mark.shifted(len(head) - start) for mark in inside)


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The cut moved inwards to white space, if there is any near."""
    space = text.find(" ", start, start + _WORD_CHARACTERS) if start else -1
    if space >= 0:
        start = space + 1
    space = text.rfind(" ", end - _WORD_CHARACTERS, end) if end < len(text) else -1
    return start, space if space >= 0 else end


def _wording(audit: Audit, wording: CitedWording) -> list[str]:
    lines = ["**The claim's own wording**", "", *_evidence(audit, wording.evidence)]
    if wording.differences:
        lines += [">", "> Differences:", ">"]
    return lines + [f"> - {_difference(difference)}" for difference in wording.differences]


def _difference(difference: Difference) -> str:
    match difference.kind:
        case DifferenceKind.ONLY_IN_CLAIM:
            words = f"only in the claim: “{inline(difference.claim_text)}”"
        case DifferenceKind.ONLY_IN_SOURCE:
            words = f"only in the source: “{inline(difference.source_text)}”"
        case DifferenceKind.REPLACED:
            words = f"the claim says “{inline(difference.claim_text)}”, the source “{inline(difference.source_text)}”"
    if difference.is_essential:
        words = f"**{words}**"
    return f"{words} ({inline(difference.reason)})" if difference.reason else words


def _passages(audit: Audit, result: ClaimResult) -> list[str]:
    lead = (
        "**For the reader**: the passages nearest to this claim. If one carries it, paste its line below the claim."
        if result.verdict is Verdict.NEEDS_READER
        else "**Nearest passages** in the cited sources:"
    )
    lines = [lead]
    for number, cited in enumerate(result.passages, 1):
        lines += ["", *_passage(audit, number, cited)]
    return lines


def _passage(audit: Audit, number: int, cited: CitedPassage) -> list[str]:
    passage = cited.passage
    text, _ = excerpt(passage.exact, ())
    where = f"{inline(reference_in_words(audit.reference(cited.reference)))}, " + link(
        place_in_words(passage.locator), cited.link
    )
    why = f" ({inline('; '.join(passage.reasons))})" if passage.reasons else ""
    phrase = (passage.exact if len(passage.exact) <= EXCERPT_CHARACTERS else text.strip("… ")).rstrip(_RAISED)
    return [
        f"{number}. {where}{why}",
        "",
        f"   > {emphasised(text, ())}",
        "",
        *(f"   {row}" for row in fenced([f"phrases = [{toml_string(phrase)}]"], "toml")),
    ]

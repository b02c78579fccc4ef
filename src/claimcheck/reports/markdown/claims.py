"""A section for each claim: its sentence, the exact quotations, and what a reader is left to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.claims import Figure
from claimcheck.matching import Difference, DifferenceKind, Match, Relation, Unchecked, UncheckedKind
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
_REASONS_SHOWN = 6
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹˒,⁻ "
"""The source's own reference markers behind a sentence are no part of a quotation."""

_MATCHES = {
    Match.EXACT: "word for word",
    Match.NORMALIZED: "the same, written differently",
    Match.FUZZY: "nearly word for word",
    Match.ENTAILED: "follows by arithmetic",
    Match.ROUNDED: "rounded",
}
_FIGURE_MATCHES = _MATCHES | {
    Match.EXACT: "the same figure",
    Match.NORMALIZED: "the same figure, written differently",
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
    lines = [
        f'<a id="{claim_anchor(claim.id)}"></a>',
        "",
        f"### {inline(claim.id)}",
        "",
        f"> {line(claim.text)}",
        "",
        f"**{VERDICT_MARKS[result.verdict]} {result.verdict.label}**: {inline(result.reason)}",
    ]
    if where := _where_printed(audit, result):
        lines += ["", where]
    for statement in result.statements:
        lines += ["", *_statement(audit, statement, result)]
    for wording in result.wording:
        lines += ["", *_wording(audit, wording, claim.text)]
    if unchecked := _unchecked(result):
        lines += ["", *unchecked]
    if passages := _unquoted(result):
        lines += ["", *_passages(audit, result, passages)]
    return lines


def _where_printed(audit: Audit, result: ClaimResult) -> str:
    """Page and printed numbers; that nothing is cited is the verdict's own reason."""
    claim = result.claim
    parts = [f"Brochure page {claim.page}."] if claim.page else []
    if claim.cited:
        parts.append(f"Cited: {', '.join(inline(number) for number in claim.cited)}.")
    if result.found_elsewhere:
        names = ", ".join(inline(reference_in_words(audit.reference(one))) for one in result.found_elsewhere)
        parts.append(f"**Found in a source that is not cited here: {names}.**")
    return " ".join(parts)


def _unchecked(result: ClaimResult) -> list[str]:
    """What nothing covers. Where no part of a claim is supported, only what a reader might overlook is named."""
    is_partly = result.verdict is Verdict.PARTLY_SUPPORTED
    parts = [part for part in result.unchecked if is_partly or part.kind is not UncheckedKind.ASSERTION]
    if not parts:
        return []
    if not is_partly:
        words = ", ".join(f"“{inline(part.text)}”{_kind(part)}" for part in parts)
        return [f"**Wording that needs substantiation**: {words}."]
    rows = [f"- “{inline(part.text)}”{_kind(part)}" for part in parts]
    return ["**Unchecked**: no figure or phrase covers", "", *rows]


def _kind(part: Unchecked) -> str:
    return "" if part.kind is UncheckedKind.ASSERTION else f" ({part.kind.value})"


def _unquoted(result: ClaimResult) -> list[CitedPassage]:
    """The passages that are not quoted above as evidence already."""
    pieces = [cited.evidence for statement in result.statements for cited in statement.evidence]
    pieces += [wording.evidence.evidence for wording in result.wording]
    return [
        cited
        for cited in result.passages
        if result.verdict is Verdict.NEEDS_READER
        or not any(
            piece.document == cited.passage.document
            and piece.start <= cited.passage.start
            and cited.passage.end <= piece.end
            for piece in pieces
        )
    ]


def _statement(audit: Audit, result: StatementResult, of: ClaimResult) -> list[str]:
    is_figure = isinstance(result.statement, Figure)
    reason = "" if result.reason == of.reason else f": {inline(result.reason)}"
    lines = [
        (
            f"**{'Figure' if is_figure else 'Phrase'} “{inline(result.statement.text)}”** – "
            f"{VERDICT_MARKS[result.verdict]} {result.verdict.label}{reason}"
        )
    ]
    for piece in result.evidence:
        lines += ["", *_evidence(audit, piece, _FIGURE_MATCHES if is_figure else _MATCHES)]
    return lines


def _evidence(audit: Audit, cited: CitedEvidence, matches: Mapping[Match, str]) -> list[str]:
    evidence = cited.evidence
    text, marks = excerpt(evidence.exact, evidence.marks)
    quotation = _opening(evidence.prefix) + emphasised(text, marks)
    where = [
        inline(reference_in_words(audit.reference(cited.reference))),
        link(place_in_words(evidence.locator), cited.link),
        f"{matches[evidence.match]}, {_RELATIONS[evidence.relation]}",
    ]
    if not cited.is_cited:
        where.insert(1, "**not cited here**")
    if role_in_words(evidence.role):
        where.append(role_in_words(evidence.role))
    if cited.is_archived_copy:
        where.append("**archived copy**")
    columns = " | ".join(cell for cell in cited.header if cell.strip())
    above = [f"> *Columns: {inline(columns)}*", ">"] if columns else []
    lines = [*above, f"> {quotation}", ">", f"> — {', '.join(where)}"]
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


def _wording(audit: Audit, wording: CitedWording, claim_text: str) -> list[str]:
    lines = ["**The claim's own wording**", "", *_evidence(audit, wording.evidence, _MATCHES)]
    differences = differences_in_words(wording, claim_text)
    return lines + ([">", *(f"> - {words}" for words in differences)] if differences else [])


def differences_in_words(wording: CitedWording, claim_text: str) -> list[str]:
    """Each difference that changes the meaning, with its reason; then all others in one line, in runs of words."""
    essential = [difference for difference in wording.differences if difference.is_essential]
    lines = [f"**{_difference(one)}**" + (f" ({inline(one.reason)})" if one.reason else "") for one in essential]
    others = [difference for difference in wording.differences if not difference.is_essential]
    source = " ".join(wording.evidence.evidence.exact.split())
    claim = " ".join(claim_text.split())
    only_claim = [one.claim_text for one in others if one.kind is DifferenceKind.ONLY_IN_CLAIM]
    only_source = [one.source_text for one in others if one.kind is DifferenceKind.ONLY_IN_SOURCE]
    rest = [_difference(one) for one in others if one.kind is DifferenceKind.REPLACED]
    if only_claim:
        rest.append(f"only in the claim: {_runs(only_claim, claim)}")
    if only_source:
        rest.append(f"only in the source: {_runs(only_source, source)}")
    return lines + (["; ".join(rest)] if rest else [])


def _runs(words: Sequence[str], text: str) -> str:
    """The words quoted; those that follow each other in the text as one quotation."""
    runs: list[str] = []
    for word in words:
        if runs and f"{runs[-1]} {word}" in text:
            runs[-1] += f" {word}"
        else:
            runs.append(word)
    return ", ".join(f"“{inline(run)}”" for run in runs)


def _difference(difference: Difference) -> str:
    match difference.kind:
        case DifferenceKind.ONLY_IN_CLAIM:
            return f"only in the claim: “{inline(difference.claim_text)}”"
        case DifferenceKind.ONLY_IN_SOURCE:
            return f"only in the source: “{inline(difference.source_text)}”"
        case DifferenceKind.REPLACED:
            return f"the claim says “{inline(difference.claim_text)}”, the source “{inline(difference.source_text)}”"


def _passages(audit: Audit, result: ClaimResult, passages: Sequence[CitedPassage]) -> list[str]:
    lead = (
        "**For the reader**: the passages nearest to this claim. If one carries it, paste its line below the claim."
        if result.verdict is Verdict.NEEDS_READER
        else "**Nearest passages** in the cited sources:"
    )
    lines = [lead]
    for number, cited in enumerate(passages, 1):
        lines += ["", *_passage(audit, number, cited)]
    return lines


def _shortened(reason: str) -> str:
    """A list of shared words by its first few."""
    words = reason.split(", ")
    more = len(words) - _REASONS_SHOWN
    return f"{', '.join(words[:_REASONS_SHOWN])} and {more} more" if more > 1 else reason


def _passage(audit: Audit, number: int, cited: CitedPassage) -> list[str]:
    passage = cited.passage
    text, _ = excerpt(passage.exact, ())
    where = f"{inline(reference_in_words(audit.reference(cited.reference)))}, " + link(
        place_in_words(passage.locator), cited.link
    )
    why = f" ({inline('; '.join(_shortened(reason) for reason in passage.reasons))})" if passage.reasons else ""
    phrase = (passage.exact if len(passage.exact) <= EXCERPT_CHARACTERS else text.strip("… ")).rstrip(_RAISED)
    return [
        f"{number}. {where}{why}",
        "",
        f"   > {emphasised(text, ())}",
        "",
        *(f"   {row}" for row in fenced([f"phrases = [{toml_string(phrase)}]"], "toml")),
    ]

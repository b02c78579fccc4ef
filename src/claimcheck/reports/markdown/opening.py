"""The first screens of the report: header, summary, what needs attention, the traceability matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.claims import Figure
from claimcheck.matching import Relation
from claimcheck.reports.markdown.escaping import code, inline, link, table
from claimcheck.reports.places import place_in_words, reference_in_words, rule_in_words
from claimcheck.verdicts import Audit, CitedEvidence, ClaimResult, Finding, Severity, StatementResult, Verdict

VERDICT_MARKS = {
    Verdict.SUPPORTED: "✅",
    Verdict.PARTLY_SUPPORTED: "🟡",
    Verdict.CONTRADICTED: "❌",
    Verdict.NOT_FOUND: "❌",
    Verdict.UNTRACEABLE: "❓",
    Verdict.INCONCLUSIVE: "⏳",
    Verdict.NEEDS_READER: "👁️",
}
_MEANINGS = {
    Verdict.SUPPORTED: "every figure and phrase stands in a cited source, in its own context",
    Verdict.PARTLY_SUPPORTED: "a part is supported, or the source says less than the claim",
    Verdict.CONTRADICTED: "a cited source states something else for the same subject",
    Verdict.NOT_FOUND: "every cited source was read in full and does not state it",
    Verdict.UNTRACEABLE: "nothing is cited, or what is cited cannot carry a claim",
    Verdict.INCONCLUSIVE: "the cited sources could not be read in full",
    Verdict.NEEDS_READER: "a person must read the passages listed",
}


def header(audit: Audit) -> list[str]:
    """Title, stand-in mark, and the circumstances that make the audit repeatable."""
    run, brochure = audit.run, audit.brochure
    kind = "Traceability audit" if audit.claims else "Link check"
    lines = [f"# {kind}: {inline(brochure.title)}", ""]
    if run.is_stand_in:
        lines += [
            "> **STAND-IN SOURCES.** This audit was made against pages written for this project in place of the cited",
            "> sources. It shows how the tool works; it says nothing about the real brochure or its sources.",
            "",
        ]
    lines += [line for caveat in run.caveats for line in (f"> **Note.** {inline(caveat)}", "")]
    if not audit.claims:
        made = run.started_at.strftime("%Y-%m-%d %H:%M UTC")
        return [*lines, f"{len(audit.sources)} links, checked {made} with claimcheck {inline(run.tool_version)}."]
    rows = [
        ("Brochure", inline(brochure.title)),
        ("Language", inline(brochure.language)),
        ("Issued", brochure.issued.isoformat() if brochure.issued else "not stated"),
        ("Claims file", f"{code(run.claims_file)}, sha256 {code(run.claims_sha256)}"),
        ("Audit made", run.started_at.strftime("%Y-%m-%d %H:%M UTC") + (", offline" if run.is_offline else "")),
        ("Tool", f"claimcheck {inline(run.tool_version)}"),
        ("Evidence archive", f"head {code(run.archive_head)}" if run.archive_head else "none"),
        ("Settings that differ from the defaults", _settings(run.settings)),
    ]
    return lines + table(("Audit", ""), rows)


def _settings(settings: Sequence[tuple[str, str]]) -> str:
    return ", ".join(code(f"{name} = {value}") for name, value in settings) or "none"


def summary_section(audit: Audit) -> list[str]:
    """Counts of verdicts, and which share was decided by machine."""
    counts = Counter(result.verdict for result in audit.claims)
    rows = [
        (f"{VERDICT_MARKS[verdict]} {verdict.label}", str(counts[verdict]), _MEANINGS[verdict])
        for verdict in Verdict
        if counts[verdict]
    ]
    decided = sum(result.is_decided_by_machine for result in audit.claims)
    severities = Counter(finding.severity for finding in audit.findings)
    unreached = ["**Nothing could be reached: this audit says nothing about the sources.**", ""]
    return [
        "## Summary",
        "",
        *(unreached if audit.reached_nothing else []),
        *table(("Verdict", "Claims", "Meaning"), rows),
        "",
        (
            f"{decided} of {len(audit.claims)} claims were decided by machine{_left_to_people(audit, decided)}. "
            f"Findings: {', '.join(_counted(severities[one], one.value) for one in Severity)}."
        ),
    ]


def _left_to_people(audit: Audit, decided: int) -> str:
    left = len(audit.claims) - decided
    if not left:
        return ""
    return "; the other one needs a person" if left == 1 else f"; the other {left} need a person"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def attention_section(audit: Audit) -> list[str]:
    """Errors and warnings, the gravest first."""
    grave = [finding for finding in audit.findings if finding.severity is not Severity.NOTE]
    if not grave:
        return ["## What needs attention", "", "Nothing: no errors and no warnings."]
    has_one_file = len({finding.file for finding in audit.findings}) == 1
    rows = [
        (
            _severity(finding),
            rule_in_words(finding.rule),
            _subject(finding),
            inline(finding.message),
            f"line {finding.line}" if has_one_file else f"{code(finding.file)}, line {finding.line}",
        )
        for finding in sorted(grave, key=lambda one: one.severity.rank)
    ]
    return ["## What needs attention", "", *table(("", "Rule", "Claim or reference", "Finding", "Where"), rows)]


def _severity(finding: Finding) -> str:
    return "**error**" if finding.severity is Severity.ERROR else finding.severity.value


def _subject(finding: Finding) -> str:
    if finding.claim:
        return f"[{inline(finding.claim)}](#{claim_anchor(finding.claim)})"
    return inline(finding.reference)


def claim_anchor(claim_id: str) -> str:
    """The anchor of a claim's section; ids hold only letters, digits and hyphens."""
    return f"claim-{claim_id.lower()}"


def matrix_section(audit: Audit) -> list[str]:
    """Claim x reference x verdict x location: one row for each statement and the reference behind it."""
    rows = [row for result in audit.claims for row in _rows(audit, result)]
    return [
        "## Traceability matrix",
        "",
        *table(("Claim", "Statement", "Cited", "Verdict", "Found in", "Location"), rows),
    ]


def _rows(audit: Audit, result: ClaimResult) -> list[tuple[str, ...]]:
    cited = ", ".join(inline(number) for number in result.claim.cited) or "–"
    name = f"[{inline(result.claim.id)}](#{claim_anchor(result.claim.id)})"
    verdict = f"{VERDICT_MARKS[result.verdict]} {result.verdict.label}"
    if not result.statements:
        best = [wording.evidence for wording in result.wording[:1]]
        found, place = _found(audit, best)
        return [(name, "wording", cited, verdict, found, place)]
    rows: list[tuple[str, ...]] = []
    for statement in result.statements:
        found, place = _found(audit, _shown(statement))
        mark = f"{VERDICT_MARKS[statement.verdict]} {statement.verdict.label}"
        rows.append((name, _statement(statement), cited, mark, found, place))
    if any(statement.verdict is not result.verdict for statement in result.statements):
        rows.append((name, "**the whole claim**", cited, f"**{verdict}**", "", ""))
    return rows


def _statement(result: StatementResult) -> str:
    kind = "figure" if isinstance(result.statement, Figure) else "phrase"
    return f"{kind} “{inline(result.statement.text)}”"


def _shown(result: StatementResult) -> list[CitedEvidence]:
    """The evidence the verdict rests on, then support found in sources that were not cited."""
    cited = [piece for piece in result.evidence if piece.is_cited][:1]
    elsewhere = [
        piece for piece in result.evidence if not piece.is_cited and piece.evidence.relation is Relation.SUPPORTS
    ]
    return cited + elsewhere[:1]


def _found(audit: Audit, pieces: Sequence[CitedEvidence]) -> tuple[str, str]:
    names, places = [], []
    for piece in pieces:
        name = inline(reference_in_words(audit.reference(piece.reference)))
        names.append(name if piece.is_cited else f"{name}, *not cited here*")
        places.append(link(place_in_words(piece.evidence.locator), piece.link))
    return "; ".join(names) or "–", "; ".join(places) or "–"

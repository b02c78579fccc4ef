"""The summary on the terminal: what needs attention first, then the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.reports.escaping import one_line
from claimcheck.verdicts import Audit, ClaimResult, Finding, Severity, Verdict

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_MARKS = {
    Verdict.CONTRADICTED: ("✗", "bold red"),
    Verdict.NOT_FOUND: ("✗", "red"),
    Verdict.UNTRACEABLE: ("?", "yellow"),
    Verdict.PARTLY_SUPPORTED: ("~", "yellow"),
    Verdict.INCONCLUSIVE: ("…", "cyan"),
    Verdict.NEEDS_READER: ("→", "cyan"),
    Verdict.SUPPORTED: ("✓", "green"),
}
_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_SHOWN_CHARACTERS = 76


def write_summary(audit: Audit, console: Console) -> None:
    """Print the summary of an audit."""
    if audit.run.is_stand_in:
        console.print(_styled("STAND-IN SOURCES: written for this project, not the real sources.", "bold magenta"))
    console.print(_styled(one_line(audit.brochure.title) or "(brochure without a title)", "bold"))
    console.print()
    for verdict in _MARKS:
        _write_verdict(audit, verdict, console)
    if audit.claims:
        console.print()
    _write_findings(audit.findings, console)
    _write_counts(audit, console)


def _write_verdict(audit: Audit, verdict: Verdict, console: Console) -> None:
    mark, style = _MARKS[verdict]
    for result in audit.claims:
        if result.verdict is verdict:
            console.print(_claim_line(result, mark, style))
            if verdict is not Verdict.SUPPORTED:
                console.print(_styled(f"      {one_line(result.reason)}", "dim"))


def _claim_line(result: ClaimResult, mark: str, style: str) -> Text:
    cited = ", ".join(result.claim.cited) or "uncited"
    line = _styled(f"  {mark} {result.verdict.label:<16} ", style)
    line.append(f"{one_line(result.claim.id)} ({one_line(cited)}): ", "bold")
    line.append(shortened(one_line(result.claim.text)))
    return line


def _write_findings(findings: Iterable[Finding], console: Console) -> None:
    for finding in sorted(findings, key=lambda one: one.severity.rank):
        if finding.severity is Severity.NOTE:
            continue
        line = _styled(f"  {finding.severity:<8}", _SEVERITY_STYLES[finding.severity])
        line.append(f"{finding.rule} {finding.file}:{finding.line}: {one_line(finding.message)}")
        console.print(line)


def _write_counts(audit: Audit, console: Console) -> None:
    verdicts = Counter(result.verdict for result in audit.claims)
    outcomes = Counter(source.outcome for source in audit.sources)
    severities = Counter(finding.severity for finding in audit.findings)
    console.print()
    if audit.claims:
        console.print(f"claims    {_counted((v.label, verdicts[v]) for v in _MARKS)}")
    console.print(f"sources   {_counted((o.value.replace('_', ' '), n) for o, n in sorted(outcomes.items()))}")
    console.print(f"findings  {_counted((s.value, severities[s]) for s in Severity)}")
    if audit.claims:
        decided = sum(result.verdict.is_decided_by_machine for result in audit.claims)
        console.print(f"{decided} of {len(audit.claims)} claims decided by machine")
    if audit.reached_nothing:
        console.print(_styled("nothing could be reached: is there a network?", "bold yellow"))


def _counted(pairs: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count} {name}" for name, count in pairs if count) or "none"


def shortened(text: str) -> str:
    """The text, cut at a word to one terminal line."""
    if len(text) <= _SHOWN_CHARACTERS:
        return text
    return text[:_SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"


def _styled(text: str, style: str) -> Text:
    from rich.text import Text as RichText  # noqa: PLC0415 - rich is loaded only when something is printed

    return RichText(text, style)

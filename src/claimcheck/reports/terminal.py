"""The summary on the terminal: what needs attention first, then the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from claimcheck.reports.escaping import one_line
from claimcheck.verdicts import Audit, ClaimResult, Finding, Severity, Verdict
from claimcheck.verdicts.rules.references import UNCITED_CLAIM
from claimcheck.verdicts.rules.statements import SOURCES_DISAGREE, STATEMENT_RULES

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
_REASON_CHARACTERS = 150
_MESSAGE_CHARACTERS = 240
_SHOWN_CLAIMS = 20
_SHOWN_FINDINGS = 40
"""A summary is read at a glance; the reports hold everything."""
_INDENT = 6
_LEAST_WIDTH = 20
_SAID_BY_VERDICT = frozenset(rule.id for rule in STATEMENT_RULES if rule is not SOURCES_DISAGREE) | {UNCITED_CLAIM.id}


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
    results = [result for result in audit.claims if result.verdict is verdict]
    for reason, alike in groupby(results[:_SHOWN_CLAIMS], key=lambda result: result.reason):
        uncited = True
        for result in alike:
            console.print(_claim_line(result, mark, style, console))
            uncited = not result.claim.cited
        if verdict is not Verdict.SUPPORTED and not uncited:
            _write_below(shortened(one_line(reason), _REASON_CHARACTERS), console)
    if len(results) > _SHOWN_CLAIMS:
        console.print(_styled(f"  {mark} … and {len(results) - _SHOWN_CLAIMS} more {verdict.label}", style))


def _write_below(text: str, console: Console) -> None:
    """Text of its own below a line, set in; on a terminal every line of it, in a log it stays one line."""
    rows = [text] if console.soft_wrap else wrap(text, max(_LEAST_WIDTH, console.width - _INDENT))
    for row in rows:
        console.print(_styled(" " * _INDENT + row, "dim"))


def _claim_line(result: ClaimResult, mark: str, style: str, console: Console) -> Text:
    cited = ", ".join(result.claim.cited) or "uncited"
    line = _styled(f"  {mark} {result.verdict.label:<16} ", style)
    line.append(f"{one_line(result.claim.id)} ({one_line(cited)}): ", "bold")
    room = _SHOWN_CHARACTERS if console.soft_wrap else console.width - len(line.plain) - len(" …")
    line.append(shortened(one_line(result.claim.text), max(_LEAST_WIDTH, room)))
    return line


def _write_findings(findings: Iterable[Finding], console: Console) -> None:
    """Errors and warnings, but for those that say of a claim what its verdict above says."""
    grave = [one for one in findings if one.severity is not Severity.NOTE and not _is_said_above(one)]
    grave.sort(key=lambda one: one.severity.rank)
    for finding in grave[:_SHOWN_FINDINGS]:
        line = _styled(f"  {finding.severity:<8}", _SEVERITY_STYLES[finding.severity])
        line.append(f"{finding.rule} {one_line(finding.file)}:{finding.line}")
        message = one_line(finding.message)
        if finding.severity is not Severity.ERROR:
            message = shortened(message, _MESSAGE_CHARACTERS)
        if console.soft_wrap:
            line.append(f": {message}")
        console.print(line)
        if not console.soft_wrap:
            _write_below(message, console)
    if len(grave) > _SHOWN_FINDINGS:
        console.print(f"  … and {len(grave) - _SHOWN_FINDINGS} more")


def _is_said_above(finding: Finding) -> bool:
    return bool(finding.claim) and finding.rule in _SAID_BY_VERDICT


def _write_counts(audit: Audit, console: Console) -> None:
    verdicts = Counter(result.verdict for result in audit.claims)
    outcomes = Counter(source.outcome for source in audit.sources)
    severities = Counter(finding.severity for finding in audit.findings)
    console.print()
    if audit.claims:
        console.print(f"claims    {_counted((v.label, verdicts[v]) for v in _MARKS)}")
    console.print(f"sources   {_counted((o.value.replace('_', ' '), n) for o, n in sorted(outcomes.items()))}")
    counted = ((one.value + "s" * (severities[one] != 1), severities[one]) for one in Severity)
    console.print(f"findings  {_counted(counted)}")
    if audit.claims:
        decided = sum(result.is_decided_by_machine for result in audit.claims)
        console.print(f"{decided} of {len(audit.claims)} claims decided by machine")
    for caveat in audit.run.caveats:
        console.print(_styled(one_line(caveat), "yellow"))
    if audit.reached_nothing:
        console.print(_styled("nothing could be reached: is there a network?", "bold yellow"))


def _counted(pairs: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count} {name}" for name, count in pairs if count) or "none"


def shortened(text: str, length: int = _SHOWN_CHARACTERS) -> str:
    """The text, cut at a word to `length` characters: one terminal line."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0] + " …"


def _styled(text: str, style: str) -> Text:
    from rich.text import Text as RichText  # noqa: PLC0415 - rich is loaded only when something is printed

    return RichText(text, style)

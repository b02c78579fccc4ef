"""The report formats there are."""

from __future__ import annotations

from claimcheck.reports.json_report import JsonReport
from claimcheck.reports.markdown import MarkdownReport
from claimcheck.reports.model import ReportFormat


def report_formats() -> tuple[ReportFormat, ...]:
    """Every report format, in the order they are offered."""
    return (MarkdownReport(), JsonReport())

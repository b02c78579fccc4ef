"""audit.md: the report that goes into an approval file."""

from __future__ import annotations

from claimcheck.reports.markdown.appendices import (
    findings_section,
    method_section,
    sign_off_section,
    sources_section,
)
from claimcheck.reports.markdown.claims import claims_section
from claimcheck.reports.markdown.opening import attention_section, header, matrix_section, summary_section
from claimcheck.verdicts import Audit


class MarkdownReport:
    """GitHub-flavoured Markdown: summary, attention list, traceability matrix, detail, appendices, sign-off."""

    name = "markdown"
    default_file = "audit.md"

    def render(self, audit: Audit) -> str:
        """The whole report; the same audit gives the same bytes. A link check has no claims and nothing to sign."""
        if not audit.claims:
            sections: tuple[list[str], ...] = (header(audit), attention_section(audit), sources_section(audit))
        else:
            sections = (
                header(audit),
                summary_section(audit),
                attention_section(audit),
                matrix_section(audit),
                claims_section(audit),
                sources_section(audit),
                findings_section(audit),
                method_section(audit),
                sign_off_section(),
            )
        return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


__all__ = ["MarkdownReport"]

"""The back of the report: sources, every finding, method and limits, and the sign-off."""

from __future__ import annotations

from claimcheck.reports.markdown.escaping import code, inline, link, table
from claimcheck.reports.places import reference_in_words, rule_in_words
from claimcheck.verdicts import Audit, Severity, SourceResult


def sources_section(audit: Audit) -> list[str]:
    """Each distinct source: what was asked, what came, how much of it could be read."""
    lines = ["## Sources"]
    for source in audit.sources:
        lines += ["", *_source(audit, source)]
    return lines


def _source(audit: Audit, source: SourceResult) -> list[str]:
    names = "; ".join(inline(reference_in_words(audit.reference(one))) for one in source.references)
    printed = [audit.reference(one).text for one in source.references if audit.reference(one).text]
    rows = [
        ("As printed", inline(printed[0]) if printed else "–"),
        ("Outcome", _outcome(source)),
        ("Coverage", source.coverage.value.replace("_", " ")),
        ("Requested", link(source.requested, source.requested) if source.requested else "nothing to ask for"),
    ]
    if source.final_url and source.final_url != source.requested:
        rows.append(("Text from", link(source.final_url, source.final_url)))
    rows += [("Redirect", f"{hop.status}: {inline(hop.url)} → {inline(hop.location)}") for hop in source.hops[:-1]]
    if source.title:
        rows.append(("Title", inline(source.title)))
    if source.registry is not None:
        rows.append(("Registry", _registry(source)))
    if source.retrieved_at:
        rows.append(("Retrieved", source.retrieved_at.strftime("%Y-%m-%d %H:%M:%S UTC")))
    if source.sha256:
        rows.append(("sha256", code(source.sha256)))
    if source.media_type:
        rows.append(("Media type", inline(source.media_type)))
    if source.archived_copy:
        rows.append(("Archived copy", link(source.archived_copy, source.archived_copy)))
    if source.is_stand_in:
        rows.append(("Stand-in", "**written for this project, not the real source**"))
    rows += [("Note", inline(note)) for note in source.notes]
    rows += [("Not read", inline(f"{failure.kind.value}: {failure.detail}")) for failure in source.read_failures]
    return [f"### Source {names}", "", *table(("", ""), rows)]


def _outcome(source: SourceResult) -> str:
    words = f"**{source.outcome.value.replace('_', ' ')}**"
    if source.http_status and not source.detail.startswith("HTTP"):
        words += f", HTTP {source.http_status}"
    return f"{words}: {inline(source.detail)}" if source.detail else words


def _registry(source: SourceResult) -> str:
    record = source.registry
    assert record is not None
    known = {True: "registered", False: "not registered", None: "could not be asked"}[record.registered]
    words = [f"{record.identifier}: {known}"]
    if record.agency:
        words.append(record.agency)
    words += [f"{notice.kind.value} {notice.date} ({notice.asserted_by})" for notice in record.notices]
    return inline("; ".join(words))


def findings_section(audit: Audit) -> list[str]:
    """The notes, by line of the claims file: errors and warnings stand among what needs attention."""
    notes = [finding for finding in audit.findings if finding.severity is Severity.NOTE]
    if not notes:
        return ["## Findings that are notes", "", "None."]
    rows = [
        (
            rule_in_words(finding.rule),
            str(finding.line),
            inline(finding.claim or finding.reference),
            inline(finding.message),
        )
        for finding in notes
    ]
    return [
        "## Findings that are notes",
        "",
        (
            "Errors and warnings stand above, under “What needs attention”. What a rule means and what to do: "
            "`claimcheck explain RULE`."
        ),
        "",
        *table(("Rule", "Line", "Claim or reference", "Finding"), rows),
    ]


def method_section(audit: Audit) -> list[str]:
    """How verdicts come about, and what they cannot say."""
    replay = (
        "Every source was read from the evidence archive named above."
        if audit.run.is_offline
        else "Every answer is kept in the evidence archive named above; `claimcheck verify --offline` repeats this."
    )
    return [
        "## Method and limits",
        "",
        f"- {replay} The head hash fixes every record before it; keep it with this report.",
        (
            "- A figure is compared as a quantity: number, unit, comparator and range; similar spelling never decides "
            "it. It counts as evidence only with the claim's context in one sentence, table row or neighbour."
        ),
        (
            "- Where a sentence holds several figures of a kind, the figure must belong to the claim's own group, arm, "
            "endpoint or period; otherwise a reader decides."
        ),
        (
            "- “Not found” is said only of sources read in full. Nothing follows from what is absent in an abstract, a "
            "landing page, a blocked or a truncated source."
        ),
        (
            "- Wording in another language than the source is never supported by likeness: its figures are checked, "
            "and the nearest passages are listed for a reader."
        ),
        "- Reference lists, navigation and cookie texts of a source are never evidence.",
        (
            "- The tool reads text. It does not see figures inside images, does not judge whether a study is good or a "
            "claim balanced, and does not know what a source meant beyond what it says."
        ),
        "- Quotations are short excerpts for review; the sources may be under copyright.",
    ]


def sign_off_section() -> list[str]:
    """The block a person signs."""
    return [
        "## Sign-off",
        "",
        *table(
            ("Role", "Name", "Date", "Decision", "Signature"),
            [(role, "", "", "", "") for role in ("Author", "Medical reviewer", "Approver")],
        ),
    ]

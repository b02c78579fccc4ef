"""audit.json: the audit as data. The other formats are views of the same facts."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime
from typing import Any

from claimcheck.claims import Figure
from claimcheck.documents import Locator
from claimcheck.reports.escaping import steers
from claimcheck.verdicts import (
    Audit,
    CitedEvidence,
    CitedPassage,
    CitedWording,
    ClaimResult,
    Finding,
    Severity,
    SourceResult,
    StatementResult,
    Verdict,
)

SCHEMA_VERSION = 1
_NOT_ASCII = re.compile(r"[\x7f-\U0010ffff]+")
"""JSON escapes the control characters of ASCII itself, but for DEL."""


class JsonReport:
    """The report other programs read; its schema is `claimcheck schema audit`."""

    name = "json"
    default_file = "audit.json"

    def render(self, audit: Audit) -> str:
        """JSON text with a fixed key order; what could steer a terminal is escaped, other letters stay readable."""
        text = json.dumps(audit_as_data(audit), indent=2, ensure_ascii=False)
        return _NOT_ASCII.sub(_escaped, text) + "\n"


def _escaped(found: re.Match[str]) -> str:
    return "".join(json.dumps(char)[1:-1] if steers(char) else char for char in found[0])


def audit_as_data(audit: Audit) -> dict[str, Any]:
    """The audit as plain dictionaries and lists."""
    run = audit.run
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "claimcheck", "version": run.tool_version},
        "run": {
            "started_at": _time(run.started_at),
            "claims_file": run.claims_file,
            "claims_sha256": run.claims_sha256,
            "archive_head": run.archive_head,
            "settings": dict(run.settings),
            "is_offline": run.is_offline,
            "is_stand_in": run.is_stand_in,
            "caveats": list(run.caveats),
        },
        "brochure": {
            "title": audit.brochure.title,
            "language": audit.brochure.language,
            "file": audit.brochure.file,
            "issued": audit.brochure.issued.isoformat() if audit.brochure.issued else None,
        },
        "summary": {
            "claims": _counts(Counter(result.verdict.value for result in audit.claims), Verdict),
            "sources": dict(sorted(Counter(source.outcome.value for source in audit.sources).items())),
            "findings": _counts(Counter(finding.severity.value for finding in audit.findings), Severity),
        },
        "claims": [_claim(result) for result in audit.claims],
        "sources": [_source(audit, source) for source in audit.sources],
        "findings": [_finding(finding) for finding in audit.findings],
        "decisions": [
            {
                "claim": decision.claim,
                "state": decision.state.value,
                "reviewer": decision.reviewer,
                "date": decision.date,
                "reason": decision.reason,
            }
            for decision in audit.decisions
        ],
    }


def _counts(counter: Counter[str], values: type[Verdict | Severity]) -> dict[str, int]:
    return {value.value: counter[value.value] for value in values}


def _claim(result: ClaimResult) -> dict[str, Any]:
    claim = result.claim
    return {
        "id": claim.id,
        "text": claim.text,
        "line": claim.line,
        "page": claim.page,
        "references": list(claim.references),
        "cited": list(claim.cited),
        "unlisted": list(claim.unlisted),
        "verdict": result.verdict.value,
        "reason": result.reason,
        "unchecked": [{"kind": part.kind.value, "text": part.text} for part in result.unchecked],
        "statements": [_statement(statement) for statement in result.statements],
        "wording": [_wording(wording) for wording in result.wording],
        "passages": [_passage(passage) for passage in result.passages],
        "found_elsewhere": list(result.found_elsewhere),
    }


def _statement(result: StatementResult) -> dict[str, Any]:
    return {
        "kind": "figure" if isinstance(result.statement, Figure) else "phrase",
        "text": result.statement.text,
        "verdict": result.verdict.value,
        "reason": result.reason,
        "evidence": [_evidence(cited) for cited in result.evidence],
    }


def _evidence(cited: CitedEvidence) -> dict[str, Any]:
    evidence = cited.evidence
    data: dict[str, Any] = {
        "reference": cited.reference,
        "is_cited": cited.is_cited,
        "document": evidence.document,
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "start": evidence.start,
        "end": evidence.end,
        "marks": [[mark.start, mark.end] for mark in evidence.marks],
        "locator": _locator(evidence.locator),
        "role": evidence.role.value,
        "match": evidence.match.value,
        "relation": evidence.relation.value,
        "score": round(evidence.score, 4),
        "parts": [{"name": part.name, "value": round(part.value, 4), "detail": part.detail} for part in evidence.parts],
        "note": evidence.note,
    }
    if cited.link:
        data["link"] = cited.link
    if evidence.found:
        data["found"] = evidence.found
    if cited.is_archived_copy:
        data["is_archived_copy"] = True
    if cited.header:
        data["header"] = list(cited.header)
    return data


def _wording(wording: CitedWording) -> dict[str, Any]:
    return {
        "evidence": _evidence(wording.evidence),
        "differences": [
            {
                "kind": difference.kind.value,
                "claim_text": difference.claim_text,
                "source_text": difference.source_text,
                "is_essential": difference.is_essential,
                "reason": difference.reason,
            }
            for difference in wording.differences
        ],
    }


def _passage(cited: CitedPassage) -> dict[str, Any]:
    passage = cited.passage
    data: dict[str, Any] = {
        "reference": cited.reference,
        "document": passage.document,
        "exact": passage.exact,
        "start": passage.start,
        "end": passage.end,
        "locator": _locator(passage.locator),
        "score": round(passage.score, 4),
        "reasons": list(passage.reasons),
    }
    if cited.link:
        data["link"] = cited.link
    return data


def _locator(locator: Locator) -> dict[str, Any]:
    """Only what is known; a reader builds nothing on an empty key."""
    known = {
        "page": locator.page,
        "page_label": locator.page_label or None,
        "section": locator.section or None,
        "block": locator.block,
        "row": locator.row,
        "path": locator.path or None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _source(audit: Audit, source: SourceResult) -> dict[str, Any]:
    data: dict[str, Any] = {
        "reference": source.references[0],
        "references": list(source.references),
        "numbers": sorted({number for one in source.references for number in audit.reference(one).numbers}),
        "requested": source.requested,
        "location": source.source.location,
        "outcome": source.outcome.value,
        "detail": source.detail,
        "hops": [{"url": hop.url, "status": hop.status, "location": hop.location} for hop in source.hops],
        "final_url": source.final_url,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "retrieved_at": _time(source.retrieved_at) if source.retrieved_at else "",
        "coverage": source.coverage.value,
        "is_search_form": source.is_search_form,
        "is_stand_in": source.is_stand_in,
        "notes": list(source.notes),
        "documents": [
            {
                "sha256": document.sha256,
                "url": document.final_url,
                "media_type": document.media_type,
                "coverage": document.coverage.value,
                "title": document.title,
                "language": document.language,
                "published": document.published,
                "pages": document.page_count,
            }
            for document in source.documents
        ],
        "read_failures": [{"kind": failure.kind.value, "detail": failure.detail} for failure in source.read_failures],
    }
    if source.http_status:
        data["http_status"] = source.http_status
    if source.title:
        data["title"] = source.title
    if source.archived_copy:
        data["archived_copy"] = source.archived_copy
    if source.registry is not None:
        data["registry"] = _registry(source)
    return data


def _registry(source: SourceResult) -> dict[str, Any]:
    record = source.registry
    assert record is not None
    return {
        "identifier": record.identifier,
        "registered": record.registered,
        "agency": record.agency,
        "title": record.title,
        "authors": list(record.authors),
        "container": record.container,
        "year": record.year,
        "volume": record.volume,
        "issue": record.issue,
        "pages": record.pages,
        "type": record.type,
        "notices": [
            {"kind": notice.kind.value, "doi": notice.doi, "date": notice.date, "asserted_by": notice.asserted_by}
            for notice in record.notices
        ],
        "asked": list(record.asked),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": finding.file,
        "line": finding.line,
    }
    if finding.claim:
        data["claim"] = finding.claim
    if finding.reference:
        data["reference"] = finding.reference
    return data


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

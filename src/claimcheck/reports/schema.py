"""The JSON Schema of audit.json: a contract of its own, not a dump of internal types."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from claimcheck.documents import Coverage, Role
from claimcheck.matching import DifferenceKind, Match, Relation, UncheckedKind
from claimcheck.reports.json_report import SCHEMA_VERSION
from claimcheck.sources import NoticeKind, Outcome
from claimcheck.verdicts import DecisionState, Severity, Verdict

_Schema = dict[str, Any]

_TEXT: _Schema = {"type": "string"}
_FLAG: _Schema = {"type": "boolean"}
_COUNT: _Schema = {"type": "integer", "minimum": 0}
_SCORE: _Schema = {"type": "number", "minimum": 0, "maximum": 1}
_SHA256: _Schema = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
_TIME: _Schema = {"type": "string", "pattern": r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$"}


def audit_schema() -> _Schema:
    """The JSON Schema (2020-12) every audit.json of this version satisfies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimcheck audit",
        "description": "Claim, reference, exact quotation, place and verdict, for every claim of a brochure.",
        **_object(
            {
                "schema_version": {"const": SCHEMA_VERSION},
                "tool": _object({"name": {"const": "claimcheck"}, "version": _TEXT}),
                "run": _run(),
                "brochure": _object(
                    {"title": _TEXT, "language": _TEXT, "file": _TEXT, "issued": {"type": ["string", "null"]}}
                ),
                "summary": _object(
                    {
                        "claims": _object({verdict.value: _COUNT for verdict in Verdict}),
                        "sources": {"type": "object", "additionalProperties": _COUNT},
                        "findings": _object({severity.value: _COUNT for severity in Severity}),
                    }
                ),
                "claims": _list({"$ref": "#/$defs/claim"}),
                "sources": _list({"$ref": "#/$defs/source"}),
                "findings": _list({"$ref": "#/$defs/finding"}),
                "decisions": _list(
                    _object(
                        {
                            "claim": _TEXT,
                            "state": _one_of(DecisionState),
                            "reviewer": _TEXT,
                            "date": _TEXT,
                            "reason": _TEXT,
                        }
                    )
                ),
            }
        ),
        "$defs": {
            "claim": _claim(),
            "statement": _statement(),
            "evidence": _evidence(),
            "locator": _locator(),
            "source": _source(),
            "finding": _finding(),
        },
    }


def _object(properties: _Schema, optional: Iterable[str] = ()) -> _Schema:
    left_out = set(optional)
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in left_out],
        "additionalProperties": False,
    }


def _list(of: _Schema) -> _Schema:
    return {"type": "array", "items": of}


def _one_of(values: type[StrEnum]) -> _Schema:
    return {"enum": [value.value for value in values]}


def _run() -> _Schema:
    return _object(
        {
            "started_at": _TIME,
            "claims_file": _TEXT,
            "claims_sha256": _SHA256,
            "archive_head": {"description": "Head hash of the evidence archive's chain.", **_TEXT},
            "settings": {"type": "object", "additionalProperties": _TEXT},
            "is_offline": _FLAG,
            "is_stand_in": {"description": "Some sources were written for demonstration.", **_FLAG},
            "caveats": {"description": "What the circumstances kept the tool from checking.", **_list(_TEXT)},
        }
    )


def _claim() -> _Schema:
    difference = _object(
        {
            "kind": _one_of(DifferenceKind),
            "claim_text": _TEXT,
            "source_text": _TEXT,
            "is_essential": _FLAG,
            "reason": _TEXT,
        }
    )
    passage = _object(
        {
            "reference": _TEXT,
            "document": _SHA256,
            "exact": _TEXT,
            "start": _COUNT,
            "end": _COUNT,
            "locator": {"$ref": "#/$defs/locator"},
            "score": {"type": "number"},
            "reasons": _list(_TEXT),
            "link": _TEXT,
        },
        optional=["link"],
    )
    return _object(
        {
            "id": _TEXT,
            "text": _TEXT,
            "line": _COUNT,
            "page": {"type": ["integer", "null"]},
            "references": _list(_TEXT),
            "cited": {"description": "As printed behind the claim.", **_list(_TEXT)},
            "unlisted": {"description": "Printed numbers the reference list lacks.", **_list({"type": "integer"})},
            "verdict": _one_of(Verdict),
            "reason": _TEXT,
            "unchecked": _list(_object({"kind": _one_of(UncheckedKind), "text": _TEXT})),
            "statements": _list({"$ref": "#/$defs/statement"}),
            "wording": _list(
                _object({"evidence": {"$ref": "#/$defs/evidence"}, "differences": _list(difference)}),
            ),
            "passages": _list(passage),
            "found_elsewhere": _list(_TEXT),
        }
    )


def _statement() -> _Schema:
    return _object(
        {
            "kind": {"enum": ["figure", "phrase"]},
            "text": _TEXT,
            "verdict": _one_of(Verdict),
            "reason": _TEXT,
            "evidence": _list({"$ref": "#/$defs/evidence"}),
        }
    )


def _evidence() -> _Schema:
    return _object(
        {
            "reference": _TEXT,
            "is_cited": {"description": "False: it stands in another source of the brochure.", **_FLAG},
            "document": _SHA256,
            "exact": {"description": "The document's text from start to end, unchanged.", **_TEXT},
            "prefix": _TEXT,
            "suffix": _TEXT,
            "start": _COUNT,
            "end": _COUNT,
            "marks": _list({"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}),
            "locator": {"$ref": "#/$defs/locator"},
            "role": _one_of(Role),
            "match": _one_of(Match),
            "relation": _one_of(Relation),
            "score": _SCORE,
            "parts": _list(_object({"name": _TEXT, "value": _SCORE, "detail": _TEXT})),
            "note": _TEXT,
            "link": _TEXT,
            "found": {"description": "What the source states instead.", **_TEXT},
            "is_archived_copy": _FLAG,
            "header": {"description": "The column headings of a table row.", **_list(_TEXT)},
        },
        optional=["link", "found", "is_archived_copy", "header"],
    )


def _locator() -> _Schema:
    properties = {
        "page": _COUNT,
        "page_label": _TEXT,
        "section": _TEXT,
        "block": _COUNT,
        "row": _COUNT,
        "path": _TEXT,
    }
    return _object(properties, optional=properties)


def _source() -> _Schema:
    document = _object(
        {
            "sha256": _SHA256,
            "url": _TEXT,
            "media_type": _TEXT,
            "coverage": _one_of(Coverage),
            "title": _TEXT,
            "language": _TEXT,
            "published": _TEXT,
            "pages": {"type": ["integer", "null"]},
        }
    )
    notice = _object({"kind": _one_of(NoticeKind), "doi": _TEXT, "date": _TEXT, "asserted_by": _TEXT})
    registry = _object(
        {
            "identifier": _TEXT,
            "registered": {"type": ["boolean", "null"]},
            "agency": _TEXT,
            "title": _TEXT,
            "authors": _list(_TEXT),
            "container": _TEXT,
            "year": {"type": ["integer", "null"]},
            "volume": _TEXT,
            "issue": _TEXT,
            "pages": _TEXT,
            "type": _TEXT,
            "notices": _list(notice),
            "asked": _list(_TEXT),
        }
    )
    return _object(
        {
            "reference": _TEXT,
            "references": _list(_TEXT),
            "numbers": _list({"type": "integer"}),
            "requested": _TEXT,
            "location": _TEXT,
            "outcome": _one_of(Outcome),
            "detail": _TEXT,
            "hops": _list(_object({"url": _TEXT, "status": {"type": "integer"}, "location": _TEXT})),
            "final_url": _TEXT,
            "media_type": _TEXT,
            "sha256": _SHA256,
            "retrieved_at": _TIME,
            "coverage": _one_of(Coverage),
            "is_search_form": _FLAG,
            "is_stand_in": _FLAG,
            "notes": _list(_TEXT),
            "documents": _list(document),
            "read_failures": _list(_object({"kind": _TEXT, "detail": _TEXT})),
            "http_status": {"type": "integer"},
            "title": _TEXT,
            "archived_copy": _TEXT,
            "registry": registry,
        },
        optional=["http_status", "title", "archived_copy", "registry"],
    )


def _finding() -> _Schema:
    return _object(
        {
            "rule": {"type": "string", "pattern": "^CC[0-9]{3}$"},
            "severity": _one_of(Severity),
            "message": _TEXT,
            "file": _TEXT,
            "line": _COUNT,
            "claim": _TEXT,
            "reference": _TEXT,
        },
        optional=["claim", "reference"],
    )

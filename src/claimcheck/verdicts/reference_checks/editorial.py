"""Editorial standing: retracted, withdrawn, under concern, corrected, superseded; before or after the brochure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.claims import Reference
from claimcheck.sources import Notice, NoticeKind, RegistryRecord
from claimcheck.verdicts.model import Finding
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.rules import references as rules

HANDLE_API = "doi.org"
"""Says whether a DOI exists, and nothing of the work's standing."""
_RULES = {
    NoticeKind.RETRACTION: rules.RETRACTED,
    NoticeKind.WITHDRAWAL: rules.RETRACTED,
    NoticeKind.EXPRESSION_OF_CONCERN: rules.CORRECTED,
    NoticeKind.CORRECTION: rules.CORRECTED,
    NoticeKind.PUBLISHED_VERSION: rules.SUPERSEDED_PREPRINT,
}
_WORDS = {
    NoticeKind.RETRACTION: "retracted",
    NoticeKind.WITHDRAWAL: "withdrawn",
    NoticeKind.EXPRESSION_OF_CONCERN: "under an expression of concern",
    NoticeKind.CORRECTION: "corrected",
    NoticeKind.PUBLISHED_VERSION: "a preprint that has been published",
}


def editorial_findings(
    place: Place, reference: Reference, record: RegistryRecord, issued: date | None
) -> Iterator[Finding]:
    """One finding for each kind of notice against the work, one where the work is itself a notice."""
    for kind in NoticeKind:
        notices = [notice for notice in record.notices if notice.kind is kind]
        if notices:
            said = "; ".join(_said(notice, issued) for notice in notices)
            yield place.of_reference(_RULES[kind], f"{reference.id} is {_WORDS[kind]}: {said}", reference, "doi")
    if record.updates:
        about = "; ".join(f"{one.label or one.kind.value}{_of(one)}" for one in record.updates)
        message = f"{reference.id} is itself an editorial notice ({about})"
        yield place.of_reference(rules.NOTICE_CITED, message, reference, "doi")
    silent = [name for name in record.unanswered if name != HANDLE_API]
    if silent:
        names = ", ".join(silent)
        message = f"{reference.id}: {names} did not answer, so nothing is known of corrections or retraction there"
        yield place.of_reference(rules.REGISTRY_UNANSWERED, message, reference, "doi")


def _said(notice: Notice, issued: date | None) -> str:
    parts = [notice.label or notice.kind.value]
    if notice.doi:
        parts.append(f"https://doi.org/{notice.doi}")
    if notice.date:
        parts.append(f"dated {notice.date}{_against(notice.date, issued)}")
    parts.append(f"according to {notice.asserted_by}")
    return ", ".join(parts)


def _of(notice: Notice) -> str:
    return f" of {notice.doi}" if notice.doi else ""


def _against(day: str, issued: date | None) -> str:
    """Whether a notice is older than the brochure, as far as its date tells."""
    if issued is None:
        return ""
    known = issued.isoformat()[: len(day)]
    if day == known:
        return "" if len(day) < len(issued.isoformat()) else ", the day the brochure was issued"
    return ", before the brochure was issued" if day < known else ", after the brochure was issued"

"""Every finding on a reference, from the list, the registry, the page and the dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.claims import Brochure, Reference, SourceKind
from claimcheck.verdicts.model import Finding, SourceResult
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.reference_checks.addresses import address_findings
from claimcheck.verdicts.reference_checks.dating import dating_findings
from claimcheck.verdicts.reference_checks.editorial import editorial_findings
from claimcheck.verdicts.reference_checks.listing import listing_findings
from claimcheck.verdicts.reference_checks.opened_page import title_on_page
from claimcheck.verdicts.reference_checks.printed import differences
from claimcheck.verdicts.rules import references as rules


def reference_findings(
    brochure: Brochure, file: str, sources: Sequence[SourceResult], today: date, max_age: int
) -> list[Finding]:
    """CC402 to CC407 and CC415 on. `max_age` is the age in years from which a source is called old, 0 for never."""
    place = Place(file)
    found = listing_findings(brochure, file)
    for source in sources:
        for reference in map(brochure.reference, source.references):
            found += _of_registry(place, reference, source, brochure.issued)
            if message := title_on_page(reference, source):
                found.append(
                    place.of_reference(rules.METADATA_DIFFERS, f"{reference.id}: {message}", reference, "title")
                )
            found += address_findings(place, reference, source)
            found += dating_findings(place, reference, source, brochure.issued, today, max_age)
    return found


def _of_registry(place: Place, reference: Reference, source: SourceResult, issued: date | None) -> Iterator[Finding]:
    record = source.registry
    if record is None or record.registered is False or source.source.kind is not SourceKind.DOI:
        return  # a trial's register prints no citation, and what it lacks is no reference's fault
    for difference in differences(reference, record):
        yield place.of_reference(rules.METADATA_DIFFERS, f"{reference.id}: {difference}", reference, "text")
    yield from editorial_findings(place, reference, record, issued)

"""The reference list itself: duplicates, entries nobody cites, gaps in its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Brochure, Reference, SourceKind
from claimcheck.verdicts.model import Finding
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.rules import references as rules

_WIDEST_GAP = 20


def listing_findings(brochure: Brochure, file: str) -> list[Finding]:
    """CC406, CC407, CC416 and CC423: what the claims file shows without asking anybody."""
    place = Place(file)
    return [
        *_duplicates(place, brochure),
        *_unused(place, brochure),
        *_gaps(place, brochure),
        *_figures(place, brochure),
    ]


def _duplicates(place: Place, brochure: Brochure) -> Iterator[Finding]:
    seen: dict[str, Reference] = {}
    for reference in brochure.references:
        first = seen.setdefault(reference.source.key, reference)
        if first is not reference:
            message = f"{reference.id} is the same source as {first.id} ({reference.source.location})"
            yield place.of_reference(rules.DUPLICATE_SOURCE, message, reference)
        if len(reference.numbers) > 1:
            numbers = ", ".join(map(str, reference.numbers))
            message = f"numbers {numbers} are one source: {reference.id}"
            yield place.of_reference(rules.DUPLICATE_SOURCE, message, reference, "numbers")
    printed: dict[str, Reference] = {}
    for reference in brochure.references:
        if reference.source.kind is SourceKind.NONE and reference.text:
            first = printed.setdefault(" ".join(reference.text.casefold().split()), reference)
            if first is not reference:
                message = f"{reference.id} is printed with the same words as {first.id}"
                yield place.of_reference(rules.DUPLICATE_SOURCE, message, reference, "text")


def _unused(place: Place, brochure: Brochure) -> Iterator[Finding]:
    used = {reference_id for claim in brochure.claims for reference_id in claim.references}
    for reference in brochure.references:
        if reference.id not in used:
            yield place.of_reference(rules.UNUSED_REFERENCE, f"no claim cites {reference.id}", reference)


def _gaps(place: Place, brochure: Brochure) -> Iterator[Finding]:
    by_number = {number: reference for reference in reversed(brochure.references) for number in reference.numbers}
    before = 0
    for number in sorted(by_number):
        missing = range(before + 1, number)
        # A list that begins with 1 is expected; far jumps are another way of numbering and no loss.
        if 0 < len(missing) <= _WIDEST_GAP and number > 1:
            named = str(missing[0]) if len(missing) == 1 else f"{missing[0]}-{missing[-1]}"
            message = f"the list goes from {before or 'its beginning'} to {number}: no entry has number {named}"
            yield place.of_reference(rules.NUMBERING_GAP, message, by_number[number], "numbers")
        before = number


def _figures(place: Place, brochure: Brochure) -> Iterator[Finding]:
    for claim in brochure.claims:
        if claim.figures and not claim.references and not claim.unlisted:
            named = ", ".join(f"“{figure.text}”" for figure in claim.figures)
            yield place.of_claim(rules.UNCITED_FIGURE, f"nothing is cited for {named}", claim)

"""Findings: what a person must know, each tied to a rule and to a line of claims.toml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Self

from claimcheck.claims import Brochure, Claim, Expectation, Figure, Reference, SourceKind
from claimcheck.documents import Coverage
from claimcheck.matching import Relation
from claimcheck.sources import Outcome
from claimcheck.verdicts.expectations import is_expected
from claimcheck.verdicts.judging import unchecked_in_words
from claimcheck.verdicts.model import ClaimResult, Finding, Severity, SourceResult, StatementResult, Verdict
from claimcheck.verdicts.places import Place
from claimcheck.verdicts.reference_checks.addresses import repeatable_query
from claimcheck.verdicts.rules import references, retrieval
from claimcheck.verdicts.rules import statements as rules
from claimcheck.verdicts.rules.model import Rule
from claimcheck.verdicts.sources import coverage_in_words, is_home_page

_OUTCOME_RULES = {
    Outcome.DEAD: retrieval.DEAD_LINK,
    Outcome.SUSPECT: retrieval.SUSPECT_LINK,
    Outcome.RATE_LIMITED: retrieval.MAY_PASS,
    Outcome.TIMEOUT: retrieval.MAY_PASS,
    Outcome.SERVER_ERROR: retrieval.MAY_PASS,
    Outcome.UNREACHABLE: retrieval.MAY_PASS,
    Outcome.INCOMPLETE: retrieval.MAY_PASS,
    Outcome.TLS_ERROR: retrieval.TLS_ERROR,
    Outcome.PROTOCOL_ERROR: retrieval.PROTOCOL_ERROR,
    Outcome.POLICY: retrieval.POLICY,
    Outcome.UNREADABLE: retrieval.UNREADABLE,
}

_FIGURE_RULES = {
    Verdict.CONTRADICTED: rules.FIGURE_CONTRADICTED,
    Verdict.NOT_FOUND: rules.FIGURE_NOT_FOUND,
    Verdict.PARTLY_SUPPORTED: rules.FIGURE_PARTLY,
    Verdict.INCONCLUSIVE: rules.FIGURE_INCONCLUSIVE,
    Verdict.NEEDS_READER: rules.FIGURE_UNBOUND,
}
_PHRASE_RULES = {
    Verdict.CONTRADICTED: rules.PHRASE_CONTRADICTED,
    Verdict.NOT_FOUND: rules.PHRASE_NOT_FOUND,
    Verdict.PARTLY_SUPPORTED: rules.PHRASE_PARTLY,
    Verdict.INCONCLUSIVE: rules.PHRASE_INCONCLUSIVE,
    Verdict.NEEDS_READER: rules.NEEDS_READER,
}
_CLAIM_RULES = {
    Verdict.CONTRADICTED: rules.PHRASE_CONTRADICTED,
    Verdict.NOT_FOUND: rules.PHRASE_NOT_FOUND,
    Verdict.PARTLY_SUPPORTED: rules.UNCHECKED,
    Verdict.INCONCLUSIVE: rules.PHRASE_INCONCLUSIVE,
    Verdict.NEEDS_READER: rules.NEEDS_READER,
}
"""What a verdict on the whole claim amounts to where no single statement says it."""


def retrieval_findings(brochure: Brochure, file: str, sources: Iterable[SourceResult], today: date) -> list[Finding]:
    """CC1xx and what retrieval alone tells of references. `today` decides whether an expectation has expired."""
    place = Place(file)
    found: list[Finding] = []
    for source in sources:
        for reference in (brochure.reference(reference_id) for reference_id in source.references):
            found.extend(_of_source(place, reference, source, today))
    return found


def claim_findings(file: str, results: Iterable[ClaimResult]) -> list[Finding]:
    """CC2xx and CC3xx, and the uncited and unlisted among CC4xx; only 'supported' passes without a finding."""
    place = Place(file)
    found: list[Finding] = []
    for result in results:
        found.extend(_of_claim(place, result))
    return found


def swap_findings(brochure: Brochure, file: str, results: Sequence[ClaimResult]) -> list[Finding]:
    """CC412 and CC413: support that stands behind another number than the one printed."""
    place = Place(file)
    found: list[Finding] = []
    doubtful = [result for result in results if result.verdict is not Verdict.SUPPORTED]
    misplaced = [result for result in doubtful if result.found_elsewhere]
    pairs = _Exchanges.among(misplaced)
    numbers = _DoubtfulNumbers.of(doubtful)
    for result in misplaced:
        partner = pairs.partner_of(result)
        if partner is not None:
            message = (
                f"{result.claim.id} is supported by {_names(result.found_elsewhere)}, which {partner.claim.id} cites, "
                f"and the other way round: were the references exchanged?"
            )
            found.append(place.of_claim(references.SWAPPED_REFERENCES, message, result.claim))
            continue
        for reference_id in result.found_elsewhere:
            where = _number_hint(brochure.reference(reference_id), result, numbers)
            cited = ", ".join(result.claim.cited)
            message = f"cited: {cited}; found in {where}: wrong number?" if cited else f"uncited; found in {where}"
            found.append(place.of_claim(references.FOUND_ELSEWHERE, message, result.claim, reference_id))
    return found


def number_ranges(numbers: Iterable[int]) -> str:
    """Numbers as a reference list prints them: (5, 6, 7, 8, 11) is '5-8, 11'."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _of_source(place: Place, reference: Reference, source: SourceResult, today: date) -> Iterable[Finding]:
    if source.source.kind is SourceKind.NONE:
        yield place.of_reference(
            references.DATA_ON_FILE, f"{reference.id} has no address, DOI or document: “{reference.text}”", reference
        )
        return
    if source.registry is not None and source.registry.registered is False:
        message = f"the registry does not know {source.registry.identifier}"
        yield place.of_reference(references.DOI_UNREGISTERED, message, reference, "doi")
        return
    key = source.source.kind.value
    yield from _of_expectation(place, reference, source, today)
    if source.outcome is Outcome.BLOCKED:
        yield from _of_blocked(place, reference, source, today)
    elif source.outcome in _OUTCOME_RULES:
        message = f"{reference.id}: {source.detail or source.outcome.value} ({source.requested})"
        yield place.of_reference(_OUTCOME_RULES[source.outcome], message, reference, key)
    if source.archived_copy:
        message = f"{reference.id} was read from the archived copy {source.archived_copy}"
        yield place.of_reference(retrieval.ARCHIVED_COPY, message, reference, key)
    if source.is_search_form:
        message = f"{reference.id} opens a search form without a result ({source.requested})"
        if advice := repeatable_query(source):
            message += f"; {advice}"
        yield place.of_reference(references.SEARCH_PAGE, message, reference, key)
        return
    if is_home_page(source.source):
        yield place.of_reference(references.HOME_PAGE, f"{reference.id} opens a home page", reference, key)
    if source.documents and source.coverage is not Coverage.FULL_TEXT:
        parts = "; ".join(note for document in source.documents for note in document.notes)
        message = f"of {reference.id} only {coverage_in_words(source.coverage)} could be read"
        yield place.of_reference(retrieval.PARTLY_READ, f"{message} ({parts})" if parts else message, reference, key)


def _of_expectation(place: Place, reference: Reference, source: SourceResult, today: date) -> Iterable[Finding]:
    if reference.expect is not Expectation.BLOCKED:
        return
    if not is_expected(reference, today):
        message = f"{reference.id}: `expect` ended on {reference.expect_until}"
        yield place.of_reference(retrieval.EXPECTATION, message, reference, "expect_until")
    elif source.outcome is Outcome.OK:
        message = f"{reference.id} was expected to refuse programs and did not"
        yield place.of_reference(retrieval.EXPECTATION, message, reference, "expect")


def _of_blocked(place: Place, reference: Reference, source: SourceResult, today: date) -> Iterable[Finding]:
    registered = source.registry is not None and source.registry.registered is True
    rule = retrieval.BLOCKED_REGISTERED if registered or is_expected(reference, today) else retrieval.BLOCKED
    refused = source.hops[-1].url if source.hops else source.requested
    message = f"{reference.id}: {source.detail or 'refuses programs'} ({refused})"
    if is_expected(reference, today):
        message += f"; accepted: {reference.expect_reason}"
    yield place.of_reference(rule, message, reference, source.source.kind.value)


def _of_claim(place: Place, result: ClaimResult) -> Iterable[Finding]:
    claim = result.claim
    if not claim.references and not claim.unlisted:
        yield place.of_claim(references.UNCITED_CLAIM, f"“{claim.text}” cites nothing", claim)
    for number in claim.unlisted:
        message = f"reference {number} is printed behind this claim but not in the reference list"
        yield place.of_claim(references.NUMBER_NOT_LISTED, message, claim)
    if claim.references:
        found = [*_of_statements(place, claim, result.statements)]
        yield from found
        yield from _of_whole(place, result, found)


def _of_whole(place: Place, result: ClaimResult, found: Sequence[Finding]) -> Iterable[Finding]:
    """What the verdict on the claim says beyond its statements: its wording, its unchecked parts."""
    if result.unchecked and result.verdict is Verdict.PARTLY_SUPPORTED:
        message = f"not covered by any figure or phrase: {unchecked_in_words(result.unchecked)}"
        yield place.of_claim(rules.UNCHECKED, message, result.claim)
        return
    rule = _CLAIM_RULES.get(result.verdict)
    if rule is not None and not any(_outweighs(finding.severity, rule.severity) for finding in found):
        yield place.of_claim(rule, result.reason, result.claim)


def _outweighs(one: Severity, other: Severity) -> bool:
    return one.rank <= other.rank


def _of_statements(place: Place, claim: Claim, results: Iterable[StatementResult]) -> Iterable[Finding]:
    """One finding for all statements of which the same is to be said."""
    alike: dict[tuple[Rule, str, str], list[str]] = {}
    for result in results:
        by_verdict = _FIGURE_RULES if isinstance(result.statement, Figure) else _PHRASE_RULES
        rule = by_verdict.get(result.verdict)
        reference = result.evidence[0].reference if result.evidence else ""
        if rule is not None:
            alike.setdefault((rule, result.reason, reference), []).append(f"“{result.statement.text}”")
        yield from _disagreements(place, claim, result)
    for (rule, reason, reference), texts in alike.items():
        yield place.of_claim(rule, f"{', '.join(texts)}: {reason}", claim, reference)


def _disagreements(place: Place, claim: Claim, result: StatementResult) -> Iterable[Finding]:
    if result.verdict is not Verdict.CONTRADICTED:
        for cited in result.evidence:
            if cited.is_cited and cited.evidence.relation is Relation.CONTRADICTS:
                message = f"“{result.statement.text}”: {cited.reference} states {cited.evidence.found}"
                yield place.of_claim(rules.SOURCES_DISAGREE, message, claim, cited.reference)


@dataclass(frozen=True, slots=True)
class _Exchanges:
    """Misplaced claims by (a reference cited, a reference the support was found in)."""

    by_references: dict[tuple[str, str], list[ClaimResult]]

    @classmethod
    def among(cls, misplaced: Iterable[ClaimResult]) -> Self:
        """Index the claims whose support stands in a source they do not cite."""
        by_references: dict[tuple[str, str], list[ClaimResult]] = {}
        for result in misplaced:
            for pair in product(result.claim.references, result.found_elsewhere):
                by_references.setdefault(pair, []).append(result)
        return cls(by_references)

    def partner_of(self, result: ClaimResult) -> ClaimResult | None:
        """A claim whose cited source supports this one, and that this one's cited source supports."""
        for here, there in product(result.claim.references, result.found_elsewhere):
            for other in self.by_references.get((there, here), ()):
                if other is not result:
                    return other
        return None


@dataclass(frozen=True, slots=True)
class _DoubtfulNumbers:
    """The printed numbers behind claims that are not supported: all of them, and by page of the brochure."""

    claims: Counter[str]
    by_page: dict[int | None, Counter[str]]

    @classmethod
    def of(cls, doubtful: Iterable[ClaimResult]) -> Self:
        """Count each number once a claim."""
        everywhere: Counter[str] = Counter()
        by_page: dict[int | None, Counter[str]] = {}
        for result in doubtful:
            numbers = set(result.claim.cited)
            everywhere.update(numbers)
            by_page.setdefault(result.claim.page, Counter()).update(numbers)
        return cls(everywhere, by_page)

    def is_behind_another(self, number: int, result: ClaimResult, *, same_page: bool) -> bool:
        """Whether another doubtful claim cites this number."""
        counts = self.by_page.get(result.claim.page, Counter()) if same_page else self.claims
        return counts[str(number)] > (str(number) in result.claim.cited)


def _number_hint(reference: Reference, result: ClaimResult, doubtful: _DoubtfulNumbers) -> str:
    """'reference 11 (also 5-8)': the number of another unsupported claim, best of the same page, else the nearest."""
    numbers = reference.numbers
    if not numbers:
        return reference.id
    printed = [int(number) for number in result.claim.cited if number.isdecimal()]

    def distance(number: int) -> tuple[bool, bool, int]:
        nearest = min((abs(number - one) for one in printed), default=0)
        return (
            not doubtful.is_behind_another(number, result, same_page=True),
            not doubtful.is_behind_another(number, result, same_page=False),
            nearest,
        )

    likely = min(numbers, key=distance)
    others = [number for number in numbers if number != likely]
    return f"reference {likely} (also {number_ranges(others)})" if others else f"reference {likely}"


def _names(reference_ids: Sequence[str]) -> str:
    return ", ".join(reference_ids)

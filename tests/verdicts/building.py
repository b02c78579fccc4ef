"""Small values for judging: claims, sources and evidence as the earlier packages would hand them on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from claimcheck.claims import Brochure, Claim, Figure, Phrase, Reference, Source, SourceKind
from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching import ClaimMatch, Evidence, Match, Relation, StatementMatch, Wording
from claimcheck.quantities import Comparator, Quantity, QuantityKind
from claimcheck.sources import Outcome
from claimcheck.text import Span
from claimcheck.verdicts import SourceResult
from claimcheck.verdicts.statements import SourceMatches

TEXT = "In all 5 000 professionals work in the field, of whom 350 are specialists."


def figure(text: str = "5000") -> Figure:
    digits = Decimal("".join(char for char in text if char.isdigit()) or "0")
    quantity = Quantity(
        digits, digits, "", QuantityKind.NUMBER, Comparator.EXACTLY, Span(0, len(text)), Span(0, len(text)), text
    )
    return Figure(text, Span(0, len(text)), quantity)


def phrase(text: str = "five thousand professionals work in the field", *, is_context: bool = False) -> Phrase:
    return Phrase(text, is_context)


def claim(
    *statements: Figure | Phrase, references: tuple[str, ...] = ("plan",), text: str = TEXT, claim_id: str = "one"
) -> Claim:
    return Claim(
        id=claim_id,
        text=text,
        line=10,
        references=references,
        cited=tuple("1" for _ in references),
        figures=tuple(s for s in statements if isinstance(s, Figure)),
        phrases=tuple(s for s in statements if isinstance(s, Phrase)),
    )


def document(sha256: str = "aa", coverage: Coverage = Coverage.FULL_TEXT, text: str = TEXT) -> Document:
    passage = Passage(Span(0, len(text)), Role.MAIN, PassageKind.PARAGRAPH, Locator(page=2, block=1))
    return Document(text, (passage,), sha256, "application/pdf", coverage, final_url="https://a.example/plan.pdf")


def source(
    reference: str = "plan",
    *,
    outcome: Outcome = Outcome.OK,
    coverage: Coverage = Coverage.FULL_TEXT,
    kind: SourceKind = SourceKind.URL,
    is_search_form: bool = False,
    has_text: bool = True,
) -> SourceResult:
    return SourceResult(
        source=Source(f"url:{reference}", kind, f"https://a.example/{reference}"),
        references=(reference,),
        outcome=outcome,
        detail="as seen",
        coverage=coverage,
        requested=f"https://a.example/{reference}",
        documents=(document(coverage=coverage),) if has_text else (),
        is_search_form=is_search_form,
    )


def evidence(
    relation: Relation = Relation.SUPPORTS, *, score: float = 0.9, note: str = "", found: str = "", sha256: str = "aa"
) -> Evidence:
    return Evidence(
        document=sha256,
        exact=TEXT,
        prefix="",
        suffix="",
        start=0,
        end=len(TEXT),
        locator=Locator(page=2, block=1),
        role=Role.MAIN,
        match=Match.EXACT,
        relation=relation,
        score=score,
        marks=(Span(7, 12),),
        note=note,
        found=found,
    )


def wording(relation: Relation, covered: Span, *, note: str = "") -> Wording:
    return Wording(evidence(relation, note=note), (covered,))


def matches(
    of: Claim,
    *per_statement: tuple[Evidence, ...],
    where: SourceResult | None = None,
    words: tuple[Wording, ...] = (),
    is_cited: bool = True,
) -> SourceMatches:
    found = where or source()
    padded = per_statement + ((),) * (len(of.statements) - len(per_statement))
    statements = tuple(StatementMatch(s, e) for s, e in zip(of.statements, padded, strict=True))
    document_matches = tuple(ClaimMatch(read.sha256, statements, words) for read in found.documents)
    return SourceMatches(found.references[0], found, document_matches, is_cited=is_cited)


def brochure(claims: tuple[Claim, ...], references: tuple[Reference, ...]) -> Brochure:
    return Brochure("A brochure", "en", Path("claims.toml"), "00", references, claims)


def reference(
    reference_id: str = "plan", numbers: tuple[int, ...] = (1,), kind: SourceKind = SourceKind.URL, line: int = 3
) -> Reference:
    return Reference(
        reference_id, numbers, Source(f"url:{reference_id}", kind, f"https://a.example/{reference_id}"), line
    )

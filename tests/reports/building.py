"""An audit with one of everything a report can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from claimcheck.claims import Brochure, Claim, Reference, Source, SourceKind
from claimcheck.documents import Coverage, Locator, ReadFailure, ReadFailureKind, Role
from claimcheck.matching import (
    Difference,
    DifferenceKind,
    Match,
    RankedPassage,
    Relation,
    ScorePart,
    Unchecked,
    UncheckedKind,
)
from claimcheck.sources import Hop, Notice, NoticeKind, Outcome, RegistryRecord
from claimcheck.text import Span
from claimcheck.verdicts import (
    Audit,
    CitedEvidence,
    CitedPassage,
    CitedWording,
    ClaimResult,
    Decision,
    DecisionState,
    Finding,
    Run,
    Severity,
    SourceResult,
    StatementResult,
    Verdict,
)
from tests.verdicts import building as a

NOW = datetime(2025, 1, 15, 9, 0, tzinfo=UTC)
SHA = "ab" * 32
RUN = Run(NOW, "0.1.0", "claims.toml", SHA, "cd" * 32, (("jobs", "2"),), is_offline=True, is_stand_in=True)


def cited(
    relation: Relation = Relation.SUPPORTS,
    *,
    text: str = a.TEXT,
    is_cited: bool = True,
    link: str = "https://a.example/",
) -> CitedEvidence:
    evidence = replace(
        a.evidence(relation, found="340" if relation is Relation.CONTRADICTS else ""),
        document=SHA,
        exact=text,
        end=len(text),
        match=Match.ENTAILED,
        note="follows by arithmetic",
        parts=(ScorePart("number", 1.0, "equal"),),
        marks=(Span(0, min(3, len(text))),),
    )
    return CitedEvidence(
        "plan", evidence, link, is_cited=is_cited, is_archived_copy=not is_cited, header=("Event", "", "Arm | A")
    )


def claim(claim_id: str, text: str = a.TEXT, *, cites: tuple[str, ...] = ("7",)) -> Claim:
    references = ("plan",) if cites else ()
    return replace(a.claim(a.figure(), a.phrase(), references=references, text=text), id=claim_id, cited=cites, page=1)


def results(text: str = a.TEXT) -> tuple[ClaimResult, ...]:
    first = claim("first", text)
    figure, phrase = first.statements
    passage = RankedPassage(SHA, text, 0, len(text), Locator(page=2), Role.MAIN, 0.5, ("shares: Belgium",))
    wording = CitedWording(
        cited(Relation.WEAKER, text=text),
        (
            Difference(DifferenceKind.REPLACED, "is", "can become", is_essential=True, reason="a hedge"),
            Difference(DifferenceKind.ONLY_IN_CLAIM, "a", "", is_essential=False),
            Difference(DifferenceKind.ONLY_IN_SOURCE, "", "the", is_essential=False),
        ),
    )
    return (
        ClaimResult(
            first,
            Verdict.CONTRADICTED,
            f"the source states 340 {text}",
            (
                StatementResult(figure, Verdict.CONTRADICTED, "340", (cited(Relation.CONTRADICTS, text=text),)),
                StatementResult(phrase, Verdict.NOT_FOUND, "nowhere", (cited(text=text, is_cited=False),)),
            ),
            unchecked=(Unchecked(UncheckedKind.SUPERLATIVE, text[:10], Span(0, 10)),),
            found_elsewhere=("plan",),
        ),
        ClaimResult(
            replace(claim("second", text), figures=(), phrases=()),
            Verdict.NEEDS_READER,
            "no figure to check",
            wording=(wording,),
            passages=(CitedPassage("plan", passage, "https://a.example/#page=2"), CitedPassage("plan", passage)),
        ),
        ClaimResult(replace(claim("third", cites=()), figures=(), phrases=()), Verdict.UNTRACEABLE, "uncited"),
        ClaimResult(
            replace(claim("fourth"), phrases=()),
            Verdict.SUPPORTED,
            "stands in plan",
            (StatementResult(figure, Verdict.SUPPORTED, "exact", (cited(text=text),)),),
        ),
    )


def sources(text: str = "as seen") -> tuple[SourceResult, ...]:
    registry = RegistryRecord(
        "10.1/x",
        registered=True,
        agency="Crossref",
        title=text,
        authors=("Strosberg",),
        notices=(Notice(NoticeKind.CORRECTION, "10.1/y", "2021-01-01", "publisher"),),
        asked=("handle API: registered",),
    )
    read = replace(a.source(), documents=(replace(a.document(), sha256=SHA, final_url="https://a.example/"),))
    return (
        replace(
            read,
            sha256=SHA,
            retrieved_at=NOW,
            http_status=200,
            media_type="text/html",
            title=text,
            hops=(Hop("https://doi.example/x", 302, "https://a.example/"), Hop("https://a.example/", 200)),
            final_url="https://a.example/plan",
            requested="https://doi.example/x",
            registry=registry,
            notes=(text,),
            archived_copy="https://web.archive.example/plan",
            is_stand_in=True,
        ),
        replace(
            a.source("gone", outcome=Outcome.DEAD, coverage=Coverage.NONE, has_text=False),
            detail=text,
            read_failures=(ReadFailure(ReadFailureKind.EMPTY, text),),
        ),
        SourceResult(Source("none:x", SourceKind.NONE, ""), ("file",), Outcome.NO_LOCATOR, "", Coverage.NONE),
    )


def audit(text: str = a.TEXT) -> Audit:
    references = (
        Reference("plan", (5, 6, 7, 11), Source("url:plan", SourceKind.URL, "https://a.example/plan"), 3, text=text),
        a.reference("gone", (12,)),
        a.reference("file", (), SourceKind.NONE),
    )
    findings = (
        Finding("CC101", Severity.ERROR, f"gone: {text}", "claims.toml", 3, reference="gone"),
        Finding("CC306", Severity.WARNING, text, "claims.toml", 9, claim="first"),
        Finding("CC305", Severity.NOTE, text, "claims.toml", 12, claim="second"),
    )
    book = Brochure(
        text,
        "en",
        Path("claims.toml"),
        SHA,
        references,
        tuple(r.claim for r in results(text)),
        issued=date(2025, 1, 15),
    )
    decisions = (Decision("first", DecisionState.VALID, "A. Reviewer", "2025-01-15", text),)
    return Audit(book, RUN, results(text), sources(text), findings, decisions)

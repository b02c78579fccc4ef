"""The link check alone: every address asked once, nothing read, nothing matched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from claimcheck.audit.gather import OncePerRun
from claimcheck.claims import Brochure, Reference, Source, SourceKind
from claimcheck.sources import Fetcher, Request, Resolution, Retrieved, SourceResolver
from claimcheck.verdicts.findings import retrieval_findings
from claimcheck.verdicts.model import Audit, Finding, Run, SourceResult
from claimcheck.verdicts.sources import Attempt, judge_source


@dataclass(frozen=True, slots=True)
class ListedLinks:
    """The links of one file: `references` carry their lines in it. `name` is the file as the user wrote it."""

    name: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class LinkRooms:
    """The parts of a link check. `ask` answers many requests at once, in order; `fetcher` one at a time."""

    resolvers: tuple[SourceResolver, ...]
    ask: Callable[[Sequence[Request]], Sequence[Retrieved]]
    fetcher: Fetcher
    clock: Callable[[], datetime]
    jobs: int = 8


class _AnsweredBefore:
    """A fetcher that already knows some answers."""

    def __init__(self, answers: dict[Request, Retrieved], otherwise: Fetcher) -> None:
        self._answers = answers
        self._otherwise = otherwise

    def fetch(self, request: Request) -> Retrieved:
        known = self._answers.get(request)
        return known if known is not None else self._otherwise.fetch(request)


def check_links(title: str, files: Sequence[ListedLinks], run: Run, rooms: LinkRooms) -> Audit:
    """One audit without claims over all files; each finding names its own file and line."""
    references = tuple(reference for listed in files for reference in listed.references)
    shared: dict[str, list[Reference]] = {}
    for reference in references:
        shared.setdefault(reference.source.key, []).append(reference)
    results = _results(shared, rooms)
    by_reference = {reference_id: result for result in results for reference_id in result.references}
    findings: list[Finding] = []
    for listed in files:
        book = _book(title, listed.references)
        own = {reference.id for reference in listed.references}
        mine = [
            replace(result, references=tuple(one for one in result.references if one in own))
            for result in {id(by_reference[one]): by_reference[one] for one in sorted(own)}.values()
        ]
        found = retrieval_findings(book, listed.name, mine, rooms.clock().date())
        findings.extend(sorted(dict.fromkeys(found), key=lambda one: (one.line, one.rule, one.message)))
    return Audit(_book(title, references), run, (), results, tuple(findings))


def _book(title: str, references: tuple[Reference, ...]) -> Brochure:
    return Brochure(title, "", Path(title), "", references, ())


def _results(shared: dict[str, list[Reference]], rooms: LinkRooms) -> tuple[SourceResult, ...]:
    """One result a source, in the order first listed. Plain URLs go in one batch: they are the many."""
    plain = [entries[0] for entries in shared.values() if entries[0].source.kind is SourceKind.URL]
    requests = [Request(reference.url or reference.source.location) for reference in plain]
    answers = dict(zip(requests, rooms.ask(requests), strict=True))
    fetcher = OncePerRun(_AnsweredBefore(answers, rooms.fetcher))

    def result(entries: list[Reference]) -> SourceResult:
        return _checked(entries[0].source, entries, rooms, fetcher)

    with ThreadPoolExecutor(max_workers=max(1, rooms.jobs)) as pool:
        return tuple(pool.map(result, shared.values()))


def _checked(source: Source, references: Sequence[Reference], rooms: LinkRooms, fetcher: Fetcher) -> SourceResult:
    """The cited place alone: whether it answers, not what it says."""
    ids = tuple(reference.id for reference in references)
    if source.kind is SourceKind.NONE:
        return judge_source(source, ids, Resolution(source, ()), ())
    resolver = next(resolver for resolver in rooms.resolvers if resolver.resolves(source))
    resolution = resolver.resolve(source, references[0], fetcher)
    attempts = [Attempt(location, fetcher.fetch(location.request)) for location in resolution.locations[:1]]
    return judge_source(source, ids, resolution, attempts)
